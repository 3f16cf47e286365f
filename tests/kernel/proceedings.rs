//! A meeting as it is held: who is there, what is decided, and by which rules.

use samrad_council::bodies::PutMunicipality;
use samrad_council::cases::{CaseFilter, ChangeCase};
use samrad_council::meetings::{RemoveFromAgenda, SetBodyRules, SuggestionKind};
use samrad_council::people::GiveRole;
use samrad_council::proceedings::*;
use samrad_council::*;

use crate::office::{self, Office};

/// A council of some municipalities with a member each, and a called meeting with one case to decide.
pub(crate) struct Session {
    pub(crate) office: Office,
    pub(crate) kommuner: Vec<MunicipalityId>,
    pub(crate) members: Vec<PersonId>,
    pub(crate) meeting: MeetingId,
    pub(crate) case: CaseId,
    pub(crate) item: AgendaItemId,
}

pub(crate) fn clock(text: &str) -> Clock {
    text.parse().unwrap()
}

impl Session {
    pub(crate) fn called(count: u8) -> Self {
        let mut office = Office::founded();
        let (mut kommuner, mut members) = (Vec::new(), Vec::new());
        for number in 1..=count {
            let id = MunicipalityId::fresh();
            office.run(Command::PutMunicipality(PutMunicipality {
                id,
                number: format!("15{number:02}"),
                org_number: None,
                name: format!("Kommune {number}"),
                language_form: LanguageForm::Bokmal,
                is_host: number == 1,
                valid_from: None,
                valid_to: None,
            }));
            let member = office.person(&format!("Medlem {number}"), AccessRole::Member);
            office.run(Command::GiveRole(GiveRole {
                id: RoleId::fresh(),
                person_id: member,
                body_id: office.body,
                function: if number == 1 { Function::Chair } else { Function::Member },
                municipality_id: Some(id),
                valid_from: None,
                valid_to: None,
            }));
            kommuner.push(id);
            members.push(member);
        }
        let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
        office.run(Command::ChangeCase(ChangeCase {
            proposal: Some("Felles vakt innføres.".into()),
            ..change(case)
        }));
        let item = office.put_on(meeting, case);
        office.send(meeting);
        Self { office, kommuner, members, meeting, case, item }
    }

    /// The same, opened, with every member there.
    pub(crate) fn opened(count: u8) -> Self {
        let mut session = Self::called(count);
        let people = (0..count.into()).map(|at| session.member(at, Attendance::Present)).collect();
        session.attend(people);
        session.office.run(session.open());
        session
    }

    pub(crate) fn open(&self) -> Command {
        Command::OpenMeeting(OpenMeeting {
            id: self.meeting,
            at: clock("09:00"),
            chair_id: self.members.first().copied(),
            minute_taker_id: None,
        })
    }

    pub(crate) fn close(&self) -> Command {
        Command::CloseMeeting(CloseMeeting { id: self.meeting, at: clock("11:30") })
    }

    pub(crate) fn member(&self, at: usize, status: Attendance) -> AttendeeDraft {
        AttendeeDraft {
            id: AttendanceId::fresh(),
            person_id: self.members[at],
            status,
            function: Some(if at == 0 { Function::Chair } else { Function::Member }),
            municipality_id: Some(self.kommuner[at]),
            deputy_for_id: None,
            arrived_at: None,
            left_at: None,
        }
    }

    pub(crate) fn attend(&mut self, people: Vec<AttendeeDraft>) -> Changed {
        self.office.run(Command::SetAttendance(SetAttendance { meeting_id: self.meeting, people }))
    }

    pub(crate) fn position(&self, at: usize, position: Position) -> Command {
        Command::SetPosition(SetPosition {
            id: PositionId::fresh(),
            item_id: self.item,
            municipality_id: self.kommuner[at],
            position: Some(position),
            note: if position == Position::AgreeWithRemark { "Fra 2025.".into() } else { String::new() },
        })
    }

    pub(crate) fn all_agree(&mut self) {
        for at in 0..self.kommuner.len() {
            let command = self.position(at, Position::Agree);
            self.office.run(command);
        }
    }

    pub(crate) fn decide(&self, outcome: Outcome) -> Decide {
        Decide {
            id: TreatmentId::fresh(),
            item_id: self.item,
            outcome,
            text: String::new(),
            is_election: false,
            casting_vote: None,
            onward: None,
        }
    }

