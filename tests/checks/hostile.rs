//! Text that nobody writes: nothing panics, whatever stands where.

use proptest::prelude::*;
use samrad_checks::{
    Access, Annex, Case, Document, Part, Purpose, Section, Shield, WorksheetAmount, case, document,
};

use super::meeting;

/// Everything at once, the same text in every part.
fn everywhere(text: &str) {
    let section = Section { number: text, heading: text, text };
    for purpose in [Purpose::Decision, Purpose::Discussion, Purpose::Information] {
        let report = case(&Case {
            purpose: Some(purpose),
            title: text,
            summary: text,
            body: text,
            proposal: Some(text),
            sections: vec![section, section],
            sub_items: vec![text],
            annexes: vec![Annex { file_name: text, date: None, text }],
            meeting: meeting(),
            required: vec![vec![text]],
            elsewhere: vec![text],
            worksheet: vec![
                WorksheetAmount { name: text, ore: i64::MIN },
                WorksheetAmount { name: "a", ore: 1 },
            ],
            access: Access::Public,
            shields: [Part::Title, Part::Section, Part::Annex]
                .map(|part| Shield { part, index: Some(1), under: vec![0], ..Shield::default() })
                .into(),
            public_title: text,
            places: vec![text],
            today: meeting(),
        });
        assert!(report.findings.len() <= 200 && report.recomputed.len() <= 200);
        assert!(report.findings.iter().all(|finding| finding.quote.chars().count() <= 301));
    }
    let texts = (Some(text), Some(text), Some(text));
    let (status, version, approved) = texts;
    document(&Document { status, version, approved, sections: vec![section], ..Document::default() });
}

#[test]
fn odd_texts_are_read_to_their_end() {
    for text in [
        "",
        "\u{feff}",
        "\0\0",
        "\u{202e}42 = 4 + 83\u{202c} og ‏٣٤ + ٥ = ٣٩",
        "👩‍👩‍👧‍👦 34 👍+ 5👍 = 39 🇳🇴 %",
        "İ 5 % İİ 12.03.2024 ẞ kr 5,- ǅ",
        "99999999999999999999999999999999999999999 + 1 = 0",
        "170141183460469231731687303715884105727 * 170141183460469231731687303715884105727 = 5",
        "999999999999999999 * 999999999999999999 * 999999999999999999 = 1 %",
        "1/0 = 5 og 5/0*100% = 7%, 0 av 0 (0 %)",
        "kr 9 999 999 999 999 999 mrd kroner, totalt kr 9 999 mill. mrd.",
        "00.00.0000 99.99.9999 0.0.0 31.12.9999 1.1.1900 2024.99.99",
        "mandag 00.00 tirsdag 31.02 onsdag 32. mars",
        "| | | |\n|||\n| Sum | | 5 |\n|",
        "[her]( [her]() ](](]([[[[ [a](b",
        "vedlegg 99999999999999999999 .pdf .pdf.pdf «.docx",
        "pr. 01.01 pr 02.01 per 03.01",
        "08:00-15:30 man-fre 08:00-",
        "i mars\n\n01.04 – x\n\n01.03 –",
        "de 5 % resten 5 % av dem 5 av dem hvorav",
        "å\u{301}e\u{301} 5\u{301} % 3\u{a0}000\u{202f}000\u{2009}000",
        "\\\\\\\\* \\",
    ] {
        everywhere(text);
    }
}

/// Pieces that rules look for, in any order and with anything between.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "34",
        "5",
        " + ",
        "=",
        "%",
        " % ",
        "kr ",
        ",-",
        " mill. kroner",
        "totalt ",
        "til sammen ",
        "de ",
        "resten ",
        " av ",
        " av dem ",
        "hvorav ",
        "fordelt på ",
        "antall ",
        "gir det ",
        "05.02 – ",
        "30.02.2024",
        "12. mars ",
        "mandag ",
        "pr. ",
        "uke 9",
        "kommentar ",
        "08:00-15:30",
        "man-fre ",
        "| ",
        "|\n",
        "Sum",
        "\n\n",
        "\n- ",
        ". ",
        ": ",
        "her",
        "du her.",
        "vedlegg ",
        ".pdf",
        "[",
        "](",
        ")",
        "**",
        "\\",
        "12345678903",
        "1234.56.78903",
        "formel ",
        "0,15",
        "*",
        "/",
        "–",
        "æ",
        "Å",
        "👍",
        "\u{202e}",
        "ǅ",
        "İ",
        "\u{a0}",
        "og ",
        "stabil",
        "synkende",
        "trer i kraft ",
        "frist ",
        "999999999999999999",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_pieces_panics(text in pieces()) {
        everywhere(&text);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        everywhere(&text);
    }

    #[test]
    fn right_sums_are_never_found_and_wrong_ones_always_are(terms in prop::collection::vec(0_u32..100_000, 2..8), off in 1_u32..1000) {
        let sum: u32 = terms.iter().sum();
        let written = terms.iter().map(u32::to_string).collect::<Vec<_>>().join(" + ");
        let right = super::checked(&format!("Det blir {written} = {sum}"));
        prop_assert!(right.findings.is_empty() && right.recomputed.len() == 1);
        let wrong = super::checked(&format!("Det blir {written} = {}", sum + off));
        prop_assert_eq!(super::codes(&wrong), vec![samrad_checks::codes::EQUATION_WRONG]);
    }
}
