//! What is written is a file that Word opens: well-formed parts, relations that lead somewhere, types for every part.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use roxmltree::{Document, Node};
use samrad_word::{CaseDocument, Language, write_case};
use zip::ZipArchive;

use crate::{document, labels, labels_nn, section};

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn written(document: &CaseDocument) -> BTreeMap<String, String> {
    parts(&write_case(document, &labels()).unwrap())
}

fn elements<'d>(document: &'d Document<'d>, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

fn value<'d>(node: Node<'d, 'd>, name: &str) -> &'d str {
    node.attributes().find(|attribute| attribute.name() == name).map_or("", |attribute| attribute.value())
}

/// Holds a package against the rules that Word refuses files over.
fn check(parts: &BTreeMap<String, String>) {
    let trees: BTreeMap<&str, Document<'_>> = parts
        .iter()
        .map(|(name, text)| (name.as_str(), Document::parse(text).unwrap_or_else(|e| panic!("{name}: {e}"))))
        .collect();
    let types = &trees["[Content_Types].xml"];
    let overrides: BTreeSet<&str> = elements(types, "Override").map(|node| value(node, "PartName")).collect();
    for name in parts.keys().filter(|name| !name.ends_with(".rels") && *name != "[Content_Types].xml") {
        assert!(overrides.contains(format!("/{name}").as_str()), "{name} has no content type");
    }
    for name in overrides {
        assert!(parts.contains_key(&name[1..]), "{name} is not there");
    }
    for (name, tree) in trees.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let folder = name.split("_rels/").next().unwrap();
        let mut ids = BTreeSet::new();
        for node in elements(tree, "Relationship") {
            assert!(ids.insert(value(node, "Id")), "{name}: {} twice", value(node, "Id"));
            if value(node, "TargetMode") != "External" {
                assert!(
                    parts.contains_key(&format!("{folder}{}", value(node, "Target"))),
                    "{name}: {node:?}"
                );
            }
        }
        let part = name.replace("_rels/", "").replace(".rels", "");
        if let Some(tree) = trees.get(part.as_str()) {
            let used = tree.descendants().flat_map(|node| node.attributes());
            let relation = |uri: Option<&str>| uri.is_some_and(|uri| uri.ends_with("/relationships"));
            for attribute in used.filter(|attribute| relation(attribute.namespace())) {
                assert!(ids.contains(attribute.value()), "{part}: {} leads nowhere", attribute.value());
            }
        }
    }
    let known = |part: &str, element: &'static str, id: &str| -> BTreeSet<String> {
        elements(&trees[part], element).map(|node| value(node, id).to_owned()).collect()
    };
    let styles = known("word/styles.xml", "style", "styleId");
    let lists = known("word/numbering.xml", "num", "numId");
    let notes = known("word/footnotes.xml", "footnote", "id");
    for part in ["word/document.xml", "word/footnotes.xml", "word/footer1.xml"] {
        let tree = &trees[part];
        for name in ["pStyle", "rStyle", "tblStyle"] {
            elements(tree, name).for_each(|node| assert!(styles.contains(value(node, "val")), "{node:?}"));
        }
        elements(tree, "numId").for_each(|node| assert!(lists.contains(value(node, "val")), "{node:?}"));
        elements(tree, "footnoteReference").for_each(|node| assert!(notes.contains(value(node, "id"))));
        for cell in elements(tree, "tc") {
            assert_eq!(
                cell.last_element_child().unwrap().tag_name().name(),
                "p",
                "a cell ends with a paragraph"
            );
        }
        for node in elements(tree, "tbl") {
            assert_ne!(node.next_sibling_element().map(|next| next.tag_name().name()), Some("tbl"));
        }
        for properties in elements(tree, "pPr") {
            assert_in_order(properties, &["pStyle", "numPr", "pBdr", "shd", "jc"]);
        }
        for properties in elements(tree, "rPr") {
            assert_in_order(properties, &["rStyle", "b", "i", "strike"]);
        }
    }
    elements(&trees["word/styles.xml"], "basedOn")
        .for_each(|node| assert!(styles.contains(value(node, "val"))));
}

