//! Words that were split at the end of a line, made whole.

/// Joins «leve-» and «randøren» on the next line. Keeps «drifts- og lisens…», «ROR-» «IKT» and gaps between paragraphs.
pub(crate) fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_end();
        let stem = line.trim_end_matches(['-', '\u{ad}', '\u{2010}']).trim_end();
        let split = stem.len() < line.len() && stem.ends_with(char::is_lowercase);
        if split && lines.peek().is_some_and(|next| continues(next)) {
            out.push_str(stem);
        } else {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

fn continues(next: &str) -> bool {
    let next = next.trim_start();
    next.starts_with(char::is_lowercase) && !joins_by_and(next)
}

/// «drifts- og lisenskostnader» is not a split word.
pub(crate) fn joins_by_and(next: &str) -> bool {
    ["og ", "eller ", "samt ", "og/eller "].iter().any(|word| next.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn only_split_words_are_joined() {
        for (text, expected) in [
            ("leve-\nrandøren kom", "leverandøren kom\n"),
            ("drifts-\nog lisenskostnader", "drifts-\nog lisenskostnader\n"),
            ("ROR-\nIKT", "ROR-\nIKT\n"),
            ("leve\u{ad}\nranse", "leveranse\n"),
            ("slutt -\n\nny", "slutt -\n\nny\n"),
            ("", ""),
        ] {
            assert_eq!(joined(text), expected, "{text}");
        }
    }
}
