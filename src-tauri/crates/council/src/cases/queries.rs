//! Reading cases.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::life::follow_ups;
use super::rules::{self, CaseStage, Life, Review};
use super::sections::numbered;
use super::{CommentView, Dismissal, SubItem, WayCase};
use crate::council::Council;
use crate::dates::{Day, Instant};
use crate::documents::DocumentView;
use crate::error::Result;
use crate::ids::{BodyId, CaseId, MeetingId, PersonId, PresenterId, SectionId};
use crate::kinds::{Access, CaseStatus, Language, MeetingStatus, Outcome, Purpose};
use crate::shielding::{SHIELDS_PART, Shielding};

/// Which cases.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CaseFilter {
    /// Of this body.
    #[serde(default)]
    pub body_id: Option<BodyId>,
    /// With this purpose.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// That have come so far.
    #[serde(default)]
    pub stage: Option<CaseStage>,
    /// Only those that wait: neither withdrawn nor closed, and on no agenda, unless they were put off or sent back there.
    #[serde(default)]
    pub waiting: Option<bool>,
    /// Also the standing cases of meetings.
    #[serde(default)]
    pub standing: Option<bool>,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CaseRow {
    /// The case.
    pub id: CaseId,
    /// Whose.
    pub body_id: BodyId,
    /// Whose, by name.
    pub body_name: String,
    /// Its title.
    pub title: String,
    /// What is asked.
    pub purpose: Purpose,
    /// What its authors and the secretary made of it.
    pub status: CaseStatus,
    /// How far it has come.
    pub stage: CaseStage,
    /// Public or exempt.
    pub access: Access,
    /// Whether its title, a section or an annex is shielded from the public.
    pub shields_part: bool,
    /// Who presents it.
    pub presenters: Vec<String>,
    /// The meetings it is or was on, the latest first.
    pub appearances: Vec<Appearance>,
    /// When it was made.
    pub created_at: Instant,
    /// What the stage is worked out from, beside the above.
    #[serde(skip)]
    #[ts(skip)]
    life: (Review, bool),
}

/// A case in a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Appearance {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The meeting's name, such as `2024/M2`.
    pub meeting_name: String,
    /// The day.
    pub date: Option<Day>,
    /// How far the meeting has come.
    pub meeting_status: MeetingStatus,
    /// The number the case was given there.
    pub number: Option<String>,
    /// What it came to there.
    pub outcome: Option<Outcome>,
}

/// A case, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CaseView {
    /// What a list shows.
    #[serde(flatten)]
    pub row: CaseRow,
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
    /// Why the case as a whole is shielded from the public.
    pub shielding: Option<Shielding>,
    /// Why its title is.
    pub title_shielding: Option<Shielding>,
    /// What the public sees for a shielded title; empty where the title is public.
    pub public_title: String,
    /// Who presents it, in order.
    pub presented_by: Vec<Presenter>,
    /// Its sections, in order.
    pub sections: Vec<SectionView>,
    /// The points under it, in order.
    pub sub_items: Vec<SubItemView>,
    /// Its annexes, in order.
    pub annexes: Vec<DocumentView>,
    /// Findings that were set aside.
    pub dismissals: Vec<Dismissal>,
    /// The case of another body that it came from.
    pub origin: Option<LinkedCase>,
    /// The cases of other bodies that came from it.
    pub became: Vec<LinkedCase>,
    /// Its way through bodies and meetings, from the case it came from first to those that came from it.
    pub way: Vec<WayCase>,
    /// The template it was begun from; empty when from none.
    pub template: String,
    /// Who sent it to the review that is going on, and when.
    pub in_review: Option<SentToReview>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// What colleagues said to it, the earliest first.
    pub comments: Vec<CommentView>,
}

/// Who sent a case to review.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SentToReview {
    /// Who.
    pub by_id: PersonId,
    /// Who, by name.
    pub by_name: String,
    /// When.
    pub at: Instant,
}

/// A case of another body.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LinkedCase {
    /// The case.
    pub case_id: CaseId,
    /// Its title.
    pub title: String,
    /// Whose, by name.
    pub body_name: String,
}

