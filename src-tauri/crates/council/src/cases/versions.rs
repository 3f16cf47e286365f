//! The text of a case through time, folded from the journal: every save is there already, and nothing is kept twice.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::difference::{self, DiffRow};
use super::sections::numbered;
use crate::council::Council;
use crate::dates::Instant;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, EntryId};
use crate::journal::{Change, Operation, entry};
use crate::kinds::kinds;

kinds! {
    /// A part of a case's text.
    VersionPart {
        /// tittel
        Title = "title",
        /// ingress
        Summary = "summary",
        /// forslag
        Proposal = "proposal",
        /// saksframstilling outside the sections
        Body = "body",
        /// avsnitt
        Section = "section",
        /// tidligere behandling
        PriorTreatment = "prior_treatment",
    }
}

/// The parts that are columns of the case; sections stand between the body and the last one.
const COLUMNS: [VersionPart; 5] = [
    VersionPart::Title,
    VersionPart::Summary,
    VersionPart::Proposal,
    VersionPart::Body,
    VersionPart::PriorTreatment,
];

/// A save that changed the text.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CaseVersion {
    /// The save, and who made it.
    #[serde(flatten)]
    pub head: VersionHead,
    /// The parts that were changed; for sections their headings.
    pub changed: Vec<ChangedPart>,
}

/// A save: which, when, by whom.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct VersionHead {
    /// The entry of the journal.
    pub entry: EntryId,
    /// When.
    pub at: Instant,
    /// Who, by name.
    pub by_name: String,
    /// The command's type, such as `section.put`.
    pub kind: String,
}

/// A part that a save changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangedPart {
    /// Which.
    pub part: VersionPart,
    /// Of a section: its heading, as it was last.
    pub heading: String,
}

/// Two versions of one case's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct VersionPair {
    /// The case.
    pub case_id: CaseId,
    /// The save that made the older one.
    pub older: EntryId,
    /// The save that made the newer one.
    pub newer: EntryId,
}

/// Two versions side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Comparison {
    /// The older one.
    pub older: VersionHead,
    /// The newer one.
    pub newer: VersionHead,
    /// Every part that has text in one of them, in the order of the case.
    pub parts: Vec<PartDifference>,
}

/// A part of the text in two versions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartDifference {
    /// Which.
    pub part: VersionPart,
    /// Of a section: number and heading in the older version; nothing when it was not there.
    pub older_heading: Option<String>,
    /// Of a section: number and heading in the newer version; nothing when it is gone.
    pub newer_heading: Option<String>,
    /// Every line of both.
    pub rows: Vec<DiffRow>,
}

/// The text as it stands after some entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Text {
    columns: BTreeMap<VersionPart, String>,
    sections: Vec<TextSection>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct TextSection {
    key: String,
    level: u8,
    heading: String,
    markdown: String,
}

impl Council {
    /// The saves that changed the text of the case, the latest first.
    pub fn case_versions(&self, case: CaseId) -> Result<Vec<CaseVersion>> {
        let (mut versions, mut before) = (Vec::new(), Text::default());
        self.each_text(case, |entry, text| {
            if *text != before {
                versions.push((entry, changed_parts(&before, text)));
                before = text.clone();
            }
        })?;
        let version = |(entry, changed)| Ok(CaseVersion { head: self.version_head(entry)?, changed });
        versions.into_iter().rev().map(version).collect()
    }

    /// Two versions of the text side by side.
    ///
    /// # Errors
    /// [`RefusalCode::NotFound`] for an entry that has nothing to do with the case.
    pub fn compare_case_versions(&self, pair: &VersionPair) -> Result<Comparison> {
        let VersionPair { case_id, older, newer } = *pair;
        let mut texts: HashMap<EntryId, (Text, entry::Entry)> = HashMap::new();
        self.each_text(case_id, |entry, text| {
            if entry.id == older || entry.id == newer {
                texts.insert(entry.id, (text.clone(), entry));
            }
        })?;
        let find = |id: EntryId| {
            let not_found = || Error::refused(RefusalCode::NotFound, json!({ "table": "entries", "id": id }));
            texts.get(&id).cloned().ok_or_else(not_found)
        };
        let ((older, older_entry), (newer, newer_entry)) = (find(older)?, find(newer)?);
        Ok(Comparison {
            older: self.version_head(older_entry)?,
            newer: self.version_head(newer_entry)?,
            parts: differences(&older, &newer),
        })
    }

    /// Hands out the text as it stood after each entry that concerns the case.
    fn each_text(&self, case: CaseId, mut visit: impl FnMut(entry::Entry, &Text)) -> Result<()> {
        let sql = format!(
            "SELECT {} FROM entries WHERE seq IN (SELECT seq FROM case_entries WHERE case_id = ?) ORDER BY seq",
            entry::COLUMNS
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut fold = Fold::of(case);
        for entry in statement.query_map([case], entry::from_row)? {
            let entry = entry?;
            for change in entry.changes()? {
                fold.take(&change);
            }
            visit(entry, &fold.text());
        }
        Ok(())
    }

    fn version_head(&self, entry: entry::Entry) -> Result<VersionHead> {
        let by_name = self
            .db
            .prepare_cached("SELECT coalesce((SELECT name FROM people WHERE id = ?), '')")?
            .query_row([entry.actor], |row| row.get(0))?;
        Ok(VersionHead { entry: entry.id, at: entry.at, by_name, kind: entry.kind })
    }
}

/// The rows of a case's text while the journal is gone through.
struct Fold {
    case: String,
    columns: BTreeMap<VersionPart, String>,
    sections: HashMap<String, Map<String, Value>>,
}

impl Fold {
    fn of(case: CaseId) -> Self {
        Self { case: case.to_string(), columns: BTreeMap::new(), sections: HashMap::new() }
    }

