//! Files that are broken, locked, or made to do harm: each a clear code, and the council as it was.

use samrad_fixtures::hostile;

use crate::support::Desk;

#[test]
fn bad_files_are_refused_each_with_its_own_code_and_leave_nothing() {
    let desk = Desk::council();
    let before = desk.state();
    for (name, bytes, code) in [
        ("passord.pdf", hostile::user_password(), "read.encrypted"),
        ("avkortet.pdf", hostile::truncated(), "read.damaged"),
        ("tom.pdf", Vec::new(), "read.empty"),
        ("tom.txt", Vec::new(), "read.empty"),
        ("bilde.pdf", hostile::not_a_pdf(), "read.not_a_pdf"),
        ("støy.pdf", hostile::noise(), "read.damaged"),
        ("skann.pdf", hostile::scan(3), "read.no_text"),
        ("lang.pdf", hostile::sound(2000), "read.too_many_pages"),
    ] {
        let file = desk.file(name, &bytes);
        let run = desk.run(&["import", &file]);
        assert_eq!((run.code, run.refusal()), (Some(1), code), "{name}: {run:?}");
        assert!(run.err.contains(&format!("file={name}")), "{name}: {}", run.err);
        let run = desk.run(&["import", &file, "--preview"]);
        assert_eq!((run.code, run.refusal()), (Some(1), code), "{name}: {run:?}");
    }
    assert_eq!(desk.state(), before);
    desk.must_be_sound();
}

#[test]
fn files_made_to_do_harm_end_and_leave_the_council_as_it_was() {
    let desk = Desk::council();
    let before = desk.state();
    for (name, bytes) in [
        ("bombe.pdf", hostile::bomb(60)),
        ("ring.pdf", hostile::form_loop()),
        ("lister.pdf", hostile::nested_arrays(200_000)),
        ("tre.pdf", hostile::page_tree_loop()),
    ] {
        let run = desk.run(&["import", &desk.file(name, &bytes)]);
        assert_eq!(run.code, Some(1), "{name}: {run:?}");
        let codes =
            ["read.damaged", "read.out_of_memory", "read.too_slow", "read.no_text", "import.meeting_unknown"];
        assert!(codes.contains(&run.refusal()), "{name}: {}", run.err);
        assert!(!run.err.contains("panicked"), "{name}: {}", run.err);
    }
    assert_eq!(desk.state(), before);
    desk.must_be_sound();
}

#[test]
fn an_annex_that_cannot_be_merged_becomes_a_page_and_the_book_goes_on() {
    let desk = Desk::demo();
    let name = desk.meeting("planned");
    let agenda = desk.json(&["show", &name])["meeting"]["agenda"].clone();
    let case = agenda[2]["case_id"].as_str().unwrap().parse().unwrap();
    let paths = vec![
        desk.file("Låst.pdf", &hostile::user_password()),
        desk.file("Støy.pdf", &hostile::noise()),
        desk.file("Hel.pdf", &hostile::sound(2)),
    ];
    let app = desk.app();
    let report = |_| {};
    let task = samrad_app::Task::new(samrad_app::Stop::default(), &report);
    let add = samrad_app::use_cases::intake::AddFiles { case_id: Some(case), meeting_id: None, paths };
    assert_eq!(samrad_app::use_cases::intake::add_files(&app, add, &task).unwrap().len(), 3);
    drop(app);
    let book = desk.argument("bok.pdf");
    let built = desk.json(&["book", &name, "-o", &book]);
    let problem = |title: &str| {
        let annexes = built["annexes"].as_array().unwrap();
        annexes.iter().find(|annex| annex["title"] == title).unwrap()["problem"].clone()
    };
    assert_eq!(problem("Låst"), "password_protected");
    assert_eq!(problem("Støy"), "damaged");
    assert!(problem("Hel").is_null());
    crate::support::tool("qpdf", &["--check", &book]);
}

#[test]
fn texts_longer_than_their_fields_do_not_stop_a_packet() {
    let desk = Desk::council();
    let words = |count: usize| "svært lang tekst ".repeat(count).trim().to_owned();
    let packet = format!(
        "Tittel: {0} Versjon: 1 Status: {0}\nRapporten forteller om driften i året som gikk, og om planene for det neste året.\n\u{c}\
         2024/M2-001 - {0}\nTestesen, Kari\nOrientering\nRådet får høre om følgende saker:\n• {1}\n• nett\n\
         2024/M2-002\nVedtak\nTekst uten tittel.\n",
        words(60),
        words(400),
    );
    let run = desk.run(&["import", &desk.file("pakke.txt", packet.as_bytes())]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let case = desk.json(&["show", "2024/M2-001"]);
    assert!(case.to_string().contains(&words(400)), "the whole of the long point is kept in the text");
    assert!(desk.json(&["show", "2024/M2-002"]).to_string().contains("Tekst uten tittel."));
    desk.must_be_sound();
}