    pub(crate) fn vote(&self, votes: &[Vote]) -> Command {
        let draft = |(at, vote): (usize, &Vote)| VoteDraft {
            id: VoteId::fresh(),
            person_id: self.members[at],
            vote: *vote,
        };
        let votes = votes.iter().enumerate().map(draft).collect();
        Command::SetVotes(SetVotes { item_id: self.item, votes })
    }

    pub(crate) fn by_votes(&mut self) {
        self.office.run(Command::SetBodyRules(SetBodyRules {
            body_id: self.office.body,
            rule_set: RuleSet::KlKap11,
            freeze_due_days: 10,
            series: None,
        }));
    }

    pub(crate) fn record(&self) -> Proceedings {
        self.office.council.proceedings(self.meeting).unwrap().unwrap()
    }

    pub(crate) fn item_record(&self) -> ItemRecord {
        self.record().items.remove(0)
    }

    fn recuse(&self, at: usize, deputy_id: Option<PersonId>) -> Command {
        Command::PutRecusal(PutRecusal {
            id: RecusalId::fresh(),
            item_id: self.item,
            person_id: self.members[at],
            ground: "party".into(),
            note: "Saken gjelder egen stilling.".into(),
            decided_by: RecusalBy::Body,
            deputy_id,
        })
    }
}

fn change(id: CaseId) -> ChangeCase {
    ChangeCase {
        id,
        title: None,
        purpose: None,
        language: None,
        status: None,
        summary: None,
        body: None,
        proposal: None,
        prior_treatment: None,
        access: None,
        access_basis: None,
    }
}

#[test]
fn a_meeting_is_opened_once_after_it_was_called() {
    let mut session = Session::called(3);
    let planned = session.office.meeting(2024, 9);
    let early = Command::OpenMeeting(OpenMeeting {
        id: planned,
        at: clock("09:00"),
        chair_id: None,
        minute_taker_id: None,
    });
    assert_eq!(session.office.refused(early).code, RefusalCode::MeetingNotCalled);
    let before = session.decide(Outcome::Discussed);
    assert_eq!(session.office.refused(Command::Decide(before)).code, RefusalCode::MeetingNotOpened);
    session.office.run(session.open());
    let again = session.open();
    assert_eq!(session.office.refused(again).code, RefusalCode::MeetingAlreadyOpened);
    assert_eq!(session.record().status, MeetingStatus::Running);
}

#[test]
fn a_meeting_is_not_closed_while_a_case_that_asks_for_a_decision_has_none() {
    let mut session = Session::opened(3);
    let refusal = {
        let close = session.close();
        session.office.refused(close)
    };
    assert_eq!(refusal.code, RefusalCode::MeetingCaseUndecided);
    assert_eq!(refusal.facts["title"], "Felles vakt", "the refusal says which case");
    assert_eq!(session.record().open[0].reason, OpenReason::Undecided);
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let early = Command::CloseMeeting(CloseMeeting { id: session.meeting, at: clock("08:59") });
    assert_eq!(session.office.refused(early).code, RefusalCode::MeetingTimesReversed);
    let close = session.close();
    session.office.run(close);
    assert_eq!(session.record().status, MeetingStatus::Held);
    let item_id = session.item;
    let off = Command::RemoveFromAgenda(RemoveFromAgenda { item_id });
    assert_eq!(session.office.refused(off).code, RefusalCode::MeetingOver);
}

#[test]
fn agreement_waits_for_every_municipality_and_says_which_is_missing() {
    let mut session = Session::opened(3);
    for at in [0, 1] {
        let command = session.position(at, Position::AgreeWithRemark);
        session.office.run(command);
    }
    let decide = Command::Decide(session.decide(Outcome::Agreement));
    let refusal = session.office.refused(decide.clone());
    assert_eq!(refusal.code, RefusalCode::DecisionNoAgreement);
    assert_eq!(refusal.facts["unanswered"], serde_json::json!(["Kommune 3"]));
    let against = session.position(2, Position::Disagree);
    session.office.run(against);
    assert_eq!(session.office.refused(decide.clone()).facts["disagreeing"], serde_json::json!(["Kommune 3"]));
    let agrees = session.position(2, Position::Agree);
    session.office.run(agrees);
    session.office.run(decide);
    let record = session.item_record();
    assert_eq!((record.outcome, record.text.as_str()), (Some(Outcome::Agreement), "Felles vakt innføres."));
}

