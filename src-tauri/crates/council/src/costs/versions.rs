//! Versions of allocation keys: written, replaced by newer ones, and kept as they are once a worksheet uses them.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::kinds::KeyBasis;
use super::shares::shares_of;
use crate::bodies::must_run_forwards;
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AllocationKeyId, KeyPartyId, KeyVersionId, MunicipalityId};
use crate::journal::{Change, Write};
use crate::{sql, text};

/// Adds a version of a key, or changes one that no worksheet uses yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutKeyVersion {
    /// The version.
    pub id: KeyVersionId,
    /// The key.
    pub key_id: AllocationKeyId,
    /// What it says.
    #[serde(flatten)]
    pub draft: KeyVersionDraft,
}

/// What a version of a key says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KeyVersionDraft {
    /// The first day it holds; no other version of the key begins on it.
    pub valid_from: Day,
    /// The last day it holds. Without one it holds until the next version begins.
    pub valid_to: Option<Day>,
    /// What it goes by: one part, or several whose weights make 1.
    pub parts: Vec<KeyPart>,
    /// Who shares.
    pub parties: Vec<KeyPartyDraft>,
    /// Who agreed on it, and where that is written.
    pub note: String,
}

/// A part of a key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KeyPart {
    /// What it goes by.
    pub basis: KeyBasis,
    /// How much of the whole goes by it, exact, such as `1/3`; `1` where it is the only one.
    pub weight: String,
}

/// A party of a key: a municipality, a unit by name, another organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KeyPartyDraft {
    /// The row.
    pub id: KeyPartyId,
    /// What it is called; no two of a version alike.
    pub name: String,
    /// Who pays for it; empty when it pays for itself. Units with one payer are one line of a worksheet.
    pub payer: String,
    /// What settles a tie for the last øre: the lowest gets it. As a rule the municipality's number.
    pub tie_key: String,
    /// The payer, where it is a municipality of the council.
    pub municipality_id: Option<MunicipalityId>,
    /// Its figure for each part of the key, in the order of the parts. That of an equal part is not read.
    pub figures: Vec<KeyFigure>,
}

/// A figure that shares are counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyFigure {
    /// The number as it was typed: employees, inhabitants, percent.
    pub value: String,
    /// The day it is of.
    pub as_of: Option<Day>,
    /// Where it is from.
    pub source: String,
}

impl PutKeyVersion {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name: String = write.column("allocation_keys", "name", self.key_id)?;
        let draft = self.draft.cleaned()?;
        must_run_forwards(Some(draft.valid_from), draft.valid_to)?;
        must_be_free(write.db, self.id)?;
        self.must_begin_alone(write)?;
        shares_of(&draft)?;
        let parts = serde_json::to_string(&draft.parts).unwrap_or_default();
        let written = write
            .db
            .prepare_cached(
                "INSERT INTO key_versions (id, key_id, version, valid_from, valid_to, parts, note)
                 VALUES (?1, ?2, (SELECT coalesce(max(version), 0) + 1 FROM key_versions WHERE key_id = ?2),
                   ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET valid_from = ?3, valid_to = ?4, parts = ?5, note = ?6
                   WHERE key_id = ?2",
            )?
            .execute(params![self.id, self.key_id, draft.valid_from, draft.valid_to, parts, draft.note])?;
        sql::must_have_written(written, self.id)?;
        self.write_parties(write, &draft.parties)?;
        Ok(name)
    }

    fn must_begin_alone(&self, write: &Write<'_>) -> Result<()> {
        let day = self.draft.valid_from;
        let taken = write
            .db
            .prepare_cached("SELECT 1 FROM key_versions WHERE key_id = ? AND valid_from = ? AND id <> ?")?
            .exists(params![self.key_id, day, self.id])?;
        if taken {
            Err(Error::refused(RefusalCode::KeyVersionSameDay, json!({ "day": day })))
        } else {
            Ok(())
        }
    }

