//! Writing documents.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::blobs::Blob;
use crate::cases::{must_be_permutation, renumber};
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::hash::is_hash;
use crate::ids::{CaseId, DocumentId, MeetingId, VersionId};
use crate::journal::Write;
use crate::kinds::{Access, DocumentKind};
use crate::text;

/// Adds a document with its first version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddDocument {
    /// The document.
    #[serde(flatten)]
    pub document: DocumentDraft,
    /// Its first version; nothing when only the name is known.
    pub version: Option<NewVersion>,
}

/// What a document is and belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DocumentDraft {
    /// The document.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// The case it belongs to.
    pub case_id: Option<CaseId>,
    /// The meeting it belongs to.
    pub meeting_id: Option<MeetingId>,
    /// Its title.
    pub title: String,
    /// What other systems call it.
    #[serde(default)]
    pub external_ids: Vec<String>,
}

/// A version of a document: bytes that are safely on disk, and what is known of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewVersion {
    /// The version.
    pub id: VersionId,
    /// The name of the file it came as.
    pub file_name: String,
    /// The bytes.
    pub blob: Blob,
    /// Pages, where it has pages.
    pub pages: Option<u32>,
    /// What changed.
    #[serde(default)]
    pub note: String,
    /// The version as the document itself says it.
    #[serde(default)]
    pub version_label: String,
    /// The status as the document itself says it.
    #[serde(default)]
    pub status_label: String,
    /// The day of approval as the document itself says it.
    #[serde(default)]
    pub approved_on: Option<Day>,
    /// Who approved it, as the document itself says it.
    #[serde(default)]
    pub approved_by: String,
    /// Its numbered headings.
    #[serde(default)]
    pub outline: Vec<Heading>,
    /// First page in the packet it was split out of.
    #[serde(default)]
    pub packet_first_page: Option<u32>,
    /// Last page in that packet.
    #[serde(default)]
    pub packet_last_page: Option<u32>,
}

impl NewVersion {
    /// This file as a new version, of which nothing more is known.
    pub fn of(file_name: impl Into<String>, blob: Blob) -> Self {
        Self {
            id: VersionId::fresh(),
            file_name: file_name.into(),
            blob,
            pages: None,
            note: String::new(),
            version_label: String::new(),
            status_label: String::new(),
            approved_on: None,
            approved_by: String::new(),
            outline: Vec::new(),
            packet_first_page: None,
            packet_last_page: None,
        }
    }
}

/// A numbered heading in a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Heading {
    /// Such as `2.1.4`.
    pub number: String,
    /// The words.
    pub heading: String,
}

impl Heading {
    fn cleaned(&self) -> Result<Self> {
        Ok(Self {
            number: text::line("number", &self.number, text::TITLE)?,
            heading: text::line("heading", &self.heading, text::TITLE)?,
        })
    }
}

impl AddDocument {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        must_not_be_minutes(self.document.kind)?;
        insert_document(write, &self.document, self.version.as_ref())
    }
}

/// Writes a document and its first version; returns its title.
pub(crate) fn insert_document(
    write: &Write<'_>,
    document: &DocumentDraft,
    version: Option<&NewVersion>,
) -> Result<String> {
    if let Some(case) = document.case_id {
        write.must_exist("cases", case)?;
    }
    if let Some(meeting) = document.meeting_id {
        write.must_exist("meetings", meeting)?;
    }
    if let (Some(case), Some(_)) = (document.case_id, document.meeting_id) {
        // One owner: what belongs to a case comes to every meeting the case comes to.
        return Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "case_id", "value": case })));
    }
    if document.kind == DocumentKind::Annex && document.case_id.is_none() {
        return Err(Error::refused(RefusalCode::DocumentAnnexWithoutCase, json!({})));
    }
    let title = text::required_line("title", &document.title, text::TITLE)?;
    let one_line = |id: &String| text::line("external_ids", id, text::TITLE);
    let external_ids = document.external_ids.iter().map(one_line).collect::<Result<Vec<_>>>()?;
    let external_ids = serde_json::to_string(&external_ids).unwrap_or_default();
    write
        .db
        .prepare_cached(
            "INSERT INTO documents (id, kind, case_id, meeting_id, title, position, access, external_ids)
         VALUES (?1, ?2, ?3, ?4, ?5,
           (SELECT coalesce(max(position) + 1, 0) FROM documents WHERE case_id IS ?3 AND meeting_id IS ?4),
           'public', ?6)",
        )?
        .execute(params![
            document.id,
            document.kind,
            document.case_id,
            document.meeting_id,
            title,
            external_ids
        ])?;
    if let Some(version) = version {
        insert_version(write, document.id, version)?;
    }
    Ok(title)
}

/// Minutes come and go with the state of their meeting, never by themselves.
pub(crate) fn must_not_be_minutes(kind: DocumentKind) -> Result<()> {
    match kind {
        DocumentKind::Minutes => Err(Error::refused(RefusalCode::DocumentIsMinutes, json!({}))),
        _ => Ok(()),
    }
}

