//! Figures on their way in: from a service at the other end of a loopback connection, from files, and typed in. Every
//! figure here is made up.

use std::time::{Duration, Instant};

use samrad_app::{App, Failure, Stop, Task};
use samrad_council::MunicipalityId;
use samrad_statistics::Limits;
use serde_json::{Value, json};

use crate::server::{self, Reply, Server, reply};
use crate::support::{Desk, column, list};

/// As SSB would answer, for three municipalities and two years.
const SAMPLE: &str = include_str!("../statistics/samples/folketall-illustrativt.json");

/// As patient as a test is.
const PATIENCE: Limits = Limits {
    connect: Duration::from_secs(2),
    whole: Duration::from_secs(1),
    most_bytes: 64 * 1024,
    attempts: 2,
    usual_wait: Duration::from_millis(20),
    longest_wait: Duration::from_secs(2),
};

/// A council of the sample's three municipalities.
fn desk() -> Desk {
    let desk = Desk::council();
    for (number, name) in [("1506", "Storeby"), ("1535", "Vesleby"), ("1539", "Lilleby")] {
        let put = json!({
            "type": "municipality.put", "id": MunicipalityId::fresh(), "number": number, "org_number": null, "name": name,
            "language_form": "neutral", "is_host": false, "valid_from": null, "valid_to": null,
        });
        desk.ok(&["run", &put.to_string()]);
    }
    desk
}

/// The program, which takes this for Statistics Norway.
fn app(desk: &Desk, address: &str) -> App {
    let app = desk.app().with_patience(PATIENCE);
    app.request("settings.set", json!({ "key": "statistics_address", "value": address })).unwrap();
    app
}

fn task(app: &App, name: &str, params: Value) -> Result<Value, Failure> {
    app.task(name, params, &Task::new(Stop::default(), &|_| {}))
}

fn fetch(app: &App, year: Option<i16>) -> Result<Value, Failure> {
    task(app, "figures.fetch", json!({ "year": year }))
}

/// Keeps what was seen, as the window does.
fn keep(app: &App, preview: &Value) -> Value {
    let figure = |row: &Value| {
        json!({
            "id": samrad_council::FigureId::fresh(), "kind": "population", "municipality_id": row["municipality_id"],
            "unit": "", "value": row["value"], "as_of": preview["as_of"], "source": preview["source"], "note": preview["note"],
        })
    };
    let figures: Vec<Value> = list(&preview["rows"]).iter().map(figure).collect();
    let command = json!({
        "type": "figures.keep", "origin": preview["origin"], "fetched_at": preview["fetched_at"], "figures": figures,
    });
    app.request("execute", json!({ "command": command })).unwrap()
}

fn kept(app: &App) -> Value {
    app.request("figures.list", json!({})).unwrap()
}

fn values(rows: &Value) -> Vec<i64> {
    list(rows).iter().map(|row| row["value"].as_i64().unwrap()).collect()
}

fn changes(preview: &Value) -> Vec<&str> {
    column(&preview["rows"], "change")
}

/// The sample with other figures.
fn sample_with(values: Value) -> Vec<u8> {
    let mut sample: Value = serde_json::from_str(SAMPLE).unwrap();
    sample["value"] = values;
    server::json(&sample.to_string())
}

#[test]
fn what_is_fetched_is_seen_before_anything_is_kept_and_then_kept_as_one_step() {
    let desk = desk();
    let again = sample_with(json!([31_000, 31_507, 6000, 6100, 7000, 7050]));
    let replies = [server::json(SAMPLE), server::json(SAMPLE), again];
    let server = Server::with(replies.map(Reply::Send));
    let app = app(&desk, &server.base());
    let seen = fetch(&app, Some(2024)).unwrap();
    assert_eq!((values(&seen["rows"]), changes(&seen)), (vec![31_500, 6100, 7050], vec!["new"; 3]));
    assert_eq!((&seen["as_of"], &seen["origin"]), (&json!("2024-01-01"), &json!("fetched")));
    assert_eq!(
        (&seen["source"], &seen["note"]),
        (&json!("SSB 07459"), &json!("Illustrative tall, ikke fra SSB."))
    );
    assert_eq!(kept(&app), json!([]), "a look keeps nothing");
    let changed = keep(&app, &seen);
    assert_eq!(changed["label"], json!({ "kind": "figures.keep", "subject": "2024" }));
    assert_eq!(values(&kept(&app)), [7050, 31_500, 6100], "by name");
    let same = fetch(&app, Some(2024)).unwrap();
    assert_eq!(changes(&same), ["same"; 3]);
    assert_eq!(keep(&app, &same)["entry"], Value::Null);
    let newer = fetch(&app, Some(2024)).unwrap();
    assert_eq!(changes(&newer), ["changed", "same", "same"]);
    assert_eq!(newer["rows"][0]["before"], 31_500);
    keep(&app, &newer);
    assert_eq!(values(&kept(&app)), [7050, 31_507, 31_500, 6100], "the older one stays");
    let newest = app.request("figures.list", json!({ "newest": true })).unwrap();
    assert_eq!(values(&newest), [7050, 31_507, 6100]);
    app.request("undo", json!({})).unwrap();
    assert_eq!(values(&kept(&app)), [7050, 31_500, 6100]);
}

