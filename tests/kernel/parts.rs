//! What commands are made of.

use samrad_council::bodies::*;
use samrad_council::cases::*;
use samrad_council::documents::*;
use samrad_council::meetings::*;
use samrad_council::people::*;
use samrad_council::shielding::*;
use samrad_council::*;

use crate::office;
use crate::picks::Picks;

pub(crate) fn municipality(picks: &mut Picks) -> PutMunicipality {
    PutMunicipality {
        id: picks.municipality(),
        number: picks.of(&["1506", "1557", "15x6"]).into(),
        org_number: picks.maybe(|picks| picks.of(&["921221967", "921133642", "921221968"]).into()),
        name: picks.title(),
        language_form: picks.of(LanguageForm::ALL),
        is_host: picks.flip(),
        valid_from: picks.maybe(Picks::day),
        valid_to: None,
    }
}

pub(crate) fn body(picks: &mut Picks) -> PutBody {
    let mut body = office::body(picks.body(), &picks.title());
    body.draft.kind = picks.of(BodyKind::ALL);
    body.draft.parent_id = picks.maybe(Picks::body);
    body.draft.replaced_by_id = if picks.below(4) == 0 { Some(picks.body()) } else { None };
    body.draft.numbering_pattern =
        picks.of(&["{year}/M{meeting}-{n:03}", "{year}/{meeting}{n}", "{n}"]).into();
    body.draft.numbering_sequence = picks.of(NumberingSequence::ALL);
    body.draft.cases_due_days = picks.below(130) as u8;
    body
}

pub(crate) fn recurring_item(picks: &mut Picks) -> RecurringItem {
    RecurringItem {
        id: picks.recurring(),
        place: picks.of(RecurringPlace::ALL),
        title: picks.title(),
        purpose: picks.of(Purpose::ALL),
        minutes: picks.minutes(),
        proposal: picks.text(),
        approves_minutes: picks.below(3) == 0,
    }
}

pub(crate) fn person(picks: &mut Picks) -> PutPerson {
    let access = picks.of(AccessRole::ALL);
    let mut person = office::person(picks.person(), &picks.title(), access);
    person.email = picks.of(&["", "post@fjord.example", "ikke en adresse"]).into();
    person.municipality_id = picks.maybe(Picks::municipality);
    person.active = picks.below(4) > 0;
    person
}

pub(crate) fn when(picks: &mut Picks) -> MeetingDraft {
    let mut when = office::when(picks.maybe(Picks::day));
    when.start_time = picks.maybe(Picks::clock);
    when.end_time = if picks.below(4) == 0 { Some(picks.clock()) } else { None };
    when.place = picks.text();
    when.mode = picks.of(MeetingMode::ALL);
    when
}

pub(crate) fn plan(picks: &mut Picks) -> PlanMeeting {
    PlanMeeting {
        id: picks.new_id(Picks::meeting, MeetingId::from_bytes),
        body_id: picks.body(),
        year: 2024,
        number: 1 + picks.below(60) as u8,
        previous_id: if picks.below(4) == 0 { Some(picks.meeting()) } else { None },
        meeting: when(picks),
        standing: picks.some(2, |picks| StandingCase {
            recurring_id: picks.recurring(),
            case_id: picks.new_id(Picks::case, CaseId::from_bytes),
            item_id: picks.new_id(Picks::item, AgendaItemId::from_bytes),
        }),
    }
}

pub(crate) fn placement(picks: &mut Picks) -> Placement {
    Placement { item_id: picks.item(), meeting_id: picks.meeting(), minutes: picks.minutes() }
}

pub(crate) fn packet(council: &Council, picks: &mut Picks) -> ImportPacket {
    let id = picks.new_id(Picks::meeting, MeetingId::from_bytes);
    let meeting = PlanMeeting { id, standing: Vec::new(), ..plan(picks) };
    let cases = picks.some(2, |picks| imported_case(council, picks));
    ImportPacket {
        meeting,
        people: picks.some(1, person),
        cases,
        documents: picks.some(1, |picks| paper(council, picks)),
        pages: picks.some(1, |picks| ImportedPage {
            id: picks.page(),
            document_id: picks.document(),
            packet_page: 10,
            own_page: 4,
        }),
    }
}

pub(crate) fn imported_case(council: &Council, picks: &mut Picks) -> ImportedCase {
    let id = picks.new_id(Picks::case, CaseId::from_bytes);
    let sequence = picks.below(90) as u32;
    let annexes = picks.some(1, |picks| {
        let mut annex = document(council, picks);
        (annex.document.case_id, annex.document.meeting_id) = (Some(id), None);
        annex.document.id = picks.new_id(Picks::document, DocumentId::from_bytes);
        annex
    });
    let mut sections = picks.some(2, section);
    for section in &mut sections {
        (section.id, section.case_id) = (picks.new_id(Picks::section, SectionId::from_bytes), id);
    }
    ImportedCase {
        id,
        item_id: picks.new_id(Picks::item, AgendaItemId::from_bytes),
        number: format!("2024/M1-{sequence:03}"),
        sequence,
        title: picks.title(),
        purpose: picks.of(Purpose::ALL),
        language: picks.of(Language::ALL),
        summary: picks.text(),
        body: picks.text(),
        proposal: picks.text(),
        prior_treatment: picks.text(),
        presenters: picks.some(1, presenter),
        sections,
        annexes,
        sub_items: picks.some(1, sub_item),
    }
}

