//! Allocation keys: shares, versions, and what they do to each party.

use samrad_money::{
    Basis, Fraction, KeyVersion, MixedPart, MoneyCode, Share, compare_amounts, compare_shares, net_effects,
    split, version_on,
};
use serde_json::json;

use crate::{day, fraction, key, key_party, municipalities, population};

fn percent(figures: &[(&str, &str)]) -> Basis {
    Basis::Percent {
        figures: figures.iter().map(|(name, figure)| ((*name).to_owned(), fraction(figure))).collect(),
    }
}

fn mixed(parts: Vec<(&str, Basis)>) -> Basis {
    let part = |(weight, basis)| MixedPart { weight: fraction(weight), basis };
    Basis::Mixed { parts: parts.into_iter().map(part).collect() }
}

fn exact(shares: &[Share]) -> Vec<String> {
    shares.iter().map(|share| share.share.to_string()).collect()
}

fn refusal(basis: Basis) -> (&'static str, serde_json::Value) {
    let refused = key(basis).shares().unwrap_err();
    (refused.code.as_str(), refused.facts)
}

#[test]
fn a_third_equal_and_two_thirds_by_inhabitants_is_exact() {
    let shares = key(mixed(vec![("1/3", Basis::Equal {}), ("2/3", population())])).shares().unwrap();
    // 1/15 + 2/3 × 33117/64677
    assert_eq!(shares[0].share, fraction("1/15") + fraction("2/3") * fraction("33117/64677"));
    assert_eq!(shares.iter().map(|share| &share.share).sum::<Fraction>(), Fraction::one());
    let parts = split(100_000_000, &shares).unwrap();
    assert_eq!(parts.iter().map(|part| part.amount_ore).sum::<i64>(), 100_000_000);
}

#[test]
fn every_kind_of_key_gives_shares_that_make_one() {
    let percentages = percent(&[
        ("Molde", "51.2"),
        ("Vestnes", "11.1"),
        ("Rauma", "11.1"),
        ("Aukra", "5.8"),
        ("Hustadvika", "20.8"),
    ]);
    let nested = mixed(vec![("0.5", Basis::Equal {}), ("0.5", mixed(vec![("1", population())]))]);
    for basis in [Basis::Equal {}, population(), percentages, nested] {
        let shares = key(basis.clone()).shares().unwrap();
        let sum: Fraction = shares.iter().map(|share| &share.share).sum();
        assert_eq!(sum, Fraction::one(), "{basis:?}");
    }
    assert_eq!(exact(&key(Basis::Equal {}).shares().unwrap()), ["1/5"; 5]);
}

#[test]
fn figures_and_parties_must_fit_together() {
    let without_one = percent(&[("Molde", "100")]);
    assert_eq!(refusal(without_one), ("key.missing_figure", json!({ "name": "Vestnes" })));
    let stranger = percent(&[("Averøy", "100")]);
    assert_eq!(refusal(stranger), ("key.unknown_party", json!({ "name": "Averøy" })));
    let others = [("Vestnes", "0"), ("Rauma", "0"), ("Aukra", "0"), ("Hustadvika", "0")];
    let molde = |figure| percent(&[&[("Molde", figure)], &others[..]].concat());
    assert_eq!(refusal(molde("99.99")), ("key.percent_sum", json!({ "sum": "9999/100" })));
    assert_eq!(refusal(molde("-1")), ("weight.negative", json!({ "name": "Molde", "weight": "-1" })));
    assert_eq!(exact(&key(molde("100")).shares().unwrap()), ["1", "0", "0", "0", "0"]);
    let Basis::Percent { figures } = molde("0") else { unreachable!() };
    assert_eq!(refusal(Basis::Headcount { figures }).0, "weights.sum_zero");

    let mut twice = key(Basis::Equal {});
    twice.parties.push(key_party("Molde", "1502"));
    assert_eq!(twice.shares().unwrap_err().code, MoneyCode::KeyDuplicateParty);
    twice.parties.clear();
    assert_eq!(twice.shares().unwrap_err().code, MoneyCode::WeightsSumZero);
}

#[test]
fn the_parts_of_a_mixed_key_make_one() {
    let short = mixed(vec![("1/3", Basis::Equal {}), ("1/3", population())]);
    assert_eq!(refusal(short), ("key.parts_sum", json!({ "sum": "2/3" })));
    let negative = mixed(vec![("-1", Basis::Equal {}), ("2", population())]);
    assert_eq!(refusal(negative), ("key.part_negative", json!({ "weight": "-1" })));
    assert_eq!(refusal(mixed(vec![])).0, "key.parts_sum");
}

