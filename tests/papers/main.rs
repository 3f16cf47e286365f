//! The papers as files: what poppler, qpdf and the validator see in them.

mod archive;
mod book;
mod conformance;
mod merge;
mod own_papers;
mod support;
mod worker;
