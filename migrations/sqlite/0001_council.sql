-- The council: who it is, its bodies and people, its meetings, cases and documents, and the journal of every change.
--
-- Two kinds of tables. Journalled ones are changed only through a command, and their rows can be rebuilt from the
-- journal. The others are derived from these and can be made again.
--
-- No foreign key cascades: what a command removes, it names. Otherwise turning one entry round could quietly take
-- rows with it that later entries made.

-- One row: the council this file holds.
CREATE TABLE council (
  id         TEXT PRIMARY KEY CHECK (id = 'council'),
  name       TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL,
  language   TEXT NOT NULL CHECK (language IN ('nb', 'nn'))
) STRICT;

CREATE TABLE municipalities (
  id            TEXT PRIMARY KEY,
  number        TEXT NOT NULL CHECK (number GLOB '[0-9][0-9][0-9][0-9]'),
  org_number    TEXT CHECK (org_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name          TEXT NOT NULL CHECK (name <> '') COLLATE norwegian,
  language_form TEXT NOT NULL CHECK (language_form IN ('bokmal', 'nynorsk', 'neutral')),
  is_host       INTEGER NOT NULL CHECK (is_host IN (0, 1)),
  valid_from    TEXT,
  valid_to      TEXT
) STRICT;

CREATE TABLE people (
  id              TEXT PRIMARY KEY,
  name            TEXT NOT NULL CHECK (name <> '') COLLATE norwegian,
  email           TEXT NOT NULL DEFAULT '',
  phone           TEXT NOT NULL DEFAULT '',
  employer        TEXT NOT NULL DEFAULT '',
  title           TEXT NOT NULL DEFAULT '',
  municipality_id TEXT REFERENCES municipalities,
  access          TEXT NOT NULL CHECK (access IN ('secretary', 'member', 'group_leader', 'adviser', 'reader')),
  active          INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX people_municipality ON people (municipality_id);

-- A body through time: when one replaces another, the old one keeps its name in old cases.
CREATE TABLE bodies (
  id                 TEXT PRIMARY KEY,
  kind               TEXT NOT NULL CHECK (kind IN ('council', 'portfolio_board', 'group', 'working_group', 'other')),
  name               TEXT NOT NULL CHECK (name <> '') COLLATE norwegian,
  short_name         TEXT NOT NULL DEFAULT '',
  parent_id          TEXT REFERENCES bodies,
  replaced_by_id     TEXT REFERENCES bodies,
  valid_from         TEXT,
  valid_to           TEXT,
  numbering_pattern  TEXT NOT NULL,
  numbering_sequence TEXT NOT NULL CHECK (numbering_sequence IN ('per_meeting', 'per_year')),
  default_place      TEXT NOT NULL DEFAULT '',
  default_start      TEXT,
  default_end        TEXT,
  cases_due_days     INTEGER NOT NULL DEFAULT 14 CHECK (cases_due_days BETWEEN 0 AND 120),
  papers_due_days    INTEGER NOT NULL DEFAULT 7 CHECK (papers_due_days BETWEEN 0 AND 120)
) STRICT;
CREATE INDEX bodies_parent ON bodies (parent_id);
CREATE INDEX bodies_replaced_by ON bodies (replaced_by_id);

-- Who sits where, from when to when.
CREATE TABLE roles (
  id              TEXT PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES people,
  body_id         TEXT NOT NULL REFERENCES bodies,
  function        TEXT NOT NULL CHECK (function IN ('chair', 'deputy_chair', 'member', 'deputy', 'secretary', 'leader', 'adviser', 'union_representative', 'observer')),
  municipality_id TEXT REFERENCES municipalities,
  valid_from      TEXT,
  valid_to        TEXT
) STRICT;
CREATE INDEX roles_person ON roles (person_id);
CREATE INDEX roles_body ON roles (body_id);
CREATE INDEX roles_municipality ON roles (municipality_id);

-- The standing cases a new meeting of the body starts with.
CREATE TABLE recurring_items (
  id       TEXT PRIMARY KEY,
  body_id  TEXT NOT NULL REFERENCES bodies,
  place    TEXT NOT NULL CHECK (place IN ('first', 'last')),
  position INTEGER NOT NULL,
  title    TEXT NOT NULL CHECK (title <> ''),
  purpose  TEXT NOT NULL CHECK (purpose IN ('decision', 'discussion', 'information')),
  minutes  INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  proposal TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recurring_items_body ON recurring_items (body_id);

CREATE TABLE meetings (
  id              TEXT PRIMARY KEY,
  body_id         TEXT NOT NULL REFERENCES bodies,
  year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  number          INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
  date            TEXT,
  start_time      TEXT,
  end_time        TEXT,
  place           TEXT NOT NULL DEFAULT '',
  link            TEXT NOT NULL DEFAULT '',
  mode            TEXT NOT NULL CHECK (mode IN ('physical', 'remote', 'hybrid', 'written')),
  language        TEXT NOT NULL CHECK (language IN ('nb', 'nn')),
  status          TEXT NOT NULL CHECK (status IN ('planned', 'called', 'running', 'held', 'minutes_draft', 'minutes_final', 'minutes_approved', 'cancelled')),
  cancel_reason   TEXT NOT NULL DEFAULT '',
  previous_id     TEXT REFERENCES meetings,
  cases_due       TEXT,
  papers_due      TEXT,
  sent_at         TEXT,
  UNIQUE (body_id, year, number)
) STRICT;
CREATE INDEX meetings_date ON meetings (date);
CREATE INDEX meetings_previous ON meetings (previous_id);

CREATE TABLE cases (
  id              TEXT PRIMARY KEY,
  body_id         TEXT NOT NULL REFERENCES bodies,
  title           TEXT NOT NULL CHECK (title <> '') COLLATE norwegian,
  purpose         TEXT NOT NULL CHECK (purpose IN ('decision', 'discussion', 'information')),
  language        TEXT NOT NULL CHECK (language IN ('nb', 'nn')),
  status          TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'withdrawn')),
  summary         TEXT NOT NULL DEFAULT '',
  body            TEXT NOT NULL DEFAULT '',
  proposal        TEXT NOT NULL DEFAULT '',
  prior_treatment TEXT NOT NULL DEFAULT '',
  access          TEXT NOT NULL CHECK (access IN ('public', 'exempt')),
  access_basis    TEXT NOT NULL DEFAULT '',
  created_at      TEXT NOT NULL
) STRICT;
CREATE INDEX cases_body ON cases (body_id);

CREATE TABLE presenters (
  id        TEXT PRIMARY KEY,
  case_id   TEXT NOT NULL REFERENCES cases,
  person_id TEXT NOT NULL REFERENCES people,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX presenters_case ON presenters (case_id);
CREATE INDEX presenters_person ON presenters (person_id);

-- Sections carry a level; their numbers («3.1») are counted when they are read.
CREATE TABLE sections (
  id       TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES cases,
  position INTEGER NOT NULL,
  level    INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  heading  TEXT NOT NULL CHECK (heading <> ''),
  markdown TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sections_case ON sections (case_id);

-- One case considered in one meeting. A case may come to several meetings.
CREATE TABLE agenda_items (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings,
  case_id    TEXT NOT NULL REFERENCES cases,
  position   INTEGER NOT NULL,
  minutes    INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  late       INTEGER NOT NULL CHECK (late IN (0, 1)),
  standing   TEXT CHECK (standing IN ('first', 'last')),
  UNIQUE (meeting_id, case_id)
) STRICT;
CREATE INDEX agenda_items_case ON agenda_items (case_id);

-- Every number a body gave out. The row outlives the agenda item, so that the body uses no number twice. Two bodies may
-- write their numbers alike: each counts for itself. A key is one column, so it is body and number in one text.
CREATE TABLE case_numbers (
  id             TEXT PRIMARY KEY CHECK (id = body_id || ' ' || number),
  body_id        TEXT NOT NULL REFERENCES bodies,
  number         TEXT NOT NULL,
  meeting_id     TEXT NOT NULL REFERENCES meetings,
  case_id        TEXT NOT NULL REFERENCES cases,
  year           INTEGER NOT NULL,
  sequence       INTEGER NOT NULL CHECK (sequence > 0),
  UNIQUE (body_id, number)
) STRICT;
CREATE INDEX case_numbers_number ON case_numbers (number);
CREATE INDEX case_numbers_meeting ON case_numbers (meeting_id);
CREATE INDEX case_numbers_body_year ON case_numbers (body_id, year);
CREATE INDEX case_numbers_case ON case_numbers (case_id);

-- Bytes that are safely on disk, by their SHA-256.
CREATE TABLE blobs (
  hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size       INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL
) STRICT;

-- A document belongs to a case (an annex), to a meeting (book, notice, report, the packet it came from), or to neither.
CREATE TABLE documents (
  id         TEXT PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('annex', 'report', 'packet', 'book', 'notice', 'minutes', 'other')),
  case_id    TEXT REFERENCES cases,
  meeting_id TEXT REFERENCES meetings,
  title      TEXT NOT NULL CHECK (title <> '') COLLATE norwegian,
  position   INTEGER NOT NULL,
  access       TEXT NOT NULL CHECK (access IN ('public', 'exempt')),
  access_basis TEXT NOT NULL DEFAULT '',
  external_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(external_ids)),
  CHECK (kind <> 'annex' OR case_id IS NOT NULL)
) STRICT;
CREATE INDEX documents_case ON documents (case_id);
CREATE INDEX documents_meeting ON documents (meeting_id);

CREATE TABLE document_versions (
  id             TEXT PRIMARY KEY,
  document_id    TEXT NOT NULL REFERENCES documents,
  version        INTEGER NOT NULL CHECK (version > 0),
  file_name      TEXT NOT NULL CHECK (file_name <> ''),
  blob_hash      TEXT NOT NULL REFERENCES blobs,
  pages          INTEGER CHECK (pages > 0),
  added_at       TEXT NOT NULL,
  note           TEXT NOT NULL DEFAULT '',
  version_label  TEXT NOT NULL DEFAULT '',
  status_label   TEXT NOT NULL DEFAULT '',
  approved_on    TEXT,
  approved_by    TEXT NOT NULL DEFAULT '',
  outline        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(outline)),
  packet_first_page INTEGER,
  packet_last_page  INTEGER,
  UNIQUE (document_id, version)
) STRICT;
CREATE INDEX document_versions_document ON document_versions (document_id);
CREATE INDEX document_versions_blob ON document_versions (blob_hash);

