//! How a project is paid for: costs by year and kind, sources by party, and the gap between them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::error::{MoneyCode, MoneyError, Result};

/// What a project costs, and who pays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FinancingPlan {
    /// The costs.
    pub costs: Vec<CostLine>,
    /// The sources.
    pub sources: Vec<SourceLine>,
}

/// One kind of cost in one year. A saving is a negative cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CostLine {
    /// The budget year.
    pub year: i16,
    /// Which budget it belongs to.
    pub kind: CostKind,
    /// The estimate, in øre.
    pub likely_ore: i64,
    /// At the least, in øre; the estimate itself if nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub low_ore: Option<i64>,
    /// At the most, in øre; the estimate itself if nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub high_ore: Option<i64>,
}

/// Which budget a cost belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// drift
    Operations,
    /// investering
    Investment,
}

/// What somebody pays in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceLine {
    /// The budget year.
    pub year: i16,
    /// Who: a municipality, the joint unit, a grant.
    pub party: String,
    /// How much, in øre.
    pub amount_ore: i64,
}

/// What a plan adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct FinancingSums {
    /// Every year that has a cost or a source, earliest first.
    pub years: Vec<YearSums>,
    /// What each party pays in all, by name.
    pub sources: Vec<SourceSum>,
    /// All operations, in øre.
    pub operations_ore: i64,
    /// All investments, in øre.
    pub investment_ore: i64,
    /// All sources, in øre.
    pub sources_ore: i64,
    /// All costs less all sources, in øre: what nobody pays yet. Less than 0 when more is found than needed.
    pub gap_ore: i64,
    /// All costs. The ends are sums of ends: everything at its least, everything at its most.
    pub estimate: Estimate,
}

/// One year of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearSums {
    /// The year.
    pub year: i16,
    /// Operations, in øre.
    pub operations_ore: i64,
    /// Investments, in øre.
    pub investment_ore: i64,
    /// Sources, in øre.
    pub sources_ore: i64,
    /// Costs less sources, in øre.
    pub gap_ore: i64,
    /// The costs' range.
    pub estimate: Estimate,
}

/// What one party pays in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceSum {
    /// Who.
    pub party: String,
    /// How much, in øre.
    pub amount_ore: i64,
}

/// A cost with its range.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Estimate {
    /// At the least, in øre.
    pub low_ore: i64,
    /// Most likely, in øre.
    pub likely_ore: i64,
    /// At the most, in øre.
    pub high_ore: i64,
}

/// Adds a plan up.
///
/// # Errors
/// `estimate.order`: a line whose low, likely and high are not in that order. `amount.overflow`.
pub fn financing_sums(plan: &FinancingPlan) -> Result<FinancingSums> {
    let mut years: BTreeMap<i16, Sums> = BTreeMap::new();
    let mut parties: BTreeMap<&str, i128> = BTreeMap::new();
    let mut all = Sums::default();
    for line in &plan.costs {
        let range = line.range()?;
        years.entry(line.year).or_default().add_cost(line, range);
        all.add_cost(line, range);
    }
    for line in &plan.sources {
        let amount = i128::from(line.amount_ore);
        years.entry(line.year).or_default().sources += amount;
        all.sources += amount;
        *parties.entry(&line.party).or_default() += amount;
    }
    let source = |(party, amount): (&str, i128)| {
        Ok(SourceSum { party: party.to_owned(), amount_ore: narrow(amount)? })
    };
    Ok(FinancingSums {
        years: years.into_iter().map(|(year, sums)| sums.of_year(year)).collect::<Result<_>>()?,
        sources: parties.into_iter().map(source).collect::<Result<_>>()?,
        operations_ore: narrow(all.operations)?,
        investment_ore: narrow(all.investment)?,
        sources_ore: narrow(all.sources)?,
        gap_ore: narrow(all.gap())?,
        estimate: all.estimate()?,
    })
}

impl CostLine {
    /// At the least and at the most.
    fn range(&self) -> Result<(i64, i64)> {
        let likely = self.likely_ore;
        let (low, high) = (self.low_ore.unwrap_or(likely), self.high_ore.unwrap_or(likely));
        if low <= likely && likely <= high {
            return Ok((low, high));
        }
        let facts = json!({ "year": self.year, "low_ore": low, "likely_ore": likely, "high_ore": high });
        Err(MoneyError::new(MoneyCode::EstimateOrder, facts))
    }
}

/// Sums in the making: wide enough that no number of lines overflows, so that large ones of either sign may meet.
#[derive(Default)]
struct Sums {
    operations: i128,
    investment: i128,
    low: i128,
    high: i128,
    sources: i128,
}

impl Sums {
    fn add_cost(&mut self, line: &CostLine, (low, high): (i64, i64)) {
        let sum = match line.kind {
            CostKind::Operations => &mut self.operations,
            CostKind::Investment => &mut self.investment,
        };
        *sum += i128::from(line.likely_ore);
        self.low += i128::from(low);
        self.high += i128::from(high);
    }

    fn costs(&self) -> i128 {
        self.operations + self.investment
    }

    fn gap(&self) -> i128 {
        self.costs() - self.sources
    }

    fn estimate(&self) -> Result<Estimate> {
        Ok(Estimate {
            low_ore: narrow(self.low)?,
            likely_ore: narrow(self.costs())?,
            high_ore: narrow(self.high)?,
        })
    }

    fn of_year(&self, year: i16) -> Result<YearSums> {
        Ok(YearSums {
            year,
            operations_ore: narrow(self.operations)?,
            investment_ore: narrow(self.investment)?,
            sources_ore: narrow(self.sources)?,
            gap_ore: narrow(self.gap())?,
            estimate: self.estimate()?,
        })
    }
}

fn narrow(sum: i128) -> Result<i64> {
    i64::try_from(sum).map_err(|_| MoneyError::overflow())
}
