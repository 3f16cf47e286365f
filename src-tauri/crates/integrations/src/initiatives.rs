//! The board of initiatives as a spreadsheet.

use samrad_council::Language;
use samrad_council::initiatives::InitiativeRow;

use crate::spreadsheet::{Cell, Column, Sheet};
use crate::texts::Texts;

const COLUMNS: [(&str, u16); 21] = [
    ("title", 40),
    ("kind", 16),
    ("requester", 24),
    ("municipality", 16),
    ("case", 16),
    ("state", 12),
    ("comment", 36),
    ("state_on", 12),
    ("gate", 20),
    ("financing", 26),
    ("involvement", 20),
    ("booked_on", 24),
    ("invoicing", 24),
    ("cost", 16),
    ("operations", 16),
    ("investment", 16),
    ("sources", 16),
    ("gap", 16),
    ("frame", 16),
    ("overspend", 16),
    ("surplus", 16),
];

/// The initiatives as a sheet, one a row, in the order given. `council` is what the council calls itself.
pub fn initiative_register(language: Language, council: &str, initiatives: &[InitiativeRow]) -> Sheet {
    let texts = Texts::of(language);
    let word = |name: &str| texts.fill(&format!("initiatives/{name}"), &[("council", council)]);
    let column = |(name, width): (&str, u16)| Column { heading: word(name), width };
    Sheet {
        name: word("sheet"),
        columns: COLUMNS.into_iter().map(column).collect(),
        rows: initiatives.iter().map(|row| cells(row, word)).collect(),
    }
}

fn cells(row: &InitiativeRow, word: impl Fn(&str) -> String) -> Vec<Cell> {
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let kroner = |ore: Option<i64>| ore.map_or(Cell::Empty, Cell::Amount);
    let (draft, money) = (&row.draft, &row.money);
    vec![
        text(draft.title.clone()),
        text(word(&format!("kinds/{}", draft.kind))),
        text(draft.requester_unit.clone()),
        text(row.municipality_name.clone().unwrap_or_else(|| word("all"))),
        text(row.case_number.clone().or_else(|| row.case_title.clone()).unwrap_or_default()),
        text(word(&format!("states/{}", row.state))),
        text(row.state_comment.clone()),
        row.state_on.map_or(Cell::Empty, Cell::Day),
        text(word(&format!("gates/{}", row.gate))),
        text(word(&format!("financings/{}", draft.financing))),
        text(word(&format!("involvements/{}", draft.involvement))),
        text(draft.booked_on.clone()),
        text(draft.invoicing.clone()),
        kroner(money.cost_ore),
        Cell::Amount(money.sums.operations_ore),
        Cell::Amount(money.sums.investment_ore),
        Cell::Amount(money.sums.sources_ore),
        kroner(money.gap_ore.map(|gap| gap.max(0))),
        kroner(draft.frame_ore),
        kroner(money.overspend_ore),
        kroner(money.gap_ore.map(|gap| (-gap).max(0))),
    ]
}

#[cfg(test)]
mod tests {
    use samrad_council::initiatives::{Financing, Gate, InitiativeKind, Involvement, WorkState};

    use super::*;

    #[test]
    fn every_word_of_the_board_is_there_in_both_languages() {
        let groups: [(&str, Vec<&str>); 5] = [
            ("kinds", InitiativeKind::ALL.iter().map(|it| it.as_str()).collect()),
            ("states", WorkState::ALL.iter().map(|it| it.as_str()).collect()),
            ("gates", Gate::ALL.iter().map(|it| it.as_str()).collect()),
            ("financings", Financing::ALL.iter().map(|it| it.as_str()).collect()),
            ("involvements", Involvement::ALL.iter().map(|it| it.as_str()).collect()),
        ];
        for language in Language::ALL {
            let texts = Texts::of(*language);
            for (name, _) in COLUMNS {
                assert!(!texts.get(&format!("initiatives/{name}")).is_empty(), "{name} in {language}");
            }
            for (group, values) in &groups {
                for value in values {
                    assert!(
                        !texts.get(&format!("initiatives/{group}/{value}")).is_empty(),
                        "{group}/{value}"
                    );
                }
            }
        }
    }
}
