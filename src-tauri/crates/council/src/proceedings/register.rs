//! The register of decisions: what every body has decided, to look through.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::council::Council;
use crate::dates::Day;
use crate::error::Result;
use crate::ids::{AgendaItemId, BodyId, CaseId, MeetingId, MunicipalityId};
use crate::kinds::{Access, MeetingStatus, Outcome, Purpose};

/// Which decisions.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DecisionFilter {
    /// Of this body.
    #[serde(default)]
    pub body_id: Option<BodyId>,
    /// In which this municipality disagreed, or agreed with a remark.
    #[serde(default)]
    pub municipality_id: Option<MunicipalityId>,
    /// Of this year.
    #[serde(default)]
    pub year: Option<i16>,
    /// With this outcome.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// With these words in title or text.
    #[serde(default)]
    pub words: Option<String>,
}

/// A decision in the register.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DecisionRow {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// The case.
    pub case_id: CaseId,
    /// Its number in the meeting.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// What was asked.
    pub purpose: Purpose,
    /// Public or exempt.
    pub access: Access,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Its name.
    pub meeting_name: String,
    /// Its day.
    pub date: Option<Day>,
    /// How far the meeting and its minutes have come.
    pub meeting_status: MeetingStatus,
    /// Whose, by name.
    pub body_name: String,
    /// What came of the case.
    pub outcome: Outcome,
    /// What was adopted, Markdown.
    pub text: String,
    /// The municipalities that disagreed, or agreed with a remark.
    pub dissent: Vec<String>,
    /// Follow-ups of the case that are not closed.
    pub open_follow_ups: u32,
}

impl Council {
    /// The decisions that pass the filter, the latest first.
    pub fn decisions(&self, filter: &DecisionFilter) -> Result<Vec<DecisionRow>> {
        let words =
            filter.words.as_deref().map(str::trim).filter(|words| !words.is_empty()).map(str::to_lowercase);
        let mut statement = self.db.prepare_cached(
            "SELECT t.item_id, a.case_id, n.number, c.title, c.purpose, c.access, m.id AS meeting_id,
               m.year || '/M' || m.number AS meeting_name, m.date, m.status AS meeting_status, b.name AS body_name,
               t.outcome, t.text,
               (SELECT json_group_array(name) FROM (SELECT k.name FROM positions p JOIN municipalities k
                  ON k.id = p.municipality_id WHERE p.item_id = t.item_id
                    AND p.position IN ('disagree', 'agree_with_remark') ORDER BY k.name))
                 AS dissent,
               (SELECT count(*) FROM follow_ups f WHERE f.case_id = c.id AND f.status IN ('open', 'ongoing'))
                 AS open_follow_ups
             FROM treatments t JOIN agenda_items a ON a.id = t.item_id JOIN cases c ON c.id = a.case_id
               JOIN meetings m ON m.id = a.meeting_id JOIN bodies b ON b.id = m.body_id
               LEFT JOIN case_numbers n ON n.meeting_id = m.id AND n.case_id = c.id
             WHERE t.outcome IS NOT NULL AND (?1 IS NULL OR m.body_id = ?1) AND (?2 IS NULL OR m.year = ?2)
               AND (?3 IS NULL OR t.outcome = ?3)
               AND (?4 IS NULL OR EXISTS (SELECT 1 FROM positions p WHERE p.item_id = t.item_id
                 AND p.municipality_id = ?4 AND p.position IN ('disagree', 'agree_with_remark')))
             ORDER BY m.date DESC, m.number DESC, a.position",
        )?;
        let rows = statement.query_map(
            params![filter.body_id, filter.year, filter.outcome, filter.municipality_id],
            |row| {
                Ok(DecisionRow {
                    item_id: row.get("item_id")?,
                    case_id: row.get("case_id")?,
                    number: row.get("number")?,
                    title: row.get("title")?,
                    purpose: row.get("purpose")?,
                    access: row.get("access")?,
                    meeting_id: row.get("meeting_id")?,
                    meeting_name: row.get("meeting_name")?,
                    date: row.get("date")?,
                    meeting_status: row.get("meeting_status")?,
                    body_name: row.get("body_name")?,
                    outcome: row.get("outcome")?,
                    text: row.get("text")?,
                    dissent: crate::sql::json_column(row, "dissent")?,
                    open_follow_ups: row.get("open_follow_ups")?,
                })
            },
        )?;
        let mut found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        if let Some(words) = words {
            let holds = |row: &DecisionRow| {
                let text = format!("{} {}", row.title, row.text).to_lowercase();
                words.split_whitespace().all(|word| text.contains(word))
            };
            found.retain(holds);
        }
        Ok(found)
    }
}
