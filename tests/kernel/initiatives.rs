//! Initiatives: what they cost, who pays, who let them through, and what becomes of them with their case.

use samrad_council::bodies::PutMunicipality;
use samrad_council::cases::RemoveCase;
use samrad_council::initiatives::*;
use samrad_council::journal::HistoryQuery;
use samrad_council::*;

use crate::initiative_picks::{cost_of, titled};
use crate::office::Office;

/// A million kroner, in øre.
const MILLION: i64 = 100_000_000;

pub(crate) fn put(office: &mut Office, draft: InitiativeDraft) -> InitiativeId {
    let id = InitiativeId::fresh();
    office.run(Command::PutInitiative(PutInitiative { id, draft }));
    id
}

fn view(office: &Office, id: InitiativeId) -> InitiativeView {
    office.council.initiative(id).unwrap().unwrap()
}

pub(crate) fn municipality(office: &mut Office, name: &str, number: &str) -> MunicipalityId {
    let id = MunicipalityId::fresh();
    office.run(Command::PutMunicipality(PutMunicipality {
        id,
        number: number.into(),
        org_number: None,
        name: name.into(),
        language_form: LanguageForm::Neutral,
        is_host: false,
        valid_from: None,
        valid_to: None,
    }));
    id
}

pub(crate) fn costs(initiative_id: InitiativeId, lines: Vec<InitiativeCost>) -> Command {
    Command::SetInitiativeCosts(SetInitiativeCosts { initiative_id, lines })
}

pub(crate) fn sources(initiative_id: InitiativeId, lines: Vec<InitiativeSource>) -> Command {
    Command::SetInitiativeSources(SetInitiativeSources { initiative_id, lines })
}

pub(crate) fn paid_by(
    municipality_id: Option<MunicipalityId>,
    party: &str,
    year: i16,
    amount_ore: i64,
) -> InitiativeSource {
    InitiativeSource {
        id: InitiativeSourceId::fresh(),
        municipality_id,
        party: party.into(),
        year,
        amount_ore,
    }
}

pub(crate) fn gate(initiative_id: InitiativeId, gate: Gate, on: &str, reason: &str) -> DecideGate {
    DecideGate {
        id: GateDecisionId::fresh(),
        initiative_id,
        gate,
        decided_by: "Porteføljerådet".into(),
        decided_on: on.parse().unwrap(),
        reason: reason.into(),
    }
}

#[test]
fn sources_meet_costs_or_leave_a_gap_by_year_and_in_all() {
    let mut office = Office::founded();
    let fjord = municipality(&mut office, "Fjord", "1578");
    let draft = InitiativeDraft { frame_ore: Some(4 * MILLION), ..titled("Trådløst nett") };
    let id = put(&mut office, draft);
    office.run(costs(
        id,
        vec![
            InitiativeCost {
                low_ore: Some(3 * MILLION),
                high_ore: Some(5 * MILLION),
                ..cost_of(2024, Budget::Investment, 4 * MILLION)
            },
            cost_of(2025, Budget::Operations, MILLION / 2),
        ],
    ));
    office.run(sources(
        id,
        vec![paid_by(Some(fjord), "", 2024, 3 * MILLION), paid_by(None, "Tilskudd", 2025, MILLION / 2)],
    ));
    let money = view(&office, id).row.money;
    let by_year: Vec<_> = money.sums.years.iter().map(|sums| (sums.year, sums.gap_ore)).collect();
    assert_eq!(by_year, [(2024, MILLION), (2025, 0)]);
    assert_eq!((money.cost_ore, money.gap_ore), (Some(4 * MILLION + MILLION / 2), Some(MILLION)));
    assert_eq!((money.sums.operations_ore, money.sums.investment_ore), (MILLION / 2, 4 * MILLION));
    assert_eq!((money.sums.estimate.low_ore, money.sums.estimate.high_ore), (350_000_000, 550_000_000));
    assert_eq!(money.overspend_ore, Some(MILLION / 2), "half a million beyond the frame");
    let payers: Vec<_> =
        money.sums.sources.iter().map(|source| (source.party.as_str(), source.amount_ore)).collect();
    assert_eq!(payers, [("Fjord", 3 * MILLION), ("Tilskudd", MILLION / 2)]);
}

