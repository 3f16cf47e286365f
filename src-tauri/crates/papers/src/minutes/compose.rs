//! From the record of a meeting to what its minutes say.

use samrad_council::proceedings::DecidesBy;
use samrad_council::{Attendance, MeetingMode};

use super::case;
use super::input::{Minutes, MinutesEdition, MinutesFollowUp, MinutesPerson, MinutesState};
use super::view::{Mark, Part, Section, View};
use super::words::{Words, capital, small};

pub(super) fn view(minutes: &Minutes) -> View {
    let words = Words::of(minutes.language);
    let kind = title(minutes, &words);
    let title = match minutes.extract {
        true => words.fill("record/extract", &[("kind", &small(kind))]),
        false => kind.to_owned(),
    };
    let meeting_name = words.meeting(minutes.number, minutes.year);
    let mut sections = Vec::new();
    sections.extend(attendance(minutes, &words));
    sections.extend(minutes.cases.iter().map(|case| case::section(case, minutes, &words)));
    if !minutes.follow_ups.is_empty() && !minutes.extract {
        sections
            .push(plain(words.get("record/follow_ups"), vec![follow_ups(&minutes.follow_ups, None, &words)]));
    }
    View {
        language: minutes.language,
        council_name: minutes.council_name.clone(),
        body_name: minutes.body_name.clone(),
        date: minutes.date.map(|day| words.day(day)),
        full_title: full_title(minutes, &title, &meeting_name),
        title,
        meeting_name,
        marks: marks(minutes, &words),
        remarks: remarks(minutes, &words),
        facts: facts(minutes, &words),
        sections,
        ending: ending(minutes, &words),
        page_of: words.get("page_of").to_owned(),
    }
}

/// What such a paper is called: a body that votes keeps formal minutes.
pub(super) fn title(minutes: &Minutes, words: &Words) -> &'static str {
    match minutes.decides_by {
        DecidesBy::Agreement => words.get("record/administrative"),
        DecidesBy::Vote => words.get("record/formal"),
    }
}

fn full_title(minutes: &Minutes, title: &str, meeting_name: &str) -> String {
    let case = minutes.cases.first().filter(|_| minutes.extract);
    let number = case.map(|case| format!(", {}", case.number)).unwrap_or_default();
    format!("{title} – {}, {}{number}", minutes.body_name, small(meeting_name))
}

fn marks(minutes: &Minutes, words: &Words) -> Vec<Mark> {
    let mark = |path: &str, warns| Mark { text: words.get(path).to_owned(), warns };
    let mut marks = Vec::new();
    if minutes.state == MinutesState::Draft {
        marks.push(mark("draft", true));
    }
    if !minutes.corrections.is_empty() {
        marks.push(mark("record/corrected", false));
    }
    match minutes.edition {
        MinutesEdition::Public => marks.push(mark("record/public_edition", false)),
        // Who hands the paper on must see that not everybody may read it.
        MinutesEdition::Full if minutes.shields() => marks.push(mark("record/holds_exempt", true)),
        MinutesEdition::Full => {}
    }
    marks
}

fn remarks(minutes: &Minutes, words: &Words) -> Vec<String> {
    let mut remarks = Vec::new();
    if minutes.state == MinutesState::Draft {
        remarks.push(words.get("record/draft_note").to_owned());
    }
    if minutes.edition == MinutesEdition::Public && minutes.cases.iter().any(|case| case.withheld) {
        remarks.push(words.get("record/public_note").to_owned());
    }
    remarks.extend(minutes.corrections.iter().map(|correction| {
        let when = correction.on.map(|day| format!(" {}", words.day(day))).unwrap_or_default();
        let path = if correction.reason.is_empty() { "record/correction_bare" } else { "record/correction" };
        words.fill(path, &[("when", &when), ("reason", &correction.reason)])
    }));
    remarks
}

fn facts(minutes: &Minutes, words: &Words) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let mut add = |path: &str, value: String| {
        if !value.is_empty() {
            facts.push((words.get(path).to_owned(), value));
        }
    };
    let written = minutes.mode == MeetingMode::Written;
    add("place", if written { String::new() } else { minutes.place.clone() });
    let day = minutes.date.map(|day| words.weekday(day)).unwrap_or_default();
    let time = minutes.from.filter(|_| !written).map(|from| words.time(from, minutes.to));
    add("time", [day, time.unwrap_or_default()].join(" ").trim().to_owned());
    if minutes.mode != MeetingMode::Physical {
        add("mode", words.get(&format!("modes/{}", minutes.mode)).to_owned());
    }
    add("chair", minutes.chair.clone().unwrap_or_default());
    add("record/minute_taker", minutes.minute_taker.clone().unwrap_or_default());
    facts
}

