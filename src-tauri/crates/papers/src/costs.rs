//! What a case costs and who bears it, as Markdown: the same tables in the book, in minutes and in an invoice's basis.

use samrad_council::costs::{
    KeyBasis, NetEffects, PayerFigures, ProratedBy, Recurs, WorksheetFigures, WorksheetView,
};
use samrad_council::{Day, Language};

use crate::input::{OwnDocument, Section};
use crate::minutes::words::Words;
use crate::shared::template_text;

/// What the part of a paper is called that says what a case costs.
pub fn cost_heading(language: Language) -> String {
    template_text(language, "/costs/heading")
}

/// The worksheet that holds for a case: amount, factors, shares, amounts, net effects, and where the figures are from.
pub fn cost_allocation(sheet: &WorksheetView, language: Language) -> String {
    let writer = Writer { words: Words::of(language), sheet };
    let figures = &sheet.preview.figures;
    let mut parts = vec![writer.about(), writer.shares(figures.payers.iter(), true)];
    parts.extend(writer.below());
    parts.push(writer.key());
    if let Some(effects) = &figures.effects {
        parts.push(writer.effects(effects));
    }
    parts.extend(writer.previous());
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// What an invoice is written from: of everybody, or of one payer.
pub fn invoice_basis(
    sheet: &WorksheetView,
    payer: Option<&str>,
    case: &str,
    publisher: &str,
    language: Language,
    created_at: &str,
) -> OwnDocument {
    let writer = Writer { words: Words::of(language), sheet };
    let title = match payer {
        Some(payer) => writer.words.fill("costs/basis_of", &[("payer", payer)]),
        None => writer.words.get("costs/basis_title").to_owned(),
    };
    let chosen =
        sheet.preview.figures.payers.iter().filter(|one| payer.is_none_or(|payer| payer == one.name));
    let mut markdown = vec![writer.about(), writer.shares(chosen, payer.is_none())];
    markdown.extend(writer.below());
    markdown.push(writer.key());
    markdown.retain(|part| !part.is_empty());
    OwnDocument {
        language,
        publisher: publisher.to_owned(),
        title,
        subtitle: Some(sheet.draft.title.clone()),
        facts: vec![(writer.words.get("costs/case").to_owned(), case.to_owned())],
        status: None,
        contents: false,
        sections: vec![Section {
            number: String::new(),
            heading: String::new(),
            level: 1,
            markdown: markdown.join("\n\n"),
        }],
        created_at: created_at.to_owned(),
    }
}

struct Writer<'a> {
    words: Words,
    sheet: &'a WorksheetView,
}

