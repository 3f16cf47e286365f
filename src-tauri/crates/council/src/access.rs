//! Who may run which command: one table, read in one sitting.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::command::{Command, Kind};
use crate::council::Council;
use crate::documents::AddDocument;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{DocumentId, PersonId};
use crate::journal::Change;
use crate::kinds::AccessRole::{self, Adviser, GroupLeader, Member, Reader, Secretary};
use crate::kinds::DocumentKind;
use crate::shielding::{SetShielding, Shielded};

/// Everybody who writes anything at all.
const WRITERS: &[AccessRole] = &[Secretary, Member, GroupLeader, Adviser];
/// Those who prepare cases.
const AUTHORS: &[AccessRole] = &[Secretary, GroupLeader, Adviser];
const ONLY_SECRETARY: &[AccessRole] = &[Secretary];

/// What a command is about, where that decides who may run it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// Nothing that matters for access.
    Anything,
    /// A place on an agenda.
    Agenda,
    /// A paper that goes out in the council's name, or the packet a meeting came from.
    SentOut,
}

impl About {
    /// What is written after the command's type.
    fn suffix(self) -> &'static str {
        match self {
            Self::Anything => "",
            Self::Agenda => " on agenda",
            Self::SentOut => " sent",
        }
    }
}

/// The commands that more than their type decides about.
const FINER: &[(Kind, About)] = &[
    (Kind::CreateCase, About::Agenda),
    (Kind::AddDocument, About::SentOut),
    (Kind::AddDocuments, About::SentOut),
    (Kind::AddVersion, About::SentOut),
    (Kind::ChangeDocument, About::SentOut),
    (Kind::RemoveDocument, About::SentOut),
    (Kind::SetShielding, About::SentOut),
];

/// The roles that may run the command.
///
/// The council's frame, its meetings and what is sent out are the secretary's. Cases and their papers are also written
/// by those who prepare them. A member proposes a case and takes back what is their own; a reader reads.
fn allowed(kind: Kind, about: About) -> &'static [AccessRole] {
    use Kind as K;
    match (kind, about) {
        // What is sent out is the secretary's, and so is the agenda.
        (_, About::SentOut | About::Agenda) => ONLY_SECRETARY,
        (kind, About::Anything) => match kind {
            // Nobody has a role before the council is set up; that command is let through in `check`.
            K::SetUpCouncil | K::ChangeCouncil => ONLY_SECRETARY,
            K::PutMunicipality | K::PutBody | K::SetRecurringItems => ONLY_SECRETARY,
            K::SetBodyRules | K::PutFreeDays | K::RemoveFreeDays => ONLY_SECRETARY,
            // Whoever prepares a case about money finds the figures it is shared by.
            K::KeepFigures | K::PutFigure | K::RemoveFigure => AUTHORS,
            K::PutPerson | K::GiveRole | K::EndRole => ONLY_SECRETARY,
            K::PlanMeeting | K::ChangeMeeting | K::CancelMeeting | K::RemoveMeeting => ONLY_SECRETARY,
            K::SendMeeting | K::PlanSeries | K::DropSuggestion => ONLY_SECRETARY,
            K::OpenMeeting | K::SetChair | K::CloseMeeting | K::ReopenMeeting => ONLY_SECRETARY,
            K::SetAttendance | K::RemoveAttendee | K::SetPresence => ONLY_SECRETARY,
            K::PutRecusal | K::RemoveRecusal | K::SetPositions | K::SetVotes => ONLY_SECRETARY,
            K::BeginItem | K::WriteDiscussion | K::Decide | K::TakeBackDecision => ONLY_SECRETARY,
            K::DraftMinutes | K::SettleRemark | K::LockMinutes | K::CorrectMinutes => ONLY_SECRETARY,
            K::PutFollowUp | K::RemoveFollowUp => ONLY_SECRETARY,
            // Members say what they think of a draft, and how far what they promised has come.
            K::RemarkOnMinutes | K::MoveFollowUp => WRITERS,
            // Whoever prepares cases prepares initiatives. What the gate decides is the council's.
            K::PutInitiative | K::SetInitiativeState | K::LinkInitiative | K::UnlinkInitiative => AUTHORS,
            K::SetInitiativeCosts | K::SetInitiativeSources | K::SetAlternatives => AUTHORS,
            K::DecideGate | K::RemoveInitiative => ONLY_SECRETARY,
            K::AddToAgenda | K::AddApproval | K::RemoveFromAgenda | K::MoveOnAgenda | K::SetMinutes => {
                ONLY_SECRETARY
            }
            K::ImportPacket => ONLY_SECRETARY,
            K::CreateCase => WRITERS,
            K::ChangeCase | K::SetPresenters | K::SetSubItems => AUTHORS,
            K::PutSection | K::RemoveSection | K::OrderSections | K::SetCaseText => AUTHORS,
            K::SendToReview | K::AcceptCase | K::ReturnCase | K::SettleComment => AUTHORS,
            // Whoever is to read a case may say what they miss in it.
            K::CommentOnCase => WRITERS,
            K::CloseCase | K::WithdrawCase | K::ReopenCase | K::RemoveCase => ONLY_SECRETARY,
            K::PutAllocationKey | K::RemoveAllocationKey => ONLY_SECRETARY,
            K::PutKeyVersion | K::RemoveKeyVersion => ONLY_SECRETARY,
            K::PutWorksheet | K::AdoptWorksheet | K::RemoveWorksheet => AUTHORS,
            K::AddDocument | K::AddDocuments | K::AddVersion | K::ChangeDocument => AUTHORS,
            K::RemoveDocument | K::OrderAnnexes => AUTHORS,
            K::SetShielding => AUTHORS,
            K::DismissFinding | K::RestoreFinding => AUTHORS,
            K::Undo => WRITERS,
        },
    }
}

