//! Who may know whom. What is absent cannot be seen in code, so it is looked for here.

use super::matching::{paths_below, words};
use super::tree::{Complaint, Source, Tree};

/// Words that must not stand in a part of the tree.
struct Ban {
    inside: &'static str,
    except: &'static [&'static str],
    words: &'static [&'static str],
    reason: &'static str,
}

/// What belongs to a browser.
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_", "indexed_db_futures", "indexed_db"];
/// What makes an answer depend on more than its question, or on fractions.
const IMPURE: &[&str] =
    &["async", "f32", "f64", "std::fs", "std::net", "std::time", "std::env", "std::thread", "println!", "print!"];

const BANS: [Ban; 6] = [
    Ban { inside: "crates/serial-rules/src/", except: &[], words: BROWSER, reason: "the rules know no browser" },
    Ban {
        inside: "crates/serial-rules/src/",
        except: &[],
        words: IMPURE,
        reason: "the rules are pure, whole-numbered and at once: what they need comes in as a value",
    },
    Ban {
        inside: "crates/paper/src/",
        except: &[],
        words: BROWSER,
        reason: "a page is laid out before a browser sees it",
    },
    Ban {
        inside: "crates/paper/src/",
        except: &[],
        words: IMPURE,
        reason: "dots are whole, and a page depends on nothing but what is on it",
    },
    Ban {
        inside: "src/",
        except: &["src/store/"],
        words: &["indexed_db_futures"],
        reason: "only src/store knows the database",
    },
    Ban {
        inside: "src/",
        except: &["src/store/", "src/device/"],
        words: &["web_sys", "js_sys", "gloo_"],
        reason: "only src/device and src/store know the browser",
    },
];

const SCREENS: &str = "src/screens/";

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints: Vec<Complaint> = BANS.iter().flat_map(|ban| banned(tree, ban)).collect();
    for file in tree.rust("src/components/") {
        complaints.extend(beyond_components(file));
    }
    for file in tree.rust(SCREENS) {
        complaints.extend(other_screens(file));
    }
    for file in tree.rust("src/") {
        complaints.extend(paths_outside_routes(file));
    }
    complaints
}

fn banned(tree: &Tree, ban: &Ban) -> Vec<Complaint> {
    let is_excepted = |file: &Source| ban.except.iter().any(|folder| file.path.starts_with(folder));
    let mut complaints = Vec::new();
    for file in tree.rust(ban.inside).filter(|file| !is_excepted(file)) {
        for word in ban.words {
            complaints.extend(
                words(file.code(), word)
                    .map(|at| file.complaint(at, format!("`{word}` has no place here: {}.", ban.reason))),
            );
        }
    }
    complaints
}

fn beyond_components(file: &Source) -> Vec<Complaint> {
    let paths = paths_below(file.code(), "crate::").into_iter();
    paths
        .filter(|(_, path)| ["shop", "store", "device", "screens"].contains(&first(path)))
        .map(|(at, path)| {
            file.complaint(at, format!("a component works with made-up data, so it must not know `{}`.", first(&path)))
        })
        .collect()
}

/// A screen is the folder or file right below src/screens.
fn other_screens(file: &Source) -> Vec<Complaint> {
    let Some(place) = file.path.strip_prefix(SCREENS).and_then(|path| path.strip_suffix(".rs")) else {
        return Vec::new();
    };
    if place == "mod" {
        return Vec::new();
    }
    let own = place.split('/').next().unwrap_or(place);
    let depth = place.trim_end_matches("/mod").split('/').count();
    let up = "super::".repeat(depth);
    let above = paths_below(file.code(), &up).into_iter().filter(|(at, _)| !file.code()[..*at].ends_with("super::"));
    let named = paths_below(file.code(), "crate::screens::").into_iter();
    let nested = paths_below(file.code(), "crate::").into_iter();
    let nested = nested.filter_map(|(at, path)| Some((at, path.strip_prefix("screens::")?.to_owned())));
    let mut found: Vec<(usize, String)> = above.chain(named).chain(nested).collect();
    found.sort();
    found.dedup();
    found
        .iter()
        .filter(|(_, path)| first(path) != own && !first(path).is_empty() && first(path) != "super")
        .map(|(at, path)| {
            file.complaint(
                *at,
                format!("a screen must not know the screen `{}`; what both need is a component.", first(path)),
            )
        })
        .collect()
}

