//! What people do with a council: the use cases that need more than one of council, packets and papers, and the one
//! list of requests that the window and the command line share.

mod app;
mod failure;
mod requests;
mod settings;
mod task;
mod typescript;
pub mod use_cases;
mod worker;

pub use app::{App, this_program};
pub use failure::{Answer, Failure};
pub use requests::{
    ByBody, ByCase, ByDocument, ByHash, ByMeeting, ByPath, ByPerson, CouncilState, Directory, Execute,
    HistoryLine, Nothing, Setting, UndoRequest, WordsIn,
};
pub use samrad_money::format_kroner;
pub use task::{Progress, Stop, Task};
pub use typescript::types;
pub use worker::run_as_worker;
