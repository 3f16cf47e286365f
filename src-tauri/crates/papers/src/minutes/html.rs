//! Minutes as a page for the web: one file that needs no other, with a language, headings in order, and tables that say
//! which cell is about what. Every word from outside is escaped; there is no script.

use std::fmt::Write;

use super::view::{Part, Section, View};
use crate::markdown::{Block, Inline, Tree};

const STYLE: &str = include_str!("../../templates/minutes.css");

pub(super) fn page(view: &View) -> String {
    let mut out = Page(String::with_capacity(16 * 1024));
    let _ = write!(
        out.0,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        view.language
    );
    out.text(&view.full_title);
    let _ = write!(out.0, "</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n");
    out.element("p", "council", &view.council_name);
    for mark in &view.marks {
        out.element("p", if mark.warns { "mark warns" } else { "mark" }, &mark.text);
    }
    out.element("h1", "", &view.title);
    let date = view.date.iter().map(|date| format!(" · {date}")).collect::<String>();
    out.element("p", "which", &format!("{} · {}{date}", view.body_name, view.meeting_name));
    for remark in &view.remarks {
        out.element("p", "remark", remark);
    }
    out.facts(&view.facts);
    out.0.push_str("</header>\n");
    view.sections.iter().for_each(|section| out.section(section));
    if !view.ending.is_empty() {
        out.0.push_str("<footer>\n");
        view.ending.iter().for_each(|line| out.element("p", "", line));
        out.0.push_str("</footer>\n");
    }
    out.0.push_str("</main>\n</body>\n</html>\n");
    out.0
}

struct Page(String);

