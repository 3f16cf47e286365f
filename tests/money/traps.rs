//! Splits that other programs got wrong, with their own figures. Each is named after the report it comes from.

use samrad_money::{Basis, Fraction, allocate_json, percents};

use crate::{INHABITANTS, allocated, amounts, fraction, key, population};

/// Each part rounded on its own, as a spreadsheet does it.
fn rounded_one_by_one(total: i64, weights: &[&str]) -> i64 {
    let weights: Vec<Fraction> = weights.iter().map(|weight| fraction(weight)).collect();
    let sum: Fraction = weights.iter().sum();
    let part = |weight: &Fraction| (weight.over(&sum).unwrap() * Fraction::from(total)).rounded().unwrap();
    weights.iter().map(part).sum()
}

#[test]
fn kroner_by_inhabitants_add_up_where_rounding_one_by_one_is_a_krone_too_much() {
    for total in [120_202, 1_000_000] {
        assert_eq!(rounded_one_by_one(total, &INHABITANTS), total + 1, "the trap is there");
        assert_eq!(amounts(total, &INHABITANTS).iter().sum::<i64>(), total);
    }
}

#[test]
fn percentages_by_inhabitants_make_a_hundred() {
    let shares = key(population()).shares().unwrap();
    let shown = percents(&shares, 1).unwrap().join(" ").replace('\u{a0}', "");
    assert_eq!(shown, "51,2% 11,1% 11,1% 5,8% 20,8%");
    let thirds = percents(&key(Basis::Equal {}).shares().unwrap()[..3], 1).unwrap().join(" ");
    assert_eq!(thirds.replace('\u{a0}', ""), "33,4% 33,3% 33,3%");
}

#[test]
fn rounding_one_by_one_would_lose_or_make_money() {
    for (report, total, weights, parts) in [
        ("odoo PR#214736: 182,25 became 182,26", 18_225, &["98", "2"][..], &[17_861, 364][..]),
        ("spliit#374: 1,00 became 0,99", 100, &["1", "1", "1"], &[34, 33, 33]),
        ("erpnext#35091: 0,01 became nothing", 1, &["95", "5"], &[1, 0]),
        ("hrms#5138: thirds of a cent", 1002, &["33", "33", "34"], &[331, 330, 341]),
    ] {
        assert_eq!(amounts(total, weights), parts, "{report}");
        assert_eq!(parts.iter().sum::<i64>(), total, "{report}");
    }
}

#[test]
fn what_is_left_over_goes_by_size_of_remainder_and_not_to_the_first() {
    for (report, total, weights, parts) in [
        (
            "rusty_money#103",
            613,
            &["98", "92", "98", "123", "102", "92"][..],
            &[99, 93, 99, 125, 104, 93][..],
        ),
        (
            "rusty_money#103, other order",
            613,
            &["123", "102", "98", "98", "92", "92"],
            &[125, 104, 99, 99, 93, 93],
        ),
        ("brick/money#111", 22_000, &["445455", "9091", "545455"], &[9800, 200, 12_000]),
        ("brick/money#55", 3, &["75", "25"], &[2, 1]),
        ("brick/money#46", 100_000, &["37.5", "62.5"], &[37_500, 62_500]),
        ("dinero#144", 1003, &["49", "51"], &[491, 512]),
        ("moneyphp#492, a cent", 1, &["33", "66"], &[0, 1]),
        ("moneyphp#492, 99,99", 9999, &["75", "25"], &[7499, 2500]),
        ("RubyMoney#971", 12_000, &["66667", "33333"], &[8000, 4000]),
    ] {
        assert_eq!(amounts(total, weights), parts, "{report}");
    }
}

#[test]
fn a_weight_of_nothing_never_gets_what_is_left_over() {
    assert_eq!(amounts(5, &["0", "7", "3"]), [0, 4, 1], "moneyphp#436");
    assert_eq!(amounts(29_900, &["265.09", "0", "33.91"]), [26_509, 0, 3391], "ts-money#5");
}

/// Where the remainders are less than a float can tell apart.
#[test]
fn large_amounts_go_to_the_larger_remainder() {
    let parts = amounts(7_000_000_000_000_000, &["1", "2"]);
    assert_eq!(parts, [2_333_333_333_333_333, 4_666_666_666_666_667], "moneyphp#832");
    // 2^53 + 1 is the first whole number that a float does not know.
    assert_eq!(amounts(9_007_199_254_740_993, &["1"]), [9_007_199_254_740_993]);
    assert_eq!(amounts(i64::MAX, &["1", "0"]), [i64::MAX, 0]);
    assert_eq!(amounts(i64::MIN, &["1", "1"]), [i64::MIN / 2, i64::MIN / 2]);
}

#[test]
fn factors_are_not_rounded_on_the_way() {
    // 0.1 × 3 is not 0.3 in floats; 1/3 of a third of a third, put together again, is all of it.
    let total = |base: i64, factors: &str| {
        let input = format!(
            r#"{{"base_ore": {base}, "factors": {factors}, "parties": [{{"name": "A", "tie_key": 1, "weight": "1"}}]}}"#
        );
        let out: serde_json::Value = serde_json::to_value(allocate_json(&input).unwrap()).unwrap();
        out["total_ore"].as_i64().unwrap()
    };
    assert_eq!(total(5, r#"["0.1", "3"]"#), 2, "1,5 is rounded away from zero");
    assert_eq!(total(-5, r#"["0.1", "3"]"#), -2, "a credit mirrors it");
    assert_eq!(total(1_000_000_007, r#"["1/3", "1/3", "1/3", "27"]"#), 1_000_000_007);
    assert_eq!(total(1_005, r#"["1.15"]"#), 1156, "1155,75 øre");
    assert_eq!(total(100_500, r#"["1.005"]"#), 101_003, "101 002,5 øre, which floats see as a little less");
}

#[test]
fn the_last_ore_is_told_with_who_got_it() {
    let parties = allocated(100, &["1", "1", "1"]).parties;
    let got: Vec<_> = parties.iter().map(|party| party.got_remainder_ore).collect();
    assert_eq!(got, [true, false, false]);
    assert!(allocated(99, &["1", "1", "1"]).parties.iter().all(|party| !party.got_remainder_ore));
}
