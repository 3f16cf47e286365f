//! Files as Word makes them, part by part.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use samrad_word::{Finding, WordCase, read_case};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A docx: its body, and its other parts.
#[derive(Default)]
pub(crate) struct Docx {
    body: String,
    parts: BTreeMap<String, String>,
    relations: String,
}

impl Docx {
    /// A file with that body; the styles are those of a Norwegian Word.
    pub(crate) fn new(body: &str) -> Self {
        Self { body: body.to_owned(), ..Self::default() }.with("styles", &root("styles", STYLES))
    }

    /// Adds a part beside the document, with its relation.
    pub(crate) fn with(mut self, kind: &str, part: &str) -> Self {
        let target = if kind == "hyperlink" { part.to_owned() } else { format!("{kind}.xml") };
        let outside = if kind == "hyperlink" { " TargetMode=\"External\"" } else { "" };
        let id = if kind == "hyperlink" { "rIdLink".to_owned() } else { format!("rId-{kind}") };
        if !self.parts.contains_key(&format!("word/{kind}.xml")) {
            self.relations +=
                &format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"{outside}/>"#);
        }
        if kind != "hyperlink" {
            self.parts.insert(format!("word/{kind}.xml"), part.to_owned());
        }
        self
    }

    /// Sets a file of the zip, whatever it is.
    pub(crate) fn file(mut self, name: &str, content: &str) -> Self {
        self.parts.insert(name.to_owned(), content.to_owned());
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        let relations = |inner: &str| format!(r#"<Relationships xmlns="{space}">{inner}</Relationships>"#);
        let main =
            format!(r#"<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>"#);
        let mut files = BTreeMap::from([
            ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
            ("_rels/.rels".to_owned(), relations(&main)),
            ("word/document.xml".to_owned(), root("document", &format!("<w:body>{}</w:body>", self.body))),
            ("word/_rels/document.xml.rels".to_owned(), relations(&self.relations)),
        ]);
        files.extend(self.parts.clone());
        zipped(&files)
    }

    pub(crate) fn read(&self) -> WordCase {
        read_case(&self.bytes()).unwrap()
    }
}

/// Reads a file with that body.
pub(crate) fn read(body: &str) -> WordCase {
    Docx::new(body).read()
}

/// The text before the first heading of a file with that body.
pub(crate) fn text(body: &str) -> String {
    read(body).introduction
}

pub(crate) fn zipped(files: &BTreeMap<String, String>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A part's outermost element with every prefix that Word declares and these tests use.
pub(crate) fn root(name: &str, inner: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">{inner}</w:{name}>"#
    )
}

/// A paragraph in a style, of runs.
pub(crate) fn p(style: &str, runs: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!(r#"<w:pPr><w:pStyle w:val="{style}"/></w:pPr>"#)
    };
    format!("<w:p>{style}{runs}</w:p>")
}

/// A run with properties.
pub(crate) fn r(properties: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A paragraph of plain text.
pub(crate) fn plain(text: &str) -> String {
    p("", &r("", text))
}

/// A heading as a Norwegian Word styles it.
pub(crate) fn h(level: u8, text: &str) -> String {
    p(&format!("Overskrift{level}"), &r("", text))
}

/// An item of the list `list` at a level from 0.
pub(crate) fn item(list: u32, level: u32, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="Listeavsnitt"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{}</w:p>"#,
        r("", text)
    )
}

/// A table of cells, each given as its paragraphs.
pub(crate) fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// The codes of findings.
pub(crate) fn codes(case: &WordCase) -> Vec<&str> {
    case.findings.iter().map(|finding| finding.code.as_str()).collect()
}

/// The finding with that code; there has to be exactly one.
pub(crate) fn finding<'c>(case: &'c WordCase, code: &str) -> &'c Finding {
    let found: Vec<_> = case.findings.iter().filter(|finding| finding.code == code).collect();
    assert_eq!(found.len(), 1, "{code} among {:?}", codes(case));
    found[0]
}

/// Bullets (1), numbers (2), letters (3), headings that Word numbers (4).
pub(crate) fn numbering() -> String {
    let levels = |form: &str, text: fn(u32) -> String| -> String {
        (0..9)
            .map(|level| {
                format!(
                    r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{}"/></w:lvl>"#,
                    text(level)
                )
            })
            .collect()
    };
    let kinds = [
        levels("bullet", |_| "\u{f0b7}".into()),
        levels("decimal", |level| format!("%{}.", level + 1)),
        levels("lowerLetter", |level| format!("%{})", level + 1)),
        levels("decimal", |level| (1..=level + 1).map(|n| format!("%{n}")).collect::<Vec<_>>().join(".")),
    ];
    let kinds: String = (1..)
        .zip(kinds)
        .map(|(id, levels)| format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#))
        .collect();
    let lists: String = (1..=4)
        .map(|id| format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#))
        .collect();
    root("numbering", &(kinds + &lists))
}

const STYLES: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kapittel"><w:name w:val="Kapittel"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Listeavsnitt"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktliste"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sitat"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;
