//! Reading keys and worksheets, with everything computed.

use rusqlite::{Connection, OptionalExtension, Row, params};
use samrad_money::Share;
use serde::Serialize;
use ts_rs::TS;

use super::compute::{Keys, against, compute};
use super::figures::{AmountRow, WorksheetFigures};
use super::shares::{PartyShare, payers_of, shares_by_party, shares_of};
use super::versions::{KeyPartyDraft, KeyVersionDraft};
use super::worksheets::WorksheetDraft;
use crate::council::Council;
use crate::dates::{Day, Instant};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AllocationKeyId, CaseId, KeyVersionId, WorksheetId};
use crate::sql::json_column;

/// A key with its versions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AllocationKey {
    /// The key.
    pub id: AllocationKeyId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Its versions, the newest first.
    pub versions: Vec<KeyVersion>,
}

/// A version of a key, with the shares it gives.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KeyVersion {
    /// The version.
    pub id: KeyVersionId,
    /// The key.
    pub key_id: AllocationKeyId,
    /// What the key is called.
    pub key_name: String,
    /// Its number, from 1.
    pub version: u32,
    /// What it says.
    #[serde(flatten)]
    pub draft: KeyVersionDraft,
    /// The last day it holds: its own, or the day before the next version begins.
    pub holds_to: Option<Day>,
    /// Each party's share.
    pub shares: Vec<PartyShare>,
    /// Those who pay, in order.
    pub payers: Vec<String>,
    /// The worksheets that compute with it; while there are any, it cannot be changed.
    pub used_by: Vec<KeyUse>,
}

/// A worksheet that computes with a version of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeyUse {
    /// Its case.
    pub case_id: CaseId,
    /// The case's title.
    pub case_title: String,
    /// What the worksheet pays for.
    pub title: String,
}

/// What a draft of a worksheet comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WorksheetPreview {
    /// What it comes to.
    pub figures: WorksheetFigures,
    /// The version of the key it computes with.
    pub key: KeyVersion,
    /// Whether that version holds on the day the cost begins.
    pub key_holds: bool,
    /// The number of the version that does, if it is another.
    pub holding_version: Option<u32>,
    /// The full year beside that of the worksheet that holds for the case, if that is another one.
    pub against_adopted: Option<Vec<AmountRow>>,
}

/// A worksheet of a case.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WorksheetView {
    /// The worksheet.
    pub id: WorksheetId,
    /// The case.
    pub case_id: CaseId,
    /// Whether it is the one that holds.
    pub is_adopted: bool,
    /// When it was made.
    pub created_at: Instant,
    /// What it says; the amount is written out in full.
    pub draft: WorksheetDraft,
    /// What it comes to.
    #[serde(flatten)]
    pub preview: WorksheetPreview,
}

impl Council {
    /// Every key, by name.
    pub fn allocation_keys(&self) -> Result<Vec<AllocationKey>> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, name, note FROM allocation_keys ORDER BY name COLLATE norwegian, id",
        )?;
        let key = |row: &Row<'_>| {
            Ok(AllocationKey { id: row.get(0)?, name: row.get(1)?, note: row.get(2)?, versions: Vec::new() })
        };
        let mut keys = statement.query_map([], key)?.collect::<rusqlite::Result<Vec<_>>>()?;
        for key in &mut keys {
            let mut ids = self.db.prepare_cached(
                "SELECT id FROM key_versions WHERE key_id = ? ORDER BY valid_from DESC, id",
            )?;
            let ids: Vec<KeyVersionId> =
                ids.query_map([key.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            key.versions = ids.into_iter().map(|id| version(&self.db, id)).collect::<Result<_>>()?;
        }
        Ok(keys)
    }

    /// The worksheets of a case: the one that holds first, then the others as they were made.
    ///
    /// # Errors
    /// What cannot be computed; what is stored could be when it was written.
    pub fn worksheets(&self, case: CaseId) -> Result<Vec<WorksheetView>> {
        worksheets(&self.db, case)
    }

    /// What a draft comes to, beside the worksheet that holds for the case. Nothing is written.
    ///
    /// # Errors
    /// What cannot be computed, with its field; `not_found` for a key that is not there.
    pub fn compute_worksheet(
        &self,
        case: CaseId,
        own: Option<WorksheetId>,
        draft: &WorksheetDraft,
    ) -> Result<WorksheetPreview> {
        let adopted =
            worksheets(&self.db, case)?.into_iter().find(|view| view.is_adopted && Some(view.id) != own);
        preview(&self.db, draft, adopted.as_ref().map(|view| &view.preview.figures))
    }
}

