//! The parts of a docx that are not text: styles, numbering, settings, properties, and what binds them together.

use super::markup::Markup;
use super::story::link_id;
use super::word_part;
use crate::case::CaseDocument;

/// Levels of every list.
const LEVELS: usize = 9;
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts beside the document: file, relation, content type.
const PARTS: [(&str, &str, &str); 5] = [
    ("styles.xml", "styles", "styles"),
    ("settings.xml", "settings", "settings"),
    ("numbering.xml", "numbering", "numbering"),
    ("footnotes.xml", "footnotes", "footnotes"),
    ("footer1.xml", "footer", "footer"),
];

/// The relation that the page refers to: the footer is the last of [`PARTS`].
const FOOTER: &str = "rId5";

pub(super) fn document_head() -> Markup {
    let mut out = word_part("w:document");
    out.open("w:body", &[]);
    out
}

/// The page: A4, and the footer.
pub(super) fn section(out: &mut Markup) {
    out.open("w:sectPr", &[]);
    out.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER)]);
    out.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    let sides = [("w:top", "1418"), ("w:right", "1418"), ("w:bottom", "1418"), ("w:left", "1418")];
    let rest = [("w:header", "709"), ("w:footer", "709"), ("w:gutter", "0")];
    out.empty("w:pgMar", &[&sides[..], &rest].concat());
    out.close();
}

/// The lines that Word draws above footnotes.
pub(super) fn footnotes_head() -> Markup {
    let mut out = word_part("w:footnotes");
    for (id, kind, line) in
        [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
    {
        out.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
        out.open("w:p", &[]);
        out.open("w:r", &[]);
        out.empty(line, &[]);
        out.close();
        out.close();
        out.close();
    }
    out
}

pub(super) fn styles(language: &str) -> String {
    include_str!("styles.xml").replace("{language}", language)
}

pub(super) fn settings(language: &str) -> String {
    let mut out = word_part("w:settings");
    out.empty("w:zoom", &[("w:percent", "100")]);
    out.val("w:defaultTabStop", "708");
    out.val("w:characterSpacingControl", "doNotCompress");
    out.open("w:footnotePr", &[]);
    out.empty("w:footnote", &[("w:id", "-1")]);
    out.empty("w:footnote", &[("w:id", "0")]);
    out.close();
    out.open("w:compat", &[]);
    // Without this Word opens the file as one of an older Word.
    let mode = [
        ("w:name", "compatibilityMode"),
        ("w:uri", "http://schemas.microsoft.com/office/word"),
        ("w:val", "15"),
    ];
    out.empty("w:compatSetting", &mode);
    out.close();
    out.val("w:themeFontLang", language);
    out.val("w:decimalSymbol", ",");
    out.val("w:listSeparator", ";");
    out.finish()
}

/// Bullets, and the numbered lists with their first numbers.
pub(super) fn numbering(lists: &[(usize, u64)]) -> String {
    let mut out = word_part("w:numbering");
    let bullets = ["•", "–"];
    for (kind, is_numbered) in [("0", false), ("1", true)] {
        out.open("w:abstractNum", &[("w:abstractNumId", kind)]);
        out.val("w:multiLevelType", "multilevel");
        for level in 0..LEVELS {
            let sign = format!("%{}.", level + 1);
            out.open("w:lvl", &[("w:ilvl", &level.to_string())]);
            out.val("w:start", "1");
            out.val("w:numFmt", if is_numbered { "decimal" } else { "bullet" });
            out.val("w:lvlText", if is_numbered { &sign } else { bullets[level % 2] });
            out.val("w:lvlJc", "left");
            out.open("w:pPr", &[]);
            let left = (425 * (level + 1)).to_string();
            out.empty("w:ind", &[("w:left", &left), ("w:hanging", "425")]);
            out.close();
            out.close();
        }
        out.close();
    }
    list(&mut out, 1, "0", None);
    for (at, begins) in lists.iter().enumerate() {
        list(&mut out, at + 2, "1", Some(*begins));
    }
    out.finish()
}

fn list(out: &mut Markup, id: usize, kind: &str, begins: Option<(usize, u64)>) {
    out.open("w:num", &[("w:numId", &id.to_string())]);
    out.val("w:abstractNumId", kind);
    if let Some((level, start)) = begins {
        out.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
        out.val("w:startOverride", &start.to_string());
        out.close();
    }
    out.close();
}

/// The foot of every page: the words of `page_of` with fields for `{n}` and `{total}`.
pub(super) fn footer(page_of: &str) -> String {
    let mut out = word_part("w:ftr");
    out.open("w:p", &[]);
    out.open("w:pPr", &[]);
    out.val("w:pStyle", "Footer");
    out.close();
    let mut rest = page_of;
    while !rest.is_empty() {
        let next = ["{n}", "{total}"].into_iter().filter_map(|sign| Some((rest.find(sign)?, sign))).min();
        let (end, sign) = next.unwrap_or((rest.len(), ""));
        if end > 0 {
            out.open("w:r", &[]);
            out.leaf("w:t", &[("xml:space", "preserve")], &rest[..end]);
            out.close();
        }
        if !sign.is_empty() {
            out.open("w:fldSimple", &[("w:instr", if sign == "{n}" { " PAGE " } else { " NUMPAGES " })]);
            out.open("w:r", &[]);
            out.leaf("w:t", &[], "1");
            out.close();
            out.close();
        }
        rest = &rest[end + sign.len()..];
    }
    out.finish()
}

/// What the file says about itself.
pub(super) fn core(document: &CaseDocument) -> String {
    let mut out = Markup::new();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    out.open("cp:coreProperties", &spaces);
    out.leaf("dc:title", &[], document.title.trim());
    out.leaf("dc:creator", &[], &document.publisher);
    if !document.number.is_empty() {
        out.leaf("dc:identifier", &[], &document.number);
    }
    out.leaf("dc:language", &[], document.language.tag());
    for name in ["dcterms:created", "dcterms:modified"] {
        out.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &document.created_at);
    }
    out.finish()
}

