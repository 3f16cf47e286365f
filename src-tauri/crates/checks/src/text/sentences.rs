//! Sentences as slices of a text.

/// The sentences of a text. A full stop ends one only before a capital: «evt. fakturering» goes on. An empty line and an
/// item of a list begin a new one.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return None;
            }
            let end = sentence_end(rest);
            let (sentence, after) = rest.split_at(end);
            rest = after;
            let sentence = sentence.trim();
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
    })
}

fn sentence_end(text: &str) -> usize {
    let mut previous = ' ';
    for (index, c) in text.char_indices() {
        let after = &text[index..];
        let new_line = c == '\n' && (after[1..].starts_with('\n') || is_list_item(&after[1..]));
        let stop = matches!(previous, '.' | '!' | '?')
            && c.is_whitespace()
            && after.trim_start().starts_with(|next: char| next.is_uppercase() || next == '«');
        if new_line || stop {
            return index;
        }
        previous = c;
    }
    text.len()
}

/// Whether a line is an item of a list.
pub(crate) fn is_list_item(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marked = ["- ", "* ", "• "].iter().any(|mark| line.starts_with(mark));
    marked || (digits > 0 && line[digits..].starts_with(". "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        let all: Vec<&str> = sentences("Ein ting. To, m.a. tre og evt. fire! Fem?\n\nSeks").collect();
        assert_eq!(all, ["Ein ting.", "To, m.a. tre og evt. fire!", "Fem?", "Seks"]);
    }
}
