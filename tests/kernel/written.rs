//! The text of a case: laid out, set as a whole, talked about, and looked at through time.

use samrad_council::cases::*;
use samrad_council::*;

use crate::office::{self, Office};
use crate::session::change;

fn section(heading: &str, markdown: &str) -> SectionDraft {
    SectionDraft { id: SectionId::fresh(), level: 1, heading: heading.into(), markdown: markdown.into() }
}

fn set_text(id: CaseId, sections: Vec<SectionDraft>) -> SetCaseText {
    SetCaseText {
        id,
        title: None,
        language: None,
        template: None,
        summary: None,
        proposal: None,
        body: None,
        sections,
    }
}

fn headings(office: &Office, case: CaseId) -> Vec<String> {
    let sections = office.council.case(case).unwrap().unwrap().sections;
    sections.into_iter().map(|section| format!("{} {}", section.number, section.heading)).collect()
}

/// A case begun from the council's template, with two sections laid out.
fn begun(office: &mut Office) -> (CaseId, Vec<SectionDraft>) {
    let sections = vec![section("Innledning", ""), section("Tiltak", "")];
    let create = CreateCase {
        template: "council".into(),
        sections: sections.clone(),
        ..office::create_case(office.body, "Felles vakt")
    };
    let id = create.id;
    office.run(Command::CreateCase(create));
    (id, sections)
}

#[test]
fn a_case_begun_from_a_template_has_its_sections_and_remembers_it() {
    let mut office = Office::founded();
    let (case, _) = begun(&mut office);
    assert_eq!(headings(&office, case), ["1 Innledning", "2 Tiltak"]);
    let view = office.council.case(case).unwrap().unwrap();
    assert_eq!(view.template, "council");
    let unknown = CreateCase { template: "home made".into(), ..office::create_case(office.body, "Ny") };
    assert_eq!(office.refused(Command::CreateCase(unknown)).code, RefusalCode::FieldInvalid);
}

#[test]
fn a_text_set_as_a_whole_is_one_step_that_keeps_the_sections_it_names_and_can_be_undone() {
    let mut office = Office::founded();
    let (case, sections) = begun(&mut office);
    let kept =
        SectionDraft { heading: "Vidare".into(), markdown: "Skriv avtalen.".into(), ..sections[1].clone() };
    let whole = SetCaseText {
        title: Some("Felles vaktordning".into()),
        language: Some(Language::Nn),
        summary: Some("Kort.".into()),
        ..set_text(case, vec![section("Bakgrunn", "Tekst."), kept])
    };
    let before = office.dump();
    let changed = office.run(Command::SetCaseText(whole));
    let view = office.council.case(case).unwrap().unwrap();
    assert_eq!(headings(&office, case), ["1 Bakgrunn", "2 Vidare"]);
    assert_eq!((view.sections[1].id, view.language), (sections[1].id, Language::Nn));
    assert_eq!((view.row.title.as_str(), view.proposal.as_str()), ("Felles vaktordning", ""));
    office.undo(&changed);
    assert_eq!(office.dump(), before);
}

#[test]
fn a_text_set_as_a_whole_takes_no_section_of_another_case_and_none_twice() {
    let mut office = Office::founded();
    let (case, sections) = begun(&mut office);
    let other = office.case("Ny avtale");
    let stolen = Command::SetCaseText(set_text(other, sections.clone()));
    assert_eq!(office.refused(stolen).code, RefusalCode::FieldInvalid);
    let twice = Command::SetCaseText(set_text(case, vec![sections[0].clone(), sections[0].clone()]));
    assert_eq!(office.refused(twice).code, RefusalCode::OrderIncomplete);
    let unknown = SetCaseText { template: Some("home made".into()), ..set_text(case, sections) };
    assert_eq!(office.refused(Command::SetCaseText(unknown)).code, RefusalCode::FieldInvalid);
    let nowhere = Command::SetCaseText(set_text(CaseId::fresh(), Vec::new()));
    assert_eq!(office.refused(nowhere).code, RefusalCode::NotFound);
}

