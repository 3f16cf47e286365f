//! A case that gathers several points: «… vil bli orientert om følgende saker: • … • …».

use samrad_council::Purpose;

use super::findings::{Finding, Severity, codes};
use super::markdown::{Block, BlockKind};
use super::preview::{CaseFound, SubItemFound};
use super::words::{ANNOUNCES_ITEMS, COMMON_WORDS, find_any};

/// Takes the points out of the text. A list is one of points when it is announced as such, or when the whole case is
/// for information.
pub(crate) fn take(blocks: &mut Vec<Block>, purpose: Option<Purpose>) -> Vec<SubItemFound> {
    let Some(start) = blocks.iter().position(|block| block.kind != BlockKind::Paragraph) else {
        return Vec::new();
    };
    let announced = start > 0 && find_any(&blocks[start - 1].text, ANNOUNCES_ITEMS).is_some();
    if !announced && purpose != Some(Purpose::Information) {
        return Vec::new();
    }
    let length = blocks[start..].iter().take_while(|block| block.kind != BlockKind::Paragraph).count();
    let mut items: Vec<SubItemFound> = Vec::new();
    for block in blocks.drain(start..start + length) {
        match items.last_mut().filter(|_| block.kind == BlockKind::SubBullet) {
            Some(last) => {
                last.text.push_str(" – ");
                last.text.push_str(&block.text);
            }
            None => items.push(SubItemFound { text: block.text, annex: None }),
        }
    }
    items
}

/// Suggests for each annex the one point that shares most words with its title, and asks about it.
pub(crate) fn suggest(case: &mut CaseFound, findings: &mut Vec<Finding>) {
    for annex in &case.annexes {
        let title = words(&annex.title);
        let scores: Vec<usize> = case
            .sub_items
            .iter()
            .map(|item| {
                let item = words(&item.text);
                title.iter().filter(|word| item.iter().any(|other| akin(word, other))).count()
            })
            .collect();
        let best = scores.iter().copied().max().unwrap_or(0);
        let mut with_best = scores.iter().enumerate().filter(|(_, score)| **score == best);
        if let (true, Some((index, _)), None) = (best > 0, with_best.next(), with_best.next()) {
            let item = &mut case.sub_items[index];
            item.annex = Some(annex.file_name.clone());
            let finding = Finding::new(codes::SUB_ITEM_ANNEX, Severity::Info, item.text.clone());
            findings.push(finding.on(format!("sub_items/{index}/annex")).with([annex.file_name.clone()]));
        }
    }
}

/// Words that can tell points apart.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 5 && !COMMON_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Two forms of one word: equal but for an ending.
fn akin(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let shorter = a.chars().count().min(b.chars().count());
    common >= 5 && common + 1 >= shorter
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::preview::AnnexFound;

    fn case(items: &[&str], annex: &str) -> (CaseFound, Vec<Finding>) {
        let sub_items =
            items.iter().map(|text| SubItemFound { text: (*text).to_owned(), annex: None }).collect();
        let annexes = vec![AnnexFound {
            title: annex.to_owned(),
            file_name: format!("{annex}.pdf"),
            ..AnnexFound::default()
        }];
        let mut case = CaseFound { sub_items, annexes, ..CaseFound::default() };
        let mut findings = Vec::new();
        suggest(&mut case, &mut findings);
        (case, findings)
    }

    #[test]
    fn an_annex_is_suggested_for_the_point_that_shares_its_words() {
        for (items, annex, expected) in [
            (
                ["nye skrivarar", "brukarar utan lisens", "status for lærarane"],
                "Tenestebeskriving Lærar-nettbrett",
                Some(2),
            ),
            (["nye skrivarar", "skrivarar på skulen", "anna"], "Skrivarar", None),
            (["status", "orientering", "rapport"], "Status rapport", None),
        ] {
            let (case, findings) = case(&items, annex);
            assert_eq!(case.sub_items.iter().position(|item| item.annex.is_some()), expected, "{annex}");
            assert_eq!(findings.len(), usize::from(expected.is_some()));
        }
    }

    #[test]
    fn a_list_in_a_decision_is_not_points_of_their_own() {
        let block = |kind, text: &str| Block { kind, text: text.into(), page: 1, line: 1 };
        let text = [block(BlockKind::Paragraph, "Val:"), block(BlockKind::Numbered(1), "Kjøpe")];
        assert!(take(&mut text.to_vec(), Some(Purpose::Decision)).is_empty());
        assert_eq!(take(&mut text.to_vec(), Some(Purpose::Information)).len(), 1);
        let text = [
            block(BlockKind::Paragraph, "Rådet får høyre om følgjande saker:"),
            block(BlockKind::Bullet, "Nett"),
        ];
        assert_eq!(take(&mut text.to_vec(), None).len(), 1);
    }
}
