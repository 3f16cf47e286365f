//! The council's frame: set-up, bodies, municipalities, people.

use samrad_council::bodies::{PutMunicipality, RecurringItem, SetRecurringItems};
use samrad_council::people::{EndRole, GiveRole, PutPerson};
use samrad_council::*;

use crate::office::{self, Office, undo};

#[test]
fn a_council_is_set_up_once() {
    let mut office = Office::founded();
    let again = office.founding();
    assert_eq!(office.refused(again).code, RefusalCode::CouncilExists);
}

#[test]
fn nothing_can_be_done_before_the_council_is_set_up() {
    let mut office = Office::empty();
    let create = Command::CreateCase(office::create_case(office.body, "Felles vakt"));
    assert_eq!(office.refused(create).code, RefusalCode::AccessUnknownPerson);
}

#[test]
fn whoever_founds_the_council_is_its_secretary() {
    let mut office = Office::empty();
    let founding = office.founding();
    assert_eq!(office.refused_as(PersonId::fresh(), &founding).code, RefusalCode::CouncilNeedsSecretary);
    let Command::SetUpCouncil(mut founding) = founding else { unreachable!("a founding") };
    founding.secretary.active = false;
    assert_eq!(office.refused(Command::SetUpCouncil(founding)).code, RefusalCode::CouncilNeedsSecretary);
}

#[test]
fn the_last_secretary_can_neither_leave_nor_lose_the_role_nor_be_undone() {
    let mut office = Office::empty();
    let founding = office.founding();
    let founded = office.run(founding);
    let me = office::person(office.secretary, "Sekretær Fjord", AccessRole::Secretary);
    for without in
        [PutPerson { active: false, ..me.clone() }, PutPerson { access: AccessRole::Reader, ..me.clone() }]
    {
        assert_eq!(office.refused(Command::PutPerson(without)).code, RefusalCode::CouncilNeedsSecretary);
    }
    let other =
        office.run(Command::PutPerson(office::person(PersonId::fresh(), "Ny", AccessRole::Secretary)));
    office.run(Command::PutPerson(PutPerson { active: false, ..me }));
    let new = office.council.people().unwrap().into_iter().find(|person| person.name == "Ny").unwrap().id;
    for entry in [&founded, &other] {
        assert_ne!(office.refused_as(new, &undo(entry)).code, RefusalCode::AccessDenied);
    }
}

#[test]
fn a_municipality_is_held_to_its_numbers() {
    let mut office = Office::founded();
    let molde = PutMunicipality {
        id: MunicipalityId::fresh(),
        number: "1506".into(),
        org_number: Some("921221967".into()),
        name: "Molde".into(),
        language_form: LanguageForm::Neutral,
        is_host: true,
        valid_from: Day::new(2020, 1, 1),
        valid_to: None,
    };
    office.run(Command::PutMunicipality(molde.clone()));
    let cases = [
        (PutMunicipality { number: "15a6".into(), ..molde.clone() }, RefusalCode::FieldInvalid),
        (PutMunicipality { number: "１５０６".into(), ..molde.clone() }, RefusalCode::FieldInvalid),
        (
            PutMunicipality { org_number: Some("921221968".into()), ..molde.clone() },
            RefusalCode::OrgNumberInvalid,
        ),
        (PutMunicipality { name: "\u{200b}".into(), ..molde.clone() }, RefusalCode::FieldEmpty),
        (PutMunicipality { valid_to: Day::new(2019, 1, 1), ..molde.clone() }, RefusalCode::PeriodReversed),
    ];
    for (wrong, code) in cases {
        assert_eq!(office.refused(Command::PutMunicipality(wrong)).code, code);
    }
    assert_eq!(office.council.municipalities().unwrap().len(), 1);
}

#[test]
fn a_body_stands_neither_under_itself_nor_under_what_stands_under_it() {
    let mut office = Office::founded();
    let (top, group) = (office.body, BodyId::fresh());
    let under = |id, parent| {
        let mut body = office::body(id, "Faggruppe");
        body.draft.parent_id = Some(parent);
        Command::PutBody(body)
    };
    office.run(under(group, top));
    assert_eq!(office.refused(under(top, top)).code, RefusalCode::BodyCycle);
    assert_eq!(office.refused(under(top, group)).code, RefusalCode::BodyCycle);
    assert_eq!(office.refused(under(group, BodyId::fresh())).code, RefusalCode::NotFound);
}

