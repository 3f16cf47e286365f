//! Composes the commands that keep figures.

use samrad_council::figures::*;
use samrad_council::*;

use crate::office::Office;
use crate::picks::Picks;

/// One command of this kind.
pub(crate) fn compose(kind: &str, picks: &mut Picks) -> Command {
    match kind {
        "figures.keep" => Command::KeepFigures(KeepFigures {
            origin: picks.of(FigureOrigin::ALL),
            fetched_at: picks.of(&["2024-03-04T08:15:00Z", "2025-03-04T08:15:00Z"]).parse().unwrap(),
            figures: picks.some(3, |picks| NewFigure {
                id: picks.new_id(Picks::figure, FigureId::from_bytes),
                draft: draft(picks),
            }),
        }),
        "figure.put" => Command::PutFigure(PutFigure { id: picks.figure(), draft: draft(picks) }),
        "figure.remove" => Command::RemoveFigure(RemoveFigure { id: picks.figure() }),
        other => panic!("no way to compose {other}"),
    }
}

fn draft(picks: &mut Picks) -> FigureDraft {
    let kind = picks.of(FigureKind::ALL);
    let is_population = (kind == FigureKind::Population) != (picks.below(12) == 0);
    FigureDraft {
        kind,
        municipality_id: if is_population { Some(picks.municipality()) } else { None },
        unit: if is_population { String::new() } else { picks.of(&["Drift", "Arkiv", ""]).into() },
        value: picks.of(&[31_500, 31_500, 7, 0, -1]),
        as_of: picks.of(&["2023-01-01", "2024-01-01"]).parse().unwrap(),
        source: picks.title(),
        note: picks.text(),
    }
}

/// How many work in three units.
pub(crate) fn furnish(office: &mut Office) {
    let mut picks = Picks::first_of_each();
    for (number, unit) in (1..).zip(["Drift", "Arkiv", "Innovasjon"]) {
        picks.number = Some(number);
        office.run(Command::PutFigure(PutFigure {
            id: picks.figure(),
            draft: FigureDraft {
                kind: FigureKind::HeadcountPermanent,
                municipality_id: None,
                unit: unit.into(),
                value: 7,
                as_of: Day::new(2024, 1, 1).unwrap(),
                source: "Lønnssystemet".into(),
                note: String::new(),
            },
        }));
    }
}
