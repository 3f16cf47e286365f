//! Numbers as Norwegian documents print them: «1 202», «1 202,50», «34», «to», «70 %», «kr 100 000,-», «2,5 mill. kroner».

use super::dates::Printed;
use super::ratio::Ratio;
use super::units::Unit;

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, with its sign of percent or its currency.
    pub end: usize,
    /// Its value: 70 for 70 %, 2 500 000 for 2,5 mill.
    pub value: Ratio,
    /// What it is.
    pub kind: Kind,
    /// The value of its last printed digit: 1 for «34», 1/10 for «1,3», 100 000 for «2,5 mill.».
    pub step: Ratio,
    /// «de 15 %», «disse tre»: it speaks of something that was named before.
    pub definite: bool,
    /// One end of a range: «7–10».
    pub in_range: bool,
    /// In a cell of a table.
    pub in_table: bool,
}

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// How many: a whole number.
    Count,
    /// With decimals.
    Decimal,
    /// With «%» or «prosent».
    Percent,
    /// With a currency.
    Amount,
    /// A year, an ordinal, «uke 9», «§ 13»: names something, counts nothing.
    Name,
}

impl Number {
    /// Whether it states how many there are of something.
    pub(crate) fn counts(&self) -> bool {
        self.kind == Kind::Count && !self.definite && !self.in_range && !self.in_table
    }
}

/// Numbers as words. «en» and «ett» are articles as well.
const WORDED: &[(&str, i128)] = &[
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("sju", 7),
    ("syv", 7),
    ("åtte", 8),
    ("ni", 9),
    ("ti", 10),
    ("elleve", 11),
    ("tolv", 12),
];

/// Words before a number that make it a name.
const NAMED_BY: &[&str] = &[
    "uke",
    "veke",
    "punkt",
    "pkt",
    "kapittel",
    "kap",
    "side",
    "sidene",
    "nr",
    "nummer",
    "sak",
    "trinn",
    "fase",
    "alternativ",
    "versjon",
    "vedlegg",
    "kl",
    "klokken",
    "klokka",
    "paragraf",
    "ledd",
    "office",
    "windows",
    "microsoft",
    "klasse",
    "år",
    "q",
];

/// Words before a number that make it speak of something known.
const DEFINITE: &[&str] = &["de", "dei", "disse", "desse", "alle", "begge", "siste", "første", "fyrste"];

/// More digits than any figure of a council has; what is longer is an id.
const MOST_DIGITS: usize = 18;

/// More decimals than any figure has.
const MOST_DECIMALS: usize = 9;

/// All numbers of a text that are no dates, in order. `text` and `lower` have the same byte positions.
pub(crate) fn scan(text: &str, lower: &str, dates: &[Printed]) -> Vec<Number> {
    let mut scanner = Scanner { text, lower, numbers: Vec::new(), word: (0, 0), in_table: false };
    let mut dates = dates.iter().peekable();
    let mut at = 0;
    while at < text.len() {
        while dates.next_if(|date| date.start < at).is_some() {}
        if let Some(date) = dates.next_if(|date| date.start == at) {
            at = date.end;
            scanner.word = (at, at);
            continue;
        }
        at = scanner.step(at);
    }
    scanner.numbers
}

struct Scanner<'a> {
    text: &'a str,
    lower: &'a str,
    numbers: Vec<Number>,
    /// The last word.
    word: (usize, usize),
    in_table: bool,
}

