//! Two windows on one shop: whoever posts first has sold the piece; the other is told so, by the winner's number.

use e2e::{Clerk, Outcome, day, ensure_eq, hook};

use crate::steps::{self, PHONE};

/// The store's own test plays two hundred; here each round goes through the screens.
const ROUNDS: usize = 5;

#[test]
fn a_piece_on_two_sales_is_sold_by_one_of_them() -> Outcome {
    day("two-tabs", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..ROUNDS];
        steps::receive(clerk, PHONE, serials).await?;
        let (left, right) = clerk.open_second_window("/").await?;
        for (round, serial) in serials.iter().enumerate() {
            // They take turns in being the quicker one.
            let (quick, slow) = if round % 2 == 0 { (&left, &right) } else { (&right, &left) };
            for window in [quick, slow] {
                clerk.turn_to(window).await?;
                steps::begin_sale(clerk).await?;
                take_knowingly(clerk, serial).await?;
            }
            clerk.turn_to(quick).await?;
            clerk.press(&hook("post")).await?;
            clerk.turn_to(slow).await?;
            clerk.press(&hook("post")).await?;
            clerk.see_words(&hook("line-refusal"), serial).await?;
            let blamed = clerk.text(&hook("line-refusal").inside(&hook("refusal-document"))).await?;
            ensure_eq(&clerk.count(&hook("receipt")).await?, &0, "receipts of the second sale")?;
            clerk.turn_to(quick).await?;
            let winner = clerk.text(&hook("receipt").inside(&hook("document-number"))).await?;
            ensure_eq(&blamed, &winner, "the sale that the refusal names")?;
            is_sold_once(clerk, serial).await?;
        }
        Ok(())
    })
}

/// Scans a piece. Where the other window's draft holds it, the clerk is told so and takes it all the same (D22).
async fn take_knowingly(clerk: &mut Clerk, serial: &str) -> Outcome {
    clerk.scan(serial).await?;
    let (taken, told) = (hook("line-serial"), steps::exception(serial).inside(&hook("exception-action")));
    let either = async || Ok(clerk.sees(&taken).await? || clerk.sees(&told).await?);
    clerk.until("take the piece or be told", either).await?;
    if !clerk.sees(&taken).await? {
        clerk.press(&told).await?;
    }
    clerk.see_number(&hook("line-count"), 1).await
}

async fn is_sold_once(clerk: &mut Clerk, serial: &str) -> Outcome {
    clerk.visit(&format!("/serials/{serial}")).await?;
    clerk.see(&hook("serial-card").of_serial(serial)).await?;
    clerk.see_count(&hook("timeline-step").with("kind", "sale"), 1).await
}
