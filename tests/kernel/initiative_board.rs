//! The board: which initiatives there are, by whom, and what they add up to.

use samrad_council::initiatives::*;
use samrad_council::*;

use crate::initiative_picks::{cost_of, titled};
use crate::initiatives::{costs, gate, municipality, paid_by, put, sources};
use crate::office::Office;

/// A million kroner, in øre.
const MILLION: i64 = 100_000_000;

fn board(office: &Office, filter: InitiativeFilter) -> InitiativeBoard {
    office.council.initiatives(&filter).unwrap()
}

/// The cooperation's building projects: one for all, one in Aukra, four each in Hustadvika and Molde; one is put off.
fn building_projects() -> (Office, [MunicipalityId; 3]) {
    let mut office = Office::founded();
    let [aukra, hustadvika, molde] = [("Aukra", "1547"), ("Hustadvika", "1579"), ("Molde", "1506")]
        .map(|(name, number)| municipality(&mut office, name, number));
    let (of_aukra, of_hustadvika, of_molde) = (Some(aukra), Some(hustadvika), Some(molde));
    for (title, municipality_id, state) in [
        ("Trådløst nett i byggene", None, WorkState::OnPlan),
        ("Brannstasjonen", of_aukra, WorkState::OnPlan),
        ("Familiesenteret", of_hustadvika, WorkState::OnPlan),
        ("Sjukeheimen", of_hustadvika, WorkState::OnPlan),
        ("Kulturskolen", of_hustadvika, WorkState::OnPlan),
        ("Torget", of_hustadvika, WorkState::OnPlan),
        ("Barnehagen", of_molde, WorkState::OnPlan),
        ("Omsorgssenteret", of_molde, WorkState::OnPlan),
        ("Kommunehuset", of_molde, WorkState::Postponed),
        ("Utleieboligene", of_molde, WorkState::OnPlan),
    ] {
        let kind = InitiativeKind::Building;
        let id = put(&mut office, InitiativeDraft { municipality_id, kind, ..titled(title) });
        let comment = "Uke 9".into();
        let on = Some("2024-02-26".parse().unwrap());
        office.run(Command::SetInitiativeState(SetInitiativeState { id, state, comment, on }));
    }
    (office, [aukra, hustadvika, molde])
}

#[test]
fn the_ten_building_projects_count_as_the_report_counts_them() {
    let (office, [aukra, ..]) = building_projects();
    let all = board(&office, InitiativeFilter::default());
    assert_eq!((all.rows.len(), all.sums.total.count), (10, 10));
    let by_municipality: Vec<_> =
        all.sums.by_municipality.iter().map(|sums| (sums.name.as_deref(), sums.sums.count)).collect();
    assert_eq!(by_municipality, [(None, 1), (Some("Aukra"), 1), (Some("Hustadvika"), 4), (Some("Molde"), 4)]);
    let count = |state, count| StateCount { state, count };
    assert_eq!(all.sums.by_state, [count(WorkState::OnPlan, 9), count(WorkState::Postponed, 1)]);
    let only =
        |filter| board(&office, filter).rows.into_iter().map(|row| row.draft.title).collect::<Vec<_>>();
    let postponed = InitiativeFilter { state: Some(WorkState::Postponed), ..Default::default() };
    assert_eq!(only(postponed), ["Kommunehuset"]);
    let of_aukra = InitiativeFilter { municipality_id: Some(aukra), ..Default::default() };
    assert_eq!(only(of_aukra), ["Brannstasjonen", "Trådløst nett i byggene"], "its own, and that of all");
    let words = InitiativeFilter { words: Some(" uke TORG ".into()), ..Default::default() };
    assert_eq!(only(words), ["Torget"]);
}

