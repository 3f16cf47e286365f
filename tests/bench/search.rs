//! What search costs over 100,000 pages: the whole of it (both written languages, beginnings, parts of compounds,
//! filters by what may be shown, facets, snippets) against one raw FTS5 query of the same words over the same pages in
//! a table of its own. Prints one line of JSON; times in milliseconds.
//!
//! The two take turns, each first every other time. `SEARCH_PAGES=10000` looks at less.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement stops where it cannot be made")]

mod norwegian;

use std::time::{Duration, Instant as Stopwatch};

use norwegian::{Chance, Language, ROOTS};
use rusqlite::{Connection, params};
use samrad_council::bodies::{BodyDraft, PutBody, SetUpCouncil};
use samrad_council::cases::{CreateCase, Placement};
use samrad_council::documents::{AddDocument, DocumentDraft, NewVersion, PageText};
use samrad_council::meetings::{MeetingDraft, PlanMeeting};
use samrad_council::people::PutPerson;
use samrad_council::search::SearchQuery;
use samrad_council::*;

const PAGES: u32 = 100_000;
const PAGES_OF_A_DOCUMENT: u32 = 200;
const MEETINGS: u8 = 40;
const CASES_OF_A_MEETING: u32 = 40;
const WORDS_ON_A_PAGE: usize = 220;
const QUERIES: usize = 400;
const HITS: u32 = 20;

fn main() {
    let pages = std::env::var("SEARCH_PAGES").ok().and_then(|pages| pages.parse().ok()).unwrap_or(PAGES);
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance(2024);
    let language = Language::new(&mut chance);
    let began = Stopwatch::now();
    let mut office = Office::new(&folder.path().join("council"), &language, &mut chance);
    let raw = Raw::new(&folder.path().join("raw.db"));
    let mut samples = Vec::new();
    for number in 0..pages / PAGES_OF_A_DOCUMENT {
        let texts: Vec<String> =
            (0..PAGES_OF_A_DOCUMENT).map(|_| language.text(WORDS_ON_A_PAGE, &mut chance)).collect();
        samples.push(texts[chance.below(texts.len())].clone());
        raw.add(&texts);
        office.add_document(number as usize, texts);
    }
    let built = began.elapsed();
    let queries: Vec<Typed> = (0..QUERIES).map(|kind| Typed::new(kind, &samples, &mut chance)).collect();
    let [mut ours, mut theirs] = measure(&office, &raw, &queries);
    ours.sort_unstable();
    theirs.sort_unstable();
    let line = serde_json::json!({
        "name": "search",
        "pages": pages,
        "queries": QUERIES,
        "p50_ms": millis(&ours, 50),
        "p95_ms": millis(&ours, 95),
        "max_ms": millis(&ours, 100),
        "raw_p50_ms": millis(&theirs, 50),
        "raw_p95_ms": millis(&theirs, 95),
        "ratio": rounded(millis(&ours, 95) / millis(&theirs, 95)),
        "goal_p95_ms": 20,
        "goal_ratio": 1.5,
        "built_in_s": built.as_secs(),
        "database_mb": std::fs::metadata(folder.path().join("council/council.db")).unwrap().len() / 1_000_000,
    });
    println!("{line}");
}

fn measure(office: &Office, raw: &Raw, queries: &[Typed]) -> [Vec<Duration>; 2] {
    let mut times = [Vec::new(), Vec::new()];
    // The first round warms both caches and is not counted.
    for round in 0..2 {
        for (number, typed) in queries.iter().enumerate() {
            for side in [number % 2, (number + 1) % 2] {
                let began = Stopwatch::now();
                let found = if side == 0 { office.search(typed) } else { raw.search(typed) };
                let took = began.elapsed();
                assert!(found > 0 || typed.is_part, "{typed:?} stands on a page and must be found");
                if round == 1 {
                    times[side].push(took);
                }
            }
        }
    }
    times
}

