//! What whoever sits here is reminded of: once a day, as a notification of the system. The page says it in its language.

use samrad_council::follow_ups::{FollowUpFilter, FollowUpView};
use samrad_council::meetings::MeetingRow;
use samrad_council::people::{Person, Role};
use samrad_council::{AccessRole, BodyId, Council, Day, Instant, MeetingStatus, PersonId};
use serde::Serialize;
use ts_rs::TS;

use crate::app::App;
use crate::failure::Answer;
use crate::requests::Nothing;

/// The setting that says whether this machine reminds; anything but [`OFF`] is yes.
const SWITCH: &str = "reminders";
const OFF: &str = "off";
/// The setting that says who was reminded last, and on which day.
const TOLD: &str = "reminders_told";

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// A meeting today or tomorrow.
    Meeting,
    /// The last day for cases to a meeting.
    CasesDue,
    /// The day the agenda is to be frozen.
    FreezeDue,
    /// The last day for sending the papers.
    PapersDue,
    /// Something that was promised.
    FollowUp,
}

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reminder {
    /// What is due.
    pub kind: ReminderKind,
    /// When: today, tomorrow, or before.
    pub day: Day,
    /// The meeting with its body's name, or what was promised.
    pub subject: String,
}

/// What is told now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reminders {
    /// Today, where this machine stands.
    pub today: Day,
    /// What is due, the oldest first; nothing when it was told today already, and where reminders are off.
    pub due: Vec<Reminder>,
}

/// Takes what is to be told now. It is taken once a day by each person: whoever asks again gets nothing.
pub fn take(app: &App, _: Nothing) -> Answer<Reminders> {
    let today = Instant::now().local_day();
    let nothing = Reminders { today, due: Vec::new() };
    if app.settings().get(SWITCH).as_deref() == Some(OFF) {
        return Ok(nothing);
    }
    let (me, due) = app.with(|council| {
        let me = app.me(council)?;
        Ok((me, due(council, me, today)?))
    })?;
    let told = format!("{today} {me}");
    // A day on which nothing is due yet is not told: something may be added in the course of it.
    if due.is_empty() || app.settings().get(TOLD).as_ref() == Some(&told) {
        return Ok(nothing);
    }
    app.settings().set(TOLD, &told)?;
    Ok(Reminders { today, due })
}

/// What is due for this person on that day.
fn due(council: &Council, me: PersonId, today: Day) -> Answer<Vec<Reminder>> {
    let Some(me) = council.person(me)?.filter(|person| person.active) else { return Ok(Vec::new()) };
    let bodies = bodies_of(&council.roles()?, &me, today);
    let meetings = council.meetings()?;
    let promises = council.follow_ups(&FollowUpFilter { open: Some(true), ..FollowUpFilter::default() })?;
    let mut due: Vec<Reminder> = meetings
        .iter()
        .flat_map(|meeting| of_meeting(meeting, &me, &bodies, today))
        .chain(promises.iter().filter_map(|promise| of_promise(promise, &me, &bodies, today)))
        .collect();
    due.sort_by_key(|reminder| reminder.day);
    Ok(due)
}

/// The bodies the person sits in on that day.
fn bodies_of(roles: &[Role], me: &Person, today: Day) -> Vec<BodyId> {
    let mine = roles.iter().map(|role| &role.role).filter(|role| role.person_id == me.id);
    mine.filter(|role| {
        role.valid_from.is_none_or(|from| from <= today) && role.valid_to.is_none_or(|to| to >= today)
    })
    .map(|role| role.body_id)
    .collect()
}

/// A meeting concerns those who sit in its body; its deadlines concern whoever can still do something about them.
fn of_meeting(meeting: &MeetingRow, me: &Person, bodies: &[BodyId], today: Day) -> Vec<Reminder> {
    let Some(date) = meeting.meeting.date.filter(|date| *date >= today) else { return Vec::new() };
    let prepares = me.access == AccessRole::Secretary;
    let writes = prepares || matches!(me.access, AccessRole::GroupLeader | AccessRole::Adviser);
    let is_planned = meeting.status == MeetingStatus::Planned;
    let is_coming = is_planned || meeting.status == MeetingStatus::Called;
    [
        (ReminderKind::Meeting, Some(date), is_coming && (prepares || bodies.contains(&meeting.body_id))),
        // The last day for cases is no use to know of afterwards.
        (ReminderKind::CasesDue, meeting.cases_due.filter(|day| *day >= today), is_planned && writes),
        (ReminderKind::FreezeDue, meeting.freeze_due, is_planned && prepares),
        (ReminderKind::PapersDue, meeting.papers_due, is_planned && prepares),
    ]
    .into_iter()
    .filter_map(|(kind, day, concerns)| {
        let day = day.filter(|day| concerns && *day <= today.plus_days(1))?;
        Some(Reminder { kind, day, subject: format!("{} {}", meeting.body_name, meeting.name) })
    })
    .collect()
}

/// What one promised oneself, or the body one sits in did. The secretary follows up for all.
fn of_promise(promise: &FollowUpView, me: &Person, bodies: &[BodyId], today: Day) -> Option<Reminder> {
    let day = promise.draft.due.filter(|day| *day <= today.plus_days(1))?;
    let concerns = me.access == AccessRole::Secretary
        || promise.draft.owner_person_id == Some(me.id)
        || promise.draft.owner_body_id.is_some_and(|body| bodies.contains(&body));
    concerns.then(|| Reminder { kind: ReminderKind::FollowUp, day, subject: promise.draft.what.clone() })
}
