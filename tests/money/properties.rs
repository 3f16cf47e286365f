//! What must hold of every split whatever.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samrad_money::{
    Allocation, AllocationInput, Fraction, Party, allocate, allocate_json, format_kroner, parse_amount,
};

use crate::fraction;

/// The same inputs on every run.
const CASES: u32 = 1500;

fn hold<S: Strategy>(inputs: &S, rule: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner.run(inputs, rule).unwrap();
}

/// From an øre to 10^15, either way, and the ends of what 64 bits hold.
fn totals() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => -10_i64.pow(15)..=10_i64.pow(15),
        2 => -20_i64..=20,
        1 => any::<i64>(),
        1 => prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(0), Just(10_i64.pow(15))],
    ]
}

/// Nothing, small and equal (so that there are ties), decimals, fractions, and larger than any float knows exactly.
fn weights() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just("0".to_owned()),
        4 => (1_u32..6).prop_map(|weight| weight.to_string()),
        2 => (0_u32..1000, 0_u32..1000).prop_map(|(whole, decimals)| format!("{whole},{decimals:03}")),
        2 => (0_u64..200_000, 1_u64..200_000).prop_map(|(over, under)| format!("{over}/{under}")),
        1 => "[1-9][0-9]{30,60}",
        1 => "1/[1-9][0-9]{30,60}",
    ]
}

/// Parties with few tie keys, so that names settle too, and at least one weight that is not 0.
fn parties() -> impl Strategy<Value = Vec<Party>> {
    let party = |(at, (weight, tie_key)): (usize, (String, u8))| Party {
        name: format!("Part {at}"),
        tie_key: tie_key.to_string().as_str().into(),
        weight: fraction(&weight),
    };
    prop::collection::vec((weights(), 0_u8..6), 1..12)
        .prop_map(move |rows| rows.into_iter().enumerate().map(party).collect::<Vec<_>>())
        .prop_filter("all weights are 0", |parties| parties.iter().any(|party| !party.weight.is_zero()))
}

fn split(total: i64, parties: Vec<Party>) -> Allocation {
    allocate(&AllocationInput { total_ore: Some(total), parties, ..AllocationInput::default() }).unwrap()
}

#[test]
fn the_parts_sum_to_the_total_and_the_shares_to_one() {
    hold(&(totals(), parties()), |(total, parties)| {
        let split = split(total, parties);
        let sum: i128 = split.parties.iter().map(|party| i128::from(party.amount_ore)).sum();
        prop_assert_eq!(sum, i128::from(total));
        prop_assert_eq!(split.total_ore, total);
        let shares: Fraction = split.parties.iter().map(|party| &party.share).sum();
        prop_assert_eq!(shares, Fraction::one());
        Ok(())
    });
}

