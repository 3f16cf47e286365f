//! Writing cases.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::life::{must_be_open, set_review};
use super::order::renumber;
use super::rules::Review;
use super::sections::{SectionDraft, put_sections};
use super::templates;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, BodyId, CaseId, DocumentId, MeetingId, PersonId, PresenterId, SubItemId};
use crate::journal::Write;
use crate::kinds::{Access, CaseStatus, Language, Purpose};
use crate::{meetings, sql, text};

/// Creates a case, on an agenda at once if wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CreateCase {
    /// The case.
    pub id: CaseId,
    /// The body that will consider it.
    pub body_id: BodyId,
    /// Its title.
    pub title: String,
    /// What is asked of the body.
    pub purpose: Purpose,
    /// The language it is written in.
    pub language: Language,
    /// What the case is about, Markdown. Whoever proposes a case may not be one who writes cases out later.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub summary: String,
    /// What is proposed, Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub proposal: String,
    /// The template it is begun from; empty when from none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub template: String,
    /// The sections that are laid out in it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<SectionDraft>>", optional)]
    pub sections: Vec<SectionDraft>,
    /// The agenda it goes on at once.
    pub placement: Option<Placement>,
}

/// A place at the end of a meeting's agenda, before the standing last cases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Placement {
    /// The agenda item's id.
    pub item_id: AgendaItemId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Minutes set aside.
    pub minutes: Option<u16>,
}

impl CreateCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let draft = CaseDraft {
            title: &self.title,
            purpose: self.purpose,
            language: self.language,
            summary: &self.summary,
            proposal: &self.proposal,
            template: &self.template,
            ..CaseDraft::default()
        };
        let title = insert_case(write, self.id, self.body_id, &draft)?;
        put_sections(write, self.id, &self.sections)?;
        if let Some(placement) = &self.placement {
            meetings::place(write, self.id, placement, None)?;
        }
        Ok(title)
    }
}

/// What a new case may start with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CaseDraft<'a> {
    pub(crate) title: &'a str,
    pub(crate) purpose: Purpose,
    pub(crate) language: Language,
    pub(crate) status: CaseStatus,
    pub(crate) summary: &'a str,
    pub(crate) body: &'a str,
    pub(crate) proposal: &'a str,
    pub(crate) prior_treatment: &'a str,
    pub(crate) template: &'a str,
}

impl Default for CaseDraft<'_> {
    fn default() -> Self {
        Self {
            title: "",
            purpose: Purpose::Information,
            language: Language::Nb,
            status: CaseStatus::Draft,
            summary: "",
            body: "",
            proposal: "",
            prior_treatment: "",
            template: "",
        }
    }
}

/// Writes a new case's row; returns its title.
pub(crate) fn insert_case(
    write: &Write<'_>,
    id: CaseId,
    body_id: BodyId,
    draft: &CaseDraft<'_>,
) -> Result<String> {
    write.must_exist("bodies", body_id)?;
    templates::must_be_known(draft.template)?;
    let title = text::required_line("title", draft.title, text::TITLE)?;
    write.db.prepare_cached(
        "INSERT INTO cases (id, body_id, title, purpose, language, status, summary, body, proposal, prior_treatment,
           template, access, access_basis, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'public', '', ?)",
    )?.execute(params![
        id, body_id, title, draft.purpose, draft.language, draft.status, text::body("summary", draft.summary)?,
        text::body("body", draft.body)?, text::body("proposal", draft.proposal)?,
        text::body("prior_treatment", draft.prior_treatment)?, draft.template, write.at
    ])?;
    Ok(title)
}

/// Changes the named fields of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChangeCase {
    /// The case.
    pub id: CaseId,
    /// A new title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What is asked of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// The language it is written in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Draft or ready for the agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CaseStatus>,
    /// What the case is about, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Text outside the sections, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The proposal, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// Where it was treated before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior_treatment: Option<String>,
    /// Public or exempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
    /// The legal basis of an exemption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_basis: Option<String>,
}

