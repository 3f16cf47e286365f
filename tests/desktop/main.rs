//! The real window: the built page in the real web view, driven as a person would, by WebKit's own driver.
//!
//! Needs a display (`make test` starts a virtual one) and the page built into the program (`--features
//! custom-protocol`). A test has its own data folder, its own driver and its own window.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test, and says where")]

mod accessibility;
mod journey;
mod links;
mod meeting;
mod money;
mod pages;
mod reminders;
mod start;
mod window;
