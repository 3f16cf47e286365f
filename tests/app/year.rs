//! A year of a council, played through commands: twelve meetings planned in one step, one of them cancelled, and a written
//! procedure between two. The minutes of every meeting are read back from their PDF.

use std::path::PathBuf;

use samrad_council::calendar::Series;
use samrad_council::follow_ups::{FollowUpDraft, FollowUpFilter, PutFollowUp};
use samrad_council::meetings::{
    AgendaLine, CancelMeeting, MeetingRow, PlanMeeting, PlanSeries, StandingCase, SuggestionKind,
};
use samrad_council::minutes::CorrectMinutes;
use samrad_council::proceedings::{
    CloseMeeting, Decide, DecisionFilter, Onward, OpenMeeting, PutRecusal, WriteDiscussion,
};
use samrad_council::*;

use crate::secretary::{KOMMUNER, Secretary, clock, decide, when};
use crate::support::{Desk, tool};

const YEAR: i16 = 2025;
const CANCELLED: usize = 7;
const NYNORSK: usize = 5;

#[test]
fn a_whole_year_is_planned_called_held_and_approved_and_its_minutes_say_what_happened() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let meetings = plan(&secretary);
    for (at, meeting) in meetings.iter().enumerate() {
        hold_number(&secretary, &meetings, at + 1, *meeting);
    }
    let written = written_procedure(&secretary);

    let rows: Vec<MeetingRow> = secretary.app.read(|council| Ok(council.meetings()?)).unwrap();
    let cases: u32 = rows.iter().map(|row| row.cases).sum();
    assert!(rows.len() == 13 && cases >= 80, "{} meetings, {cases} cases", rows.len());
    for (at, meeting) in meetings.iter().enumerate() {
        let status = secretary.record(*meeting).status;
        let expected = match at + 1 {
            CANCELLED => MeetingStatus::Cancelled,
            12 => MeetingStatus::MinutesFinal,
            _ => MeetingStatus::MinutesApproved,
        };
        assert_eq!(status, expected, "M{}", at + 1);
    }
    assert_eq!(
        secretary.record(meetings[5]).approved_in_id,
        Some(meetings[7]),
        "M7 was cancelled, M8 approves M6"
    );
    for meeting in meetings.iter().chain([&written]).filter(|id| **id != meetings[CANCELLED - 1]) {
        minutes_say_what_happened(&secretary, &desk, *meeting);
    }
    let decisions = secretary.app.read(|council| Ok(council.decisions(&DecisionFilter::default())?)).unwrap();
    assert_eq!(decisions.len(), 69, "six in each of eleven meetings, two that came back, and one in writing");
    let follow_ups =
        secretary.app.read(|council| Ok(council.follow_ups(&FollowUpFilter::default())?)).unwrap();
    assert_eq!(follow_ups.len(), 11);
    drop(secretary);

    desk.must_be_sound();
    let before = desk.state();
    desk.ok(&["rebuild", "--into", &desk.argument("again")]);
    std::fs::rename(desk.data(), desk.path("first")).unwrap();
    std::fs::rename(desk.path("again"), desk.data()).unwrap();
    assert_eq!(desk.state(), before);
    desk.must_be_sound();
}

/// The second Wednesday of every month, each following the one before.
fn plan(secretary: &Secretary) -> Vec<MeetingId> {
    let series = Series { nth: 2, weekday: 3 };
    let days = secretary.app.read(|council| Ok(council.series(series, YEAR)?)).unwrap();
    let mut plans: Vec<PlanMeeting> = Vec::new();
    for (at, day) in days.iter().enumerate() {
        let language = if at + 1 == NYNORSK { Language::Nn } else { Language::Nb };
        let standing = secretary.standing.iter().map(|recurring| StandingCase {
            recurring_id: *recurring,
            case_id: CaseId::fresh(),
            item_id: AgendaItemId::fresh(),
        });
        plans.push(PlanMeeting {
            id: MeetingId::fresh(),
            body_id: secretary.body,
            year: YEAR,
            number: u8::try_from(at + 1).unwrap(),
            previous_id: plans.last().map(|plan| plan.id),
            meeting: when(day.day, language),
            standing: standing.collect(),
        });
    }
    let ids = plans.iter().map(|plan| plan.id).collect();
    secretary.run(Command::PlanSeries(PlanSeries { meetings: plans }));
    ids
}

