//! Files that are not what they say they are, or more than anybody can read.

use std::collections::BTreeMap;

use samrad_word::{ReadError, read_case};

use crate::builder::{Docx, plain, root, zipped};

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn ole(stream: &str) -> Vec<u8> {
    let head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    [&head[..], &[0; 504], &utf16("Root Entry"), &[0; 64], &utf16(stream), &[0; 64]].concat()
}

fn with_document(part: &str) -> Vec<u8> {
    Docx::new("").file("word/document.xml", part).bytes()
}

#[test]
fn every_kind_of_bad_file_has_its_code() {
    let good = Docx::new(&plain("Tekst")).bytes();
    let entries = |count: usize| {
        let mut files: BTreeMap<String, String> =
            (0..count).map(|n| (format!("a{n}"), String::new())).collect();
        files.insert("word/document.xml".into(), root("document", ""));
        zipped(&files)
    };
    let sheet = r#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let nowhere = r#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/other.xml"/></Relationships>"#;
    let doctype = |inner: &str| format!("<!DOCTYPE w [{inner}]>{}", root("document", ""));
    let nested = |piece: &str, end: &str, count| {
        root("document", &format!("<w:body>{}{}</w:body>", piece.repeat(count), end.repeat(count)))
    };
    let text = |bytes: usize| {
        root("document", &format!("<w:body>{}</w:body>", plain(&"ord og mer ".repeat(bytes / 11))))
    };
    let wide = format!("<w:tr>{}</w:tr>", "<w:tc/>".repeat(63)) + &"<w:tr><w:tc/></w:tr>".repeat(10_000);
    for (name, bytes, expected) in [
        ("nothing", vec![], ReadError::Empty),
        ("a text", b"Kjaere medlem, her er saken.".to_vec(), ReadError::NotWord),
        ("a PDF", b"%PDF-1.7 ...".to_vec(), ReadError::NotWord),
        ("locked with a password", ole("EncryptedPackage"), ReadError::Password),
        ("a .doc", ole("WordDocument"), ReadError::OldWord),
        ("another OLE file", ole("Workbook"), ReadError::NotWord),
        ("the first half", good[..good.len() / 2].to_vec(), ReadError::Damaged),
        ("two letters", b"PK".to_vec(), ReadError::Damaged),
        (
            "a zip of something else",
            zipped(&BTreeMap::from([("a.txt".into(), "a".into())])),
            ReadError::NotWord,
        ),
        ("a spreadsheet", Docx::new("").file("_rels/.rels", sheet).bytes(), ReadError::NotWord),
        ("no document", Docx::new("").file("_rels/.rels", nowhere).bytes(), ReadError::NoDocument),
        ("another root", with_document(&root("ftr", &plain("a"))), ReadError::NotWord),
        ("no XML", with_document("Hei"), ReadError::Malformed),
        (
            "an open element",
            with_document(root("document", "<w:body>").trim_end_matches("</w:document>")),
            ReadError::Malformed,
        ),
        (
            "crossed elements",
            with_document(&root("document", "<w:body><w:p></w:body></w:p>")),
            ReadError::Malformed,
        ),
        ("a document type", with_document(&doctype("")), ReadError::Entities),
        ("entities in entities", with_document(&doctype("<!ENTITY a \"&b;&b;\">")), ReadError::Entities),
        (
            "a file from outside",
            with_document(&doctype("<!ENTITY a SYSTEM \"file:///etc/passwd\">")),
            ReadError::Entities,
        ),
        (
            "an unknown entity",
            with_document(&root("document", &format!("<w:body>{}</w:body>", plain("&a;")))),
            ReadError::Entities,
        ),
        (
            "tables in tables",
            with_document(&nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5_000)),
            ReadError::TooDeep,
        ),
        (
            "elements in elements",
            with_document(&nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 50_000)),
            ReadError::TooDeep,
        ),
        ("unknown elements in elements", with_document(&nested("<a>", "</a>", 100_000)), ReadError::TooDeep),
        ("five thousand entries", entries(5_000), ReadError::TooLarge),
        ("a zip bomb", with_document(&" ".repeat(100 << 20)), ReadError::TooLarge),
        ("ten megabytes of text", with_document(&text(10 << 20)), ReadError::TooLong),
        (
            "a million paragraphs",
            Docx::new(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(1_000_000)).bytes(),
            ReadError::TooLong,
        ),
        (
            "a table of 630 000 cells",
            Docx::new(&format!("<w:tbl>{wide}</w:tbl>")).bytes(),
            ReadError::TooLong,
        ),
        ("broken styles", Docx::new("").file("word/styles.xml", "<w:styles>").bytes(), ReadError::Malformed),
    ] {
        assert_eq!(read_case(&bytes).err(), Some(expected), "{name}");
        assert!(expected.code().starts_with("word."));
    }
}

#[test]
fn a_zip_locked_entry_for_entry_is_told_as_locked() {
    let mut bytes = Docx::new(&plain("Tekst")).bytes();
    // The first bit of the flags says it, in the head of every entry and in the list at the end.
    for (sign, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let heads: Vec<usize> = (0..bytes.len() - 4).filter(|at| &bytes[*at..*at + 4] == sign).collect();
        heads.into_iter().for_each(|at| bytes[at + flags] |= 1);
    }
    assert_eq!(read_case(&bytes).err(), Some(ReadError::Password));
}

#[test]
fn a_document_without_text_is_an_empty_case() {
    let case = Docx::new("").read();
    assert_eq!((case.title.as_str(), case.introduction.as_str(), case.sections.len()), ("", "", 0));
}

#[test]
fn every_cut_and_every_changed_byte_is_read_or_refused() {
    let bytes = samrad_word::write_case(&crate::document(), &crate::labels()).unwrap();
    for at in (0..bytes.len()).step_by(7) {
        let _ = read_case(&bytes[..at]);
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        let _ = read_case(&changed);
    }
}

#[test]
fn numbers_out_of_range_are_no_trouble() {
    let numbering = root(
        "numbering",
        r#"<w:abstractNum w:abstractNumId="4294967296"><w:lvl w:ilvl="99"/></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4294967295"/><w:lvlText w:val="%0%1%9%"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="77"><w:startOverride w:val="-5"/></w:lvlOverride></w:num>"#,
    );
    let item = |level: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#
        )
    };
    let body = [item("0"), item("4294967295"), item("-1"), item("x")].concat();
    let case = Docx::new(&body).with("numbering", &numbering).read();
    assert!(case.introduction.starts_with("99999. a"), "{}", case.introduction);
    let span = r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4294967295"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl>"#;
    assert!(Docx::new(span).read().introduction.starts_with("| a |"));
}
