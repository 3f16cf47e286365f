//! Figures from a file of rows, and figures that were typed in.

use std::fs;

use samrad_statistics::{
    MOST_BYTES, NoFigure, Origin, Population, Problem, Result, RowProblem, StatisticsError, TypedFigure,
    from_bytes, from_file, typed,
};
use serde_json::json;

use super::{SAMPLE, counts, morning, told, wanted};

const ROWS: &str = include_str!("samples/folketall-illustrativt.csv");

fn read(text: impl AsRef<[u8]>) -> Result<Population> {
    from_bytes(text.as_ref(), &wanted(), morning())
}

/// What is wrong with each row.
fn problems(result: Result<Population>) -> Vec<(usize, Problem, String)> {
    match result.unwrap_err() {
        StatisticsError::Rows { problems } => {
            problems.into_iter().map(|RowProblem { row, why, value }| (row, why, value)).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn of(figures: &[(&str, &str)]) -> Result<Population> {
    let figure = |(municipality, population): &(&str, &str)| TypedFigure {
        municipality: (*municipality).to_owned(),
        population: (*population).to_owned(),
    };
    typed(&figures.iter().map(figure).collect::<Vec<_>>(), &wanted(), morning())
}

#[test]
fn a_file_of_rows_becomes_figures_of_the_year_that_is_asked_for() {
    let population = read(ROWS).unwrap();
    assert_eq!(counts(&population), [31_500, 6100, 7050]);
    assert!(population.figures.iter().all(|figure| figure.year == 2024));
    assert_eq!((population.source.origin, population.source.at), (Origin::File, morning()));
    assert_eq!((population.source.table, population.source.updated), (None, None));
}

#[test]
fn rows_may_be_written_in_several_ways() {
    for text in [
        "nr,navn,folketall\n1506,\"Molde, Midsund og Nesset\",31500\n1535,Vestnes,6100\n1539,Rauma,\"7050\"",
        "1506,Molde,31500\n1535,Vestnes,6100\n1539,Rauma,7050",
        "1539;7050\n1506;31500\n1535;6100\n",
        "\u{feff}nr;navn;folketall\r\n1506;\"Molde\";\"31 500\"\r\n\r\n1535;Vestnes;6100;;\r\n1539;Rauma;7050;;\r\n",
        "\"07459: Befolkning\"\n\"region\";\"Personer 2024\"\n\"K-1506 Molde\";31500\n\"1535 Vestnes\";6100\n\"1539 Rauma\";7050\n",
        "0 Hele landet;5500000\n15 Møre og Romsdal;..\n1506;Molde;31500\n1535;Vestnes;6100\n1539;Rauma;7050\n5001;Trondheim;..\n",
        " 1506 ; Molde ; 31500 \n 1535 ; Vestnes ; 6100 \n 1539 ; Rauma ; 7050 ",
    ] {
        assert_eq!(counts(&read(text).unwrap()), [31_500, 6100, 7050], "{text}");
    }
    // Names with ø and å as spreadsheets wrote them before Unicode.
    let older = b"1506;M\xf8lde;31500\n1535;Vestn\xe5s;6100\n1539;Rauma;7050".as_slice();
    assert_eq!(counts(&read(older).unwrap()), [31_500, 6100, 7050]);
}

#[test]
fn everything_that_is_wrong_with_the_rows_is_told_at_once_with_its_line() {
    let text = "nr;navn;folketall\n1506;Molde;-31500\n15O6;Molde;31500\n1535;Vestnes;mange\n\n1539;Rauma;7.050\n1539;Rauma;7050\n1506\n1535;Vestnes;2024;6100\n";
    let told = problems(read(text));
    assert_eq!(problems(read(text.replace('\n', "\r\n"))), told);
    assert_eq!(
        told,
        [
            (2, Problem::Negative, "-31500".into()),
            (3, Problem::NotAMunicipality, "15O6".into()),
            (4, Problem::NotANumber, "mange".into()),
            (6, Problem::NotWhole, "7.050".into()),
            (7, Problem::Twice, "1539".into()),
            (8, Problem::TooFewFields, "1506".into()),
            (9, Problem::TooManyFields, "1535".into()),
        ]
    );
}

#[test]
fn a_figure_that_a_comma_cuts_in_two_is_not_read_as_its_last_half() {
    let text = "1506,31,500\n1535,Vestnes,6100\n1539,Rauma,7050\n";
    assert_eq!(problems(read(text)), [(1, Problem::TooManyFields, "31".into())]);
}

#[test]
fn a_first_row_with_a_slip_is_no_heading() {
    assert_eq!(
        problems(read("l506;Molde;31500\n1535;6100\n1539;7050")),
        [(1, Problem::NotAMunicipality, "l506".into())]
    );
}

#[test]
fn a_municipality_without_a_row_is_told_with_the_numbers_that_were_passed_over() {
    let error = read("1506;Molde;31500\n1553;Vestnes;6100\n1539;Rauma;7050").unwrap_err();
    let missing = NoFigure { municipality: "1535".into(), status: None };
    assert_eq!(
        error,
        StatisticsError::NoFigures { municipalities: vec![missing], passed_over: vec!["1553".into()] }
    );
}

#[test]
fn what_is_no_file_of_figures_is_told_by_what_it_is() {
    for (bytes, error) in [
        (b"".as_slice(), StatisticsError::Empty),
        (b"\xef\xbb\xbf\r\n ", StatisticsError::Empty),
        (b"PK\x03\x04\x14\x00\x06\x00", StatisticsError::NotText),
        (b"<html>", StatisticsError::WebPage),
        (b"{\"class\":", StatisticsError::Truncated),
    ] {
        assert_eq!(read(bytes).unwrap_err(), error);
    }
    let too_large = vec![b'1'; usize::try_from(MOST_BYTES).unwrap() + 1];
    assert_eq!(read(too_large).unwrap_err(), StatisticsError::TooLarge { most: MOST_BYTES });
}

#[test]
fn a_file_is_read_from_where_it_lies_and_one_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("folketall.json");
    fs::write(&path, SAMPLE).unwrap();
    let population = from_file(&path, &wanted(), morning()).unwrap();
    assert_eq!(counts(&population), [31_500, 6100, 7050]);
    assert_eq!(population.source.table.as_deref(), Some("07459"));
    let file = fs::File::create(&path).unwrap();
    file.set_len(10 * MOST_BYTES).unwrap();
    let error = from_file(&path, &wanted(), morning()).unwrap_err();
    assert_eq!(error, StatisticsError::TooLarge { most: MOST_BYTES });
    let error = from_file(&folder.path().join("borte.csv"), &wanted(), morning()).unwrap_err();
    assert_eq!(error.code(), "statistics.file");
    assert!(error.facts()["path"].as_str().unwrap().ends_with("borte.csv"));
}

#[test]
fn figures_that_are_typed_in_pass_the_same_checks() {
    let population = of(&[("1506", "31 500"), ("1535", " 6100 "), (" 1539", "7\u{a0}050")]).unwrap();
    assert_eq!(counts(&population), [31_500, 6100, 7050]);
    assert_eq!((population.source.origin, population.source.table), (Origin::Typed, None));
    let wrong = of(&[
        ("1506", ""),
        ("1535", "-6100"),
        ("1539", "7050"),
        ("1539", "7050"),
        ("5001", "200000"),
        ("Molde", "31500"),
        ("1535", "0"),
    ]);
    assert_eq!(
        problems(wrong),
        [
            (1, Problem::Empty, String::new()),
            (2, Problem::Negative, "-6100".into()),
            (4, Problem::Twice, "1539".into()),
            (5, Problem::UnknownMunicipality, "5001".into()),
            (6, Problem::NotAMunicipality, "Molde".into()),
            (7, Problem::Zero, "0".into()),
            (7, Problem::Twice, "1535".into()),
        ]
    );
    let missing = NoFigure { municipality: "1539".into(), status: None };
    assert_eq!(
        of(&[("1506", "31500"), ("1535", "6100")]).unwrap_err(),
        StatisticsError::NoFigures { municipalities: vec![missing], passed_over: Vec::new() }
    );
}

#[test]
fn problems_reach_the_page_as_codes_and_facts() {
    let error = of(&[("1506", "mange"), ("1535", "6100"), ("1539", "7050")]).unwrap_err();
    assert_eq!(
        told(&error),
        json!(["statistics.rows", {
            "code": "rows",
            "problems": [{ "row": 1, "why": "not_a_number", "value": "mange" }],
        }])
    );
}

#[test]
fn a_file_of_nothing_but_wrong_rows_does_not_fill_the_page() {
    let text = "1506;Molde;mange\n".repeat(5000);
    assert_eq!(problems(read(text)).len(), 100);
}
