//! Several files at a time, and the papers of a meeting that changed after it was sent.

use samrad_app::use_cases::{book, checks, intake};
use samrad_app::{App, ByMeeting, Stop, Task, UndoRequest};
use samrad_council::cases::CaseFilter;
use samrad_council::journal::HistoryQuery;
use samrad_council::{CaseId, MeetingId};
use samrad_fixtures::hostile;
use serde_json::json;

use crate::support::Desk;

fn with_task<T>(work: impl FnOnce(&Task<'_>) -> T) -> T {
    let report = |_| {};
    work(&Task::new(Stop::default(), &report))
}

fn titles(app: &App, case: CaseId) -> Vec<String> {
    let documents = app.read(|council| Ok(council.documents_of_case(case)?)).unwrap();
    documents.into_iter().map(|document| document.title).collect()
}

fn entries(app: &App) -> usize {
    app.read(|council| Ok(council.history(&HistoryQuery { limit: 10_000, ..HistoryQuery::default() })?))
        .unwrap()
        .len()
}

#[test]
fn several_files_are_one_step_and_a_bad_one_keeps_all_of_them_out() {
    let desk = Desk::demo();
    let good = [desk.file("Avtale.pdf", &hostile::sound(2)), desk.file("Notat.txt", b"Et notat.")];
    let empty = desk.file("Tom.pdf", b"");
    let app = desk.app();
    let case = app.read(|council| Ok(council.cases(&CaseFilter::default())?)).unwrap()[0].id;
    let (before, steps) = (titles(&app, case), entries(&app));
    let add = |paths| {
        with_task(|task| {
            intake::add_files(&app, intake::AddFiles { case_id: Some(case), meeting_id: None, paths }, task)
        })
    };
    let refused = add(vec![good[0].clone(), empty, good[1].clone()]).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.facts["file"]), ("file.empty", &json!("Tom.pdf")));
    assert_eq!((titles(&app, case), entries(&app)), (before.clone(), steps), "none of them came in");

    let changed = add(good.to_vec()).unwrap();
    assert_eq!(
        (changed.label.kind.as_str(), changed.label.subject.as_str()),
        ("documents.add", "Avtale, Notat")
    );
    assert_eq!(entries(&app), steps + 1);
    assert_eq!(titles(&app, case), [before.clone(), vec!["Avtale".into(), "Notat".into()]].concat());
    samrad_app::use_cases::frame::undo(&app, UndoRequest { entry: None }).unwrap();
    assert_eq!(titles(&app, case), before, "one step back takes all of them");
}

#[test]
fn papers_that_no_longer_say_what_the_case_says_are_found_until_new_ones_are_made() {
    let desk = Desk::demo();
    let name = desk.meeting("planned");
    let page = desk.json(&["show", &name]);
    let id: MeetingId = page["meeting"]["id"].as_str().unwrap().parse().unwrap();
    let case = page["meeting"]["agenda"][2]["case_id"].clone();
    let app = desk.app();
    let meeting = ByMeeting { meeting_id: id };
    let outdated = || {
        let found = checks::meeting_page(&app, meeting).unwrap().checks;
        found
            .into_iter()
            .find(|check| check.finding.code == "papers.outdated")
            .map(|check| check.finding.values)
    };
    assert_eq!(outdated(), None, "nothing is sent yet");
    with_task(|task| book::send(&app, meeting, task)).unwrap();
    assert_eq!(outdated(), None);
    let change = json!({ "command": { "type": "case.change", "id": case, "title": "En annen tittel" } });
    app.request("execute", change).unwrap();
    assert_eq!(outdated(), Some(vec!["En annen tittel".to_owned()]));
    let steps = entries(&app);
    with_task(|task| book::renew_papers(&app, meeting, task)).unwrap();
    assert_eq!(outdated(), None);
    assert_eq!(entries(&app), steps + 1, "book and notice are renewed in one step");
}
