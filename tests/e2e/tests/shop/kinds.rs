//! Every kind of document, each from its beginning to its end: made by scanning, posted, seen in the life of its piece,
//! taken back, and the earlier state is there again. What is the same in all engines is seen in Chromium.

use e2e::{Clerk, Outcome, day_in_chromium, ensure_eq, hook};

use crate::steps::{self, PHONE};

/// A shop with a second warehouse and three phones, received by this purchase.
async fn a_shop(clerk: &mut Clerk) -> Outcome<(Vec<&'static str>, String)> {
    steps::open_shop(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    steps::add_warehouse(clerk, "Back").await?;
    let serials = steps::hundred()[..3].to_vec();
    let purchase = steps::receive(clerk, PHONE, &serials).await?;
    Ok((serials, purchase))
}

#[test]
fn r50_a_purchase_return_sends_a_piece_back_and_its_void_brings_it_here() -> Outcome {
    day_in_chromium("purchase-return", async |clerk| {
        let (serials, purchase) = a_shop(clerk).await?;
        steps::answer(clerk, &purchase, "purchase-return").await?;
        clerk.see_count(&hook("line-serial"), 3).await?;
        let returned = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "returned", 2).await?;
        steps::open_document(clerk, &purchase).await?;
        clerk.see(&hook("document-row").of_number(&returned)).await?;
        steps::void(clerk, &returned).await?;
        steps::stands(clerk, serials[0], "in", 2).await?;

        steps::begin(clerk, "/purchase-return", "purchase-return").await?;
        clerk.scan(serials[1]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        steps::post(clerk).await?;
        steps::stands(clerk, serials[1], "returned", 3).await
    })
}

#[test]
fn r48_a_sales_return_begins_with_the_piece_and_finds_its_sale() -> Outcome {
    day_in_chromium("sale-return", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        steps::begin_sale(clerk).await?;
        clerk.scan_all(serials[..2].iter().copied()).await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        clerk.write(&hook("line-price"), "899").await?;
        let sale = steps::post(clerk).await?;

        steps::begin(clerk, "/sale-return", "sale-return").await?;
        clerk.scan(serials[0]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        clerk
            .until("have the price of the sale", async || Ok(clerk.value(&hook("line-price")).await? == "899"))
            .await?;
        let back = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "in", 3).await?;
        steps::void(clerk, &back).await?;
        steps::stands(clerk, serials[0], "sold", 3).await?;

        // The card of a piece leads to the same, with the piece on it.
        clerk.press(&hook("piece-way").with("kind", "sale-return")).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;

        // From the sale, all that is still out is proposed.
        steps::answer(clerk, &sale, "sale-return").await?;
        clerk.see_count(&hook("line-serial"), 2).await?;
        steps::post(clerk).await?;
        steps::stands(clerk, serials[1], "in", 3).await
    })
}

#[test]
fn r52_a_transfer_moves_a_piece_and_its_void_moves_it_back() -> Outcome {
    day_in_chromium("transfer", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        steps::begin(clerk, "/transfer", "transfer").await?;
        clerk.scan(serials[0]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        clerk.choose(&hook("document-to"), "Back").await?;
        let moved = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "in", 2).await?;

        // It lies elsewhere now: the sale says so, and brings it here with one press.
        steps::begin_sale(clerk).await?;
        clerk.scan(serials[0]).await?;
        let exception = steps::exception(serials[0]);
        clerk.see_words(&exception, "Back").await?;
        steps::void(clerk, &moved).await?;
        steps::stands(clerk, serials[0], "in", 2).await
    })
}

#[test]
fn r76_a_piece_that_lies_elsewhere_is_moved_here_and_sold() -> Outcome {
    day_in_chromium("move-here", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        steps::begin(clerk, "/transfer", "transfer").await?;
        clerk.scan(serials[0]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        clerk.choose(&hook("document-to"), "Back").await?;
        steps::post(clerk).await?;
        steps::begin_sale(clerk).await?;
        clerk.scan(serials[0]).await?;
        clerk.press(&steps::exception(serials[0]).inside(&hook("exception-action"))).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "sold", 4).await
    })
}

