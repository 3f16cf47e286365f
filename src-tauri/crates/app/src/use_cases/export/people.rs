//! What an export says about people, and what it keeps to itself.

use std::collections::BTreeSet;

use samrad_council::journal::{HistoryEntry, HistoryQuery, RowChange};
use samrad_council::people::{Person, Role};
use samrad_council::{Council, Function};
use serde_json::{Value, json};

use super::PAGE;
use crate::failure::Answer;

/// Fields of a person that concern nobody outside.
const CONTACT: &[&str] = &["email", "phone"];

/// Which roles and people are left out.
pub(super) struct Discretion {
    /// Keys of roles that are, or once were, a union representative's.
    roles: BTreeSet<String>,
    /// People who are nothing else, by id.
    people: BTreeSet<String>,
}

impl Discretion {
    pub(super) fn read(council: &Council) -> Answer<Self> {
        let roles = council.roles()?;
        let is_union = |role: &Role| role.role.function == Function::UnionRepresentative;
        let people = |wanted: bool| -> BTreeSet<String> {
            let chosen = roles.iter().filter(|role| is_union(role) == wanted);
            chosen.map(|role| role.role.person_id.to_string()).collect()
        };
        let only_union = people(true).difference(&people(false)).cloned().collect();
        let mut keys: BTreeSet<String> =
            roles.iter().filter(|role| is_union(role)).map(|role| role.role.id.to_string()).collect();
        let mut query = HistoryQuery { limit: PAGE, ..HistoryQuery::default() };
        loop {
            let page = council.history(&query)?;
            let Some(last) = page.last() else { break };
            query.before = Some(last.seq);
            keys.extend(page.into_iter().flat_map(|entry| entry.rows).filter(was_union).map(|row| row.key));
        }
        Ok(Self { roles: keys, people: only_union })
    }

    /// People and functions as others may see them.
    pub(super) fn directory(&self, council: &Council) -> Answer<Value> {
        let people =
            council.people()?.into_iter().filter(|person| !self.people.contains(&person.id.to_string()));
        let roles =
            council.roles()?.into_iter().filter(|role| !self.roles.contains(&role.role.id.to_string()));
        Ok(
            json!({ "people": people.map(without_contact).collect::<Vec<_>>(), "roles": roles.collect::<Vec<_>>() }),
        )
    }

    /// The entry without what is left out; nothing when nothing else is in it.
    pub(super) fn entry(&self, mut entry: HistoryEntry) -> Option<HistoryEntry> {
        let had_rows = !entry.rows.is_empty();
        entry.rows.retain(|row| match row.table.as_str() {
            "roles" => !self.roles.contains(&row.key),
            "people" => !self.people.contains(&row.key),
            _ => true,
        });
        for row in entry.rows.iter_mut().filter(|row| row.table == "people") {
            row.fields.retain(|field| !CONTACT.contains(&field.field.as_str()));
        }
        (!had_rows || !entry.rows.is_empty()).then_some(entry)
    }
}

/// Whether the row is a function that is, or just stopped being, a union representative's.
fn was_union(row: &RowChange) -> bool {
    let name = Function::UnionRepresentative.as_str();
    row.table == "roles" && row.fields.iter().any(|field| field.before == name || field.after == name)
}

fn without_contact(person: Person) -> Value {
    let mut value = json!(person);
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|name, _| !CONTACT.contains(&name.as_str()));
    }
    value
}