#[test]
fn the_newest_year_is_taken_where_none_is_named() {
    let desk = desk();
    let year = samrad_council::Instant::now().local_day().year();
    let mut sample: Value = serde_json::from_str(SAMPLE).unwrap();
    sample["dimension"]["Tid"]["category"] =
        json!({ "index": [(year - 2).to_string(), (year - 1).to_string()] });
    let server = Server::with([Reply::Send(server::json(&sample.to_string()))]);
    let seen = fetch(&app(&desk, &server.base()), None).unwrap();
    assert_eq!(seen["as_of"], format!("{}-01-01", year - 1));
    assert!(server.questions()[0].body.contains(&format!("from({})", year - 1)));
}

#[test]
fn an_odd_answer_that_still_says_it_all_is_understood() {
    let desk = desk();
    let mut odd: Value = serde_json::from_str(SAMPLE).unwrap();
    odd["dimension"]["Region"]["category"]["index"] = json!(["K-1506", "K-1535", "K-1539"]);
    odd["value"] = json!({ "1": 31_500, "3": 6100, "5": 7050 });
    let server = Server::with([Reply::Send(server::json(&odd.to_string()))]);
    let seen = fetch(&app(&desk, &server.base()), Some(2024)).unwrap();
    assert_eq!(values(&seen["rows"]), [31_500, 6100, 7050]);
}

#[test]
fn what_goes_wrong_on_the_way_has_its_code_and_nothing_is_half_kept() {
    let desk = desk();
    let whole = server::json(SAMPLE);
    let cut = &SAMPLE[..SAMPLE.len() - 40];
    let unending = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{cut}").into_bytes();
    let login = reply("302 Found", &["location: https://login.example.org/"], b"");
    let app = app(&desk, "http://127.0.0.1:9");
    let entries = || list(&app.request("history", json!({ "limit": 50 })).unwrap()).len();
    let before = entries();
    for (answer, code) in [
        (Reply::Send(reply("429 Too Many Requests", &["retry-after: 3600"], b"")), "statistics.busy"),
        (Reply::Send(reply("429 Too Many Requests", &[], b"")), "statistics.busy"),
        (Reply::Stall(whole[..whole.len() - 9].to_vec()), "statistics.timed_out"),
        (Reply::Send(whole[..whole.len() / 2].to_vec()), "statistics.broken_off"),
        (Reply::Send(unending), "statistics.truncated"),
        (Reply::Send(login), "statistics.redirected"),
        (Reply::Send(reply("200 OK", &[], b"<html>Logg inn</html>")), "statistics.web_page"),
        (Reply::Send(reply("400 Bad Request", &[], b"{}")), "statistics.refused"),
        (Reply::Send(reply("503 Service Unavailable", &[], b"")), "statistics.unavailable"),
        (Reply::Send(server::json("{\"class\":\"collection\"}")), "statistics.not_a_dataset"),
        (Reply::Send(sample_with(json!([31_000, null, 6000, 6100, 7000, 7050]))), "statistics.no_figures"),
        (Reply::Send(sample_with(json!([31_000, -5, 6000, 6100, 7000, 7050]))), "statistics.not_a_count"),
        (Reply::Send(sample_with(json!([31_000, 31_500]))), "statistics.wrong_size"),
    ] {
        let server = Server::with([answer]);
        app.request("settings.set", json!({ "key": "statistics_address", "value": server.base() })).unwrap();
        let failure = fetch(&app, Some(2024)).unwrap_err();
        assert_eq!(failure.code, code, "{failure:?}");
    }
    assert_eq!((kept(&app), entries()), (json!([]), before));
}