#[test]
fn the_proposal_stays_as_it_was_when_something_else_is_adopted() {
    let mut session = Session::opened(3);
    session.all_agree();
    let same = Decide { text: "Felles vakt innføres.".into(), ..session.decide(Outcome::AgreementChanged) };
    assert_eq!(session.office.refused(Command::Decide(same)).code, RefusalCode::DecisionUnchanged);
    let other =
        Decide { text: "Felles vakt prøves ut.".into(), ..session.decide(Outcome::AgreementChanged) };
    session.office.run(Command::Decide(other));
    let later = ChangeCase { proposal: Some("Noe annet.".into()), ..change(session.case) };
    session.office.run(Command::ChangeCase(later));
    let record = session.item_record();
    assert_eq!(
        (record.proposal.as_str(), record.text.as_str()),
        ("Felles vakt innføres.", "Felles vakt prøves ut.")
    );
}

#[test]
fn a_municipality_whose_member_left_the_case_is_not_asked_unless_a_deputy_came() {
    let mut session = Session::opened(3);
    for at in [0, 1] {
        let command = session.position(at, Position::Agree);
        session.office.run(command);
    }
    let recusal = session.recuse(2, None);
    let recused = session.office.run(recusal);
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    assert_eq!(session.item_record().positions[2].position, Some(Position::Recused));
    let take_back = Command::TakeBackDecision(TakeBackDecision { item_id: session.item });
    session.office.run(take_back);
    session.office.undo(&recused);

    let deputy = session.office.person("Vara 3", AccessRole::Member);
    let stands_by = AttendeeDraft {
        person_id: deputy,
        function: Some(Function::Deputy),
        id: AttendanceId::fresh(),
        ..session.member(2, Attendance::Present)
    };
    session.attend(vec![stands_by]);
    let recusal = session.recuse(2, Some(deputy));
    session.office.run(recusal);
    let refusal = {
        let decide = Command::Decide(session.decide(Outcome::Agreement));
        session.office.refused(decide)
    };
    assert_eq!(refusal.facts["unanswered"], serde_json::json!(["Kommune 3"]), "the deputy answers for it");
}

#[test]
fn a_recusal_needs_a_ground_in_force_and_a_person_at_the_meeting() {
    let mut session = Session::opened(3);
    let stranger = session.office.person("Ukjent", AccessRole::Member);
    let Command::PutRecusal(recusal) = session.recuse(0, None) else { unreachable!() };
    let of = |change: PutRecusal| Command::PutRecusal(change);
    let absent = PutRecusal { person_id: stranger, ..recusal.clone() };
    assert_eq!(session.office.refused(of(absent)).code, RefusalCode::AttendanceUnknown);
    let unknown = PutRecusal { ground: "mood".into(), ..recusal.clone() };
    assert_eq!(session.office.refused(of(unknown)).code, RefusalCode::FieldInvalid);
    let own_deputy = PutRecusal { deputy_id: Some(recusal.person_id), ..recusal };
    assert_eq!(session.office.refused(of(own_deputy)).code, RefusalCode::FieldInvalid);
}

#[test]
fn a_body_that_votes_knows_no_agreement_and_one_that_agrees_no_majority() {
    let mut session = Session::opened(3);
    let adopted = Command::Decide(session.decide(Outcome::Adopted));
    assert_eq!(session.office.refused(adopted).code, RefusalCode::DecisionOtherRules);
    session.by_votes();
    let agreed = Command::Decide(session.decide(Outcome::Agreement));
    assert_eq!(session.office.refused(agreed).code, RefusalCode::DecisionOtherRules);
}

#[test]
fn a_majority_decides_and_the_outcome_must_say_the_same() {
    let mut session = Session::opened(5);
    session.by_votes();
    let (adopted, rejected) = (session.decide(Outcome::Adopted), session.decide(Outcome::Rejected));
    let silent = session.office.refused(Command::Decide(adopted.clone()));
    assert_eq!(silent.code, RefusalCode::VoteMissing);
    let votes = session.vote(&[Vote::For, Vote::For, Vote::For, Vote::Against, Vote::Against]);
    session.office.run(votes);
    let refusal = session.office.refused(Command::Decide(rejected));
    assert_eq!(refusal.code, RefusalCode::VoteOtherOutcome);
    let casting = Decide { casting_vote: Some(Vote::For), ..adopted.clone() };
    assert_eq!(session.office.refused(Command::Decide(casting)).code, RefusalCode::VoteCastingNotDue);
    session.office.run(Command::Decide(adopted));
    assert_eq!(session.item_record().votes.len(), 5);
}

