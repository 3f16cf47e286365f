//! Dates as Norwegian documents print them: found wherever they stand, also those that no calendar has.

use jiff::civil::Date;

use super::words::{MONTHS, lower_same_length};

/// A date as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Printed {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The year, when one is printed; two digits count from 2000.
    pub year: Option<u32>,
    /// Whether the year has four digits.
    pub whole_year: bool,
    /// The month as printed; 13 is possible here.
    pub month: u32,
    /// The day as printed.
    pub day: u32,
    /// Whether the month is a word.
    pub worded: bool,
}

impl Printed {
    /// The day it means, when it prints its year and there is such a day.
    pub(crate) fn day(&self) -> Option<Date> {
        calendar(self.year?, self.month, self.day)
    }

    /// The day it means; one without a year is the nearest to `base`.
    pub(crate) fn day_near(&self, base: Option<Date>) -> Option<Date> {
        if self.year.is_some() {
            return self.day();
        }
        let base = base?;
        let years = [-1, 0, 1].map(|step| u32::try_from(i32::from(base.year()) + step).unwrap_or(0));
        let days = years.into_iter().filter_map(|year| calendar(year, self.month, self.day));
        days.min_by_key(|day| days_between(base, *day).unsigned_abs())
    }

    /// Whether no year has such a day, or not the one that is printed.
    pub(crate) fn is_impossible(&self) -> bool {
        // 2024 has every day that any year has.
        calendar(self.year.unwrap_or(2024), self.month, self.day).is_none()
    }
}

/// The years that council documents speak of. Outside it is more likely a number than a year.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

fn calendar(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Days from `first` to `last`, negative when `last` is earlier.
pub(crate) fn days_between(first: Date, last: Date) -> i32 {
    // Two dates of the calendar are never further apart than fits.
    first.until(last).map_or(0, |span| span.get_days())
}

/// The first day in the text that prints a whole year between 1990 and 2100 and exists: `13.03.2024`, `2024.03.13`,
/// `2024-03-13`, `13. mars 2024`. `13/3 2024` is none.
pub fn first_day(text: &str) -> Option<Date> {
    let lower = lower_same_length(text);
    let mut dates = Dates { lower: &lower, at: 0 };
    dates.find_map(|date| date.day().filter(|day| date.whole_year && (1990..=2100).contains(&day.year())))
}

/// All dates in a text in lower case, in order.
pub(crate) fn scan(lower: &str) -> Vec<Printed> {
    Dates { lower, at: 0 }.collect()
}

struct Dates<'a> {
    lower: &'a str,
    at: usize,
}

impl Iterator for Dates<'_> {
    type Item = Printed;

    fn next(&mut self) -> Option<Printed> {
        let bytes = self.lower.as_bytes();
        while self.at < bytes.len() {
            let start = self.at;
            if !bytes[start].is_ascii_digit() {
                self.at += 1;
                continue;
            }
            let (number, end) = digits(bytes, start);
            self.at = end;
            // «M31.02.24» is a name, «10.31.02.2024» a version.
            let in_a_name = start > 0 && (bytes[start - 1].is_ascii_alphabetic() || bytes[start - 1] >= 0x80);
            if let Some(date) = date_from(self.lower, start, number, end).filter(|_| !in_a_name) {
                self.at = date.end;
                return Some(date);
            }
        }
        None
    }
}

/// The date that begins with the digits at `start`, which end at `end`.
fn date_from(lower: &str, start: usize, number: u32, end: usize) -> Option<Printed> {
    let bytes = lower.as_bytes();
    let printed = |end, year, whole_year, month, day, worded| {
        Some(Printed { start, end, year, whole_year, month, day, worded })
    };
    let separator = *bytes.get(end)?;
    if end - start == 4 && matches!(separator, b'.' | b'-' | b'_') {
        let (month, after) = number_at(bytes, end + 1, 2)?;
        let (day, after) =
            (bytes.get(after) == Some(&separator)).then(|| number_at(bytes, after + 1, 2))??;
        return YEARS.contains(&number).then(|| printed(after, Some(number), true, month, day, false))?;
    }
    if end - start > 2 {
        return None;
    }
    let rest = lower[end..].strip_prefix('.').unwrap_or(&lower[end..]);
    let word = rest.trim_start_matches([' ', '\u{a0}', '\n']);
    if let Some(index) = MONTHS.iter().position(|month| word.starts_with(month)) {
        return worded(lower, start, number, lower.len() - word.len(), index);
    }
    if separator != b'.' {
        return None;
    }
    let (month, after) = number_at(bytes, end + 1, 2)?;
    if bytes.get(after) == Some(&b'.')
        && let Some((year, year_end)) = number_at(bytes, after + 1, 4)
    {
        return match year_end - after - 1 {
            4 if YEARS.contains(&year) => printed(year_end, Some(year), true, month, number, false),
            // «0.17.17» is a version.
            2 if (1..=12).contains(&month) && (1..=31).contains(&number) && is_open(bytes, year_end) => {
                printed(year_end, Some(2000 + year), false, month, number, false)
            }
            _ => None,
        };
    }
    // Without a year only «05.02»: «5.2» is a chapter. Twelve months have at most 31 days.
    let two_and_two = end - start == 2 && after - end == 3;
    let fits = (1..=12).contains(&month) && (1..=31).contains(&number);
    (two_and_two && fits && is_open(bytes, after))
        .then(|| printed(after, None, false, month, number, false))?
}

