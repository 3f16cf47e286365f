-- What a case costs and who bears it: allocation keys in versions, and the worksheets that compute with them.

CREATE TABLE allocation_keys (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL CHECK (name <> ''),
  note       TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

-- A version holds until its last day, or until the next one begins. `parts` is a list of {basis, weight}, in JSON.
CREATE TABLE key_versions (
  id         TEXT PRIMARY KEY,
  key_id     TEXT NOT NULL REFERENCES allocation_keys,
  version    INTEGER NOT NULL CHECK (version > 0),
  valid_from TEXT NOT NULL,
  valid_to   TEXT,
  parts      TEXT NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  UNIQUE (key_id, version),
  UNIQUE (key_id, valid_from),
  CHECK (valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

-- Name and payer are written down as they were. `figures` is one {value, as_of, source} for each part, in JSON.
CREATE TABLE key_parties (
  id              TEXT PRIMARY KEY,
  version_id      TEXT NOT NULL REFERENCES key_versions,
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL CHECK (name <> ''),
  payer           TEXT NOT NULL DEFAULT '',
  tie_key         TEXT NOT NULL DEFAULT '',
  municipality_id TEXT REFERENCES municipalities,
  figures         TEXT NOT NULL,
  UNIQUE (version_id, name)
) STRICT;
CREATE INDEX key_parties_municipality ON key_parties (municipality_id);

-- `factors` is a list of {value, holds}, `used` one of {payer, percent}, both in JSON and with numbers as exact text.
CREATE TABLE worksheets (
  id                TEXT PRIMARY KEY,
  case_id           TEXT NOT NULL REFERENCES cases,
  title             TEXT NOT NULL CHECK (title <> ''),
  basis             TEXT NOT NULL CHECK (basis IN ('salary', 'contract', 'invoice', 'other')),
  amount_ore        INTEGER NOT NULL,
  recurs            TEXT NOT NULL CHECK (recurs IN ('yearly', 'once')),
  factors           TEXT NOT NULL,
  key_version_id    TEXT NOT NULL REFERENCES key_versions,
  used              TEXT NOT NULL,
  reason            TEXT NOT NULL DEFAULT '',
  effective_from    TEXT NOT NULL,
  effective_to      TEXT,
  prorated_by       TEXT NOT NULL CHECK (prorated_by IN ('none', 'months', 'days')),
  invoicer          TEXT NOT NULL DEFAULT '',
  debtor            TEXT NOT NULL DEFAULT '',
  host              TEXT NOT NULL DEFAULT '',
  effect_version_id TEXT REFERENCES key_versions,
  note              TEXT NOT NULL DEFAULT '',
  created_at        TEXT NOT NULL,
  CHECK (effective_to IS NULL OR effective_from <= effective_to)
) STRICT;
CREATE INDEX worksheets_case ON worksheets (case_id);
CREATE INDEX worksheets_key_version ON worksheets (key_version_id);
CREATE INDEX worksheets_effect_version ON worksheets (effect_version_id);

-- The worksheet that holds for the case; its other ones are what-ifs.
ALTER TABLE cases ADD COLUMN worksheet_id TEXT REFERENCES worksheets;
CREATE INDEX cases_worksheet ON cases (worksheet_id);
