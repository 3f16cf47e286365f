//! Pages: where they end in a text that has lost its page breaks, and the two numbers that they print.

use std::collections::BTreeMap;

use super::findings::{Finding, Severity, codes};
use super::lines::tidy;
use super::preview::PageNumber;
use crate::text::PageText;

/// A page number that is printed on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Foot {
    /// The form it is printed in: pages of one document use one form.
    pub style: FootStyle,
    /// The number.
    pub number: u32,
}

/// The forms of page feet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FootStyle {
    /// «Side 10»
    Word,
    /// «Side 3 av 12»
    Of,
    /// «5 | S i d e»
    Bar,
}

/// Reads a line as a page foot.
pub(crate) fn foot(line: &str) -> Option<Foot> {
    let line = line.trim();
    if line.len() > 40 {
        return None;
    }
    if let Some((number, word)) = line.split_once('|') {
        let word: String = word.chars().filter(|c| !c.is_whitespace()).collect();
        let matches = word.eq_ignore_ascii_case("side");
        return matches.then(|| Some(Foot { style: FootStyle::Bar, number: small(number)? }))?;
    }
    let rest = line
        .strip_prefix("Side")
        .or_else(|| line.strip_prefix("side"))
        .or_else(|| line.strip_prefix("SIDE"))?;
    let rest = rest.strip_prefix([' ', ':'])?.trim();
    for of in [" av ", "/", " / "] {
        if let Some((number, total)) = rest.split_once(of) {
            small(total)?;
            return Some(Foot { style: FootStyle::Of, number: small(number)? });
        }
    }
    Some(Foot { style: FootStyle::Word, number: small(rest)? })
}

