-- Initiatives that somebody wants paid for: what they cost, who pays, what else was thought of, and who let them through.

-- A municipality is the one that asks; none means all of them. The estimate's ends are nothing where only one number is
-- known. Amounts are whole øre.
CREATE TABLE initiatives (
  id              TEXT PRIMARY KEY,
  title           TEXT NOT NULL CHECK (title <> ''),
  description     TEXT NOT NULL DEFAULT '',
  kind            TEXT NOT NULL CHECK (kind IN ('project', 'procurement', 'building', 'service', 'other')),
  requester_unit  TEXT NOT NULL DEFAULT '',
  municipality_id TEXT REFERENCES municipalities,
  case_id         TEXT REFERENCES cases,
  low_ore         INTEGER,
  likely_ore      INTEGER,
  high_ore        INTEGER,
  financing       TEXT NOT NULL CHECK (financing IN ('council_investment', 'council_operations', 'own_unit', 'external', 'unknown')),
  booked_on       TEXT NOT NULL DEFAULT '',
  frame_ore       INTEGER CHECK (frame_ore >= 0),
  involvement     TEXT NOT NULL CHECK (involvement IN ('leads', 'advises', 'informed', 'not_involved')),
  invoicing       TEXT NOT NULL DEFAULT '',
  state           TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'on_plan', 'delayed', 'postponed', 'done', 'stopped')),
  state_comment   TEXT NOT NULL DEFAULT '',
  state_on        TEXT,
  created_at      TEXT NOT NULL,
  CHECK (likely_ore IS NOT NULL OR (low_ore IS NULL AND high_ore IS NULL))
) STRICT;
CREATE INDEX initiatives_municipality ON initiatives (municipality_id);
CREATE INDEX initiatives_case ON initiatives (case_id);

-- What it costs, by budget year and budget. A saving is less than 0.
CREATE TABLE initiative_costs (
  id            TEXT PRIMARY KEY,
  initiative_id TEXT NOT NULL REFERENCES initiatives,
  position      INTEGER NOT NULL,
  text          TEXT NOT NULL DEFAULT '',
  year          INTEGER NOT NULL,
  budget        TEXT NOT NULL CHECK (budget IN ('operations', 'investment')),
  likely_ore    INTEGER NOT NULL,
  low_ore       INTEGER,
  high_ore      INTEGER
) STRICT;
CREATE INDEX initiative_costs_initiative ON initiative_costs (initiative_id);

-- Who pays how much in which year: a municipality, or words when it is none.
CREATE TABLE initiative_sources (
  id              TEXT PRIMARY KEY,
  initiative_id   TEXT NOT NULL REFERENCES initiatives,
  position        INTEGER NOT NULL,
  municipality_id TEXT REFERENCES municipalities,
  party           TEXT NOT NULL DEFAULT '',
  year            INTEGER NOT NULL,
  amount_ore      INTEGER NOT NULL CHECK (amount_ore >= 0),
  CHECK ((municipality_id IS NULL) <> (party = ''))
) STRICT;
CREATE INDEX initiative_sources_initiative ON initiative_sources (initiative_id);
CREATE INDEX initiative_sources_municipality ON initiative_sources (municipality_id);

-- What else could be done, what would come of it, and why it is out of the question where it is.
CREATE TABLE initiative_alternatives (
  id            TEXT PRIMARY KEY,
  initiative_id TEXT NOT NULL REFERENCES initiatives,
  position      INTEGER NOT NULL,
  text          TEXT NOT NULL CHECK (text <> ''),
  consequence   TEXT NOT NULL DEFAULT '',
  excluded_why  TEXT NOT NULL DEFAULT '',
  excluded_by   TEXT NOT NULL DEFAULT '',
  excluded_on   TEXT,
  CHECK (excluded_why <> '' OR (excluded_by = '' AND excluded_on IS NULL))
) STRICT;
CREATE INDEX initiative_alternatives_initiative ON initiative_alternatives (initiative_id);

-- The gate («portvakten»): every decision stays, the newest holds.
CREATE TABLE gate_decisions (
  id            TEXT PRIMARY KEY,
  initiative_id TEXT NOT NULL REFERENCES initiatives,
  gate          TEXT NOT NULL CHECK (gate IN ('open', 'approved', 'refused', 'outside')),
  decided_by    TEXT NOT NULL CHECK (decided_by <> ''),
  decided_on    TEXT NOT NULL,
  reason        TEXT NOT NULL DEFAULT '',
  recorded_at   TEXT NOT NULL,
  CHECK (gate <> 'refused' OR reason <> '')
) STRICT;
CREATE INDEX gate_decisions_initiative ON gate_decisions (initiative_id);

-- What an initiative has to do with another, or with a project that is not among them.
CREATE TABLE initiative_links (
  id            TEXT PRIMARY KEY,
  initiative_id TEXT NOT NULL REFERENCES initiatives,
  other_id      TEXT REFERENCES initiatives,
  other_text    TEXT NOT NULL DEFAULT '',
  relation      TEXT NOT NULL CHECK (relation <> ''),
  CHECK ((other_id IS NULL) <> (other_text = '')),
  CHECK (other_id <> initiative_id)
) STRICT;
CREATE INDEX initiative_links_initiative ON initiative_links (initiative_id);
CREATE INDEX initiative_links_other ON initiative_links (other_id);
