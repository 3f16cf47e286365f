//! A book to build and eyes to look at it with. Needs poppler-utils and qpdf.

use std::path::{Path, PathBuf};
use std::process::Command;

use lopdf::{Document, Object};
use samrad_council::{Language, MeetingMode, Purpose};
use samrad_papers::{
    Attendee, Audience, Book, BookAnnex, BookCase, BookReport, Cancel, CaseShielding, Edition, MeetingFacts,
    Section, SubItem, build_book,
};

/// A folder that is removed with its files.
pub(crate) struct Desk(tempfile::TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file on the desk and makes an annex of it.
    pub(crate) fn annex(&self, name: &str, bytes: &[u8]) -> BookAnnex {
        std::fs::write(self.path(name), bytes).unwrap();
        BookAnnex {
            title: name.split('.').next().unwrap_or(name).to_owned(),
            file_name: name.to_owned(),
            media_type: "application/pdf".to_owned(),
            source: self.path(name),
        }
    }

    pub(crate) fn build(&self, book: &Book) -> (PathBuf, BookReport) {
        let out = self.path("book.pdf");
        let report = build_book(book, &out, &mut |_| {}, &Cancel::default()).unwrap();
        (out, report)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }
}

/// A meeting with one bare case.
pub(crate) fn book() -> Book {
    Book {
        language: Language::Nb,
        council_name: "Fjordrådet".into(),
        body_name: "Fjordrådet".into(),
        meeting: meeting(),
        participants: vec![
            attendee("Leder", "Testesen, Kari", "Lilleby"),
            attendee("Medlem", "Prøvestad, Ola", "Storeby"),
            attendee("Medlem", "Øvrebø, Åse", "Vesleby"),
        ],
        cases: vec![case(1)],
        edition: Edition::Reading,
        audience: Audience::Members,
        created_at: "2024-05-02T10:00:00Z".into(),
        draft: false,
    }
}

pub(crate) fn meeting() -> MeetingFacts {
    MeetingFacts {
        title: None,
        year: 2024,
        number: 3,
        date: Some("2024-05-08".into()),
        start: Some("09:00".into()),
        end: Some("12:30".into()),
        place: Some("Formannskapssalen, Lilleby".into()),
        mode: MeetingMode::Hybrid,
        link: Some("https://example.org/moete".into()),
    }
}

pub(crate) fn attendee(role: &str, name: &str, municipality: &str) -> Attendee {
    Attendee { role: role.into(), name: name.into(), municipality: municipality.into() }
}

pub(crate) fn case(number: usize) -> BookCase {
    BookCase {
        number: format!("2024/M3-{number:03}"),
        provisional: false,
        late: false,
        title: "Felles vaktordning".into(),
        purpose: Purpose::Decision,
        presenters: vec!["Testesen, Kari".into()],
        minutes: Some(30),
        starts_at: Some("09:10".into()),
        summary: "Kommunene vurderer en **felles** vaktordning.".into(),
        proposal: "Rådet slutter seg til ordningen.".into(),
        proposal_heading: None,
        sections: vec![Section {
            number: "1".into(),
            heading: "Bakgrunn".into(),
            level: 1,
            markdown: "Ordningen gjelder fra høsten.\n\n| Kommune | Andel |\n|---|--:|\n| Lilleby | 40 |"
                .into(),
        }],
        sub_items: Vec::new(),
        prior_treatment: String::new(),
        access_marking: None,
        annexes: Vec::new(),
        shielding: CaseShielding::default(),
    }
}

pub(crate) fn sub_item(text: &str, annex: Option<&str>) -> SubItem {
    SubItem { text: text.into(), annex_title: annex.map(str::to_owned) }
}

