//! Case 2024/M2-004: a leader's position is shared between the joint unit and two of the host's own units, and the
//! joint unit invoices the host for its part. Every figure here is worked out by hand from the case.

use std::collections::BTreeMap;

use samrad_money::{
    Basis, Cost, Fraction, Key, Recurrence, Share, compare_amounts, compare_shares, format_kroner,
    net_effects,
};

use crate::{day, fraction, key, key_party, population};

/// The yearly salary of the example, in øre.
const SALARY: i64 = 100_000_000;

fn two_units() -> Vec<samrad_money::KeyParty> {
    vec![key_party("Felles enhet", "1"), key_party("Vertskommunens enheter", "2")]
}

fn shares(basis: fn(BTreeMap<String, Fraction>) -> Basis, of_joint: &str, of_host: &str) -> Vec<Share> {
    let parties = two_units();
    let figures = parties.iter().map(|party| party.name.clone()).zip([of_joint, of_host].map(fraction));
    Key { basis: basis(figures.collect()), parties }.shares().unwrap()
}

/// 34 employees in the joint unit, 5 and 10 in the other two.
fn computed() -> Vec<Share> {
    shares(|figures| Basis::Headcount { figures }, "34", "15")
}

/// As the case proposes: the joint unit is the heavier work.
fn used() -> Vec<Share> {
    shares(|figures| Basis::Percent { figures }, "85", "15")
}

fn cost(factors: &[&str]) -> Cost {
    let factors = factors.iter().map(|factor| fraction(factor)).collect();
    Cost { base_ore: SALARY, factors, recurrence: Recurrence::Yearly, from: day("2024-05-01"), to: None }
}

fn kroner(ore: i64) -> String {
    format_kroner(ore).replace('\u{a0}', " ")
}

#[test]
fn the_headcount_is_not_seventy_percent() {
    let parties = [("Felles enhet", "34"), ("Enhet A", "5"), ("Enhet B", "10")];
    let figures = parties.map(|(name, count)| (name.to_owned(), fraction(count))).into();
    let parties = parties.map(|(name, _)| key_party(name, name)).into();
    let shares = Key { parties, basis: Basis::Headcount { figures } }.shares().unwrap();
    let exact: Vec<_> = shares.iter().map(|share| share.share.to_string()).collect();
    assert_eq!(exact, ["34/49", "5/49", "10/49"]);
    assert_eq!(shares[0].share.percent(4), "69,3878\u{a0}%");
    assert_eq!(shares[0].share.percent(0), "69\u{a0}%");
    assert_ne!(shares[0].share, fraction("0.70"));
    assert_eq!((Fraction::one() - shares[0].share.clone()).percent(4), "30,6122\u{a0}%");
}

#[test]
fn on_costs_times_the_part_is_0_1995_of_the_salary() {
    let factor = fraction("1,33") * fraction("0,15");
    assert_eq!(factor.exact_decimal().as_deref(), Some("0,1995"));
}

#[test]
fn a_year_is_199_500_and_the_first_one_is_133_000_by_months_and_133_545_08_by_days() {
    let first = cost(&["1.33", "0.15"]).in_year(2024).unwrap();
    assert_eq!(kroner(first.whole_ore), "199 500,00");
    assert_eq!(kroner(first.by_months_ore), "133 000,00");
    assert_eq!(kroner(first.by_days_ore), "133 545,08");
    let covered = first.covered.unwrap();
    assert_eq!(covered.months, fraction("8"));
    assert_eq!((covered.days, covered.days_in_year), (245, 366));
    assert_eq!((covered.from, covered.to), (day("2024-05-01"), day("2024-12-31")));

    let second = cost(&["1.33", "0.15"]).in_year(2025).unwrap();
    assert_eq!((second.by_months_ore, second.by_days_ore), (second.whole_ore, second.whole_ore));
}

#[test]
fn the_used_share_stands_beside_the_computed_one() {
    let compared = compare_shares(&computed(), &used());
    let host = &compared[1];
    assert_eq!((host.computed.to_string(), host.used.to_string()), ("15/49".into(), "3/20".into()));
    assert_eq!(host.difference.percent(4), "−15,6122\u{a0}%");
    assert_eq!(compared.iter().map(|row| &row.difference).sum::<Fraction>(), Fraction::zero());
}

/// 15/49 of salary and on-costs would be 407 142,86; 15 % of them is 199 500,00. The partners carry what is between.
#[test]
fn the_host_pays_207_642_86_less_than_its_computed_share() {
    let with_on_costs = cost(&["1.33"]).in_year(2024).unwrap().whole_ore;
    assert_eq!(kroner(with_on_costs), "1 330 000,00");
    let compared = compare_amounts(with_on_costs, &computed(), &used()).unwrap();
    let (joint, host) = (&compared[0], &compared[1]);
    assert_eq!((kroner(host.before_ore), kroner(host.after_ore)), ("407 142,86".into(), "199 500,00".into()));
    assert_eq!(kroner(host.difference_ore), "−207 642,86");
    assert_eq!(kroner(joint.difference_ore), "207 642,86");
    // The same, as the exact difference of the shares rounded once.
    let exact = (fraction("15/49") - fraction("0.15")) * Fraction::from(with_on_costs);
    assert_eq!(exact.rounded().unwrap(), 20_764_286);
}

#[test]
fn the_host_is_payer_and_partner() {
    let ordinary = key(population()).shares().unwrap();
    let effects = net_effects(19_950_000, "Molde", &ordinary).unwrap();
    let host = &effects[0];
    assert_eq!((host.paid_ore, host.share_ore), (19_950_000, 10_215_133)); // × 33117/64677 is 102 151,3289
    assert_eq!(host.net_ore, 9_734_867);
    assert!(effects[1..].iter().all(|effect| effect.paid_ore == 0 && effect.net_ore == -effect.share_ore));
    assert_eq!(effects.iter().map(|effect| effect.net_ore).sum::<i64>(), 0);
}
