//! Dates and times as the papers are given them. A date that does not exist is refused before typst sees it.

use typst::foundations::Datetime;

use crate::report::PaperError;

fn refused(field: &str, value: &str) -> PaperError {
    PaperError::BadInput { field: field.to_owned(), value: value.to_owned() }
}

fn numbers<const N: usize>(text: &str, shape: &str) -> Option<[u32; N]> {
    let fits = |(digit, sign): (char, char)| if sign == '0' { digit.is_ascii_digit() } else { digit == sign };
    if text.len() != shape.len() || !text.chars().zip(shape.chars()).all(fits) {
        return None;
    }
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut found = [0; N];
    for slot in &mut found {
        *slot = parts.next()?.parse().ok()?;
    }
    Some(found)
}

/// Reads `2024-03-08T14:05:00Z`; fractions of a second are left out.
pub(super) fn parse(text: &str) -> Result<Datetime, PaperError> {
    let whole = match (text.split_once('.'), text.ends_with('Z')) {
        (Some((seconds, _)), true) => format!("{seconds}Z"),
        _ => text.to_owned(),
    };
    numbers::<6>(&whole, "0000-00-00T00:00:00Z")
        .and_then(|[year, month, day, hour, minute, second]| {
            let small = |n: u32| u8::try_from(n).ok();
            Datetime::from_ymd_hms(
                i32::try_from(year).ok()?,
                small(month)?,
                small(day)?,
                small(hour)?,
                small(minute)?,
                small(second)?,
            )
        })
        .ok_or_else(|| refused("created_at", text))
}

/// Refuses what is not a day of the calendar, `2024-03-13`.
pub(crate) fn check_date(field: &str, text: Option<&str>) -> Result<(), PaperError> {
    let Some(text) = text else { return Ok(()) };
    numbers::<3>(text, "0000-00-00")
        .and_then(|[year, month, day]| {
            Datetime::from_ymd(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
        })
        .map(|_| ())
        .ok_or_else(|| refused(field, text))
}

/// Refuses what is not a time of day, `09:00`.
pub(crate) fn check_time(field: &str, text: Option<&str>) -> Result<(), PaperError> {
    let Some(text) = text else { return Ok(()) };
    match numbers::<2>(text, "00:00") {
        Some([hour, minute]) if hour < 24 && minute < 60 => Ok(()),
        _ => Err(refused(field, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_and_times_that_exist_are_taken() {
        for (text, taken) in
            [("2024-02-29", true), ("2023-02-29", false), ("2024-3-1", false), ("13.03.2024", false)]
        {
            assert_eq!(check_date("date", Some(text)).is_ok(), taken, "{text}");
        }
        for (text, taken) in
            [("00:00", true), ("23:59", true), ("24:00", false), ("9:00", false), ("ni", false)]
        {
            assert_eq!(check_time("start", Some(text)).is_ok(), taken, "{text}");
        }
        for (text, taken) in [
            ("2024-03-08T14:05:00Z", true),
            ("2024-03-08T14:05:00.123Z", true),
            ("2024-03-08T14:05:00+01:00", false),
            ("2024-03-08", false),
        ] {
            assert_eq!(parse(text).is_ok(), taken, "{text}");
        }
    }
}