/// Everything about one meeting, from its cases to its locked minutes.
fn hold_number(secretary: &Secretary, all: &[MeetingId], number: usize, meeting: MeetingId) {
    for (title, purpose) in [
        ("Felles innkjøp", Purpose::Decision),
        ("Ny turnus", Purpose::Decision),
        ("Framdrift i prosjektene", Purpose::Discussion),
        ("Orientering fra driften", Purpose::Information),
    ] {
        let title = format!("{title}, del {number}");
        secretary.case(meeting, &title, purpose, &format!("Rådet slutter seg til punkt {number}."));
    }
    if number == 8 {
        // What was sent back is suggested, and put on the agenda again.
        let suggested = secretary.app.read(|council| Ok(council.suggestions(meeting)?)).unwrap();
        let postponed = suggested.iter().find(|it| it.title == "Framdrift i prosjektene, del 6").unwrap();
        assert_eq!(postponed.kind, SuggestionKind::Postponed);
        secretary.run(Command::AddToAgenda(samrad_council::meetings::AddToAgenda {
            case_id: postponed.case_id.unwrap(),
            placement: samrad_council::cases::Placement {
                item_id: AgendaItemId::fresh(),
                meeting_id: meeting,
                minutes: None,
            },
            position: None,
        }));
    }
    secretary.send(meeting);
    if number == CANCELLED {
        let reason = "Ferie i alle kommunene".to_owned();
        secretary.run(Command::CancelMeeting(CancelMeeting { id: meeting, reason }));
        return;
    }
    let away = (number % 2 == 0).then_some(number % KOMMUNER.len());
    secretary.open(meeting, away);
    let agenda = secretary.meeting(meeting).agenda;
    for (at, line) in agenda.iter().enumerate() {
        secretary.begin(line, Clock::from_minutes(540 + 10 * u32::try_from(at).unwrap()).unwrap());
        treat(secretary, all, number, line);
    }
    secretary.run(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("11:40") }));
    secretary.minutes(meeting);
    if number == 4 {
        correct(secretary, meeting, &agenda[2]);
    }
}

fn treat(secretary: &Secretary, all: &[MeetingId], number: usize, line: &AgendaLine) {
    let title = line.title.split(", del").next().unwrap();
    let is_own = line.title.ends_with(&format!("del {number}"));
    let say = |discussion: &str| {
        let (id, item_id, discussion) = (TreatmentId::fresh(), line.id, discussion.to_owned());
        secretary.run(Command::WriteDiscussion(WriteDiscussion { id, item_id, discussion }));
    };
    let decided = |decide: Decide| {
        secretary.run(Command::Decide(decide));
    };
    match title {
        "Godkjenning av referat" if number == 1 => {
            decided(decide(line.id, Outcome::Noted, "Ingenting å godkjenne."))
        }
        "Felles innkjøp" => {
            if number == 3 {
                recuse(secretary, line.id);
            }
            secretary.agree(line.id, Some((2, "Gjelder bare nye avtaler")));
            let text = format!("Rådet slutter seg til punkt {number} fra høsten.");
            decided(decide(line.id, Outcome::AgreementChanged, &text));
            follow_up(secretary, line, number);
        }
        "Ny turnus" if number == 4 => decided(Decide {
            onward: Some(Onward::Meeting { item_id: AgendaItemId::fresh(), meeting_id: all[4] }),
            ..decide(line.id, Outcome::Postponed, "")
        }),
        "Framdrift i prosjektene" if number == 6 => {
            decided(Decide { onward: Some(Onward::Waiting), ..decide(line.id, Outcome::SentBack, "") })
        }
        "Framdrift i prosjektene" if number == 9 => decided(Decide {
            onward: Some(Onward::Body { body_id: secretary.board, case_id: CaseId::fresh() }),
            ..decide(line.id, Outcome::Escalated, "")
        }),
        "Framdrift i prosjektene" => {
            say(&format!("Rådet drøftet framdriften i måned {number}, og ba om **flere** tall."));
            decided(decide(line.id, Outcome::Discussed, ""));
        }
        "Orientering fra driften" => {
            decided(decide(line.id, Outcome::Noted, "Rådet tar saken til orientering."))
        }
        "Eventuelt" => say("Ingen saker."),
        _ => {
            assert!(is_own || line.standing.is_some() || title == "Ny turnus", "{}", line.title);
            secretary.agree(line.id, None);
            decided(decide(line.id, Outcome::Agreement, ""));
        }
    }
}

