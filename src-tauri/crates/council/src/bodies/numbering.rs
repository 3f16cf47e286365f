//! Case numbers: how they are written, and which comes next.

use crate::kinds::NumberingSequence;

/// A numbering pattern that has been checked, such as `{year}/M{meeting}-{n:03}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbering {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    Meeting,
    /// The running number, with at least so many digits.
    Running(usize),
}

impl Numbering {
    /// Reads a pattern. It must hold the running number `{n}` (or `{n:03}` for three digits) once; `{year}` and
    /// `{meeting}` are optional.
    pub fn parse(pattern: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some(open) = rest.find('{') {
            let close = open + rest[open..].find('}')?;
            parts.push(Part::Text(rest[..open].to_owned()));
            parts.push(match &rest[open + 1..close] {
                "year" => Part::Year,
                "meeting" => Part::Meeting,
                "n" => Part::Running(1),
                name => Part::Running(name.strip_prefix("n:0")?.parse().ok().filter(|width| *width < 10)?),
            });
            rest = &rest[close + 1..];
        }
        parts.push(Part::Text(rest.to_owned()));
        let running = parts.iter().filter(|part| matches!(part, Part::Running(_))).count();
        (running == 1 && !pattern.contains("}}")).then_some(Self { parts })
    }

    /// Whether two meetings of one year, or two years, can never be given the same number.
    pub fn is_unique_for(&self, sequence: NumberingSequence) -> bool {
        let has = |part| self.parts.contains(&part);
        has(Part::Year) && (sequence == NumberingSequence::PerYear || has(Part::Meeting))
    }

    /// The number as it is written.
    pub fn written(&self, year: i16, meeting: u8, running: u32) -> String {
        let written = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Year => year.to_string(),
            Part::Meeting => meeting.to_string(),
            Part::Running(width) => format!("{running:0width$}"),
        };
        self.parts.iter().map(written).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::NumberingSequence::{PerMeeting, PerYear};

    #[test]
    fn the_councils_own_pattern_writes_its_own_numbers() {
        let numbering = Numbering::parse("{year}/M{meeting}-{n:03}").unwrap();
        assert_eq!(numbering.written(2024, 2, 4), "2024/M2-004");
        assert_eq!(numbering.written(2024, 12, 1000), "2024/M12-1000");
        assert!(numbering.is_unique_for(PerMeeting) && numbering.is_unique_for(PerYear));
    }

    #[test]
    fn patterns_without_exactly_one_running_number_are_refused() {
        for wrong in ["", "{year}", "{n}{n}", "{n:3}", "{n:0x}", "{n", "{møte}-{n}", "{n}}}", "{n:012}"] {
            assert_eq!(Numbering::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_pattern_that_would_repeat_itself_is_told_apart() {
        assert!(!Numbering::parse("{n}").unwrap().is_unique_for(PerYear));
        assert!(!Numbering::parse("{year}-{n}").unwrap().is_unique_for(PerMeeting));
        assert!(Numbering::parse("PS {n}/{year}").unwrap().is_unique_for(PerYear));
    }
}
