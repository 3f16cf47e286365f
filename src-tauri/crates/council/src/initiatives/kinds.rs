//! The closed sets of this room.

use crate::kinds::kinds;

kinds! {
    /// What sort of initiative.
    InitiativeKind {
        /// prosjekt
        Project = "project",
        /// anskaffelse
        Procurement = "procurement",
        /// byggeprosjekt
        Building = "building",
        /// ny eller endret tjeneste
        Service = "service",
        /// annet
        Other = "other",
    }
}

kinds! {
    /// Where the money is to come from.
    Financing {
        /// the joint unit's investments
        CouncilInvestment = "council_investment",
        /// the joint unit's operations
        CouncilOperations = "council_operations",
        /// the unit that asks pays for itself
        OwnUnit = "own_unit",
        /// grants and others
        External = "external",
        /// not settled
        Unknown = "unknown",
    }
}

kinds! {
    /// What the joint unit does in an initiative.
    Involvement {
        /// leder
        Leads = "leads",
        /// gir råd
        Advises = "advises",
        /// er orientert
        Informed = "informed",
        /// er ikke med
        NotInvolved = "not_involved",
    }
}

kinds! {
    /// What the gate («portvakten») says.
    Gate {
        /// åpen: nobody has decided
        Open = "open",
        /// godkjent
        Approved = "approved",
        /// avslått
        Refused = "refused",
        /// utenfor samarbeidet: done and paid for by others
        Outside = "outside",
    }
}

kinds! {
    /// How far the work has come.
    WorkState {
        /// planlagt
        Planned = "planned",
        /// på plan
        OnPlan = "on_plan",
        /// forsinket
        Delayed = "delayed",
        /// utsatt
        Postponed = "postponed",
        /// ferdig
        Done = "done",
        /// stanset
        Stopped = "stopped",
    }
}

kinds! {
    /// Which budget a cost belongs to.
    Budget {
        /// drift
        Operations = "operations",
        /// investering
        Investment = "investment",
    }
}

impl From<Budget> for samrad_money::CostKind {
    fn from(budget: Budget) -> Self {
        match budget {
            Budget::Operations => Self::Operations,
            Budget::Investment => Self::Investment,
        }
    }
}