#[test]
fn without_a_network_it_is_told_and_figures_can_still_be_typed_in() {
    let desk = desk();
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let app = app(&desk, &format!("http://{closed}"));
    let failure = fetch(&app, None).unwrap_err();
    assert_eq!(
        (failure.code.as_str(), &failure.facts["host"]),
        ("statistics.unreachable", &json!("127.0.0.1"))
    );
    let typed = |figures: Value| {
        app.request(
            "figures.typed",
            json!({ "year": 2024, "source": "Kommunens nettside", "figures": figures }),
        )
    };
    let seen = typed(json!([{ "municipality": "1539", "population": "7 051" }])).unwrap();
    assert_eq!((values(&seen["rows"]), &seen["origin"]), (vec![7051], &json!("by_hand")));
    keep(&app, &seen);
    assert_eq!(column(&kept(&app), "source"), ["Kommunens nettside"]);
    let wrong = typed(json!([
        { "municipality": "1539", "population": "7051,5" }, { "municipality": "1506", "population": "" },
        { "municipality": "0301", "population": "700000" },
    ]));
    let wrong = wrong.unwrap_err();
    assert_eq!(wrong.code, "statistics.rows");
    assert_eq!(column(&wrong.facts["problems"], "why"), ["not_whole", "empty", "unknown_municipality"]);
}

#[test]
fn only_a_safe_address_is_asked() {
    let desk = desk();
    let failure = fetch(&app(&desk, "http://data.example.org/api"), None).unwrap_err();
    assert_eq!(failure.code, "statistics.bad_address");
}

#[test]
fn a_council_without_municipalities_has_nothing_to_fetch() {
    let desk = Desk::council();
    let failure = fetch(&app(&desk, "http://127.0.0.1:9"), Some(2024)).unwrap_err();
    assert_eq!(failure.code, "statistics.nothing_asked");
}

#[test]
fn a_fetch_that_nobody_wants_any_more_ends_at_once() {
    let desk = desk();
    let server = Server::with([Reply::Stall(Vec::new())]);
    let app = app(&desk, &server.base()).with_patience(Limits { whole: Duration::from_secs(60), ..PATIENCE });
    let (stop, steps) = (Stop::default(), std::sync::Mutex::new(Vec::new()));
    let started = Instant::now();
    let report = |progress: samrad_app::Progress| {
        steps.lock().unwrap().push(progress.step);
        let stop = stop.clone();
        std::thread::spawn(move || stop.stop());
    };
    let failure =
        app.task("figures.fetch", json!({ "year": 2024 }), &Task::new(stop.clone(), &report)).unwrap_err();
    assert_eq!((failure.code.as_str(), steps.lock().unwrap()[0].as_str()), ("cancelled", "ask"));
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_file_is_read_and_what_is_wrong_in_it_is_told_line_by_line_with_its_name() {
    let desk = desk();
    let app = desk.app();
    let read = |path: String| task(&app, "figures.read_file", json!({ "path": path, "year": 2024 }));
    let rows =
        desk.file("folketall.csv", "1506;Storeby;31 501\n1535;Vesleby;6100\n1539;Lilleby;7050\n".as_bytes());
    let seen = read(rows).unwrap();
    assert_eq!((values(&seen["rows"]), &seen["source"]), (vec![31_501, 6100, 7050], &json!("folketall.csv")));
    keep(&app, &seen);
    let seen = read(desk.file("07459.json", SAMPLE.as_bytes())).unwrap();
    assert_eq!(changes(&seen), ["changed", "confirmed", "confirmed"]);
    assert_eq!((&seen["source"], &seen["origin"]), (&json!("SSB 07459, 07459.json"), &json!("file")));
    let wrong = read(desk.file("feil.csv", b"1506;Storeby;31501\n1535;Vesleby;mange\n")).unwrap_err();
    assert_eq!((wrong.code.as_str(), &wrong.facts["file"]), ("statistics.rows", &json!("feil.csv")));
    assert_eq!(wrong.facts["problems"], json!([{ "row": 2, "why": "not_a_number", "value": "mange" }]));
    assert_eq!(read(desk.argument("borte.csv")).unwrap_err().code, "statistics.file");
    let other_year =
        task(&app, "figures.read_file", json!({ "path": desk.argument("07459.json"), "year": 2019 }));
    assert_eq!(other_year.unwrap_err().code, "statistics.no_year");
}

#[test]
fn the_command_line_fetches_keeps_and_lists_and_the_export_has_them() {
    let desk = desk();
    assert_eq!(desk.json(&["figures"]), json!([]));
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    drop(app(&desk, &server.base()));
    let table = desk.ok(&["figures", "--fetch", "2024"]);
    assert!(table.contains("population") && table.contains("Storeby") && table.contains("31500"), "{table}");
    let listed = desk.json(&["figures"]);
    assert_eq!(column(&listed, "source"), ["SSB 07459"; 3]);
    assert_eq!(column(&listed, "origin"), ["fetched"; 3]);
    desk.must_be_sound();
    desk.ok(&["export", &desk.argument("ut")]);
    let council = std::fs::read_to_string(desk.path("ut").join("council.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&council).unwrap()["figures"], listed);
    let refused = desk.run(&["figures", "--fetch", "1"]);
    assert_eq!((refused.code, refused.refusal()), (Some(1), "statistics.bad_year"));
}
