//! What initiatives have to do with each other, and with projects that are not among them.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::views::LinkView;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{InitiativeId, InitiativeLinkId};
use crate::journal::Write;
use crate::{sql, text};

/// Says what an initiative has to do with another one, or with a project named in words; changes the link when the id is
/// known. Both initiatives show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LinkInitiative {
    /// The link.
    pub id: InitiativeLinkId,
    /// The initiative it is said of.
    pub initiative_id: InitiativeId,
    /// The other one.
    pub other_id: Option<InitiativeId>,
    /// The other one in words, where it is not among the initiatives.
    pub other_text: String,
    /// What the one has to do with the other, in words that lead from this one to the other: «waits for».
    pub relation: String,
}

impl LinkInitiative {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.initiative_id)?;
        let relation = text::required_line("relation", &self.relation, text::TITLE)?;
        let other_text = match self.other_id {
            Some(other) if other == self.initiative_id => {
                let facts = json!({ "field": "other_id", "value": other });
                return Err(Error::refused(RefusalCode::FieldInvalid, facts));
            }
            Some(other) => {
                write.must_exist("initiatives", other)?;
                String::new()
            }
            None => text::required_line("other_text", &self.other_text, text::TITLE)?,
        };
        let written = write
            .db
            .prepare_cached(
                "INSERT INTO initiative_links (id, initiative_id, other_id, other_text, relation)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET other_id = ?3, other_text = ?4, relation = ?5 WHERE initiative_id = ?2",
            )?
            .execute(params![self.id, self.initiative_id, self.other_id, other_text, relation])?;
        sql::must_have_written(written, self.id)?;
        Ok(title)
    }
}

/// Takes a link away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnlinkInitiative {
    /// The link.
    pub id: InitiativeLinkId,
}

impl UnlinkInitiative {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let initiative: InitiativeId = write.column("initiative_links", "initiative_id", self.id)?;
        write.db.execute("DELETE FROM initiative_links WHERE id = ?", [self.id])?;
        write.column("initiatives", "title", initiative)
    }
}

/// The links of an initiative, those that are said of it first.
pub(super) fn links_of(db: &Connection, initiative: InitiativeId) -> Result<Vec<LinkView>> {
    let mut statement = db.prepare_cached(
        "SELECT l.id, l.initiative_id = ?1 AS is_own, o.id AS other_id, coalesce(o.title, l.other_text) AS other_title,
           l.relation
         FROM initiative_links l LEFT JOIN initiatives o
           ON o.id = CASE WHEN l.initiative_id = ?1 THEN l.other_id ELSE l.initiative_id END
         WHERE l.initiative_id = ?1 OR l.other_id = ?1
         ORDER BY is_own DESC, other_title COLLATE norwegian, l.id",
    )?;
    let rows = statement.query_map([initiative], |row| {
        Ok(LinkView {
            id: row.get("id")?,
            is_own: row.get("is_own")?,
            other_id: row.get("other_id")?,
            other_title: row.get("other_title")?,
            relation: row.get("relation")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
