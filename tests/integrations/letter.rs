//! Letters, read by mail-parser.

use mail_parser::{MessageParser, MimeHeaders};
use samrad_council::Language;
use samrad_integrations::{Attachment, Invitation, Mailbox, Occasion};

use crate::invitation;

fn notice() -> Attachment {
    Attachment {
        file_name: "Innkalling 2024-M3 – åpen.pdf".into(),
        media_type: "application/pdf".into(),
        bytes: (0..=255).cycle().take(5_000).collect(),
    }
}

#[test]
fn a_draft_opens_unsent_with_text_calendar_and_notice() {
    let eml = invitation("2024-03-13").letter(Some(notice())).to_eml();
    assert!(eml.is_ascii() && eml.split("\r\n").all(|line| line.len() <= 998 && !line.contains('\n')));
    let message = MessageParser::default().parse(eml.as_bytes()).unwrap();
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(
        message.subject(),
        Some("Innkalling: Fjordrådet; råd, og «mer», møte 3/2024, onsdag 13. mars 2024")
    );
    let kinds: Vec<String> = message
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
        })
        .collect();
    let expected =
        ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/pdf"];
    assert_eq!(kinds, expected);
    let calendar = &message.parts[3];
    assert_eq!(calendar.content_type().unwrap().attribute("method"), Some("REQUEST"));
    assert_eq!(calendar.content_type().unwrap().attribute("charset"), Some("UTF-8"));
    assert!(calendar.text_contents().unwrap().contains("METHOD:REQUEST"));
    let pdf = message.attachments().find(|part| part.attachment_name().is_some()).unwrap();
    assert_eq!(pdf.attachment_name(), Some("Innkalling 2024-M3 – åpen.pdf"));
    assert_eq!(pdf.contents(), notice().bytes);
    let text = message.body_text(0).unwrap();
    for words in [
        "Du kalles inn til møte 3/2024",
        "Tid: onsdag 13. mars 2024 kl. 09:00–11:45",
        "Lenke: https://example.org/moete?a=b",
        "Innkallingen med saksliste ligger ved.",
        "Sekretær, Pær",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn members_are_written_to_and_deputies_get_a_copy() {
    let eml = invitation("2024-03-13").letter(None).to_eml();
    let message = MessageParser::default().parse(eml.as_bytes()).unwrap();
    let people = |addresses: Option<&mail_parser::Address<'_>>| -> Vec<(String, String)> {
        let all = addresses.unwrap().iter();
        all.map(|it| (it.name().unwrap().to_owned(), it.address().unwrap().to_owned())).collect()
    };
    let pair = |name: &str, address: &str| (name.to_owned(), address.to_owned());
    assert_eq!(
        people(message.to()),
        [pair("Testesen, Kari", "kari@example.org"), pair("Øvrebø, Åse", "ase@example.org")]
    );
    assert_eq!(people(message.cc()), [pair("Vikar, Siv", "siv@example.org")]);
    assert_eq!(people(message.from()), [pair("Sekretær, Pær", "sekretar@example.org")]);
}

#[test]
fn a_letter_about_a_meeting_called_off_cancels_it_and_says_why() {
    let occasion = Occasion::Cancel("For få saker".into());
    let cancelled = Invitation { language: Language::Nn, occasion, ..invitation("2024-07-10") };
    let eml = cancelled.letter(None).to_eml();
    let message = MessageParser::default().parse(eml.as_bytes()).unwrap();
    assert!(message.subject().unwrap().starts_with("Avlyst: "));
    let text = message.body_text(0).unwrap();
    assert!(
        text.contains("er avlyst.") && text.contains("Grunn: For få saker") && !text.contains("Meld frå")
    );
    assert_eq!(message.parts[3].content_type().unwrap().attribute("method"), Some("CANCEL"));
}

#[test]
fn nothing_in_a_name_or_a_subject_begins_a_header_of_its_own() {
    let mut evil = invitation("2024-03-13");
    evil.body_name = "Rådet\r\nBcc: alle@example.org".into();
    evil.caller = "Per\r\nBcc: alle@example.org".into();
    let eml = evil.letter(Some(Attachment { file_name: "a\"\r\nBcc: x.pdf".into(), ..notice() })).to_eml();
    let message = MessageParser::default().parse(eml.as_bytes()).unwrap();
    assert!(message.bcc().is_none() && message.header_raw("Bcc").is_none());
    assert!(!eml.contains("\r\nBcc"), "{eml}");
    for address in [
        "",
        "kari",
        "kari@",
        "@example.org",
        "a@b",
        "a b@example.org",
        "a@b.no\r\nBcc: c@d.no",
        "<a@b.no>",
        "å@b.no",
    ] {
        assert_eq!(Mailbox::new("Kari", address), None, "{address:?}");
    }
}

#[test]
fn a_letter_to_nobody_is_still_a_draft() {
    let mut bare = invitation("2024-03-13");
    (bare.to, bare.copy, bare.date) = (Vec::new(), Vec::new(), None);
    bare.caller_address.clear();
    let eml = bare.letter(None).to_eml();
    let message = MessageParser::default().parse(eml.as_bytes()).unwrap();
    assert!(message.to().is_none() && message.from().is_none());
    assert_eq!(message.parts.len(), 3, "without a day there is nothing for a calendar");
}
