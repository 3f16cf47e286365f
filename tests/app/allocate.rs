//! `samrad-cli allocate`: an amount split exactly, without a council.

use serde_json::{Value, json};

use crate::support::Desk;

fn file(desk: &Desk, input: &Value) -> String {
    desk.file("fordeling.json", input.to_string().as_bytes())
}

#[test]
fn an_amount_of_a_part_of_a_year_is_split_to_the_ore_and_the_file_needs_no_council() {
    let desk = Desk::empty();
    let input = json!({
        "base_ore": 100_000_000,
        "factors": ["1.33", "0.15"],
        "proration": { "method": "days", "from": "2024-05-01", "to": "2024-12-31" },
        "parties": [
            { "name": "Storeby", "tie_key": "2", "weight": "2" },
            { "name": "Lilleby", "tie_key": "1", "weight": "1" },
        ],
    });
    let run = desk.run(&["allocate", &file(&desk, &input), "--json"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let out: Value = serde_json::from_str(&run.out).unwrap();
    // 1 000 000 × 1,33 × 0,15 × 245/366 = 133 545,08, of which a third is 44 515,026…
    assert_eq!(
        out,
        json!({ "total_ore": 13_354_508, "parties": [
            { "name": "Storeby", "amount_ore": 8_903_005, "share": "2/3", "got_remainder_ore": false },
            { "name": "Lilleby", "amount_ore": 4_451_503, "share": "1/3", "got_remainder_ore": true },
        ] })
    );
    assert!(!desk.data().exists(), "nothing is left behind");
    let for_people = desk.run(&["allocate", &file(&desk, &input)]).out;
    assert!(for_people.contains("44\u{a0}515,03") && for_people.contains("+1 øre"), "{for_people}");
}

#[test]
fn what_cannot_be_split_ends_with_1_and_the_reason() {
    let desk = Desk::empty();
    for (weight, code) in [("-1", "weight.negative"), ("0", "weights.sum_zero")] {
        let input =
            json!({ "total_ore": 100, "parties": [{ "name": "Storeby", "tie_key": "1", "weight": weight }] });
        assert_eq!(desk.refused(&["allocate", &file(&desk, &input)]), code);
    }
    assert_eq!(desk.refused(&["allocate", &file(&desk, &json!({ "sum": 1 }))]), "input.malformed");
    assert_eq!(desk.refused(&["allocate", &desk.argument("none.json")]), "file.failed");
}
