use proptest::prelude::*;

use super::{normal_markdown, read, write};
use crate::tree::{Block, Marks, Piece, Side, Span, Spans, Table, Tree};

/// Signs that mean something in Markdown, letters, spaces, and signs of which readers disagree what they are.
fn words() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        8 => "[a-cæøåA-C0-9]",
        2 => Just(" ".to_owned()),
        2 => "[-*_`~|<>#+=:&;.,()!\"'\\[\\]\\\\]",
        1 => "[«»–§€\u{a0}\u{301}😀]",
        1 => prop_oneof!["1\\. ", "- ", "&amp;", "\\*\\*", "~~", "!\\[a\\]\\(b\\)", "https://a\\.no", "\\[\\^1\\]"],
    ];
    prop::collection::vec(sign, 1..8).prop_map(|parts| parts.concat())
}

fn marks() -> impl Strategy<Value = Marks> {
    let link = prop_oneof![
        6 => Just(None),
        1 => Just(Some("https://example.org/a?b=c&d=e".to_owned())),
        1 => Just(Some("mailto:post@example.org".to_owned())),
        1 => Just(Some("https://example.org/(a)&amp;<b>\\".to_owned())),
    ];
    (prop::bool::weighted(0.3), prop::bool::weighted(0.3), prop::bool::weighted(0.15), link)
        .prop_map(|(strong, emphasis, strike, link)| Marks { strong, emphasis, strike, link })
}

fn span() -> impl Strategy<Value = Span> {
    let piece = prop_oneof![
        10 => words().prop_map(Piece::Text),
        1 => "[ab`|\\\\* ]{1,5}".prop_map(Piece::Code),
        1 => Just(Piece::Break),
        1 => "[1-3]".prop_map(Piece::Note),
    ];
    (piece, marks()).prop_map(|(piece, marks)| Span { piece, marks })
}

fn spans() -> impl Strategy<Value = Spans> {
    prop::collection::vec(span(), 0..6)
}

fn paragraph() -> impl Strategy<Value = Block> {
    spans().prop_map(Block::Paragraph)
}

fn table() -> impl Strategy<Value = Block> {
    let side = prop_oneof![Just(Side::Left), Just(Side::Center), Just(Side::Right)];
    (prop::collection::vec(side, 1..4), prop::collection::vec(prop::collection::vec(spans(), 0..5), 1..4))
        .prop_map(|(align, mut rows)| {
            let head = rows.remove(0);
            Block::Table(Table { align, head, rows })
        })
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        6 => paragraph(),
        1 => (1..7_u8, spans()).prop_map(|(level, line)| Block::Heading { level, line }),
        1 => table(),
        1 => "[ab`\n\t |#-]{0,12}".prop_map(Block::Code),
        1 => Just(Block::Rule),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let blocks = prop::collection::vec(inner, 0..4);
        prop_oneof![
            3 => (prop::option::of(0..12_u64), prop::collection::vec(blocks.clone(), 0..4))
                .prop_map(|(start, items)| Block::List { start, items }),
            1 => blocks.prop_map(Block::Quote),
        ]
    })
}

fn tree() -> impl Strategy<Value = Tree> {
    (prop::collection::vec(block(), 0..6), prop::collection::vec(prop::collection::vec(block(), 0..3), 0..4))
        .prop_map(|(blocks, notes)| {
            let notes =
                notes.into_iter().enumerate().map(|(at, note)| ((at + 1).to_string(), note)).collect();
            Tree { blocks, notes }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_is_read_as_it_was_meant(spans in spans()) {
        let tree = Tree { blocks: vec![Block::Paragraph(spans)], ..Tree::default() }.tidied();
        let markdown = write(&tree);
        prop_assert_eq!(read(&markdown), tree, "{}", markdown);
    }

    #[test]
    fn a_text_is_read_as_it_was_meant(tree in tree()) {
        let tree = tree.tidied();
        let markdown = write(&tree);
        prop_assert_eq!(read(&markdown), tree, "{}", markdown);
    }

    #[test]
    fn the_normal_form_is_its_own(tree in tree()) {
        let tree = tree.tidied();
        prop_assert_eq!(tree.clone().tidied(), tree);
    }

    #[test]
    fn whatever_is_written_has_a_normal_form(text in "([ab]|\\*\\*|[*_`~>#|\n \\-]|1\\.|\\[\\^1\\]:?| {4}){0,24}") {
        let normal = normal_markdown(&text);
        prop_assert_eq!(normal_markdown(&normal), normal);
    }
}

#[test]
fn what_people_write_is_in_normal_form_already() {
    for markdown in [
        "Kommunane betaler **kr 1 202,50** kvar, *inkl. mva.*, og _**ikkje**_ meir.",
        "a **b _c_** d _e **f**_ ~~g~~ `h`",
        "Se [avtalen](https://example.org/a?b=c&d=e) (side 3).\\\nNy linje.",
        "- a\n  - b\n    1. c\n    2. d\n- e",
        "3. a\n\n4. b\n\n   Mer om b.\n\n5. c",
        "| Kommune | Kroner |\n| --- | --: |\n| Molde | **1 000** |\n| Rauma | |",
        "Punkt a[^1] og b[^2].\n\n[^1]: Note.\n\n[^2]: To\n\n    avsnitt.",
        "> Sitat\n>\n> i to avsnitt\n\n```\nkode\n\n  mer\n```\n\n---\n\n### Overskrift",
        "-5 grader, 2024. og § 3.1 «x» – ikke | liste & slikt",
    ] {
        let expected = markdown.replace(" | liste", " \\| liste");
        assert_eq!(normal_markdown(markdown), expected);
    }
}

#[test]
fn what_a_page_cannot_carry_is_put_beside_it() {
    for (markdown, normal) in [
        ("1. a\n\n   > q\n\n2. b", "1. a\n\n> q\n\n2. b"),
        ("- # h", "- **h**"),
        ("a <b>b</b> ![bilde](x.png)", "a \\<b>b\\</b> bilde"),
        ("> > a", "> a"),
        ("- a\n\n* b", "- a\n- b"),
        ("[a](javascript:b)", "a"),
        ("a[^b]\n\n[^c]: d\n[^b]: e", "a[^1]\n\n[^1]: e"),
    ] {
        assert_eq!(normal_markdown(markdown), normal);
    }
}

#[test]
fn ten_thousand_nested_quotes_and_lists_are_read() {
    assert_eq!(normal_markdown(&format!("{} a", ">".repeat(10_000))), "> a");
    assert!(normal_markdown(&format!("{}a", "- ".repeat(10_000))).ends_with('a'));
}
