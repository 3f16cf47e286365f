//! A case as the writers of files want it.

use samrad_council::cases::{CaseView, template};
use samrad_council::{CaseId, Council, Instant, Language, Purpose};
use samrad_papers::{CaseWords, DocumentStatus, OwnDocument, case_words};
use samrad_word::{CaseDocument, Labels, Proposal, Section as WordSection};

use crate::failure::{Answer, Failure};
use crate::use_cases::{book, costs};

/// The case and the words beside it, for Word.
pub(super) fn word(council: &Council, id: CaseId) -> Answer<(CaseDocument, Labels)> {
    let found = Found::read(council, id)?;
    let Found { case, words, .. } = &found;
    let document = CaseDocument {
        language: match case.language {
            Language::Nb => samrad_word::Language::Nb,
            Language::Nn => samrad_word::Language::Nn,
        },
        title: case.row.title.clone(),
        number: found.number.clone(),
        meeting: found.meeting.clone(),
        purpose: Some(match case.row.purpose {
            Purpose::Decision => samrad_word::Purpose::Decision,
            Purpose::Discussion => samrad_word::Purpose::Discussion,
            Purpose::Information => samrad_word::Purpose::Information,
        }),
        presenters: case.row.presenters.clone(),
        access: found.access.clone().unwrap_or_default(),
        introduction: found.introduction(),
        proposal: has_text(&case.proposal).then(|| Proposal {
            heading: found.proposal_heading(),
            number: String::new(),
            markdown: case.proposal.clone(),
        }),
        sections: found.sections(),
        annexes: found.annexes(),
        publisher: found.publisher.clone(),
        created_at: Instant::now().to_string(),
    };
    let purpose = |purpose| samrad_papers::purpose_word(purpose, case.language);
    let words = words.clone();
    let labels = Labels {
        number: words.number,
        meeting: words.meeting,
        purpose: words.purpose,
        decision: purpose(Purpose::Decision),
        discussion: purpose(Purpose::Discussion),
        information: purpose(Purpose::Information),
        presenters: words.presenters,
        access: words.access,
        proposal: words.proposal,
        annexes: words.annexes,
        page_of: words.page_of,
    };
    Ok((document, labels))
}

/// The case as a document of its own, for printing.
pub(super) fn document(council: &Council, id: CaseId) -> Answer<OwnDocument> {
    let found = Found::read(council, id)?;
    let Found { case, words, .. } = &found;
    let facts = [
        (&words.number, found.number.clone()),
        (&words.meeting, found.meeting.clone()),
        (&words.purpose, samrad_papers::purpose_word(case.row.purpose, case.language)),
        (&words.presenters, case.row.presenters.join("; ")),
    ];
    let section = |heading: &str, markdown: String| samrad_papers::Section {
        number: String::new(),
        heading: heading.to_owned(),
        level: 1,
        markdown,
    };
    let before =
        [section("", found.introduction()), section(&found.proposal_heading(), case.proposal.clone())];
    let own = found.sections().into_iter().map(|WordSection { number, heading, level, markdown }| {
        samrad_papers::Section { number, heading, level, markdown }
    });
    let annexes = found.annexes();
    let after = (!annexes.is_empty()).then(|| section(&words.annexes, list(&annexes)));
    let is_before_meeting = case.row.appearances.iter().all(|seen| seen.number.is_none());
    Ok(OwnDocument {
        language: case.language,
        publisher: found.publisher.clone(),
        title: case.row.title.clone(),
        subtitle: found.access.clone(),
        facts: facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        status: is_before_meeting.then_some(DocumentStatus::Draft),
        contents: false,
        sections: before
            .into_iter()
            .filter(|part| has_text(&part.markdown))
            .chain(own)
            .chain(after)
            .collect(),
        created_at: Instant::now().to_string(),
    })
}

/// The headings of parts that a case keeps in a form of its own, in both languages and lower case.
pub(super) fn own_headings() -> Vec<String> {
    let of = |language: &Language| {
        let CaseWords { sub_items, prior_treatment, .. } = case_words(*language);
        [sub_items, prior_treatment, samrad_papers::cost_heading(*language)]
            .map(|heading| heading.to_lowercase())
    };
    Language::ALL.iter().flat_map(of).collect()
}

struct Found {
    case: CaseView,
    words: CaseWords,
    publisher: String,
    /// The latest number it was given; empty when none.
    number: String,
    /// The meeting that gave it, in words.
    meeting: String,
    access: Option<String>,
    /// Markdown; empty without a worksheet that holds.
    costs: String,
}

impl Found {
    fn read(council: &Council, id: CaseId) -> Answer<Self> {
        let case = council.case(id)?.ok_or_else(|| Failure::not_found("cases", id))?;
        let case = costs::written_out(council, case)?;
        let costs = costs::printed(council, id, case.language)?.unwrap_or_default();
        let (mut number, mut meeting) = (String::new(), String::new());
        if let Some(latest) = case.row.appearances.first() {
            number = latest.number.clone().unwrap_or_default();
            if let Some(view) = council.meeting(latest.meeting_id)? {
                meeting = samrad_papers::meeting_name(view.row.year, view.row.number, case.language);
            }
        }
        let access = book::access_marking(&case, case.language);
        let publisher = council.frame()?.map(|frame| frame.name).unwrap_or_default();
        Ok(Self { words: case_words(case.language), publisher, number, meeting, access, costs, case })
    }

    fn introduction(&self) -> String {
        let parts = [self.case.summary.as_str(), self.case.body.as_str()];
        parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    /// As the case's template calls it, or else as the council does.
    fn proposal_heading(&self) -> String {
        let own =
            template(&self.case.template).map(|found| found.proposal.heading.in_language(self.case.language));
        own.map_or_else(|| self.words.proposal.clone(), str::to_owned)
    }

    /// The case's sections; then the costs, the points, and where it was before, which have no section of their own.
    fn sections(&self) -> Vec<WordSection> {
        let own = self.case.sections.iter().map(|section| WordSection {
            number: section.number.clone(),
            heading: section.heading.clone(),
            level: section.level,
            markdown: section.markdown.clone(),
        });
        let points: Vec<String> = self.case.sub_items.iter().map(|item| item.text.clone()).collect();
        let prior = self.case.prior_treatment.clone();
        let more = [
            (samrad_papers::cost_heading(self.case.language), self.costs.clone()),
            (self.words.sub_items.clone(), list(&points)),
            (self.words.prior_treatment.clone(), prior),
        ];
        let more = more
            .into_iter()
            .filter(|(_, text)| has_text(text))
            .map(|(heading, markdown)| WordSection { heading, level: 1, markdown, ..WordSection::default() });
        own.chain(more).collect()
    }

    /// The annexes by name, however little else is known of them.
    fn annexes(&self) -> Vec<String> {
        let annexes = self.case.annexes.iter();
        let own = annexes.filter(|document| document.kind == samrad_council::DocumentKind::Annex);
        own.map(|document| document.title.clone()).collect()
    }
}

fn has_text(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Lines of plain text as a list in Markdown.
fn list(lines: &[String]) -> String {
    let escaped = lines.iter().map(|line| format!("- {}", samrad_word::escaped_line(line)));
    escaped.collect::<Vec<_>>().join("\n")
}
