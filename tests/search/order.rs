//! What comes first, and what is shown of it.

use samrad_council::people::PutPerson;
use samrad_council::search::{HitKind, SearchQuery};
use samrad_council::{AccessRole, Command, PersonId};

use crate::office::{Office, person};
use crate::{marked, search, titles};

#[test]
fn titles_come_before_texts_and_texts_before_pages() {
    let mut office = Office::founded();
    let paged = office.case("Første");
    office.annex_with_pages(paged, "Notat", &["brannmur brannmur brannmur"]);
    let written = office.case("Andre");
    office.summary(written, "Om brannmur og brannmur og brannmur.");
    office.case("Ny brannmur");
    assert_eq!(titles(&office, "brannmur"), ["Ny brannmur", "Andre", "Notat, 1"]);
}

#[test]
fn a_whole_word_anywhere_comes_before_a_part_of_a_compound_in_a_title() {
    let mut office = Office::founded();
    office.case("Kostnadsfordeling");
    let paged = office.case("Sak");
    office.annex_with_pages(paged, "Notat", &["En annen fordeling."]);
    assert_eq!(titles(&office, "fordeling"), ["Notat, 1", "Kostnadsfordeling"]);
}

#[test]
fn a_whole_word_comes_before_one_that_only_begins_so() {
    let mut office = Office::founded();
    office.case("Vannverk");
    office.case("Vann");
    office.case("Vannmåler");
    assert_eq!(titles(&office, "vann")[0], "Vann");
    assert_eq!(titles(&office, "vann").len(), 3);
}

#[test]
fn a_mended_word_weighs_less_than_a_whole_one() {
    let mut office = Office::founded();
    office.case("Finans iering");
    office.case("Finansiering");
    office.case("Finans iering");
    assert_eq!(titles(&office, "finansiering"), ["Finansiering", "Finans iering", "Finans iering"]);
}

#[test]
fn a_page_that_says_it_more_often_comes_first() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let seldom = "Om vann og mye annet som opptar kommunene i disse dager";
    office.annex_with_pages(case, "Notat", &[seldom, "Vann, vann og atter vann", seldom]);
    assert_eq!(titles(&office, "vann"), ["Notat, 2", "Notat, 1", "Notat, 3"]);
}

#[test]
fn a_hit_says_what_it_is_and_where() {
    let mut office = Office::founded();
    let (meeting, case) = office.sent_case();
    office.summary(case, "# Bakgrunn\n\nKommunene ønsker **felles** vakt hele døgnet.");
    let hit = &search(&office, "kommune").hits[0];
    assert_eq!((hit.kind, hit.id.as_str()), (HitKind::Case, case.to_string().as_str()));
    assert_eq!((hit.case_id, hit.meeting_id), (Some(case), Some(meeting)));
    assert_eq!(hit.number.as_deref(), Some("2024/M1-001"));
    assert_eq!(hit.title, "Felles vakt");
    assert_eq!(marked(hit), "Bakgrunn [Kommunene] ønsker felles vakt hele døgnet.");
}

#[test]
fn people_are_found_by_name_post_and_employer() {
    let mut office = Office::founded();
    let id = PersonId::fresh();
    let testesen = PutPerson {
        title: "Kommunedirektør".into(),
        employer: "Fjord kommune".into(),
        ..person(id, "Kari Testesen", AccessRole::Member)
    };
    office.run(Command::PutPerson(testesen));
    for typed in ["testesen", "kari test", "kommunedirektør", "fjord kommune kari", "direktør"] {
        let found = search(&office, typed);
        let hit =
            found.hits.iter().find(|hit| hit.kind == HitKind::Person).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!((hit.title.as_str(), hit.id.clone()), ("Kari Testesen", id.to_string()));
    }
}

#[test]
fn pages_of_hits_follow_each_other_without_gap_or_overlap() {
    let mut office = Office::founded();
    for number in 0..25 {
        office.case(&format!("Vann {number}"));
    }
    let mut all = Vec::new();
    for offset in [0, 10, 20, 30] {
        let query = SearchQuery { words: "vann".into(), limit: 10, offset, ..SearchQuery::default() };
        let found = office.council.search(&query).unwrap();
        assert_eq!(found.total, 25);
        all.extend(found.hits.into_iter().map(|hit| hit.title));
    }
    assert_eq!(all.len(), 25);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 25);
}
