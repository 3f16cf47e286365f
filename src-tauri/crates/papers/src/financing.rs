//! How the initiatives of a case are paid for, as it is printed with the case: facts, costs, sources, what is missing,
//! what else was thought of, and what the gate decided.

use samrad_council::initiatives::{Financing, InitiativeView};
use samrad_council::{Day, Language};
use samrad_money::format_kroner;

use crate::pipe_table::{PipeTable, Side, escaped, strong};
use crate::shared::template_text;

/// What the section is called.
pub fn financing_heading(language: Language) -> String {
    template_text(language, "/financing/heading")
}

/// The initiatives as Markdown, one under the other, each with its title where there are several. `council` is what the
/// council calls itself.
pub fn financing_markdown(initiatives: &[InitiativeView], council: &str, language: Language) -> String {
    let words = Words { language, council };
    let has_titles = initiatives.len() > 1;
    initiatives.iter().map(|view| words.initiative(view, has_titles)).collect::<Vec<_>>().join("\n\n")
}

struct Words<'a> {
    language: Language,
    council: &'a str,
}

impl Words<'_> {
    fn get(&self, name: &str) -> String {
        template_text(self.language, &format!("/financing/{name}")).replace("{council}", self.council)
    }

    fn initiative(&self, view: &InitiativeView, has_title: bool) -> String {
        let title = escaped(&view.row.draft.title);
        let mut parts = vec![if has_title { format!("# {title}") } else { format!("**{title}**") }];
        if !view.row.draft.description.is_empty() {
            parts.push(view.row.draft.description.clone());
        }
        parts.push(self.facts(view));
        parts.extend(self.costs(view));
        parts.extend(self.sources(view));
        parts.extend(self.years(view));
        parts.extend(self.alternatives(view));
        parts.extend(self.gate(view));
        parts.join("\n\n")
    }

    fn facts(&self, view: &InitiativeView) -> String {
        let (row, draft) = (&view.row, &view.row.draft);
        let asks = row.municipality_name.clone().unwrap_or_else(|| self.get("all"));
        let requester = [draft.requester_unit.as_str(), asks.as_str()];
        let requester = requester.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let estimate = draft.likely_ore.map(|likely| {
            let range = (draft.low_ore.unwrap_or(likely), draft.high_ore.unwrap_or(likely));
            match range {
                (low, high) if low == high => kroner(likely),
                (low, high) => self
                    .get("range")
                    .replace("{likely}", &kroner(likely))
                    .replace("{low}", &kroner(low))
                    .replace("{high}", &kroner(high)),
            }
        });
        let involvement = (draft.financing == Financing::OwnUnit)
            .then(|| self.get(&format!("involvements/{}", draft.involvement)));
        let overspend = row.money.overspend_ore.filter(|ore| *ore > 0).map(kroner);
        let written = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let facts = [
            ("requester", Some(requester)),
            ("kind", Some(self.get(&format!("kinds/{}", draft.kind)))),
            ("estimate", estimate),
            ("financing", Some(self.get(&format!("financings/{}", draft.financing)))),
            ("involvement", involvement),
            ("booked_on", written(&draft.booked_on)),
            ("invoicing", written(&draft.invoicing)),
            ("frame", draft.frame_ore.map(kroner)),
            ("overspend", overspend),
            ("missing", row.money.gap_ore.filter(|ore| *ore > 0).map(kroner)),
            ("gate", Some(self.get(&format!("gates/{}", row.gate)))),
        ];
        let lines = facts
            .into_iter()
            .filter_map(|(name, value)| Some(format!("- {}: {}", strong(&self.get(name)), escaped(&value?))));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn costs(&self, view: &InitiativeView) -> Option<String> {
        if view.costs.is_empty() {
            return None;
        }
        let has_range = view.costs.iter().any(|line| line.low_ore.is_some() || line.high_ore.is_some());
        let mut columns = vec![("year", Side::Left), ("budget", Side::Left), ("what", Side::Left)];
        columns.extend(match has_range {
            true => vec![("low", Side::Right), ("likely", Side::Right), ("high", Side::Right)],
            false => vec![("amount", Side::Right)],
        });
        let mut table = self.table("costs", &columns);
        for line in &view.costs {
            let mut cells =
                vec![line.year.to_string(), self.get(&format!("budgets/{}", line.budget)), line.text.clone()];
            let likely = format_kroner(line.likely_ore);
            let end = |ore: Option<i64>| ore.map_or_else(|| likely.clone(), format_kroner);
            match has_range {
                true => cells.extend([end(line.low_ore), likely.clone(), end(line.high_ore)]),
                false => cells.push(likely),
            }
            table.row(cells);
        }
        Some(table.finish())
    }

    fn sources(&self, view: &InitiativeView) -> Option<String> {
        if view.sources.is_empty() {
            return None;
        }
        let columns = [("payer", Side::Left), ("year", Side::Left), ("amount", Side::Right)];
        let mut table = self.table("sources", &columns);
        for source in &view.sources {
            let amount = format_kroner(source.line.amount_ore);
            table.row([source.name.clone(), source.line.year.to_string(), amount]);
        }
        Some(table.finish())
    }

    /// What it adds up to, with the sum where there are several years.
    fn years(&self, view: &InitiativeView) -> Option<String> {
        let sums = &view.row.money.sums;
        if sums.years.is_empty() {
            return None;
        }
        let names = ["operations", "investment", "in_all", "found", "missing"];
        let columns: Vec<_> =
            [("year", Side::Left)].into_iter().chain(names.map(|name| (name, Side::Right))).collect();
        let mut table = self.table("years", &columns);
        for year in &sums.years {
            let ore = [
                year.operations_ore,
                year.investment_ore,
                year.estimate.likely_ore,
                year.sources_ore,
                year.gap_ore,
            ];
            table.row([year.year.to_string()].into_iter().chain(ore.map(format_kroner)));
        }
        if sums.years.len() > 1 {
            let ore = [
                sums.operations_ore,
                sums.investment_ore,
                sums.estimate.likely_ore,
                sums.sources_ore,
                sums.gap_ore,
            ];
            table.sum_row([self.get("sum")].into_iter().chain(ore.map(format_kroner)));
        }
        Some(table.finish())
    }

    fn alternatives(&self, view: &InitiativeView) -> Option<String> {
        if view.alternatives.is_empty() {
            return None;
        }
        let columns = [("alternative", Side::Left), ("consequence", Side::Left), ("excluded", Side::Left)];
        let mut table = self.table("alternatives", &columns);
        for alternative in &view.alternatives {
            let when = alternative.excluded_on.map(written_day).unwrap_or_default();
            let by = [alternative.excluded_by.as_str(), when.as_str()];
            let by = by.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let excluded = match (alternative.excluded_why.is_empty(), by.is_empty()) {
                (true, _) => self.get("possible"),
                (false, true) => alternative.excluded_why.clone(),
                (false, false) => format!("{} ({by})", alternative.excluded_why),
            };
            table.row([alternative.text.clone(), alternative.consequence.clone(), excluded]);
        }
        Some(table.finish())
    }

    fn gate(&self, view: &InitiativeView) -> Option<String> {
        if view.gate_decisions.is_empty() {
            return None;
        }
        let columns = [
            ("date", Side::Left),
            ("decided_by", Side::Left),
            ("answer", Side::Left),
            ("reason", Side::Left),
        ];
        let mut table = self.table("trail", &columns);
        for decision in &view.gate_decisions {
            table.row([
                written_day(decision.decided_on),
                decision.decided_by.clone(),
                self.get(&format!("gates/{}", decision.gate)),
                decision.reason.clone(),
            ]);
        }
        Some(table.finish())
    }

    /// A table under a line that says what it shows.
    fn table(&self, name: &str, columns: &[(&str, Side)]) -> Captioned {
        let head: Vec<(String, Side)> =
            columns.iter().map(|(column, side)| (self.get(&format!("columns/{column}")), *side)).collect();
        let table = PipeTable::new(head.iter().map(|(name, side)| (name.as_str(), *side)));
        Captioned { caption: strong(&self.get(&format!("captions/{name}"))), table }
    }
}

