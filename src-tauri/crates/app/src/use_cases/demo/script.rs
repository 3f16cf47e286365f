//! What happened in the example council, in the order it happened, command by command.

use samrad_council::bodies::Recurring;
use samrad_council::calendar::PutFreeDays;
use samrad_council::cases::{
    ChangeCase, CreateCase, Placement, PresenterDraft, PutSection, SetPresenters, SetSubItems, SubItem,
};
use samrad_council::meetings::{MeetingDraft, PlanMeeting, SetBodyRules, StandingCase};
use samrad_council::{
    AgendaItemId, CaseId, Changed, Command, Context, Council, Day, DocumentId, FreeDaysId, Language,
    MeetingId, PersonId, PresenterId, SectionId, SubItemId,
};
use serde_json::json;

use super::annexes::{Annexes, add_annex};
use super::calendar::Calendar;
use super::data::{CaseData, Demo, MeetingData};
use super::held::Held;
use super::people::{self, Keys};
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByMeeting;
use crate::task::Task;
use crate::use_cases::{book, minutes};

/// The body whose meetings the example is about.
const COUNCIL_BODY: &str = "council";
/// Days from the meeting that was held to the founding, the preparation and the sending of it …
const FOUNDED: i32 = -60;
const PREPARED: i32 = -16;
const SENT: i32 = -8;
/// … to the draft of its minutes, the preparation of the meeting that comes, and the minutes being final.
const MINUTES_OUT: i32 = 1;
const COMING_PREPARED: i32 = 3;
const MINUTES_LOCKED: i32 = 8;
/// Parts of the work that are told of.
const PARTS: u32 = 6;

/// Plays what happened in an empty folder.
pub(super) struct Script<'a> {
    app: &'a App,
    demo: &'a Demo,
    calendar: &'a Calendar,
    task: &'a Task<'a>,
    keys: Keys,
    /// Days from the meeting that was held, and seconds into that day.
    clock: (i32, u32),
}

impl<'a> Script<'a> {
    pub(super) fn new(app: &'a App, demo: &'a Demo, calendar: &'a Calendar, task: &'a Task<'a>) -> Self {
        Self { app, demo, calendar, task, keys: Keys::of(&demo.council), clock: (FOUNDED, 0) }
    }

    /// From the founding until today; returns what the founding did, and who sits here.
    pub(super) fn play(mut self) -> Answer<(Changed, PersonId)> {
        self.task.report("demo", 0, Some(PARTS));
        let (changed, secretary) = self.found()?;
        self.task.report("demo", 1, Some(PARTS));
        let annexes = Annexes::build(self.app, &self.demo.documents, self.task)?;
        self.task.report("demo", 2, Some(PARTS));
        self.clock = (PREPARED, 0);
        let past = self.meeting(&self.demo.meetings.past, self.calendar.past, None, &annexes)?;
        self.task.report("demo", 3, Some(PARTS));
        let sent = self.calendar.moment(SENT, 0)?;
        book::send_at(self.app, ByMeeting { meeting_id: past }, &sent, &self.task.silent())?;
        self.task.report("demo", 4, Some(PARTS));
        self.hold(past)?;
        self.task.report("demo", 5, Some(PARTS));
        self.clock = (COMING_PREPARED, 0);
        self.meeting(&self.demo.meetings.coming, self.calendar.coming, Some(past), &annexes)?;
        for case in &self.demo.meetings.waiting {
            self.case(case, None, &annexes)?;
        }
        let locked = self.calendar.moment(MINUTES_LOCKED, 0)?;
        minutes::lock_at(self.app, ByMeeting { meeting_id: past }, &locked, &self.task.silent())?;
        self.task.report("demo", PARTS, Some(PARTS));
        Ok((changed, secretary))
    }

    /// The meeting behind: held on its day, with the minutes out for remarks the day after.
    fn hold(&mut self, meeting: MeetingId) -> Answer<()> {
        self.clock = (0, 0);
        let day = self.calendar.past;
        let body = self.keys.body(COUNCIL_BODY);
        let (agenda, roles) = self.app.with(|council| {
            let view = council.meeting(meeting)?.ok_or_else(|| Failure::not_found("meetings", meeting))?;
            Ok((view.agenda, council.roles_on(body, day)?))
        })?;
        let held = Held { data: &self.demo.held, keys: &self.keys, meeting, day, roles: &roles };
        for command in held.commands(&agenda) {
            self.run(&command)?;
        }
        let out = self.calendar.moment(MINUTES_OUT, 0)?;
        minutes::draft_at(self.app, ByMeeting { meeting_id: meeting }, &out, &self.task.silent()).map(drop)
    }

    fn found(&mut self) -> Answer<(Changed, PersonId)> {
        let council = &self.demo.council;
        let secretary = council
            .people
            .iter()
            .find(|person| person.access == samrad_council::AccessRole::Secretary)
            .ok_or_else(|| Failure::new("council.needs_secretary", json!({})))?;
        let id = self.keys.person(&secretary.key);
        let founding = Command::SetUpCouncil(people::set_up(council, &self.keys, secretary));
        let mut empty = Council::create(self.app.folder())?;
        let context = Context { at: self.now()?, ..Context::now(id) };
        let changed = empty.execute(&context, &founding)?;
        self.app.replace(empty);
        for command in people::commands(council, &self.keys, secretary, COUNCIL_BODY) {
            self.run(&command)?;
        }
        for command in self.calendar_commands() {
            self.run(&command)?;
        }
        Ok((changed, id))
    }

