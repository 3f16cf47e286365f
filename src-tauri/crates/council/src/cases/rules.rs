//! How far a case has come. Pure: no SQL, no clock.
//!
//! What somebody does to a case is stored: it is a draft, in review, returned, ready, withdrawn or closed. Everything
//! else follows from the meetings it comes to, so that no two places can say different things.

use crate::kinds::{CaseStatus, MeetingStatus, Outcome, kinds};

kinds! {
    /// Where the control of a draft stands.
    Review {
        /// not asked for, or over
        None = "none",
        /// til kontroll
        InReview = "in_review",
        /// returnert med merknad
        Returned = "returned",
    }
}

kinds! {
    /// How far a case has come, from the first draft to the end.
    CaseStage {
        /// utkast
        Draft = "draft",
        /// til kontroll
        InReview = "in_review",
        /// returnert: the control asks for something else
        Returned = "returned",
        /// meldt opp: ready for an agenda
        Submitted = "submitted",
        /// på saksliste
        OnAgenda = "on_agenda",
        /// utsendt: the notice with it is sent
        Sent = "sent",
        /// behandlet
        Treated = "treated",
        /// utsatt, and waits for another meeting
        Postponed = "postponed",
        /// sendt tilbake by a meeting
        SentBack = "sent_back",
        /// protokollført: the minutes with it are locked
        Minuted = "minuted",
        /// fulgt opp: everything that was promised is done or dropped
        FollowedUp = "followed_up",
        /// avsluttet
        Closed = "closed",
        /// trukket
        Withdrawn = "withdrawn",
    }
}

impl CaseStage {
    /// Whether its text is still being worked on: it may go to review.
    pub(crate) const fn is_before_sending(self) -> bool {
        use CaseStage::{Draft, InReview, OnAgenda, Postponed, Returned, SentBack, Submitted};
        matches!(self, Draft | InReview | Returned | Submitted | OnAgenda | Postponed | SentBack)
    }

    /// Whether a meeting has come to an end with it.
    pub(crate) const fn is_treated(self) -> bool {
        matches!(self, Self::Treated | Self::Minuted | Self::FollowedUp)
    }
}

/// Everything that tells how far a case has come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Life<'a> {
    /// What its authors and the secretary made of it.
    pub(crate) status: CaseStatus,
    /// Where its control stands.
    pub(crate) review: Review,
    /// Whether somebody closed it.
    pub(crate) is_closed: bool,
    /// The meetings it came to, the latest first: how far each has come, and what it came to there.
    pub(crate) meetings: &'a [(MeetingStatus, Option<Outcome>)],
    /// What was promised in it.
    pub(crate) follow_ups: FollowUps,
}

/// What was promised in a case, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FollowUps {
    /// All of it.
    pub(crate) all: u32,
    /// Neither done nor dropped.
    pub(crate) open: u32,
}

/// How far the case has come.
pub(crate) fn stage(life: Life<'_>) -> CaseStage {
    if life.status == CaseStatus::Withdrawn {
        return CaseStage::Withdrawn;
    }
    if life.is_closed {
        return CaseStage::Closed;
    }
    let latest = life.meetings.iter().find(|(status, _)| *status != MeetingStatus::Cancelled);
    let in_meeting = latest.map(|(status, outcome)| in_meeting(*status, *outcome, life.follow_ups));
    match in_meeting {
        // It waits for its authors again, and they may be at work on it.
        Some(waits @ (CaseStage::Postponed | CaseStage::SentBack)) => of_review(life.review).unwrap_or(waits),
        // On an agenda that is not sent, an unfinished text is more to know than the place.
        Some(CaseStage::OnAgenda) => of_draft(life).unwrap_or(CaseStage::OnAgenda),
        Some(stage) => stage,
        None => of_draft(life).unwrap_or(CaseStage::Submitted),
    }
}

fn of_review(review: Review) -> Option<CaseStage> {
    match review {
        Review::None => None,
        Review::InReview => Some(CaseStage::InReview),
        Review::Returned => Some(CaseStage::Returned),
    }
}

fn of_draft(life: Life<'_>) -> Option<CaseStage> {
    of_review(life.review).or((life.status == CaseStatus::Draft).then_some(CaseStage::Draft))
}