#[test]
fn nobody_is_an_ore_or_more_from_the_exact_share() {
    hold(&(totals(), parties()), |(total, parties)| {
        for party in split(total, parties).parties {
            let distance = Fraction::from(party.amount_ore) - party.share.clone() * Fraction::from(total);
            let distance = if distance.is_negative() { -distance } else { distance };
            prop_assert!(distance < Fraction::one(), "{} is off by {}", party.name, distance);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_the_rows_does_not_matter() {
    let shuffled = parties().prop_flat_map(|parties| (Just(parties.clone()), Just(parties).prop_shuffle()));
    hold(&(totals(), shuffled), |(total, (parties, shuffled))| {
        let by_name = |split: Allocation| -> BTreeMap<String, (i64, bool)> {
            let row = |party: samrad_money::AllocatedParty| {
                (party.name, (party.amount_ore, party.got_remainder_ore))
            };
            split.parties.into_iter().map(row).collect()
        };
        let names: Vec<_> = shuffled.iter().map(|party| party.name.clone()).collect();
        let other = split(total, shuffled);
        let kept: Vec<_> = other.parties.iter().map(|party| party.name.clone()).collect();
        prop_assert_eq!(names, kept, "the answer is in the input's order");
        prop_assert_eq!(by_name(split(total, parties)), by_name(other));
        Ok(())
    });
}

#[test]
fn a_credit_is_the_invoice_with_its_sign_turned() {
    hold(&(totals(), parties()), |(total, parties)| {
        let Some(negated) = total.checked_neg() else { return Ok(()) };
        let (invoice, credit) = (split(total, parties.clone()), split(negated, parties));
        for (one, other) in invoice.parties.iter().zip(&credit.parties) {
            prop_assert_eq!(one.amount_ore, -other.amount_ore);
            prop_assert_eq!(one.got_remainder_ore, other.got_remainder_ore);
        }
        Ok(())
    });
}

#[test]
fn a_weight_of_nothing_gets_nothing_and_the_sign_is_the_totals() {
    hold(&(totals(), parties()), |(total, parties)| {
        let weights: Vec<_> = parties.iter().map(|party| party.weight.clone()).collect();
        for (party, weight) in split(total, parties).parties.iter().zip(weights) {
            prop_assert!(party.amount_ore == 0 || party.amount_ore.signum() == total.signum());
            prop_assert!(!weight.is_zero() || (party.amount_ore == 0 && !party.got_remainder_ore));
        }
        Ok(())
    });
}

/// Said apart from how it is computed: who got an øre had at least the remainder of who did not, and where they are
/// equal, the lower rank.
#[test]
fn whoever_got_an_ore_had_the_better_claim() {
    hold(&(totals(), parties()), |(total, parties)| {
        let ranked: Vec<_> =
            parties.iter().map(|party| (party.tie_key.clone(), party.name.clone())).collect();
        let split = split(total, parties);
        let claims: Vec<_> = split
            .parties
            .iter()
            .zip(ranked)
            .map(|(party, rank)| {
                let whole = i128::from(party.amount_ore).abs() - i128::from(party.got_remainder_ore);
                let whole = fraction(&whole.to_string());
                let exact = party.share.clone() * fraction(&total.unsigned_abs().to_string());
                (party.got_remainder_ore, exact - whole, rank)
            })
            .collect();
        for (_, remainder, _) in &claims {
            prop_assert!(!remainder.is_negative() && *remainder < Fraction::one());
        }
        for (_, won, winner) in claims.iter().filter(|claim| claim.0) {
            for (_, lost, loser) in claims.iter().filter(|claim| !claim.0) {
                prop_assert!(won > lost || (won == lost && winner < loser), "{winner:?} before {loser:?}");
            }
        }
        Ok(())
    });
}

#[test]
fn weights_count_only_by_their_proportion() {
    hold(&(totals(), parties(), 1_i64..1000, 1_i64..1000), |(total, parties, over, under)| {
        let factor = Fraction::new(over, under).unwrap();
        let scaled =
            parties.iter().map(|party| Party { weight: &party.weight * &factor, ..party.clone() }).collect();
        prop_assert_eq!(split(total, parties), split(total, scaled));
        Ok(())
    });
}

#[test]
fn json_in_and_out_says_the_same() {
    hold(&(totals(), parties()), |(total, parties)| {
        let input = AllocationInput {
            total_ore: Some(total),
            parties: parties.clone(),
            ..AllocationInput::default()
        };
        let out = allocate_json(&serde_json::to_string(&input).unwrap()).unwrap();
        prop_assert_eq!(out, split(total, parties));
        Ok(())
    });
}

#[test]
fn no_text_breaks_the_readers_and_what_is_written_is_read_again() {
    let texts = prop_oneof!["[-−–0-9 .,krmild\u{a0}/]{0,24}", ".{0,24}"];
    hold(&(texts, any::<i64>()), |(text, ore)| {
        let _ = parse_amount(&text);
        if let Ok(number) = text.parse::<Fraction>() {
            prop_assert_eq!(number.to_string().parse::<Fraction>(), Ok(number));
        }
        prop_assert_eq!(parse_amount(&format_kroner(ore)), Ok(ore));
        Ok(())
    });
}
