//! What holds of every preview, whatever text it was read from. Also compiled into the fuzz target.

use samrad_packets::packet::{Preview, read_text};

/// Reads any bytes as a packet and checks what must hold.
pub(crate) fn hold(data: &[u8]) {
    let preview = read_text(&String::from_utf8_lossy(data));
    for case in &preview.cases {
        assert!((1..=preview.pages).contains(&case.first_page), "a case stands on a page of the packet");
        assert!(case.annexes.iter().flat_map(|annex| &annex.external_ids).all(|id| id.len() == 34));
        assert!(case.sections.iter().all(|s| s.annex.is_none_or(|index| index < case.annexes.len())));
        assert!(case.running_number().is_some_and(|number| number > 0), "{}", case.number);
        fits(std::iter::once(&case.title).chain(&case.presenters), 300);
        fits(case.sections.iter().map(|section| &section.heading), 300);
        fits(case.annexes.iter().flat_map(|annex| [&annex.title, &annex.file_name]), 300);
        fits(case.annexes.iter().flat_map(|annex| annex.sections.iter().map(|s| &s.heading)), 300);
        fits(case.sub_items.iter().map(|item| &item.text), 4_000);
    }
    for document in &preview.documents {
        fits([&document.title].into_iter().chain(&document.version).chain(&document.status), 300);
        fits(document.approved_by.iter().chain(document.sections.iter().map(|s| &s.heading)), 300);
    }
    let mut numbers: Vec<&str> = preview.cases.iter().map(|case| case.number.as_str()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), preview.cases.len(), "a number is one case");
    points_into(&preview);
}

/// Nothing is empty or longer than the council's data take.
fn fits<'a>(texts: impl IntoIterator<Item = &'a String>, most: usize) {
    for text in texts {
        assert!(!text.trim().is_empty() && text.chars().count() <= most, "{text:?}");
    }
}

/// A field that a finding names is there.
fn points_into(preview: &Preview) {
    let fields: Vec<&str> =
        preview.findings.iter().filter_map(|finding| finding.place.field.as_deref()).collect();
    if fields.is_empty() {
        return;
    }
    let json = serde_json::to_value(preview).expect("a preview can be written");
    for field in fields {
        assert!(json.pointer(field).is_some(), "{field} is not in the preview");
    }
}