/// Who was there, who had sent word, and who else took part.
fn attendance(minutes: &Minutes, words: &Words) -> Vec<Section> {
    let is_there =
        |person: &&MinutesPerson| matches!(person.status, Attendance::Present | Attendance::Remote);
    let (there, away): (Vec<&MinutesPerson>, Vec<&MinutesPerson>) = minutes.people.iter().partition(is_there);
    let (members, others): (Vec<&MinutesPerson>, Vec<&MinutesPerson>) =
        there.into_iter().partition(|person| person.votes);
    let mut sections = Vec::new();
    for (path, people) in [("record/present", members), ("record/away", away), ("record/also_there", others)]
    {
        if !people.is_empty() {
            sections.push(plain(words.get(path), vec![people_table(&people, words)]));
        }
    }
    sections
}

/// A column that nobody has anything in is left out.
fn people_table(people: &[&MinutesPerson], words: &Words) -> Part {
    let titles = ["name", "record/function", "municipality", "record/stood_in_for", "record/note"];
    let widths = [40, 27, 26, 38, 0];
    let rows: Vec<[String; 5]> = people
        .iter()
        .map(|person| {
            let function = function(person, words);
            [
                person.name.clone().unwrap_or_else(|| function.clone()),
                person.name.as_ref().map(|_| function).unwrap_or_default(),
                person.municipality.clone(),
                person.stood_in_for.clone().unwrap_or_default(),
                note(person, words),
            ]
        })
        .collect();
    let kept: Vec<usize> =
        (0..titles.len()).filter(|at| *at == 0 || rows.iter().any(|row| !row[*at].is_empty())).collect();
    let last = kept.last().copied();
    Part::Table {
        heading: None,
        widths: kept.iter().map(|at| Some(widths[*at]).filter(|_| Some(*at) != last)).collect(),
        head: kept.iter().map(|at| words.get(titles[*at]).to_owned()).collect(),
        rows: rows.iter().map(|row| kept.iter().map(|at| row[*at].clone()).collect()).collect(),
    }
}

fn function(person: &MinutesPerson, words: &Words) -> String {
    match person.function {
        Some(function) => words.get(&format!("functions/{function}")).to_owned(),
        None => words.get("record/guest").to_owned(),
    }
}

fn note(person: &MinutesPerson, words: &Words) -> String {
    let mut notes = Vec::new();
    match person.status {
        Attendance::Remote => notes.push(words.get("record/remote").to_owned()),
        Attendance::Absent => notes.push(words.get("record/absent").to_owned()),
        Attendance::Present | Attendance::Excused => {}
    }
    let mut at = |path: &str, time: Option<samrad_council::Clock>| {
        if let Some(time) = time {
            notes.push(words.fill(path, &[("time", &time.to_string())]));
        }
    };
    at("record/arrived", person.arrived_at);
    at("record/left", person.left_at);
    capital(&notes.join(", "))
}

/// What is to be done, by whom, until when.
pub(super) fn follow_ups(list: &[MinutesFollowUp], heading: Option<&str>, words: &Words) -> Part {
    let row = |it: &MinutesFollowUp| {
        let due = it.due.map_or_else(|| words.get("record/no_due").to_owned(), |day| words.day(day));
        vec![it.what.clone(), it.who.clone(), due]
    };
    Part::Table {
        heading: heading.map(str::to_owned),
        widths: vec![None, Some(45), Some(32)],
        head: ["record/what", "record/who", "record/due"].map(|path| words.get(path).to_owned()).to_vec(),
        rows: list.iter().map(row).collect(),
    }
}

fn plain(heading: &str, parts: Vec<Part>) -> Section {
    Section {
        number: None,
        heading: heading.to_owned(),
        purpose: None,
        purpose_name: String::new(),
        marking: None,
        parts,
    }
}

fn ending(minutes: &Minutes, words: &Words) -> Vec<String> {
    let mut ending = Vec::new();
    if let Some(to) = minutes.to.filter(|_| !minutes.extract) {
        let path =
            if minutes.mode == MeetingMode::Written { "record/closed_written" } else { "record/closed" };
        ending.push(words.fill(path, &[("time", &to.to_string())]));
    }
    let kind = title(minutes, words);
    let on =
        |day: Option<samrad_council::Day>| day.map(|day| format!(" {}", words.day(day))).unwrap_or_default();
    match &minutes.state {
        MinutesState::Draft => {}
        MinutesState::Final { on: day } => {
            ending.push(words.fill("record/final", &[("kind", kind), ("when", &on(*day))]));
        }
        MinutesState::Approved { number, year, on: day } => {
            let meeting = small(&words.meeting(*number, *year));
            ending.push(
                words.fill("record/approved", &[("kind", kind), ("meeting", &meeting), ("when", &on(*day))]),
            );
        }
    }
    ending
}
