//! Reading a text: words, sentences, numbers, dates.

pub(crate) mod dates;
pub(crate) mod numbers;
pub(crate) mod personal;
pub(crate) mod plain;
pub(crate) mod ratio;
pub(crate) mod scope;
pub(crate) mod sentences;
pub(crate) mod units;
pub mod words;
