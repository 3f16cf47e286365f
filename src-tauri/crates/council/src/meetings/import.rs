//! A packet that was read and corrected becomes a meeting with its cases and documents, as one step.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::commands::insert_meeting;
use super::send::{GivenNumber, insert_number};
use super::{PlanMeeting, rules};
use crate::cases::{self, CaseDraft, PresenterDraft, PutSection, SetPresenters, SetSubItems, SubItem};
use crate::documents::{AddDocument, insert_document};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, CaseId, DocumentId, PacketPageId};
use crate::journal::Write;
use crate::kinds::{CaseStatus, Language, MeetingStatus, Purpose};
use crate::people::PutPerson;
use crate::text;

/// Takes in a packet. The meeting stands as called, with the numbers the packet gave its cases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportPacket {
    /// The meeting it was made for.
    pub meeting: PlanMeeting,
    /// People who are named in it and not known yet.
    pub people: Vec<PutPerson>,
    /// Its cases, in order.
    pub cases: Vec<ImportedCase>,
    /// The packet itself, and what in it belongs to no case.
    pub documents: Vec<AddDocument>,
    /// Pages that carry a number of their own.
    pub pages: Vec<ImportedPage>,
}

/// A case as a packet has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportedCase {
    /// The case.
    pub id: CaseId,
    /// Its place on the agenda.
    pub item_id: AgendaItemId,
    /// The number the packet gives it.
    pub number: String,
    /// The running number in it.
    pub sequence: u32,
    /// Its title.
    pub title: String,
    /// What is asked of the body.
    pub purpose: Purpose,
    /// The language it is written in.
    pub language: Language,
    /// What the case is about, Markdown.
    pub summary: String,
    /// Text outside the sections, Markdown.
    pub body: String,
    /// The proposal, Markdown.
    pub proposal: String,
    /// Where it was treated before.
    pub prior_treatment: String,
    /// Who presents it.
    pub presenters: Vec<PresenterDraft>,
    /// Its sections, in order.
    pub sections: Vec<PutSection>,
    /// Its annexes, in order.
    pub annexes: Vec<AddDocument>,
    /// The points under it, in order.
    pub sub_items: Vec<SubItem>,
}

/// A page of a packet that carries a number of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportedPage {
    /// The row.
    pub id: PacketPageId,
    /// The document whose own number it is.
    pub document_id: DocumentId,
    /// The packet's number.
    pub packet_page: u32,
    /// The document's own number.
    pub own_page: u32,
}

impl ImportPacket {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        if !self.meeting.standing.is_empty() {
            return Err(not_of_the_packet("standing", "")); // the packet has its own agenda
        }
        let name = insert_meeting(write, &self.meeting, MeetingStatus::Called)?;
        for person in &self.people {
            person.apply(write)?;
        }
        for (position, case) in self.cases.iter().enumerate() {
            self.add_case(write, case, position as i64)?;
        }
        for document in &self.documents {
            insert_document(write, &document.document, document.version.as_ref())?;
        }
        for page in &self.pages {
            write.must_exist("documents", page.document_id)?;
            write
                .db
                .prepare_cached(
                    "INSERT INTO packet_pages (id, document_id, packet_page, own_page) VALUES (?, ?, ?, ?)",
                )?
                .execute(params![page.id, page.document_id, page.packet_page, page.own_page])?;
        }
        Ok(name)
    }

    fn add_case(&self, write: &Write<'_>, case: &ImportedCase, position: i64) -> Result<()> {
        let meeting = &self.meeting;
        let draft = CaseDraft {
            title: &case.title,
            purpose: case.purpose,
            language: case.language,
            status: CaseStatus::Ready,
            summary: &case.summary,
            body: &case.body,
            proposal: &case.proposal,
            prior_treatment: &case.prior_treatment,
            ..CaseDraft::default()
        };
        cases::insert_case(write, case.id, meeting.body_id, &draft)?;
        write
            .db
            .prepare_cached(
                "INSERT INTO agenda_items (id, meeting_id, case_id, position, late) VALUES (?, ?, ?, ?, 0)",
            )?
            .execute(params![case.item_id, meeting.id, case.id, position])?;
        if !rules::is_running_number(case.sequence) {
            return Err(not_of_the_packet("sequence", case.sequence));
        }
        let number = text::required_line("number", &case.number, text::TITLE)?;
        let number = GivenNumber { case_id: case.id, number, sequence: case.sequence };
        insert_number(write, meeting.id, &number)?;
        SetPresenters { case_id: case.id, presenters: case.presenters.clone() }.apply(write)?;
        for section in &case.sections {
            if section.case_id != case.id {
                return Err(not_of_the_packet("case_id", section.case_id));
            }
            section.apply(write)?;
        }
        for annex in &case.annexes {
            if annex.document.case_id != Some(case.id) {
                return Err(not_of_the_packet("case_id", annex.document.id));
            }
            insert_document(write, &annex.document, annex.version.as_ref())?;
        }
        SetSubItems { case_id: case.id, items: case.sub_items.clone() }.apply(write)?;
        Ok(())
    }
}

/// A part of the packet that points out of it.
fn not_of_the_packet(field: &'static str, value: impl ToString) -> Error {
    Error::refused(RefusalCode::FieldInvalid, json!({ "field": field, "value": value.to_string() }))
}
