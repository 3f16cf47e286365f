//! A packet comes in as one step.

use samrad_council::cases::{PresenterDraft, PutSection, SubItem};
use samrad_council::documents::{AddDocument, DocumentDraft};
use samrad_council::meetings::*;
use samrad_council::*;

use crate::office::{self, Office, undo};

/// A packet of one case with an annex, and a report that belongs to the meeting.
fn packet(office: &Office) -> ImportPacket {
    let case = CaseId::fresh();
    let meeting = office::plan(office.body, 2024, 2);
    let annex = office.annex_of(case, "Statusark", b"statusark");
    let report = office.annex_of(case, "Årsrapport", b"rapport");
    let document = DocumentDraft {
        kind: DocumentKind::Report,
        case_id: None,
        meeting_id: Some(meeting.id),
        ..report.document.clone()
    };
    let person = office::person(PersonId::fresh(), "Testesen, Kari", AccessRole::Reader);
    ImportPacket {
        cases: vec![imported(case, annex, person.id)],
        pages: vec![ImportedPage {
            id: PacketPageId::fresh(),
            document_id: document.id,
            packet_page: 10,
            own_page: 4,
        }],
        documents: vec![AddDocument { document, ..report }],
        people: vec![person],
        meeting,
    }
}

fn imported(case: CaseId, annex: AddDocument, presenter: PersonId) -> ImportedCase {
    ImportedCase {
        id: case,
        item_id: AgendaItemId::fresh(),
        number: "2024/M2-004".into(),
        sequence: 4,
        title: "Felles vakt".into(),
        purpose: Purpose::Decision,
        language: Language::Nn,
        summary: String::new(),
        body: "Sjå vedlegg.".into(),
        proposal: "Rådet gir si tilråding.".into(),
        prior_treatment: String::new(),
        presenters: vec![PresenterDraft { id: PresenterId::fresh(), person_id: presenter }],
        sections: vec![PutSection {
            id: SectionId::fresh(),
            case_id: case,
            level: 1,
            heading: "Bakgrunn".into(),
            markdown: String::new(),
        }],
        sub_items: vec![SubItem {
            id: SubItemId::fresh(),
            text: "Status".into(),
            annex_id: Some(annex.document.id),
        }],
        annexes: vec![annex],
    }
}

#[test]
fn a_packet_is_one_step_that_is_undone_and_redone_as_one() {
    let mut office = Office::founded();
    let before = office.dump();
    let packet = packet(&office);
    let meeting = packet.meeting.id;
    let changed = office.run(Command::ImportPacket(packet));
    assert_eq!((changed.label.subject.as_str(), office.entries()), ("2024/M2", 2));
    let view = office.council.meeting(meeting).unwrap().unwrap();
    assert_eq!((view.row.status, view.agenda[0].number.as_str()), (MeetingStatus::Called, "2024/M2-004"));
    assert_eq!((view.documents.len(), view.documents[0].packet_pages[0].own_page), (1, 4));
    let after = office.dump();
    let undone = office.undo(&changed);
    assert_eq!(office.dump(), before);
    office.undo(&undone);
    assert_eq!(office.dump(), after);
}

#[test]
fn a_late_case_counts_on_from_the_packets_highest_number() {
    let mut office = Office::founded();
    let packet = packet(&office);
    let meeting = packet.meeting.id;
    office.run(Command::ImportPacket(packet));
    let late = office.case("Kom sent");
    office.put_on(meeting, late);
    assert_eq!(office.numbers(meeting), ["2024/M2-004", "2024/M2-005"]);
}

#[test]
fn a_refused_import_leaves_nothing() {
    let mut office = Office::founded();
    office.sent_case();
    let good = packet(&office);
    let with = |change: &dyn Fn(&mut ImportPacket)| {
        let mut packet = good.clone();
        change(&mut packet);
        Command::ImportPacket(packet)
    };
    let elsewhere = office.case("En annen sak");
    let wrong = [
        (with(&|packet| packet.cases[0].number = "2024/M1-001".into()), RefusalCode::NumberTaken),
        (with(&|packet| packet.cases[0].number = " ".into()), RefusalCode::FieldEmpty),
        (with(&|packet| packet.cases[0].sequence = 0), RefusalCode::FieldInvalid),
        (with(&|packet| packet.cases[0].sequence = u32::MAX), RefusalCode::FieldInvalid),
        (with(&|packet| packet.cases[0].title.clear()), RefusalCode::FieldEmpty),
        (with(&|packet| packet.cases[0].sections[0].case_id = elsewhere), RefusalCode::FieldInvalid),
        (
            with(&|packet| packet.cases[0].annexes[0].document.case_id = Some(elsewhere)),
            RefusalCode::FieldInvalid,
        ),
        (with(&|packet| packet.cases[0].presenters[0].person_id = PersonId::fresh()), RefusalCode::NotFound),
        (with(&|packet| packet.pages[0].document_id = DocumentId::fresh()), RefusalCode::NotFound),
        (with(&|packet| packet.meeting.number = 1), RefusalCode::MeetingNumberTaken),
        (
            with(&|packet| packet.documents[0].version.as_mut().unwrap().blob.hash = "f".repeat(64)),
            RefusalCode::BlobMissing,
        ),
        (with(&|packet| packet.cases.push(packet.cases[0].clone())), RefusalCode::FieldInvalid),
    ];
    for (command, code) in wrong {
        assert_eq!(office.refused(command).code, code);
    }
    office.run(Command::ImportPacket(good));
}

#[test]
fn an_import_that_was_built_upon_is_not_undone() {
    let mut office = Office::founded();
    let packet = packet(&office);
    let case = packet.cases[0].id;
    let imported = office.run(Command::ImportPacket(packet));
    let next = office.meeting(2024, 3);
    office.put_on(next, case);
    assert_eq!(office.refused(undo(&imported)).code, RefusalCode::UndoDependedOn);
}
