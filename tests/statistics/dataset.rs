//! Figures out of a dataset: the right ones, or none.

use samrad_statistics::{NoFigure, Origin, Problem, StatisticsError, Wanted, from_bytes};
use serde_json::{Value, json};

use super::{counts, morning, sample, sample_with, wanted};

fn read(dataset: &Value) -> samrad_statistics::Result<samrad_statistics::Population> {
    from_bytes(dataset.to_string().as_bytes(), &wanted(), morning())
}

fn refusal(pointer: &str, value: Value) -> StatisticsError {
    read(&sample_with(&[(pointer, value)])).unwrap_err()
}

#[test]
fn the_year_that_is_asked_for_is_the_one_that_is_read() {
    let of =
        |year| from_bytes(sample().to_string().as_bytes(), &Wanted::new(["1539", "1506"], year)?, morning());
    assert_eq!(counts(&of(2023).unwrap()), [31_000, 7000]);
    assert_eq!(counts(&of(2024).unwrap()), [31_500, 7050]);
    assert_eq!(
        of(2025).unwrap_err(),
        StatisticsError::NoYear { year: 2025, found: vec!["2023".into(), "2024".into()] }
    );
}

#[test]
fn plain_numbers_do_as_well_as_those_that_sum_former_municipalities_but_not_both() {
    let index = "/dimension/Region/category/index";
    let plain = sample_with(&[(index, json!({ "1506": 0, "1535": 1, "1539": 2 }))]);
    let population = read(&plain).unwrap();
    assert_eq!(counts(&population), [31_500, 6100, 7050]);
    assert_eq!(population.source.origin, Origin::File);
    assert_eq!(
        refusal(index, json!({ "1506": 0, "K-1506": 1, "1539": 2 })),
        StatisticsError::Twice { path: "dimension.Region".into(), value: "1506".into() }
    );
}

#[test]
fn a_figure_that_is_not_there_is_told_with_its_mark() {
    let mark = |mark: Option<&str>| StatisticsError::NoFigures {
        municipalities: vec![NoFigure { municipality: "1535".into(), status: mark.map(str::to_owned) }],
        passed_over: Vec::new(),
    };
    let values = |vestnes: Value| json!([31000, 31500, 6000, vestnes, 7000, 7050]);
    let marked = [("/value", values(json!(null))), ("/status", json!({ "3": ".." }))];
    assert_eq!(read(&sample_with(&marked)).unwrap_err(), mark(Some("..")));
    assert_eq!(refusal("/value", values(json!(null))), mark(None));
    assert_eq!(refusal("/value", json!({ "1": 31500, "5": 7050 })), mark(None));
    // How the table writes a number that was not in use that year.
    assert_eq!(refusal("/value", values(json!(0))), mark(Some("0")));
}

#[test]
fn a_municipality_that_is_not_there_is_told_with_those_that_are() {
    let index = json!({ "K-1506": 0, "K-1560": 1, "15": 2 });
    let missing = |number: &str| NoFigure { municipality: number.into(), status: None };
    assert_eq!(
        refusal("/dimension/Region/category/index", index),
        StatisticsError::NoFigures {
            municipalities: vec![missing("1535"), missing("1539")],
            passed_over: vec!["1560".into(), "15".into()],
        }
    );
}

#[test]
fn a_figure_that_no_number_of_people_can_be_is_refused() {
    for (value, why) in [
        (json!(-6100), Problem::Negative),
        (json!(6100.5), Problem::NotWhole),
        (json!(61_000_000), Problem::TooLarge),
    ] {
        assert_eq!(
            refusal("/value", json!([31000, 31500, 6000, value, 7000, 7050])),
            StatisticsError::NotACount { municipality: "1535".into(), value: value.to_string(), why }
        );
    }
}

#[test]
fn figures_of_something_else_are_refused() {
    assert_eq!(
        refusal("/dimension/ContentsCode/category/index", json!(["Folketallet1"])),
        StatisticsError::OtherMeasure { expected: "Personer1", found: vec!["Folketallet1".into()] }
    );
    // One sex only looks like a table of all people, but for this dimension.
    let men = sample_with(&[
        ("/id", json!(["Region", "Kjonn", "ContentsCode", "Tid"])),
        ("/size", json!([3, 1, 1, 2])),
        ("/dimension/Kjonn", json!({ "category": { "index": { "1": 0 } } })),
    ]);
    assert_eq!(read(&men).unwrap_err(), StatisticsError::SplitBy { dimension: "Kjonn".into() });
    let mut unlabelled = sample_with(&[("/label", json!("06913: Befolkning"))]);
    unlabelled.as_object_mut().unwrap().remove("extension");
    let other = StatisticsError::OtherTable { expected: "07459", found: "06913".into() };
    assert_eq!(read(&unlabelled).unwrap_err(), other);
}

