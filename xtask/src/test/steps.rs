//! The steps of each part, in the order in which a mistake is found soonest.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::report::Report;
use crate::browsers::{Driver, Engine, Kit};
use crate::build::{self, Profile};
use crate::outcome::Outcome;
use crate::{shell, tidy, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// Format, lints and the house rules.
pub(super) fn tidy(report: &mut Report) {
    report.step("format", || {
        tools::components(&["fmt"])?;
        cargo(&["fmt", "--all", "--check"])
    });
    report.step("clippy: rules, commands, end-to-end tests", || {
        tools::components(&["clippy"])?;
        cargo(&["clippy", "-p", "serial-rules", "-p", "xtask", "-p", "e2e", "--all-targets", "--", "-D", "warnings"])
    });
    report.step("clippy: client", || {
        tools::components(&["clippy"])?;
        tools::wasm_bindgen()?;
        cargo(&["clippy", "-p", "serialbook", "--target", WASM, "--all-targets", "--", "-D", "warnings"])
    });
    report.step("commands: tests", || cargo(&["test", "--quiet", "-p", "xtask"]));
    report.step("tidy", tidy::run);
}

/// The rules, natively.
pub(super) fn rules(report: &mut Report) {
    report.step("rules: tests", || cargo(&["test", "--quiet", "-p", "serial-rules"]));
    report.step("rules: docs", || {
        let mut command = shell::program("cargo");
        command.args(["doc", "--quiet", "-p", "serial-rules", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
        shell::run(&mut command)
    });
}

/// The client's own tests, in one browser.
pub(super) fn client(report: &mut Report) {
    wasm_tests(report, "client: tests", &["--lib"], &[Engine::Chromium]);
}

/// What the store promises, in the browsers that keep it.
pub(super) fn store(report: &mut Report) {
    wasm_tests(report, "store: tests", &["--test", "*"], &[Engine::Chromium, Engine::Firefox]);
}

/// A clerk's day in every browser, on one build.
pub(super) fn e2e(report: &mut Report, profile: Profile) {
    let kits = kits(report, &Engine::ALL);
    let Some(dist) = report.step("client: build", || build::build(profile)) else { return };
    if profile == Profile::Release {
        report.step("client: size", || tidy::size_of_build(&dist));
    }
    for kit in kits {
        report.step(&format!("end to end: {}", kit.engine.name()), || end_to_end(&kit, &dist));
    }
}

fn end_to_end(kit: &Kit, dist: &Path) -> Outcome {
    let driver = Driver::start(kit)?;
    let mut command = shell::program("cargo");
    command
        .args(["test", "-p", "e2e"])
        .env("SERIALBOOK_DIST", dist)
        .env("SERIALBOOK_ENGINE", kit.engine.word())
        .env("SERIALBOOK_BROWSER", &kit.browser)
        .env("SERIALBOOK_WEBDRIVER", driver.url());
    shell::run(&mut command)
}

fn wasm_tests(report: &mut Report, name: &str, targets: &[&str], engines: &[Engine]) {
    let Some(runner) = report.step("wasm test runner", tools::wasm_bindgen) else { return };
    for kit in kits(report, engines) {
        report.step(&format!("{name} in {}", kit.engine.name()), || {
            let mut command = wasm_test(&runner, &kit)?;
            command.args(targets);
            shell::run(&mut command)
        });
    }
}

fn wasm_test(runner: &Path, kit: &Kit) -> Outcome<Command> {
    let variable = if kit.engine == Engine::Firefox { "GECKODRIVER" } else { "CHROMEDRIVER" };
    let folders: [PathBuf; 1] = [runner.to_path_buf()];
    let mut command = shell::program("cargo");
    command
        .args(["test", "-p", "serialbook", "--target", WASM])
        .env("PATH", shell::path_with(&folders)?)
        // The runner takes the first driver it finds a variable for.
        .env_remove("CHROMEDRIVER")
        .env_remove("GECKODRIVER")
        .env(variable, &kit.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(command)
}

/// The engines that can be had here. One that must be had and cannot is a failed step of its own.
fn kits(report: &mut Report, engines: &[Engine]) -> Vec<Kit> {
    let mut kits = Vec::new();
    for &engine in engines {
        if engine.is_required() {
            kits.extend(report.step(&format!("{} is here", engine.name()), || engine.prepare()));
        } else {
            match engine.prepare() {
                Ok(kit) => kits.push(kit),
                Err(failure) => report.not_tested(engine.name(), &failure),
            }
        }
    }
    kits
}

fn cargo(words: &[&str]) -> Outcome {
    shell::run(shell::program("cargo").args(words))
}
