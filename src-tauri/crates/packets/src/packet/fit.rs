//! Texts made to fit the fields that they go into. A text that is too long would have the whole import refused; it is cut
//! at a word, told of, and kept whole in the text of the case.

use super::findings::{Finding, Severity, codes};
use super::markdown::escaped;
use super::preview::{CaseFound, DocumentFound};

/// Letters in a title, a heading or a name. These three are what `samrad-council` takes.
pub(crate) const TITLE: usize = 300;
/// Letters in a point.
pub(crate) const REMARK: usize = 4_000;
/// Letters in a text.
pub(crate) const BODY: usize = 1_000_000;

/// Makes all of a case fit.
pub(crate) fn case(case: &mut CaseFound, findings: &mut Vec<Finding>) {
    let mut whole: Vec<String> = Vec::new();
    if case.title.is_empty() {
        case.title.clone_from(&case.number);
        findings.push(Finding::new(codes::TITLE_MISSING, Severity::Warning, "").on("title"));
    }
    if let Some(title) = cut(&mut case.title, TITLE) {
        let finding = Finding::new(codes::TITLE_UNCERTAIN, Severity::Warning, case.title.clone());
        findings.push(finding.on("title"));
        whole.push(escaped(&title));
    }
    for (index, name) in case.presenters.iter_mut().enumerate() {
        if let Some(long) = cut(name, TITLE) {
            findings.push(shortened(name, format!("presenters/{index}")));
            whole.push(escaped(&long));
        }
    }
    for (index, item) in case.sub_items.iter_mut().enumerate() {
        if let Some(long) = cut(&mut item.text, REMARK) {
            findings.push(shortened(&item.text, format!("sub_items/{index}/text")));
            whole.push(escaped(&long));
        }
    }
    for (index, section) in case.sections.iter_mut().enumerate() {
        if let Some(heading) = cut(&mut section.heading, TITLE) {
            findings.push(shortened(&section.heading, format!("sections/{index}/heading")));
            section.text = paragraphs([escaped(&heading), std::mem::take(&mut section.text)]);
        }
    }
    for heading in case.annexes.iter_mut().flat_map(|annex| &mut annex.sections) {
        // Told of where the section itself stands.
        let _ = cut(&mut heading.heading, TITLE);
    }
    if !whole.is_empty() {
        whole.push(std::mem::take(&mut case.body));
        case.body = paragraphs(whole);
    }
    let texts = [&mut case.summary, &mut case.body].into_iter().chain(&mut case.proposal);
    let too_long = texts
        .chain(case.sections.iter_mut().map(|section| &mut section.text))
        .filter_map(|text| cut(text, BODY))
        .count();
    if too_long > 0 {
        findings.push(Finding::new(codes::TOO_MUCH, Severity::Error, "").with([BODY.to_string()]));
    }
}

/// Makes what documents say about themselves fit.
pub(crate) fn documents(documents: &mut [DocumentFound], findings: &mut Vec<Finding>) {
    for (index, document) in documents.iter_mut().enumerate() {
        let place = document.first_page;
        let mut fit = |text: &mut String, field: &str| {
            if cut(text, TITLE).is_some() {
                findings.push(shortened(text, format!("/documents/{index}/{field}")).at(place, 1));
            }
        };
        fit(&mut document.title, "title");
        for (text, field) in [
            (&mut document.version, "version"),
            (&mut document.status, "status"),
            (&mut document.approved, "approved"),
            (&mut document.approved_by, "approved_by"),
            (&mut document.responsible, "responsible"),
        ] {
            text.iter_mut().for_each(|text| fit(text, field));
        }
        for (at, section) in document.sections.iter_mut().enumerate() {
            fit(&mut section.heading, &format!("sections/{at}/heading"));
            let _ = cut(&mut section.text, BODY);
        }
    }
}

fn shortened(left: &str, field: String) -> Finding {
    Finding::new(codes::TEXT_SHORTENED, Severity::Info, left).on(field)
}

fn paragraphs(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Cuts a text that has more letters than `most` at the last word that fits. Returns the whole text if it was cut.
fn cut(text: &mut String, most: usize) -> Option<String> {
    let end = text.char_indices().nth(most)?.0;
    // The word that the limit falls into goes, unless it is nearly all of the text.
    let word = text[..end].rfind(char::is_whitespace).filter(|at| *at * 2 > end);
    let word = if text[end..].starts_with(char::is_whitespace) { end } else { word.unwrap_or(end) };
    let mut kept = text[..word].trim_end().to_owned();
    std::mem::swap(text, &mut kept);
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::preview::{SectionFound, SubItemFound};

    #[test]
    fn a_cut_falls_between_words() {
        for (text, most, left) in [
            ("Nytt nett", 9, None),
            ("Nytt nett no", 10, Some("Nytt nett")),
            ("Nytt nett no", 9, Some("Nytt nett")),
            ("Nytt nettverk", 11, Some("Nytt nettve")),
            ("Årsmøteplanar", 4, Some("Årsm")),
        ] {
            let mut cut_text = text.to_owned();
            let whole = cut(&mut cut_text, most);
            assert_eq!(whole.as_deref(), left.map(|_| text), "{text}");
            assert_eq!(cut_text, left.unwrap_or(text));
        }
    }

    #[test]
    fn nothing_of_a_long_case_is_lost() {
        let long = |words: usize| "ord og_meir ".repeat(words).trim().to_owned();
        let mut found = CaseFound {
            number: "2025/M4-001".into(),
            title: long(40),
            body: "Brødtekst.".into(),
            sections: vec![SectionFound {
                heading: long(30),
                text: "Under.".into(),
                ..SectionFound::default()
            }],
            sub_items: vec![SubItemFound { text: long(500), annex: None }],
            ..CaseFound::default()
        };
        let mut findings = Vec::new();
        case(&mut found, &mut findings);
        let fields: Vec<_> = findings.iter().filter_map(|finding| finding.place.field.as_deref()).collect();
        assert_eq!(fields, ["title", "sub_items/0/text", "sections/0/heading"]);
        assert_eq!(findings[0].code, codes::TITLE_UNCERTAIN);
        assert!(found.title.chars().count() <= TITLE && found.sub_items[0].text.chars().count() <= REMARK);
        assert!(found.sections[0].heading.chars().count() <= TITLE);
        let plain = crate::packet::markdown::plain(&found.body);
        assert!(plain.starts_with(&long(40)) && plain.contains(&long(500)) && plain.ends_with("Brødtekst."));
        let section = crate::packet::markdown::plain(&found.sections[0].text);
        assert!(section.starts_with(&long(30)) && section.ends_with("Under."));
    }

    #[test]
    fn a_case_without_words_in_its_heading_is_named_by_its_number() {
        let mut found = CaseFound { number: "2025/M4-001".into(), ..CaseFound::default() };
        let mut findings = Vec::new();
        case(&mut found, &mut findings);
        assert_eq!((found.title.as_str(), findings[0].code.as_str()), ("2025/M4-001", codes::TITLE_MISSING));
    }
}
