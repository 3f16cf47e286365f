//! Text that stays text when it is read as Markdown.

/// Bytes of the longest name that HTML has for a sign, and its semicolon.
const LONGEST_ENTITY: usize = 40;

/// Adds `text` to `out` so that none of its signs is read as Markdown; `at_start` says that it begins a line.
pub(super) fn escape(text: &str, at_start: bool, out: &mut String) {
    let rest = if at_start { escape_start(text, out) } else { text };
    for (at, c) in rest.char_indices() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|' => true,
            '&' => begins_entity(&rest[at + 1..]),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Whether the `&` before `rest` would be read with it as one sign: `amp;`, `#97;`.
fn begins_entity(rest: &str) -> bool {
    let end =
        rest.bytes().take(LONGEST_ENTITY).position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'#'));
    end.is_some_and(|end| end > 0 && rest.as_bytes()[end] == b';')
}

/// Escapes what only means something first on a line; returns what is left.
fn escape_start<'a>(text: &'a str, out: &mut String) -> &'a str {
    let mut chars = text.chars();
    if let Some(first) = chars.next().filter(|c| matches!(c, '#' | '>' | '+' | '-' | '=' | ':'))
        // `-5` and `+47` are no lists.
        && !(matches!(first, '+' | '-') && chars.next().is_some_and(char::is_alphanumeric))
    {
        out.push('\\');
        out.push(first);
        return &text[1..];
    }
    // `3.` and `3)` begin lists.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    match rest.chars().next().filter(|c| digits > 0 && matches!(c, '.' | ')')) {
        Some(sign) if rest[1..].is_empty() || rest[1..].starts_with([' ', '\t']) => {
            out.push_str(&text[..digits]);
            out.push('\\');
            out.push(sign);
            &rest[1..]
        }
        _ => text,
    }
}

/// The address of a link, as it stands between the brackets after the words.
pub(super) fn address(url: &str, out: &mut String) {
    let bracketed = url.contains(['(', ')', '<', '>', '\\']);
    if bracketed {
        out.push('<');
    }
    for (at, c) in url.char_indices() {
        let entity = c == '&' && begins_entity(&url[at + 1..]);
        if entity || matches!(c, '<' | '>' | '\\' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    if bracketed {
        out.push('>');
    }
}

/// Code between as many backticks as it needs.
pub(super) fn code(text: &str, in_cell: bool, out: &mut String) {
    let fence = "`".repeat(longest_run(text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    let inner = if in_cell { text.replace('|', "\\|") } else { text.to_owned() };
    out.push_str(&[&fence, pad, &inner, pad, &fence].concat());
}

/// The longest run of backticks.
pub(super) fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for byte in text.bytes() {
        run = if byte == b'`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}
