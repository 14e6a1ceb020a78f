//! The steps of each part, in the order in which a mistake is found soonest.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Wish;
use super::report::Report;
use crate::browsers::{Driver, Engine, Kit};
use crate::build::{self, Ahead, Profile};
use crate::outcome::Outcome;
use crate::{shell, tidy, tools};

const WASM: &str = "wasm32-unknown-unknown";

pub(super) const STORE_ENGINES: &[Engine] = &[Engine::Chromium, Engine::Firefox];

/// What tests in browsers need on this machine.
pub(super) struct Tools {
    runner: PathBuf,
    kits: Vec<Kit>,
}

/// Installs what is missing, once for all parts. A required engine that cannot be had is a failure; another one is
/// noted, and its tests do not run.
pub(super) fn tools(report: &mut Report, engines: &[Engine]) -> Option<Tools> {
    let mut missing = Vec::new();
    let tools = report.step("tools", || {
        let runner = tools::wasm_bindgen()?;
        let mut kits = Vec::new();
        for &engine in engines {
            match engine.prepare() {
                Ok(kit) => kits.push(kit),
                Err(failure) if engine.is_required() => return Err(failure),
                Err(failure) => missing.push((engine, failure)),
            }
        }
        Ok(Tools { runner, kits })
    });
    for (engine, failure) in missing {
        report.not_tested(engine.name(), &failure);
    }
    tools
}

/// Format, lints and the house rules.
pub(super) fn tidy(report: &mut Report) {
    report.step("format", || {
        tools::components(&["fmt"])?;
        cargo(&["fmt", "--all", "--check"])
    });
    report.step("clippy: rules, decoder, commands, end-to-end tests", || {
        tools::components(&["clippy"])?;
        let packages = [
            "-p",
            "serial-rules",
            "-p",
            "arena",
            "-p",
            "paper",
            "-p",
            "decoder",
            "-p",
            "sheets",
            "-p",
            "pictures",
            "-p",
            "xtask",
            "-p",
            "e2e",
        ];
        cargo(&[&["clippy"], packages.as_slice(), &["--all-targets", "--", "-D", "warnings"]].concat())
    });
    report.step("clippy: client", || {
        tools::components(&["clippy"])?;
        tools::wasm_bindgen()?;
        cargo(&["clippy", "-p", "serialbook", "--target", WASM, "--all-targets", "--", "-D", "warnings"])?;
        cargo(&["clippy", "-p", "decoder", "--target", WASM, "--", "-D", "warnings"])?;
        cargo(&["clippy", "-p", "sheets", "--features", "files", "--target", WASM, "--", "-D", "warnings"])
    });
    report.step("commands: tests", || cargo(&["test", "--quiet", "-p", "xtask"]));
    report.step("tidy", tidy::sources);
}

/// The rules and what is printed, natively.
pub(super) fn rules(report: &mut Report) {
    report.step("rules: tests", || cargo(&["test", "--quiet", "-p", "serial-rules", "-p", "arena"]));
    report.step("paper: tests", || cargo(&["test", "--quiet", "-p", "paper"]));
    report.step("rules: docs", || {
        let mut command = shell::program("cargo");
        command
            .args(["doc", "--quiet", "-p", "serial-rules", "-p", "arena", "-p", "paper", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings");
        shell::run(&mut command)
    });
}

/// The client's own tests: what needs no browser in it, natively, and what its camera's decoder reads.
pub(super) fn client(report: &mut Report) {
    report.step("client: tests", || cargo(&["test", "--quiet", "-p", "serialbook", "--lib"]));
    report.step("decoder: tests", || cargo(&["test", "--quiet", "-p", "decoder"]));
    report.step("sheets: tests", || cargo(&["test", "--quiet", "-p", "sheets"]));
}

/// What the store promises, in the browsers that keep it.
pub(super) fn store(report: &mut Report, tools: &Tools) {
    wasm_tests(report, tools, "store: tests", &["--test", "*"], STORE_ENGINES);
}

/// Begins the build that the end-to-end tests run on.
pub(super) fn build_ahead(report: &mut Report, wish: &Wish) -> Option<Ahead> {
    report.step("client: build begins", || Ahead::begin(wish.profile))
}

/// The app as files, in the end; a build that goes on already is waited for.
pub(super) fn built(report: &mut Report, wish: &Wish, ahead: Option<Ahead>) -> Option<PathBuf> {
    let build = || ahead.map_or_else(|| build::build(wish.profile), Ahead::end);
    let dist = report.step("client: build", build)?;
    if wish.profile == Profile::Release {
        report.step("client: size", || tidy::size_of_build(&dist));
    }
    Some(dist)
}

/// A clerk's day in every browser, on one build.
pub(super) fn e2e(report: &mut Report, tools: &Tools, dist: &Path, wish: &Wish) {
    for kit in &tools.kits {
        report.step(&format!("end to end: {}", kit.engine.name()), || end_to_end(kit, dist, wish.only.as_deref()));
    }
}

fn end_to_end(kit: &Kit, dist: &Path, only: Option<&str>) -> Outcome {
    let driver = Driver::start(kit)?;
    let mut command = shell::program("cargo");
    // The drivers of Firefox and WebKit know only one session. In Chromium two stories go on side by side; which need the
    // machine for themselves, the stories say.
    let threads = if kit.engine == Engine::Chromium { "--test-threads=2" } else { "--test-threads=1" };
    command
        .args(["test", "-p", "e2e", "--tests", "--no-fail-fast", "--", threads])
        .args(only.iter().flat_map(|names| names.split(',')))
        .env("SERIALBOOK_DIST", dist)
        .env("SERIALBOOK_ENGINE", kit.engine.word())
        .env("SERIALBOOK_BROWSER", &kit.browser)
        .env("SERIALBOOK_WEBDRIVER", driver.url());
    shell::run(&mut command)
}

fn wasm_tests(report: &mut Report, tools: &Tools, name: &str, targets: &[&str], engines: &[Engine]) {
    for kit in tools.kits.iter().filter(|kit| engines.contains(&kit.engine)) {
        report.step(&format!("{name} in {}", kit.engine.name()), || {
            shell::run(wasm_test(&tools.runner, kit)?.args(targets))
        });
    }
}

fn wasm_test(runner: &Path, kit: &Kit) -> Outcome<Command> {
    let variable = if kit.engine == Engine::Firefox { "GECKODRIVER" } else { "CHROMEDRIVER" };
    let mut command = shell::program("cargo");
    command
        .args(["test", "-p", "serialbook", "--target", WASM])
        .env("PATH", shell::path_with(&[runner.to_path_buf()])?)
        // The runner takes the first driver it finds a variable for.
        .env_remove("CHROMEDRIVER")
        .env_remove("GECKODRIVER")
        .env(variable, &kit.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(command)
}

fn cargo(words: &[&str]) -> Outcome {
    shell::run(shell::program("cargo").args(words))
}
