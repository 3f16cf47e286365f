//! The history: before and after, by row, page by page.

use samrad_council::cases::{
    ChangeCase, PresenterDraft, PutSection, RemoveCase, SetPresenters, SetSubItems, SubItem,
};
use samrad_council::documents::{AddVersion, ChangeDocument};
use samrad_council::journal::{HistoryEntry, HistoryQuery, Operation};
use samrad_council::*;
use serde_json::json;

use samrad_council::meetings::SetMinutes;

use crate::office::{self, Office};

fn retitle(id: CaseId, title: &str) -> Command {
    Command::ChangeCase(serde_json::from_value::<ChangeCase>(json!({ "id": id, "title": title })).unwrap())
}

fn history(office: &Office, query: HistoryQuery) -> Vec<HistoryEntry> {
    office.council.history(&query).unwrap()
}

fn of_row(row: impl ToString) -> HistoryQuery {
    HistoryQuery { limit: 100, row: Some(row.to_string()), ..HistoryQuery::default() }
}

#[test]
fn an_entry_tells_who_did_what_to_which_thing_and_the_fields_before_and_after() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    office.run(retitle(case, "Felles brannvakt"));
    let newest = history(&office, HistoryQuery { limit: 1, ..HistoryQuery::default() }).remove(0);
    assert_eq!(
        (newest.seq, newest.kind.as_str(), newest.subject.as_str(), newest.actor_name.as_str()),
        (3, "case.change", "Felles brannvakt", "Sekretær Fjord")
    );
    let row = &newest.rows[0];
    assert_eq!((row.op, row.table.as_str(), &row.key), (Operation::Update, "cases", &case.to_string()));
    let fields: Vec<_> =
        row.fields.iter().map(|field| (field.field.as_str(), &field.before, &field.after)).collect();
    assert_eq!(fields, [("title", &json!("Felles vakt"), &json!("Felles brannvakt"))], "only what changed");
}

#[test]
fn a_new_row_has_nothing_before_and_a_removed_one_nothing_after() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    office.run(Command::RemoveCase(RemoveCase { id: case }));
    let [removed, created] = history(&office, of_row(case)).try_into().unwrap();
    for (entry, op) in [(&created, Operation::Insert), (&removed, Operation::Delete)] {
        let row = &entry.rows[0];
        let title = row.fields.iter().find(|field| field.field == "title").unwrap();
        let (gone, there) = match op {
            Operation::Insert => (&title.before, &title.after),
            _ => (&title.after, &title.before),
        };
        assert_eq!((row.op, gone, there), (op, &json!(null), &json!("Felles vakt")));
    }
}

#[test]
fn the_history_of_a_row_is_that_rows_alone() {
    let mut office = Office::founded();
    let (case, other) = (office.case("Felles vakt"), office.case("Vaktordning"));
    office.run(retitle(other, &format!("\"key\":\"{case}\"")));
    office.run(retitle(case, "Felles brannvakt"));
    let kinds: Vec<_> = history(&office, of_row(case)).into_iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, ["case.change", "case.create"], "a text that looks like a key is no key");
    assert_eq!(history(&office, of_row("")).len(), 0);
    assert_eq!(history(&office, of_row("\" OR 1=1 --")).len(), 0);
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let mut office = Office::founded();
    for title in ["A", "B", "C", "D"] {
        office.case(title);
    }
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let page = history(&office, HistoryQuery { limit: 2, before, ..HistoryQuery::default() });
        let Some(last) = page.last() else { break };
        before = Some(last.seq);
        seen.extend(page.into_iter().map(|entry| entry.seq));
    }
    assert_eq!(seen, [5, 4, 3, 2, 1]);
}

