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
    /// What should be computed cannot be. Nothing was changed; the field it came from is named where there is one.
    #[error("{error}")]
    Uncomputable {
        /// What stands in the way.
        error: samrad_money::MoneyError,
        /// The field.
        field: Option<&'static str>,
    },
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
            Self::Uncomputable { error, .. } => error.code.as_str(),
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
            Self::Uncomputable { error, field } => with_field(error.facts.clone(), *field),
            Self::NewerData { found, known } => json!({ "found": found, "known": known }),
            Self::InUse(path) | Self::NoCouncil(path) | Self::NotEmpty(path) => json!({ "path": path }),
            Self::Damaged(what) => json!({ "what": what }),
            Self::Database(error) => json!({ "reason": error.to_string() }),
            Self::File { path, source } => json!({ "path": path, "reason": source.to_string() }),
        }
    }

    /// Whether it is a no to what somebody wanted, after which everything is as it was.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::Uncomputable { .. })
    }

    /// For `map_err`: the field that could not be computed with.
    pub(crate) fn uncomputable(field: &'static str) -> impl Fn(samrad_money::MoneyError) -> Self {
        move |error| Self::Uncomputable { error, field: Some(field) }
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

fn with_field(mut facts: Value, field: Option<&'static str>) -> Value {
    if let (Some(facts), Some(field)) = (facts.as_object_mut(), field) {
        facts.insert("field".into(), field.into());
    }
    facts
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
        /// The meeting has not been opened yet; there is no record to write in.
        MeetingNotOpened = "meeting.not_opened",
        /// The notice must be sent before the meeting is opened.
        MeetingNotCalled = "meeting.not_called",
        /// The meeting has been opened already.
        MeetingAlreadyOpened = "meeting.already_opened",
        /// The meeting is not going on.
        MeetingNotRunning = "meeting.not_running",
        /// The meeting has not been held yet.
        MeetingNotHeld = "meeting.not_held",
        /// The meeting has been held: its agenda, day and place are fixed.
        MeetingOver = "meeting.over",
        /// A case that asks for a decision has no outcome. Facts: `item`, `case`, `title`.
        MeetingCaseUndecided = "meeting.case_undecided",
        /// A later meeting of the body has begun. Facts: `meeting`.
        MeetingLaterDepends = "meeting.later_depends",
        /// The meeting is not one that is still to come. Facts: `meeting`.
        MeetingNotToCome = "meeting.not_to_come",
        /// The minutes are locked; a correction opens them.
        MinutesLocked = "minutes.locked",
        /// There is no draft of the minutes.
        MinutesNoDraft = "minutes.no_draft",
        /// The minutes are not locked yet. Facts: `meeting`.
        MinutesNotFinal = "minutes.not_final",
        /// Remarks to the draft are not settled. Facts: `count`.
        MinutesRemarksWaiting = "minutes.remarks_waiting",
        /// The person is not on the meeting's list. Facts: `person`.
        AttendanceUnknown = "attendance.unknown",
        /// The member a deputy stands in for is there. Facts: `person`.
        AttendanceMemberPresent = "attendance.member_present",
        /// Two deputies stand in for one member. Facts: `person`.
        AttendanceTwoDeputies = "attendance.two_deputies",
        /// The person has voted, left a case, or come and gone in one. Facts: `table`.
        AttendanceOnRecord = "attendance.on_record",
        /// The municipalities do not agree. Facts: `unanswered`, `disagreeing` (names).
        DecisionNoAgreement = "decision.no_agreement",
        /// An agreement with changes says the same as the proposal.
        DecisionUnchanged = "decision.unchanged",
        /// The body's rules know no such outcome. Facts: `outcome`, `rules`.
        DecisionOtherRules = "decision.other_rules",
        /// The case has gone on to another meeting or body. Facts: `meeting` or `case`.
        DecisionMovedOn = "decision.moved_on",
        /// A municipality is named twice among the answers. Facts: `municipality`.
        PositionTwice = "position.twice",
        /// Somebody is named twice in a vote. Facts: `person`.
        VoteTwice = "vote.twice",
        /// Fewer than half the members are there. Facts: `present`, `needed`.
        VoteNoQuorum = "vote.no_quorum",
        /// Somebody voted who has no vote in the case. Facts: `person`.
        VoteNotEntitled = "vote.not_entitled",
        /// Somebody who is there has not voted. Facts: `person`.
        VoteMissing = "vote.missing",
        /// A blank vote where it is no election. Facts: `person`.
        VoteBlank = "vote.blank",
        /// As many for as against: the chair's second vote decides.
        VoteTie = "vote.tie",
        /// A second vote of the chair where there is no tie.
        VoteCastingNotDue = "vote.casting_not_due",
        /// The votes say otherwise. Facts: `adopted`.
        VoteOtherOutcome = "vote.other_outcome",
        /// The agenda is empty.
        AgendaEmpty = "agenda.empty",
        /// The agenda changed while the notice was being made. Try again.
        AgendaChanged = "agenda.changed",
        /// The case is on this agenda already.
        AgendaHasCase = "agenda.has_case",
        /// The case is on the meeting's record, and stays on its agenda.
        AgendaTreated = "agenda.treated",
        /// The case belongs to another body than the meeting.
        AgendaOtherBody = "agenda.other_body",
        /// The case has been sent out in a meeting and is kept. Facts: `number`.
        CaseSentOut = "case.sent_out",
        /// The gate has decided on the initiative, and it is kept with its trail. Facts: `gate`.
        InitiativeDecided = "initiative.decided",
        /// Low, likely and high are not in that order. Facts: `low_ore`, `likely_ore`, `high_ore`.
        EstimateReversed = "estimate.reversed",
        /// The case is withdrawn.
        CaseWithdrawn = "case.withdrawn",
        /// The case is closed.
        CaseClosed = "case.closed",
        /// The case is in review; it is accepted or returned first.
        CaseInReview = "case.in_review",
        /// The case is not in review.
        CaseNotInReview = "case.not_in_review",
        /// Nobody but the secretary accepts what they sent to review themselves.
        CaseOwnReview = "case.own_review",
        /// The case has been sent out, and its meeting is not done with it. Facts: `stage`.
        CaseUnderTreatment = "case.under_treatment",
        /// No meeting has treated the case.
        CaseNotTreated = "case.not_treated",
        /// What was promised in the case is not done. Facts: `count`.
        CaseFollowUpsOpen = "case.follow_ups_open",
        /// The version is used by a worksheet and never changes; a new version replaces it. Facts: `case`.
        KeyVersionInUse = "key_version.in_use",
        /// Another version of the key begins on the same day. Facts: `day`.
        KeyVersionSameDay = "key_version.same_day",
        /// The used shares differ from the computed ones, and no reason is given.
        WorksheetReasonMissing = "worksheet.reason_missing",
        /// Exempt from public access needs a legal basis.
        AccessBasisMissing = "access_basis.missing",
        /// The order given does not name exactly the things that are there.
        OrderIncomplete = "order.incomplete",
        /// An annex belongs to a case.
        DocumentAnnexWithoutCase = "document.annex_without_case",
        /// Minutes come and go with their meeting.
        DocumentIsMinutes = "document.is_minutes",
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
