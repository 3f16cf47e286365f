//! What is found in texts. The checks themselves know no council: here they get what they look at, and the place they tell
//! becomes the id of the section, point or annex.

use std::collections::BTreeSet;

use samrad_checks::words::squash;
use samrad_checks::{Access, Day, Part, Place, Section, Shield, WorksheetAmount};
use samrad_council::cases::{CaseView, SectionView, TemplatePart, template};
use samrad_council::documents::DocumentView;
use samrad_council::meetings::MeetingView;
use samrad_council::shielding::{Shielding, shielded_by};
use samrad_council::{Council, DocumentKind, Instant, MeetingId, Purpose};

use super::finding::CheckFinding;
use crate::failure::{Answer, Failure};
use crate::use_cases::costs;
use crate::use_cases::shielding::HiddenText;

/// What a case is held against beside itself.
pub(super) struct Around {
    /// The day of the meeting.
    meeting: Option<Day>,
    /// File names of all annexes and documents of the meeting.
    elsewhere: Vec<String>,
    /// The words of all cases on the agenda, squashed.
    cases: String,
    /// What is shielded in them.
    pub(super) hidden: HiddenText,
    /// The names of municipalities.
    places: Vec<String>,
    pub(super) today: samrad_council::Day,
}

impl Around {
    /// What stands around the cases of this meeting.
    pub(super) fn of(council: &Council, meeting: &MeetingView, cases: &[CaseView]) -> Answer<Self> {
        let documents = cases.iter().flat_map(own_annexes).chain(&meeting.documents);
        let named = documents.filter_map(|document| Some(document.versions.first()?.file_name.clone()));
        let (elsewhere, words) = (named.collect(), cases.iter().map(own_words).collect());
        let meeting = meeting.row.meeting.date.and_then(day);
        let hidden = HiddenText::of(cases);
        Ok(Self { meeting, elsewhere, cases: words, hidden, ..Self::alone(council)? })
    }

    /// What stands around a case that is on this meeting's agenda, or on none.
    pub(super) fn of_meeting(council: &Council, meeting: Option<MeetingId>) -> Answer<Self> {
        let Some(id) = meeting else { return Self::alone(council) };
        let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
        let mut cases = Vec::new();
        for line in &meeting.agenda {
            cases.extend(council.case(line.case_id)?);
        }
        Self::of(council, &meeting, &cases)
    }

    fn alone(council: &Council) -> Answer<Self> {
        let places = council.municipalities()?.into_iter().map(|it| it.name).collect();
        let today = Instant::now().local_day();
        Ok(Self {
            meeting: None,
            elsewhere: Vec::new(),
            cases: String::new(),
            hidden: HiddenText::default(),
            places,
            today,
        })
    }
}

/// The same day in the calendar of the checks.
fn day(day: samrad_council::Day) -> Option<Day> {
    day.to_string().parse().ok()
}

pub(super) fn own_annexes(case: &CaseView) -> impl Iterator<Item = &DocumentView> {
    case.annexes.iter().filter(|document| document.kind == DocumentKind::Annex)
}

/// The words of a case, as they are recognized on a page that was read.
fn own_words(case: &CaseView) -> String {
    let texts = [&case.row.title, &case.summary, &case.body, &case.proposal];
    let sections = case.sections.iter().flat_map(|section| [&section.heading, &section.markdown]);
    let points = case.sub_items.iter().map(|item| &item.text);
    texts.into_iter().chain(sections).chain(points).map(|text| squash(text)).collect()
}

/// The text of the newest version; empty where there is none, or it was not read.
fn text_of(council: &Council, document: &DocumentView, around: &Around) -> Answer<String> {
    let Some(version) = document.versions.first() else { return Ok(String::new()) };
    let mut pages = council.page_texts(&version.blob.hash)?;
    if version.packet_first_page.is_some() {
        let last = pages.len().saturating_sub(1);
        for at in BTreeSet::from([0, last]) {
            if let Some(page) = pages.get_mut(at) {
                page.text = without_neighbours(&page.text, &around.cases);
            }
        }
    }
    Ok(pages.into_iter().map(|page| page.text).collect::<Vec<_>>().join("\n\n"))
}

/// Fewer letters in a row may stand anywhere.
const TELLING: usize = 8;

/// A page where a packet was split may show the end of what came before, or the beginning of what comes after. What is a
/// case's own text is looked at with the case, and not once more with an annex that it is not in.
fn without_neighbours(page: &str, cases: &str) -> String {
    let is_of_case = |line: &&str| {
        let words = squash(line);
        words.len() >= TELLING && cases.contains(&words)
    };
    page.lines().filter(|line| !is_of_case(line)).collect::<Vec<_>>().join("\n")
}

/// The sections that the case's template asks for, with their headings.
fn required(case: &CaseView) -> Vec<Vec<&'static str>> {
    let parts = template(&case.template).into_iter().flat_map(|template| &template.parts);
    let asked: Vec<&TemplatePart> = parts.filter(|part| part.required).collect();
    asked.into_iter().map(|part| part.headings(case.language).collect()).collect()
}

