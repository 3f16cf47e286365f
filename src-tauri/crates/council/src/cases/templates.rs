//! What a case may be begun from, as data: which sections in which order, which of them it must have, and guidance for
//! whoever writes it. Guidance is shown while a section is empty, and is never printed.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

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
    /// The headings that will do, in whichever language: first as it is called in this one.
    pub fn headings(&self, language: Language) -> impl Iterator<Item = &str> {
        let own = std::iter::once(self.heading.in_language(language));
        own.chain([self.heading.nb.as_str(), &self.heading.nn]).chain(self.also.iter().map(String::as_str))
    }

    /// Whether a section with this heading is this part.
    pub fn is_headed(&self, heading: &str) -> bool {
        let written = heading.trim().to_lowercase();
        self.headings(Language::Nb).any(|own| own.to_lowercase() == written)
    }
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
}
