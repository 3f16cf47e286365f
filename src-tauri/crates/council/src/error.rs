//! What can go wrong, as codes and facts. The sentences that people read are in the user interface.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::kinds::kinds;

/// The result of anything the core does.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule says no. Nothing was changed; the user can do something about it.
    #[error("{}", .0.code)]
    Refused(Refusal),
    /// The data was written by a newer program (its schema version, and the newest this program knows).
    #[error("schema version {found} is newer than {known}")]
    NewerData {
        /// The version in the file.
        found: u32,
        /// The newest version this program can read.
        known: u32,
    },
    /// Another process has the data folder open.
    #[error("{} is in use by another process", .0.display())]
    InUse(PathBuf),
    /// There is no council in the folder.
    #[error("no council in {}", .0.display())]
    NoCouncil(PathBuf),
    /// There is something in the folder already.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// The data contradicts itself: a broken hash chain, a missing blob, a file that is not a database.
    #[error("damaged data: {0}")]
    Damaged(String),
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl Error {
    /// The code that the user interface has a sentence for.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code.as_str(),
            Self::NewerData { .. } => "data.newer",
            Self::InUse(_) => "data.in_use",
            Self::NoCouncil(_) => "data.no_council",
            Self::NotEmpty(_) => "data.not_empty",
            Self::Damaged(_) => "data.damaged",
            Self::Database(error) if is_damage(error) => "data.damaged",
            Self::Database(_) => "data.failed",
            Self::File { .. } => "file.failed",
        }
    }

    /// What the sentence needs to know.
    pub fn facts(&self) -> Value {
        match self {
            Self::Refused(refusal) => refusal.facts.clone(),
            Self::NewerData { found, known } => json!({ "found": found, "known": known }),
            Self::InUse(path) | Self::NoCouncil(path) | Self::NotEmpty(path) => json!({ "path": path }),
            Self::Damaged(what) => json!({ "what": what }),
            Self::Database(error) => json!({ "reason": error.to_string() }),
            Self::File { path, source } => json!({ "path": path, "reason": source.to_string() }),
        }
    }

    /// A refusal with its facts.
    pub fn refused(code: RefusalCode, facts: Value) -> Self {
        Self::Refused(Refusal { code, facts })
    }

    /// For `map_err`: the file that an input or output error was about.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

/// A file that SQLite cannot read, or a value in it that this program never wrote.
fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(error, FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..))
        || matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
}

/// A rule's no, with what it saw.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Which rule.
    pub code: RefusalCode,
    /// What the rule saw: names, numbers, dates.
    pub facts: Value,
}

kinds! {
    /// Every reason for which a command is refused.
    RefusalCode {
        /// The person's role does not allow this command. Facts: `command`, `role`.
        AccessDenied = "access.denied",
        /// The person is unknown or no longer active.
        AccessUnknownPerson = "access.unknown_person",
        /// The thing is not there (any more). Facts: `table`, `id`.
        NotFound = "not_found",
        /// A required text is empty. Facts: `field`.
        FieldEmpty = "field.empty",
        /// A text is longer than allowed. Facts: `field`, `limit` (characters).
        FieldTooLong = "field.too_long",
        /// A value is outside its limits. Facts: `field`, `value`.
        FieldInvalid = "field.invalid",
        /// The council is set up already.
        CouncilExists = "council.exists",
        /// The council needs a secretary: the last one can neither leave nor lose the role.
        CouncilNeedsSecretary = "council.needs_secretary",
        /// The organisation number fails its check digit. Facts: `org_number`.
        OrgNumberInvalid = "municipality.org_number_invalid",
        /// Valid-to lies before valid-from.
        PeriodReversed = "period.reversed",
        /// A body cannot stand under, or be replaced by, itself.
        BodyCycle = "body.cycle",
        /// The numbering pattern lacks the running number or has an unknown part. Facts: `pattern`.
        NumberingPatternInvalid = "numbering.pattern_invalid",
        /// The number was given out before. Facts: `number`.
        NumberTaken = "numbering.taken",
        /// The body has a meeting with this number this year. Facts: `year`, `number`.
        MeetingNumberTaken = "meeting.number_taken",
        /// The meeting ends before it starts.
        MeetingTimesReversed = "meeting.times_reversed",
        /// The meeting's notice has been sent; its year and number are fixed.
        MeetingAlreadySent = "meeting.already_sent",
        /// The meeting is cancelled.
        MeetingCancelled = "meeting.cancelled",
        /// The meeting has no date yet.
        MeetingWithoutDate = "meeting.without_date",
        /// The agenda is empty.
        AgendaEmpty = "agenda.empty",
        /// The agenda changed while the notice was being made. Try again.
        AgendaChanged = "agenda.changed",
        /// The case is on this agenda already.
        AgendaHasCase = "agenda.has_case",
        /// The case belongs to another body than the meeting.
        AgendaOtherBody = "agenda.other_body",
        /// The case has been sent out in a meeting and is kept. Facts: `number`.
        CaseSentOut = "case.sent_out",
        /// The case is withdrawn.
        CaseWithdrawn = "case.withdrawn",
        /// Exempt from public access needs a legal basis.
        AccessBasisMissing = "access_basis.missing",
        /// The order given does not name exactly the things that are there.
        OrderIncomplete = "order.incomplete",
        /// An annex belongs to a case.
        DocumentAnnexWithoutCase = "document.annex_without_case",
        /// The document is used by a point under a case. Facts: `text`.
        DocumentInUse = "document.in_use",
        /// The bytes are not on disk. Facts: `hash`.
        BlobMissing = "blob.missing",
        /// The entry has been undone already.
        UndoAlreadyDone = "undo.already_done",
        /// There is nothing to undo.
        UndoNothing = "undo.nothing",
        /// A later entry changed the same. Facts: `entry`, `kind`, `subject`.
        UndoTouchedLater = "undo.touched_later",
        /// Something made later depends on this.
        UndoDependedOn = "undo.depended_on",
        /// Only the secretary undoes what another did.
        UndoNotOwn = "undo.not_own",
    }
}
