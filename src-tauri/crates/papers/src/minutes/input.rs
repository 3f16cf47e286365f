//! What minutes are made from: the record of a meeting, with names where the program has ids.

use samrad_council::proceedings::DecidesBy;
use samrad_council::{
    Attendance, Clock, Day, Function, Language, MeetingMode, Outcome, Position, Purpose, RecusalBy, Vote,
};
use serde::{Deserialize, Serialize};

/// The minutes of a meeting, or an extract of them: who was there, and what became of every case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Minutes {
    /// The language of the template's own words, and of the file.
    pub language: Language,
    /// The council that publishes the minutes.
    pub council_name: String,
    /// The body that met.
    pub body_name: String,
    /// How the body decides. One that votes keeps formal minutes; one that agrees keeps a record.
    pub decides_by: DecidesBy,
    /// The year the meeting is numbered in.
    pub year: i16,
    /// Its number in the year.
    pub number: u8,
    /// The day.
    pub date: Option<Day>,
    /// Where.
    pub place: String,
    /// In a room, on screen, both, or in writing.
    pub mode: MeetingMode,
    /// When it was opened, or was to begin.
    pub from: Option<Clock>,
    /// When it was closed.
    pub to: Option<Clock>,
    /// Who led it.
    pub chair: Option<String>,
    /// Who took the minutes.
    pub minute_taker: Option<String>,
    /// Everybody on its list.
    pub people: Vec<MinutesPerson>,
    /// The cases in order; one where it is an extract.
    pub cases: Vec<MinutesCase>,
    /// Follow-ups that came from no case.
    pub follow_ups: Vec<MinutesFollowUp>,
    /// How far the minutes have come.
    pub state: MinutesState,
    /// What was corrected after the minutes were locked.
    pub corrections: Vec<Correction>,
    /// Which edition.
    pub edition: MinutesEdition,
    /// Holds one case only.
    pub extract: bool,
    /// When the file was made, in UTC: `2024-03-14T14:05:00Z`.
    pub created_at: String,
}

/// How far minutes have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum MinutesState {
    /// Out for remarks, or not even that.
    Draft,
    /// Locked.
    Final {
        /// When.
        on: Option<Day>,
    },
    /// Approved by a later meeting.
    Approved {
        /// The meeting's number and year.
        number: u8,
        /// Its year.
        year: i16,
        /// Its day.
        on: Option<Day>,
    },
}

/// For whom minutes are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MinutesEdition {
    /// Everything.
    Full,
    /// Without what is exempt from public access; made by [`Minutes::for_the_public`].
    Public,
}

/// A correction of locked minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When the corrected minutes were locked; nothing while they are open.
    pub on: Option<Day>,
    /// What and why.
    pub reason: String,
}

/// Somebody on the meeting's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesPerson {
    /// The name; nothing for one who is there by function alone.
    pub name: Option<String>,
    /// As what; nothing for a guest.
    pub function: Option<Function>,
    /// For which municipality; empty where none.
    pub municipality: String,
    /// There or not.
    pub status: Attendance,
    /// Whether they answer for a municipality, or vote.
    pub votes: bool,
    /// The member a deputy stood in for.
    pub stood_in_for: Option<String>,
    /// When they came, if the meeting had begun.
    pub arrived_at: Option<Clock>,
    /// When they left, if the meeting went on.
    pub left_at: Option<Clock>,
}

/// What became of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MinutesCase {
    /// `2024/M2-004`
    pub number: String,
    /// The title in full; empty when it is withheld.
    pub title: String,
    /// Why the title is not public, and what is.
    pub shielded_title: Option<ShieldedTitle>,
    /// What was asked.
    pub purpose: Purpose,
    /// Who presented it.
    pub presenters: Vec<String>,
    /// The meeting whose minutes it approves, by number and year.
    pub approves: Option<(u8, i16)>,
    /// Its annexes.
    pub documents: Vec<MinutesDocument>,
    /// The access grading in words, when the case is not public.
    pub access_marking: Option<String>,
    /// Nothing but number and marking is told.
    pub withheld: bool,
    /// Who left the case.
    pub recusals: Vec<MinutesRecusal>,
    /// Who was out while others were in, or in while they otherwise were out.
    pub presence: Vec<(String, bool)>,
    /// Tables of figures that the case rests on.
    pub figures: Vec<MinutesFigures>,
    /// Markdown; what it costs and who bears it, as [`crate::cost_allocation`] writes it. Empty where it says nothing.
    #[serde(default)]
    pub costs: String,
    /// Markdown; what was said.
    pub discussion: String,
    /// Where the municipalities stood.
    pub positions: Vec<MinutesPosition>,
    /// The vote, if there was one.
    pub ballot: Option<MinutesBallot>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// Markdown; what was proposed.
    pub proposal: String,
    /// Markdown; what was adopted.
    pub adopted: String,
    /// Number and year of the meeting it was put off to.
    pub onward_meeting: Option<(u8, i16)>,
    /// The body it went to.
    pub onward_body: Option<String>,
    /// What is to be done.
    pub follow_ups: Vec<MinutesFollowUp>,
}

