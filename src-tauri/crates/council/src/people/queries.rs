//! Reading people and their functions.

use serde::Serialize;
use ts_rs::TS;

use super::{GiveRole, PutPerson};
use crate::council::Council;
use crate::dates::Day;
use crate::error::Result;
use crate::ids::{BodyId, PersonId};

/// A person.
pub type Person = PutPerson;

/// A function in a body, with the names a list needs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Role {
    /// The role.
    #[serde(flatten)]
    pub role: GiveRole,
    /// Who.
    pub person_name: String,
    /// In which body.
    pub body_name: String,
    /// For which municipality.
    pub municipality_name: Option<String>,
}

impl Council {
    /// Everybody, also those who have left, by name.
    pub fn people(&self) -> Result<Vec<Person>> {
        let mut statement = self.db.prepare_cached("SELECT * FROM people ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            Ok(PutPerson {
                id: row.get("id")?,
                name: row.get("name")?,
                email: row.get("email")?,
                phone: row.get("phone")?,
                employer: row.get("employer")?,
                title: row.get("title")?,
                municipality_id: row.get("municipality_id")?,
                access: row.get("access")?,
                active: row.get("active")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The person, or nothing.
    pub fn person(&self, id: PersonId) -> Result<Option<Person>> {
        Ok(self.people()?.into_iter().find(|person| person.id == id))
    }

    /// All functions, also ended ones: by body, function and name.
    pub fn roles(&self) -> Result<Vec<Role>> {
        let mut statement = self.db.prepare_cached(
            "SELECT r.*, p.name AS person_name, b.name AS body_name, m.name AS municipality_name
             FROM roles r JOIN people p ON p.id = r.person_id JOIN bodies b ON b.id = r.body_id
               LEFT JOIN municipalities m ON m.id = r.municipality_id
             ORDER BY b.name, CASE r.function WHEN 'chair' THEN 1 WHEN 'deputy_chair' THEN 2 WHEN 'member' THEN 3
               WHEN 'deputy' THEN 4 WHEN 'leader' THEN 5 WHEN 'secretary' THEN 6 ELSE 7 END, m.name, p.name",
        )?;
        let rows = statement.query_map([], |row| {
            let role = GiveRole {
                id: row.get("id")?,
                person_id: row.get("person_id")?,
                body_id: row.get("body_id")?,
                function: row.get("function")?,
                municipality_id: row.get("municipality_id")?,
                valid_from: row.get("valid_from")?,
                valid_to: row.get("valid_to")?,
            };
            Ok(Role {
                role,
                person_name: row.get("person_name")?,
                body_name: row.get("body_name")?,
                municipality_name: row.get("municipality_name")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The functions of one body on a day.
    pub fn roles_on(&self, body: BodyId, day: Day) -> Result<Vec<Role>> {
        let within = |role: &GiveRole| {
            role.valid_from.is_none_or(|from| from <= day) && role.valid_to.is_none_or(|to| day <= to)
        };
        let all = self.roles()?.into_iter();
        Ok(all.filter(|role| role.role.body_id == body && within(&role.role)).collect())
    }
}
