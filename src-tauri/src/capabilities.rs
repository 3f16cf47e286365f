//! What the page may ask of the system, as the one file says it that the build reads.

use serde_json::Value;

fn permissions() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../capabilities/default.json")).unwrap();
    file["permissions"].as_array().unwrap().clone()
}

#[test]
fn links_go_to_the_web_and_to_mail_and_nowhere_else() {
    let opener: Vec<Value> =
        permissions().into_iter().filter(|permission| permission.to_string().contains("opener")).collect();
    assert_eq!(opener.len(), 1, "one permission, with its scope: {opener:?}");
    assert_eq!(opener[0]["identifier"], "opener:allow-open-url");
    let urls: Vec<_> = opener[0]["allow"].as_array().unwrap().iter().map(|url| url["url"].clone()).collect();
    assert_eq!(urls, ["https://*", "http://*", "mailto:*"]);
}

#[test]
fn nothing_of_tauris_own_is_allowed_but_events_and_the_title() {
    let others: Vec<String> = permissions()
        .iter()
        .filter_map(Value::as_str)
        .filter(|permission| permission.contains(':'))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        others,
        ["core:event:allow-listen", "core:event:allow-unlisten", "core:window:allow-set-title"]
    );
}
