//! The edition of the book that everybody may see: a smaller input. What is not in it is on no page, in no outline, no
//! link and no attachment of the file.

use std::collections::BTreeMap;
use std::path::PathBuf;

use samrad_council::Language;
use samrad_council::shielding::shielded_by;

use crate::input::{Audience, Book, BookAnnex, BookCase, CaseShielding, Section, SubItem};
use crate::shared::template_text;

impl Book {
    /// Whether anything in it is exempt from public access.
    pub fn shields(&self) -> bool {
        self.cases.iter().any(|case| {
            let CaseShielding { title, sections, annexes, .. } = &case.shielding;
            case.access_marking.is_some() || title.is_some() || !sections.is_empty() || !annexes.is_empty()
        })
    }

    /// The edition for everybody. Of a case that is exempt it keeps the number, the kind, the time and the legal basis; of
    /// a shielded section its number and basis, and of an annex its place and basis. A shielded title gives way to the
    /// neutral one.
    #[must_use]
    pub fn for_the_public(mut self) -> Self {
        let language = self.language;
        self.cases = self.cases.into_iter().map(|case| case.for_the_public(language)).collect();
        self.audience = Audience::Public;
        self
    }

    /// The places of the annexes that are kept from the public, counted through the book.
    pub(super) fn withheld_annexes(&self) -> Vec<usize> {
        let mut first = 0;
        let mut places = Vec::new();
        for case in self.cases.iter().filter(|_| self.audience == Audience::Public) {
            places.extend(case.shielding.annexes.keys().map(|at| first + at));
            first += case.annexes.len();
        }
        places
    }
}

impl BookCase {
    fn for_the_public(self, language: Language) -> Self {
        let title = match (&self.shielding.title, &self.access_marking) {
            (Some(_), _) if !self.shielding.public_title.is_empty() => self.shielding.public_title.clone(),
            (None, None) => self.title.clone(),
            _ => template_text(language, "/record/withheld_title"),
        };
        match self.access_marking {
            Some(_) => self.withheld(title),
            None => self.without_shielded_parts(title),
        }
    }

    fn withheld(self, title: String) -> Self {
        Self {
            number: self.number,
            provisional: self.provisional,
            late: self.late,
            title,
            purpose: self.purpose,
            presenters: Vec::new(),
            minutes: self.minutes,
            starts_at: self.starts_at,
            summary: String::new(),
            proposal: String::new(),
            proposal_heading: None,
            sections: Vec::new(),
            sub_items: Vec::new(),
            prior_treatment: String::new(),
            access_marking: self.access_marking,
            annexes: Vec::new(),
            shielding: CaseShielding::default(),
        }
    }

    fn without_shielded_parts(mut self, title: String) -> Self {
        let marks = std::mem::take(&mut self.shielding.sections);
        let levels: Vec<(u8, bool)> =
            (0..).zip(&self.sections).map(|(at, it)| (it.level, marks.contains_key(&at))).collect();
        let mut sections = Vec::with_capacity(self.sections.len());
        let mut left = BTreeMap::new();
        for (at, (section, shield)) in self.sections.into_iter().zip(shielded_by(levels)).enumerate() {
            match shield {
                None => sections.push(section),
                Some(shield) if shield == at => {
                    left.extend(marks.get(&at).map(|mark| (sections.len(), mark.clone())));
                    let (number, level) = (section.number, section.level);
                    sections.push(Section { number, level, heading: String::new(), markdown: String::new() });
                }
                // Under a shielded one: even that it is there is not told.
                Some(_) => {}
            }
        }
        let annexes = &self.shielding.annexes;
        let names: Vec<String> = (0..)
            .zip(&self.annexes)
            .filter(|(at, _)| annexes.contains_key(at))
            .flat_map(|(_, annex)| [annex.title.trim().to_lowercase(), annex.file_name.trim().to_lowercase()])
            .collect();
        let without_annex = |item: SubItem| SubItem {
            annex_title: item.annex_title.filter(|title| !names.contains(&title.trim().to_lowercase())),
            ..item
        };
        self.sub_items = self.sub_items.into_iter().map(without_annex).collect();
        let withheld = |(at, annex)| annexes.get(&at).map_or(annex, |mark| withheld_annex(mark));
        self.annexes = (0..).zip(self.annexes).map(withheld).collect();
        self.sections = sections;
        self.shielding.sections = left;
        self.shielding.public_title.clear();
        self.title = title;
        self
    }
}

/// Nothing is left of it but that there is one, so that the others keep their numbers.
fn withheld_annex(marking: &str) -> BookAnnex {
    BookAnnex {
        title: marking.to_owned(),
        file_name: String::new(),
        media_type: String::new(),
        source: PathBuf::new(),
    }
}
