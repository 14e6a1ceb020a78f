//! A day in the shop from the door to the light switch: goods in, sold, taken back, moved, counted, a mistake taken back
//! with all that hangs on it, and at the end a book in which nothing is wrong.

use e2e::{Clerk, Hands, Outcome, day_in_chromium, hook};

use crate::steps::{self, PHONE};

#[test]
fn a_whole_day_leaves_a_book_without_a_fault() -> Outcome {
    day_in_chromium("whole-day", async |clerk| the_day(clerk).await)
}

#[test]
fn a_whole_day_needs_no_mouse() -> Outcome {
    day_in_chromium("whole-day-keys", async |clerk| {
        clerk.use_hands(Hands::Keys);
        clerk.resize(820, 1180).await?;
        the_day(clerk).await
    })
}

#[test]
fn a_whole_day_goes_by_touch_on_a_phone() -> Outcome {
    day_in_chromium("whole-day-touch", async |clerk| {
        clerk.be_touched().await?;
        clerk.use_hands(Hands::Finger);
        clerk.resize(390, 844).await?;
        the_day(clerk).await
    })
}

async fn the_day(clerk: &mut Clerk) -> Outcome {
    steps::open_shop(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    steps::add_warehouse(clerk, "Back").await?;
    let serials = steps::hundred()[..40].to_vec();
    receive(clerk, &serials).await?;

    let sale = steps::sell(clerk, &serials[..3]).await?;
    let returned = take_back(clerk, serials[0]).await?;
    move_to_back(clerk, &serials[3..5]).await?;
    steps::stands(clerk, serials[4], "in", 2).await?;
    count(clerk, &serials).await?;
    steps::stands(clerk, serials[39], "lost", 2).await?;

    void_chain(clerk, &sale, &returned).await?;
    steps::stands(clerk, serials[0], "in", 3).await?;
    steps::stands(clerk, serials[1], "in", 2).await?;

    clerk.visit("/settings").await?;
    clerk.press(&hook("health-check")).await?;
    clerk.see(&hook("health-good")).await
}

/// What the packing list says: some pieces are scanned one by one, a carton's label holds the next, the rest is pasted.
async fn receive(clerk: &mut Clerk, serials: &[&str]) -> Outcome {
    let (scanned, rest) = serials.split_at(5);
    let (on_carton, pasted) = rest.split_at(5);
    steps::begin_purchase(clerk, PHONE).await?;
    clerk.scan_all(scanned.iter().copied()).await?;
    clerk.scan(&on_carton.join(",")).await?;
    clerk.see_number(&hook("line-count"), 10).await?;
    clerk.press(&hook("entry-open")).await?;
    clerk.paste(&hook("entry-text"), &pasted.join("\n")).await?;
    clerk.press(&hook("entry-add")).await?;
    clerk.see_number(&hook("line-count"), serials.len()).await?;
    steps::post(clerk).await?;
    Ok(())
}

async fn take_back(clerk: &mut Clerk, serial: &str) -> Outcome<String> {
    steps::begin(clerk, "/sale-return", "sale-return").await?;
    clerk.scan(serial).await?;
    clerk.see_count(&hook("line-serial"), 1).await?;
    steps::post(clerk).await
}

async fn move_to_back(clerk: &mut Clerk, serials: &[&str]) -> Outcome {
    steps::begin(clerk, "/transfer", "transfer").await?;
    clerk.scan_all(serials.iter().copied()).await?;
    clerk.see_number(&hook("line-count"), serials.len()).await?;
    let to = hook("document-to");
    // On a narrow screen it is folded away.
    if !clerk.sees(&to).await? {
        clerk.press(&hook("workbench-fold")).await?;
    }
    clerk.choose(&to, "Back").await?;
    steps::post(clerk).await?;
    Ok(())
}

/// One piece is missing, one nobody knew of, and one lies in the other warehouse by the book.
async fn count(clerk: &mut Clerk, serials: &[&str]) -> Outcome {
    steps::begin(clerk, "/count", "count").await?;
    clerk.choose(&hook("count-scope"), "All that lies here").await?;
    steps::add_line(clerk, PHONE).await?;
    let lie_here = serials[5..39].iter().copied().chain([serials[0], serials[3], "STRAY-1"]);
    clerk.scan_all(lie_here).await?;
    for (result, count) in [("found", "35"), ("missing", "1"), ("unexpected-new", "1"), ("misplaced", "1")] {
        clerk.see(&hook("count-result").with("result", result).with("count", count)).await?;
    }
    clerk.press(&steps::exception(serials[3]).inside(&hook("exception-action"))).await?;
    clerk.see(&hook("count-result").with("result", "misplaced").with("count", "0")).await?;
    steps::post(clerk).await?;
    Ok(())
}

/// The sale is taken back, and with one confirmation the return that hangs on it before it.
async fn void_chain(clerk: &mut Clerk, sale: &str, returned: &str) -> Outcome {
    steps::open_document(clerk, sale).await?;
    clerk.press(&hook("void")).await?;
    clerk.see_words(&hook("void-refused").inside(&hook("blocking-document")), returned).await?;
    clerk.press(&hook("confirm-void")).await?;
    clerk.see(&hook("document-page").of_number(sale).with("state", "void")).await?;
    steps::open_document(clerk, returned).await?;
    clerk.see(&hook("document-page").of_number(returned).with("state", "void")).await
}
