//! A scanner is a keyboard that does not look where it types. Its keys never press, leave or fill anything.

use e2e::{Clerk, Ending, Outcome, day_alone, ensure_eq, hook};

use crate::steps::{self, PHONE};

/// A browser that is slow with its keys makes a scan look typed; the app then asks for it once more.
const TRIES_MAX: usize = 3;

#[test]
fn a_scan_presses_no_button_and_leaves_fields_as_they_were() -> Outcome {
    day_alone("keyboard", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = steps::hundred();
        steps::begin_purchase(clerk, PHONE).await?;
        the_ending_presses_nothing(clerk, &serials[..2]).await?;
        a_field_stays_as_it_was(clerk, serials[2]).await?;
        no_ending_is_fine_too(clerk, serials[3]).await?;
        capitals_arrive(clerk, "C02ABCD12345").await?;
        ensure_eq(&clerk.count(&hook("receipt")).await?, &0, "receipts")
    })
}

async fn the_ending_presses_nothing(clerk: &mut Clerk, serials: &[&str]) -> Outcome {
    for (at, (serial, ending)) in serials.iter().zip([Ending::Enter, Ending::Tab]).enumerate() {
        clerk.focus(&hook("post")).await?;
        clerk.scan_ending(serial, ending).await?;
        clerk.see_number(&hook("line-count"), at + 1).await?;
        ensure_eq(&clerk.count(&hook("receipt")).await?, &0, "receipts after a scan on the post button")?;
        clerk.see(&hook("document-screen").with("kind", "purchase")).await?;
    }
    Ok(())
}

async fn a_field_stays_as_it_was(clerk: &mut Clerk, serial: &str) -> Outcome {
    let note = hook("line-note");
    let taken = hook("line-serial").of_serial(serial);
    let told = hook("scan-line").with("outcome", "refused");
    for _ in 0..TRIES_MAX {
        clerk.write(&note, "two boxes").await?;
        clerk.scan(serial).await?;
        let is_answered = async || Ok(clerk.sees(&taken).await? || clerk.sees(&told).await?);
        clerk.until("have the scan taken, or told incomplete", is_answered).await?;
        if clerk.sees(&taken).await? {
            break;
        }
    }
    clerk.see_number(&hook("line-count"), 3).await?;
    ensure_eq(&clerk.value(&note).await?.as_str(), &"two boxes", "the remark after a scan into it")?;
    // Somebody who types is not taken for a scanner.
    clerk.write(&note, "352918").await?;
    clerk.enter().await?;
    ensure_eq(&clerk.value(&note).await?.trim(), &"352918", "the remark after typing")?;
    clerk.see_number(&hook("line-count"), 3).await
}

async fn no_ending_is_fine_too(clerk: &mut Clerk, serial: &str) -> Outcome {
    clerk.focus(&hook("post")).await?;
    clerk.scan_ending(serial, Ending::None).await?;
    clerk.see_number(&hook("line-count"), 4).await
}

async fn capitals_arrive(clerk: &mut Clerk, serial: &str) -> Outcome {
    clerk.scan(serial).await?;
    clerk.see(&hook("line-serial").of_serial(serial)).await?;
    // The same once more is harmless, and shown.
    clerk.scan_again(serial).await?;
    clerk.see(&hook("scan-line").with("outcome", "repeated")).await?;
    clerk.see_number(&hook("line-count"), 5).await
}

#[test]
fn a_scan_reaches_the_card_of_its_piece_from_anywhere() -> Outcome {
    day_alone("scan-anywhere", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..3];
        steps::receive(clerk, PHONE, serials).await?;
        for (path, serial) in ["/", "/products", "/settings"].into_iter().zip(serials) {
            clerk.visit(path).await?;
            clerk.see(&hook("frame")).await?;
            clerk.scan(serial).await?;
            clerk.see(&hook("serial-card").of_serial(serial)).await?;
        }
        Ok(())
    })
}

#[test]
fn a_scanned_order_does_what_its_button_does() -> Outcome {
    day_alone("orders", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        let serials = &steps::hundred()[..3];
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan_all(serials.iter().copied()).await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        clerk.scan("CMD:UNDO").await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        clerk.scan("CMD:REMOVE").await?;
        clerk.scan(serials[0]).await?;
        clerk.see_number(&hook("line-count"), 1).await?;
        clerk.scan("CMD:QTY10").await?;
        clerk.see(&hook("scan-line").with("outcome", "refused")).await?;
        clerk.see_number(&hook("line-count"), 1).await?;
        clerk.scan("CMD:POST").await?;
        clerk.see(&hook("receipt")).await
    })
}
