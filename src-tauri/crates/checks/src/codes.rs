//! Every code that the checks give, with what its quote and facts are.

pub use crate::wording::codes::*;

/// A section that the template requires is missing. Quote: the heading it would have.
pub const SECTION_MISSING: &str = "section.missing";
/// A section that the template requires has no text. Quote: its heading.
pub const SECTION_EMPTY: &str = "section.empty";

/// A document is approved before the day of its version. Quote: the version. Facts: `version`, `approved`.
pub const APPROVED_BEFORE_VERSION: &str = "document.approved_before_version";

/// A date on another weekday than the one beside it. Facts: `date`, `weekday` (the date's, from Monday, 1).
pub const DATE_WEEKDAY: &str = "date.weekday";
/// A date that no calendar has.
pub const DATE_IMPOSSIBLE: &str = "date.impossible";
/// A date many years from the meeting. Facts: `date`, `days` (from the meeting).
pub const DATE_FAR: &str = "date.far";
/// Something takes effect before the meeting that is to decide it. Facts: `date`, `days` (before the meeting).
pub const EFFECTIVE_IN_THE_PAST: &str = "date.effective_past";
/// A deadline before the meeting. Facts: `date`, `days` (before the meeting).
pub const DEADLINE_IN_THE_PAST: &str = "date.deadline_past";
/// A dated line outside the month that it is said to be in. Facts: `month`, `date_month`.
pub const DATE_OUTSIDE_PERIOD: &str = "date.outside_period";
/// A comment of a week after the document's version. Facts: `week`, `version`, `version_week`.
pub const WEEK_AFTER_VERSION: &str = "date.week_after_version";
/// Figures of one document are from different days at the turn of a month. Quote: the rarer. Facts: `date`, `other`.
pub const CUTOFFS_DIFFER: &str = "date.cutoffs_differ";
/// Opening hours that differ within one document. Facts: `hours`, `other`.
pub const HOURS_DIFFER: &str = "hours.differ";

/// An equation that does not hold. Facts: `terms`, `computed`, `claimed`.
pub const EQUATION_WRONG: &str = "sum.equation";
/// A total that is not the sum of what stands before it. Facts: `terms`, `computed`, `claimed`.
pub const TOTAL_WRONG: &str = "sum.total";
/// Parts that are more than their whole. Facts: `whole`, `parts`, `computed`.
pub const PARTS_EXCEED_WHOLE: &str = "sum.parts_exceed_whole";
/// A full split that does not make the whole. Facts: `terms`, `computed`, `claimed`.
pub const SPLIT_WRONG: &str = "sum.split";
/// A count that is not the number of lines below it. Facts: `computed`, `claimed`.
pub const LIST_COUNT_WRONG: &str = "sum.list";
/// A table's last row that is not the sum of those above. Facts: `column` (from 1), `computed`, `claimed`.
pub const TABLE_SUM_WRONG: &str = "sum.table";

/// A percentage that is not its fraction rounded. Facts: `numerator`, `denominator`, `exact`, `nearest`, `claimed`.
pub const PERCENT_NOT_NEAREST: &str = "percent.not_nearest";
/// Percentages that should make a hundred and do not. Facts: `terms`, `computed`.
pub const PERCENT_NOT_HUNDRED: &str = "percent.not_hundred";
/// A percentage that is no factor of the formula beside it. Facts: `percent`, `factors`.
pub const PERCENT_NOT_IN_FORMULA: &str = "percent.not_in_formula";

/// Two directions at once: «stabil og synkende».
pub const TREND_CONTRADICTS: &str = "wording.trend";

/// An annex is named in the text and not attached. Facts: `attached_elsewhere` when another case has it.
pub const ANNEX_NOT_ATTACHED: &str = "annex.named_not_attached";
/// An annex is attached, and nothing in the text speaks of it. Quote: its file name.
pub const ANNEX_NOT_MENTIONED: &str = "annex.not_mentioned";
/// An annex is over a year old at the meeting. Quote: its file name. Facts: `date`, `days`.
pub const ANNEX_OLD: &str = "annex.old";
/// «her» as a link without a target.
pub const LINK_WITHOUT_TARGET: &str = "link.without_target";

/// An amount that is not the worksheet's. Facts: `claimed_ore`, `worksheet_ore`, `name`.
pub const AMOUNT_DIFFERS: &str = "amount.differs";

/// A shield without a legal basis. Quote: the title, heading or file name; nothing for the case as a whole.
pub const LEGAL_BASIS_MISSING: &str = "shielding.basis_missing";
/// A shield that was to be looked at again, and was not. Quote: the day. Facts: `date`.
pub const REVIEW_PASSED: &str = "shielding.review_passed";
/// A public text with the words of a shielded title or heading in it. Facts: `words` (the title or heading).
pub const SHIELDED_WORDS_QUOTED: &str = "shielding.words_quoted";
/// The neutral title of a shielded one names somebody, or says what the shielded one says. Quote: the neutral title.
/// Facts: `name` (the words that tell).
pub const PUBLIC_TITLE_TELLS: &str = "shielding.public_title_tells";
/// A public text that says of itself that it is not public.
pub const SAYS_IT_IS_EXEMPT: &str = "shielding.says_exempt";
/// A national identity number in a public case. Quote: masked.
pub const NATIONAL_ID: &str = "shielding.national_id";
/// A bank account number in a public case. Quote: masked.
pub const ACCOUNT_NUMBER: &str = "shielding.account_number";
