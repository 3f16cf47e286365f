-- The meeting as it is held: who was there, what was said and decided, what is to be done, and the minutes of it.

-- The rules a body decides by, and the series its meetings follow: the nth weekday of a month (5 means the last).
ALTER TABLE bodies ADD COLUMN rule_set TEXT NOT NULL DEFAULT 'admin_consensus' CHECK (rule_set IN ('admin_consensus', 'kl_kap11'));
ALTER TABLE bodies ADD COLUMN freeze_due_days INTEGER NOT NULL DEFAULT 10 CHECK (freeze_due_days BETWEEN 0 AND 120);
ALTER TABLE bodies ADD COLUMN series_nth INTEGER CHECK (series_nth BETWEEN 1 AND 5);
ALTER TABLE bodies ADD COLUMN series_weekday INTEGER CHECK (series_weekday BETWEEN 1 AND 7);

ALTER TABLE meetings ADD COLUMN freeze_due TEXT;
ALTER TABLE meetings ADD COLUMN opened_at TEXT;
ALTER TABLE meetings ADD COLUMN closed_at TEXT;
ALTER TABLE meetings ADD COLUMN chair_id TEXT REFERENCES people;
ALTER TABLE meetings ADD COLUMN minute_taker_id TEXT REFERENCES people;
-- Counts the notice, its changes and its cancelling: what a calendar tells a newer invitation by.
ALTER TABLE meetings ADD COLUMN invitation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN minutes_locked_at TEXT;
ALTER TABLE meetings ADD COLUMN minutes_hash TEXT;
-- Why locked minutes are open again; empty when they are not.
ALTER TABLE meetings ADD COLUMN correction TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN approved_in_id TEXT REFERENCES meetings;
CREATE INDEX meetings_chair ON meetings (chair_id);
CREATE INDEX meetings_minute_taker ON meetings (minute_taker_id);
CREATE INDEX meetings_approved_in ON meetings (approved_in_id);

-- A standing case that approves the minutes of the meeting before.
ALTER TABLE recurring_items ADD COLUMN approves_minutes INTEGER NOT NULL DEFAULT 0 CHECK (approves_minutes IN (0, 1));
ALTER TABLE agenda_items ADD COLUMN approves_id TEXT REFERENCES meetings;
ALTER TABLE agenda_items ADD COLUMN started_at TEXT;
ALTER TABLE agenda_items ADD COLUMN ended_at TEXT;
CREATE INDEX agenda_items_approves ON agenda_items (approves_id);

-- A case that came from another body's treatment of one of its own.
ALTER TABLE cases ADD COLUMN origin_id TEXT REFERENCES cases;
CREATE INDEX cases_origin ON cases (origin_id);

-- Function and municipality are written down as they were: the record of a meeting does not follow later changes.
CREATE TABLE attendance (
  id              TEXT PRIMARY KEY,
  meeting_id      TEXT NOT NULL REFERENCES meetings,
  person_id       TEXT NOT NULL REFERENCES people,
  status          TEXT NOT NULL CHECK (status IN ('present', 'remote', 'excused', 'absent')),
  function        TEXT CHECK (function IN ('chair', 'deputy_chair', 'member', 'deputy', 'secretary', 'leader', 'adviser', 'union_representative', 'observer')),
  municipality_id TEXT REFERENCES municipalities,
  deputy_for_id   TEXT REFERENCES people,
  arrived_at      TEXT,
  left_at         TEXT,
  UNIQUE (meeting_id, person_id)
) STRICT;
CREATE INDEX attendance_person ON attendance (person_id);
CREATE INDEX attendance_municipality ON attendance (municipality_id);
CREATE INDEX attendance_deputy_for ON attendance (deputy_for_id);

-- Who was in or out of one case, where that differs from the meeting as a whole.
CREATE TABLE case_presence (
  id         TEXT PRIMARY KEY,
  item_id    TEXT NOT NULL REFERENCES agenda_items,
  person_id  TEXT NOT NULL REFERENCES people,
  is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)),
  UNIQUE (item_id, person_id)
) STRICT;
CREATE INDEX case_presence_person ON case_presence (person_id);

CREATE TABLE recusals (
  id         TEXT PRIMARY KEY,
  item_id    TEXT NOT NULL REFERENCES agenda_items,
  person_id  TEXT NOT NULL REFERENCES people,
  ground     TEXT NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL CHECK (decided_by IN ('body', 'chair', 'person')),
  deputy_id  TEXT REFERENCES people,
  UNIQUE (item_id, person_id)
) STRICT;
CREATE INDEX recusals_person ON recusals (person_id);
CREATE INDEX recusals_deputy ON recusals (deputy_id);

