//! Cases: objects of their own, which may come to several meetings.

mod commands;
mod findings;
mod order;
mod queries;
mod sections;

pub use commands::{
    ChangeCase, CreateCase, Placement, PresenterDraft, RemoveCase, ReopenCase, SetPresenters, SetSubItems,
    SubItem, WithdrawCase,
};
pub use findings::{DismissFinding, Dismissal, RestoreFinding};
pub use queries::{
    Appearance, CaseFilter, CaseRow, CaseView, LinkedCase, Presenter, SectionView, SubItemView,
};
pub use sections::{OrderSections, PutSection, RemoveSection};

pub(crate) use commands::{CaseDraft, insert_case};
pub(crate) use order::{must_be_permutation, renumber};
pub(crate) use queries::presenters_of;
