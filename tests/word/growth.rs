//! The time that a file takes grows with its length and no faster, whatever it is made of.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use samrad_word::{ReadError, normal_markdown, read_case};

use crate::builder::{Docx, h, numbering, p, plain, r, root, table};

/// Makes a body of so many pieces.
type Maker = fn(usize) -> String;

const SHAPES: [(&str, Maker); 12] = [
    ("paragraphs", |n| plain("Tekst om noe.").repeat(n)),
    ("one paragraph of many runs", |n| p("", &(r("<w:b/>", "a") + &r("<w:i/>", "b")).repeat(n))),
    ("marks within words", |n| p("", &(r("<w:b/>", "a!") + &r("", "b")).repeat(n))),
    ("headings", |n| h(1, "Bakgrunn").repeat(n)),
    ("headings deeper and deeper", |n| (h(1, "A") + &h(2, "B") + &h(3, "C")).repeat(n / 3)),
    ("proposals", |n| h(1, "Forslag til vedtak").repeat(n)),
    ("insertions", |n| p("", &format!("<w:ins>{}</w:ins>", r("", "a ")).repeat(n))),
    ("one table", |n| {
        format!(
            "<w:tbl>{}</w:tbl>",
            format!("<w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr>", plain("a")).repeat(n / 2)
        )
    }),
    ("many tables", |n| table(&[&[&plain("a"), &plain("b")]]).repeat(n / 2)),
    ("fields that never end", |n| {
        p("", &(r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.to_owned() + &r("", "a")).repeat(n))
    }),
    ("the same footnote again and again", |n| {
        p("", &(r("", "a ") + r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#).repeat(n))
    }),
    ("items of a list", |n| {
        (crate::builder::item(2, 0, "a") + &crate::builder::item(1, 3, "b")).repeat(n / 2)
    }),
];

fn bytes(make: Maker, pieces: usize) -> Vec<u8> {
    let note = format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, plain(&"lang note ".repeat(2_000)));
    Docx::new(&make(pieces))
        .with("numbering", &numbering())
        .with("footnotes", &root("footnotes", &note))
        .bytes()
}

fn best(bytes: &[u8]) -> (Duration, Option<ReadError>) {
    let run = || {
        let start = Instant::now();
        let error = read_case(bytes).err();
        (start.elapsed(), error)
    };
    [run(), run(), run()].into_iter().min_by_key(|(time, _)| *time).unwrap()
}

#[test]
fn eight_times_the_file_takes_no_more_than_its_share() {
    for (name, make) in SHAPES {
        let (small, _) = best(&bytes(make, 2_000));
        let (large, error) = best(&bytes(make, 16_000));
        assert_eq!(error, None, "{name}");
        // Squared would be 64 times; the floor is for what is too short to measure.
        let limit = small.max(Duration::from_millis(20)) * 24;
        assert!(large < limit, "{name}: {small:?}, then {large:?}");
    }
}

#[test]
fn four_megabytes_of_text_are_read() {
    let mut body = String::new();
    while body.len() < 4 << 20 {
        let _ = write!(body, "{}", plain(&"Kommunene deler kostnaden etter folketall. ".repeat(20)));
    }
    let start = Instant::now();
    assert!(Docx::new(&body).read().introduction.len() > 3 << 20);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn long_markdown_is_written_in_its_share_of_time() {
    for piece in ["**a!**b", "*a* **b** ", "| a ", "> a\n", "- a\n", "[^1] ", "`a` ", "[a](https://a.no)"] {
        let time = |count: usize| {
            let text = piece.repeat(count);
            let start = Instant::now();
            let _ = normal_markdown(&text);
            start.elapsed()
        };
        let (small, large) = (time(2_000).max(Duration::from_millis(20)), time(16_000));
        assert!(large < small * 24, "{piece:?}: {small:?}, then {large:?}");
    }
}
