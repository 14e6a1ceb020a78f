//! A rule in the specification without a test that bears its id is a wish.

use super::matching::is_word_character;
use super::tree::{Complaint, Source, Tree};

const SPEC: &str = "crates/serial-rules/SPEC.md";

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let Some(spec) = tree.file(SPEC) else { return Vec::new() };
    let places = ["crates/serial-rules/", "tests/e2e/tests/"];
    let tests: Vec<&str> = places.iter().flat_map(|place| tree.rust(place)).map(Source::tests).collect();
    let mut ids = ids(&spec.text);
    ids.sort_by_key(|(at, id)| (*id, *at));
    ids.dedup_by_key(|(_, id)| *id);
    let untested = ids.iter().filter(|(_, id)| !tests.iter().any(|text| names(text, id)));
    untested
        .map(|(at, id)| spec.complaint(*at, format!("no test names {id}: write `{}_…`.", id.to_lowercase())))
        .collect()
}

/// Ids such as R12 at the start of bold text.
fn ids(spec: &str) -> Vec<(usize, &str)> {
    spec.match_indices("**").filter_map(|(at, _)| Some((at, id(&spec[at + 2..])?))).collect()
}

fn id(bold: &str) -> Option<&str> {
    let letters = bold.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = bold[letters..].bytes().take_while(u8::is_ascii_digit).count();
    let ends = !bold[letters + digits..].starts_with(is_word_character);
    ((1..=4).contains(&letters) && digits > 0 && ends).then(|| &bold[..letters + digits])
}

/// Whether a test says R12 or has r12_ in its name.
fn names(tests: &str, id: &str) -> bool {
    let says = |word: &str, goes_on: fn(char) -> bool| {
        tests.match_indices(word).any(|(at, _)| {
            !tests[..at].ends_with(char::is_alphanumeric) && !tests[at + word.len()..].starts_with(goes_on)
        })
    };
    says(id, char::is_alphanumeric) || says(&format!("{}_", id.to_lowercase()), |_| false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn untested(spec: &str, tests: &str) -> usize {
        check(&Tree::of(&[(SPEC, spec), ("crates/serial-rules/tests/a.rs", tests)])).len()
    }

    #[test]
    fn a_rule_needs_a_test_with_its_id() {
        assert_eq!(untested("**R12** A piece lies in one place.", "fn r12_one_place() {}"), 0);
        assert_eq!(untested("**R12** A piece lies in one place.", "// R12, as written"), 0);
        assert_eq!(untested("**R12** A piece lies in one place.", "fn r121_other() {} fn xr12_() {}"), 1);
        assert_eq!(untested("**R12** once, **R12** twice, **Bold** words", ""), 1);
    }

    #[test]
    fn a_mention_outside_tests_is_no_test() {
        let tree = Tree::of(&[(SPEC, "**D5** x"), ("crates/serial-rules/src/a.rs", "/// D5.\nfn a() {}")]);
        assert_eq!(check(&tree).len(), 1);
    }
}