#[test]
fn colleagues_comment_on_a_section_and_their_words_outlive_it() {
    let mut office = Office::founded();
    let member = office.person("Medlem Molde", AccessRole::Member);
    let (case, sections) = begun(&mut office);
    let comment = CommentOnCase {
        id: CommentId::fresh(),
        case_id: case,
        section_id: Some(sections[0].id),
        text: "Hvem betaler?".into(),
    };
    let elsewhere = CommentOnCase { case_id: office.case("Ny"), ..comment.clone() };
    assert_eq!(office.refused(Command::CommentOnCase(elsewhere)).code, RefusalCode::NotFound);
    office.execute_as(member, &Command::CommentOnCase(comment.clone())).unwrap();
    let settle = SettleComment { id: comment.id, answer: "Kommunene.".into(), is_settled: true };
    let by_member = office.refused_as(member, &Command::SettleComment(settle.clone()));
    assert_eq!(by_member.code, RefusalCode::AccessDenied);
    office.run(Command::SettleComment(settle.clone()));
    let gone = office.run(Command::RemoveSection(RemoveSection { id: sections[0].id }));
    let said = office.council.comments(case).unwrap();
    let [view] = said.as_slice() else { panic!("the comment stays: {said:?}") };
    assert_eq!((view.section_id, view.by_name.as_str()), (None, "Medlem Molde"));
    assert_eq!((view.answered_by_name.as_deref(), view.is_settled), (Some("Sekretær Fjord"), true));
    office.undo(&gone);
    assert_eq!(office.council.comments(case).unwrap()[0].section_id, Some(sections[0].id));
    office.run(Command::SetCaseText(set_text(case, Vec::new())));
    office.run(Command::SettleComment(SettleComment { answer: String::new(), is_settled: false, ..settle }));
    let view = office.council.comments(case).unwrap().remove(0);
    assert_eq!((view.answered_by_name, view.is_settled), (None, false), "it can be taken up again");
    office.run(Command::RemoveCase(RemoveCase { id: case }));
    assert!(office.council.comments(case).unwrap().is_empty());
}

#[test]
fn every_save_that_changed_the_text_is_a_version_and_no_other() {
    let mut office = Office::founded();
    let (case, sections) = begun(&mut office);
    let put = |at: usize, markdown: &str| {
        let SectionDraft { id, level, heading, .. } = sections[at].clone();
        Command::PutSection(PutSection { id, case_id: case, level, heading, markdown: markdown.into() })
    };
    let first = office.run(put(0, "Vakta er delt.\nFrist 1. mai."));
    let status = ChangeCase { status: Some(CaseStatus::Ready), ..change(case) };
    office.run(Command::ChangeCase(status));
    office.case("En annen sak");
    let second = office.run(put(0, "Vakta er delt.\nFrist 1. juni."));
    let order = OrderSections { case_id: case, sections: vec![sections[1].id, sections[0].id] };
    office.run(Command::OrderSections(order));
    let undone = office.undo(&second);
    let versions = office.council.case_versions(case).unwrap();
    let kinds: Vec<&str> = versions.iter().map(|version| version.head.kind.as_str()).collect();
    assert_eq!(kinds, ["undo", "section.order", "section.put", "section.put", "case.create"]);
    assert_eq!(versions[1].changed, [ChangedPart { part: VersionPart::Section, heading: String::new() }]);
    assert_eq!(versions[2].changed[0].heading, "Innledning");
    let pair = |older: &Changed, newer| VersionPair { case_id: case, older: older.entry.unwrap(), newer };
    let compare = |older: &Changed, newer: &Changed| {
        office.council.compare_case_versions(&pair(older, newer.entry.unwrap())).unwrap()
    };
    let comparison = compare(&first, &second);
    let part =
        comparison.parts.iter().find(|part| part.newer_heading.as_deref() == Some("1 Innledning")).unwrap();
    let same: Vec<bool> = part.rows.iter().map(DiffRow::is_same).collect();
    assert_eq!(same, [true, false], "the line that was changed is told from the one that was not");
    let back = compare(&first, &undone);
    let moved = back.parts.iter().find(|part| part.newer_heading.as_deref() == Some("2 Innledning")).unwrap();
    assert!(moved.rows.iter().all(DiffRow::is_same), "what was undone is as it was, in its new place");
    let stranger = office.council.compare_case_versions(&pair(&first, EntryId::fresh()));
    assert_eq!(stranger.unwrap_err().code(), "not_found");
}
