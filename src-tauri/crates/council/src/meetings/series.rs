//! The year plan: meetings planned many at a time, and the rules a body plans and decides by.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::PlanMeeting;
use crate::calendar::Series;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::BodyId;
use crate::journal::Write;
use crate::kinds::RuleSet;

/// Meetings planned in one step, as many as a week has workdays for a year.
const MOST: usize = 260;

/// Plans several meetings in one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanSeries {
    /// The meetings, in order.
    pub meetings: Vec<PlanMeeting>,
}

impl PlanSeries {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let count = self.meetings.len();
        if !(1..=MOST).contains(&count) {
            return Err(Error::refused(
                RefusalCode::FieldInvalid,
                json!({ "field": "meetings", "value": count }),
            ));
        }
        let mut first = String::new();
        let mut last = String::new();
        for meeting in &self.meetings {
            last = meeting.apply(write)?;
            if first.is_empty() {
                first.clone_from(&last);
            }
        }
        Ok(if count == 1 { first } else { format!("{first} – {last}") })
    }
}

/// Sets by which rules a body decides and plans.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetBodyRules {
    /// The body.
    pub body_id: BodyId,
    /// By which rules it decides.
    pub rule_set: RuleSet,
    /// Days before the meeting on which the agenda is frozen.
    pub freeze_due_days: u8,
    /// The days it usually meets on.
    pub series: Option<Series>,
}

impl SetBodyRules {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = write.column("bodies", "name", self.body_id)?;
        if self.freeze_due_days > 120 {
            let facts = json!({ "field": "freeze_due_days", "value": self.freeze_due_days });
            return Err(Error::refused(RefusalCode::FieldInvalid, facts));
        }
        if let Some(series) = self.series.filter(|series| !series.is_possible()) {
            let facts = json!({ "field": "series", "value": series });
            return Err(Error::refused(RefusalCode::FieldInvalid, facts));
        }
        write.db.execute(
            "UPDATE bodies SET rule_set = ?, freeze_due_days = ?, series_nth = ?, series_weekday = ? WHERE id = ?",
            params![
                self.rule_set,
                self.freeze_due_days,
                self.series.map(|series| series.nth),
                self.series.map(|series| series.weekday),
                self.body_id
            ],
        )?;
        Ok(name)
    }
}
