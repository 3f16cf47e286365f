//! Writing worksheets: what a case costs, by which key, and which of several holds.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::kinds::{CostBasis, ProratedBy, Recurs};
use super::queries::{figures_of, must_hold};
use crate::bodies::must_run_forwards;
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, KeyVersionId, WorksheetId};
use crate::journal::Write;
use crate::{sql, text};

/// Adds a worksheet to a case, or changes it when the id is known. A new one is a what-if until it is adopted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutWorksheet {
    /// The worksheet.
    pub id: WorksheetId,
    /// The case.
    pub case_id: CaseId,
    /// What it says.
    #[serde(flatten)]
    pub draft: WorksheetDraft,
}

/// What a worksheet says: text where people type numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WorksheetDraft {
    /// What it pays for.
    pub title: String,
    /// Where the amount comes from.
    pub basis: CostBasis,
    /// The amount before factors, of a year or once: `1 000 000`, `kr 1 202,50`.
    pub amount: String,
    /// Whether it comes every year.
    pub recurs: Recurs,
    /// What the amount is multiplied by.
    pub factors: Vec<CostFactor>,
    /// The version of a key that it is shared by.
    pub key_version_id: KeyVersionId,
    /// The shares that are used, where they are not the computed ones: one for each payer. Empty where they are.
    pub used: Vec<UsedShare>,
    /// Why they differ.
    pub reason: String,
    /// The first day it runs; of a cost that comes once, the day it comes.
    pub effective_from: Day,
    /// The last day it runs, if that is known.
    pub effective_to: Option<Day>,
    /// How the first year is counted.
    pub prorated_by: ProratedBy,
    /// Who sends the invoice.
    pub invoicer: String,
    /// Who gets it.
    pub debtor: String,
    /// The payer whose net effect is worked out, as it is both payer and partner; empty for none.
    pub host: String,
    /// The version of the key by which the partners bear what the invoicer's costs come to. With one, the host pays its
    /// own part; without, it lays out the whole.
    pub effect_version_id: Option<KeyVersionId>,
    /// Anything else.
    pub note: String,
}

/// Something the amount is multiplied by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostFactor {
    /// An exact number: `1,33`.
    pub value: String,
    /// What it holds: employer's tax, pension, overhead, a part of a position.
    pub holds: String,
}

/// A share that was agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UsedShare {
    /// Whose.
    pub payer: String,
    /// In percent, exact: `85`, `12,5`.
    pub percent: String,
}

impl PutWorksheet {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        write.must_exist("cases", self.case_id)?;
        let draft = self.draft.cleaned()?;
        must_run_forwards(Some(draft.effective_from), draft.effective_to)?;
        write.must_exist("key_versions", draft.key_version_id)?;
        if let Some(effect) = draft.effect_version_id {
            write.must_exist("key_versions", effect)?;
        }
        let figures = figures_of(write.db, &draft)?;
        if figures.lacks_reason {
            return Err(Error::refused(RefusalCode::WorksheetReasonMissing, json!({})));
        }
        if self.gets_another_key(write, &draft)? {
            must_hold(write.db, draft.key_version_id, draft.effective_from)?;
        }
        self.write_row(write, &draft, figures.basis.ore)?;
        Ok(draft.title)
    }

    /// Whether it is the worksheet that holds for its case, and is given another key or day.
    fn gets_another_key(&self, write: &Write<'_>, draft: &WorksheetDraft) -> Result<bool> {
        let mut same = write.db.prepare_cached(
            "SELECT key_version_id = ?2 AND effective_from = ?3 FROM worksheets w
             JOIN cases c ON c.worksheet_id = w.id WHERE w.id = ?1",
        )?;
        let mut rows = same.query(params![self.id, draft.key_version_id, draft.effective_from])?;
        Ok(match rows.next()? {
            Some(row) => !row.get::<_, bool>(0)?,
            None => false,
        })
    }

    fn write_row(&self, write: &Write<'_>, draft: &WorksheetDraft, amount_ore: i64) -> Result<()> {
        let json = |list: serde_json::Result<String>| list.unwrap_or_default();
        let written = write.db.prepare_cached(
            "INSERT INTO worksheets (id, case_id, title, basis, amount_ore, recurs, factors, key_version_id, used,
               reason, effective_from, effective_to, prorated_by, invoicer, debtor, host, effect_version_id, note,
               created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
             ON CONFLICT (id) DO UPDATE SET title = ?3, basis = ?4, amount_ore = ?5, recurs = ?6, factors = ?7,
               key_version_id = ?8, used = ?9, reason = ?10, effective_from = ?11, effective_to = ?12,
               prorated_by = ?13, invoicer = ?14, debtor = ?15, host = ?16, effect_version_id = ?17, note = ?18
               WHERE case_id = ?2",
        )?.execute(params![
            self.id, self.case_id, draft.title, draft.basis, amount_ore, draft.recurs,
            json(serde_json::to_string(&draft.factors)), draft.key_version_id,
            json(serde_json::to_string(&draft.used)), draft.reason, draft.effective_from, draft.effective_to,
            draft.prorated_by, draft.invoicer, draft.debtor, draft.host, draft.effect_version_id, draft.note, write.at
        ])?;
        sql::must_have_written(written, self.id)
    }
}