#[test]
fn what_is_undone_is_marked_until_the_undo_is_undone() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let changed = office.run(retitle(case, "Felles brannvakt"));
    let is_undone = |office: &Office| {
        let all = history(office, of_row(case));
        all.into_iter().find(|entry| Some(entry.id) == changed.entry).unwrap().undone
    };
    assert!(!is_undone(&office));
    let undone = office.undo(&changed);
    assert!(is_undone(&office));
    office.undo(&undone);
    assert!(!is_undone(&office));
}

fn of_case(office: &Office, case: CaseId) -> Vec<String> {
    let query = HistoryQuery { limit: 100, case_id: Some(case), ..HistoryQuery::default() };
    let mut kinds: Vec<String> = history(office, query).into_iter().map(|entry| entry.kind).collect();
    kinds.reverse();
    kinds
}

/// A case with everything that can stand in it or hang on it, each changed once after it was put in.
fn busy_case(office: &mut Office) -> CaseId {
    let case = office.case("Felles vakt");
    let presenters = vec![PresenterDraft { id: PresenterId::fresh(), person_id: office.secretary }];
    office.run(Command::SetPresenters(SetPresenters { case_id: case, presenters }));
    let section = |heading: &str| PutSection {
        id: SectionId::from_bytes([7; 16]),
        case_id: case,
        level: 1,
        heading: heading.into(),
        markdown: String::new(),
    };
    office.run(Command::PutSection(section("Bakgrunn")));
    office.run(Command::PutSection(section("Bakgrunnen")));
    let item = SubItem { id: SubItemId::fresh(), text: "Status".into(), annex_id: None };
    office.run(Command::SetSubItems(SetSubItems { case_id: case, items: vec![item] }));
    let annex = office.annex(case, "Rapport", b"rapport");
    let blob = office.council.blobs().keep_bytes(b"ny rapport", "text/plain").unwrap();
    office.run(Command::AddVersion(AddVersion { document_id: annex, version: office::version(blob) }));
    office.run(Command::ChangeDocument(ChangeDocument {
        id: annex,
        title: "Årsrapport".into(),
        access: Access::Public,
        access_basis: String::new(),
    }));
    let meeting = office.meeting(2024, 1);
    let item_id = office.put_on(meeting, case);
    office.run(Command::SetMinutes(SetMinutes { item_id, minutes: Some(20) }));
    office.send(meeting);
    case
}

const BUSY: [&str; 11] = [
    "case.create",
    "case.set_presenters",
    "section.put",
    "section.put",
    "case.set_sub_items",
    "document.add",
    "document.add_version",
    "document.change",
    "agenda.add",
    "agenda.set_minutes",
    "meeting.send",
];

#[test]
fn the_history_of_a_case_tells_of_all_that_stands_in_it_and_hangs_on_it_and_of_nothing_else() {
    let mut office = Office::founded();
    let other = office.case("Vaktordning");
    let case = busy_case(&mut office);
    office.annex(other, "Notat", b"notat");
    assert_eq!(of_case(&office, case), BUSY);
    assert_eq!(of_case(&office, other), ["case.create", "document.add"]);
    assert_eq!(of_case(&office, CaseId::fresh()), Vec::<String>::new());
}

#[test]
fn the_history_of_a_case_goes_on_when_its_parts_are_gone_and_is_the_same_in_a_rebuilt_council() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let add = Command::AddDocument(office.annex_of(case, "Rapport", b"rapport"));
    let added = office.run(add);
    let undone = office.undo(&added);
    office.undo(&undone);
    let other = busy_case(&mut office);
    assert_eq!(of_case(&office, case), ["case.create", "document.add", "undo", "undo"]);
    let into = office.folder.path().join("rebuilt");
    office.council.rebuild(&into, &mut |_| ()).unwrap();
    let rebuilt = Council::open(&into).unwrap();
    for case in [case, other] {
        let query = HistoryQuery { limit: 100, case_id: Some(case), ..HistoryQuery::default() };
        assert_eq!(rebuilt.history(&query).unwrap(), office.council.history(&query).unwrap());
    }
}
