//! What cases cost and who bears it: previews, figures in texts, and what invoices are written from.

use std::path::Path;

use samrad_council::cases::CaseView;
use samrad_council::costs::{
    PartyShare, WorksheetDraft, WorksheetFigures, WorksheetPreview, WorksheetView, fill,
};
use samrad_council::{CaseId, Council, Instant, Language, WorksheetId};
use samrad_integrations::{SheetError, invoice_sheet};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::{Task, count};
use crate::use_cases::calling::write_to;
use crate::use_cases::lists::ListSaved;

/// A draft of a worksheet, to be computed.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ComputeWorksheet {
    /// The case.
    pub case_id: CaseId,
    /// The worksheet, where it is one that is changed.
    #[serde(default)]
    pub worksheet_id: Option<WorksheetId>,
    /// What it says.
    pub draft: WorksheetDraft,
}

/// A draft of a version of a key, to be computed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ComputeKey {
    /// What it says.
    pub draft: samrad_council::costs::KeyVersionDraft,
}

/// The basis of invoices to files of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveInvoiceBasis {
    /// The case.
    pub case_id: CaseId,
    /// The worksheet.
    pub worksheet_id: WorksheetId,
    /// Of this payer alone.
    #[serde(default)]
    pub payer: Option<String>,
    /// What kind of file.
    pub format: InvoiceFormat,
    /// Where to.
    pub path: String,
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceFormat {
    /// To read and to send.
    Pdf,
    /// A spreadsheet.
    Xlsx,
}

/// What a draft of a worksheet comes to. Nothing is written.
pub fn compute(app: &App, asked: ComputeWorksheet) -> Answer<WorksheetPreview> {
    app.with(|council| Ok(council.compute_worksheet(asked.case_id, asked.worksheet_id, &asked.draft)?))
}

/// The shares that a draft of a version of a key gives. Nothing is written.
pub fn compute_key(_: &App, asked: ComputeKey) -> Answer<Vec<PartyShare>> {
    Ok(samrad_council::costs::shares_by_party(&asked.draft)?)
}

/// Writes what invoices are written from, as PDF or as a spreadsheet.
pub fn save_invoice_basis(app: &App, save: SaveInvoiceBasis, _: &Task<'_>) -> Answer<ListSaved> {
    let (sheet, case, frame) = app.with(|council| {
        let sheet = council.worksheets(save.case_id)?.into_iter().find(|sheet| sheet.id == save.worksheet_id);
        let sheet = sheet.ok_or_else(|| Failure::not_found("worksheets", save.worksheet_id))?;
        let case = council.case(save.case_id)?.ok_or_else(|| Failure::not_found("cases", save.case_id))?;
        Ok((sheet, case, council.frame()?))
    })?;
    let payer = save.payer.as_deref();
    if payer.is_some_and(|payer| sheet.preview.figures.payers.iter().all(|one| one.name != payer)) {
        return Err(Failure::new("key.unknown_party", json!({ "name": payer, "field": "payer" })));
    }
    let number = case.row.appearances.iter().find_map(|appearance| appearance.number.as_deref());
    let name = [number.unwrap_or_default(), &case.row.title].join(" ").trim().to_owned();
    let path = Path::new(&save.path);
    match save.format {
        InvoiceFormat::Xlsx => {
            let failed = |error: SheetError| Failure {
                message: error.to_string(),
                ..Failure::new("file.failed", json!({ "reason": error.to_string() }))
            };
            let bytes = invoice_sheet(&sheet, payer, &name, case.language).to_xlsx().map_err(failed)?;
            write_to(path, &bytes)?;
        }
        InvoiceFormat::Pdf => {
            let publisher = frame.map(|frame| frame.name).unwrap_or_default();
            let created_at = Instant::now().to_string();
            let language = case.language;
            let basis = samrad_papers::invoice_basis(&sheet, payer, &name, &publisher, language, &created_at);
            samrad_papers::build_document(&basis, path)?;
        }
    }
    let payers = if payer.is_some() { 1 } else { sheet.preview.figures.payers.len() };
    Ok(ListSaved { path: save.path, rows: count(payers) })
}

/// The texts of a case that may hold figures of its worksheet.
pub(crate) fn texts_of(case: &CaseView) -> Vec<&str> {
    let own = [&case.summary, &case.proposal, &case.body, &case.prior_treatment];
    own.into_iter().chain(case.sections.iter().map(|section| &section.markdown)).map(String::as_str).collect()
}

/// The case with the figures of its worksheet written out in its texts, as papers have it.
pub(crate) fn written_out(council: &Council, mut case: CaseView) -> Answer<CaseView> {
    let placeholders = council.placeholders(case.row.id, &texts_of(&case))?;
    if placeholders.is_empty() {
        return Ok(case);
    }
    let sections = case.sections.iter_mut().map(|section| &mut section.markdown);
    let own = [&mut case.summary, &mut case.proposal, &mut case.body, &mut case.prior_treatment];
    for text in own.into_iter().chain(sections) {
        *text = fill(text, &placeholders);
    }
    Ok(case)
}

/// What the case costs, as its papers have it; nothing without a worksheet that holds.
pub(crate) fn printed(council: &Council, case: CaseId, language: Language) -> Answer<Option<String>> {
    let holding = |sheet: &WorksheetView| sheet.is_adopted;
    let sheet = council.worksheets(case)?.into_iter().find(holding);
    Ok(sheet.map(|sheet| samrad_papers::cost_allocation(&sheet, language)))
}

/// Every amount of the worksheet that holds, in øre, with whose it is; nobody's is the basis and what it comes to.
pub(crate) fn amounts(council: &Council, case: CaseId) -> Answer<Vec<(String, i64)>> {
    let Some(sheet) = council.worksheets(case)?.into_iter().find(|sheet| sheet.is_adopted) else {
        return Ok(Vec::new());
    };
    let WorksheetFigures { basis, payers, totals, .. } = sheet.preview.figures;
    let all = [basis, totals.full_year, totals.first_year, totals.by_none, totals.by_months, totals.by_days];
    let own = payers.into_iter().flat_map(|payer| {
        let parts = [payer.full_year, payer.first_year, payer.by_none, payer.by_months, payer.by_days];
        let amounts = parts.map(|part| part.amount).into_iter().chain([payer.by_computed, payer.difference]);
        amounts.map(|amount| (payer.name.clone(), amount.ore)).collect::<Vec<_>>()
    });
    Ok(all.into_iter().map(|amount| (String::new(), amount.ore)).chain(own).collect())
}
