//! What the public does not get to see: set, changed, lifted, and told by every reading.

use samrad_council::cases::{CaseFilter, ChangeCase, PutSection, RemoveCase};
use samrad_council::documents::ChangeDocument;
use samrad_council::shielding::*;
use samrad_council::*;

use crate::office::Office;
use crate::session::change;

struct Shield {
    office: Office,
    case: CaseId,
    section: SectionId,
    annex: DocumentId,
}

fn shield() -> Shield {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let section = SectionId::fresh();
    office.run(Command::PutSection(PutSection {
        id: section,
        case_id: case,
        level: 1,
        heading: "Tilbudene".into(),
        markdown: "Pris".into(),
    }));
    let annex = office.annex(case, "Tilbud", b"tilbud");
    Shield { office, case, section, annex }
}

impl Shield {
    /// Everything that can be shielded here.
    fn all(&self) -> [Shielded; 4] {
        [
            Shielded::Case { case_id: self.case },
            Shielded::Title { case_id: self.case, public_title: "En anskaffelse".into() },
            Shielded::Section { section_id: self.section },
            Shielded::Document { document_id: self.annex },
        ]
    }

    /// What is shielded of them now, read back.
    fn told(&self) -> [Option<Shielding>; 4] {
        let case = self.office.council.case(self.case).unwrap().unwrap();
        [
            case.shielding,
            case.title_shielding,
            case.sections[0].shielding.clone(),
            case.annexes[0].shielding.clone(),
        ]
    }
}

fn draft(ground: &str) -> ShieldingDraft {
    ShieldingDraft {
        ground: Some(ground.into()).filter(|ground: &String| !ground.is_empty()),
        basis: "etter avtale".into(),
        review_on: Day::new(2027, 1, 31),
    }
}

fn set(of: Shielded, shielding: Option<ShieldingDraft>) -> Command {
    Command::SetShielding(SetShielding { of, shielding })
}

#[test]
fn each_part_is_shielded_by_itself_and_lifted_again_and_undoing_restores_it() {
    let mut shield = shield();
    for (at, of) in shield.all().into_iter().enumerate() {
        let before = shield.office.dump();
        shield.office.run(set(of.clone(), Some(draft("tender"))));
        let told = shield.told();
        let expected = Shielding {
            ground: "tender".into(),
            basis: "offl. § 23 tredje ledd".into(),
            review_on: Day::new(2027, 1, 31),
        };
        for (place, found) in told.iter().enumerate() {
            assert_eq!(found.as_ref(), (place == at).then_some(&expected), "{of:?}");
        }
        let lifted = shield.office.run(set(of.clone(), None));
        assert_eq!(shield.told(), [None, None, None, None]);
        assert_eq!(shield.office.dump(), before, "a shield that is lifted leaves nothing behind");
        shield.office.undo(&lifted);
        assert_eq!(shield.told(), told);
        shield.office.run(set(of, None));
    }
}

#[test]
fn the_basis_is_one_that_is_in_force_or_free_words_or_still_to_be_found() {
    let mut shield = shield();
    let of = Shielded::Case { case_id: shield.case };
    let refused = shield.office.refused(set(of.clone(), Some(draft("no such ground"))));
    assert_eq!((refused.code, &refused.facts["field"]), (RefusalCode::FieldInvalid, &"ground".into()));
    shield.office.run(set(of.clone(), Some(draft(""))));
    assert_eq!(shield.told()[0].as_ref().unwrap().basis, "etter avtale");
    let none = ShieldingDraft { ground: None, basis: " ".into(), review_on: None };
    shield.office.run(set(of, Some(none)));
    assert_eq!(shield.told()[0].as_ref().unwrap().basis, "");
    // Whatever else is changed: the missing basis is found, not refused.
    shield.office.run(Command::ChangeCase(ChangeCase { summary: Some("Ny".into()), ..change(shield.case) }));
}

#[test]
fn a_shielded_title_has_a_neutral_one_that_is_another() {
    let mut shield = shield();
    let titled = |title: &str| Shielded::Title { case_id: shield.case, public_title: title.into() };
    let [empty, same, neutral] = [" ", "felles VAKT", "En anskaffelse"].map(titled);
    assert_eq!(shield.office.refused(set(empty, Some(draft("tender")))).code, RefusalCode::FieldEmpty);
    assert_eq!(shield.office.refused(set(same, Some(draft("tender")))).code, RefusalCode::FieldInvalid);
    shield.office.run(set(neutral, Some(draft("tender"))));
    let case = shield.office.council.case(shield.case).unwrap().unwrap();
    assert_eq!((case.row.title.as_str(), case.public_title.as_str()), ("Felles vakt", "En anskaffelse"));
}

#[test]
fn lists_and_agendas_tell_whether_all_of_a_case_is_shielded_or_a_part() {
    let mut shield = shield();
    let meeting = shield.office.meeting(2024, 1);
    shield.office.put_on(meeting, shield.case);
    let marks = |office: &Office| {
        let row = office.council.cases(&CaseFilter::default()).unwrap().remove(0);
        let line = office.council.meeting(meeting).unwrap().unwrap().agenda.remove(0);
        assert_eq!((row.access, row.shields_part), (line.access, line.shields_part));
        (row.access, row.shields_part)
    };
    assert_eq!(marks(&shield.office), (Access::Public, false));
    for (at, of) in shield.all().into_iter().enumerate() {
        shield.office.run(set(of.clone(), Some(draft("security"))));
        let expected = if at == 0 { (Access::Exempt, false) } else { (Access::Public, true) };
        assert_eq!(marks(&shield.office), expected, "{of:?}");
        shield.office.run(set(of, None));
    }
}

#[test]
fn a_basis_that_is_written_over_in_free_words_is_no_longer_the_chosen_one() {
    let mut shield = shield();
    for of in [Shielded::Case { case_id: shield.case }, Shielded::Document { document_id: shield.annex }] {
        shield.office.run(set(of, Some(draft("security"))));
    }
    let annex = |title: &str, basis: &str| {
        Command::ChangeDocument(ChangeDocument {
            id: shield.annex,
            title: title.into(),
            access: Access::Exempt,
            access_basis: basis.into(),
        })
    };
    let (renamed, written) = (annex("Tilbudet", "offl. § 24 tredje ledd"), annex("Tilbudet", "etter loven"));
    shield.office.run(renamed);
    assert_eq!(shield.told()[3].as_ref().unwrap().ground, "security", "a new name is no new basis");
    shield.office.run(written);
    let basis = Some("etter loven".into());
    shield.office.run(Command::ChangeCase(ChangeCase { access_basis: basis, ..change(shield.case) }));
    for at in [0, 3] {
        let told = shield.told()[at].clone().unwrap();
        assert_eq!((told.ground.as_str(), told.basis.as_str()), ("", "etter loven"));
    }
}

#[test]
fn what_is_gone_can_no_longer_be_shielded() {
    let mut shield = shield();
    let case = shield.case;
    shield.office.run(Command::RemoveCase(RemoveCase { id: case }));
    for of in shield.all() {
        assert_eq!(shield.office.refused(set(of, Some(draft("tender")))).code, RefusalCode::NotFound);
    }
}