/// Figures that a case rests on, such as how it is paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesFigures {
    /// What they are.
    pub heading: String,
    /// Markdown; mostly tables.
    pub markdown: String,
}

/// A title that is exempt from public access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShieldedTitle {
    /// The access grading in words.
    pub marking: String,
    /// What everybody sees for it.
    pub public: String,
}

/// A document that belonged to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesDocument {
    /// Its title; empty when it is withheld.
    pub title: String,
    /// The access grading in words, when the document is not public.
    pub access_marking: Option<String>,
}

/// Somebody who left a case because of a stake in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesRecusal {
    /// Who.
    pub name: String,
    /// The ground's code.
    pub ground: String,
    /// Where the law says so; nothing when it is not known.
    pub citation: Option<Citation>,
    /// More about it.
    pub note: String,
    /// Who decided it.
    pub decided_by: RecusalBy,
    /// Who was called in.
    pub deputy: Option<String>,
}

/// A place in a law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The law.
    pub law: String,
    /// The place in it.
    pub place: String,
}

/// Where a municipality stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesPosition {
    /// Which.
    pub municipality: String,
    /// Where; nothing when it was not asked to say.
    pub position: Option<Position>,
    /// Its remark.
    pub note: String,
}

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesBallot {
    /// Everybody who voted, and how.
    pub votes: Vec<(String, Vote)>,
    /// The chair's second vote.
    pub casting_vote: Option<Vote>,
    /// An election or an appointment: a tie is settled by lot.
    pub is_election: bool,
    /// Those present who had a vote.
    pub present: u32,
    /// Members the quorum is counted from.
    pub members: u32,
    /// How many must be there.
    pub quorum: u32,
    /// The rule about it.
    pub citation: Option<Citation>,
}

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesFollowUp {
    /// What.
    pub what: String,
    /// Who.
    pub who: String,
    /// Until when.
    pub due: Option<Day>,
}

impl Minutes {
    /// Whether anything in them is exempt from public access.
    pub fn shields(&self) -> bool {
        let mut cases = self.cases.iter();
        cases.any(|case| {
            case.access_marking.is_some()
                || case.shielded_title.is_some()
                || case.documents.iter().any(|it| it.access_marking.is_some())
        })
    }

    /// The edition for everybody. Of a case that is exempt from public access it keeps the number, the kind and the legal
    /// basis, and nothing else; of an exempt document only the basis. What is not in the input is in no layer of the file.
    #[must_use]
    pub fn for_the_public(mut self) -> Self {
        let shields = self.shields();
        self.cases = self.cases.into_iter().map(MinutesCase::for_the_public).collect();
        if shields {
            // What was corrected is told in free words, which may be about such a case.
            self.corrections.iter_mut().for_each(|correction| correction.reason.clear());
        }
        self.edition = MinutesEdition::Public;
        self
    }
}

impl MinutesCase {
    fn for_the_public(mut self) -> Self {
        let public_title = self.shielded_title.as_ref().map(|title| title.public.clone());
        if self.access_marking.is_none() {
            for document in self.documents.iter_mut().filter(|document| document.access_marking.is_some()) {
                document.title.clear();
            }
            self.title = public_title.unwrap_or(self.title);
            return self;
        }
        Self {
            number: self.number,
            title: public_title.unwrap_or_default(),
            shielded_title: None,
            purpose: self.purpose,
            presenters: Vec::new(),
            approves: None,
            documents: Vec::new(),
            access_marking: self.access_marking,
            withheld: true,
            recusals: Vec::new(),
            presence: Vec::new(),
            figures: Vec::new(),
            costs: String::new(),
            discussion: String::new(),
            positions: Vec::new(),
            ballot: None,
            outcome: None,
            proposal: String::new(),
            adopted: String::new(),
            onward_meeting: None,
            onward_body: None,
            follow_ups: Vec::new(),
        }
    }
}
