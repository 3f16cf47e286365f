//! Numbers of persons and accounts: eleven digits with check digits.

/// Eleven digits that stand alone.
pub(crate) struct Eleven {
    /// Where they begin, in bytes.
    pub start: usize,
    digits: [u8; 11],
    /// How many digits stand in each group.
    groups: Vec<usize>,
    /// Whether full stops part them.
    dotted: bool,
}

impl Eleven {
    /// A national identity number (also one of those who have a D number or a made-up one for tests): a day, and two check
    /// digits.
    pub(crate) fn is_national_id(&self) -> bool {
        let digits = &self.digits;
        let number = |at: usize| digits[at] * 10 + digits[at + 1];
        let day = number(0) % 40;
        let month = [0, 40, 80, 65]
            .into_iter()
            .find_map(|more| number(2).checked_sub(more).filter(|m| (1..=12).contains(m)));
        let check = |weights: &[u8]| {
            let sum: u32 = weights.iter().zip(digits).map(|(w, d)| u32::from(*w) * u32::from(*d)).sum();
            sum.is_multiple_of(11)
        };
        (1..=31).contains(&day)
            && number(0) < 72
            && month.is_some()
            && check(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
            && check(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
    }

    /// Whether it is written in groups.
    pub(crate) fn is_grouped(&self) -> bool {
        self.groups.len() > 1
    }

    /// A bank account number: four, two and five digits, or all in a row, with a check digit.
    pub(crate) fn is_account(&self) -> bool {
        let written = self.groups == [4, 2, 5] || (self.groups == [11] && !self.dotted);
        let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
        let sum: u32 = weights.iter().zip(self.digits).map(|(w, d)| w * u32::from(d)).sum();
        // Eleven zeros have a right check digit and are nobody's.
        written && sum.is_multiple_of(11) && self.digits.iter().any(|digit| *digit != 0)
    }
}

/// Signs that part the groups of such a number.
pub(crate) const PARTS: &[char] = &[' ', '.', '\u{a0}', '\u{202f}', '-'];

/// All runs of eleven digits in a text, in order.
pub(crate) fn eleven_digits(text: &str) -> impl Iterator<Item = Eleven> {
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

/// The text with the digits of personal and account numbers masked, but the last two of each.
pub(crate) fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for id in eleven_digits(text).filter(|id| id.is_national_id() || id.is_account()) {
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
            assert_eq!(ids.iter().any(|id| id.is_national_id()), national, "{text}");
            assert_eq!(ids.iter().any(Eleven::is_account), account, "{text}");
        }
    }

    #[test]
    fn all_but_the_last_two_digits_are_masked() {
        assert_eq!(masked("Konto 1234.56.78903 er 2"), "Konto ••••.••.•••03 er 2");
    }
}