impl ChangeCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        if self.status == Some(CaseStatus::Withdrawn) {
            // Withdrawing takes a case off its agendas; a change of field must not go around that.
            return Err(Error::refused(
                RefusalCode::FieldInvalid,
                json!({ "field": "status", "value": "withdrawn" }),
            ));
        }
        write.must_exist("cases", self.id)?;
        if let Some(status) = self.status {
            self.set_status(write, status)?;
        }
        let before = access_of(write, self.id)?;
        let titled = |title: &String| text::required_line("title", title, text::TITLE);
        let texts = [
            ("title", self.title.as_ref().map(titled).transpose()?),
            ("summary", self.summary.as_deref().map(|text| text::body("summary", text)).transpose()?),
            ("body", self.body.as_deref().map(|text| text::body("body", text)).transpose()?),
            ("proposal", self.proposal.as_deref().map(|text| text::body("proposal", text)).transpose()?),
            (
                "prior_treatment",
                self.prior_treatment.as_deref().map(|t| text::body("prior_treatment", t)).transpose()?,
            ),
            (
                "access_basis",
                self.access_basis
                    .as_deref()
                    .map(|t| text::line("access_basis", t, text::TITLE))
                    .transpose()?,
            ),
            ("purpose", self.purpose.map(|purpose| purpose.to_string())),
            ("language", self.language.map(|language| language.to_string())),
            ("access", self.access.map(|access| access.to_string())),
        ];
        for (column, value) in texts.into_iter().filter_map(|(column, value)| Some((column, value?))) {
            let sql = format!("UPDATE cases SET {column} = ? WHERE id = ?");
            write.db.prepare_cached(&sql)?.execute(params![value, self.id])?;
        }
        settle_access(write, self.id, &before)?;
        write.column("cases", "title", self.id)
    }

    /// Draft or ready, without a review. One that is going on comes to its end first.
    fn set_status(&self, write: &Write<'_>, status: CaseStatus) -> Result<()> {
        must_be_open(write, self.id)?;
        if write.column::<Review>("cases", "review", self.id)? == Review::InReview {
            return Err(Error::refused(RefusalCode::CaseInReview, json!({})));
        }
        set_review(write, self.id, status, Review::None)
    }
}

/// Public or exempt, and the basis.
fn access_of(write: &Write<'_>, case: CaseId) -> Result<(Access, String)> {
    Ok((write.column("cases", "access", case)?, write.column("cases", "access_basis", case)?))
}

/// Whoever writes the basis in free words has not chosen it.
fn settle_access(write: &Write<'_>, case: CaseId, before: &(Access, String)) -> Result<()> {
    let now = access_of(write, case)?;
    if now == *before {
        return Ok(());
    }
    if now.0 == Access::Exempt && now.1.is_empty() {
        return Err(Error::refused(RefusalCode::AccessBasisMissing, json!({})));
    }
    write.db.execute(
        "UPDATE cases SET access_ground = '',
           access_review = CASE WHEN access = 'public' THEN NULL ELSE access_review END WHERE id = ?",
        [case],
    )?;
    Ok(())
}

/// Sets who presents the case, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetPresenters {
    /// The case.
    pub case_id: CaseId,
    /// The presenters; who is not named is removed.
    pub presenters: Vec<PresenterDraft>,
}

/// Somebody who presents a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PresenterDraft {
    /// The row.
    pub id: PresenterId,
    /// Who.
    pub person_id: PersonId,
}

impl SetPresenters {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title: String = write.column("cases", "title", self.case_id)?;
        let kept: Vec<String> = self.presenters.iter().map(|presenter| presenter.id.to_string()).collect();
        remove_others(write, "presenters", self.case_id, &kept)?;
        for (position, PresenterDraft { id, person_id: person }) in self.presenters.iter().enumerate() {
            write.must_exist("people", person)?;
            let written = write
                .db
                .prepare_cached(
                    "INSERT INTO presenters (id, case_id, person_id, position) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET person_id = ?3, position = ?4 WHERE case_id = ?2",
                )?
                .execute(params![id, self.case_id, person, position as i64])?;
            sql::must_have_written(written, id)?;
        }
        Ok(title)
    }
}

/// Sets the points under the case, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetSubItems {
    /// The case.
    pub case_id: CaseId,
    /// The points; what is not named is removed.
    pub items: Vec<SubItem>,
}

