//! The record of a meeting, as its minutes want it.

use std::collections::BTreeMap;

use samrad_council::cases::CaseView;
use samrad_council::documents::DocumentView;
use samrad_council::follow_ups::{FollowUpFilter, FollowUpView};
use samrad_council::meetings::{AgendaLine, MeetingRow, MeetingView};
use samrad_council::proceedings::{Attendee, ItemRecord, LegalReference, Proceedings, RecusalView};
use samrad_council::{
    CaseId, Council, Day, DocumentKind, Function, Instant, Language, MeetingId, MeetingStatus, PersonId,
};
use samrad_papers::{
    Citation, Correction, Minutes, MinutesBallot, MinutesCase, MinutesDocument, MinutesEdition,
    MinutesFigures, MinutesFollowUp, MinutesPerson, MinutesPosition, MinutesRecusal, MinutesState,
};

use crate::failure::{Answer, Failure};
use crate::use_cases::shielding::{marking, shielded_title};
use crate::use_cases::{costs, initiatives};

/// The minutes of a meeting as they stand.
pub(super) fn minutes(council: &Council, id: MeetingId, created_at: &str) -> Answer<Minutes> {
    Found::read(council, id)?.minutes(created_at)
}

struct Found<'a> {
    council: &'a Council,
    council_name: String,
    meeting: MeetingView,
    record: Proceedings,
    meetings: BTreeMap<MeetingId, MeetingRow>,
    people: BTreeMap<PersonId, String>,
    follow_ups: Vec<FollowUpView>,
    /// Union representatives: their names would tell a membership that is nobody's business.
    by_function: Vec<PersonId>,
}

impl<'a> Found<'a> {
    fn read(council: &'a Council, id: MeetingId) -> Answer<Self> {
        let not_found = || Failure::not_found("meetings", id);
        let record = council.proceedings(id)?.ok_or_else(not_found)?;
        let is_union = |person: &&Attendee| person.function == Some(Function::UnionRepresentative);
        let filter = FollowUpFilter { meeting_id: Some(id), ..FollowUpFilter::default() };
        Ok(Self {
            council,
            council_name: council.frame()?.map(|frame| frame.name).unwrap_or_default(),
            meeting: council.meeting(id)?.ok_or_else(not_found)?,
            meetings: council.meetings()?.into_iter().map(|row| (row.id, row)).collect(),
            people: council.people()?.into_iter().map(|person| (person.id, person.name)).collect(),
            follow_ups: council.follow_ups(&filter)?,
            by_function: record.people.iter().filter(is_union).map(|person| person.person_id).collect(),
            record,
        })
    }

    fn language(&self) -> Language {
        self.meeting.row.meeting.language
    }

    fn minutes(&self, created_at: &str) -> Answer<Minutes> {
        let row = &self.meeting.row;
        let mut cases = Vec::new();
        for line in &self.meeting.agenda {
            let not_found = || Failure::not_found("cases", line.case_id);
            let case = self.council.case(line.case_id)?.ok_or_else(not_found)?;
            let item = self.record.items.iter().find(|item| item.item_id == line.id);
            let costs = costs::printed(self.council, line.case_id, self.language())?.unwrap_or_default();
            let figures = self.figures(line.case_id)?;
            let case = self.case(line, &case, item.ok_or_else(not_found)?);
            cases.push(MinutesCase { costs, figures, ..case });
        }
        let written = self.record.people.iter().filter_map(|person| self.person(person));
        Ok(Minutes {
            language: self.language(),
            council_name: self.council_name.clone(),
            body_name: row.body_name.clone(),
            decides_by: self.record.rules.decides_by,
            year: row.year,
            number: row.number,
            date: row.meeting.date,
            place: row.meeting.place.clone(),
            mode: row.meeting.mode,
            from: self.record.opened_at.or(row.meeting.start_time),
            to: self.record.closed_at,
            chair: self.record.chair_id.map(|person| self.name(person)),
            minute_taker: self.record.minute_taker_id.map(|person| self.name(person)),
            people: written.collect(),
            cases,
            follow_ups: self.follow_ups_of(|it| it.draft.case_id.is_none()),
            state: self.state(),
            corrections: self.corrections(),
            edition: MinutesEdition::Full,
            extract: false,
            created_at: created_at.to_owned(),
        })
    }

    /// The name, or what a union representative is.
    fn name(&self, person: PersonId) -> String {
        match self.by_function.contains(&person) {
            true => samrad_papers::function_title(Function::UnionRepresentative, self.language()),
            false => self.people.get(&person).cloned().unwrap_or_default(),
        }
    }

    /// Somebody who is written down; who is only expected is not in the minutes.
    fn person(&self, person: &Attendee) -> Option<MinutesPerson> {
        let named = !self.by_function.contains(&person.person_id);
        Some(MinutesPerson {
            name: named.then(|| person.name.clone()),
            function: person.function,
            municipality: person.municipality_name.clone().unwrap_or_default(),
            status: person.status?,
            votes: person.rights.vote,
            stood_in_for: person.deputy_for_id.map(|member| self.name(member)),
            arrived_at: person.arrived_at,
            left_at: person.left_at,
        })
    }

    fn state(&self) -> MinutesState {
        if !self.record.correction.is_empty() {
            return MinutesState::Draft;
        }
        match self.record.status {
            MeetingStatus::MinutesFinal => self.locked(),
            MeetingStatus::MinutesApproved => {
                match self.record.approved_in_id.and_then(|meeting| self.meetings.get(&meeting)) {
                    Some(row) => {
                        MinutesState::Approved { number: row.number, year: row.year, on: row.meeting.date }
                    }
                    None => self.locked(),
                }
            }
            _ => MinutesState::Draft,
        }
    }

