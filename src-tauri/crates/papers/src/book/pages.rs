//! Which page everything stands on, once the own pages are set, and what the pages of annexes say about it.

use std::collections::BTreeMap;

use super::annexes::{AnnexState, Drawn};
use super::data;
use crate::foot::{Feet, FootFonts};
use crate::input::Book;
use crate::report::{AnnexResult, BookReport, PaperError};
use crate::shared::template_text;
use crate::typeset::Setting;
use crate::underlay::Insertion;

/// What became of the book as far as the set pages tell. typst counts its own pages; those of annexes stand between.
pub(super) fn report(book: &Book, states: &[AnnexState], setting: &Setting) -> BookReport {
    let mut report = BookReport {
        pages: 0,
        annexes: Vec::with_capacity(states.len()),
        pdf_a: false,
        pdf_a_obstacles: Vec::new(),
        case_pages: Vec::with_capacity(book.cases.len()),
        replaced_characters: setting.replaced.clone(),
    };
    // Pages of annexes so far.
    let mut inlaid = 0;
    for (index, case) in book.cases.iter().enumerate() {
        let page_of = |label: String, inlaid: usize| setting.page_of(&label).unwrap_or_default() + inlaid;
        report.case_pages.push((case.number.clone(), page_of(data::case_label(index), inlaid)));
        for annex in &case.annexes {
            let place = report.annexes.len();
            let state = &states[place];
            let pages = state.page_count();
            let last_of_divider = page_of(data::annex_end_label(place), inlaid);
            report.annexes.push(AnnexResult {
                title: annex.title.clone(),
                case_number: case.number.clone(),
                pages,
                divider_page: page_of(data::annex_label(place), inlaid),
                placed_from_page: (pages > 0).then_some(last_of_divider + 1),
                problem: state.problem,
                notes: Vec::new(),
            });
            inlaid += state.sizes.len();
        }
    }
    report.pages = setting.pages() + inlaid;
    report
}

/// The feet of all annex pages, by the place of the annex.
pub(super) struct AllFeet {
    stamps: BTreeMap<usize, Vec<String>>,
    /// The fonts they need.
    pub(super) fonts: FootFonts,
}

/// Makes the feet.
pub(super) fn feet(book: &Book, drawn: &[Drawn], report: &BookReport) -> Result<AllFeet, PaperError> {
    let about = template_text(book.language, "/annex_foot");
    let page_of = template_text(book.language, "/page_of");
    let mut feet = Feet::new();
    let mut numbers = Vec::with_capacity(report.annexes.len());
    for case in &book.cases {
        numbers.extend(1..=case.annexes.len());
    }
    let mut stamps = BTreeMap::new();
    for drawn in drawn {
        let annex = &report.annexes[drawn.place];
        let first = annex.placed_from_page.unwrap_or_default();
        let stamp = |(page, size): (usize, (f64, f64))| {
            // The words of users come last: they may hold what looks like a place to fill.
            let about = about
                .replace("{n}", &numbers[drawn.place].to_string())
                .replace("{page}", &(page + 1).to_string())
                .replace("{total}", &annex.pages.to_string())
                .replace("{case}", &annex.case_number);
            let number = page_of
                .replace("{n}", &(first + page).to_string())
                .replace("{total}", &report.pages.to_string());
            feet.stamp(size, &about, &number)
        };
        stamps.insert(drawn.place, drawn.inlay.sizes().enumerate().map(stamp).collect());
    }
    Ok(AllFeet { stamps, fonts: feet.fonts()? })
}

/// The annexes with the places they go to.
pub(super) fn insertions<'a>(
    drawn: &'a mut [Drawn],
    report: &BookReport,
    feet: &'a AllFeet,
) -> Vec<Insertion<'a>> {
    let mut inlaid = 0;
    let insertion = |drawn: &'a mut Drawn| {
        let annex = &report.annexes[drawn.place];
        let before = annex.placed_from_page.map_or(0, |page| page - 1);
        let after = before - inlaid;
        inlaid += drawn.inlay.sizes().len();
        let feet = feet.stamps.get(&drawn.place).map_or(&[][..], Vec::as_slice);
        Insertion { inlay: &mut drawn.inlay, after, feet }
    };
    drawn.iter_mut().map(insertion).collect()
}
