//! `cargo xtask tidy`: the house rules that no compiler knows. Each check is a file: a function from the tree to
//! complaints, with a bad example as its test.

mod mask;
mod matching;
mod tree;

mod colours;
mod layers;
mod leftovers;
mod lengths;
mod openings;
mod sentences;
mod size;
mod spec_ids;
mod stylesheets;

use std::path::Path;

use crate::outcome::{Failure, Outcome};
use crate::shell;
use tree::{Complaint, Tree};

/// `cargo xtask tidy`.
pub(crate) fn run() -> Outcome {
    let root = shell::root();
    let tree = Tree::read(&root)?;
    let checks: [fn(&Tree) -> Vec<Complaint>; 8] = [
        layers::check,
        lengths::check,
        openings::check,
        colours::check,
        stylesheets::check,
        sentences::check,
        spec_ids::check,
        leftovers::check,
    ];
    let complaints: Vec<Complaint> = checks.iter().flat_map(|check| check(&tree)).collect();
    for complaint in &complaints {
        println!("{complaint}");
    }
    let dist = root.join("dist");
    if dist.join("index.html").is_file() {
        size_of_build(&dist)?;
    }
    match complaints.len() {
        0 => Ok(()),
        1 => Err(Failure::new("One place is not tidy.")),
        count => Err(Failure::new(format!("{count} places are not tidy."))),
    }
}

/// Whether the built app is small enough to be loaded over a shop's telephone.
pub(crate) fn size_of_build(dist: &Path) -> Outcome {
    size::check(dist)
}
