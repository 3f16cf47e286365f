//! The format: what may be written in two ways is read alike, and what contradicts itself is refused with its place.

use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::{collection, sample::select};
use samrad_statistics::StatisticsError;
use samrad_statistics::jsonstat::{Dataset, MOST_CELLS};
use serde_json::{Map, Value, json};

use super::{SAMPLE, sample, sample_with};

fn read(value: &Value) -> Result<Dataset, StatisticsError> {
    Dataset::read(value.to_string().as_bytes())
}

/// The values in the order of the cells.
fn values(dataset: &Dataset) -> Vec<Option<u64>> {
    (0..dataset.cells()).map(|cell| dataset.value(cell).and_then(serde_json::Number::as_u64)).collect()
}

#[test]
fn a_dataset_is_read_with_all_that_it_says_of_itself() {
    let dataset = read(&sample()).unwrap();
    assert_eq!(dataset.table.as_deref(), Some("07459"));
    assert_eq!(dataset.updated.as_deref(), Some("2024-02-21T07:00:00Z"));
    assert_eq!(dataset.source.as_deref(), Some("Illustrative tall"));
    assert_eq!(dataset.roles.geo, ["Region"]);
    let (at, regions) = dataset.dimension("Region").unwrap();
    assert_eq!((at, regions.label.as_str(), regions.position("K-1539")), (0, "region", Some(2)));
    assert_eq!(regions.categories[1].label, "Vestnes");
    assert_eq!(dataset.cell(&[2, 0, 1]), Some(5));
    assert_eq!(dataset.cell(&[3, 0, 1]), None);
    assert_eq!(dataset.cell(&[0, 0]), None);
}

#[test]
fn categories_and_values_may_be_lists_or_objects() {
    let same = sample_with(&[
        ("/dimension/Region/category/index", json!(["K-1506", "K-1535", "K-1539"])),
        ("/dimension/Tid/category/index", json!({ "2024": 1, "2023": 0 })),
        ("/dimension/ContentsCode/category", json!({ "label": { "Personer1": "Personer" } })),
        ("/value", json!({ "5": 7050, "0": 31000, "1": 31500, "2": 6000, "3": 6100, "4": 7000 })),
    ]);
    assert_eq!(read(&same).unwrap(), read(&sample()).unwrap());
    let bom = [b"\xef\xbb\xbf\r\n", SAMPLE.as_bytes()].concat();
    assert_eq!(Dataset::read(&bom).unwrap(), read(&sample()).unwrap());
}

#[test]
fn cells_without_a_value_stay_without_whichever_way_it_is_said() {
    let sparse = sample_with(&[("/value", json!({ "1": 5, "4": null }))]);
    assert_eq!(values(&read(&sparse).unwrap()), [None, Some(5), None, None, None, None]);
    let nulls = sample_with(&[("/value", json!([null, 5, null, null, null, null]))]);
    assert_eq!(values(&read(&nulls).unwrap()), [None, Some(5), None, None, None, None]);
    let none = sample_with(&[("/value", json!({}))]);
    assert_eq!(values(&read(&none).unwrap()), [None; 6]);
}

#[test]
fn marks_are_for_all_cells_or_listed_or_for_some() {
    for (status, first, last) in [
        (json!(".."), Some(".."), Some("..")),
        (json!([".", null, null, null, null, ":"]), Some("."), Some(":")),
        (json!({ "5": ":" }), None, Some(":")),
        (json!(null), None, None),
    ] {
        let dataset = read(&sample_with(&[("/status", status)])).unwrap();
        assert_eq!((dataset.mark(0), dataset.mark(5), dataset.mark(6)), (first, last, None));
    }
}

#[test]
fn the_stamp_may_be_a_day_or_an_instant_in_any_zone_and_must_be_one() {
    for (written, read_as) in [
        ("2024-02-21", "2024-02-21"),
        ("2024-02-21T08:00:00+01:00", "2024-02-21T07:00:00Z"),
        ("2024-02-21T07:00:00.000Z", "2024-02-21T07:00:00Z"),
    ] {
        let dataset = read(&sample_with(&[("/updated", json!(written))])).unwrap();
        assert_eq!(dataset.updated.as_deref(), Some(read_as));
    }
    for wrong in ["21.02.2024", "", "2024-02-30"] {
        let error = read(&sample_with(&[("/updated", json!(wrong))])).unwrap_err();
        assert_eq!(error.code(), "statistics.wrong_type", "{wrong:?}");
    }
}

