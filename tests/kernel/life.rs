//! The life of a case: to review and back, through its meeting, and closed.

use samrad_council::cases::*;
use samrad_council::follow_ups::*;
use samrad_council::meetings::AddToAgenda;
use samrad_council::*;

use crate::minutes::{draft, held, lock};
use crate::office::Office;
use crate::session::{Session, change};

fn stage(office: &Office, case: CaseId) -> CaseStage {
    office.council.case(case).unwrap().unwrap().row.stage
}

fn to_review(id: CaseId) -> Command {
    Command::SendToReview(SendToReview { id })
}

fn accept(id: CaseId) -> Command {
    Command::AcceptCase(AcceptCase { id })
}

fn give_back(id: CaseId, why: &str) -> Command {
    Command::ReturnCase(ReturnCase { id, comment_id: CommentId::fresh(), comment: why.into() })
}

fn close(id: CaseId) -> Command {
    Command::CloseCase(CloseCase { id })
}

fn status(id: CaseId, status: CaseStatus) -> Command {
    Command::ChangeCase(ChangeCase { status: Some(status), ..change(id) })
}

#[test]
fn a_draft_goes_to_review_comes_back_with_a_word_and_is_accepted_the_second_time() {
    let mut office = Office::founded();
    let adviser = office.person("Rådgiver", AccessRole::Adviser);
    let case = office.case("Felles vakt");
    assert_eq!(office.refused(accept(case)).code, RefusalCode::CaseNotInReview);
    assert_eq!(office.refused(give_back(case, "Nei.")).code, RefusalCode::CaseNotInReview);
    office.execute_as(adviser, &to_review(case)).unwrap();
    let view = office.council.case(case).unwrap().unwrap();
    assert_eq!((view.row.stage, view.in_review.unwrap().by_id), (CaseStage::InReview, adviser));
    for again in [to_review(case), status(case, CaseStatus::Ready)] {
        assert_eq!(office.refused(again).code, RefusalCode::CaseInReview);
    }
    assert_eq!(office.refused(give_back(case, " \n")).code, RefusalCode::FieldEmpty);
    let returned = office.run(give_back(case, "Tallene mangler.\nSe vedlegg 2."));
    let view = office.council.case(case).unwrap().unwrap();
    assert_eq!((view.row.stage, view.in_review), (CaseStage::Returned, None));
    assert_eq!((view.comments[0].kind, view.comments[0].text.lines().count()), (CommentKind::Return, 2));
    office.undo(&returned);
    assert_eq!(stage(&office, case), CaseStage::InReview, "returning can be taken back");
    office.run(give_back(case, "Tallene mangler."));
    office.execute_as(adviser, &to_review(case)).unwrap();
    office.run(accept(case));
    let view = office.council.case(case).unwrap().unwrap();
    assert_eq!((view.row.stage, view.row.status), (CaseStage::Submitted, CaseStatus::Ready));
}

#[test]
fn nobody_but_the_secretary_accepts_what_they_sent_themselves() {
    let mut office = Office::founded();
    let writers = ["Rådgiver", "Leder"].map(|name| office.person(name, AccessRole::GroupLeader));
    let case = office.case("Felles vakt");
    office.execute_as(writers[0], &to_review(case)).unwrap();
    assert_eq!(office.refused_as(writers[0], &accept(case)).code, RefusalCode::CaseOwnReview);
    office.execute_as(writers[1], &accept(case)).unwrap();
    let own = office.case("Ny avtale");
    office.run(to_review(own));
    office.run(accept(own));
    assert_eq!(stage(&office, own), CaseStage::Submitted, "the secretary may be alone in the office");
}

#[test]
fn a_case_that_was_handed_in_is_returned_until_it_is_sent_out() {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    office.run(status(case, CaseStatus::Ready));
    office.run(give_back(case, "Vent til mars."));
    assert_eq!(stage(&office, case), CaseStage::Returned);
    office.run(status(case, CaseStatus::Ready));
    office.put_on(meeting, case);
    assert_eq!(stage(&office, case), CaseStage::OnAgenda);
    office.run(give_back(case, "Mangler forslag."));
    assert_eq!(stage(&office, case), CaseStage::Returned, "a returned case is told of also on an agenda");
    office.send(meeting);
    assert_eq!(stage(&office, case), CaseStage::Sent);
    let refusal = office.refused(to_review(case));
    assert_eq!(
        (refusal.code, refusal.facts["stage"].as_str()),
        (RefusalCode::CaseUnderTreatment, Some("sent"))
    );
    assert_eq!(office.refused(give_back(case, "For sent.")).code, RefusalCode::CaseNotInReview);
}

