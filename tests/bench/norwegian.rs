//! Made-up Norwegian to measure with: varied, unevenly common, the same on every machine.

/// The splitmix64 generator: the same pages on every machine.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }
}

const WORDS_IN_A_LINE: usize = 12;

const SMALL_WORDS: &[&str] = &[
    "og", "i", "det", "på", "som", "er", "en", "til", "å", "av", "for", "at", "med", "de", "ikke", "den",
    "har", "et", "om", "kan", "skal", "vil", "fra", "blir", "eller", "ved", "seg", "men", "også", "etter",
    "må", "var", "når", "alle",
];

pub(crate) const ROOTS: &[&str] = &[
    "kommune",
    "møte",
    "sak",
    "råd",
    "vedtak",
    "tjeneste",
    "avtale",
    "gruppe",
    "leder",
    "plan",
    "kostnad",
    "budsjett",
    "prosjekt",
    "drift",
    "nett",
    "vann",
    "avløp",
    "skole",
    "helse",
    "vei",
    "bygg",
    "brann",
    "miljø",
    "arkiv",
    "tall",
    "innbygger",
    "fordeling",
    "nøkkel",
    "folk",
    "styring",
    "krav",
    "løsning",
    "system",
    "bruker",
    "data",
    "sikkerhet",
    "personvern",
    "melding",
    "rapport",
    "frist",
    "utvikling",
    "behov",
    "mål",
    "tiltak",
    "år",
    "kvartal",
    "ramme",
    "lønn",
    "stilling",
    "kompetanse",
    "opplæring",
    "anskaffelse",
    "lisens",
    "maskin",
    "skjema",
    "svar",
    "høring",
    "samarbeid",
    "region",
    "næring",
    "kultur",
    "bibliotek",
    "barnehage",
    "omsorg",
    "pasient",
    "lege",
    "vakt",
    "telefon",
    "post",
    "dokument",
    "vedlegg",
    "protokoll",
    "innkalling",
    "orientering",
    "diskusjon",
    "enighet",
    "forslag",
    "merknad",
    "ansvar",
    "rolle",
    "mandat",
    "oppgave",
    "resultat",
    "analyse",
    "risiko",
    "avvik",
    "revisjon",
    "kontroll",
    "gebyr",
    "tilskudd",
    "fond",
    "lån",
    "rente",
    "skatt",
    "eiendom",
    "kart",
    "areal",
    "regulering",
    "havn",
    "ferje",
];

/// Made-up Norwegian: roots and their compounds in several forms, as unevenly common as words are.
pub(crate) struct Language {
    words: Vec<String>,
    /// For each word the sum of the weights up to it.
    weights: Vec<u64>,
}

impl Language {
    pub(crate) fn new(chance: &mut Chance) -> Self {
        let mut content: Vec<String> = Vec::new();
        for ending in ["", "en", "er", "ene", "et"] {
            content.extend(ROOTS.iter().map(|root| format!("{root}{ending}")));
            for first in ROOTS {
                let link = if first.len() % 2 == 0 { "s" } else { "" };
                content.extend(ROOTS.iter().map(|second| format!("{first}{link}{second}{ending}")));
            }
        }
        for at in (1..content.len()).rev() {
            content.swap(at, chance.below(at + 1));
        }
        let mut words: Vec<String> = SMALL_WORDS.iter().map(|word| (*word).to_owned()).collect();
        words.extend(content);
        let mut sum = 0;
        let weight = |at: usize| {
            sum += 100_000_000 / (at as u64 + 3);
            sum
        };
        let weights = (0..words.len()).map(weight).collect();
        Self { words, weights }
    }

    pub(crate) fn text(&self, words: usize, chance: &mut Chance) -> String {
        let total = self.weights.last().copied().unwrap_or(1);
        let mut text = String::with_capacity(words * 9);
        for at in 0..words {
            let drawn = chance.next() % total;
            let word = self.weights.partition_point(|sum| *sum <= drawn);
            text.push_str(&self.words[word.min(self.words.len() - 1)]);
            text.push(if at % WORDS_IN_A_LINE == WORDS_IN_A_LINE - 1 { '\n' } else { ' ' });
        }
        text
    }
}
