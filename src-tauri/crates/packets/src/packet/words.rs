//! The Norwegian words that the reader knows, bokmål and nynorsk side by side. All lower case. A word that a council
//! uses and we do not know is added here, or to those that the checks of a case look for too, and nowhere else.

pub(crate) use samrad_checks::words::{
    COMMON_WORDS, FILE_ENDINGS, MONTHS, UPDATED_LABELS, find_any, label_key, lower_same_length, squash,
};
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

/// Labels before the date of the meeting.
pub(crate) const MEETING_DATE_LABELS: &[&str] =
    &["møtedato", "møtedag", "dato for møte", "dato for møtet", "møte", "møtet", "tid", "dato", "tidspunkt"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_tables_are_lower_case_so_that_they_can_be_found() {
        let lists: [&[&str]; 5] = [PURPOSE_LABELS, PRESENTER_LABELS, ANNEX_LABELS, HEADINGS, NOT_NAMES];
        for word in lists.concat() {
            assert_eq!(word, word.to_lowercase());
        }
    }
}
