//! The minutes of a meeting: looked at, put out as a draft, locked, and saved in the editions people ask for.

use samrad_council::{AgendaItemId, Changed, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByMeeting;
use crate::task::Task;

/// Minutes that were built.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MinutesBuilt {
    /// Pages in the file; nothing where it has none, as HTML.
    pub pages: Option<u32>,
    /// The file, when it was written for the user.
    pub path: Option<String>,
}

/// Minutes that were built and kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MinutesKept {
    /// What the command did.
    pub changed: Vec<Changed>,
    /// Pages in the file.
    pub pages: u32,
}

/// Minutes to a file of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveMinutes {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Where to.
    pub path: String,
    /// Only this case.
    #[serde(default)]
    pub item_id: Option<AgendaItemId>,
    /// Without what is exempt from public access.
    pub public: bool,
    /// As a page for the web instead of PDF.
    pub html: bool,
}

/// Builds the minutes as they would be now, for looking at.
pub fn preview(_: &App, _: ByMeeting, _: &Task<'_>) -> Answer<MinutesBuilt> {
    Err(Failure::new("request.unknown", json!({})))
}

/// Puts the minutes out for remarks.
pub fn draft(_: &App, _: ByMeeting, _: &Task<'_>) -> Answer<MinutesKept> {
    Err(Failure::new("request.unknown", json!({})))
}

/// Locks the minutes.
pub fn lock(_: &App, _: ByMeeting, _: &Task<'_>) -> Answer<MinutesKept> {
    Err(Failure::new("request.unknown", json!({})))
}

/// Builds the minutes to a file of the user's choice.
pub fn save(_: &App, _: SaveMinutes, _: &Task<'_>) -> Answer<MinutesBuilt> {
    Err(Failure::new("request.unknown", json!({})))
}
