//! Drafting, locking and correcting minutes.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::documents::{DocumentDraft, NewVersion, insert_document, insert_version};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{DocumentId, MeetingId};
use crate::journal::Write;
use crate::kinds::{DocumentKind, MeetingStatus};
use crate::{meetings, text};

/// Puts out a draft of the minutes of a meeting that was held, for remarks. A newer draft keeps the older ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftMinutes {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The minutes' document, if there is none yet.
    pub document_id: DocumentId,
    /// Its title.
    pub title: String,
    /// The file.
    pub version: NewVersion,
}

impl DraftMinutes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        match write.column("meetings", "status", self.meeting_id)? {
            MeetingStatus::Held | MeetingStatus::MinutesDraft => {}
            MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {
                return Err(Error::refused(RefusalCode::MinutesLocked, json!({})));
            }
            _ => return Err(Error::refused(RefusalCode::MeetingNotHeld, json!({}))),
        }
        keep(write, self.meeting_id, self.document_id, &self.title, &self.version)?;
        write.db.execute("UPDATE meetings SET status = 'minutes_draft' WHERE id = ?", [self.meeting_id])?;
        meetings::name_of(write.db, self.meeting_id)
    }
}

/// Locks the minutes: the file is kept, and from here on only a correction opens the record again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LockMinutes {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The minutes' document, if there is none yet.
    pub document_id: DocumentId,
    /// Its title.
    pub title: String,
    /// The file.
    pub version: NewVersion,
}

impl LockMinutes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let status: MeetingStatus = write.column("meetings", "status", self.meeting_id)?;
        let correction: String = write.column("meetings", "correction", self.meeting_id)?;
        let is_correction = !correction.is_empty();
        match status {
            MeetingStatus::MinutesDraft => {}
            MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved if is_correction => {}
            MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {
                return Err(Error::refused(RefusalCode::MinutesLocked, json!({})));
            }
            _ => return Err(Error::refused(RefusalCode::MinutesNoDraft, json!({}))),
        }
        let waiting: u32 = write
            .db
            .prepare_cached("SELECT count(*) FROM remarks WHERE meeting_id = ? AND is_settled = 0")?
            .query_row([self.meeting_id], |row| row.get(0))?;
        if waiting > 0 {
            return Err(Error::refused(RefusalCode::MinutesRemarksWaiting, json!({ "count": waiting })));
        }
        let version = NewVersion {
            note: if is_correction { correction } else { self.version.note.clone() },
            ..self.version.clone()
        };
        keep(write, self.meeting_id, self.document_id, &self.title, &version)?;
        // A correction of approved minutes has to be approved again.
        write.db.execute(
            "UPDATE meetings SET status = 'minutes_final', minutes_locked_at = ?, minutes_hash = ?, correction = '',
               approved_in_id = NULL WHERE id = ?",
            params![write.at, self.version.blob.hash, self.meeting_id],
        )?;
        meetings::name_of(write.db, self.meeting_id)
    }
}

/// Opens locked minutes to correct them, saying what and why. Locking them again keeps the corrected file beside the one
/// it replaces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CorrectMinutes {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// What is corrected, and why.
    pub reason: String,
}

impl CorrectMinutes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        match write.column("meetings", "status", self.meeting_id)? {
            MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {}
            _ => {
                return Err(Error::refused(
                    RefusalCode::MinutesNotFinal,
                    json!({
                        "meeting": meetings::name_of(write.db, self.meeting_id)?
                    }),
                ));
            }
        }
        let reason = text::required_line("reason", &self.reason, text::REMARK)?;
        write
            .db
            .execute("UPDATE meetings SET correction = ? WHERE id = ?", params![reason, self.meeting_id])?;
        meetings::name_of(write.db, self.meeting_id)
    }
}

/// Keeps a file as the newest version of the meeting's minutes.
fn keep(
    write: &Write<'_>,
    meeting: MeetingId,
    fresh: DocumentId,
    title: &str,
    version: &NewVersion,
) -> Result<()> {
    let known: Option<DocumentId> = write
        .db
        .prepare_cached("SELECT id FROM documents WHERE meeting_id = ? AND kind = 'minutes'")?
        .query_row([meeting], |row| row.get(0))
        .optional()?;
    match known {
        Some(document) => insert_version(write, document, version),
        None => {
            let document = DocumentDraft {
                id: fresh,
                kind: DocumentKind::Minutes,
                case_id: None,
                meeting_id: Some(meeting),
                title: title.to_owned(),
                external_ids: Vec::new(),
            };
            insert_document(write, &document, Some(version)).map(drop)
        }
    }
}
