//! Does a case ask for what its label says? The same checks serve an imported case and one that is being written.

use samrad_council::Purpose;

use super::findings::{Finding, Severity, codes};
use super::markdown::plain;
use super::words::{
    ALTERNATIVES, ASKS_DISCUSSION, ASKS_HOW, DRAFT_STATUSES, INFORMS, PROPOSES, find_any, label_key,
};

/// Holds a case's purpose against its wording. All texts may be Markdown. Each finding quotes the words it stands on,
/// as plain text.
pub fn purpose(purpose: Purpose, summary: &str, body: &str, proposal: Option<&str>) -> Vec<Finding> {
    let text = plain(&format!("{summary}\n\n{body}"));
    let proposal = proposal.map(plain).filter(|proposal| !proposal.trim().is_empty());
    let found = match purpose {
        Purpose::Decision => decision(&text, proposal.as_deref()).into_iter().collect(),
        Purpose::Discussion => discussion(&text, &plain(summary), proposal.as_deref()),
        Purpose::Information => information(proposal.as_deref()).into_iter().collect(),
    };
    found.into_iter().take(MOST_FINDINGS).collect()
}

/// One purpose cannot be wrong in more ways than this.
const MOST_FINDINGS: usize = 8;

fn decision(text: &str, proposal: Option<&str>) -> Option<Finding> {
    if proposal.is_some() {
        return None;
    }
    let quote = sentences(text).find(|sentence| find_any(sentence, PROPOSES).is_some()).unwrap_or("");
    Some(Finding::new(codes::DECISION_WITHOUT_PROPOSAL, Severity::Warning, quote))
}

fn discussion(text: &str, summary: &str, proposal: Option<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let informs = |text: &str| sentences(text).find(|s| find_any(s, INFORMS).is_some()).map(str::to_owned);
    let quotes: Vec<String> = [informs(summary), proposal.and_then(informs)].into_iter().flatten().collect();
    if let Some(first) = quotes.first().cloned() {
        let finding = Finding::new(codes::DISCUSSION_READS_AS_INFORMATION, Severity::Warning, first);
        findings.push(finding.with(quotes));
    }
    if let Some(question) = last_question_of_how(text) {
        findings.push(Finding::new(codes::DISCUSSION_WITHOUT_ALTERNATIVES, Severity::Warning, question));
    }
    findings
}

/// The last sentence that asks for a discussion of how, when nothing after it offers alternatives. A list before the
/// question belongs to something else.
fn last_question_of_how(text: &str) -> Option<&str> {
    let question = sentences(text).filter(|sentence| asks_how(sentence)).last()?;
    let end = question.as_ptr() as usize - text.as_ptr() as usize + question.len();
    let after = text.get(end..).unwrap_or("");
    let offers = find_any(after, ALTERNATIVES).is_some() || after.lines().any(is_list_item);
    (!offers).then_some(question)
}

fn asks_how(sentence: &str) -> bool {
    find_any(sentence, ASKS_HOW).is_some()
        && (sentence.ends_with('?') || find_any(sentence, ASKS_DISCUSSION).is_some())
}

fn is_list_item(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marked = ["- ", "* ", "• "].iter().any(|mark| line.starts_with(mark));
    marked || (digits > 0 && line[digits..].starts_with(". "))
}

fn information(proposal: Option<&str>) -> Option<Finding> {
    let proposal = proposal?;
    let more = sentences(proposal).find(|sentence| find_any(sentence, INFORMS).is_none())?;
    Some(Finding::new(codes::INFORMATION_ASKS_FOR_MORE, Severity::Warning, more))
}

/// Holds a document's status against its approval.
pub fn document(status: Option<&str>, approved: Option<&str>) -> Option<Finding> {
    let (status, approved) = (status?, approved.filter(|approved| !approved.trim().is_empty())?);
    let draft = DRAFT_STATUSES.contains(&&*label_key(status));
    draft.then(|| {
        Finding::new(codes::DRAFT_BUT_APPROVED, Severity::Warning, status).with([approved.to_owned()])
    })
}