/// What `program` prints; fails the test when it fails or is not installed.
pub(crate) fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed for these tests: {error}"));
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The text of one page, words separated by single spaces.
pub(crate) fn page_text(file: &Path, page: usize) -> String {
    let page = page.to_string();
    let text = run("pdftotext", &["-f", &page, "-l", &page, "-layout", file.to_str().unwrap(), "-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// qpdf finds neither error nor warning.
pub(crate) fn assert_sound(file: &Path) {
    let said = run("qpdf", &["--check", file.to_str().unwrap()]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}

/// A page in grey at 50 dpi.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) grey: Vec<u8>,
}

impl Picture {
    pub(crate) fn of(file: &Path, page: usize) -> Self {
        let page = page.to_string();
        let arguments = ["-r", "50", "-gray", "-cropbox", "-f", &page, "-l", &page, file.to_str().unwrap()];
        let output =
            Command::new("pdftoppm").args(arguments).output().expect("pdftoppm is needed for these tests");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut fields = output.stdout.splitn(4, |byte| *byte == b'\n');
        assert_eq!(fields.next(), Some(b"P5".as_slice()));
        let size = String::from_utf8(fields.next().unwrap().to_vec()).unwrap();
        let (width, height) = size.split_once(' ').unwrap();
        fields.next();
        let grey = fields.next().unwrap().to_vec();
        Self { width: width.parse().unwrap(), height: height.parse().unwrap(), grey }
    }

    /// Share of the page that is not white.
    pub(crate) fn ink(&self) -> f64 {
        self.grey.iter().filter(|grey| **grey < 250).count() as f64 / self.grey.len() as f64
    }

    /// Mean difference in 256 shades, leaving out the corner where the book puts its page number.
    pub(crate) fn difference(&self, other: &Self) -> f64 {
        assert_eq!((self.width, self.height), (other.width, other.height), "the pages differ in size");
        let is_label = |at: usize| at / self.width + 28 > self.height && at % self.width + 190 > self.width;
        let counted = (0..self.grey.len()).filter(|at| !is_label(*at));
        let sum: u64 = counted.clone().map(|at| u64::from(self.grey[at].abs_diff(other.grey[at]))).sum();
        sum as f64 / counted.count() as f64
    }
}

/// Titles in the outline, with the page each leads to (counted from 1).
pub(crate) fn outline(file: &Path) -> Vec<(String, usize)> {
    let document = Document::load(file).unwrap();
    let pages = document.get_pages();
    let mut found = Vec::new();
    let root =
        document.catalog().unwrap().get_deref(b"Outlines", &document).and_then(Object::as_dict).unwrap();
    let mut waiting = vec![root.get(b"First").unwrap().as_reference().unwrap()];
    while let Some(id) = waiting.pop() {
        let item = document.get_dictionary(id).unwrap();
        let title = lopdf::decode_text_string(item.get_deref(b"Title", &document).unwrap()).unwrap();
        found.push((title, target_page(&document, item, &pages).unwrap()));
        for next in [b"Next".as_slice(), b"First"] {
            waiting.extend(item.get(next).and_then(Object::as_reference));
        }
    }
    found
}

/// Where an outline item or link leads.
pub(crate) fn target_page(
    document: &Document,
    item: &lopdf::Dictionary,
    pages: &std::collections::BTreeMap<u32, lopdf::ObjectId>,
) -> Option<usize> {
    let action = item.get_deref(b"A", document).and_then(Object::as_dict);
    let target = item.get_deref(b"Dest", document).or_else(|_| action?.get_deref(b"D", document)).ok()?;
    let named = match target {
        Object::String(name, _) => named_destination(document, name)?,
        Object::Array(array) => array.clone(),
        _ => return None,
    };
    let id = named.first()?.as_reference().ok()?;
    pages.iter().find(|(_, page)| **page == id).map(|(number, _)| *number as usize)
}

fn named_destination(document: &Document, name: &[u8]) -> Option<Vec<Object>> {
    fn search(document: &Document, node: &lopdf::Dictionary, name: &[u8]) -> Option<Vec<Object>> {
        if let Ok(names) = node.get_deref(b"Names", document).and_then(Object::as_array) {
            let pair = names.chunks(2).find(|pair| pair[0].as_str().is_ok_and(|key| key == name))?;
            return match document.dereference(&pair[1]).ok()?.1 {
                Object::Array(array) => Some(array.clone()),
                Object::Dictionary(holder) => holder.get_deref(b"D", document).ok()?.as_array().ok().cloned(),
                _ => None,
            };
        }
        let kids = node.get_deref(b"Kids", document).and_then(Object::as_array).ok()?;
        kids.iter().find_map(|kid| search(document, document.dereference(kid).ok()?.1.as_dict().ok()?, name))
    }
    let catalog = document.catalog().ok()?;
    let names = catalog.get_deref(b"Names", document).and_then(Object::as_dict).ok()?;
    search(document, names.get_deref(b"Dests", document).and_then(Object::as_dict).ok()?, name)
}

/// Link annotations of a page: the page each leads to, or its address.
pub(crate) fn links(file: &Path, page: usize) -> Vec<Result<usize, String>> {
    let document = Document::load(file).unwrap();
    let pages = document.get_pages();
    let id = pages[&u32::try_from(page).unwrap()];
    let annotations = document.get_page_annotations(id).unwrap();
    let is_link = |annotation: &&&lopdf::Dictionary| {
        annotation.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Link")
    };
    let lead = |annotation: &&lopdf::Dictionary| match target_page(&document, annotation, &pages) {
        Some(page) => Ok(page),
        None => {
            let action = annotation.get_deref(b"A", &document).and_then(Object::as_dict).unwrap();
            Err(String::from_utf8(action.get(b"URI").and_then(Object::as_str).unwrap().to_vec()).unwrap())
        }
    };
    annotations.iter().filter(is_link).map(lead).collect()
}
