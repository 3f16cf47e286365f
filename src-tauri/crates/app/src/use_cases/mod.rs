//! One module per thing that people do.

pub mod book;
pub mod calling;
pub mod case_file;
pub mod checks;
pub mod costs;
pub mod demo;
pub mod export;
pub mod figures;
pub mod frame;
pub mod import;
pub mod initiatives;
pub mod intake;
pub mod lists;
pub mod minutes;
pub mod money;
pub mod overview;
pub mod reading;
pub mod reminders;
pub mod shielding;
pub mod store;
