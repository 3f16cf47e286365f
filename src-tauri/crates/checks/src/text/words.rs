//! Norwegian words that the checks know, bokmål and nynorsk side by side, and how words are looked for. All lower case.
//! The packet reader uses those that both need, so that none is written twice.

/// What a heading says when a proposal follows.
pub const PROPOSALS: &[&str] = &[
    "forslag til enighet",
    "forslag til vedtak",
    "forslag til beslutning",
    "forslag til innstilling",
    "innstilling",
    "framlegg til semje",
    "framlegg til einigheit",
    "framlegg til vedtak",
    "framlegg til avgjerd",
    "tilråding",
    "tilrådd vedtak",
    "forslag til einigheit",
    "forslag til semje",
];

/// Wording of a text that only informs.
pub const INFORMS: &[&str] = &["orientert", "til orientering", "orientering om", "orienterast", "orienteres"];

/// Wording of a proposal that stands in running text.
pub const PROPOSES: &[&str] = &[
    "foreslås",
    "foreslår",
    "blir foreslått",
    "vert foreslått",
    "tilrår",
    "tilråes",
    "anbefales",
    "anbefaler",
    "ber om vedtak",
];

/// Wording that asks how something is to be done.
pub const ASKS_HOW: &[&str] = &["hvordan", "korleis", "på hvilken måte", "på kva måte", "kvifor", "hvorfor"];

/// Wording that asks for a discussion.
pub const ASKS_DISCUSSION: &[&str] =
    &["diskusjon", "diskutere", "diskuter", "drøfte", "drøfting", "drøft", "innspill", "innspel"];

/// Wording that offers alternatives.
pub const ALTERNATIVES: &[&str] = &["alternativ", "valget står mellom", "valet står mellom"];

/// Statuses that mean that a document is not finished.
pub const DRAFT_STATUSES: &[&str] = &["utkast", "kladd", "under arbeid"];

/// Labels before a date that tell when a text was last changed.
pub const UPDATED_LABELS: &[&str] = &["oppdatert", "sist oppdatert", "sist endret", "sist endra"];

/// Endings of file names.
pub const FILE_ENDINGS: &[&str] = &[
    ".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".odt", ".ods", ".odp", ".rtf", ".txt",
    ".msg", ".png", ".jpg",
];

/// Months, full names as printed in dates (the same in both forms of the language).
pub const MONTHS: &[&str] = &[
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// Words that say nothing about which point an annex belongs to.
pub const COMMON_WORDS: &[&str] = &[
    "orientering",
    "status",
    "saksframlegg",
    "saksfremlegg",
    "vedlegg",
    "notat",
    "arbeidet",
    "forslag",
    "møte",
    "rapport",
    "kommune",
    "kommuner",
    "kommunar",
    "kommunane",
    "kommunene",
    "tjenestebeskrivelse",
    "tenestebeskriving",
    "beskrivelse",
    "etter",
    "mellom",
    "reduksjon",
];

/// Whether `text` holds one of `words` (lower case). Returns where in `text` it begins and ends, in bytes of `text`.
pub fn find_any(text: &str, words: &[&str]) -> Option<(usize, usize)> {
    let lower = lower_same_length(text);
    words
        .iter()
        .filter_map(|word| lower.find(word).map(|start| (start, start + word.len())))
        .min_by_key(|(start, _)| *start)
}

/// Lower case without changing any byte position, so that what is found can be quoted from the original. The few
/// letters whose lower case has another length stay as they are; none of them is in a Norwegian word.
pub fn lower_same_length(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
                _ => c,
            }
        })
        .collect()
}

/// The text as a key for comparing labels: lower case, one space, no colon or full stop at the end.
pub fn label_key(text: &str) -> String {
    text.trim().trim_end_matches([':', '.']).trim().to_lowercase()
}

/// Letters and digits only, lower case: equal for two spellings of which one has split words.
pub fn squash(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_tables_are_lower_case_so_that_they_can_be_found() {
        let lists: [&[&str]; 11] = [
            PROPOSALS,
            INFORMS,
            PROPOSES,
            ASKS_HOW,
            ASKS_DISCUSSION,
            ALTERNATIVES,
            DRAFT_STATUSES,
            UPDATED_LABELS,
            FILE_ENDINGS,
            MONTHS,
            COMMON_WORDS,
        ];
        for word in lists.concat() {
            assert_eq!(word, word.to_lowercase());
        }
    }

    #[test]
    fn a_found_word_can_be_cut_from_the_original() {
        let text = "ÅRET: Rådet BLIR ORIENTERT";
        let (start, end) = find_any(text, INFORMS).unwrap();
        assert_eq!(&text[start..end], "ORIENTERT");
    }

    #[test]
    fn split_words_squash_to_the_same() {
        assert_eq!(squash("Ny  vann måler – del 2"), squash("Ny vannmåler – del 2"));
        assert_ne!(squash("får"), squash("far"));
    }
}
