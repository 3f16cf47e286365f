//! The history: before and after, by row, page by page.

use samrad_council::cases::{ChangeCase, RemoveCase};
use samrad_council::journal::{HistoryEntry, HistoryQuery, Operation};
use samrad_council::*;
use serde_json::json;

use crate::office::Office;

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
        let page = history(&office, HistoryQuery { limit: 2, before, row: None });
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
