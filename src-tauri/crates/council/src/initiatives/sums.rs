//! What initiatives add up to, one and many. Pure; the arithmetic is `samrad-money`'s.

use std::collections::BTreeMap;

use samrad_money::{CostLine, FinancingPlan, FinancingSums, SourceLine, SourceSum, YearSums, financing_sums};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::kinds::{Gate, WorkState};
use super::views::{InitiativeRow, SourceView};
use super::{InitiativeCost, InitiativeDraft};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::MunicipalityId;

/// What one initiative adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct InitiativeMoney {
    /// Its lines: by year, by budget, by payer.
    pub sums: FinancingSums,
    /// What it costs, in øre: the lines, or the estimate where there are none. Nothing where neither is known.
    pub cost_ore: Option<i64>,
    /// What it costs less what is found, in øre; less than 0 when more is found than needed.
    pub gap_ore: Option<i64>,
    /// How far it goes beyond its frame, in øre, from 0; nothing without a frame or a cost.
    pub overspend_ore: Option<i64>,
    /// How far the lines come out above the estimate, in øre; nothing when one of the two is missing.
    pub above_estimate_ore: Option<i64>,
}

/// What initiatives add up to, in øre. Costs less sources is what is missing less what is too much.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sums {
    /// How many.
    pub count: u32,
    /// Operations.
    pub operations_ore: i64,
    /// Investments.
    pub investment_ore: i64,
    /// Estimates that no line places in a year and a budget.
    pub unplaced_ore: i64,
    /// All three.
    pub cost_ore: i64,
    /// What is found.
    pub sources_ore: i64,
    /// What is missing in those that are short of money. What one has too much does not pay for another.
    pub gap_ore: i64,
    /// What there is too much in the others.
    pub surplus_ore: i64,
    /// How far those with a frame go beyond it. It is of all their years.
    pub overspend_ore: i64,
}

/// What the whole board adds up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BoardSums {
    /// All of it.
    pub total: Sums,
    /// By what the gate says, in the order of the gate's answers; those with none are left out.
    pub by_gate: Vec<GateSums>,
    /// How many stand how; states that none is in are left out.
    pub by_state: Vec<StateCount>,
    /// By who asks or pays, by name, what all ask for together first.
    pub by_municipality: Vec<MunicipalitySums>,
    /// By budget year, the earliest first.
    pub by_year: Vec<YearSums>,
    /// What each payer pays in all, by name.
    pub payers: Vec<SourceSum>,
}

/// The sums of the initiatives of which the gate says the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GateSums {
    /// What it says.
    pub gate: Gate,
    /// What they add up to.
    #[serde(flatten)]
    pub sums: Sums,
}

/// How many initiatives stand alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StateCount {
    /// How.
    pub state: WorkState,
    /// How many.
    pub count: u32,
}

/// What one municipality asks for and pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MunicipalitySums {
    /// The municipality; nothing for what all ask for together.
    pub municipality_id: Option<MunicipalityId>,
    /// Its name.
    pub name: Option<String>,
    /// What it asks for.
    #[serde(flatten)]
    pub sums: Sums,
    /// What it pays, in its own initiatives and in others', in øre.
    pub pays_ore: i64,
}

/// An initiative with its lines, for adding up.
pub(super) struct Lines<'a> {
    pub(super) row: &'a InitiativeRow,
    pub(super) costs: &'a [InitiativeCost],
    pub(super) sources: &'a [SourceView],
}

impl InitiativeMoney {
    /// Adds one initiative up.
    pub(super) fn of(
        draft: &InitiativeDraft,
        costs: &[InitiativeCost],
        sources: &[SourceView],
    ) -> Result<Self> {
        let sums = financing_sums(&plan(costs, sources)).map_err(|_| too_large())?;
        let of_lines = (!costs.is_empty()).then_some(sums.estimate.likely_ore);
        let cost_ore = of_lines.or(draft.likely_ore);
        let beyond = |limit: i64| cost_ore.map(|cost| (cost - limit).max(0));
        Ok(Self {
            cost_ore,
            gap_ore: cost_ore.map(|cost| cost - sums.sources_ore),
            overspend_ore: draft.frame_ore.and_then(beyond),
            above_estimate_ore: of_lines.zip(draft.likely_ore).map(|(lines, estimate)| lines - estimate),
            sums,
        })
    }
}

