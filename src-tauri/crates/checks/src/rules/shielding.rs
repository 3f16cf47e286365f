//! What must not stand in a public case, and what a shielded one must say.

use crate::case::Access;
use crate::codes;
use crate::finding::{Facts, Place, Report, Severity};
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
    "ikke offentlig",
    "ikkje offentleg",
];

/// Looks through a public text.
pub(crate) fn public(scope: &Scope, access: Access<'_>, report: &mut Report) {
    if access != Access::Public {
        return;
    }
    for sentence in &scope.sentences {
        if let Some(word) = scope.find_word(sentence, EXEMPT) {
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
    for id in eleven_digits(&scope.text) {
        let code = if is_national_id(&id.digits) {
            codes::NATIONAL_ID
        } else if is_account(&id) {
            codes::ACCOUNT_NUMBER
        } else {
            continue;
        };
        let sentence = scope.sentence_at(id.start);
        let quote = masked(scope.quote(&sentence));
        report.find(code, Severity::Error, &quote, scope.place(id.start), Facts::new());
    }
}

/// Eleven digits that stand alone.
struct Eleven {
    start: usize,
    digits: [u8; 11],
    /// How many digits stand in each group.
    groups: Vec<usize>,
    /// Whether full stops part them.
    dotted: bool,
}

/// Signs that part the groups of such a number.
const PARTS: &[char] = &[' ', '.', '\u{a0}', '\u{202f}', '-'];

fn eleven_digits(text: &str) -> impl Iterator<Item = Eleven> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
            let (found, end) = group(text, from);
            at = end;
            let alone =
                !text[..from].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '/'));
            if let Some(found) = found.filter(|_| alone) {
                return Some(found);
            }
        }
        None
    })
}

/// The groups of digits from `from` on, when they are eleven digits, and where looking goes on.
fn group(text: &str, from: usize) -> (Option<Eleven>, usize) {
    let bytes = text.as_bytes();
    let width =
        |at: usize| bytes[at.min(bytes.len())..].iter().take(12).take_while(|b| b.is_ascii_digit()).count();
    let first_end = from + width(from);
    let mut digits: Vec<u8> = bytes[from..first_end].iter().map(|b| b - b'0').collect();
    let mut groups = vec![digits.len()];
    let (mut end, mut dotted) = (first_end, false);
    while digits.len() < 11 {
        let Some(sign) = text[end..].chars().next().filter(|c| PARTS.contains(c)) else { break };
        let next = end + sign.len_utf8();
        let more = width(next);
        if more == 0 || digits.len() + more > 11 {
            break;
        }
        dotted |= sign == '.';
        digits.extend(bytes[next..next + more].iter().map(|b| b - b'0'));
        groups.push(more);
        end = next + more;
    }
    let after = &text[end..];
    let goes_on = after.starts_with(char::is_alphanumeric)
        || (after.starts_with(['.', ',', '-', '/']) && after[1..].starts_with(|c: char| c.is_ascii_digit()));
    match <[u8; 11]>::try_from(digits) {
        Ok(digits) if !goes_on => (Some(Eleven { start: from, digits, groups, dotted }), end),
        _ => (None, skip_digits(bytes, first_end)),
    }
}

fn skip_digits(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count()
}

/// A national identity number (also one of those who have a D number or a made-up one for tests): a day, and two check
/// digits.
fn is_national_id(digits: &[u8; 11]) -> bool {
    let number = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = number(0) % 40;
    let month = [0, 40, 80, 65]
        .into_iter()
        .find_map(|more| number(2).checked_sub(more).filter(|m| (1..=12).contains(m)));
    let check = |weights: &[u8]| {
        let sum: u32 = weights.iter().zip(digits).map(|(w, d)| u32::from(*w) * u32::from(*d)).sum();
        sum % 11 == 0
    };
    (1..=31).contains(&day)
        && number(0) < 72
        && month.is_some()
        && check(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        && check(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

/// A bank account number: four, two and five digits, or all in a row, with a check digit.
fn is_account(id: &Eleven) -> bool {
    let written = id.groups == [4, 2, 5] || (id.groups == [11] && !id.dotted);
    let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum: u32 = weights.iter().zip(id.digits).map(|(w, d)| w * u32::from(d)).sum();
    // Eleven zeros have a right check digit and are nobody's.
    written && sum.is_multiple_of(11) && id.digits.iter().any(|digit| *digit != 0)
}

/// The text with every digit of a run of eleven masked but the last two.
fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for id in eleven_digits(text) {
        out.push_str(&text[at..id.start]);
        let mut seen = 0;
        let mut end = id.start;
        for c in text[id.start..].chars() {
            if seen == 11 {
                break;
            }
            end += c.len_utf8();
            if c.is_ascii_digit() {
                seen += 1;
                out.push(if seen > 9 { c } else { '•' });
            } else {
                out.push(c);
            }
        }
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_persons_and_accounts_are_told_by_their_check_digits() {
        for (text, national, account) in [
            // Made-up numbers of the tax agency's test series, and of no bank.
            ("15 86 7999 123", false, false),
            ("12345678901", false, false),
            ("1234.56.78903", false, true),
            ("1234 56 78903", false, true),
            ("00000000000", false, false),
            ("1234.56.78903.2", false, false),
            ("A12345678903", false, false),
        ] {
            let ids: Vec<Eleven> = eleven_digits(text).collect();
            assert_eq!(ids.iter().any(|id| is_national_id(&id.digits)), national, "{text}");
            assert_eq!(ids.iter().any(is_account), account, "{text}");
        }
    }

    #[test]
    fn all_but_the_last_two_digits_are_masked() {
        assert_eq!(masked("Konto 1234.56.78903 er 2"), "Konto ••••.••.•••03 er 2");
    }
}