fn millis(times: &[Duration], percent: usize) -> f64 {
    let at = (times.len() * percent / 100).min(times.len() - 1);
    rounded(times[at].as_secs_f64() * 1_000.0)
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// What somebody types.
#[derive(Debug)]
struct Typed {
    words: String,
    /// The same for FTS5.
    expression: String,
    /// A part of compounds, which raw FTS5 does not find.
    is_part: bool,
}

impl Typed {
    /// One, two or three words of a page, the beginning of a word, or a part of compounds.
    fn new(kind: usize, samples: &[String], chance: &mut Chance) -> Self {
        let page = &samples[chance.below(samples.len())];
        let words: Vec<&str> = page.split_whitespace().filter(|word| word.chars().count() > 4).collect();
        let mut pick = || words[chance.below(words.len())].to_owned();
        let (picked, is_beginning, is_part) = match kind % 10 {
            0..4 => (vec![pick()], false, false),
            4..7 => (vec![pick(), pick()], false, false),
            7 => (vec![pick(), pick(), pick()], false, false),
            8 => (vec![pick().chars().take(4).collect()], true, false),
            _ => (vec![ROOTS[chance.below(ROOTS.len())].to_owned()], false, true),
        };
        let quoted: Vec<String> = picked.iter().map(|word| format!("\"{word}\"")).collect();
        let expression = quoted.join(" ") + if is_beginning { "*" } else { "" };
        Self { words: picked.join(" "), expression, is_part }
    }
}

/// The same pages in one FTS5 table as it comes.
struct Raw(Connection);

impl Raw {
    fn new(path: &std::path::Path) -> Self {
        let db = Connection::open(path).unwrap();
        db.pragma_update(None, "journal_mode", "wal").unwrap();
        db.pragma_update(None, "cache_size", -32_000).unwrap();
        db.execute_batch(
            "CREATE VIRTUAL TABLE pages USING fts5(text, tokenize=\"unicode61 remove_diacritics 0\")",
        )
        .unwrap();
        Self(db)
    }

    fn add(&self, texts: &[String]) {
        let transaction = self.0.unchecked_transaction().unwrap();
        for text in texts {
            transaction
                .prepare_cached("INSERT INTO pages (text) VALUES (?)")
                .unwrap()
                .execute([text])
                .unwrap();
        }
        transaction.commit().unwrap();
    }

    fn search(&self, typed: &Typed) -> usize {
        let mut statement = self
            .0
            .prepare_cached("SELECT rowid, rank FROM pages WHERE pages MATCH ? ORDER BY rank LIMIT ?")
            .unwrap();
        let rows = statement.query_map(params![typed.expression, HITS], |row| row.get::<_, i64>(0)).unwrap();
        rows.collect::<rusqlite::Result<Vec<i64>>>().unwrap().len()
    }
}

struct Office {
    council: Council,
    secretary: PersonId,
    cases: Vec<CaseId>,
}

impl Office {
    fn new(path: &std::path::Path, language: &Language, chance: &mut Chance) -> Self {
        let (secretary, body) = (PersonId::fresh(), BodyId::fresh());
        let mut office = Self { council: Council::create(path).unwrap(), secretary, cases: Vec::new() };
        office.run(Command::SetUpCouncil(founding(secretary, body)));
        for number in 0..MEETINGS {
            let plan = plan(body, 2010 + i16::from(number) / 8, number % 8 + 1);
            let meeting_id = plan.id;
            office.run(Command::PlanMeeting(plan));
            for _ in 0..CASES_OF_A_MEETING {
                let id = CaseId::fresh();
                let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id, minutes: None };
                office.run(Command::CreateCase(CreateCase {
                    id,
                    body_id: body,
                    title: language.text(5, chance),
                    purpose: Purpose::Decision,
                    language: samrad_council::Language::Nb,
                    summary: String::new(),
                    proposal: String::new(),
                    template: String::new(),
                    sections: Vec::new(),
                    placement: Some(placement),
                }));
                office.cases.push(id);
            }
        }
        office
    }

    fn run(&mut self, command: Command) {
        self.council.execute(&Context::now(self.secretary), &command).unwrap();
    }

    fn add_document(&mut self, number: usize, texts: Vec<String>) {
        let blob = self.council.blobs().keep_bytes(texts[0].as_bytes(), "application/pdf").unwrap();
        let pages: Vec<PageText> = (1..).zip(texts).map(|(page, text)| PageText { page, text }).collect();
        self.council.keep_page_texts(&blob.hash, &pages).unwrap();
        let document = DocumentDraft {
            id: DocumentId::fresh(),
            kind: DocumentKind::Annex,
            case_id: Some(self.cases[number % self.cases.len()]),
            meeting_id: None,
            title: format!("Vedlegg {number}"),
            external_ids: Vec::new(),
        };
        self.run(Command::AddDocument(AddDocument { document, version: Some(version(blob)) }));
    }

    fn search(&self, typed: &Typed) -> usize {
        let query = SearchQuery { words: typed.words.clone(), limit: HITS, ..SearchQuery::default() };
        self.council.search(&query).unwrap().hits.len()
    }
}

fn version(blob: Blob) -> NewVersion {
    let fields = serde_json::json!({
        "id": VersionId::fresh(), "file_name": "vedlegg.pdf", "blob": blob, "pages": PAGES_OF_A_DOCUMENT
    });
    serde_json::from_value(fields).unwrap()
}

fn founding(secretary: PersonId, body: BodyId) -> SetUpCouncil {
    SetUpCouncil {
        name: "Fjordrådet".into(),
        short_name: "Rådet".into(),
        language: samrad_council::Language::Nb,
        municipalities: Vec::new(),
        bodies: vec![PutBody {
            id: body,
            draft: BodyDraft {
                kind: BodyKind::Council,
                name: "Fjordrådet".into(),
                short_name: String::new(),
                parent_id: None,
                replaced_by_id: None,
                valid_from: None,
                valid_to: None,
                numbering_pattern: "{year}/M{meeting}-{n:03}".into(),
                numbering_sequence: NumberingSequence::PerMeeting,
                default_place: String::new(),
                default_start: None,
                default_end: None,
                cases_due_days: 14,
                papers_due_days: 7,
            },
        }],
        secretary: PutPerson {
            id: secretary,
            name: "Sekretær Fjord".into(),
            email: String::new(),
            phone: String::new(),
            employer: String::new(),
            title: String::new(),
            municipality_id: None,
            access: AccessRole::Secretary,
            active: true,
        },
    }
}

fn plan(body_id: BodyId, year: i16, number: u8) -> PlanMeeting {
    PlanMeeting {
        id: MeetingId::fresh(),
        body_id,
        year,
        number,
        previous_id: None,
        meeting: MeetingDraft {
            date: None,
            start_time: None,
            end_time: None,
            place: String::new(),
            link: String::new(),
            mode: MeetingMode::Physical,
            language: samrad_council::Language::Nb,
        },
        standing: Vec::new(),
    }
}
