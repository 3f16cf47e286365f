//! Numbers that Word counts by itself: `numbering.xml`, and the counters while the text is read.

use std::collections::HashMap;

use super::xml::Xml;
use crate::error::ReadError;

const LEVELS: usize = 9;
/// Letters around the numbers of a level.
const LONGEST_TEXT: usize = 60;
/// The highest first number; a list that begins higher counts from here.
const HIGHEST: u32 = 99_999;

/// How a level writes its numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Form {
    #[default]
    Decimal,
    Bullet,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    /// No mark at all.
    Nothing,
}

/// One level of a kind of list.
#[derive(Debug, Clone, Default)]
struct Level {
    form: Form,
    start: u32,
    /// `%1.%2`
    text: String,
}

/// All kinds of lists in a file.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<u32, Vec<Level>>,
    /// Lists by their id.
    lists: HashMap<u32, List>,
    /// The level that a paragraph style stands for in its kind.
    styles: HashMap<(u32, String), u32>,
}

#[derive(Debug, Default)]
struct List {
    kind: u32,
    starts: [Option<u32>; LEVELS],
}

/// What stands before a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The list that the paragraph belongs to.
    pub(super) list: u32,
    /// From 0.
    pub(super) level: usize,
    /// `None` for a bullet.
    pub(super) number: Option<u32>,
    /// As printed: `3.1`, `a)`.
    pub(super) label: String,
    /// The printed label is not made of digits.
    pub(super) lettered: bool,
}

impl Numbering {
    pub(super) fn read(part: &str) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let mut xml = Xml::new(part);
        xml.root()?;
        xml.children(|xml, element| match element.word() {
            "abstractNum" => {
                let id = element.attribute("abstractNumId").and_then(|id| id.parse().ok());
                numbering.kind(xml, id.unwrap_or(u32::MAX))
            }
            "num" => {
                let id = element.attribute("numId").and_then(|id| id.parse().ok());
                let list = list(xml)?;
                numbering.lists.insert(id.unwrap_or_default(), list);
                Ok(())
            }
            _ => xml.skip(),
        })?;
        Ok(numbering)
    }

    fn kind(&mut self, xml: &mut Xml<'_>, id: u32) -> Result<(), ReadError> {
        let mut levels = vec![Level::default(); LEVELS];
        xml.children(|xml, element| {
            let at = element.attribute("ilvl").and_then(|level| level.parse::<u32>().ok());
            let Some(at) = at.filter(|at| element.word() == "lvl" && (*at as usize) < LEVELS) else {
                return xml.skip();
            };
            let mut level = Level { start: 1, ..Level::default() };
            xml.children(|xml, element| {
                match element.word() {
                    "start" => level.start = element.number().unwrap_or(1),
                    "numFmt" => level.form = form(&element.val().unwrap_or_default()),
                    "lvlText" => {
                        level.text = element.val().unwrap_or_default().chars().take(LONGEST_TEXT).collect()
                    }
                    "pStyle" => {
                        self.styles.insert((id, element.val().unwrap_or_default()), at);
                    }
                    _ => {}
                }
                xml.skip()
            })?;
            levels[at as usize] = level;
            Ok(())
        })?;
        self.kinds.entry(id).or_insert(levels);
        Ok(())
    }

    /// The level that the style `style` stands for in the list `list`.
    pub(super) fn level_of(&self, list: u32, style: &str) -> Option<u32> {
        let kind = self.lists.get(&list)?.kind;
        self.styles.get(&(kind, style.to_owned())).copied()
    }
}

fn list(xml: &mut Xml<'_>) -> Result<List, ReadError> {
    let mut list = List::default();
    xml.children(|xml, element| match element.word() {
        "abstractNumId" => {
            list.kind = element.number().unwrap_or(u32::MAX);
            xml.skip()
        }
        "lvlOverride" => {
            let level = element.attribute("ilvl").and_then(|level| level.parse::<usize>().ok());
            xml.children(|xml, element| {
                if element.word() == "startOverride"
                    && let Some(start) = level.and_then(|level| list.starts.get_mut(level))
                {
                    *start = element.number();
                }
                xml.skip()
            })
        }
        _ => xml.skip(),
    })?;
    Ok(list)
}