/// A point under a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SubItem {
    /// The point.
    pub id: SubItemId,
    /// What it is.
    pub text: String,
    /// The annex it is about.
    pub annex_id: Option<DocumentId>,
}

impl SetSubItems {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title: String = write.column("cases", "title", self.case_id)?;
        let kept: Vec<String> = self.items.iter().map(|item| item.id.to_string()).collect();
        remove_others(write, "sub_items", self.case_id, &kept)?;
        for (position, item) in self.items.iter().enumerate() {
            if let Some(annex) = item.annex_id {
                self.must_be_annex(write, annex)?;
            }
            let written = write.db.prepare_cached(
                "INSERT INTO sub_items (id, case_id, position, text, annex_id) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET position = ?3, text = ?4, annex_id = ?5 WHERE case_id = ?2",
            )?.execute(params![
                item.id, self.case_id, position as i64, text::required_line("text", &item.text, text::REMARK)?,
                item.annex_id
            ])?;
            sql::must_have_written(written, item.id)?;
        }
        Ok(title)
    }

    /// A point is about a document of its own case; otherwise another case's document could not be removed.
    fn must_be_annex(&self, write: &Write<'_>, annex: DocumentId) -> Result<()> {
        let case: Option<CaseId> = write.column("documents", "case_id", annex)?;
        if case == Some(self.case_id) {
            return Ok(());
        }
        Err(Error::refused(RefusalCode::NotFound, json!({ "table": "documents", "id": annex })))
    }
}

fn remove_others(write: &Write<'_>, table: &'static str, case: CaseId, kept: &[String]) -> Result<()> {
    let kept = serde_json::to_string(kept).unwrap_or_default();
    let sql = format!("DELETE FROM {table} WHERE case_id = ? AND id NOT IN (SELECT value FROM json_each(?))");
    write.db.prepare_cached(&sql)?.execute(params![case, kept])?;
    Ok(())
}

/// Removes a case that was never sent out, with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveCase {
    /// The case.
    pub id: CaseId,
}

impl RemoveCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.id)?;
        if let Some(number) = number_of(write, self.id)? {
            return Err(Error::refused(RefusalCode::CaseSentOut, json!({ "number": number })));
        }
        let meetings: Vec<MeetingId> = write
            .db
            .prepare_cached("SELECT meeting_id FROM agenda_items WHERE case_id = ?")?
            .query_map([self.id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for sql in [
            "UPDATE cases SET worksheet_id = NULL WHERE id = ?",
            "DELETE FROM worksheets WHERE case_id = ?",
            "DELETE FROM sub_items WHERE case_id = ?",
            "DELETE FROM case_comments WHERE case_id = ?",
            "DELETE FROM sections WHERE case_id = ?",
            "DELETE FROM presenters WHERE case_id = ?",
            "DELETE FROM dismissals WHERE case_id = ?",
            "DELETE FROM packet_pages WHERE document_id IN (SELECT id FROM documents WHERE case_id = ?)",
            "DELETE FROM document_versions WHERE document_id IN (SELECT id FROM documents WHERE case_id = ?)",
            "DELETE FROM documents WHERE case_id = ?",
            "UPDATE follow_ups SET case_id = NULL WHERE case_id = ?",
            "UPDATE initiatives SET case_id = NULL WHERE case_id = ?",
            "UPDATE treatments SET onward_case_id = NULL WHERE onward_case_id = ?",
            "UPDATE cases SET origin_id = NULL WHERE origin_id = ?",
            "DELETE FROM agenda_items WHERE case_id = ?",
            "DELETE FROM cases WHERE id = ?",
        ] {
            write.db.prepare_cached(sql)?.execute([self.id])?;
        }
        for meeting in meetings {
            renumber(write, "agenda_items", &meetings::items_in_order(write.db, meeting)?)?;
        }
        Ok(title)
    }
}

/// A number the case was given, if it was ever sent out.
fn number_of(write: &Write<'_>, case: CaseId) -> Result<Option<String>> {
    let mut statement = write.db.prepare_cached("SELECT number FROM case_numbers WHERE case_id = ?")?;
    Ok(statement.query_row([case], |row| row.get(0)).optional()?)
}
