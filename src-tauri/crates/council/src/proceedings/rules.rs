//! What must hold of a meeting's decisions. Pure: no SQL, no clock.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::dates::Clock;
use crate::ids::{MunicipalityId, PersonId};
use crate::kinds::{Attendance, Function, Outcome, Position, Vote};

/// What somebody at a meeting may do there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Rights {
    /// Speak.
    pub speak: bool,
    /// Make proposals.
    pub propose: bool,
    /// Answer for a municipality, or vote.
    pub vote: bool,
}

/// The rights of a function; nothing is a guest's. A deputy has a member's rights while standing in for one.
pub(crate) fn rights(function: Option<Function>, stands_in: bool) -> Rights {
    let (speak, propose, vote) = match function {
        Some(Function::Chair | Function::DeputyChair | Function::Member) => (true, true, true),
        Some(Function::Deputy) => (stands_in, stands_in, stands_in),
        Some(Function::Leader) => (true, true, false),
        Some(Function::Secretary | Function::Adviser | Function::UnionRepresentative) => (true, false, false),
        Some(Function::Observer) => (false, false, false),
        None => (true, false, false), // invited to be heard
    };
    Rights { speak, propose, vote }
}

/// Whether an outcome says that the municipalities agreed.
pub(crate) fn is_agreement(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Agreement | Outcome::AgreementChanged)
}

/// Whether a case with this outcome comes back, to this body or another.
pub(crate) fn moves_on(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Postponed | Outcome::SentBack | Outcome::Escalated)
}

/// The municipalities that stand in the way of agreement: those nobody has answered for, and those that disagree.
/// One that is recused is not asked. One that is not present has not answered.
pub(crate) fn in_the_way(
    asked: &BTreeSet<MunicipalityId>,
    positions: &BTreeMap<MunicipalityId, Position>,
) -> (Vec<MunicipalityId>, Vec<MunicipalityId>) {
    let with = |wanted: fn(Option<&Position>) -> bool| {
        asked.iter().copied().filter(|id| wanted(positions.get(id))).collect()
    };
    let unanswered = with(|position| matches!(position, None | Some(Position::NotPresent)));
    let disagreeing = with(|position| matches!(position, Some(Position::Disagree)));
    (unanswered, disagreeing)
}

/// A vote as it was taken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ballot<'a> {
    /// Members of the body who are not recused from the case, present or not; a deputy who was called in counts for the
    /// member.
    pub(crate) members: usize,
    /// Those present who have a vote in the case.
    pub(crate) entitled: &'a BTreeSet<PersonId>,
    /// The votes.
    pub(crate) votes: &'a BTreeMap<PersonId, Vote>,
    /// The chair's second vote, when it was used.
    pub(crate) casting_vote: Option<Vote>,
    /// Elections and appointments: blank votes are allowed, and a tie is settled by lot instead.
    pub(crate) is_election: bool,
}

/// Why a vote settles nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BallotFault {
    /// Fewer than half the members.
    NoQuorum { present: usize, needed: usize },
    /// Somebody voted who has no vote in this case.
    NotEntitled(PersonId),
    /// Somebody present has not voted, though they must.
    NotVoted(PersonId),
    /// A blank vote outside an election.
    Blank(PersonId),
    /// As many for as against, and no casting vote.
    Tie,
    /// A casting vote where there is no tie, or in an election.
    CastingVote,
}

/// Half the members, rounded up.
pub(crate) fn quorum(members: usize) -> usize {
    members.div_ceil(2)
}