pub(super) fn worksheets(db: &Connection, case: CaseId) -> Result<Vec<WorksheetView>> {
    let mut statement = db.prepare_cached(
        "SELECT w.*, c.worksheet_id IS w.id AS is_adopted FROM worksheets w JOIN cases c ON c.id = w.case_id
         WHERE w.case_id = ? ORDER BY is_adopted DESC, w.created_at, w.id",
    )?;
    let rows = statement.query_map([case], stored)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut views: Vec<WorksheetView> = Vec::new();
    for Stored { id, is_adopted, created_at, draft } in rows {
        let adopted = views.first().filter(|view| view.is_adopted).map(|view| &view.preview.figures);
        let preview = preview(db, &draft, adopted)?;
        views.push(WorksheetView { id, case_id: case, is_adopted, created_at, draft, preview });
    }
    Ok(views)
}

/// A worksheet as it stands in its row.
struct Stored {
    id: WorksheetId,
    is_adopted: bool,
    created_at: Instant,
    draft: WorksheetDraft,
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let draft = WorksheetDraft {
        title: row.get("title")?,
        basis: row.get("basis")?,
        amount: samrad_money::format_kroner(row.get("amount_ore")?),
        recurs: row.get("recurs")?,
        factors: json_column(row, "factors")?,
        key_version_id: row.get("key_version_id")?,
        used: json_column(row, "used")?,
        reason: row.get("reason")?,
        effective_from: row.get("effective_from")?,
        effective_to: row.get("effective_to")?,
        prorated_by: row.get("prorated_by")?,
        invoicer: row.get("invoicer")?,
        debtor: row.get("debtor")?,
        host: row.get("host")?,
        effect_version_id: row.get("effect_version_id")?,
        note: row.get("note")?,
    };
    let (id, is_adopted) = (row.get("id")?, row.get("is_adopted")?);
    Ok(Stored { id, is_adopted, created_at: row.get("created_at")?, draft })
}

fn preview(
    db: &Connection,
    draft: &WorksheetDraft,
    adopted: Option<&WorksheetFigures>,
) -> Result<WorksheetPreview> {
    let figures = figures_of(db, draft)?;
    let key = version(db, draft.key_version_id)?;
    let holding = holding_on(db, key.key_id, draft.effective_from)?;
    Ok(WorksheetPreview {
        key_holds: holding.is_some_and(|(id, _)| id == key.id),
        holding_version: holding.filter(|(id, _)| *id != key.id).map(|(_, number)| number),
        against_adopted: adopted.map(|adopted| against(adopted, &figures)).transpose()?,
        key,
        figures,
    })
}

