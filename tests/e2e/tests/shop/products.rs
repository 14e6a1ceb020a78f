//! What is done to a product: its numbers are adjusted, it is sold in a bundle, and many are switched at once.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, hook};

use crate::steps::{self, PHONE};

/// Three phones that came in without their numbers.
async fn a_shop_with_unnamed_pieces(clerk: &mut Clerk) -> Outcome {
    steps::open_shop(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    steps::begin_purchase(clerk, PHONE).await?;
    clerk.write(&hook("line-quantity"), "3").await?;
    steps::post(clerk).await.map(drop)
}

async fn reckoned(clerk: &mut Clerk, when: &str, named: usize, unnamed: usize) -> Outcome {
    let row = hook("adjust-reckoned").with("when", when);
    clerk.see_number(&row.clone().inside(&hook("named")), named).await?;
    clerk.see_number(&row.inside(&hook("unnamed")), unnamed).await
}

#[test]
fn r43_r44_numbers_are_given_put_right_and_taken_off_from_the_product() -> Outcome {
    day_in_chromium("adjust", async |clerk| {
        a_shop_with_unnamed_pieces(clerk).await?;
        // Home says what has no number yet, and leads to giving it one.
        clerk.visit("/").await?;
        clerk.press(&hook("concern")).await?;
        clerk.see(&hook("document-screen").with("kind", "adjust")).await?;
        clerk.scan_all(["NAMED-1", "NAMED-2", "NAMED-1"]).await?;
        clerk.see_count(&hook("line-serial"), 2).await?;
        reckoned(clerk, "before", 0, 3).await?;
        reckoned(clerk, "after", 2, 1).await?;
        clerk.write(&hook("adjust-reason"), "Labels were missing").await?;
        let adjusted = steps::post(clerk).await?;
        steps::stands(clerk, "NAMED-1", "in", 1).await?;

        correct_and_take_off(clerk).await?;
        more_than_there_are(clerk).await?;
        // Taken back, the pieces are there without a number again.
        steps::void(clerk, &adjusted).await?;
        steps::stands(clerk, "NAMED-1", "unknown", 2).await
    })
}

/// One number is put right, another taken off; the old text still finds the piece.
async fn correct_and_take_off(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/products").await?;
    clerk.press(&hook("product-row").with("product", PHONE)).await?;
    clerk.press(&hook("product-adjust")).await?;
    let piece = |serial| hook("adjust-piece").of_serial(serial);
    clerk.press(&piece("NAMED-1").inside(&hook("adjust-correct"))).await?;
    clerk.write(&hook("correct-to"), "NAMED-10").await?;
    clerk.press(&hook("correct-take")).await?;
    clerk.see_words(&piece("NAMED-1"), "NAMED-10").await?;
    clerk.press(&piece("NAMED-2").inside(&hook("adjust-unname"))).await?;
    clerk.see(&piece("NAMED-2").inside(&hook("adjust-leave"))).await?;
    reckoned(clerk, "after", 1, 2).await?;
    let adjusted = steps::post(clerk).await?;
    steps::stands(clerk, "NAMED-10", "in", 2).await?;
    steps::stands(clerk, "NAMED-2", "unknown", 2).await?;
    clerk.visit("/serials/NAMED-1").await?;
    clerk.see(&hook("serial-card").of_serial("NAMED-10")).await?;
    // And back again.
    steps::void(clerk, &adjusted).await?;
    steps::stands(clerk, "NAMED-2", "in", 2).await
}

/// More numbers than pieces without one: refused with the way out, which is stock in the same step.
async fn more_than_there_are(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/products").await?;
    clerk.press(&hook("product-row").with("product", PHONE)).await?;
    clerk.press(&hook("number-them")).await?;
    clerk.scan_all(["MORE-1", "MORE-2"]).await?;
    clerk.see(&hook("adjust-beyond")).await?;
    clerk.press(&hook("post")).await?;
    clerk.see(&hook("line-refusal")).await?;
    clerk.press(&hook("adjust-add-stock")).await?;
    clerk.see_no_more(&hook("line-refusal")).await?;
    steps::post(clerk).await?;
    steps::lies(clerk, PHONE, "4").await
}

#[test]
fn d11_a_bundle_is_sold_as_its_components_and_its_piece_by_its_number() -> Outcome {
    day_in_chromium("bundle", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::add_untracked(clerk, "Case").await?;
        steps::begin(clerk, "/buy", "purchase").await?;
        steps::add_line(clerk, PHONE).await?;
        clerk.scan_all(steps::hundred()[..2].iter().copied()).await?;
        steps::add_line(clerk, "Case").await?;
        steps::post(clerk).await?;

        clerk.visit("/products/new").await?;
        clerk.write(&hook("product-name"), "Starter kit").await?;
        clerk.press(&hook("product-serial-managed")).await?;
        for _ in 0..2 {
            clerk.press(&hook("part-add")).await?;
        }
        // The second row is forgotten, and says so.
        clerk.choose(&hook("part-product"), PHONE).await?;
        clerk.press(&hook("save")).await?;
        clerk.see(&hook("product-name")).await?;
        clerk.press(&hook("part-remove").with("row", "1")).await?;
        clerk.press(&hook("part-add")).await?;
        clerk.choose(&hook("part-product").with("row", "1"), "Case").await?;
        clerk.press(&hook("save")).await?;
        clerk.see(&hook("product-card").with("product", "Starter kit")).await?;

        steps::begin_sale(clerk).await?;
        steps::add_line(clerk, "Starter kit").await?;
        clerk.see_count(&hook("line-row"), 3).await?;
        clerk.press(&hook("post")).await?;
        clerk.see(&hook("line-refusal")).await?;
        clerk.scan(steps::hundred()[0]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        let sale = steps::post(clerk).await?;
        steps::stands(clerk, steps::hundred()[0], "sold", 2).await?;
        steps::lies(clerk, "Case", "0").await?;
        steps::void(clerk, &sale).await?;
        steps::lies(clerk, "Case", "1").await
    })
}

#[test]
fn r9_many_products_are_switched_at_once_each_with_its_own_reason() -> Outcome {
    day_in_chromium("bulk", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_untracked(clerk, "Cable").await?;
        steps::add_untracked(clerk, "Charger").await?;
        // A charger that is cut in half cannot have a number.
        steps::begin(clerk, "/buy", "purchase").await?;
        steps::add_line(clerk, "Charger").await?;
        clerk.write(&hook("line-quantity"), "1.5").await?;
        steps::post(clerk).await?;

        clerk.visit("/products").await?;
        clerk.press(&hook("product-select")).await?;
        for product in ["Cable", "Charger"] {
            clerk.press(&hook("product-row").with("product", product).inside(&hook("product-check"))).await?;
        }
        clerk.press(&hook("bulk-serials-on")).await?;
        clerk.see_count(&hook("bulk-left-out"), 1).await?;
        clerk.press(&hook("bulk-left-out")).await?;
        clerk.see(&hook("product-card").with("product", "Charger")).await?;

        clerk.visit("/products").await?;
        clerk.see_count(&hook("product-row"), 2).await?;
        clerk.choose(&hook("products-tracking"), "Serial numbers").await?;
        clerk.see_count(&hook("product-row"), 1).await?;
        clerk.see(&hook("product-row").with("product", "Cable")).await
    })
}

