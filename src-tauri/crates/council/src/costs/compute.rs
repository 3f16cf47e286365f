//! A worksheet's figures out of what was typed and the keys it names. Pure.

use samrad_money::{
    AllocatedParty, Cost, Covered, Fraction, MoneyCode, MoneyError, Recurrence, Share, YearAmounts,
    compare_amounts, net_effects, parse_amount, split,
};
use serde_json::json;

use super::figures::{
    Amount, AmountRow, CoveredYear, KeyComparison, NetAmounts, NetEffects, NetRow, Part, PayerFigures,
    Remainder, ShareText, Totals, WorksheetFigures,
};
use super::kinds::{ProratedBy, Recurs};
use super::numbers::{exact, number, percentage};
use super::shares::agreed;
use super::worksheets::WorksheetDraft;
use crate::dates::Day;
use crate::error::{Error, Result};

/// The shares that a worksheet computes with.
pub(super) struct Keys {
    /// Those of its key, by payer.
    pub(super) own: Vec<Share>,
    /// Those of the version before, with its number and first day.
    pub(super) previous: Option<(u32, Day, Vec<Share>)>,
    /// Those by which the partners bear what the host pays for.
    pub(super) effect: Option<Vec<Share>>,
}

/// What was typed, as numbers.
struct Parsed {
    base_ore: i64,
    factors: Vec<Fraction>,
    used: Vec<Share>,
    year: YearAmounts,
}

/// What the worksheet comes to.
///
/// # Errors
/// What cannot be computed, with the field it came from.
pub(super) fn compute(draft: &WorksheetDraft, keys: &Keys) -> Result<WorksheetFigures> {
    let Parsed { base_ore, factors, used, year } = parse(draft, &keys.own)?;
    let product = factors.iter().fold(Fraction::one(), |product, factor| &product * factor);
    let first_ore = match draft.prorated_by {
        ProratedBy::None => year.whole_ore,
        ProratedBy::Months => year.by_months_ore,
        ProratedBy::Days => year.by_days_ore,
    };
    let parts = |ore: i64, shares: &[Share]| split(ore, shares).map_err(Error::uncomputable("used"));
    let split = Splits {
        full_year: parts(year.whole_ore, &used)?,
        first_year: parts(first_ore, &used)?,
        by_months: parts(year.by_months_ore, &used)?,
        by_days: parts(year.by_days_ore, &used)?,
        by_computed: parts(year.whole_ore, &keys.own)?,
    };
    let payers = split.payers(&keys.own, &used, &product)?;
    let differs = payers.iter().any(|payer| payer.differs);
    let remainders = remainders(false, year.whole_ore, &used, &split.full_year)
        .chain(remainders(true, first_ore, &used, &split.first_year).filter(|_| first_ore != year.whole_ore));
    Ok(WorksheetFigures {
        basis: Amount::of(base_ore),
        factor: exact(&product),
        remainders: remainders.collect(),
        effects: effects(draft, &used, keys.effect.as_deref(), [year.whole_ore, first_ore])?,
        previous: previous(keys, year.whole_ore, &used)?,
        totals: Totals {
            full_year: Amount::of(year.whole_ore),
            first_year: Amount::of(first_ore),
            by_none: Amount::of(year.whole_ore),
            by_months: Amount::of(year.by_months_ore),
            by_days: Amount::of(year.by_days_ore),
        },
        covered: year.covered.as_ref().map(|covered| covered_year(year.year, covered)),
        payers,
        differs,
        lacks_reason: differs && draft.reason.trim().is_empty(),
    })
}

fn parse(draft: &WorksheetDraft, computed: &[Share]) -> Result<Parsed> {
    let base_ore = parse_amount(&draft.amount).map_err(Error::uncomputable("amount"))?;
    let factor = |factor: &super::CostFactor| number(&factor.value).map_err(Error::uncomputable("factors"));
    let factors = draft.factors.iter().map(factor).collect::<Result<Vec<_>>>()?;
    let used = if draft.used.is_empty() {
        computed.to_vec()
    } else {
        let typed = |used: &super::UsedShare| Ok((used.payer.clone(), percentage(&used.percent)?));
        let percentages = draft.used.iter().map(typed).collect::<samrad_money::Result<Vec<_>>>();
        percentages.and_then(|given| agreed(computed, &given)).map_err(Error::uncomputable("used"))?
    };
    let recurrence = match draft.recurs {
        Recurs::Yearly => Recurrence::Yearly,
        Recurs::Once => Recurrence::Once,
    };
    let (from, to) = (draft.effective_from.date(), draft.effective_to.map(Day::date));
    let cost = Cost { base_ore, factors: factors.clone(), recurrence, from, to };
    let year = cost.in_year(from.year()).map_err(Error::uncomputable("amount"))?;
    Ok(Parsed { base_ore, factors, used, year })
}

/// Each amount between the payers.
struct Splits {
    full_year: Vec<AllocatedParty>,
    first_year: Vec<AllocatedParty>,
    by_months: Vec<AllocatedParty>,
    by_days: Vec<AllocatedParty>,
    by_computed: Vec<AllocatedParty>,
}

