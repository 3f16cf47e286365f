//! What a case may be begun from, as data: which sections in which order, which of them it must have, and guidance for
//! whoever writes it. Guidance is shown while a section is empty, and is never printed.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::SectionView;
use crate::error::{Error, RefusalCode, Result};
use crate::kinds::Language;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// What a case remembers it by.
    pub key: String,
    /// What it is called, in the languages of the window.
    pub name: TemplateWords,
    /// What is said of the proposal, which has a place of its own in every case.
    pub proposal: TemplateProposal,
    /// The sections, in order.
    pub parts: Vec<TemplatePart>,
}

/// The proposal of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateProposal {
    /// What stands above it, in the languages of cases.
    pub heading: TemplateHeading,
    /// What belongs in it.
    pub guidance: TemplateWords,
}

/// A section of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplatePart {
    /// What stands above it, in the languages of cases.
    pub heading: TemplateHeading,
    /// Other headings that will do, in lower case.
    pub also: Vec<String>,
    /// Whether a case must have it.
    pub required: bool,
    /// What belongs in it.
    pub guidance: TemplateWords,
}

/// Words in the languages of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateWords {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// A heading in the languages that cases are written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateHeading {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
}

impl TemplateHeading {
    /// In this language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
        }
    }
}

impl TemplatePart {
    /// Whether a section with this heading is this part, in whichever language it is written.
    pub fn is_headed(&self, heading: &str) -> bool {
        let written = heading.trim().to_lowercase();
        [&self.heading.nb, &self.heading.nn].iter().any(|own| own.to_lowercase() == written)
            || self.also.contains(&written)
    }
}

/// A required section that a case has not, or has nothing in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingPart {
    /// Its heading: the case's own where it stands there empty.
    pub heading: String,
    /// Whether the heading at least is there.
    pub is_laid_out: bool,
}

/// Every template.
pub fn templates() -> &'static [Template] {
    static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
        serde_json::from_str(include_str!("templates.json")).expect("the templates are compiled in")
    });
    &TEMPLATES
}

/// The template with this key.
pub fn template(key: &str) -> Option<&'static Template> {
    templates().iter().find(|template| template.key == key)
}

/// The required sections that the case has not, or that have no text, neither of their own nor below them.
pub fn missing_parts(key: &str, language: Language, sections: &[SectionView]) -> Vec<MissingPart> {
    let required =
        template(key).into_iter().flat_map(|template| &template.parts).filter(|part| part.required);
    let missing = required.filter_map(|part| {
        let at = sections.iter().position(|section| part.is_headed(&section.heading));
        match at {
            None => {
                let heading = part.heading.in_language(language).to_owned();
                Some(MissingPart { heading, is_laid_out: false })
            }
            Some(at) if !has_text(sections, at) => {
                Some(MissingPart { heading: sections[at].heading.clone(), is_laid_out: true })
            }
            Some(_) => None,
        }
    });
    missing.collect()
}

fn has_text(sections: &[SectionView], at: usize) -> bool {
    let below = sections[at + 1..].iter().take_while(|section| section.level > sections[at].level);
    std::iter::once(&sections[at]).chain(below).any(|section| !section.markdown.trim().is_empty())
}

/// Refuses the key of no template; an empty one stands for none.
pub(super) fn must_be_known(key: &str) -> Result<()> {
    if key.is_empty() || template(key).is_some() {
        return Ok(());
    }
    Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "template", "value": key })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SectionId;

    fn section(level: u8, heading: &str, markdown: &str) -> SectionView {
        SectionView {
            id: SectionId::fresh(),
            number: String::new(),
            level,
            heading: heading.into(),
            markdown: markdown.into(),
        }
    }

    fn missing(sections: &[SectionView]) -> Vec<(String, bool)> {
        let parts = missing_parts("municipal", Language::Nn, sections);
        parts.into_iter().map(|part| (part.heading, part.is_laid_out)).collect()
    }

    #[test]
    fn every_template_says_all_it_says_in_each_language_and_has_a_key_and_headings_of_its_own() {
        for template in templates() {
            let all_of =
                |words: &TemplateWords| [&words.nb, &words.nn, &words.en].iter().all(|text| !text.is_empty());
            assert!(all_of(&template.name) && all_of(&template.proposal.guidance), "{}", template.key);
            for part in &template.parts {
                assert!(all_of(&part.guidance), "{}", part.heading.nb);
                let lower = part.also.iter().all(|also| *also == also.to_lowercase());
                assert!(lower, "{}: headings are compared in lower case", part.heading.nb);
                let same = template
                    .parts
                    .iter()
                    .filter(|other| other.is_headed(&part.heading.nb) || other.is_headed(&part.heading.nn));
                assert_eq!(same.count(), 1, "{}: one heading is one part", part.heading.nb);
            }
        }
        assert_eq!(templates().iter().filter(|template| template.key == "council").count(), 1);
        assert!(template("no such template").is_none());
    }

    #[test]
    fn a_required_section_is_missed_until_it_has_text_of_its_own_or_below_it() {
        assert_eq!(
            missing(&[section(1, "Saka gjeld", " \n")]),
            [
                ("Saka gjeld".to_owned(), true),
                ("Saksopplysningar".to_owned(), false),
                ("Vurdering".to_owned(), false)
            ]
        );
        let filled = [
            section(1, "BAKGRUNN", "Avtala går ut."),
            section(1, "Saksopplysninger", ""),
            section(2, "Tal", "Ho kostar 10."),
            section(1, "Vurdering", ""),
        ];
        assert_eq!(missing(&filled), [("Vurdering".to_owned(), true)]);
        assert_eq!(missing_parts("", Language::Nb, &[]), [], "a case without a template misses nothing");
    }
}
