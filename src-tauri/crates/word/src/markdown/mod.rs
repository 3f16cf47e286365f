//! Markdown to the tree and back: paragraphs, headings, lists, tables, links, footnotes, quotes, code and rules.

mod builder;
mod escape;
mod line;
mod write;

use pulldown_cmark::{Options, Parser};

use crate::tree::Tree;

pub(crate) use write::write;

/// Reads Markdown; the tree is in normal form.
pub(crate) fn read(markdown: &str) -> Tree {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut builder = builder::Builder::new();
    for event in Parser::new_ext(markdown, options) {
        builder.take(event);
    }
    builder.finish().tidied()
}

/// The same text in the form that this crate writes. A text in this form comes back letter for letter from a journey
/// through Word; another comes back as this one.
///
/// What Word's page cannot carry is put beside it: a table or a quote in a list stands after its item, a heading in a list
/// is bold, a cell is one line, HTML is shown as it was written, pictures are their description.
pub fn normal_markdown(markdown: &str) -> String {
    write(&read(markdown))
}

/// A line of plain text as Markdown that shows it as it is written.
pub fn escaped_line(text: &str) -> String {
    let mut out = String::new();
    escape::escape(text, true, &mut out);
    out
}

#[cfg(test)]
mod tests;
