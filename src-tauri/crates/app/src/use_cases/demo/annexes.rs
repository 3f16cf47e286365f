//! The example's annexes: set as PDF by the papers' own template, kept and read like any file that comes in.

use std::collections::BTreeMap;

use samrad_council::documents::{AddDocument, DocumentDraft};
use samrad_council::{CaseId, Command, DocumentId, DocumentKind};

use super::data::DocumentData;
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::Task;
use crate::use_cases::intake::Intake;

/// One annex, safely kept.
pub(super) struct Annex {
    title: String,
    pub(super) file: Intake,
}

/// The annexes by their keys.
pub(super) struct Annexes(BTreeMap<String, Annex>);

impl Annexes {
    /// Sets all of them, at the same time as far as the machine allows.
    pub(super) fn build(app: &App, documents: &[DocumentData], task: &Task<'_>) -> Answer<Self> {
        let scratch = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
        let task = task.silent();
        let build = |data: &DocumentData| -> Answer<(String, Annex)> {
            task.go_on()?;
            let file = scratch.path().join(&data.file_name);
            samrad_papers::build_document(&data.document, &file)?;
            let file = Intake::of(app, &file, &task)?;
            Ok((data.key.clone(), Annex { title: data.title.clone(), file }))
        };
        let built: Vec<Answer<(String, Annex)>> = std::thread::scope(|scope| {
            let threads: Vec<_> = documents.iter().map(|data| scope.spawn(|| build(data))).collect();
            // A panic in one of them is a mistake in this program and goes on as such.
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap_or_else(|it| std::panic::resume_unwind(it)))
                .collect()
        });
        Ok(Self(built.into_iter().collect::<Answer<_>>()?))
    }

    pub(super) fn get(&self, key: &str) -> Answer<&Annex> {
        self.0.get(key).ok_or_else(|| Failure::not_found("documents", key))
    }
}

/// The command that hangs the annex on a case.
pub(super) fn add_annex(case: CaseId, id: DocumentId, annex: &Annex) -> Command {
    let document = DocumentDraft {
        id,
        kind: DocumentKind::Annex,
        case_id: Some(case),
        meeting_id: None,
        title: annex.title.clone(),
        external_ids: Vec::new(),
    };
    Command::AddDocument(AddDocument { document, version: Some(annex.file.version("")) })
}
