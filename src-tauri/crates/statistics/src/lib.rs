//! Population figures for the cost allocations: fetched from Statistics Norway (SSB) on a button, read from a file that
//! somebody downloaded, or typed in. Whichever way they come, they pass the same checks, and they carry their source.
//!
//! * [`jsonstat`]: the format that SSB answers in, JSON-stat 2.0. Pure.
//! * [`Wanted`], [`Population`]: which figures are asked for, and the figures with where they come from. Pure.
//! * [`from_file`], [`from_bytes`], [`typed`]: by hand, without a network.
//! * [`StatisticsBank`]: over the network. Nothing else in the program opens a connection.
//!
//! Nothing is stored here, and nothing here touches the database. Errors are codes with facts; see [`StatisticsError`].

mod bank;
mod error;
pub mod jsonstat;
mod population;

pub use bank::{Cancel, Limits, Progress, SSB, StatisticsBank, Step};
pub use error::{NoFigure, Problem, RowProblem, StatisticsError};
pub use population::{
    Figure, MOST_BYTES, MOST_PEOPLE, MunicipalityNumber, Origin, Population, Source, TABLE, TypedFigure,
    Wanted, from_bytes, from_file, typed,
};

/// The result of anything here.
pub type Result<T> = std::result::Result<T, StatisticsError>;