/// Writes a newer version of a document; the older ones stay.
pub(crate) fn insert_version(write: &Write<'_>, document: DocumentId, version: &NewVersion) -> Result<()> {
    let blob = &version.blob;
    if !is_hash(&blob.hash) {
        return Err(Error::refused(RefusalCode::BlobMissing, json!({ "hash": blob.hash })));
    }
    let size = i64::try_from(blob.size).map_err(|_| {
        Error::refused(RefusalCode::FieldInvalid, json!({ "field": "size", "value": blob.size }))
    })?;
    if version.pages == Some(0) {
        return Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "pages", "value": 0 })));
    }
    write
        .db
        .prepare_cached("INSERT INTO blobs (hash, size, media_type) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")?
        .execute(params![blob.hash, size, text::line("media_type", &blob.media_type, text::TITLE)?])?;
    let outline = version.outline.iter().map(Heading::cleaned).collect::<Result<Vec<_>>>()?;
    let outline = serde_json::to_string(&outline).unwrap_or_default();
    write.db.prepare_cached(
        "INSERT INTO document_versions (id, document_id, version, file_name, blob_hash, pages, added_at, note,
           version_label, status_label, approved_on, approved_by, outline, packet_first_page, packet_last_page)
         VALUES (?1, ?2, (SELECT coalesce(max(version), 0) + 1 FROM document_versions WHERE document_id = ?2),
           ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?.execute(params![
        version.id, document, text::required_line("file_name", &version.file_name, text::TITLE)?, blob.hash,
        version.pages, write.at, text::line("note", &version.note, text::REMARK)?,
        text::line("version_label", &version.version_label, text::TITLE)?,
        text::line("status_label", &version.status_label, text::TITLE)?, version.approved_on,
        text::line("approved_by", &version.approved_by, text::TITLE)?, outline, version.packet_first_page,
        version.packet_last_page
    ])?;
    Ok(())
}

/// Adds a newer version of a document. The older ones stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddVersion {
    /// The document.
    pub document_id: DocumentId,
    /// The version.
    pub version: NewVersion,
}

impl AddVersion {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("documents", "title", self.document_id)?;
        must_not_be_minutes(write.column("documents", "kind", self.document_id)?)?;
        insert_version(write, self.document_id, &self.version)?;
        Ok(title)
    }
}

/// So many of the documents that are added together are named in the history.
const NAMED: usize = 3;

/// Adds documents and newer versions of others as one step: the files that were dropped together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddDocuments {
    /// What is new, in order.
    pub documents: Vec<AddDocument>,
    /// What there is a newer file of.
    pub versions: Vec<AddVersion>,
}

impl AddDocuments {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let mut titles = Vec::new();
        for add in &self.documents {
            titles.push(add.apply(write)?);
        }
        for add in &self.versions {
            titles.push(add.apply(write)?);
        }
        let more = titles.len().saturating_sub(NAMED);
        titles.truncate(NAMED);
        let named = titles.join(", ");
        Ok(if more > 0 { format!("{named} (+{more})") } else { named })
    }
}

/// Changes a document's title or access.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeDocument {
    /// The document.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Public or exempt.
    pub access: Access,
    /// The legal basis of an exemption.
    pub access_basis: String,
}

impl ChangeDocument {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        must_not_be_minutes(write.column("documents", "kind", self.id)?)?;
        let title = text::required_line("title", &self.title, text::TITLE)?;
        let basis = text::line("access_basis", &self.access_basis, text::TITLE)?;
        let before: Access = write.column("documents", "access", self.id)?;
        let before = (before, write.column::<String>("documents", "access_basis", self.id)?);
        let now = (self.access, basis);
        if now != before {
            if now.0 == Access::Exempt && now.1.is_empty() {
                return Err(Error::refused(RefusalCode::AccessBasisMissing, json!({})));
            }
            // Whoever writes the basis in free words has not chosen it.
            write.db.execute(
                "UPDATE documents SET access = ?1, access_basis = ?2, access_ground = '',
                   access_review = CASE WHEN ?1 = 'public' THEN NULL ELSE access_review END WHERE id = ?3",
                params![now.0, now.1, self.id],
            )?;
        }
        write.db.execute("UPDATE documents SET title = ? WHERE id = ?", params![title, self.id])?;
        Ok(title)
    }
}

/// Removes a document and its versions. The bytes stay in the data folder, so that this can be undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveDocument {
    /// The document.
    pub id: DocumentId,
}

impl RemoveDocument {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("documents", "title", self.id)?;
        must_not_be_minutes(write.column("documents", "kind", self.id)?)?;
        let used_by: Option<String> = write
            .db
            .query_row("SELECT text FROM sub_items WHERE annex_id = ?", [self.id], |row| row.get(0))
            .optional()?;
        if let Some(text) = used_by {
            return Err(Error::refused(RefusalCode::DocumentInUse, json!({ "text": text })));
        }
        for sql in [
            "DELETE FROM packet_pages WHERE document_id = ?",
            "DELETE FROM document_versions WHERE document_id = ?",
            "DELETE FROM documents WHERE id = ?",
        ] {
            write.db.prepare_cached(sql)?.execute([self.id])?;
        }
        Ok(title)
    }
}

/// Puts a case's annexes in this order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OrderAnnexes {
    /// The case.
    pub case_id: CaseId,
    /// Every annex of the case, once.
    pub annexes: Vec<DocumentId>,
}

impl OrderAnnexes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.case_id)?;
        let present: Vec<DocumentId> = write
            .db
            .prepare_cached("SELECT id FROM documents WHERE case_id = ?")?
            .query_map([self.case_id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        must_be_permutation(&self.annexes, &present)?;
        renumber(write, "documents", &self.annexes)?;
        Ok(title)
    }
}
