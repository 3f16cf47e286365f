//! Case 2024/M2-004 through the council: a leader's position is shared between the joint unit and two units of the host,
//! the host is invoiced, and the partners bear what the joint unit costs.

use samrad_council::costs::*;
use samrad_council::*;

use crate::office::Office;
use crate::sheets::{by, headcount, million, party};

/// 85 to 15, with on-costs of 33 percent, seen against the key by which the partners bear the joint unit.
fn as_proposed(key: KeyVersionId, partners: KeyVersionId) -> WorksheetDraft {
    let used = |payer: &str, percent: &str| UsedShare { payer: payer.into(), percent: percent.into() };
    WorksheetDraft {
        factors: vec![CostFactor {
            value: "1,33".into(),
            holds: "Arbeidsgiveravgift, pensjon, felles".into(),
        }],
        used: vec![used("Felles enhet", "85"), used("Utvik", "15 %")],
        reason: "Felles enhet har det tyngste ansvaret.".into(),
        host: "Utvik".into(),
        effect_version_id: Some(partners),
        ..million(key)
    }
}

/// The five municipalities with their inhabitants; the host is the largest.
fn population() -> KeyVersionDraft {
    let kommuner = [
        ("Utvik", "1506", "33 117"),
        ("Vikane", "1535", "7196"),
        ("Raudal", "1539", "7181"),
        ("Auk", "1547", "3749"),
        ("Havn", "1579", "13434"),
    ];
    by(
        KeyBasis::Population,
        2024,
        kommuner.map(|(name, number, figure)| party(name, "", number, figure)).into(),
    )
}

fn sheet(change: impl FnOnce(&mut WorksheetDraft)) -> WorksheetView {
    let mut office = Office::founded();
    let case = office.case("Leder av felles enhet");
    let (_, key) = office.key("Ansatte", headcount(2024));
    let (_, partners) = office.key("Innbyggere", population());
    let mut draft = as_proposed(key, partners);
    change(&mut draft);
    let id = office.worksheet(case, draft);
    office.adopt(id);
    office.council.worksheets(case).unwrap().remove(0)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn host(view: &WorksheetView) -> &PayerFigures {
    view.preview.figures.payers.iter().find(|payer| payer.name == "Utvik").unwrap()
}

#[test]
fn the_computed_shares_are_exact_and_not_seventy_and_thirty() {
    let view = sheet(|_| ());
    let shares: Vec<_> = view.preview.figures.payers.iter().map(|payer| &payer.computed).collect();
    assert_eq!((shares[0].exact.as_str(), plain(&shares[0].percent)), ("34/49", "69,3878 %".into()));
    assert_eq!((shares[1].exact.as_str(), plain(&shares[1].percent)), ("15/49", "30,6122 %".into()));
    let parties: Vec<_> = view.preview.key.shares.iter().map(|party| party.share.exact.as_str()).collect();
    assert_eq!(parties, ["34/49", "5/49", "10/49"]);
}

#[test]
fn the_host_pays_0_1995_of_the_salary() {
    let view = sheet(|_| ());
    let host = host(&view);
    assert_eq!((plain(&host.used.percent), host.factor.as_str()), ("15,0000 %".into(), "0,1995"));
    assert!(host.differs && view.preview.figures.differs && !view.preview.figures.lacks_reason);
    assert_eq!(plain(&host.full_year.amount.text), "199 500,00");
    assert_eq!(plain(&host.by_months.amount.text), "133 000,00");
    assert_eq!(plain(&host.by_days.amount.text), "133 545,08");
    assert_eq!(plain(&host.by_none.amount.text), "199 500,00");
    assert_eq!(host.first_year, host.by_months, "months is what the worksheet uses");
    let covered = view.preview.figures.covered.as_ref().unwrap();
    assert_eq!((covered.months.as_str(), covered.days, covered.days_in_year), ("8", 245, 366));
}

#[test]
fn the_difference_to_the_computed_share_is_207_642_86() {
    let view = sheet(|_| ());
    let host = host(&view);
    assert_eq!(plain(&host.by_computed.text), "407 142,86");
    assert_eq!(plain(&host.difference.text), "−207 642,86");
    assert_eq!(plain(&view.preview.figures.payers[0].difference.text), "207 642,86");
}

#[test]
fn the_host_is_payer_and_partner_this_year_and_in_a_full_one() {
    let view = sheet(|_| ());
    let effects = view.preview.figures.effects.as_ref().unwrap();
    let host = &effects.rows[0];
    assert!(effects.by_other_key);
    assert_eq!((host.full_year.paid.ore, host.full_year.share.ore), (19_950_000, 10_215_133));
    assert_eq!((host.full_year.net.ore, plain(&host.full_year.net.text)), (9_734_867, "97 348,67".into()));
    assert_eq!(host.first_year.paid.ore, 13_300_000);
    for of in [|row: &NetRow| row.full_year.net.ore, |row: &NetRow| row.first_year.net.ore] {
        assert_eq!(effects.rows.iter().map(of).sum::<i64>(), 0);
    }
}

#[test]
fn a_host_that_lays_out_the_whole_is_owed_the_rest() {
    let view = sheet(|draft| draft.effect_version_id = None);
    let effects = view.preview.figures.effects.unwrap();
    let host = effects.rows.iter().find(|row| row.name == "Utvik").unwrap();
    assert!(!effects.by_other_key);
    assert_eq!(
        (host.full_year.paid.ore, host.full_year.share.ore, host.full_year.net.ore),
        (133_000_000, 19_950_000, 113_050_000)
    );
}

#[test]
fn whoever_got_an_ore_that_was_left_over_is_named_with_what_it_was_short_of() {
    // 88 666 666,67 øre to 85 and 15 percent leave 0,95 and 0,05 over.
    let view = sheet(|_| ());
    let first = &view.preview.figures.remainders[0];
    assert!(first.is_first_year && !first.by_tie);
    assert_eq!((first.payer.as_str(), first.remainder.as_str()), ("Felles enhet", "0,9500"));
    // One øre to two halves: the lower tie key has it.
    let halves = sheet(|draft| {
        draft.amount = "0,01".into();
        draft.factors.clear();
        for used in &mut draft.used {
            used.percent = "50".into();
        }
    });
    let full: Vec<_> = halves.preview.figures.remainders.iter().filter(|left| !left.is_first_year).collect();
    assert_eq!((full.len(), full[0].by_tie, full[0].payer.as_str()), (1, true, "Felles enhet"));
    assert_eq!(full[0].remainder, "0,5000");
}

#[test]
fn a_credit_is_split_like_the_invoice_it_takes_back() {
    let [invoice, credit] =
        ["1 000 000,01", "−1 000 000,01"].map(|amount| sheet(|draft| draft.amount = amount.into()));
    for (paid, back) in invoice.preview.figures.payers.iter().zip(&credit.preview.figures.payers) {
        assert_eq!(paid.full_year.amount.ore, -back.full_year.amount.ore);
    }
    assert_eq!(invoice.preview.figures.remainders, credit.preview.figures.remainders);
}

#[test]
fn a_cost_that_comes_once_is_not_prorated() {
    let view = sheet(|draft| draft.recurs = Recurs::Once);
    let figures = &view.preview.figures;
    assert_eq!(figures.covered, None);
    assert_eq!(figures.totals.first_year, figures.totals.full_year);
    assert!(figures.payers.iter().all(|payer| payer.by_days == payer.full_year));
}