#[test]
fn a_case_is_closed_when_a_meeting_has_treated_it_and_nothing_promised_is_left() {
    let mut session = held();
    let (case, meeting) = (session.case, session.meeting);
    assert_eq!(stage(&session.office, case), CaseStage::Treated);
    for command in [draft(&session), lock(&session)] {
        session.office.run(command);
    }
    assert_eq!(stage(&session.office, case), CaseStage::Minuted);
    let id = FollowUpId::fresh();
    let promise = FollowUpDraft {
        what: "Skriv avtalen.".into(),
        owner_person_id: None,
        owner_body_id: None,
        owner_text: "Leder".into(),
        due: None,
        case_id: Some(case),
        meeting_id: Some(meeting),
    };
    session.office.run(Command::PutFollowUp(PutFollowUp { id, draft: promise }));
    let refusal = session.office.refused(close(case));
    assert_eq!((refusal.code, refusal.facts["count"].as_u64()), (RefusalCode::CaseFollowUpsOpen, Some(1)));
    let done = MoveFollowUp { id, status: FollowUpStatus::Done, note: String::new() };
    session.office.run(Command::MoveFollowUp(done));
    assert_eq!(stage(&session.office, case), CaseStage::FollowedUp);
    session.office.run(close(case));
    assert_eq!(stage(&session.office, case), CaseStage::Closed);
    let next = session.office.meeting(2024, 7);
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: next, minutes: None };
    let add = Command::AddToAgenda(AddToAgenda { case_id: case, placement, position: None });
    for command in [add, to_review(case), close(case), status(case, CaseStatus::Draft)] {
        assert_eq!(session.office.refused(command).code, RefusalCode::CaseClosed);
    }
    session.office.run(Command::ReopenCase(ReopenCase { id: case }));
    assert_eq!(stage(&session.office, case), CaseStage::FollowedUp, "it is as it was before it was closed");
}

#[test]
fn a_case_no_meeting_has_treated_is_not_closed_but_one_whose_meeting_is_long_past_is() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    assert_eq!(office.refused(close(case)).code, RefusalCode::CaseNotTreated);
    let (_, sent) = office.sent_case();
    let on_the_day: Instant = "2024-03-13T11:00:00.000Z".parse().unwrap();
    let context = Context { at: on_the_day, ..Context::now(office.secretary) };
    let early = office.council.execute(&context, &close(sent)).unwrap_err();
    assert_eq!(early.code(), "case.not_treated", "the meeting may still be going on");
    office.run(close(sent));
    assert_eq!(stage(&office, sent), CaseStage::Closed);
}

#[test]
fn a_postponed_case_waits_and_may_be_worked_on_again() {
    let mut session = Session::opened(3);
    let decide = session.decide(Outcome::Postponed);
    session.office.run(Command::Decide(samrad_council::proceedings::Decide {
        onward: Some(samrad_council::proceedings::Onward::Waiting),
        ..decide
    }));
    let case = session.case;
    assert_eq!(stage(&session.office, case), CaseStage::Postponed);
    session.office.run(to_review(case));
    assert_eq!(stage(&session.office, case), CaseStage::InReview);
    session.office.run(Command::WithdrawCase(WithdrawCase { id: case }));
    assert_eq!(stage(&session.office, case), CaseStage::Withdrawn);
    assert_eq!(session.office.refused(to_review(case)).code, RefusalCode::CaseWithdrawn);
    session.office.run(Command::ReopenCase(ReopenCase { id: case }));
    assert_eq!(stage(&session.office, case), CaseStage::Postponed, "the review ended with the withdrawal");
}

#[test]
fn the_register_is_narrowed_to_a_stage() {
    let mut office = Office::founded();
    let (_, sent) = office.sent_case();
    let draft = office.case("Ny avtale");
    let of = |stage| {
        let filter = CaseFilter { stage: Some(stage), ..CaseFilter::default() };
        office.council.cases(&filter).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!((of(CaseStage::Sent), of(CaseStage::Draft)), (vec![sent], vec![draft]));
    assert_eq!(of(CaseStage::Closed), []);
}

#[test]
fn the_way_of_a_case_goes_through_every_body_that_has_had_it() {
    let mut session = held();
    let (case, board) = (session.case, BodyId::fresh());
    session.office.run(Command::PutBody(crate::office::body(board, "Porteføljerådet")));
    let later = CreateCase { body_id: board, ..crate::office::create_case(board, "Felles vakt, videre") };
    let became = later.id;
    session.office.run(Command::CreateCase(later));
    let database = session.office.database();
    database
        .execute("UPDATE cases SET origin_id = ?1 WHERE id = ?2", [case.to_string(), became.to_string()])
        .unwrap();
    for id in [case, became] {
        let way = session.office.council.case(id).unwrap().unwrap().way;
        let bodies: Vec<&str> = way.iter().map(|part| part.body_name.as_str()).collect();
        assert_eq!(bodies, ["Fjordrådet", "Porteføljerådet"], "from either end");
        let [meeting] = way[0].meetings.as_slice() else { panic!("one meeting had it") };
        assert_eq!(
            (meeting.appearance.outcome, meeting.text.as_str()),
            (Some(Outcome::Agreement), "Felles vakt innføres.")
        );
    }
}
