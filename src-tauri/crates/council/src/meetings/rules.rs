//! What must hold of meetings and agendas. Pure: no SQL, no clock.

use crate::dates::{Clock, Day};

/// When an item of an agenda starts and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) starts_at: Option<Clock>,
    pub(crate) ends_at: Option<Clock>,
    /// Minutes by which the item runs past the meeting's end.
    pub(crate) overflow: u32,
}

/// The running clock of an agenda. An item without minutes takes none; past midnight there is no clock.
pub(crate) fn timetable(start: Option<Clock>, end: Option<Clock>, minutes: &[Option<u16>]) -> Vec<Slot> {
    let Some(start) = start else {
        return vec![Slot { starts_at: None, ends_at: None, overflow: 0 }; minutes.len()];
    };
    let mut now = start.minutes();
    let mut slots = Vec::with_capacity(minutes.len());
    for minutes in minutes {
        let starts_at = Clock::from_minutes(now);
        now += u32::from(minutes.unwrap_or(0));
        let overflow = end.map_or(0, |end| now.saturating_sub(end.minutes()));
        slots.push(Slot { starts_at, ends_at: Clock::from_minutes(now), overflow });
    }
    slots
}

/// The running numbers to try for items without one, counting on from the last that was ever given.
pub(crate) fn following(last: u32) -> impl Iterator<Item = u32> {
    last.saturating_add(1)..=u32::MAX
}

/// Whether a number that a packet brings is one a council could have counted to.
pub(crate) fn is_running_number(sequence: u32) -> bool {
    (1..1_000_000).contains(&sequence)
}

/// Deadlines counted back from the meeting's day.
pub(crate) fn deadline(date: Option<Day>, days_before: u8) -> Option<Day> {
    date.map(|date| date.plus_days(-i32::from(days_before)))
}

/// Where a case is put: before the standing cases that close the meeting.
pub(crate) fn place_before_closing(closing: &[bool]) -> usize {
    closing.len() - closing.iter().rev().take_while(|closing| **closing).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> Clock {
        text.parse().unwrap()
    }

    #[test]
    fn the_clock_runs_through_the_agenda_and_tells_the_overflow() {
        let slots =
            timetable(Some(clock("09:00")), Some(clock("10:00")), &[Some(30), None, Some(20), Some(25)]);
        let starts: Vec<String> = slots.iter().map(|slot| slot.starts_at.unwrap().to_string()).collect();
        assert_eq!(starts, ["09:00", "09:30", "09:30", "09:50"]);
        assert_eq!(slots.iter().map(|slot| slot.overflow).collect::<Vec<_>>(), [0, 0, 0, 15]);
    }

    #[test]
    fn an_agenda_without_a_start_has_no_clock_and_one_past_midnight_loses_it() {
        assert_eq!(timetable(None, None, &[Some(5)])[0].starts_at, None);
        let late = timetable(Some(clock("23:50")), None, &[Some(20), Some(5)]);
        assert_eq!((late[0].ends_at, late[1].starts_at), (None, None));
    }

    #[test]
    fn deadlines_are_counted_back_from_the_meeting() {
        assert_eq!(deadline(Day::new(2024, 3, 13), 14), Day::new(2024, 2, 28));
        assert_eq!(deadline(None, 14), None);
    }

    #[test]
    fn a_case_is_placed_before_the_closing_ones() {
        assert_eq!(place_before_closing(&[]), 0);
        assert_eq!(place_before_closing(&[false, false, true]), 2);
        assert_eq!(place_before_closing(&[true, false]), 2);
        assert_eq!(place_before_closing(&[true, true]), 0);
    }

    #[test]
    fn numbers_follow_the_last_that_was_given() {
        assert_eq!(following(7).take(2).collect::<Vec<_>>(), [8, 9]);
        assert_eq!(following(u32::MAX).collect::<Vec<_>>(), [u32::MAX], "and never wrap round");
    }
}
