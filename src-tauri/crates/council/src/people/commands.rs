//! Adding and changing people and their functions.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::bodies;
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{BodyId, MunicipalityId, PersonId, RoleId};
use crate::journal::Write;
use crate::kinds::{AccessRole, Function};
use crate::text;

/// Adds a person, or changes them when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutPerson {
    /// The person.
    pub id: PersonId,
    /// First name first.
    pub name: String,
    /// E-mail, or empty.
    pub email: String,
    /// Telephone, or empty.
    pub phone: String,
    /// Where they work.
    pub employer: String,
    /// Their post, such as «kommunedirektør».
    pub title: String,
    /// The municipality they come from.
    pub municipality_id: Option<MunicipalityId>,
    /// What they may do in the program.
    pub access: AccessRole,
    /// Whether they still take part. A person who has left stays in old papers.
    pub active: bool,
}

impl PutPerson {
    /// An active person of whom nothing but name and role is known.
    pub fn named(id: PersonId, name: impl Into<String>, access: AccessRole) -> Self {
        Self {
            id,
            name: name.into(),
            email: String::new(),
            phone: String::new(),
            employer: String::new(),
            title: String::new(),
            municipality_id: None,
            access,
            active: true,
        }
    }

    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = text::required_line("name", &self.name, text::TITLE)?;
        let email = text::line("email", &self.email, text::TITLE)?;
        let email_is_one = |email: &str| {
            let mut parts = email.split('@');
            matches!((parts.next(), parts.next(), parts.next()), (Some(name), Some(host), None)
                if !name.is_empty() && host.contains('.') && !email.contains(' '))
        };
        if !email.is_empty() && !email_is_one(&email) {
            return Err(Error::refused(
                RefusalCode::FieldInvalid,
                json!({ "field": "email", "value": email }),
            ));
        }
        if let Some(municipality) = self.municipality_id {
            write.must_exist("municipalities", municipality)?;
        }
        write.db.prepare_cached(
            "INSERT INTO people (id, name, email, phone, employer, title, municipality_id, access, active)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET name = ?2, email = ?3, phone = ?4, employer = ?5, title = ?6,
               municipality_id = ?7, access = ?8, active = ?9",
        )?.execute(params![
            self.id, name, email, text::line("phone", &self.phone, text::TITLE)?,
            text::line("employer", &self.employer, text::TITLE)?, text::line("title", &self.title, text::TITLE)?,
            self.municipality_id, self.access, self.active
        ])?;
        Ok(name)
    }
}

/// Gives a person a function in a body, or changes it when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiveRole {
    /// The role.
    pub id: RoleId,
    /// Who.
    pub person_id: PersonId,
    /// In which body.
    pub body_id: BodyId,
    /// As what.
    pub function: Function,
    /// For which municipality.
    pub municipality_id: Option<MunicipalityId>,
    /// From.
    pub valid_from: Option<Day>,
    /// To.
    pub valid_to: Option<Day>,
}

impl GiveRole {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let person: String = write.column("people", "name", self.person_id)?;
        write.must_exist("bodies", self.body_id)?;
        if let Some(municipality) = self.municipality_id {
            write.must_exist("municipalities", municipality)?;
        }
        bodies::must_run_forwards(self.valid_from, self.valid_to)?;
        write
            .db
            .prepare_cached(
                "INSERT INTO roles (id, person_id, body_id, function, municipality_id, valid_from, valid_to)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET person_id = ?2, body_id = ?3, function = ?4, municipality_id = ?5,
               valid_from = ?6, valid_to = ?7",
            )?
            .execute(params![
                self.id,
                self.person_id,
                self.body_id,
                self.function,
                self.municipality_id,
                self.valid_from,
                self.valid_to
            ])?;
        Ok(person)
    }
}

/// Ends a function on a day. It stays in the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EndRole {
    /// The role.
    pub id: RoleId,
    /// The last day.
    pub valid_to: Day,
}

impl EndRole {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let from: Option<Day> = write.column("roles", "valid_from", self.id)?;
        let person: PersonId = write.column("roles", "person_id", self.id)?;
        bodies::must_run_forwards(from, Some(self.valid_to))?;
        write.db.execute("UPDATE roles SET valid_to = ? WHERE id = ?", params![self.valid_to, self.id])?;
        write.column("people", "name", person)
    }
}
