//! Lots from the door to the recall list: received with their expiry, sold the first to expire first, seen in the stock, on
//! the page of the lot and at home.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};
use serde_json::json;

use crate::steps;

/// The product that comes in lots.
const MILK: &str = "Fresh milk";

/// Sets a field of a day, as its picker does: keys differ from one language of a browser to the next.
const SET_DAY: &str = r"
    const [at, days] = arguments;
    const day = new Date(Date.now() + days * 86400000);
    const text = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(n => String(n).padStart(2, '0')).join('-');
    const field = document.querySelector(`[data-test=lot-entry][data-at='${at}'] input[type=date]`);
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
";

#[test]
fn d19_a_lot_is_received_sold_first_expiring_first_and_traced_to_its_customers() -> Outcome {
    day_in_chromium("stock", async |clerk| {
        steps::open_shop(clerk).await?;
        add_milk(clerk).await?;
        let purchase = receive_lots(clerk, "9", &[("LATE", 90, "5"), ("SOON", 10, "4")]).await?;

        stands_in_the_stock(clerk, "9").await?;
        is_to_be_looked_at(clerk).await?;
        let sale = sell_first_expiring(clerk, "5").await?;
        stands_in_the_stock(clerk, "4").await?;

        let lot = open_lot(clerk, "/lots?show=expired", None).await?;
        ensure(lot.is_none(), "nothing has expired")?;
        open_lot(clerk, "/lots", Some("LATE")).await?;
        clerk.see_words(&hook("lot-lies"), "4 pc").await?;
        clerk.see_count(&hook("lot-step"), 2).await?;
        for number in [&purchase, &sale] {
            clerk.see_words(&hook("lot-step"), number).await?;
        }
        clerk.see_words(&hook("recall-row"), "1 pc").await?;
        clerk.see_words(&hook("recall-row"), &sale).await
    })
}

async fn add_milk(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/products/new").await?;
    clerk.write(&hook("product-name"), MILK).await?;
    clerk.press(&hook("product-lot-managed")).await?;
    clerk.press(&hook("save")).await?;
    clerk.see(&hook("product-card").with("product", MILK)).await
}

/// Receives lots on one line: each with its number, the days that it is good for, and how much of it.
async fn receive_lots(clerk: &mut Clerk, all: &str, lots: &[(&str, i32, &str)]) -> Outcome<String> {
    steps::begin_purchase(clerk, MILK).await?;
    write_quantity(clerk, all).await?;
    for (at, (lot, days, quantity)) in lots.iter().enumerate() {
        let row = || hook("lot-entry").with("at", &at.to_string());
        if !clerk.sees(&row()).await? {
            clerk.press(&hook("lot-add")).await?;
        }
        clerk.write(&row().inside(&hook("lot-name")), lot).await?;
        clerk.ask(SET_DAY, vec![json!(at), json!(days)]).await?;
        clerk.write(&row().inside(&hook("lot-quantity")), quantity).await?;
        clerk.enter().await?;
    }
    steps::post(clerk).await
}

async fn write_quantity(clerk: &mut Clerk, quantity: &str) -> Outcome {
    let row = hook("line-row").with("product", MILK);
    clerk.write(&row.inside(&hook("line-quantity")), quantity).await?;
    clerk.enter().await
}

async fn stands_in_the_stock(clerk: &mut Clerk, quantity: &str) -> Outcome {
    clerk.visit("/stock").await?;
    let row = hook("stock-row").with("name", MILK);
    clerk.see_words(&row.inside(&hook("stock-on-hand")), &format!("{quantity} pc")).await
}

async fn is_to_be_looked_at(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/").await?;
    clerk.see_words(&hook("concern"), "SOON").await
}

/// Sells so many; the lots are proposed by the app.
async fn sell_first_expiring(clerk: &mut Clerk, quantity: &str) -> Outcome<String> {
    steps::begin_sale(clerk).await?;
    clerk.press(&hook("product-option").with("product", MILK)).await?;
    write_quantity(clerk, quantity).await?;
    let taken = async |lot: &str| clerk.value(&hook("lot-row").with("lot", lot).inside(&hook("lot-quantity"))).await;
    clerk.until("be proposed the first to expire", async || Ok(taken("SOON").await? == "4")).await?;
    ensure_eq(&taken("LATE").await?.as_str(), &"1", "of the lot that is good for longer")?;
    steps::post(clerk).await
}

/// Opens a lot from the list, where it is there.
async fn open_lot(clerk: &mut Clerk, list: &str, lot: Option<&str>) -> Outcome<Option<()>> {
    clerk.visit(list).await?;
    clerk.see(&hook("lot-search")).await?;
    let Some(lot) = lot else {
        return Ok(clerk.sees(&hook("lot-row")).await?.then_some(()));
    };
    clerk.press(&hook("lot-row").of_number(lot)).await?;
    clerk.see(&hook("lot-page")).await?;
    Ok(Some(()))
}
