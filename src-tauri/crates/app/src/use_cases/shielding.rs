//! What is shielded, as the papers say it, and what it can be shielded by.

use std::collections::BTreeMap;

use samrad_checks::words::squash;
use samrad_council::cases::CaseView;
use samrad_council::documents::DocumentView;
use samrad_council::shielding::{Shielding, ShieldingGround, shielded_by, shielding_grounds};
use samrad_council::{Council, Instant, Language};
use samrad_papers::{CaseShielding, ShieldedTitle};

use crate::app::App;
use crate::failure::Answer;
use crate::requests::Nothing;

/// The legal bases that can be chosen today.
pub fn grounds(_: &App, _: Nothing) -> Answer<Vec<ShieldingGround>> {
    Ok(shielding_grounds(Instant::now().local_day()))
}

/// The access grading of what is shielded, in words.
pub(crate) fn marking(shielding: Option<&Shielding>, language: Language) -> Option<String> {
    shielding.map(|it| samrad_papers::exempt_marking(language, it.basis_in(language)))
}

/// That of a case whose title is shielded.
pub(crate) fn title_marking(case: &CaseView, language: Language) -> Option<String> {
    let shielding = case.title_shielding.as_ref();
    shielding.map(|it| samrad_papers::exempt_title_marking(language, it.basis_in(language)))
}

/// A shielded title, for the minutes.
pub(crate) fn shielded_title(case: &CaseView, language: Language) -> Option<ShieldedTitle> {
    let marking = title_marking(case, language)?;
    Some(ShieldedTitle { marking, public: case.public_title.clone() })
}

/// What is shielded in a case, for the book with these annexes. An annex that shows what is shielded elsewhere counts as
/// shielded, though nobody has said so.
pub(crate) fn in_case<'a>(
    council: &Council,
    case: &CaseView,
    annexes: impl Iterator<Item = &'a DocumentView>,
    hidden: &HiddenText,
    language: Language,
) -> Answer<CaseShielding> {
    let sections = case.sections.iter().enumerate();
    let mut of_annexes = BTreeMap::new();
    for (at, annex) in annexes.enumerate() {
        if let Some(mark) = marking(annex.shielding.as_ref(), language) {
            of_annexes.insert(at, mark);
        } else if hidden.is_shown_by(council, annex)? {
            of_annexes.insert(at, samrad_papers::exempt_marking(language, ""));
        }
    }
    Ok(CaseShielding {
        title: title_marking(case, language),
        public_title: case.public_title.clone(),
        sections: sections
            .filter_map(|(at, section)| Some((at, marking(section.shielding.as_ref(), language)?)))
            .collect(),
        annexes: of_annexes,
    })
}

/// What is shielded in the cases of a meeting, as it is recognized on a page.
#[derive(Default)]
pub(crate) struct HiddenText(String);

/// A line with fewer letters may stand anywhere.
const TELLING: usize = 20;

impl HiddenText {
    /// That of these cases.
    pub(crate) fn of<'a>(cases: impl IntoIterator<Item = &'a CaseView>) -> Self {
        Self(cases.into_iter().flat_map(hidden_texts).map(squash).collect())
    }

    /// Whether an annex shows some of it. One that was split out of a packet may, on its first and last page: there it
    /// may share a page with another case.
    pub(crate) fn is_shown_by(&self, council: &Council, annex: &DocumentView) -> Answer<bool> {
        let Some(version) = annex.versions.first() else { return Ok(false) };
        if self.0.is_empty() || version.packet_first_page.is_none() {
            return Ok(false);
        }
        let pages = council.page_texts(&version.blob.hash)?;
        Ok([pages.first(), pages.last()].into_iter().flatten().any(|page| self.is_on(&page.text)))
    }

    fn is_on(&self, page: &str) -> bool {
        page.lines().map(squash).any(|line| line.len() >= TELLING && self.0.contains(&line))
    }
}

/// All texts of a case that is shielded, or those of its shielded parts.
fn hidden_texts(case: &CaseView) -> Vec<&str> {
    let by = shielded_by(case.sections.iter().map(|it| (it.level, it.shielding.is_some())));
    let all = case.shielding.is_some();
    let sections = case.sections.iter().zip(by).filter(|(_, by)| all || by.is_some());
    let mut texts: Vec<&str> =
        sections.flat_map(|(it, _)| [it.heading.as_str(), it.markdown.as_str()]).collect();
    if all {
        texts.extend([case.summary.as_str(), &case.body, &case.proposal]);
        texts.extend(case.sub_items.iter().map(|item| item.text.as_str()));
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_shows_what_is_hidden_when_a_line_of_it_stands_there_whatever_its_breaks() {
        let hidden = HiddenText(squash("Partene er blitt enige om en sluttpakke\non seks måneder."));
        assert!(hidden.is_on("Side 4\nPartene er blitt enige om en\nVedlegg"));
        assert!(!hidden.is_on("Partene\nmøtes igjen i mai til nye drøftinger"), "a word or two tell nothing");
        assert!(!HiddenText::default().is_on("Partene er blitt enige om en sluttpakke"));
    }
}
