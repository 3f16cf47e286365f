//! From Markdown through Word and back.

use proptest::prelude::*;
use samrad_word::{CaseDocument, Language, WordCase, normal_markdown, read_case, write_case};

use crate::{document, labels, labels_nn, section};

fn through_word(document: &CaseDocument) -> WordCase {
    read_case(&write_case(document, &labels()).unwrap()).unwrap()
}

fn with_text(markdown: &str) -> CaseDocument {
    CaseDocument { sections: vec![section("", "Bakgrunn", 1, markdown)], ..document() }
}

#[test]
fn every_construct_comes_back_as_it_was() {
    for markdown in [
        "Et avsnitt.\n\nOg ett til, med æøå, «sitat», – og 1\u{a0}202,50.",
        "**Fet**, *kursiv*, _**begge**_, ~~strøket~~, `kode` og **fet med *kursiv* inni**.",
        "Se [avtalen](https://example.org/a?b=c&d=e#f), [**fet** lenke](https://example.org/g) og [post](mailto:post@example.org).",
        "Første linje\\\nandre linje",
        "- en\n- to\n  - to en\n  - to to\n    - dypt\n- tre",
        "1. en\n2. to\n   - to en\n3. tre",
        "- en\n  1. en en\n  2. en to\n- to\n  1. to en",
        "7. sju\n8. åtte",
        "- en\n\n  Mer om en.\n\n- to\n\n  - to en\n\n  Mer om to.",
        "1. a\n2. b\n\n1) c\n2) d",
        "| Kommune | Midt | Kroner |\n| --- | :-: | --: |\n| Lilleby | **x** | 1 000 |\n| | `a` | [b](https://example.org) |",
        "Tekst[^1] og mer[^2], og igjen[^1].\n\n[^1]: Note med *kursiv* og [lenke](https://example.org/n).\n\n[^2]: To\n\n    avsnitt.",
        "> Sitat.\n>\n> Mer.",
        "```\nkode\n\n    innrykk\tog tab\n```",
        "Før.\n\n---\n\nEtter.",
        "\\# ikke overskrift\n\n1\\. ikke liste\n\n\\- ikke punkt\n\na \\* b \\_ c \\[d\\] \\<e> \\`f\\` g \\| h & i",
        "| a |\n| --- |\n| b |\n\n| c |\n| --- |\n| d |",
    ] {
        let normal = normal_markdown(markdown);
        assert_eq!(normal, markdown, "the example is in normal form");
        let case = through_word(&with_text(markdown));
        assert_eq!(case.sections[0].markdown, markdown);
    }
}

#[test]
fn a_whole_case_comes_back() {
    let document = document();
    let case = through_word(&document);
    assert_eq!(case.title, document.title);
    assert_eq!(case.language, Some(Language::Nb));
    assert_eq!(case.number.as_deref(), Some("2025/M3-007"));
    assert_eq!(case.meeting.as_deref(), Some("Møte 3/2025"));
    assert_eq!(case.purpose, document.purpose);
    assert_eq!(case.presenters, document.presenters);
    assert_eq!(case.access.as_deref(), Some("Unntatt offentlighet, offl. § 14"));
    assert_eq!(case.introduction, document.introduction);
    assert_eq!(case.sections, document.sections);
    assert_eq!(case.annexes, document.annexes);
    let (proposal, written) = (case.proposal.unwrap(), document.proposal.unwrap());
    assert_eq!((proposal.heading.as_str(), proposal.number), ("Forslag til enighet", written.number));
    assert_eq!(proposal.markdown, written.markdown);
    assert_eq!(case.findings, []);
}

#[test]
fn a_case_in_nynorsk_comes_back_in_nynorsk() {
    let document = CaseDocument { language: Language::Nn, ..document() };
    let case = read_case(&write_case(&document, &labels_nn()).unwrap()).unwrap();
    assert_eq!((case.language, case.purpose), (Some(Language::Nn), document.purpose));
    assert_eq!(case.proposal.unwrap().heading, "Framlegg til semje");
    assert_eq!(case.presenters, document.presenters);
}

#[test]
fn a_heading_in_a_text_comes_back_as_a_section_below_it() {
    let document = CaseDocument {
        sections: vec![section("", "A", 1, "a\n\n# B\n\nb\n\n### C\n\nc"), section("", "D", 1, "d")],
        ..document()
    };
    let case = through_word(&document);
    let sections = [
        section("", "A", 1, "a"),
        section("", "B", 2, "b"),
        section("", "C", 3, "c"),
        section("", "D", 1, "d"),
    ];
    assert_eq!(case.sections, sections);
    let again = through_word(&CaseDocument { sections: case.sections, ..document });
    assert_eq!(again.sections, sections);
}