CREATE TABLE sub_items (
  id       TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES cases,
  position INTEGER NOT NULL,
  text     TEXT NOT NULL CHECK (text <> ''),
  annex_id TEXT REFERENCES documents
) STRICT;
CREATE INDEX sub_items_case ON sub_items (case_id);
CREATE INDEX sub_items_annex ON sub_items (annex_id);

-- Where a page of an imported packet carries a number of its own («Side 10» on the packet, 4 in the report).
CREATE TABLE packet_pages (
  id          TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents,
  packet_page INTEGER NOT NULL,
  own_page    INTEGER NOT NULL
) STRICT;
CREATE INDEX packet_pages_document ON packet_pages (document_id);

-- A finding somebody has looked at and set aside, with a note. It comes back when the quoted words change.
CREATE TABLE dismissals (
  id         TEXT PRIMARY KEY,
  case_id    TEXT REFERENCES cases,
  meeting_id TEXT REFERENCES meetings,
  code       TEXT NOT NULL,
  quote      TEXT NOT NULL,
  note       TEXT NOT NULL CHECK (note <> ''),
  by_id      TEXT NOT NULL REFERENCES people,
  at         TEXT NOT NULL
) STRICT;
CREATE INDEX dismissals_case ON dismissals (case_id);
CREATE INDEX dismissals_meeting ON dismissals (meeting_id);
CREATE INDEX dismissals_by ON dismissals (by_id);

