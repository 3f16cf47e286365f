//! The list of annexes under a case: file names, and the ids they have in the system the packet came from, which
//! extraction breaks with spaces and line ends.

use super::findings::{Finding, Severity, codes};
use super::lines::Line;
use super::preview::AnnexFound;
use super::words::{ANNEX_LABELS, FILE_ENDINGS, label_key};

/// The annexes named below a label, and how many lines they take.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// The annexes, in order.
    pub annexes: Vec<AnnexFound>,
    /// How many lines after the label they take.
    pub lines: usize,
    /// What is uncertain.
    pub findings: Vec<Finding>,
}

/// Whether a line is the label above the names of annexes.
pub(crate) fn is_label(line: &str) -> bool {
    ANNEX_LABELS.contains(&&*label_key(line))
}

/// A file name is seldom longer than this many lines.
const NAME_LINES: usize = 3;

/// No file system has names with more letters.
const LONGEST_NAME: usize = 255;

/// More annexes than a case has: what is named after them is text.
const MOST_ANNEXES: usize = 100;

/// More lines than the ids of one annex take.
const MOST_ID_LINES: usize = 16;

/// Reads the lines after the label.
pub(crate) fn read(lines: &[&Line]) -> Named {
    let mut named = Named::default();
    while named.lines < lines.len() && named.annexes.len() < MOST_ANNEXES {
        let rest = &lines[named.lines..];
        if let Some((name, taken, ids)) = file_name(rest) {
            named.annexes.push(AnnexFound { title: title(&name), file_name: name, ..AnnexFound::default() });
            named.lines += taken;
            let (ids, taken) = id_lines(&ids, &lines[named.lines..]);
            named.lines += taken;
            take_ids(&ids, &mut named);
        } else if !named.annexes.is_empty() && rest[0].text.starts_with("01") && is_id_part(&rest[0].text) {
            let (ids, taken) = id_lines("", rest);
            named.lines += taken;
            take_ids(&ids, &mut named);
        } else {
            break;
        }
    }
    named
}

/// The file name that begins in the first line, how many lines it takes, and what stands after it on its last line.
fn file_name(lines: &[&Line]) -> Option<(String, usize, String)> {
    let mut words: Vec<&str> = Vec::new();
    let mut letters = 0;
    for (index, line) in lines.iter().take(NAME_LINES).enumerate() {
        if index > 0 && line.gap {
            return None;
        }
        let text = line.text.strip_prefix('•').map_or(line.text.as_str(), str::trim_start);
        let text = if index == 0 { without_list_number(text) } else { text };
        let mut after = text.split(' ');
        while let Some(word) = after.next() {
            words.push(word);
            letters += word.len() + 1;
            if letters > LONGEST_NAME {
                return None;
            }
            let lower = word.to_lowercase();
            if FILE_ENDINGS.iter().any(|ending| lower.ends_with(ending) && lower.len() > ending.len()) {
                let rest: Vec<&str> = after.collect();
                let only_ids = rest.iter().all(|word| is_id_part(word));
                return only_ids.then(|| (words.join(" "), index + 1, rest.join(" ")));
            }
        }
        // A sentence is not a file name.
        if words.len() > 20 || words.iter().any(|word| word.ends_with(['.', '?', '!']) && word.len() > 4) {
            return None;
        }
    }
    None
}

/// «1. Notat.pdf», «Vedlegg 2: Notat.pdf» – but «2024.03.13 - Notat.pdf» is a name.
fn without_list_number(text: &str) -> &str {
    let text = text.strip_prefix("Vedlegg ").map_or(text, |rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches([':', ' ', '-', '–'])
    });
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.get(digits..).and_then(|rest| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))) {
        Some(rest) if (1..=2).contains(&digits) => rest,
        _ => text,
    }
}

/// The file name without date and ending.
pub(crate) fn title(file_name: &str) -> String {
    let lower = file_name.to_lowercase();
    let ending = FILE_ENDINGS.iter().find(|ending| lower.ends_with(*ending)).map_or(0, |ending| ending.len());
    let stem = file_name.get(..file_name.len() - ending).unwrap_or(file_name);
    let after_date =
        stem.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | ' ' | '–'));
    if after_date.is_empty() { stem.trim().to_owned() } else { after_date.trim().to_owned() }
}

