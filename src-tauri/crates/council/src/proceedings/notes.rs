//! The notes a person makes for themselves during a meeting. They are in no journal, no minutes and no export.

use rusqlite::{OptionalExtension, params};

use crate::council::Council;
use crate::error::Result;
use crate::ids::{AgendaItemId, PersonId};
use crate::text;

impl Council {
    /// The person's own note to a case; empty when there is none.
    pub fn private_note(&self, person: PersonId, item: AgendaItemId) -> Result<String> {
        let note = self
            .db
            .prepare_cached("SELECT text FROM private_notes WHERE item_id = ? AND person_id = ?")?
            .query_row(params![item, person], |row| row.get(0))
            .optional()?;
        Ok(note.unwrap_or_default())
    }

    /// Keeps the person's own note to a case. An empty one is thrown away.
    ///
    /// # Errors
    /// A refusal when it is longer than any text may be.
    pub fn keep_private_note(&mut self, person: PersonId, item: AgendaItemId, note: &str) -> Result<()> {
        let note = text::body("note", note)?;
        if note.is_empty() {
            self.db.execute(
                "DELETE FROM private_notes WHERE item_id = ? AND person_id = ?",
                params![item, person],
            )?;
            return Ok(());
        }
        self.db.execute(
            "INSERT INTO private_notes (item_id, person_id, text) VALUES (?1, ?2, ?3)
             ON CONFLICT (item_id, person_id) DO UPDATE SET text = ?3",
            params![item, person, note],
        )?;
        Ok(())
    }
}
