//! Counting how hits are spread.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::frames::Frame;
use super::hits::{Facet, Facets, HitKind};
use crate::kinds::Purpose;

/// Counts hits one by one.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    kinds: BTreeMap<HitKind, u32>,
    /// By year and number, the latest first; two bodies may have meetings of the same name.
    meetings: BTreeMap<(Reverse<(i16, u8)>, String), u32>,
    years: BTreeMap<Reverse<i16>, u32>,
    purposes: BTreeMap<Purpose, u32>,
}

impl Counter {
    pub(crate) fn count(&mut self, kind: HitKind, frame: &Frame) {
        *self.kinds.entry(kind).or_default() += 1;
        if let Some(purpose) = frame.purpose {
            *self.purposes.entry(purpose).or_default() += 1;
        }
        let mut counted_years = Vec::new();
        for meeting in &frame.meetings {
            let key = (Reverse((meeting.year, meeting.number)), meeting.id.to_string());
            *self.meetings.entry(key).or_default() += 1;
            if !counted_years.contains(&meeting.year) {
                counted_years.push(meeting.year);
                *self.years.entry(Reverse(meeting.year)).or_default() += 1;
            }
        }
    }

    pub(crate) fn facets(self) -> Facets {
        let same = |value: String, count| Facet { label: value.clone(), value, count };
        let meeting = |((Reverse((year, number)), id), count)| Facet {
            value: id,
            label: format!("{year}/M{number}"),
            count,
        };
        Facets {
            kinds: self.kinds.into_iter().map(|(kind, count)| same(kind.to_string(), count)).collect(),
            meetings: self.meetings.into_iter().map(meeting).collect(),
            years: self
                .years
                .into_iter()
                .map(|(Reverse(year), count)| same(year.to_string(), count))
                .collect(),
            purposes: self
                .purposes
                .into_iter()
                .map(|(purpose, count)| same(purpose.to_string(), count))
                .collect(),
        }
    }
}
