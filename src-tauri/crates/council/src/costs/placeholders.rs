//! Figures in a text that are taken from the worksheet of the case: `{{sum}}`, `{{andel Molde}}`. The words are data.

use std::sync::LazyLock;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::PayerFigures;
use super::numbers::exact;
use super::queries::{WorksheetView, worksheets};
use crate::council::Council;
use crate::error::Result;
use crate::ids::CaseId;

/// A placeholder as it stands in a text, and what stands for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Placeholder {
    /// As it was typed, with its braces.
    pub text: String,
    /// The figure; nothing when the case's worksheet has no such one, or there is no worksheet that holds.
    pub value: Option<String>,
}

/// What a placeholder may be called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Name {
    value: Figure,
    words: Vec<String>,
    #[serde(default)]
    of_payer: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Figure {
    Basis,
    Factor,
    From,
    Total,
    TotalFirstYear,
    UsedShare,
    ComputedShare,
    PayerFactor,
    FullYear,
    FirstYear,
    Difference,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("placeholders.json"))
        .expect("the names are compiled in, and read by a test")
});

/// The text with every placeholder that has a value written out. The others stand as they were typed.
pub fn fill(markdown: &str, placeholders: &[Placeholder]) -> String {
    let mut filled = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, text, after)) = next(rest) {
        let known = placeholders.iter().find(|placeholder| placeholder.text == text);
        filled.push_str(before);
        filled.push_str(known.and_then(|known| known.value.as_deref()).unwrap_or(text));
        rest = after;
    }
    filled + rest
}

/// The first placeholder of a text, with what stands before it and after it. It does not go past its line.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find("{{")?;
        let inner = &text[start + 2..];
        let end = inner.find(['{', '}', '\n'])?;
        if inner[end..].starts_with("}}") {
            return Some((&text[..start], &text[start..start + end + 4], &inner[end + 2..]));
        }
        from = start + 2;
    }
}

impl Council {
    /// The placeholders in texts of a case, each once, in the order in which they are met.
    pub fn placeholders(&self, case: CaseId, texts: &[&str]) -> Result<Vec<Placeholder>> {
        found(&self.db, case, texts)
    }
}

/// A text of a case with its figures written out.
pub(crate) fn filled(db: &Connection, case: CaseId, text: String) -> Result<String> {
    if next(&text).is_none() {
        return Ok(text); // most texts, and the worksheets need not be read
    }
    let found = found(db, case, &[&text])?;
    Ok(fill(&text, &found))
}

fn found(db: &Connection, case: CaseId, texts: &[&str]) -> Result<Vec<Placeholder>> {
    let mut typed: Vec<&str> = Vec::new();
    for text in texts {
        let mut rest = *text;
        while let Some((_, text, after)) = next(rest) {
            if !typed.contains(&text) {
                typed.push(text);
            }
            rest = after;
        }
    }
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let sheet = worksheets(db, case)?.into_iter().find(|sheet| sheet.is_adopted);
    let placeholder = |text: &str| Placeholder {
        text: text.to_owned(),
        value: sheet.as_ref().and_then(|sheet| value(sheet, &text[2..text.len() - 2])),
    };
    Ok(typed.into_iter().map(placeholder).collect())
}

/// What the worksheet says under these words, in capitals or not.
fn value(sheet: &WorksheetView, words: &str) -> Option<String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    NAMES.iter().find_map(|name| {
        name.words.iter().find_map(|word| {
            let rest = words.strip_prefix(word.as_str())?;
            if name.of_payer {
                let payer = rest.strip_prefix(' ')?;
                let payers = &sheet.preview.figures.payers;
                let payer = payers.iter().find(|known| known.name.to_lowercase() == payer)?;
                return Some(of_payer(name.value, payer));
            }
            rest.is_empty().then(|| of_sheet(name.value, sheet)).flatten()
        })
    })
}

fn of_payer(figure: Figure, payer: &PayerFigures) -> String {
    match figure {
        Figure::ComputedShare => payer.computed.percent.clone(),
        Figure::UsedShare if payer.differs => {
            as_agreed(&payer.used.exact).unwrap_or(payer.used.percent.clone())
        }
        Figure::UsedShare => payer.used.percent.clone(),
        Figure::PayerFactor => payer.factor.clone(),
        Figure::FirstYear => payer.first_year.amount.text.clone(),
        Figure::Difference => payer.difference.text.clone(),
        _ => payer.full_year.amount.text.clone(),
    }
}

/// An agreed share is said as it was agreed: `15 %` and not `15,0000 %`.
fn as_agreed(share: &str) -> Option<String> {
    let share: samrad_money::Fraction = share.parse().ok()?;
    let percent = share * samrad_money::Fraction::from(100);
    percent.exact_decimal().map(|_| format!("{}\u{a0}%", exact(&percent)))
}

fn of_sheet(figure: Figure, sheet: &WorksheetView) -> Option<String> {
    let figures = &sheet.preview.figures;
    match figure {
        Figure::Basis => Some(figures.basis.text.clone()),
        Figure::Factor => Some(figures.factor.clone()),
        Figure::From => {
            let day = sheet.draft.effective_from;
            Some(format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()))
        }
        Figure::Total => Some(figures.totals.full_year.text.clone()),
        Figure::TotalFirstYear => Some(figures.totals.first_year.text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_read_and_no_two_are_alike() {
        let mut words: Vec<_> = NAMES
            .iter()
            .flat_map(|name| name.words.iter().map(|word| (name.of_payer, word.clone())))
            .collect();
        let count = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), count);
    }

    #[test]
    fn what_has_a_value_is_written_out_and_the_rest_stands_as_typed() {
        let known = [
            Placeholder { text: "{{sum}}".into(), value: Some("199 500,00".into()) },
            Placeholder { text: "{{andel Utvik}}".into(), value: None },
        ];
        assert_eq!(
            fill("I alt {{sum}} kr, {{andel Utvik}}. {{ {{sum}}", &known),
            "I alt 199 500,00 kr, {{andel Utvik}}. {{ 199 500,00"
        );
        assert_eq!(fill("{{sum\n}} {sum} {{sum}", &known), "{{sum\n}} {sum} {{sum}");
    }
}
