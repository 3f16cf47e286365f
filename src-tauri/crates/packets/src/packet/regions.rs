//! Which lines belong to which case: headings repeated by bookmarks, running heads and lists of cases are brought
//! together, and everything before the first case is kept apart.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::lines::Line;
use super::numbers::{CaseNumber, heading};
use super::words::squash;
use super::{Interrupted, Until};

/// More cases than a meeting can have: the rest of such a file is left out.
pub(crate) const MOST_CASES: usize = 500;

/// More spellings of one title than bookmarks, lists and running heads give.
const MOST_SPELLINGS: usize = 40;

/// One case's lines.
#[derive(Debug)]
pub(crate) struct Region {
    /// The number.
    pub number: CaseNumber,
    /// The lines from its last leading heading on, running heads taken out.
    pub lines: Vec<Line>,
    /// Where the title begins in the first line, in bytes.
    pub title_start: usize,
    /// The other spellings of the title, in order.
    pub spellings: Vec<String>,
    /// Whether the number also starts another text that was left out.
    pub repeated: bool,
}

/// All lines, sorted.
#[derive(Debug, Default)]
pub(crate) struct Regions {
    /// What stands before the first case.
    pub front: Vec<Line>,
    /// Pages with a list of the cases.
    pub list_pages: Vec<u32>,
    /// The cases in order, at most [`MOST_CASES`].
    pub cases: Vec<Region>,
    /// Whether there were more.
    pub too_many: bool,
}

/// A line that begins with a case number as a heading does.
struct Mark {
    at: usize,
    number: CaseNumber,
    title: String,
    title_start: usize,
}

/// Marks with the same number, up to the next with another.
struct Run {
    marks: Range<usize>,
    lines: Range<usize>,
    /// Whether it is a line in a list of cases, not the case itself.
    listed: bool,
}

/// Sorts the lines. Every line and every mark is looked at a fixed number of times, whatever the file repeats.
pub(crate) fn split(lines: Vec<Line>, until: Until<'_>) -> Result<Regions, Interrupted> {
    let marks: Vec<Mark> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let (number, title) = heading(&line.text)?;
            let title_start = line.text.len() - title.len();
            Some(Mark { at, number, title: title.to_owned(), title_start })
        })
        .collect();
    let runs = runs(&marks, lines.len());
    let first = marks.first().map_or(lines.len(), |mark| mark.at);
    let mut regions = Regions { front: lines[..first].to_vec(), ..Regions::default() };
    let mut listed: HashMap<&CaseNumber, Vec<&str>> = HashMap::new();
    let mut places: HashMap<&CaseNumber, usize> = HashMap::new();
    for run in &runs {
        until.go_on()?;
        let own = &marks[run.marks.clone()];
        let number = &own[0].number;
        if run.listed {
            let spellings = listed.entry(number).or_default();
            let room = MOST_SPELLINGS.saturating_sub(spellings.len());
            spellings.extend(own.iter().take(room).map(|mark| mark.title.as_str()));
            regions.list_pages.push(lines[run.lines.start].page);
            if regions.cases.is_empty() {
                regions.front.extend_from_slice(&lines[run.lines.start + 1..run.lines.end]);
            }
            continue;
        }
        let place = places.get(number).copied();
        if place.is_none() && regions.cases.len() >= MOST_CASES {
            regions.too_many = true;
            continue;
        }
        let region = region(&lines, own, run.lines.end, listed.get(number).map_or(&[], Vec::as_slice));
        match place {
            None => {
                places.insert(number, regions.cases.len());
                regions.cases.push(region);
            }
            Some(place) => {
                let first = &mut regions.cases[place];
                if region.lines.len() > first.lines.len() {
                    *first = region;
                }
                first.repeated = true;
            }
        }
    }
    regions.list_pages.dedup();
    Ok(regions)
}

fn runs(marks: &[Mark], end: usize) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        match runs.last_mut().filter(|run| marks[run.marks.start].number == mark.number) {
            Some(run) => run.marks.end = index + 1,
            None => runs.push(Run { marks: index..index + 1, lines: mark.at..end, listed: false }),
        }
    }
    for index in 1..runs.len() {
        runs[index - 1].lines.end = runs[index].lines.start;
    }
    let last: HashMap<&CaseNumber, usize> =
        runs.iter().enumerate().map(|(index, run)| (&marks[run.marks.start].number, index)).collect();
    let mut listed_before = false;
    for index in 0..runs.len() {
        let recurs = last.get(&marks[runs[index].marks.start].number).is_some_and(|last| *last > index);
        let short = runs[index].lines.len() - runs[index].marks.len() <= 2;
        listed_before = recurs && (short || listed_before);
        runs[index].listed = listed_before;
    }
    runs
}

