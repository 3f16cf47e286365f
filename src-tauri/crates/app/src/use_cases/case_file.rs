//! A case as a file of its own: read from Word, written for Word, printed alone.

mod data;
mod worker;

use std::path::Path;

use samrad_council::CaseId;
use samrad_council::cases::DEEPEST;
use samrad_word::{Finding as WordFinding, Section as WordSection, WordCase};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use self::worker::{is_worker_call, run_worker};
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByPath;
use crate::task::{Task, count};
use crate::use_cases::calling::write_to;

/// A section lay deeper than sections of a case may; it stands as deep as they may now. Quote: its heading.
const LEVEL_CLAMPED: &str = "level.clamped";
/// A part that is written for readers and kept in the case in a form of its own; it is not read back. Quote: its heading.
const OWN_PART: &str = "own_part.left_out";

/// A case to a file of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveCase {
    /// The case.
    pub case_id: CaseId,
    /// Where to.
    pub path: String,
}

/// A case that was written to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseSaved {
    /// The file.
    pub path: String,
    /// Pages in it; nothing where that is up to the program that opens it, as Word.
    pub pages: Option<u32>,
}

/// Reads a Word file as a case. Nothing is changed; what is taken over is up to the person who looks at it.
///
/// # Errors
/// The codes of [`samrad_word::ReadError`], `word.worker_failed`, `cancelled`.
pub fn read_word(app: &App, from: ByPath, task: &Task<'_>) -> Answer<WordCase> {
    let path = Path::new(&from.path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    task.report("read_word", 0, None);
    let read = worker::read(&app.worker_program()?, path, task);
    let mut case = read.map_err(|failure| failure.of_file(&name))?;
    fit(&mut case);
    Ok(case)
}

/// Makes what was read fit a case, and says what that took.
fn fit(case: &mut WordCase) {
    let finding = |code: &str, section: &WordSection| WordFinding {
        code: code.into(),
        quote: section.heading.clone(),
        place: samrad_word::Place::default(),
    };
    let own = data::own_headings();
    let mut left_out: Option<u8> = None;
    let findings = &mut case.findings;
    case.sections.retain_mut(|section| {
        // What lies under a part that is left out goes with it.
        if left_out.is_some_and(|level| section.level > level) {
            return false;
        }
        left_out = own.contains(&section.heading.trim().to_lowercase()).then_some(section.level);
        if left_out.is_some() {
            findings.push(finding(OWN_PART, section));
            return false;
        }
        if section.level > DEEPEST {
            findings.push(finding(LEVEL_CLAMPED, section));
            section.level = DEEPEST;
        }
        true
    });
}

/// Writes the case as a Word file.
pub fn save_word(app: &App, save: SaveCase, _: &Task<'_>) -> Answer<CaseSaved> {
    let (document, labels) = app.with(|council| data::word(council, save.case_id))?;
    let bytes = samrad_word::write_case(&document, &labels).map_err(|error| Failure {
        message: error.to_string(),
        ..Failure::new("file.failed", serde_json::json!({ "path": save.path, "reason": error.to_string() }))
    })?;
    write_to(Path::new(&save.path), &bytes)?;
    Ok(CaseSaved { path: save.path, pages: None })
}

/// Prints the case alone, in the council's dress.
pub fn save_pdf(app: &App, save: SaveCase, _: &Task<'_>) -> Answer<CaseSaved> {
    let document = app.with(|council| data::document(council, save.case_id))?;
    let report = samrad_papers::build_document(&document, Path::new(&save.path))?;
    Ok(CaseSaved { path: save.path, pages: Some(count(report.pages)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(level: u8, heading: &str) -> WordSection {
        WordSection { level, heading: heading.into(), ..WordSection::default() }
    }

    #[test]
    fn what_was_read_is_made_to_fit_and_it_is_told_what_that_took() {
        let mut case = WordCase {
            sections: vec![
                section(1, "Bakgrunn"),
                section(5, "Djupt"),
                section(1, " PUNKTER "),
                section(2, "under punkta"),
                section(1, "Vurdering"),
            ],
            ..WordCase::default()
        };
        fit(&mut case);
        let left: Vec<_> = case.sections.iter().map(|one| (one.level, one.heading.as_str())).collect();
        assert_eq!(left, [(1, "Bakgrunn"), (4, "Djupt"), (1, "Vurdering")]);
        let told: Vec<_> = case.findings.iter().map(|one| (one.code.as_str(), one.quote.as_str())).collect();
        assert_eq!(told, [(LEVEL_CLAMPED, "Djupt"), (OWN_PART, " PUNKTER ")]);
    }
}