impl Page {
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(letter),
                // Marks that turn the direction of writing would reach beyond the text they came with.
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                letter if letter.is_control() => self.0.push(' '),
                letter => self.0.push(letter),
            }
        }
    }

    fn element(&mut self, tag: &str, class: &str, text: &str) {
        self.open(tag, class);
        self.text(text);
        let _ = writeln!(self.0, "</{tag}>");
    }

    fn open(&mut self, tag: &str, class: &str) {
        let _ = match class {
            "" => write!(self.0, "<{tag}>"),
            class => write!(self.0, "<{tag} class=\"{class}\">"),
        };
    }

    fn section(&mut self, section: &Section) {
        self.0.push_str("<section>\n<h2>");
        if let Some(number) = &section.number {
            self.0.push_str("<span class=\"number\">");
            self.text(number);
            self.0.push_str("</span> ");
        }
        self.text(&section.heading);
        self.0.push_str("</h2>\n");
        if let Some(purpose) = section.purpose {
            let _ = write!(self.0, "<p class=\"kind\"><span class=\"purpose {purpose}\">");
            self.text(&section.purpose_name);
            self.0.push_str("</span>");
            if let Some(marking) = &section.marking {
                self.0.push_str(" <span class=\"mark warns\">");
                self.text(marking);
                self.0.push_str("</span>");
            }
            self.0.push_str("</p>\n");
        }
        section.parts.iter().for_each(|part| self.part(part));
        self.0.push_str("</section>\n");
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Facts { pairs } => self.facts(pairs),
            Part::Lines { heading, lines } => {
                heading.iter().for_each(|heading| self.element("h3", "", heading));
                lines.iter().for_each(|line| self.element("p", "", line));
            }
            Part::Table { heading, head, rows, .. } => {
                heading.iter().for_each(|heading| self.element("h3", "", heading));
                self.table(head, rows);
            }
            Part::Text { heading, text } => {
                self.element("h3", "", heading);
                self.tree(text);
            }
            Part::Proposal { heading, text } => self.set_apart("proposal", heading, text),
            Part::Outcome { line } => self.element("p", "outcome", line),
            Part::Adopted { heading, text } => self.set_apart("adopted", heading, text),
        }
    }

    fn set_apart(&mut self, class: &str, heading: &str, text: &Tree) {
        let _ = writeln!(self.0, "<div class=\"{class}\">");
        self.element("h3", "", heading);
        self.tree(text);
        self.0.push_str("</div>\n");
    }

    fn facts(&mut self, pairs: &[(String, String)]) {
        if pairs.is_empty() {
            return;
        }
        self.0.push_str("<dl>\n");
        for (name, value) in pairs {
            self.element("dt", "", name);
            self.element("dd", "", value);
        }
        self.0.push_str("</dl>\n");
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.0.push_str("<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr>");
        for cell in head {
            self.0.push_str("<th scope=\"col\">");
            self.text(cell);
            self.0.push_str("</th>");
        }
        self.0.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.0.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let (open, close) = if at == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
                self.0.push_str(open);
                self.text(cell);
                self.0.push_str(close);
            }
            self.0.push_str("</tr>\n");
        }
        self.0.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn tree(&mut self, tree: &Tree) {
        tree.blocks.iter().for_each(|block| self.block(block, tree));
    }

    fn block(&mut self, block: &Block, tree: &Tree) {
        match block {
            Block::Paragraph { c } => self.around("p", c, tree),
            Block::Heading { level, c } => self.around(&format!("h{}", (level + 1).min(6)), c, tree),
            Block::Bullets { items } => self.list("<ul>", "</ul>", items, tree),
            Block::Numbers { start, items } => {
                self.list(&format!("<ol start=\"{start}\">"), "</ol>", items, tree);
            }
            Block::Table { head, rows, .. } => {
                self.0.push_str("<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr>");
                head.iter().for_each(|cell| self.around("th scope=\"col\"", cell, tree));
                self.0.push_str("</tr>\n</thead>\n<tbody>\n");
                for row in rows {
                    self.0.push_str("<tr>");
                    row.iter().for_each(|cell| self.around("td", cell, tree));
                    self.0.push_str("</tr>\n");
                }
                self.0.push_str("</tbody>\n</table>\n</div>\n");
            }
            Block::Quote { c } => {
                self.0.push_str("<blockquote>\n");
                c.iter().for_each(|block| self.block(block, tree));
                self.0.push_str("</blockquote>\n");
            }
            Block::Code { s } => {
                self.0.push_str("<pre>");
                self.text(s);
                self.0.push_str("</pre>\n");
            }
            Block::Rule => self.0.push_str("<hr>\n"),
        }
    }

    fn list(&mut self, open: &str, close: &str, items: &[Vec<Block>], tree: &Tree) {
        self.0.push_str(open);
        for item in items {
            self.0.push_str("<li>");
            item.iter().for_each(|block| self.block(block, tree));
            self.0.push_str("</li>\n");
        }
        self.0.push_str(close);
        self.0.push('\n');
    }

    /// `tag` may bring attributes of ours.
    fn around(&mut self, tag: &str, inlines: &[Inline], tree: &Tree) {
        let _ = write!(self.0, "<{tag}>");
        self.inlines(inlines, tree);
        let _ = writeln!(self.0, "</{}>", tag.split(' ').next().unwrap_or(tag));
    }

    fn inlines(&mut self, inlines: &[Inline], tree: &Tree) {
        for inline in inlines {
            match inline {
                Inline::Text { s } => self.text(s),
                Inline::Strong { c } => self.within("strong", c, tree),
                Inline::Emphasis { c } => self.within("em", c, tree),
                Inline::Strike { c } => self.within("s", c, tree),
                Inline::Code { s } => {
                    self.0.push_str("<code>");
                    self.text(s);
                    self.0.push_str("</code>");
                }
                // The tree holds no address that is not safe to follow.
                Inline::Link { url, c } => {
                    self.0.push_str("<a href=\"");
                    self.text(url);
                    self.0.push_str("\">");
                    self.inlines(c, tree);
                    self.0.push_str("</a>");
                }
                Inline::Note { name } => self.note(name, tree),
                Inline::Break => self.0.push_str("<br>\n"),
            }
        }
    }

    fn within(&mut self, tag: &str, inlines: &[Inline], tree: &Tree) {
        let _ = write!(self.0, "<{tag}>");
        self.inlines(inlines, tree);
        let _ = write!(self.0, "</{tag}>");
    }

    /// A footnote, where it is referred to: a page on the web has no foot. A note within a note is left out, as on paper.
    fn note(&mut self, name: &str, tree: &Tree) {
        let Some(blocks) = tree.notes.get(name) else { return };
        self.0.push_str(" <small>(");
        let bare = Tree::default();
        for block in blocks {
            if let Block::Paragraph { c } = block {
                self.inlines(c, &bare);
            }
        }
        self.0.push_str(")</small>");
    }
}
