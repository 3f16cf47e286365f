//! The time that a text takes grows with its length and no faster, whatever it is made of.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use samrad_packets::packet::{pages_of_text, read_text, read_until};

/// Makes a text of about so many bytes.
type Maker = fn(usize) -> String;

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

fn counted(bytes: usize, mut piece: impl FnMut(usize, &mut String)) -> String {
    let mut text = String::new();
    let mut count = 0;
    while text.len() < bytes {
        piece(count, &mut text);
        count += 1;
    }
    text
}

/// `2024/M2-004` and on, all different for as long as there are numbers.
fn number(count: usize) -> String {
    format!("{}/M{}-{:03}", 1990 + count / 99_900 % 100, 1 + count / 999 % 99, 1 + count % 999)
}

/// What could be looked through again and again: each kind of thing that the reader brings together.
const SHAPES: [(&str, Maker); 20] = [
    ("different headings", |bytes| {
        counted(bytes, |n, text| {
            let _ = writeln!(text, "{} - Sak", number(n));
        })
    }),
    ("different headings with text", |bytes| {
        counted(bytes, |n, text| {
            let _ = writeln!(text, "{} - Sak\nTestesen, Kari\nRådet får vite.\nMer.\nSlutt.", number(n));
        })
    }),
    ("the same headings again and again", |bytes| {
        counted(bytes, |n, text| {
            let _ = writeln!(text, "{} - Sak\na\nb\nc\nd", number(n % 300));
        })
    }),
    ("two headings in turn, after a list", |bytes| {
        let list = repeated("2024/M2-001 - Sak en\n2024/M2-002 - Sak to\n", bytes / 2);
        list + &repeated(
            "2024/M2-009 - X\n2024/M2-001 - Sak en\na\nb\nc\n2024/M2-002 - Sak to\na\nb\nc\n",
            bytes / 2,
        )
    }),
    ("running heads", |bytes| {
        let body = "tekst om noe\nog mer\nog mer til\nslutt på det\n";
        counted(bytes, |n, text| {
            let _ = write!(text, "2024/M2-001 - Sak nummer {n}\n{body}");
        })
    }),
    ("titles of many words", |bytes| {
        let title = repeated("a b c ", bytes / 3);
        format!("2024/M2-001 - {title}\n2024/M2-001 - {title}\nTestesen, Kari\nTekst.")
    }),
    ("names", |bytes| format!("2024/M2-001 - Sak\n{}", repeated("Testesen, Kari, ", bytes))),
    ("names on many lines", |bytes| format!("2024/M2-001 - Sak\n{}", repeated("Testesen, Kari,\n", bytes))),
    ("annexes", |bytes| {
        let names = counted(bytes / 2, |n, text| {
            let _ = writeln!(text, "Notat {n}.pdf");
        });
        format!("2024/M2-001 - Sak\nTekst.\nVedlegg\n{names}")
            + &repeated("\u{c}Notat om noe\ntekst\n", bytes / 2)
    }),
    ("ids without an end", |bytes| {
        format!("2024/M2-001 - Sak\nTekst.\nVedlegg\nNotat.pdf\n{}", repeated("01ABCDEFGH234567\n", bytes))
    }),
    ("points", |bytes| {
        let points = repeated("• nytt punkt om skrivere\no og under det\n", bytes);
        format!(
            "2024/M2-001 - Sak\nOrientering\nRådet får høre om følgende saker:\n{points}Vedlegg\nSkrivere.pdf\n"
        )
    }),
    ("numbered headings", |bytes| {
        counted(bytes, |n, text| {
            let _ = write!(text, "{} OVERSKRIFT {n}\ntekst\n", n % 90 + 1);
        })
    }),
    ("questions", |bytes| {
        format!("2024/M2-001 - Sak\nDiskusjon\n{}", repeated("Hvordan skal dette gjøres? Nei. ", bytes))
    }),
    ("one paragraph", |bytes| {
        let line = "en linje som går helt bort til kanten av siden og fortsetter uten stans\n";
        format!("2024/M2-001 - Sak\nVedtak\n{}", repeated(line, bytes))
    }),
    ("empty lines", |bytes| repeated("\n", bytes)),
    ("empty pages", |bytes| repeated("\u{c}", bytes)),
    ("page feet", |bytes| {
        counted(bytes, |n, text| {
            let _ = write!(text, "tekst\n{} | S i d e\nSide {}\n\u{c}", n % 90_000, n % 90_000 + 6);
        })
    }),
    ("heads of documents", |bytes| {
        counted(bytes, |n, text| {
            let _ = write!(text, "Tittel: Rapport {n} Versjon: 1 Status: Utkast\ntekst\n\u{c}");
        }) + "2024/M2-001 - Sak\nTekst."
    }),
    ("pages before the first case", |bytes| {
        repeated("tekst på en side\n\u{c}", bytes) + "2024/M2-001 - Sak\nTekst."
    }),
    ("one line of digits and dots", |bytes| repeated("1.1.2024 mai 12. ", bytes)),
];

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(read_text(text));
    start.elapsed()
}

#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    const SMALL: usize = 40 << 10;
    for (shape, make) in SHAPES {
        let (small, large) = (make(SMALL), make(8 * SMALL));
        // What grows with the square takes 64 times as long. Others use the machine too: any quiet moment will do, and
        // below some milliseconds a clock shows nothing.
        let grows_evenly = (0..4).any(|_| {
            let (short, long) = (time(&small).max(Duration::from_millis(4)), time(&large));
            long < short * 24
        });
        assert!(
            grows_evenly,
            "{shape}: {:?} for {SMALL} bytes, {:?} for eight times that",
            time(&small),
            time(&large)
        );
    }
}

#[test]
fn eighty_thousand_headings_are_read_in_seconds() {
    let text = SHAPES[0].1(80_000 * 19);
    let took = time(&text);
    assert!(took < Duration::from_secs(20), "{took:?}");
    let preview = read_text(&text);
    assert_eq!(preview.cases.len(), 500, "no more than a meeting can have");
    assert_eq!(preview.findings.iter().filter(|finding| finding.code == "packet.too_much").count(), 1);
}

#[test]
fn a_reading_that_is_not_wanted_any_more_stops_at_the_next_page_or_case() {
    let pages = pages_of_text(&repeated("tekst på en side\n\u{c}", 4000));
    let asked = std::cell::Cell::new(0);
    let stop_at = |most: u32| {
        asked.set(0);
        read_until(&pages, &|| {
            asked.set(asked.get() + 1);
            asked.get() > most
        })
    };
    assert!(stop_at(10).is_none());
    assert_eq!(asked.get(), 11, "asked before every page");
    assert!(stop_at(u32::MAX).is_some());
    let asked_in_all = asked.get();
    assert!(asked_in_all as usize >= pages.len());
    assert!(stop_at(asked_in_all - 1).is_none(), "also at the last moment");
}