fn recuse(secretary: &Secretary, item_id: AgendaItemId) {
    secretary.run(Command::PutRecusal(PutRecusal {
        id: RecusalId::fresh(),
        item_id,
        person_id: secretary.people["Lederen"],
        ground: "family".into(),
        note: "Søsken eier leverandøren".into(),
        decided_by: RecusalBy::Body,
        deputy_id: None,
    }));
}

fn follow_up(secretary: &Secretary, line: &AgendaLine, number: usize) {
    let meeting =
        secretary.app.read(|council| Ok(council.meetings_named(&format!("{YEAR}/M{number}"))?)).unwrap();
    let draft = FollowUpDraft {
        what: format!("Bestille del {number}"),
        owner_person_id: Some(secretary.people["Lederen"]),
        owner_body_id: None,
        owner_text: String::new(),
        due: meeting[0].meeting.date.map(|day| day.plus_days(400)),
        case_id: Some(line.case_id),
        meeting_id: Some(meeting[0].id),
    };
    secretary.run(Command::PutFollowUp(PutFollowUp { id: FollowUpId::fresh(), draft }));
}

/// Locked minutes are put right by a new version that says why; the one it replaces stays.
fn correct(secretary: &Secretary, meeting: MeetingId, line: &AgendaLine) {
    let discussion = "Rådet fikk rettet opp en misforståelse.".to_owned();
    let write = WriteDiscussion { id: TreatmentId::fresh(), item_id: line.id, discussion };
    assert_eq!(secretary.refused(Command::WriteDiscussion(write.clone())), "minutes.locked");
    let reason = "Drøftingen i sak 3 manglet".to_owned();
    secretary.run(Command::CorrectMinutes(CorrectMinutes { meeting_id: meeting, reason }));
    secretary.run(Command::WriteDiscussion(write));
    secretary.task("minutes.lock", serde_json::json!({ "meeting_id": meeting }));
    let document = secretary.meeting(meeting).documents.remove(0);
    assert_eq!(document.versions.len(), 3, "draft, final and corrected");
}

/// Between two meetings: every municipality agrees in writing before it can be closed.
fn written_procedure(secretary: &Secretary) -> MeetingId {
    let id = MeetingId::fresh();
    let mut draft = when(Day::new(YEAR, 12, 17).unwrap(), Language::Nb);
    draft.mode = MeetingMode::Written;
    let (body_id, previous_id, standing) = (secretary.body, None, Vec::new());
    secretary.run(Command::PlanMeeting(PlanMeeting {
        id,
        body_id,
        year: YEAR,
        number: 13,
        previous_id,
        meeting: draft,
        standing,
    }));
    secretary.case(id, "Hasteinnkjøp av reservestrøm", Purpose::Decision, "Rådet kjøper to aggregat.");
    secretary.send(id);
    let (at, chair_id) = (clock("08:00"), Some(secretary.people["Medlem Lilleby"]));
    secretary.run(Command::OpenMeeting(OpenMeeting { id, at, chair_id, minute_taker_id: None }));
    let item = secretary.meeting(id).agenda[0].id;
    let close = || Command::CloseMeeting(CloseMeeting { id, at: clock("15:00") });
    assert_eq!(secretary.refused(close()), "decision.no_agreement");
    secretary.agree(item, None);
    secretary.run(Command::Decide(decide(item, Outcome::Agreement, "")));
    secretary.run(close());
    secretary.minutes(id);
    id
}

