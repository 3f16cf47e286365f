//! Shielding something, and lifting it again.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::grounds::{self, ShieldingGround};
use crate::dates::Day;
use crate::documents::must_not_be_minutes;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, DocumentId, SectionId};
use crate::journal::Write;
use crate::kinds::{Access, Language};
use crate::text;

/// Shields something from the public, changes the reason, or lifts the shield.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetShielding {
    /// What.
    pub of: Shielded,
    /// Why, and until when; nothing makes it public.
    pub shielding: Option<ShieldingDraft>,
}

/// What can be shielded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Shielded {
    /// A case as a whole, but for its number and kind.
    Case {
        /// The case.
        case_id: CaseId,
    },
    /// A case's title. The case itself may be public.
    Title {
        /// The case.
        case_id: CaseId,
        /// The neutral title that the public sees; not needed where the shield is lifted.
        public_title: String,
    },
    /// A section of a case, with what lies under it.
    Section {
        /// The section.
        section_id: SectionId,
    },
    /// A document: an annex, or one that hangs on a meeting.
    Document {
        /// The document.
        document_id: DocumentId,
    },
}

/// Why something is shielded. One may shield first and find the basis later: a finding says so until it is there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShieldingDraft {
    /// The code of a basis that is in force on the day of the command; see [`super::shielding_grounds`].
    pub ground: Option<String>,
    /// The basis in free words, where none of the known ones is it; at most 300 characters.
    pub basis: String,
    /// The day on which it is looked at again.
    pub review_on: Option<Day>,
}

impl SetShielding {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        match &self.of {
            Shielded::Case { case_id } => {
                let title = write.column("cases", "title", case_id)?;
                self.write(write, "cases", "", case_id, language_of(write, Some(*case_id))?)?;
                Ok(title)
            }
            Shielded::Title { case_id, public_title } => self.of_title(write, *case_id, public_title),
            Shielded::Section { section_id } => {
                let case: CaseId = write.column("sections", "case_id", section_id)?;
                self.write(write, "sections", "", section_id, language_of(write, Some(case))?)?;
                write.column("cases", "title", case)
            }
            Shielded::Document { document_id } => {
                let title = write.column("documents", "title", document_id)?;
                must_not_be_minutes(write.column("documents", "kind", document_id)?)?;
                let case: Option<CaseId> = write.column("documents", "case_id", document_id)?;
                self.write(write, "documents", "", document_id, language_of(write, case)?)?;
                Ok(title)
            }
        }
    }

    fn of_title(&self, write: &Write<'_>, case: CaseId, public_title: &str) -> Result<String> {
        let title: String = write.column("cases", "title", case)?;
        let neutral = match &self.shielding {
            None => String::new(),
            Some(_) => text::required_line("public_title", public_title, text::TITLE)?,
        };
        if neutral.to_lowercase() == title.to_lowercase() {
            // It would shield nothing.
            let facts = json!({ "field": "public_title", "value": neutral });
            return Err(Error::refused(RefusalCode::FieldInvalid, facts));
        }
        self.write(write, "cases", "title_", case, language_of(write, Some(case))?)?;
        write.db.execute("UPDATE cases SET public_title = ? WHERE id = ?", params![neutral, case])?;
        Ok(title)
    }

    /// Writes the four columns of a shield, which have the same names in every table.
    fn write(
        &self,
        write: &Write<'_>,
        table: &'static str,
        before: &'static str,
        id: impl rusqlite::ToSql,
        language: Language,
    ) -> Result<()> {
        let sql = format!(
            "UPDATE {table} SET {before}access = ?, {before}access_ground = ?, {before}access_basis = ?,
               {before}access_review = ? WHERE id = ?"
        );
        let mut update = write.db.prepare_cached(&sql)?;
        match &self.shielding {
            None => update.execute(params![Access::Public, "", "", None::<Day>, id])?,
            Some(draft) => {
                let ground = draft.ground(write.at.local_day())?;
                let basis = match ground {
                    Some(ground) => ground.citation(language).to_owned(),
                    None => text::line("basis", &draft.basis, text::TITLE)?,
                };
                let code = ground.map_or("", |ground| &ground.code);
                update.execute(params![Access::Exempt, code, basis, draft.review_on, id])?
            }
        };
        Ok(())
    }
}

impl ShieldingDraft {
    fn ground(&self, today: Day) -> Result<Option<&'static ShieldingGround>> {
        let Some(code) = &self.ground else { return Ok(None) };
        let ground = grounds::named(code).filter(|ground| ground.is_in_force(today));
        let unknown =
            || Error::refused(RefusalCode::FieldInvalid, json!({ "field": "ground", "value": code }));
        ground.map(Some).ok_or_else(unknown)
    }
}

/// The language that a basis is written down in: the case's, or else the council's.
fn language_of(write: &Write<'_>, case: Option<CaseId>) -> Result<Language> {
    match case {
        Some(case) => write.column("cases", "language", case),
        None => write.column("council", "language", "council"),
    }
}
