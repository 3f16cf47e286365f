//! Documents and their versions. A newer file under the same title keeps the older ones.

mod commands;
mod pages;
mod queries;

pub use commands::{
    AddDocument, AddDocuments, AddVersion, ChangeDocument, DocumentDraft, Heading, NewVersion, OrderAnnexes,
    RemoveDocument,
};
pub use pages::PageText;
pub use queries::{DocumentView, PacketPage, VersionView};

pub(crate) use commands::{insert_document, insert_version, must_not_be_minutes};
