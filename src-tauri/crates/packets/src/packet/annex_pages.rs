//! Which pages belong to which annex.

use std::collections::HashSet;

use super::findings::{Finding, Severity, codes};
use super::lines::Line;
use super::preview::AnnexFound;
use super::sections::headings;

/// What stands around a case, to know whether a page is shared.
pub(crate) struct Surroundings<'a> {
    /// First and last line of each page, by page.
    pub edges: &'a std::collections::HashMap<u32, (u32, u32)>,
    /// «Oppdatert: …» lines with their ISO date.
    pub updated: &'a [(Line, String)],
}

/// Gives every annex its pages and returns its lines. One annex has all the text; of several, each but the first begins
/// on a page whose first lines speak of it, or where the numbered headings begin again.
pub(crate) fn assign<'a>(
    annexes: &mut [AnnexFound],
    lines: &[&'a Line],
    around: &Surroundings<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Vec<&'a Line>> {
    let starts = starts(annexes, lines, findings);
    let mut contents = Vec::with_capacity(annexes.len());
    for (index, annex) in annexes.iter_mut().enumerate() {
        let content: Vec<&Line> = match starts[index] {
            None => Vec::new(),
            Some(start) => {
                let end = starts[index + 1..].iter().flatten().next().copied().unwrap_or(lines.len());
                lines[start..end].to_vec()
            }
        };
        set_pages(annex, &content, around, findings);
        contents.push(content);
    }
    contents
}

/// Where each annex begins among the lines.
fn starts(annexes: &[AnnexFound], lines: &[&Line], findings: &mut Vec<Finding>) -> Vec<Option<usize>> {
    let mut starts: Vec<Option<usize>> = Vec::new();
    let page_starts: Vec<usize> =
        (1..lines.len()).filter(|index| lines[*index].page != lines[*index - 1].page).collect();
    let restarts: Vec<usize> =
        page_starts.iter().copied().filter(|at| begins_numbering(&lines[*at..])).collect();
    let tops: Vec<(usize, HashSet<String>)> =
        page_starts.iter().map(|at| (*at, top(&lines[*at..]))).collect();
    for (index, annex) in annexes.iter().enumerate() {
        if index == 0 {
            starts.push((!lines.is_empty()).then_some(0));
            continue;
        }
        let after = starts.iter().flatten().max().copied().unwrap_or(0);
        let wanted = words(&annex.title);
        let later = &tops[tops.partition_point(|(at, _)| *at <= after)..];
        let titled = later.iter().find(|(_, top)| speaks_of(top, &wanted)).map(|(at, _)| *at);
        // As many new numberings as annexes left: then each begins one.
        let left = &restarts[restarts.partition_point(|at| *at <= after)..];
        let numbered = left.first().copied().filter(|_| left.len() == annexes.len() - index);
        let start = titled.or(numbered);
        if start.is_none() || titled.is_none() {
            let mut finding =
                Finding::new(codes::ANNEX_PAGES_UNCERTAIN, Severity::Warning, annex.file_name.clone())
                    .on(format!("annexes/{index}/first_page"));
            if let Some(line) = start.map(|start| lines[start]) {
                finding = finding.at(line.page, line.line);
            }
            findings.push(finding);
        }
        starts.push(start);
    }
    starts
}

/// How many lines at the top of a page can show an annex's title.
const TITLE_LINES: usize = 6;

/// The words at the top of the page that begins with the first line.
fn top(lines: &[&Line]) -> HashSet<String> {
    let page = lines[0].page;
    let top = lines.iter().take(TITLE_LINES).filter(|line| line.page == page);
    top.flat_map(|line| words(&line.text)).collect()
}

fn speaks_of(top: &HashSet<String>, wanted: &[String]) -> bool {
    let hits = wanted.iter().filter(|word| top.contains(*word)).count();
    !wanted.is_empty() && hits * 2 > wanted.len()
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_owned)
        .collect()
}

fn begins_numbering(lines: &[&Line]) -> bool {
    let top = &lines[..lines.len().min(TITLE_LINES)];
    headings(top).first().is_some_and(|first| first.number == [1])
}

fn set_pages(
    annex: &mut AnnexFound,
    content: &[&Line],
    around: &Surroundings<'_>,
    findings: &mut Vec<Finding>,
) {
    let (Some(first), Some(last)) = (content.first(), content.last()) else {
        findings.push(Finding::new(codes::ANNEX_NOT_FOUND, Severity::Warning, annex.file_name.clone()));
        return;
    };
    annex.first_page = Some(first.page);
    annex.last_page = Some(last.page);
    annex.shares_first_page = around.edges.get(&first.page).is_some_and(|(top, _)| *top != first.line);
    annex.shares_last_page = around.edges.get(&last.page).is_some_and(|(_, bottom)| *bottom != last.line);
    let mut shared: Vec<String> = Vec::new();
    if annex.shares_first_page {
        shared.push(first.page.to_string());
    }
    if annex.shares_last_page {
        shared.push(last.page.to_string());
    }
    shared.dedup();
    if !shared.is_empty() {
        let finding = Finding::new(codes::ANNEX_SHARES_PAGE, Severity::Info, annex.file_name.clone());
        findings.push(finding.at(first.page, first.line).with(shared));
    }
    let updated = around.updated.get(around.updated.partition_point(|(line, _)| line.page < first.page));
    annex.updated = updated.filter(|(line, _)| line.page <= last.page).map(|(_, date)| date.clone());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;
    use std::collections::HashMap;

    fn assigned(names: &[&str], pages: &[&str]) -> (Vec<AnnexFound>, Vec<Finding>) {
        let lines: Vec<Line> = pages.iter().zip(1..).flat_map(|(text, page)| lines_of(page, text)).collect();
        let lines: Vec<&Line> = lines.iter().collect();
        let mut annexes: Vec<AnnexFound> = names
            .iter()
            .map(|name| AnnexFound {
                title: (*name).to_owned(),
                file_name: format!("{name}.pdf"),
                ..AnnexFound::default()
            })
            .collect();
        let mut findings = Vec::new();
        let around = Surroundings { edges: &HashMap::new(), updated: &[] };
        assign(&mut annexes, &lines, &around, &mut findings);
        (annexes, findings)
    }

    #[test]
    fn pages_go_to_the_annex_whose_title_they_begin_with() {
        let (annexes, findings) =
            assigned(&["Notat nett", "Budsjett 2026"], &["Notat om nett\na", "b", "Budsjett 2026\nc", "d"]);
        let pages: Vec<_> = annexes.iter().map(|a| (a.first_page, a.last_page)).collect();
        assert_eq!(pages, [(Some(1), Some(2)), (Some(3), Some(4))]);
        assert!(findings.is_empty());
    }

    #[test]
    fn a_new_numbering_starts_an_annex_and_is_asked_about() {
        let (annexes, findings) = assigned(&["Alfa", "Beta"], &["1 INNLEIING\na\n2 DRIFT", "1 INNHALD\nb"]);
        assert_eq!(annexes[1].first_page, Some(2));
        assert_eq!(findings[0].code, codes::ANNEX_PAGES_UNCERTAIN);
        assert_eq!(findings[0].place.field.as_deref(), Some("annexes/1/first_page"));
    }

    #[test]
    fn an_annex_that_no_page_shows_is_told() {
        let (annexes, findings) = assigned(&["Alfa"], &[]);
        assert_eq!(annexes[0].first_page, None);
        assert_eq!(findings[0].code, codes::ANNEX_NOT_FOUND);
    }
}
