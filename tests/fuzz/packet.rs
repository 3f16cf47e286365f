//! Any bytes are read as a packet, and what holds of every preview holds.
#![no_main]

#[path = "../packets/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|data: &[u8]| invariants::hold(data));
