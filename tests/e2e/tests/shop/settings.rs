//! Settings: nothing changes before Save; serials off hides everything about them and on shows it unchanged; documents are
//! numbered as the shop wants.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};

use crate::steps::{self, PHONE};

/// What speaks of serials, and where.
const SERIAL_PLACES: [(&str, &str); 3] = [("/", "home-find"), ("/", "nav-serials"), ("/products", "product-select")];

#[test]
fn r4_r6_d25_r108_settings_change_when_they_are_saved_and_serials_come_back_unchanged() -> Outcome {
    day_in_chromium("settings", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..2];
        let purchase = steps::receive(clerk, PHONE, serials).await?;
        ensure(purchase.starts_with("PI-"), "the usual numbers")?;

        nothing_changes_before_save(clerk).await?;
        turn_serials(clerk).await?;
        clerk.press(&hook("serials-off")).await?;
        clerk.see_no_more(&hook("nav-serials")).await?;
        speaks_of_serials(clerk, false).await?;
        turn_serials(clerk).await?;
        clerk.see(&hook("nav-serials")).await?;
        speaks_of_serials(clerk, true).await?;
        clerk.visit(&format!("/serials/{}", serials[0])).await?;
        clerk.see_words(&hook("timeline-step"), &purchase).await?;

        number_sales(clerk).await?;
        let sale = steps::sell(clerk, &serials[..1]).await?;
        ensure(sale.starts_with("SHOP-") && sale.ends_with("-001"), format!("a number of the new series, not {sale}"))?;
        clerk.visit(&format!("/documents/{purchase}")).await?;
        clerk.see(&hook("document-page").of_number(&purchase)).await
    })
}

async fn nothing_changes_before_save(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/settings").await?;
    clerk.press(&hook("serials-switch")).await?;
    clerk.see(&hook("discard")).await?;
    ensure(clerk.sees(&hook("nav-serials")).await?, "serials are still there before Save")?;
    clerk.press(&hook("discard")).await?;
    clerk.see_no_more(&hook("discard")).await
}

/// Turns the switch of serial management and presses Save.
async fn turn_serials(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/settings").await?;
    clerk.press(&hook("serials-switch")).await?;
    clerk.press(&hook("save")).await
}

async fn speaks_of_serials(clerk: &mut Clerk, expected: bool) -> Outcome {
    for (place, spot) in SERIAL_PLACES {
        clerk.visit(place).await?;
        clerk.see(&hook(if place == "/" { "home-sell" } else { "product-row" })).await?;
        ensure_eq(&clerk.sees(&hook(spot)).await?, &expected, &format!("{spot} at {place}"))?;
    }
    Ok(())
}

/// Gives sales a series of their own; one that collides is told and not saved.
async fn number_sales(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/settings").await?;
    let row = || hook("series-row").with("kind", "sell");
    let (prefix, sample) = (row().inside(&hook("series-prefix")), row().inside(&hook("series-sample")));
    clerk.focus(&row().inside(&hook("series-open"))).await?;
    clerk.enter().await?;
    clerk.write(&prefix, "PI").await?;
    clerk.see_words(&row(), "Purchase").await?;
    clerk.press(&hook("save")).await?;
    clerk.see(&hook("discard")).await?;
    clerk.write(&prefix, "SHOP").await?;
    clerk.choose(&row().inside(&hook("series-span")), "Every year").await?;
    clerk.see_words(&sample, "SHOP-").await?;
    clerk.press(&hook("save")).await?;
    clerk.see_no_more(&hook("discard")).await
}