pub(crate) fn change_case(id: CaseId, picks: &mut Picks) -> ChangeCase {
    ChangeCase {
        id,
        title: picks.maybe(Picks::title),
        purpose: picks.maybe(|picks| picks.of(Purpose::ALL)),
        language: picks.maybe(|picks| picks.of(Language::ALL)),
        status: picks.maybe(|picks| picks.of(&[CaseStatus::Draft, CaseStatus::Ready])),
        summary: picks.maybe(Picks::text),
        body: picks.maybe(Picks::text),
        proposal: picks.maybe(Picks::text),
        prior_treatment: picks.maybe(Picks::text),
        access: picks.maybe(|picks| picks.of(Access::ALL)),
        access_basis: picks.maybe(Picks::text),
    }
}

pub(crate) fn presenter(picks: &mut Picks) -> PresenterDraft {
    PresenterDraft { id: picks.presenter(), person_id: picks.person() }
}

pub(crate) fn sub_item(picks: &mut Picks) -> SubItem {
    let annex_id = if picks.below(4) == 0 { Some(picks.document()) } else { None };
    SubItem { id: picks.sub_item(), text: picks.title(), annex_id }
}

pub(crate) fn section(picks: &mut Picks) -> PutSection {
    PutSection {
        id: picks.section(),
        case_id: picks.case(),
        level: 1 + picks.below(5) as u8,
        heading: picks.title(),
        markdown: picks.text(),
    }
}

/// A section of a case that is named elsewhere, mostly a new one.
pub(crate) fn new_section(picks: &mut Picks) -> SectionDraft {
    SectionDraft {
        id: picks.new_id(Picks::section, SectionId::from_bytes),
        level: 1 + picks.below(5) as u8,
        heading: picks.title(),
        markdown: picks.text(),
    }
}

/// A template's key, now and then of none that is known.
pub(crate) fn template(picks: &mut Picks) -> String {
    picks.of(&["", "council", "municipal", "council", "no such template"]).into()
}

pub(crate) fn order_sections(council: &Council, picks: &mut Picks) -> OrderSections {
    let case_id = picks.case();
    let view = council.case(case_id).unwrap();
    let mut sections: Vec<_> =
        view.iter().flat_map(|case| case.sections.iter().map(|section| section.id)).collect();
    sections.reverse();
    OrderSections { case_id, sections }
}

pub(crate) fn shielding(picks: &mut Picks) -> SetShielding {
    let of = match picks.below(4) {
        0 => Shielded::Case { case_id: picks.case() },
        1 => Shielded::Title { case_id: picks.case(), public_title: picks.title() },
        2 => Shielded::Section { section_id: picks.section() },
        _ => Shielded::Document { document_id: picks.document() },
    };
    let shielding = picks.maybe(|picks| ShieldingDraft {
        ground: picks.maybe(|picks| picks.of(&["negotiation", "security", "no such ground"]).into()),
        basis: picks.title(),
        review_on: picks.maybe(Picks::day),
    });
    SetShielding { of, shielding }
}

pub(crate) fn order_annexes(council: &Council, picks: &mut Picks) -> OrderAnnexes {
    let case_id = picks.case();
    let mut annexes: Vec<_> =
        council.documents_of_case(case_id).unwrap().into_iter().map(|annex| annex.id).collect();
    annexes.reverse();
    OrderAnnexes { case_id, annexes }
}

pub(crate) fn document(council: &Council, picks: &mut Picks) -> AddDocument {
    let of_case = picks.below(4) > 0;
    let document = DocumentDraft {
        id: picks.document(),
        kind: if of_case { DocumentKind::Annex } else { picks.of(DocumentKind::ALL) },
        case_id: of_case.then(|| picks.case()),
        meeting_id: None,
        title: picks.title(),
        external_ids: picks.some(2, Picks::text),
    };
    AddDocument { document, version: picks.maybe(|picks| version(council, picks)) }
}

pub(crate) fn paper(council: &Council, picks: &mut Picks) -> AddDocument {
    let document = DocumentDraft {
        id: picks.document(),
        kind: picks.of(&[DocumentKind::Book, DocumentKind::Notice, DocumentKind::Report]),
        case_id: None,
        meeting_id: Some(picks.meeting()),
        title: picks.title(),
        external_ids: Vec::new(),
    };
    AddDocument { document, version: Some(version(council, picks)) }
}

/// A version with one of three files, so that files are shared; now and then one that was never kept.
pub(crate) fn version(council: &Council, picks: &mut Picks) -> NewVersion {
    let bytes = [b"en" as &[u8], b"to", b"tre"][picks.below(3) as usize];
    let mut blob = council.blobs().keep_bytes(bytes, "text/plain").unwrap();
    if picks.below(12) == 0 {
        blob.hash = "0".repeat(64);
    }
    NewVersion {
        id: picks.version(),
        pages: picks.maybe(|picks| picks.below(4) as u32),
        outline: picks.some(2, |picks| Heading { number: "1.1".into(), heading: picks.title() }),
        approved_on: picks.maybe(Picks::day),
        ..office::version(blob)
    }
}

pub(crate) fn dismissal(picks: &mut Picks) -> DismissFinding {
    let of_case = picks.flip();
    DismissFinding {
        id: picks.dismissal(),
        case_id: of_case.then(|| picks.case()),
        meeting_id: (!of_case).then(|| picks.meeting()),
        code: "proposal.missing".into(),
        quote: picks.text(),
        note: picks.title(),
    }
}