/// Adds the board up, in one budget year where one is given.
pub(super) fn board(all: &[Lines<'_>], year: Option<i16>) -> Result<BoardSums> {
    let mut total = Sums::default();
    let mut gates: BTreeMap<Gate, Sums> = BTreeMap::new();
    let mut states: BTreeMap<WorkState, u32> = BTreeMap::new();
    let mut asks: BTreeMap<Option<MunicipalityId>, Sums> = BTreeMap::new();
    let mut pays: BTreeMap<MunicipalityId, i64> = BTreeMap::new();
    let mut names: BTreeMap<MunicipalityId, String> = BTreeMap::new();
    let (mut all_costs, mut all_sources) = (Vec::new(), Vec::new());
    for lines in all {
        let is_meant = |of: i16| year.is_none_or(|year| year == of);
        let costs: Vec<_> = lines.costs.iter().filter(|line| is_meant(line.year)).cloned().collect();
        let sources: Vec<_> =
            lines.sources.iter().filter(|source| is_meant(source.line.year)).cloned().collect();
        let one = Sums::of(lines, &costs, &sources, year.is_some())?;
        let asking = lines.row.draft.municipality_id;
        total.add(&one)?;
        gates.entry(lines.row.gate).or_default().add(&one)?;
        asks.entry(asking).or_default().add(&one)?;
        *states.entry(lines.row.state).or_default() += 1;
        names.extend(asking.zip(lines.row.municipality_name.clone()));
        for source in &sources {
            let Some(payer) = source.line.municipality_id else { continue };
            add(pays.entry(payer).or_default(), source.line.amount_ore)?;
            names.insert(payer, source.name.clone());
        }
        all_costs.extend(costs);
        all_sources.extend(sources);
    }
    let merged = financing_sums(&plan(&all_costs, &all_sources)).map_err(|_| too_large())?;
    let mut by_municipality: Vec<_> = names
        .iter()
        .map(|(id, name)| MunicipalitySums {
            municipality_id: Some(*id),
            name: Some(name.clone()),
            sums: asks.get(&Some(*id)).copied().unwrap_or_default(),
            pays_ore: pays.get(id).copied().unwrap_or_default(),
        })
        .collect();
    by_municipality.sort_by(|a, b| {
        let name = |sums: &MunicipalitySums| sums.name.clone().unwrap_or_default();
        crate::norwegian_order(&name(a), &name(b))
    });
    let together = asks.get(&None).map(|sums| MunicipalitySums {
        municipality_id: None,
        name: None,
        sums: *sums,
        pays_ore: 0,
    });
    Ok(BoardSums {
        total,
        by_gate: gates.into_iter().map(|(gate, sums)| GateSums { gate, sums }).collect(),
        by_state: states.into_iter().map(|(state, count)| StateCount { state, count }).collect(),
        by_municipality: together.into_iter().chain(by_municipality).collect(),
        by_year: merged.years,
        payers: merged.sources,
    })
}

impl Sums {
    /// One initiative, by these of its lines. Its estimate counts where it has no lines at all, but in no single year.
    fn of(
        lines: &Lines<'_>,
        costs: &[InitiativeCost],
        sources: &[SourceView],
        of_one_year: bool,
    ) -> Result<Self> {
        let sums = financing_sums(&plan(costs, sources)).map_err(|_| too_large())?;
        let has_lines = !lines.costs.is_empty() || of_one_year;
        let unplaced_ore = if has_lines { 0 } else { lines.row.draft.likely_ore.unwrap_or_default() };
        let cost_ore = sums.estimate.likely_ore + unplaced_ore;
        let gap = cost_ore - sums.sources_ore;
        Ok(Self {
            count: 1,
            operations_ore: sums.operations_ore,
            investment_ore: sums.investment_ore,
            unplaced_ore,
            cost_ore,
            sources_ore: sums.sources_ore,
            gap_ore: gap.max(0),
            surplus_ore: (-gap).max(0),
            overspend_ore: lines.row.money.overspend_ore.unwrap_or_default(),
        })
    }

    fn add(&mut self, other: &Self) -> Result<()> {
        self.count += other.count;
        for (sum, more) in [
            (&mut self.operations_ore, other.operations_ore),
            (&mut self.investment_ore, other.investment_ore),
            (&mut self.unplaced_ore, other.unplaced_ore),
            (&mut self.cost_ore, other.cost_ore),
            (&mut self.sources_ore, other.sources_ore),
            (&mut self.gap_ore, other.gap_ore),
            (&mut self.surplus_ore, other.surplus_ore),
            (&mut self.overspend_ore, other.overspend_ore),
        ] {
            add(sum, more)?;
        }
        Ok(())
    }
}

fn plan(costs: &[InitiativeCost], sources: &[SourceView]) -> FinancingPlan {
    FinancingPlan {
        costs: costs
            .iter()
            .map(|line| CostLine {
                year: line.year,
                kind: line.budget.into(),
                likely_ore: line.likely_ore,
                low_ore: line.low_ore,
                high_ore: line.high_ore,
            })
            .collect(),
        sources: sources
            .iter()
            .map(|source| SourceLine {
                year: source.line.year,
                party: source.name.clone(),
                amount_ore: source.line.amount_ore,
            })
            .collect(),
    }
}

fn add(sum: &mut i64, more: i64) -> Result<()> {
    *sum = sum.checked_add(more).ok_or_else(too_large)?;
    Ok(())
}

/// Amounts that 64 bits of øre cannot hold together. What one initiative may hold is far below; it takes thousands.
fn too_large() -> Error {
    Error::refused(RefusalCode::FieldInvalid, json!({ "field": "amount_ore", "value": i64::MAX }))
}