/// Reads the locked file and holds it against the record.
fn minutes_say_what_happened(secretary: &Secretary, desk: &Desk, meeting: MeetingId) {
    let view = secretary.meeting(meeting);
    let record = secretary.record(meeting);
    let text = locked_text(desk, &view.documents[0].versions[0].blob.hash);
    let must_say = |words: &str| assert!(text.contains(words), "{}: {words}\nin: {text}", view.row.name);
    let is_nynorsk = view.row.meeting.language == Language::Nn;
    must_say(if is_nynorsk { "Referat vart låst som endeleg" } else { "Referat ble låst som endelig" });
    for person in record.people.iter().filter(|person| person.status.is_some()) {
        match person.function {
            Some(Function::UnionRepresentative) => assert!(!text.contains(&person.name), "{}", person.name),
            _ => must_say(&person.name),
        }
        if let Some(member) = &person.deputy_for_name {
            let kommune = person.municipality_name.as_ref().unwrap();
            must_say(&format!("{} Varamedlem {kommune} {member}", person.name));
        }
    }
    for (line, item) in view.agenda.iter().zip(&record.items) {
        must_say(&format!("{} {}", line.number, line.title));
        must_say(&item.text.replace("**", ""));
        must_say(&item.discussion.replace("**", ""));
        item.recusals.iter().for_each(|recusal| {
            must_say(&format!("{} fratrådte under behandlingen: nær slekt", recusal.name));
            must_say("forvaltningsloven § 6 første ledd bokstav b");
        });
        for position in item.positions.iter().filter(|it| it.position == Some(Position::AgreeWithRemark)) {
            let words = if is_nynorsk { "Samd, med merknad" } else { "Enig, med merknad" };
            must_say(&format!("{} {words} {}", position.name, position.note));
        }
        if let (Some(outcome), false) = (item.outcome, is_nynorsk) {
            must_say(&sentence(
                outcome,
                item.onward_meeting_name.as_deref(),
                item.onward_body_name.as_deref(),
            ));
        }
        if item.outcome == Some(Outcome::AgreementChanged) {
            must_say(&item.proposal);
        }
    }
    let filter = FollowUpFilter { meeting_id: Some(meeting), ..FollowUpFilter::default() };
    for follow_up in secretary.app.read(|council| Ok(council.follow_ups(&filter)?)).unwrap() {
        must_say(&format!("{} {}", follow_up.draft.what, follow_up.owner_name));
    }
    let closed = record.closed_at.unwrap();
    must_say(&format!("kl. {closed}."));
    if !view.documents[0].versions[0].note.is_empty() {
        must_say("Drøftingen i sak 3 manglet");
    }
}

/// What is said of an outcome in bokmål.
fn sentence(outcome: Outcome, meeting: Option<&str>, body: Option<&str>) -> String {
    let number = meeting.map(|name| name.rsplit('M').next().unwrap()).unwrap_or_default();
    match outcome {
        Outcome::Agreement => "Det ble enighet om forslaget.".into(),
        Outcome::AgreementChanged => "Det ble enighet om et endret forslag.".into(),
        Outcome::Noted => "Saken ble tatt til orientering.".into(),
        Outcome::Discussed => "Saken ble drøftet.".into(),
        Outcome::Postponed => format!("Saken ble utsatt til møte {number}/{YEAR}."),
        Outcome::SentBack => "Saken ble sendt tilbake.".into(),
        Outcome::Escalated => format!("Saken ble løftet til {}.", body.unwrap()),
        other => panic!("{other} was not in this year"),
    }
}

/// The words of a kept file, without the feet of its pages.
fn locked_text(desk: &Desk, hash: &str) -> String {
    let file: PathBuf = desk.data().join("blobs").join(&hash[..2]).join(hash);
    let crop = ["-layout", "-x", "0", "-y", "0", "-W", "595", "-H", "775"];
    let text = tool("pdftotext", &[&crop[..], &[file.to_str().unwrap(), "-"]].concat());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
