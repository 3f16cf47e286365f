//! Makes text safe to set. An archive file must not show a character that its typeface lacks (PDF/A 6.2.11.8), and
//! one emoji in a title must not stop a whole book.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::fonts::TYPEFACES;

/// Stands where a character cannot be shown.
const MISSING: char = '□';
/// Fields the template uses as names and addresses, not as text.
const NOT_TEXT: [&str; 5] = ["t", "url", "path", "label", "name_key"];

/// Rewrites every text in `data`; answers the characters that were replaced by `□`, each once.
pub(super) fn settle(data: &mut Value) -> Vec<char> {
    let mut replaced = BTreeSet::new();
    walk(data, &mut replaced);
    replaced.into_iter().collect()
}

/// A text as it can be shown, for what is not set by typst.
pub(crate) fn shown_text(text: &str) -> String {
    settled(text, &mut BTreeSet::new())
}

fn walk(value: &mut Value, replaced: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => *text = settled(text, replaced),
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, replaced)),
        Value::Object(fields) => {
            for (key, field) in fields.iter_mut() {
                if !NOT_TEXT.contains(&key.as_str()) {
                    walk(field, replaced);
                }
            }
        }
        _ => {}
    }
}

fn settled(text: &str, replaced: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            '\n' => out.push('\n'),
            c if c.is_control() => out.push(' '),
            // Soft hyphens, joiners, direction marks, variation selectors: invisible, and a hindrance to search.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => {}
            '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
            // Word's bullets, from its private corner of the Symbol typeface.
            '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f0fc}' | '\u{f076}' => out.push('•'),
            // Letters drawn as one: found by nobody who searches for the word.
            '\u{fb00}'..='\u{fb06}' => out.extend(std::iter::once(character).nfkd()),
            c if !is_private(c) && TYPEFACES.covers(c) => out.push(c),
            c if c.is_whitespace() => out.push(' '),
            c => substitute(c, &mut out, replaced),
        }
    }
    out
}

/// The same letters in a plainer form (`ﬁ` as fi), the letter without its mark, or `□`.
fn substitute(character: char, out: &mut String, replaced: &mut BTreeSet<char>) {
    let plain: String = character.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let is_other = plain.chars().ne([character]);
    if is_other && !plain.is_empty() && plain.chars().all(|c| TYPEFACES.covers(c) && !is_private(c)) {
        out.push_str(&plain);
    } else if is_combining_mark(character) {
        replaced.insert(character);
    } else {
        replaced.insert(character);
        out.push(MISSING);
    }
}

fn is_private(character: char) -> bool {
    matches!(u32::from(character), 0xe000..=0xf8ff | 0xf_0000..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_where_it_can_be_shown_and_marked_where_not() {
        for (given, expected) in [
            ("a\u{30a}pen sak", "åpen sak"),
            ("\u{f0b7} punkt", "• punkt"),
            ("ﬁnansiering", "finansiering"),
            ("sam\u{ad}arbeid", "samarbeid"),
            ("klar 🎉", "klar □"),
            ("tab\tog\u{0}null", "tab og null"),
            ("1\u{202f}202 kr", "1\u{202f}202 kr"),
            ("会議", "□□"),
        ] {
            assert_eq!(settled(given, &mut BTreeSet::new()), expected, "{given:?}");
        }
    }

    #[test]
    fn every_replaced_character_is_told_once() {
        let mut data = serde_json::json!({"a": ["🎉🎉", {"b": "会"}], "url": "https://例え"});
        assert_eq!(settle(&mut data), vec!['会', '🎉']);
        assert_eq!(data["url"], "https://例え");
    }
}