/// Changes to the sample, with code and facts of the refusal.
#[test]
fn what_contradicts_itself_or_the_format_is_refused_with_its_place() {
    let region = "/dimension/Region/category/index";
    let wrong_type = |path: &str, expected: &str, found: &str| json!({ "code": "wrong_type", "path": path, "expected": expected, "found": found });
    let wrong_size = |path: &str, expected: u64, found: u64| json!({ "code": "wrong_size", "path": path, "expected": expected, "found": found });
    let twice = |path: &str, value: &str| json!({ "code": "twice", "path": path, "value": value });
    let index = "dimension.Region.category.index";
    for (pointer, value, facts) in [
        ("/value", json!([1, 2, 3, 4, 5]), wrong_size("value", 6, 5)),
        ("/value", json!([1, 2, 3, 4, 5, 6, 7]), wrong_size("value", 6, 7)),
        ("/value", json!([1, 2, "3", 4, 5, 6]), wrong_type("value.2", "number or null", "text")),
        ("/value", json!([1, 2, [3], 4, 5, 6]), wrong_type("value.2", "number or null", "array")),
        ("/value", json!({ "6": 1 }), wrong_size("value.6", 6, 6)),
        ("/value", json!({ "01": 1 }), wrong_type("value.01", "position", "text")),
        ("/value", json!({ "+1": 1 }), wrong_type("value.+1", "position", "text")),
        ("/value", json!({ "-1": 1 }), wrong_type("value.-1", "position", "text")),
        ("/value", json!({ "2": true }), wrong_type("value.2", "number or null", "boolean")),
        ("/value", json!(6), wrong_type("value", "array or object", "number")),
        ("/value", json!(null), wrong_type("value", "array or object", "null")),
        ("/status", json!(["."]), wrong_size("status", 6, 1)),
        ("/status", json!({ "9": "." }), wrong_size("status.9", 6, 9)),
        ("/status", json!({ "0": 1 }), wrong_type("status.0", "text", "number")),
        ("/status", json!(1), wrong_type("status", "array", "number")),
        ("/size", json!([3, 1]), wrong_size("size", 3, 2)),
        ("/size", json!([3, 1, 1]), wrong_size("dimension.Tid.category.index", 1, 2)),
        ("/size", json!([4, 1, 2]), wrong_size(index, 4, 3)),
        ("/size", json!([3, 1, -2]), wrong_type("size.2", "whole number", "number")),
        ("/size", json!([3, 1, 2.5]), wrong_type("size.2", "whole number", "number")),
        ("/size", json!("6"), wrong_type("size", "array", "text")),
        ("/id", json!(["Region", "Tid", "Tid"]), twice("id", "Tid")),
        ("/id", json!(["Region", 5, "Tid"]), wrong_type("id.1", "text", "number")),
        ("/id", json!(["Region", "Alder", "Tid"]), json!({ "code": "missing", "path": "dimension.Alder" })),
        ("/dimension", json!([]), wrong_type("dimension", "object", "array")),
        ("/dimension/Region", json!({}), json!({ "code": "missing", "path": "dimension.Region.category" })),
        ("/dimension/Region/category", json!({}), json!({ "code": "missing", "path": index })),
        (region, json!("K-1506"), wrong_type(index, "object or array", "text")),
        (region, json!(["K-1506", "K-1535"]), wrong_size(index, 3, 2)),
        (region, json!(["K-1506", "K-1535", "K-1535"]), twice(index, "K-1535")),
        (region, json!({ "K-1506": 0, "K-1535": 1, "K-1539": 1 }), twice(index, "1")),
        (
            region,
            json!({ "K-1506": 0, "K-1535": 1, "K-1539": 3 }),
            wrong_size("dimension.Region.category.index.K-1539", 3, 3),
        ),
        (
            region,
            json!({ "K-1506": 0, "K-1535": 1, "K-1539": "2" }),
            wrong_type("dimension.Region.category.index.K-1539", "whole number", "text"),
        ),
        ("/label", json!(7), wrong_type("label", "text", "number")),
        ("/note", json!("en"), wrong_type("note", "array", "text")),
        ("/role", json!("Tid"), wrong_type("role", "object", "text")),
        ("/class", json!("collection"), json!({ "code": "not_a_dataset", "found": "collection 2.0" })),
        ("/version", json!("1.2"), json!({ "code": "not_a_dataset", "found": "dataset 1.2" })),
        ("/version", json!(null), json!({ "code": "not_a_dataset", "found": "dataset null" })),
    ] {
        let error = read(&sample_with(&[(pointer, value.clone())])).unwrap_err();
        assert_eq!(error.facts(), facts, "{pointer} = {value}");
    }
    for name in ["id", "size", "dimension", "value"] {
        let mut without = sample();
        without.as_object_mut().unwrap().remove(name);
        assert_eq!(read(&without).unwrap_err(), StatisticsError::Missing { path: name.into() });
    }
}

