//! The real packet, when it stands beside the project: the list of what a careful reader found in it by hand, row by row.
//! It names people, so that nothing of it is repeated here but figures and the few words that a row is about.

use std::path::PathBuf;

use samrad_checks::{Figure, Report, codes};

use super::packets::{found, reports};

/// The text of the packet; `None` on a machine that does not have it.
fn packet() -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seed/packet.txt");
    std::fs::read_to_string(path).ok()
}

const REPORT: &str = "Aktivitetsrapport";
const COSTS: &str = "2024/M2-004";
const GROUPS: &str = "2024/M2-005";
const FINANCING: &str = "2024/M2-006";
const INFORMATION: &str = "2024/M2-007";

/// Everything that is to be found in it. The rows that text cannot show or that agree raise nothing.
const FOUND: [(&str, &str); 9] = [
    (REPORT, codes::DRAFT_BUT_APPROVED),
    (REPORT, codes::CUTOFFS_DIFFER),
    (REPORT, codes::TREND_CONTRADICTS),
    (COSTS, codes::PERCENT_NOT_NEAREST),
    (COSTS, codes::DECISION_WITHOUT_PROPOSAL),
    (GROUPS, codes::DISCUSSION_READS_AS_INFORMATION),
    (FINANCING, codes::DISCUSSION_WITHOUT_ALTERNATIVES),
    (INFORMATION, codes::ANNEX_OLD),
    // Noted with the service sheet itself, not in the list of checks.
    (INFORMATION, codes::LINK_WITHOUT_TARGET),
];

#[test]
fn nothing_is_found_in_the_real_packet_but_what_is_on_the_list() {
    let Some(text) = packet() else { return };
    let reports = reports(&text);
    assert_eq!(found(&reports), FOUND, "{reports:#?}");
}

/// The facts that tell a row: some of those that the check gives.
type Facts = &'static [(&'static str, &'static str)];

fn holds(facts: &samrad_checks::Facts, expected: Facts) -> bool {
    expected.iter().all(|(name, value)| facts.get(name).is_some_and(|found| found == value))
}

fn agrees(reports: &[(String, Report)], place: &str, what: Figure, facts: Facts) -> bool {
    let mut figures =
        reports.iter().filter(|(name, _)| name == place).flat_map(|(_, report)| &report.recomputed);
    figures.any(|figure| figure.what == what && holds(&figure.facts, facts))
}

