//! Figures in a text of rows: number, name, population; or number and population. Semicolons or commas between them.
//!
//! The number may stand with the name in one field («1506 Molde»), as in what SSB's web pages give out. Headings are
//! passed over, and so are counties and municipalities that are not wanted: a file may be of the whole country.

use super::number::bare;
use super::rows::Rows;
use super::{Figure, Wanted, count};
use crate::{Problem, Result, StatisticsError};

/// Reads the figures that are wanted.
///
/// # Errors
/// `Rows` with everything that is wrong; `NoFigures` when a municipality is missing; `NotText`, `Empty`.
pub(super) fn read_csv(bytes: &[u8], wanted: &Wanted) -> Result<Vec<Figure>> {
    let text = decoded(bytes)?;
    let delimiter = if text.contains(';') { ';' } else { ',' };
    let mut rows = Rows::new(wanted);
    let mut in_headings = true;
    // Line by line: nothing that is read here goes over several, and a quote that is not closed spoils one row.
    for (row, line) in (1..).zip(text.lines()) {
        let fields = fields(line, delimiter);
        if fields.is_empty() || (in_headings && !fields.iter().any(|field| is_figure(field))) {
            continue;
        }
        in_headings = false;
        take(&mut rows, row, &fields, wanted);
    }
    rows.figures()
}

/// The fields of a line, without the empty ones that a spreadsheet puts behind the last.
fn fields(line: &str, delimiter: char) -> Vec<String> {
    let (mut fields, mut field, mut in_quotes) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            // A doubled quote closes and opens again; no name has one, so that it need not be kept.
            '"' => in_quotes = !in_quotes,
            c if c == delimiter && !in_quotes => fields.push(std::mem::take(&mut field)),
            c => field.push(c),
        }
    }
    fields.push(field);
    let mut fields: Vec<String> = fields.iter().map(|field| field.trim().to_owned()).collect();
    while fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
    fields
}

/// Whether something is, or was meant to be, a number.
fn is_figure(field: &str) -> bool {
    !matches!(count::of_text(field), Err(Problem::NotANumber | Problem::Empty))
}

fn take<'a>(rows: &mut Rows<'a>, row: usize, fields: &[String], wanted: &'a Wanted) {
    let first = fields.first().map(String::as_str).unwrap_or_default();
    let code = bare(first.split_whitespace().next().unwrap_or_default());
    if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return rows.wrong(row, Problem::NotAMunicipality, first);
    }
    let Some(municipality) = wanted.find(code) else { return rows.pass_over(code) };
    match fields {
        [_] => rows.wrong(row, Problem::TooFewFields, first),
        // A number in place of the name is a figure that was cut at its comma.
        [_, name, _] if is_figure(name) => rows.wrong(row, Problem::TooManyFields, name),
        [_, population] | [_, _, population] => rows.take(row, municipality, population),
        _ => rows.wrong(row, Problem::TooManyFields, first),
    }
}

/// The text in UTF-8, or else in the older coding that spreadsheets here still write. Only names can differ by it.
fn decoded(bytes: &[u8]) -> Result<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(StatisticsError::Empty);
    }
    if bytes.contains(&0) {
        return Err(StatisticsError::NotText);
    }
    let text = std::str::from_utf8(bytes).map(str::to_owned);
    Ok(text.unwrap_or_else(|_| bytes.iter().copied().map(char::from).collect()))
}
