//! The rules' documentation is the manual of the domain: each function that stands for itself shows how it is asked.

use super::tree::{Complaint, Tree};

const PLACE: &str = "crates/serial-rules/src/";

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for source in tree.rust(PLACE) {
        let mut has_example = false;
        let mut at = 0;
        for line in source.text.split_inclusive('\n') {
            let is_open = ["pub fn ", "pub const fn "].iter().any(|start| line.starts_with(start));
            if is_open && !has_example {
                complaints.push(source.complaint(at, "show how it is asked: an example in its comment.".to_owned()));
            }
            let is_comment = line.starts_with("///") || line.starts_with("#[");
            has_example = is_comment && (has_example || line.trim() == "/// ```");
            at += line.len();
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(text: &str) -> usize {
        check(&Tree::of(&[("crates/serial-rules/src/a.rs", text)])).len()
    }

    #[test]
    fn an_open_function_shows_how_it_is_asked() {
        assert_eq!(complaints("/// Adds.\npub fn add() {}\n"), 1);
        assert_eq!(complaints("/// Adds.\n///\n/// ```\n/// add();\n/// ```\n#[must_use]\npub fn add() {}\n"), 0);
        assert_eq!(complaints("/// ```\n/// ```\nfn one() {}\npub const fn two() {}\n"), 1);
        assert_eq!(complaints("impl A {\n    pub fn of() {}\n}\npub(crate) fn two() {}\n"), 0);
    }
}