-- What was said and decided about a case in a meeting. The proposal stays in the case; the text here is what was adopted.
CREATE TABLE treatments (
  id                TEXT PRIMARY KEY,
  item_id           TEXT NOT NULL UNIQUE REFERENCES agenda_items,
  discussion        TEXT NOT NULL DEFAULT '',
  outcome           TEXT CHECK (outcome IN ('agreement', 'agreement_changed', 'adopted', 'rejected', 'noted', 'discussed', 'postponed', 'sent_back', 'escalated', 'withdrawn')),
  text              TEXT NOT NULL DEFAULT '',
  proposal          TEXT NOT NULL DEFAULT '',
  is_election       INTEGER NOT NULL DEFAULT 0 CHECK (is_election IN (0, 1)),
  casting_vote      TEXT CHECK (casting_vote IN ('for', 'against')),
  onward_meeting_id TEXT REFERENCES meetings,
  onward_case_id    TEXT REFERENCES cases,
  decided_at        TEXT
) STRICT;
CREATE INDEX treatments_onward_meeting ON treatments (onward_meeting_id);
CREATE INDEX treatments_onward_case ON treatments (onward_case_id);

CREATE TABLE positions (
  id              TEXT PRIMARY KEY,
  item_id         TEXT NOT NULL REFERENCES agenda_items,
  municipality_id TEXT NOT NULL REFERENCES municipalities,
  position        TEXT NOT NULL CHECK (position IN ('agree', 'agree_with_remark', 'disagree', 'recused', 'not_present')),
  note            TEXT NOT NULL DEFAULT '',
  UNIQUE (item_id, municipality_id)
) STRICT;
CREATE INDEX positions_municipality ON positions (municipality_id);

CREATE TABLE votes (
  id        TEXT PRIMARY KEY,
  item_id   TEXT NOT NULL REFERENCES agenda_items,
  person_id TEXT NOT NULL REFERENCES people,
  vote      TEXT NOT NULL CHECK (vote IN ('for', 'against', 'blank')),
  UNIQUE (item_id, person_id)
) STRICT;
CREATE INDEX votes_person ON votes (person_id);

-- What was promised. The owner is a person, a body, or words when it is neither.
CREATE TABLE follow_ups (
  id              TEXT PRIMARY KEY,
  what            TEXT NOT NULL CHECK (what <> ''),
  owner_person_id TEXT REFERENCES people,
  owner_body_id   TEXT REFERENCES bodies,
  owner_text      TEXT NOT NULL DEFAULT '',
  due             TEXT,
  status          TEXT NOT NULL CHECK (status IN ('open', 'ongoing', 'done', 'dropped')),
  note            TEXT NOT NULL DEFAULT '',
  case_id         TEXT REFERENCES cases,
  meeting_id      TEXT REFERENCES meetings,
  created_at      TEXT NOT NULL,
  closed_at       TEXT
) STRICT;
CREATE INDEX follow_ups_person ON follow_ups (owner_person_id);
CREATE INDEX follow_ups_body ON follow_ups (owner_body_id);
CREATE INDEX follow_ups_case ON follow_ups (case_id);
CREATE INDEX follow_ups_meeting ON follow_ups (meeting_id);

-- What the members say to a draft of the minutes.
CREATE TABLE remarks (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings,
  item_id    TEXT REFERENCES agenda_items,
  by_id      TEXT NOT NULL REFERENCES people,
  at         TEXT NOT NULL,
  text       TEXT NOT NULL CHECK (text <> ''),
  answer     TEXT NOT NULL DEFAULT '',
  is_settled INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1))
) STRICT;
CREATE INDEX remarks_meeting ON remarks (meeting_id);
CREATE INDEX remarks_item ON remarks (item_id);
CREATE INDEX remarks_by ON remarks (by_id);

-- A suggestion for an agenda that the secretary dropped, with the reason.
CREATE TABLE suggestion_drops (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings,
  kind       TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  note       TEXT NOT NULL CHECK (note <> ''),
  UNIQUE (meeting_id, kind, subject_id)
) STRICT;

-- Days to keep clear of: school holidays and the like, of one municipality or of all.
CREATE TABLE free_days (
  id              TEXT PRIMARY KEY,
  name            TEXT NOT NULL CHECK (name <> ''),
  first_day       TEXT NOT NULL,
  last_day        TEXT NOT NULL,
  municipality_id TEXT REFERENCES municipalities,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX free_days_municipality ON free_days (municipality_id);

-- Not journalled: the secretary's own notes during a meeting. They are nobody else's, and in no minutes.
CREATE TABLE private_notes (
  item_id   TEXT NOT NULL,
  person_id TEXT NOT NULL,
  text      TEXT NOT NULL,
  PRIMARY KEY (item_id, person_id)
) STRICT, WITHOUT ROWID;
