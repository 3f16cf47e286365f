//! Does a case ask for what its label says, and a document say one thing of itself? The same checks serve a case that is
//! read from a packet and one that is being written.

pub mod codes;

use serde::{Deserialize, Serialize};

use crate::plain;
use crate::text::sentences::{is_list_item, sentences};
use crate::text::words::{
    ALTERNATIVES, ASKS_DISCUSSION, ASKS_HOW, DRAFT_STATUSES, INFORMS, PROPOSALS, PROPOSES, find_any,
    label_key,
};

/// What the council is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To decide.
    Decision,
    /// To discuss.
    Discussion,
    /// To take note.
    Information,
}

/// Words that say something else than they should. Each is a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// One of [`codes`].
    pub code: &'static str,
    /// The words, as plain text; empty when something is not there.
    pub quote: String,
    /// Further words; their meaning goes with the code.
    pub values: Vec<String>,
}

impl Remark {
    fn new(code: &'static str, quote: impl Into<String>) -> Self {
        Self { code, quote: quote.into(), values: Vec::new() }
    }
}

/// Holds a case's purpose against its wording. All texts may be Markdown. Each remark quotes the words it stands on,
/// as plain text.
pub fn purpose(purpose: Purpose, summary: &str, body: &str, proposal: Option<&str>) -> Vec<Remark> {
    let text = plain(&format!("{summary}\n\n{body}"));
    let proposal = proposal.map(plain).filter(|proposal| !proposal.trim().is_empty());
    let found = match purpose {
        Purpose::Decision => decision(&text, proposal.as_deref()).into_iter().collect(),
        Purpose::Discussion => discussion(&text, &plain(summary), proposal.as_deref()),
        Purpose::Information => information(proposal.as_deref()).into_iter().collect(),
    };
    found.into_iter().take(MOST_REMARKS).collect()
}

/// One purpose cannot be wrong in more ways than this.
const MOST_REMARKS: usize = 8;

fn decision(text: &str, proposal: Option<&str>) -> Option<Remark> {
    if proposal.is_some() {
        return None;
    }
    let quote = sentences(text).find(|sentence| find_any(sentence, PROPOSES).is_some()).unwrap_or("");
    Some(Remark::new(codes::DECISION_WITHOUT_PROPOSAL, quote))
}

fn discussion(text: &str, summary: &str, proposal: Option<&str>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let informs = |text: &str| sentences(text).find(|s| find_any(s, INFORMS).is_some()).map(str::to_owned);
    let quotes: Vec<String> = [informs(summary), proposal.and_then(informs)].into_iter().flatten().collect();
    if let Some(first) = quotes.first().cloned() {
        let code = codes::DISCUSSION_READS_AS_INFORMATION;
        remarks.push(Remark { code, quote: first, values: quotes });
    }
    if let Some(question) = last_question_of_how(text) {
        remarks.push(Remark::new(codes::DISCUSSION_WITHOUT_ALTERNATIVES, question));
    }
    remarks
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

fn information(proposal: Option<&str>) -> Option<Remark> {
    let proposal = proposal?;
    let more = sentences(proposal).find(|sentence| find_any(sentence, INFORMS).is_none())?;
    Some(Remark::new(codes::INFORMATION_ASKS_FOR_MORE, more))
}

/// Holds a document's status against its approval.
pub fn document(status: Option<&str>, approved: Option<&str>) -> Option<Remark> {
    let (status, approved) = (status?, approved.filter(|approved| !approved.trim().is_empty())?);
    let draft = DRAFT_STATUSES.contains(&&*label_key(status));
    draft.then(|| Remark {
        code: codes::DRAFT_BUT_APPROVED,
        quote: status.to_owned(),
        values: vec![approved.to_owned()],
    })
}

/// Whether a heading announces a proposal: the words alone, or after who makes it.
pub fn announces_proposal(heading: &str) -> bool {
    let key = label_key(heading);
    key.split(' ').count() <= 10
        && PROPOSALS
            .iter()
            .any(|words| key.strip_suffix(words).is_some_and(|who| who.is_empty() || who.ends_with(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(purpose: Purpose, summary: &str, body: &str, proposal: Option<&str>) -> Vec<(String, String)> {
        super::purpose(purpose, summary, body, proposal)
            .into_iter()
            .map(|remark| (remark.code.to_owned(), remark.quote))
            .collect()
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
    fn headings_of_proposals_are_known_in_both_forms_of_the_language() {
        for (text, expected) in [
            ("LEIAR SITT FRAMLEGG TIL SEMJE", true),
            ("Kommunedirektørens forslag til vedtak:", true),
            ("Tilråding", true),
            ("Innstilling:", true),
            ("Forslag til enighet", true),
            ("Innstillinger", false),
            (
                "Vi drøftet et forslag til enighet i går, og det ble ikke noe av til slutt da heller forslag til vedtak",
                false,
            ),
            ("Bakgrunn", false),
        ] {
            assert_eq!(announces_proposal(text), expected, "{text}");
        }
    }
}
