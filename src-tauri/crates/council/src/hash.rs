//! SHA-256 as it is written everywhere here: 64 lower-case hexadecimal digits.

use sha2::{Digest, Sha256};

/// A hash being computed, piece by piece.
#[derive(Debug, Clone, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all bytes taken, as it is written.
    pub fn written(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The hash of these bytes.
pub(crate) fn of(bytes: &[u8]) -> String {
    let mut hasher = Hasher::default();
    hasher.update(bytes);
    hasher.written()
}

/// Whether the text is a hash as it is written here. What is not leads to no file.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_in_64_lower_case_digits() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(of(b""), empty);
        assert!(is_hash(empty));
        for wrong in ["", &empty[1..], &empty.to_uppercase(), &"g".repeat(64)] {
            assert!(!is_hash(wrong), "{wrong}");
        }
    }
}
