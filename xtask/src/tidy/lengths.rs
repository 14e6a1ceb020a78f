//! How long files and functions may be. What is longer is two things, and wants two names.

use super::matching::{is_word_character, words};
use super::tree::{Complaint, Source, Tree};

/// Lines of a file at most, by the folder it is in.
const FILE_MAX: [(&str, usize); 4] = [("src/", 400), ("crates/", 600), ("style/", 400), ("xtask/", 400)];
const FUNCTION_MAX: usize = 70;
const COMPONENT_MAX: usize = 120;

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints: Vec<Complaint> = tree.files.iter().filter_map(long_file).collect();
    complaints.extend(tree.files.iter().filter(|file| file.is_rust()).flat_map(long_functions));
    complaints
}

fn long_file(file: &Source) -> Option<Complaint> {
    let is_code = file.is_rust() || file.is_style_sheet();
    let (_, max) = FILE_MAX.iter().find(|(folder, _)| is_code && file.path.starts_with(folder))?;
    let lines = file.text.lines().count();
    (lines > *max).then(|| file.complaint(0, format!("{lines} lines, at most {max}: split the file by meaning.")))
}

fn long_functions(file: &Source) -> Vec<Complaint> {
    let code = file.code();
    let mut complaints = Vec::new();
    for at in words(code, "fn") {
        let Some(length) = body_lines(&code[at..]) else { continue };
        let (kind, max) =
            if is_component(&code[..at]) { ("component", COMPONENT_MAX) } else { ("function", FUNCTION_MAX) };
        if length > max {
            complaints.push(
                file.complaint(at, format!("a {kind} of {length} lines, at most {max}: take a part out and name it.")),
            );
        }
    }
    complaints
}

/// The lines from here to the end of the function that begins here; nothing where it has no body.
fn body_lines(code: &str) -> Option<usize> {
    // A function's type has no name, and no body.
    if !code["fn".len()..].trim_start().starts_with(is_word_character) {
        return None;
    }
    let (mut brackets, mut braces) = (0_i32, 0_i32);
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces -= 1;
                if braces <= 0 {
                    return Some(code[..at].matches('\n').count() + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether the attributes right before a function make it a component.
fn is_component(before: &str) -> bool {
    let attributes = before.rfind(['}', ';']).map_or(before, |at| &before[at..]);
    attributes.contains("#[component")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    fn function(attribute: &str, lines: usize) -> String {
        format!("{attribute}fn a(b: [u8; 4]) -> Map<u8, u8> {{\n{}}}\n", "    let c = 1;\n".repeat(lines - 2))
    }

    #[test]
    fn a_file_has_its_measure() {
        assert_eq!(complaints("src/a.rs", &"// x\n".repeat(401)), 1);
        assert_eq!(complaints("src/a.rs", &"// x\n".repeat(400)), 0);
        assert_eq!(complaints("crates/serial-rules/src/a.rs", &"// x\n".repeat(600)), 0);
        assert_eq!(complaints("style/a.css", &"a\n".repeat(401)), 1);
    }

    #[test]
    fn a_function_has_its_measure_and_a_component_a_larger_one() {
        assert_eq!(complaints("src/a.rs", &function("", 71)), 1);
        assert_eq!(complaints("src/a.rs", &function("", 70)), 0);
        assert_eq!(complaints("src/a.rs", &function("#[component]\npub ", 120)), 0);
        assert_eq!(complaints("src/a.rs", &function("#[component]\npub ", 121)), 1);
    }

    #[test]
    fn a_function_type_and_a_test_are_not_measured() {
        assert_eq!(complaints("src/a.rs", &format!("struct A {{ b: fn(u8) -> u8, c: u8 }}\n{}", function("", 70))), 0);
        assert_eq!(complaints("tests/a.rs", &function("", 200)), 0);
    }
}