#[test]
fn a_ring_that_undo_has_closed_does_not_hang_the_next_command() {
    let mut office = Office::founded();
    let (a, b) = (BodyId::fresh(), BodyId::fresh());
    let under = |id, parent| {
        let mut body = office::body(id, "Faggruppe");
        body.draft.parent_id = parent;
        Command::PutBody(body)
    };
    office.run(under(a, None));
    office.run(under(b, None));
    let first = office.run(under(a, Some(b)));
    let taken_back = office.undo(&first);
    office.run(under(b, Some(a)));
    office.undo(&taken_back);
    assert_eq!(office.refused(under(BodyId::fresh(), Some(a))).code, RefusalCode::BodyCycle);
    office.run(under(b, None));
    office.run(under(BodyId::fresh(), Some(a)));
}

#[test]
fn a_numbering_pattern_that_repeats_itself_is_refused() {
    let mut office = Office::founded();
    for pattern in [
        "",
        "{year}",
        "{n}",
        "{year}-{n}",
        "{year}\n{meeting}{n}",
        &format!("{}{{year}}{{meeting}}{{n}}", "x".repeat(60)),
    ] {
        let mut body = office::body(office.body, "Fjordrådet");
        body.draft.numbering_pattern = (*pattern).to_owned();
        let code = office.refused(Command::PutBody(body)).code;
        assert!(
            matches!(code, RefusalCode::NumberingPatternInvalid | RefusalCode::FieldTooLong),
            "{pattern}"
        );
    }
}

#[test]
fn standing_cases_are_set_as_a_whole_and_cannot_take_another_bodys() {
    let mut office = Office::founded();
    let other = BodyId::fresh();
    office.run(Command::PutBody(office::body(other, "Porteføljerådet")));
    let item = |title: &str| RecurringItem {
        id: RecurringItemId::fresh(),
        place: RecurringPlace::First,
        title: title.into(),
        purpose: Purpose::Decision,
        minutes: Some(5),
        proposal: String::new(),
        approves_minutes: false,
    };
    let (notice, last) = (item("Godkjenning av innkalling"), item("Godkjenning av protokoll"));
    let set = |body_id, items: &[&RecurringItem]| {
        Command::SetRecurringItems(SetRecurringItems {
            body_id,
            items: items.iter().map(|i| (*i).clone()).collect(),
        })
    };
    office.run(set(office.body, &[&notice, &last]));
    office.run(set(office.body, &[&last]));
    let titles: Vec<_> =
        office.council.recurring_items().unwrap().into_iter().map(|recurring| recurring.item.title).collect();
    assert_eq!(titles, ["Godkjenning av protokoll"]);
    assert_eq!(
        office.refused(set(other, &[&last])).code,
        RefusalCode::FieldInvalid,
        "the id is the other body's"
    );
    let long = RecurringItem { minutes: Some(1441), ..item("Eventuelt") };
    assert_eq!(office.refused(set(other, &[&long])).code, RefusalCode::FieldInvalid);
}

#[test]
fn a_function_has_a_person_a_body_and_a_period() {
    let mut office = Office::founded();
    let give = GiveRole {
        id: RoleId::fresh(),
        person_id: office.secretary,
        body_id: office.body,
        function: Function::Chair,
        municipality_id: None,
        valid_from: Day::new(2024, 1, 1),
        valid_to: None,
    };
    let wrong = [
        (GiveRole { person_id: PersonId::fresh(), ..give.clone() }, RefusalCode::NotFound),
        (GiveRole { body_id: BodyId::fresh(), ..give.clone() }, RefusalCode::NotFound),
        (GiveRole { municipality_id: Some(MunicipalityId::fresh()), ..give.clone() }, RefusalCode::NotFound),
        (GiveRole { valid_to: Day::new(2023, 1, 1), ..give.clone() }, RefusalCode::PeriodReversed),
    ];
    for (wrong, code) in wrong {
        assert_eq!(office.refused(Command::GiveRole(wrong)).code, code);
    }
    let end = |valid_to| Command::EndRole(EndRole { id: give.id, valid_to });
    assert_eq!(office.refused(end(Day::new(2024, 1, 1).unwrap())).code, RefusalCode::NotFound);
    office.run(Command::GiveRole(give.clone()));
    assert_eq!(office.refused(end(Day::new(2023, 12, 31).unwrap())).code, RefusalCode::PeriodReversed);
    office.run(end(Day::new(2024, 6, 30).unwrap()));
    let on = |month| office.council.roles_on(office.body, Day::new(2024, month, 30).unwrap()).unwrap().len();
    assert_eq!((on(6), on(7)), (1, 0));
}
