//! A reader of JSON-stat 2.0 datasets, as <https://json-stat.org/full/> has them and PxWebApi v2 writes them.
//!
//! What may differ between two writers is taken either way: categories as an object of positions or a list of codes,
//! values as a list or an object of the cells that have one, cells without a value, marks for all cells or for some.
//! What contradicts itself is refused with the place: a dataset that is read has as many categories and values as it
//! says, and every cell is where its categories say.

mod cells;
mod dataset;
mod dimension;
mod json;

pub use dataset::{Dataset, MOST_CELLS, Roles};
pub use dimension::{Category, Dimension};
