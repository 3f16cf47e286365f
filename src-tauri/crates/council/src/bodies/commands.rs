//! Setting up the council, and changing its frame.

use std::collections::BTreeSet;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::numbering::Numbering;
use super::rules;
use crate::dates::{Clock, Day};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{BodyId, MunicipalityId, RecurringItemId};
use crate::journal::Write;
use crate::kinds::{
    AccessRole, BodyKind, Language, LanguageForm, NumberingSequence, Purpose, RecurringPlace,
};
use crate::people::PutPerson;
use crate::{meetings, sql, text};

/// Characters in a numbering pattern; a number made of it must fit in a heading.
const NUMBERING_PATTERN: usize = 60;

/// Founds the council: its name, members, bodies, and the person who sits here. Allowed once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetUpCouncil {
    /// The council's full name.
    pub name: String,
    /// What it is called in headings.
    pub short_name: String,
    /// The language of its documents unless a meeting says otherwise.
    pub language: Language,
    /// The municipalities that work together.
    pub municipalities: Vec<PutMunicipality>,
    /// The bodies, each after the one it stands under.
    pub bodies: Vec<PutBody>,
    /// The first person, who becomes secretary.
    pub secretary: PutPerson,
}

impl SetUpCouncil {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        if write.db.prepare_cached("SELECT 1 FROM council")?.exists([])? {
            return Err(Error::refused(RefusalCode::CouncilExists, json!({})));
        }
        if self.secretary.access != AccessRole::Secretary || self.secretary.id != write.actor {
            return Err(Error::refused(RefusalCode::CouncilNeedsSecretary, json!({})));
        }
        let name = text::required_line("name", &self.name, text::TITLE)?;
        write.db.execute(
            "INSERT INTO council (id, name, short_name, language) VALUES ('council', ?, ?, ?)",
            params![name, text::line("short_name", &self.short_name, text::TITLE)?, self.language],
        )?;
        for municipality in &self.municipalities {
            municipality.apply(write)?;
        }
        self.secretary.apply(write)?;
        for body in &self.bodies {
            body.apply(write)?;
        }
        Ok(name)
    }
}

/// Changes the council's name or language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeCouncil {
    /// The council's full name.
    pub name: String,
    /// What it is called in headings.
    pub short_name: String,
    /// The language of its documents.
    pub language: Language,
}

impl ChangeCouncil {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = text::required_line("name", &self.name, text::TITLE)?;
        write.db.execute(
            "UPDATE council SET name = ?, short_name = ?, language = ?",
            params![name, text::line("short_name", &self.short_name, text::TITLE)?, self.language],
        )?;
        Ok(name)
    }
}

/// Adds a municipality, or changes it when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutMunicipality {
    /// The municipality.
    pub id: MunicipalityId,
    /// Four digits, such as `1506`.
    pub number: String,
    /// Nine digits, the last a check digit.
    pub org_number: Option<String>,
    /// The name.
    pub name: String,
    /// The written language it has chosen.
    pub language_form: LanguageForm,
    /// Whether it is the host of the cooperation.
    pub is_host: bool,
    /// Member since.
    pub valid_from: Option<Day>,
    /// Member until.
    pub valid_to: Option<Day>,
}

impl PutMunicipality {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = text::required_line("name", &self.name, text::TITLE)?;
        let four_digits = self.number.len() == 4 && self.number.bytes().all(|byte| byte.is_ascii_digit());
        if !four_digits {
            return Err(Error::refused(
                RefusalCode::FieldInvalid,
                json!({ "field": "number", "value": self.number }),
            ));
        }
        if let Some(org_number) = self.org_number.as_deref().filter(|text| !rules::is_org_number(text)) {
            return Err(Error::refused(RefusalCode::OrgNumberInvalid, json!({ "org_number": org_number })));
        }
        must_run_forwards(self.valid_from, self.valid_to)?;
        write.db.prepare_cached(
            "INSERT INTO municipalities (id, number, org_number, name, language_form, is_host, valid_from, valid_to)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET number = ?2, org_number = ?3, name = ?4, language_form = ?5, is_host = ?6,
               valid_from = ?7, valid_to = ?8",
        )?.execute(params![
            self.id, self.number, self.org_number, name, self.language_form, self.is_host, self.valid_from,
            self.valid_to
        ])?;
        Ok(name)
    }
}

/// Adds a body, or changes it when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutBody {
    /// The body.
    pub id: BodyId,
    /// What it is.
    #[serde(flatten)]
    pub draft: BodyDraft,
}

/// A body's fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BodyDraft {
    /// What sort of body.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
    /// What it is called in headings.
    pub short_name: String,
    /// The body it reports to.
    pub parent_id: Option<BodyId>,
    /// The body that took over.
    pub replaced_by_id: Option<BodyId>,
    /// Exists since.
    pub valid_from: Option<Day>,
    /// Existed until.
    pub valid_to: Option<Day>,
    /// How its case numbers are written, such as `{year}/M{meeting}-{n:03}`.
    pub numbering_pattern: String,
    /// Whether numbers start again with each meeting.
    pub numbering_sequence: NumberingSequence,
    /// Where it usually meets.
    pub default_place: String,
    /// When its meetings usually start.
    pub default_start: Option<Clock>,
    /// When they usually end.
    pub default_end: Option<Clock>,
    /// Days before the meeting by which cases must be in.
    pub cases_due_days: u8,
    /// Days before the meeting by which the papers must be out.
    pub papers_due_days: u8,
}

