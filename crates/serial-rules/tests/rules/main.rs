//! The rules, by their numbers: a test's name begins with the rule it proves. `SPEC.md` says what each number means.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that finds what cannot be has failed")]

mod shop;

mod lifecycle;
mod refusals;
mod specification;

mod documents;
mod void;

mod catalogue;
mod lots;
mod notes;
mod settings;
mod tracking;

mod holdings;
mod kinds;
mod questions;
mod reading;
mod reports;
mod scenario;
mod searching;

mod laws;
mod simulation;
