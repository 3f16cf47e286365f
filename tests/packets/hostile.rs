//! Hostile and broken files through the real worker: each a clear code, nothing hangs, and one bad page loses only
//! itself.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use samrad_fixtures::hostile;
use samrad_packets::{CancelFlag, Limits, ReadError, Worker};

use super::{Scratch, extract, read, worker};

#[test]
fn every_bad_file_is_refused_as_a_packet_for_its_own_reason() {
    let too_many = ReadError::TooManyPages { pages: 2000, most: 1500 };
    for (name, bytes, reason) in [
        ("user password", hostile::user_password(), ReadError::PasswordProtected),
        ("truncated", hostile::truncated(), ReadError::Truncated),
        ("empty", Vec::new(), ReadError::Empty),
        ("not a PDF", hostile::not_a_pdf(), ReadError::NotAPdf),
        ("noise", hostile::noise(), ReadError::Damaged),
        ("scan", hostile::scan(3), ReadError::NoText { pages: 3 }),
        ("2,000 pages", hostile::sound(2000), too_many.clone()),
        ("2,000 pages of text", "Tekst\u{c}".repeat(2000).into_bytes(), too_many),
    ] {
        assert_eq!(read("fil.pdf", &bytes), Err(reason), "{name}");
    }
}

#[test]
fn two_thousand_pages_can_be_kept_as_a_document() {
    let extraction = extract(&hostile::sound(2000)).unwrap();
    assert_eq!(extraction.pages.len(), 2000);
    assert!(extraction.lost.is_empty());
    for page in &extraction.pages {
        assert!(page.text.contains(&format!("ANLEGG NUMMER {}\n", page.number)), "page {}", page.number);
    }
}

#[test]
fn a_scan_is_a_document_without_text() {
    let extraction = extract(&hostile::scan(12)).unwrap();
    assert!(extraction.is_scan() && extraction.lost.is_empty());
    assert_eq!(extraction.pages.len(), 12);
}

#[test]
fn a_truncated_file_gives_the_pages_that_are_there_and_says_so() {
    let extraction = extract(&hostile::truncated()).unwrap();
    assert!(extraction.truncated);
    assert!(extraction.pages.iter().any(|page| page.text.contains("æ, ø og å")));
}

#[test]
fn a_file_that_may_not_be_printed_is_read() {
    let extraction = extract(&hostile::owner_password()).unwrap();
    assert!(extraction.pages[1].text.contains("æ, ø og å"));
}

#[test]
fn files_that_loop_or_nest_without_end_cost_at_most_their_own_page() {
    for (name, bytes, words) in [
        ("a form that draws itself", hostile::form_loop(), Some("Ordene før formen")),
        ("nested arrays", hostile::nested_arrays(200_000), None),
        ("a loop in the page tree", hostile::page_tree_loop(), Some("æ, ø og å")),
        ("a stream ending in CR", hostile::stream_ending_in_cr(), Some("vognretur og er heil")),
    ] {
        let start = Instant::now();
        let outcome = extract(&bytes);
        assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
        match (outcome, words) {
            (Ok(extraction), Some(words)) => {
                assert!(extraction.pages[0].text.contains(words), "{name}: {:?}", extraction.pages[0]);
                assert!(extraction.pages.len() <= 2, "{name}");
            }
            (Ok(extraction), None) => {
                assert!(extraction.pages.iter().all(|page| page.text.len() < 1000), "{name}")
            }
            (Err(error), words) => assert!(words.is_none(), "{name}: {error}"),
        }
    }
}

#[test]
fn a_bomb_ends_within_its_limits() {
    let limits = Limits {
        memory: 512 << 20,
        base: Duration::from_secs(20),
        silence: Duration::from_secs(8),
        ..Limits::default()
    };
    let file = Scratch::new("bombe.pdf", &hostile::bomb(200));
    assert!(std::fs::metadata(&file.path).unwrap().len() < 2 << 20, "the bomb is small on disk");
    let start = Instant::now();
    let outcome = worker().with_limits(limits).extract(&file.path, &CancelFlag::default(), &mut |_| {});
    assert!(start.elapsed() < Duration::from_secs(50), "took {:?}", start.elapsed());
    match outcome {
        // A reader that stops in time may give what it has.
        Ok(extraction) => assert!(extraction.pages[0].text.len() <= 2 << 20),
        Err(error) => assert!(
            [ReadError::OutOfMemory, ReadError::TimedOut, ReadError::Damaged].contains(&error),
            "{error}"
        ),
    }
}

