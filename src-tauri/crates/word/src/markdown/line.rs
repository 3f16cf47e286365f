//! A line of spans as Markdown.
//!
//! First the flat spans are nested: the mark that reaches farthest is the outermost. Then signs and words are put
//! together, where CommonMark's rules on what may stand beside a sign have to be kept: a letter that would keep a sign from
//! being read as one is written as a number (`&#97;`).

use super::escape::{address, code, escape};
use crate::tree::{Marks, Piece, Span};

/// A part of a line.
enum Token {
    /// Something to be read, escaped already; plain letters may still be written as numbers.
    Word(String),
    /// Something else that is whole: code, a footnote, the brackets of a link.
    Whole(String),
    /// The beginning or end of a mark.
    Sign { mark: Mark, opens: bool, partner: usize },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Strike,
    Strong,
    Emphasis,
    Link,
}

impl Mark {
    /// The mark that is outermost when two reach equally far comes first.
    const ALL: [Self; 4] = [Self::Link, Self::Emphasis, Self::Strong, Self::Strike];

    fn is_on(self, marks: &Marks) -> bool {
        match self {
            Self::Link => marks.link.is_some(),
            Self::Emphasis => marks.emphasis,
            Self::Strong => marks.strong,
            Self::Strike => marks.strike,
        }
    }
}

/// A span, or the space at one of its ends: a sign beside a space would not be read.
#[derive(Clone, Copy)]
struct Bit<'a> {
    piece: &'a Piece,
    /// The words, where it is text.
    text: &'a str,
    marks: &'a Marks,
}

impl Bit<'_> {
    fn is_space(&self) -> bool {
        match self.piece {
            Piece::Text(_) => self.text.chars().all(char::is_whitespace),
            Piece::Break => true,
            Piece::Code(_) | Piece::Note(_) => false,
        }
    }
}

fn bits(spans: &[Span]) -> Vec<Bit<'_>> {
    let mut bits = Vec::with_capacity(spans.len());
    for Span { piece, marks } in spans {
        let Piece::Text(text) = piece else {
            bits.push(Bit { piece, text: "", marks });
            continue;
        };
        let left = text.len() - text.trim_start().len();
        let right = text.trim_end().len().max(left);
        let parts = [&text[..left], &text[left..right], &text[right..]];
        bits.extend(parts.into_iter().filter(|part| !part.is_empty()).map(|text| Bit { piece, text, marks }));
    }
    bits
}

/// Writes a line. In a table's cell bars in code are escaped too.
pub(super) fn line(spans: &[Span], in_cell: bool) -> String {
    let mut tokens = Vec::new();
    nest(&bits(spans), &mut Vec::new(), in_cell, &mut tokens);
    put_together(tokens)
}

fn nest(bits: &[Bit<'_>], open: &mut Vec<Mark>, in_cell: bool, tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < bits.len() {
        let rest = &bits[at..];
        let outermost = Mark::ALL
            .into_iter()
            .filter(|mark| !open.contains(mark) && mark.is_on(rest[0].marks) && !rest[0].is_space())
            .map(|mark| (mark, reach(mark, rest, open.contains(&Mark::Link))))
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        let Some((mark, reach)) = outermost else {
            let after_break = at > 0 && *bits[at - 1].piece == Piece::Break;
            piece(rest[0], !in_cell && (tokens.is_empty() || after_break), in_cell, tokens);
            at += 1;
            continue;
        };
        let began = tokens.len();
        if mark == Mark::Link {
            no_picture(tokens);
        }
        tokens.push(match mark {
            Mark::Link => Token::Whole("[".into()),
            mark => Token::Sign { mark, opens: true, partner: 0 },
        });
        open.push(mark);
        nest(&rest[..reach], open, in_cell, tokens);
        open.pop();
        let ended = tokens.len();
        tokens.push(match (mark, &rest[0].marks.link) {
            (Mark::Link, Some(url)) => {
                let mut end = String::from("](");
                address(url, &mut end);
                end.push(')');
                Token::Whole(end)
            }
            _ => Token::Sign { mark, opens: false, partner: began },
        });
        if let Token::Sign { partner, .. } = &mut tokens[began] {
            *partner = ended;
        }
        at += reach;
    }
}

/// How many bits from the first on have the mark, without ending inside a link or on a space.
fn reach(mark: Mark, bits: &[Bit<'_>], in_link: bool) -> usize {
    let first = &bits[0].marks.link;
    let has =
        |bit: &Bit<'_>| if mark == Mark::Link { bit.marks.link == *first } else { mark.is_on(bit.marks) };
    let mut end = bits.iter().position(|bit| !has(bit)).unwrap_or(bits.len());
    let last = &bits[end - 1].marks.link;
    let cut = last.is_some() && bits.get(end).is_some_and(|next| next.marks.link == *last);
    if mark != Mark::Link && !in_link && cut {
        // Nothing is left where the link begins here and goes on beyond the mark: then the link is opened first.
        end = bits[..end].iter().rposition(|bit| bit.marks.link != *last).map_or(0, |at| at + 1);
    }
    while end > 0 && bits[end - 1].is_space() {
        end -= 1;
    }
    end
}

fn piece(bit: Bit<'_>, starts_line: bool, in_cell: bool, tokens: &mut Vec<Token>) {
    let after_note = matches!(tokens.last(), Some(Token::Whole(text)) if text.starts_with("[^"));
    let token = match bit.piece {
        Piece::Text(_) => {
            let mut out = String::new();
            if after_note && bit.text.starts_with(['(', ':']) {
                // Else the sign of the footnote would be a link or begin a footnote.
                out.push('\\');
            }
            escape(bit.text, starts_line, &mut out);
            Token::Word(out)
        }
        Piece::Code(text) => {
            let mut out = String::new();
            code(text, in_cell, &mut out);
            Token::Whole(out)
        }
        Piece::Note(name) => {
            no_picture(tokens);
            Token::Whole(format!("[^{name}]"))
        }
        Piece::Break => Token::Whole("\\\n".into()),
    };
    tokens.push(token);
}

/// Escapes a `!` that would make a picture of the bracket after it.
fn no_picture(tokens: &mut [Token]) {
    if let Some(Token::Word(text)) = tokens.last_mut()
        && text.ends_with('!')
    {
        text.insert(text.len() - 1, '\\');
    }
}

/// What stands on one side of a row of signs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Space,
    /// A sign that every reader takes for punctuation.
    Sign,
    Letter,
    /// Neither for certain.
    Other,
}

