//! A shop with a million pieces: the list goes from the first to the last of them with few rows drawn, a long export says how
//! far it is and is stopped, and what is found still goes out whole.

use e2e::{Clerk, Outcome, day_alone_in_chromium, ensure, ensure_eq, hook};
use serde_json::{Value, json};

use crate::searching::{CATCH_FILES, exported};
use crate::steps;

const FILL: &str = include_str!("../../data/fill-million.js");

/// Rows drawn at once at most: a screen of them and some to either side.
const DRAWN_MAX: usize = 80;

const WHEEL_TO: &str = r"
    const grid = document.querySelector('[role=grid]');
    grid.scrollTop = grid.scrollHeight * arguments[0];
";
const FOCUS_LIST: &str = "document.querySelector('[role=grid]').focus()";
/// What WebDriver types for the End and the Home key.
const END: &str = "\u{e010}";
const HOME: &str = "\u{e011}";

#[test]
fn r39_a_million_pieces_are_scrolled_searched_and_sent_out() -> Outcome {
    day_alone_in_chromium("million", async |clerk| {
        steps::open_shop(clerk).await?;
        ensure_eq(&clerk.ask_later(FILL, Vec::new()).await?, &json!("written"), "the log")?;
        clerk.visit("/serials").await?;
        clerk.see_words(&hook("serials-count"), "1,000,000").await?;
        scroll(clerk).await?;
        an_export_is_stopped(clerk).await?;

        clerk.write(&hook("serial-search"), "M0123").await?;
        clerk.see_words(&hook("serials-count"), "1,000").await?;
        let rows = exported(clerk, "CSV file").await?;
        ensure_eq(&rows.len(), &1_001, "a head and what is found")?;
        ensure(rows[1..].iter().all(|row| row[0].starts_with("M0123")), "only what is found")
    })
}

/// From one end of the list to the other, by the keys and by the wheel.
async fn scroll(clerk: &Clerk) -> Outcome {
    let (first, last) = (hook("serial-row").of_serial("M0999999"), hook("serial-row").of_serial("M0000000"));
    clerk.see(&first).await?;
    clerk.ask(FOCUS_LIST, Vec::new()).await?;
    for (key, there) in [(END, &last), (HOME, &first)] {
        clerk.type_anywhere(key).await?;
        clerk.see(there).await?;
        few_rows_are_drawn(clerk).await?;
    }
    for part in [0.25, 0.5, 0.75, 1.0] {
        let before = clerk.attribute(&hook("serial-row"), "data-serial").await?;
        clerk.ask(WHEEL_TO, vec![json!(part)]).await?;
        let has_moved = async || Ok(clerk.attribute(&hook("serial-row"), "data-serial").await? != before);
        clerk.until("see other rows", has_moved).await?;
        few_rows_are_drawn(clerk).await?;
    }
    clerk.see(&last).await
}

async fn few_rows_are_drawn(clerk: &Clerk) -> Outcome {
    let drawn = clerk.count(&hook("serial-row")).await?;
    ensure((1..=DRAWN_MAX).contains(&drawn), format!("{drawn} rows are drawn"))
}

/// An export of all million says how far it is; stopped, it writes nothing.
async fn an_export_is_stopped(clerk: &mut Clerk) -> Outcome {
    clerk.ask(CATCH_FILES, Vec::new()).await?;
    clerk.press(&hook("export")).await?;
    clerk.press(&hook("menu-entry").with("name", "CSV file")).await?;
    clerk.press(&hook("progress-cancel")).await?;
    clerk.see_no_more(&hook("progress-cancel")).await?;
    ensure_eq(&clerk.ask("return window.__file", Vec::new()).await?, &Value::Null, "the file of what was stopped")
}
