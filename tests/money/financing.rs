//! A project's costs, sources and gap.

use samrad_money::{CostKind, CostLine, FinancingPlan, MoneyCode, SourceLine, financing_sums};
use serde_json::json;

fn cost(year: i16, kind: CostKind, likely_ore: i64) -> CostLine {
    CostLine { year, kind, likely_ore, low_ore: None, high_ore: None }
}

fn source(year: i16, party: &str, amount_ore: i64) -> SourceLine {
    SourceLine { year, party: party.into(), amount_ore }
}

fn plan() -> FinancingPlan {
    let wide =
        CostLine { low_ore: Some(800), high_ore: Some(2000), ..cost(2024, CostKind::Investment, 1000) };
    FinancingPlan {
        costs: vec![
            cost(2025, CostKind::Operations, 300),
            wide,
            cost(2024, CostKind::Operations, 50),
            cost(2024, CostKind::Investment, 7),
        ],
        sources: vec![source(2024, "Rauma", 600), source(2026, "Aukra", 10), source(2025, "Rauma", 300)],
    }
}

#[test]
fn costs_and_sources_add_up_by_year_kind_and_party() {
    let sums = financing_sums(&plan()).unwrap();
    let years: Vec<_> = sums
        .years
        .iter()
        .map(|sums| (sums.year, sums.operations_ore, sums.investment_ore, sums.sources_ore, sums.gap_ore))
        .collect();
    assert_eq!(years, [(2024, 50, 1007, 600, 457), (2025, 300, 0, 300, 0), (2026, 0, 0, 10, -10)]);
    let sources: Vec<_> = sums.sources.iter().map(|sum| (sum.party.as_str(), sum.amount_ore)).collect();
    assert_eq!(sources, [("Aukra", 10), ("Rauma", 900)]);
    assert_eq!(
        (sums.operations_ore, sums.investment_ore, sums.sources_ore, sums.gap_ore),
        (350, 1007, 910, 447)
    );
}

#[test]
fn the_range_is_the_sum_of_the_ends() {
    let sums = financing_sums(&plan()).unwrap();
    let of = |estimate: samrad_money::Estimate| (estimate.low_ore, estimate.likely_ore, estimate.high_ore);
    assert_eq!(of(sums.estimate), (1157, 1357, 2357));
    assert_eq!(of(sums.years[0].estimate), (857, 1057, 2057));
    assert_eq!(of(sums.years[1].estimate), (300, 300, 300));
}

#[test]
fn an_empty_plan_is_all_nothing() {
    let sums = financing_sums(&FinancingPlan::default()).unwrap();
    assert!(sums.years.is_empty() && sums.sources.is_empty());
    assert_eq!((sums.gap_ore, sums.estimate.high_ore), (0, 0));
}

#[test]
fn a_range_the_wrong_way_round_is_refused() {
    let line = CostLine { low_ore: Some(11), ..cost(2024, CostKind::Operations, 10) };
    let refused = financing_sums(&FinancingPlan { costs: vec![line], sources: vec![] }).unwrap_err();
    assert_eq!(refused.code, MoneyCode::EstimateOrder);
    assert_eq!(refused.facts, json!({ "year": 2024, "low_ore": 11, "likely_ore": 10, "high_ore": 10 }));
}

#[test]
fn sums_that_64_bits_do_not_hold_are_refused_and_those_that_meet_are_not() {
    let big = |ore| cost(2024, CostKind::Operations, ore);
    let over = FinancingPlan { costs: vec![big(i64::MAX), big(1)], sources: vec![] };
    assert_eq!(financing_sums(&over).unwrap_err().code, MoneyCode::AmountOverflow);
    let meeting = FinancingPlan { costs: vec![big(i64::MAX), big(1), big(-1)], sources: vec![] };
    assert_eq!(financing_sums(&meeting).unwrap().operations_ore, i64::MAX);
    let gap = FinancingPlan { costs: vec![big(i64::MAX)], sources: vec![source(2024, "Rauma", -1)] };
    assert_eq!(financing_sums(&gap).unwrap_err().code, MoneyCode::AmountOverflow);
}
