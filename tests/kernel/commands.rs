//! Composes any command there is, out of a small pool of things, so that commands meet each other.

use samrad_council::bodies::*;
use samrad_council::cases::*;
use samrad_council::documents::*;
use samrad_council::journal::Undo;
use samrad_council::meetings::*;
use samrad_council::people::*;
use samrad_council::*;

use crate::figured;
use crate::held;
use crate::initiative_picks;
use crate::office::{self, Office};
use crate::parts;
use crate::picks::Picks;
use crate::sheets;
use crate::writing;

/// One command of this kind. What depends on the state of things (numbers, orders, entries) is read from the council.
pub(crate) fn compose(kind: &str, office: &Office, picks: &mut Picks) -> Command {
    let council = &office.council;
    match kind {
        "council.set_up" => office.founding(),
        "council.change" => Command::ChangeCouncil(ChangeCouncil {
            name: picks.title(),
            short_name: picks.title(),
            language: picks.of(Language::ALL),
        }),
        "municipality.put" => Command::PutMunicipality(parts::municipality(picks)),
        "body.put" => Command::PutBody(parts::body(picks)),
        "recurring.set" => Command::SetRecurringItems(SetRecurringItems {
            body_id: picks.body(),
            items: picks.some(3, parts::recurring_item),
        }),
        "person.put" => Command::PutPerson(parts::person(picks)),
        "role.give" => Command::GiveRole(GiveRole {
            id: picks.role(),
            person_id: picks.person(),
            body_id: picks.body(),
            function: picks.of(Function::ALL),
            municipality_id: picks.maybe(Picks::municipality),
            valid_from: picks.maybe(Picks::day),
            valid_to: picks.maybe(Picks::day),
        }),
        "role.end" => Command::EndRole(EndRole { id: picks.role(), valid_to: picks.day() }),
        "undo" => Command::Undo(Undo { entry: entry(office, picks) }),
        _ if initiative_picks::composes(kind) => initiative_picks::compose(kind, picks),
        _ if kind.starts_with("figure") => figured::compose(kind, picks),
        _ if writing::composes(kind) => writing::compose(kind, council, picks),
        _ if sheets::composes(kind) => sheets::compose(kind, picks),
        _ if held::composes(kind) => held::compose(kind, council, picks),
        _ if kind.starts_with("meeting.") || kind.starts_with("agenda.") => of_meetings(kind, council, picks),
        "packet.import" => Command::ImportPacket(parts::packet(council, picks)),
        _ if kind.starts_with("case.") => of_cases(kind, picks),
        "section.put" => Command::PutSection(parts::section(picks)),
        "section.remove" => Command::RemoveSection(RemoveSection { id: picks.section() }),
        "section.order" => Command::OrderSections(parts::order_sections(council, picks)),
        _ if kind.starts_with("document") => of_documents(kind, council, picks),
        "shielding.set" => Command::SetShielding(parts::shielding(picks)),
        "annex.order" => Command::OrderAnnexes(parts::order_annexes(council, picks)),
        "finding.dismiss" => Command::DismissFinding(parts::dismissal(picks)),
        "finding.restore" => Command::RestoreFinding(RestoreFinding { id: picks.dismissal() }),
        other => panic!("no way to compose {other}"),
    }
}

fn of_meetings(kind: &str, council: &Council, picks: &mut Picks) -> Command {
    match kind {
        "meeting.plan" => Command::PlanMeeting(parts::plan(picks)),
        "meeting.change" => Command::ChangeMeeting(ChangeMeeting {
            id: picks.meeting(),
            meeting: parts::when(picks),
            cases_due: picks.maybe(Picks::day),
            papers_due: picks.maybe(Picks::day),
        }),
        "meeting.cancel" => {
            Command::CancelMeeting(CancelMeeting { id: picks.meeting(), reason: picks.title() })
        }
        "meeting.remove" => Command::RemoveMeeting(RemoveMeeting { id: picks.meeting() }),
        "meeting.send" => {
            let id = picks.meeting();
            let mut numbers = council.numbers_to_give(id).unwrap_or_default();
            if picks.below(8) == 0 {
                numbers.pop();
            }
            Command::SendMeeting(SendMeeting {
                id,
                numbers,
                papers: picks.some(1, |p| parts::paper(council, p)),
            })
        }
        "agenda.add" => Command::AddToAgenda(AddToAgenda {
            case_id: picks.case(),
            placement: parts::placement(picks),
            position: picks.maybe(|picks| picks.below(5) as u32),
        }),
        "agenda.remove" => Command::RemoveFromAgenda(RemoveFromAgenda { item_id: picks.item() }),
        "agenda.move" => {
            Command::MoveOnAgenda(MoveOnAgenda { item_id: picks.item(), position: picks.below(5) as u32 })
        }
        "agenda.set_minutes" => {
            Command::SetMinutes(SetMinutes { item_id: picks.item(), minutes: picks.minutes() })
        }
        other => panic!("no way to compose {other}"),
    }
}

