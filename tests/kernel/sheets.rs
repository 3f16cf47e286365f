//! Composes the commands of allocation keys and worksheets, and a key with a worksheet to test with.

use samrad_council::costs::*;
use samrad_council::*;

use crate::office::Office;
use crate::picks::Picks;

/// Whether this module composes commands of that kind.
pub(crate) fn composes(kind: &str) -> bool {
    ["allocation_key.", "key_version.", "worksheet."].iter().any(|room| kind.starts_with(room))
}

/// One command of this kind.
pub(crate) fn compose(kind: &str, picks: &mut Picks) -> Command {
    match kind {
        "allocation_key.put" => Command::PutAllocationKey(PutAllocationKey {
            id: picks.allocation_key(),
            name: picks.title(),
            note: picks.text(),
        }),
        "allocation_key.remove" => {
            Command::RemoveAllocationKey(RemoveAllocationKey { id: picks.allocation_key() })
        }
        "key_version.put" => Command::PutKeyVersion(PutKeyVersion {
            id: picks.key_version(),
            key_id: picks.allocation_key(),
            draft: version(picks),
        }),
        "key_version.remove" => Command::RemoveKeyVersion(RemoveKeyVersion { id: picks.key_version() }),
        "worksheet.put" => Command::PutWorksheet(PutWorksheet {
            id: picks.worksheet(),
            case_id: picks.case(),
            draft: worksheet(picks),
        }),
        "worksheet.adopt" => {
            Command::AdoptWorksheet(AdoptWorksheet { id: picks.worksheet(), is_adopted: picks.flip() })
        }
        "worksheet.remove" => Command::RemoveWorksheet(RemoveWorksheet { id: picks.worksheet() }),
        other => panic!("no way to compose {other}"),
    }
}

fn version(picks: &mut Picks) -> KeyVersionDraft {
    let parties = (1..=2 + picks.below(2))
        .map(|at| KeyPartyDraft {
            id: picks.new_id(Picks::key_party, KeyPartyId::from_bytes),
            name: format!("Enhet {at}"),
            payer: picks.of(&["", "Utvik"]).into(),
            tie_key: at.to_string(),
            municipality_id: if picks.below(4) == 0 { Some(picks.municipality()) } else { None },
            figures: vec![figure(picks.of(&["0", "5", "33 117", "12,5", "", "mange"])); 2],
        })
        .collect();
    let part = |basis, weight: &str| KeyPart { basis, weight: weight.into() };
    let parts = match picks.below(3) {
        0 => vec![part(picks.of(KeyBasis::ALL), "1")],
        1 => vec![part(KeyBasis::Equal, "1/3"), part(KeyBasis::Population, "2/3")],
        _ => vec![part(KeyBasis::Headcount, picks.of(&["1", "1/2", "x"]))],
    };
    let valid_to = if picks.below(4) == 0 { Some(picks.day()) } else { None };
    KeyVersionDraft { valid_from: picks.day(), valid_to, parts, parties, note: picks.text() }
}

fn worksheet(picks: &mut Picks) -> WorksheetDraft {
    let used = |picks: &mut Picks| {
        vec![
            UsedShare { payer: "Felles enhet".into(), percent: picks.of(&["85", "84,5"]).into() },
            UsedShare { payer: "Utvik".into(), percent: "15 %".into() },
        ]
    };
    WorksheetDraft {
        title: picks.title(),
        basis: picks.of(CostBasis::ALL),
        amount: picks.of(&["1 000 000", "−15", "kr 1\u{a0}202,50", "100 000,-", "mye", ""]).into(),
        recurs: picks.of(Recurs::ALL),
        factors: picks.some(2, |picks| CostFactor {
            value: picks.of(&["1,33", "0.15", "0", "1/0"]).into(),
            holds: picks.of(&["Sosiale kostnader", ""]).into(),
        }),
        key_version_id: picks.key_version(),
        used: if picks.below(3) == 0 { used(picks) } else { Vec::new() },
        reason: picks.text(),
        effective_from: picks.day(),
        effective_to: if picks.below(4) == 0 { Some(picks.day()) } else { None },
        prorated_by: picks.of(ProratedBy::ALL),
        invoicer: picks.title(),
        debtor: picks.of(&["", "Utvik"]).into(),
        host: if picks.below(4) == 0 { "Utvik".into() } else { String::new() },
        effect_version_id: if picks.below(6) == 0 { Some(picks.key_version()) } else { None },
        note: picks.text(),
    }
}

