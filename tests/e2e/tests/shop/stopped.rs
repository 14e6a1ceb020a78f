//! When the app itself stops: it says so, takes nothing more, and a new start has all that was there.

use e2e::{Outcome, day, ensure_eq, hook};

use crate::steps::{self, PHONE};

/// A fault as the engine makes it when the app breaks: a module of one function, which may not be reached. All of it is the
/// page's own, for Firefox runs what a driver sends in a world beside the page.
const FAULT: &str = r"
    const page = window.wrappedJSObject ?? window;
    const module = new page.WebAssembly.Module(new page.Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0,
        1, 4, 1, 96, 0, 0,
        3, 2, 1, 0,
        7, 5, 1, 1, 97, 0, 0,
        10, 5, 1, 3, 0, 0, 11,
    ]));
    page.setTimeout(new page.WebAssembly.Instance(module).exports.a, 0);
";

#[test]
fn an_app_that_stops_says_so_and_starts_again_where_it_was() -> Outcome {
    day("stopped", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..4];
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan_all(serials[..3].iter().copied()).await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        clerk.see(&hook("draft-saved").with("saved", "true")).await?;

        clerk.ask(FAULT, Vec::new()).await?;
        clerk.see(&hook("stopped")).await?;
        clerk.pardon("RuntimeError").await?;
        // What is scanned now is not taken, and its Enter presses no button.
        clerk.scan(serials[3]).await?;
        clerk.see(&hook("stopped")).await?;
        clerk.see_number(&hook("line-count"), 3).await?;

        clerk.press(&hook("stopped-again")).await?;
        clerk.see_no_more(&hook("stopped")).await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        clerk.reload().await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        clerk.scan(serials[3]).await?;
        clerk.see_number(&hook("line-count"), 4).await?;
        ensure_eq(&clerk.count(&hook("stopped")).await?, &0, "panels of a stopped app")
    })
}
