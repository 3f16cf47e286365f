//! Tables composed as Markdown, from values that may hold any character.

/// Where a column's words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Words.
    Left,
    /// Figures, so that their digits stand under each other.
    Right,
}

/// A table in the making.
#[derive(Debug)]
pub(crate) struct PipeTable {
    text: String,
}

impl PipeTable {
    /// A table with these headings.
    pub(crate) fn new<'a>(head: impl IntoIterator<Item = (&'a str, Side)>) -> Self {
        let (mut names, mut rule) = (Vec::new(), String::from("|"));
        for (name, side) in head {
            names.push(name.to_owned());
            rule += match side {
                Side::Left => "---|",
                Side::Right => "--:|",
            };
        }
        let mut table = Self { text: String::new() };
        table.row(names);
        table.text += &rule;
        table.text.push('\n');
        table
    }

    /// A row of values as they are.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        self.line(cells.into_iter().map(|cell| escaped(cell.as_ref())));
    }

    /// A row that sums up the others, in bold.
    pub(crate) fn sum_row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        self.line(cells.into_iter().map(|cell| strong(cell.as_ref())));
    }

    fn line(&mut self, cells: impl Iterator<Item = String>) {
        self.text.push('|');
        for cell in cells {
            self.text += &format!(" {cell} |");
        }
        self.text.push('\n');
    }

    /// The table as Markdown.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// The words in bold; nothing for nothing, since two pairs of stars around nothing are four stars.
pub(crate) fn strong(text: &str) -> String {
    let text = escaped(text);
    if text.is_empty() { text } else { format!("**{text}**") }
}

/// The words as they are, on one line: no character of them means anything in Markdown.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Block, Inline, read};

    #[test]
    fn cells_are_read_back_as_they_were_whatever_stands_in_them() {
        let odd = ["a|b", "*x*", "1. `a`", "[l](https://x.no)", "<b>", "\\", "# å", "a\nb", ""];
        let mut table = PipeTable::new([("Hva", Side::Left), ("Kroner", Side::Right)]);
        for cell in odd {
            table.row([cell, "1\u{a0}000,00"]);
        }
        table.sum_row(["Sum", ""]);
        let tree = read(&table.finish(), 1);
        let [Block::Table { align, rows, .. }] = tree.blocks.as_slice() else { panic!("{:?}", tree.blocks) };
        assert_eq!(align, &["left", "right"]);
        let words = |cell: &[Inline]| -> String {
            let word = |inline: &Inline| match inline {
                Inline::Text { s } => s.clone(),
                other => panic!("{other:?}"),
            };
            cell.iter().map(word).collect()
        };
        for (row, cell) in rows.iter().zip(odd) {
            assert_eq!(words(&row[0]), cell.replace('\n', " "));
        }
        assert!(matches!(&rows[odd.len()][0][..], [Inline::Strong { .. }]) && rows[odd.len()][1].is_empty());
    }
}
