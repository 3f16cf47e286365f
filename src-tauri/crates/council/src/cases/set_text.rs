//! The text of a case as a whole: what is read from a Word file, or laid out from a template.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sections::{SectionDraft, set_sections};
use super::templates;
use crate::error::Result;
use crate::ids::CaseId;
use crate::journal::Write;
use crate::kinds::Language;
use crate::text;

/// Sets the sections of a case, and of its other texts those that are given, as one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SetCaseText {
    /// The case.
    pub id: CaseId,
    /// A new title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The language it is written in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The template it follows; empty for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// What the case is about, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The proposal, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// Text outside the sections, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Every section the case is to have, in order; one with a known id stays the same section.
    pub sections: Vec<SectionDraft>,
}

impl SetCaseText {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        write.must_exist("cases", self.id)?;
        templates::must_be_known(self.template.as_deref().unwrap_or_default())?;
        let titled = self.title.as_ref().map(|title| text::required_line("title", title, text::TITLE));
        let texts = [
            ("title", titled.transpose()?),
            ("language", self.language.map(|language| language.to_string())),
            ("template", self.template.clone()),
            ("summary", self.summary.as_deref().map(|text| text::body("summary", text)).transpose()?),
            ("proposal", self.proposal.as_deref().map(|text| text::body("proposal", text)).transpose()?),
            ("body", self.body.as_deref().map(|text| text::body("body", text)).transpose()?),
        ];
        for (column, value) in texts.into_iter().filter_map(|(column, value)| Some((column, value?))) {
            let sql = format!("UPDATE cases SET {column} = ? WHERE id = ?");
            write.db.prepare_cached(&sql)?.execute(params![value, self.id])?;
        }
        set_sections(write, self.id, &self.sections)?;
        write.column("cases", "title", self.id)
    }
}
