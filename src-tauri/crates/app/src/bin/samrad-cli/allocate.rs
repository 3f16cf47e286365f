//! The verb that splits an amount.

use std::path::Path;

use samrad_app::use_cases::money;

use crate::outcome::{Done, Outcome, table};

/// Prints each party's amount in kroner, its share, and who got an øre that was left over.
pub(crate) fn allocate(file: &Path) -> Done {
    let allocation = money::allocate_file(file)?;
    let rows: Vec<Vec<String>> = allocation
        .parties
        .iter()
        .map(|party| {
            let remainder = if party.got_remainder_ore { "+1 øre" } else { "" };
            let amount = samrad_app::format_kroner(party.amount_ore);
            vec![party.name.clone(), amount, party.share.to_string(), remainder.to_owned()]
        })
        .collect();
    Ok(Outcome::new(&allocation, table(&rows)))
}
