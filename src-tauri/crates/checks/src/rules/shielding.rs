//! What must not stand in a public case, and what a shielded one must say.

use crate::case::Access;
use crate::codes;
use crate::finding::{Facts, Place, Report, Severity};
use crate::rules::shields::Hidden;
use crate::text::personal::{PARTS, eleven_digits};
use crate::text::scope::Scope;

/// A shielded case says why.
pub(crate) fn legal_basis(access: Access<'_>, report: &mut Report) {
    if let Access::Shielded { legal_basis } = access
        && legal_basis.trim().is_empty()
    {
        report.find(codes::LEGAL_BASIS_MISSING, Severity::Error, "", Place::WHOLE, Facts::new());
    }
}

/// What a text says that is not public.
const EXEMPT: &[&str] = &[
    "unntatt offentlighet",
    "unntatt fra offentlighet",
    "unnateke offentlegheit",
    "unnateke frå offentlegheit",
    "unntatt offentligheten",
    "u.off.",
    "taushetsbelagt",
    "teiepliktig",
];

/// Looks through a public text.
pub(crate) fn public(scope: &Scope, access: Access<'_>, hidden: &Hidden, report: &mut Report) {
    if access != Access::Public {
        return;
    }
    for sentence in &scope.sentences {
        let word = scope.find_word(sentence, EXEMPT).filter(|word| !hidden.holds(scope.place(word.start)));
        if let Some(word) = word {
            let quote = scope.quote(sentence);
            report.find(
                codes::SAYS_IT_IS_EXEMPT,
                Severity::Warning,
                quote,
                scope.place(word.start),
                Facts::new(),
            );
        }
    }
    for number in eleven_digits(&scope.text) {
        if hidden.holds(scope.place(number.start)) {
            continue;
        }
        let code = if number.is_national_id() {
            codes::NATIONAL_ID
        } else if number.is_account() && (number.is_grouped() || names_an_account(scope, number.start)) {
            codes::ACCOUNT_NUMBER
        } else {
            continue;
        };
        let sentence = scope.sentence_at(number.start);
        let quote = scope.quote(&(words_before(&scope.text, sentence.start, number.start)..sentence.end));
        report.find(code, Severity::Error, quote, scope.place(number.start), Facts::new());
    }
}

/// A word stands this near the number it names, in bytes.
const NEAR: usize = 40;

/// «konto 12345678903»: eleven digits in a row may be many things.
fn names_an_account(scope: &Scope, number: usize) -> bool {
    let mut from = number.saturating_sub(NEAR);
    while !scope.lower.is_char_boundary(from) {
        from += 1;
    }
    scope.lower[from..number].contains("konto")
}

/// A quote begins this many bytes before the number at most.
const BEFORE: usize = 120;

/// Where a quote begins: at its sentence, or so far before the number, and never within another number.
fn words_before(text: &str, sentence: usize, number: usize) -> usize {
    let mut from = sentence.max(number.saturating_sub(BEFORE));
    while from > sentence && from < number {
        let in_a_number = text.as_bytes()[from].is_ascii_digit() || !text.is_char_boundary(from);
        let parts_one = text.is_char_boundary(from) && text[from..].starts_with(PARTS);
        if !in_a_number && !parts_one {
            break;
        }
        from += 1;
    }
    from
}
