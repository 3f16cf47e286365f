//! What colleagues say to a case while it is written, and what is answered. It is never printed.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::council::Council;
use crate::dates::Instant;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, CommentId, SectionId};
use crate::journal::Write;
use crate::kinds::kinds;
use crate::text;

kinds! {
    /// What a comment is.
    CommentKind {
        /// a word from a colleague
        Comment = "comment",
        /// why the case was returned
        Return = "return",
    }
}

/// Comments on a case, or on one of its sections.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CommentOnCase {
    /// The comment.
    pub id: CommentId,
    /// The case.
    pub case_id: CaseId,
    /// The section it is about; nothing when it is about the whole.
    pub section_id: Option<SectionId>,
    /// What is said.
    pub text: String,
}

impl CommentOnCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.case_id)?;
        if let Some(section) = self.section_id {
            let case: CaseId = write.column("sections", "case_id", section)?;
            if case != self.case_id {
                let facts = json!({ "table": "sections", "id": section });
                return Err(Error::refused(RefusalCode::NotFound, facts));
            }
        }
        insert_comment(write, self.id, self.case_id, self.section_id, CommentKind::Comment, &self.text)?;
        Ok(title)
    }
}

/// Answers a comment, settles it, or takes it up again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettleComment {
    /// The comment.
    pub id: CommentId,
    /// The answer; may be empty.
    pub answer: String,
    /// Whether nothing more is to be done about it.
    pub is_settled: bool,
}

impl SettleComment {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let case: CaseId = write.column("case_comments", "case_id", self.id)?;
        let answer = text::body_within("answer", &self.answer, text::REMARK)?;
        write
            .db
            .prepare_cached(
                "UPDATE case_comments SET is_settled = ?2, answer = ?3,
                   answered_by_id = CASE WHEN ?3 = '' THEN NULL WHEN ?3 = answer THEN answered_by_id ELSE ?4 END
                 WHERE id = ?1",
            )?
            .execute(params![self.id, self.is_settled, answer, write.actor])?;
        write.column("cases", "title", case)
    }
}

/// Writes a comment's row.
pub(super) fn insert_comment(
    write: &Write<'_>,
    id: CommentId,
    case: CaseId,
    section: Option<SectionId>,
    kind: CommentKind,
    said: &str,
) -> Result<()> {
    let said = text::required_body("comment", said, text::REMARK)?;
    write
        .db
        .prepare_cached(
            "INSERT INTO case_comments (id, case_id, section_id, kind, by_id, at, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![id, case, section, kind, write.actor, write.at, said])?;
    Ok(())
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CommentView {
    /// The comment.
    pub id: CommentId,
    /// The section it is about, as long as that is there.
    pub section_id: Option<SectionId>,
    /// What it is.
    pub kind: CommentKind,
    /// Who said it.
    pub by_name: String,
    /// When.
    pub at: Instant,
    /// What is said: plain text of several lines.
    pub text: String,
    /// What was answered: plain text, empty when nothing was.
    pub answer: String,
    /// Who answered.
    pub answered_by_name: Option<String>,
    /// Whether nothing more is to be done about it.
    pub is_settled: bool,
}

impl Council {
    /// The comments on the case, the earliest first.
    pub fn comments(&self, case: CaseId) -> Result<Vec<CommentView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT c.*, p.name AS by_name, a.name AS answered_by_name FROM case_comments c
               JOIN people p ON p.id = c.by_id LEFT JOIN people a ON a.id = c.answered_by_id
             WHERE c.case_id = ? ORDER BY c.at, c.id",
        )?;
        let rows = statement.query_map([case], |row| {
            Ok(CommentView {
                id: row.get("id")?,
                section_id: row.get("section_id")?,
                kind: row.get("kind")?,
                by_name: row.get("by_name")?,
                at: row.get("at")?,
                text: row.get("text")?,
                answer: row.get("answer")?,
                answered_by_name: row.get("answered_by_name")?,
                is_settled: row.get("is_settled")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
