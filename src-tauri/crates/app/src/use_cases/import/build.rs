//! The command that takes in a packet, made from the corrected preview.

use std::ops::RangeInclusive;
use std::path::Path;

use samrad_council::Purpose;
use samrad_council::cases::{PresenterDraft, PutSection, SubItem};
use samrad_council::documents::{AddDocument, DocumentDraft, Heading, NewVersion, PageText as KeptText};
use samrad_council::meetings::{ImportPacket, ImportedCase, ImportedPage, MeetingDraft, PlanMeeting};
use samrad_council::people::Person;
use samrad_council::{
    AgendaItemId, Blobs, CaseId, DocumentId, DocumentKind, MeetingId, PacketPageId, PresenterId, SectionId,
    SubItemId,
};
use samrad_packets::packet::{AnnexFound, CaseFound, DocumentFound, HeadingFound, Preview};
use samrad_packets::text::PageText;
use samrad_packets::worker::Worker;
use serde_json::json;

use super::presenters::Presenters;
use super::{AcceptImport, KeptFile};
use crate::failure::{Answer, Failure};
use crate::task::{Task, count};
use crate::use_cases::intake::safe_file_name;
use crate::use_cases::reading::{PDF, TEXT};

/// What is to be taken in.
pub(super) struct Plan<'a> {
    pub(super) accepted: &'a AcceptImport,
    pub(super) year: u16,
    pub(super) number: u16,
    pub(super) people: &'a [Person],
}

/// The command, and the text of the documents it adds.
pub(super) struct Built {
    pub(super) command: ImportPacket,
    pub(super) texts: Vec<(String, Vec<KeptText>)>,
}

/// Makes the command. Parts of the packet are split out and kept on the way.
pub(super) fn command(plan: &Plan<'_>, splitter: &Splitter<'_>) -> Answer<Built> {
    let accepted = plan.accepted;
    let preview = &accepted.preview;
    let meeting_id = MeetingId::fresh();
    let mut texts = Vec::new();
    let mut presenters = Presenters::new(plan.people);
    let mut pages = Vec::new();
    let mut cases = Vec::new();
    let parts = count(preview.cases.len() + preview.documents.len());
    for (index, case) in preview.cases.iter().enumerate() {
        splitter.task.go_on()?;
        splitter.task.report("split_packet", count(index), Some(parts));
        let imported = imported_case(plan, case, splitter, &mut presenters, &mut texts)?;
        for (annex, found) in imported.annexes.iter().zip(&case.annexes) {
            if let (Some(first), Some(last)) = (found.first_page, found.last_page) {
                pages.extend(own_pages(preview, annex.document.id, first..=last));
            }
        }
        cases.push(imported);
    }
    let mut documents = vec![packet_document(meeting_id, &accepted.file)];
    for document in &preview.documents {
        splitter.task.go_on()?;
        let added = meeting_document(meeting_id, document, splitter, &mut texts)?;
        pages.extend(own_pages(preview, added.document.id, document.first_page..=document.last_page));
        documents.push(added);
    }
    let meeting = plan_meeting(plan, meeting_id)?;
    Ok(Built {
        command: ImportPacket { meeting, people: presenters.added(), cases, documents, pages },
        texts,
    })
}

/// The pages of a document that also carry its own numbers.
fn own_pages(
    preview: &Preview,
    document_id: DocumentId,
    inside: RangeInclusive<u32>,
) -> impl Iterator<Item = ImportedPage> {
    preview.page_numbers.iter().filter(move |number| inside.contains(&number.page)).map(move |number| {
        ImportedPage {
            id: PacketPageId::fresh(),
            document_id,
            packet_page: number.packet,
            own_page: number.own,
        }
    })
}