pub(super) fn content_types() -> String {
    let mut out = Markup::new();
    out.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    out.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
    out.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    let mut part = |name: &str, kind: &str| {
        out.empty("Override", &[("PartName", name), ("ContentType", kind)]);
    };
    part("/word/document.xml", &format!("{CONTENT}.document.main+xml"));
    for (file, _, kind) in PARTS {
        part(&format!("/word/{file}"), &format!("{CONTENT}.{kind}+xml"));
    }
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    out.finish()
}

pub(super) fn package_relations() -> String {
    let mut out = relations();
    relation(&mut out, "rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml", false);
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relation(&mut out, "rId2", &core, "docProps/core.xml", false);
    out.finish()
}

pub(super) fn document_relations(links: &[String]) -> String {
    let mut out = relations();
    for (at, (file, kind, _)) in PARTS.iter().enumerate() {
        relation(&mut out, &format!("rId{}", at + 1), &format!("{OFFICE}/{kind}"), file, false);
    }
    add_links(&mut out, links);
    out.finish()
}

/// The relations of a part that has links and nothing else.
pub(super) fn links(links: &[String]) -> String {
    let mut out = relations();
    add_links(&mut out, links);
    out.finish()
}

fn add_links(out: &mut Markup, links: &[String]) {
    for (at, url) in links.iter().enumerate() {
        relation(out, &link_id(at + 1), &format!("{OFFICE}/hyperlink"), url, true);
    }
}

fn relations() -> Markup {
    let mut out = Markup::new();
    out.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    out
}

fn relation(out: &mut Markup, id: &str, kind: &str, target: &str, external: bool) {
    let own = [("Id", id), ("Type", kind), ("Target", target)];
    let outside = [("TargetMode", "External")];
    out.empty("Relationship", &[&own[..], if external { &outside } else { &[] }].concat());
}
