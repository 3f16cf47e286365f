//! Spreadsheets, unpacked and read as what they are: XML in a ZIP file.

use std::io::{Cursor, Read};

use samrad_council::initiatives::*;
use samrad_council::proceedings::DecisionRow;
use samrad_council::{
    Access, AgendaItemId, CaseId, InitiativeId, Language, MeetingId, MeetingStatus, Outcome, Purpose,
};
use samrad_integrations::{Cell, Column, Sheet, decision_register, initiative_register};

/// The words and numbers of the first sheet, row by row; a formula would be an element of its own.
fn cells(file: &[u8]) -> Vec<Vec<String>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (strings, sheet) = (part("xl/sharedStrings.xml"), part("xl/worksheets/sheet1.xml"));
    let strings = roxmltree::Document::parse(&strings).unwrap();
    let shared: Vec<String> = strings
        .descendants()
        .filter(|node| node.has_tag_name_local("si"))
        .map(|item| item.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect())
        .collect();
    let sheet = roxmltree::Document::parse(&sheet).unwrap();
    assert!(sheet.descendants().all(|node| !node.has_tag_name_local("f")), "no formula");
    let rows = sheet.descendants().filter(|node| node.has_tag_name_local("row"));
    rows.map(|row| {
        let cells = row.children().filter(|node| node.has_tag_name_local("c"));
        cells
            .map(|cell| {
                let value: String =
                    cell.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
                match cell.attribute("t") {
                    Some("s") => shared[value.parse::<usize>().unwrap()].clone(),
                    _ => value,
                }
            })
            .collect()
    })
    .collect()
}