fn plan_meeting(plan: &Plan<'_>, id: MeetingId) -> Answer<PlanMeeting> {
    let accepted = plan.accepted;
    let out_of_range = || Failure::new("field.invalid", json!({ "field": "number", "value": plan.number }));
    Ok(PlanMeeting {
        id,
        body_id: accepted.body_id,
        year: i16::try_from(plan.year).map_err(|_| out_of_range())?,
        number: u8::try_from(plan.number).map_err(|_| out_of_range())?,
        previous_id: None,
        meeting: MeetingDraft {
            date: accepted.preview.meeting.date.as_deref().and_then(|date| date.parse().ok()),
            start_time: accepted.start_time,
            end_time: accepted.end_time,
            place: accepted.place.clone(),
            link: String::new(),
            mode: accepted.mode,
            language: accepted.language,
        },
        standing: Vec::new(),
    })
}

fn imported_case(
    plan: &Plan<'_>,
    case: &CaseFound,
    splitter: &Splitter<'_>,
    presenters: &mut Presenters<'_>,
    texts: &mut Vec<(String, Vec<KeptText>)>,
) -> Answer<ImportedCase> {
    let id = CaseId::fresh();
    let mut annexes = Vec::new();
    for annex in &case.annexes {
        annexes.push(case_annex(id, annex, splitter, texts)?);
    }
    let annex_id = |name: &String| {
        let index = case.annexes.iter().position(|annex| &annex.file_name == name)?;
        Some(annexes[index].document.id)
    };
    let own_sections = case.sections.iter().filter(|section| section.annex.is_none());
    Ok(ImportedCase {
        id,
        item_id: AgendaItemId::fresh(),
        number: case.number.clone(),
        sequence: running_number(case)?,
        title: case.title.clone(),
        // A case that asks for nothing in particular informs; the finding about it stays.
        purpose: case.purpose.unwrap_or(Purpose::Information),
        language: plan.accepted.language,
        summary: case.summary.clone(),
        body: case.body.clone(),
        proposal: case.proposal.clone().unwrap_or_default(),
        prior_treatment: String::new(),
        presenters: case
            .presenters
            .iter()
            .filter_map(|written| {
                let person_id = presenters.person(written)?;
                Some(PresenterDraft { id: PresenterId::fresh(), person_id })
            })
            .collect(),
        sections: own_sections
            .map(|section| PutSection {
                id: SectionId::fresh(),
                case_id: id,
                level: section.level.clamp(1, 4),
                heading: section.heading.clone(),
                markdown: section.text.clone(),
            })
            .collect(),
        sub_items: case
            .sub_items
            .iter()
            .map(|item| SubItem {
                id: SubItemId::fresh(),
                text: item.text.clone(),
                annex_id: item.annex.as_ref().and_then(annex_id),
            })
            .collect(),
        annexes,
    })
}

fn running_number(case: &CaseFound) -> Answer<u32> {
    let unnumbered = || Failure::new("field.invalid", json!({ "field": "number", "value": case.number }));
    case.running_number().ok_or_else(unnumbered)
}

fn case_annex(
    case: CaseId,
    annex: &AnnexFound,
    splitter: &Splitter<'_>,
    texts: &mut Vec<(String, Vec<KeptText>)>,
) -> Answer<AddDocument> {
    let version = match (annex.first_page, annex.last_page) {
        (Some(first), Some(last)) => {
            let outline = headings(&annex.sections);
            Some(splitter.part(&annex.file_name, first, last, outline, texts)?)
        }
        _ => None,
    };
    let title = if annex.title.is_empty() { annex.file_name.clone() } else { annex.title.clone() };
    let document = DocumentDraft {
        id: DocumentId::fresh(),
        kind: DocumentKind::Annex,
        case_id: Some(case),
        meeting_id: None,
        title,
        external_ids: annex.external_ids.clone(),
    };
    Ok(AddDocument { document, version })
}

