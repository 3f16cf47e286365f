//! Composes the commands about initiatives.

use samrad_council::initiatives::*;
use samrad_council::*;

use crate::office::Office;
use crate::picks::Picks;

/// Whether this module composes commands of that kind.
pub(crate) fn composes(kind: &str) -> bool {
    kind.starts_with("initiative.") || kind.starts_with("gate.")
}

/// One command of this kind.
pub(crate) fn compose(kind: &str, picks: &mut Picks) -> Command {
    let id = picks.initiative();
    match kind {
        "initiative.put" => Command::PutInitiative(PutInitiative { id, draft: draft(picks) }),
        "initiative.set_state" => Command::SetInitiativeState(SetInitiativeState {
            id,
            state: picks.of(WorkState::ALL),
            comment: picks.title(),
            on: picks.maybe(Picks::day),
        }),
        "initiative.set_costs" => {
            Command::SetInitiativeCosts(SetInitiativeCosts { initiative_id: id, lines: picks.some(3, cost) })
        }
        "initiative.set_sources" => Command::SetInitiativeSources(SetInitiativeSources {
            initiative_id: id,
            lines: picks.some(3, source),
        }),
        "initiative.set_alternatives" => Command::SetAlternatives(SetAlternatives {
            initiative_id: id,
            alternatives: picks.some(2, alternative),
        }),
        "initiative.link" => Command::LinkInitiative(LinkInitiative {
            id: picks.initiative_link(),
            initiative_id: id,
            other_id: picks.maybe(Picks::initiative),
            other_text: picks.title(),
            relation: picks.title(),
        }),
        "initiative.unlink" => Command::UnlinkInitiative(UnlinkInitiative { id: picks.initiative_link() }),
        "initiative.remove" => Command::RemoveInitiative(RemoveInitiative { id }),
        "gate.decide" => Command::DecideGate(DecideGate {
            id: picks.gate_decision(),
            initiative_id: id,
            gate: picks.of(Gate::ALL),
            decided_by: picks.title(),
            decided_on: picks.day(),
            reason: picks.title(),
        }),
        other => panic!("no way to compose {other}"),
    }
}

fn draft(picks: &mut Picks) -> InitiativeDraft {
    let estimate = picks.maybe(ore);
    InitiativeDraft {
        title: picks.title(),
        description: picks.text(),
        kind: picks.of(InitiativeKind::ALL),
        requester_unit: picks.title(),
        municipality_id: if picks.below(4) == 0 { Some(picks.municipality()) } else { None },
        case_id: picks.maybe(Picks::case),
        low_ore: if picks.below(4) == 0 { Some(ore(picks)) } else { None },
        likely_ore: estimate,
        high_ore: estimate.map(|ore| ore.saturating_add(1)),
        financing: picks.of(Financing::ALL),
        booked_on: picks.title(),
        frame_ore: if picks.below(4) == 0 { Some(ore(picks)) } else { None },
        involvement: picks.of(Involvement::ALL),
        invoicing: picks.title(),
    }
}

/// An amount: mostly one that somebody means.
fn ore(picks: &mut Picks) -> i64 {
    match picks.below(12) {
        0 => -1,
        1 => i64::MAX,
        _ => picks.below(1_000_000_000_000) as i64,
    }
}

fn year(picks: &mut Picks) -> i16 {
    if picks.below(16) == 0 { 24 } else { 2024 + picks.below(4) as i16 }
}

fn cost(picks: &mut Picks) -> InitiativeCost {
    InitiativeCost {
        id: picks.initiative_cost(),
        text: picks.title(),
        year: year(picks),
        budget: picks.of(Budget::ALL),
        likely_ore: ore(picks),
        low_ore: None,
        high_ore: None,
    }
}

fn source(picks: &mut Picks) -> InitiativeSource {
    InitiativeSource {
        id: picks.initiative_source(),
        municipality_id: if picks.below(3) == 0 { Some(picks.municipality()) } else { None },
        party: picks.title(),
        year: year(picks),
        amount_ore: ore(picks),
    }
}

fn alternative(picks: &mut Picks) -> Alternative {
    let is_excluded = picks.flip();
    Alternative {
        id: picks.alternative(),
        text: picks.title(),
        consequence: picks.title(),
        excluded_why: if is_excluded { picks.title() } else { String::new() },
        excluded_by: String::new(),
        excluded_on: if is_excluded { Some(picks.day()) } else { None },
    }
}

/// Three initiatives of cases; the first has a cost, and a link to the second.
pub(crate) fn furnish(office: &mut Office) {
    let mut picks = Picks::first_of_each();
    let [first, second, _] = [1, 2, 3].map(|number| {
        picks.number = Some(number);
        let (id, case) = (picks.initiative(), picks.case());
        let draft = InitiativeDraft { case_id: Some(case), ..titled("Trådløst nett") };
        office.run(Command::PutInitiative(PutInitiative { id, draft }));
        id
    });
    picks.number = Some(1);
    let line =
        InitiativeCost { id: picks.initiative_cost(), ..cost_of(2024, Budget::Investment, 10_000_000) };
    office.run(Command::SetInitiativeCosts(SetInitiativeCosts { initiative_id: first, lines: vec![line] }));
    office.run(Command::LinkInitiative(LinkInitiative {
        id: picks.initiative_link(),
        initiative_id: first,
        other_id: Some(second),
        other_text: String::new(),
        relation: "venter på".into(),
    }));
}

/// An initiative with nothing but a title.
pub(crate) fn titled(title: &str) -> InitiativeDraft {
    InitiativeDraft {
        title: title.into(),
        description: String::new(),
        kind: InitiativeKind::Project,
        requester_unit: String::new(),
        municipality_id: None,
        case_id: None,
        low_ore: None,
        likely_ore: None,
        high_ore: None,
        financing: Financing::Unknown,
        booked_on: String::new(),
        frame_ore: None,
        involvement: Involvement::NotInvolved,
        invoicing: String::new(),
    }
}

/// A cost without a range.
pub(crate) fn cost_of(year: i16, budget: Budget, likely_ore: i64) -> InitiativeCost {
    let id = InitiativeCostId::fresh();
    InitiativeCost { id, text: String::new(), year, budget, likely_ore, low_ore: None, high_ore: None }
}
