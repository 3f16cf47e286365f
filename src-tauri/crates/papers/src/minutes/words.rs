//! The words of minutes and worksheets, from the texts of the templates, with their places filled in.

use samrad_council::{Clock, Day, Language};
use serde_json::Value;

use super::input::Citation;
use crate::shared::template_texts;

/// The texts in one language.
pub(crate) struct Words(&'static Value);

impl Words {
    pub(crate) fn of(language: Language) -> Self {
        Self(template_texts(language))
    }

    /// The text at a path, such as `record/title`.
    pub(crate) fn get(&self, path: &str) -> &'static str {
        self.0.pointer(&format!("/{path}")).and_then(Value::as_str).unwrap_or_default()
    }

    /// The text with `{name}` filled in.
    pub(crate) fn fill(&self, path: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(path), values)
    }

    /// «onsdag 13. mars 2024»
    pub(super) fn weekday(&self, day: Day) -> String {
        format!("{} {}", self.listed("weekdays", day.weekday()), self.day(day))
    }

    /// «13. mars 2024»
    pub(crate) fn day(&self, day: Day) -> String {
        format!("{}. {} {}", day.day(), self.listed("months", day.month().unsigned_abs()), day.year())
    }

    /// «kl. 09:00–11:45»
    pub(super) fn time(&self, from: Clock, to: Option<Clock>) -> String {
        let to = to.map(|to| format!("–{to}")).unwrap_or_default();
        format!("{} {from}{to}", self.get("at"))
    }

    /// «møte 2/2024»
    pub(super) fn meeting(&self, number: u8, year: i16) -> String {
        self.fill("meeting_name", &[("number", &number.to_string()), ("year", &year.to_string())])
    }

    /// A place in a law as the language writes it; the data have it in bokmål. No line is broken after «§» or «bokstav».
    pub(super) fn citation(&self, citation: &Citation) -> String {
        let text = format!("{} {}", citation.law, citation.place);
        let words = self.0.pointer("/record/law_words").and_then(Value::as_object);
        let spelled = words.into_iter().flatten().filter_map(|(word, own)| Some((word, own.as_str()?)));
        let text = spelled.fold(text, |text, (word, own)| text.replace(word.as_str(), own));
        ["§ ", "bokstav "]
            .iter()
            .fold(text, |text, word| text.replace(word, &format!("{}\u{a0}", word.trim_end())))
    }

    /// Counted from 1.
    fn listed(&self, list: &str, place: u8) -> &'static str {
        let at = usize::from(place).checked_sub(1);
        at.and_then(|at| self.0[list].get(at)).and_then(Value::as_str).unwrap_or_default()
    }
}

/// A pattern with `{name}` filled in. What is filled in is not looked at again: a name may hold braces.
fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out + rest
}

/// With a capital to begin with.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
}

/// With a small letter to begin with, inside a sentence.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a} og {b}", &[("a", "{b}"), ("b", "c")]), "{b} og c");
        assert_eq!(fill("{a} {", &[("a", "b")]), "b {");
        assert_eq!(fill("{unknown}", &[]), "{unknown}");
    }

    #[test]
    fn days_and_times_are_said_as_people_say_them() {
        let words = Words::of(Language::Nb);
        let day = Day::new(2024, 3, 13).unwrap();
        let nine = Clock::from_minutes(540).unwrap();
        assert_eq!(words.weekday(day), "onsdag 13. mars 2024");
        assert_eq!(words.time(nine, Clock::from_minutes(705)), "kl. 09:00–11:45");
        assert_eq!(words.meeting(2, 2024), "Møte 2/2024");
    }

    #[test]
    fn laws_are_cited_in_the_language_of_the_paper() {
        let citation = Citation { law: "forvaltningsloven".into(), place: "§ 6 annet ledd".into() };
        assert_eq!(Words::of(Language::Nb).citation(&citation), "forvaltningsloven §\u{a0}6 annet ledd");
        assert_eq!(Words::of(Language::Nn).citation(&citation), "forvaltningslova §\u{a0}6 andre leddet");
    }
}
