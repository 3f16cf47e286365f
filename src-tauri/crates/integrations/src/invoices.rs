//! What invoices are written from, as a spreadsheet: a row for each payer, a sum, and a check that it is the total.

use samrad_council::Language;
use samrad_council::costs::{PayerFigures, WorksheetView};

use crate::spreadsheet::{Cell, Column, Sheet};
use crate::texts::Texts;

/// The worksheet's amounts as a sheet, for everybody or for one payer. Amounts are values; the last rows recompute them.
pub fn invoice_sheet(sheet: &WorksheetView, payer: Option<&str>, case: &str, language: Language) -> Sheet {
    let texts = Texts::of(language);
    let figures = &sheet.preview.figures;
    let chosen: Vec<&PayerFigures> =
        figures.payers.iter().filter(|one| payer.is_none_or(|payer| payer == one.name)).collect();
    let rows = chosen.iter().map(|payer| row(payer, sheet, case, &texts));
    Sheet {
        name: texts.get("invoices/sheet").to_owned(),
        columns: columns(sheet, &texts),
        rows: rows.chain(checks(&chosen, payer.is_none(), sheet, &texts)).collect(),
    }
}

fn columns(sheet: &WorksheetView, texts: &Texts) -> Vec<Column> {
    let covered = sheet.preview.figures.covered.as_ref();
    let column =
        |name: &str, width| Column { heading: texts.get(&format!("invoices/{name}")).to_owned(), width };
    let mut columns = vec![
        column("payer", 26),
        column("invoicer", 22),
        column("case", 34),
        column("object", 34),
        column("computed", 14),
        column("used", 14),
        column("factor", 12),
        column(if covered.is_some() { "full_year" } else { "once" }, 18),
    ];
    columns.extend(covered.map(|covered| Column {
        heading: texts.fill("invoices/first_year", &[("year", &covered.year.to_string())]),
        width: 18,
    }));
    columns.extend([column("from", 12), column("to", 12), column("key", 30)]);
    columns
}

fn row(payer: &PayerFigures, sheet: &WorksheetView, case: &str, texts: &Texts) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let (draft, key) = (&sheet.draft, &sheet.preview.key);
    let mut row = vec![
        text(&payer.name),
        text(&draft.invoicer),
        text(case),
        text(&draft.title),
        text(&payer.computed.percent),
        text(&payer.used.percent),
        text(&payer.factor),
        Cell::Amount(payer.full_year.amount.ore),
    ];
    row.extend(sheet.preview.figures.covered.as_ref().map(|_| Cell::Amount(payer.first_year.amount.ore)));
    let version = key.version.to_string();
    row.extend([
        Cell::Day(draft.effective_from),
        draft.effective_to.map_or(Cell::Empty, Cell::Day),
        Cell::Text(texts.fill("invoices/version", &[("key", &key.key_name), ("version", &version)])),
    ]);
    row
}

/// The sum of the rows above, and what it is off by: the total of the worksheet, or the one payer's amounts.
fn checks(chosen: &[&PayerFigures], is_all: bool, sheet: &WorksheetView, texts: &Texts) -> [Vec<Cell>; 2] {
    let figures = &sheet.preview.figures;
    let of = |total: i64, part: fn(&PayerFigures) -> i64| {
        if is_all { total } else { chosen.iter().map(|payer| part(payer)).sum() }
    };
    let mut totals = vec![of(figures.totals.full_year.ore, |payer| payer.full_year.amount.ore)];
    if figures.covered.is_some() {
        totals.push(of(figures.totals.first_year.ore, |payer| payer.first_year.amount.ore));
    }
    let line = |name: &str, cell: fn(i64) -> Cell| {
        let mut line = vec![Cell::Text(texts.get(&format!("invoices/{name}")).to_owned())];
        line.extend(std::iter::repeat_n(Cell::Empty, 6));
        line.extend(totals.iter().map(|ore| cell(*ore)));
        line
    };
    [line("sum", Cell::SumAbove), line("check", Cell::Check)]
}
