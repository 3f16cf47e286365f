//! The checks of a case, held against the real packet and against texts of councils that do not exist.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod packets;
mod real_packet;
