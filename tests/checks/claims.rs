//! What a text claims of figures, in bokmål and nynorsk: the check speaks up where the text itself is wrong, and only there.

use samrad_checks::{Figure, codes};

use super::{checked, codes as found};

/// A text, what was recomputed in it, and what was found.
type Row = (&'static str, &'static [(Figure, &'static str)], &'static [&'static str]);

fn hold(rows: &[Row]) {
    for (text, recomputed, expected) in rows {
        let report = checked(text);
        assert_eq!(found(&report), *expected, "{text}: {report:#?}");
        let figures: Vec<_> = report
            .recomputed
            .iter()
            .map(|figure| (figure.what, figure.facts.get("computed").map_or("", String::as_str)))
            .collect();
        assert_eq!(figures, *recomputed, "{text}");
    }
}

#[test]
fn equations_are_recomputed_exactly() {
    use Figure::Equation;
    const WRONG: &[&str] = &[codes::EQUATION_WRONG];
    hold(&[
        ("Antall plasser: 21 + 7 + 13 = 41.", &[(Equation, "41")], &[]),
        ("Antall plasser: 21 + 7 + 13 = 42.", &[], WRONG),
        ("Talet på tilsette = 21 + 7 = 28 i alt.", &[(Equation, "28")], &[]),
        ("12 barnehager + 9 skoler = 20 bygg", &[], WRONG),
        ("kr 1 200,50 + kr 300 = kr 1 500,50", &[(Equation, "1500.5")], &[]),
        ("2 \\* 3 + 4 = 10", &[(Equation, "10")], &[]),
        ("2 + 3 \\* 4 = 20", &[], WRONG),
        ("100 − 38 = 62, og 7/3 = 2,33", &[(Equation, "62"), (Equation, "2.3333")], &[]),
        ("1/3 = 0,34", &[], WRONG),
        ("1/3 = ca. 0,3 og 40 + 39 = rundt 80", &[(Equation, "0.3333")], &[]),
        ("Folketalet er 13 437 (+96), og 1 000 kr gir +1 kr.", &[], &[]),
        // The text says less than a whole equation.
        ("årsløn * 1,2 = 900 000", &[], &[]),
        ("x + 5 + 6 = 20", &[], &[]),
        ("5 + 6 = 5 + x", &[], &[]),
        ("5 + 6 = 7 + 4", &[], &[]),
        ("Åpent 24/7/365, sak 12/24 og 6–10 klasse", &[], &[]),
    ]);
    let product = checked("Timar: 120+45 per månad, pris 1,2 * 0,25");
    let computed: Vec<_> =
        product.recomputed.iter().map(|figure| figure.facts["computed"].as_str()).collect();
    assert_eq!(computed, ["165", "0.3"]);
}

#[test]
fn totals_are_recomputed_from_the_words_around_them() {
    use Figure::Total;
    const WRONG: &[&str] = &[codes::TOTAL_WRONG];
    hold(&[
        ("Avdelingen har 3 fast ansatte og 4 på engasjement, totalt 7.", &[(Total, "7")], &[]),
        ("Avdelingen har 3 fast ansatte og 4 på engasjement, totalt 8.", &[], WRONG),
        ("Avdelinga har tre fast tilsette pluss fire på engasjement – til saman 8 tilsette.", &[], WRONG),
        ("Kjøp for kr 120 000 og kr 45 000, til sammen kr 165 000.", &[(Total, "165000")], &[]),
        ("Kjøp for kr 120 000 og kr 45 000, til sammen kr 156 000.", &[], WRONG),
        (
            "Antall åpne klager er 31.\n\nDet går fint.\n\nAntall åpne søknader var 22.\n\nTotalt gir det 53 åpne saker.",
            &[(Total, "53")],
            &[],
        ),
        (
            "Talet på opne klager er 31.\n\nTalet på opne søknader er 22.\n\nTotalt gir dette 54 opne saker.",
            &[],
            WRONG,
        ),
        // The total is of something else, or of more than was named.
        ("Rådet har 3 skoler og 2 barnehager, totalt 450 barn.", &[], &[]),
        ("Leder har 3 avdelinger på 2 steder med totalt 34 ansatte.", &[], &[]),
        ("I de tre kommunene er det 4 biler og 5 busser, totalt 9 kjøretøy.", &[(Total, "9")], &[]),
        ("Vi har 4 biler og 5 busser, totalt ca. 10 biler.", &[], &[]),
        ("Antall klager er 31.\n\nAntall elever er 220.\n\nTotalt gir det 40 åpne saker.", &[], &[]),
        ("I 2024 og 2025 ble det kjøpt inn 12 biler, totalt 40 biler siden 2019.", &[], &[]),
    ]);
}

#[test]
fn parts_are_held_against_their_whole_and_a_full_split_against_its_sum() {
    use Figure::{Parts, Split};
    hold(&[
        (
            "Det kom inn 640 henvendelser: 210 av dem gjaldt skrivere. 95 er om nett, og 40 henvendelser var feil.",
            &[(Parts, "345")],
            &[],
        ),
        (
            "Det kom inn 240 henvendelser: 210 av dem gjaldt skrivere. 95 er om nett.",
            &[],
            &[codes::PARTS_EXCEED_WHOLE],
        ),
        ("Vi hadde 6 avbrot, av desse er 7 løyste.", &[], &[codes::PARTS_EXCEED_WHOLE]),
        ("Det er satt ned 11 grupper, der åtte av gruppene er i gang.", &[(Parts, "8")], &[]),
        ("Vi har 30 ansatte på 3 kontorer, hvorav 12 på deltid.", &[(Parts, "12")], &[]),
        ("30 ansatte, hvorav 5 arbeider med 300 maskiner.", &[(Parts, "5")], &[]),
        ("30 stillinger fordelt på 12 i drift, 8 i support og 10 i ledelse.", &[(Split, "30")], &[]),
        ("30 stillinger fordelt på 12 i drift, 8 i support og 9 i ledelse.", &[], &[codes::SPLIT_WRONG]),
        ("30 stillingar: 12 i drift, 8 i support og 9 på kontoret.", &[], &[codes::SPLIT_WRONG]),
        ("30 ansatte fordelt på 3 avdelinger og 2 kontorer.", &[], &[]),
    ]);
}

#[test]
fn counts_are_held_against_the_list_below_them() {
    use Figure::List;
    const WRONG: &[&str] = &[codes::LIST_COUNT_WRONG];
    hold(&[
        ("Vi foreslår tre tiltak:\n\n- kurs\n- vakt\n  - natt\n- skilt", &[(List, "3")], &[]),
        ("Vi foreslår fire tiltak:\n\n- kurs\n- vakt\n- skilt", &[], WRONG),
        ("Vi har hatt 2 feil.\n\n05.02 – A – nett\n\n06.02 – B – nett", &[(List, "2")], &[]),
        ("Vi har hatt 3 feil.\n\n05.02 – A – nett\n\n06.02 – B – nett", &[], WRONG),
        // Read without its line ends, a second list has run into the first.
        ("Vi har hatt 1 feil.\n\n05.02 – A – nett Vi har hatt 2 saker.\n\n06.02 – B – nett", &[], &[]),
        ("Det finst to val:\n\n1. Kjøpe\n2. Leige\n\nSlutt.", &[(List, "2")], &[]),
        ("Rådet har 5 medlemmer, og disse sakene:\n\n- nett", &[], &[]),
        ("Det var 2 brudd.\n\n04.10 – Nord – nett nede\n\n09.10 – Sør – strøm", &[(List, "2")], &[]),
        ("Det var 3 brudd.\n\n04.10 – Nord – nett nede\n\n09.10 – Sør – strøm", &[], WRONG),
        ("Det kom 310 meldinger.\n\n04.10 – Nord – nett nede", &[], &[]),
    ]);
}

#[test]
fn tables_are_added_up_by_column() {
    use Figure::Table;
    let table = |sum: &str| {
        format!(
            "| Kommune | Tilsette | Del |\n|---|---:|---|\n| Nord | 12 | 33 % |\n| Sør | 8 | 33 % |\n| Vest | 16 | 33 % |\n| Sum | {sum} | 100 % |"
        )
    };
    let right = checked(&table("36"));
    assert_eq!(found(&right), [""; 0], "{right:#?}");
    assert_eq!(right.recomputed.iter().map(|figure| figure.what).collect::<Vec<_>>(), [Table]);
    let wrong = checked(&table("37"));
    assert_eq!(found(&wrong), [codes::TABLE_SUM_WRONG]);
    assert_eq!(wrong.findings[0].facts["computed"], "36");
    assert_eq!(wrong.findings[0].facts["column"], "2");
    assert_eq!(
        found(&checked("| Nord | 12 |\n\n| Sum | 13 |\n| Øst | 5 |\n| Vest | ukjent |\n| Totalt | 9 |")),
        [""; 0]
    );
}

#[test]
fn percentages_are_held_against_their_fraction() {
    use Figure::Percentage;
    const WRONG: &[&str] = &[codes::PERCENT_NOT_NEAREST];
    let percent = |text| {
        let report = checked(text);
        let exact: Vec<String> = report
            .recomputed
            .iter()
            .map(|figure| figure.facts.get("exact").cloned().unwrap_or_default())
            .collect();
        (found(&report), exact)
    };
    for (text, exact, expected) in [
        ("23 av 31 ansatte (74 %) svarte.", Some("74.1935"), &[][..]),
        ("23 av 31 ansatte (75 %) svarte.", None, WRONG),
        ("23 av dei 31 tilsette, dvs. 74,2 prosent, svarte.", Some("74.1935"), &[]),
        ("75 % (23 av 31) svarte.", None, WRONG),
        ("23 av 31 svarte, som utgjør 73 %.", None, WRONG),
        ("23 av 31 ansatte (ca. 75 %) svarte.", None, &[]),
        ("Andel: 23/31*100% = 75%", None, WRONG),
        ("Andel: 23/31*100 = 74 %", Some(""), &[]),
        ("23 av 31 ansatte vil ha 80 % stilling.", None, &[]),
        ("0 av 0 ansatte (5 %) svarte.", None, &[]),
    ] {
        assert_eq!(
            percent(text),
            (expected.to_vec(), exact.map(str::to_owned).into_iter().collect()),
            "{text}"
        );
    }
    let report = checked("23 av 31 ansatte (75 %) svarte.");
    let facts = &report.findings[0].facts;
    assert_eq!((&*facts["exact"], &*facts["nearest"], &*facts["claimed"]), ("74.1935", "74", "75"));
    assert_eq!(checked("1 av 3 (33 %)").recomputed[0].what, Percentage);
}

#[test]
fn percentages_that_should_make_a_hundred_are_added() {
    const WRONG: &[&str] = &[codes::PERCENT_NOT_HUNDRED];
    for (text, hundred, expected) in [
        ("Utgiften fordeles med 60 % på drift, 25 % på support og 15 % på kurs.", true, &[][..]),
        ("Utgiften fordeles med 60 % på drift, 25 % på support og 10 % på kurs.", false, WRONG),
        ("Utgifta vert fordelt med 33 %, 33 % og 33 %.", true, &[]),
        ("Utgifta vert fordelt med 34 % og 67 %.", false, WRONG),
        ("Utgiften fordeles med 60 % på drift, 25 % på support og resten etter folketall.", false, &[]),
        ("Fordelingen endres fra 60 % til 70 %.", false, &[]),
        ("Drift tar 80 % av tiden. Det foreslås å fakturere for de 20 % etter avtale.", true, &[]),
        ("Drift tar 80 % av tiden. Det foreslås å fakturere for de 25 % etter avtale.", false, WRONG),
        ("Drift tek 80 % av tida. Dei resterande 30 % går til kurs.", false, WRONG),
        ("Prisene gikk opp 4 % i fjor. De 10 % største kundene slipper.", false, &[]),
        ("Vi krever 15 %. Prisen er 80 %. De 15 % etter avtalen står fast.", false, &[]),
    ] {
        let report = checked(text);
        assert_eq!(found(&report), expected, "{text}: {report:#?}");
        assert_eq!(report.recomputed.iter().any(|figure| figure.what == Figure::Hundred), hundred, "{text}");
    }
}

#[test]
fn a_percentage_stands_as_a_factor_in_its_formula() {
    for (text, expected) in [
        ("Vi krever 20 % etter denne formelen: årslønn \\* 1,4 \\* 0,20.", &[][..]),
        ("Vi krev 20 % etter denne formelen: årsløn \\* 1,4 \\* 0,25.", &[codes::PERCENT_NOT_IN_FORMULA]),
        ("Vi krever 20 % etter formelen: årslønn \\* 1,4.", &[]),
    ] {
        assert_eq!(found(&checked(text)), expected, "{text}");
    }
}

#[test]
fn two_directions_at_once_are_seen() {
    for (text, expected) in [
        ("Trenden er stabil og økende.", &[codes::TREND_CONTRADICTS][..]),
        ("Talet er stabilt og minkande.", &[codes::TREND_CONTRADICTS]),
        ("Trenden er økende og stigende.", &[]),
        ("Trenden er stabil i mai og synkende i juni.", &[]),
    ] {
        assert_eq!(found(&checked(text)), expected, "{text}");
    }
}
