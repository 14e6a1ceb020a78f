//! The project's files as the checks see them.

use std::fmt;
use std::fs;
use std::path::Path;

use super::mask::{Masked, mask_css, mask_rust};
use crate::outcome::{AtPath, Outcome};

/// Folders that hold what is made, not what is written.
const SKIPPED: [&str; 6] = [".git", "target", "dist", "artifacts", "node_modules", "pkg"];
const READ: [&str; 10] = ["rs", "toml", "md", "css", "html", "js", "json", "webmanifest", "svg", "yml"];

/// Every file that somebody wrote, by path.
pub(super) struct Tree {
    pub(super) files: Vec<Source>,
}

/// A file's text, and the same text with its comments and strings blanked out.
pub(super) struct Source {
    /// From the project's root, with slashes.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) masked: Masked,
    /// Where the inline tests begin; the end when there are none.
    tests_from: usize,
}

/// A place that breaks a house rule, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Complaint {
    path: String,
    line: usize,
    sentence: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}

impl Tree {
    pub(super) fn read(root: &Path) -> Outcome<Self> {
        let mut files = Vec::new();
        collect(root, "", &mut files)?;
        files.sort_by(|a: &Source, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| Source::new((*path).to_owned(), (*text).to_owned())).collect() }
    }

    pub(super) fn file(&self, path: &str) -> Option<&Source> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The Rust files below a folder, in order.
    pub(super) fn rust<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Source> {
        self.files.iter().filter(move |file| file.path.starts_with(folder) && file.is_rust())
    }
}

impl Source {
    fn new(path: String, text: String) -> Self {
        let masked = match ending(&path) {
            "rs" => mask_rust(&text),
            "css" => mask_css(&text),
            _ => Masked::plain(&text),
        };
        let tests_from = if is_test_path(&path) { 0 } else { tests_from(&masked.code) };
        Self { path, text, masked, tests_from }
    }

    pub(super) fn is_rust(&self) -> bool {
        self.ending() == "rs"
    }

    pub(super) fn is_style_sheet(&self) -> bool {
        self.path.starts_with("style/") && self.ending() == "css"
    }

    fn ending(&self) -> &str {
        ending(&self.path)
    }

    /// Code without comments, strings and inline tests.
    pub(super) fn code(&self) -> &str {
        &self.masked.code[..self.tests_from]
    }

    /// Code with its strings, but without comments and inline tests.
    pub(super) fn bare(&self) -> &str {
        &self.masked.bare[..self.tests_from]
    }

    /// The tests in this file, with everything in them.
    pub(super) fn tests(&self) -> &str {
        &self.text[self.tests_from..]
    }

    pub(super) fn complaint(&self, offset: usize, sentence: impl Into<String>) -> Complaint {
        let line = self.text[..offset].matches('\n').count() + 1;
        Complaint { path: self.path.clone(), line, sentence: sentence.into() }
    }
}

fn collect(root: &Path, below: &str, files: &mut Vec<Source>) -> Outcome {
    let folder = root.join(below);
    for found in fs::read_dir(&folder).at(&folder)? {
        let found = found.at(&folder)?;
        let name = found.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        if found.path().is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(root, &path, files)?;
            }
        } else if name.rsplit_once('.').is_none_or(|(_, ending)| READ.contains(&ending)) {
            let text = fs::read(found.path()).at(&found.path())?;
            // A file that is no text, such as a picture without an ending, has nothing to check.
            files.extend(String::from_utf8(text).ok().map(|text| Source::new(path, text)));
        }
    }
    Ok(())
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn is_test_path(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

fn tests_from(code: &str) -> usize {
    let mut from = 0;
    while let Some(at) = code[from..].find("#[cfg(test)]").map(|at| from + at) {
        from = at + "#[cfg(test)]".len();
        if code[from..].trim_start().starts_with("mod ") {
            return at;
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_tests_are_told_from_the_code() {
        let text = "fn a() {}\n#[cfg(test)]\nuse x;\n\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\n";
        let tree = Tree::of(&[("src/a.rs", text), ("tests/b.rs", "fn c() {}")]);
        assert!(tree.files[0].code().contains("fn a") && !tree.files[0].code().contains("fn b"));
        assert!(tree.files[0].tests().contains("fn b"));
        assert_eq!(tree.files[1].code(), "");
    }

    #[test]
    fn a_complaint_names_its_line() {
        let tree = Tree::of(&[("src/a.rs", "one\ntwo\nthree")]);
        assert_eq!(tree.files[0].complaint(8, "no").to_string(), "src/a.rs:3: no");
    }
}