#[test]
fn documents_are_found_by_their_day_their_piece_and_what_became_of_them() -> Outcome {
    day_in_chromium("documents", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..2];
        let purchase = steps::receive(clerk, PHONE, serials).await?;
        let sale = steps::sell(clerk, &serials[..1]).await?;
        clerk.visit("/documents").await?;
        clerk.see_count(&hook("document-row"), 2).await?;
        let last_four = &serials[1][serials[1].len() - 4..];
        clerk.write(&hook("document-search"), last_four).await?;
        clerk.see_count(&hook("document-row"), 1).await?;
        clerk.see(&hook("document-row").of_number(&purchase)).await?;

        steps::void(clerk, &sale).await?;
        clerk.visit("/documents").await?;
        clerk.press(&hook("documents-void")).await?;
        clerk.see_count(&hook("document-row"), 1).await?;
        let found = clerk.sees(&hook("document-row").of_number(&sale)).await?;
        ensure(found, "the sale that was taken back")
    })
}

#[test]
fn r85_an_unknown_carton_asks_what_is_in_it_and_is_one_scan_from_then_on() -> Outcome {
    day_in_chromium("carton", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..20];
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan("BOX-0001").await?;
        clerk.press(&steps::exception("BOX-0001").inside(&hook("exception-action"))).await?;
        clerk.paste(&hook("carton-serials"), &serials.join("\n")).await?;
        clerk.press(&hook("carton-pack")).await?;
        clerk.see_number(&hook("line-count"), 20).await?;
        steps::post(clerk).await?;

        // One piece of it is sold by itself; the carton is shown, and a second scan sells what is left.
        steps::sell(clerk, &serials[..1]).await?;
        steps::begin_sale(clerk).await?;
        clerk.scan("BOX-0001").await?;
        clerk.see_words(&steps::exception("BOX-0001"), "19 can be taken").await?;
        clerk.scan_again("BOX-0001").await?;
        clerk.see_number(&hook("line-count"), 19).await?;
        clerk.see(&steps::exception(serials[0])).await?;

        clerk.visit("/cartons").await?;
        clerk.press(&hook("carton-row").with("code", "BOX-0001")).await?;
        clerk.see_count(&hook("carton-piece"), 20).await
    })
}