#[test]
fn what_is_no_json_is_told_by_what_it_is() {
    for (bytes, error) in [
        (b"".as_slice(), StatisticsError::Empty),
        (b" \r\n", StatisticsError::Empty),
        (b"<html></html>", StatisticsError::WebPage),
        (b"{\"class\": dataset}", StatisticsError::NotJson { line: 1, column: 11 }),
        (b"{} {}", StatisticsError::NotJson { line: 1, column: 4 }),
        (b"[]", StatisticsError::WrongType { path: String::new(), expected: "object", found: "array" }),
        (b"{}", StatisticsError::NotADataset { found: String::new() }),
    ] {
        assert_eq!(Dataset::read(bytes).unwrap_err(), error, "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(Dataset::read(b"{\"label\":\"\xff\"}").unwrap_err().code(), "statistics.not_json");
    let deep = "[".repeat(100_000);
    assert_eq!(Dataset::read(deep.as_bytes()).unwrap_err().code(), "statistics.not_json");
}

#[test]
fn an_answer_that_is_cut_anywhere_is_truncated() {
    let whole = SAMPLE.trim_end();
    for cut in (1..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        assert_eq!(Dataset::read(&whole.as_bytes()[..cut]).unwrap_err(), StatisticsError::Truncated, "{cut}");
    }
}

#[test]
fn sizes_that_multiply_beyond_all_bounds_are_refused_before_anything_is_made_of_them() {
    let most = u64::try_from(MOST_CELLS).unwrap();
    for size in
        [json!([800_001, 1, 1]), json!([4_294_967_296_u64, 4_294_967_296_u64, 2]), json!([0, 900_000, 1])]
    {
        let error = read(&sample_with(&[("/size", size)])).unwrap_err();
        assert_eq!(error, StatisticsError::TooManyCells { most });
    }
}

/// A dataset of these sizes where every cell holds its own position, each part written in one of its ways.
fn written(sizes: &[usize], ways: &[bool]) -> Value {
    let way = |at: usize| ways.get(at % ways.len()).copied().unwrap_or_default();
    let mut dimension = Map::new();
    let ids: Vec<String> = (0..sizes.len()).map(|at| format!("D{at}")).collect();
    for (at, (id, size)) in ids.iter().zip(sizes).enumerate() {
        let code = |category: usize| format!("c{category}");
        // As an object the codes are sorted: c10 stands before c2, which is not the order of the positions.
        let index: Value = if way(at) {
            (0..*size).map(|category| json!(code(category))).collect()
        } else {
            (0..*size).map(|category| (code(category), json!(category))).collect::<Map<_, _>>().into()
        };
        dimension.insert(id.clone(), json!({ "category": { "index": index } }));
    }
    let cells: usize = sizes.iter().product();
    let value: Value = if way(sizes.len()) {
        (0..cells).map(Value::from).collect()
    } else {
        (0..cells).map(|cell| (cell.to_string(), Value::from(cell))).collect::<Map<_, _>>().into()
    };
    json!({ "version": "2.0", "class": "dataset", "id": ids, "size": sizes, "dimension": dimension, "value": value })
}

/// Every combination of categories, the last running fastest.
fn positions(sizes: &[usize]) -> Vec<Vec<usize>> {
    sizes.iter().fold(vec![Vec::new()], |before, size| {
        let with = |start: &Vec<usize>| {
            (0..*size).map(|category| [start.as_slice(), &[category]].concat()).collect::<Vec<_>>()
        };
        before.iter().flat_map(with).collect()
    })
}

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    collection::vec(select(vec![0_usize, 1, 1, 2, 3, 11]), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_are_as_many_cells_as_the_product_of_the_sizes_and_each_is_where_its_categories_meet(
        sizes in sizes(),
        ways in collection::vec(any::<bool>(), 1..6),
    ) {
        let dataset = read(&written(&sizes, &ways)).unwrap();
        prop_assert_eq!(dataset.cells(), sizes.iter().product::<usize>());
        let positions = positions(&sizes);
        prop_assert_eq!(positions.len(), dataset.cells());
        for (expected, position) in positions.iter().enumerate() {
            let codes: Vec<usize> = position.iter().zip(&dataset.dimensions).map(|(category, dimension)| {
                dimension.position(&format!("c{category}")).unwrap()
            }).collect();
            let cell = dataset.cell(&codes).unwrap();
            prop_assert_eq!(dataset.value(cell).and_then(serde_json::Number::as_u64), u64::try_from(expected).ok());
        }
    }

    #[test]
    fn one_value_more_or_less_than_the_product_is_refused(sizes in sizes(), more in any::<bool>()) {
        let mut document = written(&sizes, &[true]);
        let values = document["value"].as_array_mut().unwrap();
        let cells = values.len();
        if more { values.push(json!(0)) } else if values.pop().is_none() { return Ok(()) }
        let found = if more { cells + 1 } else { cells - 1 };
        let (path, expected, found) = ("value".into(), cells.try_into().unwrap(), found.try_into().unwrap());
        prop_assert_eq!(read(&document).unwrap_err(), StatisticsError::WrongSize { path, expected, found });
    }

    #[test]
    fn no_bytes_and_no_damaged_dataset_make_it_panic(
        at in 0..SAMPLE.len(),
        with in collection::vec(any::<u8>(), 0..6),
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        bytes.splice(at..(at + 3).min(bytes.len()), with);
        if let Err(error) = Dataset::read(&bytes) {
            prop_assert!(error.code().starts_with("statistics."));
        }
    }
}