fn meeting_document(
    meeting: MeetingId,
    found: &DocumentFound,
    splitter: &Splitter<'_>,
    texts: &mut Vec<(String, Vec<KeptText>)>,
) -> Answer<AddDocument> {
    let outline = found
        .sections
        .iter()
        .map(|section| Heading { number: section.number.clone(), heading: section.heading.clone() })
        .collect();
    let part = splitter.part(&found.title, found.first_page, found.last_page, outline, texts)?;
    let version = NewVersion {
        version_label: found.version.clone().unwrap_or_default(),
        status_label: found.status.clone().unwrap_or_default(),
        approved_on: found.approved_on.as_deref().and_then(|day| day.parse().ok()),
        approved_by: found.approved_by.clone().unwrap_or_default(),
        ..part
    };
    let document = meeting_draft(meeting, DocumentKind::Report, found.title.clone());
    Ok(AddDocument { document, version: Some(version) })
}

fn packet_document(meeting: MeetingId, file: &KeptFile) -> AddDocument {
    let stem = Path::new(&file.file_name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let title = stem.filter(|stem| !stem.is_empty()).unwrap_or_else(|| file.file_name.clone());
    let version = NewVersion {
        pages: Some(file.pages).filter(|pages| *pages > 0),
        ..NewVersion::of(&file.file_name, file.blob.clone())
    };
    AddDocument { document: meeting_draft(meeting, DocumentKind::Packet, title), version: Some(version) }
}

fn meeting_draft(meeting: MeetingId, kind: DocumentKind, title: String) -> DocumentDraft {
    DocumentDraft {
        id: DocumentId::fresh(),
        kind,
        case_id: None,
        meeting_id: Some(meeting),
        title,
        external_ids: Vec::new(),
    }
}

fn headings(found: &[HeadingFound]) -> Vec<Heading> {
    found
        .iter()
        .map(|heading| Heading { number: heading.number.clone(), heading: heading.heading.clone() })
        .collect()
}

/// Cuts pages out of the packet as documents of their own.
pub(super) struct Splitter<'a> {
    pub(super) blobs: &'a Blobs,
    pub(super) program: &'a Path,
    pub(super) packet: &'a Path,
    pub(super) pages: &'a [PageText],
    pub(super) file: &'a KeptFile,
    pub(super) scratch: &'a Path,
    pub(super) task: &'a Task<'a>,
}

impl Splitter<'_> {
    /// Pages `first` to `last` of the packet, kept as a document's first version: as PDF out of a PDF, as text out of
    /// text.
    fn part(
        &self,
        name: &str,
        first: u32,
        last: u32,
        outline: Vec<Heading>,
        texts: &mut Vec<(String, Vec<KeptText>)>,
    ) -> Answer<NewVersion> {
        if first == 0 || last < first || count(self.pages.len()) < last {
            let pages = format!("{first}-{last}");
            return Err(Failure::new("field.invalid", json!({ "field": "pages", "value": pages })));
        }
        let inside = self.pages.iter().filter(|page| (first..=last).contains(&page.number));
        let own: Vec<KeptText> = inside
            .zip(1..)
            .map(|(page, number)| KeptText { page: number, text: page.text.clone() })
            .collect();
        let (blob, ending) = if self.file.blob.media_type == PDF {
            let out = self.scratch.join(format!("{first}-{last}.pdf"));
            Worker::new(self.program).split(self.packet, first, last, &out, self.task.reading())?;
            (self.blobs.keep_file(&out, PDF)?, "pdf")
        } else {
            let text: Vec<&str> = own.iter().map(|page| page.text.as_str()).collect();
            (self.blobs.keep_bytes(text.join("\u{c}").as_bytes(), TEXT)?, "txt")
        };
        let file_name = safe_file_name(&format!("{}.{ending}", without_ending(name)));
        texts.push((blob.hash.clone(), own));
        Ok(NewVersion {
            pages: Some(last - first + 1),
            outline,
            packet_first_page: Some(first),
            packet_last_page: Some(last),
            ..NewVersion::of(file_name.to_string_lossy(), blob)
        })
    }
}

/// The name without an ending that says what kind of file it was; «Rapport v1.2» keeps its dot.
fn without_ending(name: &str) -> &str {
    let ending = |c: &str| ["pdf", "docx", "doc", "txt"].contains(&c.to_lowercase().as_str());
    name.rsplit_once('.').filter(|(_, last)| ending(last)).map_or(name, |(stem, _)| stem)
}
