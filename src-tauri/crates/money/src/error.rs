//! Why something cannot be computed, as codes and facts. The sentences that people read are in the user interface.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// The result of anything that may be refused.
pub type Result<T> = std::result::Result<T, MoneyError>;

/// A refusal: nothing was computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}: {facts}", code.as_str())]
pub struct MoneyError {
    /// Which rule.
    pub code: MoneyCode,
    /// What the rule saw: names, texts, days.
    pub facts: Value,
}

impl MoneyError {
    /// A refusal with its facts, which are an object.
    pub(crate) fn new(code: MoneyCode, facts: Value) -> Self {
        Self { code, facts }
    }

    /// The sum does not fit.
    pub(crate) fn overflow() -> Self {
        Self::new(MoneyCode::AmountOverflow, serde_json::json!({}))
    }
}

/// Declares the codes, each with its one written form.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every code, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The written form.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }
    };
}

codes! {
    /// Every reason for which this crate computes nothing.
    MoneyCode {
        /// The JSON is not what it should be: a field unknown, missing, twice or of another kind. Facts: `reason`,
        /// `line`, `column` (from 1).
        InputMalformed = "input.malformed",
        /// Not a number as text. Facts: `text`.
        FractionMalformed = "fraction.malformed",
        /// Divided by nothing. Facts: `text`.
        FractionZeroDenominator = "fraction.zero_denominator",
        /// A number of more characters than anybody writes. Facts: `limit`.
        FractionTooLong = "fraction.too_long",
        /// Not an amount in kroner. Facts: `text`.
        AmountMalformed = "amount.malformed",
        /// An amount that two people read in two ways. Facts: `text`.
        AmountAmbiguous = "amount.ambiguous",
        /// An amount finer than an øre. Facts: `text`.
        AmountTooPrecise = "amount.too_precise",
        /// An amount that 64 bits of øre cannot hold.
        AmountOverflow = "amount.overflow",
        /// Neither a total nor a base is given.
        AmountMissing = "amount.missing",
        /// Both a total and a base are given.
        AmountTwice = "amount.twice",
        /// A total is given with factors or a proration, which belong to a base.
        AmountTotalIsFinal = "amount.total_is_final",
        /// Facts: `name`, `weight`.
        WeightNegative = "weight.negative",
        /// There is nothing to divide by: no parties, or all weights are 0.
        WeightsSumZero = "weights.sum_zero",
        /// Fractions with so many different and so long denominators that nobody could check the shares.
        WeightsTooFine = "weights.too_fine",
        /// The same party twice. Facts: `name`, `tie_key`.
        PartyDuplicate = "party.duplicate",
        /// More parties than there are municipalities in any country. Facts: `limit`.
        PartiesTooMany = "parties.too_many",
        /// The proration needs to know from when to when. Facts: `method`.
        ProrationPeriodMissing = "proration.period_missing",
        /// Facts: `months`.
        ProrationMonthsNegative = "proration.months_negative",
        /// A period that ends before it begins. Facts: `from`, `to`.
        PeriodReversed = "period.reversed",
        /// A party of the key stands twice in it. Facts: `name`.
        KeyDuplicateParty = "key.duplicate_party",
        /// Facts: `name`.
        KeyMissingFigure = "key.missing_figure",
        /// A figure, or a payer, that is no party of the key. Facts: `name`.
        KeyUnknownParty = "key.unknown_party",
        /// Percentages that do not make 100. Facts: `sum`.
        KeyPercentSum = "key.percent_sum",
        /// Parts of a mixed key that do not make 1. Facts: `sum`.
        KeyPartsSum = "key.parts_sum",
        /// Part of a mixed key with a negative weight. Facts: `weight`.
        KeyPartNegative = "key.part_negative",
        /// No version of the key holds on that day. Facts: `day`.
        KeyNotValid = "key.not_valid",
        /// More than one version of the key holds on that day. Facts: `day`, `valid_from` (of each).
        KeyOverlap = "key.overlap",
        /// Low, likely and high are not in that order. Facts: `year`, `low_ore`, `likely_ore`, `high_ore`.
        EstimateOrder = "estimate.order",
    }
}