#[test]
fn without_lines_the_estimate_is_the_cost_and_without_either_nothing_is_known() {
    let mut office = Office::founded();
    let estimated = InitiativeDraft {
        low_ore: Some(MILLION),
        likely_ore: Some(2 * MILLION),
        high_ore: Some(3 * MILLION),
        frame_ore: Some(2 * MILLION),
        ..titled("Nytt fagsystem")
    };
    let estimated = put(&mut office, estimated);
    let money = view(&office, estimated).row.money;
    assert_eq!(
        (money.cost_ore, money.gap_ore, money.overspend_ore),
        (Some(2 * MILLION), Some(2 * MILLION), Some(0))
    );
    assert_eq!(money.above_estimate_ore, None);
    office.run(costs(estimated, vec![cost_of(2024, Budget::Operations, 3 * MILLION)]));
    let money = view(&office, estimated).row.money;
    assert_eq!((money.cost_ore, money.above_estimate_ore), (Some(3 * MILLION), Some(MILLION)));
    let bare = put(&mut office, titled("En tanke"));
    let money = view(&office, bare).row.money;
    assert_eq!((money.cost_ore, money.gap_ore, money.overspend_ore), (None, None, None));
}

#[test]
fn the_gate_keeps_every_decision_and_the_newest_by_its_day_holds() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    assert_eq!(view(&office, id).row.gate, Gate::Open);
    office.run(Command::DecideGate(gate(id, Gate::Refused, "2024-03-13", "Ingen ramme")));
    office.run(Command::DecideGate(gate(id, Gate::Approved, "2024-05-15", "")));
    office.run(Command::DecideGate(gate(id, Gate::Open, "2024-02-14", "Meldt inn i ettertid")));
    let view = view(&office, id);
    let trail: Vec<_> = view.gate_decisions.iter().map(|decision| decision.gate).collect();
    assert_eq!((view.row.gate, trail), (Gate::Approved, vec![Gate::Approved, Gate::Refused, Gate::Open]));
    let only = |gate| {
        office.council.initiatives(&InitiativeFilter { gate: Some(gate), ..Default::default() }).unwrap()
    };
    assert_eq!((only(Gate::Approved).rows.len(), only(Gate::Refused).rows.len()), (1, 0));
}

#[test]
fn of_two_decisions_on_one_day_the_one_written_down_last_holds() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    let mut decide = |gate_now, at: &str| {
        let command = Command::DecideGate(gate(id, gate_now, "2024-03-13", "Rammen er brukt"));
        let context = Context { at: at.parse().unwrap(), ..Context::now(office.secretary) };
        office.council.execute(&context, &command).unwrap();
    };
    decide(Gate::Approved, "2024-03-13T12:00:00.000Z");
    decide(Gate::Refused, "2024-03-13T12:00:01.000Z");
    assert_eq!(view(&office, id).row.gate, Gate::Refused);
}

#[test]
fn a_refusal_says_why_and_a_decision_says_who() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    let refused = office.refused(Command::DecideGate(gate(id, Gate::Refused, "2024-03-13", " ")));
    assert_eq!((refused.code, refused.facts["field"].as_str()), (RefusalCode::FieldEmpty, Some("reason")));
    let nobody = DecideGate { decided_by: String::new(), ..gate(id, Gate::Approved, "2024-03-13", "") };
    assert_eq!(office.refused(Command::DecideGate(nobody)).facts["field"], "decided_by");
}

#[test]
fn an_initiative_that_the_gate_decided_on_is_kept_and_another_goes_with_all_its_rows() {
    let mut office = Office::founded();
    let (first, second) = (put(&mut office, titled("Ett")), put(&mut office, titled("To")));
    let alternative = Alternative {
        id: AlternativeId::fresh(),
        text: "Vente".into(),
        consequence: String::new(),
        excluded_why: String::new(),
        excluded_by: String::new(),
        excluded_on: None,
    };
    let before = office.dump();
    office.run(costs(first, vec![cost_of(2024, Budget::Operations, 1)]));
    office.run(sources(first, vec![paid_by(None, "Tilskudd", 2024, 1)]));
    let alternatives = vec![alternative];
    office.run(Command::SetAlternatives(SetAlternatives { initiative_id: first, alternatives }));
    office.run(Command::DecideGate(gate(first, Gate::Open, "2024-03-13", "")));
    office.run(link(second, Some(first), ""));
    let removed = office.run(Command::RemoveInitiative(RemoveInitiative { id: first }));
    assert!(office.dump().len() < before.len(), "one initiative less than before, and none of its rows");
    assert_eq!(view(&office, second).links, []);
    office.undo(&removed);
    assert_eq!(view(&office, first).alternatives[0].text, "Vente");
    office.run(Command::DecideGate(gate(first, Gate::Outside, "2024-03-13", "")));
    office.run(Command::DecideGate(gate(first, Gate::Open, "2024-04-10", "")));
    let refused = office.refused(Command::RemoveInitiative(RemoveInitiative { id: first }));
    assert_eq!(
        (refused.code, refused.facts["gate"].as_str()),
        (RefusalCode::InitiativeDecided, Some("outside"))
    );
}

