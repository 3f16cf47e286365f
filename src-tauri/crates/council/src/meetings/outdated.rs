//! Whether the book that was made for a meeting still tells what the meeting's cases say.

use std::collections::{HashMap, HashSet};

use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::council::Council;
use crate::dates::Instant;
use crate::error::Result;
use crate::ids::MeetingId;
use crate::journal::{Change, entry};

/// The latest step that the book does not know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateChange {
    /// When.
    pub at: Instant,
    /// The thing it was done to, by its own name.
    pub subject: String,
}

/// Columns that are never printed: what they hold may change without the book growing old.
const NOT_PRINTED: &[(&str, &str)] = &[
    ("cases", "closed_at"),
    ("cases", "review"),
    ("cases", "review_at"),
    ("cases", "review_by_id"),
    ("cases", "status"),
    ("cases", "access_ground"),
    ("cases", "access_review"),
    ("cases", "title_access_ground"),
    ("cases", "title_access_review"),
    ("sections", "access_ground"),
    ("sections", "access_review"),
    ("documents", "access_ground"),
    ("documents", "access_review"),
    ("cases", "template"),
    ("documents", "external_ids"),
    ("document_versions", "note"),
    ("initiatives", "state"),
    ("initiatives", "state_comment"),
    ("initiatives", "state_on"),
    ("meetings", "cancel_reason"),
    ("meetings", "cases_due"),
    ("meetings", "papers_due"),
    ("meetings", "previous_id"),
    ("meetings", "sent_at"),
    ("meetings", "status"),
];

/// What is printed of an initiative's lines.
const OF_INITIATIVE: [&str; 4] =
    ["gate_decisions", "initiative_alternatives", "initiative_costs", "initiative_sources"];

/// Whether rows of the table lean on one that the same entry may have put in.
fn is_part(table: &str) -> bool {
    table == "document_versions" || OF_INITIATIVE.contains(&table)
}

/// A value of a row, by table, key and column.
type Place = (String, String, String);
/// What stood there when the book was made, and what stands there now; nothing where there is no row.
type Sides = (Option<Value>, Option<Value>);

impl Council {
    /// What was done last to the meeting, its agenda, and its cases with their texts and annexes, after its newest book
    /// was made; nothing when there is no book, or when everything is as the book has it.
    pub fn changed_since_book(&self, meeting: MeetingId) -> Result<Option<LateChange>> {
        let Some(later) = self.entries_after_book(meeting)? else { return Ok(None) };
        let mut printed = self.printed_rows(meeting)?;
        let mut sides: HashMap<Place, Sides> = HashMap::new();
        let mut steps = Vec::new();
        for entry in later {
            let mut touched = Vec::new();
            let mut changes = entry.changes()?;
            // A document is known before the versions that lean on it, an initiative before its lines.
            changes.sort_by_key(|change| is_part(&change.table));
            for change in changes {
                if !printed.takes_in(&change) {
                    continue;
                }
                for (place, before, after) in values(change) {
                    sides.entry(place.clone()).or_insert((before, None)).1 = after;
                    touched.push(place);
                }
            }
            steps.push((entry.at, entry.subject, touched));
        }
        // What was done and taken back again is no change.
        let is_other = |place: &Place| sides.get(place).is_some_and(|(before, after)| before != after);
        let last = steps.into_iter().rev().find(|(_, _, touched)| touched.iter().any(is_other));
        Ok(last.map(|(at, subject, _)| LateChange { at, subject }))
    }