pub(crate) fn figure(value: &str) -> KeyFigure {
    let as_of = Day::new(2024, 1, 1);
    KeyFigure { value: value.into(), as_of, source: "Enhetenes egne tall".into() }
}

/// A party with one figure, that of a payer.
pub(crate) fn party(name: &str, payer: &str, tie_key: &str, value: &str) -> KeyPartyDraft {
    KeyPartyDraft {
        id: KeyPartyId::fresh(),
        name: name.into(),
        payer: payer.into(),
        tie_key: tie_key.into(),
        municipality_id: None,
        figures: vec![figure(value)],
    }
}

/// A key of one part that holds from the first of January.
pub(crate) fn by(basis: KeyBasis, year: i16, parties: Vec<KeyPartyDraft>) -> KeyVersionDraft {
    KeyVersionDraft {
        valid_from: Day::new(year, 1, 1).unwrap(),
        valid_to: None,
        parts: vec![KeyPart { basis, weight: "1".into() }],
        parties,
        note: String::new(),
    }
}

/// 34, 5 and 10 employees: a joint unit, and two units of one municipality.
pub(crate) fn headcount(year: i16) -> KeyVersionDraft {
    let parties = vec![
        party("Felles enhet", "", "1", "34"),
        party("Enhet A", "Utvik", "2", "5"),
        party("Enhet B", "Utvik", "3", "10"),
    ];
    by(KeyBasis::Headcount, year, parties)
}

/// A million a year from May, shared as the key says.
pub(crate) fn million(key_version_id: KeyVersionId) -> WorksheetDraft {
    WorksheetDraft {
        title: "Leder av felles enhet".into(),
        basis: CostBasis::Salary,
        amount: "1 000 000".into(),
        recurs: Recurs::Yearly,
        factors: Vec::new(),
        key_version_id,
        used: Vec::new(),
        reason: String::new(),
        effective_from: Day::new(2024, 5, 1).unwrap(),
        effective_to: None,
        prorated_by: ProratedBy::Months,
        invoicer: "Felles enhet".into(),
        debtor: "Utvik".into(),
        host: String::new(),
        effect_version_id: None,
        note: String::new(),
    }
}

impl Office {
    /// A key with one version.
    pub(crate) fn key(&mut self, name: &str, draft: KeyVersionDraft) -> (AllocationKeyId, KeyVersionId) {
        let key = AllocationKeyId::fresh();
        self.run(Command::PutAllocationKey(PutAllocationKey {
            id: key,
            name: name.into(),
            note: String::new(),
        }));
        (key, self.key_version(key, draft))
    }

    pub(crate) fn key_version(&mut self, key_id: AllocationKeyId, draft: KeyVersionDraft) -> KeyVersionId {
        let id = KeyVersionId::fresh();
        self.run(Command::PutKeyVersion(PutKeyVersion { id, key_id, draft }));
        id
    }

    pub(crate) fn worksheet(&mut self, case_id: CaseId, draft: WorksheetDraft) -> WorksheetId {
        let id = WorksheetId::fresh();
        self.run(Command::PutWorksheet(PutWorksheet { id, case_id, draft }));
        id
    }

    pub(crate) fn adopt(&mut self, id: WorksheetId) -> Changed {
        self.run(Command::AdoptWorksheet(AdoptWorksheet { id, is_adopted: true }))
    }
}

/// Two keys with a version each, one of them used by a worksheet, and one that nothing uses.
pub(crate) fn furnish(office: &mut Office) {
    let mut picks = Picks::first_of_each();
    for number in 1..=3 {
        picks.number = Some(number);
        let (key, name) = (picks.allocation_key(), format!("Nøkkel {number}"));
        office.run(Command::PutAllocationKey(PutAllocationKey { id: key, name, note: String::new() }));
        let draft = headcount(2023);
        office.run(Command::PutKeyVersion(PutKeyVersion { id: picks.key_version(), key_id: key, draft }));
    }
    picks.number = Some(1);
    let draft = million(picks.key_version());
    office.run(Command::PutWorksheet(PutWorksheet { id: picks.worksheet(), case_id: picks.case(), draft }));
}