    fn write_parties(&self, write: &Write<'_>, parties: &[KeyPartyDraft]) -> Result<()> {
        // Put in anew, because two of them may have exchanged their names.
        write.db.execute("DELETE FROM key_parties WHERE version_id = ?", [self.id])?;
        for (position, party) in parties.iter().enumerate() {
            if let Some(municipality) = party.municipality_id {
                write.must_exist("municipalities", municipality)?;
            }
            let figures = serde_json::to_string(&party.figures).unwrap_or_default();
            write
                .db
                .prepare_cached(
                    "INSERT INTO key_parties (id, version_id, position, name, payer, tie_key, municipality_id,
                       figures) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![
                    party.id,
                    self.id,
                    position as i64,
                    party.name,
                    party.payer,
                    party.tie_key,
                    party.municipality_id,
                    figures
                ])?;
        }
        Ok(())
    }
}

impl KeyVersionDraft {
    fn cleaned(&self) -> Result<Self> {
        let part = |part: &KeyPart| -> Result<KeyPart> {
            Ok(KeyPart { weight: text::required_line("weight", &part.weight, text::TITLE)?, ..part.clone() })
        };
        Ok(Self {
            parts: self.parts.iter().map(part).collect::<Result<_>>()?,
            parties: self.parties.iter().map(KeyPartyDraft::cleaned).collect::<Result<_>>()?,
            note: text::line("note", &self.note, text::REMARK)?,
            ..self.clone()
        })
    }
}

impl KeyPartyDraft {
    fn cleaned(&self) -> Result<Self> {
        let line = |field, given: &str| text::line(field, given, text::TITLE);
        let figure = |figure: &KeyFigure| -> Result<KeyFigure> {
            let (value, source) = (line("value", &figure.value)?, line("source", &figure.source)?);
            Ok(KeyFigure { value, source, as_of: figure.as_of })
        };
        Ok(Self {
            name: text::required_line("name", &self.name, text::TITLE)?,
            payer: line("payer", &self.payer)?,
            tie_key: line("tie_key", &self.tie_key)?,
            figures: self.figures.iter().map(figure).collect::<Result<_>>()?,
            ..self.clone()
        })
    }
}

/// Removes a version that no worksheet uses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveKeyVersion {
    /// The version.
    pub id: KeyVersionId,
}

impl RemoveKeyVersion {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let key: AllocationKeyId = write.column("key_versions", "key_id", self.id)?;
        must_be_free(write.db, self.id)?;
        write.db.execute("DELETE FROM key_parties WHERE version_id = ?", [self.id])?;
        write.db.execute("DELETE FROM key_versions WHERE id = ?", [self.id])?;
        write.column("allocation_keys", "name", key)
    }
}

/// Refuses when a worksheet computes with the version, naming its case.
pub(super) fn must_be_free(db: &Connection, version: KeyVersionId) -> Result<()> {
    match case_using(db, &version.to_string())? {
        Some(case) => Err(Error::refused(RefusalCode::KeyVersionInUse, json!({ "case": case }))),
        None => Ok(()),
    }
}

/// The title of a case with a worksheet that computes with the version.
fn case_using(db: &Connection, version: &str) -> Result<Option<String>> {
    let mut using = db.prepare_cached(
        "SELECT c.title FROM worksheets w JOIN cases c ON c.id = w.case_id
         WHERE w.key_version_id = ?1 OR w.effect_version_id = ?1 ORDER BY w.created_at LIMIT 1",
    )?;
    Ok(using.query_row([version], |row| row.get(0)).optional()?)
}

/// Refuses a step that would put other figures under a worksheet. It looks at rows and not at commands: an undo of how a
/// version came to be what it is would do the same as a change of it.
pub(crate) fn must_keep_used_versions(db: &Connection, changes: &[Change]) -> Result<()> {
    let mut versions = BTreeSet::new();
    for change in changes {
        match change.table.as_str() {
            "key_versions" => versions.insert(change.key.clone()),
            "key_parties" => versions.insert(version_of(db, change)?),
            _ => continue,
        };
    }
    for version in versions {
        if let Some(case) = case_using(db, &version)? {
            return Err(Error::refused(RefusalCode::KeyVersionInUse, json!({ "case": case })));
        }
    }
    Ok(())
}

fn version_of(db: &Connection, change: &Change) -> Result<String> {
    if let Some(version) = change.named("version_id") {
        return Ok(version.to_owned());
    }
    let mut version = db.prepare_cached("SELECT version_id FROM key_parties WHERE id = ?")?;
    Ok(version.query_row([&change.key], |row| row.get(0)).optional()?.unwrap_or_default())
}
