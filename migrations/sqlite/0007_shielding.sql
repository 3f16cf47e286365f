-- Shielding: what the public does not get to see. A case and a document had it already, with the basis in free words; now
-- also a case's title and its sections, with the code of the basis it was chosen by and the day it is looked at again.
--
-- `access_basis` is what is printed. `access_ground` is the code in grounds.json that it was chosen by, empty where it was
-- written freely.

ALTER TABLE cases ADD COLUMN access_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN access_review TEXT;
ALTER TABLE cases ADD COLUMN title_access TEXT NOT NULL DEFAULT 'public' CHECK (title_access IN ('public', 'exempt'));
ALTER TABLE cases ADD COLUMN title_access_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN title_access_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN title_access_review TEXT;
-- The neutral title that stands for a shielded one; empty where the title is public.
ALTER TABLE cases ADD COLUMN public_title TEXT NOT NULL DEFAULT '';

ALTER TABLE sections ADD COLUMN access TEXT NOT NULL DEFAULT 'public' CHECK (access IN ('public', 'exempt'));
ALTER TABLE sections ADD COLUMN access_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE sections ADD COLUMN access_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE sections ADD COLUMN access_review TEXT;

ALTER TABLE documents ADD COLUMN access_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN access_review TEXT;
