//! A count and the list below it: «Vi har hatt 4 saker» over four dated lines, «to alternativer:» over two points.

use std::ops::Range;

use crate::codes;
use crate::finding::{Figure, Report, Severity, facts};
use crate::text::dates::Printed;
use crate::text::numbers::Number;
use crate::text::ratio::Ratio;
use crate::text::scope::Scope;
use crate::text::sentences::is_list_item;

/// A longer list is not counted by hand, and a number above it counts something else.
const LONGEST_LIST: usize = 20;

/// Holds counts against lists.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    dated(scope, report);
    announced(scope, report);
}

/// Whether a date begins a line of a log: «05.02 – Sentralen – Nettet nede».
pub(crate) fn is_entry(scope: &Scope, date: &Printed) -> bool {
    let after = scope.lower[date.end..].trim_start_matches(' ');
    let dash = ["– ", "- ", "— "].iter().any(|dash| after.starts_with(dash));
    date.year.is_none() && !date.worded && dash && after.len() < scope.lower.len() - date.end
}

/// A sentence with a count, and the entries after it.
struct Head {
    sentence: Range<usize>,
    count: Number,
    entries: usize,
    /// Another count stands among the entries: where a page was read without its line ends, a second list may have run
    /// into this one.
    is_run_over: bool,
}

fn dated(scope: &Scope, report: &mut Report) {
    let mut head: Option<Head> = None;
    for sentence in &scope.sentences {
        let dates = scope.dates_in(sentence);
        let entries = dates.iter().filter(|date| is_entry(scope, date)).count();
        let is_entry =
            dates.first().is_some_and(|date| date.start == sentence.start && is_entry(scope, date));
        if is_entry {
            if let Some(head) = &mut head {
                head.entries += entries;
                head.is_run_over |= scope.numbers_in(sentence).iter().any(Number::counts);
            }
            continue;
        }
        close(scope, head.take(), report);
        let first_entry =
            dates.iter().find(|date| self::is_entry(scope, date)).map_or(sentence.end, |date| date.start);
        let count = scope.numbers_in(&(sentence.start..first_entry)).iter().find(|number| number.counts());
        head = count.map(|count| {
            let sentence = sentence.start..first_entry;
            Head { sentence, count: *count, entries, is_run_over: false }
        });
    }
    close(scope, head, report);
}

fn close(scope: &Scope, head: Option<Head>, report: &mut Report) {
    let Some(head) = head.filter(|head| (1..=LONGEST_LIST).contains(&head.entries)) else { return };
    if !head.is_run_over || head.count.value == Ratio::whole(head.entries as i128) {
        judge(scope, &head.sentence, &head.count, head.entries, report);
    }
}

fn judge(scope: &Scope, sentence: &Range<usize>, count: &Number, lines: usize, report: &mut Report) {
    let few = !count.value.exceeds(Ratio::whole(LONGEST_LIST as i128));
    let computed = ("computed", lines.to_string());
    let (quote, place) = (scope.quote(sentence), scope.place(count.start));
    if count.value == Ratio::whole(lines as i128) {
        report.agrees(Figure::List, quote, place, facts([computed]));
    } else if few {
        let figures = facts([computed, ("claimed", count.value.written())]);
        report.find(codes::LIST_COUNT_WRONG, Severity::Warning, quote, place, figures);
    }
}

/// «… følgende tre tiltak:» and the points below it.
fn announced(scope: &Scope, report: &mut Report) {
    for sentence in &scope.sentences {
        let Some(count) = announces(scope, sentence) else { continue };
        let below = scope.lower[sentence.end..].trim_start_matches([' ', '\n']);
        let indent = |line: &str| line.len() - line.trim_start().len();
        let lines = below.lines().filter(|line| !line.trim().is_empty());
        let points = lines.take_while(|line| is_list_item(line)).take(LONGEST_LIST + 1);
        let points = points.filter(|line| indent(line) == 0).count();
        if (1..=LONGEST_LIST).contains(&points) {
            judge(scope, sentence, &count, points, report);
        }
    }
}

/// The count that a sentence ends on, before its colon, with no more than two words between.
fn announces(scope: &Scope, sentence: &Range<usize>) -> Option<Number> {
    let text = scope.lower[sentence.clone()].strip_suffix(':')?;
    let last = scope.numbers_in(sentence).last().filter(|number| number.counts())?;
    let end = sentence.start + text.len();
    let between = scope.lower.get(last.end..end)?;
    let words = between.split_whitespace().count();
    (between.len() < 60 && (1..=2).contains(&words) && !between.contains(',')).then_some(*last)
}
