//! Finding words and paths in code.

/// Where a word stands: not as a part of a longer one. A pattern that ends in `_` or `!` may go on.
pub(super) fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_open = word.ends_with(['_', '!', '(']);
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = !code[..at].ends_with(is_word_character);
        before && (is_open || !code[at + word.len()..].starts_with(is_word_character))
    })
}

/// What follows each `prefix`, as single paths: `crate::{a, b::{c, d}}` gives `a`, `b::c` and `b::d`.
pub(super) fn paths_below(code: &str, prefix: &str) -> Vec<(usize, String)> {
    let mut paths = Vec::new();
    for at in words(code, prefix.trim_end_matches(':')) {
        if let Some(rest) = code[at..].strip_prefix(prefix) {
            paths.extend(expanded(rest).into_iter().map(|path| (at, path)));
        }
    }
    paths
}

pub(super) fn is_word_character(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The paths that begin here. Anything that no path holds ends it.
fn expanded(rest: &str) -> Vec<String> {
    let end = rest.find(|c: char| !is_word_character(c) && c != ':').unwrap_or(rest.len());
    let head = &rest[..end];
    if !rest[end..].starts_with('{') || !(head.is_empty() || head.ends_with("::")) {
        return vec![head.trim_end_matches(':').to_owned()];
    }
    let members = group(&rest[end + 1..]);
    members.iter().flat_map(|member| expanded(member.trim())).map(|member| format!("{head}{member}")).collect()
}

/// The members of a group whose opening brace has just been read.
fn group(inside: &str) -> Vec<&str> {
    let (mut members, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                members.push(&inside[start..at]);
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    members.retain(|member| !member.trim().is_empty());
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_a_part_of_a_longer_one() {
        assert_eq!(words("f32 xf32 f32x (f32)", "f32").collect::<Vec<_>>(), [0, 15]);
        assert_eq!(words("gloo_timers::x", "gloo_").count(), 1);
    }

    #[test]
    fn groups_are_read_as_single_paths() {
        let code = "use crate::{a, b::{c, d}, e};\nuse crate::f::g;";
        let paths: Vec<String> = paths_below(code, "crate::").into_iter().map(|(_, path)| path).collect();
        assert_eq!(paths, ["a", "b::c", "b::d", "e", "f::g"]);
    }
}