/// Sentences as slices of the text. A full stop ends one only before a capital: «evt. fakturering» goes on.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return None;
            }
            let end = sentence_end(rest);
            let (sentence, after) = rest.split_at(end);
            rest = after;
            let sentence = sentence.trim();
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
    })
}

fn sentence_end(text: &str) -> usize {
    let mut previous = ' ';
    for (index, c) in text.char_indices() {
        let after = &text[index..];
        let new_line = c == '\n' && (after[1..].starts_with('\n') || is_list_item(&after[1..]));
        let stop = matches!(previous, '.' | '!' | '?')
            && c.is_whitespace()
            && after.trim_start().starts_with(|next: char| next.is_uppercase() || next == '«');
        if new_line || stop {
            return index;
        }
        previous = c;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(purpose: Purpose, summary: &str, body: &str, proposal: Option<&str>) -> Vec<(String, String)> {
        super::purpose(purpose, summary, body, proposal).into_iter().map(|f| (f.code, f.quote)).collect()
    }

    #[test]
    fn purposes_are_held_against_the_wording_and_quoted() {
        use Purpose::{Decision, Discussion, Information};
        let how = "Vi ønskjer ein diskusjon om korleis evt. betaling skal skje.";
        for (purpose, summary, body, proposal, expected) in [
            (
                Decision,
                "Saka gjeld nett.",
                "Kostar 2 kr. Det foreslås at alle betaler. Slutt.",
                None,
                vec![(codes::DECISION_WITHOUT_PROPOSAL, "Det foreslås at alle betaler.")],
            ),
            (Decision, "Saka gjeld nett.", "", None, vec![(codes::DECISION_WITHOUT_PROPOSAL, "")]),
            (Decision, "Saka gjeld nett.", "", Some("Rådet vedtek planen."), vec![]),
            (Decision, "Saka gjeld nett.", "", Some("  "), vec![(codes::DECISION_WITHOUT_PROPOSAL, "")]),
            (
                Discussion,
                "Rådet vil bli orientert om planen.",
                "",
                None,
                vec![(codes::DISCUSSION_READS_AS_INFORMATION, "Rådet vil bli orientert om planen.")],
            ),
            (
                Discussion,
                "Planen skal drøftast.",
                "",
                Some("Rådet tar saka til orientering."),
                vec![(codes::DISCUSSION_READS_AS_INFORMATION, "Rådet tar saka til orientering.")],
            ),
            (
                Discussion,
                "Val:",
                "1. Kjøpe\n2. Leige\n\nVi ønskjer ein diskusjon om korleis evt. betaling skal skje.",
                None,
                vec![(codes::DISCUSSION_WITHOUT_ALTERNATIVES, how)],
            ),
            (Discussion, how, "- Faktura\n- Avgift", None, vec![]),
            (Discussion, how, "Det finst to alternativ.", None, vec![]),
            (Discussion, "Vi ser på korleis det går.", "", None, vec![]),
            (Information, "Rådet vil bli orientert om følgjande saker:", "", None, vec![]),
            (Information, "Nytt nett.", "", Some("Rådet tar saken til orientering."), vec![]),
            (
                Information,
                "Nytt nett.",
                "",
                Some("Rådet løyver 2 mill. kroner."),
                vec![(codes::INFORMATION_ASKS_FOR_MORE, "Rådet løyver 2 mill. kroner.")],
            ),
        ] {
            let expected: Vec<(String, String)> =
                expected.into_iter().map(|(code, quote)| (code.to_owned(), quote.to_owned())).collect();
            assert_eq!(
                found(purpose, summary, body, proposal),
                expected,
                "{summary} / {body} / {proposal:?}"
            );
        }
    }

    #[test]
    fn a_draft_that_is_approved_is_a_contradiction() {
        assert!(document(Some("Utkast"), Some("04.03.2024")).is_some());
        for (status, approved) in
            [(Some("Godkjent"), Some("04.03.2024")), (Some("Utkast"), None), (None, Some("x"))]
        {
            assert!(document(status, approved).is_none());
        }
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        let all: Vec<&str> = sentences("Ein ting. To, m.a. tre og evt. fire! Fem?\n\nSeks").collect();
        assert_eq!(all, ["Ein ting.", "To, m.a. tre og evt. fire!", "Fem?", "Seks"]);
    }
}
