//! Documents on their way out: the meeting book, the notice of a meeting and plain documents, as PDF.
//!
//! Own pages are set by typst from the templates in `templates/`; the pages of annexes are put between them with lopdf,
//! so that links, scans and rotations survive ([`build_book`]). Nothing here touches the database.
//! Norwegian words live in `templates/texts.*.json`; Rust returns codes and facts.
//!
//! Annexes come from anywhere. In the program the whole build runs in a child process ([`Worker`]), because a
//! hostile PDF can exhaust the stack or the memory of whatever reads it.

mod annex;
mod bench;
mod book;
mod conformance;
mod costs;
mod crew;
mod document;
mod financing;
mod foot;
mod input;
mod markdown;
mod minutes;
mod notice;
mod pipe_table;
mod report;
mod shared;
mod typeset;
mod underlay;
mod words;
mod worker;

pub use bench::{BookMeasure, StepMeasure, measure_book};
pub use book::build_book;
pub use conformance::{Profile, Verdict, validate};
pub use costs::{cost_allocation, cost_heading, invoice_basis};
pub use document::build_document;
pub use financing::{financing_heading, financing_markdown};
pub use input::{
    AgendaLine, Attendee, Audience, Book, BookAnnex, BookCase, CaseShielding, DocumentStatus, Edition,
    MeetingFacts, Notice, OwnDocument, Section, SubItem,
};
pub use minutes::{
    Citation, Correction, Minutes, MinutesBallot, MinutesCase, MinutesDocument, MinutesEdition,
    MinutesFigures, MinutesFollowUp, MinutesPerson, MinutesPosition, MinutesRecusal, MinutesState,
    ShieldedTitle, build_minutes, minutes_page, minutes_title, write_minutes_page,
};
pub use notice::build_notice;
pub use report::{
    AnnexNote, AnnexProblem, AnnexResult, BookReport, Cancel, Obstacle, ObstacleKind, PaperError,
    PaperReport, Progress, Step,
};
pub use words::{
    CaseWords, book_title, case_words, exempt_marking, exempt_title_marking, function_title,
    marked_file_name, meeting_name, notice_title, purpose_word,
};
pub use worker::{MERGE_WORKER_ARGUMENT, MERGE_WORKER_MEMORY, Worker, merge_worker_main};
