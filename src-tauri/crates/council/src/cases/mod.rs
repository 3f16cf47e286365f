//! Cases: objects of their own, which may come to several meetings.

mod commands;
mod comments;
mod difference;
mod findings;
mod life;
mod order;
mod queries;
mod rules;
mod sections;
mod set_text;
mod templates;
mod versions;
mod way;

pub use commands::{
    ChangeCase, CreateCase, Placement, PresenterDraft, RemoveCase, SetPresenters, SetSubItems, SubItem,
};
pub use comments::{CommentKind, CommentOnCase, CommentView, SettleComment};
pub use difference::{DiffRow, DiffRun};
pub use findings::{DismissFinding, Dismissal, RestoreFinding};
pub use life::{AcceptCase, CloseCase, ReopenCase, ReturnCase, SendToReview, WithdrawCase};
pub use queries::{
    Appearance, CaseFilter, CaseRow, CaseView, LinkedCase, Presenter, SectionView, SentToReview, SubItemView,
};
pub use rules::{CaseStage, Review};
pub use sections::{DEEPEST, OrderSections, PutSection, RemoveSection, SectionDraft};
pub use set_text::SetCaseText;
pub use templates::{
    Template, TemplateHeading, TemplatePart, TemplateProposal, TemplateWords, template, templates,
};
pub use versions::{
    CaseVersion, ChangedPart, Comparison, PartDifference, VersionHead, VersionPair, VersionPart,
};
pub use way::{OnwardMeeting, WayCase, WayDocument, WayMeeting};

pub(crate) use commands::{CaseDraft, insert_case};
pub(crate) use life::must_be_open;
pub(crate) use order::{must_be_permutation, renumber};
pub(crate) use queries::presenters_of;