fn of_cases(kind: &str, picks: &mut Picks) -> Command {
    let id = picks.case();
    match kind {
        "case.create" => Command::CreateCase(CreateCase {
            // The pool has few cases left to create, and other commands are to meet those that are.
            id: if picks.flip() { id } else { picks.new_id(Picks::case, CaseId::from_bytes) },
            body_id: picks.body(),
            title: picks.title(),
            purpose: picks.of(Purpose::ALL),
            language: picks.of(Language::ALL),
            summary: picks.text(),
            proposal: picks.text(),
            template: parts::template(picks),
            sections: picks.some(2, parts::new_section),
            placement: picks.maybe(parts::placement),
        }),
        "case.change" => Command::ChangeCase(parts::change_case(id, picks)),
        "case.set_presenters" => {
            Command::SetPresenters(SetPresenters { case_id: id, presenters: picks.some(3, parts::presenter) })
        }
        "case.set_sub_items" => {
            Command::SetSubItems(SetSubItems { case_id: id, items: picks.some(3, parts::sub_item) })
        }
        "case.withdraw" => Command::WithdrawCase(WithdrawCase { id }),
        "case.reopen" => Command::ReopenCase(ReopenCase { id }),
        "case.remove" => Command::RemoveCase(RemoveCase { id }),
        other => panic!("no way to compose {other}"),
    }
}

fn of_documents(kind: &str, council: &Council, picks: &mut Picks) -> Command {
    match kind {
        "document.add" => Command::AddDocument(parts::document(council, picks)),
        "documents.add" => Command::AddDocuments(AddDocuments {
            documents: picks.some(2, |picks| parts::document(council, picks)),
            versions: picks.some(2, |picks| AddVersion {
                document_id: picks.document(),
                version: parts::version(council, picks),
            }),
        }),
        "document.add_version" => Command::AddVersion(AddVersion {
            document_id: picks.document(),
            version: parts::version(council, picks),
        }),
        "document.change" => Command::ChangeDocument(ChangeDocument {
            id: picks.document(),
            title: picks.title(),
            access: picks.of(Access::ALL),
            access_basis: picks.text(),
        }),
        "document.remove" => Command::RemoveDocument(RemoveDocument { id: picks.document() }),
        other => panic!("no way to compose {other}"),
    }
}

/// An entry of the journal, the newest ones first choice; its founding too, which must be refused.
fn entry(office: &Office, picks: &mut Picks) -> EntryId {
    let id = EntryId::from_bytes(picks.id(16, 1));
    let history = office.council.history(&journal::HistoryQuery { limit: 12, ..Default::default() }).unwrap();
    if picks.odd == 1 || history.is_empty() {
        id
    } else {
        history[picks.below(history.len() as u64) as usize].id
    }
}

/// Lays out the first things of every pool, so that the commands that follow find something to work on.
pub(crate) fn furnish(office: &mut Office) {
    let mut picks = Picks::first_of_each();
    for number in 1..=3 {
        picks.number = Some(number);
        let case = picks.case();
        let meeting = office::plan(office.body, 2024, number);
        let mut annex = office.annex_of(case, "Rapport", b"en");
        (annex.document.id, annex.version.as_mut().unwrap().id) = (picks.document(), picks.version());
        let create = CreateCase { id: case, ..office::create_case(office.body, "Felles vakt") };
        let person = office::person(picks.person(), "Testesen, Kari", AccessRole::Secretary);
        let body = office::body(picks.body(), "Fjordrådet");
        for command in [
            Command::PutPerson(person),
            Command::PutBody(body),
            Command::GiveRole(GiveRole {
                id: picks.role(),
                person_id: picks.person(),
                body_id: picks.body(),
                function: Function::Member,
                municipality_id: None,
                valid_from: None,
                valid_to: None,
            }),
            Command::PlanMeeting(PlanMeeting { id: picks.meeting(), ..meeting }),
            Command::CreateCase(create),
            Command::AddToAgenda(AddToAgenda {
                case_id: case,
                placement: Placement { item_id: picks.item(), meeting_id: picks.meeting(), minutes: None },
                position: None,
            }),
            Command::PutSection(PutSection {
                id: picks.section(),
                case_id: case,
                level: 1,
                heading: "Bakgrunn".into(),
                markdown: String::new(),
            }),
            Command::AddDocument(annex),
            Command::GiveRole(GiveRole {
                id: picks.role(),
                person_id: picks.person(),
                body_id: picks.body(),
                function: Function::Member,
                municipality_id: None,
                valid_from: None,
                valid_to: None,
            }),
        ] {
            office.run(command);
        }
    }
    initiative_picks::furnish(office);
    held::furnish(office);
    figured::furnish(office);
    writing::furnish(office);
    sheets::furnish(office);
}
