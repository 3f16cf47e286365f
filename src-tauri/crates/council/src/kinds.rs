//! The small closed sets that several rooms share. Each has one spelling, used in JSON and in the database alike.

/// Declares an enum whose variants have one written form each, the same in JSON, TypeScript and SQL.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The written form.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(text: &str) -> std::result::Result<Self, String> {
                Self::ALL.iter().copied().find(|k| k.as_str() == text)
                    .ok_or_else(|| format!("'{text}' is not a {}", stringify!($name)))
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                $crate::sql::parsed(value)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(crate) use kinds;

kinds! {
    /// The written language of a document or of the program's texts.
    Language {
        /// bokmål
        Nb = "nb",
        /// nynorsk
        Nn = "nn",
    }
}

kinds! {
    /// What the council is asked to do with a case.
    Purpose {
        /// vedtak
        Decision = "decision",
        /// diskusjon
        Discussion = "discussion",
        /// orientering
        Information = "information",
    }
}

kinds! {
    /// How a meeting is held.
    MeetingMode {
        /// fysisk møte
        Physical = "physical",
        /// fjernmøte
        Remote = "remote",
        /// noen i rommet, noen på skjerm
        Hybrid = "hybrid",
        /// skriftlig behandling mellom møtene: the municipalities answer in writing
        Written = "written",
    }
}

kinds! {
    /// Whether a text may be shown to everyone.
    Access {
        /// offentlig
        Public = "public",
        /// unntatt offentlighet
        Exempt = "exempt",
    }
}

kinds! {
    /// What a person may do in the program.
    AccessRole {
        /// rådssekretær
        Secretary = "secretary",
        /// rådsmedlem
        Member = "member",
        /// faggruppeleder
        GroupLeader = "group_leader",
        /// rådgiver
        Adviser = "adviser",
        /// leser
        Reader = "reader",
    }
}

kinds! {
    /// What sort of body.
    BodyKind {
        /// samarbeidsråd
        Council = "council",
        /// porteføljeråd
        PortfolioBoard = "portfolio_board",
        /// faggruppe
        Group = "group",
        /// arbeidsgruppe
        WorkingGroup = "working_group",
        /// annet organ
        Other = "other",
    }
}

kinds! {
    /// What a person is in a body.
    Function {
        /// leder
        Chair = "chair",
        /// nestleder
        DeputyChair = "deputy_chair",
        /// medlem
        Member = "member",
        /// vara
        Deputy = "deputy",
        /// sekretær
        Secretary = "secretary",
        /// leder av den felles enheten, som innstiller
        Leader = "leader",
        /// rådgiver
        Adviser = "adviser",
        /// tillitsvalgt
        UnionRepresentative = "union_representative",
        /// observatør
        Observer = "observer",
    }
}

kinds! {
    /// The written language a municipality has chosen.
    LanguageForm {
        /// bokmål
        Bokmal = "bokmal",
        /// nynorsk
        Nynorsk = "nynorsk",
        /// nøytral
        Neutral = "neutral",
    }
}

kinds! {
    /// Whether case numbers start again with each meeting.
    NumberingSequence {
        /// 001 in every meeting
        PerMeeting = "per_meeting",
        /// counted through the year
        PerYear = "per_year",
    }
}

kinds! {
    /// Where a standing case stands on the agenda.
    RecurringPlace {
        /// before the other cases
        First = "first",
        /// after them
        Last = "last",
    }
}

kinds! {
    /// How far a meeting has come.
    MeetingStatus {
        /// planlagt
        Planned = "planned",
        /// innkalt: the notice is sent and the numbers are fixed
        Called = "called",
        /// pågår
        Running = "running",
        /// gjennomført
        Held = "held",
        /// protokollutkast: the minutes are out for remarks
        MinutesDraft = "minutes_draft",
        /// endelig protokoll: the minutes are locked
        MinutesFinal = "minutes_final",
        /// godkjent protokoll: a later meeting has approved them
        MinutesApproved = "minutes_approved",
        /// avlyst
        Cancelled = "cancelled",
    }
}