#[test]
fn a_vote_counts_those_who_are_there_and_have_one() {
    let mut session = Session::opened(5);
    session.by_votes();
    let adopted = Command::Decide(session.decide(Outcome::Adopted));
    let blank = session.vote(&[Vote::For, Vote::For, Vote::For, Vote::For, Vote::Blank]);
    session.office.run(blank);
    assert_eq!(session.office.refused(adopted.clone()).code, RefusalCode::VoteBlank);
    let left: Vec<_> = (2..5).map(|at| session.member(at, Attendance::Excused)).collect();
    session.attend(left);
    let refusal = session.office.refused(adopted.clone());
    assert_eq!((refusal.code, refusal.facts["needed"].as_u64()), (RefusalCode::VoteNoQuorum, Some(3)));
    let back = session.member(2, Attendance::Remote);
    session.attend(vec![back]);
    let stale = session.vote(&[Vote::For, Vote::For, Vote::For, Vote::For]);
    session.office.run(stale);
    assert_eq!(session.office.refused(adopted.clone()).code, RefusalCode::VoteNotEntitled);
    let fitting = session.vote(&[Vote::For, Vote::Against, Vote::For]);
    session.office.run(fitting);
    session.office.run(adopted);
}

#[test]
fn nobody_votes_twice_and_a_tie_takes_the_chairs_second_vote() {
    let mut session = Session::opened(4);
    session.by_votes();
    let Command::SetVotes(mut votes) = session.vote(&[Vote::For, Vote::For]) else { unreachable!() };
    votes.votes[1].person_id = votes.votes[0].person_id;
    assert_eq!(session.office.refused(Command::SetVotes(votes)).code, RefusalCode::VoteTwice);
    let tie = session.vote(&[Vote::For, Vote::For, Vote::Against, Vote::Against]);
    session.office.run(tie);
    let adopted = session.decide(Outcome::Adopted);
    assert_eq!(session.office.refused(Command::Decide(adopted.clone())).code, RefusalCode::VoteTie);
    session.office.run(Command::Decide(Decide { casting_vote: Some(Vote::For), ..adopted }));
    assert_eq!(session.item_record().casting_vote, Some(Vote::For));
}

#[test]
fn a_deputy_stands_in_for_one_member_who_is_not_there() {
    let mut session = Session::opened(3);
    let deputies = [0, 1].map(|number| session.office.person(&format!("Vara {number}"), AccessRole::Member));
    let deputy = |at: usize, member: PersonId| AttendeeDraft {
        id: AttendanceId::fresh(),
        person_id: deputies[at],
        status: Attendance::Present,
        function: Some(Function::Deputy),
        municipality_id: None,
        deputy_for_id: Some(member),
        arrived_at: None,
        left_at: None,
    };
    let set = |meeting_id, people| Command::SetAttendance(SetAttendance { meeting_id, people });
    let (meeting, member) = (session.meeting, session.members[2]);
    let refusal = session.office.refused(set(meeting, vec![deputy(0, member)]));
    assert_eq!(refusal.code, RefusalCode::AttendanceMemberPresent);
    let excused = session.member(2, Attendance::Excused);
    session.attend(vec![excused, deputy(0, member)]);
    let second = session.office.refused(set(meeting, vec![deputy(1, member)]));
    assert_eq!(second.code, RefusalCode::AttendanceTwoDeputies);
    let guest = AttendeeDraft { function: None, ..deputy(1, member) };
    assert_eq!(session.office.refused(set(meeting, vec![guest])).code, RefusalCode::FieldInvalid);
}

#[test]
fn who_has_voted_stays_on_the_list() {
    let mut session = Session::opened(3);
    let votes = session.vote(&[Vote::For]);
    session.office.run(votes);
    let id =
        session.record().people.into_iter().find(|person| person.person_id == session.members[0]).unwrap().id;
    let remove = Command::RemoveAttendee(RemoveAttendee { id: id.unwrap() });
    assert_eq!(session.office.refused(remove).code, RefusalCode::AttendanceOnRecord);
}

