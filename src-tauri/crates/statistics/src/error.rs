//! Why there are no figures, as codes and facts. The sentences that people read are in the user interface.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// Why there are no figures.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum StatisticsError {
    /// No municipality was asked for.
    #[error("no municipality was asked for")]
    NothingAsked,
    /// Not a year of four digits.
    #[error("{year} is not a year")]
    BadYear {
        /// What was asked for.
        year: i16,
    },
    /// Not a municipality's number.
    #[error("'{value}' is not four digits")]
    BadNumber {
        /// What was asked for.
        value: String,
    },
    /// The address is not https, or says more than where the service is.
    #[error("'{address}' is not the https address of a service")]
    BadAddress {
        /// The address.
        address: String,
    },

    /// No connection: no network, no such name, a proxy that refuses, nobody who listens.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// Who was called.
        host: String,
        /// What the system said.
        reason: String,
    },
    /// The proxy between wants a name and a password, which this program does not have.
    #[error("the proxy wants to know who asks")]
    ProxyAuthentication,
    /// The other end's certificate is not one that this machine trusts.
    #[error("{host} is not trusted: {reason}")]
    NotTrusted {
        /// Who was called.
        host: String,
        /// What is wrong with the certificate.
        reason: String,
    },
    /// It took longer than it may.
    #[error("no answer within {seconds} s")]
    TimedOut {
        /// How long it was waited for.
        seconds: u64,
    },
    /// Too many ask at the same time, and go on doing so.
    #[error("asked {attempts} times, and still too many ask")]
    Busy {
        /// How many times it was asked.
        attempts: u32,
        /// When it may be asked again, where the service said so.
        retry_after_seconds: Option<u64>,
    },
    /// The service understood, and says no: a year or a number it does not have (400, 404), too much (403).
    #[error("refused with {status}")]
    Refused {
        /// The HTTP status, 4xx.
        status: u16,
        /// The service's own words.
        detail: Option<String>,
    },
    /// The service fails.
    #[error("the service failed with {status}")]
    Unavailable {
        /// The HTTP status, 5xx or one that is none.
        status: u16,
    },
    /// The service points somewhere else, where no answer is fetched from: a login page, another host.
    #[error("the answer is said to be at {to}")]
    Redirected {
        /// The host it points to, or what it said in place of one.
        to: String,
    },
    /// The connection broke in the middle.
    #[error("the connection broke: {reason}")]
    BrokenOff {
        /// What the system said.
        reason: String,
    },
    /// The answer or the file is larger than is taken.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// How many bytes are taken.
        most: u64,
    },
    /// The answer is compressed, which was not asked for.
    #[error("packed as {encoding}")]
    Packed {
        /// How, such as `gzip`.
        encoding: String,
    },
    /// The user stopped it.
    #[error("stopped")]
    Cancelled,

    /// The file could not be opened.
    #[error("{path}: {reason}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// A web page in place of figures.
    #[error("a web page")]
    WebPage,
    /// Neither JSON nor a text, such as a spreadsheet.
    #[error("not a text")]
    NotText,
    /// Its end is missing.
    #[error("the end is missing")]
    Truncated,
    /// Not JSON.
    #[error("not JSON, at line {line}, column {column}")]
    NotJson {
        /// Where, from 1.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// JSON, but not a dataset in JSON-stat 2.0.
    #[error("not a JSON-stat 2.0 dataset, but {found}")]
    NotADataset {
        /// Its class and version as they are given.
        found: String,
    },
    /// A part of the dataset is missing.
    #[error("{path} is missing")]
    Missing {
        /// Which, such as `dimension.Region.category`.
        path: String,
    },
    /// A part of the dataset is of another kind than it must be.
    #[error("{path} is {found}, not {expected}")]
    WrongType {
        /// Which.
        path: String,
        /// The kind it must be.
        expected: &'static str,
        /// The kind it is.
        found: &'static str,
    },
    /// A part of the dataset has another size than the dataset says.
    #[error("{path} has {found}, not {expected}")]
    WrongSize {
        /// Which.
        path: String,
        /// How many there must be, or how many the positions must stay below.
        expected: u64,
        /// How many there are, or the position.
        found: u64,
    },
    /// Something stands twice where it may stand once.
    #[error("{path} has {value} twice")]
    Twice {
        /// Where.
        path: String,
        /// What.
        value: String,
    },
    /// More cells than are taken.
    #[error("more than {most} cells")]
    TooManyCells {
        /// How many are taken.
        most: u64,
    },

    /// Figures of another table.
    #[error("table {found}, not {expected}")]
    OtherTable {
        /// The table that the figures must come from.
        expected: &'static str,
        /// The table they come from.
        found: String,
    },
    /// The table's persons are not among what is counted.
    #[error("{found:?} is counted, not {expected}")]
    OtherMeasure {
        /// The code of what must be counted.
        expected: &'static str,
        /// The codes of what is counted.
        found: Vec<String>,
    },
    /// The figures are split by something more, such as age, and nobody can say that all parts are there.
    #[error("split by {dimension}")]
    SplitBy {
        /// The dimension's code.
        dimension: String,
    },
    /// The year is not among those that the figures are of.
    #[error("{year} is not among {found:?}")]
    NoYear {
        /// The year asked for.
        year: i16,
        /// The years that are there.
        found: Vec<String>,
    },
    /// Municipalities have no figure.
    #[error("no figures for {} municipalities", municipalities.len())]
    NoFigures {
        /// Which.
        municipalities: Vec<NoFigure>,
        /// Other numbers that were there, at most ten: perhaps one is a slip of the pen.
        passed_over: Vec<String>,
    },
    /// A figure that no number of people can be.
    #[error("{municipality}: {value} is no number of people")]
    NotACount {
        /// The municipality's number.
        municipality: String,
        /// What stood there.
        value: String,
        /// What is wrong with it.
        why: Problem,
    },
    /// Rows of a file, or figures that were typed in, are wrong. All of them are told, up to a hundred.
    #[error("{} rows are wrong", problems.len())]
    Rows {
        /// What is wrong with each.
        problems: Vec<RowProblem>,
    },
}

