//! The index is derived: kept up command by command it is what it would be if it were made from scratch, and a command
//! that changes no words leaves it alone.

use rusqlite::Connection;
use samrad_council::meetings::MoveOnAgenda;
use samrad_council::{Command, Council};

use crate::commands::compose;
use crate::office::Office;
use crate::picks::Picks;
use crate::{search, search_in};

/// Every term in the index with the thing or page that holds it, how often, and in which column.
fn index(folder: &std::path::Path) -> Vec<String> {
    let db = Connection::open(folder.join("council.db")).unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE temp.things USING fts5vocab(main, search_thing_text, instance);
         CREATE VIRTUAL TABLE temp.pages USING fts5vocab(main, search_page_text, instance);",
    )
    .unwrap();
    let mut lines = lines(
        &db,
        "SELECT id || ' ' || col || ' ' || term || ' ' || count(*) FROM temp.things JOIN search_things ON no = doc
         GROUP BY id, col, term",
    );
    lines.extend(self::lines(
        &db,
        "SELECT hash || ' ' || (doc & 1048575) || ' ' || col || ' ' || term || ' ' || count(*)
         FROM temp.pages JOIN search_blobs ON no = doc >> 20 GROUP BY hash, doc, col, term",
    ));
    let orphans: i64 = db
        .query_row(
            "SELECT count(*) FROM temp.things WHERE doc NOT IN (SELECT no FROM search_things)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(orphans, 0, "terms of things that are gone");
    lines.sort_unstable();
    lines
}

fn lines(db: &Connection, sql: &str) -> Vec<String> {
    db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(|line| line.unwrap()).collect()
}

fn rebuilt(office: &Office) -> std::path::PathBuf {
    let into = office.folder.path().join("rebuilt");
    office.council.rebuild(&into, &mut |_| ()).unwrap();
    into
}

/// Runs a sequence of commands that follow from the seed; what is refused is left out.
fn busy_office(seed: u64) -> Office {
    let mut office = Office::founded();
    let mut picks = Picks::new(seed);
    // The more commands there are, the longer until they have met what they need.
    for _ in 0..Command::KINDS.len() * 6 {
        let kind = Command::KINDS[picks.below(Command::KINDS.len() as u64) as usize];
        let command = compose(kind, &office, &mut picks);
        match office.execute_as(office.secretary, &command) {
            Ok(_) => {}
            Err(error) if error.is_refusal() => {}
            Err(other) => panic!("{kind}: {other}"),
        }
        for hash in held_bytes(&office) {
            office.read_pages(&hash, &["Om vann og avløp", &format!("Side for {hash}")]);
        }
    }
    office
}

/// Bytes of documents whose text was not read yet.
fn held_bytes(office: &Office) -> Vec<String> {
    lines(&office.database(), "SELECT hash FROM blobs WHERE hash NOT IN (SELECT blob_hash FROM page_texts)")
}

#[test]
fn kept_up_or_made_from_scratch_the_index_is_the_same() {
    let mut terms = 0;
    for seed in 0..8 {
        let office = busy_office(seed);
        let into = rebuilt(&office);
        let (kept, made) = (index(office.council.path()), index(&into));
        assert_eq!(kept, made, "seed {seed}");
        terms += kept.len();
        let again = Council::open(&into).unwrap();
        for typed in ["vann", "sak", "møte", "a", "2024", "avl"] {
            let (live, fresh) = (search(&office, typed), search_in(&again, typed));
            assert_eq!(live.total, fresh.total, "{typed}, seed {seed}");
            assert_eq!(live.facets, fresh.facets, "{typed}, seed {seed}");
        }
    }
    assert!(terms > 200, "the sequences must leave something to search: {terms}");
}

#[test]
fn an_index_made_by_other_rules_is_made_again_when_the_council_opens() {
    let mut office = Office::founded();
    office.case("Felles vakt");
    let path = office.council.path().to_owned();
    let Office { council, folder: _folder, .. } = office;
    drop(council);
    let db = Connection::open(path.join("council.db")).unwrap();
    db.execute_batch(
        "UPDATE search_state SET version = 0;
         INSERT INTO search_thing_text (search_thing_text) VALUES ('delete-all'); DELETE FROM search_things;",
    )
    .unwrap();
    drop(db);
    let again = Council::open(&path).unwrap();
    assert_eq!(search_in(&again, "vakt").hits[0].title, "Felles vakt");
}

#[test]
fn moving_on_the_agenda_and_other_wordless_changes_leave_the_index_alone() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 1);
    let cases = ["En", "To"].map(|title| office.case(title));
    let items = cases.map(|case| office.put_on(meeting, case));
    let before = index_bytes(&office);
    office.run(Command::MoveOnAgenda(MoveOnAgenda { item_id: items[1], position: 0 }));
    let change = serde_json::json!({ "type": "case.change", "id": cases[0], "status": "ready", "purpose": "discussion" });
    office.run(serde_json::from_value(change).unwrap());
    let minutes = serde_json::json!({ "type": "agenda.set_minutes", "item_id": items[0], "minutes": 10 });
    office.run(serde_json::from_value(minutes).unwrap());
    assert_eq!(index_bytes(&office), before);
    office.case("Tre");
    assert_ne!(index_bytes(&office), before, "a new title does change it");
}

/// The index as FTS5 keeps it.
fn index_bytes(office: &Office) -> Vec<String> {
    lines(&office.database(), "SELECT id || hex(block) FROM search_thing_text_data")
}
