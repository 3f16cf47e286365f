//! What the data of several papers have in common.

use std::sync::LazyLock;

use samrad_council::Language;
use serde_json::{Value, json};

use crate::input::{Attendee, MeetingFacts, Section};
use crate::markdown::{self, Block, Inline, Tree};
use crate::report::PaperError;
use crate::typeset::{check_date, check_time};

/// The facts of a meeting, with whether its address can be followed.
pub(crate) fn meeting(facts: &MeetingFacts) -> Value {
    let mut value = json!(facts);
    value["link_is_address"] = json!(facts.link.as_deref().is_some_and(markdown::is_safe_address));
    value
}

/// Refuses a meeting whose day or times do not exist.
pub(crate) fn check_meeting(facts: &MeetingFacts) -> Result<(), PaperError> {
    check_date("meeting.date", facts.date.as_deref())?;
    check_time("meeting.start", facts.start.as_deref())?;
    check_time("meeting.end", facts.end.as_deref())
}

/// People by role, roles in the order they first appear.
pub(crate) fn grouped(people: &[Attendee]) -> Vec<Value> {
    let mut roles: Vec<&str> = Vec::new();
    for person in people {
        if !roles.contains(&person.role.as_str()) {
            roles.push(&person.role);
        }
    }
    roles
        .into_iter()
        .map(|role| {
            let of_role: Vec<&Attendee> = people.iter().filter(|person| person.role == role).collect();
            json!({"role": role, "people": of_role})
        })
        .collect()
}

/// Markdown under a heading of level `under`.
pub(crate) fn rich_markdown(markdown: &str, under: u8) -> Tree {
    markdown::read(markdown, under)
}

/// Markdown for a place where a heading would break the order of headings: headings become bold lines.
pub(crate) fn flat_markdown(markdown: &str) -> Tree {
    let mut tree = markdown::read(markdown, 1);
    for block in &mut tree.blocks {
        if let Block::Heading { c, .. } = block {
            *block = Block::Paragraph { c: vec![Inline::Strong { c: std::mem::take(c) }] };
        }
    }
    tree
}

/// Sections under a heading of level `under`, none skipping a level: PDF/UA-1 refuses a file where one does.
pub(crate) fn annotated_sections(sections: &[Section], under: u8) -> Vec<Value> {
    let mut last = under;
    sections
        .iter()
        .map(|section| {
            let has_heading = !section.heading.trim().is_empty();
            if has_heading {
                last = under.saturating_add(section.level.max(1)).min(last + 1).min(6);
            }
            json!({
                "number": section.number,
                "heading": has_heading.then_some(&section.heading),
                "level": last,
                "text": rich_markdown(&section.markdown, last),
            })
        })
        .collect()
}

/// At most `most` characters, cut at a word.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([' ', ',', '.', ':', ';', '–', '-']))
}

/// One of the templates' own words, by its JSON pointer.
pub(crate) fn template_text(language: Language, pointer: &str) -> String {
    template_texts(language).pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// All of the templates' own words.
pub(crate) fn template_texts(language: Language) -> &'static Value {
    static NB: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../templates/texts.nb.json")));
    static NN: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../templates/texts.nn.json")));
    match language {
        Language::Nb => &NB,
        Language::Nn => &NN,
    }
}

fn parsed(texts: &str) -> Value {
    serde_json::from_str(texts).expect("the templates' texts are JSON, held by a test")
}

#[cfg(test)]
mod tests {
    use samrad_fixtures::texts::texts_of;

    use super::*;

    #[test]
    fn both_languages_have_the_same_texts_with_the_same_places() {
        let nb = texts_of(template_texts(Language::Nb));
        assert_eq!(nb, texts_of(template_texts(Language::Nn)));
        assert!(nb.len() > 60);
    }

    #[test]
    fn every_problem_has_its_sentence() {
        use crate::AnnexProblem::*;
        let texts: Value = serde_json::from_str(include_str!("../templates/texts.nb.json")).unwrap();
        for problem in [
            Missing,
            Empty,
            PasswordProtected,
            Damaged,
            NotMergeable,
            TooLarge,
            DynamicForm,
            Unsafe,
            Withheld,
        ] {
            let key = json!(problem);
            assert!(texts["problem"][key.as_str().unwrap()].is_string(), "{key}");
        }
    }

    #[test]
    fn long_titles_are_cut_at_a_word() {
        assert_eq!(shortened("Status for faggruppene", 40), "Status for faggruppene");
        assert_eq!(shortened("Status for de interkommunale faggruppene", 20), "Status for de…");
        assert_eq!(shortened("Samarbeidsavtalen", 6), "Samarb…");
    }

    #[test]
    fn sections_never_skip_a_level() {
        let section =
            |level| Section { number: String::new(), heading: "x".into(), level, markdown: String::new() };
        let levels = |given: &[u8]| -> Vec<u64> {
            let sections: Vec<Section> = given.iter().copied().map(section).collect();
            annotated_sections(&sections, 1).iter().map(|s| s["level"].as_u64().unwrap()).collect()
        };
        assert_eq!(levels(&[1, 2, 3, 1]), [2, 3, 4, 2]);
        assert_eq!(levels(&[3, 3, 1, 9]), [2, 3, 2, 3]);
        assert_eq!(levels(&[0]), [2]);
    }
}
