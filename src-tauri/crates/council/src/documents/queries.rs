//! Reading documents.

use rusqlite::{Row, ToSql, params};
use serde::Serialize;
use ts_rs::TS;

use super::Heading;
use crate::blobs::Blob;
use crate::council::Council;
use crate::dates::{Day, Instant};
use crate::error::Result;
use crate::ids::{CaseId, DocumentId, MeetingId, VersionId};
use crate::kinds::{Access, DocumentKind};
use crate::shielding::Shielding;

/// A document with its versions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DocumentView {
    /// The document.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Whether it goes out in the council's name, so that the rights of what is sent apply to it.
    pub sent: bool,
    /// The case it belongs to.
    pub case_id: Option<CaseId>,
    /// That case's title.
    pub case_title: Option<String>,
    /// The meeting it belongs to.
    pub meeting_id: Option<MeetingId>,
    /// Its title.
    pub title: String,
    /// Public or exempt.
    pub access: Access,
    /// Why it is shielded from the public.
    pub shielding: Option<Shielding>,
    /// What other systems call it.
    pub external_ids: Vec<String>,
    /// Newest first; empty when only the name is known.
    pub versions: Vec<VersionView>,
    /// Pages of a packet that carry a number of their own.
    pub packet_pages: Vec<PacketPage>,
}

/// A version of a document.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct VersionView {
    /// The version.
    pub id: VersionId,
    /// 1, 2, 3 …
    pub version: u32,
    /// The name of the file it came as.
    pub file_name: String,
    /// The bytes.
    pub blob: Blob,
    /// Pages, where it has pages and they were counted: when it came, or when it was read later.
    pub pages: Option<u32>,
    /// When it was added.
    pub added_at: Instant,
    /// What changed.
    pub note: String,
    /// The version as the document itself says it.
    pub version_label: String,
    /// The status as the document itself says it.
    pub status_label: String,
    /// The day of approval as the document itself says it.
    pub approved_on: Option<Day>,
    /// Who approved it, as the document itself says it.
    pub approved_by: String,
    /// Its numbered headings.
    pub outline: Vec<Heading>,
    /// First page in the packet it was split out of.
    pub packet_first_page: Option<u32>,
    /// Last page in that packet.
    pub packet_last_page: Option<u32>,
}

/// A page of a packet that carries a number of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct PacketPage {
    /// The packet's number.
    pub packet_page: u32,
    /// The document's own number.
    pub own_page: u32,
}

impl Council {
    /// One document.
    pub fn document(&self, id: DocumentId) -> Result<Option<DocumentView>> {
        Ok(self.documents_where("d.id = ?", id)?.pop())
    }

    /// A case's annexes and other documents, in order.
    pub fn documents_of_case(&self, id: CaseId) -> Result<Vec<DocumentView>> {
        self.documents_where("d.case_id = ?", id)
    }

    /// A meeting's own documents (not those of its cases), in order.
    pub fn documents_of_meeting(&self, id: MeetingId) -> Result<Vec<DocumentView>> {
        self.documents_where("d.meeting_id = ?", id)
    }