#[test]
fn figures_that_agree_are_recomputed_and_one_that_is_changed_is_found() {
    use Figure::{
        Approval, Equation, Expression, Factor, Hours, Hundred, List, Parts, Period, Total, Week, Weekday,
    };
    let Some(text) = packet() else { return };
    let whole = reports(&text);
    type Row = (&'static str, &'static str, Figure, Facts, (&'static str, &'static str), &'static str);
    let rows: &[Row] = &[
        (
            "1",
            REPORT,
            Total,
            &[("terms", "131+422"), ("computed", "553")],
            ("553 åpne", "563 åpne"),
            codes::TOTAL_WRONG,
        ),
        (
            "2",
            COSTS,
            Total,
            &[("terms", "2+3"), ("computed", "5")],
            ("totalt 5", "totalt 6"),
            codes::TOTAL_WRONG,
        ),
        (
            "3",
            COSTS,
            Equation,
            &[("terms", "34+5+10"), ("computed", "49")],
            ("10 = 49", "10 = 48"),
            codes::EQUATION_WRONG,
        ),
        ("6", COSTS, Hundred, &[("terms", "85+15")], ("rundt 85%", "rundt 80%"), codes::PERCENT_NOT_HUNDRED),
        (
            "7",
            COSTS,
            Expression,
            &[("terms", "1.33*0.15"), ("computed", "0.1995")],
            ("1,33 * 0,15", "1,33 * 0,25"),
            codes::PERCENT_NOT_IN_FORMULA,
        ),
        (
            "7",
            COSTS,
            Factor,
            &[("percent", "15"), ("factor", "0.15")],
            ("1,33 * 0,15", "1,33 * 0,3"),
            codes::PERCENT_NOT_IN_FORMULA,
        ),
        (
            "8",
            REPORT,
            Parts,
            &[("whole", "1202"), ("computed", "788"), ("rest", "414")],
            ("1202", "702"),
            codes::PARTS_EXCEED_WHOLE,
        ),
        ("9", REPORT, List, &[("computed", "1")], ("hatt 1 ", "hatt 2 "), codes::LIST_COUNT_WRONG),
        ("10", REPORT, List, &[("computed", "4")], ("hatt 4 ", "hatt 5 "), codes::LIST_COUNT_WRONG),
        (
            "11",
            REPORT,
            Period,
            &[("month", "2"), ("computed", "5")],
            ("23.02 –", "23.03 –"),
            codes::DATE_OUTSIDE_PERIOD,
        ),
        (
            "16",
            REPORT,
            Approval,
            &[("days", "2")],
            ("04.03.2024", "01.03.2024"),
            codes::APPROVED_BEFORE_VERSION,
        ),
        ("26", REPORT, Week, &[("week", "9")], ("uke 9 K", "uke 19 K"), codes::WEEK_AFTER_VERSION),
        (
            "30",
            REPORT,
            Parts,
            &[("whole", "13"), ("parts", "9"), ("rest", "4")],
            ("der ni av", "der 14 av"),
            codes::PARTS_EXCEED_WHOLE,
        ),
        (
            "33",
            INFORMATION,
            Hours,
            &[("computed", "2")],
            ("fred 08:00-15:30", "fred 08:00-16:30"),
            codes::HOURS_DIFFER,
        ),
        ("3.9", REPORT, Weekday, &[("date", "2024-03-04")], ("mandag 4.", "tirsdag 4."), codes::DATE_WEEKDAY),
        (
            "3.9",
            REPORT,
            Weekday,
            &[("date", "2024-03-06")],
            ("onsdag 06.03", "onsdag 07.03"),
            codes::DATE_WEEKDAY,
        ),
        (
            "alternatives",
            FINANCING,
            List,
            &[("computed", "2")],
            ("to \nalternativer", "tre \nalternativer"),
            codes::LIST_COUNT_WRONG,
        ),
    ];
    for (row, place, what, facts, (from, to), code) in rows {
        assert!(agrees(&whole, place, *what, facts), "row {row}: {what:?} {facts:?} in {whole:#?}");
        assert!(text.contains(from), "row {row}");
        let changed = reports(&text.replace(from, to));
        let mut more = found(&changed);
        for known in FOUND {
            let at = more.iter().position(|found| *found == known);
            more.remove(at.unwrap_or_else(|| panic!("row {row}: {known:?} is gone")));
        }
        assert_eq!(more, [(*place, *code)], "row {row}: {changed:#?}");
    }
    let hours = &[("terms", "100+60"), ("computed", "160")];
    assert!(agrees(&whole, REPORT, Expression, hours), "row 29");
}

#[test]
fn conflicts_are_found_with_their_figures_and_gone_when_they_are_mended() {
    let Some(text) = packet() else { return };
    let whole = reports(&text);
    type Row = (&'static str, &'static str, &'static str, Facts, (&'static str, &'static str));
    let rows: &[Row] = &[
        (
            "4",
            COSTS,
            codes::PERCENT_NOT_NEAREST,
            &[("exact", "69.3878"), ("nearest", "69"), ("claimed", "70")],
            ("100% = 70%", "100% = 69%"),
        ),
        (
            "12",
            REPORT,
            codes::CUTOFFS_DIFFER,
            &[("date", "2024-02-28"), ("other", "2024-02-29")],
            ("28.02.2024", "29.02.2024"),
        ),
        ("13", REPORT, codes::TREND_CONTRADICTS, &[], ("stabil og synkende", "synkende")),
        (
            "15",
            REPORT,
            codes::DRAFT_BUT_APPROVED,
            &[("approved", "04.03.2024")],
            ("Status: Utkast", "Status: Godkjent"),
        ),
        (
            "34",
            INFORMATION,
            codes::ANNEX_OLD,
            &[("date", "2023-01-23"), ("days", "415")],
            ("januar 2023", "januar 2024"),
        ),
    ];
    for (row, place, code, facts, (from, to)) in rows {
        let of_place =
            whole.iter().filter(|(name, _)| name == place).flat_map(|(_, report)| &report.findings);
        let matching: Vec<_> = of_place.filter(|finding| finding.code == *code).collect();
        assert_eq!(matching.len(), 1, "row {row}");
        assert!(holds(&matching[0].facts, facts), "row {row}: {:?}", matching[0]);
        let mended = reports(&text.replace(from, to));
        let expected: Vec<_> = FOUND.into_iter().filter(|known| known != &(*place, *code)).collect();
        assert_eq!(found(&mended), expected, "row {row}");
    }
}

#[test]
fn what_agrees_without_figures_is_found_when_it_is_changed() {
    let Some(text) = packet() else { return };
    for (row, from, to, expected) in [
        ("37", "Tjenestebeskrivelse Politiker-PC", "Drikkevann", (INFORMATION, codes::ANNEX_NOT_MENTIONED)),
        ("38", "14.02.2024", "31.02.2024", (GROUPS, codes::DATE_IMPOSSIBLE)),
        ("effect", "fra 01.05.2024", "fra 01.02.2024", (COSTS, codes::EFFECTIVE_IN_THE_PAST)),
    ] {
        assert!(text.contains(from), "row {row}");
        let changed = reports(&text.replace(from, to));
        let found = found(&changed);
        let more: Vec<_> = found.iter().filter(|found| !FOUND.contains(found)).collect();
        assert_eq!(more, [&expected], "row {row}: {changed:#?}");
    }
}
