//! The meeting as it is held: who is there, what is said and decided, and by which rules.

mod answers;
mod attendance;
mod decide;
mod eligible;
mod guard;
mod hints;
mod hold;
mod law;
mod notes;
mod queries;
mod recusals;
mod register;
mod rules;
mod treatment;
mod views;

pub use answers::{PositionDraft, SetPositions, SetVotes, VoteDraft};
pub use attendance::{AttendeeDraft, RemoveAttendee, SetAttendance, SetPresence};
pub use decide::{Decide, Onward};
pub use hints::{RecusalHint, RecusalHintKind};
pub use hold::{CloseMeeting, OpenMeeting, ReopenMeeting, SetChair};
pub use law::{DecidesBy, LegalReference, RecusalGround, RuleProfile, recusal_grounds};
pub use recusals::{PutRecusal, RemoveRecusal};
pub use register::{DecisionFilter, DecisionRow};
pub use rules::Rights;
pub use treatment::{BeginItem, TakeBackDecision, WriteDiscussion};
pub use views::{
    Attendee, ItemRecord, MunicipalityPosition, Open, OpenReason, Proceedings, RecusalView, VoteView,
};

pub(crate) use guard::must_be_open_for_remarks;
