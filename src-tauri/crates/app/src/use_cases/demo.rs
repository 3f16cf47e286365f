//! The example council: five municipalities with their bodies and people by role, one meeting behind them, with
//! its minutes, and one before them. Its words are in the data files beside this one; its days follow from the day it is made.

mod annexes;
mod calendar;
mod data;
mod held;
mod people;
mod script;

use samrad_council::{Changed, Day, Instant};
use serde_json::json;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::Nothing;
use crate::task::Task;
use crate::use_cases::store;

use self::calendar::Calendar;
use self::data::Demo;
use self::script::Script;

/// Makes the example council in the data folder, where there is none yet.
pub fn create(app: &App, _: Nothing, task: &Task<'_>) -> Answer<Changed> {
    let today = Instant::now().day().ok_or_else(|| Failure::new("failed", json!({})))?;
    create_on(app, today, task)
}

/// The same, as if today were that day. It is made aside and put in its place when it is whole.
pub fn create_on(app: &App, today: Day, task: &Task<'_>) -> Answer<Changed> {
    store::must_be_without_council(app)?;
    let calendar = Calendar::around(today);
    let demo = Demo::read(&calendar)?;
    let staging = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
    let aside = App::open(staging.path())?.with_worker(app.worker_program()?);
    let (changed, secretary) = Script::new(&aside, &demo, &calendar, task).play()?;
    // Closed before it is moved: some systems move no file that is open.
    drop(aside);
    task.go_on()?;
    store::put_in_place(app, staging.path())?;
    app.set_me(secretary)?;
    Ok(changed)
}
