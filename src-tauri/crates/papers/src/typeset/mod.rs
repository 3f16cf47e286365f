//! typst as a library: a template, its data and its files in; pages and a PDF out.

mod fonts;
mod letters;
mod moment;
mod world;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Label, Smart};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::report::PaperError;
pub(crate) use fonts::Typeface;
pub(crate) use letters::shown_text;
pub(crate) use moment::{check_date, check_time};

/// Compilations a cached layout result survives without being used. The program lives for days; layouts of books
/// that nobody builds again must not stay in memory.
const CACHE_AGE: usize = 4;
/// typst's messages that are worth passing on; the first is the cause, the rest usually follow from it.
const DIAGNOSTICS_SHOWN: usize = 4;

/// Which standards the file declares and is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standard {
    /// PDF/A-2b, for a file that annexes will be merged into.
    MergedBook,
    /// PDF/A-2a and PDF/UA-1, for a file that is all our own.
    OwnPages,
    /// PDF/A-3a and PDF/UA-1, for a file with originals attached.
    WithOriginals,
}

impl Standard {
    fn list(self) -> &'static [PdfStandard] {
        match self {
            Self::MergedBook => &[PdfStandard::A_2b],
            Self::OwnPages => &[PdfStandard::A_2a, PdfStandard::Ua_1],
            Self::WithOriginals => &[PdfStandard::A_3a, PdfStandard::Ua_1],
        }
    }
}

/// What a template is given.
pub(crate) struct Job {
    /// `book.typ`, `notice.typ`, `document.typ` or `declarations.typ`.
    pub(crate) template: &'static str,
    /// What the template reads as `/data.json`.
    pub(crate) data: Value,
    /// Files the template may read, by the path it uses.
    pub(crate) files: BTreeMap<String, PathBuf>,
}

/// Set pages.
pub(crate) struct Setting {
    document: PagedDocument,
    /// Characters that were shown as something else.
    pub(crate) replaced: Vec<char>,
}

/// Sets the pages of a template.
pub(crate) fn set(mut job: Job) -> Result<Setting, PaperError> {
    let replaced = letters::settle(&mut job.data);
    let world = world::PaperWorld::new(job.template, &job.data, job.files);
    let result = typst::compile::<PagedDocument>(&world);
    comemo::evict(CACHE_AGE);
    let document = result.output.map_err(|errors| failure(&errors))?;
    Ok(Setting { document, replaced })
}

impl Setting {
    /// Pages in all.
    pub(crate) fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The page, counted from 1, that carries this label.
    pub(crate) fn page_of(&self, label: &str) -> Option<usize> {
        let introspector = self.document.introspector();
        let element = introspector.query_label(Label::new(PicoStr::intern(label))?).ok()?;
        Some(introspector.page(element.location()?)?.get())
    }

    /// Writes the PDF. `created_at` is `2024-03-08T14:05:00Z`.
    pub(crate) fn export(&self, standard: Standard, created_at: &str) -> Result<Vec<u8>, PaperError> {
        let options = PdfOptions {
            standards: PdfStandards::new(standard.list())
                .map_err(|error| PaperError::Typesetting { detail: error.message().to_string() })?,
            timestamp: Some(Timestamp::new_utc(moment::parse(created_at)?)),
            creator: Smart::Custom(Some("Samråd".to_owned())),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| failure(&errors))
    }
}

fn failure(errors: &[SourceDiagnostic]) -> PaperError {
    let said = |error: &SourceDiagnostic| {
        let hints: String = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
        format!("{}{hints}", error.message)
    };
    let messages: Vec<String> = errors.iter().take(DIAGNOSTICS_SHOWN).map(said).collect();
    PaperError::Typesetting { detail: messages.join("; ") }
}