impl Splits {
    fn payers(&self, computed: &[Share], used: &[Share], product: &Fraction) -> Result<Vec<PayerFigures>> {
        let part = |party: &AllocatedParty| Part {
            amount: Amount::of(party.amount_ore),
            got_remainder: party.got_remainder_ore,
        };
        let figures = |at: usize| -> Result<PayerFigures> {
            let (full_year, by_computed) = (self.full_year[at].amount_ore, self.by_computed[at].amount_ore);
            Ok(PayerFigures {
                name: used[at].name.clone(),
                tie_key: used[at].tie_key.to_string(),
                computed: ShareText::of(&computed[at].share),
                used: ShareText::of(&used[at].share),
                differs: computed[at].share != used[at].share,
                factor: exact(&(product * &used[at].share)),
                full_year: part(&self.full_year[at]),
                first_year: part(&self.first_year[at]),
                by_none: part(&self.full_year[at]),
                by_months: part(&self.by_months[at]),
                by_days: part(&self.by_days[at]),
                by_computed: Amount::of(by_computed),
                difference: less(full_year, by_computed)?,
            })
        };
        (0..used.len()).map(figures).collect()
    }
}

fn covered_year(year: i16, covered: &Covered) -> CoveredYear {
    CoveredYear {
        year,
        from: covered.from.into(),
        to: covered.to.into(),
        months: exact(&covered.months),
        days: covered.days,
        days_in_year: covered.days_in_year,
    }
}

/// The øre that were left over when an amount was split, and what each of them was given for.
fn remainders<'a>(
    is_first_year: bool,
    total_ore: i64,
    used: &'a [Share],
    parts: &'a [AllocatedParty],
) -> impl Iterator<Item = Remainder> + 'a {
    let magnitude = |ore: i64| if ore < 0 { -Fraction::from(ore) } else { Fraction::from(ore) };
    let remainder = move |at: usize| {
        let got = Fraction::from(i64::from(parts[at].got_remainder_ore));
        magnitude(total_ore) * used[at].share.clone() - (magnitude(parts[at].amount_ore) - got)
    };
    let is_lucky = move |at: &usize| parts[*at].got_remainder_ore;
    (0..parts.len()).filter(is_lucky).map(move |at| {
        let own = remainder(at);
        let by_tie = (0..parts.len()).filter(|other| !is_lucky(other)).any(|other| remainder(other) == own);
        Remainder { is_first_year, payer: parts[at].name.clone(), remainder: own.decimal(4), by_tie }
    })
}

/// What the host pays beside what it bears, of the full year's amount and of the first year's.
fn effects(
    draft: &WorksheetDraft,
    used: &[Share],
    effect: Option<&[Share]>,
    totals_ore: [i64; 2],
) -> Result<Option<NetEffects>> {
    if draft.host.is_empty() {
        return Ok(None);
    }
    let of_host = |error| Error::uncomputable("host")(error);
    let nets = |total_ore: i64| match effect {
        None => net_effects(total_ore, &draft.host, used).map_err(of_host),
        Some(shares) => {
            let parts = split(total_ore, used).map_err(of_host)?;
            let own = parts.iter().find(|part| part.name == draft.host);
            let own = own.ok_or_else(|| of_host(unknown_party(&draft.host)))?;
            net_effects(own.amount_ore, &draft.host, shares).map_err(of_host)
        }
    };
    let [full_year, first_year] = [nets(totals_ore[0])?, nets(totals_ore[1])?];
    let amounts = |net: &samrad_money::NetEffect| NetAmounts {
        paid: Amount::of(net.paid_ore),
        share: Amount::of(net.share_ore),
        net: Amount::of(net.net_ore),
    };
    let row = |(full, first): (&samrad_money::NetEffect, &samrad_money::NetEffect)| NetRow {
        name: full.name.clone(),
        full_year: amounts(full),
        first_year: amounts(first),
    };
    let rows = full_year.iter().zip(&first_year).map(row).collect();
    Ok(Some(NetEffects { host: draft.host.clone(), by_other_key: effect.is_some(), rows }))
}

fn unknown_party(name: &str) -> MoneyError {
    MoneyError { code: MoneyCode::KeyUnknownParty, facts: json!({ "name": name }) }
}

fn previous(keys: &Keys, total_ore: i64, used: &[Share]) -> Result<Option<KeyComparison>> {
    let Some((version, valid_from, before)) = &keys.previous else { return Ok(None) };
    let compared = compare_amounts(total_ore, before, used).map_err(Error::uncomputable("used"))?;
    let row = |row: samrad_money::AmountComparison| AmountRow {
        name: row.name,
        before: Amount::of(row.before_ore),
        after: Amount::of(row.after_ore),
        difference: Amount::of(row.difference_ore),
    };
    let rows = compared.into_iter().map(row).collect();
    Ok(Some(KeyComparison { version: *version, valid_from: *valid_from, rows }))
}

/// The full year of every payer of either worksheet: by the adopted one, by the other, and what is between.
pub(super) fn against(adopted: &WorksheetFigures, other: &WorksheetFigures) -> Result<Vec<AmountRow>> {
    let ore = |figures: &WorksheetFigures, name: &str| {
        let payer = figures.payers.iter().find(|payer| payer.name == name);
        payer.map_or(0, |payer| payer.full_year.amount.ore)
    };
    let only_adopted =
        adopted.payers.iter().filter(|payer| other.payers.iter().all(|p| p.name != payer.name));
    let names = other.payers.iter().chain(only_adopted).map(|payer| payer.name.clone());
    let row = |name: String| {
        let (before, after) = (ore(adopted, &name), ore(other, &name));
        let difference = less(after, before)?;
        Ok(AmountRow { name, before: Amount::of(before), after: Amount::of(after), difference })
    };
    names.map(row).collect()
}

fn less(amount: i64, other: i64) -> Result<Amount> {
    let overflow = || MoneyError { code: MoneyCode::AmountOverflow, facts: json!({}) };
    let difference = amount.checked_sub(other).ok_or_else(overflow).map_err(Error::uncomputable("amount"))?;
    Ok(Amount::of(difference))
}
