//! Finding: candidates from the index in the order of the rules, filtered, counted, and the wanted ones read.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension, params};

use super::facets::Counter;
use super::frames::{Frame, Frames, Holder};
use super::hits::{Hit, HitKind, SearchQuery, SearchResults};
use super::index::PAGE_BITS;
use super::query::{Expressions, Query};
use super::snippet::{Marker, snippet};
use super::things;
use crate::council::Council;
use crate::error::Result;
use crate::ids::{CaseId, DocumentId, MeetingId};

/// At most so many things, and so many pages, are ranked and counted: the newest that match. Ranking every page that
/// says «kommune» would take ten times as long, and nobody reads past the first screen.
pub const MOST_CANDIDATES: usize = 300;

/// Beginnings and parts of compounds are looked for only until there are so many things, and so many pages.
const ENOUGH: usize = 60;

/// The most hits in one answer.
const MOST_HITS: u32 = 100;

impl Council {
    /// Searches cases, documents, their pages, people and meetings. Words that hold nothing to search for find nothing.
    pub fn search(&self, query: &SearchQuery) -> Result<SearchResults> {
        let Some(words) = Query::read(&query.words) else { return Ok(SearchResults::default()) };
        let mut search = Search::new(&self.db, query);
        search.run(&words)?;
        search.answer(&words)
    }
}

/// How much a step takes for a match, from the strictest to the widest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    /// Whole words.
    Whole,
    /// And beginnings.
    Beginning,
    /// And parts of compounds.
    Part,
}

/// Where a step looks, from the most telling place to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// Titles, names and numbers.
    Title,
    /// All text of things.
    Text,
    /// Pages of documents.
    Page,
}

impl Place {
    const ALL: [Self; 3] = [Self::Title, Self::Text, Self::Page];

    /// Newest rows first, because the reading stops when there are enough. Whole words are scored: numbers and titles
    /// over text, a mended word under a whole one. Scoring some dozen beginnings would cost more than all else, and
    /// says little: how often a page uses any of them.
    fn sql(self, width: Width) -> &'static str {
        match (self, width) {
            (Self::Title | Self::Text, Width::Whole) => {
                "SELECT rowid, bm25(search_thing_text, 10, 8, 6, 2, 1) FROM search_thing_text
                 WHERE search_thing_text MATCH ? ORDER BY rowid DESC"
            }
            (Self::Title | Self::Text, _) => {
                "SELECT rowid, 0.0 FROM search_thing_text WHERE search_thing_text MATCH ? ORDER BY rowid DESC"
            }
            (Self::Page, Width::Whole) => {
                "SELECT rowid, bm25(search_page_text, 1, 0.5) FROM search_page_text
                 WHERE search_page_text MATCH ? ORDER BY rowid DESC"
            }
            (Self::Page, _) => {
                "SELECT rowid, 0.0 FROM search_page_text WHERE search_page_text MATCH ? ORDER BY rowid DESC"
            }
        }
    }

    fn narrowed(self, expression: &str) -> String {
        match self {
            Self::Title => format!("{{number title title_joined}} : ({expression})"),
            Self::Text | Self::Page => expression.to_owned(),
        }
    }
}

/// A hit before it is read.
struct Candidate {
    /// The step that found it first: the coarse order.
    step: usize,
    /// How it was found.
    width: Width,
    /// BM25: the smaller, the better.
    score: f64,
    kind: HitKind,
    /// Of the thing, or of the page's document.
    id: String,
    frame: Rc<Frame>,
    page: Option<(u32, Holder)>,
}

impl Candidate {
    /// The order of hits. Ids are ordered by time, so the newer of two equals comes first; pages in reading order.
    fn order(&self, other: &Self) -> Ordering {
        let superseded = |one: &Self| one.page.as_ref().is_some_and(|(_, holder)| holder.superseded);
        let number = |one: &Self| one.page.as_ref().map(|(page, holder)| (*page, holder.version));
        (self.step, superseded(self))
            .cmp(&(other.step, superseded(other)))
            .then(self.score.total_cmp(&other.score))
            .then_with(|| other.id.cmp(&self.id))
            .then_with(|| number(self).cmp(&number(other)))
    }
}

