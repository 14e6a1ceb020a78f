//! `cargo xtask test`: every check there is, or one part of them. Each step has a name and a time; one that fails does
//! not keep the others from running; the summary at the end has them all.

mod report;
mod steps;

use report::Report;

use crate::build::Profile;
use crate::outcome::{Failure, Outcome};

/// A part of the checks that can be asked for alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Tidy,
    Rules,
    Client,
    Store,
    E2e,
}

impl Part {
    const ALL: [Self; 5] = [Self::Tidy, Self::Rules, Self::Client, Self::Store, Self::E2e];

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "tidy" => Some(Self::Tidy),
            "rules" => Some(Self::Rules),
            "client" => Some(Self::Client),
            "store" => Some(Self::Store),
            "e2e" => Some(Self::E2e),
            _ => None,
        }
    }
}

/// `cargo xtask test [part ...] [--dev]`.
pub(crate) fn run(words: &[String]) -> Outcome {
    let named = words.iter().filter(|word| !word.starts_with("--"));
    let parts: Vec<Part> = named
        .map(|word| {
            Part::from_word(word)
                .ok_or_else(|| Failure::new(format!("There is no part `{word}`: rules, store, e2e, tidy or client.")))
        })
        .collect::<Outcome<_>>()?;
    let parts = if parts.is_empty() { Part::ALL.to_vec() } else { parts };
    let mut report = Report::default();
    for part in parts {
        match part {
            Part::Tidy => steps::tidy(&mut report),
            Part::Rules => steps::rules(&mut report),
            Part::Client => steps::client(&mut report),
            Part::Store => steps::store(&mut report),
            Part::E2e => steps::e2e(&mut report, Profile::from_words(words)),
        }
    }
    report.close()
}
