//! Dates as Norwegian documents print them.

use super::words::{MONTHS, lower_same_length};

/// A calendar date that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let fits = (1990..=2100).contains(&year) && (1..=days).contains(&day);
        fits.then_some(Self { year: year as u16, month: month as u8, day: day as u8 })
    }

    /// The year.
    pub(crate) fn year(self) -> u16 {
        self.year
    }

    /// `2024-03-13`.
    pub(crate) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The first date in the text: `13.03.2024`, `13/3 2024` is not one; `2024.03.13`, `2024-03-13`, `13. mars 2024`.
pub(crate) fn first_date(text: &str) -> Option<Date> {
    let lower = lower_same_length(text);
    let bytes = lower.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (number, end) = digits(bytes, at);
        if let Some(date) = date_from(&lower, number, end - at, end) {
            return Some(date);
        }
        at = end;
    }
    None
}

/// The date that begins with `number` (of `width` digits), the rest of which stands at `end`.
fn date_from(text: &str, number: u32, width: usize, end: usize) -> Option<Date> {
    let bytes = text.as_bytes();
    let separator = *bytes.get(end)?;
    if width == 4 && matches!(separator, b'.' | b'-' | b'_') {
        let (month, after) = number_at(bytes, end + 1)?;
        let (day, _) = (bytes.get(after) == Some(&separator)).then(|| number_at(bytes, after + 1))??;
        return Date::new(number, month, day);
    }
    if width > 2 {
        return None;
    }
    let rest = text.get(end..)?.strip_prefix('.').unwrap_or(&text[end..]).trim_start();
    if let Some(index) = MONTHS.iter().position(|month| rest.starts_with(month)) {
        let year = rest[MONTHS[index].len()..].trim_start();
        let (year, width) = digits(year.as_bytes(), 0);
        return (width == 4).then(|| Date::new(year, index as u32 + 1, number))?;
    }
    if separator != b'.' {
        return None;
    }
    let (month, after) = number_at(bytes, end + 1)?;
    let (year, year_end) = (bytes.get(after) == Some(&b'.')).then(|| number_at(bytes, after + 1))??;
    (year_end - after == 5).then(|| Date::new(year, month, number))?
}

fn number_at(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let (number, end) = digits(bytes, at);
    (end > at && end - at <= 4).then_some((number, end))
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
    fn dates_are_read_in_every_usual_form() {
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
            assert_eq!(first_date(text).map(Date::iso).as_deref(), iso, "{text}");
        }
    }
}
