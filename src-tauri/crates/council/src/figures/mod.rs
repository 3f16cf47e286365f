//! Dated figures with their source: how many live in a municipality, how many work in a unit. What a cost is shared by
//! is taken from here by value, so that an old case keeps the figures it was decided with.

mod commands;
mod queries;
mod rules;

pub use commands::{FigureDraft, KeepFigures, NewFigure, PutFigure, RemoveFigure};
pub use queries::{FigureFilter, FigureView};
