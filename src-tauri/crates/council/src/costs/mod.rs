//! What a case costs and who bears it: allocation keys in versions, and the worksheets that compute with them.
//!
//! Numbers come in as people type them, are kept as whole øre or exact text, and go out with the text to show. All the
//! arithmetic is that of `samrad-money`.

mod compute;
mod figures;
mod keys;
mod kinds;
mod numbers;
mod placeholders;
mod queries;
mod shares;
mod versions;
mod worksheets;

pub use figures::{
    Amount, AmountRow, CoveredYear, KeyComparison, NetAmounts, NetEffects, NetRow, Part, PayerFigures,
    Remainder, ShareText, Totals, WorksheetFigures,
};
pub use keys::{PutAllocationKey, RemoveAllocationKey};
pub use kinds::{CostBasis, KeyBasis, ProratedBy, Recurs};
pub use placeholders::{Placeholder, fill};
pub use queries::{AllocationKey, KeyUse, KeyVersion, WorksheetPreview, WorksheetView};
pub use shares::{PartyShare, shares_by_party};
pub use versions::{KeyFigure, KeyPart, KeyPartyDraft, KeyVersionDraft, PutKeyVersion, RemoveKeyVersion};
pub use worksheets::{AdoptWorksheet, CostFactor, PutWorksheet, RemoveWorksheet, UsedShare, WorksheetDraft};

pub(crate) use placeholders::filled;
pub(crate) use versions::must_keep_used_versions;
