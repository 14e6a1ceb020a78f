//! `cargo xtask test`: every check there is, or one part of them. Each step has a name and a time; one that fails does
//! not keep the others from running; the summary at the end has them all.

mod report;
mod steps;

use report::Report;

use crate::browsers::Engine;
use crate::build::{Ahead, Profile};
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

    /// The browsers that the part's tests run in.
    fn engines(self) -> &'static [Engine] {
        match self {
            Self::Tidy | Self::Rules | Self::Client => &[],
            Self::Store => steps::STORE_ENGINES,
            Self::E2e => &Engine::ALL,
        }
    }
}

/// What of the end-to-end tests is asked for: all of them, unless somebody is at work on one.
pub(super) struct Wish {
    pub(super) profile: Profile,
    /// The one engine, where it was named.
    engine: Option<Engine>,
    /// A part of the names of the tests to run.
    pub(super) only: Option<String>,
}

impl Wish {
    fn from_words(words: &[String]) -> Outcome<Self> {
        let value = |flag: &str| words.iter().find_map(|word| word.strip_prefix(flag)).map(str::to_owned);
        let engine = match value("--engine=") {
            None => None,
            Some(word) => {
                Some({ Engine::ALL }.into_iter().find(|engine| engine.word() == word).ok_or_else(|| {
                    Failure::new(format!("There is no engine `{word}`: chromium, firefox or webkit."))
                })?)
            }
        };
        Ok(Self { profile: Profile::from_words(words), engine, only: value("--only=") })
    }
}

/// `cargo xtask test [part ...] [--dev] [--engine=NAME] [--only=TEST]`.
pub(crate) fn run(words: &[String]) -> Outcome {
    let named = words.iter().filter(|word| !word.starts_with("--"));
    let parts: Vec<Part> = named
        .map(|word| {
            Part::from_word(word)
                .ok_or_else(|| Failure::new(format!("There is no part `{word}`: rules, store, e2e, tidy or client.")))
        })
        .collect::<Outcome<_>>()?;
    let parts = if parts.is_empty() { Part::ALL.to_vec() } else { parts };
    let wish = Wish::from_words(words)?;
    let mut report = Report::default();
    // The build is long and uses one core; what needs no browser goes on beside it. Nothing whose times are looked at does.
    let ahead = has_both(&parts).then(|| steps::build_ahead(&mut report, &wish)).flatten();
    for part in &parts {
        match part {
            Part::Tidy => steps::tidy(&mut report),
            Part::Rules => steps::rules(&mut report),
            Part::Client => steps::client(&mut report),
            Part::Store | Part::E2e => {}
        }
    }
    in_browsers(&mut report, &parts, &wish, ahead);
    report.close()
}

/// Whether there are parts without a browser to be done while the app is built for the parts with one.
fn has_both(parts: &[Part]) -> bool {
    parts.contains(&Part::E2e) && parts.iter().any(|part| part.engines().is_empty())
}

/// The parts that need a browser. Without its tools they cannot run; that failure stands in the report.
fn in_browsers(report: &mut Report, parts: &[Part], wish: &Wish, ahead: Option<Ahead>) {
    let mut engines = Engine::ALL.to_vec();
    engines.retain(|engine| parts.iter().any(|part| part.engines().contains(engine)));
    engines.retain(|engine| wish.engine.is_none_or(|wanted| wanted == *engine));
    if engines.is_empty() {
        return;
    }
    let dist = parts.contains(&Part::E2e).then(|| steps::built(report, wish, ahead)).flatten();
    let Some(tools) = steps::tools(report, &engines) else { return };
    if parts.contains(&Part::Store) {
        steps::store(report, &tools);
    }
    if let Some(dist) = dist {
        steps::e2e(report, &tools, &dist, wish);
    }
}