impl Scanner<'_> {
    /// Reads what stands at `at` and says where it ends.
    fn step(&mut self, at: usize) -> usize {
        let Some(c) = self.lower[at..].chars().next() else { return at + 1 };
        if c == '\n' {
            self.in_table = self.lower[at + 1..].starts_with('|');
        } else if at == 0 && c == '|' {
            self.in_table = true;
        }
        if c.is_alphabetic() {
            return self.word(at);
        }
        if c.is_ascii_digit() {
            return self.digits(at);
        }
        // A full stop ends what a word says of the number after it, unless it shortens it: «nr. 5», «uke. Fem».
        if !c.is_whitespace() && c != '.' {
            self.word = (at, at);
        }
        at + c.len_utf8()
    }

    fn word(&mut self, at: usize) -> usize {
        let end = end_of(self.lower, at, char::is_alphabetic);
        if let Some(rest) = self.lower.get(end..).filter(|rest| is_joined(rest)) {
            self.word = (end, end);
            return end_of_name(self.lower, self.lower.len() - rest.len());
        }
        let word = &self.lower[at..end];
        if let Some((_, value)) = WORDED.iter().find(|(name, _)| *name == word) {
            self.push(Number {
                start: at,
                end,
                value: Ratio::whole(*value),
                kind: Kind::Count,
                step: Ratio::whole(1),
                definite: self.follows(DEFINITE),
                in_range: false,
                in_table: self.in_table,
            });
        }
        self.word = (at, end);
        end
    }

    fn digits(&mut self, at: usize) -> usize {
        let lower = self.lower;
        let Some((value, decimals, grouped, end)) = value(lower, at) else {
            self.word = (at, at);
            return end_of_name(lower, at);
        };
        let rest = &lower[end..];
        let unit = Unit::after(rest, self.follows(&["kr", "nok", "kroner"]));
        if unit.length == 0 && (is_joined_name(rest) || self.before(at, char::is_alphanumeric)) {
            self.word = (at, at);
            return end_of_name(lower, end);
        }
        let names = self.follows(NAMED_BY)
            || self.text[..at].trim_end().ends_with('§')
            || is_ordinal(&self.text[end..], self.text, at)
            || (lower[at..].starts_with('0') && decimals == 0 && end - at > 1)
            || (unit.kind.is_none() && !grouped && end - at == 4 && is_year(value));
        let kind = match unit.kind {
            _ if names => Kind::Name,
            Some(kind) => kind,
            None if decimals > 0 => Kind::Decimal,
            None => Kind::Count,
        };
        let step = Ratio::whole(unit.times).over(Ratio::whole(10_i128.pow(decimals)));
        let value = value.times(Ratio::whole(unit.times));
        let after = end + unit.length;
        if let Some((value, step)) = value.zip(step) {
            let number = Number {
                start: at,
                end: after,
                value,
                kind,
                step,
                definite: self.follows(DEFINITE),
                in_range: false,
                in_table: self.in_table,
            };
            self.push(number);
        }
        self.word = (after, after);
        after
    }

    /// Whether the last word is one of these, with nothing but space or a full stop between.
    fn follows(&self, words: &[&str]) -> bool {
        words.contains(&&self.lower[self.word.0..self.word.1])
    }

    fn before(&self, at: usize, is: impl Fn(char) -> bool) -> bool {
        self.lower[..at].chars().next_back().is_some_and(is)
    }

    fn push(&mut self, mut number: Number) {
        if let Some(last) = self.numbers.last_mut() {
            let between = &self.lower[last.end..number.start];
            if matches!(between, "-" | "–") || matches!(between.trim(), "til" | "eller") {
                last.in_range = true;
                number.in_range = true;
            }
        }
        self.numbers.push(number);
    }
}

/// The value at `at`: `(value, decimals, whether its thousands are grouped, end)`. Nothing when it is too long.
fn value(lower: &str, at: usize) -> Option<(Ratio, u32, bool, usize)> {
    let bytes = lower.as_bytes();
    let width = |from: usize| {
        bytes[from.min(bytes.len())..].iter().take(MOST_DIGITS + 1).take_while(|b| b.is_ascii_digit()).count()
    };
    let mut digits = String::new();
    let first = width(at);
    let mut end = at + first;
    digits.push_str(&lower[at..end]);
    let mut grouped = false;
    if first <= 3 && !digits.starts_with('0') {
        while let Some(length) = separator(&lower[end..]) {
            if width(end + length) != 3 {
                break;
            }
            digits.push_str(&lower[end + length..end + length + 3]);
            end += length + 3;
            grouped = true;
            if digits.len() > MOST_DIGITS {
                return None;
            }
        }
    }
    let mut decimals = 0;
    if matches!(bytes.get(end), Some(b',' | b'.')) {
        let count = width(end + 1);
        let goes_on = bytes.get(end + 1 + count).is_some_and(|b| matches!(b, b'.' | b','))
            && bytes.get(end + 2 + count).is_some_and(u8::is_ascii_digit);
        if count > MOST_DECIMALS || (count > 0 && goes_on) {
            return None;
        }
        digits.push_str(&lower[end + 1..end + 1 + count]);
        decimals = count;
        end += if count > 0 { count + 1 } else { 0 };
    }
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let decimals = u32::try_from(decimals).ok()?;
    let value = Ratio::new(digits.parse().ok()?, 1).or(Some(Ratio::whole(0)))?;
    Some((value.over(Ratio::whole(10_i128.pow(decimals)))?, decimals, grouped, end))
}

