//! Everything a user can do, as one list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::journal::{Undo, Write};
use crate::{
    bodies, calendar, cases, costs, documents, figures, follow_ups, initiatives, meetings, minutes, people,
    proceedings, shielding,
};

/// Declares the commands: the type as it is written, the variant, and the room's struct that holds and applies it.
macro_rules! commands {
    ($($kind:literal $variant:ident($body:ty)),+ $(,)?) => {
        /// One thing a user does. It is what the window sends, what the command line runs, what the access table
        /// speaks about, what the history shows, and what is run again when two people changed things at once.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "type")]
        pub enum Command { $(
            #[doc = concat!("`", $kind, "`")]
            #[serde(rename = $kind)]
            $variant($body)
        ),+ }

        /// A command's type, without what is in it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind { $($variant),+ }

        impl Kind {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As it is written, such as `case.create`.
            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $kind),+ }
            }
        }

        impl Command {
            /// Every command's type.
            pub const KINDS: &'static [&'static str] = &[$($kind),+];

            /// The command's type, such as `case.create`.
            pub fn kind(&self) -> &'static str {
                self.bare_kind().as_str()
            }

            pub(crate) fn bare_kind(&self) -> Kind {
                match self { $(Self::$variant(_) => Kind::$variant),+ }
            }

            /// Applies the rules and writes the rows; returns the name of the thing it was done to.
            pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
                match self { $(Self::$variant(body) => body.apply(write)),+ }
            }
        }
    };
}

