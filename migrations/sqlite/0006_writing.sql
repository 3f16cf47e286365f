-- How a case is written: from which template, how its control goes, and what colleagues say to it.

-- Which template the case was begun from; empty when from none. The templates themselves are data of the program.
ALTER TABLE cases ADD COLUMN template TEXT NOT NULL DEFAULT '';
-- Where the control of a draft stands, who sent it there, and when.
ALTER TABLE cases ADD COLUMN review TEXT NOT NULL DEFAULT 'none' CHECK (review IN ('none', 'in_review', 'returned'));
ALTER TABLE cases ADD COLUMN review_by_id TEXT REFERENCES people;
ALTER TABLE cases ADD COLUMN review_at TEXT;
-- When somebody said that nothing more is to come of the case.
ALTER TABLE cases ADD COLUMN closed_at TEXT;
CREATE INDEX cases_review_by ON cases (review_by_id);

-- What colleagues say to a case while it is written. It is in no paper.
CREATE TABLE case_comments (
  id             TEXT PRIMARY KEY,
  case_id        TEXT NOT NULL REFERENCES cases,
  section_id     TEXT REFERENCES sections,
  kind           TEXT NOT NULL CHECK (kind IN ('comment', 'return')),
  by_id          TEXT NOT NULL REFERENCES people,
  at             TEXT NOT NULL,
  text           TEXT NOT NULL CHECK (text <> ''),
  answer         TEXT NOT NULL DEFAULT '',
  answered_by_id TEXT REFERENCES people,
  is_settled     INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1))
) STRICT;
CREATE INDEX case_comments_case ON case_comments (case_id);
CREATE INDEX case_comments_section ON case_comments (section_id);
CREATE INDEX case_comments_by ON case_comments (by_id);
CREATE INDEX case_comments_answered_by ON case_comments (answered_by_id);