fn form(name: &str) -> Form {
    match name {
        "bullet" => Form::Bullet,
        "lowerLetter" => Form::LowerLetter,
        "upperLetter" => Form::UpperLetter,
        "lowerRoman" => Form::LowerRoman,
        "upperRoman" => Form::UpperRoman,
        "none" => Form::Nothing,
        _ => Form::Decimal,
    }
}

/// The counters, while paragraphs go by.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// Lists of one kind count together.
    kinds: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Which lists have used their own first numbers already.
    begun: HashMap<u32, [bool; LEVELS]>,
}

impl Counters {
    /// Counts a paragraph at `level` of the list `id`; `None` where the file has no such list, or it shows no mark.
    pub(super) fn count(&mut self, numbering: &Numbering, id: u32, level: u32) -> Option<Mark> {
        let list = numbering.lists.get(&id)?;
        let levels = numbering.kinds.get(&list.kind)?;
        let at = (level as usize).min(LEVELS - 1);
        let counts = self.kinds.entry(list.kind).or_default();
        let begun = &mut self.begun.entry(id).or_default()[at];
        let start = |at: usize| list.starts[at].unwrap_or(levels[at].start).min(HIGHEST);
        let restarts = !*begun && list.starts[at].is_some();
        *begun = true;
        let number = match counts[at] {
            Some(before) if !restarts => before.saturating_add(1),
            _ => start(at),
        };
        counts[at] = Some(number);
        counts[at + 1..].fill(None);
        let Level { form: own, text, .. } = &levels[at];
        if *own == Form::Nothing {
            return None;
        }
        let is_bullet = *own == Form::Bullet;
        let label = if is_bullet {
            String::new()
        } else {
            label(text, levels, |at| counts[at].unwrap_or_else(|| start(at)))
        };
        let lettered = label.chars().any(char::is_alphabetic);
        Some(Mark { list: id, level: at, number: (!is_bullet).then_some(number), label, lettered })
    }
}

/// Puts the counts into `%1.%2`.
fn label(text: &str, levels: &[Level], count: impl Fn(usize) -> u32) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let at = (c == '%').then(|| chars.clone().next()?.to_digit(10)).flatten();
        match at {
            Some(at @ 1..=9) => {
                chars.next();
                let at = at as usize - 1;
                out.push_str(&written(levels[at].form, count(at)));
            }
            _ => out.push(c),
        }
    }
    out
}

fn written(form: Form, number: u32) -> String {
    match form {
        Form::LowerLetter => letters(number, b'a'),
        Form::UpperLetter => letters(number, b'A'),
        Form::LowerRoman => roman(number).to_lowercase(),
        Form::UpperRoman => roman(number),
        Form::Decimal | Form::Bullet | Form::Nothing => number.to_string(),
    }
}

/// Word goes on after `z` with `aa`, `bb`.
fn letters(number: u32, first: u8) -> String {
    let Some(index) = number.checked_sub(1).filter(|index| *index < 26 * 8) else {
        return number.to_string();
    };
    let letter = char::from(first + u8::try_from(index % 26).unwrap_or(0));
    letter.to_string().repeat(index as usize / 26 + 1)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbering(body: &str) -> Numbering {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Numbering::read(&format!(r#"<w:numbering xmlns:w="{space}">{body}</w:numbering>"#)).unwrap()
    }

    const CHAPTERS: &str = r#"<w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Overskrift1"/><w:lvlText w:val="%1"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#;

    #[test]
    fn numbers_are_counted_as_word_counts_them() {
        let numbering = numbering(CHAPTERS);
        let mut counters = Counters::default();
        let labels: Vec<String> = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (2, 0), (1, 0)]
            .iter()
            .map(|(list, level)| counters.count(&numbering, *list, *level).unwrap().label)
            .collect();
        assert_eq!(labels, ["1", "1.1", "1.2", "a)", "2", "2.1", "5", "6", "7"]);
        assert_eq!(numbering.level_of(1, "Overskrift1"), Some(0));
        assert_eq!(counters.count(&numbering, 9, 0), None);
    }

    #[test]
    fn letters_and_romans_are_written_as_word_writes_them() {
        for (number, letter, numeral) in
            [(1, "a", "I"), (26, "z", "XXVI"), (28, "bb", "XXVIII"), (0, "0", "0")]
        {
            assert_eq!((letters(number, b'a').as_str(), roman(number).as_str()), (letter, numeral));
        }
        assert_eq!(roman(4_000_000), "4000000");
    }
}