#[test]
fn r33_a_dispatch_is_on_its_way_until_its_receipt_ticks_it_off() -> Outcome {
    day_in_chromium("dispatch", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        steps::begin(clerk, "/dispatch", "dispatch").await?;
        clerk.scan_all(serials[..2].iter().copied()).await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        clerk.choose(&hook("document-to"), "Back").await?;
        let sent = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "transit", 2).await?;

        clerk.visit("/receipt").await?;
        clerk.press(&hook("document-row").of_number(&sent)).await?;
        clerk.see_count(&hook("expected-piece"), 2).await?;
        clerk.scan(serials[0]).await?;
        clerk.see_count(&hook("expected-piece"), 1).await?;
        // The third was never sent.
        clerk.scan(serials[2]).await?;
        clerk.see(&steps::exception(serials[2])).await?;
        let arrived = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "in", 3).await?;
        steps::stands(clerk, serials[1], "transit", 2).await?;
        // Its paper says who sent it, too.
        clerk.visit(&format!("/print/document/{arrived}")).await?;
        for words in ["Shop", "Back"] {
            clerk.see_words(&hook("sheet"), words).await?;
        }

        steps::void(clerk, &arrived).await?;
        steps::stands(clerk, serials[0], "transit", 3).await?;
        steps::void(clerk, &sent).await?;
        steps::stands(clerk, serials[0], "in", 3).await
    })
}

#[test]
fn r11_opening_stock_names_its_pieces() -> Outcome {
    day_in_chromium("opening", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..2];
        steps::begin(clerk, "/opening", "opening").await?;
        steps::add_line(clerk, PHONE).await?;
        clerk.scan_all(serials.iter().copied()).await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        let opening = steps::post(clerk).await?;
        steps::stands(clerk, serials[1], "in", 1).await?;
        steps::void(clerk, &opening).await?;
        steps::stands(clerk, serials[1], "unknown", 1).await
    })
}

#[test]
fn r53_a_quotation_becomes_an_order_and_the_order_a_sale_that_asks_for_serials() -> Outcome {
    day_in_chromium("orders", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        steps::begin(clerk, "/quotation", "quotation").await?;
        steps::add_line(clerk, PHONE).await?;
        let quoted = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "in", 1).await?;
        steps::answer(clerk, &quoted, "sales-order").await?;
        let ordered = steps::post(clerk).await?;
        steps::answer(clerk, &ordered, "sale").await?;
        clerk.press(&hook("post")).await?;
        clerk.see(&hook("line-refusal")).await?;
        clerk.scan(serials[0]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        let sale = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "sold", 2).await?;
        steps::open_document(clerk, &ordered).await?;
        clerk.see(&hook("document-row").of_number(&sale)).await?;
        steps::void(clerk, &sale).await?;
        steps::stands(clerk, serials[0], "in", 2).await?;
        steps::void(clerk, &ordered).await?;
        steps::void(clerk, &quoted).await
    })
}

#[test]
fn r53_a_purchase_order_becomes_a_purchase() -> Outcome {
    day_in_chromium("purchase-order", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..1];
        steps::begin(clerk, "/purchase-order", "purchase-order").await?;
        steps::add_line(clerk, PHONE).await?;
        let ordered = steps::post(clerk).await?;
        steps::answer(clerk, &ordered, "purchase").await?;
        clerk.scan(serials[0]).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        let purchase = steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "in", 1).await?;
        steps::void(clerk, &purchase).await?;
        ensure_eq(&clerk.count(&hook("document-follow")).await?, &0, "a void purchase offers nothing")?;
        steps::void(clerk, &ordered).await
    })
}

#[test]
fn d22_a_piece_on_another_draft_is_taken_knowingly() -> Outcome {
    day_in_chromium("held", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        steps::begin_sale(clerk).await?;
        clerk.scan(serials[0]).await?;
        clerk.see(&hook("draft-saved").with("saved", "true")).await?;
        steps::begin_sale(clerk).await?;
        clerk.scan(serials[0]).await?;
        let exception = steps::exception(serials[0]);
        clerk.press(&exception.inside(&hook("exception-action"))).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        steps::post(clerk).await?;
        steps::stands(clerk, serials[0], "sold", 2).await
    })
}

