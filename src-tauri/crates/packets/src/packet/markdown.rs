//! Lines joined to paragraphs and lists again, as Markdown.

pub(crate) use samrad_checks::plain;

use super::lines::Line;
use crate::text::hyphens::joins_by_and;

/// A paragraph or one item of a list, as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The joined words.
    pub text: String,
    /// The page of its first line.
    pub page: u32,
    /// The first line.
    pub line: u32,
}

/// The kinds of [`Block`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// Running text.
    Paragraph,
    /// «• …»
    Bullet,
    /// «o …» below a bullet.
    SubBullet,
    /// «3. …»
    Numbered(u32),
}

/// Joins lines to blocks.
pub(crate) fn blocks(lines: &[&Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut previous: Option<&Line> = None;
    for line in lines {
        let last = blocks.last_mut();
        match item(&line.text, last.as_deref()) {
            Some((kind, text)) => blocks.push(block(kind, text, line)),
            None => match last.filter(|last| goes_on(last, previous, line)) {
                Some(last) => append(&mut last.text, &line.text),
                None => blocks.push(block(BlockKind::Paragraph, &line.text, line)),
            },
        }
        previous = Some(line);
    }
    blocks
}

fn block(kind: BlockKind, text: &str, line: &Line) -> Block {
    Block { kind, text: text.to_owned(), page: line.page, line: line.line }
}

/// Reads the line as an item of a list.
fn item<'a>(text: &'a str, last: Option<&Block>) -> Option<(BlockKind, &'a str)> {
    if let Some(rest) = text.strip_prefix('•') {
        return Some((BlockKind::Bullet, rest.trim_start())).filter(|(_, rest)| !rest.is_empty());
    }
    let in_list = last.is_some_and(|last| last.kind != BlockKind::Paragraph);
    let announced = last.is_some_and(|last| last.text.ends_with(':'));
    if let Some(rest) = text.strip_prefix("o ").filter(|_| in_list) {
        return Some((BlockKind::SubBullet, rest));
    }
    if let Some(rest) = text.strip_prefix("- ").or_else(|| text.strip_prefix("– ")) {
        // A dash in running text may come to stand first on a line.
        let begins = rest.starts_with(|c: char| c.is_uppercase());
        return (begins || in_list || announced).then_some((BlockKind::Bullet, rest));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?.strip_prefix(['.', ')'])?.strip_prefix(' ')?;
    let number: u32 = (1..=2).contains(&digits).then(|| text[..digits].parse().ok())??;
    let month_follows = super::words::MONTHS.iter().any(|m| rest.to_lowercase().starts_with(m));
    (!month_follows).then_some((BlockKind::Numbered(number), rest))
}

/// Whether `line` continues `last`.
fn goes_on(last: &Block, previous: Option<&Line>, line: &Line) -> bool {
    let Some(previous) = previous else { return false };
    let small = line.text.starts_with(|c: char| c.is_lowercase());
    if line.gap {
        // Only a sentence that is plainly unfinished goes over a gap, as over a page turn.
        return small && !ends_sentence(&last.text) && previous.full;
    }
    if ends_sentence(&previous.text) && !previous.full && !small {
        return false;
    }
    // A short line without a full stop, then a capital: a heading or a row of its own.
    previous.full || small || (last.kind == BlockKind::Paragraph && !ends_sentence(&previous.text))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '»', ')', '”']).ends_with(['.', ':', '!', '?'])
}

/// Joins the next line to a text: a word that was split at the line's end becomes whole, «ROR-» keeps its hyphen.
pub(crate) fn append(text: &mut String, next: &str) {
    let next = next.trim_start();
    let stem = text.trim_end_matches(['-', '\u{2010}']);
    let hyphened = stem.len() < text.len() && stem.ends_with(char::is_alphanumeric);
    if hyphened {
        if stem.ends_with(char::is_lowercase) && next.starts_with(char::is_lowercase) && !joins_by_and(next) {
            text.truncate(stem.len());
        } else if joins_by_and(next) {
            text.push(' ');
        }
    } else if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(next);
}

/// Blocks written as Markdown.
pub(crate) fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut last: Option<BlockKind> = None;
    for block in blocks {
        if let Some(last) = last {
            let in_list = last != BlockKind::Paragraph && block.kind != BlockKind::Paragraph;
            out.push_str(if in_list { "\n" } else { "\n\n" });
        }
        match block.kind {
            BlockKind::Paragraph => {}
            BlockKind::Bullet => out.push_str("- "),
            BlockKind::SubBullet => out.push_str("  - "),
            BlockKind::Numbered(number) => out.push_str(&format!("{number}. ")),
        }
        escape(&block.text, &mut out);
        last = Some(block.kind);
    }
    out
}

/// A plain text as Markdown.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Keeps signs of the text from being read as Markdown: a formula has asterisks.
fn escape(text: &str, out: &mut String) {
    for (index, c) in text.chars().enumerate() {
        let at_start = index == 0 && matches!(c, '#' | '>' | '+' | '-');
        if at_start || matches!(c, '*' | '_' | '`' | '\\' | '[' | ']' | '<') {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    fn read(text: &str) -> String {
        let lines = lines_of(1, text);
        markdown(&blocks(&lines.iter().collect::<Vec<_>>()))
    }

    #[test]
    fn lines_become_paragraphs_and_lists() {
        for (text, expected) in [
            (
                "En setning som er lang nok til å nå helt bort\ntil kanten av siden. Slutt.\n\nNy her.",
                "En setning som er lang nok til å nå helt bort til kanten av siden. Slutt.\n\nNy her.",
            ),
            (
                "Rådet får høre om:\n• nytt nett\n• lisensar for\nalle\n\nSlutt",
                "Rådet får høre om:\n\n- nytt nett\n- lisensar for alle\n\nSlutt",
            ),
            ("Val:\n1. Kjøpe\n2. Leige", "Val:\n\n1. Kjøpe\n2. Leige"),
            ("• Drift\no Natt\no Dag", "- Drift\n  - Natt\n  - Dag"),
            ("årsløn * 1,2 * 0,1", "årsløn \\* 1,2 \\* 0,1"),
            ("Gjeld frå\n5. mai", "Gjeld frå 5. mai"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn double_spaced_lines_are_joined_too() {
        let long = "ord som fyller ei heil linje bort til kanten av sida her";
        let text = format!(
            "Her står {long}\n\nog {long}.\n\nKort slutt.\n\nDet neste {long}\n\nog {long}\n\nslutt."
        );
        assert_eq!(read(&text).split("\n\n").count(), 2);
    }

    #[test]
    fn split_words_are_joined_and_hyphens_kept() {
        for (first, next, joined) in [
            ("leve-", "randøren", "leverandøren"),
            ("ROR-", "IKT", "ROR-IKT"),
            ("drifts-", "og lisenskostnader", "drifts- og lisenskostnader"),
            ("vi", "har", "vi har"),
            ("totalt -", "fem", "totalt - fem"),
        ] {
            let mut text = first.to_owned();
            append(&mut text, next);
            assert_eq!(text, joined);
        }
    }

    #[test]
    fn plain_text_comes_back_from_markdown() {
        let text = "a*b_c [d] <e> \\ `f`";
        let mut escaped = String::new();
        escape(text, &mut escaped);
        assert_eq!(plain(&escaped), text);
    }
}
