//! Voiding goes from the last document to the first (R59, D13): what stands in the way is named, and one press away.

use e2e::{Clerk, Outcome, day, ensure_eq, hook};

use crate::steps::{self, PHONE};

#[test]
fn r59_a_sale_is_voided_before_the_purchase_it_came_from() -> Outcome {
    day("void", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..2];
        let purchase = steps::receive(clerk, PHONE, serials).await?;
        let sale = steps::sell(clerk, &serials[..1]).await?;

        open_document(clerk, &purchase).await?;
        ask_for_void(clerk).await?;
        let blocking = hook("void-refused").inside(&hook("blocking-document"));
        clerk.see_words(&blocking, &sale).await?;
        clerk.press(&blocking).await?;
        is_posted(clerk, &sale).await?;

        ask_for_void(clerk).await?;
        is_void(clerk, &sale).await?;
        open_document(clerk, &purchase).await?;
        is_posted(clerk, &purchase).await?;
        ask_for_void(clerk).await?;
        is_void(clerk, &purchase).await?;

        // The piece is free again: the same number can be received anew.
        steps::receive(clerk, PHONE, &serials[..1]).await?;
        Ok(())
    })
}

async fn open_document(clerk: &mut Clerk, number: &str) -> Outcome {
    clerk.visit("/documents").await?;
    clerk.press(&hook("document-row").of_number(number)).await
}

/// Presses void, and confirms it. Where later documents stand in the way, the answer is theirs, and nothing is pressed.
async fn ask_for_void(clerk: &mut Clerk) -> Outcome {
    clerk.press(&hook("void")).await?;
    clerk.see(&hook("confirm-void")).await?;
    if !clerk.sees(&hook("void-refused")).await? {
        clerk.press(&hook("confirm-void")).await?;
    }
    Ok(())
}

async fn is_posted(clerk: &Clerk, number: &str) -> Outcome {
    let page = hook("document-page").of_number(number);
    clerk.see(&page).await?;
    ensure_eq(&clerk.attribute(&page, "data-state").await?.as_str(), &"posted", "the state of the document")
}

async fn is_void(clerk: &Clerk, number: &str) -> Outcome {
    clerk.see(&hook("document-page").of_number(number).with("state", "void")).await
}
