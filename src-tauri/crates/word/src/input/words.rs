//! The Norwegian words that the reader knows, bokmål and nynorsk side by side. All lower case.
//!
//! The packet reader (`samrad-packets`) knows such words too. It sees the words of a page and not their styles, and needs
//! others; this crate is to be free of what that one brings along.

use crate::case::Purpose;

/// Labels that stand before a purpose.
pub(super) const PURPOSE: &[&str] =
    &["formål", "føremål", "sakstype", "sakstype/formål", "type sak", "sak til", "type"];

/// What a purpose is called.
pub(super) const PURPOSES: &[(&str, Purpose)] = &[
    ("vedtak", Purpose::Decision),
    ("vedtakssak", Purpose::Decision),
    ("beslutning", Purpose::Decision),
    ("avgjerd", Purpose::Decision),
    ("enighet", Purpose::Decision),
    ("semje", Purpose::Decision),
    ("diskusjon", Purpose::Discussion),
    ("diskusjonssak", Purpose::Discussion),
    ("drøfting", Purpose::Discussion),
    ("drøftingssak", Purpose::Discussion),
    ("orientering", Purpose::Information),
    ("orienteringssak", Purpose::Information),
    ("meldingssak", Purpose::Information),
    ("referatsak", Purpose::Information),
];

/// Labels that stand before presenters.
pub(super) const PRESENTERS: &[&str] = &[
    "framlegger",
    "framleggere",
    "framleggjar",
    "framleggjarar",
    "fremlegger",
    "fremleggere",
    "saksbehandler",
    "saksbehandlere",
    "saksbehandlar",
    "sakshandsamar",
    "presenteres av",
    "blir lagt fram av",
    "blir lagd fram av",
    "legges fram av",
    "ansvarlig",
    "ansvarleg",
];

/// Labels that stand before the number of the case.
pub(super) const NUMBER: &[&str] = &["saksnummer", "saksnr", "saknr", "sak nr", "sak nummer", "sak"];

/// Labels that stand before the meeting.
pub(super) const MEETING: &[&str] = &["møte", "møtet"];

/// Labels that stand before the mark of a case that is not public.
pub(super) const ACCESS: &[&str] = &["tilgang", "gradering", "skjerming", "offentlighet", "offentlegheit"];

/// Labels that stand before the title.
pub(super) const TITLE: &[&str] = &["tittel", "sakstittel", "sakstittelen"];

/// Headings above the annexes.
pub(super) const ANNEXES: &[&str] =
    &["vedlegg", "vedlagt", "saksvedlegg", "trykte vedlegg", "prenta vedlegg", "liste over vedlegg"];

/// Headings that people write without a style, and that end a proposal.
pub(super) const HEADINGS: &[&str] = &[
    "sammendrag",
    "samandrag",
    "ingress",
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
    "vurderinger",
    "vurderingar",
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
];

/// What a proposal is a proposal for.
const PROPOSED: &[&str] =
    &["enighet", "einigheit", "semje", "vedtak", "beslutning", "avgjerd", "innstilling", "tilråding"];

/// How it is to be agreed on, before the word for it.
const MANNERS: &[&str] = &[
    "samrøystes",
    "samrøystest",
    "einrøystes",
    "enstemmig",
    "einstemmig",
    "samstemt",
    "samla",
    "samlet",
    "felles",
];

/// What it is called.
const PROPOSALS: &[&str] =
    &["forslag til", "framlegg til", "fremlegg til", "forslaget til", "framlegget til"];

/// What stands for all of it.
const ALONE: &[&str] = &["innstilling", "tilråding", "tilrådd vedtak", "tilrådning", "tilrådd semje"];

/// Words of a heading; more are a sentence.
const LONGEST_HEADING: usize = 10;

/// Whether a heading announces a proposal: the words alone, or after who makes it («Leiar sitt framlegg til semje»).
pub(super) fn is_proposal(heading: &str) -> bool {
    let key = key(heading);
    if key.split(' ').count() > LONGEST_HEADING {
        return false;
    }
    if ALONE.iter().any(|word| ends(&key, word).is_some()) {
        return true;
    }
    let manner = |rest: &str| MANNERS.iter().find_map(|word| ends(rest, word).map(str::to_owned));
    PROPOSED.iter().filter_map(|word| ends(&key, word)).any(|rest| {
        let rest = manner(rest).unwrap_or_else(|| rest.to_owned());
        PROPOSALS.iter().any(|word| ends(&rest, word).is_some())
    })
}

/// What stands before `word` at the end of `text`, where the word is whole.
fn ends<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(word)?;
    (rest.is_empty() || rest.ends_with(' ')).then(|| rest.trim_end())
}

/// A label or heading for comparing: lower case, single spaces, no colon or full stop at the end.
pub(super) fn key(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', '.']).trim_end().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_proposals_are_known_in_both_forms_of_the_language() {
        for (heading, expected) in [
            ("Forslag til enighet", true),
            ("FORSLAG TIL VEDTAK:", true),
            ("Forslag til samrøystes vedtak", true),
            ("Framlegg til samrøystes semje", true),
            ("Forslag til enstemmig vedtak", true),
            ("Leiar sitt framlegg til semje", true),
            ("Kommunedirektørens forslag til vedtak", true),
            ("Kommunedirektøren si tilråding", true),
            ("Innstilling", true),
            ("Innstillinger", false),
            ("Forslag til budsjett", false),
            ("Vedtak", false),
            ("Bakgrunn", false),
            ("Vi drøftet i går lenge og vel om vi skulle lage et forslag til enighet", false),
        ] {
            assert_eq!(is_proposal(heading), expected, "{heading}");
        }
    }

    #[test]
    fn words_of_the_tables_are_lower_case_so_that_they_can_be_found() {
        for word in [PURPOSE, PRESENTERS, NUMBER, MEETING, TITLE, ANNEXES, HEADINGS, PROPOSED, MANNERS, ALONE]
            .concat()
        {
            assert_eq!(word, key(word));
        }
    }
}