#[test]
fn dimensions_are_found_by_their_role_and_else_by_the_names_that_ssb_gives_them() {
    let mut without = sample();
    without.as_object_mut().unwrap().remove("role");
    assert_eq!(counts(&read(&without).unwrap()), [31_500, 6100, 7050]);
    assert_eq!(
        refusal("/role/geo", json!(["Kommune"])),
        StatisticsError::Missing { path: "dimension.Kommune".into() }
    );
}

#[test]
fn the_order_of_the_dimensions_does_not_matter() {
    let turned = sample_with(&[
        ("/id", json!(["Tid", "ContentsCode", "Region"])),
        ("/size", json!([2, 1, 3])),
        ("/value", json!([31000, 6000, 7000, 31500, 6100, 7050])),
    ]);
    assert_eq!(read(&turned).unwrap(), read(&sample()).unwrap());
}

#[test]
fn a_file_that_does_not_say_its_table_has_figures_without_one() {
    let mut unnamed = sample_with(&[("/label", json!("Folketall"))]);
    unnamed.as_object_mut().unwrap().remove("extension");
    assert_eq!(read(&unnamed).unwrap().source.table, None);
}

#[test]
fn what_is_wanted_must_be_municipalities_and_a_year() {
    assert_eq!(Wanted::new([], 2024).unwrap_err(), StatisticsError::NothingAsked);
    assert_eq!(Wanted::new(["1506"], 24).unwrap_err(), StatisticsError::BadYear { year: 24 });
    for wrong in ["K-1506", "506", "15061", "15O6", "١٥٠٦", ""] {
        let error = StatisticsError::BadNumber { value: wrong.into() };
        assert_eq!(Wanted::new([wrong], 2024).unwrap_err(), error);
    }
    let twice = Wanted::new(["1539", "1506", "1539"], 2024).unwrap();
    let numbers: Vec<_> = twice.municipalities().iter().map(|number| number.as_str()).collect();
    assert_eq!(numbers, ["1506", "1539"]);
}

#[test]
fn the_newest_year_is_found_whatever_the_order_of_the_years() {
    let newest = |sample: &Value, since| {
        let wanted = Wanted::newest(["1506"], since).unwrap();
        from_bytes(sample.to_string().as_bytes(), &wanted, morning())
    };
    let figure = newest(&sample(), 2023).unwrap().figures.remove(0);
    assert_eq!((figure.year, figure.population), (2024, 31_500));
    let turned = sample_with(&[("/dimension/Tid/category/index", json!({ "2024": 0, "2023": 1 }))]);
    assert_eq!(newest(&turned, 2023).unwrap().figures[0].year, 2024);
    let found = vec!["2023".to_owned(), "2024".to_owned()];
    assert_eq!(newest(&sample(), 2025).unwrap_err(), StatisticsError::NoYear { year: 2025, found });
    let odd = sample_with(&[("/dimension/Tid/category/index", json!({ "2023": 0, "2024K1": 1 }))]);
    assert_eq!(newest(&odd, 2020).unwrap().figures[0].year, 2023, "a quarter is no year");
}

#[test]
fn rows_carry_no_year_of_their_own_so_that_none_is_the_newest() {
    let wanted = Wanted::newest(["1506"], 2023).unwrap();
    let error = from_bytes(b"1506;Storeby;31500", &wanted, morning()).unwrap_err();
    assert_eq!(error, StatisticsError::NoYear { year: 2023, found: Vec::new() });
}

/// The samples that stand beside the project on the machines of those who make it.
#[test]
fn files_that_others_made_are_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/ssb");
    for (file, year) in [("07459-2024-ILLUSTRATIV.json", 2024), ("folkemengde-nor-maps-mai2025.json", 2025)] {
        let Ok(bytes) = std::fs::read(folder.join(file)) else { continue };
        let all = Wanted::new(["1506", "1535", "1539", "1547", "1579"], year).unwrap();
        let population = from_bytes(&bytes, &all, morning()).unwrap();
        assert_eq!((population.figures.len(), population.source.notes.len()), (5, 1), "{file}");
        assert_eq!(population.source.table.as_deref(), Some("07459"));
    }
}
