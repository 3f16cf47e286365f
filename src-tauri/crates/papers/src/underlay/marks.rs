//! Takes the structure marks out of page content. An annex is drawn inside an artifact of the book, and PDF/UA
//! (7.1-2) forbids tagged content there; its marks would also claim numbers that belong to the book's own tags.
//!
//! Works on bytes and copies everything else as it stands: numbers keep their digits, strings their encoding.

use std::borrow::Cow;

/// Content without structure marks. Marks of optional content (layers) and `ActualText` spans stay: the first decide
/// what is visible, the second what is copied and searched.
pub(crate) fn strip(content: &[u8]) -> Cow<'_, [u8]> {
    if !may_hold_marks(content) {
        return Cow::Borrowed(content);
    }
    Stripper { content, at: 0, out: Vec::with_capacity(content.len()), copied: 0, open: Vec::new() }.run()
}

/// Whether a mark could begin or end anywhere. One pass over two rare letters: most pages end here.
fn may_hold_marks(content: &[u8]) -> bool {
    content.iter().enumerate().any(|(at, byte)| match byte {
        b'C' => at > 1 && matches!(&content[at - 2..at], b"BD" | b"BM" | b"EM"),
        b'P' => at > 0 && matches!(content[at - 1], b'M' | b'D'),
        _ => false,
    })
}

struct Stripper<'a> {
    content: &'a [u8],
    at: usize,
    out: Vec<u8>,
    copied: usize,
    /// For every open mark, whether it stays.
    open: Vec<bool>,
}

impl<'a> Stripper<'a> {
    fn run(mut self) -> Cow<'a, [u8]> {
        let mut operands = self.at;
        loop {
            self.skip_space();
            let start = self.at;
            let Some(&first) = self.content.get(start) else { break };
            match first {
                b'(' => self.skip_string(),
                b'<' => self.skip_angle(),
                b'[' | b']' | b'{' | b'}' | b')' | b'>' => self.at += 1,
                b'/' => {
                    self.at += 1;
                    self.skip_regular();
                }
                _ => {
                    self.skip_regular();
                    let word = &self.content[start..self.at];
                    if is_operator(word) {
                        self.operator(word, operands, start);
                        operands = self.at;
                    }
                }
            }
        }
        if self.copied == 0 && !self.open.contains(&true) {
            return Cow::Borrowed(self.content);
        }
        self.out.extend_from_slice(&self.content[self.copied..]);
        for _ in self.open.iter().filter(|stays| **stays) {
            self.out.extend_from_slice(b"\nEMC");
        }
        Cow::Owned(self.out)
    }

    fn operator(&mut self, word: &[u8], operands: usize, start: usize) {
        match word {
            b"BMC" | b"BDC" => {
                let stays = word == b"BDC" && is_kept_mark(&self.content[operands..start]);
                self.open.push(stays);
                if !stays {
                    self.leave_out(operands);
                }
            }
            b"EMC" if self.open.pop() != Some(true) => self.leave_out(operands),
            b"MP" | b"DP" => self.leave_out(operands),
            b"BI" => self.skip_inline_image(),
            _ => {}
        }
    }

    /// Drops what stands from `from` to here; a space keeps the neighbours apart.
    fn leave_out(&mut self, from: usize) {
        self.out.extend_from_slice(&self.content[self.copied..from]);
        self.out.push(b'\n');
        self.copied = self.at;
    }

    fn skip_space(&mut self) {
        while let Some(&byte) = self.content.get(self.at) {
            match byte {
                b'%' => {
                    while self.content.get(self.at).is_some_and(|b| !matches!(b, b'\n' | b'\r')) {
                        self.at += 1;
                    }
                }
                _ if is_space(byte) => self.at += 1,
                _ => break,
            }
        }
    }

    fn skip_regular(&mut self) {
        let start = self.at;
        while self.content.get(self.at).is_some_and(|b| !is_space(*b) && !is_delimiter(*b)) {
            self.at += 1;
        }
        // A stray byte must not hold the loop in place.
        if self.at == start && self.content.get(start).is_some_and(|b| !is_delimiter(*b) && !is_space(*b)) {
            self.at += 1;
        }
    }

    fn skip_string(&mut self) {
        let mut depth = 0_usize;
        while let Some(&byte) = self.content.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                _ => {}
            }
        }
        self.at = self.at.min(self.content.len());
    }

    /// `<<` opens a dictionary, whose parts are read one by one; `<` a hexadecimal string.
    fn skip_angle(&mut self) {
        self.at += 1;
        if self.content.get(self.at) == Some(&b'<') {
            self.at += 1;
            return;
        }
        while self.content.get(self.at).is_some_and(|b| *b != b'>') {
            self.at += 1;
        }
        self.at = (self.at + 1).min(self.content.len());
    }

    /// The data of an inline image can hold any byte. It ends at an `EI` that stands alone and is followed by
    /// what could be content.
    fn skip_inline_image(&mut self) {
        let rest = &self.content[self.at..];
        let Some(data) =
            find(rest, 0, |w| w.len() > 3 && is_space(w[0]) && &w[1..3] == b"ID" && is_space(w[3]))
        else {
            return;
        };
        let ends = |w: &[u8]| {
            w.len() > 2
                && is_space(w[0])
                && &w[1..3] == b"EI"
                && w.get(3).is_none_or(|b| is_space(*b))
                && w[3..].iter().take(12).all(|b| is_space(*b) || (0x20..0x7f).contains(b))
        };
        match find(rest, data + 3, ends) {
            Some(end) => self.at += end + 3,
            None => self.at = self.content.len(),
        }
    }
}

