//! The book as the template wants it: names resolved, Markdown read, headings in order.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::annexes::AnnexState;
use crate::input::{Audience, Book, BookAnnex, BookCase, Edition};
use crate::shared::{annotated_sections, flat_markdown, grouped, meeting, rich_markdown, shortened};

/// Letters of a case's title that fit beside its number in a running head.
const RUNNING_HEAD: usize = 62;
/// Letters of a file's name that are kept when it is attached.
const FILE_NAME: usize = 80;

/// The label the template gives to a case.
pub(super) fn case_label(case: usize) -> String {
    format!("case-{case}")
}

/// The label the template gives to an annex's divider, by its place in the book.
pub(super) fn annex_label(annex: usize) -> String {
    format!("annex-{annex}")
}

/// The label the template gives to the end of an annex's divider.
pub(super) fn annex_end_label(annex: usize) -> String {
    format!("annex-{annex}-end")
}

/// What the template reads, and the files it may open.
pub(super) fn of(book: &Book, states: &[AnnexState]) -> (Value, BTreeMap<String, PathBuf>) {
    let mut files = BTreeMap::new();
    let mut place = 0;
    let mut cases = Vec::new();
    // Pages put in behind the latest divider, until the next page that is set has counted them.
    let mut unset = 0;
    for (index, case) in book.cases.iter().enumerate() {
        let before_case = std::mem::take(&mut unset);
        let annexes: Vec<Value> = case
            .annexes
            .iter()
            .enumerate()
            .map(|(number, annex)| {
                let mut value = annex_value(case, annex, number + 1, place, &states[place], &mut files);
                let marking = case.shielding.annexes.get(&number);
                value["marking"] = json!(marking.filter(|_| book.audience == Audience::Members));
                value["pages_before"] = json!(std::mem::replace(&mut unset, states[place].sizes.len()));
                place += 1;
                value
            })
            .collect();
        let mut value = case_value(book, case, index, annexes);
        value["pages_before"] = json!(before_case);
        cases.push(value);
    }
    let data = json!({
        "language": book.language,
        "council_name": book.council_name,
        "body_name": book.body_name,
        "meeting": meeting(&book.meeting),
        "participants": grouped(&book.participants),
        "draft": book.draft,
        "archive": book.edition == Edition::Archive,
        "public": book.audience == Audience::Public,
        "holds_exempt": book.audience == Audience::Members && book.shields(),
        "annex_count": place,
        "pages_after": unset,
        "cases": cases,
    });
    (data, files)
}

fn case_value(book: &Book, case: &BookCase, index: usize, annexes: Vec<Value>) -> Value {
    let is_empty = case.summary.trim().is_empty()
        && case.proposal.trim().is_empty()
        && case.sections.is_empty()
        && case.sub_items.is_empty();
    json!({
        "label": case_label(index),
        "number": case.number,
        "provisional": case.provisional,
        "late": case.late,
        "title": case.title,
        "short_title": shortened(&case.title, RUNNING_HEAD),
        "purpose": case.purpose,
        "presenters": case.presenters,
        "minutes": case.minutes,
        "starts_at": case.starts_at,
        "summary": rich_markdown(&case.summary, 1),
        "proposal": rich_markdown(&case.proposal, 2),
        "proposal_heading": case.proposal_heading.clone().unwrap_or_else(|| default_proposal_heading(book)),
        "sections": marked_sections(case),
        "sub_items": sub_items(case, &annexes),
        "prior_treatment": flat_markdown(&case.prior_treatment),
        "access_marking": case.access_marking,
        "title_marking": case.shielding.title,
        "withheld": book.audience == Audience::Public && case.access_marking.is_some(),
        "annexes": annexes,
        "is_empty": is_empty,
    })
}

/// Sections with what is said of those that are shielded.
fn marked_sections(case: &BookCase) -> Vec<Value> {
    let mut sections = annotated_sections(&case.sections, 1);
    for (at, section) in sections.iter_mut().enumerate() {
        section["marking"] = json!(case.shielding.sections.get(&at));
    }
    sections
}

/// The template's own words, needed here because a case may bring others.
fn default_proposal_heading(book: &Book) -> String {
    crate::shared::template_text(book.language, "/proposal")
}

fn sub_items(case: &BookCase, annexes: &[Value]) -> Vec<Value> {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    let found = |title: &str| {
        case.annexes.iter().position(|annex| same(&annex.title, title) || same(&annex.file_name, title))
    };
    case.sub_items
        .iter()
        .map(|item| {
            let place = item.annex_title.as_deref().and_then(found);
            json!({
                "text": item.text,
                "annex": place.map(|place| &case.annexes[place].title),
                "label": place.map(|place| annexes[place]["label"].clone()),
                "annex_title": item.annex_title,
            })
        })
        .collect()
}

fn annex_value(
    case: &BookCase,
    annex: &BookAnnex,
    number: usize,
    place: usize,
    state: &AnnexState,
    files: &mut BTreeMap<String, PathBuf>,
) -> Value {
    let path = format!("annex/{place}.{}", state.picture.map_or("bin", |picture| picture.format));
    if state.picture.is_some() || state.is_attached {
        files.insert(path.clone(), annex.source.clone());
    }
    json!({
        "label": annex_label(place),
        "number": number,
        "title": annex.title,
        "file_name": annex.file_name,
        "pages": state.page_count(),
        "problem": state.problem,
        "attached": state.is_attached,
        "attached_as": attached_name(case, annex, number),
        "media_type": media_type(annex),
        "path": format!("/{path}"),
        "picture": state.picture.map(|picture| json!({
            "path": format!("/{path}"),
            "is_landscape": picture.is_landscape,
        })),
    })
}

/// A name of its own among all attached files, that every file system takes: `2024-M2-005_vedlegg-1_Rapport.pdf`.
fn attached_name(case: &BookCase, annex: &BookAnnex, number: usize) -> String {
    let plain = |text: &str| -> String {
        let kept = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '_' | ' ') { c } else { '-' };
        text.chars().map(kept).take(FILE_NAME).collect::<String>().trim_matches([' ', '.']).to_owned()
    };
    let name = PathBuf::from(&annex.file_name);
    let ending = name.extension().and_then(|ending| ending.to_str()).map(plain).unwrap_or_default();
    let stem = name.file_stem().and_then(|stem| stem.to_str()).map(plain).unwrap_or_default();
    let dot = if ending.is_empty() { "" } else { "." };
    format!("{}_vedlegg-{number}_{stem}{dot}{ending}", plain(&case.number))
}

/// PDF/A-3 wants a media type of the form `a/b` for every attached file.
fn media_type(annex: &BookAnnex) -> &str {
    let fits = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'+'))
    };
    match annex.media_type.split_once('/') {
        Some((kind, form)) if fits(kind) && fits(form) => &annex.media_type,
        _ => "application/octet-stream",
    }
}
