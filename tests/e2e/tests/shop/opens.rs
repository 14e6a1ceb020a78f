//! The app opens at all.

use e2e::{Outcome, day, hook};

#[test]
fn a_browser_that_never_saw_the_app_is_led_to_the_first_run() -> Outcome {
    day("opens", async |clerk| {
        clerk.visit("/").await?;
        clerk.see(&hook("first-run")).await
    })
}