#[test]
fn a_case_that_is_put_off_comes_up_at_the_meeting_it_was_put_off_to() {
    let mut session = Session::opened(3);
    let next = session.office.meeting(2024, 2);
    let item_id = AgendaItemId::fresh();
    let onward = Some(Onward::Meeting { item_id, meeting_id: next });
    let nowhere = Command::Decide(session.decide(Outcome::Postponed));
    assert_eq!(session.office.refused(nowhere).code, RefusalCode::FieldInvalid, "it must go somewhere");
    let here = Decide {
        onward: Some(Onward::Meeting { item_id, meeting_id: session.meeting }),
        ..session.decide(Outcome::Postponed)
    };
    assert_eq!(session.office.refused(Command::Decide(here)).code, RefusalCode::MeetingNotToCome);
    let decide = Decide { onward, ..session.decide(Outcome::Postponed) };
    let changed = session.office.run(Command::Decide(decide));
    assert_eq!(session.office.council.meeting(next).unwrap().unwrap().agenda[0].case_id, session.case);
    assert_eq!(session.item_record().onward_meeting_name.as_deref(), Some("2024/M2"));
    let take_back = Command::TakeBackDecision(TakeBackDecision { item_id: session.item });
    assert_eq!(session.office.refused(take_back.clone()).code, RefusalCode::DecisionMovedOn);
    let off = session.office.run(Command::RemoveFromAgenda(RemoveFromAgenda { item_id }));
    session.office.run(take_back);
    assert_eq!(session.item_record().outcome, None);
    let again = session.office.execute_as(session.office.secretary, &crate::office::undo(&off));
    assert!(again.is_ok(), "what was taken off can still be put back: {again:?}");
    drop(changed);
}

#[test]
fn a_case_that_is_sent_back_waits_again_and_is_suggested_with_its_meeting() {
    let mut session = Session::opened(3);
    let decide = Decide { onward: Some(Onward::Waiting), ..session.decide(Outcome::SentBack) };
    session.office.run(Command::Decide(decide));
    let close = session.close();
    session.office.run(close);
    let waiting = CaseFilter { waiting: Some(true), ..CaseFilter::default() };
    assert_eq!(session.office.council.cases(&waiting).unwrap()[0].id, session.case);
    let next = session.office.meeting(2024, 2);
    let suggested = session.office.council.suggestions(next).unwrap();
    assert_eq!(suggested[0].kind, SuggestionKind::Postponed);
    assert_eq!(suggested[0].from_meeting.as_deref(), Some("2024/M1"));
    session.office.put_on(next, session.case);
    assert!(
        session.office.council.suggestions(next).unwrap().is_empty(),
        "once it is on, it is not suggested"
    );
}

#[test]
fn a_case_that_is_escalated_becomes_a_case_there_and_both_ends_are_linked() {
    let mut session = Session::opened(3);
    let board = BodyId::fresh();
    session.office.run(Command::PutBody(office::body(board, "Porteføljerådet")));
    let own = Decide {
        onward: Some(Onward::Body { body_id: session.office.body, case_id: CaseId::fresh() }),
        ..session.decide(Outcome::Escalated)
    };
    assert_eq!(session.office.refused(Command::Decide(own)).code, RefusalCode::FieldInvalid);
    let case_id = CaseId::fresh();
    let onward = Some(Onward::Body { body_id: board, case_id });
    let decide = Decide { onward, ..session.decide(Outcome::Escalated) };
    let changed = session.office.run(Command::Decide(decide));
    let there = session.office.council.case(case_id).unwrap().unwrap();
    assert_eq!((there.row.title.as_str(), there.proposal.as_str()), ("Felles vakt", "Felles vakt innføres."));
    assert_eq!(there.origin.unwrap().case_id, session.case);
    assert_eq!(session.item_record().onward_body_name.as_deref(), Some("Porteføljerådet"));
    session.office.undo(&changed);
    assert!(session.office.council.case(case_id).unwrap().is_none(), "undo takes the case there with it");
}

