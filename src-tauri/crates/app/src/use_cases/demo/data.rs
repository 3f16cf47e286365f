//! The example council as its data files tell it. Things are named by keys, and days by what they are reckoned from.

use samrad_council::calendar::Series;
use samrad_council::{
    Access, AccessRole, BodyKind, CaseStatus, Clock, Day, Function, Language, LanguageForm, MeetingMode,
    NumberingSequence, Purpose, RecurringPlace, RuleSet,
};
use samrad_papers::OwnDocument;
use serde::Deserialize;
use serde_json::json;

use super::calendar::{Calendar, written};
use super::held::HeldData;
use crate::failure::{Answer, Failure};

const COUNCIL: &str = include_str!("council.json");
const MEETINGS: &str = include_str!("meetings.json");
const HELD: &str = include_str!("held.json");
const DOCUMENTS: &str = include_str!("documents.json");

/// All of it.
pub(super) struct Demo {
    pub(super) council: CouncilData,
    pub(super) meetings: Meetings,
    /// What happened in the meeting behind.
    pub(super) held: HeldData,
    pub(super) documents: Vec<DocumentData>,
}

#[derive(Deserialize)]
pub(super) struct CouncilData {
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) language: Language,
    pub(super) municipalities: Vec<MunicipalityData>,
    pub(super) numbering_pattern: String,
    pub(super) numbering_sequence: NumberingSequence,
    pub(super) bodies: Vec<BodyData>,
    pub(super) people: Vec<PersonData>,
    pub(super) recurring: Vec<RecurringData>,
    pub(super) rules: RulesData,
    pub(super) free_days: Vec<FreeDaysData>,
}

/// How the council decides, and when it usually meets.
#[derive(Deserialize)]
pub(super) struct RulesData {
    pub(super) rule_set: RuleSet,
    pub(super) freeze_due_days: u8,
    pub(super) series: Series,
}

/// A week that the schools are off.
#[derive(Deserialize)]
pub(super) struct FreeDaysData {
    pub(super) name: String,
    /// The week of the year, by ISO 8601.
    pub(super) week: i32,
}

#[derive(Deserialize)]
pub(super) struct MunicipalityData {
    pub(super) key: String,
    pub(super) number: String,
    pub(super) org_number: String,
    pub(super) name: String,
    pub(super) language_form: LanguageForm,
    #[serde(default)]
    pub(super) is_host: bool,
}

#[derive(Deserialize)]
pub(super) struct BodyData {
    pub(super) key: String,
    pub(super) kind: BodyKind,
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) parent: Option<String>,
    pub(super) replaced_by: Option<String>,
    pub(super) valid_from: Option<Day>,
    pub(super) valid_to: Option<Day>,
    #[serde(default)]
    pub(super) place: String,
    pub(super) start: Option<Clock>,
    pub(super) end: Option<Clock>,
    pub(super) cases_due_days: u8,
    pub(super) papers_due_days: u8,
}

/// A person, called by what they are in the council.
#[derive(Deserialize)]
pub(super) struct PersonData {
    pub(super) key: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) employer: String,
    pub(super) municipality: Option<String>,
    pub(super) access: AccessRole,
    #[serde(default)]
    pub(super) has_left: bool,
    #[serde(default)]
    pub(super) roles: Vec<RoleData>,
}

#[derive(Deserialize)]
pub(super) struct RoleData {
    pub(super) body: String,
    pub(super) function: Function,
    pub(super) municipality: Option<String>,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
}

#[derive(Deserialize)]
pub(super) struct RecurringData {
    pub(super) place: RecurringPlace,
    pub(super) title: String,
    pub(super) purpose: Purpose,
    pub(super) minutes: u16,
    #[serde(default)]
    pub(super) proposal: String,
    #[serde(default)]
    pub(super) approves_minutes: bool,
}

#[derive(Deserialize)]
pub(super) struct Meetings {
    pub(super) past: MeetingData,
    pub(super) coming: MeetingData,
    pub(super) waiting: Vec<CaseData>,
}

