//! Words of the papers that others need, from the same texts as the templates.

use samrad_council::{Function, Language};

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
}
