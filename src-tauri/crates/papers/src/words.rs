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

/// The mark of a case that is exempt from public access, before its legal basis.
pub fn exempt_marking(language: Language) -> String {
    template_text(language, "/exempt")
}

/// What a person is in a body.
pub fn function_title(function: Function, language: Language) -> String {
    template_text(language, &format!("/functions/{function}"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
