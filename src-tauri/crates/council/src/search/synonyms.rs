//! Words that mean the same: bokmål and nynorsk, and forms that no stemmer brings together. The words are data, in
//! `synonyms.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::stem;

const TABLE: &str = include_str!("synonyms.tsv");

/// More would make one word slower than all others together.
const MOST_SYNONYMS: usize = 8;

static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::read(TABLE));

/// The words that stand for this folded word as well, whole and folded; without the word itself.
pub(crate) fn of(folded: &str) -> Vec<String> {
    let mut found = Vec::new();
    let stemmed = stem(folded);
    for key in [folded, &stemmed] {
        for group in SYNONYMS.by_stem.get(key).into_iter().flatten() {
            found.extend(SYNONYMS.groups[*group].iter().map(|word| (*word).to_owned()));
        }
    }
    for pieces in &SYNONYMS.pieces {
        found.extend(swapped(folded, pieces));
    }
    found.retain(|word| word != folded);
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST_SYNONYMS);
    found
}

/// The word with one piece in place of the other: «tjenestekatalog», «tenestekatalog».
fn swapped(folded: &str, pieces: &[&str]) -> Vec<String> {
    let Some(present) = pieces.iter().find(|piece| folded.contains(**piece)) else { return Vec::new() };
    pieces.iter().filter(|piece| *piece != present).map(|other| folded.replacen(present, other, 1)).collect()
}

struct Synonyms {
    groups: Vec<Vec<&'static str>>,
    /// The stem of each word → the groups it stands in.
    by_stem: HashMap<String, Vec<usize>>,
    pieces: Vec<Vec<&'static str>>,
}

impl Synonyms {
    fn read(table: &'static str) -> Self {
        let mut read = Self { groups: Vec::new(), by_stem: HashMap::new(), pieces: Vec::new() };
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut cells = line.split('\t');
            match cells.next() {
                Some("words") => read.add_group(cells.collect()),
                _ => read.pieces.push(cells.collect()),
            }
        }
        read
    }

    fn add_group(&mut self, words: Vec<&'static str>) {
        for word in &words {
            let groups = self.by_stem.entry(stem(word)).or_default();
            if !groups.contains(&self.groups.len()) {
                groups.push(self.groups.len());
            }
        }
        self.groups.push(words);
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{fold, is_plain};
    use super::*;

    #[test]
    fn the_table_holds_folded_words_in_two_kinds_of_lines() {
        for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(matches!(cells[0], "words" | "pieces"), "{line}");
            assert!((3..=MOST_SYNONYMS + 1).contains(&cells.len()), "{line}");
            assert!(cells[1..].iter().all(|word| is_plain(word) && fold(word) == *word), "{line}");
        }
    }

    #[test]
    fn words_stand_for_each_other_in_any_form() {
        for (word, other) in [
            ("enighet", "semje"),
            ("semja", "enighet"),
            ("einigheit", "semje"),
            ("vedtak", "vedteke"),
            ("saksframlegg", "saksfremlegg"),
            ("tjenestekatalogen", "tenestekatalogen"),
            ("avdelingsleder", "avdelingsleiar"),
        ] {
            assert!(of(word).contains(&other.to_owned()), "{word}: {:?}", of(word));
        }
    }

    #[test]
    fn false_friends_stay_apart() {
        assert!(!of("enighet").contains(&"enstemmig".to_owned()));
        assert!(!of("mandat").contains(&"fullmakt".to_owned()));
        assert!(!of("protokoll").contains(&"behandlingsprotokoll".to_owned()));
    }
}
