//! A file says first what lives in it.

use super::tree::{Complaint, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let is_opened = |text: &str| text.trim_start_matches("#!/usr/bin/env").trim_start().starts_with("//!");
    let closed = tree.files.iter().filter(|file| file.is_rust() && !is_opened(&file.text));
    closed
        .map(|file| file.complaint(0, "the file does not open with `//!`: say what lives here and what must not."))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_opens_with_what_it_is() {
        let tree = Tree::of(&[("src/a.rs", "//! Things.\n"), ("src/b.rs", "use x;\n"), ("style/a.css", ".a {}\n")]);
        assert_eq!(check(&tree).len(), 1);
    }
}
