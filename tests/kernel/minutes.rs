//! Minutes from draft to approval, and what is left to do after a meeting.

use samrad_council::bodies::{RecurringItem, SetRecurringItems};
use samrad_council::cases::Placement;
use samrad_council::documents::RemoveDocument;
use samrad_council::follow_ups::*;
use samrad_council::meetings::{AddApproval, DropSuggestion, PlanMeeting, StandingCase, SuggestionKind};
use samrad_council::minutes::*;
use samrad_council::proceedings::*;
use samrad_council::*;

use crate::office;
use crate::session::{Session, clock};

pub(crate) fn draft(session: &Session) -> Command {
    Command::DraftMinutes(DraftMinutes {
        meeting_id: session.meeting,
        document_id: DocumentId::fresh(),
        title: "Protokoll".into(),
        version: session.office.minutes_file(),
    })
}

pub(crate) fn lock(session: &Session) -> Command {
    Command::LockMinutes(LockMinutes {
        meeting_id: session.meeting,
        document_id: DocumentId::fresh(),
        title: "Protokoll".into(),
        version: session.office.minutes_file(),
    })
}

fn correct(session: &Session) -> Command {
    Command::CorrectMinutes(CorrectMinutes {
        meeting_id: session.meeting,
        reason: "Feil dato i vedtaket.".into(),
    })
}

/// A meeting that was held, with its one case agreed to.
pub(crate) fn held() -> Session {
    let mut session = Session::opened(3);
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let close = session.close();
    session.office.run(close);
    session
}

fn run(session: &mut Session, command: Command) -> Changed {
    session.office.run(command)
}

#[test]
fn minutes_are_drafted_remarked_on_and_locked() {
    let mut session = Session::opened(3);
    let early = draft(&session);
    assert_eq!(session.office.refused(early).code, RefusalCode::MeetingNotHeld);
    let mut session = held();
    let unready = lock(&session);
    assert_eq!(session.office.refused(unready).code, RefusalCode::MinutesNoDraft);
    let remark = RemarkOnMinutes {
        id: RemarkId::fresh(),
        meeting_id: session.meeting,
        item_id: Some(session.item),
        text: "Det var flere merknader.".into(),
    };
    assert_eq!(
        session.office.refused(Command::RemarkOnMinutes(remark.clone())).code,
        RefusalCode::MinutesNoDraft
    );
    let command = draft(&session);
    run(&mut session, command);
    let member = session.members[1];
    session.office.execute_as(member, &Command::RemarkOnMinutes(remark.clone())).unwrap();
    let waiting = lock(&session);
    assert_eq!(session.office.refused(waiting).code, RefusalCode::MinutesRemarksWaiting);
    let settle = SettleRemark { id: remark.id, answer: "Tatt inn.".into(), is_settled: true };
    run(&mut session, Command::SettleRemark(settle));
    let remarks = session.office.council.remarks(session.meeting).unwrap();
    assert_eq!((remarks[0].by_name.as_str(), remarks[0].is_settled), ("Medlem 2", true));
    let command = lock(&session);
    run(&mut session, command);
    let view = session.office.council.meeting(session.meeting).unwrap().unwrap();
    assert_eq!(view.row.status, MeetingStatus::MinutesFinal);
    assert_eq!(view.documents[0].versions.len(), 2, "the draft is kept beside the final minutes");
}

#[test]
fn locked_minutes_are_changed_only_by_a_correction_that_says_why() {
    let mut session = held();
    let not_yet = correct(&session);
    assert_eq!(session.office.refused(not_yet).code, RefusalCode::MinutesNotFinal);
    for command in [draft(&session), lock(&session)] {
        run(&mut session, command);
    }
    let write = Command::WriteDiscussion(WriteDiscussion {
        id: TreatmentId::fresh(),
        item_id: session.item,
        discussion: "Rettet.".into(),
    });
    for command in [
        write.clone(),
        draft(&session),
        lock(&session),
        Command::ReopenMeeting(ReopenMeeting { id: session.meeting }),
    ] {
        assert_eq!(session.office.refused(command).code, RefusalCode::MinutesLocked);
    }
    let document = session.office.council.meeting(session.meeting).unwrap().unwrap().documents[0].id;
    let remove = Command::RemoveDocument(RemoveDocument { id: document });
    assert_eq!(session.office.refused(remove).code, RefusalCode::DocumentIsMinutes);
    let command = correct(&session);
    run(&mut session, command);
    run(&mut session, write);
    let command = lock(&session);
    run(&mut session, command);
    let versions =
        session.office.council.meeting(session.meeting).unwrap().unwrap().documents.remove(0).versions;
    assert_eq!((versions.len(), versions[0].note.as_str()), (3, "Feil dato i vedtaket."));
    assert_eq!(session.record().correction, "", "and locked again");
}