/// The length of what may stand between groups of three digits: a space of any kind, or a full stop.
fn separator(rest: &str) -> Option<usize> {
    let c = rest.chars().next()?;
    let next = &rest[c.len_utf8()..];
    let three = next.bytes().take_while(u8::is_ascii_digit).count() == 3;
    let is_space = matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    (three && (is_space || c == '.')).then(|| c.len_utf8())
}

/// «P360»: a word that goes on with a digit, at once or after a sign.
fn is_joined(rest: &str) -> bool {
    let rest = rest.strip_prefix(['-', '/', '_', '.', '@']).unwrap_or(rest);
    rest.starts_with(|c: char| c.is_ascii_digit())
}

/// «13-åring», «2024/M2-004», «08:00», «34a»: a number that goes on as a name.
fn is_joined_name(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some(c) if c.is_alphanumeric() || c == '_' => true,
        Some('-' | '/' | '@') => chars.next().is_some_and(char::is_alphabetic),
        Some(':') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

/// Where a name of letters, digits and signs between them ends.
fn end_of_name(lower: &str, at: usize) -> usize {
    let mut end = at;
    let mut chars = lower[at..].char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        let joins = matches!(c, '-' | '/' | '_' | '.' | ':' | '@' | ',')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !c.is_alphanumeric() && !joins {
            break;
        }
        end = at + index + c.len_utf8();
    }
    end
}

fn end_of(lower: &str, at: usize, is: impl Fn(char) -> bool) -> usize {
    lower[at..].char_indices().find(|(_, c)| !is(*c)).map_or(lower.len(), |(index, _)| at + index)
}

/// «3. kvartal», and the number of an item at the beginning of its line.
fn is_ordinal(rest: &str, text: &str, at: usize) -> bool {
    let Some(after) = rest.strip_prefix('.') else { return false };
    let word = after.strip_prefix([' ', '\u{a0}']).unwrap_or(after);
    let first_on_line = text[..at].trim_end_matches(' ').chars().next_back().is_none_or(|c| c == '\n');
    word.starts_with(char::is_lowercase) || (first_on_line && after.starts_with(' '))
}

fn is_year(value: Ratio) -> bool {
    value.as_whole().is_some_and(|year| (1900..=2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::super::dates;
    use super::super::words::lower_same_length;
    use super::*;

    fn read(text: &str) -> Vec<(String, Kind)> {
        let lower = lower_same_length(text);
        let numbers = scan(text, &lower, &dates::scan(&lower));
        numbers.into_iter().map(|number| (number.value.written(), number.kind)).collect()
    }

    #[test]
    fn numbers_are_read_as_they_are_printed() {
        use Kind::{Amount, Count, Decimal, Name, Percent};
        for (text, expected) in [
            ("34 + 5", vec![("34", Count), ("5", Count)]),
            ("1 202 saker og 1.202 eller 1\u{a0}202", vec![("1202", Count); 3]),
            ("to faste pluss tre", vec![("2", Count), ("3", Count)]),
            ("70% og 12,5 prosent", vec![("70", Percent), ("12.5", Percent)]),
            ("kr 100 000,- og kr. 1 202,50", vec![("100000", Amount), ("1202.5", Amount)]),
            ("2,5 mill. kroner, 3 tusen kr", vec![("2500000", Amount), ("3000", Amount)]),
            ("årsløn * 1,33 * 0.15", vec![("1.33", Decimal), ("0.15", Decimal)]),
            (
                "uke 9, § 13, nr. 5, i 2024, 3. kvartal",
                vec![("9", Name), ("13", Name), ("5", Name), ("2024", Name), ("3", Name)],
            ),
            ("P360, 2024/M2-004, 13-åring, 08:00-15:30, MS365-x, rutine1", vec![]),
            ("var 131. Trenden", vec![("131", Count)]),
            ("1. Kjøpe", vec![("1", Name)]),
            ("den 05.02 og 1.5.2024", vec![]),
            ("99999999999999999999999999 og 1.2.3.4", vec![]),
            ("0,5 og 0", vec![("0.5", Decimal), ("0", Count)]),
            ("10 ٣٤ 𝟛 ½ 👍5", vec![("10", Count), ("5", Count)]),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(value, kind)| (value.to_owned(), kind)).collect();
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
