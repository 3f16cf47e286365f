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

impl PutSection {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.case_id)?;
        if !(1..=4).contains(&self.level) {
            return Err(Error::refused(
                RefusalCode::FieldInvalid,
                json!({ "field": "level", "value": self.level }),
            ));
        }
        let heading = text::required_line("heading", &self.heading, text::TITLE)?;
        let written = write.db.prepare_cached(
            "INSERT INTO sections (id, case_id, position, level, heading, markdown)
             VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM sections WHERE case_id = ?2), ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET level = ?3, heading = ?4, markdown = ?5 WHERE case_id = ?2",
        )?.execute(params![self.id, self.case_id, self.level, heading, text::body("markdown", &self.markdown)?])?;
        sql::must_have_written(written, self.id)?;
        Ok(title)
    }
}

/// Removes a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveSection {
    /// The section.
    pub id: SectionId,
}

impl RemoveSection {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
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
