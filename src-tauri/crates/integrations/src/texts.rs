//! The words of letters, calendars and spreadsheets, with their places filled in.

use std::sync::LazyLock;

use samrad_council::{Clock, Day, Language};
use serde_json::Value;

static NB: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../texts/texts.nb.json")));
static NN: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../texts/texts.nn.json")));

fn parsed(texts: &str) -> Value {
    serde_json::from_str(texts).expect("the texts are JSON, held by a test")
}

/// The texts in one language.
pub(crate) struct Texts(&'static Value);

impl Texts {
    pub(crate) fn of(language: Language) -> Self {
        Self(match language {
            Language::Nb => &NB,
            Language::Nn => &NN,
        })
    }

    /// The text at a path, such as `letter/call`.
    pub(crate) fn get(&self, path: &str) -> &'static str {
        self.0.pointer(&format!("/{path}")).and_then(Value::as_str).unwrap_or_default()
    }

    /// The text with `{name}` filled in. What is filled in is not looked at again.
    pub(crate) fn fill(&self, path: &str, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.get(path);
        while let Some((before, after)) = rest.split_once('{') {
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(before);
            out.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            rest = tail;
        }
        out + rest
    }

    /// «onsdag 13. mars 2024»
    pub(crate) fn weekday(&self, day: Day) -> String {
        let weekday = self.listed("weekdays", day.weekday());
        let month = self.listed("months", day.month().unsigned_abs());
        format!("{weekday} {}. {month} {}", day.day(), day.year())
    }

    /// «kl. 09:00–11:45»
    pub(crate) fn time(&self, from: Clock, to: Option<Clock>) -> String {
        let to = to.map(|to| format!("–{to}")).unwrap_or_default();
        format!("{} {from}{to}", self.get("at"))
    }

    /// Counted from 1.
    fn listed(&self, list: &str, place: u8) -> &'static str {
        let at = usize::from(place).checked_sub(1);
        at.and_then(|at| self.0[list].get(at)).and_then(Value::as_str).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use samrad_fixtures::texts::texts_of;

    use super::*;

    #[test]
    fn both_languages_have_the_same_texts_with_the_same_places() {
        let nb = texts_of(&NB);
        assert_eq!(nb, texts_of(&NN));
        assert!(nb.len() > 30);
    }

    #[test]
    fn every_outcome_and_purpose_has_its_word() {
        use samrad_council::{Outcome, Purpose};
        for language in Language::ALL {
            let texts = Texts::of(*language);
            for outcome in Outcome::ALL {
                assert!(!texts.get(&format!("outcomes/{outcome}")).is_empty(), "{outcome}");
            }
            for purpose in Purpose::ALL {
                assert!(!texts.get(&format!("purposes/{purpose}")).is_empty(), "{purpose}");
            }
        }
    }
}
