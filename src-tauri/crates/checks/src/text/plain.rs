//! Markdown as the words that a reader sees.

/// Markdown read as plain text: signs that were kept from being Markdown with a backslash stand for themselves again.
pub fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\\' && chars.peek().is_some_and(|next| next.is_ascii_punctuation()) {
            out.extend(chars.next());
        } else {
            out.push(c);
        }
    }
    out
}

/// A link in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where its words begin, in bytes of the readable text.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// Whether it leads somewhere.
    pub has_target: bool,
}

/// Markdown as a reader sees it, with its links: `[her](https://…)` is «her», `**49**` is «49». Appends to `out`.
pub(crate) fn readable(markdown: &str, out: &mut String, links: &mut Vec<Link>) {
    let mut open: Option<usize> = None;
    let mut chars = markdown.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(|(_, next)| next.is_ascii_punctuation()) => {
                out.extend(chars.next().map(|(_, next)| next));
            }
            // Bold. A formula's asterisk stands alone.
            '*' if chars.peek().is_some_and(|(_, next)| *next == '*') => {
                chars.next();
            }
            '[' => {
                // The one before was only a bracket.
                if let Some(start) = open.replace(out.len()) {
                    out.insert(start, '[');
                    open = Some(out.len());
                }
            }
            ']' => {
                let Some(start) = open.take() else {
                    out.push(c);
                    continue;
                };
                match target(&markdown[at + 1..]) {
                    Some(target) => {
                        links.push(Link { start, end: out.len(), has_target: leads_somewhere(target) });
                        // Past «(», the target and «)».
                        let after = at + 1 + target.len() + 2;
                        while chars.next_if(|(next, _)| *next < after).is_some() {}
                    }
                    None => {
                        out.insert(start, '[');
                        out.push(']');
                    }
                }
            }
            '\r' => {}
            _ => out.push(c),
        }
        // An opening bracket without its end within a line is only a bracket.
        if c == '\n'
            && let Some(start) = open.take()
        {
            out.insert(start, '[');
        }
    }
    if let Some(start) = open {
        out.insert(start, '[');
    }
}

/// What stands between the brackets right after a link's words.
fn target(after: &str) -> Option<&str> {
    let inside = after.strip_prefix('(')?;
    let end = inside.bytes().position(|b| matches!(b, b')' | b'[' | b']' | b'\n'))?;
    inside[end..].starts_with(')').then(|| &inside[..end])
}

fn leads_somewhere(target: &str) -> bool {
    !matches!(target.trim(), "" | "#" | "<>" | "http://" | "https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_sees_words_and_not_signs() {
        for (markdown, text, targets) in [
            ("Les [her](https://x.no/1) om **49** ting", "Les her om 49 ting", vec![true]),
            ("Les [her]() og [her](#)", "Les her og her", vec![false, false]),
            ("2 \\* 3 \\[4\\] [5] [6", "2 * 3 [4] [5] [6", vec![]),
            ("[a [b](c) [d", "[a b [d", vec![true]),
            ("[a\nb](c)", "[a\nb](c)", vec![]),
            ("[æ](ø)å", "æå", vec![true]),
        ] {
            let (mut out, mut links) = (String::new(), Vec::new());
            readable(markdown, &mut out, &mut links);
            assert_eq!(out, text, "{markdown}");
            assert_eq!(links.iter().map(|link| link.has_target).collect::<Vec<_>>(), targets, "{markdown}");
        }
    }
}