-- The journal. Never updated, never deleted from.
CREATE TABLE entries (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  at            TEXT NOT NULL,
  actor         TEXT NOT NULL,
  kind          TEXT NOT NULL,
  subject       TEXT NOT NULL,
  command       TEXT NOT NULL,
  changes       TEXT NOT NULL,
  undoes        TEXT REFERENCES entries (id),
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL
) STRICT;
CREATE INDEX entries_undoes ON entries (undoes) WHERE undoes IS NOT NULL;

-- Derived from the journal: which entries concern which case, and which rows that is told by. A row stays when what it
-- names is gone, because the history goes on telling of it.
CREATE TABLE case_rows (
  key     TEXT PRIMARY KEY,
  case_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_entries (
  case_id TEXT NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;

-- Derived: text of documents by page. Rebuilt by reading the blobs again.
CREATE TABLE page_texts (
  blob_hash TEXT NOT NULL,
  page      INTEGER NOT NULL,
  text      TEXT NOT NULL,
  PRIMARY KEY (blob_hash, page)
) STRICT, WITHOUT ROWID;

-- Derived: what became of reading the bytes. Without a row they were not read yet, or it failed in a way that may pass;
-- the next start tries again.
CREATE TABLE readings (
  blob_hash TEXT PRIMARY KEY,
  pages     INTEGER CHECK (pages > 0),
  problem   TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
