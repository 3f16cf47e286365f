//! Two texts side by side: line against line, and in lines that were changed word against word. Pure.

use std::time::Duration;

use serde::Serialize;
use similar::{ChangeTag, DiffTag, TextDiff};
use ts_rs::TS;

/// Lines that share less than this of their words are shown as one gone and another come: marking every second word of
/// two unlike sentences helps nobody.
const ALIKE: f32 = 0.35;
/// How long to look for the shortest way from one text to the other; what is found by then is right, but longer.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line of the older text and what stands in its place in the newer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DiffRow {
    /// In the older text; nothing when the line is new.
    pub older: Option<Vec<DiffRun>>,
    /// In the newer text; nothing when the line is gone.
    pub newer: Option<Vec<DiffRun>>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DiffRun {
    /// The words, with the white space between them.
    pub text: String,
    /// Whether they stand on this side alone.
    pub changed: bool,
}

impl DiffRow {
    /// Whether the line is the same on both sides.
    pub fn is_same(&self) -> bool {
        self.older == self.newer
    }
}

/// Every line of both texts, in order.
pub(super) fn rows(older: &str, newer: &str) -> Vec<DiffRow> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(older, newer);
    let mut rows = Vec::new();
    for op in diff.ops() {
        let (tag, old, new) = op.as_tag_tuple();
        let old: Vec<&str> = old.filter_map(|at| diff.old_slice(at)).map(without_end).collect();
        let new: Vec<&str> = new.filter_map(|at| diff.new_slice(at)).map(without_end).collect();
        for at in 0..old.len().max(new.len()) {
            match (old.get(at), new.get(at)) {
                (Some(old), Some(_)) if tag == DiffTag::Equal => {
                    rows.push(DiffRow::of(whole(old, false), whole(old, false)))
                }
                (Some(old), Some(new)) => rows.extend(changed(old, new)),
                (old, new) => rows.push(DiffRow {
                    older: old.map(|line| whole(line, true)),
                    newer: new.map(|line| whole(line, true)),
                }),
            }
        }
    }
    rows
}

impl DiffRow {
    fn of(older: Vec<DiffRun>, newer: Vec<DiffRun>) -> Self {
        Self { older: Some(older), newer: Some(newer) }
    }
}

fn without_end(line: &str) -> &str {
    line.strip_suffix('\n').unwrap_or(line)
}

fn whole(line: &str, changed: bool) -> Vec<DiffRun> {
    vec![DiffRun { text: line.to_owned(), changed }]
}

/// Two lines of which one became the other, or did not.
fn changed(older: &str, newer: &str) -> Vec<DiffRow> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_words(older, newer);
    if diff.ratio() < ALIKE {
        return vec![
            DiffRow { older: Some(whole(older, true)), newer: None },
            DiffRow { older: None, newer: Some(whole(newer, true)) },
        ];
    }
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let text = *change.value_ref();
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut old, text, false);
                push(&mut new, text, false);
            }
            ChangeTag::Delete => push(&mut old, text, true),
            ChangeTag::Insert => push(&mut new, text, true),
        }
    }
    vec![DiffRow::of(old, new)]
}

/// Words that follow each other are one run.
fn push(runs: &mut Vec<DiffRun>, text: &str, changed: bool) {
    match runs.last_mut() {
        Some(run) if run.changed == changed => run.text.push_str(text),
        _ => runs.push(DiffRun { text: text.to_owned(), changed }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The row as `[older]` and `[newer]` with what is changed in braces; `-` where there is no line.
    fn shown(rows: &[DiffRow]) -> Vec<[String; 2]> {
        let side = |runs: &Option<Vec<DiffRun>>| {
            let runs = runs.as_ref()?.iter();
            let run =
                |run: &DiffRun| if run.changed { format!("{{{}}}", run.text) } else { run.text.clone() };
            Some(runs.map(run).collect::<String>())
        };
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".into());
        rows.iter().map(|row| [or_dash(side(&row.older)), or_dash(side(&row.newer))]).collect()
    }

    #[test]
    fn a_changed_line_shows_its_changed_words_and_an_unlike_one_stands_alone() {
        let older = "Rådet tek saka til orientering.\n\nFrist 1. mai.\nGammal line.";
        let newer = "Rådet tek saka til vitande.\n\nFrist 1. juni.\nHeilt andre ord står her no.\nOg ei til.";
        assert_eq!(
            shown(&rows(older, newer)),
            [
                ["Rådet tek saka til {orientering.}", "Rådet tek saka til {vitande.}"],
                ["", ""],
                ["Frist 1. {mai.}", "Frist 1. {juni.}"],
                ["{Gammal line.}", "-"],
                ["-", "{Heilt andre ord står her no.}"],
                ["-", "{Og ei til.}"],
            ]
        );
    }

    #[test]
    fn texts_that_are_the_same_have_rows_without_a_change_and_empty_ones_have_none() {
        assert!(rows("Ein\nto", "Ein\nto").iter().all(DiffRow::is_same));
        assert_eq!(rows("", ""), []);
        assert_eq!(shown(&rows("", "Ny")), [["-", "{Ny}"]]);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_rows(older in "[a-c \n]{0,60}", newer in "[a-c \n]{0,60}") {
            let rows = rows(&older, &newer);
            let side = |pick: fn(&DiffRow) -> &Option<Vec<DiffRun>>| -> Vec<String> {
                let lines = rows.iter().filter_map(|row| pick(row).as_ref());
                lines.map(|runs| runs.iter().map(|run| run.text.as_str()).collect()).collect()
            };
            prop_assert_eq!(side(|row| &row.older), older.split_terminator('\n').collect::<Vec<_>>());
            prop_assert_eq!(side(|row| &row.newer), newer.split_terminator('\n').collect::<Vec<_>>());
        }
    }
}
