//! Calling people to a meeting: the notice, the letter and the calendar file, and who they go to.

use samrad_council::MeetingId;
use samrad_council::people::Role;
use samrad_council::{Council, Function};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByMeeting;
use crate::task::Task;
use crate::use_cases::frame::participants_of;

/// Somebody who is called to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recipient {
    /// Who.
    pub name: String,
    /// The address; empty when none is known.
    pub email: String,
    /// As what.
    pub role: Function,
    /// Only to know of it: a deputy, who comes when told so.
    pub copy: bool,
}

/// The papers that call people to a meeting, to a folder of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveNotices {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Where to.
    pub folder: String,
}

/// Files that were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FilesSaved {
    /// The files.
    pub files: Vec<String>,
}

/// Who is called to a meeting: by role, deputies in copy.
pub fn recipients(app: &App, meeting: ByMeeting) -> Answer<Vec<Recipient>> {
    app.with(|council| recipients_of(council, meeting.meeting_id))
}

pub(crate) fn recipients_of(council: &Council, id: MeetingId) -> Answer<Vec<Recipient>> {
    let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
    let people = council.people()?;
    let mut called: Vec<(Role, String)> = Vec::new();
    for role in participants_of(council, &meeting.row)? {
        // One letter each, also for who has two functions: the first is the weightier.
        if called.iter().any(|(known, _)| known.role.person_id == role.role.person_id) {
            continue;
        }
        let person = people.iter().find(|person| person.id == role.role.person_id);
        let Some(person) = person.filter(|person| person.active) else { continue };
        called.push((role, person.email.clone()));
    }
    let recipient = |(role, email): (Role, String)| Recipient {
        name: role.person_name,
        email,
        role: role.role.function,
        copy: role.role.function == Function::Deputy,
    };
    let (copies, to): (Vec<Recipient>, Vec<Recipient>) =
        called.into_iter().map(recipient).partition(|recipient| recipient.copy);
    Ok(to.into_iter().chain(copies).collect())
}

/// Writes notice, letter and calendar file to a folder.
pub fn save_all(_: &App, _: SaveNotices, _: &Task<'_>) -> Answer<FilesSaved> {
    Err(Failure::new("request.unknown", json!({})))
}
