//! The three ways in which elements are written: run together with separators, in brackets, and as a Digital Link.
//! Says only where each element begins and ends; `None` when a text is not written in that way.

use super::check::check_digit_holds;
use super::table::{Content, identifier};

/// The separator between elements (FNC1), as a scanner sends it.
pub const SEPARATOR: char = '\u{1D}';

/// One identifier with its value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Element {
    pub(super) identifier: String,
    pub(super) value: String,
}

impl Element {
    fn new(identifier: &str, value: &str) -> Self {
        Self { identifier: identifier.to_owned(), value: value.to_owned() }
    }
}

/// Elements run together. One of variable length ends at a separator or at the end of the code, and only there (D18).
pub(super) fn run_together(code: &str) -> Option<Vec<Element>> {
    let mut elements = Vec::new();
    let mut rest = code.trim_start_matches(SEPARATOR);
    while !rest.is_empty() {
        let (identifier, content) = identifier(rest)?;
        let body = &rest[identifier.len()..];
        let end = match content {
            Content::Fixed(length) => length,
            _ => body.find(SEPARATOR).unwrap_or(body.len()),
        };
        let value = body.get(..end).filter(|value| content.accepts(value))?;
        elements.push(Element::new(identifier, value));
        rest = body[end..].trim_start_matches(SEPARATOR);
    }
    (!elements.is_empty()).then_some(elements)
}

/// Elements as printed for people: `(01)06901234567892(21)ABC`. A bracket opens an element only about a known identifier.
pub(super) fn bracketed(code: &str) -> Option<Vec<Element>> {
    let mut elements = Vec::new();
    let mut rest = code;
    while !rest.is_empty() {
        let (found, content) = bracket(rest)?;
        let body = &rest[found.len() + 2..];
        let end = body.match_indices('(').map(|(at, _)| at).find(|&at| bracket(&body[at..]).is_some());
        let (value, after) = body.split_at(end.unwrap_or(body.len()));
        let value = value.trim_matches([' ', SEPARATOR]);
        if !content.accepts(value) {
            return None;
        }
        elements.push(Element::new(found, value));
        rest = after;
    }
    (!elements.is_empty()).then_some(elements)
}

fn bracket(text: &str) -> Option<(&str, Content)> {
    let inside = text.strip_prefix('(')?;
    let (found, content) = identifier(inside)?;
    inside[found.len()..].starts_with(')').then_some((found, content))
}

/// The elements of a GS1 Digital Link: a web address with `/01/` and a GTIN, or `/00/` and an SSCC, in its path.
pub(super) fn linked(code: &str) -> Option<Vec<Element>> {
    let (scheme, address) = code.split_once("://")?;
    if !["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme)) {
        return None;
    }
    let address = address.split('#').next()?;
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let segments: Vec<&str> = path.trim_end_matches('/').split('/').skip(1).collect();
    let key = segments.windows(2).position(|pair| is_key(pair[0], pair[1]))?;
    // Behind the key nothing but elements may stand in the path; in the query anything may.
    let of_path =
        segments[key..].chunks(2).map(|pair| link_element(pair[0], pair.get(1)?)).collect::<Option<Vec<_>>>()?;
    let of_query = query.split(['&', ';']).filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        link_element(name, value)
    });
    Some(of_path.into_iter().chain(of_query).collect())
}

fn is_key(name: &str, value: &str) -> bool {
    match name {
        "01" => matches!(value.len(), 8 | 12 | 13 | 14) && check_digit_holds(value),
        "00" => value.len() == 18 && check_digit_holds(value),
        _ => false,
    }
}

fn link_element(name: &str, value: &str) -> Option<Element> {
    let (found, content) = identifier(name).filter(|(found, _)| *found == name)?;
    let value = percent_decoded(value);
    let value = if found == "01" { format!("{value:0>14}") } else { value };
    content.accepts(&value).then(|| Element { identifier: found.to_owned(), value })
}

/// `%2F` and its like as the characters they stand for; what is no such escape stays.
fn percent_decoded(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let escape = piece.get(..2).filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match escape.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(u8::is_ascii) {
            Some(byte) => decoded.extend([char::from(byte)].into_iter().chain(piece[2..].chars())),
            None => decoded.extend(['%'].into_iter().chain(piece.chars())),
        }
    }
    decoded
}