#[test]
fn locked_minutes_that_no_agenda_has_are_put_up_for_approval() {
    let mut session = held();
    let body_id = session.office.body;
    let next = PlanMeeting { meeting: office::when(Day::new(2024, 4, 10)), ..office::plan(body_id, 2024, 2) };
    let next_id = next.id;
    run(&mut session, Command::PlanMeeting(next));
    let (meeting, item_id) = (session.meeting, AgendaItemId::fresh());
    let approval = |item_id| {
        Command::AddApproval(AddApproval {
            case_id: CaseId::fresh(),
            placement: Placement { item_id, meeting_id: next_id, minutes: Some(5) },
            approves_id: meeting,
            title: "Protokollen fra 2024/M1".into(),
        })
    };
    let (early, command, again) = (approval(item_id), approval(item_id), approval(AgendaItemId::fresh()));
    assert_eq!(session.office.refused(early).code, RefusalCode::MinutesNotFinal);
    for step in [draft(&session), lock(&session)] {
        run(&mut session, step);
    }
    let suggested = |session: &Session| session.office.council.suggestions(next_id).unwrap();
    assert_eq!(suggested(&session)[0].kind, SuggestionKind::MinutesToApprove);
    run(&mut session, command);
    assert!(suggested(&session).is_empty(), "what is on the agenda is not suggested");
    assert_eq!(session.office.refused(again).code, RefusalCode::AgendaHasCase);
    let line = session.office.council.meeting(next_id).unwrap().unwrap().agenda.remove(0);
    assert_eq!(
        (line.title.as_str(), line.standing),
        ("Protokollen fra 2024/M1", Some(RecurringPlace::First))
    );
    session.office.send(next_id);
    let open = OpenMeeting { id: next_id, at: clock("09:00"), chair_id: None, minute_taker_id: None };
    run(&mut session, Command::OpenMeeting(open));
    let decide = Command::Decide(Decide { item_id, ..session.decide(Outcome::Noted) });
    run(&mut session, decide);
    assert_eq!(session.record().status, MeetingStatus::MinutesApproved);
}

#[test]
fn the_next_meetings_standing_case_approves_the_minutes() {
    let mut session = held();
    let recurring_id = RecurringItemId::fresh();
    let items = vec![RecurringItem {
        id: recurring_id,
        place: RecurringPlace::First,
        title: "Godkjenning av protokoll".into(),
        purpose: Purpose::Decision,
        minutes: Some(5),
        proposal: "Protokollen godkjennes.".into(),
        approves_minutes: true,
    }];
    let body_id = session.office.body;
    run(&mut session, Command::SetRecurringItems(SetRecurringItems { body_id, items }));
    let item_id = AgendaItemId::fresh();
    let next = PlanMeeting {
        previous_id: Some(session.meeting),
        standing: vec![StandingCase { recurring_id, case_id: CaseId::fresh(), item_id }],
        meeting: office::when(Day::new(2024, 4, 10)),
        ..office::plan(body_id, 2024, 2)
    };
    let next_id = next.id;
    run(&mut session, Command::PlanMeeting(next));
    session.office.send(next_id);
    let open = OpenMeeting { id: next_id, at: clock("09:00"), chair_id: None, minute_taker_id: None };
    run(&mut session, Command::OpenMeeting(open));
    let decide = Command::Decide(Decide { item_id, ..session.decide(Outcome::Noted) });
    let refusal = session.office.refused(decide.clone());
    assert_eq!(
        (refusal.code, refusal.facts["meeting"].as_str()),
        (RefusalCode::MinutesNotFinal, Some("2024/M1"))
    );
    for command in [draft(&session), lock(&session), decide] {
        run(&mut session, command);
    }
    let record = session.record();
    assert_eq!((record.status, record.approved_in_id), (MeetingStatus::MinutesApproved, Some(next_id)));
    run(&mut session, Command::TakeBackDecision(TakeBackDecision { item_id }));
    assert_eq!(
        session.record().status,
        MeetingStatus::MinutesFinal,
        "a decision taken back approves nothing"
    );
}

/// A meeting with one standing case, which approves the minutes of the meeting before.
fn approving(session: &mut Session, number: u8, day: &str, previous: MeetingId) -> (MeetingId, AgendaItemId) {
    let (body_id, recurring_id, item_id) =
        (session.office.body, RecurringItemId::fresh(), AgendaItemId::fresh());
    let items = vec![RecurringItem {
        id: recurring_id,
        place: RecurringPlace::First,
        title: "Godkjenning av protokoll".into(),
        purpose: Purpose::Decision,
        minutes: None,
        proposal: String::new(),
        approves_minutes: true,
    }];
    run(session, Command::SetRecurringItems(SetRecurringItems { body_id, items }));
    let plan = PlanMeeting {
        previous_id: Some(previous),
        standing: vec![StandingCase { recurring_id, case_id: CaseId::fresh(), item_id }],
        meeting: office::when(Some(day.parse().unwrap())),
        ..office::plan(body_id, 2024, number)
    };
    let id = plan.id;
    run(session, Command::PlanMeeting(plan));
    (id, item_id)
}

