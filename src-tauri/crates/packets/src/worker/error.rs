//! Why a file could not be read.

/// Why a file could not be read. The application maps it to a code that the window has words for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It asks for a password.
    #[error("the file asks for a password")]
    PasswordProtected,
    /// Its end is missing: pages may be lost.
    #[error("the end of the file is missing")]
    Truncated,
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// It is something else than a PDF (or, for a packet, a text).
    #[error("the file is not a PDF")]
    NotAPdf,
    /// It begins as a PDF and cannot be understood.
    #[error("the file is damaged")]
    Damaged,
    /// A packet without text: scanned pages. As a document it can be used.
    #[error("there is no text on the {pages} pages")]
    NoText {
        /// How many pages it has.
        pages: u32,
    },
    /// More pages than the task takes.
    #[error("{pages} pages, at most {most} are taken")]
    TooManyPages {
        /// How many it has.
        pages: u32,
        /// How many are taken.
        most: u32,
    },
    /// Its bytes or its text are more than is taken.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// How many bytes are taken.
        most: u64,
    },
    /// It took longer than it may.
    #[error("reading took too long")]
    TimedOut,
    /// It needed more memory than it may.
    #[error("reading needed too much memory")]
    OutOfMemory,
    /// The reading process could not start, or ended without a reason we know. Nothing is said of the file by that.
    #[error("the reading process failed: {0}")]
    WorkerFailed(String),
    /// The user stopped it.
    #[error("stopped")]
    Cancelled,
    /// There is no such page.
    #[error("there is no page {0}")]
    NoSuchPage(u32),
    /// The file could not be opened or written.
    #[error("{0}")]
    Io(String),
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.to_string())
    }
}
