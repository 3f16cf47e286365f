//! Hints that somebody may have to leave a case: where it is about the presenter's own post, or the host municipality's
//! own money. A hint is never a stop: whether anybody is disqualified is for people to say.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::cases::CaseView;
use crate::council::Council;
use crate::error::Result;
use crate::kinds::{Function, Purpose};

/// What gives the hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecusalHintKind {
    /// A sentence about a post names the presenter's own function or name.
    OwnPost,
    /// A sentence about money names the host municipality, or speaks of it.
    HostMoney,
}

/// A hint that somebody may have to leave the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecusalHint {
    /// Why.
    pub kind: RecusalHintKind,
    /// The sentence.
    pub quote: String,
    /// Whom it is about: the presenter, or the host municipality, by name.
    pub about: String,
}

/// The words that give a hint, as the beginnings of words in lower case.
#[derive(Debug, Deserialize)]
struct Words {
    posts: Vec<String>,
    money: Vec<String>,
    host: Vec<String>,
    functions: BTreeMap<String, Vec<String>>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| serde_json::from_str(include_str!("hint_words.json")).expect("the data is compiled in"));

/// Somebody who presents the case.
#[derive(Debug)]
struct Presents {
    name: String,
    functions: Vec<Function>,
}

impl Council {
    /// The hints a case gives; at most one of each kind and person. None where the council is only informed.
    pub fn recusal_hints(&self, case: &CaseView) -> Result<Vec<RecusalHint>> {
        if case.row.purpose == Purpose::Information {
            return Ok(Vec::new());
        }
        let mut functions = self
            .db
            .prepare_cached("SELECT DISTINCT function FROM roles WHERE person_id = ? ORDER BY function")?;
        let mut presenters = Vec::new();
        for presenter in &case.presented_by {
            let functions = functions.query_map([presenter.person_id], |row| row.get(0))?;
            presenters.push(Presents {
                name: presenter.name.clone(),
                functions: functions.collect::<rusqlite::Result<_>>()?,
            });
        }
        let host = self.municipalities()?.into_iter().find(|municipality| municipality.is_host);
        let mut texts = vec![case.summary.as_str(), &case.body, &case.proposal];
        texts.extend(case.sections.iter().map(|section| section.markdown.as_str()));
        Ok(hints(&texts, &presenters, host.as_ref().map(|host| host.name.as_str())))
    }
}

fn hints(texts: &[&str], presenters: &[Presents], host: Option<&str>) -> Vec<RecusalHint> {
    let sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    let first = |subject: &[String], about: &dyn Fn(&[String]) -> bool| {
        sentences.iter().find(|sentence| {
            let words = words(sentence);
            begins_any(&words, subject) && about(&words)
        })
    };
    let host_name = host.and_then(|host| words(host).into_iter().next());
    let mut found = Vec::new();
    for presenter in presenters {
        let mut own = own_words(presenter);
        own.retain(|word| Some(word) != host_name.as_ref());
        if let Some(sentence) = first(&WORDS.posts, &|words| words.iter().any(|word| own.contains(word))) {
            let quote = (*sentence).to_owned();
            found.push(RecusalHint { kind: RecusalHintKind::OwnPost, quote, about: presenter.name.clone() });
        }
    }
    if let (Some(host), Some(name)) = (host, host_name)
        && let Some(sentence) =
            first(&WORDS.money, &|words| words.contains(&name) || begins_any(words, &WORDS.host))
    {
        let quote = (*sentence).to_owned();
        found.push(RecusalHint { kind: RecusalHintKind::HostMoney, quote, about: host.to_owned() });
    }
    found
}

/// The words that mean the presenter: the function, and the family name.
fn own_words(presenter: &Presents) -> Vec<String> {
    let of_functions =
        presenter.functions.iter().filter_map(|function| WORDS.functions.get(function.as_str()));
    let family_name = presenter.name.split(',').next().and_then(|name| words(name).pop());
    of_functions.flatten().cloned().chain(family_name).collect()
}

fn begins_any(words: &[String], stems: &[String]) -> bool {
    words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem.as_str())))
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .flat_map(|line| line.split_inclusive(". "))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leader() -> Vec<Presents> {
        vec![Presents { name: "Lysne, Leder".to_owned(), functions: vec![Function::Leader] }]
    }

    fn kinds(text: &str) -> Vec<RecusalHintKind> {
        hints(&[text], &leader(), Some("Molde")).into_iter().map(|hint| hint.kind).collect()
    }

    #[test]
    fn a_case_about_the_presenters_own_post_gives_a_hint() {
        use RecusalHintKind::OwnPost;
        for (text, expected) in [
            ("Stillingen som leder lyses ut.", vec![OwnPost]),
            ("Tilsetjing av ny leiar i eininga.", vec![OwnPost]),
            ("Lysne får årslønn etter ny avtale.", vec![OwnPost]),
            ("Stillingen som rådgiver lyses ut.", vec![]),
            ("Lederen orienterte. En stilling er ledig.", vec![]),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn a_case_about_the_hosts_money_gives_a_hint() {
        use RecusalHintKind::HostMoney;
        for (text, expected) in [
            ("Molde kommune faktureres for sin del.", vec![HostMoney]),
            ("Kostnaden for Molde er ukjent.", vec![HostMoney]),
            ("Vertskommunen betaler sin del aleine.", vec![HostMoney]),
            ("Møtet holdes i Molde. Kostnaden deles.", vec![]),
            ("Rauma betaler sin del.", vec![]),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn the_sentence_is_quoted_and_nobody_is_named_twice() {
        let found =
            hints(&["Bakgrunn.\nMolde betaler mest. Molde betaler alltid."], &leader(), Some("Molde"));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].quote.as_str(), found[0].about.as_str()), ("Molde betaler mest.", "Molde"));
    }
}
