//! The command line's contract: `samrad-cli allocate FILE --json`.

use samrad_money::allocate_json;
use serde_json::{Value, json};

/// The input with these fields in place of a plain one's; null takes one away.
fn input(fields: Value) -> Value {
    let mut input = json!({
        "base_ore": 100_000_000,
        "factors": ["1.33", "0.15"],
        "proration": { "method": "none" },
        "parties": [
            { "name": "Molde", "tie_key": "1506", "weight": "31" },
            { "name": "Aukra", "tie_key": "1547", "weight": "16" },
        ],
    });
    for (name, value) in fields.as_object().unwrap() {
        if value.is_null() {
            input.as_object_mut().unwrap().remove(name);
        } else {
            input[name] = value.clone();
        }
    }
    input
}

fn answer(fields: Value) -> Value {
    serde_json::to_value(allocate_json(&input(fields).to_string()).unwrap()).unwrap()
}

fn total(proration: Value) -> i64 {
    answer(json!({ "proration": proration }))["total_ore"].as_i64().unwrap()
}

fn code(fields: Value) -> &'static str {
    allocate_json(&input(fields).to_string()).unwrap_err().code.as_str()
}

#[test]
fn the_answer_has_the_total_and_each_partys_part() {
    assert_eq!(
        answer(json!({})),
        json!({
            "total_ore": 19_950_000,
            "parties": [
                { "name": "Molde", "amount_ore": 13_158_511, "share": "31/47", "got_remainder_ore": true },
                { "name": "Aukra", "amount_ore": 6_791_489, "share": "16/47", "got_remainder_ore": false },
            ],
        })
    );
}

#[test]
fn a_total_is_split_as_it_stands() {
    let split = answer(json!({ "total_ore": 101, "base_ore": null, "factors": [] }));
    assert_eq!(split["total_ore"], 101);
    assert_eq!(split["parties"][0]["amount_ore"], 67); // 66,6 and 34,4
    assert_eq!(split["parties"][1]["amount_ore"], 34);
    let bare = answer(json!({ "total_ore": -101, "base_ore": null, "factors": null, "proration": null }));
    assert_eq!(bare["parties"][0]["amount_ore"], -67);
}

#[test]
fn the_first_year_by_months_and_by_days() {
    let (from, to) = ("2024-05-01", "2024-12-31");
    assert_eq!(total(json!({ "method": "none" })), 19_950_000);
    assert_eq!(total(json!({ "method": "months", "months": 8 })), 13_300_000);
    assert_eq!(total(json!({ "method": "months", "months": "8" })), 13_300_000);
    assert_eq!(total(json!({ "method": "months", "from": from, "to": to })), 13_300_000);
    assert_eq!(total(json!({ "method": "days", "from": from, "to": to })), 13_354_508);
    assert_eq!(
        total(json!({ "method": "days", "months": null, "from": "2024-01-01", "to": to })),
        19_950_000
    );
}

#[test]
fn months_that_were_agreed_go_before_those_that_are_counted() {
    let proration = json!({ "method": "months", "months": "7.5", "from": "2024-05-01", "to": "2024-12-31" });
    assert_eq!(total(proration), 12_468_750);
}

#[test]
fn ties_go_to_the_lowest_key_as_a_number_and_then_to_the_name() {
    let ones = |parties: &[(&str, Value)]| {
        let party =
            |(name, tie_key): &(&str, Value)| json!({ "name": name, "tie_key": tie_key, "weight": "1" });
        let parties: Vec<_> = parties.iter().map(party).collect();
        let split = answer(json!({ "total_ore": 1, "base_ore": null, "factors": [], "parties": parties }));
        let got =
            split["parties"].as_array().unwrap().iter().find(|party| party["got_remainder_ore"] == true);
        got.unwrap()["name"].as_str().unwrap().to_owned()
    };
    assert_eq!(ones(&[("A", json!("10")), ("B", json!("9"))]), "B");
    assert_eq!(ones(&[("A", json!(1506)), ("B", json!("0301"))]), "B");
    assert_eq!(ones(&[("B", json!("1506")), ("A", json!("1506"))]), "A");
}

