//! Choices that follow from a seed: ids out of a small pool, texts, days.

use samrad_council::*;

/// Choices that follow from a seed.
pub(crate) struct Picks {
    state: u64,
    /// One in so many ids is of a thing that never was; 1 means all of them.
    pub(crate) odd: u64,
    /// Where it is set, every id is the one of this number.
    pub(crate) number: Option<u8>,
}

impl Picks {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed, odd: 16, number: None }
    }

    /// Picks that name only things that never were.
    pub(crate) fn of_nothing() -> Self {
        Self { state: 7, odd: 1, number: None }
    }

    /// Picks of the first thing in each pool, or of the one in `number`.
    pub(crate) fn first_of_each() -> Self {
        Self { state: 0, odd: 0, number: Some(1) }
    }

    /// The splitmix64 generator: small, and the same on every machine.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, count: u64) -> u64 {
        self.next() % count
    }

    pub(crate) fn flip(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(crate) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flip().then(|| make(self))
    }

    pub(crate) fn some<T>(&mut self, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    pub(crate) fn id(&mut self, kind: u8, pool: u64) -> [u8; 16] {
        // The smaller of two, so that commands meet each other on the first things of the pool.
        let known = 1 + self.below(pool).min(self.below(pool)) as u8;
        let picked = if self.number.is_none() && self.below(self.odd) == 0 { 255 } else { known };
        let number = self.number.unwrap_or(picked);
        let mut bytes = [number; 16];
        bytes[0] = kind;
        bytes
    }

    /// Mostly a new id, now and then one of the pool.
    pub(crate) fn new_id<Id>(&mut self, of_pool: impl Fn(&mut Self) -> Id, from: fn([u8; 16]) -> Id) -> Id {
        if self.below(12) == 0 {
            return of_pool(self);
        }
        let (high, low) = (self.next().to_be_bytes(), self.next().to_be_bytes());
        from(std::array::from_fn(|at| if at < 8 { high[at] } else { low[at - 8] }))
    }

    /// A text for a title: mostly good, now and then empty or too long.
    pub(crate) fn title(&mut self) -> String {
        match self.below(24) {
            0 => String::new(),
            1 => "å".repeat(301),
            n => format!("Sak {n} på Ørsta\u{7}  {}", self.below(3)),
        }
    }

    pub(crate) fn text(&mut self) -> String {
        self.of(&[
            "",
            "Vi foreslår *dette*.",
            "Ein\r\n\r\nto 😀",
            "Råd\u{30a} <b>x</b> '; DROP TABLE cases; --",
        ])
        .into()
    }

    pub(crate) fn day(&mut self) -> Day {
        Day::new(2024, 1 + self.below(12) as i8, 1 + self.below(28) as i8).unwrap()
    }

    pub(crate) fn clock(&mut self) -> Clock {
        Clock::from_minutes(self.below(24 * 60) as u32).unwrap()
    }

    pub(crate) fn minutes(&mut self) -> Option<u16> {
        self.maybe(|picks| picks.below(1500) as u16)
    }
}

macro_rules! pool { ($($name:ident: $id:ident = $kind:literal of $pool:literal),+ $(,)?) => {
    impl Picks { $( pub(crate) fn $name(&mut self) -> $id { $id::from_bytes(self.id($kind, $pool)) } )+ }
} }
pool! {
    municipality: MunicipalityId = 2 of 2,
    person: PersonId = 1 of 3,
    body: BodyId = 1 of 3,
    role: RoleId = 4 of 3,
    recurring: RecurringItemId = 5 of 4,
    meeting: MeetingId = 6 of 11,
    case: CaseId = 7 of 11,
    item: AgendaItemId = 8 of 11,
    presenter: PresenterId = 9 of 6,
    section: SectionId = 10 of 6,
    sub_item: SubItemId = 11 of 6,
    document: DocumentId = 12 of 7,
    version: VersionId = 13 of 9,
    page: PacketPageId = 14 of 4,
    dismissal: DismissalId = 15 of 4,
    attendance: AttendanceId = 16 of 6,
    presence: PresenceId = 17 of 4,
    recusal: RecusalId = 18 of 4,
    treatment: TreatmentId = 19 of 8,
    position: PositionId = 20 of 6,
    vote: VoteId = 21 of 6,
    follow_up: FollowUpId = 22 of 4,
    remark: RemarkId = 23 of 4,
    dropped: DropId = 24 of 3,
    free_days: FreeDaysId = 25 of 3,
    initiative: InitiativeId = 50 of 4,
    initiative_cost: InitiativeCostId = 51 of 6,
    initiative_source: InitiativeSourceId = 52 of 6,
    alternative: AlternativeId = 53 of 6,
    gate_decision: GateDecisionId = 54 of 4,
    initiative_link: InitiativeLinkId = 55 of 4,
    figure: FigureId = 26 of 5,
    comment: CommentId = 33 of 4,
    allocation_key: AllocationKeyId = 40 of 4,
    key_version: KeyVersionId = 41 of 4,
    key_party: KeyPartyId = 42 of 12,
    worksheet: WorksheetId = 43 of 4,
}