#[test]
fn one_bad_page_loses_only_that_page() {
    for (pages, bad) in [(3, 2), (40, 7)] {
        let extraction = extract(&hostile::one_bad_page(pages, bad)).unwrap();
        assert_eq!(extraction.pages.len() as u32, pages);
        for page in extraction.pages.iter().filter(|page| page.number != bad) {
            assert!(page.text.contains(&format!("ANLEGG NUMMER {}\n", page.number)), "page {}", page.number);
        }
        let second = &extraction.pages[bad as usize - 1].text;
        assert!(second.contains("ANLEGG NUMMER"), "the second reader reads what the first cannot: {second}");
    }
}

#[test]
fn reading_can_be_stopped_and_shows_how_far_it_is() {
    let file = Scratch::new("lang.pdf", &hostile::large(600));
    let cancel = CancelFlag::default();
    let mut seen = Vec::new();
    let outcome = worker().extract(&file.path, &cancel.clone(), &mut |progress| {
        seen.push(progress);
        if progress.done >= 20 {
            cancel.cancel();
        }
    });
    assert_eq!(outcome, Err(ReadError::Cancelled));
    assert!(seen.iter().all(|progress| progress.pages == 600 && progress.done < 600));
    assert!(seen.windows(2).all(|pair| pair[0].done < pair[1].done));
}

#[test]
fn a_worker_that_cannot_start_is_told() {
    let file = Scratch::new("fil.pdf", &hostile::sound(1));
    let outcome = Worker::new("/no/such/program").extract(&file.path, &CancelFlag::default(), &mut |_| {});
    assert!(matches!(outcome, Err(ReadError::WorkerFailed(_))), "{outcome:?}");
}

#[test]
fn limits_on_size_and_pages_are_kept() {
    let file = Scratch::new("fil.pdf", &hostile::sound(30));
    let size = Limits { file: 1000, ..Limits::default() };
    let pages = Limits { pages: 29, ..Limits::default() };
    let read = |limits| worker().with_limits(limits).extract(&file.path, &CancelFlag::default(), &mut |_| {});
    assert_eq!(read(size), Err(ReadError::TooLarge { most: 1000 }));
    assert_eq!(read(pages), Err(ReadError::TooManyPages { pages: 30, most: 29 }));
}

/// A worker at work on a file that keeps it busy far longer than the test lasts, started as the program starts it.
fn busy_worker(file: &Scratch, seconds: u64) -> Child {
    let task = format!(
        r#"{{"kind":{{"text":{{"skip":[],"most_pages":10}}}},"memory":{},"seconds":{seconds}}}"#,
        4_u64 << 30
    );
    let mut command = Command::new(worker().program);
    command.arg("--pdf-worker").arg(task).arg(&file.path).stdin(Stdio::piped()).stdout(Stdio::null());
    command.spawn().unwrap()
}

fn ends_within(child: &mut Child, most: Duration) -> bool {
    let start = Instant::now();
    while start.elapsed() < most {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    false
}

#[test]
fn a_worker_whose_program_is_gone_ends_at_once() {
    let file = Scratch::new("bombe.pdf", &hostile::bomb(300));
    let mut child = busy_worker(&file, 600);
    std::thread::sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none(), "it is at work");
    drop(child.stdin.take());
    assert!(ends_within(&mut child, Duration::from_secs(3)));
}

#[cfg(unix)]
#[test]
fn a_worker_that_nobody_watches_ends_when_its_processor_time_is_up() {
    use std::os::unix::process::ExitStatusExt;
    let file = Scratch::new("bombe.pdf", &hostile::bomb(300));
    let mut child = busy_worker(&file, 1);
    let _pipe = child.stdin.take();
    assert!(ends_within(&mut child, Duration::from_secs(20)));
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(24), "SIGXCPU, not its own end: {status}");
}
