//! A colour has a name. Only style/tokens.css knows what it looks like.

use super::matching::is_word_character;
use super::tree::{Complaint, Source, Tree};

const FUNCTIONS: [&str; 10] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
const NAMES: [&str; 14] = [
    "white", "black", "red", "green", "blue", "gray", "grey", "yellow", "orange", "purple", "teal", "silver", "maroon",
    "navy",
];

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let sheets = tree.files.iter().filter(|file| file.is_style_sheet());
    sheets.filter(|file| file.path != "style/tokens.css").flat_map(raw_colours).collect()
}

fn raw_colours(file: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut start = 0;
    for line in file.masked.code.split_inclusive('\n') {
        if let Some(colour) = raw_colour(line) {
            complaints.push(
                file.complaint(start, format!("`{colour}` is a raw colour: give it a name in style/tokens.css.")),
            );
        }
        start += line.len();
    }
    complaints
}

fn raw_colour(line: &str) -> Option<&str> {
    let hex = line.match_indices('#').find_map(|(at, _)| {
        let digits = line[at + 1..].find(|c| !is_word_character(c) && c != '-').unwrap_or(line.len() - at - 1);
        let word = &line[at + 1..at + 1 + digits];
        let is_hex = matches!(word.len(), 3 | 4 | 6 | 8) && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex.then(|| &line[at..=at + digits])
    });
    let function = FUNCTIONS.iter().copied().find(|name| {
        line.match_indices(name).any(|(at, _)| !line[..at].ends_with(|c| is_word_character(c) || c == '-'))
    });
    hex.or(function).or_else(|| named(line))
}

/// A colour's English name where a value stands.
fn named(line: &str) -> Option<&str> {
    let (_, value) = line.trim_end().strip_suffix(';')?.split_once(':')?;
    let mut words = value.split(|c| !is_word_character(c) && c != '-');
    words.find(|word| NAMES.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_line(line: &str, expected: usize) {
        assert_eq!(check(&Tree::of(&[("style/components/a.css", line)])).len(), expected, "{line}");
    }

    #[test]
    fn a_raw_colour_is_found_in_every_form() {
        for bad in [
            "  color: #fff;",
            "  border: 1px solid #12345678;",
            "  color: rgb(0 0 0);",
            "  color: white;",
            "  fill: oklch(1 0 0);",
        ] {
            check_line(bad, 1);
        }
    }

    #[test]
    fn tokens_and_things_that_only_look_like_colours_are_fine() {
        for good in [
            "  color: var(--ink);",
            "  color: var(--sold-blue);",
            "  mask: url(#mark-icon);",
            "  /* #fff */",
            "  white-space: nowrap;",
            ".chip--red:hover {",
        ] {
            check_line(good, 0);
        }
        assert!(check(&Tree::of(&[("style/tokens.css", "--paper: #fff;")])).is_empty());
    }
}
