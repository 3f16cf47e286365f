//! Calendar files (RFC 5545) and what they ask of the calendar that takes them (RFC 5546). Written by hand: the rules of
//! Norway's clock must stand before the events, which the crates for it leave to the reader's own tables.

use std::fmt::Write;

use samrad_council::{Clock, Day, Instant};

use crate::mail::Mailbox;

/// Octets a line may have before it is folded.
const LINE: usize = 75;
/// Norway's clock since the rule of today; meetings before 1996 are in nobody's calendar.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n\
    TZNAME:CEST\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19701025T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// What the file asks of whoever opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// An invitation, to be answered; a higher sequence replaces the one before.
    Request,
    /// What was called is called off.
    Cancel,
    /// For information: nobody is asked to answer.
    Publish,
}

impl Method {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// One entry in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for a meeting whatever happens to it.
    pub uid: String,
    /// Higher each time it is changed.
    pub sequence: u32,
    /// When the file was made.
    pub stamp: Instant,
    /// The day, in Norway.
    pub day: Day,
    /// From, by Norway's clock; the whole day when nothing is given.
    pub start: Option<Clock>,
    /// To.
    pub end: Option<Clock>,
    /// What it is.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Where.
    pub location: String,
    /// Whether it is called off.
    pub cancelled: bool,
    /// Who calls; for [`Method::Request`] and [`Method::Cancel`].
    pub organizer: Option<Organizer>,
    /// Who is called.
    pub attendees: Vec<Attendee>,
}

/// Who calls to a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// By name.
    pub name: String,
    /// The address, if there is one.
    pub address: Option<String>,
}

/// Who is called to a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Name and address.
    pub mailbox: Mailbox,
    /// Only to know of it.
    pub is_optional: bool,
}

/// A calendar file with these events.
pub fn calendar(method: Method, events: &[Event]) -> String {
    let mut out = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Samråd//Samråd//NO\r\nCALSCALE:GREGORIAN\r\n",
    );
    line(&mut out, &format!("METHOD:{}", method.as_str()));
    out.push_str(ZONE);
    events.iter().for_each(|event| add_event(&mut out, method, event));
    out.push_str("END:VCALENDAR\r\n");
    out
}

fn add_event(out: &mut String, method: Method, event: &Event) {
    out.push_str("BEGIN:VEVENT\r\n");
    line(out, &format!("UID:{}", escaped(&event.uid)));
    line(out, &format!("SEQUENCE:{}", event.sequence));
    line(out, &format!("DTSTAMP:{}", utc(&event.stamp)));
    add_times(out, event);
    line(out, &format!("SUMMARY:{}", escaped(&event.summary)));
    for (name, text) in [("DESCRIPTION", &event.description), ("LOCATION", &event.location)] {
        if !text.is_empty() {
            line(out, &format!("{name}:{}", escaped(text)));
        }
    }
    let status = if event.cancelled || method == Method::Cancel { "CANCELLED" } else { "CONFIRMED" };
    line(out, &format!("STATUS:{status}"));
    if method != Method::Publish {
        add_people(out, method, event);
    }
    out.push_str("END:VEVENT\r\n");
}

fn add_times(out: &mut String, event: &Event) {
    let day = written_day(event.day);
    let Some(start) = event.start else {
        line(out, &format!("DTSTART;VALUE=DATE:{day}"));
        line(out, &format!("DTEND;VALUE=DATE:{}", written_day(event.day.plus_days(1))));
        return;
    };
    let at = |clock: Clock| format!("{day}T{:02}{:02}00", clock.minutes() / 60, clock.minutes() % 60);
    line(out, &format!("DTSTART;TZID=Europe/Oslo:{}", at(start)));
    if let Some(end) = event.end {
        line(out, &format!("DTEND;TZID=Europe/Oslo:{}", at(end)));
    }
}

fn add_people(out: &mut String, method: Method, event: &Event) {
    if let Some(organizer) = &event.organizer {
        // The address that is none, as mail programs write it.
        let address =
            organizer.address.as_ref().map_or("invalid:nomail".to_owned(), |it| format!("mailto:{it}"));
        line(out, &format!("ORGANIZER;CN={}:{address}", quoted(&organizer.name)));
    }
    let asks = method == Method::Request;
    for attendee in &event.attendees {
        let role = if attendee.is_optional { "OPT-PARTICIPANT" } else { "REQ-PARTICIPANT" };
        let answer = if asks { ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" } else { "" };
        let (name, address) = (quoted(&attendee.mailbox.name), &attendee.mailbox.address);
        line(out, &format!("ATTENDEE;CN={name};ROLE={role}{answer}:mailto:{address}"));
    }
}

fn written_day(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `2024-03-04T08:15:00.000Z` as `20240304T081500Z`.
fn utc(at: &Instant) -> String {
    let seconds: String = at.as_str().chars().take(19).filter(|c| !matches!(c, '-' | ':')).collect();
    seconds + "Z"
}

/// A text value: what would end it or begin another is written with a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A parameter value, which knows no quotation mark inside.
fn quoted(text: &str) -> String {
    let shown: String =
        text.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\'' } else { c }).collect();
    format!("\"{shown}\"")
}

/// One line, folded between letters where it is long.
fn line(out: &mut String, text: &str) {
    let mut width = 0;
    for letter in text.chars() {
        if width + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    let _ = write!(out, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_never_longer_than_they_may_be() {
        for text in ["å".repeat(200), "a🎉".repeat(60), "x".repeat(75), "x".repeat(76)] {
            let mut out = String::new();
            line(&mut out, &text);
            assert!(out.split("\r\n").all(|part| part.len() <= LINE), "{out}");
            assert_eq!(out.replace("\r\n ", "").trim_end(), text);
        }
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\ne\u{7}"), "a\\;b\\,c\\\\d\\ne");
        assert_eq!(quoted("Kari \"K\"\r\nX:1"), "\"Kari 'K'X:1\"");
    }
}
