//! What the council holds, as the papers want it.

use samrad_council::cases::{CaseView, template};
use samrad_council::documents::DocumentView;
use samrad_council::meetings::{AgendaLine, MeetingRow, MeetingView};
use samrad_council::people::Role;
use samrad_council::{CaseId, Council, DocumentKind, Function, Instant, Language, MeetingId, MeetingStatus};
use samrad_papers::{
    AgendaLine as NoticeLine, Attendee, Audience, Book, BookAnnex, BookCase, CaseShielding, Edition,
    MeetingFacts, Notice, Section, SubItem,
};

use crate::failure::{Answer, Failure};
use crate::use_cases::costs;
use crate::use_cases::frame::participants_of;
use crate::use_cases::initiatives;
use crate::use_cases::shielding::{self, HiddenText, marking, title_marking};

/// The book of a meeting as it stands.
pub(super) fn book(council: &Council, id: MeetingId, edition: Edition, created_at: &str) -> Answer<Book> {
    let found = Found::read(council, id)?;
    let mut views = Vec::new();
    for line in &found.meeting.agenda {
        views.push(council.case(line.case_id)?.ok_or_else(|| Failure::not_found("cases", line.case_id))?);
    }
    let hidden = HiddenText::of(&views);
    let mut cases = Vec::new();
    for (line, case) in found.meeting.agenda.iter().zip(&views) {
        let shielding = shielding::in_case(council, case, own_annexes(case), &hidden, found.language())?;
        let written_out = costs::written_out(council, case.clone())?;
        let mut printed = book_case(council, line, &written_out, found.language());
        printed.sections.extend(costs::printed(council, line.case_id, found.language())?.map(|markdown| {
            let heading = samrad_papers::cost_heading(found.language());
            Section { number: String::new(), heading, level: 1, markdown }
        }));
        printed.sections.extend(financing(council, line.case_id, found.language())?);
        cases.push(BookCase { shielding, ..printed });
    }
    Ok(Book {
        language: found.language(),
        council_name: found.council_name.clone(),
        body_name: found.meeting.row.body_name.clone(),
        meeting: meeting_facts(&found.meeting.row),
        participants: attendees(&found.roles, found.language()),
        cases,
        edition,
        audience: Audience::Members,
        created_at: created_at.to_owned(),
        draft: found.meeting.row.status == MeetingStatus::Planned,
    })
}

/// The notice of a meeting as it stands.
pub(super) fn notice(council: &Council, id: MeetingId, created_at: &Instant) -> Answer<Notice> {
    let found = Found::read(council, id)?;
    let row = &found.meeting.row;
    let holder = |function: Function| found.roles.iter().find(|role| role.role.function == function);
    let name = |role: &Role| role.person_name.clone();
    let mut agenda = Vec::new();
    for line in &found.meeting.agenda {
        let case = council.case(line.case_id)?.ok_or_else(|| Failure::not_found("cases", line.case_id))?;
        agenda.push(NoticeLine {
            number: line.number.clone(),
            title: line.title.clone(),
            purpose: line.purpose,
            presenters: line.presenters.clone(),
            starts_at: line.starts_at.map(|time| time.to_string()),
            minutes: line.minutes.map(u32::from),
            access_marking: access_marking(&case, found.language()),
            late: line.late,
        });
    }
    let secretary = holder(Function::Secretary);
    let person = match secretary {
        Some(role) => council.person(role.role.person_id)?,
        None => None,
    };
    Ok(Notice {
        language: found.language(),
        council_name: found.council_name.clone(),
        body_name: row.body_name.clone(),
        meeting: meeting_facts(row),
        chair: holder(Function::Chair).map(name),
        recipients: attendees(&found.roles, found.language()),
        absence_deadline: None,
        absence_contact: person.as_ref().map(|person| person.email.clone()).filter(|email| !email.is_empty()),
        case_deadline: row.cases_due.map(|day| day.to_string()),
        papers_sent: row.papers_due.map(|day| day.to_string()),
        message: String::new(),
        agenda,
        issued: created_at.local_day().to_string(),
        signed_by: secretary.map(name),
        created_at: created_at.to_string(),
        draft: row.status == MeetingStatus::Planned,
    })
}

/// The papers as they are when they are sent: numbers for good, no draft.
pub(super) fn make_final(book: &mut Book, notice: &mut Notice) {
    book.draft = false;
    notice.draft = false;
    for case in &mut book.cases {
        case.provisional = false;
    }
}

struct Found {
    council_name: String,
    meeting: MeetingView,
    roles: Vec<Role>,
}

