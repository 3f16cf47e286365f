//! Identifiers. Each kind of thing has its own type, so that a meeting's id cannot be given where a case's is meant.
//!
//! Ids are UUIDv7 and come *in* with a command: the same command run twice on the same state does the same.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// A new id, ordered by the time it was made. Called by whoever composes a command, never while one runs.
            pub fn fresh() -> Self { Self(Uuid::now_v7()) }

            /// The id made of these bytes; for tests and demo data that must come out the same each time.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self { Self(Uuid::from_bytes(bytes)) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> { text.parse().map(Self) }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> { Ok(self.0.to_string().into()) }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                crate::sql::parsed(value)
            }
        }
    )+};
}

ids! {
    /// A municipality.
    MunicipalityId,
    /// A person.
    PersonId,
    /// A body: the council, the portfolio board, a group.
    BodyId,
    /// A person's function in a body from one date to another.
    RoleId,
    /// A standing case of a body's meetings.
    RecurringItemId,
    /// A meeting.
    MeetingId,
    /// A case, which may come to several meetings.
    CaseId,
    /// A case's place on one meeting's agenda.
    AgendaItemId,
    /// One person presenting one case.
    PresenterId,
    /// A section of a case.
    SectionId,
    /// A point under a case.
    SubItemId,
    /// What a colleague said to a case.
    CommentId,
    /// A document.
    DocumentId,
    /// One version of a document.
    VersionId,
    /// A page of an imported packet that carries a number of its own.
    PacketPageId,
    /// A finding that somebody set aside.
    DismissalId,
    /// One person's attendance at one meeting.
    AttendanceId,
    /// A person's coming or going in one case, other than in the meeting as a whole.
    PresenceId,
    /// A person who left a case because of a stake in it.
    RecusalId,
    /// What was said and decided about one case in one meeting.
    TreatmentId,
    /// One municipality's position in one case.
    PositionId,
    /// One member's vote in one case.
    VoteId,
    /// Something that was promised, and by whom.
    FollowUpId,
    /// A remark to minutes that are not final.
    RemarkId,
    /// A suggestion for an agenda that was dropped.
    DropId,
    /// Something that somebody wants paid for.
    InitiativeId,
    /// A cost of an initiative in one year.
    InitiativeCostId,
    /// What somebody pays for an initiative in one year.
    InitiativeSourceId,
    /// Something that could be done instead.
    AlternativeId,
    /// A decision of the gate about an initiative.
    GateDecisionId,
    /// What one initiative has to do with another.
    InitiativeLinkId,
    /// An allocation key.
    AllocationKeyId,
    /// One version of an allocation key.
    KeyVersionId,
    /// A party of one version of an allocation key.
    KeyPartyId,
    /// A cost-allocation worksheet of a case.
    WorksheetId,
    /// Days to keep clear of meetings.
    FreeDaysId,
    /// A dated figure with its source.
    FigureId,
    /// An entry of the journal.
    EntryId,
}
