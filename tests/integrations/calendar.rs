//! Calendar files, read by calcard.

use calcard::icalendar::{ICalendar, ICalendarProperty};
use samrad_integrations::{Invitation, Method, Occasion, calendar};

use crate::invitation;

fn read(text: &str) -> ICalendar {
    ICalendar::parse(text).unwrap_or_else(|entry| panic!("{entry:?} in {text}"))
}

/// The first and last moment of every event, in UTC.
fn moments(text: &str) -> Vec<(String, String)> {
    let utc = |seconds: i64| jiff::Timestamp::from_second(seconds).unwrap().to_string();
    let expanded = read(text).expand_dates(calcard::common::timezone::Tz::Floating, 10);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let events = expanded.events.into_iter().map(|event| event.try_into_date_time().unwrap());
    events.map(|event| (utc(event.start.timestamp()), utc(event.end.timestamp()))).collect()
}

fn asked(invitation: &Invitation) -> String {
    invitation.letter(None).calendar.unwrap().1
}

fn value(text: &str, name: &str) -> String {
    let unfolded = text.replace("\r\n ", "");
    let line = unfolded
        .split("\r\n")
        .find(|line| line.starts_with(name))
        .unwrap_or_else(|| panic!("{name}: {text}"));
    line[name.len()..].trim_start_matches(':').to_owned()
}

#[test]
fn nine_oclock_is_nine_oclock_in_winter_and_in_summer() {
    for (day, start, end) in [
        ("2024-03-13", "2024-03-13T08:00:00Z", "2024-03-13T10:45:00Z"),
        ("2024-03-31", "2024-03-31T07:00:00Z", "2024-03-31T09:45:00Z"),
        ("2024-07-10", "2024-07-10T07:00:00Z", "2024-07-10T09:45:00Z"),
        ("2024-10-27", "2024-10-27T08:00:00Z", "2024-10-27T10:45:00Z"),
        ("2024-12-11", "2024-12-11T08:00:00Z", "2024-12-11T10:45:00Z"),
    ] {
        let text = asked(&invitation(day));
        assert_eq!(moments(&text), [(start.to_owned(), end.to_owned())], "{day}");
        assert_eq!(moments(&invitation(day).own_calendar().unwrap()).len(), 1);
    }
}

#[test]
fn the_rules_of_norways_clock_stand_before_the_event() {
    let text = asked(&invitation("2024-07-10"));
    assert!(text.find("BEGIN:VTIMEZONE").unwrap() < text.find("BEGIN:VEVENT").unwrap());
    let zone = read(&text).timezones().next().unwrap().clone();
    assert_eq!(zone.timezone().map(|(name, _)| name.to_owned()), Some("Europe/Oslo".to_owned()));
    for rule in ["FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"] {
        assert!(text.contains(&format!("RRULE:{rule}\r\n")), "{text}");
    }
}

#[test]
fn every_line_ends_as_it_must_and_none_is_too_long() {
    let text = asked(&invitation("2024-03-13"));
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(value(&text, "SUMMARY"), "Fjordrådet\\; råd\\, og «mer»\\, møte 3/2024");
}

#[test]
fn a_change_raises_the_sequence_and_keeps_the_name_of_the_event() {
    let first = invitation("2024-03-13");
    let changed = Invitation { occasion: Occasion::Change, sequence: 2, ..invitation("2024-03-20") };
    let (first, changed) = (asked(&first), asked(&changed));
    assert_eq!(value(&first, "UID"), value(&changed, "UID"));
    assert_eq!((value(&first, "SEQUENCE"), value(&changed, "SEQUENCE")), ("1".into(), "2".into()));
    assert_eq!((value(&first, "METHOD"), value(&changed, "METHOD")), ("REQUEST".into(), "REQUEST".into()));
}

#[test]
fn a_meeting_called_off_is_cancelled_in_every_calendar_and_says_why() {
    let occasion = Occasion::Cancel("For få saker; ingen haster".into());
    let cancelled = Invitation { occasion, sequence: 3, ..invitation("2024-03-13") };
    for text in [asked(&cancelled), cancelled.own_calendar().unwrap()] {
        assert_eq!(value(&text, "METHOD"), "CANCEL");
        assert_eq!((value(&text, "STATUS"), value(&text, "SEQUENCE")), ("CANCELLED".into(), "3".into()));
        assert_eq!(value(&text, "DESCRIPTION"), "Grunn: For få saker\\; ingen haster");
        assert_eq!(moments(&text).len(), 1);
    }
}

#[test]
fn members_are_asked_to_answer_and_deputies_may() {
    let text = asked(&invitation("2024-03-13"));
    let calendar = read(&text);
    let event = calendar.components.iter().find(|it| it.component_type.is_event()).unwrap();
    let attendees: Vec<_> =
        event.entries.iter().filter(|entry| entry.name == ICalendarProperty::Attendee).collect();
    assert_eq!(attendees.len(), 3);
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("ATTENDEE;CN=\"Øvrebø, Åse\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ase@example.org"));
    assert!(unfolded.contains("ATTENDEE;CN=\"Vikar, Siv\";ROLE=OPT-PARTICIPANT"));
    assert!(unfolded.contains("ORGANIZER;CN=\"Sekretær, Pær\":mailto:sekretar@example.org"));
    let own = invitation("2024-03-13").own_calendar().unwrap();
    assert!(!own.contains("ATTENDEE") && !own.contains("ORGANIZER"), "nobody answers to oneself");
}

#[test]
fn a_day_without_an_hour_is_the_whole_day_and_a_year_is_one_file() {
    let mut whole = invitation("2024-12-31");
    (whole.start, whole.end) = (None, None);
    let events: Vec<_> = [whole, invitation("2024-01-10")].iter().filter_map(Invitation::event).collect();
    let text = calendar(Method::Publish, &events);
    assert!(text.contains("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n"), "{text}");
    assert_eq!(moments(&text).len(), 2);
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
}
