//! Days: public holidays, days to keep clear of, and the series that meetings follow.

mod commands;
mod holidays;
mod queries;
mod series;

pub use commands::{PutFreeDays, RemoveFreeDays};
pub use holidays::{Holiday, holidays};
pub use queries::{FreeDays, SeriesDay};
pub use series::Series;
