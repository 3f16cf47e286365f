//! The sections of a case.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::order::{must_be_permutation, renumber};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, SectionId};
use crate::journal::Write;
use crate::{sql, text};

/// How deep a section may lie.
pub const DEEPEST: u8 = 4;

/// Adds a section at the end, or changes it where it stands when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutSection {
    /// The section.
    pub id: SectionId,
    /// The case.
    pub case_id: CaseId,
    /// Depth, 1 to 4.
    pub level: u8,
    /// The heading, without its number.
    pub heading: String,
    /// The text, Markdown.
    pub markdown: String,
}

/// A section as it is to stand in a case that is named elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SectionDraft {
    /// The section.
    pub id: SectionId,
    /// Depth, 1 to 4.
    pub level: u8,
    /// The heading, without its number.
    pub heading: String,
    /// The text, Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub markdown: String,
}

impl PutSection {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.case_id)?;
        let Self { id, case_id, level, heading, markdown } = self;
        put(write, *case_id, *id, *level, heading, markdown)?;
        Ok(title)
    }
}

/// Puts sections at the end, in this order, or changes those that are there where they stand.
pub(super) fn put_sections(write: &Write<'_>, case: CaseId, sections: &[SectionDraft]) -> Result<()> {
    sections.iter().try_for_each(|SectionDraft { id, level, heading, markdown }| {
        put(write, case, *id, *level, heading, markdown)
    })
}

fn put(
    write: &Write<'_>,
    case: CaseId,
    id: SectionId,
    level: u8,
    heading: &str,
    markdown: &str,
) -> Result<()> {
    if !(1..=DEEPEST).contains(&level) {
        return Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "level", "value": level })));
    }
    let heading = text::required_line("heading", heading, text::TITLE)?;
    let written = write
        .db
        .prepare_cached(
            "INSERT INTO sections (id, case_id, position, level, heading, markdown)
         VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM sections WHERE case_id = ?2), ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET level = ?3, heading = ?4, markdown = ?5 WHERE case_id = ?2",
        )?
        .execute(params![id, case, level, heading, text::body("markdown", markdown)?])?;
    sql::must_have_written(written, id)
}

/// The case's sections become these, in this order; what is not named is removed. What was said to a section that goes
/// stays with the case.
pub(super) fn set_sections(write: &Write<'_>, case: CaseId, sections: &[SectionDraft]) -> Result<()> {
    let kept: Vec<String> = sections.iter().map(|section| section.id.to_string()).collect();
    let kept = serde_json::to_string(&kept).unwrap_or_default();
    for sql in [
        "UPDATE case_comments SET section_id = NULL
         WHERE case_id = ?1 AND section_id NOT IN (SELECT value FROM json_each(?2))",
        "DELETE FROM sections WHERE case_id = ?1 AND id NOT IN (SELECT value FROM json_each(?2))",
    ] {
        write.db.prepare_cached(sql)?.execute(params![case, kept])?;
    }
    put_sections(write, case, sections)?;
    let order: Vec<SectionId> = sections.iter().map(|section| section.id).collect();
    must_be_permutation(&order, &sections_in_order(write, case)?)?;
    renumber(write, "sections", &order)
}

/// Removes a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveSection {
    /// The section.
    pub id: SectionId,
}

impl RemoveSection {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        write.db.execute("UPDATE case_comments SET section_id = NULL WHERE section_id = ?", [self.id])?;
        let case: Option<CaseId> = write
            .db
            .query_row("DELETE FROM sections WHERE id = ? RETURNING case_id", [self.id], |row| row.get(0))
            .optional()?;
        let Some(case) = case else {
            return Err(Error::refused(RefusalCode::NotFound, json!({ "table": "sections", "id": self.id })));
        };
        renumber(write, "sections", &sections_in_order(write, case)?)?;
        write.column("cases", "title", case)
    }
}

/// Puts the sections in this order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OrderSections {
    /// The case.
    pub case_id: CaseId,
    /// Every section of the case, once.
    pub sections: Vec<SectionId>,
}

impl OrderSections {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.case_id)?;
        must_be_permutation(&self.sections, &sections_in_order(write, self.case_id)?)?;
        renumber(write, "sections", &self.sections)?;
        Ok(title)
    }
}

fn sections_in_order(write: &Write<'_>, case: CaseId) -> Result<Vec<SectionId>> {
    let mut statement =
        write.db.prepare_cached("SELECT id FROM sections WHERE case_id = ? ORDER BY position, id")?;
    Ok(statement.query_map([case], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Numbers sections by their levels: 1, 1.1, 1.2, 2 … A level that skips one counts from 1.
pub(crate) fn numbered(levels: impl IntoIterator<Item = u8>) -> Vec<String> {
    let mut counters: Vec<u32> = Vec::new();
    let count = |level: u8| {
        counters.resize(usize::from(level), 0);
        for counter in counters.iter_mut().rev().skip(1) {
            *counter = (*counter).max(1);
        }
        if let Some(last) = counters.last_mut() {
            *last += 1;
        }
        counters.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
    };
    levels.into_iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_numbered_by_their_levels() {
        assert_eq!(numbered([1, 2, 2, 3, 1, 2]), ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]);
        assert_eq!(numbered([2, 1, 3]), ["1.1", "2", "2.1.1"], "a skipped level counts as one");
        assert_eq!(numbered([]), Vec::<String>::new());
    }
}
