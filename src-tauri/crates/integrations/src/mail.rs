//! Letters as drafts that a mail program opens for sending (RFC 5322 and 2045, with `X-Unsent`). Every part is base64, so
//! that no line is too long, nothing can be mistaken for a boundary, and no gateway changes a letter of it.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::calendar::Method;

/// A name and an address that a letter can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The name.
    pub name: String,
    /// The address.
    pub address: String,
}

impl Mailbox {
    /// The mailbox, or nothing where the address is none: what stands in a header must not be able to begin another.
    pub fn new(name: &str, address: &str) -> Option<Self> {
        let address = address.trim();
        let plain = |c: char| {
            c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | ',' | ';' | ':' | '(' | ')' | '\\')
        };
        let (local, domain) = address.split_once('@')?;
        let is_one =
            !local.is_empty() && domain.contains('.') && !domain.contains('@') && address.chars().all(plain);
        is_one.then(|| Self { name: one_line(name), address: address.to_owned() })
    }
}

/// A letter that is not sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// From whom; the mail program's own when nothing is given.
    pub from: Option<Mailbox>,
    /// To whom.
    pub to: Vec<Mailbox>,
    /// In copy.
    pub copy: Vec<Mailbox>,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// What it asks of the calendar, and the calendar file.
    pub calendar: Option<(Method, String)>,
    /// What is enclosed.
    pub attachments: Vec<Attachment>,
}

/// Something enclosed in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file's name.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// No line of base64 begins like this.
const MIXED: &str = "=_samrad_mixed";
const ALTERNATIVE: &str = "=_samrad_alternative";

impl Letter {
    /// The letter as a file (`.eml`).
    pub fn to_eml(&self) -> String {
        let mut out = String::from("X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
        for (name, people) in [("From", self.from.as_slice()), ("To", &self.to), ("Cc", &self.copy)] {
            if !people.is_empty() {
                let people: Vec<String> = people.iter().map(written).collect();
                let _ = write!(out, "{name}: {}\r\n", people.join(",\r\n "));
            }
        }
        let _ = write!(out, "Subject: {}\r\n", words(&one_line(&self.subject)));
        let _ = write!(out, "Content-Type: multipart/mixed; boundary=\"{MIXED}\"\r\n\r\n");
        let _ = write!(
            out,
            "--{MIXED}\r\nContent-Type: multipart/alternative; boundary=\"{ALTERNATIVE}\"\r\n\r\n"
        );
        let _ = write!(out, "--{ALTERNATIVE}\r\n");
        part(
            &mut out,
            "Content-Type: text/plain; charset=UTF-8\r\n",
            self.text.replace('\n', "\r\n").as_bytes(),
        );
        if let Some((method, calendar)) = &self.calendar {
            let _ = write!(out, "--{ALTERNATIVE}\r\n");
            let kind = format!("Content-Type: text/calendar; charset=UTF-8; method={}\r\n", method.as_str());
            part(&mut out, &kind, calendar.as_bytes());
        }
        let _ = write!(out, "--{ALTERNATIVE}--\r\n");
        for attachment in &self.attachments {
            let _ = write!(out, "--{MIXED}\r\n");
            let headers = format!(
                "Content-Type: {}\r\nContent-Disposition: attachment; {}\r\n",
                attachment.media_type,
                file_name(&attachment.file_name)
            );
            part(&mut out, &headers, &attachment.bytes);
        }
        let _ = write!(out, "--{MIXED}--\r\n");
        out
    }
}

fn part(out: &mut String, headers: &str, bytes: &[u8]) {
    out.push_str(headers);
    out.push_str("Content-Transfer-Encoding: base64\r\n\r\n");
    let encoded = STANDARD.encode(bytes);
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(rest.len().min(76));
        out.push_str(line);
        out.push_str("\r\n");
        rest = tail;
    }
}

fn written(mailbox: &Mailbox) -> String {
    match mailbox.name.is_empty() {
        true => mailbox.address.clone(),
        false => format!("{} <{}>", words(&mailbox.name), mailbox.address),
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

/// Words in a header: as they are where a header takes them, else as encoded words (RFC 2047), each short enough for a
/// line and never cut inside a letter.
fn words(text: &str) -> String {
    /// Octets that fit in one encoded word: 75, less what stands around them, in base64.
    const MOST: usize = 45;
    let simple = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '/');
    if text.len() < 60 && text.chars().all(simple) {
        return text.to_owned();
    }
    let mut pieces = vec![String::new()];
    for letter in text.chars() {
        let full = pieces.last().is_some_and(|piece| piece.len() + letter.len_utf8() > MOST);
        if full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    let encoded = pieces.iter().map(|piece| format!("=?UTF-8?B?{}?=", STANDARD.encode(piece)));
    encoded.collect::<Vec<_>>().join("\r\n ")
}

/// A file's name, in plain letters as it is, else by RFC 2231.
fn file_name(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
    if name.chars().all(plain) {
        return format!("filename=\"{name}\"");
    }
    let mut out = String::from("filename*=UTF-8''");
    for byte in name.bytes() {
        match byte {
            b if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.') => out.push(char::from(b)),
            b => {
                let _ = write!(out, "%{b:02X}");
            }
        }
    }
    out
}
