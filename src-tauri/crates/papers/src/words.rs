//! Words of the papers that others need, from the same texts as the templates.

use samrad_council::{Function, Language, Purpose};

use crate::shared::template_text;

/// What the meeting book is called.
pub fn book_title(language: Language) -> String {
    template_text(language, "/book")
}

/// What the notice is called.
pub fn notice_title(language: Language) -> String {
    template_text(language, "/notice")
}

/// The mark of what is exempt from public access, with its legal basis as it is cited; without one, the mark alone.
pub fn exempt_marking(language: Language, basis: &str) -> String {
    marking(language, "exempt", basis)
}

/// The mark of a case whose title alone is exempt from public access.
pub fn exempt_title_marking(language: Language, basis: &str) -> String {
    marking(language, "title_exempt", basis)
}

fn marking(language: Language, what: &str, basis: &str) -> String {
    let mark = template_text(language, &format!("/{what}"));
    if basis.is_empty() { mark } else { format!("{mark}, {basis}") }
}

/// The name of a file that not everybody may read, or of the one that everybody may, when there is a difference:
/// `Møtebok 2024-M2_UO.pdf`.
pub fn marked_file_name(stem: &str, holds_exempt: bool) -> String {
    let mark = if holds_exempt { "_UO" } else { "" };
    format!("{stem}{mark}.pdf")
}

/// What a person is in a body.
pub fn function_title(function: Function, language: Language) -> String {
    template_text(language, &format!("/functions/{function}"))
}

/// The words beside a case that stands alone, outside any book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseWords {
    /// Before the number.
    pub number: String,
    /// Before the meeting.
    pub meeting: String,
    /// Before what the council is asked to do.
    pub purpose: String,
    /// Before those who present it.
    pub presenters: String,
    /// Before the mark of a case that is not public.
    pub access: String,
    /// Above the proposal.
    pub proposal: String,
    /// Above the points.
    pub sub_items: String,
    /// Above where it has been treated before.
    pub prior_treatment: String,
    /// Above the annexes.
    pub annexes: String,
    /// At the foot of every page, with `{n}` and `{total}`.
    pub page_of: String,
}

/// The words beside a case that stands alone.
pub fn case_words(language: Language) -> CaseWords {
    let head = |name| template_text(language, &format!("/case_head/{name}"));
    let text = |name| template_text(language, &format!("/{name}"));
    CaseWords {
        number: head("number"),
        meeting: head("meeting"),
        purpose: head("purpose"),
        presenters: head("presenters"),
        access: head("access"),
        proposal: text("proposal"),
        sub_items: text("sub_items"),
        prior_treatment: text("prior_treatment"),
        annexes: text("annexes"),
        page_of: text("page_of"),
    }
}

/// What the council is asked to do.
pub fn purpose_word(purpose: Purpose, language: Language) -> String {
    template_text(language, &format!("/purpose/{purpose}"))
}

/// A meeting by its number and year.
pub fn meeting_name(year: i16, number: u8, language: Language) -> String {
    let name = template_text(language, "/meeting_name");
    name.replace("{number}", &number.to_string()).replace("{year}", &year.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_names_its_basis_where_there_is_one() {
        assert_eq!(exempt_marking(Language::Nn, "offl. § 14"), "Unnateke offentlegheit, offl. § 14");
        assert_eq!(exempt_title_marking(Language::Nb, ""), "Tittel unntatt offentlighet");
    }

    #[test]
    fn every_function_has_a_title_in_both_languages() {
        for language in Language::ALL {
            for function in Function::ALL {
                assert!(!function_title(*function, *language).is_empty(), "{function} in {language}");
            }
        }
        assert_eq!(function_title(Function::Chair, Language::Nn), "Leiar");
    }

    #[test]
    fn a_case_alone_has_a_word_for_everything_in_both_languages() {
        for language in Language::ALL {
            let words = format!("{:?}", case_words(*language));
            assert!(!words.contains("\"\""), "{words}");
            assert!(Purpose::ALL.iter().all(|purpose| !purpose_word(*purpose, *language).is_empty()));
        }
        assert_eq!(meeting_name(2024, 2, Language::Nb), "Møte 2/2024");
    }
}
