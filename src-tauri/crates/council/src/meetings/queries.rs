//! Reading meetings and agendas.

use rusqlite::{OptionalExtension, Row};
use serde::Serialize;
use ts_rs::TS;

use super::{MeetingDraft, rules, send};
use crate::cases::{Review, presenters_of};
use crate::council::Council;
use crate::dates::{Clock, Day, Instant};
use crate::documents::DocumentView;
use crate::error::Result;
use crate::ids::{AgendaItemId, BodyId, CaseId, MeetingId};
use crate::kinds::{Access, CaseStatus, MeetingStatus, Purpose, RecurringPlace};
use crate::shielding::SHIELDS_PART;

/// A meeting in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingRow {
    /// The meeting.
    pub id: MeetingId,
    /// Its name, such as `2024/M2`.
    pub name: String,
    /// Whose.
    pub body_id: BodyId,
    /// Whose, by name.
    pub body_name: String,
    /// The year its number belongs to.
    pub year: i16,
    /// Its number in that year.
    pub number: u8,
    /// When, where and how.
    pub meeting: MeetingDraft,
    /// How far it has come.
    pub status: MeetingStatus,
    /// Why it was cancelled.
    pub cancel_reason: String,
    /// The last day for cases.
    pub cases_due: Option<Day>,
    /// The day the agenda is frozen.
    pub freeze_due: Option<Day>,
    /// The last day for sending the papers.
    pub papers_due: Option<Day>,
    /// How many times the meeting has been called, changed or cancelled since it was first called.
    pub invitation: u32,
    /// When the notice was sent.
    pub sent_at: Option<Instant>,
    /// The meeting it follows.
    pub previous_id: Option<MeetingId>,
    /// Cases on the agenda.
    pub cases: u32,
}

/// A meeting with its agenda and documents.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingView {
    /// The meeting.
    #[serde(flatten)]
    pub row: MeetingRow,
    /// The agenda in order.
    pub agenda: Vec<AgendaLine>,
    /// The meeting's own documents.
    pub documents: Vec<DocumentView>,
}

/// One case on an agenda.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgendaLine {
    /// The agenda item.
    pub id: AgendaItemId,
    /// The case.
    pub case_id: CaseId,
    /// The number it has, or gets when the notice is sent now.
    pub number: String,
    /// Whether the number is for good.
    pub number_is_final: bool,
    /// Whether it came after the notice was sent.
    pub late: bool,
    /// Whether it is a standing case that opens or closes the meeting.
    pub standing: Option<RecurringPlace>,
    /// The case's title.
    pub title: String,
    /// What is asked.
    pub purpose: Purpose,
    /// Public or exempt.
    pub access: Access,
    /// Whether its title, a section or an annex is shielded from the public.
    pub shields_part: bool,
    /// What the authors and the secretary made of the case.
    pub case_status: CaseStatus,
    /// Where the control of a draft stands.
    pub case_review: Review,
    /// Who presents it.
    pub presenters: Vec<String>,
    /// Minutes set aside.
    pub minutes: Option<u16>,
    /// By the running clock.
    pub starts_at: Option<Clock>,
    /// By the running clock.
    pub ends_at: Option<Clock>,
    /// Minutes past the meeting's end.
    pub overflow: u32,
    /// The points under it.
    pub sub_items: Vec<String>,
    /// Annexes.
    pub annexes: u32,
    /// Pages of the annexes.
    pub annex_pages: u32,
}

/// What a new meeting starts from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingSuggestion {
    /// The body's latest meeting.
    pub previous_id: Option<MeetingId>,
    /// The year.
    pub year: i16,
    /// The next free number.
    pub number: u8,
    /// When, where and how: four weeks after the latest, the rest as it was then.
    pub meeting: MeetingDraft,
}

const ROW: &str = "SELECT m.*, b.name AS body_name,
    (SELECT count(*) FROM agenda_items a WHERE a.meeting_id = m.id) AS cases
  FROM meetings m JOIN bodies b ON b.id = m.body_id";

