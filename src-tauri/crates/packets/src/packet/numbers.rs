//! Case numbers at the start of a line: `2024/M2-004 - Title`, and the plainer `Sak 12/24 Title`.

/// A case number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CaseNumber {
    /// The year of the meeting.
    pub year: u16,
    /// The meeting in its year, when the number says it.
    pub meeting: Option<u16>,
    /// The case's own number.
    pub serial: u16,
}

impl CaseNumber {
    /// The number as it is written, without stray spaces.
    pub(crate) fn written(&self) -> String {
        match self.meeting {
            Some(meeting) => format!("{}/M{}-{:03}", self.year, meeting, self.serial),
            None => format!("{}/{:02}", self.serial, self.year % 100),
        }
    }
}

/// The number that a line begins with as a heading, and the title after it (may be empty). `None` when the line only
/// goes on with other words, as a mention in running text does.
pub(crate) fn heading(line: &str) -> Option<(CaseNumber, &str)> {
    let mut scan = Scan(line.trim_start());
    for prefix in ["saksnr.", "saksnr", "saksnummer", "sak"] {
        if scan.word(prefix) {
            scan.word(":");
            break;
        }
    }
    let number = scan.full_number().or_else(|| Scan(line.trim_start()).short_number(&mut scan))?;
    scan.spaces();
    if scan.0.is_empty() {
        return Some((number, ""));
    }
    let rest = scan.0.strip_prefix(['-', '–', '—', ':'])?.trim();
    Some((number, rest))
}

/// The running number that a written case number ends with: 4 of `2024/M2-004`, 12 of `12/24` and of `2024/12`. `None`
/// when there is none.
pub(crate) fn running(written: &str) -> Option<u32> {
    let last_digits = |text: &str| {
        let start = text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count();
        (start, text[start..].parse::<u32>().ok())
    };
    let written = written.trim();
    let (start, last) = last_digits(written);
    let before = written[..start].strip_suffix('/').and_then(|before| last_digits(before).1);
    // A year stands after the number in most councils, and before it in some.
    before.filter(|before| !(1990..=2100).contains(before)).or(last).filter(|number| *number > 0)
}

struct Scan<'a>(&'a str);

impl<'a> Scan<'a> {
    fn spaces(&mut self) {
        self.0 = self.0.trim_start();
    }

    /// Steps over `expected`, whatever its case, and spaces after it.
    fn word(&mut self, expected: &str) -> bool {
        let matches = self.0.get(..expected.len()).is_some_and(|start| start.eq_ignore_ascii_case(expected));
        if matches {
            self.0 = self.0[expected.len()..].trim_start();
        }
        matches
    }

    fn number(&mut self, widths: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let width = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let value = widths.contains(&width).then(|| self.0[..width].parse().ok())??;
        self.0 = &self.0[width..];
        Some(value)
    }

    /// Extraction puts spaces anywhere: they are allowed between all parts.
    fn full_number(&mut self) -> Option<CaseNumber> {
        let mut scan = Scan(self.0);
        let year = scan.number(4..=4)?;
        scan.spaces();
        if !scan.word("/") || !scan.word("M") {
            return None;
        }
        let meeting = scan.number(1..=2)?;
        scan.spaces();
        if !(scan.word("-") || scan.word("–")) {
            return None;
        }
        let serial = scan.number(3..=3).filter(|serial| *serial > 0)?;
        if scan.0.starts_with(|c: char| c.is_alphanumeric()) || !(1990..=2100).contains(&year) {
            return None;
        }
        self.0 = scan.0;
        Some(CaseNumber { year, meeting: Some(meeting), serial })
    }

    /// `Sak 12/24`, only with the word before it: a bare `12/24` is a fraction or a date.
    fn short_number(mut self, after: &mut Scan<'a>) -> Option<CaseNumber> {
        if !(self.word("saksnr.") || self.word("sak ") || self.word("ps ") || self.word("rs ")) {
            return None;
        }
        let serial = self.number(1..=3).filter(|serial| *serial > 0)?;
        if !self.word("/") {
            return None;
        }
        let year = self.number(2..=4)?;
        let year = if year < 100 { 2000 + year } else { year };
        if self.0.starts_with(|c: char| c.is_alphanumeric()) || !(1990..=2100).contains(&year) {
            return None;
        }
        after.0 = self.0;
        Some(CaseNumber { year, meeting: None, serial })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_begins_with_a_number_and_goes_on_with_a_dash_or_nothing() {
        for (line, expected) in [
            ("2024/M2-004 - Omlegging av nett", Some(("2024/M2-004", "Omlegging av nett"))),
            ("2024/M2-004", Some(("2024/M2-004", ""))),
            (" 2025 / M11 - 012 – Drift", Some(("2025/M11-012", "Drift"))),
            ("Sak 2025/M4-012 - Budsjett", Some(("2025/M4-012", "Budsjett"))),
            ("Saksnr.: 2025/M4-012: Budsjett", Some(("2025/M4-012", "Budsjett"))),
            ("Sak 12/24 - Budsjett", Some(("12/24", "Budsjett"))),
            ("sak 7/2025: Val av leiar", Some(("7/25", "Val av leiar"))),
            ("2024/M2-004 ble utsatt", None),
            ("2024/M2-0045 - For lang", None),
            ("12/24 - Brøk", None),
            ("1824/M2-004 - For gammel", None),
            ("saken 12/24", None),
            ("2024/M2-000 - Nulte sak", None),
            ("", None),
        ] {
            let found = heading(line);
            let found = found.as_ref().map(|(number, title)| (number.written(), *title));
            assert_eq!(found, expected.map(|(n, t)| (n.to_owned(), t)), "{line}");
        }
    }

    #[test]
    fn the_running_number_is_not_the_year() {
        for (written, expected) in [
            ("2024/M2-004", Some(4)),
            ("12/24", Some(12)),
            ("SR 7/2025", Some(7)),
            ("2024/12", Some(12)),
            ("A-17 ", Some(17)),
            ("2024/M2-000", None),
            ("Sak", None),
            ("99999999999", None),
            ("", None),
        ] {
            assert_eq!(running(written), expected, "{written}");
        }
    }
}
