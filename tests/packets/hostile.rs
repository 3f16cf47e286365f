//! Hostile and broken files through the real worker: each a clear code, nothing hangs, and one bad page loses only
//! itself.

use std::time::{Duration, Instant};

use samrad_fixtures::hostile;
use samrad_packets::{CancelFlag, Limits, ReadError, Worker};

use super::{Scratch, extract, read, worker};

#[test]
fn every_bad_file_is_refused_as_a_packet_with_its_own_code() {
    for (name, bytes, code) in [
        ("user password", hostile::user_password(), "file.password_protected"),
        ("truncated", hostile::truncated(), "file.truncated"),
        ("empty", Vec::new(), "file.empty"),
        ("not a PDF", hostile::not_a_pdf(), "file.not_a_pdf"),
        ("noise", hostile::noise(), "file.damaged"),
        ("scan", hostile::scan(3), "file.no_text"),
        ("2,000 pages", hostile::sound(2000), "file.too_many_pages"),
    ] {
        let refused = read("fil.pdf", &bytes);
        assert_eq!(refused.as_ref().map_err(ReadError::code), Err(code), "{name}: {refused:?}");
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
            ["file.out_of_memory", "file.timed_out", "file.damaged"].contains(&error.code()),
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
    assert_eq!(outcome.map_err(|error| error.code()), Err("file.worker_failed"));
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
