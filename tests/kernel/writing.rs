//! Composes the commands of writing a case.

use samrad_council::cases::*;
use samrad_council::*;

use crate::office::{self, Office};
use crate::parts;
use crate::picks::Picks;

/// The cases that are in review when the sequences begin.
const IN_REVIEW: std::ops::RangeInclusive<u8> = 9..=10;

const KINDS: [&str; 7] = [
    "case.set_text",
    "case.send_to_review",
    "case.accept",
    "case.return",
    "case.close",
    "case.comment",
    "comment.settle",
];

/// Whether this module composes commands of that kind.
pub(crate) fn composes(kind: &str) -> bool {
    KINDS.contains(&kind)
}

/// One command of this kind.
pub(crate) fn compose(kind: &str, council: &Council, picks: &mut Picks) -> Command {
    let of_review = ["case.accept", "case.return", "case.comment"].contains(&kind) && picks.below(4) > 0;
    let id = if of_review { in_review(picks) } else { picks.case() };
    match kind {
        "case.set_text" => {
            let kept = council.case(id).unwrap().into_iter().flat_map(|case| case.sections);
            let kept = kept.map(|SectionView { id, level, heading, markdown, .. }| SectionDraft {
                id,
                level,
                heading,
                markdown,
            });
            let mut sections: Vec<_> = kept.filter(|_| picks.below(3) > 0).collect();
            sections.extend(picks.some(2, parts::new_section));
            sections.reverse();
            Command::SetCaseText(SetCaseText {
                id,
                title: picks.maybe(Picks::title),
                language: picks.maybe(|picks| picks.of(Language::ALL)),
                template: picks.maybe(parts::template),
                summary: picks.maybe(Picks::text),
                proposal: picks.maybe(Picks::text),
                body: picks.maybe(Picks::text),
                sections,
            })
        }
        "case.send_to_review" => Command::SendToReview(SendToReview { id }),
        "case.accept" => Command::AcceptCase(AcceptCase { id }),
        "case.return" => Command::ReturnCase(ReturnCase {
            id,
            comment_id: picks.new_id(Picks::comment, CommentId::from_bytes),
            comment: picks.title(),
        }),
        "case.close" => Command::CloseCase(CloseCase { id }),
        "case.comment" => Command::CommentOnCase(CommentOnCase {
            id: picks.comment(),
            case_id: id,
            section_id: picks.maybe(Picks::section),
            text: picks.text(),
        }),
        "comment.settle" => Command::SettleComment(SettleComment {
            id: picks.comment(),
            answer: picks.text(),
            is_settled: picks.flip(),
        }),
        other => panic!("no way to compose {other}"),
    }
}

fn in_review(picks: &mut Picks) -> CaseId {
    if picks.odd == 1 || picks.number.is_some() {
        return picks.case();
    }
    picks.number = Some(IN_REVIEW.start() + picks.below(2) as u8);
    let id = picks.case();
    picks.number = None;
    id
}

/// Cases in review, with a comment each.
pub(crate) fn furnish(office: &mut Office) {
    let mut picks = Picks::first_of_each();
    for number in IN_REVIEW {
        picks.number = Some(number);
        let id = picks.case();
        let create = CreateCase { id, ..office::create_case(office.body, "Felles opplæring") };
        office.run(Command::CreateCase(create));
        office.run(Command::SendToReview(SendToReview { id }));
        picks.number = Some(number - IN_REVIEW.start() + 1);
        office.run(Command::CommentOnCase(CommentOnCase {
            id: picks.comment(),
            case_id: id,
            section_id: None,
            text: "Hvem betaler?".into(),
        }));
    }
}