/// Somebody who presents a case.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Presenter {
    /// The row.
    pub id: PresenterId,
    /// Who.
    pub person_id: PersonId,
    /// Who, by name.
    pub name: String,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SectionView {
    /// The section.
    pub id: SectionId,
    /// Its number, counted from the levels: `3.1`.
    pub number: String,
    /// Depth, 1 to 4.
    pub level: u8,
    /// The heading, without its number.
    pub heading: String,
    /// The text, Markdown.
    pub markdown: String,
    /// Why it is shielded from the public, with what lies under it.
    pub shielding: Option<Shielding>,
}

/// A point under a case.
pub type SubItemView = SubItem;

/// What every reading of cases begins with.
fn row_sql() -> String {
    format!(
        "SELECT c.*, b.name AS body_name, r.name AS review_by_name, {SHIELDS_PART} AS shields_part
         FROM cases c JOIN bodies b ON b.id = c.body_id LEFT JOIN people r ON r.id = c.review_by_id"
    )
}

impl Council {
    /// The cases that pass the filter, newest first.
    pub fn cases(&self, filter: &CaseFilter) -> Result<Vec<CaseRow>> {
        let select = row_sql();
        let mut statement = self.db.prepare_cached(&format!(
            "{select} WHERE (?1 IS NULL OR c.body_id = ?1) AND (?2 IS NULL OR c.purpose = ?2)
               AND (NOT ?3 OR (c.status <> 'withdrawn' AND c.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM agenda_items a
                 JOIN meetings m ON m.id = a.meeting_id LEFT JOIN treatments t ON t.item_id = a.id
                 WHERE a.case_id = c.id AND m.status <> 'cancelled'
                   AND (t.outcome IS NULL OR t.outcome NOT IN ('postponed', 'sent_back')))))
               AND (?4 OR NOT EXISTS (SELECT 1 FROM agenda_items a WHERE a.case_id = c.id AND a.standing IS NOT NULL))
             ORDER BY c.created_at DESC, c.id DESC"
        ))?;
        let arguments = params![
            filter.body_id,
            filter.purpose,
            filter.waiting.unwrap_or(false),
            filter.standing.unwrap_or(false)
        ];
        let mut rows = statement.query_map(arguments, case_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
        for row in &mut rows {
            self.complete(row)?;
        }
        rows.retain(|row| filter.stage.is_none_or(|stage| row.stage == stage));
        Ok(rows)
    }

    fn complete(&self, row: &mut CaseRow) -> Result<()> {
        row.presenters =
            presenters_of(&self.db, row.id)?.into_iter().map(|presenter| presenter.name).collect();
        row.appearances = self.appearances(row.id)?;
        let meetings: Vec<_> =
            row.appearances.iter().map(|seen| (seen.meeting_status, seen.outcome)).collect();
        let (review, is_closed) = row.life;
        row.stage = rules::stage(Life {
            status: row.status,
            review,
            is_closed,
            meetings: &meetings,
            follow_ups: follow_ups(&self.db, row.id)?,
        });
        Ok(())
    }

    /// One case.
    pub fn case(&self, id: CaseId) -> Result<Option<CaseView>> {
        let mut statement = self.db.prepare_cached(&format!("{} WHERE c.id = ?", row_sql()))?;
        let Some(mut view) = statement.query_row([id], case_view).optional()? else { return Ok(None) };
        self.complete(&mut view.row)?;
        view.presented_by = presenters_of(&self.db, id)?;
        view.sections = self.sections(id)?;
        view.sub_items = self.sub_items(id)?;
        view.annexes = self.documents_of_case(id)?;
        view.dismissals =
            self.dismissals()?.into_iter().filter(|set_aside| set_aside.case_id == Some(id)).collect();
        view.origin = self.linked("c.id = (SELECT origin_id FROM cases WHERE id = ?)", id)?.pop();
        view.became = self.linked("c.origin_id = ?", id)?;
        view.way = self.way(id)?;
        view.comments = self.comments(id)?;
        Ok(Some(view))
    }

