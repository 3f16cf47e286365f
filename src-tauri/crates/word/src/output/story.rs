//! Blocks as WordprocessingML: the body of the document, and the footnotes.

use std::collections::{BTreeMap, HashMap};

use super::markup::Markup;
use crate::tree::{Block, DEEPEST_HEADING, DEEPEST_LIST, Marks, Piece, Side, Span, Spans, Table, Tree};

/// The numbering of bullets; those of numbered lists come after it.
const BULLETS: usize = 1;
/// The width of the text on a page, in twentieths of a point.
const TEXT_WIDTH: usize = 9_070;

/// What the stories of a file have in common.
#[derive(Default)]
pub(super) struct Shared {
    /// Numbered lists: level and first number.
    pub(super) lists: Vec<(usize, u64)>,
    /// Footnotes in the order of their signs.
    pub(super) notes: Vec<Vec<Block>>,
}

/// A part with text, while it is written.
pub(super) struct Story<'s> {
    pub(super) out: Markup,
    pub(super) shared: &'s mut Shared,
    /// Addresses, in the order of their relations.
    pub(super) links: Vec<String>,
    relations: HashMap<String, usize>,
    /// Paragraphs are marked as the proposal.
    pub(super) set_apart: bool,
    /// The level of the heading written last.
    last_heading: u8,
    /// The footnotes of the text in hand, and their numbers once their signs are written.
    found: BTreeMap<String, Vec<Block>>,
    numbers: HashMap<String, usize>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Default)]
pub(super) struct Look<'l> {
    pub(super) style: &'l str,
    /// Numbering and level.
    list: Option<(usize, usize)>,
    /// A line below it.
    ruled: bool,
    side: Side,
}

impl<'l> Look<'l> {
    pub(super) fn style(style: &'l str) -> Self {
        Self { style, ..Self::default() }
    }
}

impl<'s> Story<'s> {
    pub(super) fn new(out: Markup, shared: &'s mut Shared) -> Self {
        Self {
            out,
            shared,
            links: Vec::new(),
            relations: HashMap::new(),
            set_apart: false,
            last_heading: 0,
            found: BTreeMap::new(),
            numbers: HashMap::new(),
        }
    }