/// Whether the proposal was adopted. In an election with a tie the lot decides, so the outcome is not judged.
pub(crate) fn judge(ballot: &Ballot<'_>) -> Result<Option<bool>, BallotFault> {
    let needed = quorum(ballot.members);
    if ballot.entitled.len() < needed {
        return Err(BallotFault::NoQuorum { present: ballot.entitled.len(), needed });
    }
    if let Some(stranger) = ballot.votes.keys().find(|person| !ballot.entitled.contains(person)) {
        return Err(BallotFault::NotEntitled(*stranger));
    }
    if let Some(silent) = ballot.entitled.iter().find(|person| !ballot.votes.contains_key(person)) {
        return Err(BallotFault::NotVoted(*silent));
    }
    let blank = ballot.votes.iter().find(|(_, vote)| **vote == Vote::Blank);
    if let (Some((person, _)), false) = (blank, ballot.is_election) {
        return Err(BallotFault::Blank(*person));
    }
    let count = |wanted| ballot.votes.values().filter(|vote| **vote == wanted).count();
    let (for_it, against) = (count(Vote::For), count(Vote::Against));
    let is_tie = for_it == against;
    match ballot.casting_vote {
        Some(_) if ballot.is_election || !is_tie => Err(BallotFault::CastingVote),
        Some(vote) => Ok(Some(vote == Vote::For)),
        None if is_tie && ballot.is_election => Ok(None),
        None if is_tie => Err(BallotFault::Tie),
        None => Ok(Some(for_it > against)),
    }
}

/// When somebody was in the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stay {
    pub(crate) status: Attendance,
    pub(crate) arrived: Option<Clock>,
    pub(crate) left: Option<Clock>,
}

