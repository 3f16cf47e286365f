//! Parts of a year, by months and by days.

use samrad_money::{Cost, Fraction, MoneyCode, Period, Recurrence};

use crate::{day, fraction};

fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

#[test]
fn both_ends_count() {
    assert_eq!(period("2024-05-01", "2024-05-01").days(), 1);
    assert_eq!(period("2024-05-01", "2024-12-31").days(), 245);
    assert_eq!(period("2024-12-31", "2025-01-01").days(), 2);
}

#[test]
fn a_leap_year_has_366_days_and_its_own_fraction() {
    for (from, to, days, years) in [
        ("2024-01-01", "2024-12-31", 366, "1"),
        ("2023-01-01", "2023-12-31", 365, "1"),
        ("2000-01-01", "2000-12-31", 366, "1"),
        ("2100-01-01", "2100-12-31", 365, "1"),
        ("2024-02-29", "2024-02-29", 1, "1/366"),
        ("2024-02-28", "2024-03-01", 3, "3/366"),
        ("2023-02-28", "2023-03-01", 2, "2/365"),
        ("2024-05-01", "2024-12-31", 245, "245/366"),
    ] {
        let period = period(from, to);
        assert_eq!((period.days(), period.years_by_days()), (days, fraction(years)), "{from}–{to}");
    }
}

#[test]
fn each_calendar_year_counts_by_its_own_length() {
    let over_new_year = period("2023-12-31", "2024-01-01").years_by_days();
    assert_eq!(over_new_year, fraction("1/365") + fraction("1/366"));
    assert_eq!(
        period("2023-07-01", "2026-06-30").years_by_days(),
        fraction("184/365") + fraction("2") + fraction("181/365")
    );
}

#[test]
fn a_part_of_a_month_is_its_days_over_the_months_own_length() {
    for (from, to, months) in [
        ("2024-05-01", "2024-12-31", "8"),
        ("2024-01-01", "2024-12-31", "12"),
        ("2024-05-15", "2024-12-31", "234/31"), // 17/31 and 7
        ("2024-05-01", "2024-05-01", "1/31"),
        ("2024-02-01", "2024-02-29", "1"),
        ("2023-02-01", "2023-02-28", "1"),
        ("2024-02-01", "2024-02-28", "28/29"),
        ("2024-01-31", "2024-02-01", "60/899"), // 1/31 and 1/29
        ("2024-12-16", "2025-01-15", "31/31"),
        ("2023-07-01", "2025-06-30", "24"),
    ] {
        assert_eq!(period(from, to).months(), fraction(months), "{from}–{to}");
    }
    assert_eq!(period("2024-05-01", "2024-12-31").years_by_months(), fraction("2/3"));
}

#[test]
fn two_periods_that_meet_make_the_one_they_make_together() {
    let first = day("2023-11-17");
    let last = day("2025-03-05");
    let whole = Period::new(first, last).unwrap();
    let mut end = first;
    while end < last {
        let (before, after) =
            (Period::new(first, end).unwrap(), Period::new(end.tomorrow().unwrap(), last).unwrap());
        assert_eq!(before.months() + after.months(), whole.months(), "{end}");
        assert_eq!(before.years_by_days() + after.years_by_days(), whole.years_by_days(), "{end}");
        assert_eq!(before.days() + after.days(), whole.days(), "{end}");
        end = end.tomorrow().unwrap();
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let refused = Period::new(day("2024-05-02"), day("2024-05-01")).unwrap_err();
    assert_eq!(refused.code, MoneyCode::PeriodReversed);
    assert_eq!(refused.facts, serde_json::json!({ "from": "2024-05-02", "to": "2024-05-01" }));
}

fn cost(recurrence: Recurrence, from: &str, to: Option<&str>) -> Cost {
    Cost { base_ore: 36_600, factors: vec![], recurrence, from: day(from), to: to.map(day) }
}

#[test]
fn a_yearly_cost_is_nothing_before_it_begins_and_after_it_ends() {
    let cost = cost(Recurrence::Yearly, "2024-07-01", Some("2025-01-31"));
    let in_year = |year| {
        let amounts = cost.in_year(year).unwrap();
        (amounts.by_months_ore, amounts.by_days_ore, amounts.covered.map(|covered| covered.days))
    };
    assert_eq!(in_year(2023), (0, 0, None));
    assert_eq!(in_year(2024), (18_300, 18_400, Some(184)));
    assert_eq!(in_year(2025), (3050, 3108, Some(31))); // 36 600 × 31/365 = 3108,49
    assert_eq!(in_year(2026), (0, 0, None));
    assert_eq!(cost.in_year(2026).unwrap().whole_ore, 36_600, "a full year is what it is");
}

#[test]
fn a_cost_that_comes_once_comes_whole_in_its_year() {
    let cost = cost(Recurrence::Once, "2024-12-31", None);
    for (year, ore) in [(2023, 0), (2024, 36_600), (2025, 0)] {
        let amounts = cost.in_year(year).unwrap();
        assert_eq!((amounts.by_months_ore, amounts.by_days_ore, amounts.covered), (ore, ore, None), "{year}");
    }
}

#[test]
fn a_cost_that_ends_before_it_begins_is_refused_in_every_year() {
    let cost = cost(Recurrence::Yearly, "2024-07-01", Some("2024-06-30"));
    for year in [2023, 2024, 2025] {
        assert_eq!(cost.in_year(year).unwrap_err().code, MoneyCode::PeriodReversed);
    }
}

#[test]
fn the_parts_of_all_years_make_the_whole_run() {
    let run = period("2022-03-18", "2026-10-02");
    let years = |part: fn(Period) -> Fraction| {
        let parts: Vec<Fraction> = (2022..=2026)
            .map(|year| part(Period::in_year(year, run.from(), Some(run.to())).unwrap()))
            .collect();
        parts.iter().sum::<Fraction>()
    };
    assert_eq!(years(Period::years_by_months), run.years_by_months());
    assert_eq!(years(Period::years_by_days), run.years_by_days());
    assert_eq!(Period::in_year(2021, run.from(), Some(run.to())), None);
}