kinds! {
    /// How far a case has come.
    CaseStatus {
        /// utkast
        Draft = "draft",
        /// klar for sakslista
        Ready = "ready",
        /// trukket
        Withdrawn = "withdrawn",
    }
}

kinds! {
    /// What a document is.
    DocumentKind {
        /// vedlegg til en sak
        Annex = "annex",
        /// rapport som følger møtet
        Report = "report",
        /// møtepakken møtet ble importert fra
        Packet = "packet",
        /// møtebok
        Book = "book",
        /// innkalling
        Notice = "notice",
        /// protokoll eller referat
        Minutes = "minutes",
        /// annet
        Other = "other",
    }
}

impl DocumentKind {
    /// Papers that go out in the council's name, and the packet a meeting came from: they are the secretary's.
    pub const fn is_sent_out(self) -> bool {
        matches!(self, Self::Book | Self::Notice | Self::Packet | Self::Minutes)
    }
}

kinds! {
    /// The rules a body decides by.
    RuleSet {
        /// administrativt samarbeid: the municipalities agree
        AdminConsensus = "admin_consensus",
        /// folkevalgt organ etter kommuneloven kapittel 11: the members vote
        KlKap11 = "kl_kap11",
    }
}

kinds! {
    /// Whether somebody was at a meeting.
    Attendance {
        /// til stede
        Present = "present",
        /// til stede på skjerm
        Remote = "remote",
        /// meldt forfall
        Excused = "excused",
        /// ikke møtt
        Absent = "absent",
    }
}

kinds! {
    /// Where a municipality stands in a case.
    Position {
        /// enig
        Agree = "agree",
        /// enig med merknad
        AgreeWithRemark = "agree_with_remark",
        /// uenig
        Disagree = "disagree",
        /// inhabil
        Recused = "recused",
        /// ikke til stede
        NotPresent = "not_present",
    }
}

kinds! {
    /// A member's vote.
    Vote {
        /// for
        For = "for",
        /// mot
        Against = "against",
        /// blank
        Blank = "blank",
    }
}

kinds! {
    /// What came of a case in a meeting.
    Outcome {
        /// enighet
        Agreement = "agreement",
        /// enighet med endring
        AgreementChanged = "agreement_changed",
        /// vedtatt etter avstemning
        Adopted = "adopted",
        /// avvist
        Rejected = "rejected",
        /// tatt til orientering
        Noted = "noted",
        /// drøftet
        Discussed = "discussed",
        /// utsatt
        Postponed = "postponed",
        /// sendt tilbake
        SentBack = "sent_back",
        /// løftet til et annet organ
        Escalated = "escalated",
        /// trukket
        Withdrawn = "withdrawn",
    }
}

kinds! {
    /// What a figure counts.
    FigureKind {
        /// folketall: people who live in a municipality
        Population = "population",
        /// fast ansatte: people with a permanent post in a unit
        HeadcountPermanent = "headcount_permanent",
        /// på engasjement: people in a unit for a time
        HeadcountEngaged = "headcount_engaged",
    }
}

kinds! {
    /// How a figure came.
    FigureOrigin {
        /// hentet: over the network, from the table that the source names
        Fetched = "fetched",
        /// fra fil
        File = "file",
        /// ført for hånd
        ByHand = "by_hand",
    }
}

kinds! {
    /// Who decided whether somebody had to leave a case.
    RecusalBy {
        /// organet
        Body = "body",
        /// møtelederen
        Chair = "chair",
        /// den det gjelder
        Person = "person",
    }
}

kinds! {
    /// How far a follow-up has come.
    FollowUpStatus {
        /// åpen
        Open = "open",
        /// pågår
        Ongoing = "ongoing",
        /// ferdig
        Done = "done",
        /// bortfalt
        Dropped = "dropped",
    }
}