/// What the texts of a case say.
pub(super) fn of_case(council: &Council, case: &CaseView, around: &Around) -> Answer<Vec<CheckFinding>> {
    let annexes: Vec<&DocumentView> = own_annexes(case).collect();
    let texts: Vec<String> =
        annexes.iter().map(|annex| text_of(council, annex, around)).collect::<Answer<_>>()?;
    let worksheet = costs::amounts(council, case.row.id)?;
    let report = samrad_checks::case(&samrad_checks::Case {
        purpose: Some(purpose(case.row.purpose)),
        title: &case.row.title,
        summary: &case.summary,
        body: &case.body,
        proposal: Some(case.proposal.as_str()).filter(|proposal| !proposal.is_empty()),
        sections: sections(case),
        sub_items: case.sub_items.iter().map(|item| item.text.as_str()).collect(),
        annexes: annexes.iter().zip(&texts).map(|(annex, text)| of_annex(annex, text)).collect(),
        meeting: around.meeting,
        required: required(case),
        worksheet: worksheet.iter().map(|(name, ore)| WorksheetAmount { name, ore: *ore }).collect(),
        elsewhere: around.elsewhere.iter().map(String::as_str).collect(),
        access: access(case.shielding.as_ref()),
        shields: shields(case, &annexes),
        public_title: &case.public_title,
        places: around.places.iter().map(String::as_str).collect(),
        today: day(around.today),
        ..samrad_checks::Case::default()
    });
    let id = |place: Place| -> Option<String> {
        let index = place.index?;
        match place.part {
            Part::Section => case.sections.get(index).map(|section| section.id.to_string()),
            Part::SubItem => case.sub_items.get(index).map(|item| item.id.to_string()),
            Part::Annex => annexes.get(index).map(|annex| annex.id.to_string()),
            _ => None,
        }
    };
    let found = report.findings.into_iter().map(|finding| {
        let id = id(finding.place);
        CheckFinding::of_text(finding, id)
    });
    Ok(found.collect())
}

fn purpose(purpose: Purpose) -> samrad_checks::Purpose {
    match purpose {
        Purpose::Decision => samrad_checks::Purpose::Decision,
        Purpose::Discussion => samrad_checks::Purpose::Discussion,
        Purpose::Information => samrad_checks::Purpose::Information,
    }
}

fn sections<'a>(case: &'a CaseView) -> Vec<Section<'a>> {
    let section =
        |it: &'a SectionView| Section { number: &it.number, heading: &it.heading, text: &it.markdown };
    case.sections.iter().map(section).collect()
}

/// The day of its last change stands in the text or in the name, if anywhere: files are older than their coming here.
fn of_annex<'a>(annex: &'a DocumentView, text: &'a str) -> samrad_checks::Annex<'a> {
    let file_name = annex.versions.first().map_or(&annex.title, |version| &version.file_name);
    samrad_checks::Annex { file_name, date: None, text }
}

fn access(shielding: Option<&Shielding>) -> Access<'_> {
    shielding.map_or(Access::Public, |it| Access::Shielded { legal_basis: &it.basis })
}

fn shields<'a>(case: &'a CaseView, annexes: &[&'a DocumentView]) -> Vec<Shield<'a>> {
    let shield = |part, index, shielding: &'a Shielding| Shield {
        part,
        index,
        under: Vec::new(),
        legal_basis: &shielding.basis,
        review: shielding.review_on.and_then(day),
    };
    let by = shielded_by(case.sections.iter().map(|it| (it.level, it.shielding.is_some())));
    let under = |at: usize| (0..by.len()).filter(|under| *under != at && by[*under] == Some(at)).collect();
    let whole = case.shielding.iter().map(|it| shield(Part::Whole, None, it));
    let title = case.title_shielding.iter().map(|it| shield(Part::Title, None, it));
    let sections = case.sections.iter().enumerate().filter_map(|(at, section)| {
        let own = shield(Part::Section, Some(at), section.shielding.as_ref()?);
        Some(Shield { under: under(at), ..own })
    });
    let annexes = annexes.iter().enumerate();
    let of_annexes =
        annexes.filter_map(|(at, annex)| Some(shield(Part::Annex, Some(at), annex.shielding.as_ref()?)));
    whole.chain(title).chain(sections).chain(of_annexes).collect()
}

/// What the meeting's own documents say, such as a report. Papers that the program makes, the packet that the meeting came
/// from and the minutes are not looked through: what they say stands in the cases.
pub(super) fn of_documents(
    council: &Council,
    meeting: &MeetingView,
    around: &Around,
) -> Answer<Vec<CheckFinding>> {
    let mut findings = Vec::new();
    let is_looked_through = |kind| matches!(kind, DocumentKind::Report | DocumentKind::Other);
    for document in meeting.documents.iter().filter(|document| is_looked_through(document.kind)) {
        let Some(version) = document.versions.first() else { continue };
        let text = text_of(council, document, around)?;
        let approved = version.approved_on.map(|day| day.to_string());
        let report = samrad_checks::document(&samrad_checks::Document {
            status: Some(version.status_label.as_str()).filter(|label| !label.is_empty()),
            version: Some(version.version_label.as_str()).filter(|label| !label.is_empty()),
            approved: approved.as_deref(),
            sections: vec![Section { text: &text, ..Section::default() }],
            meeting: around.meeting,
            access: access(document.shielding.as_ref()),
        });
        let found = report.findings.into_iter();
        findings.extend(found.map(|it| CheckFinding::of_text(it, None).in_document(document.id)));
    }
    Ok(findings)
}