#[test]
fn r54_parts_are_assembled_and_taken_apart_and_a_phone_is_no_part() -> Outcome {
    day_in_chromium("assembly", async |clerk| {
        steps::open_shop(clerk).await?;
        for part in ["Board", "Case", "Kit"] {
            steps::add_untracked(clerk, part).await?;
        }
        steps::add_product(clerk, PHONE).await?;
        steps::begin(clerk, "/buy", "purchase").await?;
        for part in ["Board", "Case"] {
            steps::add_line(clerk, part).await?;
        }
        steps::post(clerk).await?;

        let made = make(clerk, "/assembly", "assembly", "Kit", &["Board", "Case"]).await?;
        for (product, lies) in [("Kit", "1"), ("Board", "0"), ("Case", "0")] {
            steps::lies(clerk, product, lies).await?;
        }
        let apart = make(clerk, "/disassembly", "disassembly", "Kit", &["Board", "Case"]).await?;
        steps::lies(clerk, "Board", "1").await?;
        steps::void(clerk, &apart).await?;
        steps::void(clerk, &made).await?;
        for (product, lies) in [("Kit", "0"), ("Board", "1"), ("Case", "1")] {
            steps::lies(clerk, product, lies).await?;
        }

        steps::begin(clerk, "/assembly", "assembly").await?;
        steps::add_line(clerk, PHONE).await?;
        clerk.press(&hook("post")).await?;
        clerk.see(&hook("line-refusal")).await
    })
}

/// An assembly or disassembly: the first line is the whole, the others are its parts, and nobody has to say so.
async fn make(clerk: &mut Clerk, path: &str, kind: &str, whole: &str, parts: &[&str]) -> Outcome<String> {
    steps::begin(clerk, path, kind).await?;
    steps::add_line(clerk, whole).await?;
    for part in parts {
        steps::add_line(clerk, part).await?;
    }
    steps::post(clerk).await
}

#[test]
fn r30_a_count_finds_misses_brings_in_and_moves_and_its_void_undoes_it() -> Outcome {
    day_in_chromium("count", async |clerk| {
        let (serials, _) = a_shop(clerk).await?;
        let [found, missing, misplaced] = serials[..] else { return Ok(()) };
        steps::begin(clerk, "/transfer", "transfer").await?;
        clerk.scan(misplaced).await?;
        clerk.see_count(&hook("line-serial"), 1).await?;
        clerk.choose(&hook("document-to"), "Back").await?;
        steps::post(clerk).await?;

        steps::begin(clerk, "/count", "count").await?;
        clerk.choose(&hook("count-scope"), "All that lies here").await?;
        clerk.see_words(&hook("count-uncounted"), PHONE).await?;
        steps::add_line(clerk, PHONE).await?;
        counts(clerk, &[("found", 0), ("missing", 2)]).await?;
        clerk.scan_all([found, "NEW-0001", misplaced]).await?;
        counts(clerk, &[("found", 1), ("missing", 1), ("unexpected-new", 1), ("misplaced", 1)]).await?;
        clerk.press(&hook("count-result").with("result", "missing")).await?;
        clerk.see(&hook("counted-piece").of_serial(missing)).await?;
        // The count waits until somebody has said what becomes of the piece.
        clerk.press(&hook("post")).await?;
        clerk.see_words(&hook("head-refusal"), misplaced).await?;
        // What lies elsewhere by the book is brought here with one press, and is found then.
        clerk.press(&steps::exception(misplaced).inside(&hook("exception-action"))).await?;
        counts(clerk, &[("found", 2), ("missing", 1), ("unexpected-new", 1), ("misplaced", 0)]).await?;

        let count = steps::post(clerk).await?;
        steps::stands(clerk, missing, "lost", 2).await?;
        steps::stands(clerk, "NEW-0001", "in", 1).await?;
        steps::stands(clerk, misplaced, "in", 3).await?;
        steps::void(clerk, &count).await?;
        steps::stands(clerk, missing, "in", 2).await?;
        steps::stands(clerk, "NEW-0001", "unknown", 1).await
    })
}

/// The results of the count at hand, so many of each.
async fn counts(clerk: &Clerk, results: &[(&str, usize)]) -> Outcome {
    for (result, count) in results {
        let chip = hook("count-result").with("result", result).with("count", &count.to_string());
        clerk.see(&chip).await?;
    }
    Ok(())
}