/// What a worksheet comes to, by the keys as they are.
pub(super) fn figures_of(db: &Connection, draft: &WorksheetDraft) -> Result<WorksheetFigures> {
    let key = draft_of(db, draft.key_version_id)?;
    let before: Option<(KeyVersionId, u32)> = db
        .prepare_cached(
            "SELECT id, version FROM key_versions WHERE key_id = (SELECT key_id FROM key_versions WHERE id = ?1)
               AND valid_from < (SELECT valid_from FROM key_versions WHERE id = ?1) ORDER BY valid_from DESC LIMIT 1",
        )?
        .query_row([draft.key_version_id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let previous = match before {
        Some((id, number)) => {
            let before = draft_of(db, id)?;
            Some((number, before.valid_from, by_payer(&before)?))
        }
        None => None,
    };
    let effect = draft.effect_version_id.map(|id| by_payer(&draft_of(db, id)?)).transpose()?;
    compute(draft, &Keys { own: by_payer(&key)?, previous, effect })
}

fn by_payer(draft: &KeyVersionDraft) -> Result<Vec<Share>> {
    Ok(payers_of(draft, &shares_of(draft)?))
}

/// Refuses unless the version holds on that day.
pub(super) fn must_hold(db: &Connection, version: KeyVersionId, day: Day) -> Result<()> {
    let key: AllocationKeyId =
        db.query_row("SELECT key_id FROM key_versions WHERE id = ?", [version], |row| row.get(0))?;
    if holding_on(db, key, day)?.is_some_and(|(id, _)| id == version) {
        return Ok(());
    }
    let facts = serde_json::json!({ "day": day });
    let error = samrad_money::MoneyError { code: samrad_money::MoneyCode::KeyNotValid, facts };
    Err(Error::Uncomputable { error, field: Some("key_version_id") })
}

/// The version of a key that holds on a day: the latest that has begun, unless its own last day is past.
fn holding_on(db: &Connection, key: AllocationKeyId, day: Day) -> Result<Option<(KeyVersionId, u32)>> {
    let mut statement = db.prepare_cached(
        "SELECT id, version FROM (SELECT * FROM key_versions WHERE key_id = ?1 AND valid_from <= ?2
           ORDER BY valid_from DESC LIMIT 1) WHERE valid_to IS NULL OR valid_to >= ?2",
    )?;
    Ok(statement.query_row(params![key, day], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

fn draft_of(db: &Connection, id: KeyVersionId) -> Result<KeyVersionDraft> {
    let mut statement = db.prepare_cached("SELECT * FROM key_versions WHERE id = ?")?;
    let draft = statement.query_row([id], |row| {
        Ok(KeyVersionDraft {
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
            parts: json_column(row, "parts")?,
            parties: Vec::new(),
            note: row.get("note")?,
        })
    });
    let not_found = || {
        let facts = serde_json::json!({ "table": "key_versions", "id": id });
        Error::refused(RefusalCode::NotFound, facts)
    };
    let draft = draft.optional()?.ok_or_else(not_found)?;
    let mut statement =
        db.prepare_cached("SELECT * FROM key_parties WHERE version_id = ? ORDER BY position")?;
    let party = |row: &Row<'_>| {
        Ok(KeyPartyDraft {
            id: row.get("id")?,
            name: row.get("name")?,
            payer: row.get("payer")?,
            tie_key: row.get("tie_key")?,
            municipality_id: row.get("municipality_id")?,
            figures: json_column(row, "figures")?,
        })
    };
    let parties = statement.query_map([id], party)?.collect::<rusqlite::Result<_>>()?;
    Ok(KeyVersionDraft { parties, ..draft })
}

fn version(db: &Connection, id: KeyVersionId) -> Result<KeyVersion> {
    let draft = draft_of(db, id)?;
    let payers = by_payer(&draft)?.into_iter().map(|payer| payer.name).collect();
    let shares = shares_by_party(&draft)?;
    let mut statement = db.prepare_cached(
        "SELECT v.key_id, k.name, v.version, (SELECT min(n.valid_from) FROM key_versions n
           WHERE n.key_id = v.key_id AND n.valid_from > v.valid_from) AS next
         FROM key_versions v JOIN allocation_keys k ON k.id = v.key_id WHERE v.id = ?",
    )?;
    let (key_id, key_name, number, next): (_, _, _, Option<Day>) =
        statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let before_next = next.map(|next| next.plus_days(-1));
    let holds_to = [draft.valid_to, before_next].into_iter().flatten().min();
    Ok(KeyVersion {
        id,
        key_id,
        key_name,
        version: number,
        draft,
        holds_to,
        shares,
        payers,
        used_by: used_by(db, id)?,
    })
}

fn used_by(db: &Connection, id: KeyVersionId) -> Result<Vec<KeyUse>> {
    let mut statement = db.prepare_cached(
        "SELECT w.case_id, c.title, w.title FROM worksheets w JOIN cases c ON c.id = w.case_id
         WHERE w.key_version_id = ?1 OR w.effect_version_id = ?1 ORDER BY w.created_at, w.id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(KeyUse { case_id: row.get(0)?, case_title: row.get(1)?, title: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
