//! What stands in a text: runs, lists, tables, links, footnotes, and what cannot be taken along.

use samrad_word::{Language, codes};

use crate::builder::{
    Docx, codes as codes_of, finding, h, item, numbering, p, plain, r, read, root, table, text,
};

#[test]
fn words_that_word_keeps_in_pieces_are_whole() {
    let runs = [
        r("", "Sam"),
        r("<w:lang w:val=\"nb-NO\"/>", "arb"),
        "<w:proofErr w:type=\"spellStart\"/>".into(),
        r("", "eidsråd"),
    ];
    assert_eq!(text(&p("", &runs.concat())), "Samarbeidsråd");
}

#[test]
fn bold_and_italic_are_kept_without_the_spaces_around_them() {
    for (runs, markdown) in [
        ([r("", "Kjøp "), r("<w:b/>", "nytt "), r("", "nett")], "Kjøp **nytt** nett"),
        ([r("<w:b/>", "ny"), r("<w:b/><w:i/>", "tt"), r("<w:i/>", " nett")], "**ny**_**tt** nett_"),
        ([r("<w:b w:val=\"0\"/>", "a "), r("<w:rStyle w:val=\"Sterk\"/>", "b"), r("", " c")], "a **b** c"),
        (
            [
                r("<w:strike/>", "bort"),
                r("<w:rStyle w:val=\"Sterk\"/><w:b w:val=\"false\"/>", " med"),
                r("", " det"),
            ],
            "~~bort~~ med det",
        ),
    ] {
        let read = text(&p("", &runs.concat()));
        assert_eq!(read, samrad_word::normal_markdown(markdown));
    }
}

#[test]
fn signs_of_markdown_in_a_text_stay_text() {
    assert_eq!(
        text(&plain("årslønn * 1,33 * 0,15 = [34/49]_x")),
        "årslønn \\* 1,33 \\* 0,15 = \\[34/49\\]\\_x"
    );
    assert_eq!(text(&plain("# ikke en overskrift")), "\\# ikke en overskrift");
    assert_eq!(text(&plain("R&amp;D &lt;b&gt; &#248;")), "R&D \\<b> ø");
}

#[test]
fn small_raised_figures_are_kept_as_figures() {
    let runs = [
        r("", "CO"),
        r("<w:vertAlign w:val=\"subscript\"/>", "2"),
        r("", " per m"),
        r("<w:vertAlign w:val=\"superscript\"/>", "2"),
    ];
    assert_eq!(text(&p("", &runs.concat())), "CO₂ per m²");
}

#[test]
fn lists_are_nested_and_numbered_as_they_are_printed() {
    let body = [
        item(2, 0, "Kjøpe"),
        item(1, 1, "nett"),
        item(1, 1, "tjenere"),
        item(2, 0, "Leie"),
        plain("Tekst imellom."),
        item(2, 0, "Vente"),
        p("Punktliste", &r("", "drift")),
    ];
    let case = Docx::new(&body.concat()).with("numbering", &numbering()).read();
    assert_eq!(
        case.introduction,
        "1. Kjøpe\n   - nett\n   - tjenere\n2. Leie\n\nTekst imellom.\n\n3. Vente\n\n- drift"
    );
    let no_longer = r#"<w:p><w:pPr><w:pStyle w:val="Punktliste"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>Ikke punkt</w:t></w:r></w:p>"#;
    assert_eq!(Docx::new(no_longer).with("numbering", &numbering()).read().introduction, "Ikke punkt");
}

#[test]
fn a_list_with_letters_becomes_numbers_and_is_told_of() {
    let body = [item(3, 0, "Ja"), item(3, 0, "Nei")].concat();
    let case = Docx::new(&body).with("numbering", &numbering()).read();
    assert_eq!(case.introduction, "1. Ja\n2. Nei");
    assert_eq!(finding(&case, codes::LIST_MARKS).quote, "a) Ja");
}

#[test]
fn the_paragraph_after_an_item_in_its_style_goes_on_in_it() {
    let body =
        [item(1, 0, "Nett"), p("Listeavsnitt", &r("", "Mer om det.")), item(1, 0, "Drift"), plain("Slutt.")];
    let case = Docx::new(&body.concat()).with("numbering", &numbering()).read();
    assert_eq!(case.introduction, "- Nett\n\n  Mer om det.\n\n- Drift\n\nSlutt.");
}

#[test]
fn bullets_that_somebody_typed_are_a_list() {
    assert_eq!(
        text(&[plain("• nett"), plain("•\tdrift"), plain("Slutt")].concat()),
        "- nett\n- drift\n\nSlutt"
    );
}

