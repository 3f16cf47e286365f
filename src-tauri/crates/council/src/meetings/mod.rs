//! Meetings, their agendas, and the packets they are imported from.

mod agenda;
mod commands;
mod import;
mod outdated;
mod queries;
mod rules;
mod send;
mod series;
mod suggestions;

pub use agenda::{AddApproval, AddToAgenda, MoveOnAgenda, RemoveFromAgenda, SetMinutes};
pub use commands::{CancelMeeting, ChangeMeeting, MeetingDraft, PlanMeeting, RemoveMeeting, StandingCase};
pub use import::{ImportPacket, ImportedCase, ImportedPage};
pub use outdated::LateChange;
pub use queries::{AgendaLine, MeetingRow, MeetingSuggestion, MeetingView};
pub use send::{GivenNumber, SendMeeting};
pub use series::{PlanSeries, SetBodyRules};
pub use suggestions::{DropSuggestion, Suggestion, SuggestionKind};

pub(crate) use agenda::{items_in_order, leave_open_agendas, must_fit_in_a_day, place};
pub(crate) use commands::name_of;