impl Council {
    /// All meetings, the latest first; those without a day before all others.
    pub fn meetings(&self) -> Result<Vec<MeetingRow>> {
        let sql = format!("{ROW} ORDER BY m.date IS NOT NULL, m.date DESC, m.year DESC, m.number DESC");
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_map([], meeting_row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One meeting.
    pub fn meeting(&self, id: MeetingId) -> Result<Option<MeetingView>> {
        let mut statement = self.db.prepare_cached(&format!("{ROW} WHERE m.id = ?"))?;
        let Some(row) = statement.query_row([id], meeting_row).optional()? else { return Ok(None) };
        let agenda = self.agenda(&row)?;
        Ok(Some(MeetingView { agenda, documents: self.documents_of_meeting(id)?, row }))
    }

    fn agenda(&self, meeting: &MeetingRow) -> Result<Vec<AgendaLine>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT a.*, c.title, c.purpose, c.access, {SHIELDS_PART} AS shields_part,
               c.status AS case_status, c.review AS case_review, n.number IS NOT NULL AS number_is_final,
               (SELECT count(*) FROM documents d WHERE d.case_id = c.id AND d.kind = 'annex') AS annexes,
               (SELECT coalesce(sum(coalesce(v.pages, r.pages)), 0)
                 FROM documents d JOIN document_versions v ON v.document_id = d.id
                   LEFT JOIN readings r ON r.blob_hash = v.blob_hash
                 WHERE d.case_id = c.id AND d.kind = 'annex' AND v.version =
                   (SELECT max(version) FROM document_versions WHERE document_id = d.id)) AS annex_pages
             FROM agenda_items a JOIN cases c ON c.id = a.case_id
               LEFT JOIN case_numbers n ON n.meeting_id = a.meeting_id AND n.case_id = a.case_id
             WHERE a.meeting_id = ? ORDER BY a.position, a.id"
        ))?;
        let mut lines =
            statement.query_map([meeting.id], agenda_line)?.collect::<rusqlite::Result<Vec<AgendaLine>>>()?;
        let minutes: Vec<Option<u16>> = lines.iter().map(|line| line.minutes).collect();
        let slots = rules::timetable(meeting.meeting.start_time, meeting.meeting.end_time, &minutes);
        let numbers = send::numbers_to_give(&self.db, meeting.id)?;
        for ((line, slot), number) in lines.iter_mut().zip(slots).zip(numbers) {
            (line.starts_at, line.ends_at, line.overflow) = (slot.starts_at, slot.ends_at, slot.overflow);
            line.number = number.number;
            line.presenters =
                presenters_of(&self.db, line.case_id)?.into_iter().map(|presenter| presenter.name).collect();
            line.sub_items = self.sub_item_texts(line.case_id)?;
        }
        Ok(lines)
    }

    fn sub_item_texts(&self, case: CaseId) -> Result<Vec<String>> {
        let mut statement =
            self.db.prepare_cached("SELECT text FROM sub_items WHERE case_id = ? ORDER BY position")?;
        Ok(statement.query_map([case], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The meetings of this name, such as `2024/M2`: one for each body that has it, the council's first.
    pub fn meetings_named(&self, name: &str) -> Result<Vec<MeetingRow>> {
        let sql = format!("{ROW} WHERE m.year || '/M' || m.number = ? ORDER BY b.kind <> 'council', b.name");
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_map([name], meeting_row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What a new meeting of the body starts from: four weeks after its latest one.
    pub fn suggest_meeting(&self, body: BodyId, today: Day) -> Result<MeetingSuggestion> {
        let sql =
            format!("{ROW} WHERE m.body_id = ? ORDER BY m.date DESC, m.year DESC, m.number DESC LIMIT 1");
        let latest = self.db.prepare_cached(&sql)?.query_row([body], meeting_row).optional()?;
        let mut meeting = match &latest {
            Some(latest) => latest.meeting.clone(),
            None => self.default_meeting(body)?,
        };
        let after = latest.as_ref().and_then(|latest| latest.meeting.date).map(|date| date.plus_days(28));
        meeting.date = after.filter(|date| *date >= today);
        let year = meeting.date.unwrap_or(today).year();
        let number = self
            .db
            .prepare_cached(
                "SELECT coalesce(max(number), 0) + 1 FROM meetings WHERE body_id = ? AND year = ?",
            )?
            .query_row((body, year), |row| row.get(0))?;
        Ok(MeetingSuggestion { previous_id: latest.map(|latest| latest.id), year, number, meeting })
    }

    fn default_meeting(&self, body: BodyId) -> Result<MeetingDraft> {
        let sql = "SELECT NULL AS date, default_start AS start_time, default_end AS end_time, default_place AS place,
                     '' AS link, 'physical' AS mode, (SELECT language FROM council) AS language
                   FROM bodies WHERE id = ?";
        Ok(self.db.prepare_cached(sql)?.query_row([body], draft)?)
    }
}

fn meeting_row(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    let (year, number) = (row.get("year")?, row.get("number")?);
    Ok(MeetingRow {
        id: row.get("id")?,
        name: format!("{year}/M{number}"),
        body_id: row.get("body_id")?,
        body_name: row.get("body_name")?,
        year,
        number,
        meeting: draft(row)?,
        status: row.get("status")?,
        cancel_reason: row.get("cancel_reason")?,
        cases_due: row.get("cases_due")?,
        freeze_due: row.get("freeze_due")?,
        papers_due: row.get("papers_due")?,
        invitation: row.get("invitation")?,
        sent_at: row.get("sent_at")?,
        previous_id: row.get("previous_id")?,
        cases: row.get("cases")?,
    })
}

fn draft(row: &Row<'_>) -> rusqlite::Result<MeetingDraft> {
    Ok(MeetingDraft {
        date: row.get("date")?,
        start_time: row.get("start_time")?,
        end_time: row.get("end_time")?,
        place: row.get("place")?,
        link: row.get("link")?,
        mode: row.get("mode")?,
        language: row.get("language")?,
    })
}

/// The columns of the line; number, clock, presenters and points are filled in by the caller.
fn agenda_line(row: &Row<'_>) -> rusqlite::Result<AgendaLine> {
    Ok(AgendaLine {
        id: row.get("id")?,
        case_id: row.get("case_id")?,
        number: String::new(),
        number_is_final: row.get("number_is_final")?,
        late: row.get("late")?,
        standing: row.get("standing")?,
        title: row.get("title")?,
        purpose: row.get("purpose")?,
        access: row.get("access")?,
        shields_part: row.get("shields_part")?,
        case_status: row.get("case_status")?,
        case_review: row.get("case_review")?,
        presenters: Vec::new(),
        minutes: row.get("minutes")?,
        starts_at: None,
        ends_at: None,
        overflow: 0,
        sub_items: Vec::new(),
        annexes: row.get("annexes")?,
        annex_pages: row.get("annex_pages")?,
    })
}
