//! Where things belong: the case, its purpose, its meetings. Read once for each case and document of a query.

use std::collections::HashMap;
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension, Row};

use super::hits::SearchQuery;
use crate::error::Result;
use crate::ids::{CaseId, DocumentId, MeetingId, VersionId};
use crate::kinds::Purpose;

/// A meeting, as far as facets need it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MeetingFrame {
    pub(crate) id: MeetingId,
    pub(crate) year: i16,
    pub(crate) number: u8,
}

impl MeetingFrame {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { id: row.get(0)?, year: row.get(1)?, number: row.get(2)? })
    }
}

/// What a hit belongs to.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Frame {
    pub(crate) case: Option<CaseId>,
    pub(crate) purpose: Option<Purpose>,
    /// The latest first.
    pub(crate) meetings: Vec<MeetingFrame>,
}

impl Frame {
    /// Whether the query's filters let it through. The kind is looked at elsewhere.
    pub(crate) fn passes(&self, query: &SearchQuery) -> bool {
        let at_meeting = |id| self.meetings.iter().any(|meeting| meeting.id == id);
        let in_year = |year| self.meetings.iter().any(|meeting| meeting.year == year);
        query.meeting_id.is_none_or(at_meeting)
            && query.year.is_none_or(in_year)
            && query.purpose.is_none_or(|purpose| self.purpose == Some(purpose))
    }
}

/// A version of a document that holds certain bytes.
#[derive(Debug, Clone)]
pub(crate) struct Holder {
    pub(crate) document: DocumentId,
    pub(crate) version: VersionId,
    /// Whether the document has a newer version.
    pub(crate) superseded: bool,
    pub(crate) hash: Rc<str>,
    pub(crate) frame: Rc<Frame>,
}

/// Looks up frames and remembers them for the length of one query.
pub(crate) struct Frames<'a> {
    db: &'a Connection,
    cases: HashMap<CaseId, Option<Rc<Frame>>>,
}

impl<'a> Frames<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db, cases: HashMap::new() }
    }

    /// The case's frame; nothing when the case may not be shown: it is gone, or it was withdrawn before it ever went
    /// out. A case that was sent out under a number stays findable under it.
    pub(crate) fn of_case(&mut self, id: CaseId) -> Result<Option<Rc<Frame>>> {
        if let Some(known) = self.cases.get(&id) {
            return Ok(known.clone());
        }
        let frame = self.read_case(id)?.map(Rc::new);
        self.cases.insert(id, frame.clone());
        Ok(frame)
    }

    fn read_case(&self, id: CaseId) -> Result<Option<Frame>> {
        let purpose: Option<Purpose> = self
            .db
            .prepare_cached(
                "SELECT purpose FROM cases WHERE id = ?1 AND
                   (status <> 'withdrawn' OR EXISTS (SELECT 1 FROM case_numbers WHERE case_id = ?1))",
            )?
            .query_row([id], |row| row.get(0))
            .optional()?;
        let Some(purpose) = purpose else { return Ok(None) };
        let mut statement = self.db.prepare_cached(
            "SELECT m.id, m.year, m.number FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
             WHERE a.case_id = ? ORDER BY m.year DESC, m.number DESC, m.id",
        )?;
        let meetings = statement.query_map([id], MeetingFrame::from_row)?.collect::<rusqlite::Result<_>>()?;
        Ok(Some(Frame { case: Some(id), purpose: Some(purpose), meetings }))
    }

    /// The document's frame; nothing when it is gone or its case may not be shown.
    pub(crate) fn of_document(&mut self, id: DocumentId) -> Result<Option<Rc<Frame>>> {
        let owners: Option<(Option<CaseId>, Option<MeetingId>)> = self
            .db
            .prepare_cached("SELECT case_id, meeting_id FROM documents WHERE id = ?")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        owners.map_or(Ok(None), |(case, meeting)| self.of_owners(case, meeting))
    }

    fn of_owners(&mut self, case: Option<CaseId>, meeting: Option<MeetingId>) -> Result<Option<Rc<Frame>>> {
        let frame = match case {
            Some(case) => match self.of_case(case)? {
                Some(frame) => frame,
                None => return Ok(None),
            },
            None => Rc::default(),
        };
        let Some(meeting) = meeting.filter(|id| frame.meetings.iter().all(|known| known.id != *id)) else {
            return Ok(Some(frame));
        };
        let mut frame = Rc::unwrap_or_clone(frame);
        if let Some(own) = self.of_meeting(meeting)?.and_then(|own| own.meetings.first().cloned()) {
            frame.meetings.insert(0, own);
        }
        Ok(Some(Rc::new(frame)))
    }

    /// The meeting's frame: itself.
    pub(crate) fn of_meeting(&self, id: MeetingId) -> Result<Option<Rc<Frame>>> {
        let meeting = self
            .db
            .prepare_cached("SELECT id, year, number FROM meetings WHERE id = ?")?
            .query_row([id], MeetingFrame::from_row)
            .optional()?;
        Ok(meeting.map(|meeting| Rc::new(Frame { meetings: vec![meeting], ..Frame::default() })))
    }

    /// The versions of documents that hold the bytes with this number in the index and may be shown.
    pub(crate) fn holders(&mut self, blob: i64) -> Result<Vec<Holder>> {
        let mut statement = self.db.prepare_cached(
            "SELECT v.document_id, v.id, EXISTS (SELECT 1 FROM document_versions n
                 WHERE n.document_id = v.document_id AND n.version > v.version), b.hash, d.case_id, d.meeting_id
             FROM search_blobs b JOIN document_versions v ON v.blob_hash = b.hash
               JOIN documents d ON d.id = v.document_id
             WHERE b.no = ?",
        )?;
        let mut rows = statement.query([blob])?;
        let mut holders = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(frame) = self.of_owners(row.get(4)?, row.get(5)?)? {
                holders.push(Holder {
                    document: row.get(0)?,
                    version: row.get(1)?,
                    superseded: row.get(2)?,
                    hash: row.get::<_, String>(3)?.into(),
                    frame,
                });
            }
        }
        Ok(holders)
    }
}
