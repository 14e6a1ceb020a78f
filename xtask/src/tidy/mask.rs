//! Blanking out comments and strings, byte for byte, so that a check finds code where there is code
//! and every offset still counts.

use std::ops::Range;

/// A text in two masks, and where its strings stand.
pub(super) struct Masked {
    /// Without comments, without what strings hold.
    pub(super) code: String,
    /// Without comments.
    pub(super) bare: String,
    /// What is between the quotes.
    pub(super) strings: Vec<Range<usize>>,
}

impl Masked {
    /// A text in which nothing is masked.
    pub(super) fn plain(text: &str) -> Self {
        Self { code: text.to_owned(), bare: text.to_owned(), strings: Vec::new() }
    }

    fn of(text: &str, comments: &[Range<usize>], strings: Vec<Range<usize>>) -> Self {
        let bare = blanked(text, comments);
        Self { code: blanked(&bare, &strings), bare, strings }
    }
}

/// Masks Rust: line and nested block comments, strings plain and raw, characters but not lifetimes.
pub(super) fn mask_rust(text: &str) -> Masked {
    let (mut comments, mut strings) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            let end = at + rest.find('\n').unwrap_or(rest.len());
            comments.push(at..end);
            at = end;
        } else if rest.starts_with("/*") {
            let end = at + block_comment(rest);
            comments.push(at..end);
            at = end;
        } else if let Some((opening, inside, closing)) = string(text, at) {
            strings.push(at + opening..at + opening + inside);
            at += opening + inside + closing;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    Masked::of(text, &comments, strings)
}

/// Masks the comments of a style sheet.
pub(super) fn mask_css(text: &str) -> Masked {
    let mut comments = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("/*").map(|found| at + found) {
        at = text[start..].find("*/").map_or(text.len(), |found| start + found + 2);
        comments.push(start..at);
    }
    Masked::of(text, &comments, Vec::new())
}

/// The length of a block comment, which may hold others.
fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0, 0);
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// A string or character that starts here: the lengths of its opening, its inside and its closing.
fn string(text: &str, at: usize) -> Option<(usize, usize, usize)> {
    let rest = &text[at..];
    if let Some(inside) = rest.strip_prefix('"') {
        return Some((1, until_quote(inside, '"'), 1));
    }
    if rest.starts_with('\'') {
        return character(rest);
    }
    let follows_word = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix("cr")).or_else(|| rest.strip_prefix('r'))?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    if follows_word || !raw[hashes..].starts_with('"') {
        return None;
    }
    let opening = rest.len() - raw.len() + hashes + 1;
    let closing = format!("\"{}", "#".repeat(hashes));
    let inside = rest[opening..].find(&closing).unwrap_or(rest.len() - opening);
    Some((opening, inside, closing.len().min(rest.len() - opening - inside)))
}

/// A character literal; a lifetime has no closing quote two places on.
fn character(rest: &str) -> Option<(usize, usize, usize)> {
    let inside = &rest[1..];
    if inside.starts_with('\\') {
        return Some((1, until_quote(inside, '\''), 1));
    }
    let length = inside.chars().next()?.len_utf8();
    inside[length..].starts_with('\'').then_some((1, length, 1))
}

fn until_quote(inside: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if c == quote => return at,
            _ => {}
        }
    }
    // An unclosed string ends the file; the closing quote we will skip must still lie inside it.
    inside.len().saturating_sub(1)
}

fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges {
        masked.push_str(&text[at..range.start]);
        masked.extend(text.as_bytes()[range.clone()].iter().map(|&byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = range.end;
    }
    masked.push_str(&text[at..]);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, bare: &str) {
        let masked = mask_rust(text);
        assert_eq!((masked.code.as_str(), masked.bare.as_str()), (code, bare), "{text}");
        assert_eq!(masked.code.len(), text.len());
    }

    #[test]
    fn comments_and_strings_are_blanked() {
        check("a // b\nc", "a     \nc", "a     \nc");
        check("a /* b /* c */ d */ e", "a                   e", "a                   e");
        check("f(\"x // y\")", "f(\"      \")", "f(\"x // y\")");
        check("f(\"a\\\"b\") + c", "f(\"    \") + c", "f(\"a\\\"b\") + c");
        check("r#\"a\"b\"# + c", "r#\"   \"# + c", "r#\"a\"b\"# + c");
        check("for<'a> '\"' \"b\"", "for<'a> ' ' \" \"", "for<'a> '\"' \"b\"");
        check("'\\'' x", "'  ' x", "'\\'' x");
        check("\"库\"", "\"   \"", "\"库\"");
    }

    #[test]
    fn a_style_sheets_comments_are_blanked() {
        assert_eq!(mask_css("a /* #fff */ b").code, "a            b");
    }
}
