//! Deciding a case, and sending it on where the decision says so.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::eligible::{asked, members, people_in};
use super::guard::{Item, item_on_record};
use super::law::{DecidesBy, RuleProfile};
use super::rules::{self, Ballot, BallotFault};
use super::treatment::must_not_have_moved_on;
use crate::cases::{self, CaseDraft, Placement};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, BodyId, CaseId, MeetingId, MunicipalityId, PersonId, TreatmentId};
use crate::journal::Write;
use crate::kinds::{CaseStatus, MeetingMode, MeetingStatus, Outcome, Position, RuleSet, Vote};
use crate::{costs, meetings, text};

/// Decides a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Decide {
    /// The row's id, if nothing is written about the case yet.
    pub id: TreatmentId,
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// What came of it.
    pub outcome: Outcome,
    /// What was adopted, Markdown; the proposal when nothing is given and the municipalities agree to it.
    pub text: String,
    /// Whether it is an election or an appointment: blank votes count, and a tie is settled by lot.
    pub is_election: bool,
    /// The chair's second vote.
    pub casting_vote: Option<Vote>,
    /// Where the case goes, when it is postponed, sent back or escalated.
    pub onward: Option<Onward>,
}

/// Where a case goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Onward {
    /// On the agenda of a later meeting of the same body.
    Meeting {
        /// Its place there.
        item_id: AgendaItemId,
        /// The meeting.
        meeting_id: MeetingId,
    },
    /// Back among the waiting cases.
    Waiting,
    /// To another body, as a case of its own there.
    Body {
        /// The body.
        body_id: BodyId,
        /// The case made there.
        case_id: CaseId,
    },
}