fn small(text: &str) -> Option<u32> {
    let text = text.trim();
    let plain = !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// Splits a text into pages. By form feeds where it has them. Otherwise by what extraction leaves behind: a foot
/// «Side 10» closes its page, and a line that is set in by one or two spaces right below another line opens one.
pub fn pages_of_text(text: &str) -> Vec<PageText> {
    let parts: Vec<String> = if text.contains('\u{c}') {
        let mut parts: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        if parts.last().is_some_and(|last| last.trim().is_empty()) {
            parts.pop();
        }
        parts
    } else {
        split_running(text)
    };
    parts
        .into_iter()
        .enumerate()
        .map(|(index, text)| PageText { number: u32::try_from(index + 1).unwrap_or(u32::MAX), text })
        .collect()
}

fn split_running(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let closing =
        if lines.iter().any(|l| is_foot(l, FootStyle::Word)) { FootStyle::Word } else { FootStyle::Of };
    let set_in = indents_mean_pages(&lines);
    let mut pages = vec![String::new()];
    let mut page_has_text = false;
    let mut closed = false;
    for (index, line) in lines.iter().enumerate() {
        let opens = set_in && opens_page(&lines, index);
        let has_text = !line.trim().is_empty();
        if (opens || (closed && has_text)) && page_has_text {
            pages.push(String::new());
            (page_has_text, closed) = (false, false);
        }
        page_has_text |= has_text;
        if let Some(page) = pages.last_mut() {
            page.push_str(line);
            page.push('\n');
        }
        closed |= is_foot(line, closing);
    }
    pages
}

fn is_foot(line: &str, style: FootStyle) -> bool {
    foot(&tidy(line)).is_some_and(|foot| foot.style == style)
}

/// A line set in by one or two spaces, right below a line with text.
fn opens_page(lines: &[&str], index: usize) -> bool {
    let line = lines[index];
    let indent = line.len() - line.trim_start_matches(' ').len();
    let above_has_text = index == 0 || !lines[index - 1].trim().is_empty();
    (1..=2).contains(&indent) && !line.trim().is_empty() && above_has_text
}

/// Pages have at least so many lines with text, on average.
const FEWEST_LINES: usize = 5;

/// Only when they are rare: in a text with indented paragraphs they mean nothing.
fn indents_mean_pages(lines: &[&str]) -> bool {
    let with_text = lines.iter().filter(|line| !line.trim().is_empty()).count();
    let opening = (0..lines.len()).filter(|index| opens_page(lines, *index)).count();
    opening * FEWEST_LINES <= with_text
}

/// The feet seen on the pages, as `(page, foot)` in order, made into pairs of packet number and own number.
///
/// The packet's numbers are those of the style that runs ahead of the other: a document inside a packet cannot have
/// reached a higher number than the packet itself. One pair is given for each page that prints the packet's number.
pub(crate) fn pair(feet: &[(u32, Foot)], findings: &mut Vec<Finding>) -> Vec<PageNumber> {
    let mut styles: BTreeMap<FootStyle, Vec<(u32, u32)>> = BTreeMap::new();
    for (page, foot) in feet {
        styles.entry(foot.style).or_default().push((*page, foot.number));
    }
    let lead = |marks: &[(u32, u32)]| marks.iter().map(|(page, n)| i64::from(*n) - i64::from(*page)).max();
    let Some((packet_style, packet)) = styles.iter().max_by_key(|(_, marks)| lead(marks)) else {
        return Vec::new();
    };
    let mut pairs = Vec::new();
    let mut distances: Vec<i64> = Vec::new();
    let others = styles.iter().filter(|(style, _)| *style != packet_style);
    let mut owns: Vec<(u32, u32)> = others.flat_map(|(_, marks)| marks.clone()).collect();
    owns.sort_by_key(|(page, _)| *page);
    for (page, own) in &owns {
        let Some((near_page, near)) = nearest(packet, *page).map(|at| packet[at]) else { continue };
        let in_packet = i64::from(near) + i64::from(*page) - i64::from(near_page);
        distances.push(in_packet - i64::from(*own));
    }
    for (page, number) in packet {
        let Some(at) = nearest(&owns, *page) else { break };
        let ((own_page, _), distance) = (owns[at], distances[at]);
        // A number two pages away still belongs to the same document as a rule; further off it is another's.
        let own = u32::try_from(i64::from(*number) - distance).ok().filter(|own| *own > 0);
        if let Some(own) = own.filter(|_| own_page.abs_diff(*page) <= 2) {
            pairs.push(PageNumber { packet: *number, own, page: *page });
        }
    }
    distances.sort_unstable();
    distances.dedup();
    if distances.len() > 1 {
        let values = distances.iter().map(i64::to_string);
        findings.push(Finding::new(codes::PAGE_NUMBERS_UNEVEN, Severity::Info, "").with(values));
    }
    pairs
}

/// The first of the marks that stand nearest to a page; they are in the order of the pages.
fn nearest(marks: &[(u32, u32)], page: u32) -> Option<usize> {
    let after = marks.partition_point(|(p, _)| *p < page);
    let before = after.checked_sub(1).map(|last| marks[last].0);
    match (before, marks.get(after)) {
        (Some(before), next) if next.is_none_or(|(next, _)| page - before <= next - page) => {
            Some(marks.partition_point(|(p, _)| *p < before))
        }
        (_, next) => next.map(|_| after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feet_are_read_in_every_form_and_nothing_else_is() {
        for (line, expected) in [
            ("Side 10", Some((FootStyle::Word, 10))),
            ("5 | S i d e", Some((FootStyle::Bar, 5))),
            ("12|Side", Some((FootStyle::Bar, 12))),
            ("Side 3 av 12", Some((FootStyle::Of, 3))),
            ("Side 3/12", Some((FootStyle::Of, 3))),
            ("Side om side", None),
            ("Sidene er 10", None),
            ("Side 10 gjelder budsjettet", None),
            ("10", None),
        ] {
            assert_eq!(foot(line).map(|f| (f.style, f.number)), expected, "{line}");
        }
    }

    #[test]
    fn a_foot_closes_its_page_and_a_set_in_line_opens_one() {
        let filler = "tekst på en linje\n".repeat(40);
        let text = format!(" 1 INNLEIING\n{filler} 2 DRIFT\n{filler}Side 4\n\n2 | S i d e\n{filler}");
        let pages = pages_of_text(&text);
        assert_eq!(pages.len(), 3);
        assert!(
            pages[1].text.trim_start().starts_with("2 DRIFT") && pages[1].text.trim_end().ends_with("Side 4")
        );
        assert!(pages[2].text.starts_with("2 | S i d e"));
    }

    #[test]
    fn indented_paragraphs_are_not_pages() {
        assert_eq!(pages_of_text("linje\n innrykk\nlinje\n innrykk\n").len(), 1);
    }

    #[test]
    fn form_feeds_rule_when_there_are_any() {
        assert_eq!(pages_of_text("en\n\u{c}to\nSide 4\ntre\n\u{c}").len(), 2);
    }

    #[test]
    fn the_nearest_mark_is_found_on_either_side() {
        let marks = [(2, 1), (2, 9), (5, 2), (9, 3)];
        for (page, at) in [
            (1, Some(0)),
            (2, Some(0)),
            (3, Some(0)),
            (4, Some(2)),
            (7, Some(2)),
            (8, Some(3)),
            (20, Some(3)),
        ] {
            assert_eq!(nearest(&marks, page), at, "page {page}");
        }
        assert_eq!(nearest(&[], 3), None);
    }

    #[test]
    fn the_number_that_runs_ahead_is_the_packets() {
        let bar = |n| Foot { style: FootStyle::Bar, number: n };
        let word = |n| Foot { style: FootStyle::Word, number: n };
        let mut findings = Vec::new();
        let pairs = pair(&[(2, word(10)), (3, bar(5)), (4, word(12)), (5, bar(7))], &mut findings);
        assert_eq!(pairs.iter().map(|p| (p.packet, p.own)).collect::<Vec<_>>(), [(10, 4), (12, 6)]);
        assert!(findings.is_empty());
        assert!(pair(&[(1, word(1)), (2, word(2))], &mut findings).is_empty());
    }
}
