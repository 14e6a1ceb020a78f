//! `cargo xtask precache`: the last step of a build, called by Trunk when its files stand in the staging folder.
//! The page loses its inline script, and the service worker learns the build's files and its name.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::{AtPath, Failure, Outcome};
use crate::page;

const WORKER: &str = "sw.js";
const BUILD_MARK: &str = "\"__BUILD__\"";
const FILES_MARK: &str = "[\"__FILES__\"]";

/// A file of the build: its path in the app, and what it holds.
struct Built {
    path: String,
    bytes: Vec<u8>,
}

/// `cargo xtask precache`.
pub(crate) fn run() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("Trunk calls this when it builds; by hand there is nothing to do."))?;
    move_inline_script(&folder)?;
    let worker = folder.join(WORKER);
    let template = fs::read_to_string(&worker).at(&worker)?;
    let mut files = Vec::new();
    collect(&folder, &folder, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    fs::write(&worker, filled(&template, &files)?).at(&worker)
}

/// The page's policy forbids inline scripts, and Trunk writes one: it moves into a file named after its content.
fn move_inline_script(folder: &Path) -> Outcome {
    let path = folder.join("index.html");
    let text = fs::read_to_string(&path).at(&path)?;
    let Some(inline) = page::inline_script(&text)? else { return Ok(()) };
    let name = format!("boot-{:016x}.js", fingerprint([inline.script.as_bytes()]));
    let file = folder.join(&name);
    fs::write(&file, inline.script).at(&file)?;
    fs::write(&path, inline.replaced_by(&name)).at(&path)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<Built>) -> Outcome {
    for found in fs::read_dir(folder).at(folder)? {
        let path = found.at(folder)?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Some(name) = path_in_app(root, &path) {
            files.push(Built { path: name, bytes: fs::read(&path).at(&path)? });
        }
    }
    Ok(())
}

/// How the app asks for a file. The page goes by the name of the root, because hosts like to redirect its own name;
/// the worker itself is not listed, since it would list itself.
fn path_in_app(root: &Path, file: &Path) -> Option<String> {
    let name = file.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
    match name.as_str() {
        WORKER => None,
        "index.html" => Some("/".to_owned()),
        _ => Some(format!("/{name}")),
    }
}

fn filled(template: &str, files: &[Built]) -> Outcome<String> {
    if !template.contains(BUILD_MARK) || !template.contains(FILES_MARK) {
        return Err(Failure::new(format!(
            "public/{WORKER} lost its places to fill in: {BUILD_MARK} and {FILES_MARK}."
        )));
    }
    // The template counts too: a worker with new habits is a new version even over the same files.
    let contents = files.iter().flat_map(|file| [file.path.as_bytes(), file.bytes.as_slice()]);
    let build = format!("{:016x}", fingerprint(contents.chain([template.as_bytes()])));
    let list: Vec<String> = files.iter().map(|file| format!("  {:?},\n", file.path)).collect();
    Ok(template.replace(BUILD_MARK, &format!("\"{build}\"")).replace(FILES_MARK, &format!("[\n{}]", list.concat())))
}

/// FNV-1a over 64 bits: enough to tell two builds apart, and the same on every machine.
fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const FACTOR: u64 = 0x0100_0000_01b3;
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(FACTOR);
    // Each part is closed by its length, so that bytes cannot wander from one part to the next unseen.
    parts.into_iter().fold(START, |hash, part| {
        let hash = part.iter().fold(hash, |hash, &byte| step(hash, byte));
        part.len().to_le_bytes().into_iter().fold(hash, step)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "const BUILD = \"__BUILD__\";\nconst FILES = [\"__FILES__\"];\n";

    fn built(path: &str, text: &str) -> Built {
        Built { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn the_worker_lists_the_files_and_bears_the_builds_name() {
        let text = filled(TEMPLATE, &[built("/", "page"), built("/a.js", "code")]).unwrap();
        assert!(text.contains("const FILES = [\n  \"/\",\n  \"/a.js\",\n];"), "{text}");
        assert!(!text.contains("__"), "{text}");
    }

    #[test]
    fn the_builds_name_follows_content_and_name_and_nothing_else() {
        let name = |files: &[Built]| filled(TEMPLATE, files).unwrap();
        assert_eq!(name(&[built("/a", "x")]), name(&[built("/a", "x")]));
        assert_ne!(name(&[built("/a", "x")]), name(&[built("/a", "y")]));
        let names = [fingerprint([b"ab".as_slice(), b"c"]), fingerprint([b"a".as_slice(), b"bc"])];
        assert_ne!(names[0], names[1], "a byte that changes sides is a change");
    }

    #[test]
    fn a_worker_without_its_marks_is_an_error() {
        assert!(filled("const FILES = [];", &[]).is_err());
    }

    #[test]
    fn the_page_is_listed_as_the_root_and_the_worker_not_at_all() {
        let root = Path::new("stage");
        assert_eq!(path_in_app(root, Path::new("stage/index.html")).as_deref(), Some("/"));
        assert_eq!(path_in_app(root, Path::new("stage/icons/mark.svg")).as_deref(), Some("/icons/mark.svg"));
        assert_eq!(path_in_app(root, Path::new("stage/sw.js")), None);
    }
}
