//! `cargo xtask tidy`: the house rules that no compiler knows. Each check is a file: a function from the tree to
//! complaints, with a bad example as its test.

mod mask;
mod matching;
mod tree;

mod colours;
mod examples;
mod layers;
mod leftovers;
mod lengths;
mod openings;
mod sentences;
mod size;
mod spec_ids;
mod stylesheets;

use std::path::Path;

use crate::build::Profile;
use crate::outcome::{Failure, Outcome};
use crate::shell;
use tree::{Complaint, Tree};

/// `cargo xtask tidy`: what is written, and what was built last.
pub(crate) fn run() -> Outcome {
    let dist = Profile::Release.folder();
    let size = if dist.join("index.html").is_file() { size_of_build(&dist) } else { Ok(()) };
    // Both are told, whichever fails.
    if let Err(failure) = &size {
        println!("{failure}");
    }
    sources().and(size.map_err(|_| Failure::new("The last build is too large.")))
}

/// Whether everything that is written keeps the house rules.
pub(crate) fn sources() -> Outcome {
    let tree = Tree::read(&shell::root())?;
    let checks: [fn(&Tree) -> Vec<Complaint>; 9] = [
        layers::check,
        lengths::check,
        openings::check,
        colours::check,
        stylesheets::check,
        sentences::check,
        spec_ids::check,
        examples::check,
        leftovers::check,
    ];
    let complaints: Vec<Complaint> = checks.iter().flat_map(|check| check(&tree)).collect();
    for complaint in &complaints {
        println!("{complaint}");
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
