//! The rules, by their numbers: a test's name begins with the rule it proves. `SPEC.md` says what each number means.

mod shop;

mod lifecycle;
mod refusals;
mod specification;

mod documents;
mod void;

mod catalogue;
mod lots;
mod settings;
mod tracking;

mod questions;
mod scenario;

mod laws;
mod simulation;
