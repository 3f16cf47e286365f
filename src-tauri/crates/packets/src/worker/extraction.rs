//! Getting the text of every page, whatever single pages do to the workers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use super::protocol::{Frame, TaskKind};
use super::session::{Death, Next, Patience};
use super::{CancelFlag, Progress, ReadError, Worker};
use crate::text::{PageText, is_thin};

/// The text of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extraction {
    /// All pages in order; a page that could not be read has no text.
    pub pages: Vec<PageText>,
    /// Pages that could not be read.
    pub lost: Vec<u32>,
    /// The end of the file is missing: there may have been more pages.
    pub truncated: bool,
}

impl Extraction {
    /// Whether hardly any page has text: scanned pages.
    pub fn is_scan(&self) -> bool {
        let with_text = self.pages.iter().filter(|page| !is_thin(&page.text)).count();
        with_text * 20 < self.pages.len() || with_text == 0
    }
}

/// After so many deaths of workers the document is given up.
const MOST_DEATHS: u32 = 12;

/// Reads all pages.
pub(super) fn run(
    worker: &Worker,
    file: &Path,
    cancel: &CancelFlag,
    progress: &mut dyn FnMut(Progress),
) -> Result<Extraction, ReadError> {
    let mut reading = Reading { worker, file, start: Instant::now(), state: State::default() };
    let mut deaths: Vec<Death> = Vec::new();
    while let Some(task) = reading.next_task() {
        match reading.run(task, cancel, progress)? {
            None => {}
            Some(death) => {
                let out_of_time = Instant::now() > reading.patience().until;
                deaths.push(death);
                if out_of_time || deaths.len() as u32 >= MOST_DEATHS || reading.state.pages.is_none() {
                    break;
                }
            }
        }
    }
    reading.state.finish(deaths)
}

struct Reading<'a> {
    worker: &'a Worker,
    file: &'a Path,
    start: Instant,
    state: State,
}

/// What is known so far.
#[derive(Debug, Default)]
struct State {
    /// How many pages there are, once that is known.
    pages: Option<u32>,
    texts: BTreeMap<u32, String>,
    lost: BTreeSet<u32>,
    /// Pages at which a worker died: the second reader gets them.
    suspects: BTreeSet<u32>,
    /// The first reader has done all but the suspects.
    first_done: bool,
}

impl State {
    fn is_settled(&self, page: u32) -> bool {
        self.texts.contains_key(&page) || self.lost.contains(&page)
    }

    fn done(&self) -> u32 {
        u32::try_from(self.texts.len() + self.lost.len()).unwrap_or(u32::MAX)
    }

    fn finish(self, deaths: Vec<Death>) -> Result<Extraction, ReadError> {
        let Some(pages) = self.pages.filter(|_| !self.texts.is_empty() || deaths.is_empty()) else {
            return Err(deaths.into_iter().last().map_or(ReadError::Damaged, ReadError::from));
        };
        let mut texts = self.texts;
        let lost: Vec<u32> = (1..=pages).filter(|page| !texts.contains_key(page)).collect();
        if lost.len() as u32 == pages {
            return Err(deaths.into_iter().last().map_or(ReadError::Damaged, ReadError::from));
        }
        let pages = (1..=pages)
            .map(|number| PageText { number, text: texts.remove(&number).unwrap_or_default() })
            .collect();
        Ok(Extraction { pages, lost, truncated: false })
    }
}

impl Reading<'_> {
    fn patience(&self) -> Patience {
        self.worker.patience(self.start, self.state.pages.unwrap_or(0))
    }

    /// First everything with the first reader, then what killed it with the second.
    fn next_task(&self) -> Option<TaskKind> {
        let state = &self.state;
        if !state.first_done {
            let settled = state.texts.keys().chain(&state.lost).chain(&state.suspects).copied();
            return Some(TaskKind::Text { skip: settled.collect(), most_pages: self.worker.limits.pages });
        }
        let pages: Vec<u32> =
            state.suspects.iter().filter(|page| !state.is_settled(**page)).copied().collect();
        (!pages.is_empty()).then_some(TaskKind::SecondText { pages })
    }

    /// Runs one worker. Returns how it died, if it did.
    fn run(
        &mut self,
        task: TaskKind,
        cancel: &CancelFlag,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Option<Death>, ReadError> {
        let is_first = matches!(task, TaskKind::Text { .. });
        let mut session = self.worker.start(task, self.file, None)?;
        let mut begun: Vec<Vec<u32>> = Vec::new();
        let mut answered: BTreeSet<u32> = BTreeSet::new();
        loop {
            let frame = match session.next(&self.patience(), cancel)? {
                Next::Frame(frame) => frame,
                Next::Died(death) => {
                    self.blame(is_first, &begun, &answered);
                    return Ok(Some(death));
                }
            };
            match frame {
                Frame::Pages(pages) => self.state.pages = Some(pages),
                Frame::Begin(pages) => begun.push(pages),
                Frame::Page { number, text } => {
                    answered.insert(number);
                    self.state.lost.remove(&number);
                    self.state.texts.insert(number, text);
                    progress(Progress { done: self.state.done(), pages: self.state.pages.unwrap_or(0) });
                }
                Frame::Lost(number) => {
                    answered.insert(number);
                    if !self.state.texts.contains_key(&number) {
                        self.state.lost.insert(number);
                    }
                }
                Frame::Facts(_) => {}
                Frame::Done => {
                    self.state.first_done |= is_first;
                    return Ok(None);
                }
                Frame::Failed(failure) => return self.failed(failure, is_first),
            }
        }
    }

    fn failed(&mut self, failure: super::Failure, is_first: bool) -> Result<Option<Death>, ReadError> {
        if is_first {
            return Err(failure.into_error(self.worker.limits.pages));
        }
        // The second reader cannot open what the first could: its pages are lost, the others stay.
        self.state
            .lost
            .extend(self.state.suspects.iter().filter(|page| !self.state.texts.contains_key(page)));
        Ok(None)
    }

    /// Finds out at which pages a worker died: the first page without an answer of each batch that was begun.
    fn blame(&mut self, is_first: bool, begun: &[Vec<u32>], answered: &BTreeSet<u32>) {
        let state = &mut self.state;
        let open: Vec<u32> = begun
            .iter()
            .filter_map(|batch| {
                batch.iter().find(|page| !answered.contains(page) && !state.is_settled(**page))
            })
            .copied()
            .collect();
        if !is_first {
            // The second reader was the last chance.
            state.lost.extend(open);
            return;
        }
        let all_answered = state.pages.is_some_and(|pages| (1..=pages).all(|page| state.is_settled(page)));
        // It died when everything was read, while trying to better some page, or before any page began: trying again
        // would go the same way.
        state.first_done |= all_answered || open.is_empty();
        state.suspects.extend(open);
    }
}
