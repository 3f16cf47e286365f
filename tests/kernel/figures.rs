//! Dated figures: what may be one, which of several holds, and that none is lost.

use samrad_council::bodies::PutMunicipality;
use samrad_council::figures::*;
use samrad_council::*;

use crate::office::Office;

/// A council with two municipalities.
struct Desk {
    office: Office,
    big: MunicipalityId,
    small: MunicipalityId,
}

impl Desk {
    fn new() -> Self {
        let mut office = Office::founded();
        let [big, small] = [("Storeby", "1506"), ("Lilleby", "1547")].map(|(name, number)| {
            let id = MunicipalityId::fresh();
            office.run(Command::PutMunicipality(PutMunicipality {
                id,
                number: number.into(),
                org_number: None,
                name: name.into(),
                language_form: LanguageForm::Neutral,
                is_host: false,
                valid_from: None,
                valid_to: None,
            }));
            id
        });
        Self { office, big, small }
    }

    /// Fetched figures of 1 January.
    fn keep(&mut self, figures: &[(MunicipalityId, i64)], year: i16, at: &str) -> Changed {
        let command = fetched(figures, year, at);
        self.office.run(command)
    }

    fn values(&self, filter: &FigureFilter) -> Vec<i64> {
        self.office.council.figures(filter).unwrap().iter().map(|figure| figure.draft.value).collect()
    }

    fn refused(&mut self, draft: FigureDraft) -> (RefusalCode, String) {
        let refusal = self.office.refused(Command::PutFigure(PutFigure { id: FigureId::fresh(), draft }));
        (refusal.code, refusal.facts["field"].as_str().unwrap_or_default().to_owned())
    }
}

fn population(municipality: MunicipalityId, value: i64, year: i16) -> FigureDraft {
    FigureDraft {
        kind: FigureKind::Population,
        municipality_id: Some(municipality),
        unit: String::new(),
        value,
        as_of: Day::new(year, 1, 1).unwrap(),
        source: "07459".into(),
        note: String::new(),
    }
}

fn headcount(unit: &str, value: i64) -> FigureDraft {
    FigureDraft {
        kind: FigureKind::HeadcountPermanent,
        municipality_id: None,
        unit: unit.into(),
        value,
        as_of: Day::new(2024, 3, 1).unwrap(),
        source: "Lønnssystemet".into(),
        note: String::new(),
    }
}

fn fetched(figures: &[(MunicipalityId, i64)], year: i16, at: &str) -> Command {
    let figures = figures.iter().map(|(municipality, value)| NewFigure {
        id: FigureId::fresh(),
        draft: population(*municipality, *value, year),
    });
    Command::KeepFigures(KeepFigures {
        origin: FigureOrigin::Fetched,
        fetched_at: at.parse().unwrap(),
        figures: figures.collect(),
    })
}

const SPRING: &str = "2024-03-04T08:15:00Z";
const AUTUMN: &str = "2024-10-04T08:15:00Z";

fn all() -> FigureFilter {
    FigureFilter::default()
}

fn newest() -> FigureFilter {
    FigureFilter { newest: Some(true), ..all() }
}

#[test]
fn figures_that_came_together_are_one_step_with_their_source_and_time() {
    let mut desk = Desk::new();
    let (big, small) = (desk.big, desk.small);
    let changed = desk.keep(&[(big, 31_500), (small, 3650)], 2024, SPRING);
    assert_eq!(changed.label.subject, "2024");
    let kept = desk.office.council.figures(&all()).unwrap();
    let [first, second] = kept.as_slice() else { panic!("{kept:?}") };
    assert_eq!(
        (first.draft.municipality_id, second.draft.municipality_id),
        (Some(small), Some(big)),
        "by name"
    );
    assert_eq!((first.origin, first.draft.source.as_str()), (FigureOrigin::Fetched, "07459"));
    assert_eq!(first.fetched_at.as_str(), "2024-03-04T08:15:00.000Z");
    desk.office.undo(&changed);
    assert_eq!(desk.values(&all()), [] as [i64; 0]);
}