fn beside(c: Option<char>) -> Beside {
    match c {
        None => Beside::Space,
        Some(c) if c.is_whitespace() => Beside::Space,
        Some(c) if c.is_ascii_punctuation() => Beside::Sign,
        Some(c) if c.is_alphanumeric() => Beside::Letter,
        Some(_) => Beside::Other,
    }
}

fn put_together(tokens: Vec<Token>) -> String {
    let turned = turns(&tokens);
    let hides = hides(&tokens, &turned);
    let mut out = String::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            Token::Word(text) => hidden(text, hides[index], &mut out),
            Token::Whole(text) => out.push_str(text),
            Token::Sign { mark: Mark::Strong, .. } => out.push_str("**"),
            Token::Sign { mark: Mark::Strike, .. } => out.push_str("~~"),
            Token::Sign { .. } => out.push(if turned[index] { '_' } else { '*' }),
        }
    }
    out
}

/// Which words hide a letter.
#[derive(Debug, Clone, Copy, Default)]
struct Hides {
    first: bool,
    last: bool,
}

/// For each token, whether its first and its last letter have to be hidden.
fn hides(tokens: &[Token], turned: &[bool]) -> Vec<Hides> {
    let mut hides = vec![Hides::default(); tokens.len()];
    let rows = rows(tokens);
    // A hidden letter is a sign for the row on its other side, which then may have to be looked at once more.
    let mut waiting: Vec<usize> = (0..rows.len()).rev().collect();
    while let Some(row) = waiting.pop() {
        let (start, end) = rows[row];
        let left = start.checked_sub(1);
        let before = left.map_or(Beside::Space, |at| match &tokens[at] {
            Token::Word(text) if hides[at].last || (hides[at].first && is_one(text)) => Beside::Sign,
            token => beside(text_of(token).chars().next_back()),
        });
        let after = tokens.get(end).map_or(Beside::Space, |token| match token {
            Token::Word(text) if hides[end].first || (hides[end].last && is_one(text)) => Beside::Sign,
            token => beside(text_of(token).chars().next()),
        });
        let (hide_before, hide_after) = must_hide(&tokens[start..end], &turned[start..end], before, after);
        if let Some(at) = left.filter(|_| hide_before) {
            hides[at].last = true;
            waiting.extend(row.checked_sub(1).filter(|_| is_one(text_of(&tokens[at]))));
        }
        if hide_after && end < tokens.len() {
            hides[end].first = true;
            waiting.extend(Some(row + 1).filter(|next| *next < rows.len() && is_one(text_of(&tokens[end]))));
        }
    }
    hides
}

/// Where signs stand without anything between them: from, to.
fn rows(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token, Token::Sign { .. }) {
            match rows.last_mut() {
                Some((_, end)) if *end == at => *end += 1,
                _ => rows.push((at, at + 1)),
            }
        }
    }
    rows
}

fn is_one(text: &str) -> bool {
    text.chars().nth(1).is_none()
}

fn text_of(token: &Token) -> &str {
    match token {
        Token::Word(text) | Token::Whole(text) => text,
        Token::Sign { .. } => "",
    }
}

/// Which emphases are written `_`: those that begin or end where another mark does. Stars would run together there.
fn turns(tokens: &[Token]) -> Vec<bool> {
    let is_sign = |at: usize| matches!(tokens.get(at), Some(Token::Sign { .. }));
    let mut turned = vec![false; tokens.len()];
    for (at, token) in tokens.iter().enumerate() {
        if let Token::Sign { mark: Mark::Emphasis, partner, .. } = token
            && (is_sign(at + 1) || at.checked_sub(1).is_some_and(is_sign))
        {
            turned[at] = true;
            turned[*partner] = true;
        }
    }
    turned
}

/// Whether the letter before and the letter after a row of signs keep one of them from being read.
fn must_hide(row: &[Token], turned: &[bool], before: Beside, after: Beside) -> (bool, bool) {
    let any = |wanted: bool| row.iter().any(|t| matches!(t, Token::Sign { opens, .. } if *opens == wanted));
    let alone = row.len() == 1 && !turned[0];
    let stops = |near: Beside, far: Beside| {
        matches!(near, Beside::Letter | Beside::Other) && !(alone && far == Beside::Letter)
    };
    (any(true) && stops(before, after), any(false) && stops(after, before))
}

/// Writes a word, its first or last letter as a number where that is wanted.
fn hidden(text: &str, hides: Hides, out: &mut String) {
    let mut middle = text;
    let mut end = None;
    if hides.last {
        end = middle.chars().next_back();
        middle = &middle[..middle.len() - end.map_or(0, char::len_utf8)];
    }
    if hides.first
        && let Some(c) = middle.chars().next()
    {
        numbered(c, out);
        middle = &middle[c.len_utf8()..];
    }
    out.push_str(middle);
    if let Some(c) = end {
        numbered(c, out);
    }
}

fn numbered(c: char, out: &mut String) {
    out.push_str(&format!("&#{};", u32::from(c)));
}
