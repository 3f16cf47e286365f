//! The worker's side: does one task and answers on standard output.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{Stdout, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use super::platform;
use super::protocol::{ARGUMENT, Failure, Frame, Task, TaskKind};
use crate::facts;
use crate::split;
use crate::text::first::{FirstReader, Witness};
use crate::text::second::SecondReader;
use crate::text::{CannotOpen, is_thin};

/// Whether this process was started as a worker. To be asked first thing in `main`.
pub fn is_worker_call() -> bool {
    std::env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT)
}

/// Does the worker's task, given by the arguments, and returns how the process is to end.
pub fn run_worker() -> ExitCode {
    // A panic is an answer like another here; nobody reads what it prints.
    std::panic::set_hook(Box::new(|_| {}));
    let arguments: Vec<OsString> = std::env::args_os().skip(2).collect();
    let Some((task, files)) = arguments.split_first() else { return ExitCode::from(2) };
    let task = task.to_str().and_then(|task| serde_json::from_str::<Task>(task).ok());
    let (Some(task), Some(file)) = (task, files.first()) else { return ExitCode::from(2) };
    let limited = platform::limit_memory(task.memory).and_then(|()| platform::limit_time(task.seconds));
    if limited.and_then(|()| end_with_the_program()).is_err() {
        return ExitCode::from(3);
    }
    let answers = Answers { out: Mutex::new(stdout()), thin: Mutex::default() };
    let outcome = run(&task.kind, Path::new(file), files.get(1).map(Path::new), &answers);
    answers.send(&outcome.map_or_else(Frame::Failed, |()| Frame::Done));
    ExitCode::SUCCESS
}

/// Ends this process when the program that started it is gone, however it went: the pipe from it closes.
fn end_with_the_program() -> std::io::Result<()> {
    let watch = || {
        // Nothing is ever written to it; whatever comes out of this is the end.
        let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        std::process::exit(0);
    };
    std::thread::Builder::new().stack_size(64 << 10).spawn(watch).map(drop)
}

fn run(task: &TaskKind, file: &Path, output: Option<&Path>, answers: &Answers) -> Result<(), Failure> {
    match task {
        TaskKind::Text { skip, most_pages } => text(file, skip, *most_pages, answers),
        TaskKind::SecondText { pages } => {
            let reader = open_second(file)?;
            pages.iter().for_each(|page| second_page(&reader, *page, answers));
            Ok(())
        }
        TaskKind::Inspect => {
            answers.send(&Frame::Facts(facts::inspect(file)?));
            Ok(())
        }
        TaskKind::Split { first, last } => {
            let output = output.ok_or_else(|| Failure::Io("no output".into()))?;
            split::split(file, *first, *last, output)
        }
    }
}

/// Answers, from any thread.
struct Answers {
    out: Mutex<Stdout>,
    /// Pages that the first reader found hardly anything on, with what it found.
    thin: Mutex<BTreeMap<u32, String>>,
}

impl Answers {
    fn send(&self, frame: &Frame) {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        if frame.write(&mut *out).is_err() {
            // The program has gone away: nobody needs the rest.
            std::process::exit(0);
        }
    }

    fn remember_thin(&self, number: u32, text: String) {
        self.thin.lock().unwrap_or_else(PoisonError::into_inner).insert(number, text);
    }
}

impl Witness for Answers {
    fn begin(&self, pages: &[u32]) {
        self.send(&Frame::Begin(pages.to_vec()));
    }

    fn page(&self, number: u32, text: String) {
        if is_thin(&text) {
            self.remember_thin(number, text.clone());
        }
        self.send(&Frame::Page { number, text });
    }

    fn lost(&self, number: u32) {
        self.remember_thin(number, String::new());
        self.send(&Frame::Lost(number));
    }
}

fn text(file: &Path, skip: &[u32], most_pages: u32, answers: &Answers) -> Result<(), Failure> {
    match FirstReader::open(file) {
        Ok(reader) => {
            let wanted = announce(reader.page_count(), skip, most_pages, answers)?;
            reader.read(&wanted, answers);
            let thin = std::mem::take(&mut *answers.thin.lock().unwrap_or_else(PoisonError::into_inner));
            if !thin.is_empty() {
                improve(file, &thin, answers);
            }
            Ok(())
        }
        Err(refused @ CannotOpen::Password) => Err(refused.into()),
        Err(CannotOpen::Damaged) => {
            let reader = open_second(file)?;
            let wanted = announce(reader.page_count(), skip, most_pages, answers)?;
            wanted.iter().for_each(|page| second_page(&reader, *page, answers));
            if wanted.is_empty() && skip.is_empty() { Err(Failure::Damaged) } else { Ok(()) }
        }
    }
}

fn announce(pages: u32, skip: &[u32], most: u32, answers: &Answers) -> Result<Vec<u32>, Failure> {
    if pages > most {
        return Err(Failure::TooManyPages(pages));
    }
    answers.send(&Frame::Pages(pages));
    Ok((1..=pages).filter(|page| !skip.contains(page)).collect())
}

/// After so many pages on which the second reader finds nothing either, the rest are taken to be pictures.
const FRUITLESS: usize = 8;

/// Tries the second reader on thin pages and sends what is better.
fn improve(file: &Path, thin: &BTreeMap<u32, String>, answers: &Answers) {
    let Ok(reader) = SecondReader::open(file) else { return };
    let mut fruitless = 0;
    for (number, before) in thin {
        answers.send(&Frame::Begin(vec![*number]));
        let better =
            reader.page(*number).filter(|text| text.trim().len() > before.trim().len() && !is_thin(text));
        match better {
            Some(text) => {
                answers.send(&Frame::Page { number: *number, text });
                fruitless = 0;
            }
            None => fruitless += 1,
        }
        if fruitless >= FRUITLESS {
            break;
        }
    }
}

fn open_second(file: &Path) -> Result<SecondReader, Failure> {
    SecondReader::open(file).map_err(Failure::from)
}

fn second_page(reader: &SecondReader, number: u32, answers: &Answers) {
    answers.send(&Frame::Begin(vec![number]));
    match reader.page(number) {
        Some(text) => answers.send(&Frame::Page { number, text }),
        None => answers.send(&Frame::Lost(number)),
    }
}
