//! The record of one meeting, made into minutes of either form.

use samrad_council::proceedings::DecidesBy;
use samrad_council::{
    Attendance, Clock, Day, Function, Language, MeetingMode, Outcome, Position, Purpose, RecusalBy, Vote,
};
use samrad_papers::{
    Citation, Minutes, MinutesBallot, MinutesCase, MinutesDocument, MinutesEdition, MinutesFollowUp,
    MinutesPerson, MinutesPosition, MinutesRecusal, MinutesState,
};

pub(crate) fn clock(text: &str) -> Option<Clock> {
    Some(text.parse().unwrap())
}

pub(crate) fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

pub(crate) fn person(name: &str, function: Function, municipality: &str) -> MinutesPerson {
    MinutesPerson {
        name: Some(name.into()),
        function: Some(function),
        municipality: municipality.into(),
        status: Attendance::Present,
        votes: matches!(function, Function::Chair | Function::Member),
        stood_in_for: None,
        arrived_at: None,
        left_at: None,
    }
}

pub(crate) fn case(number: usize, title: &str) -> MinutesCase {
    MinutesCase {
        number: format!("2024/M3-{number:03}"),
        title: title.into(),
        shielded_title: None,
        purpose: Purpose::Decision,
        presenters: Vec::new(),
        approves: None,
        documents: Vec::new(),
        access_marking: None,
        withheld: false,
        recusals: Vec::new(),
        presence: Vec::new(),
        figures: Vec::new(),
        costs: String::new(),
        discussion: String::new(),
        positions: Vec::new(),
        ballot: None,
        outcome: Some(Outcome::Agreement),
        proposal: "Innkallingen godkjennes.".into(),
        adopted: "Innkallingen godkjennes.".into(),
        onward_meeting: None,
        onward_body: None,
        follow_ups: Vec::new(),
    }
}

pub(crate) fn document(title: &str, marking: Option<&str>) -> MinutesDocument {
    MinutesDocument { title: title.into(), access_marking: marking.map(str::to_owned) }
}

pub(crate) fn position(municipality: &str, position: Position, note: &str) -> MinutesPosition {
    MinutesPosition { municipality: municipality.into(), position: Some(position), note: note.into() }
}