fn find(bytes: &[u8], from: usize, fits: impl Fn(&[u8]) -> bool) -> Option<usize> {
    (from..bytes.len()).find(|at| fits(&bytes[*at..]))
}

fn is_kept_mark(operands: &[u8]) -> bool {
    let text = operands.trim_ascii_start();
    let has = |word: &[u8]| text.windows(word.len()).any(|window| window == word);
    (text.starts_with(b"/OC") && text.get(3).is_some_and(|b| is_space(*b) || is_delimiter(*b)))
        || (has(b"/ActualText") && !has(b"/MCID"))
}

fn is_operator(word: &[u8]) -> bool {
    word.first().is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'\'' | b'"'))
        && !matches!(word, b"true" | b"false" | b"null")
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(content: &[u8]) -> Vec<String> {
        String::from_utf8_lossy(&strip(content)).split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn structure_marks_go_and_everything_else_stays() {
        for (content, expected) in [
            ("/P <</MCID 0>> BDC BT (a) Tj ET EMC", "BT (a) Tj ET"),
            ("/Artifact BMC 0 0 1 1 re f EMC", "0 0 1 1 re f"),
            ("/OC /L1 BDC 1 0 0 rg EMC", "/OC /L1 BDC 1 0 0 rg EMC"),
            ("/OC /L1 BDC /P <</MCID 1>> BDC n EMC EMC", "/OC /L1 BDC n EMC"),
            ("/Span <</ActualText (fi)>> BDC n EMC", "/Span <</ActualText (fi)>> BDC n EMC"),
            ("/Span <</ActualText (fi) /MCID 3>> BDC n EMC", "n"),
            ("(BDC) Tj /P /MC0 BDC (\\) EMC) Tj EMC", "(BDC) Tj (\\) EMC) Tj"),
            ("/Tag MP /T <</A 1>> DP q Q EMC", "q Q"),
            ("% EMC\nq /P BMC Q", "% EMC q Q"),
            ("<42444320> Tj /P BMC EMC", "<42444320> Tj"),
            ("/OC /L1 BDC q", "/OC /L1 BDC q EMC"),
        ] {
            let expected: Vec<&str> = expected.split_whitespace().collect();
            assert_eq!(words(content.as_bytes()), expected, "{content}");
        }
    }

    #[test]
    fn content_without_marks_is_not_copied() {
        assert!(matches!(strip(b"0.30000001 0 m (BMW) Tj"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_data_of_an_inline_image_is_left_alone() {
        let image = b"BI /W 4 /H 4 /BPC 8 /CS /G ID \x01 EI\x02\xff BMC /P EMC \x00\x9d\nEI\nQ /P BMC n EMC";
        let stripped = strip(image);
        assert!(
            stripped.starts_with(b"BI /W 4 /H 4 /BPC 8 /CS /G ID \x01 EI\x02\xff BMC /P EMC \x00\x9d\nEI\nQ")
        );
        assert!(!stripped.ends_with(b"EMC"));
    }

    #[test]
    fn no_content_holds_the_scanner_up() {
        for seed in 0_u32..2_000 {
            let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
            let content: Vec<u8> = (0..64)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    b"()<>[]/% BDCEMPI\\\n0a\xff"[(state >> 16) as usize % 21]
                })
                .chain(*b" BMC EMC")
                .collect();
            assert!(strip(&content).len() <= content.len() + 5 * 64);
        }
    }
}