impl Found {
    fn read(council: &Council, id: MeetingId) -> Answer<Self> {
        let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
        let roles = participants_of(council, &meeting.row)?;
        let council_name = council.frame()?.map(|frame| frame.name).unwrap_or_default();
        Ok(Self { council_name, meeting, roles })
    }

    fn language(&self) -> Language {
        self.meeting.row.meeting.language
    }
}

fn meeting_facts(row: &MeetingRow) -> MeetingFacts {
    let draft = &row.meeting;
    MeetingFacts {
        title: None,
        year: i32::from(row.year),
        number: u32::from(row.number),
        date: draft.date.map(|day| day.to_string()),
        start: draft.start_time.map(|time| time.to_string()),
        end: draft.end_time.map(|time| time.to_string()),
        place: Some(draft.place.clone()).filter(|place| !place.is_empty()),
        mode: draft.mode,
        link: Some(draft.link.clone()).filter(|link| !link.is_empty()),
    }
}

/// Union representatives take part by their role alone: their names would tell a membership that is nobody's business.
/// However many they are, they are one line, for a number of nameless ones tells nothing more.
fn attendees(roles: &[Role], language: Language) -> Vec<Attendee> {
    let title = |function| samrad_papers::function_title(function, language);
    let is_union = |role: &&Role| role.role.function == Function::UnionRepresentative;
    let named = roles.iter().filter(|role| !is_union(role)).map(|role| Attendee {
        role: title(role.role.function),
        name: role.person_name.clone(),
        municipality: role.municipality_name.clone().unwrap_or_default(),
    });
    let nameless = roles.iter().find(is_union).map(|role| Attendee {
        role: title(role.role.function),
        name: String::new(),
        municipality: String::new(),
    });
    named.chain(nameless).collect()
}

fn book_case(council: &Council, line: &AgendaLine, case: &CaseView, language: Language) -> BookCase {
    let summary = [case.summary.as_str(), case.body.as_str()].into_iter().filter(|text| !text.is_empty());
    let title_of =
        |annex| case.annexes.iter().find(|document| document.id == annex).map(|found| found.title.clone());
    BookCase {
        number: line.number.clone(),
        provisional: !line.number_is_final,
        late: line.late,
        title: line.title.clone(),
        purpose: line.purpose,
        presenters: line.presenters.clone(),
        minutes: line.minutes.map(u32::from),
        starts_at: line.starts_at.map(|time| time.to_string()),
        summary: summary.collect::<Vec<_>>().join("\n\n"),
        proposal: case.proposal.clone(),
        proposal_heading: template(&case.template)
            .map(|found| found.proposal.heading.in_language(case.language).to_owned()),
        sections: case
            .sections
            .iter()
            .map(|section| Section {
                number: section.number.clone(),
                heading: section.heading.clone(),
                level: section.level,
                markdown: section.markdown.clone(),
            })
            .collect(),
        sub_items: case
            .sub_items
            .iter()
            .map(|item| SubItem { text: item.text.clone(), annex_title: item.annex_id.and_then(title_of) })
            .collect(),
        prior_treatment: case.prior_treatment.clone(),
        access_marking: marking(case.shielding.as_ref(), language),
        annexes: annexes(council, case),
        shielding: CaseShielding::default(),
    }
}

/// How the case's initiatives are paid for, after its own sections.
fn financing(council: &Council, case: CaseId, language: Language) -> Answer<Option<Section>> {
    let printed = initiatives::printed(council, case, language)?;
    Ok(printed.map(|(heading, markdown)| Section { number: String::new(), heading, level: 1, markdown }))
}

fn own_annexes(case: &CaseView) -> impl Iterator<Item = &DocumentView> {
    case.annexes.iter().filter(|document| document.kind == DocumentKind::Annex)
}

/// The newest version of every annex. One that is known by name only points to no file, and the book says so.
fn annexes(council: &Council, case: &CaseView) -> Vec<BookAnnex> {
    own_annexes(case)
        .map(|document| {
            let newest = document.versions.first();
            BookAnnex {
                title: document.title.clone(),
                file_name: newest.map_or_else(|| document.title.clone(), |version| version.file_name.clone()),
                media_type: newest.map(|version| version.blob.media_type.clone()).unwrap_or_default(),
                source: newest.map(|version| council.blobs().path(&version.blob.hash)).unwrap_or_default(),
            }
        })
        .collect()
}

/// What the agenda says of who may see a case.
pub(in crate::use_cases) fn access_marking(case: &CaseView, language: Language) -> Option<String> {
    marking(case.shielding.as_ref(), language).or_else(|| title_marking(case, language))
}
