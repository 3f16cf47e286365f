//! What can be asked on the command line. The verbs and their arguments are a stable surface.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Samråd on the command line: meetings, cases and meeting books of an inter-municipal council.
#[derive(Debug, Parser)]
#[command(name = "samrad-cli", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// The council's data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Answer with JSON on standard output
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Set up a council in the data folder
    Init(Init),
    /// Take in a packet: everything certain, the rest as findings
    Import {
        /// The packet: a PDF, or text as extracted from one
        file: PathBuf,
        /// Only say what would be taken in; needs no council
        #[arg(long)]
        preview: bool,
    },
    /// List the meetings
    Meetings,
    /// List the cases
    Cases,
    /// Show a case or a meeting
    Show {
        /// Such as 2024/M2-004 or 2024/M2, with 'BODY:' before it where several bodies have it
        number: String,
    },
    /// Build the meeting book as PDF
    Book {
        /// Such as 2024/M2, with 'BODY:' before it where several bodies have it
        meeting: String,
        /// Where to write it
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// For the archive: PDF/A-3a with the originals attached
        #[arg(long)]
        archive: bool,
        /// Without what is exempt from public access
        #[arg(long)]
        public: bool,
    },
    /// List what was found in a case, also what was set aside
    Check {
        /// Such as 2024/M2-004, with 'BODY:' before it where several bodies have it
        case: String,
    },
    /// Write the notice as PDF, a letter to send it with, and a calendar file
    Notice {
        /// Such as 2024/M2
        meeting: String,
        /// The folder to write them to
        #[arg(short, long, value_name = "DIR")]
        output: PathBuf,
    },
    /// Write the minutes as PDF
    Minutes {
        /// Such as 2024/M2
        meeting: String,
        /// Where to write them
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Only this case, such as 2024/M2-004
        #[arg(long, value_name = "CASE")]
        extract: Option<String>,
        /// Without what is exempt from public access
        #[arg(long)]
        public: bool,
        /// As a page for the web
        #[arg(long)]
        html: bool,
    },
    /// List the decisions, the latest first
    Decisions {
        /// Of this year
        #[arg(long)]
        year: Option<i16>,
        /// With these words in title or text
        words: Vec<String>,
    },
    /// List the follow-ups, open ones first by the day they are due
    Followups {
        /// Only those that are open
        #[arg(long)]
        open: bool,
    },
    /// Write the council's meetings of a year to a calendar file
    Plan {
        /// The year
        #[arg(long)]
        year: i16,
        /// Where to write it
        #[arg(long, value_name = "FILE")]
        ics: PathBuf,
    },
    /// List the figures that costs are shared by: population and headcount, each with its source
    Figures {
        /// First fetch the population on 1 January of this year from Statistics Norway, and keep it
        #[arg(long, value_name = "YEAR")]
        fetch: Option<i16>,
    },
    /// Split an amount exactly between those who share it; needs no council
    Allocate {
        /// JSON: total_ore or base_ore with factors and proration, and the parties with their weights
        file: PathBuf,
    },
    /// Search cases, documents, people and meetings
    Search {
        /// The words
        #[arg(required = true)]
        words: Vec<String>,
        /// At most so many hits
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Show what was done, the latest first
    History {
        /// At most so many entries
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Take back the latest step
    Undo,
    /// Read the documents whose reading did not come to an end when they came
    Read,
    /// Check that everything is as the journal says
    Verify,
    /// Make the council again from its journal
    Rebuild {
        /// An empty folder
        #[arg(long, value_name = "DIR")]
        into: PathBuf,
    },
    /// Run a command, such as '{"type": "case.create", …}'; - reads it from standard input
    Run {
        /// The command
        #[arg(value_name = "COMMAND_JSON")]
        command: String,
    },
    /// Write everything as plain JSON and files
    Export {
        /// A folder that is new or empty
        folder: PathBuf,
    },
    /// Write database and documents to one file
    Backup {
        /// The file, usually ending in .zip
        file: PathBuf,
    },
    /// Make the council in a backup the one in the data folder
    Restore {
        /// The file
        file: PathBuf,
    },
}

/// How to set up a council.
#[derive(Debug, clap::Args)]
pub(crate) struct Init {
    /// Set up the example council
    #[arg(long, conflicts_with_all = ["name", "person"])]
    pub(crate) demo: bool,
    /// The council's name
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The name of the person who sits here and becomes secretary
    #[arg(long)]
    pub(crate) person: Option<String>,
}