/// Something a person may do: a command's type, with what it is about where that decides, such as
/// `document.change sent`. The window shows an action only to those who have its right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(
    type = "Command[\"type\"] | \"case.create on agenda\" | \"document.add sent\" | \"documents.add sent\" | \
    \"document.add_version sent\" | \"document.change sent\" | \"document.remove sent\" | \
    \"shielding.set sent\""
)]
pub struct Right(String);

impl Right {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Everything that somebody with this role may do, in the order of the commands.
///
/// Founding the council is not among it: that is for a folder where nobody has a role yet.
pub fn rights(role: AccessRole) -> Vec<Right> {
    let plain = Kind::ALL.iter().map(|kind| (*kind, About::Anything));
    let all = plain.chain(FINER.iter().copied()).filter(|(kind, _)| *kind != Kind::SetUpCouncil);
    all.filter(|(kind, about)| allowed(*kind, *about).contains(&role))
        .map(|(kind, about)| Right(format!("{}{}", kind.as_str(), about.suffix())))
        .collect()
}

/// Lets the command through, or says who may run it.
pub(crate) fn check(db: &Connection, actor: PersonId, command: &Command) -> Result<()> {
    if let Command::SetUpCouncil(_) = command {
        return Ok(()); // refused by its own rule once there is a council
    }
    let role = role_of(db, actor)?;
    if allows(db, role, command)? {
        return Ok(());
    }
    Err(Error::refused(RefusalCode::AccessDenied, json!({ "command": command.kind(), "role": role })))
}

impl Council {
    /// Whether this person may run the command, as far as access goes; its own rules may still refuse it.
    pub fn may(&self, person: PersonId, command: &Command) -> Result<bool> {
        role_if_active(&self.db, person)?.map_or(Ok(false), |role| allows(&self.db, role, command))
    }
}

/// Whether somebody with this role may run the command.
pub(crate) fn allows(db: &Connection, role: AccessRole, command: &Command) -> Result<bool> {
    Ok(allowed(command.bare_kind(), about(db, command)?).contains(&role))
}

/// What the command is about, as far as access goes.
fn about(db: &Connection, command: &Command) -> Result<About> {
    let on_agenda = matches!(command, Command::CreateCase(case) if case.placement.is_some());
    if on_agenda {
        return Ok(About::Agenda);
    }
    let (new, changed): (&[AddDocument], Vec<DocumentId>) = match command {
        Command::AddDocument(add) => (std::slice::from_ref(add), Vec::new()),
        Command::AddDocuments(add) => {
            (&add.documents, add.versions.iter().map(|version| version.document_id).collect())
        }
        Command::AddVersion(add) => (&[], vec![add.document_id]),
        Command::ChangeDocument(change) => (&[], vec![change.id]),
        Command::RemoveDocument(remove) => (&[], vec![remove.id]),
        Command::SetShielding(SetShielding { of: Shielded::Document { document_id }, .. }) => {
            (&[], vec![*document_id])
        }
        _ => return Ok(About::Anything),
    };
    let mut is_sent_out = new.iter().any(|add| add.document.kind.is_sent_out());
    for id in changed {
        is_sent_out |= kind_of(db, id)?.is_some_and(DocumentKind::is_sent_out);
    }
    Ok(if is_sent_out { About::SentOut } else { About::Anything })
}

fn kind_of(db: &Connection, document: DocumentId) -> Result<Option<DocumentKind>> {
    let mut kind = db.prepare_cached("SELECT kind FROM documents WHERE id = ?")?;
    Ok(kind.query_row([document], |row| row.get(0)).optional()?)
}

/// The role of an active person.
pub(crate) fn role_of(db: &Connection, person: PersonId) -> Result<AccessRole> {
    role_if_active(db, person)?.ok_or_else(|| Error::refused(RefusalCode::AccessUnknownPerson, json!({})))
}

/// The same; nothing for a stranger and for somebody who left.
pub(crate) fn role_if_active(db: &Connection, person: PersonId) -> Result<Option<AccessRole>> {
    let mut role = db.prepare_cached("SELECT access FROM people WHERE id = ? AND active = 1")?;
    Ok(role.query_row([person], |row| row.get(0)).optional()?)
}

/// Refuses a step that would leave nobody who can prepare a meeting or put the roles right again.
pub(crate) fn must_keep_a_secretary(db: &Connection, changes: &[Change]) -> Result<()> {
    if !changes.iter().any(|change| change.table == "people") {
        return Ok(());
    }
    let exists =
        db.prepare_cached("SELECT 1 FROM people WHERE access = ? AND active = 1")?.exists([Secretary])?;
    if exists { Ok(()) } else { Err(Error::refused(RefusalCode::CouncilNeedsSecretary, json!({}))) }
}

/// Kept beside the table so that a new role is not forgotten in it.
const _: () = assert!(AccessRole::ALL.len() == WRITERS.len() + [Reader].len());