fn paths_outside_routes(file: &Source) -> Vec<Complaint> {
    let is_exempt =
        file.path == "src/routes.rs" || file.path.starts_with("src/device/") || file.path.starts_with("src/store/");
    if is_exempt {
        return Vec::new();
    }
    let ours = file.masked.strings.iter().filter(|range| range.end <= file.code().len());
    ours.filter(|range| {
        let mut characters = file.text[(*range).clone()].chars();
        characters.next() == Some('/') && characters.next().is_some_and(|c| c.is_ascii_lowercase() || c == ':')
    })
    .map(|range| file.complaint(range.start, "a path of the app is written in src/routes.rs only."))
    .collect()
}

fn first(path: &str) -> &str {
    path.split("::").next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn the_rules_know_no_browser_no_clock_and_no_fraction() {
        for bad in [
            "use web_sys::Window;",
            "async fn a() {}",
            "fn a(b: f64) {}",
            "use std::time::Instant;",
            "use gloo_net::x;",
        ] {
            assert_eq!(complaints("crates/serial-rules/src/a.rs", bad), 1, "{bad}");
        }
        assert_eq!(complaints("crates/paper/src/a.rs", "fn a(b: f32) {}"), 1);
        assert_eq!(complaints("crates/serial-rules/src/a.rs", "// async f64\nfn a() {}"), 0);
        assert_eq!(complaints("crates/serial-rules/tests/a.rs", "use std::time::Instant;"), 0);
    }

    #[test]
    fn database_and_browser_are_known_in_one_place_each() {
        assert_eq!(complaints("src/screens/home/mod.rs", "use indexed_db_futures::x;"), 1);
        assert_eq!(complaints("src/store/log.rs", "use indexed_db_futures::x; use web_sys::y;"), 0);
        assert_eq!(complaints("src/components/button.rs", "use leptos::web_sys;"), 1);
        assert_eq!(complaints("src/device/clock.rs", "use js_sys::Date;"), 0);
    }

    #[test]
    fn a_component_knows_nothing_of_the_shop() {
        assert_eq!(complaints("src/components/a.rs", "use crate::{i18n::Words, shop::Shop};"), 1);
        assert_eq!(complaints("src/components/a.rs", "use crate::i18n::Words;"), 0);
    }

    #[test]
    fn a_screen_knows_no_other_screen() {
        for bad in ["use crate::screens::sale::A;", "use crate::{i18n, screens::sale};", "use super::super::sale::A;"] {
            assert_eq!(complaints("src/screens/home/list.rs", bad), 1, "{bad}");
        }
        for good in ["use crate::screens::home::A;", "use super::card::A;", "use super::super::home::A;"] {
            assert_eq!(complaints("src/screens/home/list.rs", good), 0, "{good}");
        }
        assert_eq!(complaints("src/screens/home.rs", "use super::sale::A;"), 1);
        assert_eq!(complaints("src/screens/mod.rs", "pub use self::sale::A; mod sale;"), 0);
    }

    #[test]
    fn a_path_stands_in_the_routes() {
        assert_eq!(complaints("src/screens/home/mod.rs", "fn a() { go(\"/products/new\") }"), 1);
        assert_eq!(complaints("src/routes.rs", "const P: &str = \"/products\";"), 0);
        assert_eq!(complaints("src/i18n/format.rs", "const SLASH: &str = \" / \";"), 0);
    }
}