    /// By which rules the council decides and plans, and the weeks it keeps clear of, this year and the next.
    fn calendar_commands(&self) -> Vec<Command> {
        let rules = &self.demo.council.rules;
        let rules = SetBodyRules {
            body_id: self.keys.body(COUNCIL_BODY),
            rule_set: rules.rule_set,
            freeze_due_days: rules.freeze_due_days,
            series: Some(rules.series),
        };
        let year = self.calendar.coming.year();
        let weeks = [year, year + 1].into_iter().flat_map(|year| {
            let free = self.demo.council.free_days.iter();
            free.filter_map(move |it| Some((it.name.clone(), Calendar::monday_of(year, it.week)?)))
        });
        let free_days = weeks.map(|(name, monday)| {
            Command::PutFreeDays(PutFreeDays {
                id: FreeDaysId::fresh(),
                name,
                first_day: monday,
                last_day: monday.plus_days(4),
                municipality_id: None,
            })
        });
        [Command::SetBodyRules(rules)].into_iter().chain(free_days).collect()
    }

    /// A meeting with its standing cases and its own, in the order of the data.
    fn meeting(
        &mut self,
        data: &MeetingData,
        day: Day,
        previous_id: Option<MeetingId>,
        annexes: &Annexes,
    ) -> Answer<MeetingId> {
        let id = MeetingId::fresh();
        let standing = self.app.with(|council| Ok(council.recurring_items()?))?;
        self.run(&Command::PlanMeeting(PlanMeeting {
            id,
            body_id: self.keys.body(COUNCIL_BODY),
            year: day.year(),
            number: Calendar::number(day),
            previous_id,
            meeting: MeetingDraft {
                date: Some(day),
                start_time: Some(data.start),
                end_time: Some(data.end),
                place: data.place.clone(),
                link: String::new(),
                mode: data.mode,
                language: Language::Nb,
            },
            standing: standing.iter().map(standing_case).collect(),
        }))?;
        for case in &data.cases {
            self.task.go_on()?;
            let placement =
                Placement { item_id: AgendaItemId::fresh(), meeting_id: id, minutes: case.minutes };
            self.case(case, Some(placement), annexes)?;
        }
        Ok(id)
    }

    fn case(&mut self, data: &CaseData, placement: Option<Placement>, annexes: &Annexes) -> Answer<()> {
        let id = CaseId::fresh();
        self.run(&Command::CreateCase(CreateCase {
            id,
            body_id: self.keys.body(COUNCIL_BODY),
            title: data.title.clone(),
            purpose: data.purpose,
            language: data.language,
            summary: String::new(),
            proposal: String::new(),
            template: String::new(),
            sections: Vec::new(),
            placement,
        }))?;
        self.run(&Command::ChangeCase(text_of(id, data)))?;
        let presenters = data
            .presenters
            .iter()
            .map(|key| PresenterDraft { id: PresenterId::fresh(), person_id: self.keys.person(key) });
        let presenters = SetPresenters { case_id: id, presenters: presenters.collect() };
        self.run(&Command::SetPresenters(presenters))?;
        for section in &data.sections {
            self.run(&Command::PutSection(PutSection {
                id: SectionId::fresh(),
                case_id: id,
                level: section.level,
                heading: section.heading.clone(),
                markdown: section.text.clone(),
            }))?;
        }
        self.annexes_and_points(id, data, annexes)
    }

    fn annexes_and_points(&mut self, case: CaseId, data: &CaseData, annexes: &Annexes) -> Answer<()> {
        let mut ids: Vec<(&str, DocumentId)> = Vec::new();
        for key in &data.annexes {
            let annex = annexes.get(key)?;
            let document = DocumentId::fresh();
            annex.file.keep_text(self.app)?;
            self.run(&add_annex(case, document, annex))?;
            ids.push((key, document));
        }
        if data.sub_items.is_empty() {
            return Ok(());
        }
        let annex_id = |key: &String| ids.iter().find(|(known, _)| known == key).map(|(_, id)| *id);
        let items = data.sub_items.iter().map(|item| SubItem {
            id: SubItemId::fresh(),
            text: item.text.clone(),
            annex_id: item.annex.as_ref().and_then(annex_id),
        });
        self.run(&Command::SetSubItems(SetSubItems { case_id: case, items: items.collect() }))
    }

    /// Runs the command half a minute after the one before.
    fn run(&mut self, command: &Command) -> Answer<()> {
        self.clock.1 += 30;
        self.app.execute_at(command, &self.now()?).map(drop)
    }

    fn now(&self) -> Answer<samrad_council::Instant> {
        self.calendar.moment(self.clock.0, self.clock.1)
    }
}

fn standing_case(recurring: &Recurring) -> StandingCase {
    StandingCase { recurring_id: recurring.item.id, case_id: CaseId::fresh(), item_id: AgendaItemId::fresh() }
}

fn text_of(id: CaseId, data: &CaseData) -> ChangeCase {
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    ChangeCase {
        id,
        title: None,
        purpose: None,
        language: None,
        status: Some(data.status),
        summary: filled(&data.summary),
        body: filled(&data.body),
        proposal: filled(&data.proposal),
        prior_treatment: filled(&data.prior_treatment),
        access: data.access,
        access_basis: data.access_basis.clone(),
    }
}
