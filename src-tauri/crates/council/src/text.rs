//! What a text from outside must be before it is stored.

use serde_json::json;
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, RefusalCode, Result};

/// Characters in a title or a name.
pub(crate) const TITLE: usize = 300;
/// Characters in a short remark.
pub(crate) const REMARK: usize = 4_000;
/// Characters in a body of text.
pub(crate) const BODY: usize = 1_000_000;

/// One line: composed (å as one character), inner white space folded, at most `limit` characters.
pub(crate) fn line(field: &'static str, text: &str, limit: usize) -> Result<String> {
    // Cleaned first: a character that is taken out must not leave two spaces, or a title of one space.
    let folded = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    within(field, folded, limit)
}

/// One line that must not be empty.
pub(crate) fn required_line(field: &'static str, text: &str, limit: usize) -> Result<String> {
    let text = line(field, text, limit)?;
    if text.is_empty() {
        return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": field })));
    }
    Ok(text)
}

/// Text of several lines: composed, line ends as `\n`, no white space around it.
pub(crate) fn body(field: &'static str, text: &str) -> Result<String> {
    body_within(field, text, BODY)
}

/// The same, of at most `limit` characters.
pub(crate) fn body_within(field: &'static str, text: &str, limit: usize) -> Result<String> {
    within(field, clean(&text.replace("\r\n", "\n").replace('\r', "\n")).trim().to_owned(), limit)
}

/// The same, and not empty.
pub(crate) fn required_body(field: &'static str, text: &str, limit: usize) -> Result<String> {
    let text = body_within(field, text, limit)?;
    if text.is_empty() {
        return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": field })));
    }
    Ok(text)
}

/// Composed, and without the characters that neither a page nor a PDF can show.
fn clean(text: &str) -> String {
    let shown = |c: &char| matches!(c, '\n' | '\t') || !(c.is_control() || is_invisible(*c));
    text.nfc().filter(shown).collect()
}

/// Zero-width spaces, byte order marks, and marks that turn the direction of writing: they make two titles look alike.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn within(field: &'static str, text: String, limit: usize) -> Result<String> {
    if text.chars().count() > limit {
        return Err(Error::refused(RefusalCode::FieldTooLong, json!({ "field": field, "limit": limit })));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_composed_and_its_white_space_folded() {
        assert_eq!(line("title", " Ra\u{30a}d \n for\u{a0}IKT\u{0} ", TITLE).unwrap(), "Råd for IKT");
    }

    #[test]
    fn a_title_of_nothing_but_space_is_refused() {
        for nothing in ["", " \n", "\u{0} \u{0}", "\u{200b}", " \u{feff} "] {
            assert_eq!(
                required_line("title", nothing, TITLE).unwrap_err().code(),
                "field.empty",
                "{nothing:?}"
            );
        }
        assert_eq!(required_line("title", &"å".repeat(301), TITLE).unwrap_err().code(), "field.too_long");
        assert!(required_line("title", &"å".repeat(300), TITLE).is_ok());
    }

    #[test]
    fn a_body_keeps_its_lines() {
        assert_eq!(body("text", "\r\nen\r\n\r\nto 😀\u{7}\n").unwrap(), "en\n\nto 😀");
        assert_eq!(
            body("text", "\u{0} en\rto").unwrap(),
            "en\nto",
            "old Mac line ends do not join two lines"
        );
    }
}