struct Search<'a> {
    db: &'a Connection,
    query: &'a SearchQuery,
    frames: Frames<'a>,
    holders: HashMap<i64, Vec<Holder>>,
    seen_things: HashSet<i64>,
    seen_pages: HashSet<i64>,
    done: HashSet<(Place, String)>,
    steps: usize,
    candidates: Vec<Candidate>,
}

impl<'a> Search<'a> {
    fn new(db: &'a Connection, query: &'a SearchQuery) -> Self {
        Self {
            db,
            query,
            frames: Frames::new(db),
            holders: HashMap::new(),
            seen_things: HashSet::new(),
            seen_pages: HashSet::new(),
            done: HashSet::new(),
            steps: 0,
            candidates: Vec::new(),
        }
    }

    fn run(&mut self, words: &Query) -> Result<()> {
        let Expressions { whole, beginning, page_beginning } = words.expressions(self.db)?;
        for place in Place::ALL {
            self.step(place, Width::Whole, &whole)?;
            let wider = if place == Place::Page { &page_beginning } else { &beginning };
            if let Some(wider) = wider {
                self.step(place, Width::Beginning, wider)?;
            }
        }
        let has_enough = Place::ALL.iter().all(|place| self.is_full(*place, Width::Part));
        let parts = if has_enough { None } else { words.parts_expression(self.db)? };
        if let Some(parts) = parts {
            for place in Place::ALL {
                self.step(place, Width::Part, &parts)?;
            }
        }
        self.candidates.sort_by(Candidate::order);
        Ok(())
    }

    /// Adds what the expression finds in the place and no earlier step has found.
    fn step(&mut self, place: Place, width: Width, expression: &str) -> Result<()> {
        self.steps += 1;
        let is_wanted = match place {
            Place::Page => self.query.kind.is_none_or(|kind| kind == HitKind::Page),
            Place::Title | Place::Text => self.query.kind != Some(HitKind::Page),
        };
        if !is_wanted || self.is_full(place, width) || !self.done.insert((place, expression.to_owned())) {
            return Ok(());
        }
        let mut statement = self.db.prepare_cached(place.sql(width))?;
        let mut rows = statement.query([place.narrowed(expression)])?;
        while let Some(row) = rows.next()? {
            let (no, score): (i64, f64) = (row.get(0)?, row.get(1)?);
            match place {
                Place::Page => self.add_page(no, score, width)?,
                Place::Title | Place::Text => self.add_thing(no, score, width)?,
            }
            if self.is_full(place, width) {
                break;
            }
        }
        Ok(())
    }

    fn is_full(&self, place: Place, width: Width) -> bool {
        let seen = if place == Place::Page { &self.seen_pages } else { &self.seen_things };
        seen.len() >= if width == Width::Whole { MOST_CANDIDATES } else { ENOUGH }
    }

