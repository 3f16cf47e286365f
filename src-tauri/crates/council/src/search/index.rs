//! Writing the index.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use rusqlite::{Connection, OptionalExtension, params};

use super::hits::HitKind;
use super::things::{self, Thing};
use super::words::{self, LONGEST_WORD, fold, is_plain, stem};
use crate::error::Result;

/// Goes up whenever the same text would be indexed otherwise: other folding, stemming, mending or columns.
const VERSION: i64 = 1;

/// A page's row in the index is its blob's number shifted by so many bits, plus the page.
pub(crate) const PAGE_BITS: u32 = 20;

/// Words outside these lengths are no part of a compound.
const COMPOUND_LETTERS: std::ops::RangeInclusive<usize> = 3..=40;

/// Makes the index again when it was made by other rules than this program's, or never.
pub(crate) fn bring_up_to_date(db: &Connection) -> Result<()> {
    let made_by =
        db.query_row("SELECT version FROM search_state", [], |row| row.get::<_, i64>(0)).optional()?;
    if made_by == Some(VERSION) { Ok(()) } else { rebuild(db) }
}

/// Makes the whole index again from the tables and the documents' text, as one step.
pub(crate) fn rebuild(db: &Connection) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    clear(&transaction)?;
    let mut indexer = Indexer::new(&transaction);
    for (kind, id) in things::all(&transaction)? {
        indexer.put_thing(kind, &id)?;
    }
    // Oldest first, as they came: the newest pages get the highest rows, which are looked at first.
    let hashes: Vec<String> = transaction
        .prepare(
            "SELECT blob_hash FROM (SELECT DISTINCT blob_hash FROM page_texts) p ORDER BY
               (SELECT min(added_at) FROM document_versions v WHERE v.blob_hash = p.blob_hash), blob_hash",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for hash in hashes {
        indexer.put_pages(&hash)?;
    }
    transaction.execute("INSERT OR REPLACE INTO search_state (id, version) VALUES (1, ?)", [VERSION])?;
    transaction.commit()?;
    Ok(())
}

fn clear(db: &Connection) -> Result<()> {
    db.execute_batch(
        "INSERT INTO search_thing_text (search_thing_text) VALUES ('delete-all');
         INSERT INTO search_page_text (search_page_text) VALUES ('delete-all');
         DELETE FROM search_things; DELETE FROM search_blobs; DELETE FROM search_words; DELETE FROM search_endings;",
    )?;
    Ok(())
}

/// Writes texts into the index; remembers stems and known words from one text to the next.
pub(crate) struct Indexer<'a> {
    db: &'a Connection,
    stems: HashMap<String, String>,
    known: HashSet<String>,
}

/// A text as it goes into the index.
struct Indexed {
    /// The stem of every word, in order.
    stems: String,
    /// The stems of words that may stand broken in the text. Apart from the others, so that they weigh less and no
    /// phrase is torn.
    joined: String,
}

