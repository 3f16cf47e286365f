//! Keys in versions that are never swapped, and worksheets of which one holds.

use proptest::prelude::*;
use samrad_council::cases::{ChangeCase, RemoveCase};
use samrad_council::costs::*;
use samrad_council::journal::HistoryQuery;
use samrad_council::proceedings::{Decide, Onward};
use samrad_council::*;

use crate::office::{Office, body, undo};
use crate::session::{Session, change};
use crate::sheets::{by, headcount, million, party};

fn put(id: KeyVersionId, key_id: AllocationKeyId, draft: KeyVersionDraft) -> Command {
    Command::PutKeyVersion(PutKeyVersion { id, key_id, draft })
}

fn put_sheet(id: WorksheetId, case_id: CaseId, draft: WorksheetDraft) -> Command {
    Command::PutWorksheet(PutWorksheet { id, case_id, draft })
}

/// A case with a worksheet that holds, its key and the key's version.
struct Adopted {
    office: Office,
    case: CaseId,
    key: AllocationKeyId,
    version: KeyVersionId,
    sheet: WorksheetId,
}

fn adopted() -> Adopted {
    let mut office = Office::founded();
    let case = office.case("Leder av felles enhet");
    let (key, version) = office.key("Ansatte", headcount(2024));
    let sheet = office.worksheet(case, million(version));
    office.adopt(sheet);
    Adopted { office, case, key, version, sheet }
}

#[test]
fn a_version_that_a_worksheet_uses_is_neither_changed_nor_removed() {
    let Adopted { mut office, key, version, .. } = adopted();
    for command in [
        put(version, key, headcount(2023)),
        Command::RemoveKeyVersion(RemoveKeyVersion { id: version }),
        Command::RemoveAllocationKey(RemoveAllocationKey { id: key }),
    ] {
        let refusal = office.refused(command);
        assert_eq!(refusal.code, RefusalCode::KeyVersionInUse);
        assert_eq!(refusal.facts["case"], "Leder av felles enhet");
    }
    let rename = PutAllocationKey { id: key, name: "Ansatte i mars".into(), note: String::new() };
    office.run(Command::PutAllocationKey(rename));
}

#[test]
fn an_undo_cannot_put_other_figures_under_a_worksheet() {
    let mut office = Office::founded();
    let case = office.case("Leder av felles enhet");
    let (key, version) = office.key("Ansatte", headcount(2024));
    let mut other = headcount(2024);
    other.parties[0].figures[0].value = "31".into();
    let changed = office.run(put(version, key, other));
    let used = office.run(put_sheet(WorksheetId::fresh(), case, million(version)));
    assert_eq!(office.refused(undo(&changed)).code, RefusalCode::KeyVersionInUse);
    office.undo(&used);
    office.undo(&changed);
    assert_eq!(office.council.allocation_keys().unwrap()[0].versions[0].shares[0].share.exact, "34/49");
}

#[test]
fn a_new_version_holds_from_its_day_and_the_worksheet_keeps_the_one_it_has() {
    let Adopted { mut office, case, key, version, .. } = adopted();
    let newer = office.key_version(
        key,
        by(KeyBasis::Equal, 2025, vec![party("Felles enhet", "", "1", ""), party("Utvik", "", "2", "")]),
    );
    let keys = office.council.allocation_keys().unwrap();
    let held: Vec<_> = keys[0].versions.iter().map(|of| (of.id, of.version, of.holds_to)).collect();
    assert_eq!(held, [(newer, 2, None), (version, 1, Day::new(2024, 12, 31))]);
    assert_eq!(keys[0].versions[1].used_by[0].case_id, case);
    let view = office.council.worksheets(case).unwrap().remove(0);
    assert_eq!((view.preview.key.id, view.preview.key_holds), (version, true));
    let same_day = office.refused(put(KeyVersionId::fresh(), key, headcount(2025)));
    assert_eq!(same_day.code, RefusalCode::KeyVersionSameDay);
    let mut reversed = headcount(2026);
    reversed.valid_to = Day::new(2025, 1, 1);
    assert_eq!(office.refused(put(KeyVersionId::fresh(), key, reversed)).code, RefusalCode::PeriodReversed);
}

