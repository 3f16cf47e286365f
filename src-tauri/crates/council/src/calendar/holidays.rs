//! The public holidays of Norway: fixed days, and those counted from Easter.

use crate::dates::Day;
use crate::kinds::kinds;

kinds! {
    /// A public holiday, and the eves on which nobody meets.
    Holiday {
        /// første nyttårsdag
        NewYearsDay = "new_years_day",
        /// skjærtorsdag
        MaundyThursday = "maundy_thursday",
        /// langfredag
        GoodFriday = "good_friday",
        /// første påskedag
        EasterSunday = "easter_sunday",
        /// andre påskedag
        EasterMonday = "easter_monday",
        /// første mai
        LabourDay = "labour_day",
        /// grunnlovsdagen
        ConstitutionDay = "constitution_day",
        /// Kristi himmelfartsdag
        AscensionDay = "ascension_day",
        /// første pinsedag
        WhitSunday = "whit_sunday",
        /// andre pinsedag
        WhitMonday = "whit_monday",
        /// julaften
        ChristmasEve = "christmas_eve",
        /// første juledag
        ChristmasDay = "christmas_day",
        /// andre juledag
        BoxingDay = "boxing_day",
        /// nyttårsaften
        NewYearsEve = "new_years_eve",
    }
}

/// The holidays of a year in order. Two may fall on the same day.
pub fn holidays(year: i16) -> Vec<(Day, Holiday)> {
    let fixed = [
        (1, 1, Holiday::NewYearsDay),
        (5, 1, Holiday::LabourDay),
        (5, 17, Holiday::ConstitutionDay),
        (12, 24, Holiday::ChristmasEve),
        (12, 25, Holiday::ChristmasDay),
        (12, 26, Holiday::BoxingDay),
        (12, 31, Holiday::NewYearsEve),
    ];
    let from_easter = [
        (-3, Holiday::MaundyThursday),
        (-2, Holiday::GoodFriday),
        (0, Holiday::EasterSunday),
        (1, Holiday::EasterMonday),
        (39, Holiday::AscensionDay),
        (49, Holiday::WhitSunday),
        (50, Holiday::WhitMonday),
    ];
    let fixed = fixed
        .into_iter()
        .filter_map(|(month, day, holiday)| Day::new(year, month, day).map(|day| (day, holiday)));
    let easter = easter_sunday(year);
    let movable = from_easter
        .into_iter()
        .filter_map(|(days, holiday)| easter.map(|easter| (easter.plus_days(days), holiday)));
    let mut all: Vec<_> = fixed.chain(movable).collect();
    all.sort();
    all
}

/// Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).
fn easter_sunday(year: i16) -> Option<Day> {
    let year_number = i32::from(year);
    let (golden, century, in_century) = (year_number % 19, year_number / 100, year_number % 100);
    let leap_centuries = century / 4;
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    Day::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        for (year, month, day) in [
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2035, 3, 25),
            (2038, 4, 25),
            (2100, 3, 28),
        ] {
            assert_eq!(easter_sunday(year), Day::new(year, month, day), "{year}");
        }
    }

    #[test]
    fn a_year_has_its_fourteen_days_in_order() {
        let days = holidays(2024);
        assert_eq!(days.len(), 14);
        assert!(days.is_sorted());
        assert!(days.contains(&(Day::new(2024, 5, 9).unwrap(), Holiday::AscensionDay)));
        assert!(days.contains(&(Day::new(2024, 5, 20).unwrap(), Holiday::WhitMonday)));
    }

    #[test]
    fn two_holidays_may_share_a_day() {
        let seventeenth = Day::new(2027, 5, 17).unwrap();
        let there: Vec<_> = holidays(2027).into_iter().filter(|(day, _)| *day == seventeenth).collect();
        assert_eq!(there.len(), 2, "Whit Monday 2027 is also 17 May: {there:?}");
    }
}
