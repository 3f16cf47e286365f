//! Any bytes are read as a command, as `samrad-cli run` reads them; what can be read is written and read the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use samrad_council::Command;

fuzz_target!(|data: &[u8]| {
    let Ok(command) = serde_json::from_slice::<Command>(data) else { return };
    let written = serde_json::to_string(&command).expect("a command can be written");
    let again: Command = serde_json::from_str(&written).expect("what was written can be read");
    assert_eq!(serde_json::to_string(&again).expect("a command can be written"), written);
});
