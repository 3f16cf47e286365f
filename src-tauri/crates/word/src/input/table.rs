//! Tables: from rows of cells that may span others to a grid of lines.

use super::blocks::line_of;
use super::findings::Findings;
use super::reader::{Part, Reader, is_alternative};
use super::xml::Xml;
use crate::case::codes;
use crate::error::ReadError;
use crate::tree::{MOST_COLUMNS, Side, Spans, Table};

/// A table as it stands in the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct WordTable {
    /// Its first paragraph.
    pub(super) number: u32,
    pub(super) rows: Vec<Row>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Row {
    /// Columns left empty before the first cell.
    before: usize,
    pub(super) cells: Vec<Cell>,
    /// Deleted with tracked changes.
    deleted: bool,
    /// Marked as the head of the table.
    is_head: bool,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) parts: Vec<Part>,
    /// How many columns it takes.
    span: usize,
    /// It is the lower part of a merged cell.
    goes_on: bool,
}

impl Reader<'_> {
    /// Reads a table. One of a single cell is a frame around text, and becomes that text; unless the
    /// cell is marked as a head.
    pub(super) fn table(&mut self, xml: &mut Xml<'_>, parts: &mut Vec<Part>) -> Result<(), ReadError> {
        let mut table = WordTable { number: self.paragraph + 1, ..WordTable::default() };
        self.rows(xml, &mut table.rows)?;
        table.rows.retain(|row| !row.deleted && !row.cells.is_empty());
        if let [Row { cells, is_head: false, .. }] = table.rows.as_mut_slice()
            && let [cell] = cells.as_mut_slice()
        {
            parts.append(&mut cell.parts);
            return Ok(());
        }
        if !table.rows.is_empty() {
            self.count_cells(table.rows.len().saturating_mul(table.columns()))?;
            parts.push(Part::Table(table));
        }
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml<'_>, rows: &mut Vec<Row>) -> Result<(), ReadError> {
        xml.children(|xml, element| match element.word() {
            "tr" => {
                let mut row = Row::default();
                self.row(xml, &mut row)?;
                rows.push(row);
                Ok(())
            }
            "sdt" => self.control(xml, |reader, xml| reader.rows(xml, rows)),
            "ins" | "moveTo" | "customXml" => self.rows(xml, rows),
            _ if is_alternative(&element) => self.alternatives(xml, |reader, xml| reader.rows(xml, rows)),
            _ => xml.skip(),
        })
    }

    fn row(&mut self, xml: &mut Xml<'_>, row: &mut Row) -> Result<(), ReadError> {
        xml.children(|xml, element| match element.word() {
            "trPr" => xml.children(|xml, element| {
                match element.word() {
                    "gridBefore" => row.before = columns_of(element.number()),
                    "del" => row.deleted = true,
                    "tblHeader" => row.is_head = element.is_on(),
                    _ => {}
                }
                xml.skip()
            }),
            "tc" => {
                let mut cell = Cell { span: 1, ..Cell::default() };
                self.cell(xml, &mut cell)?;
                row.cells.push(cell);
                Ok(())
            }
            "sdt" => self.control(xml, |reader, xml| reader.row(xml, row)),
            "ins" | "moveTo" | "customXml" => self.row(xml, row),
            _ => xml.skip(),
        })
    }

    fn cell(&mut self, xml: &mut Xml<'_>, cell: &mut Cell) -> Result<(), ReadError> {
        cell.parts = self.blocks_with(xml, &mut |xml, element| {
            if element.word() != "tcPr" {
                return Ok(false);
            }
            xml.children(|xml, element| {
                match element.word() {
                    "gridSpan" => cell.span = columns_of(element.number()).max(1),
                    "vMerge" => cell.goes_on = element.val().is_none_or(|how| how == "continue"),
                    _ => {}
                }
                xml.skip()
            })?;
            Ok(true)
        })?;
        Ok(())
    }
}

fn columns_of(number: Option<u32>) -> usize {
    number.map_or(0, |number| number as usize).min(MOST_COLUMNS)
}

impl WordTable {
    fn columns(&self) -> usize {
        let width = |row: &Row| row.before + row.cells.iter().map(|cell| cell.span).sum::<usize>();
        self.rows.iter().map(width).max().unwrap_or(0).clamp(1, MOST_COLUMNS)
    }

    /// The table as a grid. The first row is its head.
    pub(super) fn grid(self, findings: &mut Findings) -> Option<Table> {
        let columns = self.columns();
        let mut sides = vec![Sides::default(); columns];
        let (mut merged, mut flattened) = (false, false);
        let mut rows: Vec<Vec<Spans>> = Vec::with_capacity(self.rows.len());
        for (index, row) in self.rows.into_iter().enumerate() {
            let mut cells = vec![Spans::new(); row.before.min(columns)];
            for cell in row.cells {
                merged |= cell.span > 1 || cell.goes_on;
                let side = side_of(&cell.parts);
                let (line, whole) = line_of(cell.parts);
                flattened |= !whole;
                if let Some(sides) = sides.get_mut(cells.len()) {
                    sides.take(index, side, line.is_empty());
                }
                cells.push(if cell.goes_on { Spans::new() } else { line });
                cells.extend(std::iter::repeat_n(Spans::new(), cell.span - 1));
            }
            rows.push(cells);
        }
        for (code, told) in [(codes::TABLE_MERGED, merged), (codes::TABLE_FLATTENED, flattened)] {
            if told {
                let first =
                    rows.iter().flatten().map(|cell| crate::tree::plain(cell)).find(|text| !text.is_empty());
                findings.add(code, &first.unwrap_or_default(), self.number);
            }
        }
        if rows.iter().flatten().all(Vec::is_empty) {
            return None;
        }
        let head = rows.remove(0);
        Some(Table { align: sides.into_iter().map(Sides::side).collect(), head, rows })
    }
}

/// The side of a column: that of all its cells with text, the head counting only where there are none.
#[derive(Debug, Clone, Copy, Default)]
struct Sides {
    head: Side,
    body: Option<Side>,
    differ: bool,
}

impl Sides {
    fn take(&mut self, row: usize, side: Side, is_empty: bool) {
        match (row, self.body) {
            (0, _) => self.head = side,
            _ if is_empty => {}
            (_, None) => self.body = Some(side),
            (_, Some(before)) => self.differ |= before != side,
        }
    }

    fn side(self) -> Side {
        if self.differ { Side::Left } else { self.body.unwrap_or(self.head) }
    }
}

fn side_of(parts: &[Part]) -> Side {
    match parts.first() {
        Some(Part::Paragraph(paragraph)) => paragraph.side,
        _ => Side::Left,
    }
}
