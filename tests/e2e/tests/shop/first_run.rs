//! The first run: three questions, then the shop is open, and stays so.

use e2e::{Outcome, day, ensure_eq, hook};

use crate::steps;

#[test]
fn a_new_shop_is_opened_once() -> Outcome {
    day("first-run", async |clerk| {
        clerk.visit("/products").await?;
        clerk.see(&hook("first-run")).await?;
        steps::open_shop(clerk).await?;
        clerk.reload().await?;
        clerk.see(&hook("home-sell")).await?;
        ensure_eq(&clerk.path().await?.as_str(), &"/", "where a shop that is open begins")
    })
}
