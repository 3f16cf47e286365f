//! From what a version of a key says to exact shares: of its parties, and of those who pay for them.

use std::collections::BTreeMap;

use samrad_money::{Basis, Fraction, Key, KeyParty, MixedPart, MoneyError, Share, TieKey};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::figures::ShareText;
use super::kinds::KeyBasis;
use super::numbers::number;
use super::versions::{KeyPart, KeyPartyDraft, KeyVersionDraft};
use crate::error::{Error, RefusalCode, Result};

/// A party's share by a version of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PartyShare {
    /// What it is called.
    pub name: String,
    /// Who pays for it.
    pub payer: String,
    /// Its share.
    pub share: ShareText,
}

/// What a version of a key gives each party, in the order of the parties.
///
/// # Errors
/// `field.empty` without parts or parties; what cannot be computed, with the field it came from.
pub fn shares_by_party(draft: &KeyVersionDraft) -> Result<Vec<PartyShare>> {
    let share = |(party, share): (&KeyPartyDraft, Share)| PartyShare {
        name: party.name.clone(),
        payer: payer_of(party).to_owned(),
        share: ShareText::of(&share.share),
    };
    Ok(draft.parties.iter().zip(shares_of(draft)?).map(share).collect())
}

/// Each party's share, in the order of the parties.
///
/// # Errors
/// `field.empty` without parts or parties; what `samrad-money` refuses, with the field it came from.
pub(super) fn shares_of(draft: &KeyVersionDraft) -> Result<Vec<Share>> {
    for (field, is_empty) in [("parts", draft.parts.is_empty()), ("parties", draft.parties.is_empty())] {
        if is_empty {
            return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": field })));
        }
    }
    let part = |(at, part): (usize, &KeyPart)| -> Result<MixedPart> {
        let weight = number(&part.weight).map_err(Error::uncomputable("weight"))?;
        Ok(MixedPart { weight, basis: basis(part.basis, at, &draft.parties)? })
    };
    let parts = draft.parts.iter().enumerate().map(part).collect::<Result<_>>()?;
    let party =
        |party: &KeyPartyDraft| KeyParty { name: party.name.clone(), tie_key: TieKey::new(&party.tie_key) };
    let parties = draft.parties.iter().map(party).collect();
    // A key of one part is a mixed one of that part alone, so that its weight is looked at too.
    let key = Key { parties, basis: Basis::Mixed { parts } };
    key.shares().map_err(Error::uncomputable("figures"))
}

fn basis(basis: KeyBasis, part: usize, parties: &[KeyPartyDraft]) -> Result<Basis> {
    if basis == KeyBasis::Equal {
        return Ok(Basis::Equal {});
    }
    let mut figures = BTreeMap::new();
    for party in parties {
        // One that is not given is left out, and refused by its party's name.
        let Some(figure) = party.figures.get(part).filter(|figure| !figure.value.is_empty()) else {
            continue;
        };
        let value = figure.value.trim_end_matches('%');
        figures.insert(party.name.clone(), number(value).map_err(|error| of_party(error, &party.name))?);
    }
    Ok(match basis {
        KeyBasis::Population => Basis::Population { figures },
        KeyBasis::Percent => Basis::Percent { figures },
        KeyBasis::Headcount | KeyBasis::Equal => Basis::Headcount { figures },
    })
}

fn of_party(mut error: MoneyError, name: &str) -> Error {
    if let Some(facts) = error.facts.as_object_mut() {
        facts.insert("name".into(), name.into());
    }
    Error::Uncomputable { error, field: Some("figures") }
}

/// What those who pay bear together, in the order in which they are first named. The lowest tie key of its parties is a
/// payer's.
pub(super) fn payers_of(draft: &KeyVersionDraft, shares: &[Share]) -> Vec<Share> {
    let mut payers: Vec<Share> = Vec::new();
    for (party, share) in draft.parties.iter().zip(shares) {
        let name = payer_of(party);
        match payers.iter_mut().find(|payer| payer.name == name) {
            Some(payer) => {
                payer.share = &payer.share + &share.share;
                payer.tie_key = payer.tie_key.clone().min(share.tie_key.clone());
            }
            None => payers.push(Share { name: name.to_owned(), ..share.clone() }),
        }
    }
    payers
}

pub(super) fn payer_of(party: &KeyPartyDraft) -> &str {
    if party.payer.is_empty() { &party.name } else { &party.payer }
}

/// The percentages that were agreed between those who pay.
///
/// # Errors
/// `key.percent_sum`, `key.missing_figure`, `key.unknown_party`, `key.duplicate_party`, `fraction.*`.
pub(super) fn agreed(
    payers: &[Share],
    percentages: &[(String, Fraction)],
) -> std::result::Result<Vec<Share>, MoneyError> {
    let mut figures = BTreeMap::new();
    for (payer, percentage) in percentages {
        if figures.insert(payer.clone(), percentage.clone()).is_some() {
            let code = samrad_money::MoneyCode::KeyDuplicateParty;
            return Err(MoneyError { code, facts: json!({ "name": payer }) });
        }
    }
    let party = |payer: &Share| KeyParty { name: payer.name.clone(), tie_key: payer.tie_key.clone() };
    Key { parties: payers.iter().map(party).collect(), basis: Basis::Percent { figures } }.shares()
}