#[test]
fn what_one_has_too_much_does_not_hide_what_another_lacks() {
    let mut office = Office::founded();
    let fjord = municipality(&mut office, "Fjord", "1578");
    let rich = put(&mut office, InitiativeDraft { municipality_id: Some(fjord), ..titled("Rik") });
    let poor = put(&mut office, InitiativeDraft { frame_ore: Some(MILLION), ..titled("Fattig") });
    let estimated = put(&mut office, InitiativeDraft { likely_ore: Some(3 * MILLION), ..titled("Anslått") });
    office.run(costs(rich, vec![cost_of(2024, Budget::Operations, MILLION)]));
    office.run(sources(rich, vec![paid_by(Some(fjord), "", 2024, 2 * MILLION)]));
    office.run(costs(
        poor,
        vec![cost_of(2024, Budget::Investment, MILLION), cost_of(2025, Budget::Investment, MILLION)],
    ));
    office.run(sources(poor, vec![paid_by(Some(fjord), "", 2025, MILLION)]));
    let sums = board(&office, InitiativeFilter::default()).sums;
    let expected = Sums {
        count: 3,
        operations_ore: MILLION,
        investment_ore: 2 * MILLION,
        unplaced_ore: 3 * MILLION,
        cost_ore: 6 * MILLION,
        sources_ore: 3 * MILLION,
        gap_ore: 4 * MILLION,
        surplus_ore: MILLION,
        overspend_ore: MILLION,
    };
    assert_eq!(sums.total, expected);
    assert_eq!(expected.cost_ore - expected.sources_ore, expected.gap_ore - expected.surplus_ore);
    let by_year: Vec<_> = sums.by_year.iter().map(|year| (year.year, year.gap_ore)).collect();
    assert_eq!(by_year, [(2024, 0), (2025, 0)]);
    let of_fjord = sums.by_municipality.iter().find(|sums| sums.municipality_id == Some(fjord)).unwrap();
    assert_eq!((of_fjord.sums.cost_ore, of_fjord.pays_ore), (MILLION, 3 * MILLION));
    office.run(Command::DecideGate(gate(estimated, Gate::Refused, "2024-03-13", "Merforbruk")));
    let by_gate: Vec<_> = board(&office, InitiativeFilter::default())
        .sums
        .by_gate
        .iter()
        .map(|gate| (gate.gate, gate.sums.count, gate.sums.cost_ore))
        .collect();
    assert_eq!(by_gate, [(Gate::Open, 2, 3 * MILLION), (Gate::Refused, 1, 3 * MILLION)]);
}

#[test]
fn a_year_counts_its_own_lines_and_the_choice_of_years_stays_whole() {
    let mut office = Office::founded();
    let net = put(&mut office, titled("Nett"));
    let other = put(&mut office, titled("Annet"));
    office.run(costs(
        net,
        vec![cost_of(2024, Budget::Investment, 3 * MILLION), cost_of(2025, Budget::Operations, MILLION)],
    ));
    office.run(sources(net, vec![paid_by(None, "Tilskudd", 2026, MILLION)]));
    office.run(costs(other, vec![cost_of(2024, Budget::Operations, MILLION)]));
    let of_2025 = board(&office, InitiativeFilter { year: Some(2025), ..Default::default() });
    assert_eq!((of_2025.rows.len(), of_2025.sums.total.cost_ore), (1, MILLION));
    assert_eq!(of_2025.rows[0].money.cost_ore, Some(4 * MILLION), "the row itself is whole");
    assert_eq!(of_2025.sums.by_year.len(), 1);
    assert_eq!(of_2025.years, [2024, 2025, 2026]);
    let of_2026 = board(&office, InitiativeFilter { year: Some(2026), ..Default::default() });
    assert_eq!((of_2026.sums.total.gap_ore, of_2026.sums.total.surplus_ore), (0, MILLION));
}

/// M2-006: the councils' wish to do more than the frame holds, with its two ways out and what was said to them.
#[test]
fn a_case_about_financing_shows_its_alternatives_and_why_one_is_out_of_the_question() {
    let mut office = Office::founded();
    let case = office.case("Hvordan nye prosjekter betales");
    let draft = InitiativeDraft {
        case_id: Some(case),
        financing: Financing::OwnUnit,
        involvement: Involvement::Advises,
        invoicing: "Ikke avklart".into(),
        frame_ore: Some(0),
        likely_ore: Some(MILLION),
        ..titled("Nye prosjekter utenfor budsjettet")
    };
    let id = put(&mut office, draft);
    let excluded = Alternative {
        id: AlternativeId::fresh(),
        text: "Starte og bruke mer enn rammen".into(),
        consequence: "Merforbruk".into(),
        excluded_why: "Rammen skal holdes".into(),
        excluded_by: "Kommunedirektørene".into(),
        excluded_on: Some("2024-02-14".parse().unwrap()),
    };
    let possible = Alternative {
        id: AlternativeId::fresh(),
        text: "Si nei til nye prosjekter".into(),
        consequence: "Enhetene kan betale og styre dem selv".into(),
        excluded_why: String::new(),
        excluded_by: String::new(),
        excluded_on: None,
    };
    let alternatives = vec![excluded, possible];
    office.run(Command::SetAlternatives(SetAlternatives {
        initiative_id: id,
        alternatives: alternatives.clone(),
    }));
    office.run(Command::DecideGate(gate(id, Gate::Refused, "2024-03-13", "Ingen dekning i rammen")));
    let view = &office.council.initiatives_of_case(case).unwrap()[0];
    assert_eq!(view.alternatives, alternatives);
    assert_eq!((view.row.gate, view.row.money.overspend_ore), (Gate::Refused, Some(MILLION)));
    assert_eq!(view.gate_decisions[0].reason, "Ingen dekning i rammen");
    assert_eq!(view.row.case_title.as_deref(), Some("Hvordan nye prosjekter betales"));
}