commands! {
    "council.set_up" SetUpCouncil(bodies::SetUpCouncil),
    "council.change" ChangeCouncil(bodies::ChangeCouncil),
    "municipality.put" PutMunicipality(bodies::PutMunicipality),
    "body.put" PutBody(bodies::PutBody),
    "body.set_rules" SetBodyRules(meetings::SetBodyRules),
    "free_days.put" PutFreeDays(calendar::PutFreeDays),
    "free_days.remove" RemoveFreeDays(calendar::RemoveFreeDays),
    "figures.keep" KeepFigures(figures::KeepFigures),
    "figure.put" PutFigure(figures::PutFigure),
    "figure.remove" RemoveFigure(figures::RemoveFigure),
    "recurring.set" SetRecurringItems(bodies::SetRecurringItems),
    "person.put" PutPerson(people::PutPerson),
    "role.give" GiveRole(people::GiveRole),
    "role.end" EndRole(people::EndRole),
    "meeting.plan" PlanMeeting(meetings::PlanMeeting),
    "meeting.plan_series" PlanSeries(meetings::PlanSeries),
    "meeting.change" ChangeMeeting(meetings::ChangeMeeting),
    "meeting.cancel" CancelMeeting(meetings::CancelMeeting),
    "meeting.remove" RemoveMeeting(meetings::RemoveMeeting),
    "meeting.send" SendMeeting(meetings::SendMeeting),
    "meeting.open" OpenMeeting(proceedings::OpenMeeting),
    "meeting.set_chair" SetChair(proceedings::SetChair),
    "meeting.close" CloseMeeting(proceedings::CloseMeeting),
    "meeting.reopen" ReopenMeeting(proceedings::ReopenMeeting),
    "attendance.set" SetAttendance(proceedings::SetAttendance),
    "attendance.remove" RemoveAttendee(proceedings::RemoveAttendee),
    "attendance.set_in_case" SetPresence(proceedings::SetPresence),
    "recusal.put" PutRecusal(proceedings::PutRecusal),
    "recusal.remove" RemoveRecusal(proceedings::RemoveRecusal),
    "treatment.begin" BeginItem(proceedings::BeginItem),
    "treatment.write" WriteDiscussion(proceedings::WriteDiscussion),
    "treatment.decide" Decide(proceedings::Decide),
    "treatment.take_back" TakeBackDecision(proceedings::TakeBackDecision),
    "positions.set" SetPositions(proceedings::SetPositions),
    "votes.set" SetVotes(proceedings::SetVotes),
    "minutes.draft" DraftMinutes(minutes::DraftMinutes),
    "minutes.remark" RemarkOnMinutes(minutes::RemarkOnMinutes),
    "minutes.settle" SettleRemark(minutes::SettleRemark),
    "minutes.lock" LockMinutes(minutes::LockMinutes),
    "minutes.correct" CorrectMinutes(minutes::CorrectMinutes),
    "follow_up.put" PutFollowUp(follow_ups::PutFollowUp),
    "follow_up.move" MoveFollowUp(follow_ups::MoveFollowUp),
    "follow_up.remove" RemoveFollowUp(follow_ups::RemoveFollowUp),
    "initiative.put" PutInitiative(initiatives::PutInitiative),
    "initiative.set_state" SetInitiativeState(initiatives::SetInitiativeState),
    "initiative.set_costs" SetInitiativeCosts(initiatives::SetInitiativeCosts),
    "initiative.set_sources" SetInitiativeSources(initiatives::SetInitiativeSources),
    "initiative.set_alternatives" SetAlternatives(initiatives::SetAlternatives),
    "initiative.link" LinkInitiative(initiatives::LinkInitiative),
    "initiative.unlink" UnlinkInitiative(initiatives::UnlinkInitiative),
    "initiative.remove" RemoveInitiative(initiatives::RemoveInitiative),
    "gate.decide" DecideGate(initiatives::DecideGate),
    "suggestion.drop" DropSuggestion(meetings::DropSuggestion),
    "agenda.add" AddToAgenda(meetings::AddToAgenda),
    "agenda.add_approval" AddApproval(meetings::AddApproval),
    "agenda.remove" RemoveFromAgenda(meetings::RemoveFromAgenda),
    "agenda.move" MoveOnAgenda(meetings::MoveOnAgenda),
    "agenda.set_minutes" SetMinutes(meetings::SetMinutes),
    "packet.import" ImportPacket(meetings::ImportPacket),
    "case.create" CreateCase(cases::CreateCase),
    "case.change" ChangeCase(cases::ChangeCase),
    "case.set_text" SetCaseText(cases::SetCaseText),
    "case.set_presenters" SetPresenters(cases::SetPresenters),
    "case.set_sub_items" SetSubItems(cases::SetSubItems),
    "case.send_to_review" SendToReview(cases::SendToReview),
    "case.accept" AcceptCase(cases::AcceptCase),
    "case.return" ReturnCase(cases::ReturnCase),
    "case.comment" CommentOnCase(cases::CommentOnCase),
    "comment.settle" SettleComment(cases::SettleComment),
    "case.close" CloseCase(cases::CloseCase),
    "case.withdraw" WithdrawCase(cases::WithdrawCase),
    "case.reopen" ReopenCase(cases::ReopenCase),
    "case.remove" RemoveCase(cases::RemoveCase),
    "section.put" PutSection(cases::PutSection),
    "section.remove" RemoveSection(cases::RemoveSection),
    "section.order" OrderSections(cases::OrderSections),
    "shielding.set" SetShielding(shielding::SetShielding),
    "allocation_key.put" PutAllocationKey(costs::PutAllocationKey),
    "allocation_key.remove" RemoveAllocationKey(costs::RemoveAllocationKey),
    "key_version.put" PutKeyVersion(costs::PutKeyVersion),
    "key_version.remove" RemoveKeyVersion(costs::RemoveKeyVersion),
    "worksheet.put" PutWorksheet(costs::PutWorksheet),
    "worksheet.adopt" AdoptWorksheet(costs::AdoptWorksheet),
    "worksheet.remove" RemoveWorksheet(costs::RemoveWorksheet),
    "document.add" AddDocument(documents::AddDocument),
    "documents.add" AddDocuments(documents::AddDocuments),
    "document.add_version" AddVersion(documents::AddVersion),
    "document.change" ChangeDocument(documents::ChangeDocument),
    "document.remove" RemoveDocument(documents::RemoveDocument),
    "annex.order" OrderAnnexes(documents::OrderAnnexes),
    "finding.dismiss" DismissFinding(cases::DismissFinding),
    "finding.restore" RestoreFinding(cases::RestoreFinding),
    "undo" Undo(Undo),
}
