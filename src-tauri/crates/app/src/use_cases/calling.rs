//! Calling people to a meeting: the notice, the letter and the calendar file, and who they go to.

use std::io::Write;
use std::path::{Path, PathBuf};

use samrad_council::people::Role;
use samrad_council::{Council, Function, Instant, MeetingId, MeetingStatus};
use samrad_integrations::{Attachment, Invitation, Mailbox, Occasion};
use samrad_papers::notice_title;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByMeeting;
use crate::task::Task;
use crate::use_cases::book;
use crate::use_cases::frame::participants_of;
use crate::use_cases::intake::PDF;

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

/// Writes what calls people to a meeting to a folder: the notice as PDF, a letter to send it with, and the meeting for one's
/// own calendar. Of a meeting that was called off there is no notice any more. Nothing is sent.
pub fn save_all(app: &App, save: SaveNotices, task: &Task<'_>) -> Answer<FilesSaved> {
    let at = Instant::now();
    let (invitation, notice) = app.with(|council| {
        let notice = book::notice_of(council, save.meeting_id, &at)?;
        Ok((invitation(council, save.meeting_id, &at)?, notice))
    })?;
    let folder = Path::new(&save.folder);
    let name = format!("{} {}-M{}", notice_title(invitation.language), invitation.year, invitation.number);
    let mut files = Vec::new();
    let mut attachment = None;
    if !matches!(invitation.occasion, Occasion::Cancel(_)) {
        let file = folder.join(format!("{name}.pdf"));
        samrad_papers::build_notice(&notice, &file)?;
        let bytes = std::fs::read(&file).map_err(Failure::file(&file))?;
        let file_name = format!("{name}.pdf");
        attachment = Some(Attachment { file_name, media_type: PDF.to_owned(), bytes });
        files.push(file);
    }
    task.go_on()?;
    let letter = invitation.letter(attachment).to_eml();
    files.push(write_to(&folder.join(format!("{name}.eml")), letter.as_bytes())?);
    if let Some(calendar) = invitation.own_calendar() {
        files.push(write_to(&folder.join(format!("{name}.ics")), calendar.as_bytes())?);
    }
    Ok(FilesSaved { files: files.iter().map(|file| file.display().to_string()).collect() })
}

/// What the invitation to a meeting says as things stand.
fn invitation(council: &Council, id: MeetingId, at: &Instant) -> Answer<Invitation> {
    let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?.row;
    let recipients = recipients_of(council, id)?;
    let caller = recipients.iter().find(|recipient| recipient.role == Function::Secretary);
    let mailboxes = |copy: bool| -> Vec<Mailbox> {
        let wanted = recipients.iter().filter(|recipient| recipient.copy == copy);
        wanted.filter_map(|recipient| Mailbox::new(&recipient.name, &recipient.email)).collect()
    };
    Ok(Invitation {
        language: meeting.meeting.language,
        occasion: match (meeting.status, meeting.invitation) {
            (MeetingStatus::Cancelled, _) => Occasion::Cancel(meeting.cancel_reason.clone()),
            (_, 0 | 1) => Occasion::Call,
            _ => Occasion::Change,
        },
        uid: uid(id),
        sequence: meeting.invitation,
        stamp: at.clone(),
        body_name: meeting.body_name,
        number: meeting.number,
        year: meeting.year,
        date: meeting.meeting.date,
        start: meeting.meeting.start_time,
        end: meeting.meeting.end_time,
        place: meeting.meeting.place,
        link: meeting.meeting.link,
        caller: caller.map(|caller| caller.name.clone()).unwrap_or_default(),
        caller_address: caller.map(|caller| caller.email.clone()).unwrap_or_default(),
        to: mailboxes(false),
        copy: mailboxes(true),
    })
}

/// What a calendar knows the meeting by, whatever happens to it.
pub(crate) fn uid(meeting: MeetingId) -> String {
    format!("{meeting}@samrad")
}

/// Writes a file whole or not at all.
pub(crate) fn write_to(path: &Path, bytes: &[u8]) -> Answer<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(Failure::file(path))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(Failure::file(path))?;
    file.persist(path).map_err(|error| Failure::file(path)(error.error))?;
    Ok(path.to_owned())
}