    /// A text whose headings go below level `under`.
    pub(super) fn tree(&mut self, tree: Tree, under: u8) {
        self.found = tree.notes;
        self.numbers.clear();
        self.blocks(&tree.blocks, under);
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], under: u8) {
        for block in blocks {
            match block {
                Block::Paragraph(line) => self.paragraph(Look::default(), line),
                Block::Heading { level, line } => self.heading(under.saturating_add(*level), "", line),
                Block::List { start, items } => self.list(*start, items, 0),
                Block::Table(table) => self.table(table),
                Block::Quote(inner) => {
                    for block in inner {
                        if let Block::Paragraph(line) = block {
                            self.paragraph(Look::style("Quote"), line);
                        }
                    }
                }
                Block::Code(text) => self.code(text),
                Block::Rule => self.paragraph(Look { ruled: true, ..Look::default() }, &[]),
            }
        }
    }

    /// A heading, never more than one level below the one before. A tab tells its number from its words.
    pub(super) fn heading(&mut self, level: u8, number: &str, line: &[Span]) {
        let level = level.clamp(1, DEEPEST_HEADING).min(self.last_heading + 1);
        self.last_heading = level;
        self.begin(Look::style(&format!("Heading{level}")));
        if !number.is_empty() {
            self.text_run(number, &Marks::default(), false);
            self.out.open("w:r", &[]);
            self.out.empty("w:tab", &[]);
            self.out.close();
        }
        self.spans(line);
        self.out.close();
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], level: usize) {
        let level = level.min(DEEPEST_LIST - 1);
        let numbering = match start {
            None => BULLETS,
            Some(start) => {
                self.shared.lists.push((level, start));
                BULLETS + self.shared.lists.len()
            }
        };
        for item in items {
            let mut begun = false;
            for block in item {
                match block {
                    Block::Paragraph(line) if !begun => {
                        begun = true;
                        let list = Some((numbering, level));
                        self.paragraph(Look { list, ..Look::style("ListParagraph") }, line);
                    }
                    Block::Paragraph(line) => self.paragraph(Look::style(&continued(level)), line),
                    Block::List { start, items } => self.list(*start, items, level + 1),
                    other => self.blocks(std::slice::from_ref(other), 0),
                }
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let columns = table.align.len().max(1);
        let width = (TEXT_WIDTH / columns).to_string();
        self.out.open("w:tbl", &[]);
        self.out.open("w:tblPr", &[]);
        self.out.val("w:tblStyle", "CaseTable");
        self.out.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        let look = [("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "0"), ("w:lastColumn", "0")];
        let look = [&[("w:val", "0620")], &look[..], &[("w:noHBand", "1"), ("w:noVBand", "1")]].concat();
        self.out.empty("w:tblLook", &look);
        self.out.close();
        self.out.open("w:tblGrid", &[]);
        for _ in 0..columns {
            self.out.empty("w:gridCol", &[("w:w", &width)]);
        }
        self.out.close();
        for (index, row) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
            self.out.open("w:tr", &[]);
            self.out.open("w:trPr", &[]);
            self.out.empty("w:cantSplit", &[]);
            if index == 0 {
                // Shown again on every page, and read aloud as the head of its columns.
                self.out.empty("w:tblHeader", &[]);
            }
            self.out.close();
            for (cell, side) in row.iter().zip(&table.align) {
                self.out.open("w:tc", &[]);
                self.out.open("w:tcPr", &[]);
                self.out.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
                self.out.close();
                self.paragraph(Look { side: *side, ..Look::style("TableText") }, cell);
                self.out.close();
            }
            self.out.close();
        }
        self.out.close();
        // Word takes tables with nothing between them for one.
        self.out.open("w:p", &[]);
        self.out.close();
    }

    fn code(&mut self, text: &str) {
        self.begin(Look::style("CodeBlock"));
        self.out.open("w:r", &[]);
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.out.empty("w:br", &[]);
            }
            for (at, part) in line.split('\t').enumerate() {
                if at > 0 {
                    self.out.empty("w:tab", &[]);
                }
                self.text(part);
            }
        }
        self.out.close();
        self.out.close();
    }

    pub(super) fn paragraph(&mut self, look: Look<'_>, line: &[Span]) {
        self.begin(look);
        self.spans(line);
        self.out.close();
    }

    /// Opens a paragraph with its properties, in the order that the schema asks for.
    pub(super) fn begin(&mut self, look: Look<'_>) {
        self.out.open("w:p", &[]);
        self.out.open("w:pPr", &[]);
        if !look.style.is_empty() {
            self.out.val("w:pStyle", look.style);
        }
        if let Some((numbering, level)) = look.list {
            self.out.open("w:numPr", &[]);
            self.out.val("w:ilvl", &level.to_string());
            self.out.val("w:numId", &numbering.to_string());
            self.out.close();
        }
        let in_table = look.style == "TableText";
        let apart = self.set_apart && !in_table;
        if apart || look.ruled {
            self.out.open("w:pBdr", &[]);
            let line = |size, space| {
                [("w:val", "single"), ("w:sz", size), ("w:space", space), ("w:color", "1F3864")]
            };
            if apart {
                self.out.empty("w:left", &line("24", "8"));
            }
            if look.ruled {
                self.out.empty("w:bottom", &line("6", "1"));
            }
            self.out.close();
        }
        if apart {
            self.out.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EEF2F8")]);
        }
        match look.side {
            Side::Left => {}
            Side::Center => self.out.val("w:jc", "center"),
            Side::Right => self.out.val("w:jc", "right"),
        }
        self.out.close();
    }

    fn spans(&mut self, line: &[Span]) {
        let mut at = 0;
        while at < line.len() {
            let link = &line[at].marks.link;
            let same = line[at..].iter().take_while(|span| span.marks.link == *link).count();
            if let Some(url) = link {
                let id = self.relation(url);
                self.out.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
            }
            line[at..at + same].iter().for_each(|span| self.span(span));
            if link.is_some() {
                self.out.close();
            }
            at += same;
        }
    }

    fn relation(&mut self, url: &str) -> String {
        let number = match self.relations.get(url) {
            Some(number) => *number,
            None => {
                self.links.push(url.to_owned());
                self.relations.insert(url.to_owned(), self.links.len());
                self.links.len()
            }
        };
        link_id(number)
    }

    fn span(&mut self, span: &Span) {
        match &span.piece {
            Piece::Text(text) => self.text_run(text, &span.marks, false),
            Piece::Code(text) => self.text_run(text, &span.marks, true),
            Piece::Break => {
                self.out.open("w:r", &[]);
                self.letters(&span.marks, false);
                self.out.empty("w:br", &[]);
                self.out.close();
            }
            Piece::Note(name) => self.note(name),
        }
    }

    pub(super) fn text_run(&mut self, text: &str, marks: &Marks, is_code: bool) {
        self.out.open("w:r", &[]);
        self.letters(marks, is_code);
        self.text(text);
        self.out.close();
    }

    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.leaf("w:t", &[("xml:space", "preserve")], text);
        }
    }

    fn letters(&mut self, marks: &Marks, is_code: bool) {
        if *marks == Marks::default() && !is_code {
            return;
        }
        self.out.open("w:rPr", &[]);
        if is_code {
            self.out.val("w:rStyle", "InlineCode");
        } else if marks.link.is_some() {
            self.out.val("w:rStyle", "Hyperlink");
        }
        for (on, name) in [(marks.strong, "w:b"), (marks.emphasis, "w:i"), (marks.strike, "w:strike")] {
            if on {
                self.out.empty(name, &[]);
            }
        }
        self.out.close();
    }

    /// The sign of a footnote. Where it stands a second time, it is a reference to the first.
    fn note(&mut self, name: &str) {
        if let Some(number) = self.numbers.get(name) {
            let number = number.to_string();
            self.field(&format!(" NOTEREF {} \\f \\h ", bookmark(&number)), &number);
            return;
        }
        let Some(blocks) = self.found.remove(name) else { return };
        self.shared.notes.push(blocks);
        let number = self.shared.notes.len();
        self.numbers.insert(name.to_owned(), number);
        let id = number.to_string();
        self.out.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark(&id))]);
        self.out.open("w:r", &[]);
        self.note_letters();
        self.out.empty("w:footnoteReference", &[("w:id", &id)]);
        self.out.close();
        self.out.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    fn note_letters(&mut self) {
        self.out.open("w:rPr", &[]);
        self.out.val("w:rStyle", "FootnoteReference");
        self.out.close();
    }

    fn field(&mut self, instruction: &str, result: &str) {
        for (kind, text) in [("begin", instruction), ("separate", result), ("end", "")] {
            self.out.open("w:r", &[]);
            self.out.empty("w:fldChar", &[("w:fldCharType", kind)]);
            self.out.close();
            if !text.is_empty() {
                self.out.open("w:r", &[]);
                self.note_letters();
                let name = if kind == "begin" { "w:instrText" } else { "w:t" };
                self.out.leaf(name, &[("xml:space", "preserve")], text);
                self.out.close();
            }
        }
    }

    /// Writes a footnote: its sign stands before its first words.
    pub(super) fn footnote(&mut self, number: usize, blocks: &[Block]) {
        self.out.open("w:footnote", &[("w:id", &number.to_string())]);
        let (first, rest) = match blocks.split_first() {
            Some((Block::Paragraph(line), rest)) => (line.as_slice(), rest),
            _ => (&[][..], blocks),
        };
        self.begin(Look::style("FootnoteText"));
        self.out.open("w:r", &[]);
        self.note_letters();
        self.out.empty("w:footnoteRef", &[]);
        self.out.close();
        self.text_run(" ", &Marks::default(), false);
        self.spans(first);
        self.out.close();
        for block in rest {
            match block {
                Block::Paragraph(line) => self.paragraph(Look::style("FootnoteText"), line),
                other => self.blocks(std::slice::from_ref(other), 0),
            }
        }
        self.out.close();
    }
}

/// The style of a further paragraph of an item: the level counts from 0.
fn continued(level: usize) -> String {
    if level == 0 { "ListContinue".to_owned() } else { format!("ListContinue{}", level + 1) }
}

fn bookmark(number: &str) -> String {
    format!("_RefNote{number}")
}

/// The id of the relation to the link of that number.
pub(super) fn link_id(number: usize) -> String {
    format!("rIdLink{number}")
}

/// A plain text as a line.
pub(super) fn words(text: &str) -> Spans {
    crate::tree::tidied(vec![Span::text(text)])
}
