//! No text makes the reader panic: random bytes, random pieces of packets, and packets with random damage.
//!
//! `FUZZ_ROUNDS=100` makes all of it a hundred times as long. What runs until it is stopped lies in `tests/fuzz`.

use proptest::prelude::*;
use samrad_fixtures::packet::{bokmaal, nynorsk};
use samrad_packets::packet::{checks, read_text};

use super::invariants::hold;

/// How much longer than usual to run.
fn rounds() -> u32 {
    std::env::var("FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1)
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

/// What the reader looks for, and half a letter.
const SIGNS: &[u8] = b"\n, |/-:.\xc3\x0c";

#[test]
fn damaged_packets_are_read_without_a_panic() {
    let sound: Vec<Vec<u8>> =
        [bokmaal(), nynorsk()].iter().map(|packet| packet.broken_text().into_bytes()).collect();
    let mut dice = Dice(42);
    for round in 0..400 * rounds() as usize {
        let mut text = sound[round % sound.len()].clone();
        for _ in 0..1 + dice.below(20) {
            let at = dice.below(text.len());
            match dice.below(4) {
                0 => text[at] = (dice.below(256)) as u8,
                1 => drop(text.drain(at..(at + dice.below(80)).min(text.len()))),
                2 => {
                    let piece = text[at..(at + dice.below(200)).min(text.len())].to_vec();
                    let to = dice.below(text.len());
                    text.splice(to..to, piece);
                }
                _ => text.insert(at, SIGNS[dice.below(SIGNS.len())]),
            }
        }
        hold(&text);
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("2024/M2-004".to_owned()),
        Just(" - ".to_owned()),
        Just("Testesen, Kari,".to_owned()),
        Just("Vedtak".to_owned()),
        Just("Vedlegg".to_owned()),
        Just("Notat.pdf".to_owned()),
        Just("01ABCDEFGHIJKLMNOPQRSTUVWXYZ234567_".to_owned()),
        Just("1 INNLEIING".to_owned()),
        Just("1.1 Meir".to_owned()),
        Just("Side 4".to_owned()),
        Just("4 | S i d e".to_owned()),
        Just("Tittel: X Versjon: 1 Status: Utkast".to_owned()),
        Just("Forslag til vedtak:".to_owned()),
        Just("• punkt".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n ".to_owned()),
        Just("\u{c}".to_owned()),
        "\\PC{0,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256 * rounds(), ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_preview(text in "\\PC{0,400}") {
        hold(text.as_bytes());
    }

    #[test]
    fn any_bytes_give_a_preview(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        hold(&bytes);
    }

    #[test]
    fn any_pieces_of_packets_give_a_preview(pieces in proptest::collection::vec(piece(), 0..60)) {
        hold(pieces.concat().as_bytes());
    }

    #[test]
    fn the_purpose_checks_take_any_text(summary in "\\PC{0,80}", body in "\\PC{0,200}", proposal in "\\PC{0,80}") {
        use samrad_council::Purpose::{Decision, Discussion, Information};
        for purpose in [Decision, Discussion, Information] {
            for finding in checks::purpose(purpose, &summary, &body, Some(&proposal)) {
                prop_assert!(finding.code.starts_with("purpose."));
            }
        }
    }

    #[test]
    fn reading_twice_gives_the_same(pieces in proptest::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        prop_assert_eq!(read_text(&text), read_text(&text));
    }
}