fn region(lines: &[Line], marks: &[Mark], end: usize, listed: &[&str]) -> Region {
    let mut leading = 0;
    while let Some(next) = marks.get(leading + 1) {
        if !leads_to(lines, &marks[leading], next) {
            break;
        }
        leading += 1;
    }
    let head = &marks[leading];
    let mut spellings = Spellings::default();
    for (mark, next) in marks[..leading].iter().zip(&marks[1..]) {
        let below = lines[mark.at + 1..next.at].iter().map(|line| line.text.as_str());
        spellings.add(&std::iter::once(mark.title.as_str()).chain(below).collect::<Vec<_>>().join(" "));
    }
    let later = &marks[leading + 1..];
    later.iter().for_each(|mark| spellings.add(&mark.title));
    listed.iter().for_each(|title| spellings.add(title));
    let running: HashSet<usize> =
        later.iter().flat_map(|mark| running_lines(lines, mark, end, &spellings)).collect();
    let own =
        lines[head.at..end].iter().enumerate().filter(|(index, _)| !running.contains(&(head.at + index)));
    Region {
        number: head.number.clone(),
        lines: own.map(|(_, line)| line.clone()).collect(),
        title_start: head.title_start,
        spellings: spellings.texts,
        repeated: false,
    }
}

/// The different spellings of one title: a running head repeats one on every page.
#[derive(Default)]
struct Spellings {
    texts: Vec<String>,
    squashed: HashSet<String>,
}

impl Spellings {
    fn add(&mut self, title: &str) {
        let title = title.trim();
        if title.is_empty() || self.texts.len() >= MOST_SPELLINGS || self.texts.iter().any(|t| t == title) {
            return;
        }
        self.squashed.insert(squash(title));
        self.texts.push(title.to_owned());
    }
}

/// Whether nothing but the title stands between two headings, so that the second is the real one.
fn leads_to(lines: &[Line], mark: &Mark, next: &Mark) -> bool {
    let between = &lines[mark.at + 1..next.at];
    if between.len() > 2 {
        return false;
    }
    let mut first = squash(&mark.title);
    for line in between {
        first.push_str(&squash(&line.text));
    }
    let mut second = squash(&next.title);
    for line in lines.iter().skip(next.at + 1).take(3) {
        second.push_str(&squash(&line.text));
    }
    between.is_empty() || second.starts_with(&first)
}

/// A running head, and the line below it when that only ends its title.
fn running_lines(
    lines: &[Line],
    mark: &Mark,
    end: usize,
    spellings: &Spellings,
) -> impl Iterator<Item = usize> + use<> {
    let ends_title = lines[..end]
        .get(mark.at + 1)
        .is_some_and(|next| spellings.squashed.contains(&(squash(&mark.title) + &squash(&next.text))));
    let last = mark.at + usize::from(ends_title);
    mark.at..=last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    fn read(text: &str) -> Regions {
        split(lines_of(1, text), Until::never()).unwrap()
    }

    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_heading_repeated_by_bookmark_and_running_head_is_one_case() {
        let regions = read(
            "Framside\n2025/M4-001\n2025/M4-001 - Ne tt og kant\n2025/M4-001 - Nett og\nkant\nTekst her.\nMeir tekst.\nEnno meir.\n\
             2025/M4-001 - Nett og kant\nSlutt.\n2025/M4-002 - Drift\nTekst.",
        );
        assert_eq!(texts(&regions.front), ["Framside"]);
        assert_eq!(regions.cases.len(), 2);
        let first = &regions.cases[0];
        assert_eq!(
            texts(&first.lines),
            ["2025/M4-001 - Nett og", "kant", "Tekst her.", "Meir tekst.", "Enno meir.", "Slutt."]
        );
        assert_eq!(first.spellings, ["Ne tt og kant", "Nett og kant"]);
    }

    #[test]
    fn a_list_of_cases_is_not_the_cases() {
        let regions = read(
            "Saksliste\n2025/M4-001 - Nett\n2025/M4-002 - Drift\nRapport\nlinje\nlinje\nlinje\n2025/M4-001 - Nett\nTekst.\n2025/M4-002 - Drift\nTekst.",
        );
        assert_eq!(texts(&regions.front), ["Saksliste", "Rapport", "linje", "linje", "linje"]);
        assert_eq!(regions.cases.iter().map(|c| c.lines.len()).collect::<Vec<_>>(), [2, 2]);
        assert_eq!(regions.list_pages, [1]);
    }

    #[test]
    fn of_two_texts_with_one_number_the_longer_is_taken_and_told() {
        let regions =
            read("2025/M4-001 - Nett\na\nb\nc\n2025/M4-002 - Drift\na\nb\nc\n2025/M4-001 - Nett\na\nb\nc\nd");
        assert_eq!(regions.cases.len(), 2);
        assert!(regions.cases[0].repeated && regions.cases[0].lines.len() == 5);
    }
}
