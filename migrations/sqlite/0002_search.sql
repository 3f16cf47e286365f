-- The search index. Derived from the tables of 0001, never journalled, made again at any time.
--
-- The program folds and stems the words before they come here, so the tables only split at spaces; they hold no copy
-- of the text («contentless»). Which hits may be shown is decided when somebody searches, from the live rows: removing
-- a document of a thousand pages costs the index nothing.

-- Which rules the index was made with. Another version than the program's: the index is made again when it opens.
CREATE TABLE search_state (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;

-- Cases, documents, people and meetings that are in the index: the row of search_thing_text.
CREATE TABLE search_things (
  no   INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'document', 'person', 'meeting')),
  id   TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE search_thing_text USING fts5(
  number, title, title_joined, text, text_joined,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0"
);

-- Bytes whose pages are in the index. The row of search_page_text is no × 2^20 + page.
CREATE TABLE search_blobs (
  no        INTEGER PRIMARY KEY,
  hash      TEXT NOT NULL UNIQUE,
  last_page INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_page_text USING fts5(
  text, joined,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0"
);

-- Every word that was ever indexed, whole, with its stem: what a beginning or a part of a compound is looked up in.
-- A word that no text holds any more stays; it finds nothing.
CREATE TABLE search_words (
  no   INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  stem TEXT NOT NULL
) STRICT;

-- Every ending of these words, the whole word among them: a part of a compound is the beginning of an ending. A
-- trigram index over the same words would find as much, but asks a list of thousands for each three letters.
CREATE TABLE search_endings (
  ending TEXT NOT NULL,
  no     INTEGER NOT NULL,
  PRIMARY KEY (ending, no)
) STRICT, WITHOUT ROWID;