#[test]
fn a_worksheet_stands_beside_the_version_before() {
    let Adopted { mut office, case, key, .. } = adopted();
    let newer = office.key_version(
        key,
        by(KeyBasis::Equal, 2025, vec![party("Felles enhet", "", "1", ""), party("Utvik", "", "2", "")]),
    );
    let draft = WorksheetDraft { effective_from: Day::new(2025, 1, 1).unwrap(), ..million(newer) };
    let preview = office.council.compute_worksheet(case, None, &draft).unwrap();
    let previous = preview.figures.previous.unwrap();
    assert_eq!((previous.version, previous.valid_from), (1, Day::new(2024, 1, 1).unwrap()));
    let rows: Vec<_> =
        previous.rows.iter().map(|row| (row.before.ore, row.after.ore, row.difference.ore)).collect();
    assert_eq!(rows, [(69_387_755, 50_000_000, -19_387_755), (30_612_245, 50_000_000, 19_387_755)]);
}

#[test]
fn a_key_that_does_not_hold_on_the_day_may_be_tried_and_not_adopted() {
    let Adopted { mut office, case, version, sheet, .. } = adopted();
    let early = WorksheetDraft { effective_from: Day::new(2023, 12, 31).unwrap(), ..million(version) };
    let what_if = office.worksheet(case, early.clone());
    let view = office.council.worksheets(case).unwrap().remove(1);
    assert_eq!((view.is_adopted, view.preview.key_holds, view.preview.holding_version), (false, false, None));
    let adopt = Command::AdoptWorksheet(AdoptWorksheet { id: what_if, is_adopted: true });
    let (code, facts) = office.uncomputable(adopt);
    assert_eq!(
        (code, facts["day"].as_str(), facts["field"].as_str()),
        ("key.not_valid", Some("2023-12-31"), Some("key_version_id"))
    );
    assert_eq!(
        office.uncomputable(put_sheet(sheet, case, early)).0,
        "key.not_valid",
        "nor by changing the one that holds"
    );
}

