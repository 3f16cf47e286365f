//! Initiatives: the board, one of them, those of a case, how they are paid for in the papers, and the board as a
//! spreadsheet.

use std::path::Path;

use samrad_council::initiatives::{InitiativeBoard, InitiativeFilter, InitiativeView};
use samrad_council::{CaseId, Council, InitiativeId, Language};
use samrad_integrations::{SheetError, initiative_register};
use samrad_papers::{financing_heading, financing_markdown};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByCase;
use crate::task::{Task, count};
use crate::use_cases::calling::write_to;
use crate::use_cases::lists::ListSaved;

/// Names one initiative.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByInitiative {
    /// The initiative.
    pub initiative_id: InitiativeId,
}

/// The board to a spreadsheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveInitiatives {
    /// Which.
    pub filter: InitiativeFilter,
    /// Where to.
    pub path: String,
}

/// The initiatives that pass the filter, and what they add up to.
pub fn board(app: &App, filter: InitiativeFilter) -> Answer<InitiativeBoard> {
    app.with(|council| Ok(council.initiatives(&filter)?))
}

/// One initiative.
pub fn initiative(app: &App, by: ByInitiative) -> Answer<InitiativeView> {
    let id = by.initiative_id;
    app.with(|council| council.initiative(id)?.ok_or_else(|| Failure::not_found("initiatives", id)))
}

/// The initiatives that a case considers.
pub fn of_case(app: &App, case: ByCase) -> Answer<Vec<InitiativeView>> {
    app.with(|council| Ok(council.initiatives_of_case(case.case_id)?))
}

/// Writes the initiatives that pass the filter to a spreadsheet.
pub fn save(app: &App, save: SaveInitiatives, _: &Task<'_>) -> Answer<ListSaved> {
    let (board, frame) = app.with(|council| Ok((council.initiatives(&save.filter)?, council.frame()?)))?;
    let (language, name) =
        frame.map_or((Language::Nb, String::new()), |frame| (frame.language, frame.short_name));
    let failed = |error: SheetError| Failure {
        message: error.to_string(),
        ..Failure::new("file.failed", json!({ "reason": error.to_string() }))
    };
    let bytes = initiative_register(language, &name, &board.rows).to_xlsx().map_err(failed)?;
    write_to(Path::new(&save.path), &bytes)?;
    Ok(ListSaved { path: save.path, rows: count(board.rows.len()) })
}

/// How a case's initiatives are paid for, as it is printed with the case: heading and Markdown. Nothing where it has
/// none.
pub(crate) fn printed(
    council: &Council,
    case: CaseId,
    language: Language,
) -> Answer<Option<(String, String)>> {
    let initiatives = council.initiatives_of_case(case)?;
    if initiatives.is_empty() {
        return Ok(None);
    }
    let name = council.frame()?.map(|frame| frame.short_name).unwrap_or_default();
    Ok(Some((financing_heading(language), financing_markdown(&initiatives, &name, language))))
}
