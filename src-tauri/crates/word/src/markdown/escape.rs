//! Text that stays text when it is read as Markdown.

/// Keeps every sign of the text from being read as Markdown, wherever in a line it stands.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape(text, true, &mut out);
    out
}

/// Adds `text` to `out`; `at_start` says that it begins a line.
pub(super) fn escape(text: &str, at_start: bool, out: &mut String) {
    let rest = if at_start { escape_start(text, out) } else { text };
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|' => true,
            // `&amp;` would be read as one sign.
            '&' => chars.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#'),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
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
    let mut chars = url.chars().peekable();
    while let Some(c) = chars.next() {
        let entity = c == '&' && chars.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#');
        let entity = entity && url.contains(';');
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
