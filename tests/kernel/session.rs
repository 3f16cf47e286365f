//! A meeting to hold in tests: some municipalities with a member each, and one case to decide.

use samrad_council::bodies::PutMunicipality;
use samrad_council::cases::ChangeCase;
use samrad_council::meetings::SetBodyRules;
use samrad_council::people::GiveRole;
use samrad_council::proceedings::*;
use samrad_council::*;

use crate::office::Office;

/// A council of some municipalities with a member each, and a called meeting with one case to decide.
pub(crate) struct Session {
    pub(crate) office: Office,
    pub(crate) kommuner: Vec<MunicipalityId>,
    pub(crate) members: Vec<PersonId>,
    pub(crate) meeting: MeetingId,
    pub(crate) case: CaseId,
    pub(crate) item: AgendaItemId,
}

pub(crate) fn clock(text: &str) -> Clock {
    text.parse().unwrap()
}

impl Session {
    pub(crate) fn called(count: u8) -> Self {
        let mut office = Office::founded();
        let (mut kommuner, mut members) = (Vec::new(), Vec::new());
        for number in 1..=count {
            let id = MunicipalityId::fresh();
            office.run(Command::PutMunicipality(PutMunicipality {
                id,
                number: format!("15{number:02}"),
                org_number: None,
                name: format!("Kommune {number}"),
                language_form: LanguageForm::Bokmal,
                is_host: number == 1,
                valid_from: None,
                valid_to: None,
            }));
            let member = office.person(&format!("Medlem {number}"), AccessRole::Member);
            office.run(Command::GiveRole(GiveRole {
                id: RoleId::fresh(),
                person_id: member,
                body_id: office.body,
                function: if number == 1 { Function::Chair } else { Function::Member },
                municipality_id: Some(id),
                valid_from: None,
                valid_to: None,
            }));
            kommuner.push(id);
            members.push(member);
        }
        let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
        office.run(Command::ChangeCase(ChangeCase {
            proposal: Some("Felles vakt innføres.".into()),
            ..change(case)
        }));
        let item = office.put_on(meeting, case);
        office.send(meeting);
        Self { office, kommuner, members, meeting, case, item }
    }

    /// The same, opened, with every member there.
    pub(crate) fn opened(count: u8) -> Self {
        let mut session = Self::called(count);
        let people = (0..count.into()).map(|at| session.member(at, Attendance::Present)).collect();
        session.attend(people);
        session.office.run(session.open());
        session
    }

    pub(crate) fn open(&self) -> Command {
        Command::OpenMeeting(OpenMeeting {
            id: self.meeting,
            at: clock("09:00"),
            chair_id: self.members.first().copied(),
            minute_taker_id: None,
        })
    }

    pub(crate) fn close(&self) -> Command {
        Command::CloseMeeting(CloseMeeting { id: self.meeting, at: clock("11:30") })
    }

    pub(crate) fn member(&self, at: usize, status: Attendance) -> AttendeeDraft {
        AttendeeDraft {
            id: AttendanceId::fresh(),
            person_id: self.members[at],
            status,
            function: Some(if at == 0 { Function::Chair } else { Function::Member }),
            municipality_id: Some(self.kommuner[at]),
            deputy_for_id: None,
            arrived_at: None,
            left_at: None,
        }
    }

    pub(crate) fn attend(&mut self, people: Vec<AttendeeDraft>) -> Changed {
        self.office.run(Command::SetAttendance(SetAttendance { meeting_id: self.meeting, people }))
    }

    pub(crate) fn position(&self, at: usize, position: Position) -> Command {
        let answer = PositionDraft {
            id: PositionId::fresh(),
            municipality_id: self.kommuner[at],
            position: Some(position),
            note: if position == Position::AgreeWithRemark { "Fra 2025.".into() } else { String::new() },
        };
        Command::SetPositions(SetPositions { item_id: self.item, positions: vec![answer] })
    }

    pub(crate) fn all_agree(&mut self) {
        for at in 0..self.kommuner.len() {
            let command = self.position(at, Position::Agree);
            self.office.run(command);
        }
    }

    pub(crate) fn decide(&self, outcome: Outcome) -> Decide {
        Decide {
            id: TreatmentId::fresh(),
            item_id: self.item,
            outcome,
            text: String::new(),
            is_election: false,
            casting_vote: None,
            onward: None,
        }
    }

    pub(crate) fn vote(&self, votes: &[Vote]) -> Command {
        let draft = |(at, vote): (usize, &Vote)| VoteDraft {
            id: VoteId::fresh(),
            person_id: self.members[at],
            vote: *vote,
        };
        let votes = votes.iter().enumerate().map(draft).collect();
        Command::SetVotes(SetVotes { item_id: self.item, votes })
    }

    pub(crate) fn by_votes(&mut self) {
        self.office.run(Command::SetBodyRules(SetBodyRules {
            body_id: self.office.body,
            rule_set: RuleSet::KlKap11,
            freeze_due_days: 10,
            series: None,
        }));
    }

    pub(crate) fn record(&self) -> Proceedings {
        self.office.council.proceedings(self.meeting).unwrap().unwrap()
    }

    pub(crate) fn item_record(&self) -> ItemRecord {
        self.record().items.remove(0)
    }

    pub(crate) fn recuse(&self, at: usize, deputy_id: Option<PersonId>) -> Command {
        Command::PutRecusal(PutRecusal {
            id: RecusalId::fresh(),
            item_id: self.item,
            person_id: self.members[at],
            ground: "party".into(),
            note: "Saken gjelder egen stilling.".into(),
            decided_by: RecusalBy::Body,
            deputy_id,
        })
    }
}

pub(crate) fn change(id: CaseId) -> ChangeCase {
    ChangeCase {
        id,
        title: None,
        purpose: None,
        language: None,
        status: None,
        summary: None,
        body: None,
        proposal: None,
        prior_treatment: None,
        access: None,
        access_basis: None,
    }
}
