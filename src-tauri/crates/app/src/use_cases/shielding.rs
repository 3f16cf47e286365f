//! What is shielded, as the papers say it, and what it can be shielded by.

use std::collections::BTreeMap;

use samrad_council::cases::CaseView;
use samrad_council::documents::DocumentView;
use samrad_council::shielding::{Shielding, ShieldingGround, shielding_grounds};
use samrad_council::{Instant, Language};
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

/// What is shielded in a case, for the book with these annexes.
pub(crate) fn in_case<'a>(
    case: &CaseView,
    annexes: impl Iterator<Item = &'a DocumentView>,
    language: Language,
) -> CaseShielding {
    let marked = |shieldings: &mut dyn Iterator<Item = Option<&Shielding>>| -> BTreeMap<usize, String> {
        let marked = shieldings.enumerate();
        marked.filter_map(|(at, shielding)| Some((at, marking(shielding, language)?))).collect()
    };
    CaseShielding {
        title: title_marking(case, language),
        public_title: case.public_title.clone(),
        sections: marked(&mut case.sections.iter().map(|section| section.shielding.as_ref())),
        annexes: marked(&mut annexes.map(|annex| annex.shielding.as_ref())),
    }
}