    fn take(&mut self, change: &Change) {
        match change.table.as_str() {
            "cases" if change.key == self.case => {
                for part in COLUMNS {
                    if let Some(text) = change.after.get(part.as_str()).and_then(Value::as_str) {
                        self.columns.insert(part, text.to_owned());
                    }
                }
            }
            "sections" => self.take_section(change),
            _ => {}
        }
    }

    fn take_section(&mut self, change: &Change) {
        let is_own = change.after.get("case_id").and_then(Value::as_str) == Some(&self.case);
        match change.op {
            Operation::Insert if is_own => {
                self.sections.insert(change.key.clone(), change.after.clone());
            }
            Operation::Insert => {}
            Operation::Update => {
                if let Some(section) = self.sections.get_mut(&change.key) {
                    section.extend(change.after.clone());
                }
            }
            Operation::Delete => {
                self.sections.remove(&change.key);
            }
        }
    }

    fn text(&self) -> Text {
        let number = |row: &Map<String, Value>, column: &str| row.get(column).and_then(Value::as_i64);
        let words = |row: &Map<String, Value>, column: &str| {
            row.get(column).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let mut sections: Vec<_> = self.sections.iter().collect();
        sections.sort_by_key(|(key, row)| (number(row, "position"), (*key).clone()));
        let section = |(key, row): (&String, &Map<String, Value>)| TextSection {
            key: key.clone(),
            level: number(row, "level").and_then(|level| u8::try_from(level).ok()).unwrap_or(1),
            heading: words(row, "heading"),
            markdown: words(row, "markdown"),
        };
        Text { columns: self.columns.clone(), sections: sections.into_iter().map(section).collect() }
    }
}

impl Text {
    fn column(&self, part: VersionPart) -> &str {
        self.columns.get(&part).map_or("", String::as_str)
    }

    fn section(&self, key: &str) -> Option<&TextSection> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// Every section's number and heading, by its key.
    fn headings(&self) -> HashMap<&str, String> {
        let numbers = numbered(self.sections.iter().map(|section| section.level));
        let named = self.sections.iter().zip(numbers);
        named
            .map(|(section, number)| (section.key.as_str(), format!("{number} {}", section.heading)))
            .collect()
    }
}

fn changed_parts(before: &Text, after: &Text) -> Vec<ChangedPart> {
    let columns = COLUMNS
        .into_iter()
        .filter(|part| before.column(*part) != after.column(*part))
        .map(|part| ChangedPart { part, heading: String::new() });
    let mut changed: Vec<_> = columns.collect();
    let of_section =
        |section: &TextSection| ChangedPart { part: VersionPart::Section, heading: section.heading.clone() };
    let sections = in_order(before, after).into_iter().filter(|(older, newer)| older != newer);
    changed.extend(sections.filter_map(|(older, newer)| newer.or(older)).map(of_section));
    if changed.is_empty() {
        // The sections are the same, in another order.
        changed.push(ChangedPart { part: VersionPart::Section, heading: String::new() });
    }
    changed
}

/// The sections of both texts, each with itself: in the newer order, those that are gone after the one they stood behind.
fn in_order<'a>(older: &'a Text, newer: &'a Text) -> Vec<(Option<&'a TextSection>, Option<&'a TextSection>)> {
    let mut pairs: Vec<_> =
        newer.sections.iter().map(|section| (older.section(&section.key), Some(section))).collect();
    for (at, gone) in older.sections.iter().enumerate() {
        if newer.section(&gone.key).is_some() {
            continue;
        }
        let before = at.checked_sub(1).map(|at| older.sections[at].key.as_str());
        let stands = |pair: &(Option<&TextSection>, Option<&TextSection>)| {
            pair.1.or(pair.0).is_some_and(|section| Some(section.key.as_str()) == before)
        };
        let place = pairs.iter().position(stands).map_or(0, |place| place + 1);
        pairs.insert(place, (Some(gone), None));
    }
    pairs
}

fn differences(older: &Text, newer: &Text) -> Vec<PartDifference> {
    let column = |part: VersionPart| PartDifference {
        part,
        older_heading: None,
        newer_heading: None,
        rows: difference::rows(older.column(part), newer.column(part)),
    };
    let (older_headings, newer_headings) = (older.headings(), newer.headings());
    let text =
        |section: Option<&'_ TextSection>| section.map_or("", |section| section.markdown.as_str()).to_owned();
    let sections = in_order(older, newer).into_iter().map(|(was, is)| PartDifference {
        part: VersionPart::Section,
        older_heading: was.and_then(|section| older_headings.get(section.key.as_str()).cloned()),
        newer_heading: is.and_then(|section| newer_headings.get(section.key.as_str()).cloned()),
        rows: difference::rows(&text(was), &text(is)),
    });
    let (before, after) = COLUMNS.split_at(COLUMNS.len() - 1);
    let parts = before.iter().copied().map(column).chain(sections).chain(after.iter().copied().map(column));
    parts.filter(|part| part.part == VersionPart::Section || !part.rows.is_empty()).collect()
}