    fn linked(&self, which: &'static str, case: CaseId) -> Result<Vec<LinkedCase>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT c.id, c.title, b.name FROM cases c JOIN bodies b ON b.id = c.body_id WHERE {which} ORDER BY c.created_at"
        ))?;
        let rows = statement.query_map([case], |row| {
            Ok(LinkedCase { case_id: row.get(0)?, title: row.get(1)?, body_name: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The cases that were given this number, such as `2024/M2-004`: one for each body that gave it, the council's own
    /// first.
    pub fn cases_numbered(&self, number: &str) -> Result<Vec<CaseRow>> {
        let sql = format!(
            "{} JOIN case_numbers n ON n.case_id = c.id WHERE n.number = ? ORDER BY b.kind <> 'council', b.name",
            row_sql()
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query_map([number], case_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
        for row in &mut rows {
            self.complete(row)?;
        }
        Ok(rows)
    }

    fn sections(&self, case: CaseId) -> Result<Vec<SectionView>> {
        let mut statement =
            self.db.prepare_cached("SELECT * FROM sections WHERE case_id = ? ORDER BY position, id")?;
        let rows = statement.query_map([case], |row| {
            Ok(SectionView {
                id: row.get("id")?,
                number: String::new(),
                level: row.get("level")?,
                heading: row.get("heading")?,
                markdown: row.get("markdown")?,
                shielding: Shielding::of_row(row, "")?,
            })
        })?;
        let mut sections = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let numbers = numbered(sections.iter().map(|section| section.level));
        for (section, number) in sections.iter_mut().zip(numbers) {
            section.number = number;
        }
        Ok(sections)
    }

    fn sub_items(&self, case: CaseId) -> Result<Vec<SubItemView>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id, text, annex_id FROM sub_items WHERE case_id = ? ORDER BY position")?;
        let rows = statement.query_map([case], |row| {
            Ok(SubItem { id: row.get(0)?, text: row.get(1)?, annex_id: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Who presents the case, in order.
pub(crate) fn presenters_of(db: &Connection, case: CaseId) -> Result<Vec<Presenter>> {
    let mut statement = db.prepare_cached(
        "SELECT r.id, r.person_id, p.name FROM presenters r JOIN people p ON p.id = r.person_id
         WHERE r.case_id = ? ORDER BY r.position",
    )?;
    let rows = statement.query_map([case], |row| {
        Ok(Presenter { id: row.get(0)?, person_id: row.get(1)?, name: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn case_row(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: row.get("id")?,
        body_id: row.get("body_id")?,
        body_name: row.get("body_name")?,
        title: row.get("title")?,
        purpose: row.get("purpose")?,
        status: row.get("status")?,
        stage: CaseStage::Draft,
        access: row.get("access")?,
        shields_part: row.get("shields_part")?,
        presenters: Vec::new(),
        appearances: Vec::new(),
        created_at: row.get("created_at")?,
        life: (row.get("review")?, row.get::<_, Option<String>>("closed_at")?.is_some()),
    })
}

/// The columns of the case; what lies in other tables is filled in by the caller.
fn case_view(row: &Row<'_>) -> rusqlite::Result<CaseView> {
    let sent_by: (Option<PersonId>, Option<String>, Option<Instant>) =
        (row.get("review_by_id")?, row.get("review_by_name")?, row.get("review_at")?);
    let in_review = match sent_by {
        (Some(by_id), Some(by_name), Some(at)) => Some(SentToReview { by_id, by_name, at }),
        _ => None,
    };
    Ok(CaseView {
        row: case_row(row)?,
        language: row.get("language")?,
        summary: row.get("summary")?,
        body: row.get("body")?,
        proposal: row.get("proposal")?,
        prior_treatment: row.get("prior_treatment")?,
        shielding: Shielding::of_row(row, "")?,
        title_shielding: Shielding::of_row(row, "title_")?,
        public_title: row.get("public_title")?,
        presented_by: Vec::new(),
        sections: Vec::new(),
        sub_items: Vec::new(),
        annexes: Vec::new(),
        dismissals: Vec::new(),
        origin: None,
        became: Vec::new(),
        way: Vec::new(),
        template: row.get("template")?,
        in_review,
        closed_at: row.get("closed_at")?,
        comments: Vec::new(),
    })
}
