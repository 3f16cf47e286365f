//! Files for other systems, read back with other libraries.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod calendar;
mod letter;
mod spreadsheet;

use samrad_council::Language;
use samrad_integrations::{Invitation, Mailbox, Occasion};

/// A called meeting on that day.
fn invitation(day: &str) -> Invitation {
    let mailbox = |name: &str, address: &str| Mailbox::new(name, address).unwrap();
    Invitation {
        language: Language::Nb,
        occasion: Occasion::Call,
        uid: "0190-møte@samrad".into(),
        sequence: 1,
        stamp: "2024-03-04T08:15:00Z".parse().unwrap(),
        body_name: "Fjordrådet; råd, og «mer»".into(),
        number: 3,
        year: 2024,
        date: Some(day.parse().unwrap()),
        start: Some("09:00".parse().unwrap()),
        end: Some("11:45".parse().unwrap()),
        place: "Formannskapssalen, Lilleby rådhus, 2. etasje, inngang fra kaia på baksiden av bygget".into(),
        link: "https://example.org/moete?a=b".into(),
        caller: "Sekretær, Pær".into(),
        caller_address: "sekretar@example.org".into(),
        to: vec![mailbox("Testesen, Kari", "kari@example.org"), mailbox("Øvrebø, Åse", "ase@example.org")],
        copy: vec![mailbox("Vikar, Siv", "siv@example.org")],
    }
}
