//! Word files in and out, with files made here as Word makes them.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod builder;
mod growth;
mod hostile;
mod reading;
mod round_trip;
mod styles;
mod tracked;
mod validity;

use samrad_word::{CaseDocument, Labels, Language, Proposal, Purpose, Section};

/// The words beside a case, in bokmål.
fn labels() -> Labels {
    let label = str::to_owned;
    Labels {
        number: label("Saksnummer"),
        meeting: label("Møte"),
        purpose: label("Formål"),
        decision: label("Vedtak"),
        discussion: label("Diskusjon"),
        information: label("Orientering"),
        presenters: label("Framleggere"),
        access: label("Tilgang"),
        proposal: label("Forslag til enighet"),
        annexes: label("Vedlegg"),
        page_of: label("Side {n} av {total}"),
    }
}

/// The same in nynorsk.
fn labels_nn() -> Labels {
    Labels {
        purpose: "Føremål".into(),
        presenters: "Framleggjarar".into(),
        proposal: "Framlegg til semje".into(),
        ..labels()
    }
}

/// A section with a number.
fn section(number: &str, heading: &str, level: u8, markdown: &str) -> Section {
    Section { number: number.into(), heading: heading.into(), level, markdown: markdown.into() }
}

/// A case with everything that a case can have.
fn document() -> CaseDocument {
    CaseDocument {
        language: Language::Nb,
        title: "Felles skjemaløsning".into(),
        number: "2025/M3-007".into(),
        meeting: "Møte 3/2025".into(),
        purpose: Some(Purpose::Decision),
        presenters: vec!["Testesen, Kari".into(), "Prøvdal, Ola".into()],
        access: "Unntatt offentlighet, offl. § 14".into(),
        introduction: "Kommunene vil ha **én** løsning.".into(),
        proposal: Some(Proposal {
            heading: String::new(),
            number: "1".into(),
            markdown: "Rådet er enig om:\n\n1. å kjøpe løsningen[^1]\n2. å dele kostnaden\n\n# Frist\n\nInnen 1. mai.\n\n[^1]: \
                       Se [tilbudet](https://example.org/tilbud)."
                .into(),
        }),
        sections: vec![
            section("2", "Bakgrunn", 1, "Det er *fem* skjema.[^1]\n\n[^1]: Talt i januar."),
            section("2.1", "Tall", 2, "| Kommune | Skjema |\n| --- | --: |\n| Lilleby | 3 |\n| Storvik | 2 |"),
            section("3", "Vurdering", 1, ""),
        ],
        annexes: vec!["Tilbud fra leverandøren.pdf".into(), "Kostnader & fordeling.xlsx".into()],
        publisher: "Fjordrådet".into(),
        created_at: "2025-02-03T09:30:00Z".into(),
    }
}
