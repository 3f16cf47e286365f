//! Facets and filters, and things that may no longer be found.

use samrad_council::cases::{ReopenCase, WithdrawCase};
use samrad_council::documents::RemoveDocument;
use samrad_council::search::{Facet, HitKind, SearchQuery};
use samrad_council::{CaseId, Command, MeetingId, Purpose};

use crate::office::Office;
use crate::{search, title, titles};

/// Two meetings; one case on both, one on the later with an annex, one on none; all about water.
fn watery() -> (Office, [MeetingId; 2], [CaseId; 3]) {
    let mut office = Office::founded();
    let meetings = [office.meeting(2023, 4), office.meeting(2024, 1)];
    let cases = ["Vann hos alle", "Vann i nord", "Vann i sør"].map(|title| office.case(title));
    office.put_on(meetings[0], cases[0]);
    office.put_on(meetings[1], cases[0]);
    office.put_on(meetings[1], cases[1]);
    office.annex_with_pages(cases[1], "Vannmåling", &["lite vann", "mer vann"]);
    let change = serde_json::json!({ "type": "case.change", "id": cases[2], "purpose": "information" });
    office.run(serde_json::from_value(change).unwrap());
    (office, meetings, cases)
}

fn facet(value: impl ToString, label: &str, count: u32) -> Facet {
    Facet { value: value.to_string(), label: label.into(), count }
}

#[test]
fn facets_count_all_hits_by_kind_meeting_year_and_purpose() {
    let (office, [earlier, later], _) = watery();
    let found = search(&office, "vann");
    assert_eq!(found.total, 6, "three cases, one document by its title, two pages");
    let facets = found.facets;
    assert_eq!(
        facets.kinds,
        [facet("case", "case", 3), facet("document", "document", 1), facet("page", "page", 2)]
    );
    assert_eq!(facets.meetings, [facet(later, "2024/M1", 5), facet(earlier, "2023/M4", 1)]);
    assert_eq!(facets.years, [facet(2024, "2024", 5), facet(2023, "2023", 1)]);
    assert_eq!(facets.purposes, [facet("decision", "decision", 5), facet("information", "information", 1)]);
}

#[test]
fn filters_narrow_the_hits_and_the_count() {
    let (office, [earlier, later], _) = watery();
    let all = SearchQuery { words: "vann".into(), limit: 20, ..SearchQuery::default() };
    for (query, expected) in [
        (SearchQuery { kind: Some(HitKind::Page), ..all.clone() }, vec!["Vannmåling, 1", "Vannmåling, 2"]),
        (SearchQuery { kind: Some(HitKind::Document), ..all.clone() }, vec!["Vannmåling"]),
        (SearchQuery { meeting_id: Some(earlier), ..all.clone() }, vec!["Vann hos alle"]),
        (SearchQuery { year: Some(2023), ..all.clone() }, vec!["Vann hos alle"]),
        (SearchQuery { purpose: Some(Purpose::Information), ..all.clone() }, vec!["Vann i sør"]),
        (SearchQuery { year: Some(1999), ..all.clone() }, vec![]),
        (
            SearchQuery { meeting_id: Some(later), kind: Some(HitKind::Case), ..all.clone() },
            vec!["Vann hos alle", "Vann i nord"],
        ),
    ] {
        let found = office.council.search(&query).unwrap();
        let mut names: Vec<String> = found.hits.iter().map(title).collect();
        names.sort_unstable();
        assert_eq!(names, expected, "{query:?}");
        assert_eq!(found.total as usize, expected.len(), "{query:?}");
    }
}

#[test]
fn a_withdrawn_case_and_its_papers_are_not_found_until_it_is_taken_up_again() {
    let (mut office, _, [_, north, _]) = watery();
    office.run(Command::WithdrawCase(WithdrawCase { id: north }));
    assert_eq!(search(&office, "vann").total, 2);
    office.run(Command::ReopenCase(ReopenCase { id: north }));
    assert_eq!(search(&office, "vann").total, 6);
}

#[test]
fn a_case_that_was_sent_out_stays_findable_when_it_is_withdrawn() {
    let mut office = Office::founded();
    let (_, case) = office.sent_case();
    office.run(Command::WithdrawCase(WithdrawCase { id: case }));
    assert_eq!(titles(&office, "2024/M1-001"), ["Felles vakt"]);
}

#[test]
fn what_is_removed_is_not_found_and_what_is_undone_is_found_again() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let document = office.annex_with_pages(case, "Måling", &["vann"]);
    let removed = office.run(Command::RemoveDocument(RemoveDocument { id: document }));
    assert_eq!((titles(&office, "vann"), titles(&office, "måling")), (vec![], vec![]));
    office.undo(&removed);
    assert_eq!(titles(&office, "vann"), ["Måling, 1"]);
    assert_eq!(titles(&office, "måling"), ["Måling"]);
}

#[test]
fn a_changed_title_is_found_by_its_new_words_only() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let change = serde_json::json!({ "type": "case.change", "id": case, "title": "Delt beredskap" });
    let changed = office.run(serde_json::from_value(change).unwrap());
    assert_eq!(titles(&office, "vakt"), [""; 0]);
    assert_eq!(titles(&office, "beredskap"), ["Delt beredskap"]);
    office.undo(&changed);
    assert_eq!(titles(&office, "vakt"), ["Felles vakt"]);
}

#[test]
fn sections_points_and_numbers_belong_to_their_case() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let section = serde_json::json!({ "type": "section.put", "id": samrad_council::SectionId::fresh(),
        "case_id": case, "level": 1, "heading": "Bakgrunn", "markdown": "Brønnen er tom." });
    let put = office.run(serde_json::from_value(section).unwrap());
    let points = serde_json::json!({ "type": "case.set_sub_items", "case_id": case, "items": [
        { "id": samrad_council::SubItemId::fresh(), "text": "Nytt i etaten", "annex_id": null }] });
    office.run(serde_json::from_value(points).unwrap());
    for typed in ["bakgrunn", "brønn", "etat brønnen"] {
        assert_eq!(titles(&office, typed), ["Sak"], "{typed}");
    }
    office.undo(&put);
    assert_eq!(titles(&office, "brønn"), [""; 0]);
    assert_eq!(titles(&office, "etat"), ["Sak"]);
}
