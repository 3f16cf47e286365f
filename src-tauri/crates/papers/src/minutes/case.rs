//! What minutes say about one case.

use samrad_council::proceedings::DecidesBy;
use samrad_council::{Outcome, Position, Vote};

use super::compose::follow_ups;
use super::input::{Minutes, MinutesBallot, MinutesCase, MinutesDocument, MinutesPosition, MinutesRecusal};
use super::view::{Part, Section};
use super::words::{Words, small};
use crate::shared::{flat_markdown, rich_markdown};

/// Headings inside a case stand two levels below the title; what its texts bring comes below those.
const UNDER: u8 = 2;

pub(super) fn section(case: &MinutesCase, minutes: &Minutes, words: &Words) -> Section {
    let heading = match case.withheld {
        true if case.title.is_empty() => words.get("record/withheld_title").to_owned(),
        _ => case.title.clone(),
    };
    let parts = match case.withheld {
        true => {
            let line = words.get("record/withheld").to_owned();
            vec![Part::Lines { heading: None, lines: vec![line] }]
        }
        false => parts(case, minutes, words),
    };
    Section {
        number: Some(case.number.clone()),
        heading,
        purpose: Some(case.purpose),
        purpose_name: words.get(&format!("purpose/{}", case.purpose)).to_owned(),
        marking: case
            .access_marking
            .clone()
            .or_else(|| case.shielded_title.as_ref().map(|title| title.marking.clone())),
        parts,
    }
}

fn parts(case: &MinutesCase, minutes: &Minutes, words: &Words) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut pairs = Vec::new();
    if let Some((number, year)) = case.approves {
        pairs.push((words.get("record/about").to_owned(), small(&words.meeting(number, year))));
    }
    if !case.presenters.is_empty() {
        pairs.push((words.get("presented_by").to_owned(), case.presenters.join("; ")));
    }
    if !case.documents.is_empty() {
        pairs.push((
            words.get("record/documents").to_owned(),
            case.documents.iter().map(document).collect::<Vec<_>>().join("; "),
        ));
    }
    if !pairs.is_empty() {
        parts.push(Part::Facts { pairs });
    }
    if !case.recusals.is_empty() {
        let lines = case.recusals.iter().map(|recusal| recusal_line(recusal, words)).collect();
        parts.push(Part::Lines { heading: Some(words.get("record/recusal").to_owned()), lines });
    }
    if !case.presence.is_empty() {
        let lines = case.presence.iter().map(|(name, is_in)| {
            let path = if *is_in { "record/was_in" } else { "record/was_out" };
            words.fill(path, &[("name", name)])
        });
        parts.push(Part::Lines { heading: None, lines: lines.collect() });
    }
    let figures = case
        .figures
        .iter()
        .map(|it| Part::Text { heading: it.heading.clone(), text: rich_markdown(&it.markdown, UNDER + 1) });
    parts.extend(figures);
    if !case.discussion.is_empty() {
        let path = match minutes.decides_by {
            DecidesBy::Agreement => "record/discussion",
            DecidesBy::Vote => "record/treatment",
        };
        parts.push(Part::Text {
            heading: words.get(path).to_owned(),
            text: rich_markdown(&case.discussion, UNDER + 1),
        });
    }
    if !case.costs.is_empty() {
        parts.push(Part::Text {
            heading: words.get("costs/heading").to_owned(),
            text: rich_markdown(&case.costs, UNDER + 1),
        });
    }
    result(case, minutes, words, &mut parts);
    if !case.follow_ups.is_empty() {
        parts.push(follow_ups(&case.follow_ups, Some(words.get("record/follow_ups")), words));
    }
    parts
}

fn document(document: &MinutesDocument) -> String {
    match (&document.access_marking, document.title.is_empty()) {
        (Some(marking), true) => marking.clone(),
        (Some(marking), false) => format!("{} ({marking})", document.title),
        (None, _) => document.title.clone(),
    }
}

/// Proposal, positions or votes, outcome, and what was adopted.
fn result(case: &MinutesCase, minutes: &Minutes, words: &Words, parts: &mut Vec<Part>) {
    if tells_the_proposal(case) {
        let path = if is_changed(case) { "record/first_proposal" } else { "record/proposal" };
        let text = flat_markdown(&case.proposal);
        parts.push(Part::Proposal { heading: words.get(path).to_owned(), text });
    }
    if let Some(ballot) = &case.ballot {
        let lines = ballot_lines(ballot, words);
        parts.push(Part::Lines { heading: Some(words.get("record/vote").to_owned()), lines });
    }
    if case.positions.iter().any(|position| position.position != Some(Position::Agree)) {
        parts.extend(positions(&case.positions, words));
    }
    if let Some(outcome) = case.outcome {
        parts.push(Part::Outcome { line: outcome_line(outcome, case, words) });
    }
    if !case.adopted.is_empty() {
        let path = match (case.outcome, minutes.decides_by) {
            (Some(Outcome::Agreement | Outcome::AgreementChanged), _) => "record/agreement",
            (Some(Outcome::Adopted), _) => "record/decision",
            _ => "record/conclusion",
        };
        parts.push(Part::Adopted { heading: words.get(path).to_owned(), text: flat_markdown(&case.adopted) });
    }
}

