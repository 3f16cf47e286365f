-- Dated figures with their source: how many live in a municipality, how many work in a unit.
--
-- A figure is not changed. One that is fetched again stands beside the one before it with its own time, and the newest
-- is what is shown: what a share was computed from can always be found again.

CREATE TABLE figures (
  id              TEXT PRIMARY KEY,
  kind            TEXT NOT NULL CHECK (kind IN ('population', 'headcount_permanent', 'headcount_engaged')),
  municipality_id TEXT REFERENCES municipalities,
  unit            TEXT NOT NULL DEFAULT '' COLLATE norwegian,
  value           INTEGER NOT NULL CHECK (value >= 0),
  as_of           TEXT NOT NULL,
  origin          TEXT NOT NULL CHECK (origin IN ('fetched', 'file', 'by_hand')),
  source          TEXT NOT NULL CHECK (source <> ''),
  note            TEXT NOT NULL DEFAULT '',
  fetched_at      TEXT NOT NULL,
  CHECK (CASE kind WHEN 'population' THEN municipality_id IS NOT NULL AND unit = '' ELSE unit <> '' END)
) STRICT;
CREATE INDEX figures_municipality ON figures (municipality_id);
CREATE INDEX figures_subject ON figures (kind, as_of);