#[derive(Deserialize)]
pub(super) struct MeetingData {
    pub(super) place: String,
    pub(super) mode: MeetingMode,
    pub(super) start: Clock,
    pub(super) end: Clock,
    pub(super) cases: Vec<CaseData>,
}

#[derive(Deserialize)]
pub(super) struct CaseData {
    pub(super) title: String,
    pub(super) purpose: Purpose,
    pub(super) language: Language,
    pub(super) status: CaseStatus,
    pub(super) minutes: Option<u16>,
    pub(super) presenters: Vec<String>,
    pub(super) summary: String,
    #[serde(default)]
    pub(super) body: String,
    #[serde(default)]
    pub(super) proposal: String,
    #[serde(default)]
    pub(super) prior_treatment: String,
    pub(super) access: Option<Access>,
    pub(super) access_basis: Option<String>,
    #[serde(default)]
    pub(super) sections: Vec<SectionData>,
    #[serde(default)]
    pub(super) sub_items: Vec<SubItemData>,
    #[serde(default)]
    pub(super) annexes: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct SectionData {
    pub(super) level: u8,
    pub(super) heading: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct SubItemData {
    pub(super) text: String,
    /// The key of one of the case's annexes.
    pub(super) annex: Option<String>,
}

/// A document that is set as PDF.
#[derive(Deserialize)]
pub(super) struct DocumentData {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) file_name: String,
    /// What is in it; `created_at` is filled in when it is read.
    pub(super) document: OwnDocument,
}

impl Demo {
    pub(super) fn read(calendar: &Calendar) -> Answer<Self> {
        let days = [
            ("{past}", written(calendar.past)),
            ("{coming}", written(calendar.coming)),
            ("{previous}", written(calendar.past.plus_days(-28))),
            ("{report}", written(calendar.past.plus_days(-11))),
            ("{approved}", written(calendar.past.plus_days(-9))),
            ("{created_at}", calendar.moment(-9, 0)?.to_string()),
        ];
        let dated =
            |text: &str| days.iter().fold(text.to_owned(), |text, (mark, day)| text.replace(mark, day));
        Ok(Self {
            council: parsed(COUNCIL)?,
            meetings: parsed(&dated(MEETINGS))?,
            held: parsed(HELD)?,
            documents: parsed(&dated(DOCUMENTS))?,
        })
    }
}

/// The files are ours and read by a test, so a mistake in one of them does not reach a user.
fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> Answer<T> {
    serde_json::from_str(text)
        .map_err(|error| Failure { message: error.to_string(), ..Failure::new("failed", json!({})) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_names_something() {
        let calendar = Calendar::around("2024-03-27".parse().unwrap());
        let demo = Demo::read(&calendar).unwrap();
        let meetings = &demo.meetings;
        let cases = || meetings.past.cases.iter().chain(&meetings.coming.cases).chain(&meetings.waiting);
        let people: Vec<&str> = demo.council.people.iter().map(|person| person.key.as_str()).collect();
        let documents: Vec<&str> = demo.documents.iter().map(|document| document.key.as_str()).collect();
        for case in cases() {
            assert!(case.presenters.iter().all(|key| people.contains(&key.as_str())), "{}", case.title);
            assert!(case.annexes.iter().all(|key| documents.contains(&key.as_str())), "{}", case.title);
            let points = case.sub_items.iter().filter_map(|item| item.annex.as_ref());
            assert!(points.into_iter().all(|key| case.annexes.contains(key)), "{}", case.title);
        }
        let held = &demo.held;
        assert!(held.attendance.iter().all(|it| people.contains(&it.person.as_str())));
        assert!(
            held.cases.iter().all(|it| it.follow_ups.iter().all(|it| people.contains(&it.owner.as_str())))
        );
        assert_eq!(held.cases.len(), meetings.past.cases.len() + demo.council.recurring.len());
        for document in documents {
            assert!(cases().any(|case| case.annexes.iter().any(|key| key == document)), "{document} is used");
        }
        for purpose in Purpose::ALL {
            assert!(cases().any(|case| case.purpose == *purpose), "{purpose}");
        }
        assert!(cases().any(|case| case.language == Language::Nn));
    }
}
