//! Words for people live in src/i18n, in every language the app speaks. Elsewhere in the client there are none.

use super::tree::{Complaint, Source, Tree};

/// Where people's words may stand: the phrases, and the gallery, whose data is made up and which no shop gets.
const FREE: [&str; 2] = ["src/i18n/", "src/app/gallery/"];

/// Attributes that a person reads or hears.
const SPOKEN: [&str; 6] = ["placeholder", "title", "alt", "aria-label", "aria-description", "label"];

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let outside = tree.rust("src/").filter(|file| !FREE.iter().any(|folder| file.path.starts_with(folder)));
    outside.flat_map(|file| texts_in_views(file).into_iter().chain(han_characters(file))).collect()
}

fn texts_in_views(file: &Source) -> Vec<Complaint> {
    let ours = file.masked.strings.iter().filter(|range| range.end <= file.code().len());
    let mut complaints = Vec::new();
    for range in ours {
        let text = &file.text[range.clone()];
        let before = file.code()[..range.start].trim_end_matches('"').trim_end();
        if has_word(text) && (is_child(before) || is_spoken(before)) {
            complaints
                .push(file.complaint(range.start, format!("\"{text}\" is shown to people: it belongs in src/i18n.")));
        }
    }
    complaints
}

fn han_characters(file: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut start = 0;
    for line in file.bare().split_inclusive('\n') {
        if let Some(at) = line.find(is_han) {
            complaints.push(file.complaint(start + at, "Chinese text belongs in src/i18n."));
        }
        start += line.len();
    }
    complaints
}

/// Two letters in a row, or one Chinese character: signs such as "·" and "×" need no translation.
fn has_word(text: &str) -> bool {
    let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|pair| pair == [true, true]) || text.chars().any(is_han)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// Whether what stands here is the child of an element: right after a tag, or after a block between tags.
fn is_child(before: &str) -> bool {
    let after_tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
    after_tag || before.ends_with('}') && before.contains("view!")
}

fn is_spoken(before: &str) -> bool {
    let Some(name) = before.strip_suffix('=') else { return false };
    SPOKEN.iter().any(|word| name.strip_suffix(word).is_some_and(|rest| rest.ends_with([' ', '\n', '\t'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn text_for_people_is_found() {
        for bad in [
            "view! { <p>\"Sold\"</p> }",
            "view! { <p>\n    \"in stock\"\n</p> }",
            "view! { <p>{count}\" pieces\"</p> }",
            "view! { <input placeholder=\"Search\"/> }",
            "view! { <b aria-label=\"Close\">\"×\"</b> }",
            "const A: &str = \"库存\";",
        ] {
            assert_eq!(complaints("src/screens/home/mod.rs", bad), 1, "{bad}");
        }
    }

    #[test]
    fn names_signs_and_the_words_themselves_are_fine() {
        for good in [
            "view! { <p class=\"card\" class:is-late=late>\"·\"</p> }",
            "match a { A => \"sold\", B => \"lost\" }",
            "fn a() -> &'static str { \"name\" }",
            "const LABEL: &str = \"k\";",
            "// 库存\nfn a() {}",
        ] {
            assert_eq!(complaints("src/screens/home/mod.rs", good), 0, "{good}");
        }
        assert_eq!(complaints("src/i18n/home.rs", "const A: &str = \"库存\";"), 0);
    }
}