fn link(initiative_id: InitiativeId, other_id: Option<InitiativeId>, other_text: &str) -> Command {
    Command::LinkInitiative(LinkInitiative {
        id: InitiativeLinkId::fresh(),
        initiative_id,
        other_id,
        other_text: other_text.into(),
        relation: "venter på".into(),
    })
}

#[test]
fn a_link_shows_at_both_ends_and_a_project_may_be_named_in_words() {
    let mut office = Office::founded();
    let (net, hall) = (put(&mut office, titled("Trådløst nett")), put(&mut office, titled("Ny hall")));
    office.run(link(net, Some(hall), "ikke tatt med"));
    office.run(link(net, None, "Fylkets fibernett"));
    let of_net: Vec<_> = view(&office, net).links;
    let titles: Vec<_> = of_net.iter().map(|link| (link.is_own, link.other_title.as_str())).collect();
    assert_eq!(titles, [(true, "Fylkets fibernett"), (true, "Ny hall")]);
    let of_hall = view(&office, hall).links;
    assert_eq!(
        (of_hall[0].is_own, of_hall[0].other_id, of_hall[0].relation.as_str()),
        (false, Some(net), "venter på")
    );
    office.run(Command::UnlinkInitiative(UnlinkInitiative { id: of_hall[0].id }));
    assert_eq!((view(&office, net).links.len(), view(&office, hall).links.len()), (1, 0));
    let itself = office.refused(link(net, Some(net), ""));
    assert_eq!((itself.code, itself.facts["field"].as_str()), (RefusalCode::FieldInvalid, Some("other_id")));
    assert_eq!(office.refused(link(net, None, "")).facts["field"], "other_text");
}

#[test]
fn an_estimate_stands_between_its_ends_and_amounts_are_ones_that_somebody_means() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    let put_with = |low_ore, likely_ore, high_ore, frame_ore| {
        let draft = InitiativeDraft { low_ore, likely_ore, high_ore, frame_ore, ..titled("Trådløst nett") };
        Command::PutInitiative(PutInitiative { id, draft })
    };
    let reversed = office.refused(put_with(Some(3), Some(2), None, None));
    assert_eq!((reversed.code, reversed.facts["low_ore"].as_i64()), (RefusalCode::EstimateReversed, Some(3)));
    assert_eq!(office.refused(put_with(None, Some(2), Some(1), None)).code, RefusalCode::EstimateReversed);
    assert_eq!(office.refused(put_with(None, None, Some(1), None)).facts["field"], "likely_ore");
    assert_eq!(office.refused(put_with(None, None, None, Some(-1))).facts["field"], "frame_ore");
    assert_eq!(office.refused(put_with(None, Some(i64::MIN), None, None)).facts["field"], "likely_ore");
    let most = 10_000_000_000_000;
    office.run(put_with(Some(-most), Some(0), Some(most), Some(most)));
    for (line, field) in [
        (cost_of(24, Budget::Operations, 1), "year"),
        (cost_of(2024, Budget::Operations, most + 1), "likely_ore"),
        (InitiativeCost { low_ore: Some(-most - 1), ..cost_of(2024, Budget::Operations, 1) }, "low_ore"),
    ] {
        assert_eq!(office.refused(costs(id, vec![line])).facts["field"], field);
    }
    let many = (0..501).map(|_| cost_of(2024, Budget::Operations, most)).collect();
    assert_eq!(office.refused(costs(id, many)).facts["field"], "lines");
    let source = |party, amount| sources(id, vec![paid_by(None, party, 2024, amount)]);
    assert_eq!(office.refused(source("", 1)).facts["field"], "party");
    assert_eq!(office.refused(source("Tilskudd", -1)).facts["field"], "amount_ore");
}

