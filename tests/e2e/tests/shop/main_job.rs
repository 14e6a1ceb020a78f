//! The main job: receive by scanning, sell by scanning, and ask any number where it came from and to whom it went;
//! then the same without a network.

use e2e::{Clerk, Outcome, day_alone, ensure_eq, hook};

use crate::steps::{self, PHONE};

#[test]
fn pieces_are_received_sold_and_traced_with_and_without_a_network() -> Outcome {
    day_alone("main-job", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = steps::hundred();
        ensure_eq(&serials.len(), &100, "numbers in the data file")?;
        let [first, second, third, ..] = serials[..] else { return Ok(()) };

        let purchase = steps::receive(clerk, PHONE, &serials).await?;
        let sale = steps::sell(clerk, &[first, second, third]).await?;
        is_refused_a_second_sale(clerk, first, &sale).await?;
        find_by_last_four(clerk, second).await?;
        tells_its_life(clerk, &purchase, &sale).await?;

        clerk.until_ready_for_no_network().await?;
        clerk.lose_network().await?;
        clerk.reload().await?;
        tells_its_life(clerk, &purchase, &sale).await?;
        find_by_last_four(clerk, third).await?;
        tells_its_life(clerk, &purchase, &sale).await?;
        clerk.visit("/documents").await?;
        clerk.see(&hook("document-row").of_number(&purchase)).await?;
        clerk.see(&hook("document-row").of_number(&sale)).await?;
        is_refused_a_second_sale(clerk, third, &sale).await
    })
}

/// The answer stands in place, names the piece, and leads to the sale that explains it.
async fn is_refused_a_second_sale(clerk: &mut Clerk, serial: &str, sale: &str) -> Outcome {
    steps::begin_sale(clerk).await?;
    clerk.scan(serial).await?;
    let exception = steps::exception(serial);
    clerk.see(&exception).await?;
    clerk.see_words(&exception.inside(&hook("exception-document")), sale).await?;
    ensure_eq(&clerk.count(&hook("line-serial")).await?, &0, "pieces on the sale")
}

async fn find_by_last_four(clerk: &mut Clerk, serial: &str) -> Outcome {
    clerk.visit("/serials").await?;
    clerk.write(&hook("serial-search"), &serial[serial.len() - 4..]).await?;
    clerk.press(&hook("serial-row").of_serial(serial)).await?;
    clerk.see(&hook("serial-card").of_serial(serial)).await
}

async fn tells_its_life(clerk: &mut Clerk, purchase: &str, sale: &str) -> Outcome {
    let step = hook("timeline-step");
    clerk.see_count(&step, 2).await?;
    ensure_eq(
        &clerk.attributes(&step, "data-kind").await?,
        &["purchase", "sale"].map(str::to_owned).to_vec(),
        "the life",
    )?;
    clerk.see_words(&step.clone().with("kind", "purchase"), purchase).await?;
    clerk.see_words(&step.with("kind", "sale"), sale).await
}