#[test]
fn a_figure_that_is_fetched_anew_stands_beside_the_old_one_and_holds() {
    let mut desk = Desk::new();
    let big = desk.big;
    desk.keep(&[(big, 31_500)], 2024, SPRING);
    desk.keep(&[(big, 31_000)], 2023, SPRING);
    let again = desk.keep(&[(big, 31_507)], 2024, AUTUMN);
    assert_eq!(desk.values(&newest()), [31_507, 31_000], "the latest day first");
    let of_day = FigureFilter { as_of: Day::new(2024, 1, 1), municipality_id: Some(big), ..all() };
    let history = desk.office.council.figures(&of_day).unwrap();
    let told: Vec<_> = history.iter().map(|figure| (figure.draft.value, figure.is_newest)).collect();
    assert_eq!(told, [(31_507, true), (31_500, false)]);
    desk.office.undo(&again);
    assert_eq!(desk.values(&newest()), [31_500, 31_000]);
}

#[test]
fn the_same_number_from_the_same_source_is_not_kept_twice_and_from_another_it_is() {
    let mut desk = Desk::new();
    let (big, small) = (desk.big, desk.small);
    desk.keep(&[(big, 31_500)], 2024, SPRING);
    let nothing_new = desk.keep(&[(big, 31_500)], 2024, AUTUMN);
    assert_eq!((nothing_new.entry, desk.values(&all()).len()), (None, 1));
    desk.keep(&[(big, 31_500), (small, 3650)], 2024, AUTUMN);
    assert_eq!(desk.values(&all()), [3650, 31_500], "only the one that is new");
    let by_hand = PutFigure { id: FigureId::fresh(), draft: population(big, 31_500, 2024) };
    desk.office.run(Command::PutFigure(by_hand));
    assert_eq!(desk.values(&all()).len(), 3, "written down by hand is another source");
    // The older one says the same, but the one that holds does not.
    desk.keep(&[(small, 3651)], 2024, AUTUMN);
    desk.keep(&[(small, 3650)], 2024, "2024-11-01T00:00:00Z");
    let of_small = FigureFilter { municipality_id: Some(small), ..newest() };
    assert_eq!(desk.values(&of_small), [3650]);
}

#[test]
fn a_time_ahead_of_the_clock_does_not_hide_what_comes_after_it() {
    let mut desk = Desk::new();
    let big = desk.big;
    desk.keep(&[(big, 31_500)], 2024, "2124-01-01T00:00:00Z");
    desk.office
        .run(Command::PutFigure(PutFigure { id: FigureId::fresh(), draft: population(big, 31_501, 2024) }));
    assert_eq!(desk.values(&newest()), [31_501]);
}

#[test]
fn people_in_a_unit_are_counted_apart_for_posts_and_engagements() {
    let mut desk = Desk::new();
    let engaged = FigureDraft { kind: FigureKind::HeadcountEngaged, ..headcount("Innovasjon", 3) };
    for draft in [headcount("Innovasjon", 2), engaged, headcount(" Dokumentasjon  ", 10)] {
        desk.office.run(Command::PutFigure(PutFigure { id: FigureId::fresh(), draft }));
    }
    assert_eq!(desk.values(&newest()), [10, 2, 3]);
    let of_unit = FigureFilter { unit: Some("Dokumentasjon".into()), ..all() };
    assert_eq!(desk.values(&of_unit), [10]);
    let of_kind = FigureFilter { kind: Some(FigureKind::HeadcountEngaged), ..all() };
    assert_eq!(desk.values(&of_kind), [3]);
    let none = FigureDraft { kind: FigureKind::HeadcountEngaged, ..headcount("Drift", 0) };
    let changed = desk.office.run(Command::PutFigure(PutFigure { id: FigureId::fresh(), draft: none }));
    assert_eq!(changed.label.subject, "Drift, 2024", "nobody on engagement is a figure too");
}