impl StatisticsError {
    /// The code that the user interface has a sentence for: `cancelled`, or `statistics.` and the name.
    pub fn code(&self) -> String {
        match (self, self.facts().get("code").and_then(Value::as_str)) {
            (Self::Cancelled, _) => "cancelled".to_owned(),
            (_, name) => format!("statistics.{}", name.unwrap_or("failed")),
        }
    }

    /// What the sentence needs to know: the fields by name, and the bare name as `code`.
    pub fn facts(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// A municipality without a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoFigure {
    /// Its number.
    pub municipality: String,
    /// The mark in place of the figure, where there is one: `.`, `..` or `:` in SSB's tables, `0` where nobody is counted.
    pub status: Option<String>,
}

/// What is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RowProblem {
    /// The row as a person counts: the line of a file, or the place in the form, from 1.
    pub row: usize,
    /// What.
    pub why: Problem,
    /// What stood there.
    pub value: String,
}

/// What can be wrong with a number of people, or with the row it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FigureProblem")]
pub enum Problem {
    /// Nothing stands there.
    Empty,
    /// Not a number.
    NotANumber,
    /// Not a whole number; also a point or comma between thousands, which cannot be told from decimals.
    NotWhole,
    /// Less than nothing.
    Negative,
    /// Nobody: no municipality is without people.
    Zero,
    /// More people than live in the country.
    TooLarge,
    /// Not four digits.
    NotAMunicipality,
    /// A municipality that is not asked for.
    UnknownMunicipality,
    /// The municipality has a figure already.
    Twice,
    /// Fewer fields than a number and a population.
    TooFewFields,
    /// More than number, name and population; also a number where the name should be.
    TooManyFields,
}