struct Captioned {
    caption: String,
    table: PipeTable,
}

impl Captioned {
    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.table.row(cells);
    }

    fn sum_row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.table.sum_row(cells);
    }

    fn finish(self) -> String {
        format!("{}\n\n{}", self.caption, self.table.finish())
    }
}

/// `1 234,50 kr`
fn kroner(ore: i64) -> String {
    format!("{}\u{a0}kr", format_kroner(ore))
}

/// `13.03.2024`
fn written_day(day: Day) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests {
    use samrad_council::initiatives::{Budget, Gate, InitiativeKind, Involvement};

    use super::*;

    #[test]
    fn every_value_has_its_word_in_both_languages_and_the_councils_own_name_in_it() {
        let values = [
            ("kinds", InitiativeKind::ALL.iter().map(|it| it.as_str()).collect::<Vec<_>>()),
            ("financings", Financing::ALL.iter().map(|it| it.as_str()).collect()),
            ("involvements", Involvement::ALL.iter().map(|it| it.as_str()).collect()),
            ("gates", Gate::ALL.iter().map(|it| it.as_str()).collect()),
            ("budgets", Budget::ALL.iter().map(|it| it.as_str()).collect()),
        ];
        for language in [Language::Nb, Language::Nn] {
            let words = Words { language, council: "Fellesenheten" };
            for (group, names) in &values {
                for name in names {
                    assert!(
                        !words.get(&format!("{group}/{name}")).is_empty(),
                        "{group}/{name} in {language}"
                    );
                }
            }
            assert!(words.get("financings/council_investment").ends_with("i Fellesenheten"));
        }
    }

    #[test]
    fn amounts_and_days_are_written_as_norwegians_write_them() {
        assert_eq!(kroner(-123_450), "\u{2212}1\u{a0}234,50\u{a0}kr");
        assert_eq!(written_day("2024-03-05".parse().unwrap()), "05.03.2024");
    }
}
