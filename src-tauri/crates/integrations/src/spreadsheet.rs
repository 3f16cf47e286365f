//! Spreadsheets (xlsx) of one sheet: a heading for each column, one row each.

use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, Formula, Workbook, XlsxError, utility::row_col_to_cell,
};
use samrad_council::Day;

/// Characters a cell takes.
const MOST_IN_CELL: usize = 32_767;

/// A table that becomes a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The sheet's name.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// How wide it is, in characters.
    pub width: u16,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words. Never a formula, whatever they begin with.
    Text(String),
    /// A number.
    Number(u32),
    /// Kroner, from whole øre.
    Amount(i64),
    /// The sum of the amounts above it in its column, as a formula. It is known beforehand, in øre, for those who do not
    /// compute.
    SumAbove(i64),
    /// A formula that is 0 as long as the cell above it, a sum, is this many øre.
    Check(i64),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}

/// The sheet could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the spreadsheet could not be made: {0}")]
pub struct SheetError(#[from] XlsxError);

impl Sheet {
    /// The sheet as a file.
    ///
    /// # Errors
    /// More rows than a sheet takes, or a name that no sheet may have.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, SheetError> {
        let mut book = Workbook::new();
        let bold = Format::new().set_bold().set_text_wrap();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let day = Format::new().set_num_format("dd.mm.yyyy").set_align(FormatAlign::Top);
        let money = Format::new().set_num_format("#,##0.00").set_align(FormatAlign::Top);
        let sheet = book.add_worksheet();
        sheet.set_name(&self.name)?;
        for (at, column) in (0..).zip(&self.columns) {
            sheet.set_column_width(at, column.width)?;
            sheet.write_string_with_format(0, at, &column.heading, &bold)?;
        }
        for (row, cells) in (1..).zip(&self.rows) {
            for (at, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Text(text) => sheet.write_string_with_format(row, at, fitting(text), &wrapped)?,
                    Cell::Number(number) => sheet.write_number_with_format(row, at, *number, &wrapped)?,
                    Cell::Amount(ore) => sheet.write_number_with_format(row, at, kroner(*ore), &money)?,
                    Cell::SumAbove(ore) => {
                        let (first, last) = (row_col_to_cell(1, at), row_col_to_cell(row - 1, at));
                        let formula = Formula::new(format!("=SUM({first}:{last})")).set_result(decimal(*ore));
                        sheet.write_formula_with_format(row, at, formula, &money)?
                    }
                    Cell::Check(ore) => {
                        // Rounded to øre, because a spreadsheet adds in binary.
                        let sum = row_col_to_cell(row - 1, at);
                        let formula = format!("=ROUND({sum}-{},2)", decimal(*ore));
                        sheet.write_formula_with_format(
                            row,
                            at,
                            Formula::new(formula).set_result("0"),
                            &money,
                        )?
                    }
                    Cell::Day(date) => match excel_day(*date) {
                        Some(date) => sheet.write_datetime_with_format(row, at, &date, &day)?,
                        None => sheet.write_string_with_format(row, at, date.to_string(), &wrapped)?,
                    },
                    Cell::Empty => sheet,
                };
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        if let Some(last) = u16::try_from(self.columns.len()).ok().and_then(|columns| columns.checked_sub(1))
        {
            sheet.autofilter(0, 0, rows, last)?;
        }
        Ok(book.save_to_buffer()?)
    }
}

/// Kroner as a spreadsheet holds numbers. Up to a hundred billion kroner the øre come out again as they went in.
fn kroner(ore: i64) -> f64 {
    ore as f64 / 100.0
}

/// Kroner in the spelling of formulas: `-1234.05`.
fn decimal(ore: i64) -> String {
    let sign = if ore < 0 { "-" } else { "" };
    let magnitude = ore.unsigned_abs();
    format!("{sign}{}.{:02}", magnitude / 100, magnitude % 100)
}

/// The day as a spreadsheet counts it; nothing before 1900, where it does not count.
fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, date).ok()
}

/// A cell takes so much and no more; what is cut is told by its last character.
fn fitting(text: &str) -> String {
    // Counted as the file counts: in UTF-16.
    if text.encode_utf16().count() <= MOST_IN_CELL {
        return text.to_owned();
    }
    let mut left = MOST_IN_CELL - 1;
    let fits = |c: &char| {
        let units = c.len_utf16();
        let has_room = left >= units;
        left = left.saturating_sub(units);
        has_room
    };
    text.chars().take_while(fits).chain(['…']).collect()
}