/// The schema knows one order, and Word refuses some others.
fn assert_in_order(node: Node<'_, '_>, order: &[&str]) {
    let places: Vec<usize> = node
        .children()
        .filter(Node::is_element)
        .map(|child| order.iter().position(|name| *name == child.tag_name().name()).unwrap())
        .collect();
    assert!(places.is_sorted(), "{node:?}");
}

#[test]
fn the_whole_case_is_a_valid_package() {
    check(&written(&document()));
    let nothing = CaseDocument {
        title: String::new(),
        number: String::new(),
        meeting: String::new(),
        purpose: None,
        presenters: vec![],
        access: String::new(),
        introduction: String::new(),
        proposal: None,
        sections: vec![],
        annexes: vec![],
        ..document()
    };
    check(&written(&nothing));
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    assert_eq!(write_case(&document(), &labels()).unwrap(), write_case(&document(), &labels()).unwrap());
}

#[test]
fn the_file_says_its_language_and_what_it_is() {
    for (language, labels, tag) in [(Language::Nb, labels(), "nb-NO"), (Language::Nn, labels_nn(), "nn-NO")] {
        let parts = parts(&write_case(&CaseDocument { language, ..document() }, &labels).unwrap());
        let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
        assert_eq!(elements(&styles, "lang").map(|node| value(node, "val")).collect::<Vec<_>>(), [tag]);
        let core = Document::parse(&parts["docProps/core.xml"]).unwrap();
        let property = |name| elements(&core, name).next().unwrap().text().unwrap().to_owned();
        assert_eq!(property("title"), "Felles skjemaløsning");
        assert_eq!(property("creator"), "Fjordrådet");
        assert_eq!(property("identifier"), "2025/M3-007");
        assert_eq!(
            (property("language").as_str(), property("created").as_str()),
            (tag, "2025-02-03T09:30:00Z")
        );
    }
}

#[test]
fn pages_are_numbered_and_the_first_row_of_a_table_is_its_head() {
    let parts = written(&document());
    let footer = Document::parse(&parts["word/footer1.xml"]).unwrap();
    let fields: Vec<_> = elements(&footer, "fldSimple").map(|node| value(node, "instr").trim()).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    let text: String = elements(&footer, "t").filter_map(|node| node.text()).collect();
    assert_eq!(text, "Side 1 av 1");
    let body = Document::parse(&parts["word/document.xml"]).unwrap();
    let heads: Vec<bool> = elements(&body, "tr")
        .map(|row| row.descendants().any(|node| node.tag_name().name() == "tblHeader"))
        .collect();
    assert_eq!(heads, [true, false, false]);
}

#[test]
fn headings_have_words_own_styles_and_the_proposal_stands_apart() {
    let parts = written(&document());
    let body = Document::parse(&parts["word/document.xml"]).unwrap();
    let of = |name: &str| -> Vec<String> {
        elements(&body, "p")
            .filter(|node| elements_in(*node, "pStyle").any(|style| value(style, "val") == name))
            .map(|node| elements_in(node, "t").filter_map(|text| text.text()).collect())
            .collect()
    };
    assert_eq!(of("Title"), ["Felles skjemaløsning"]);
    assert_eq!(of("Heading1"), ["1Forslag til enighet", "2Bakgrunn", "3Vurdering", "Vedlegg"]);
    assert_eq!(of("Heading2"), ["Frist", "2.1Tall"]);
    let apart: Vec<String> = elements(&body, "p")
        .filter(|node| elements_in(*node, "pBdr").next().is_some())
        .map(|node| elements_in(node, "t").filter_map(|text| text.text()).collect())
        .collect();
    assert_eq!(
        apart,
        ["Rådet er enig om:", "å kjøpe løsningen", "å dele kostnaden", "Frist", "Innen 1. mai."]
    );
}

fn elements_in<'d>(node: Node<'d, 'd>, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_a_valid_package(
        text in "([ab<&\"'\u{1}\u{ffff}]|\\*\\*|[*_`>#|\n -]|1\\.|\\[\\^1\\]:?|\\[a\\]\\(https://a\\.no/\\?a&b\\)){0,40}",
        title in any::<String>(),
        level in any::<u8>(),
    ) {
        let mut document = document();
        document.introduction.clone_from(&text);
        document.sections.push(section(&title, &title, level, &text));
        document.annexes.push(title.clone());
        document.title = title;
        check(&written(&document));
    }
}
