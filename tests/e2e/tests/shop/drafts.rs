//! What was scanned is not lost when the page is.

use e2e::{Outcome, day, ensure_eq, hook};

use crate::steps::{self, PHONE};

#[test]
fn a_draft_survives_the_page() -> Outcome {
    day("drafts", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..5];
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan_all(serials.iter().copied()).await?;
        clerk.see_number(&hook("line-count"), serials.len()).await?;
        clerk.see(&hook("draft-saved").with("saved", "true")).await?;
        clerk.reload().await?;
        clerk.see_number(&hook("line-count"), serials.len()).await?;
        for serial in serials {
            clerk.see(&hook("line-serial").of_serial(serial)).await?;
        }

        clerk.visit("/").await?;
        clerk.see_count(&hook("draft-row"), 1).await?;
        clerk.press(&hook("draft-row")).await?;
        clerk.see_number(&hook("line-count"), serials.len()).await?;
        steps::post(clerk).await?;
        clerk.visit("/").await?;
        clerk.see(&hook("home-sell")).await?;
        ensure_eq(&clerk.count(&hook("draft-row")).await?, &0, "drafts after posting")
    })
}