fn is_changed(case: &MinutesCase) -> bool {
    matches!(case.outcome, Some(Outcome::Agreement | Outcome::AgreementChanged | Outcome::Adopted))
        && !case.proposal.is_empty()
        && case.proposal.trim() != case.adopted.trim()
}

/// The proposal is told when it is not what was adopted, and when it was turned down.
fn tells_the_proposal(case: &MinutesCase) -> bool {
    is_changed(case) || (case.outcome == Some(Outcome::Rejected) && !case.proposal.is_empty())
}

fn recusal_line(recusal: &MinutesRecusal, words: &Words) -> String {
    let ground = words.get(&format!("record/ground/{}", recusal.ground));
    let mut line = words.fill("record/left_case", &[("name", &recusal.name), ("ground", ground)]);
    if let Some(citation) = &recusal.citation {
        line.push_str(&words.fill("record/cited", &[("law", &words.citation(citation))]));
    }
    line.push('.');
    if !recusal.note.is_empty() {
        line.push_str(&format!(" {}", with_full_stop(&recusal.note)));
    }
    line.push_str(&format!(" {}", words.get(&format!("record/decided_by/{}", recusal.decided_by))));
    if let Some(deputy) = &recusal.deputy {
        line.push_str(&format!(" {}", words.fill("record/deputy_came", &[("name", deputy)])));
    }
    line
}

fn with_full_stop(text: &str) -> String {
    let ends = text.ends_with(['.', '!', '?', ':', '…']);
    if ends { text.to_owned() } else { format!("{text}.") }
}

fn ballot_lines(ballot: &MinutesBallot, words: &Words) -> Vec<String> {
    let cited = ballot
        .citation
        .as_ref()
        .map(|citation| words.fill("record/cited", &[("law", &words.citation(citation))]))
        .unwrap_or_default();
    let (present, members, quorum) =
        (ballot.present.to_string(), ballot.members.to_string(), ballot.quorum.to_string());
    let numbers = [("present", &*present), ("members", &members), ("quorum", &quorum), ("cited", &cited)];
    let mut lines = vec![words.fill("record/quorum", &numbers)];
    let who = |wanted: Vote| -> Vec<String> {
        ballot.votes.iter().filter(|(_, vote)| *vote == wanted).map(|(name, _)| name.clone()).collect()
    };
    let (for_it, against, blank) = (who(Vote::For), who(Vote::Against), who(Vote::Blank));
    let is_tie = for_it.len() == against.len();
    for (path, names) in [("record/for", for_it), ("record/against", against), ("record/blank", blank)] {
        if !names.is_empty() {
            let count = names.len().to_string();
            lines.push(words.fill(path, &[("n", &count), ("names", &names.join("; "))]));
        }
    }
    match ballot.casting_vote {
        Some(vote) => lines.push(words.get(&format!("record/casting/{vote}")).to_owned()),
        None if is_tie && ballot.is_election => lines.push(words.get("record/by_lot").to_owned()),
        None => {}
    }
    lines
}

/// Where the municipalities stood, when they did not all simply agree. A column of remarks only where there are any.
fn positions(positions: &[MinutesPosition], words: &Words) -> Option<Part> {
    let answered: Vec<&MinutesPosition> =
        positions.iter().filter(|position| position.position.is_some()).collect();
    if answered.is_empty() {
        return None;
    }
    let has_notes = answered.iter().any(|position| !position.note.is_empty());
    let mut head = vec![words.get("municipality").to_owned(), words.get("record/position").to_owned()];
    let mut widths = vec![Some(40), None];
    if has_notes {
        widths = vec![Some(40), Some(38), None];
        head.push(words.get("record/note").to_owned());
    }
    let row = |it: &&MinutesPosition| {
        let position = it.position.map(|position| words.get(&format!("record/positions/{position}")));
        let mut row = vec![it.municipality.clone(), position.unwrap_or_default().to_owned()];
        if has_notes {
            row.push(it.note.clone());
        }
        row
    };
    Some(Part::Table {
        heading: Some(words.get("record/positions_head").to_owned()),
        head,
        widths,
        rows: answered.iter().map(row).collect(),
    })
}

fn outcome_line(outcome: Outcome, case: &MinutesCase, words: &Words) -> String {
    let against = |vote: Vote| case.ballot.iter().any(|ballot| ballot.votes.iter().any(|(_, v)| *v == vote));
    let path = match outcome {
        Outcome::Agreement if case.proposal.trim().is_empty() => "agreement_free",
        Outcome::AgreementChanged if case.proposal.trim().is_empty() => "agreement_free",
        Outcome::Adopted if case.ballot.is_some() && !against(Vote::Against) && !against(Vote::Blank) => {
            if is_changed(case) {
                "adopted_changed_unanimously"
            } else {
                "adopted_unanimously"
            }
        }
        Outcome::Adopted if is_changed(case) => "adopted_changed",
        Outcome::Rejected if case.ballot.is_some() => "voted_down",
        Outcome::Postponed if case.onward_meeting.is_some() => "postponed_to",
        Outcome::Escalated if case.onward_body.is_some() => "escalated_to",
        other => other.as_str(),
    };
    let meeting =
        case.onward_meeting.map(|(number, year)| small(&words.meeting(number, year))).unwrap_or_default();
    let body = case.onward_body.clone().unwrap_or_default();
    words.fill(&format!("record/outcome/{path}"), &[("meeting", &meeting), ("body", &body)])
}
