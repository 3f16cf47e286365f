//! First start, who sits here, and the small reads that need more than one query.

use samrad_council::bodies::SetUpCouncil;
use samrad_council::calendar::holidays;
use samrad_council::documents::DocumentView;
use samrad_council::journal::{HistoryQuery, Undo};
use samrad_council::meetings::MeetingSuggestion;
use samrad_council::people::Role;
use samrad_council::proceedings::Proceedings;
use samrad_council::{Changed, Command, Context, Council, Instant, PersonId};
use serde_json::json;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::{
    ByBody, ByDocument, ByItem, ByMeeting, ByPerson, ByYear, CouncilState, DaysOfYear, Directory,
    HistoryLine, HolidayDay, KeepNote, Nothing, UndoRequest,
};
use crate::use_cases::store;

/// Is there a council, and who sits here?
pub fn state(app: &App, _: Nothing) -> Answer<CouncilState> {
    let folder = app.folder().display().to_string();
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let guard = app.lock();
    let Some(council) = guard.as_ref() else {
        return Ok(CouncilState { council: None, me: None, may: Vec::new(), folder, version });
    };
    let frame = council.frame()?;
    let me = match frame {
        Some(_) => council.person(app.me(council)?)?,
        None => None,
    };
    let here = me.as_ref().filter(|person| person.active);
    let may = here.map(|person| samrad_council::rights(person.access)).unwrap_or_default();
    Ok(CouncilState { council: frame, me, may, folder, version })
}

/// The history, newest first, as whoever sits here may act on it.
pub fn history(app: &App, query: HistoryQuery) -> Answer<Vec<HistoryLine>> {
    app.with(|council| {
        let me = app.me(council)?;
        lines_for(council, &query, me)
    })
}

/// The history, newest first, as this person may act on it.
pub(crate) fn lines_for(council: &Council, query: &HistoryQuery, me: PersonId) -> Answer<Vec<HistoryLine>> {
    let entries = council.history(query)?.into_iter();
    entries.map(|entry| Ok(HistoryLine { undoable: council.may_undo(&entry, me)?, entry })).collect()
}

/// Founds the council in the data folder. Whoever is named as secretary sits here from now on. It is founded aside and
/// put in its place when it is there, so that a refused or broken-off founding leaves the folder free.
pub fn set_up(app: &App, found: SetUpCouncil) -> Answer<Changed> {
    let secretary = found.secretary.id;
    let (context, command) = (Context::now(secretary), Command::SetUpCouncil(found));
    if let Some(council) = app.lock().as_mut() {
        return Ok(council.execute(&context, &command)?); // refused, unless it was never set up
    }
    let place = store::vacant(app)?;
    let staging = place.staging()?;
    let changed = Council::create(staging.path())?.execute(&context, &command)?;
    app.replace(place.settle(staging.path())?);
    app.set_me(secretary)?;
    Ok(changed)
}

/// Municipalities, bodies, standing cases, people and roles.
pub fn directory(app: &App, _: Nothing) -> Answer<Directory> {
    app.with(|council| {
        Ok(Directory {
            municipalities: council.municipalities()?,
            bodies: council.bodies()?,
            recurring: council.recurring_items()?,
            people: council.people()?,
            roles: council.roles()?,
        })
    })
}

/// Somebody else sits down at this machine.
pub fn choose_me(app: &App, chosen: ByPerson) -> Answer<()> {
    let known = app.with(|council| Ok(council.person(chosen.person_id)?))?;
    match known {
        Some(person) if person.active => app.set_me(person.id),
        _ => Err(Failure::new("access.unknown_person", json!({}))),
    }
}

/// Takes back an entry, or the latest of whoever sits here.
pub fn undo(app: &App, request: UndoRequest) -> Answer<Changed> {
    app.with(|council| {
        let me = app.me(council)?;
        let entry = match request.entry {
            Some(entry) => entry,
            None => council.last_undoable(me)?,
        };
        Ok(council.execute(&Context::now(me), &Command::Undo(Undo { entry }))?)
    })
}

/// What a new meeting of the body starts from.
pub fn suggest_meeting(app: &App, body: ByBody) -> Answer<MeetingSuggestion> {
    let today = Instant::now().local_day();
    app.with(|council| Ok(council.suggest_meeting(body.body_id, today)?))
}

/// The record of a meeting.
pub fn proceedings(app: &App, meeting: ByMeeting) -> Answer<Proceedings> {
    let id = meeting.meeting_id;
    app.with(|council| council.proceedings(id)?.ok_or_else(|| Failure::not_found("meetings", id)))
}

/// The own note of whoever sits here.
pub fn note(app: &App, item: ByItem) -> Answer<String> {
    app.with(|council| Ok(council.private_note(app.me(council)?, item.item_id)?))
}

/// Keeps the own note of whoever sits here.
pub fn keep_note(app: &App, note: KeepNote) -> Answer<()> {
    app.with(|council| {
        let me = app.me(council)?;
        Ok(council.keep_private_note(me, note.item_id, &note.text)?)
    })
}

/// The days of a year on which nobody meets.
pub fn days_of_year(app: &App, year: ByYear) -> Answer<DaysOfYear> {
    let holidays = holidays(year.year).into_iter().map(|(day, holiday)| HolidayDay { day, holiday });
    let free_days = app.with(|council| Ok(council.free_days()?))?;
    Ok(DaysOfYear { holidays: holidays.collect(), free_days })
}

/// Who has a function in the meeting's body on its day.
pub fn participants(app: &App, meeting: ByMeeting) -> Answer<Vec<Role>> {
    app.with(|council| {
        let meeting = council
            .meeting(meeting.meeting_id)?
            .ok_or_else(|| Failure::not_found("meetings", meeting.meeting_id))?;
        participants_of(council, &meeting.row)
    })
}

/// Who has a function in the meeting's body on its day; today where the day is not set.
pub(crate) fn participants_of(
    council: &Council,
    meeting: &samrad_council::meetings::MeetingRow,
) -> Answer<Vec<Role>> {
    let day = meeting.meeting.date.unwrap_or_else(|| Instant::now().local_day());
    Ok(council.roles_on(meeting.body_id, day)?)
}

/// One document.
pub fn document(app: &App, document: ByDocument) -> Answer<DocumentView> {
    app.with(|council| {
        council
            .document(document.document_id)?
            .ok_or_else(|| Failure::not_found("documents", document.document_id))
    })
}
