//! What an invitation to a meeting says, in a letter and in a calendar.

use samrad_council::{Clock, Day, Instant, Language};

use crate::calendar::{Attendee, Event, Method, Organizer, calendar};
use crate::mail::{Attachment, Letter, Mailbox};
use crate::texts::Texts;

/// Why the letter is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occasion {
    /// The meeting is called.
    Call,
    /// It was called before, and something has changed.
    Change,
    /// It is called off, with the reason.
    Cancel(String),
}

/// What has to be done before a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// Cases are to be in.
    Cases,
    /// The agenda is frozen.
    Freeze,
    /// The papers are to be out.
    Papers,
}

impl Deadline {
    fn key(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Freeze => "freeze",
            Self::Papers => "papers",
        }
    }
}

/// A meeting that people are called to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The language of letter and calendar.
    pub language: Language,
    /// Why.
    pub occasion: Occasion,
    /// The same for the meeting whatever happens to it.
    pub uid: String,
    /// Higher each time the meeting is called, changed or called off.
    pub sequence: u32,
    /// When this is written.
    pub stamp: Instant,
    /// The body that meets.
    pub body_name: String,
    /// The meeting's number in the year.
    pub number: u8,
    /// The year.
    pub year: i16,
    /// The day, if it is set.
    pub date: Option<Day>,
    /// From.
    pub start: Option<Clock>,
    /// To.
    pub end: Option<Clock>,
    /// Where.
    pub place: String,
    /// The address of a remote meeting.
    pub link: String,
    /// Who calls, by name.
    pub caller: String,
    /// The caller's address, if there is one.
    pub caller_address: String,
    /// Who is called, as far as they have an address.
    pub to: Vec<Mailbox>,
    /// Who only knows of it: deputies.
    pub copy: Vec<Mailbox>,
}

impl Invitation {
    /// The letter, with the calendar in it and the notice enclosed.
    pub fn letter(&self, notice: Option<Attachment>) -> Letter {
        let texts = Texts::of(self.language);
        let when = self.date.map(|day| format!(", {}", texts.weekday(day))).unwrap_or_default();
        let subject = format!("subject/{}", self.occasion_key());
        Letter {
            from: Mailbox::new(&self.caller, &self.caller_address),
            to: self.to.clone(),
            copy: self.copy.clone(),
            subject: texts.fill(&subject, &[("meeting", &self.meeting(&texts)), ("when", &when)]),
            text: self.text(&texts, notice.is_some()),
            calendar: self.event().map(|event| (self.method(), calendar(self.method(), &[event]))),
            attachments: notice.into_iter().collect(),
        }
    }

    /// The meeting for one's own calendar; nothing while its day is not set.
    pub fn own_calendar(&self) -> Option<String> {
        let method = if self.is_cancelled() { Method::Cancel } else { Method::Publish };
        self.event().map(|event| calendar(method, &[event]))
    }

    /// The entry in a calendar; nothing while the day is not set.
    pub fn event(&self) -> Option<Event> {
        let texts = Texts::of(self.language);
        let meeting = self.meeting(&texts);
        let summary = match self.is_cancelled() {
            true => texts.fill("cancelled", &[("meeting", &meeting)]),
            false => meeting,
        };
        let description = match (&self.occasion, self.link.is_empty()) {
            (Occasion::Cancel(reason), _) => texts.fill("letter/reason", &[("reason", reason)]),
            (_, false) => texts.fill("letter/link", &[("link", &self.link)]),
            (_, true) => String::new(),
        };
        let attendee =
            |is_optional: bool| move |mailbox: &Mailbox| Attendee { mailbox: mailbox.clone(), is_optional };
        Some(Event {
            uid: self.uid.clone(),
            sequence: self.sequence,
            stamp: self.stamp.clone(),
            day: self.date?,
            start: self.start,
            end: self.end,
            summary,
            description,
            location: self.place.clone(),
            cancelled: self.is_cancelled(),
            organizer: Some(Organizer {
                name: self.caller.clone(),
                address: Mailbox::new(&self.caller, &self.caller_address).map(|mailbox| mailbox.address),
            }),
            attendees: self
                .to
                .iter()
                .map(attendee(false))
                .chain(self.copy.iter().map(attendee(true)))
                .collect(),
        })
    }

    /// The whole-day entry of a deadline that is counted from the meeting.
    pub fn deadline(&self, deadline: Deadline, day: Day) -> Event {
        let texts = Texts::of(self.language);
        let summary =
            texts.fill(&format!("deadline/{}", deadline.key()), &[("meeting", &self.meeting(&texts))]);
        Event {
            uid: format!("{}-{}", deadline.key(), self.uid),
            sequence: self.sequence,
            stamp: self.stamp.clone(),
            day,
            start: None,
            end: None,
            summary,
            description: String::new(),
            location: String::new(),
            cancelled: self.is_cancelled(),
            organizer: None,
            attendees: Vec::new(),
        }
    }

    fn method(&self) -> Method {
        if self.is_cancelled() { Method::Cancel } else { Method::Request }
    }

    fn is_cancelled(&self) -> bool {
        matches!(self.occasion, Occasion::Cancel(_))
    }

    fn occasion_key(&self) -> &'static str {
        match self.occasion {
            Occasion::Call => "call",
            Occasion::Change => "change",
            Occasion::Cancel(_) => "cancel",
        }
    }

    fn meeting(&self, texts: &Texts) -> String {
        let (number, year) = (self.number.to_string(), self.year.to_string());
        texts.fill("meeting", &[("body", &self.body_name), ("number", &number), ("year", &year)])
    }

    fn text(&self, texts: &Texts, has_notice: bool) -> String {
        let (number, year) = (self.number.to_string(), self.year.to_string());
        let values = [("body", self.body_name.as_str()), ("number", &number), ("year", &year)];
        let mut lines = vec![texts.fill(&format!("letter/{}", self.occasion_key()), &values), String::new()];
        let day = self.date.map_or_else(|| texts.get("letter/open").to_owned(), |day| texts.weekday(day));
        let time = self.start.map(|start| format!(" {}", texts.time(start, self.end))).unwrap_or_default();
        lines.push(texts.fill("letter/when", &[("when", &format!("{day}{time}"))]));
        if let Occasion::Cancel(reason) = &self.occasion {
            lines.push(texts.fill("letter/reason", &[("reason", reason)]));
        } else {
            for (path, name, value) in
                [("letter/where", "place", &self.place), ("letter/link", "link", &self.link)]
            {
                if !value.is_empty() {
                    lines.push(texts.fill(path, &[(name, value)]));
                }
            }
            lines.push(String::new());
            if has_notice {
                lines.push(texts.get("letter/papers").to_owned());
            }
            lines.push(texts.get("letter/absence").to_owned());
            lines.push(texts.get("letter/deputies").to_owned());
        }
        if !self.caller.is_empty() {
            lines.extend([String::new(), texts.get("letter/greeting").to_owned(), self.caller.clone()]);
        }
        lines.join("\n") + "\n"
    }
}
