//! Meetings and cases by the names people give them: `2024/M2` and `2024/M2-004`, with the body before it where several
//! bodies have one of that name: `Porteføljerådet:2024/M2`.

use std::io::Write;

use samrad_app::{App, Failure};
use samrad_council::{BodyId, CaseId, Council, MeetingId};
use serde_json::json;

/// What has a name in a body.
struct Named<T> {
    id: T,
    body_id: BodyId,
    body_name: String,
}

/// The meeting of this name; of several, the council's own, and it is said that there are others.
pub(crate) fn meeting(app: &App, name: &str) -> Result<MeetingId, Failure> {
    let found = app.read(|council| {
        let (body, number) = body_and_number(council, name)?;
        let meetings = council.meetings_named(number)?.into_iter();
        let named = meetings.map(|row| Named { id: row.id, body_id: row.body_id, body_name: row.body_name });
        Ok(chosen(named.collect(), body, number))
    })?;
    let table = if name.contains('-') { "cases" } else { "meetings" };
    found.ok_or_else(|| Failure::new("not_found", json!({ "table": table, "id": name })))
}

/// The case that has the number, or would get it if the notice were sent now; chosen likewise.
pub(crate) fn case(app: &App, name: &str) -> Result<Option<CaseId>, Failure> {
    app.read(|council| {
        let (body, number) = body_and_number(council, name)?;
        let numbered = council.cases_numbered(number)?.into_iter();
        let mut named: Vec<_> = numbered
            .map(|row| Named { id: row.id, body_id: row.body_id, body_name: row.body_name })
            .collect();
        for row in council.meetings()?.into_iter().filter(|row| row.sent_at.is_none()) {
            let meeting = council.meeting(row.id)?;
            let lines = meeting.iter().flat_map(|meeting| &meeting.agenda);
            for line in lines.filter(|line| line.number == number) {
                let is_known =
                    named.iter().any(|known| known.id == line.case_id || known.body_id == row.body_id);
                if !is_known {
                    let body_name = row.body_name.clone();
                    named.push(Named { id: line.case_id, body_id: row.body_id, body_name });
                }
            }
        }
        Ok(chosen(named, body, number))
    })
}

/// The body that is named before the colon, and what comes after it.
fn body_and_number<'a>(council: &Council, name: &'a str) -> Result<(Option<BodyId>, &'a str), Failure> {
    let Some((body, number)) = name.rsplit_once(':') else { return Ok((None, name)) };
    let is_meant = |written: &str| written.to_lowercase() == body.trim().to_lowercase();
    let found = council
        .bodies()?
        .into_iter()
        .find(|known| is_meant(&known.draft.name) || is_meant(&known.draft.short_name));
    let not_found = || Failure::new("not_found", json!({ "table": "bodies", "id": body }));
    Ok((Some(found.ok_or_else(not_found)?.id), number.trim()))
}

/// The first in the body that was named, or in any.
fn chosen<T>(named: Vec<Named<T>>, body: Option<BodyId>, number: &str) -> Option<T> {
    let mut left = named.into_iter().filter(|it| body.is_none_or(|body| body == it.body_id));
    let first = left.next()?;
    for other in left {
        let body = other.body_name;
        let taken = &first.body_name;
        // Beside the answer, not in it: what reads the answer gets what it got before.
        let _ = writeln!(
            std::io::stderr(),
            "note: {number} of {taken}; for that of {body} say '{body}:{number}'"
        );
    }
    Some(first.id)
}
