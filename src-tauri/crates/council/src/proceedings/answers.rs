//! Writing down where the municipalities stand, and how the members vote.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::attendance::must_attend;
use super::guard::item_on_record;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, MunicipalityId, PersonId, PositionId, VoteId};
use crate::journal::Write;
use crate::kinds::{Position, Vote};
use crate::text;

/// Writes down a municipality's position in a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetPosition {
    /// The row's id, if the municipality has not answered yet.
    pub id: PositionId,
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// Which municipality.
    pub municipality_id: MunicipalityId,
    /// Where it stands; nothing takes the answer back.
    pub position: Option<Position>,
    /// Its remark.
    pub note: String,
}

impl SetPosition {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        write.must_exist("municipalities", self.municipality_id)?;
        let note = text::line("note", &self.note, text::REMARK)?;
        if self.position == Some(Position::AgreeWithRemark) && note.is_empty() {
            return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": "note" })));
        }
        match self.position {
            Some(position) => write.db.prepare_cached(
                "INSERT INTO positions (id, item_id, municipality_id, position, note) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (item_id, municipality_id) DO UPDATE SET position = ?4, note = ?5",
            )?.execute(params![self.id, self.item_id, self.municipality_id, position, note])?,
            None => write.db.execute(
                "DELETE FROM positions WHERE item_id = ? AND municipality_id = ?",
                params![self.item_id, self.municipality_id],
            )?,
        };
        Ok(item.title)
    }
}

/// Writes down a vote, whole: who is not named has not voted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetVotes {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// The votes, one a person.
    pub votes: Vec<VoteDraft>,
}

/// One member's vote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VoteDraft {
    /// The row.
    pub id: VoteId,
    /// Who.
    pub person_id: PersonId,
    /// How.
    pub vote: Vote,
}

impl SetVotes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        let twice =
            self.votes.iter().enumerate().find(|(at, vote)| {
                self.votes[..*at].iter().any(|earlier| earlier.person_id == vote.person_id)
            });
        if let Some((_, vote)) = twice {
            return Err(Error::refused(RefusalCode::VoteTwice, json!({ "person": vote.person_id })));
        }
        write.db.execute("DELETE FROM votes WHERE item_id = ?", [self.item_id])?;
        for vote in &self.votes {
            must_attend(write, item.meeting, vote.person_id)?;
            write
                .db
                .prepare_cached("INSERT INTO votes (id, item_id, person_id, vote) VALUES (?, ?, ?, ?)")?
                .execute(params![vote.id, self.item_id, vote.person_id, vote.vote])?;
        }
        Ok(item.title)
    }
}