#[test]
fn one_worksheet_of_a_case_holds_and_the_others_stand_beside_it() {
    let Adopted { mut office, case, version, sheet, .. } = adopted();
    let dearer = office.worksheet(case, WorksheetDraft { amount: "1,2 mill.".into(), ..million(version) });
    let views = office.council.worksheets(case).unwrap();
    assert_eq!((views[0].id, views[0].preview.against_adopted.as_deref()), (sheet, None));
    let beside = views[1].preview.against_adopted.as_ref().unwrap();
    assert_eq!((beside[0].name.as_str(), beside[0].difference.ore), ("Felles enhet", 13_877_551));
    let changed = office.adopt(dearer);
    let holds = |office: &Office| {
        office
            .council
            .worksheets(case)
            .unwrap()
            .iter()
            .filter(|view| view.is_adopted)
            .map(|view| view.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(holds(&office), [dearer]);
    office.undo(&changed);
    assert_eq!(holds(&office), [sheet]);
    office.run(Command::AdoptWorksheet(AdoptWorksheet { id: sheet, is_adopted: false }));
    assert_eq!(holds(&office), []);
    office.adopt(sheet);
    office.run(Command::RemoveWorksheet(RemoveWorksheet { id: sheet }));
    assert_eq!(holds(&office), []);
}

#[test]
fn a_used_share_that_differs_needs_its_reason() {
    let Adopted { mut office, case, version, .. } = adopted();
    let shares = |first: &str, second: &str| {
        vec![
            UsedShare { payer: "Felles enhet".into(), percent: first.into() },
            UsedShare { payer: "Utvik".into(), percent: second.into() },
        ]
    };
    let draft = WorksheetDraft { used: shares("85", "15"), ..million(version) };
    let refusal = office.refused(put_sheet(WorksheetId::fresh(), case, draft.clone()));
    assert_eq!(refusal.code, RefusalCode::WorksheetReasonMissing);
    assert!(office.council.compute_worksheet(case, None, &draft).unwrap().figures.lacks_reason);
    for (used, code) in [
        (shares("85", "14"), "key.percent_sum"),
        (shares("85", ""), "fraction.malformed"),
        (shares("85", "15")[..1].to_vec(), "key.missing_figure"),
        ([shares("85", "15"), shares("85", "15")].concat(), "key.duplicate_party"),
        (vec![UsedShare { payer: "Nabo".into(), percent: "100".into() }], "key.unknown_party"),
    ] {
        let (found, facts) = office.uncomputable(put_sheet(
            WorksheetId::fresh(),
            case,
            WorksheetDraft { used, ..draft.clone() },
        ));
        assert_eq!((found, facts["field"].as_str()), (code, Some("used")));
    }
}

#[test]
fn amounts_are_read_as_people_type_them_and_refused_with_their_field() {
    let Adopted { office, case, version, .. } = adopted();
    let basis = |amount: &str| {
        let draft = WorksheetDraft { amount: amount.into(), ..million(version) };
        office.council.compute_worksheet(case, None, &draft).map(|preview| preview.figures.basis.ore)
    };
    for (typed, ore) in
        [("100 000,-", 10_000_000), ("kr 1 202,50", 120_250), ("1\u{a0}202,50", 120_250), ("−15", -1500)]
    {
        assert_eq!(basis(typed).unwrap(), ore, "{typed}");
    }
    for (typed, code) in
        [("mye", "amount.malformed"), ("1,202", "amount.ambiguous"), ("0,001", "amount.too_precise")]
    {
        let error = basis(typed).unwrap_err();
        assert_eq!((error.code(), error.facts()["field"].as_str()), (code, Some("amount")), "{typed}");
    }
}

#[test]
fn a_version_that_gives_no_shares_is_refused_with_what_is_wrong() {
    let mut office = Office::founded();
    let (key, _) = office.key("Ansatte", headcount(2023));
    let with = |values: [&str; 3]| {
        let mut draft = headcount(2024);
        for (party, value) in draft.parties.iter_mut().zip(values) {
            party.figures[0].value = value.into();
        }
        draft
    };
    for (values, code, name) in [
        (["0", "0", "0"], "weights.sum_zero", None),
        (["34", "", "10"], "key.missing_figure", Some("Enhet A")),
        (["34", "-5", "10"], "weight.negative", Some("Enhet A")),
        (["34", "fem", "10"], "fraction.malformed", Some("Enhet A")),
    ] {
        let (found, facts) = office.uncomputable(put(KeyVersionId::fresh(), key, with(values)));
        assert_eq!((found, facts.get("name").and_then(|name| name.as_str())), (code, name));
    }
    let mut mixed = headcount(2024);
    mixed.parts[0].weight = "1/3".into();
    assert_eq!(office.uncomputable(put(KeyVersionId::fresh(), key, mixed)).0, "key.parts_sum");
    let nobody = by(KeyBasis::Equal, 2024, Vec::new());
    assert_eq!(office.refused(put(KeyVersionId::fresh(), key, nobody)).code, RefusalCode::FieldEmpty);
}

#[test]
fn a_third_equally_and_two_thirds_by_population_is_exact() {
    let mut office = Office::founded();
    let mut draft = by(
        KeyBasis::Population,
        2024,
        vec![party("Utvik", "", "1506", "9000"), party("Havn", "", "1579", "1000")],
    );
    for party in &mut draft.parties {
        party.figures.insert(0, party.figures[0].clone());
    }
    let part = |basis, weight: &str| KeyPart { basis, weight: weight.into() };
    draft.parts = vec![part(KeyBasis::Equal, "1/3"), part(KeyBasis::Population, "2/3")];
    office.key("Blandet", draft);
    let keys = office.council.allocation_keys().unwrap();
    let exact: Vec<_> = keys[0].versions[0].shares.iter().map(|party| party.share.exact.as_str()).collect();
    assert_eq!(exact, ["23/30", "7/30"]);
}

#[test]
fn a_case_is_removed_with_its_worksheets_and_comes_back_with_them() {
    let Adopted { mut office, case, version, sheet, .. } = adopted();
    office.worksheet(case, million(version));
    let before = office.dump();
    let removed = office.run(Command::RemoveCase(RemoveCase { id: case }));
    office.undo(&removed);
    assert_eq!(office.dump(), before);
    assert_eq!(office.council.worksheets(case).unwrap()[0].id, sheet);
}

#[test]
fn a_worksheet_stands_in_the_history_of_its_case() {
    let Adopted { office, case, .. } = adopted();
    let history = office
        .council
        .history(&HistoryQuery { case_id: Some(case), limit: 10, ..HistoryQuery::default() })
        .unwrap();
    let kinds: Vec<_> = history.iter().map(|entry| entry.kind.as_str()).collect();
    assert_eq!(kinds, ["worksheet.adopt", "worksheet.put", "case.create"]);
}

#[test]
fn placeholders_are_the_figures_of_the_worksheet_that_holds() {
    let Adopted { mut office, case, sheet, .. } = adopted();
    let text = "Det koster {{sum}} i året, {{Sum første år}} i år. {{andel utvik}} er {{beløp Utvik}}; {{andel Nabo}}.";
    office.run(Command::ChangeCase(ChangeCase { summary: Some(text.into()), ..change(case) }));
    let found = office.council.placeholders(case, &[text]).unwrap();
    let plain = fill(text, &found).replace('\u{a0}', " ");
    assert_eq!(
        plain,
        "Det koster 1 000 000,00 i året, 666 666,67 i år. 30,6122 % er 306 122,45; {{andel Nabo}}."
    );
    assert_eq!(
        found.iter().filter(|one| one.value.is_none()).map(|one| one.text.as_str()).collect::<Vec<_>>(),
        ["{{andel Nabo}}"]
    );
    office.run(Command::AdoptWorksheet(AdoptWorksheet { id: sheet, is_adopted: false }));
    assert!(office.council.placeholders(case, &[text]).unwrap().iter().all(|one| one.value.is_none()));
}

#[test]
fn what_is_decided_and_what_goes_to_another_body_keeps_its_figures() {
    let mut session = Session::opened(2);
    let (office, case) = (&mut session.office, session.case);
    office.run(Command::ChangeCase(ChangeCase {
        proposal: Some("Utvik: {{beløp Utvik}}.".into()),
        ..change(case)
    }));
    let (_, version) = office.key("Ansatte", headcount(2024));
    let sheet = office.worksheet(case, million(version));
    office.adopt(sheet);
    let (board, case_id) = (BodyId::fresh(), CaseId::fresh());
    office.run(Command::PutBody(body(board, "Porteføljerådet")));
    let onward = Some(Onward::Body { body_id: board, case_id });
    let decide = Decide { onward, ..session.decide(Outcome::Escalated) };
    session.office.run(Command::Decide(decide));
    session.office.run(Command::RemoveWorksheet(RemoveWorksheet { id: sheet }));
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let there = session.office.council.case(case_id).unwrap().unwrap();
    assert_eq!(plain(&there.proposal), "Utvik: 306 122,45.");
    assert_eq!(plain(&session.item_record().proposal), "Utvik: 306 122,45.");
    let here = session.office.council.case(case).unwrap().unwrap();
    assert_eq!(here.proposal, "Utvik: {{beløp Utvik}}.", "the case keeps what was typed");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_make_the_total_by_every_method(
        ore in -1_000_000_000_000_000_i64..1_000_000_000_000_000,
        weights in proptest::collection::vec(0_u32..100_000, 1..12),
        month in 1_i8..=12,
        day in 1_i8..=28,
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let mut office = Office::founded();
        let case = office.case("Felles vakt");
        let parties = weights.iter().enumerate().map(|(at, weight)| {
            party(&format!("Kommune {at}"), "", &at.to_string(), &weight.to_string())
        }).collect();
        let (_, version) = office.key("Vekter", by(KeyBasis::Population, 2024, parties));
        let amount = format!("{}{},{:02}", if ore < 0 { "-" } else { "" }, ore.abs() / 100, ore.abs() % 100);
        let draft = WorksheetDraft { amount, effective_from: Day::new(2024, month, day).unwrap(), ..million(version) };
        let figures = office.council.compute_worksheet(case, None, &draft).unwrap().figures;
        prop_assert_eq!(figures.basis.ore, ore);
        let sum = |of: fn(&PayerFigures) -> &Part| figures.payers.iter().map(|payer| of(payer).amount.ore).sum::<i64>();
        prop_assert_eq!(sum(|payer| &payer.full_year), figures.totals.full_year.ore);
        prop_assert_eq!(sum(|payer| &payer.first_year), figures.totals.first_year.ore);
        prop_assert_eq!(sum(|payer| &payer.by_months), figures.totals.by_months.ore);
        prop_assert_eq!(sum(|payer| &payer.by_days), figures.totals.by_days.ore);
        prop_assert_eq!(figures.payers.iter().map(|payer| payer.difference.ore).sum::<i64>(), 0);
    }
}
