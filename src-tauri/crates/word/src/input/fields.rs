//! Fields: links, tables of contents and references that Word writes as an instruction and its last result, over several
//! runs and sometimes several paragraphs.

use std::collections::HashMap;

/// Letters of an instruction that are kept.
const LONGEST_INSTRUCTION: usize = 4_000;

/// Fields within fields.
const DEEPEST: usize = 16;

/// What a field shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// Its result.
    Result,
    /// Its result, leading to an address.
    Link(String),
    /// A table of contents.
    Contents,
    /// The sign of a footnote that was referred to before.
    Note(String),
}

/// The fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// Fields begun beyond the deepest that are looked at.
    deeper: usize,
    bookmarks: HashMap<String, String>,
    /// Bookmarks whose end has not come: id, name.
    open_bookmarks: Vec<(String, String)>,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// `None` while the instruction is read.
    shown: Option<Shown>,
}

impl Fields {
    pub(super) fn begin(&mut self) {
        if self.open.len() < DEEPEST {
            self.open.push(Field::default());
        } else {
            self.deeper += 1;
        }
    }

    pub(super) fn instruction(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| field.shown.is_none())
            && field.instruction.len() < LONGEST_INSTRUCTION
        {
            field.instruction.push_str(text);
        }
    }

    /// The result begins; returns what it is.
    pub(super) fn separate(&mut self) -> Option<Shown> {
        let shown = self.shown_by(&self.open.last()?.instruction);
        self.open.last_mut()?.shown = Some(shown.clone());
        Some(shown)
    }

    pub(super) fn end(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else {
            self.open.pop();
        }
    }

    /// What an instruction shows.
    pub(super) fn shown_by(&self, instruction: &str) -> Shown {
        let mut words = instruction.split_whitespace();
        match words.next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "TOC" => Shown::Contents,
            "HYPERLINK" => match instruction.split('"').nth(1) {
                // `\l` leads to a place in the document itself.
                Some(url) if !instruction.split('"').next().is_some_and(|before| before.contains('\\')) => {
                    Shown::Link(url.to_owned())
                }
                _ => Shown::Result,
            },
            "NOTEREF" => match words.next().and_then(|name| self.bookmarks.get(name)) {
                Some(note) => Shown::Note(note.clone()),
                None => Shown::Result,
            },
            _ => Shown::Result,
        }
    }

    /// Whether text at this place is shown.
    pub(super) fn shows_text(&self) -> bool {
        self.open.iter().all(|field| matches!(field.shown, Some(Shown::Result | Shown::Link(_))))
    }

    /// Where text at this place leads to.
    pub(super) fn link(&self) -> Option<&str> {
        self.open.iter().rev().find_map(|field| match &field.shown {
            Some(Shown::Link(url)) => Some(url.as_str()),
            _ => None,
        })
    }

    /// An instruction ends with its paragraph; a field that never came to a result shows nothing.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|field| field.shown.is_some());
    }

    /// A heading cannot stand in a table of contents.
    pub(super) fn leave_contents(&mut self) {
        self.open.retain(|field| field.shown != Some(Shown::Contents));
    }

    pub(super) fn bookmark_begins(&mut self, id: String, name: String) {
        // Only these are made to be referred to.
        if name.starts_with("_Ref") && self.open_bookmarks.len() < 100 {
            self.open_bookmarks.push((id, name));
        }
    }

    pub(super) fn bookmark_ends(&mut self, id: &str) {
        self.open_bookmarks.retain(|(open, _)| open != id);
    }

    /// A footnote stands here.
    pub(super) fn note(&mut self, name: &str) {
        for (_, bookmark) in self.open_bookmarks.drain(..) {
            self.bookmarks.entry(bookmark).or_insert_with(|| name.to_owned());
        }
    }
}