#[test]
fn a_written_procedure_ends_only_when_everybody_agrees() {
    let mut session = Session::called(3);
    let written = samrad_council::meetings::MeetingDraft {
        mode: MeetingMode::Written,
        ..office::when(Day::new(2024, 3, 13))
    };
    session.office.run(Command::ChangeMeeting(samrad_council::meetings::ChangeMeeting {
        id: session.meeting,
        meeting: written,
        cases_due: None,
        papers_due: None,
    }));
    session.office.run(session.open());
    for at in [0, 1] {
        let command = session.position(at, Position::Agree);
        session.office.run(command);
    }
    let refusal = {
        let close = session.close();
        session.office.refused(close)
    };
    assert_eq!(refusal.code, RefusalCode::DecisionNoAgreement);
    let last = session.position(2, Position::Agree);
    session.office.run(last);
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let close = session.close();
    session.office.run(close);
}

#[test]
fn a_meeting_is_reopened_only_while_no_later_one_has_begun() {
    let mut session = Session::opened(3);
    let running = Command::ReopenMeeting(ReopenMeeting { id: session.meeting });
    assert_eq!(session.office.refused(running.clone()).code, RefusalCode::MeetingNotHeld);
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let close = session.close();
    session.office.run(close.clone());
    session.office.run(running.clone());
    session.office.run(close);
    let (later, case) = (session.office.meeting(2025, 1), session.office.case("Neste sak"));
    session.office.put_on(later, case);
    session.office.send(later);
    let open = OpenMeeting { id: later, at: clock("09:00"), chair_id: None, minute_taker_id: None };
    session.office.run(Command::OpenMeeting(open));
    let refusal = session.office.refused(running);
    assert_eq!(
        (refusal.code, refusal.facts["meeting"].as_str()),
        (RefusalCode::MeetingLaterDepends, Some("2025/M1"))
    );
}

#[test]
fn a_case_on_the_record_stays_on_the_agenda() {
    let mut session = Session::opened(3);
    let write =
        WriteDiscussion { id: TreatmentId::fresh(), item_id: session.item, discussion: "Sagt.".into() };
    session.office.run(Command::WriteDiscussion(write));
    let off = Command::RemoveFromAgenda(RemoveFromAgenda { item_id: session.item });
    assert_eq!(session.office.refused(off).code, RefusalCode::AgendaTreated);
}

#[test]
fn taking_up_the_next_case_ends_the_one_before() {
    let mut session = Session::opened(3);
    let case = session.office.case("Orientering");
    let second = session.office.put_on(session.meeting, case);
    for (item_id, at) in [(session.item, "09:05"), (second, "09:20")] {
        session.office.run(Command::BeginItem(BeginItem { item_id, at: clock(at) }));
    }
    let record = session.record();
    assert_eq!(
        (record.items[0].started_at, record.items[0].ended_at),
        (Some(clock("09:05")), Some(clock("09:20")))
    );
    assert_eq!(record.items[1].ended_at, None);
    let close = session.close();
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let noted = Decide { item_id: second, ..session.decide(Outcome::Noted) };
    session.office.run(Command::Decide(noted));
    session.office.run(close.clone());
    let late = Command::BeginItem(BeginItem { item_id: second, at: clock("11:40") });
    assert_eq!(session.office.refused(late).code, RefusalCode::MeetingNotRunning);
    assert_eq!(session.office.refused(close).code, RefusalCode::MeetingNotRunning);
    let closed = Session::called(3);
    let early = Command::BeginItem(BeginItem { item_id: closed.item, at: clock("09:00") });
    let mut closed = closed;
    assert_eq!(closed.office.refused(early).code, RefusalCode::MeetingNotOpened);
}

#[test]
fn private_notes_are_kept_for_their_writer_and_stand_in_no_journal() {
    let mut session = Session::opened(3);
    let (me, other, entries) = (session.office.secretary, session.members[0], session.office.entries());
    session.office.council.keep_private_note(me, session.item, "Husk kaffen.").unwrap();
    assert_eq!(session.office.council.private_note(me, session.item).unwrap(), "Husk kaffen.");
    assert_eq!(session.office.council.private_note(other, session.item).unwrap(), "");
    assert_eq!(session.office.entries(), entries);
    session.office.council.keep_private_note(me, session.item, "").unwrap();
    assert_eq!(session.office.council.private_note(me, session.item).unwrap(), "");
}