    fn locked(&self) -> MinutesState {
        MinutesState::Final { on: self.record.minutes_locked_at.as_ref().map(Instant::local_day) }
    }

    /// What was corrected before, as the kept versions say it, and what is being corrected now.
    fn corrections(&self) -> Vec<Correction> {
        let kept = self.meeting.documents.iter().find(|document| document.kind == DocumentKind::Minutes);
        let versions = kept.iter().flat_map(|document| document.versions.iter().rev());
        let earlier = versions.filter(|version| !version.note.is_empty()).map(|version| Correction {
            on: Some(version.added_at.local_day()),
            reason: version.note.clone(),
        });
        let open = Some(&self.record.correction).filter(|reason| !reason.is_empty());
        earlier.chain(open.map(|reason| Correction { on: None, reason: reason.clone() })).collect()
    }

    fn follow_ups_of(&self, holds: impl Fn(&FollowUpView) -> bool) -> Vec<MinutesFollowUp> {
        let shown = |it: &&FollowUpView| holds(it);
        // In the order they were promised; the list has them by due date.
        let mut found: Vec<&FollowUpView> = self.follow_ups.iter().filter(shown).collect();
        found.sort_by(|a, b| (&a.created_at, a.id).cmp(&(&b.created_at, b.id)));
        let follow_up = |it: &FollowUpView| MinutesFollowUp {
            what: it.draft.what.clone(),
            who: it.draft.owner_person_id.map_or_else(|| it.owner_name.clone(), |person| self.name(person)),
            due: it.draft.due,
        };
        found.into_iter().map(follow_up).collect()
    }

    fn case(&self, line: &AgendaLine, case: &CaseView, item: &ItemRecord) -> MinutesCase {
        let meeting_number = |id: MeetingId| self.meetings.get(&id).map(|row| (row.number, row.year));
        MinutesCase {
            number: line.number.clone(),
            title: line.title.clone(),
            purpose: line.purpose,
            presenters: case.presented_by.iter().map(|presenter| self.name(presenter.person_id)).collect(),
            approves: item.approves_id.and_then(meeting_number),
            documents: case
                .annexes
                .iter()
                .filter(|it| it.kind == DocumentKind::Annex)
                .map(|it| self.document(it))
                .collect(),
            shielded_title: shielded_title(case, self.language()),
            access_marking: marking(case.shielding.as_ref(), self.language()),
            withheld: false,
            recusals: item.recusals.iter().map(|recusal| self.recusal(recusal)).collect(),
            presence: self.presence(item),
            figures: Vec::new(),
            costs: String::new(),
            discussion: item.discussion.clone(),
            positions: item
                .positions
                .iter()
                .map(|it| MinutesPosition {
                    municipality: it.name.clone(),
                    position: it.position,
                    note: it.note.clone(),
                })
                .collect(),
            ballot: self.ballot(item),
            outcome: item.outcome,
            proposal: item.proposal.clone(),
            adopted: item.text.clone(),
            onward_meeting: item.onward_meeting_id.and_then(meeting_number),
            onward_body: item.onward_body_name.clone(),
            follow_ups: self.follow_ups_of(|it| it.draft.case_id == Some(item.case_id)),
        }
    }

    /// The tables that the case rests on.
    fn figures(&self, case: CaseId) -> Answer<Vec<MinutesFigures>> {
        let financing = initiatives::printed(self.council, case, self.language())?;
        let figures = |(heading, markdown)| MinutesFigures { heading, markdown };
        Ok(financing.map(figures).into_iter().collect())
    }

    fn document(&self, document: &DocumentView) -> MinutesDocument {
        MinutesDocument {
            title: document.title.clone(),
            access_marking: marking(document.shielding.as_ref(), self.language()),
        }
    }

    /// In the order of the list of those who were there.
    fn presence(&self, item: &ItemRecord) -> Vec<(String, bool)> {
        let said = |person: &Attendee| item.exceptions.get(&person.person_id.to_string()).copied();
        let told = |person: &Attendee| said(person).map(|is_in| (self.name(person.person_id), is_in));
        self.record.people.iter().filter_map(told).collect()
    }

    fn recusal(&self, recusal: &RecusalView) -> MinutesRecusal {
        let ground = self.record.grounds.iter().find(|ground| ground.code == recusal.ground);
        MinutesRecusal {
            name: self.name(recusal.person_id),
            ground: recusal.ground.clone(),
            citation: ground.map(|ground| Citation { law: ground.law.clone(), place: ground.place.clone() }),
            note: recusal.note.clone(),
            decided_by: recusal.decided_by,
            deputy: recusal.deputy_id.map(|deputy| self.name(deputy)),
        }
    }

    fn ballot(&self, item: &ItemRecord) -> Option<MinutesBallot> {
        if item.votes.is_empty() {
            return None;
        }
        let in_force = |day: Day| self.record.rules.reference("quorum", day);
        let citation = |it: &LegalReference| Citation { law: it.law.clone(), place: it.place.clone() };
        Some(MinutesBallot {
            votes: item.votes.iter().map(|vote| (self.name(vote.person_id), vote.vote)).collect(),
            casting_vote: item.casting_vote,
            is_election: item.is_election,
            present: crate::task::count(item.voters.len()),
            members: item.members,
            quorum: item.quorum,
            citation: self.meeting.row.meeting.date.and_then(in_force).map(citation),
        })
    }
}
