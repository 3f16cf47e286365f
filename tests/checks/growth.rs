//! The time that a text takes grows with its length and no faster, whatever it is made of.

use std::time::{Duration, Instant};

use samrad_checks::{Annex, Case, Purpose, WorksheetAmount, case};

use super::meeting;

/// What could be looked through again and again: pieces that a text repeats.
const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "5",
    "5 ",
    "5+",
    "5 + ",
    "34 + 5 = 39 ",
    "kr ",
    "1 000 ",
    "1.",
    ". ",
    "A. ",
    "-",
    "- x\n",
    "| 5 | 6 |\n",
    "| Sum | 5 |\n",
    "totalt 5 ",
    "Totalt gir det 5 saker. ",
    "Antall saker er 5. ",
    "5 av dem ",
    "5 saker, hvorav 5 ",
    "fordelt på 5 i A ",
    "de 5 % ",
    "resten 5 % ",
    "5 av 6 (5 %) ",
    "formel 0,5 ",
    "05.02 – nett\n\n",
    "I mars\n\n",
    "pr. 01.03.2024 ",
    "12. mars ",
    "mandag 12.03 ",
    "30.02.2024 ",
    "frist 01.01.2024 ",
    "kommentar uke 9 ",
    "08:00-15:30 man-fre ",
    "x.pdf ",
    "vedlegg 5 ",
    "vedlagt ",
    "[",
    "]",
    "](",
    "[her]() ",
    "\\",
    "**",
    "her ",
    "du her. ",
    "12345678903 ",
    "1234.56.78903 ",
    "unntatt offentlighet ",
    "stabil og synkende ",
    "kr 5 Nordby ",
    "tre tiltak:\n- x\n",
    "👍",
    "\u{202e}",
    "999999999999999999 ",
    ":",
    " og ",
];

fn time(text: &str) -> Duration {
    let annexes = vec![Annex { file_name: "Notat.pdf", date: None, text }];
    let worksheet = vec![WorksheetAmount { name: "Nordby", ore: 12_300 }];
    let purpose = Some(Purpose::Discussion);
    let whole = Case { purpose, body: text, annexes, worksheet, meeting: meeting(), ..Case::default() };
    let start = Instant::now();
    std::hint::black_box(case(&whole));
    start.elapsed()
}

#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    const SMALL: usize = 16 << 10;
    for piece in PIECES {
        let text = |bytes: usize| piece.repeat(bytes / piece.len() + 1);
        let (small, large) = (text(SMALL), text(8 * SMALL));
        // What grows with the square takes 64 times as long. Others use the machine too: any quiet moment will do, and
        // below some milliseconds a clock shows nothing.
        let grows_evenly = (0..4).any(|_| time(&large) < time(&small).max(Duration::from_millis(6)) * 24);
        assert!(
            grows_evenly,
            "{piece:?}: {:?} for {SMALL} bytes, {:?} for eight times that",
            time(&small),
            time(&large)
        );
    }
}

#[test]
fn a_megabyte_of_everything_is_checked_in_seconds() {
    let all = PIECES.concat();
    let text = all.repeat((1 << 20) / all.len() + 1);
    let took = time(&text);
    assert!(took < Duration::from_secs(20), "{took:?}");
}