#[test]
fn tables_keep_their_cells_and_the_side_of_their_columns() {
    let right = |text: &str| format!(r#"<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{}</w:p>"#, r("", text));
    let body = table(&[
        &[&plain("Kommune"), &plain("Kroner")],
        &[&plain("Lilleby"), &right("1 000")],
        &[&plain("A|B"), &right("2\u{a0}000")],
    ]);
    assert_eq!(
        text(&body),
        "| Kommune | Kroner |\n| --- | --: |\n| Lilleby | 1 000 |\n| A\\|B | 2\u{a0}000 |"
    );
}

#[test]
fn merged_and_crowded_cells_are_told_of() {
    let wide =
        format!("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr>", plain("Sum"));
    let two = format!(
        "<w:tr><w:tc>{}{}</w:tc><w:tc>{}</w:tc></w:tr>",
        plain("Nett"),
        plain("og drift"),
        plain("5")
    );
    let case = read(&format!("<w:tbl>{wide}{two}</w:tbl>"));
    assert_eq!(case.introduction, "| Sum | |\n| --- | --- |\n| Nett og drift | 5 |");
    assert_eq!(finding(&case, codes::TABLE_MERGED).quote, "Sum");
    assert_eq!(finding(&case, codes::TABLE_FLATTENED).place.paragraph, 1);
}

#[test]
fn a_frame_around_text_is_no_table() {
    assert_eq!(
        text(&table(&[&[&[plain("Merk:"), plain("Frist 1. mai.")].concat()]])),
        "Merk:\n\nFrist 1. mai."
    );
}

#[test]
fn links_are_kept_as_elements_and_as_fields() {
    let link = format!(r#"<w:hyperlink r:id="rIdLink">{}</w:hyperlink>"#, r("", "avtalen"));
    let case = Docx::new(&p("", &link)).with("hyperlink", "https://example.org/a?b=c&amp;d=1").read();
    assert_eq!(case.introduction, "[avtalen](https://example.org/a?b=c&d=1)");
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let field = [
        mark("begin"),
        r#"<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/b" </w:instrText></w:r>"#
            .into(),
        mark("separate"),
        r("", "planen"),
        mark("end"),
        r("", " her"),
    ];
    assert_eq!(text(&p("", &field.concat())), "[planen](https://example.org/b) her");
    let inner = format!(r#"<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>"#, r("", "kapittel 2"));
    assert_eq!(text(&p("", &inner)), "kapittel 2");
}

#[test]
fn a_link_that_leads_into_the_machine_keeps_its_words_alone() {
    let link = format!(r#"<w:hyperlink r:id="rIdLink">{}</w:hyperlink>"#, r("", "her"));
    let case = Docx::new(&p("", &link)).with("hyperlink", "file:///O:/fellesmappe/notat.docx").read();
    assert_eq!(case.introduction, "her");
    assert_eq!(finding(&case, codes::LINK).quote, "file:///O:/fellesmappe/notat.docx");
}

#[test]
fn footnotes_are_numbered_anew_in_each_section() {
    let sign = |id: u32| format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#);
    let note = |id: u32, text: &str| {
        let sign = "<w:r><w:footnoteRef/></w:r>";
        format!(r#"<w:footnote w:id="{id}"><w:p>{sign}{}</w:p></w:footnote>"#, r("", text))
    };
    let line =
        r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"#;
    let notes = root("footnotes", &[line.to_owned(), note(7, " Kilde: SSB."), note(3, " Anslag.")].concat());
    let body =
        [h(1, "Tall"), p("", &(r("", "Fem") + &sign(7))), h(1, "Mål"), p("", &(r("", "Seks") + &sign(3)))];
    let case = Docx::new(&body.concat()).with("footnotes", &notes).read();
    let texts: Vec<_> = case.sections.iter().map(|section| section.markdown.as_str()).collect();
    let body = h(1, &format!("Tall</w:t></w:r>{}<w:r><w:t>", sign(7))) + &plain("Fem");
    let in_heading = Docx::new(&body).with("footnotes", &notes).read();
    assert_eq!(in_heading.sections[0].heading, "Tall");
    assert_eq!(in_heading.sections[0].markdown, "[^1]\n\nFem\n\n[^1]: Kilde: SSB.");
    finding(&in_heading, codes::HEADING_NOTE);
    assert_eq!(texts, ["Fem[^1]\n\n[^1]: Kilde: SSB.", "Seks[^1]\n\n[^1]: Anslag."]);
}

#[test]
fn quotes_breaks_and_text_in_controls_are_kept() {
    assert_eq!(text(&p("Sitat", &r("", "Vi er enige."))), "> Vi er enige.");
    assert_eq!(text(&p("", &(r("", "a") + "<w:r><w:br/></w:r>" + &r("", "b")))), "a\\\nb");
    let control = format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", plain("I kontroll"));
    assert_eq!(text(&control), "I kontroll");
}

#[test]
fn what_is_left_out_is_told_of_with_its_words() {
    let picture = r#"<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1" descr="Kart over kommunene"/></wp:inline></w:drawing></w:r>"#;
    let case = read(&[p("", &(r("", "Se kartet.") + picture)), plain("Slutt")].concat());
    assert_eq!(case.introduction, "Se kartet.\n\nSlutt");
    assert_eq!(finding(&case, codes::PICTURE).quote, "Kart over kommunene");

    let case = read(&p("", &(r("", "Synlig") + &r("<w:vanish/>", " og skjult"))));
    assert_eq!(case.introduction, "Synlig");
    assert_eq!(finding(&case, codes::HIDDEN).quote, "og skjult");

    let form = format!(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        plain("Skriv her")
    );
    let case = read(&(form + &plain("Tekst")));
    assert_eq!(case.introduction, "Tekst");
    assert_eq!(finding(&case, codes::PLACEHOLDER).quote, "Skriv her");

    let case = read(&[p("INNH1", &r("", "1 Bakgrunn 3")), plain("Tekst")].concat());
    assert_eq!(case.introduction, "Tekst");
    assert_eq!(finding(&case, codes::CONTENTS).quote, "1 Bakgrunn 3");

    let case = read(
        &[
            p("", &(r("", "Ja ") + r#"<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>"#)),
            r#"<w:altChunk r:id="x"/>"#.into(),
        ]
        .concat(),
    );
    assert_eq!(case.introduction, "Ja");
    assert_eq!(finding(&case, codes::SYMBOL).quote, "Wingdings F0FC");
    finding(&case, codes::EMBEDDED);

    let formula = format!("<m:oMath><m:r><m:t>x=34/49</m:t></m:r></m:oMath>{}", r("", " er andelen"));
    let case = read(&p("", &formula));
    assert_eq!(case.introduction, "x=34/49 er andelen");
    assert_eq!(finding(&case, codes::FORMULA).quote, "x=34/49");
}

#[test]
fn a_text_box_is_read_once_though_word_writes_it_twice() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", plain("I boksen"));
    let boxed = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    let case = read(&p("", &(r("", "Foran") + &boxed)));
    assert_eq!(case.introduction, "Foran\n\nI boksen");
    assert_eq!(finding(&case, codes::TEXT_BOX).quote, "I boksen");
}

#[test]
fn a_table_of_contents_made_by_a_field_is_left_out_over_its_paragraphs() {
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let toc = r#"<w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r>"#;
    let first = mark("begin") + toc + &mark("separate") + &r("", "Bakgrunn 2");
    let body = [p("", &first), p("", &(r("", "Vurdering 3") + &mark("end"))), plain("Tekst")];
    let case = read(&body.concat());
    assert_eq!(case.introduction, "Tekst");
    assert!(codes_of(&case).contains(&codes::CONTENTS));
    // Never ended: a heading ends it.
    let case = read(&[p("", &first), h(1, "Bakgrunn"), plain("Tekst")].concat());
    assert_eq!(case.sections[0].markdown, "Tekst");
}

#[test]
fn headers_and_footers_are_not_read() {
    let header = root("hdr", &plain("Fjordrådet side 1"));
    assert_eq!(Docx::new(&plain("Tekst")).with("header", &header).read().introduction, "Tekst");
}

#[test]
fn the_language_is_that_of_most_words() {
    assert_eq!(read(&plain("Vi er samde")).language, Some(Language::Nb), "as the styles say");
    let nynorsk = r("<w:lang w:val=\"nn-NO\"/>", "Rådet er samde om framlegget");
    assert_eq!(read(&[p("", &nynorsk), plain("ja")].concat()).language, Some(Language::Nn));
    let english = r("<w:lang w:val=\"en-GB\"/>", "The council agrees");
    assert_eq!(read(&p("", &english)).language, None);
}

#[test]
fn findings_say_where_and_are_not_without_end() {
    let comment = r#"<w:r><w:drawing><wp:docPr id="1" descr="bilde"/></w:drawing></w:r>"#;
    let body = [plain("a"), h(1, "Bakgrunn"), plain("b"), p("", comment)].concat();
    let case = read(&body);
    let found = finding(&case, codes::PICTURE);
    assert_eq!((found.place.paragraph, found.place.section), (4, Some(0)));
    let case = read(&p("", comment).repeat(1_000));
    assert_eq!(case.findings.len(), 301);
    assert_eq!(finding(&case, codes::MORE).quote, "701");
}