trait LocalName {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl LocalName for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

fn decision(title: &str, outcome: Outcome) -> DecisionRow {
    DecisionRow {
        item_id: AgendaItemId::fresh(),
        case_id: CaseId::fresh(),
        number: Some("2024/M2-004".into()),
        title: title.into(),
        purpose: Purpose::Decision,
        access: Access::Exempt,
        meeting_id: MeetingId::fresh(),
        meeting_name: "2024/M2".into(),
        date: Some("2024-03-13".parse().unwrap()),
        meeting_status: MeetingStatus::MinutesFinal,
        body_name: "Fjordrådet".into(),
        outcome,
        text: "1. Ja\n2. Nei".into(),
        dissent: vec!["Lilleby".into(), "Storeby".into()],
        open_follow_ups: 2,
    }
}

#[test]
fn the_register_has_a_row_for_each_decision_under_headings_in_its_language() {
    let decisions =
        [decision("Felles vaktordning 🎉", Outcome::AgreementChanged), decision("=1+1", Outcome::Noted)];
    let read = cells(&decision_register(Language::Nb, &decisions).to_xlsx().unwrap());
    assert_eq!(read.len(), 3);
    assert_eq!(read[0][..3], ["Saksnummer", "Sak", "Organ"]);
    let expected = [
        "2024/M2-004",
        "Felles vaktordning 🎉",
        "Fjordrådet",
        "2024/M2",
        "45364",
        "Vedtak",
        "Enighet med endring",
        "1. Ja\n2. Nei",
        "Lilleby, Storeby",
        "2",
        "Unntatt offentlighet",
    ];
    assert_eq!(read[1], expected, "the day is counted from 1900");
    assert_eq!(read[2][1], "=1+1", "words, not a formula");
    let nynorsk = cells(&decision_register(Language::Nn, &decisions).to_xlsx().unwrap());
    assert_eq!((nynorsk[0][6].as_str(), nynorsk[2][6].as_str()), ("Utfall", "Teke til orientering"));
}

#[test]
fn an_empty_register_and_a_text_longer_than_a_cell_are_still_files() {
    let read = cells(&decision_register(Language::Nb, &[]).to_xlsx().unwrap());
    assert_eq!(read.len(), 1);
    let sheet = Sheet {
        name: "Prøve".into(),
        columns: vec![Column { heading: "Tekst".into(), width: 10 }],
        rows: vec![vec![Cell::Text("🎉å".repeat(20_000))], vec![Cell::Empty]],
    };
    let read = cells(&sheet.to_xlsx().unwrap());
    assert!(read[1][0].encode_utf16().count() <= 32_767 && read[1][0].ends_with('…'));
}

/// Amounts with their sum and its check, as a spreadsheet program reads them.
fn formulas(amounts: &[i64], total: i64) -> String {
    let column = Column { heading: "kr".into(), width: 12 };
    let cells =
        amounts.iter().map(|ore| Cell::Amount(*ore)).chain([Cell::SumAbove(total), Cell::Check(total)]);
    let rows = cells.map(|cell| vec![cell]).collect();
    let file = Sheet { name: "Grunnlag".into(), columns: vec![column], rows }.to_xlsx().unwrap();
    let mut sheet = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    sheet
}

#[test]
fn amounts_are_values_and_their_sum_is_recomputed_and_held_against_the_total() {
    let sheet = formulas(&[19_950_000, 113_050_001], 133_000_001);
    for expected in [
        "<v>199500</v>",
        "<v>1130500.01</v>",
        "<f>SUM(A2:A3)</f><v>1330000.01</v>",
        "<f>ROUND(A4-1330000.01,2)</f><v>0</v>",
    ] {
        assert!(sheet.contains(expected), "{expected}\nin: {sheet}");
    }
}

#[test]
fn a_credit_and_the_largest_amounts_keep_every_ore() {
    let sheet = formulas(&[-5, -999_999_999_999_999], -1_000_000_000_000_004);
    for expected in ["<v>-0.05</v>", "<v>-9999999999999.99</v>", "<v>-10000000000000.04</v>"] {
        assert!(sheet.contains(expected), "{expected}\nin: {sheet}");
    }
}

fn initiative(cost_ore: Option<i64>, gap_ore: Option<i64>) -> InitiativeRow {
    InitiativeRow {
        id: InitiativeId::fresh(),
        draft: InitiativeDraft {
            title: "Nytt nett".into(),
            description: String::new(),
            kind: InitiativeKind::Building,
            requester_unit: String::new(),
            municipality_id: None,
            case_id: None,
            low_ore: None,
            likely_ore: cost_ore,
            high_ore: None,
            financing: Financing::CouncilInvestment,
            booked_on: String::new(),
            frame_ore: None,
            involvement: Involvement::Leads,
            invoicing: String::new(),
        },
        municipality_name: None,
        case_title: None,
        case_number: None,
        state: WorkState::Postponed,
        state_comment: "Uke 9".into(),
        state_on: Some("2024-02-26".parse().unwrap()),
        gate: Gate::Outside,
        money: InitiativeMoney { cost_ore, gap_ore, ..InitiativeMoney::default() },
        created_at: "2024-03-13T08:00:00.000Z".parse().unwrap(),
    }
}

#[test]
fn the_board_of_initiatives_has_amounts_in_kroner_to_the_ore_and_the_councils_own_name() {
    let rows = [initiative(Some(10_000_000_000_001), Some(-50)), initiative(None, None)];
    let read = cells(&initiative_register(Language::Nb, "Fellesenheten", &rows).to_xlsx().unwrap());
    let at = |heading: &str| read[0].iter().position(|name| name == heading).unwrap();
    assert_eq!(at("Rollen til Fellesenheten"), at("Finansiering") + 1);
    assert_eq!(read[1][..4], ["Nytt nett", "Byggeprosjekt", "Alle", "Utsatt"], "empty cells are not written");
    let words = |row: usize| read[row].join("|");
    assert!(
        words(1).contains("|Uke 9|45348|Utenfor samarbeidet|Investeringer i Fellesenheten|Leder arbeidet|")
    );
    assert!(words(1).contains("|100000000000.01|"), "{}", words(1));
    assert!(words(1).ends_with("|0|0.5"), "nothing is missing, there is half a krone too much");
    assert!(words(2).ends_with("|Leder arbeidet|0|0|0"), "what is not known is left empty: {}", words(2));
}
