//! The closed sets of this room.

use crate::kinds::kinds;

kinds! {
    /// What a key, or a part of one, goes by.
    KeyBasis {
        /// ansatte eller årsverk
        Headcount = "headcount",
        /// innbyggere
        Population = "population",
        /// likt
        Equal = "equal",
        /// avtalte prosenter
        Percent = "percent",
    }
}

kinds! {
    /// Where an amount comes from.
    CostBasis {
        /// årslønn
        Salary = "salary",
        /// avtale
        Contract = "contract",
        /// faktura
        Invoice = "invoice",
        /// annet
        Other = "other",
    }
}

kinds! {
    /// How often a cost comes.
    Recurs {
        /// hvert år
        Yearly = "yearly",
        /// én gang
        Once = "once",
    }
}

kinds! {
    /// How the part of a first year is counted.
    ProratedBy {
        /// ikke: hele året
        None = "none",
        /// måneder
        Months = "months",
        /// dager
        Days = "days",
    }
}