impl PutBody {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let draft = &self.draft;
        let name = text::required_line("name", &draft.name, text::TITLE)?;
        must_run_forwards(draft.valid_from, draft.valid_to)?;
        let numbering = Numbering::parse(&draft.numbering_pattern);
        let is_short_line = text::line("numbering_pattern", &draft.numbering_pattern, NUMBERING_PATTERN)?
            == draft.numbering_pattern;
        let numbering = numbering.filter(|_| is_short_line);
        if !numbering.is_some_and(|numbering| numbering.is_unique_for(draft.numbering_sequence)) {
            let facts = json!({ "pattern": draft.numbering_pattern });
            return Err(Error::refused(RefusalCode::NumberingPatternInvalid, facts));
        }
        if draft.cases_due_days > 120 || draft.papers_due_days > 120 {
            return Err(Error::refused(
                RefusalCode::FieldInvalid,
                json!({ "field": "due_days", "value": 120 }),
            ));
        }
        for (column, other) in [("parent_id", draft.parent_id), ("replaced_by_id", draft.replaced_by_id)] {
            self.must_not_lead_back(write, column, other)?;
        }
        self.insert_or_update(write, &name)?;
        Ok(name)
    }

    fn insert_or_update(&self, write: &Write<'_>, name: &str) -> Result<()> {
        let draft = &self.draft;
        write.db.prepare_cached(
            "INSERT INTO bodies (id, kind, name, short_name, parent_id, replaced_by_id, valid_from, valid_to,
               numbering_pattern, numbering_sequence, default_place, default_start, default_end, cases_due_days,
               papers_due_days)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
             ON CONFLICT (id) DO UPDATE SET kind = ?2, name = ?3, short_name = ?4, parent_id = ?5,
               replaced_by_id = ?6, valid_from = ?7, valid_to = ?8, numbering_pattern = ?9, numbering_sequence = ?10,
               default_place = ?11, default_start = ?12, default_end = ?13, cases_due_days = ?14,
               papers_due_days = ?15",
        )?.execute(params![
            self.id, draft.kind, name, text::line("short_name", &draft.short_name, text::TITLE)?, draft.parent_id,
            draft.replaced_by_id, draft.valid_from, draft.valid_to, draft.numbering_pattern,
            draft.numbering_sequence, text::line("default_place", &draft.default_place, text::TITLE)?,
            draft.default_start, draft.default_end, draft.cases_due_days, draft.papers_due_days
        ])?;
        Ok(())
    }

    /// Follows the line upwards (or forwards in time) and refuses one that comes back to this body.
    fn must_not_lead_back(
        &self,
        write: &Write<'_>,
        column: &'static str,
        first: Option<BodyId>,
    ) -> Result<()> {
        let mut next = first;
        let mut passed = BTreeSet::new();
        while let Some(body) = next {
            // Undo can close a ring that no command would, so a body that was passed ends the walk too.
            if body == self.id || !passed.insert(body) {
                return Err(Error::refused(RefusalCode::BodyCycle, json!({ "field": column })));
            }
            next = write.column("bodies", column, body)?;
        }
        Ok(())
    }
}

/// Sets the standing cases that a new meeting of the body starts with, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetRecurringItems {
    /// The body.
    pub body_id: BodyId,
    /// The standing cases; what is not named is removed.
    pub items: Vec<RecurringItem>,
}

/// A standing case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecurringItem {
    /// The standing case.
    pub id: RecurringItemId,
    /// Before or after the other cases.
    pub place: RecurringPlace,
    /// Its title.
    pub title: String,
    /// What is asked of the meeting.
    pub purpose: Purpose,
    /// Minutes set aside.
    pub minutes: Option<u16>,
    /// The proposal it starts with.
    pub proposal: String,
    /// Whether it approves the minutes of the meeting before.
    #[serde(default)]
    pub approves_minutes: bool,
}

impl SetRecurringItems {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let body: String = write.column("bodies", "name", self.body_id)?;
        let kept: Vec<String> = self.items.iter().map(|item| item.id.to_string()).collect();
        let kept = serde_json::to_string(&kept).unwrap_or_default();
        write.db.prepare_cached(
            "DELETE FROM recurring_items WHERE body_id = ? AND id NOT IN (SELECT value FROM json_each(?))",
        )?.execute(params![self.body_id, kept])?;
        for (position, item) in self.items.iter().enumerate() {
            meetings::must_fit_in_a_day(item.minutes)?;
            let written = write.db.prepare_cached(
                "INSERT INTO recurring_items (id, body_id, place, position, title, purpose, minutes, proposal,
                   approves_minutes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET place = ?3, position = ?4, title = ?5, purpose = ?6, minutes = ?7,
                   proposal = ?8, approves_minutes = ?9 WHERE body_id = ?2",
            )?.execute(params![
                item.id, self.body_id, item.place, position as i64,
                text::required_line("title", &item.title, text::TITLE)?, item.purpose, item.minutes,
                text::body("proposal", &item.proposal)?, item.approves_minutes
            ])?;
            sql::must_have_written(written, item.id)?;
        }
        Ok(body)
    }
}

/// Refuses a period that ends before it begins.
pub(crate) fn must_run_forwards(from: Option<Day>, to: Option<Day>) -> Result<()> {
    if rules::runs_forwards(from, to) {
        return Ok(());
    }
    Err(Error::refused(RefusalCode::PeriodReversed, json!({ "from": from, "to": to })))
}
