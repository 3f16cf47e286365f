//! Who may run which command: one table, read in one sitting.

use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::command::Command;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::PersonId;
use crate::journal::Change;
use crate::kinds::AccessRole::{self, Adviser, GroupLeader, Member, Reader, Secretary};
use crate::kinds::DocumentKind;

/// Everybody who writes anything at all.
const WRITERS: &[AccessRole] = &[Secretary, Member, GroupLeader, Adviser];
/// Those who prepare cases.
const AUTHORS: &[AccessRole] = &[Secretary, GroupLeader, Adviser];
const ONLY_SECRETARY: &[AccessRole] = &[Secretary];

/// The roles that may run the command.
///
/// The council's frame, its meetings and what is sent out are the secretary's. Cases and their papers are also written
/// by those who prepare them. A member proposes a case and takes back what is their own; a reader reads.
fn allowed(command: &Command) -> &'static [AccessRole] {
    use Command as C;
    match command {
        // Nobody has a role before the council is set up; that command is let through in `check`.
        C::SetUpCouncil(_) | C::ChangeCouncil(_) => ONLY_SECRETARY,
        C::PutMunicipality(_) | C::PutBody(_) | C::SetRecurringItems(_) => ONLY_SECRETARY,
        C::SetBodyRules(_) | C::PutFreeDays(_) | C::RemoveFreeDays(_) => ONLY_SECRETARY,
        C::PutPerson(_) | C::GiveRole(_) | C::EndRole(_) => ONLY_SECRETARY,
        C::PlanMeeting(_)
        | C::PlanSeries(_)
        | C::ChangeMeeting(_)
        | C::CancelMeeting(_)
        | C::RemoveMeeting(_)
        | C::SendMeeting(_) => ONLY_SECRETARY,
        C::AddToAgenda(_) | C::RemoveFromAgenda(_) | C::MoveOnAgenda(_) | C::SetMinutes(_) => ONLY_SECRETARY,
        C::ImportPacket(_) | C::DropSuggestion(_) => ONLY_SECRETARY,
        C::OpenMeeting(_) | C::CloseMeeting(_) | C::ReopenMeeting(_) => ONLY_SECRETARY,
        C::SetAttendance(_) | C::RemoveAttendee(_) | C::SetPresence(_) => ONLY_SECRETARY,
        C::PutRecusal(_) | C::RemoveRecusal(_) | C::SetPosition(_) | C::SetVotes(_) => ONLY_SECRETARY,
        C::BeginItem(_) | C::WriteDiscussion(_) | C::Decide(_) | C::TakeBackDecision(_) => ONLY_SECRETARY,
        C::DraftMinutes(_) | C::SettleRemark(_) | C::LockMinutes(_) | C::CorrectMinutes(_) => ONLY_SECRETARY,
        C::RemarkOnMinutes(_) => WRITERS,
        C::PutFollowUp(_) | C::RemoveFollowUp(_) => ONLY_SECRETARY,
        C::MoveFollowUp(_) => WRITERS,
        C::CreateCase(case) if case.placement.is_some() => ONLY_SECRETARY, // the agenda is the secretary's
        C::CreateCase(_) => WRITERS,
        C::ChangeCase(_) | C::SetPresenters(_) | C::SetSubItems(_) => AUTHORS,
        C::PutSection(_) | C::RemoveSection(_) | C::OrderSections(_) => AUTHORS,
        C::WithdrawCase(_) | C::ReopenCase(_) | C::RemoveCase(_) => ONLY_SECRETARY,
        C::AddDocument(add) if is_sent_out(add.document.kind) => ONLY_SECRETARY,
        C::AddDocument(_) | C::AddVersion(_) | C::ChangeDocument(_) | C::OrderAnnexes(_) => AUTHORS,
        C::RemoveDocument(_) => AUTHORS,
        C::DismissFinding(_) | C::RestoreFinding(_) => AUTHORS,
        C::Undo(_) => WRITERS,
    }
}

/// Lets the command through, or says who may run it.
pub(crate) fn check(db: &Connection, actor: PersonId, command: &Command) -> Result<()> {
    if let Command::SetUpCouncil(_) = command {
        return Ok(()); // refused by its own rule once there is a council
    }
    let role = role_of(db, actor)?;
    let may = if touches_what_was_sent(db, command)? { ONLY_SECRETARY } else { allowed(command) };
    if may.contains(&role) {
        return Ok(());
    }
    Err(Error::refused(RefusalCode::AccessDenied, json!({ "command": command.kind(), "role": role })))
}

/// Papers that go out in the council's name, and the packet a meeting came from.
fn is_sent_out(kind: DocumentKind) -> bool {
    matches!(kind, DocumentKind::Book | DocumentKind::Notice | DocumentKind::Packet | DocumentKind::Minutes)
}

/// Whether the command changes a document that is there and goes out in the council's name.
fn touches_what_was_sent(db: &Connection, command: &Command) -> Result<bool> {
    let document = match command {
        Command::AddVersion(add) => add.document_id,
        Command::ChangeDocument(change) => change.id,
        Command::RemoveDocument(remove) => remove.id,
        _ => return Ok(false),
    };
    let kind: Option<DocumentKind> = db
        .prepare_cached("SELECT kind FROM documents WHERE id = ?")?
        .query_row([document], |row| row.get(0))
        .optional()?;
    Ok(kind.is_some_and(is_sent_out))
}

/// The role of an active person.
pub(crate) fn role_of(db: &Connection, person: PersonId) -> Result<AccessRole> {
    db.prepare_cached("SELECT access FROM people WHERE id = ? AND active = 1")?
        .query_row([person], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::refused(RefusalCode::AccessUnknownPerson, json!({})))
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
