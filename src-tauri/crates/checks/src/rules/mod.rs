//! The rules: one file per kind of claim that a text can make.

pub(crate) mod amounts;
pub(crate) mod annexes;
pub(crate) mod cutoffs;
pub(crate) mod days;
pub(crate) mod equations;
pub(crate) mod lists;
pub(crate) mod parts;
pub(crate) mod percent;
pub(crate) mod periods;
pub(crate) mod sections;
pub(crate) mod shielding;
pub(crate) mod shields;
pub(crate) mod tables;
pub(crate) mod totals;
pub(crate) mod trend;
