//! Tables in Markdown whose last row sums up those above.

use crate::codes;
use crate::finding::{Figure, Report, Severity, facts};
use crate::text::numbers::{Kind, Number};
use crate::text::ratio::Ratio;
use crate::text::scope::Scope;

/// What the first cell of a sum row says.
const SUMS: &[&str] =
    &["sum", "totalt", "total", "i alt", "til sammen", "til saman", "tilsammen", "samlet", "samla"];

/// More columns than fit on a page.
const MOST_COLUMNS: usize = 40;

/// Recomputes the sum rows of all tables.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    let mut sums: Vec<Column> = Vec::new();
    let mut start = 0;
    for line in scope.lower.split_inclusive('\n') {
        let end = start + line.len();
        if line.trim_start().starts_with('|') {
            row(scope, start, line, &mut sums, report);
        } else {
            sums.clear();
        }
        start = end;
    }
}

/// What the rows so far say in one column.
#[derive(Clone, Copy)]
struct Column {
    sum: Option<Ratio>,
    terms: usize,
}

fn row(scope: &Scope, start: usize, line: &str, sums: &mut Vec<Column>, report: &mut Report) {
    let mut at = start + line.len() - line.trim_start().len() + 1;
    let inner = line.trim();
    let inner = inner.strip_prefix('|').unwrap_or(inner);
    let cells = inner.strip_suffix('|').unwrap_or(inner).split('|').take(MOST_COLUMNS);
    let mut is_sum = false;
    for (index, cell) in cells.enumerate() {
        let text = cell.trim().trim_end_matches([':', '.']);
        is_sum |= index == 0 && SUMS.contains(&text);
        if sums.len() <= index {
            sums.push(Column { sum: Some(Ratio::whole(0)), terms: 0 });
        }
        let numbers = scope.numbers_in(&(at..at + cell.len()));
        at += cell.len() + 1;
        if let Some(number) = only_number(scope, numbers, text) {
            let column = &mut sums[index];
            if is_sum {
                judge(scope, index, column, number, report);
            } else {
                column.sum = column.sum.and_then(|sum| sum.plus(number.value));
                column.terms += 1;
            }
        } else if !is_sum
            && index > 0
            && text.contains(|c: char| c.is_alphanumeric())
            && sums[index].terms > 0
        {
            // Words among the figures: no column of figures.
            sums[index].sum = None;
        }
    }
    if is_sum {
        sums.clear();
    }
}

/// The number that is all of a cell, but for its sign and unit.
fn only_number<'a>(scope: &Scope, numbers: &'a [Number], text: &str) -> Option<&'a Number> {
    let [number] = numbers else { return None };
    let length = scope.lower[number.start..number.end].len();
    (number.kind != Kind::Name && text.len() <= length + 4 && !text.starts_with(['-', '\u{2212}']))
        .then_some(number)
}

fn judge(scope: &Scope, index: usize, column: &Column, claimed: &Number, report: &mut Report) {
    let Some(sum) = column.sum.filter(|_| column.terms > 1) else { return };
    let line = scope.lower[..claimed.start].rfind('\n').map_or(0, |at| at + 1);
    let end = scope.lower[line..].find('\n').map_or(scope.lower.len(), |at| line + at);
    let (quote, place) = (scope.quote(&(line..end)), scope.place(claimed.start));
    let number = ("column", (index + 1).to_string());
    if sum == claimed.value {
        let figures = [number, ("terms", column.terms.to_string()), ("computed", sum.written())];
        report.agrees(Figure::Table, quote, place, facts(figures));
        return;
    }
    // Percentages that were each rounded may miss by half a digit each.
    let half =
        claimed.step.times(Ratio::whole(column.terms as i128)).and_then(|step| step.over(Ratio::whole(2)));
    let off = sum.minus(claimed.value).and_then(Ratio::size);
    let is_rounding =
        claimed.kind == Kind::Percent && off.zip(half).is_some_and(|(off, half)| !off.exceeds(half));
    if !is_rounding {
        let figures = [number, ("computed", sum.written()), ("claimed", claimed.value.written())];
        report.find(codes::TABLE_SUM_WRONG, Severity::Warning, quote, place, facts(figures));
    }
}