#[test]
fn what_no_number_of_people_can_be_is_refused() {
    let mut desk = Desk::new();
    let big = desk.big;
    for value in [0, -1, 10_000_001, i64::MIN] {
        let refused = desk.refused(population(big, value, 2024));
        assert_eq!(refused, (RefusalCode::FieldInvalid, "value".into()), "{value}");
    }
    for value in [-1, 100_001] {
        assert_eq!(
            desk.refused(headcount("Drift", value)),
            (RefusalCode::FieldInvalid, "value".into()),
            "{value}"
        );
    }
    for year in [1899, 2124] {
        let refused = desk.refused(population(big, 31_500, year));
        assert_eq!(refused, (RefusalCode::FieldInvalid, "as_of".into()), "{year}");
    }
}

#[test]
fn a_figure_is_somebodys_and_says_where_it_comes_from() {
    let mut desk = Desk::new();
    let big = desk.big;
    let of_nobody = FigureDraft { municipality_id: None, ..population(big, 31_500, 2024) };
    assert_eq!(desk.refused(of_nobody), (RefusalCode::FieldEmpty, "municipality_id".into()));
    let of_unit = FigureDraft { unit: "Drift".into(), ..population(big, 31_500, 2024) };
    assert_eq!(desk.refused(of_unit), (RefusalCode::FieldInvalid, "unit".into()));
    assert_eq!(desk.refused(headcount(" ", 3)), (RefusalCode::FieldEmpty, "unit".into()));
    let unsourced = FigureDraft { source: "\u{200b}".into(), ..population(big, 31_500, 2024) };
    assert_eq!(desk.refused(unsourced), (RefusalCode::FieldEmpty, "source".into()));
    let stranger = population(MunicipalityId::fresh(), 31_500, 2024);
    assert_eq!(desk.refused(stranger).0, RefusalCode::NotFound);
    let elsewhere = FigureDraft { municipality_id: Some(MunicipalityId::fresh()), ..headcount("Drift", 3) };
    assert_eq!(desk.refused(elsewhere).0, RefusalCode::NotFound);
}

#[test]
fn of_figures_that_come_together_all_are_kept_or_none() {
    let mut desk = Desk::new();
    let (big, small) = (desk.big, desk.small);
    let half = fetched(&[(big, 31_500), (small, -1)], 2024, SPRING);
    assert_eq!(desk.office.refused(half).facts["field"], "value");
    let twice = desk.office.refused(fetched(&[(big, 31_500), (big, 31_501)], 2024, SPRING));
    assert_eq!((&twice.facts["field"], &twice.facts["value"]), (&"figures".into(), &"Storeby".into()));
    assert_eq!(desk.office.refused(fetched(&[], 2024, SPRING)).facts["field"], "figures");
    assert!(desk.values(&all()).is_empty());
}

#[test]
fn a_figure_is_not_changed_but_taken_away_and_that_can_be_undone() {
    let mut desk = Desk::new();
    let big = desk.big;
    let id = FigureId::fresh();
    let put = |value| Command::PutFigure(PutFigure { id, draft: population(big, value, 2024) });
    desk.office.run(put(31_500));
    assert_eq!(desk.office.refused(put(13_500)).facts["field"], "id");
    let removed = desk.office.run(Command::RemoveFigure(RemoveFigure { id }));
    assert_eq!((removed.label.subject.as_str(), desk.values(&all()).len()), ("Storeby, 2024", 0));
    let gone = desk.office.refused(Command::RemoveFigure(RemoveFigure { id }));
    assert_eq!(gone.code, RefusalCode::NotFound);
    desk.office.undo(&removed);
    assert_eq!(desk.values(&newest()), [31_500]);
}
