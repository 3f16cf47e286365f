//! What stands after a number: «%», «kroner», «mill.».

use super::numbers::Kind;

/// Words after a number that multiply it.
const MULTIPLIERS: &[(&str, i128)] = &[
    ("millioner", 1_000_000),
    ("millionar", 1_000_000),
    ("million", 1_000_000),
    ("mill", 1_000_000),
    ("mrd", 1_000_000_000),
    ("milliarder", 1_000_000_000),
    ("milliardar", 1_000_000_000),
    ("tusen", 1_000),
];

/// What a number is counted in.
pub(crate) struct Unit {
    /// What it makes of the number; nothing when there is none.
    pub kind: Option<Kind>,
    /// What it multiplies the number by.
    pub times: i128,
    /// How many bytes it takes, with the space before it.
    pub length: usize,
}

impl Unit {
    /// Reads what stands after a number; `currency` when one stood before it.
    pub(crate) fn after(rest: &str, currency: bool) -> Self {
        let mut unit = Self { kind: currency.then_some(Kind::Amount), times: 1, length: 0 };
        let word = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let space = rest.len() - word.len();
        if space > 4 {
            return unit;
        }
        if word.starts_with('%') || is_word(word, "prosent") {
            unit.kind = Some(Kind::Percent);
            unit.length = space + if word.starts_with('%') { 1 } else { "prosent".len() };
            return unit;
        }
        let mut at = space;
        if let Some((name, times)) = MULTIPLIERS.iter().find(|(name, _)| is_word(word, name)) {
            unit.times = *times;
            at += name.len();
            at += usize::from(rest[at..].starts_with('.'));
            unit.length = at;
            at += usize::from(rest[at..].starts_with(' '));
        }
        if let Some(name) = ["kroner", "kr", "nok"].into_iter().find(|name| is_word(&rest[at..], name)) {
            unit.kind = Some(Kind::Amount);
            unit.length = at + name.len();
        } else if [",-", ",–", ",—"].iter().any(|sign| rest.starts_with(sign)) {
            unit.kind = Some(Kind::Amount);
            unit.length = rest.char_indices().nth(2).map_or(rest.len(), |(end, _)| end);
        }
        unit
    }
}

fn is_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
