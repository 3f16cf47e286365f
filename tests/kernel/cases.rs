//! Cases: objects of their own.

use samrad_council::cases::*;
use samrad_council::documents::RemoveDocument;
use samrad_council::meetings::AddToAgenda;
use samrad_council::*;

use crate::office::{self, Office};

fn change(id: CaseId) -> ChangeCase {
    serde_json::from_value(serde_json::json!({ "id": id })).unwrap()
}

fn section(case_id: CaseId, heading: &str, level: u8) -> PutSection {
    PutSection { id: SectionId::fresh(), case_id, level, heading: heading.into(), markdown: String::new() }
}

fn headings(office: &Office, case: CaseId) -> Vec<String> {
    let sections = office.council.case(case).unwrap().unwrap().sections;
    sections.into_iter().map(|section| format!("{} {}", section.number, section.heading)).collect()
}

#[test]
fn one_case_comes_to_several_meetings_with_a_number_in_each() {
    let mut office = Office::founded();
    let (_, case) = office.sent_case();
    let second = office.meeting(2024, 2);
    office.put_on(second, case);
    office.send(second);
    let view = office.council.case(case).unwrap().unwrap();
    let mut numbers: Vec<_> = view.row.appearances.into_iter().filter_map(|seen| seen.number).collect();
    numbers.sort();
    assert_eq!(numbers, ["2024/M1-001", "2024/M2-001"]);
}

#[test]
fn a_withdrawn_case_comes_back_only_by_being_taken_up_again() {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    office.run(Command::WithdrawCase(WithdrawCase { id: case }));
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
    let add = Command::AddToAgenda(AddToAgenda { case_id: case, placement, position: None });
    assert_eq!(office.refused(add.clone()).code, RefusalCode::CaseWithdrawn);
    let around = ChangeCase { status: Some(CaseStatus::Ready), ..change(case) };
    assert_eq!(office.refused(Command::ChangeCase(around)).code, RefusalCode::CaseWithdrawn);
    office.run(Command::ReopenCase(ReopenCase { id: case }));
    let withdraw = ChangeCase { status: Some(CaseStatus::Withdrawn), ..change(case) };
    assert_eq!(office.refused(Command::ChangeCase(withdraw)).code, RefusalCode::FieldInvalid);
    office.run(add);
}

#[test]
fn an_exemption_needs_a_basis() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let exempt = ChangeCase { access: Some(Access::Exempt), ..change(case) };
    assert_eq!(office.refused(Command::ChangeCase(exempt.clone())).code, RefusalCode::AccessBasisMissing);
    office.run(Command::ChangeCase(ChangeCase { access_basis: Some("offl. § 14".into()), ..exempt }));
    let without = ChangeCase { access_basis: Some(String::new()), ..change(case) };
    assert_eq!(office.refused(Command::ChangeCase(without)).code, RefusalCode::AccessBasisMissing);
}

#[test]
fn a_change_that_changes_nothing_leaves_no_entry() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let entries = office.entries();
    let same = ChangeCase { title: Some(" Felles  vakt ".into()), ..change(case) };
    assert_eq!(office.run(Command::ChangeCase(same)).entry, None);
    assert_eq!(office.entries(), entries);
}

#[test]
fn texts_are_held_to_their_lengths() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let long = ChangeCase { body: Some("å".repeat(1_000_001)), ..change(case) };
    assert_eq!(office.refused(Command::ChangeCase(long)).code, RefusalCode::FieldTooLong);
    let empty = ChangeCase { title: Some("\u{202e} ".into()), ..change(case) };
    assert_eq!(office.refused(Command::ChangeCase(empty)).code, RefusalCode::FieldEmpty);
    office.run(Command::ChangeCase(ChangeCase { body: Some("å".repeat(1_000_000)), ..change(case) }));
}

#[test]
fn sections_are_put_ordered_and_removed_in_their_own_case_alone() {
    let mut office = Office::founded();
    let (case, other) = (office.case("Felles vakt"), office.case("Vaktordning"));
    let (first, second) = (section(case, "Bakgrunn", 1), section(case, "Vurdering", 1));
    office.run(Command::PutSection(first.clone()));
    office.run(Command::PutSection(second.clone()));
    office.run(Command::PutSection(section(case, "Kostnader", 2)));
    let stolen = PutSection { case_id: other, ..first.clone() };
    assert_eq!(office.refused(Command::PutSection(stolen)).code, RefusalCode::FieldInvalid);
    for level in [0, 5] {
        let deep = PutSection { level, ..first.clone() };
        assert_eq!(office.refused(Command::PutSection(deep)).code, RefusalCode::FieldInvalid);
    }
    let order = OrderSections { case_id: case, sections: vec![second.id, first.id] };
    assert_eq!(office.refused(Command::OrderSections(order)).code, RefusalCode::OrderIncomplete);
    office.run(Command::RemoveSection(RemoveSection { id: first.id }));
    assert_eq!(headings(&office, case), ["1 Vurdering", "1.1 Kostnader"]);
    let gone = Command::RemoveSection(RemoveSection { id: first.id });
    assert_eq!(office.refused(gone).code, RefusalCode::NotFound);
}

