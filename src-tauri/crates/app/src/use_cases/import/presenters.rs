//! Whom a presenter of a packet is taken for, by the name alone.

use samrad_council::people::{Person, PutPerson};
use samrad_council::{AccessRole, PersonId};
use samrad_packets::packet::{Finding, Preview, Severity};

use super::KnownPresenter;

/// Several people have the name, so that nobody can be taken for the presenter. Quote: as written.
const SEVERAL: &str = "presenters.same_name";
/// The only person of the name has left. Quote: as written.
const LEFT: &str = "presenters.left";

/// Whom a name leads to.
enum Known<'a> {
    Nobody,
    /// The one who still takes part, or the only one ever.
    One(&'a Person),
    Several,
}

impl<'a> Known<'a> {
    fn by_name(people: &'a [Person], name: &str) -> Self {
        let name = name.to_lowercase();
        let named: Vec<&Person> = people.iter().filter(|person| person.name.to_lowercase() == name).collect();
        match named.as_slice() {
            [] => Self::Nobody,
            [person] => Self::One(person),
            _ => Self::Several,
        }
    }
}

/// Every presenter once, and who they are taken for.
pub(super) fn known(preview: &Preview, people: &[Person]) -> Vec<KnownPresenter> {
    let mut known: Vec<KnownPresenter> = Vec::new();
    for written in preview.cases.iter().flat_map(|case| &case.presenters) {
        if known.iter().all(|presenter| &presenter.written != written) {
            let name = first_name_first(written);
            let person_id = match Known::by_name(people, &name) {
                Known::One(person) => Some(person.id),
                Known::Nobody | Known::Several => None,
            };
            known.push(KnownPresenter { written: written.clone(), name, person_id });
        }
    }
    known
}

/// What a name alone does not tell, to be looked at before the packet is taken in.
pub(super) fn findings(preview: &Preview, people: &[Person]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for case in &preview.cases {
        for written in &case.presenters {
            let code = match Known::by_name(people, &first_name_first(written)) {
                Known::Several => SEVERAL,
                Known::One(person) if !person.active => LEFT,
                Known::One(_) | Known::Nobody => continue,
            };
            findings.push(Finding::new(code, Severity::Warning, written).in_case(&case.number));
        }
    }
    findings
}

/// The people of a packet on their way in.
pub(super) struct Presenters<'a> {
    known: &'a [Person],
    added: Vec<PutPerson>,
}

impl<'a> Presenters<'a> {
    pub(super) fn new(known: &'a [Person]) -> Self {
        Self { known, added: Vec::new() }
    }

    /// Who presents: somebody known, or somebody who is added, once for each name. Nobody where several have the name;
    /// the finding about it says so, and a person chooses afterwards.
    pub(super) fn person(&mut self, written: &str) -> Option<PersonId> {
        let name = first_name_first(written);
        match Known::by_name(self.known, &name) {
            Known::One(person) => return Some(person.id),
            Known::Several => return None,
            Known::Nobody => {}
        }
        if let Some(person) =
            self.added.iter().find(|person| person.name.to_lowercase() == name.to_lowercase())
        {
            return Some(person.id);
        }
        let person = PutPerson::named(PersonId::fresh(), name, AccessRole::Reader);
        let id = person.id;
        self.added.push(person);
        Some(id)
    }

    /// Those who are named in the packet and were not known.
    pub(super) fn added(self) -> Vec<PutPerson> {
        self.added
    }
}

/// «Etternavn, Fornavn Mellomnavn» as it is said.
fn first_name_first(written: &str) -> String {
    match written.split_once(',') {
        Some((surname, first)) => format!("{} {}", first.trim(), surname.trim()),
        None => written.trim().to_owned(),
    }
}
