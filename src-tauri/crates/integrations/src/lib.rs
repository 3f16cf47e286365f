//! What other systems take: calendar files, letters and spreadsheets. One module per kind of file, and one that says in
//! words what a meeting's invitation says. Nothing is sent from here, and nothing here touches the database.

mod calendar;
mod initiatives;
mod invitation;
mod invoices;
mod mail;
mod register;
mod spreadsheet;
mod texts;

pub use calendar::{Attendee, Event, Method, Organizer, calendar};
pub use initiatives::initiative_register;
pub use invitation::{Deadline, Invitation, Occasion};
pub use invoices::invoice_sheet;
pub use mail::{Attachment, Letter, Mailbox};
pub use register::{DecisionLine, decision_register};
pub use spreadsheet::{Cell, Column, Sheet, SheetError};