/// `13. mars 2024` and `8.mars`; the month's word, `MONTHS[index]`, begins at `at`.
fn worded(lower: &str, start: usize, day: u32, at: usize, index: usize) -> Option<Printed> {
    let end = at + MONTHS[index].len();
    let after = &lower[end..];
    if after.starts_with(char::is_alphabetic) {
        return None;
    }
    let year_at = lower.len() - after.trim_start_matches([' ', '\u{a0}', '\n']).len();
    let year = number_at(lower.as_bytes(), year_at, 4)
        .filter(|(year, end)| end - year_at == 4 && YEARS.contains(year));
    let month = u32::try_from(index).ok()? + 1;
    let end = year.map_or(end, |(_, end)| end);
    let printed = Printed {
        start,
        end,
        year: year.map(|(year, _)| year),
        whole_year: year.is_some(),
        month,
        day,
        worded: true,
    };
    Some(printed)
}

/// Whether no letter, digit or further part of a number follows.
fn is_open(bytes: &[u8], at: usize) -> bool {
    let follows = |at: usize| bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    let joined = bytes.get(at).is_some_and(|b| matches!(b, b'.' | b',' | b'%' | b'/'))
        && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
    !follows(at) && !joined && bytes.get(at) != Some(&b'%')
}

/// Up to `most` digits at `at`, and where they end; nothing when there are none or more.
fn number_at(bytes: &[u8], at: usize, most: usize) -> Option<(u32, usize)> {
    let width = bytes[at.min(bytes.len())..].iter().take(most + 1).take_while(|b| b.is_ascii_digit()).count();
    let (number, end) = digits(&bytes[..at.min(bytes.len()) + width], at);
    (1..=most).contains(&width).then_some((number, end))
}

/// The digits from `at` on: their value (saturating) and where they end.
fn digits(bytes: &[u8], at: usize) -> (u32, usize) {
    let mut end = at;
    let mut value = 0u32;
    while let Some(digit) = bytes.get(end).filter(|b| b.is_ascii_digit()) {
        value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
        end += 1;
    }
    (value, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_dates_are_read_in_every_usual_form() {
        for (text, iso) in [
            ("13.03.2024", Some("2024-03-13")),
            ("2024.03.13 - Saksframlegg.pdf", Some("2024-03-13")),
            ("2025-11-05_notat.pdf", Some("2025-11-05")),
            ("onsdag 5. november 2025 kl. 09:00", Some("2025-11-05")),
            ("23. Januar 2023", Some("2023-01-23")),
            ("3 mai 2025", Some("2025-05-03")),
            ("31.02.2024", None),
            ("29.02.2023", None),
            ("29.02.2024", Some("2024-02-29")),
            ("8.mars", None),
            ("versjon 1.2.3", None),
            ("12345.03.2024 og 01.05.2024", Some("2024-05-01")),
            ("05.02 – nett nede", None),
            ("", None),
        ] {
            assert_eq!(first_day(text).map(|day| day.to_string()).as_deref(), iso, "{text}");
        }
    }

    #[test]
    fn dates_without_a_year_are_the_nearest_to_the_meeting() {
        let base = "2024-03-13".parse().ok();
        for (text, iso) in [
            ("05.02 – nett nede", Some("2024-02-05")),
            ("8.mars", Some("2024-03-08")),
            ("den 17. april", Some("2024-04-17")),
            ("4. desember", Some("2023-12-04")),
            ("pr 29.02.24", Some("2024-02-29")),
            ("30. februar", None),
            ("kapittel 5.2 og 12.05.3, 31.02%, 08.000", None),
            ("M2-004, 1.33, 10.12kr", None),
            ("12 maist", None),
            ("versjon 0.17.17", None),
        ] {
            let found = scan(&text.to_lowercase()).into_iter().find_map(|date| date.day_near(base));
            assert_eq!(found.map(|day| day.to_string()).as_deref(), iso, "{text}");
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_seen() {
        for (text, impossible) in [
            ("30.02.2024", true),
            ("31. april", true),
            ("29.02", false),
            ("29.02.2023", true),
            ("13.13.2024", true),
        ] {
            assert_eq!(scan(text).iter().any(Printed::is_impossible), impossible, "{text}");
        }
    }
}