impl Decide {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        must_not_have_moved_on(write, self.item_id)?;
        self.must_be_allowed(write, &item)?;
        // What was decided keeps its figures, whatever becomes of the worksheet they stand in.
        let filled = |text: String| costs::filled(write.db, item.case, text);
        let proposal = filled(write.column("cases", "proposal", item.case)?)?;
        let text = self.adopted(&proposal, filled(text::body("text", &self.text)?)?)?;
        let (onward_meeting, onward_case) = self.send_on(write, &item)?;
        write.db.prepare_cached(
            "INSERT INTO treatments (id, item_id, outcome, text, proposal, is_election, casting_vote, onward_meeting_id,
               onward_case_id, decided_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (item_id) DO UPDATE SET outcome = ?3, text = ?4, proposal = ?5, is_election = ?6,
               casting_vote = ?7, onward_meeting_id = ?8, onward_case_id = ?9, decided_at = ?10",
        )?.execute(params![
            self.id, self.item_id, self.outcome, text, proposal, self.is_election, self.casting_vote, onward_meeting,
            onward_case, write.at
        ])?;
        if self.outcome == Outcome::Withdrawn {
            write.db.execute("UPDATE cases SET status = 'withdrawn' WHERE id = ?", [item.case])?;
        }
        if let Some(approved) = item.approves {
            self.approve_minutes(write, approved, item.meeting)?;
        }
        Ok(item.title)
    }

    /// What was adopted. Without words of its own an agreement is to the proposal.
    fn adopted(&self, proposal: &str, text: String) -> Result<String> {
        match self.outcome {
            Outcome::Agreement | Outcome::Adopted if text.is_empty() => Ok(proposal.to_owned()),
            Outcome::AgreementChanged if text.is_empty() || text == proposal => {
                Err(Error::refused(RefusalCode::DecisionUnchanged, json!({})))
            }
            _ => Ok(text),
        }
    }

    fn must_be_allowed(&self, write: &Write<'_>, item: &Item) -> Result<()> {
        let body: BodyId = write.column("meetings", "body_id", item.meeting)?;
        let rule_set: RuleSet = write.column("bodies", "rule_set", body)?;
        let decides_by = RuleProfile::of(rule_set).decides_by;
        if rules::moves_on(self.outcome) != self.onward.is_some() {
            let facts = json!({ "field": "onward", "value": self.outcome });
            return Err(Error::refused(RefusalCode::FieldInvalid, facts));
        }
        match (decides_by, self.outcome) {
            (DecidesBy::Agreement, Outcome::Adopted)
            | (DecidesBy::Vote, Outcome::Agreement | Outcome::AgreementChanged) => {
                let facts = json!({ "outcome": self.outcome, "rules": rule_set });
                Err(Error::refused(RefusalCode::DecisionOtherRules, facts))
            }
            (DecidesBy::Agreement, outcome) if rules::is_agreement(outcome) => must_agree(write.db, item),
            (DecidesBy::Vote, Outcome::Adopted | Outcome::Rejected) => self.must_have_votes(write.db, item),
            _ if self.casting_vote.is_some() => {
                Err(Error::refused(RefusalCode::VoteCastingNotDue, json!({})))
            }
            _ => Ok(()),
        }
    }

    fn must_have_votes(&self, db: &Connection, item: &Item) -> Result<()> {
        let people = people_in(db, item.meeting, item.id)?;
        let entitled = people.iter().filter(|person| person.counts()).map(|person| person.person).collect();
        let votes = votes_of(db, item.id)?;
        let ballot = Ballot {
            members: members(db, item.meeting, item.id, &people)?,
            entitled: &entitled,
            votes: &votes,
            casting_vote: self.casting_vote,
            is_election: self.is_election,
        };
        match rules::judge(&ballot) {
            Err(fault) => Err(refused_by_vote(&fault)),
            Ok(Some(adopted)) if adopted != (self.outcome == Outcome::Adopted) => {
                Err(Error::refused(RefusalCode::VoteOtherOutcome, json!({ "adopted": adopted })))
            }
            Ok(_) => Ok(()),
        }
    }

    /// Sends the case on; gives the meeting and the case it went to.
    fn send_on(&self, write: &Write<'_>, item: &Item) -> Result<(Option<MeetingId>, Option<CaseId>)> {
        match &self.onward {
            None | Some(Onward::Waiting) => Ok((None, None)),
            Some(Onward::Meeting { item_id, meeting_id }) => {
                must_come_later(write, item.meeting, *meeting_id)?;
                let placement = Placement { item_id: *item_id, meeting_id: *meeting_id, minutes: None };
                meetings::place(write, item.case, &placement, None)?;
                Ok((Some(*meeting_id), None))
            }
            Some(Onward::Body { body_id, case_id }) => {
                copy_to(write, item.case, *body_id, *case_id)?;
                Ok((None, Some(*case_id)))
            }
        }
    }

    /// The standing case about the minutes of the meeting before settles those minutes.
    fn approve_minutes(&self, write: &Write<'_>, approved: MeetingId, here: MeetingId) -> Result<()> {
        if !matches!(
            self.outcome,
            Outcome::Agreement | Outcome::AgreementChanged | Outcome::Adopted | Outcome::Noted
        ) {
            return Ok(());
        }
        match write.column("meetings", "status", approved)? {
            MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {}
            _ => {
                let facts = json!({ "meeting": meetings::name_of(write.db, approved)? });
                return Err(Error::refused(RefusalCode::MinutesNotFinal, facts));
            }
        }
        write.db.execute(
            "UPDATE meetings SET status = 'minutes_approved', approved_in_id = ? WHERE id = ?",
            params![here, approved],
        )?;
        Ok(())
    }
}

/// Refuses agreement while a municipality is not answered for, or disagrees. Names them.
fn must_agree(db: &Connection, item: &Item) -> Result<()> {
    let people = people_in(db, item.meeting, item.id)?;
    let asked = asked(db, item.meeting, &people)?;
    let (unanswered, disagreeing) = rules::in_the_way(&asked, &positions_of(db, item.id)?);
    if unanswered.is_empty() && disagreeing.is_empty() {
        return Ok(());
    }
    let facts = json!({ "unanswered": names(db, &unanswered)?, "disagreeing": names(db, &disagreeing)? });
    Err(Error::refused(RefusalCode::DecisionNoAgreement, facts))
}

