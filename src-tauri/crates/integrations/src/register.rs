//! The register of decisions as a spreadsheet.

use samrad_council::proceedings::DecisionRow;
use samrad_council::{Access, Language};

use crate::spreadsheet::{Cell, Column, Sheet};
use crate::texts::Texts;

/// A decision in the register.
pub type DecisionLine = DecisionRow;

/// The decisions as a sheet, one a row, in the order given.
pub fn decision_register(language: Language, decisions: &[DecisionLine]) -> Sheet {
    let texts = Texts::of(language);
    let columns = [
        ("number", 16),
        ("title", 44),
        ("body", 24),
        ("meeting", 12),
        ("date", 12),
        ("purpose", 14),
        ("outcome", 22),
        ("text", 60),
        ("dissent", 26),
        ("open", 12),
        ("access", 18),
    ];
    let column = |(name, width): (&str, u16)| Column {
        heading: texts.get(&format!("register/{name}")).to_owned(),
        width,
    };
    Sheet {
        name: texts.get("register/sheet").to_owned(),
        columns: columns.into_iter().map(column).collect(),
        rows: decisions.iter().map(|decision| row(decision, &texts)).collect(),
    }
}

fn row(decision: &DecisionLine, texts: &Texts) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let access = match decision.access {
        Access::Public => "register/public",
        Access::Exempt => "register/exempt",
    };
    vec![
        text(decision.number.as_deref().unwrap_or_default()),
        text(&decision.title),
        text(&decision.body_name),
        text(&decision.meeting_name),
        decision.date.map_or(Cell::Empty, Cell::Day),
        text(texts.get(&format!("purposes/{}", decision.purpose))),
        text(texts.get(&format!("outcomes/{}", decision.outcome))),
        text(&decision.text),
        text(&decision.dissent.join(", ")),
        Cell::Number(decision.open_follow_ups),
        text(texts.get(access)),
    ]
}
