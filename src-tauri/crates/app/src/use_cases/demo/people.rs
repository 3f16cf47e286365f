//! The frame of the example council as commands: municipalities, bodies, people and what they are.

use std::collections::BTreeMap;

use samrad_council::bodies::{
    BodyDraft, PutBody, PutMunicipality, RecurringItem, SetRecurringItems, SetUpCouncil,
};
use samrad_council::people::{GiveRole, PutPerson};
use samrad_council::{BodyId, Command, MunicipalityId, PersonId, RecurringItemId, RoleId};

use super::data::{BodyData, CouncilData, PersonData};

/// The ids behind the data's keys. A key that names nothing gives an id that names nothing, and the command that uses
/// it is refused.
pub(super) struct Keys {
    municipalities: BTreeMap<String, MunicipalityId>,
    bodies: BTreeMap<String, BodyId>,
    people: BTreeMap<String, PersonId>,
}

impl Keys {
    pub(super) fn of(council: &CouncilData) -> Self {
        Self {
            municipalities: council
                .municipalities
                .iter()
                .map(|it| (it.key.clone(), MunicipalityId::fresh()))
                .collect(),
            bodies: council.bodies.iter().map(|it| (it.key.clone(), BodyId::fresh())).collect(),
            people: council.people.iter().map(|it| (it.key.clone(), PersonId::fresh())).collect(),
        }
    }

    pub(super) fn body(&self, key: &str) -> BodyId {
        self.bodies.get(key).copied().unwrap_or_else(BodyId::fresh)
    }

    pub(super) fn person(&self, key: &str) -> PersonId {
        self.people.get(key).copied().unwrap_or_else(PersonId::fresh)
    }

    pub(super) fn municipality(&self, key: &str) -> MunicipalityId {
        self.municipalities.get(key).copied().unwrap_or_else(MunicipalityId::fresh)
    }
}

/// The founding, with the person who sits here.
pub(super) fn set_up(council: &CouncilData, keys: &Keys, secretary: &PersonData) -> SetUpCouncil {
    let municipality = |data: &super::data::MunicipalityData| PutMunicipality {
        id: keys.municipality(&data.key),
        number: data.number.clone(),
        org_number: Some(data.org_number.clone()),
        name: data.name.clone(),
        language_form: data.language_form,
        is_host: data.is_host,
        valid_from: None,
        valid_to: None,
    };
    SetUpCouncil {
        name: council.name.clone(),
        short_name: council.short_name.clone(),
        language: council.language,
        municipalities: council.municipalities.iter().map(municipality).collect(),
        bodies: council.bodies.iter().map(|body| put_body(council, body, keys)).collect(),
        secretary: put_person(secretary, keys),
    }
}

fn put_body(council: &CouncilData, body: &BodyData, keys: &Keys) -> PutBody {
    PutBody {
        id: keys.body(&body.key),
        draft: BodyDraft {
            kind: body.kind,
            name: body.name.clone(),
            short_name: body.short_name.clone(),
            parent_id: body.parent.as_deref().map(|key| keys.body(key)),
            replaced_by_id: body.replaced_by.as_deref().map(|key| keys.body(key)),
            valid_from: body.valid_from,
            valid_to: body.valid_to,
            numbering_pattern: council.numbering_pattern.clone(),
            numbering_sequence: council.numbering_sequence,
            default_place: body.place.clone(),
            default_start: body.start,
            default_end: body.end,
            cases_due_days: body.cases_due_days,
            papers_due_days: body.papers_due_days,
        },
    }
}

fn put_person(person: &PersonData, keys: &Keys) -> PutPerson {
    PutPerson {
        id: keys.person(&person.key),
        name: person.name.clone(),
        email: String::new(),
        phone: String::new(),
        employer: person.employer.clone(),
        title: person.title.clone(),
        municipality_id: person.municipality.as_deref().map(|key| keys.municipality(key)),
        access: person.access,
        active: !person.has_left,
    }
}

/// Everybody but the secretary, what everybody is, and the council's standing cases.
pub(super) fn commands(
    council: &CouncilData,
    keys: &Keys,
    secretary: &PersonData,
    body: &str,
) -> Vec<Command> {
    let others = council.people.iter().filter(|person| person.key != secretary.key);
    let mut commands: Vec<Command> =
        others.map(|person| Command::PutPerson(put_person(person, keys))).collect();
    for person in &council.people {
        commands.extend(person.roles.iter().map(|role| {
            Command::GiveRole(GiveRole {
                id: RoleId::fresh(),
                person_id: keys.person(&person.key),
                body_id: keys.body(&role.body),
                function: role.function,
                municipality_id: role.municipality.as_deref().map(|key| keys.municipality(key)),
                valid_from: role.from,
                valid_to: role.to,
            })
        }));
    }
    let items = council.recurring.iter().map(|item| RecurringItem {
        id: RecurringItemId::fresh(),
        place: item.place,
        title: item.title.clone(),
        purpose: item.purpose,
        minutes: Some(item.minutes),
        proposal: item.proposal.clone(),
        approves_minutes: item.approves_minutes,
    });
    let standing = SetRecurringItems { body_id: keys.body(body), items: items.collect() };
    commands.push(Command::SetRecurringItems(standing));
    commands
}