/// Letters of the ids: base 32 with `01` in front, joined by `_`.
fn is_id_part(word: &str) -> bool {
    word.len() >= 2
        && word.split(' ').all(|part| {
            part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
                && part.bytes().any(|b| b.is_ascii_digit())
                || (part.len() >= 8 && part.bytes().all(|b| b.is_ascii_uppercase()))
        })
}

/// The id text that begins with `first`, and how many lines more it takes. Stops when all ids are whole.
fn id_lines(first: &str, lines: &[&Line]) -> (String, usize) {
    let mut text = first.to_owned();
    let mut taken = 0;
    for line in lines.iter().take(MOST_ID_LINES) {
        let starts_new = line.text.starts_with("01");
        if !is_id_part(&line.text) || (whole(&text) && !text.is_empty() && !starts_new) {
            break;
        }
        if whole(&text) && !text.is_empty() {
            text.push('_');
        }
        text.push_str(&line.text);
        taken += 1;
    }
    (text, taken)
}

fn parts(text: &str) -> Vec<String> {
    let joined: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    joined.split('_').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Length of one id.
const ID_LENGTH: usize = 34;

fn is_id(part: &str) -> bool {
    part.len() == ID_LENGTH
        && part.starts_with("01")
        && part[2..].bytes().all(|b| b.is_ascii_uppercase() || (b'2'..=b'7').contains(&b))
}

fn whole(text: &str) -> bool {
    // An underscore at the end says that one more comes.
    !text.trim_end().ends_with('_') && parts(text).iter().all(|part| is_id(part))
}

fn take_ids(text: &str, named: &mut Named) {
    if text.is_empty() {
        return;
    }
    let (good, bad): (Vec<String>, Vec<String>) = parts(text).into_iter().partition(|part| is_id(part));
    if !bad.is_empty() {
        named.findings.push(Finding::new(codes::ANNEX_ID_BROKEN, Severity::Warning, text).with(bad));
    }
    if let Some(annex) = named.annexes.last_mut() {
        annex.external_ids.extend(good);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    const A: &str = "01ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const B: &str = "01ZYXWVUTSRQPONMLKJIHGFEDCBA765432";

    fn named(text: &str) -> (Named, Vec<Line>) {
        let lines = lines_of(1, text);
        let named = read(&lines.iter().collect::<Vec<_>>());
        (named, lines)
    }

    #[test]
    fn ids_are_mended_over_spaces_and_lines() {
        for text in [
            format!("Notat nett.pdf\n{A}_{B}"),
            format!("Notat nett.pdf\n{} {}_{B}\nINNHALD", &A[..18], &A[18..]),
            format!("Notat nett.pdf {}\n{}_{B}\n1 INNLEIING", &A[..18], &A[18..]),
            format!("Notat\nnett.pdf\n{A}_\n{B}\nTekst"),
            format!("Notat nett.pdf\n{A}\n{B}"),
        ] {
            let (named, _) = named(&text);
            assert_eq!(named.annexes.len(), 1, "{text}");
            assert_eq!(named.annexes[0].external_ids, [A, B], "{text}");
            assert_eq!(named.annexes[0].file_name, "Notat nett.pdf");
            assert!(named.findings.is_empty());
        }
    }

    #[test]
    fn an_id_that_cannot_be_mended_is_told() {
        let (named, _) = named(&format!("Notat.pdf\n{}_{B}", &A[..30]));
        assert_eq!(named.annexes[0].external_ids, [B]);
        assert_eq!(named.findings[0].code, codes::ANNEX_ID_BROKEN);
    }

    #[test]
    fn several_annexes_and_the_text_after_them_are_told_apart() {
        let (named, lines) = named(&format!(
            "1. Kart.pdf\n{A}\n• 2025.01.31 - Budsjett.xlsx\nDette er teksten om brev.pdf som kom."
        ));
        let names: Vec<&str> = named.annexes.iter().map(|a| a.file_name.as_str()).collect();
        assert_eq!(names, ["Kart.pdf", "2025.01.31 - Budsjett.xlsx"]);
        assert_eq!(named.annexes[1].title, "Budsjett");
        assert_eq!(named.lines, lines.len() - 1, "a sentence that mentions a file is text");
    }

    #[test]
    fn labels_stand_alone() {
        assert!(is_label("Vedlegg") && is_label("Vedlegg:") && is_label("VEDLAGT"));
        assert!(!is_label("Vedlegg 1 viser kostnadene"));
    }
}