#[test]
fn as_much_as_an_initiative_may_hold_still_adds_up() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    let most = 10_000_000_000_000;
    office.run(costs(id, (0..500).map(|_| cost_of(2024, Budget::Operations, most)).collect()));
    assert_eq!(view(&office, id).row.money.cost_ore, Some(500 * most));
}

#[test]
fn lines_keep_their_order_and_belong_to_one_initiative() {
    let mut office = Office::founded();
    let (first, second) = (put(&mut office, titled("Ett")), put(&mut office, titled("To")));
    let lines: Vec<_> = (1..=3).map(|ore| cost_of(2024, Budget::Operations, ore)).collect();
    office.run(costs(first, lines.clone()));
    let turned: Vec<_> = lines.iter().rev().take(2).cloned().collect();
    office.run(costs(first, turned.clone()));
    assert_eq!(view(&office, first).costs, turned);
    let stolen = office.refused(costs(second, lines));
    assert_eq!((stolen.code, stolen.facts["field"].as_str()), (RefusalCode::FieldInvalid, Some("id")));
}

#[test]
fn an_alternative_is_excluded_only_with_a_reason() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    let excluded = |why: &str| {
        Command::SetAlternatives(SetAlternatives {
            initiative_id: id,
            alternatives: vec![Alternative {
                id: AlternativeId::fresh(),
                text: "Starte med merforbruk".into(),
                consequence: "Rammen brytes".into(),
                excluded_why: why.into(),
                excluded_by: "Kommunedirektørene".into(),
                excluded_on: None,
            }],
        })
    };
    assert_eq!(office.refused(excluded("")).facts["field"], "excluded_why");
    office.run(excluded("Merforbruk er ikke tillatt"));
    assert_eq!(view(&office, id).alternatives[0].excluded_by, "Kommunedirektørene");
}

#[test]
fn the_case_tells_of_its_initiatives_and_when_it_is_removed_they_stay() {
    let mut office = Office::founded();
    let (case, other) = (office.case("Finansiering"), office.case("En annen sak"));
    let id = put(&mut office, InitiativeDraft { case_id: Some(case), ..titled("Trådløst nett") });
    let line = cost_of(2024, Budget::Operations, 1);
    office.run(costs(id, vec![line.clone()]));
    assert_eq!(office.council.initiatives_of_case(case).unwrap()[0].row.id, id);
    let entries = |office: &Office, case| {
        let query = HistoryQuery { case_id: Some(case), limit: 50, ..HistoryQuery::default() };
        office.council.history(&query).unwrap().len()
    };
    assert_eq!(entries(&office, case), 3, "the case, its initiative, the costs");
    let moved = InitiativeDraft { case_id: Some(other), ..titled("Trådløst nett") };
    office.run(Command::PutInitiative(PutInitiative { id, draft: moved }));
    assert_eq!((entries(&office, case), entries(&office, other)), (4, 2), "both cases tell of the move");
    let dearer = InitiativeCost { likely_ore: 2, ..line };
    office.run(costs(id, vec![dearer.clone()]));
    assert_eq!((entries(&office, case), entries(&office, other)), (4, 3), "what follows is the new case's");
    office.run(Command::RemoveCase(RemoveCase { id: other }));
    assert_eq!(view(&office, id).row.draft.case_id, None);
    office.run(costs(id, vec![InitiativeCost { likely_ore: 3, ..dearer }]));
    assert_eq!((entries(&office, case), entries(&office, other)), (4, 4), "and of no case when it has none");
    assert_eq!(office.problems(), Vec::<String>::new());
}

#[test]
fn the_work_stands_as_it_was_last_said() {
    let mut office = Office::founded();
    let id = put(&mut office, titled("Trådløst nett"));
    assert_eq!(view(&office, id).row.state, WorkState::Planned);
    let state = |state, comment: &str| {
        Command::SetInitiativeState(SetInitiativeState {
            id,
            state,
            comment: comment.into(),
            on: Some("2024-02-26".parse().unwrap()),
        })
    };
    office.run(state(WorkState::Postponed, "Uke 9: venter på avklaring"));
    office.run(Command::PutInitiative(PutInitiative { id, draft: titled("Trådløst nett i alle bygg") }));
    let row = view(&office, id).row;
    assert_eq!((row.state, row.state_comment.as_str()), (WorkState::Postponed, "Uke 9: venter på avklaring"));
}
