//! Why a file could not be read or written.

/// Why a file was not read. [`ReadError::code`] is what the window has a sentence for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// Neither a zip file nor an older Word file, or a zip file without a Word document in it.
    #[error("not a Word file")]
    NotWord,
    /// A Word file of the kind before 2007 (`.doc`).
    #[error("a Word file of the old kind")]
    OldWord,
    /// Locked with a password.
    #[error("the file is locked with a password")]
    Password,
    /// Begins as a zip file and cannot be read as one to the end.
    #[error("the file is damaged or cut off")]
    Damaged,
    /// The part that its own list names as the document is missing.
    #[error("the document is missing in the file")]
    NoDocument,
    /// A part is not well-formed XML in UTF-8.
    #[error("a part of the file is not well-formed")]
    Malformed,
    /// A part has a document type or an entity of its own. Word writes neither.
    #[error("a part of the file declares entities")]
    Entities,
    /// The file, or what it unpacks to, is larger than any case.
    #[error("the file is too large")]
    TooLarge,
    /// Elements or tables within each other beyond any use.
    #[error("the file is nested too deeply")]
    TooDeep,
    /// More text, paragraphs or cells than any case.
    #[error("the text is too long")]
    TooLong,
}

impl ReadError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "word.empty",
            Self::NotWord => "word.not_word",
            Self::OldWord => "word.old_word",
            Self::Password => "word.password",
            Self::Damaged => "word.damaged",
            Self::NoDocument => "word.no_document",
            Self::Malformed => "word.malformed",
            Self::Entities => "word.entities",
            Self::TooLarge => "word.too_large",
            Self::TooDeep => "word.too_deep",
            Self::TooLong => "word.too_long",
        }
    }
}

/// The file could not be put together.
#[derive(Debug, thiserror::Error)]
#[error("the Word file could not be made: {0}")]
pub struct WriteError(#[from] pub(crate) std::io::Error);

impl From<zip::result::ZipError> for WriteError {
    fn from(error: zip::result::ZipError) -> Self {
        Self(error.into())
    }
}
