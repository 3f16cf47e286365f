//! The Norwegian words that the reader knows, bokmål and nynorsk side by side. All lower case. A word that a council
//! uses and we do not know is added here and nowhere else.

use samrad_council::Purpose;

/// Labels that stand alone on a line and say what the council is asked to do.
pub(crate) const PURPOSES: &[(&str, Purpose)] = &[
    ("vedtak", Purpose::Decision),
    ("vedtakssak", Purpose::Decision),
    ("beslutning", Purpose::Decision),
    ("avgjerd", Purpose::Decision),
    ("diskusjon", Purpose::Discussion),
    ("diskusjonssak", Purpose::Discussion),
    ("drøfting", Purpose::Discussion),
    ("drøftingssak", Purpose::Discussion),
    ("orientering", Purpose::Information),
    ("orienteringssak", Purpose::Information),
    ("meldingssak", Purpose::Information),
    ("referatsak", Purpose::Information),
];

/// Labels before a colon that are followed by a purpose.
pub(crate) const PURPOSE_LABELS: &[&str] =
    &["sakstype", "sakstype/formål", "formål", "føremål", "type sak", "sak til"];

/// Labels before a colon that are followed by presenters.
pub(crate) const PRESENTER_LABELS: &[&str] = &[
    "framlegger",
    "framleggere",
    "framleggjar",
    "framleggjarar",
    "fremlegger",
    "fremleggere",
    "saksbehandler",
    "saksbehandlar",
    "sakshandsamar",
    "presenteres av",
    "blir lagt fram av",
    "legges fram av",
    "ansvarlig",
    "ansvarleg",
];

/// The line above the names of annexes.
pub(crate) const ANNEX_LABELS: &[&str] =
    &["vedlegg", "vedlagt", "saksvedlegg", "trykte vedlegg", "prenta vedlegg"];

/// Endings of file names.
pub(crate) const FILE_ENDINGS: &[&str] = &[
    ".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".odt", ".ods", ".odp", ".rtf", ".txt",
    ".msg", ".png", ".jpg",
];