/// The municipalities that keep a case in a written procedure from ending: there everybody must agree.
pub(super) fn must_all_agree(
    db: &Connection,
    meeting: MeetingId,
    item: AgendaItemId,
    case: CaseId,
) -> Result<()> {
    let item = Item { id: item, meeting, case, title: String::new(), approves: None };
    must_agree(db, &item)
}

pub(super) fn positions_of(
    db: &Connection,
    item: AgendaItemId,
) -> Result<BTreeMap<MunicipalityId, Position>> {
    let mut statement =
        db.prepare_cached("SELECT municipality_id, position FROM positions WHERE item_id = ?")?;
    let rows = statement.query_map([item], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn votes_of(db: &Connection, item: AgendaItemId) -> Result<BTreeMap<PersonId, Vote>> {
    let mut statement = db.prepare_cached("SELECT person_id, vote FROM votes WHERE item_id = ?")?;
    let rows = statement.query_map([item], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn names(db: &Connection, municipalities: &[MunicipalityId]) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM municipalities WHERE id = ?")?;
    let name = |id: &MunicipalityId| statement.query_row([id], |row| row.get(0));
    Ok(municipalities.iter().map(name).collect::<rusqlite::Result<_>>()?)
}

fn refused_by_vote(fault: &BallotFault) -> Error {
    let (code, facts): (RefusalCode, Value) = match fault {
        BallotFault::NoQuorum { present, needed } => {
            (RefusalCode::VoteNoQuorum, json!({ "present": present, "needed": needed }))
        }
        BallotFault::NotEntitled(person) => (RefusalCode::VoteNotEntitled, json!({ "person": person })),
        BallotFault::NotVoted(person) => (RefusalCode::VoteMissing, json!({ "person": person })),
        BallotFault::Blank(person) => (RefusalCode::VoteBlank, json!({ "person": person })),
        BallotFault::Tie => (RefusalCode::VoteTie, json!({})),
        BallotFault::CastingVote => (RefusalCode::VoteCastingNotDue, json!({})),
    };
    Error::refused(code, facts)
}

/// A case is postponed to a meeting that is still to come.
fn must_come_later(write: &Write<'_>, here: MeetingId, there: MeetingId) -> Result<()> {
    let status: MeetingStatus = write.column("meetings", "status", there)?;
    let is_to_come = matches!(status, MeetingStatus::Planned | MeetingStatus::Called);
    let mode: MeetingMode = write.column("meetings", "mode", there)?;
    if here == there || !is_to_come || mode == MeetingMode::Written {
        let facts = json!({ "meeting": meetings::name_of(write.db, there)? });
        return Err(Error::refused(RefusalCode::MeetingNotToCome, facts));
    }
    Ok(())
}

/// Makes a case of another body out of this one: what it is about, and what was proposed.
fn copy_to(write: &Write<'_>, case: CaseId, body: BodyId, copy: CaseId) -> Result<()> {
    let own: BodyId = write.column("cases", "body_id", case)?;
    if own == body {
        return Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "body_id", "value": body })));
    }
    // The worksheet stays with this case, so its figures go along as they are.
    let filled = |column| costs::filled(write.db, case, write.column("cases", column, case)?);
    let title: String = write.column("cases", "title", case)?;
    let (summary, text, proposal, prior) =
        (filled("summary")?, filled("body")?, filled("proposal")?, filled("prior_treatment")?);
    let draft = CaseDraft {
        title: &title,
        purpose: write.column("cases", "purpose", case)?,
        language: write.column("cases", "language", case)?,
        status: CaseStatus::Ready,
        summary: &summary,
        body: &text,
        proposal: &proposal,
        prior_treatment: &prior,
        ..CaseDraft::default()
    };
    cases::insert_case(write, copy, body, &draft)?;
    write.db.execute("UPDATE cases SET origin_id = ? WHERE id = ?", params![case, copy])?;
    Ok(())
}