#[test]
fn presenters_are_set_as_a_whole_and_cannot_take_another_cases() {
    let mut office = Office::founded();
    let (case, other) = (office.case("Felles vakt"), office.case("Vaktordning"));
    let draft = PresenterDraft { id: PresenterId::fresh(), person_id: office.secretary };
    let set = |case_id, presenters: &[&PresenterDraft]| {
        let presenters = presenters.iter().map(|presenter| (*presenter).clone()).collect();
        Command::SetPresenters(SetPresenters { case_id, presenters })
    };
    office.run(set(case, &[&draft]));
    assert_eq!(office.refused(set(other, &[&draft])).code, RefusalCode::FieldInvalid);
    let unknown = PresenterDraft { id: PresenterId::fresh(), person_id: PersonId::fresh() };
    assert_eq!(office.refused(set(case, &[&unknown])).code, RefusalCode::NotFound);
    assert_eq!(office.council.case(case).unwrap().unwrap().row.presenters, ["Sekretær Fjord"]);
    office.run(set(case, &[]));
    assert_eq!(office.council.case(case).unwrap().unwrap().presented_by, []);
}

#[test]
fn a_point_is_about_a_document_of_its_own_case_which_then_stays() {
    let mut office = Office::founded();
    let (case, other) = (office.case("Felles vakt"), office.case("Vaktordning"));
    let annex = office.annex(case, "Rapport", b"rapport");
    let item = SubItem { id: SubItemId::fresh(), text: "Status".into(), annex_id: Some(annex) };
    let set =
        |case_id, item: &SubItem| Command::SetSubItems(SetSubItems { case_id, items: vec![item.clone()] });
    assert_eq!(office.refused(set(other, &item)).code, RefusalCode::NotFound);
    office.run(set(case, &item));
    assert_eq!(
        office.refused(set(other, &SubItem { annex_id: None, ..item.clone() })).code,
        RefusalCode::FieldInvalid
    );
    let remove = Command::RemoveDocument(RemoveDocument { id: annex });
    assert_eq!(office.refused(remove).code, RefusalCode::DocumentInUse);
    office.run(Command::RemoveCase(RemoveCase { id: case }));
    assert_eq!(office.council.document(annex).unwrap(), None, "the case takes its own things with it");
}

#[test]
fn an_id_is_given_once() {
    let mut office = Office::founded();
    let create = office::create_case(office.body, "Felles vakt");
    office.run(Command::CreateCase(create.clone()));
    let again = CreateCase { title: "En annen".into(), ..create };
    assert_eq!(office.refused(Command::CreateCase(again)).code, RefusalCode::FieldInvalid);
}

#[test]
fn a_finding_is_set_aside_with_a_note_for_a_case_or_a_meeting() {
    let mut office = Office::founded();
    let (case, meeting) = (office.case("Felles vakt"), office.meeting(2024, 1));
    let aside = DismissFinding {
        id: DismissalId::fresh(),
        case_id: Some(case),
        meeting_id: None,
        code: "proposal.missing".into(),
        quote: "Vedtak".into(),
        note: "Tas i møtet".into(),
    };
    for (case_id, meeting_id) in [(None, None), (Some(case), Some(meeting))] {
        let unclear = DismissFinding { case_id, meeting_id, ..aside.clone() };
        assert_eq!(office.refused(Command::DismissFinding(unclear)).code, RefusalCode::FieldInvalid);
    }
    let silent = DismissFinding { note: String::new(), ..aside.clone() };
    assert_eq!(office.refused(Command::DismissFinding(silent)).code, RefusalCode::FieldEmpty);
    office.run(Command::DismissFinding(aside.clone()));
    assert_eq!(office.council.case(case).unwrap().unwrap().dismissals.len(), 1);
    office.run(Command::RestoreFinding(RestoreFinding { id: aside.id }));
    assert_eq!(office.council.dismissals().unwrap(), []);
}