#[test]
fn what_cannot_be_split_is_refused_with_its_code() {
    let party = |name: &str, weight: &str| json!({ "name": name, "tie_key": "1", "weight": weight });
    for (fields, expected) in [
        (json!({ "base_ore": null }), "amount.missing"),
        (json!({ "total_ore": 1 }), "amount.twice"),
        (json!({ "total_ore": 1, "base_ore": null }), "amount.total_is_final"),
        (
            json!({ "total_ore": 1, "base_ore": null, "factors": [], "proration": { "method": "months", "months": 8 } }),
            "amount.total_is_final",
        ),
        (json!({ "factors": ["1000000000000"] }), "amount.overflow"),
        (json!({ "parties": [] }), "weights.sum_zero"),
        (json!({ "parties": [party("A", "0"), party("B", "0/7")] }), "weights.sum_zero"),
        (json!({ "parties": [party("A", "-1"), party("B", "2")] }), "weight.negative"),
        (json!({ "parties": [party("A", "1"), party("A", "2")] }), "party.duplicate"),
        (
            json!({ "parties": (0..1001).map(|at| party(&at.to_string(), "1")).collect::<Vec<_>>() }),
            "parties.too_many",
        ),
        (json!({ "proration": { "method": "months" } }), "proration.period_missing"),
        (json!({ "proration": { "method": "days", "months": 8 } }), "proration.period_missing"),
        (json!({ "proration": { "method": "days", "from": "2024-05-01" } }), "proration.period_missing"),
        (json!({ "proration": { "method": "months", "months": -1 } }), "proration.months_negative"),
        (
            json!({ "proration": { "method": "days", "from": "2024-05-02", "to": "2024-05-01" } }),
            "period.reversed",
        ),
    ] {
        assert_eq!(code(fields.clone()), expected, "{fields}");
    }
}

/// A thousand different denominators of 98 digits took minutes.
#[test]
fn weights_too_fine_to_add_up_are_refused_at_once() {
    let weight = |at: u32| format!("1/{}{:04}7", "9876543210".repeat(9), at * 7 + 1);
    let party = |at| json!({ "name": format!("Part {at}"), "tie_key": at, "weight": weight(at) });
    let parties: Vec<_> = (0..1000).map(party).collect();
    assert_eq!(code(json!({ "parties": parties })), "weights.too_fine");
}

/// Each of the country's 357 municipalities with a fraction of its own.
#[test]
fn as_many_fractions_as_there_are_municipalities_are_split() {
    let weight = |at: u32| format!("{}/{}", at * 37 + 5, 100_000 + at);
    let party = |at| json!({ "name": format!("Part {at}"), "tie_key": at, "weight": weight(at) });
    let parties = answer(json!({ "parties": (0..357).map(party).collect::<Vec<_>>() }))["parties"].take();
    let sum: i64 =
        parties.as_array().unwrap().iter().map(|party| party["amount_ore"].as_i64().unwrap()).sum();
    assert_eq!(sum, 19_950_000);
}

#[test]
fn json_of_another_shape_is_refused() {
    let party = |weight: Value| json!({ "parties": [{ "name": "A", "tie_key": "1", "weight": weight }] });
    for fields in [
        json!({ "totals_ore": 1 }),
        json!({ "base_ore": 1.5 }),
        json!({ "base_ore": "1" }),
        json!({ "base_ore": 9_223_372_036_854_775_808_u64 }),
        json!({ "factors": [1.33] }),
        json!({ "factors": ["1/0"] }),
        json!({ "factors": "1.33" }),
        json!({ "parties": null }),
        party(json!(0.5)),
        party(json!("")),
        party(json!(null)),
        json!({ "parties": [{ "name": "A", "weight": "1" }] }),
        json!({ "parties": [{ "name": "A", "tie_key": "1", "weight": "1", "note": "" }] }),
        json!({ "proration": { "method": "weeks" } }),
        json!({ "proration": { "method": "none", "day": 1 } }),
        json!({ "proration": { "method": "days", "from": "2023-02-29", "to": "2023-03-01" } }),
        json!({ "proration": { "method": "days", "from": "01.05.2024", "to": "31.12.2024" } }),
    ] {
        assert_eq!(code(fields.clone()), "input.malformed", "{fields}");
    }
    for text in ["", "[]", "{", "null", r#"{"total_ore": 1, "total_ore": 2, "parties": []}"#] {
        assert_eq!(allocate_json(text).unwrap_err().code.as_str(), "input.malformed", "{text}");
    }
}

#[test]
fn a_malformed_number_is_told_with_its_line_and_its_own_code() {
    let error = allocate_json("{\"base_ore\": 1,\n \"factors\": [\"1/0\"], \"parties\": []}").unwrap_err();
    assert_eq!((&error.facts["line"], error.facts["column"].is_u64()), (&json!(2), true));
    assert!(error.facts["reason"].as_str().unwrap().starts_with("fraction.zero_denominator"), "{error}");
}