    fn add_thing(&mut self, no: i64, score: f64, width: Width) -> Result<()> {
        if self.seen_things.contains(&no) {
            return Ok(());
        }
        let thing: Option<(HitKind, String)> = self
            .db
            .prepare_cached("SELECT kind, id FROM search_things WHERE no = ?")?
            .query_row([no], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((kind, id)) = thing else { return Ok(()) };
        if self.query.kind.is_some_and(|wanted| wanted != kind) {
            return Ok(());
        }
        let Some(frame) = self.frame(kind, &id)?.filter(|frame| frame.passes(self.query)) else {
            return Ok(());
        };
        self.seen_things.insert(no);
        self.candidates.push(Candidate { step: self.steps, width, score, kind, id, frame, page: None });
        Ok(())
    }

    fn frame(&mut self, kind: HitKind, id: &str) -> Result<Option<Rc<Frame>>> {
        // An id that is none cannot come out of our own tables; it is no hit then.
        match kind {
            HitKind::Case => id.parse::<CaseId>().map_or(Ok(None), |id| self.frames.of_case(id)),
            HitKind::Document => id.parse::<DocumentId>().map_or(Ok(None), |id| self.frames.of_document(id)),
            HitKind::Meeting => id.parse::<MeetingId>().map_or(Ok(None), |id| self.frames.of_meeting(id)),
            HitKind::Person => Ok(Some(Rc::default())),
            HitKind::Page => Ok(None),
        }
    }

    /// A page is a hit for each version of a document that holds its bytes.
    fn add_page(&mut self, no: i64, score: f64, width: Width) -> Result<()> {
        if self.seen_pages.contains(&no) {
            return Ok(());
        }
        let blob = no >> PAGE_BITS;
        let page = u32::try_from(no & ((1 << PAGE_BITS) - 1)).unwrap_or(0);
        if !self.holders.contains_key(&blob) {
            let mut holders = self.frames.holders(blob)?;
            holders.retain(|holder| holder.frame.passes(self.query));
            self.holders.insert(blob, holders);
        }
        for holder in &self.holders[&blob] {
            self.seen_pages.insert(no);
            self.candidates.push(Candidate {
                step: self.steps,
                width,
                score,
                kind: HitKind::Page,
                id: holder.document.to_string(),
                frame: Rc::clone(&holder.frame),
                page: Some((page, holder.clone())),
            });
        }
        Ok(())
    }

    fn answer(self, words: &Query) -> Result<SearchResults> {
        let mut counter = Counter::default();
        for candidate in &self.candidates {
            counter.count(candidate.kind, &candidate.frame);
        }
        let (plain, with_parts) = (Marker::new(words, false), Marker::new(words, true));
        let wanted = self
            .candidates
            .iter()
            .skip(self.query.offset as usize)
            .take(self.query.limit.min(MOST_HITS) as usize);
        let mut hits = Vec::new();
        for candidate in wanted {
            let marker = if candidate.width == Width::Part { &with_parts } else { &plain };
            hits.push(self.read(candidate, marker)?);
        }
        let total = u32::try_from(self.candidates.len()).unwrap_or(u32::MAX);
        Ok(SearchResults { hits, total, facets: counter.facets() })
    }

    fn read(&self, candidate: &Candidate, marker: &Marker) -> Result<Hit> {
        let frame = &candidate.frame;
        let kind = if candidate.kind == HitKind::Page { HitKind::Document } else { candidate.kind };
        let thing = things::read(self.db, kind, &candidate.id)?.unwrap_or_default();
        let mut hit = Hit {
            kind: candidate.kind,
            id: candidate.id.clone(),
            case_id: frame.case,
            meeting_id: frame.meetings.first().map(|meeting| meeting.id),
            document_id: None,
            version_id: None,
            blob_hash: None,
            page: None,
            title: thing.title,
            number: self.number(frame)?,
            snippet: Vec::new(),
        };
        match (&candidate.page, candidate.kind) {
            (Some((page, holder)), _) => {
                hit.document_id = Some(holder.document);
                hit.version_id = Some(holder.version);
                hit.blob_hash = Some(holder.hash.to_string());
                hit.page = Some(*page);
                hit.snippet = snippet(&self.page_text(&holder.hash, *page)?, marker);
            }
            (None, kind) => {
                if kind == HitKind::Meeting {
                    hit.title.clone_from(&thing.number);
                    hit.number = Some(thing.number);
                }
                hit.document_id = candidate.id.parse().ok().filter(|_| kind == HitKind::Document);
                hit.snippet = snippet(&thing.text, marker);
            }
        }
        Ok(hit)
    }

    /// The number that the case was last given.
    fn number(&self, frame: &Frame) -> Result<Option<String>> {
        let Some(case) = frame.case else { return Ok(None) };
        let mut statement = self.db.prepare_cached(
            "SELECT number FROM case_numbers WHERE case_id = ? ORDER BY year DESC, number DESC LIMIT 1",
        )?;
        Ok(statement.query_row([case], |row| row.get(0)).optional()?)
    }

    fn page_text(&self, hash: &str, page: u32) -> Result<String> {
        let mut statement =
            self.db.prepare_cached("SELECT text FROM page_texts WHERE blob_hash = ? AND page = ?")?;
        Ok(statement.query_row(params![hash, page], |row| row.get(0)).optional()?.unwrap_or_default())
    }
}
