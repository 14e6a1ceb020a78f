//! The commands of the house: `cargo xtask <command>`.

fn main() {}
