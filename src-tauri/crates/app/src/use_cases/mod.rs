//! One module per thing that people do.

pub mod book;
pub mod calling;
pub mod checks;
pub mod demo;
pub mod export;
pub mod frame;
pub mod import;
pub mod initiatives;
pub mod intake;
pub mod lists;
pub mod minutes;
pub mod money;
pub mod overview;
pub mod reading;
pub mod store;
