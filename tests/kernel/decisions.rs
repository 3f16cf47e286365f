//! What is decided, by which rules, and where a case goes from there.

use samrad_council::cases::{CaseFilter, ChangeCase};
use samrad_council::meetings::{RemoveFromAgenda, SuggestionKind};
use samrad_council::proceedings::*;
use samrad_council::*;

use crate::office;
use crate::session::{Session, change};

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
fn all_answers_are_one_step_and_a_municipality_gives_one() {
    let mut session = Session::opened(3);
    let answers: Vec<PositionDraft> = (0..3)
        .map(|at| match session.position(at, Position::Agree) {
            Command::SetPositions(answers) => answers.positions.into_iter().next().unwrap(),
            _ => unreachable!(),
        })
        .collect();
    let set = |positions| Command::SetPositions(SetPositions { item_id: session.item, positions });
    let (all, twice) = (set(answers.clone()), set(vec![answers[0].clone(), answers[0].clone()]));
    assert_eq!(session.office.refused(twice).code, RefusalCode::PositionTwice);
    let changed = session.office.run(all);
    assert!(session.item_record().positions.iter().all(|row| row.position == Some(Position::Agree)));
    session.office.undo(&changed);
    assert!(session.item_record().positions.iter().all(|row| row.position.is_none()));
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
