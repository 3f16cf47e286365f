//! Tracked changes and comments.

use samrad_word::codes;

use crate::builder::{Docx, codes as codes_of, finding, h, p, plain, r, read, root};

fn inserted(runs: &str) -> String {
    format!(r#"<w:ins w:id="1" w:author="Medlem Lilleby" w:date="2025-01-02T10:00:00Z">{runs}</w:ins>"#)
}

fn deleted(text: &str) -> String {
    format!(
        r#"<w:del w:id="2" w:author="Medlem Lilleby"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>"#
    )
}

#[test]
fn inserted_text_is_kept_and_deleted_text_is_not_and_both_are_told_of() {
    let runs = [
        r("", "Rådet er "),
        deleted("ikke "),
        inserted(&r("", "helt ")),
        inserted(&r("", "og fullt ")),
        r("", "enig."),
    ];
    let case = read(&[plain("Først."), p("", &runs.concat())].concat());
    assert_eq!(case.introduction, "Først.\n\nRådet er helt og fullt enig.");
    let found = finding(&case, codes::CHANGE_DELETED);
    assert_eq!((found.quote.as_str(), found.place.paragraph), ("ikke", 2));
    assert_eq!(finding(&case, codes::CHANGE_INSERTED).quote, "helt og fullt");
}

#[test]
fn moved_text_stands_where_it_was_moved_to() {
    let from = format!("<w:moveFrom>{}</w:moveFrom>", r("", "først "));
    let to = format!("<w:moveTo>{}</w:moveTo>", r("", " til slutt"));
    assert_eq!(read(&p("", &[from, r("", "Vi møtes"), to].concat())).introduction, "Vi møtes til slutt");
}

#[test]
fn what_a_paragraph_was_before_is_not_what_it_is() {
    let was = r#"<w:pPr><w:pStyle w:val="Normal"/><w:pPrChange><w:pPr><w:pStyle w:val="Overskrift1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>"#;
    let run = "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>Tekst</w:t></w:r>";
    let case = read(&format!("<w:p>{was}{run}</w:p>"));
    assert_eq!((case.introduction.as_str(), case.sections.len()), ("Tekst", 0));
}

#[test]
fn paragraphs_with_a_deleted_end_are_one() {
    let ended = r#"<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>"#;
    let body = format!("<w:p>{ended}{}</w:p>{}", r("", "Rådet er "), plain("enig."));
    assert_eq!(read(&body).introduction, "Rådet er enig.");
    let all = format!("<w:p>{ended}{}</w:p>{}", deleted("Borte"), h(1, "Bakgrunn"));
    let case = read(&all);
    assert_eq!((case.introduction.as_str(), case.sections[0].heading.as_str()), ("", "Bakgrunn"));
}

#[test]
fn deleted_rows_are_left_out() {
    let row = |properties: &str, text: &str| {
        format!("<w:tr>{properties}<w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", plain(text), plain("1"))
    };
    let gone = row("<w:trPr><w:del w:id=\"4\"/></w:trPr>", "Borte");
    let case = read(&format!("<w:tbl>{}{gone}{}</w:tbl>", row("", "Navn"), row("", "Lilleby")));
    assert_eq!(case.introduction, "| Navn | 1 |\n| --- | --- |\n| Lilleby | 1 |");
}

#[test]
fn comments_are_left_out_and_told_of() {
    let comments = root(
        "comments",
        &format!(r#"<w:comment w:id="5" w:author="Medlem Lilleby">{}</w:comment>"#, plain("Stemmer tallet?")),
    );
    let runs = [
        r#"<w:commentRangeStart w:id="5"/>"#.to_owned(),
        r("", "Fem skjema"),
        r#"<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>"#.to_owned(),
    ];
    let case = Docx::new(&p("", &runs.concat())).with("comments", &comments).read();
    assert_eq!(case.introduction, "Fem skjema");
    assert_eq!(finding(&case, codes::COMMENT).quote, "Stemmer tallet?");
    assert_eq!(codes_of(&case).len(), 2, "the other is the missing title");
}
