//! What is left behind by haste: unfinished code, tests that do not run or that wait for the clock, and the paths of
//! one person's machine.

use super::matching::{is_word_character, words};
use super::tree::{Complaint, Source, Tree};

// Spelled in two halves, so that this file does not complain of itself.
const UNFINISHED: [&str; 3] = [concat!("to", "do!"), concat!("unimpl", "emented!"), concat!("db", "g!")];
const IGNORED: &str = concat!("#[ig", "nore");
const WAITING: &str = concat!("sl", "eep(");
const MACHINE: [&str; 5] = [
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("/tm", "p/"),
    concat!(".cargo/", "registry"),
];

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in &tree.files {
        if file.is_rust() {
            complaints.extend(in_code(file));
        }
        if file.path != "Cargo.lock" {
            complaints.extend(machine_paths(file));
        }
    }
    complaints
}

fn in_code(file: &Source) -> Vec<Complaint> {
    let code = &file.masked.code;
    let unfinished =
        UNFINISHED.iter().flat_map(|word| words(code, word).map(move |at| (at, format!("`{word}` is unfinished."))));
    let ignored = code
        .match_indices(IGNORED)
        .map(|(at, _)| (at, "a test that is not run is no test: mend it or take it out.".to_owned()));
    let waiting = words(code, WAITING).map(|at| (at, "wait for what is to happen, not for the clock.".to_owned()));
    unfinished.chain(ignored).chain(waiting).map(|(at, sentence)| file.complaint(at, sentence)).collect()
}

fn machine_paths(file: &Source) -> Vec<Complaint> {
    let places = MACHINE.iter().flat_map(|path| file.text.match_indices(path));
    places
        .filter(|(at, path)| {
            !path.starts_with('/') || !file.text[..*at].ends_with(|c| is_word_character(c) || c == '.' || c == '*')
        })
        .map(|(at, path)| file.complaint(at, format!("`{path}` is a path of one machine.")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn haste_is_found_in_code_and_not_in_words_about_it() {
        for bad in [format!("fn a() {{ {}() }}", UNFINISHED[0]), format!("{IGNORED}]"), format!("thread::{WAITING}x)")]
        {
            assert_eq!(complaints("tests/a.rs", &bad), 1, "{bad}");
            assert_eq!(complaints("tests/a.rs", &format!("// {bad}")), 0, "{bad}");
        }
    }

    #[test]
    fn a_path_of_one_machine_is_found_everywhere() {
        assert_eq!(complaints("README.md", &format!("see {}me/notes", MACHINE[1])), 1);
        assert_eq!(complaints("src/routes.rs", &format!("//! docs{}list", MACHINE[2])), 0);
    }
}
