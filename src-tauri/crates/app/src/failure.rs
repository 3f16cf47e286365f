//! What the window and the command line are told when something could not be done.

use samrad_packets::worker::ReadError;
use serde::Serialize;
use serde_json::{Value, json};

/// A code that the user interface has a sentence for, the facts that sentence needs, and a line for technicians.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Failure {
    /// The code.
    pub code: String,
    /// The facts.
    pub facts: Value,
    /// What happened, in English.
    pub message: String,
}

/// The result of a request or a task.
pub type Answer<T> = Result<T, Failure>;

impl Failure {
    /// A failure with its facts.
    pub fn new(code: &str, facts: Value) -> Self {
        Self { code: code.to_owned(), message: code.to_owned(), facts }
    }

    /// The same failure, with the name of the file it was about.
    #[must_use]
    pub(crate) fn of_file(mut self, file: &str) -> Self {
        if let Some(facts) = self.facts.as_object_mut() {
            facts.insert("file".into(), file.into());
        }
        self
    }

    /// The thing that was asked for is not there.
    pub fn not_found(table: &str, id: impl ToString) -> Self {
        Self::new("not_found", json!({ "table": table, "id": id.to_string() }))
    }

    /// For `map_err`: a file could not be read or written.
    pub fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| samrad_council::Error::File { path, source: error }.into()
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl From<samrad_council::Error> for Failure {
    fn from(error: samrad_council::Error) -> Self {
        Self { code: error.code().to_owned(), facts: error.facts(), message: error.to_string() }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        let (code, facts) = match &error {
            ReadError::PasswordProtected => ("read.encrypted", json!({})),
            ReadError::Truncated | ReadError::Damaged => ("read.damaged", json!({})),
            // Asked for by somebody who typed a number, not a fault of the file.
            ReadError::NoSuchPage(page) => ("field.invalid", json!({ "field": "pages", "value": page })),
            ReadError::Empty => ("read.empty", json!({})),
            ReadError::NotAPdf => ("read.not_a_pdf", json!({})),
            ReadError::NoText { pages } => ("read.no_text", json!({ "pages": pages })),
            ReadError::TooManyPages { pages, most } => {
                ("read.too_many_pages", json!({ "pages": pages, "most": most }))
            }
            ReadError::TooLarge { most } => ("read.too_large", json!({ "limit": most })),
            ReadError::OutOfMemory => ("read.out_of_memory", json!({})),
            ReadError::TimedOut => ("read.too_slow", json!({})),
            ReadError::Cancelled => ("cancelled", json!({})),
            // The program's own part: the file may be as sound as any.
            ReadError::WorkerFailed(reason) => ("read.worker_failed", json!({ "reason": reason })),
            ReadError::Io(reason) => ("file.failed", json!({ "reason": reason })),
        };
        Self { message: error.to_string(), ..Self::new(code, facts) }
    }
}

impl From<samrad_money::MoneyError> for Failure {
    fn from(error: samrad_money::MoneyError) -> Self {
        Self { message: error.to_string(), ..Self::new(error.code.as_str(), error.facts) }
    }
}

impl From<samrad_statistics::StatisticsError> for Failure {
    fn from(error: samrad_statistics::StatisticsError) -> Self {
        Self { code: error.code(), facts: error.facts(), message: error.to_string() }
    }
}

impl From<samrad_papers::PaperError> for Failure {
    fn from(error: samrad_papers::PaperError) -> Self {
        let facts = serde_json::to_value(&error).unwrap_or_default();
        let code = facts.get("code").and_then(Value::as_str).unwrap_or("failed").to_owned();
        Self { code: format!("paper.{code}"), facts, message: error.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_for_not_reading_a_file_has_its_own_code_and_facts() {
        for (error, code, facts) in [
            (
                ReadError::WorkerFailed("no such file".into()),
                "read.worker_failed",
                json!({ "reason": "no such file" }),
            ),
            (
                ReadError::TooManyPages { pages: 2000, most: 1500 },
                "read.too_many_pages",
                json!({ "pages": 2000, "most": 1500 }),
            ),
            (ReadError::OutOfMemory, "read.out_of_memory", json!({})),
            (ReadError::TooLarge { most: 9 }, "read.too_large", json!({ "limit": 9 })),
            (ReadError::NoSuchPage(7), "field.invalid", json!({ "field": "pages", "value": 7 })),
            (ReadError::Damaged, "read.damaged", json!({})),
            (ReadError::Truncated, "read.damaged", json!({})),
        ] {
            let failure = Failure::from(error);
            assert_eq!((failure.code.as_str(), failure.facts), (code, facts));
        }
    }
}