    /// The entries after the meeting's newest book was begun, but for the one that brought the book.
    fn entries_after_book(&self, meeting: MeetingId) -> Result<Option<Vec<entry::Entry>>> {
        let book: Option<(String, Instant)> = self
            .db
            .prepare_cached(
                "SELECT v.id, v.added_at FROM document_versions v JOIN documents d ON d.id = v.document_id
                 WHERE d.meeting_id = ? AND d.kind = 'book' ORDER BY v.added_at DESC, v.version DESC LIMIT 1",
            )?
            .query_row([meeting], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((version, made)) = book else { return Ok(None) };
        let sql = format!(
            "SELECT {} FROM entries WHERE (at > ?1
                 OR seq > (SELECT min(seq) FROM entries WHERE at = ?1 AND instr(changes, ?2) > 0))
               AND instr(changes, ?2) = 0 ORDER BY seq",
            entry::COLUMNS
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map(params![made, format!("\"key\":\"{version}\"")], entry::from_row)?;
        Ok(Some(rows.collect::<rusqlite::Result<_>>()?))
    }

    /// The rows that the meeting's book is made of.
    fn printed_rows(&self, meeting: MeetingId) -> Result<Printed> {
        let mut printed =
            Printed { meeting: meeting.to_string(), cases: HashSet::new(), rows: HashSet::new() };
        const OF_CASE: &str = "case_id IN (SELECT case_id FROM agenda_items WHERE meeting_id = ?1)";
        printed.cases = self.keys("SELECT case_id FROM agenda_items WHERE meeting_id = ?1", meeting)?;
        for sql in [
            "SELECT id FROM agenda_items WHERE meeting_id = ?1".to_owned(),
            format!("SELECT id FROM sections WHERE {OF_CASE}"),
            format!("SELECT id FROM sub_items WHERE {OF_CASE}"),
            format!("SELECT id FROM presenters WHERE {OF_CASE}"),
            format!("SELECT id FROM documents WHERE kind = 'annex' AND {OF_CASE}"),
            format!("SELECT id FROM initiatives WHERE {OF_CASE}"),
            // What-ifs are not printed; that another worksheet holds, the case itself says.
            format!(
                "SELECT worksheet_id FROM cases WHERE worksheet_id IS NOT NULL AND {}",
                OF_CASE.replacen("case_id", "id", 1)
            ),
        ] {
            printed.rows.extend(self.keys(&sql, meeting)?);
        }
        for table in OF_INITIATIVE {
            let sql = format!(
                "SELECT id FROM {table} WHERE initiative_id IN (SELECT id FROM initiatives WHERE {OF_CASE})"
            );
            printed.rows.extend(self.keys(&sql, meeting)?);
        }
        Ok(printed)
    }

    fn keys(&self, sql: &str, meeting: MeetingId) -> Result<HashSet<String>> {
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_map([meeting], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}

/// The rows that a book is made of, by their keys.
struct Printed {
    meeting: String,
    cases: HashSet<String>,
    /// Rows that lean on the meeting or on one of the cases.
    rows: HashSet<String>,
}

impl Printed {
    /// Whether the change is to one of these rows. What is new or gone says itself what it belongs to; it is known from
    /// then on, and so is what leans on it.
    fn takes_in(&mut self, change: &Change) -> bool {
        let names = |column: &str, wanted: &dyn Fn(&str) -> bool| {
            [&change.before, &change.after]
                .into_iter()
                .any(|side| side.get(column).and_then(Value::as_str).is_some_and(wanted))
        };
        let belongs = match change.table.as_str() {
            "meetings" => change.key == self.meeting,
            "cases" => self.cases.contains(&change.key),
            "agenda_items" => names("meeting_id", &|id| id == self.meeting),
            "sections" | "sub_items" | "presenters" | "documents" | "initiatives" => {
                names("case_id", &|id| self.cases.contains(id))
            }
            "worksheets" => false,
            "document_versions" => names("document_id", &|id| self.rows.contains(id)),
            table if OF_INITIATIVE.contains(&table) => names("initiative_id", &|id| self.rows.contains(id)),
            _ => return false,
        };
        if belongs && change.table != "meetings" && change.table != "cases" {
            self.rows.insert(change.key.clone());
        }
        belongs || self.rows.contains(&change.key)
    }
}

/// Every printed value that a change is about, before and after.
fn values(change: Change) -> Vec<(Place, Option<Value>, Option<Value>)> {
    let Change { table, key, before, after, .. } = change;
    let mut columns: Vec<&String> = before.keys().chain(after.keys()).collect();
    columns.sort_unstable();
    columns.dedup();
    let printed =
        columns.into_iter().filter(|column| !NOT_PRINTED.contains(&(table.as_str(), column.as_str())));
    printed
        .map(|column| {
            let place = (table.clone(), key.clone(), column.clone());
            (place, before.get(column).cloned(), after.get(column).cloned())
        })
        .collect()
}