/// Whether somebody was there for a case. Said outright, that holds; else the times tell: in at the latest when the case
/// began, and not gone before it began. Without the case's time, whoever came is taken to have been there.
pub(crate) fn is_present(stay: Stay, said: Option<bool>, began: Option<Clock>) -> bool {
    let came = matches!(stay.status, Attendance::Present | Attendance::Remote);
    let by_the_clock = || {
        began.is_none_or(|began| {
            stay.arrived.is_none_or(|arrived| arrived <= began) && stay.left.is_none_or(|left| began < left)
        })
    };
    said.unwrap_or_else(|| came && by_the_clock())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(count: u8) -> BTreeSet<PersonId> {
        (1..=count).map(person).collect()
    }

    fn person(number: u8) -> PersonId {
        PersonId::from_bytes([number; 16])
    }

    fn kommune(number: u8) -> MunicipalityId {
        MunicipalityId::from_bytes([number; 16])
    }

    /// The first `for_it` vote for, the next `against` against, the rest blank.
    fn votes(for_it: u8, against: u8, blank: u8) -> BTreeMap<PersonId, Vote> {
        let vote = |number| match number {
            _ if number <= for_it => Vote::For,
            _ if number <= for_it + against => Vote::Against,
            _ => Vote::Blank,
        };
        (1..=for_it + against + blank).map(|number| (person(number), vote(number))).collect()
    }

    fn judged(
        members: u8,
        votes: &BTreeMap<PersonId, Vote>,
        casting: Option<Vote>,
    ) -> Result<Option<bool>, BallotFault> {
        let entitled = people(votes.len() as u8);
        let members = members.into();
        judge(&Ballot { members, entitled: &entitled, votes, casting_vote: casting, is_election: false })
    }

    #[test]
    fn a_union_representative_speaks_and_does_not_vote() {
        let rights = rights(Some(Function::UnionRepresentative), false);
        assert!(rights.speak && !rights.propose && !rights.vote);
    }

    #[test]
    fn a_deputy_votes_only_while_standing_in() {
        assert!(rights(Some(Function::Deputy), true).vote);
        assert!(!rights(Some(Function::Deputy), false).speak);
        assert!(!rights(Some(Function::Leader), false).vote && rights(Some(Function::Leader), false).propose);
    }

    #[test]
    fn agreement_needs_an_answer_for_every_municipality_that_is_asked() {
        for n in 3..=9 {
            let asked: BTreeSet<_> = (1..=n).map(kommune).collect();
            let mut positions: BTreeMap<_, _> =
                asked.iter().map(|municipality| (*municipality, Position::Agree)).collect();
            positions.insert(kommune(1), Position::AgreeWithRemark);
            assert_eq!(in_the_way(&asked, &positions), (vec![], vec![]), "{n} agree");
            positions.remove(&kommune(2));
            assert_eq!(in_the_way(&asked, &positions), (vec![kommune(2)], vec![]), "one of {n} is missing");
            positions.insert(kommune(2), Position::NotPresent);
            assert_eq!(in_the_way(&asked, &positions).0, [kommune(2)], "not being there is no answer");
            positions.insert(kommune(2), Position::Recused);
            assert_eq!(in_the_way(&asked, &positions), (vec![], vec![]), "who is recused is not asked");
            positions.insert(kommune(3), Position::Disagree);
            assert_eq!(in_the_way(&asked, &positions), (vec![], vec![kommune(3)]), "one of {n} disagrees");
        }
    }

    #[test]
    fn half_the_members_are_a_quorum() {
        let needed: Vec<usize> = (3..=9).map(quorum).collect();
        assert_eq!(needed, [2, 2, 3, 3, 4, 4, 5]);
        for n in 3..=9u8 {
            let needed = quorum(n.into()) as u8;
            assert_eq!(judged(n, &votes(needed, 0, 0), None), Ok(Some(true)), "{needed} of {n}");
            assert_eq!(
                judged(n, &votes(needed - 1, 0, 0), None),
                Err(BallotFault::NoQuorum { present: usize::from(needed) - 1, needed: needed.into() }),
                "one fewer of {n}"
            );
        }
    }

    #[test]
    fn the_majority_of_those_present_decides() {
        for n in 3..=9u8 {
            for for_it in 0..=n {
                let expected = match (for_it, n - for_it) {
                    (for_it, against) if for_it == against => Err(BallotFault::Tie),
                    (for_it, against) => Ok(Some(for_it > against)),
                };
                assert_eq!(judged(n, &votes(for_it, n - for_it, 0), None), expected, "{for_it} of {n}");
            }
        }
    }

    #[test]
    fn a_tie_is_settled_by_the_casting_vote_and_only_a_tie() {
        assert_eq!(judged(4, &votes(2, 2, 0), Some(Vote::For)), Ok(Some(true)));
        assert_eq!(judged(4, &votes(2, 2, 0), Some(Vote::Against)), Ok(Some(false)));
        assert_eq!(judged(5, &votes(3, 2, 0), Some(Vote::For)), Err(BallotFault::CastingVote));
    }

    #[test]
    fn everybody_present_must_vote_and_nobody_else_may() {
        let (entitled, three) = (people(4), votes(2, 1, 0));
        let ballot =
            Ballot { members: 5, entitled: &entitled, votes: &three, casting_vote: None, is_election: false };
        assert_eq!(judge(&ballot), Err(BallotFault::NotVoted(person(4))));
        let two = people(2);
        assert_eq!(
            judge(&Ballot { members: 4, entitled: &two, ..ballot }),
            Err(BallotFault::NotEntitled(person(3)))
        );
    }

    #[test]
    fn blank_votes_and_lots_belong_to_elections() {
        let (entitled, cast) = (people(5), votes(2, 2, 1));
        let ballot =
            Ballot { members: 5, entitled: &entitled, votes: &cast, casting_vote: None, is_election: false };
        assert_eq!(judge(&ballot), Err(BallotFault::Blank(person(5))));
        assert_eq!(judge(&Ballot { is_election: true, ..ballot }), Ok(None), "the lot decides");
        let casting = Ballot { is_election: true, casting_vote: Some(Vote::For), ..ballot };
        assert_eq!(judge(&casting), Err(BallotFault::CastingVote));
    }

    #[test]
    fn the_clock_tells_who_was_there_for_a_case_unless_it_is_said() {
        let clock = |text: &str| text.parse::<Clock>().ok();
        let stay = Stay { status: Attendance::Present, arrived: clock("09:30"), left: clock("11:00") };
        for (began, there) in
            [("09:00", false), ("09:30", true), ("10:59", true), ("11:00", false), ("12:00", false)]
        {
            assert_eq!(is_present(stay, None, clock(began)), there, "{began}");
        }
        assert!(is_present(stay, None, None), "without a time whoever came was there");
        assert!(!is_present(stay, Some(false), clock("10:00")), "sent out of one case");
        let excused = Stay { status: Attendance::Excused, arrived: None, left: None };
        assert!(!is_present(excused, None, None) && is_present(excused, Some(true), None));
    }
}