#[test]
fn minutes_that_a_cancelled_meeting_was_to_approve_go_to_the_meeting_after_it() {
    let mut session = held();
    let first = session.meeting;
    let (cancelled, _) = approving(&mut session, 2, "2024-04-10", first);
    let (after, _) = approving(&mut session, 3, "2024-05-08", cancelled);
    let approves = |session: &Session, meeting| {
        session.office.council.proceedings(meeting).unwrap().unwrap().items[0].approves_id
    };
    assert_eq!(approves(&session, after), Some(cancelled));
    let changed = run(
        &mut session,
        Command::CancelMeeting(samrad_council::meetings::CancelMeeting {
            id: cancelled,
            reason: "Ferie".into(),
        }),
    );
    assert_eq!(approves(&session, after), Some(first));
    let (planned_later, _) = approving(&mut session, 4, "2024-06-12", cancelled);
    assert_eq!(
        approves(&session, planned_later),
        Some(first),
        "also where the meeting was cancelled already"
    );
    let entry = changed.entry.unwrap();
    let undone = session
        .office
        .execute_as(session.office.secretary, &Command::Undo(samrad_council::journal::Undo { entry }));
    assert!(undone.is_ok());
    assert_eq!(
        approves(&session, after),
        Some(cancelled),
        "and back again when it is not cancelled after all"
    );
}

fn follow_up(session: &Session) -> PutFollowUp {
    PutFollowUp {
        id: FollowUpId::fresh(),
        draft: FollowUpDraft {
            what: "Hente tilbud på felles vakt".into(),
            owner_person_id: None,
            owner_body_id: None,
            owner_text: "Leder".into(),
            due: Day::new(2024, 4, 1),
            case_id: Some(session.case),
            meeting_id: Some(session.meeting),
        },
    }
}

#[test]
fn a_follow_up_has_an_owner_and_is_suggested_when_it_is_due() {
    let mut session = held();
    let mut nobodys = follow_up(&session);
    nobodys.draft.owner_text = " ".into();
    assert_eq!(session.office.refused(Command::PutFollowUp(nobodys)).code, RefusalCode::FieldEmpty);
    let put = follow_up(&session);
    let id = put.id;
    run(&mut session, Command::PutFollowUp(put));
    let next = {
        let plan = PlanMeeting {
            meeting: office::when(Day::new(2024, 4, 10)),
            ..office::plan(session.office.body, 2024, 2)
        };
        let id = plan.id;
        run(&mut session, Command::PlanMeeting(plan));
        id
    };
    let suggested = session.office.council.suggestions(next).unwrap();
    assert_eq!((suggested[0].kind, suggested[0].follow_up_id), (SuggestionKind::FollowUpDue, Some(id)));
    let unexplained = MoveFollowUp { id, status: FollowUpStatus::Dropped, note: String::new() };
    assert_eq!(session.office.refused(Command::MoveFollowUp(unexplained)).code, RefusalCode::FieldEmpty);
    let drop = DropSuggestion {
        id: DropId::fresh(),
        meeting_id: next,
        kind: SuggestionKind::FollowUpDue,
        subject_id: id.to_string(),
        note: "Tas i neste møte.".into(),
    };
    run(&mut session, Command::DropSuggestion(drop));
    assert!(session.office.council.suggestions(next).unwrap().is_empty(), "what is dropped stays away");
    let member = session.members[0];
    let done = MoveFollowUp { id, status: FollowUpStatus::Done, note: "Levert.".into() };
    session.office.execute_as(member, &Command::MoveFollowUp(done)).unwrap();
    let open = FollowUpFilter { open: Some(true), ..FollowUpFilter::default() };
    assert!(session.office.council.follow_ups(&open).unwrap().is_empty());
    let all = session.office.council.follow_ups(&FollowUpFilter::default()).unwrap();
    assert_eq!((all[0].owner_name.as_str(), all[0].closed_at.is_some()), ("Leder", true));
}

#[test]
fn the_register_finds_decisions_by_year_outcome_dissent_and_words() {
    let mut session = Session::opened(3);
    session.all_agree();
    let remark = session.position(2, Position::AgreeWithRemark);
    run(&mut session, remark);
    let recused = session.recuse(1, None);
    run(&mut session, recused);
    let decide = session.decide(Outcome::Agreement);
    run(&mut session, Command::Decide(decide));
    let find = |filter: DecisionFilter| session.office.council.decisions(&filter).unwrap();
    let all = find(DecisionFilter::default());
    assert_eq!(
        (all[0].number.as_deref(), all[0].dissent.as_slice()),
        (Some("2024/M1-001"), &["Kommune 3".to_owned()][..])
    );
    assert_eq!(find(DecisionFilter { year: Some(2023), ..Default::default() }).len(), 0);
    assert_eq!(find(DecisionFilter { outcome: Some(Outcome::Noted), ..Default::default() }).len(), 0);
    assert_eq!(find(DecisionFilter { words: Some("VAKT innføres".into()), ..Default::default() }).len(), 1);
    assert_eq!(find(DecisionFilter { words: Some("båt".into()), ..Default::default() }).len(), 0);
    let by = |at: usize| DecisionFilter { municipality_id: Some(session.kommuner[at]), ..Default::default() };
    assert_eq!((find(by(2)).len(), find(by(0)).len()), (1, 0));
}