impl<'a> Indexer<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db, stems: HashMap::new(), known: HashSet::new() }
    }

    /// Indexes the thing as it is now, or takes it out when it is gone.
    pub(crate) fn put_thing(&mut self, kind: HitKind, id: &str) -> Result<()> {
        let no: Option<i64> = self
            .db
            .prepare_cached("SELECT no FROM search_things WHERE id = ?")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        match (things::read(self.db, kind, id)?, no) {
            (None, None) => Ok(()),
            (None, Some(no)) => {
                self.db.prepare_cached("DELETE FROM search_thing_text WHERE rowid = ?")?.execute([no])?;
                self.db.prepare_cached("DELETE FROM search_things WHERE no = ?")?.execute([no])?;
                Ok(())
            }
            (Some(thing), Some(no)) => self.write_thing(no, &thing),
            (Some(thing), None) => {
                let no = self
                    .db
                    .prepare_cached("INSERT INTO search_things (kind, id) VALUES (?, ?)")?
                    .insert(params![kind, id])?;
                self.write_thing(no, &thing)
            }
        }
    }

    fn write_thing(&mut self, no: i64, thing: &Thing) -> Result<()> {
        let number = self.indexed(&thing.number)?.stems;
        let title = self.indexed(&thing.title)?;
        let text = self.indexed(&thing.text)?;
        self.db
            .prepare_cached(
                "INSERT OR REPLACE INTO search_thing_text (rowid, number, title, title_joined, text, text_joined)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![no, number, title.stems, title.joined, text.stems, text.joined])?;
        Ok(())
    }

    /// Indexes the text that is kept for these bytes, in place of what was indexed before.
    pub(crate) fn put_pages(&mut self, hash: &str) -> Result<()> {
        let no = self.cleared_blob(hash)?;
        let mut read =
            self.db.prepare_cached("SELECT page, text FROM page_texts WHERE blob_hash = ? ORDER BY page")?;
        let mut rows = read.query([hash])?;
        let mut last_page = 0;
        while let Some(row) = rows.next()? {
            let page: u32 = row.get(0)?;
            if page >= 1 << PAGE_BITS {
                continue; // no document has a million pages; a row number has no room for it
            }
            let text = self.indexed(&row.get::<_, String>(1)?)?;
            self.db
                .prepare_cached("INSERT INTO search_page_text (rowid, text, joined) VALUES (?, ?, ?)")?
                .execute(params![page_row(no, page), text.stems, text.joined])?;
            last_page = page;
        }
        self.db
            .prepare_cached("UPDATE search_blobs SET last_page = ? WHERE no = ?")?
            .execute(params![last_page, no])?;
        Ok(())
    }

    /// Takes the pages of these bytes out.
    pub(crate) fn remove_pages(&self, hash: &str) -> Result<()> {
        let no = self.cleared_blob(hash)?;
        self.db.prepare_cached("DELETE FROM search_blobs WHERE no = ?")?.execute([no])?;
        Ok(())
    }

    /// The number of these bytes in the index, with nothing indexed under it.
    fn cleared_blob(&self, hash: &str) -> Result<i64> {
        let known: Option<(i64, u32)> = self
            .db
            .prepare_cached("SELECT no, last_page FROM search_blobs WHERE hash = ?")?
            .query_row([hash], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((no, last_page)) = known else {
            let mut insert =
                self.db.prepare_cached("INSERT INTO search_blobs (hash, last_page) VALUES (?, 0)")?;
            return Ok(insert.insert([hash])?);
        };
        let mut delete = self.db.prepare_cached("DELETE FROM search_page_text WHERE rowid = ?")?;
        for page in 1..=last_page {
            delete.execute([page_row(no, page)])?;
        }
        Ok(no)
    }

    fn indexed(&mut self, text: &str) -> Result<Indexed> {
        let mut indexed = Indexed { stems: String::with_capacity(text.len()), joined: String::new() };
        for range in words::ranges(text) {
            let word = fold(&text[range]);
            if word.len() <= LONGEST_WORD {
                self.learn(&word)?;
                self.append_stem(&mut indexed.stems, word);
            }
        }
        for mended in words::mended(text) {
            self.append_stem(&mut indexed.joined, mended.word);
        }
        Ok(indexed)
    }

    fn append_stem(&mut self, to: &mut String, word: String) {
        let stem = self.stems.entry(word).or_insert_with_key(|word| stem(word));
        // Writing to a text cannot fail.
        let _ = write!(to, "{stem} ");
    }

    /// Puts the word among those that a beginning or a part is looked up in.
    fn learn(&mut self, word: &str) -> Result<()> {
        if self.known.contains(word) || !is_plain(word) || !COMPOUND_LETTERS.contains(&word.chars().count()) {
            return Ok(());
        }
        self.known.insert(word.to_owned());
        if self.db.prepare_cached("SELECT 1 FROM search_words WHERE word = ?")?.exists([word])? {
            return Ok(());
        }
        let no = self
            .db
            .prepare_cached("INSERT INTO search_words (word, stem) VALUES (?, ?)")?
            .insert([word, &stem(word)])?;
        let mut insert = self.db.prepare_cached("INSERT INTO search_endings (ending, no) VALUES (?, ?)")?;
        for (start, _) in word.char_indices() {
            let ending = &word[start..];
            if ending.chars().count() >= *COMPOUND_LETTERS.start() {
                insert.execute(params![ending, no])?;
            }
        }
        Ok(())
    }
}

fn page_row(blob: i64, page: u32) -> i64 {
    (blob << PAGE_BITS) | i64::from(page)
}