/// A line of words, marks, links and footnotes.
fn line() -> impl Strategy<Value = String> {
    let word = "[a-zæøå]{1,6}|1[0-9]{3}|«[a-z]{2,4}»|§ 3-1|\\\\\\*|&amp;|\\(a\\)|kr 1 202,50|\\\\_";
    let piece = prop_oneof![
        8 => word,
        1 => "[a-zæøå]{1,6}".prop_map(|word| format!("**{word}**")),
        1 => "[a-zæøå ]{1,6}[a-z]".prop_map(|words| format!("*{}*", words.trim())),
        1 => "[a-zæøå]{1,6}".prop_map(|word| format!("~~{word}~~")),
        1 => "[a-z|*_]{1,6}".prop_map(|code| format!("`{code}`")),
        1 => "[a-z]{1,6}".prop_map(|word| format!("[{word} **b**](https://example.org/{word}?a=b&c)")),
        1 => "[1-4]".prop_map(|name| format!("[^{name}]")),
    ];
    prop::collection::vec((piece, prop_oneof![4 => Just(" "), 1 => Just("")]), 1..8).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, space)| piece + space).collect::<String>().trim().to_owned()
    })
}

fn indented(text: &str, first: &str, rest: &str) -> String {
    let lines = text.split('\n').enumerate();
    lines.map(|(at, line)| format!("{}{line}\n", if at == 0 { first } else { rest })).collect()
}

fn block() -> impl Strategy<Value = String> {
    let row = |columns: usize| {
        prop::collection::vec(line(), columns).prop_map(|cells| {
            let cells: Vec<String> = cells.into_iter().map(|cell| cell.replace('|', "\\|")).collect();
            format!("| {} |", cells.join(" | "))
        })
    };
    let table = (1..4_usize).prop_flat_map(move |columns| {
        let sides = prop::collection::vec(prop_oneof![Just("---"), Just(":-:"), Just("--:")], columns);
        (row(columns), sides, prop::collection::vec(row(columns), 0..4))
            .prop_map(|(head, sides, rows)| format!("{head}\n| {} |\n{}", sides.join(" | "), rows.join("\n")))
    });
    let leaf = prop_oneof![
        4 => line(),
        1 => (line(), line()).prop_map(|(a, b)| format!("{a}\\\n{b}")),
        1 => table,
        1 => prop::collection::vec(line(), 1..3).prop_map(|lines| format!("> {}", lines.join("\n>\n> "))),
        1 => "[a-z#*` \t\n]{1,20}".prop_map(|code| format!("~~~\n{code}\n~~~")),
        1 => Just("---".to_owned()),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        (prop::option::of(0..120_u32), prop::collection::vec(prop::collection::vec(inner, 1..3), 1..4))
            .prop_map(|(start, items)| {
                let item = |(at, blocks): (u32, Vec<String>)| {
                    let sign = start.map_or("- ".to_owned(), |start| format!("{}. ", start + at));
                    indented(&blocks.join("\n\n"), &sign, &" ".repeat(sign.len()))
                };
                (0..).zip(items).map(item).collect::<Vec<_>>().join("\n")
            })
    })
}

fn text() -> impl Strategy<Value = String> {
    (prop::collection::vec(block(), 1..6), prop::collection::vec(line(), 4)).prop_map(|(blocks, notes)| {
        let notes = (1..).zip(notes).map(|(name, note)| format!("[^{name}]: {note}"));
        blocks.into_iter().chain(notes).collect::<Vec<_>>().join("\n\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_markdown_comes_back_as_it_was(markdown in text(), other in text()) {
        let (markdown, other) = (normal_markdown(&markdown), normal_markdown(&other));
        let document = CaseDocument {
            proposal: document().proposal.map(|proposal| samrad_word::Proposal { markdown: other.clone(), ..proposal }),
            sections: vec![section("1", "Bakgrunn", 1, &markdown), section("1.1", "Mer", 2, &other)],
            ..document()
        };
        let case = through_word(&document);
        prop_assert_eq!(&case.sections[0].markdown, &markdown);
        prop_assert_eq!(&case.sections[1].markdown, &other);
        prop_assert_eq!(case.proposal.unwrap().markdown, other);
    }
}