/// What a heading says when a proposal follows.
pub(crate) const PROPOSALS: &[&str] = &[
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

/// Unnumbered headings inside a case's text. None of them is a name.
pub(crate) const HEADINGS: &[&str] = &[
    "sammendrag",
    "samandrag",
    "ingress",
    "kort om saken",
    "kort om saka",
    "problemstilling",
    "innledning",
    "innleiing",
    "bakgrunn",
    "saken gjelder",
    "saka gjeld",
    "saksopplysninger",
    "saksopplysningar",
    "saksframstilling",
    "saksutgreiing",
    "vurdering",
    "økonomiske konsekvenser",
    "økonomiske konsekvensar",
    "konklusjon",
    "oppsummering",
    "tiltak",
    "videre arbeid",
    "vidare arbeid",
    "vedlegg",
    "tidligere behandling",
    "tidlegare handsaming",
    "forslag",
    "framlegg",
];

/// Words that begin a sentence right after a list of names, and are not names themselves.
pub(crate) const NOT_NAMES: &[&str] = &[
    "saken",
    "saka",
    "rådet",
    "leder",
    "leiar",
    "leiaren",
    "lederen",
    "det",
    "den",
    "dette",
    "denne",
    "dei",
    "de",
    "vi",
    "i",
    "på",
    "om",
    "for",
    "etter",
    "som",
    "kommunen",
    "kommunane",
    "kommunene",
    "samarbeidsrådet",
    "samarbeidsråd",
    "styringsgruppa",
    "styringsgruppen",
    "porteføljerådet",
    "faggruppa",
    "faggruppen",
    "utvalget",
    "utvalet",
    "med",
    "ved",
    "til",
    "fra",
    "frå",
    "møtet",
    "notat",
    "side",
];

/// Wording of a text that only informs.
pub(crate) const INFORMS: &[&str] =
    &["orientert", "til orientering", "orientering om", "orienterast", "orienteres"];

/// Wording of a proposal that stands in running text.
pub(crate) const PROPOSES: &[&str] = &[
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
pub(crate) const ASKS_HOW: &[&str] =
    &["hvordan", "korleis", "på hvilken måte", "på kva måte", "kvifor", "hvorfor"];

/// Wording that asks for a discussion.
pub(crate) const ASKS_DISCUSSION: &[&str] =
    &["diskusjon", "diskutere", "diskuter", "drøfte", "drøfting", "drøft", "innspill", "innspel"];

/// Wording that offers alternatives.
pub(crate) const ALTERNATIVES: &[&str] = &["alternativ", "valget står mellom", "valet står mellom"];

/// Wording that announces a list of points, each a matter of its own.
pub(crate) const ANNOUNCES_ITEMS: &[&str] = &[
    "følgende saker",
    "følgjande saker",
    "disse sakene",
    "desse sakene",
    "følgende orienteringssaker",
    "følgjande orienteringssaker",
    "følgende orienteringer",
    "følgjande orienteringar",
];

/// What a document says about itself, at the head or foot of its pages: label, field.
pub(crate) const DOCUMENT_LABELS: &[(&str, DocumentField)] = &[
    ("tittel:", DocumentField::Title),
    ("versjon:", DocumentField::Version),
    ("status:", DocumentField::Status),
    ("godkjent dato:", DocumentField::Approved),
    ("godkjend dato:", DocumentField::Approved),
    ("godkjent av:", DocumentField::ApprovedBy),
    ("godkjend av:", DocumentField::ApprovedBy),
    ("dok. ansvarlig:", DocumentField::Responsible),
    ("dok. ansvarleg:", DocumentField::Responsible),
    ("dokumentansvarlig:", DocumentField::Responsible),
    ("dokumentansvarleg:", DocumentField::Responsible),
];

/// A field of [`DOCUMENT_LABELS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentField {
    Title,
    Version,
    Status,
    Approved,
    ApprovedBy,
    Responsible,
}

/// Labels before a date that tell when a text was last changed.
pub(crate) const UPDATED_LABELS: &[&str] = &["oppdatert", "sist oppdatert", "sist endret", "sist endra"];

/// Statuses that mean that a document is not finished.
pub(crate) const DRAFT_STATUSES: &[&str] = &["utkast", "kladd", "under arbeid"];

/// Labels before the date of the meeting.
pub(crate) const MEETING_DATE_LABELS: &[&str] =
    &["møtedato", "møtedag", "dato for møte", "dato for møtet", "møte", "møtet", "tid", "dato", "tidspunkt"];

/// Months, full names as printed in dates (the same in both forms of the language).
pub(crate) const MONTHS: &[&str] = &[
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
pub(crate) const COMMON_WORDS: &[&str] = &[
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
pub(crate) fn find_any(text: &str, words: &[&str]) -> Option<(usize, usize)> {
    let lower = lower_same_length(text);
    words
        .iter()
        .filter_map(|word| lower.find(word).map(|start| (start, start + word.len())))
        .min_by_key(|(start, _)| *start)
}

/// Lower case without changing any byte position, so that what is found can be quoted from the original. The few
/// letters whose lower case has another length stay as they are; none of them is in a Norwegian word.
pub(crate) fn lower_same_length(text: &str) -> String {
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
pub(crate) fn label_key(text: &str) -> String {
    text.trim().trim_end_matches([':', '.']).trim().to_lowercase()
}

/// Letters and digits only, lower case: equal for two spellings of which one has split words.
pub(crate) fn squash(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_tables_are_lower_case_so_that_they_can_be_found() {
        let lists: [&[&str]; 12] = [
            PURPOSE_LABELS,
            PRESENTER_LABELS,
            ANNEX_LABELS,
            PROPOSALS,
            HEADINGS,
            NOT_NAMES,
            INFORMS,
            PROPOSES,
            ASKS_HOW,
            ASKS_DISCUSSION,
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