#[test]
fn a_key_in_json_says_its_kind() {
    let text = r#"{"parties": [{"name": "A", "tie_key": 1506}, {"name": "B", "tie_key": "1535"}],
        "basis": {"kind": "mixed", "parts": [{"weight": "1/3", "basis": {"kind": "equal"}},
            {"weight": "2/3", "basis": {"kind": "population", "figures": {"A": "3", "B": "1"}}}]}}"#;
    let key: samrad_money::Key = serde_json::from_str(text).unwrap();
    assert_eq!(exact(&key.shares().unwrap()), ["2/3", "1/3"]);
    let again: samrad_money::Key = serde_json::from_str(&serde_json::to_string(&key).unwrap()).unwrap();
    assert_eq!(again, key);
    assert!(serde_json::from_str::<Basis>(r#"{"kind": "equal", "figures": {}}"#).is_err());
}

fn version(from: &str, to: Option<&str>) -> KeyVersion {
    KeyVersion { valid_from: day(from), valid_to: to.map(day), key: key(Basis::Equal {}) }
}

#[test]
fn the_version_of_the_day_is_taken_and_no_other() {
    let versions = [version("2023-01-01", Some("2023-12-31")), version("2024-01-01", None)];
    let on = |text| version_on(&versions, day(text)).map(|version| version.valid_from);
    assert_eq!(on("2023-12-31"), Ok(day("2023-01-01")));
    assert_eq!(on("2024-01-01"), Ok(day("2024-01-01")));
    assert_eq!(on("2022-12-31").unwrap_err().code, MoneyCode::KeyNotValid);
    assert_eq!(on("2022-12-31").unwrap_err().facts, json!({ "day": "2022-12-31" }));
}

/// frappe/erpnext#43216 took one of several.
#[test]
fn two_versions_on_one_day_are_refused() {
    let versions = [version("2023-01-01", None), version("2024-01-01", None)];
    let refused = version_on(&versions, day("2024-05-01")).unwrap_err();
    assert_eq!(refused.code, MoneyCode::KeyOverlap);
    assert_eq!(refused.facts, json!({ "day": "2024-05-01", "valid_from": ["2023-01-01", "2024-01-01"] }));
}

#[test]
fn what_one_is_spared_by_another_key_others_bear() {
    let adopted = key(population()).shares().unwrap();
    let what_if = key(Basis::Equal {}).shares().unwrap();
    let compared = compare_amounts(100_000_001, &adopted, &what_if).unwrap();
    let names: Vec<_> = compared.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Molde", "Vestnes", "Rauma", "Aukra", "Hustadvika"]);
    assert_eq!(compared.iter().map(|row| row.difference_ore).sum::<i64>(), 0);
    assert_eq!((compared[0].before_ore, compared[0].after_ore), (51_203_674, 20_000_001));
    assert!(compared.iter().all(|row| row.difference_ore == row.after_ore - row.before_ore));
}

#[test]
fn a_party_of_only_one_version_bears_nothing_by_the_other() {
    let mut without = key(Basis::Equal {});
    without.parties.remove(0);
    let (without, with) = (without.shares().unwrap(), key(Basis::Equal {}).shares().unwrap());
    let joined = &compare_amounts(1000, &without, &with).unwrap()[0];
    assert_eq!((joined.name.as_str(), joined.before_ore, joined.difference_ore), ("Molde", 0, 200));
    let left = &compare_amounts(1000, &with, &without).unwrap()[0];
    assert_eq!((left.after_ore, left.difference_ore), (0, -200));
    assert_eq!(compare_shares(&without, &with)[0].computed, Fraction::zero());
}

#[test]
fn a_municipality_with_a_new_number_is_the_same_party() {
    let mut before = key(Basis::Equal {});
    before.parties[0].tie_key = "1502".into();
    let compared = compare_shares(&before.shares().unwrap(), &key(Basis::Equal {}).shares().unwrap());
    assert_eq!(compared.len(), municipalities().len());
    assert!(compared.iter().all(|row| row.difference.is_zero()));
}

#[test]
fn a_host_that_lays_out_is_owed_the_others_shares() {
    let shares = key(Basis::Equal {}).shares().unwrap();
    let effects = net_effects(1002, "Rauma", &shares).unwrap();
    let nets: Vec<_> = effects.iter().map(|effect| effect.net_ore).collect();
    assert_eq!(nets, [-201, -201, 802, -200, -200]);
    let stranger = net_effects(1002, "Averøy", &shares).unwrap_err();
    assert_eq!((stranger.code, stranger.facts), (MoneyCode::KeyUnknownParty, json!({ "name": "Averøy" })));
}