impl Writer<'_> {
    fn figures(&self) -> &WorksheetFigures {
        &self.sheet.preview.figures
    }

    /// The amount, what it is multiplied by, and who invoices whom.
    fn about(&self) -> String {
        let draft = &self.sheet.draft;
        let basis = self.words.get(&format!("costs/basis/{}", draft.basis));
        let (from, to) = (self.day(draft.effective_from), draft.effective_to.map(|day| self.day(day)));
        let path = match (draft.recurs, &to) {
            (Recurs::Once, _) => "costs/once",
            (Recurs::Yearly, None) => "costs/yearly",
            (Recurs::Yearly, Some(_)) => "costs/yearly_to",
        };
        let to = to.unwrap_or_default();
        let amount = &self.figures().basis.text;
        let values = [("basis", basis), ("amount", amount), ("from", &from), ("to", &to)];
        let mut lines = vec![format!("**{}**", plain(&draft.title)), self.words.fill(path, &values)];
        let factor = |factor: &samrad_council::costs::CostFactor| {
            let values = [("value", &*factor.value), ("holds", &*plain(&factor.holds))];
            self.words.fill("costs/factor", &values)
        };
        lines.extend(draft.factors.iter().map(factor));
        if draft.factors.len() > 1 {
            lines.push(self.words.fill("costs/product", &[("value", &self.figures().factor)]));
        }
        if !draft.invoicer.is_empty() && !draft.debtor.is_empty() {
            let values = [("invoicer", &*plain(&draft.invoicer)), ("debtor", &*plain(&draft.debtor))];
            lines.push(self.words.fill("costs/invoice", &values));
        }
        lines.join("  \n")
    }

    /// Who bears how much. Columns that would say nothing new are left out.
    fn shares<'b>(&self, payers: impl Iterator<Item = &'b PayerFigures>, with_sum: bool) -> String {
        let figures = self.figures();
        let first = figures.covered.as_ref().filter(|_| self.sheet.draft.prorated_by != ProratedBy::None);
        let get = |path: &str| self.words.get(path).to_owned();
        let mut head = vec![get("costs/payer")];
        head.push(get(if figures.differs { "costs/computed" } else { "costs/share" }));
        if figures.differs {
            head.push(get("costs/used"));
        }
        head.push(get("costs/payer_factor"));
        head.push(get(if figures.covered.is_some() { "costs/full_year" } else { "costs/amount" }));
        if let Some(covered) = first {
            let path = format!("costs/first_year/{}", self.sheet.draft.prorated_by);
            head.push(self.words.fill(&path, &[("year", &covered.year.to_string())]));
        }
        if figures.differs {
            head.push(get("costs/difference"));
        }
        let row = |payer: &PayerFigures| {
            let mut row = vec![plain(&payer.name), payer.computed.percent.clone()];
            row.extend(figures.differs.then(|| payer.used.percent.clone()));
            row.extend([payer.factor.clone(), payer.full_year.amount.text.clone()]);
            row.extend(first.map(|_| payer.first_year.amount.text.clone()));
            row.extend(figures.differs.then(|| payer.difference.text.clone()));
            row
        };
        let mut rows: Vec<Vec<String>> = payers.map(row).collect();
        if with_sum {
            let mut sum = vec![format!("**{}**", self.words.get("costs/sum")), String::new()];
            sum.extend(figures.differs.then(String::new));
            sum.extend([String::new(), format!("**{}**", figures.totals.full_year.text)]);
            sum.extend(first.map(|_| format!("**{}**", figures.totals.first_year.text)));
            sum.extend(figures.differs.then(String::new));
            rows.push(sum);
        }
        table(&head, &rows)
    }

    /// Why the used shares differ, how much of the year it is, and who got the øre that were left over.
    fn below(&self) -> Vec<String> {
        let figures = self.figures();
        let mut lines = Vec::new();
        if figures.differs {
            lines.push(self.words.fill("costs/reason", &[("reason", &plain(&self.sheet.draft.reason))]));
        }
        if let Some(covered) = &figures.covered {
            let (year, days, of) =
                (covered.year.to_string(), covered.days.to_string(), covered.days_in_year.to_string());
            let values =
                [("year", &*year), ("months", &covered.months), ("days", &days), ("days_in_year", &of)];
            lines.push(self.words.fill("costs/covered", &values));
        }
        lines.extend(figures.remainders.iter().map(|left| {
            let path = if left.by_tie { "costs/remainder_tie" } else { "costs/remainder" };
            let of = if left.is_first_year { "costs/of_first_year" } else { "costs/of_full_year" };
            let values = [
                ("payer", &*plain(&left.payer)),
                ("amount", self.words.get(of)),
                ("remainder", &*left.remainder),
            ];
            self.words.fill(path, &values)
        }));
        lines
    }

    /// The key with its figures and where they are from.
    fn key(&self) -> String {
        let key = &self.sheet.preview.key;
        let (from, version) = (self.day(key.draft.valid_from), key.version.to_string());
        let to = key.holds_to.map(|day| self.day(day)).unwrap_or_default();
        let path = if key.holds_to.is_some() { "costs/key_to" } else { "costs/key" };
        let name = plain(&key.key_name);
        let said =
            self.words.fill(path, &[("key", &*name), ("version", &version), ("from", &from), ("to", &to)]);
        let parts: Vec<KeyBasis> = key.draft.parts.iter().map(|part| part.basis).collect();
        let mut head = vec![self.words.get("costs/party").to_owned()];
        let counted = |basis: &&KeyBasis| **basis != KeyBasis::Equal;
        head.extend(
            parts
                .iter()
                .filter(counted)
                .map(|basis| self.words.get(&format!("costs/figure/{basis}")).to_owned()),
        );
        head.push(self.words.get("costs/share").to_owned());
        let row =
            |(party, share): (&samrad_council::costs::KeyPartyDraft, &samrad_council::costs::PartyShare)| {
                let mut row = vec![plain(&party.name)];
                let figure =
                    |(at, _): (usize, &KeyBasis)| party.figures.get(at).map(|figure| plain(&figure.value));
                let figures = parts.iter().enumerate().filter(|(_, basis)| **basis != KeyBasis::Equal);
                row.extend(figures.map(|part| figure(part).unwrap_or_default()));
                row.push(share.share.percent.clone());
                row
            };
        let rows: Vec<_> = key.draft.parties.iter().zip(&key.shares).map(row).collect();
        [said, table(&head, &rows), self.source()].join("\n\n").trim_end().to_owned()
    }

    fn source(&self) -> String {
        let mut sources: Vec<String> = Vec::new();
        for figure in self.sheet.preview.key.draft.parties.iter().flat_map(|party| &party.figures) {
            let source = plain(&figure.source);
            let said = match figure.as_of.map(|day| self.day(day)) {
                Some(day) if source.is_empty() => self.words.fill("costs/bare_as_of", &[("day", &day)]),
                Some(day) => self.words.fill("costs/as_of", &[("source", &source), ("day", &day)]),
                None => source,
            };
            if !said.is_empty() && !sources.contains(&said) {
                sources.push(said);
            }
        }
        if sources.is_empty() {
            return String::new();
        }
        self.words.fill("costs/source", &[("sources", &sources.join("; "))])
    }

    fn effects(&self, effects: &NetEffects) -> String {
        let invoicer = match self.sheet.draft.invoicer.as_str() {
            "" => self.words.get("costs/the_invoicer").to_owned(),
            invoicer => plain(invoicer),
        };
        let path = if effects.by_other_key { "costs/effects_by_key" } else { "costs/effects_whole" };
        let said = self.words.fill(path, &[("host", &*plain(&effects.host)), ("invoicer", &invoicer)]);
        let head = ["party", "pays", "bears", "net", "net_first"];
        let head = head.map(|name| self.words.get(&format!("costs/{name}")).to_owned());
        let rows: Vec<_> = effects
            .rows
            .iter()
            .map(|row| {
                let full = &row.full_year;
                let amounts = [&full.paid, &full.share, &full.net, &row.first_year.net];
                [plain(&row.name)].into_iter().chain(amounts.map(|amount| amount.text.clone())).collect()
            })
            .collect();
        format!("**{}**\n\n{said}\n\n{}", self.words.get("costs/effects"), table(&head, &rows))
    }

    fn previous(&self) -> Option<String> {
        let previous = self.figures().previous.as_ref()?;
        let get = |name: &str| self.words.get(&format!("costs/{name}")).to_owned();
        let before = self.words.fill("costs/before", &[("version", &previous.version.to_string())]);
        let head = [get("payer"), before, get("after"), get("change")];
        let rows: Vec<_> = previous
            .rows
            .iter()
            .map(|row| {
                let amounts = [&row.before, &row.after, &row.difference].map(|amount| amount.text.clone());
                [plain(&row.name)].into_iter().chain(amounts).collect()
            })
            .collect();
        Some(format!("**{}**\n\n{}", get("previous"), table(&head, &rows)))
    }

    fn day(&self, day: Day) -> String {
        self.words.day(day)
    }
}

/// A table whose first column is words and whose others are numbers.
fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let rule =
        std::iter::once(":---").chain(head.iter().skip(1).map(|_| "---:")).collect::<Vec<_>>().join(" | ");
    let mut lines = vec![line(head), format!("| {rule} |")];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}

/// Words from outside as words alone: what Markdown would read as a mark is told to be a letter.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation()
            && !matches!(letter, '.' | ',' | '%' | '-' | '/' | '(' | ')' | ':' | ';')
        {
            out.push('\\');
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_outside_stay_words() {
        assert_eq!(plain("A|B *og* [C](x) <d>"), "A\\|B \\*og\\* \\[C\\](x) \\<d\\>");
        assert_eq!(plain("1,33 (33 %)"), "1,33 (33 %)");
    }

    #[test]
    fn numbers_stand_to_the_right() {
        let cells = |texts: [&str; 2]| texts.map(String::from).to_vec();
        assert_eq!(
            table(&cells(["Hvem", "kr"]), &[cells(["Utvik", "1,00"])]),
            "| Hvem | kr |\n| :--- | ---: |\n| Utvik | 1,00 |"
        );
    }
}
