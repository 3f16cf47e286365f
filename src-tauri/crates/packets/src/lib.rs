//! Documents coming in.
//!
//! * [`text`]: the text of a PDF, page by page. Runs only inside the worker process.
//! * [`worker`]: that process, seen from both sides.
//! * [`packet`]: the packet reader, pure functions from text to a preview.

pub mod packet;
pub mod text;