impl WorksheetDraft {
    pub(super) fn cleaned(&self) -> Result<Self> {
        let line = |field, given: &str| text::line(field, given, text::TITLE);
        let factor = |factor: &CostFactor| -> Result<CostFactor> {
            let value = text::required_line("factors", &factor.value, text::TITLE)?;
            Ok(CostFactor { value, holds: text::required_line("holds", &factor.holds, text::TITLE)? })
        };
        let used = |used: &UsedShare| -> Result<UsedShare> {
            Ok(UsedShare { payer: line("used", &used.payer)?, percent: line("used", &used.percent)? })
        };
        Ok(Self {
            title: text::required_line("title", &self.title, text::TITLE)?,
            amount: text::required_line("amount", &self.amount, text::TITLE)?,
            factors: self.factors.iter().map(factor).collect::<Result<_>>()?,
            used: self.used.iter().map(used).collect::<Result<_>>()?,
            reason: text::line("reason", &self.reason, text::REMARK)?,
            invoicer: line("invoicer", &self.invoicer)?,
            debtor: line("debtor", &self.debtor)?,
            host: line("host", &self.host)?,
            note: text::line("note", &self.note, text::REMARK)?,
            ..self.clone()
        })
    }
}

/// Says which worksheet holds for its case; another one of the case that did, is a what-if from then on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AdoptWorksheet {
    /// The worksheet.
    pub id: WorksheetId,
    /// Whether it holds.
    pub is_adopted: bool,
}

impl AdoptWorksheet {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let case: CaseId = write.column("worksheets", "case_id", self.id)?;
        if self.is_adopted {
            let version: KeyVersionId = write.column("worksheets", "key_version_id", self.id)?;
            let day: Day = write.column("worksheets", "effective_from", self.id)?;
            must_hold(write.db, version, day)?;
            write.db.execute("UPDATE cases SET worksheet_id = ? WHERE id = ?", params![self.id, case])?;
        } else {
            let sql = "UPDATE cases SET worksheet_id = NULL WHERE id = ? AND worksheet_id = ?";
            write.db.execute(sql, params![case, self.id])?;
        }
        write.column("worksheets", "title", self.id)
    }
}

/// Removes a worksheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveWorksheet {
    /// The worksheet.
    pub id: WorksheetId,
}

impl RemoveWorksheet {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("worksheets", "title", self.id)?;
        write.db.execute("UPDATE cases SET worksheet_id = NULL WHERE worksheet_id = ?", [self.id])?;
        write.db.execute("DELETE FROM worksheets WHERE id = ?", [self.id])?;
        Ok(title)
    }
}