fn in_meeting(status: MeetingStatus, outcome: Option<Outcome>, follow_ups: FollowUps) -> CaseStage {
    use MeetingStatus as M;
    match (status, outcome) {
        (M::Planned | M::Cancelled, _) => CaseStage::OnAgenda,
        (_, Some(Outcome::Postponed)) => CaseStage::Postponed,
        (_, Some(Outcome::SentBack)) => CaseStage::SentBack,
        (M::Called | M::Running, None) => CaseStage::Sent,
        (M::Called | M::Running | M::Held | M::MinutesDraft, _) => CaseStage::Treated,
        (M::MinutesFinal | M::MinutesApproved, _) if follow_ups.all > 0 && follow_ups.open == 0 => {
            CaseStage::FollowedUp
        }
        (M::MinutesFinal | M::MinutesApproved, _) => CaseStage::Minuted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CaseStage as S;
    use CaseStatus::{Draft, Ready, Withdrawn};
    use MeetingStatus as M;
    use Outcome as O;
    use Review::{InReview, Returned};

    const NOBODY: Review = Review::None;
    type Meetings<'a> = &'a [(MeetingStatus, Option<Outcome>)];

    /// Promised, of that open.
    fn promised(all: u32, open: u32) -> FollowUps {
        FollowUps { all, open }
    }

    #[test]
    fn the_stage_follows_from_what_people_did_and_what_meetings_made_of_it() {
        let none = FollowUps::default();
        let table: &[(CaseStatus, Review, Meetings<'_>, FollowUps, CaseStage)] = &[
            (Draft, NOBODY, &[], none, S::Draft),
            (Draft, InReview, &[], none, S::InReview),
            (Draft, Returned, &[], none, S::Returned),
            (Ready, NOBODY, &[], none, S::Submitted),
            (Ready, NOBODY, &[(M::Planned, None)], none, S::OnAgenda),
            (Draft, NOBODY, &[(M::Planned, None)], none, S::Draft),
            (Draft, InReview, &[(M::Planned, None)], none, S::InReview),
            (Ready, NOBODY, &[(M::Cancelled, None)], none, S::Submitted),
            (Ready, NOBODY, &[(M::Cancelled, None), (M::Held, Some(O::Noted))], none, S::Treated),
            (Draft, NOBODY, &[(M::Called, None)], none, S::Sent),
            (Draft, InReview, &[(M::Called, None)], none, S::Sent),
            (Ready, NOBODY, &[(M::Running, None)], none, S::Sent),
            (Ready, NOBODY, &[(M::Running, Some(O::Agreement))], none, S::Treated),
            (Ready, NOBODY, &[(M::Held, None)], none, S::Treated),
            (Ready, NOBODY, &[(M::Held, Some(O::Postponed))], none, S::Postponed),
            (Ready, NOBODY, &[(M::MinutesApproved, Some(O::Postponed))], none, S::Postponed),
            (Ready, NOBODY, &[(M::Held, Some(O::SentBack))], none, S::SentBack),
            (Draft, InReview, &[(M::MinutesFinal, Some(O::SentBack))], none, S::InReview),
            (Draft, Returned, &[(M::Held, Some(O::Postponed))], none, S::Returned),
            (Draft, NOBODY, &[(M::Held, Some(O::SentBack))], none, S::SentBack),
            (Ready, NOBODY, &[(M::Planned, None), (M::Held, Some(O::Postponed))], none, S::OnAgenda),
            (Ready, NOBODY, &[(M::Held, Some(O::Escalated))], none, S::Treated),
            (Ready, NOBODY, &[(M::MinutesDraft, Some(O::Adopted))], promised(1, 0), S::Treated),
            (Ready, NOBODY, &[(M::MinutesFinal, Some(O::Adopted))], none, S::Minuted),
            (Ready, NOBODY, &[(M::MinutesFinal, Some(O::Adopted))], promised(2, 1), S::Minuted),
            (Ready, NOBODY, &[(M::MinutesApproved, Some(O::Noted))], promised(2, 0), S::FollowedUp),
            (Withdrawn, NOBODY, &[(M::MinutesFinal, Some(O::Withdrawn))], none, S::Withdrawn),
        ];
        for (status, review, meetings, follow_ups, expected) in table {
            let life = Life {
                status: *status,
                review: *review,
                is_closed: false,
                meetings,
                follow_ups: *follow_ups,
            };
            assert_eq!(stage(life), *expected, "{status} {review} {meetings:?} {follow_ups:?}");
            let closed = if *status == Withdrawn { S::Withdrawn } else { S::Closed };
            assert_eq!(stage(Life { is_closed: true, ..life }), closed, "{status} {review} {meetings:?}");
        }
    }
}
