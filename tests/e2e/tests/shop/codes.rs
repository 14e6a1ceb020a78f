//! Codes that say more than one serial: cartons that are shown before they are taken, and GS1 codes that fill the line at once.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};

use crate::steps::{self, PHONE};

/// The three pieces of one carton.
const PIECES: [&str; 3] = ["SN-BOX-1", "SN-BOX-2", "SN-BOX-3"];

/// The number of an article that the shop does not have yet.
const GTIN: &str = "06901234567892";

#[test]
fn r84_a_carton_of_which_not_all_fits_is_shown_before_it_is_taken() -> Outcome {
    day_in_chromium("carton-shown", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let (code, three) = (PIECES.join(";"), PIECES.len());
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan(&code).await?;
        clerk.see_number(&hook("line-count"), three).await?;
        ensure_eq(&clerk.count(&hook("exception-row")).await?, &0, "what fits is one scan")?;
        steps::post(clerk).await?;
        let sale = steps::sell(clerk, &PIECES[..1]).await?;

        steps::begin_sale(clerk).await?;
        clerk.scan(&code).await?;
        let shown = || steps::exception(&code);
        let details = shown().inside(&hook("exception-details"));
        for words in ["2 can be taken · 1 cannot be taken", PIECES[0], &sale] {
            clerk.see_words(&details, words).await?;
        }
        ensure_eq(&clerk.count(&hook("line-serial")).await?, &0, "nothing is taken before somebody has said so")?;
        is_not_posted(clerk).await?;

        clerk.press(&shown().inside(&hook("exception-action"))).await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        clerk.see(&steps::exception(PIECES[0])).await?;
        steps::post(clerk).await?;
        steps::stands(clerk, PIECES[2], "sold", 2).await
    })
}

async fn is_not_posted(clerk: &mut Clerk) -> Outcome {
    clerk.press(&hook("post")).await?;
    clerk.see_words(&hook("scan-line"), "A carton waits").await?;
    ensure(!clerk.sees(&hook("receipt")).await?, "a carton that waits is not left behind")
}

#[test]
fn d18_a_gs1_code_of_an_unknown_article_fills_the_line_once_its_product_is_made() -> Outcome {
    day_in_chromium("gs1-unknown", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::begin(clerk, "/buy", "purchase").await?;
        for piece in 1..=2 {
            clerk.scan(&format!("(01){GTIN}(21)PACE-{piece}")).await?;
        }
        clerk.see_count(&hook("exception-row"), 2).await?;
        make_product(clerk, &format!("(01){GTIN}(21)PACE-1"), "Pacemaker").await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        clerk.see(&hook("line-serial").of_serial("PACE-2")).await?;
        clerk.see_no_more(&hook("exception-row")).await?;
        clerk.scan(&format!("(01){GTIN}(21)PACE-3")).await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        steps::post(clerk).await.map(drop)
    })
}

#[test]
fn d19_a_gs1_code_of_a_lot_fills_the_lot_and_its_last_day() -> Outcome {
    day_in_chromium("gs1-lot", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::begin(clerk, "/buy", "purchase").await?;
        let code = format!("(01){GTIN}(17)400200(10)LOT7(30)12");
        clerk.scan(&code).await?;
        make_product(clerk, &code, "Serum").await?;
        let lot = || hook("lot-entry");
        clerk.see(&lot()).await?;
        ensure_eq(&clerk.value(&lot().inside(&hook("lot-name"))).await?.as_str(), &"LOT7", "the lot")?;
        ensure_eq(&clerk.value(&lot().inside(&hook("lot-quantity"))).await?.as_str(), &"12", "how many")?;
        let day = clerk.value(&lot().inside(&hook("lot-expiry"))).await?;
        ensure_eq(&day.as_str(), &"2040-02-29", "its last day: day 00 is the last of the month")?;
        clerk.scan(&code).await?;
        let quantity = hook("line-row").with("product", "Serum").inside(&hook("line-quantity"));
        clerk.until("have two boxes", async || Ok(clerk.value(&quantity).await? == "24")).await?;
        ensure_eq(&clerk.count(&lot()).await?, &1, "both are of one lot")?;
        steps::post(clerk).await?;
        clerk.visit("/lots").await?;
        clerk.see(&hook("lot-row").of_number("LOT7")).await
    })
}

/// Makes the product of the code that stands aside, by its first way out.
async fn make_product(clerk: &mut Clerk, code: &str, name: &str) -> Outcome {
    clerk.press(&steps::exception(code).inside(&hook("exception-action"))).await?;
    clerk.write(&hook("quick-product-name"), name).await?;
    clerk.press(&hook("quick-product-create")).await?;
    clerk.see(&hook("line-row").with("product", name)).await
}
