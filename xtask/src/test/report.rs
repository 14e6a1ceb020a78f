//! What the steps came to, told while they run and once more at the end.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::outcome::{Failure, Outcome};

/// The steps so far, and the engines that could not be had.
#[derive(Default)]
pub(super) struct Report {
    steps: Vec<Step>,
    untested: Vec<String>,
}

struct Step {
    name: String,
    took: Duration,
    failure: Option<String>,
}

impl Report {
    /// Runs a step and keeps how it went; gives its value when it went well.
    pub(super) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        let failure = outcome.as_ref().err().map(ToString::to_string);
        match &failure {
            None => println!("== {name}: passed in {}", seconds(took)),
            Some(sentence) => println!("{sentence}\n== {name}: FAILED after {}", seconds(took)),
        }
        self.steps.push(Step { name: name.to_owned(), took, failure });
        outcome.ok()
    }

    /// Notes an engine that tests could not run in. It stands in the summary for all to see.
    pub(super) fn not_tested(&mut self, engine: &str, failure: &Failure) {
        println!("\n== {engine} CANNOT BE TESTED HERE: {failure}");
        let sentence = format!("{engine}: {failure}");
        if !self.untested.contains(&sentence) {
            self.untested.push(sentence);
        }
    }

    /// Prints the summary. A failure when a step failed.
    pub(super) fn close(self) -> Outcome {
        let (text, failed) = self.summary();
        print!("{text}");
        // The summary is the last word, so the process ends here without another sentence after it.
        if failed > 0 { std::process::exit(1) } else { Ok(()) }
    }

    fn summary(&self) -> (String, usize) {
        let mut text = String::from("\nSummary\n");
        // Writing into a String cannot fail.
        for step in &self.steps {
            let verdict = if step.failure.is_none() { "passed" } else { "FAILED" };
            let _ = writeln!(text, "  {verdict}  {:>8}  {}", seconds(step.took), step.name);
        }
        for sentence in &self.untested {
            let _ = writeln!(text, "\n  !!!!  NOT TESTED IN {sentence}");
        }
        let failed = self.steps.iter().filter(|step| step.failure.is_some()).count();
        let _ = writeln!(text, "\n{} passed, {failed} failed", self.steps.len() - failed);
        (text, failed)
    }
}

fn seconds(took: Duration) -> String {
    format!("{}.{} s", took.as_secs(), took.subsec_millis() / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_and_names_and_ends_with_the_count() {
        let mut report = Report::default();
        assert_eq!(report.step("first", || Ok(7)), Some(7));
        assert_eq!(report.step::<()>("second", || Err(Failure::new("no"))), None);
        report.not_tested("Firefox", &Failure::new("not to be had."));
        let (text, failed) = report.summary();
        assert_eq!(failed, 1);
        assert!(text.contains("passed") && text.contains("FAILED") && text.contains("second"), "{text}");
        assert!(text.contains("NOT TESTED IN Firefox: not to be had."), "{text}");
        assert_eq!(text.lines().last(), Some("1 passed, 1 failed"));
    }
}
