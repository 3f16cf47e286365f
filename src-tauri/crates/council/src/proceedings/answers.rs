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

/// Writes down where municipalities stand in a case; those not named keep the answer they gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetPositions {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// The answers, one a municipality.
    pub positions: Vec<PositionDraft>,
}

/// A municipality's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PositionDraft {
    /// The row's id, if the municipality has not answered yet.
    pub id: PositionId,
    /// Which municipality.
    pub municipality_id: MunicipalityId,
    /// Where it stands; nothing takes the answer back.
    pub position: Option<Position>,
    /// Its remark.
    pub note: String,
}

impl SetPositions {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        if let Some(answer) = named_again(&self.positions, |answer| answer.municipality_id) {
            let facts = json!({ "municipality": answer.municipality_id });
            return Err(Error::refused(RefusalCode::PositionTwice, facts));
        }
        for answer in &self.positions {
            answer.apply(write, self.item_id)?;
        }
        Ok(item.title)
    }
}

impl PositionDraft {
    fn apply(&self, write: &Write<'_>, item: AgendaItemId) -> Result<()> {
        write.must_exist("municipalities", self.municipality_id)?;
        let note = text::line("note", &self.note, text::REMARK)?;
        if self.position == Some(Position::AgreeWithRemark) && note.is_empty() {
            return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": "note" })));
        }
        match self.position {
            Some(position) => write.db.prepare_cached(
                "INSERT INTO positions (id, item_id, municipality_id, position, note) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (item_id, municipality_id) DO UPDATE SET position = ?4, note = ?5",
            )?.execute(params![self.id, item, self.municipality_id, position, note])?,
            None => write.db.execute(
                "DELETE FROM positions WHERE item_id = ? AND municipality_id = ?",
                params![item, self.municipality_id],
            )?,
        };
        Ok(())
    }
}

/// The first that speaks of the same one as an earlier.
fn named_again<T, K: PartialEq>(all: &[T], key: impl Fn(&T) -> K) -> Option<&T> {
    all.iter()
        .enumerate()
        .find(|(at, one)| all[..*at].iter().any(|earlier| key(earlier) == key(one)))
        .map(|(_, one)| one)
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
        if let Some(vote) = named_again(&self.votes, |vote| vote.person_id) {
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