    /// The hashes of all bytes that documents have or had, in order: what a copy of the council must hold. An undo can
    /// bring back those that are named in the journal alone. What else lies on the disk came in and was never taken.
    pub fn hashes_named(&self) -> Result<Vec<String>> {
        let mut statement = self.db.prepare_cached(
            "SELECT hash FROM blobs UNION
             SELECT json_extract(change.value, '$.key') FROM entries, json_each(entries.changes) change
             WHERE instr(entries.changes, '\"table\":\"blobs\"') > 0
               AND json_extract(change.value, '$.table') = 'blobs'
             ORDER BY 1",
        )?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The document with this title that a newer file of the same title is a version of: an annex of the case, or what
    /// hangs on the meeting and was not sent out in the council's name. The latest, where several have the title.
    pub fn document_titled(
        &self,
        case: Option<CaseId>,
        meeting: Option<MeetingId>,
        title: &str,
    ) -> Result<Option<DocumentId>> {
        let title = crate::text::line("title", title, crate::text::TITLE)?;
        let mut statement = self.db.prepare_cached(
            "SELECT id, title FROM documents WHERE case_id IS ?1 AND meeting_id IS ?2
               AND kind NOT IN ('book', 'notice', 'packet') ORDER BY position DESC, id DESC",
        )?;
        let rows = statement.query_map(params![case, meeting], |row| {
            Ok((row.get::<_, DocumentId>(0)?, row.get::<_, String>(1)?))
        })?;
        for row in rows {
            let (id, found) = row?;
            if found.to_lowercase() == title.to_lowercase() {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Documents that belong to neither a case nor a meeting, in order.
    pub fn documents_of_nobody(&self) -> Result<Vec<DocumentView>> {
        self.documents_where("?1 IS NULL AND d.case_id IS NULL AND d.meeting_id IS NULL", None::<CaseId>)
    }

    fn documents_where(&self, condition: &'static str, id: impl ToSql) -> Result<Vec<DocumentView>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT d.*, c.title AS case_title FROM documents d LEFT JOIN cases c ON c.id = d.case_id
             WHERE {condition} ORDER BY d.position, d.id"
        ))?;
        let mut documents =
            statement.query_map(params![id], document)?.collect::<rusqlite::Result<Vec<DocumentView>>>()?;
        for document in &mut documents {
            document.versions = self.versions(document.id)?;
            document.packet_pages = self.packet_pages(document.id)?;
        }
        Ok(documents)
    }

    fn versions(&self, document: DocumentId) -> Result<Vec<VersionView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT v.*, b.size, b.media_type, coalesce(v.pages, r.pages) AS pages_known
             FROM document_versions v JOIN blobs b ON b.hash = v.blob_hash
               LEFT JOIN readings r ON r.blob_hash = v.blob_hash
             WHERE v.document_id = ? ORDER BY v.version DESC",
        )?;
        Ok(statement.query_map([document], version)?.collect::<rusqlite::Result<_>>()?)
    }

    fn packet_pages(&self, document: DocumentId) -> Result<Vec<PacketPage>> {
        let mut statement = self.db.prepare_cached(
            "SELECT packet_page, own_page FROM packet_pages WHERE document_id = ? ORDER BY packet_page",
        )?;
        let page = |row: &Row<'_>| Ok(PacketPage { packet_page: row.get(0)?, own_page: row.get(1)? });
        Ok(statement.query_map([document], page)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn document(row: &Row<'_>) -> rusqlite::Result<DocumentView> {
    let kind: DocumentKind = row.get("kind")?;
    Ok(DocumentView {
        id: row.get("id")?,
        kind,
        sent: kind.is_sent_out(),
        case_id: row.get("case_id")?,
        case_title: row.get("case_title")?,
        meeting_id: row.get("meeting_id")?,
        title: row.get("title")?,
        access: row.get("access")?,
        shielding: Shielding::of_row(row, "")?,
        external_ids: crate::sql::json_column(row, "external_ids")?,
        versions: Vec::new(),
        packet_pages: Vec::new(),
    })
}

fn version(row: &Row<'_>) -> rusqlite::Result<VersionView> {
    let size: i64 = row.get("size")?;
    let blob =
        Blob { hash: row.get("blob_hash")?, size: size.unsigned_abs(), media_type: row.get("media_type")? };
    Ok(VersionView {
        id: row.get("id")?,
        version: row.get("version")?,
        file_name: row.get("file_name")?,
        blob,
        pages: row.get("pages_known")?,
        added_at: row.get("added_at")?,
        note: row.get("note")?,
        version_label: row.get("version_label")?,
        status_label: row.get("status_label")?,
        approved_on: row.get("approved_on")?,
        approved_by: row.get("approved_by")?,
        outline: crate::sql::json_column(row, "outline")?,
        packet_first_page: row.get("packet_first_page")?,
        packet_last_page: row.get("packet_last_page")?,
    })
}