/// A meeting of a body that agrees, in which nearly everything happened.
pub(crate) fn record() -> Minutes {
    let mut changed = case(2, "Felles vaktordning");
    changed.presenters = vec!["Testesen, Kari".into()];
    changed.documents =
        vec![document("Vaktplan", None), document("Sårbare lås", Some("Unntatt offentlighet, offl. § 24"))];
    changed.discussion =
        "Rådet ba om **tre** ting:\n\n- turnus\n- pris\n\n| År | Pris |\n|---|--:|\n| 2025 | 1 202 |".into();
    changed.recusals = vec![MinutesRecusal {
        name: "Prøvestad, Ola".into(),
        ground: "family".into(),
        citation: Some(Citation {
            law: "forvaltningsloven".into(),
            place: "§ 6 første ledd bokstav b".into(),
        }),
        note: "Søsken leder vaktselskapet".into(),
        decided_by: RecusalBy::Body,
        deputy: Some("Vikar, Siv".into()),
    }];
    changed.presence = vec![("Øvrebø, Åse".into(), false)];
    changed.positions = vec![
        position("Lilleby", Position::Agree, ""),
        position("Storeby", Position::AgreeWithRemark, "Gjelder fra høsten."),
        position("Vesleby", Position::Agree, ""),
    ];
    changed.outcome = Some(Outcome::AgreementChanged);
    changed.proposal = "Rådet slutter seg til ordningen.".into();
    changed.adopted = "Rådet slutter seg til ordningen fra 1. september.".into();
    changed.follow_ups = vec![
        MinutesFollowUp { what: "Lage turnus".into(), who: "Testesen, Kari".into(), due: day("2024-06-01") },
        MinutesFollowUp { what: "Varsle de ansatte".into(), who: "Porteføljerådet".into(), due: None },
    ];
    let mut exempt = case(3, "Tvistesak om hemmelig innkjøp");
    exempt.access_marking = Some("Unntatt offentlighet, offl. § 23".into());
    exempt.documents = vec![document("Fortrolig tilbud", None)];
    exempt.discussion = "Leverandøren Skjulesen krever mer.".into();
    exempt.adopted = "Kravet avvises i stillhet.".into();
    exempt.proposal = exempt.adopted.clone();
    exempt.follow_ups =
        vec![MinutesFollowUp { what: "Svare advokaten".into(), who: "Testesen, Kari".into(), due: None }];
    let mut postponed = case(4, "Ny samarbeidsavtale");
    (postponed.outcome, postponed.onward_meeting) = (Some(Outcome::Postponed), Some((4, 2024)));
    postponed.adopted.clear();
    let mut union = person("Navnløs, Nina", Function::UnionRepresentative, "");
    (union.name, union.votes) = (None, false);
    let mut deputy = person("Vikar, Siv", Function::Deputy, "Storeby");
    (deputy.votes, deputy.stood_in_for) = (true, Some("Prøvestad, Ola".into()));
    let mut late = person("Øvrebø, Åse", Function::Member, "Vesleby");
    (late.status, late.arrived_at) = (Attendance::Remote, clock("09:20"));
    let mut away = person("Prøvestad, Ola", Function::Member, "Storeby");
    away.status = Attendance::Excused;
    Minutes {
        language: Language::Nb,
        council_name: "Fjordrådet".into(),
        body_name: "Fjordrådet".into(),
        decides_by: DecidesBy::Agreement,
        year: 2024,
        number: 3,
        date: day("2024-05-08"),
        place: "Formannskapssalen, Lilleby".into(),
        mode: MeetingMode::Hybrid,
        from: clock("09:00"),
        to: clock("11:40"),
        chair: Some("Testesen, Kari".into()),
        minute_taker: Some("Sekretær, Per".into()),
        people: vec![person("Testesen, Kari", Function::Chair, "Lilleby"), late, deputy, away, union],
        cases: vec![case(1, "Godkjenning av innkalling og saksliste"), changed, exempt, postponed],
        follow_ups: vec![MinutesFollowUp {
            what: "Finne nytt møterom".into(),
            who: "Sekretær, Per".into(),
            due: day("2024-05-20"),
        }],
        state: MinutesState::Draft,
        corrections: Vec::new(),
        edition: MinutesEdition::Full,
        extract: false,
        created_at: "2024-05-08T12:00:00Z".into(),
    }
}

/// The same for a body that votes.
pub(crate) fn protocol() -> Minutes {
    let mut minutes = record();
    minutes.decides_by = DecidesBy::Vote;
    let names = ["Testesen, Kari", "Øvrebø, Åse", "Vikar, Siv", "Prøvestad, Ola"];
    let ballot = |votes: &[Vote], casting_vote| MinutesBallot {
        votes: names.iter().map(|name| (*name).to_owned()).zip(votes.iter().copied()).collect(),
        casting_vote,
        is_election: false,
        present: 4,
        members: 5,
        quorum: 3,
        citation: Some(Citation { law: "kommuneloven".into(), place: "§ 11-9".into() }),
    };
    for case in &mut minutes.cases {
        case.positions.clear();
    }
    minutes.cases[0].ballot = Some(ballot(&[Vote::For; 4], None));
    minutes.cases[0].outcome = Some(Outcome::Adopted);
    let tie = [Vote::For, Vote::Against, Vote::For, Vote::Against];
    minutes.cases[1].ballot = Some(ballot(&tie, Some(Vote::For)));
    minutes.cases[1].outcome = Some(Outcome::Adopted);
    minutes.cases[2].ballot = Some(ballot(&[Vote::Against; 4], None));
    minutes.cases[2].outcome = Some(Outcome::Rejected);
    minutes.cases[2].adopted.clear();
    minutes
}
