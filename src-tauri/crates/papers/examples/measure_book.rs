//! Prints, as JSON, how long a book with more than 300 annex pages takes beside qpdf joining the same annexes.
//! `cargo run --release -p samrad-papers --example measure_book [rounds]`; needs qpdf.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use samrad_council::{Language, MeetingMode, Purpose};
use samrad_fixtures::attachments;
use samrad_papers::{
    Attendee, Audience, Book, BookAnnex, BookCase, CaseShielding, Edition, MERGE_WORKER_ARGUMENT,
    MeetingFacts, Section, Worker, measure_book, merge_worker_main,
};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    if std::env::args().nth(1).as_deref() == Some(MERGE_WORKER_ARGUMENT) {
        return Ok(merge_worker_main());
    }
    let rounds = std::env::args().nth(1).and_then(|rounds| rounds.parse().ok()).unwrap_or(5);
    let folder = tempfile::tempdir()?;
    let sources = [
        ("rapport", attachments::text_pages(120)),
        ("skannet", attachments::scan(120)),
        ("blandet", attachments::mixed_sizes()),
        ("lenker", attachments::links()),
        ("skjema", attachments::form()),
        ("merket", attachments::highlighted()),
        ("tagget", attachments::tagged()),
        ("pakket", attachments::object_streams()),
        ("eierlaast", attachments::owner_locked()),
        ("notat", attachments::text_pages(60)),
    ];
    let mut cases = Vec::new();
    for (number, (name, bytes)) in sources.iter().enumerate() {
        cases.push(case(number + 1, annex(folder.path(), name, bytes)?));
    }
    let measure = measure_book(&Worker::of_this_program()?, &book(cases), folder.path(), rounds)?;
    writeln!(std::io::stdout(), "{}", serde_json::to_string(&measure)?)?;
    Ok(ExitCode::SUCCESS)
}

fn annex(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<BookAnnex> {
    let source = folder.join(format!("{name}.pdf"));
    std::fs::write(&source, bytes)?;
    Ok(BookAnnex {
        title: name.to_owned(),
        file_name: format!("{name}.pdf"),
        media_type: "application/pdf".to_owned(),
        source,
    })
}

fn book(cases: Vec<BookCase>) -> Book {
    let attendee = |role: &str| Attendee {
        role: role.into(),
        name: format!("{role}, Test"),
        municipality: "Lilleby".into(),
    };
    Book {
        language: Language::Nb,
        council_name: "Fjordrådet".into(),
        body_name: "Fjordrådet".into(),
        meeting: MeetingFacts {
            title: None,
            year: 2024,
            number: 3,
            date: Some("2024-05-08".into()),
            start: Some("09:00".into()),
            end: Some("12:00".into()),
            place: Some("Lilleby".into()),
            mode: MeetingMode::Physical,
            link: None,
        },
        participants: ["Leder", "Medlem", "Sekretær"].map(attendee).to_vec(),
        cases,
        edition: Edition::Reading,
        audience: Audience::Members,
        created_at: "2024-05-02T10:00:00Z".into(),
        draft: false,
    }
}

fn case(number: usize, annex: BookAnnex) -> BookCase {
    let section = |n: usize| Section {
        number: n.to_string(),
        heading: format!("Del {n}"),
        level: 1,
        markdown: "Kommunene har vurdert saken hver for seg og legger fram et felles syn. ".repeat(12),
    };
    BookCase {
        number: format!("2024/M3-{number:03}"),
        provisional: false,
        late: false,
        title: format!("Sak nummer {number}"),
        purpose: Purpose::ALL[number % Purpose::ALL.len()],
        presenters: vec!["Medlem, Test".into()],
        minutes: Some(15),
        starts_at: None,
        summary: "Rådet får saken lagt fram.".into(),
        proposal: "Rådet slutter seg til framlegget.".into(),
        proposal_heading: None,
        sections: (1..=4).map(section).collect(),
        sub_items: Vec::new(),
        prior_treatment: String::new(),
        access_marking: None,
        annexes: vec![annex],
        shielding: CaseShielding::default(),
    }
}
