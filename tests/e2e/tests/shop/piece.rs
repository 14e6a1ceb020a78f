//! One piece: its long life, what blocks what, what is noted about it, and the answer at the counter.

use std::env;
use std::fs;

use e2e::{Clerk, Failure, Outcome, day_alone_in_chromium, ensure, ensure_eq, hook};

use crate::past::{self, phone};
use crate::screens::look_around;

/// The smallest picture there is.
const DOT: [u8; 43] = *b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff\x21\xf9\x04\x01\x00\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3b";

const TABLE_ROWS: &str = "return document.querySelectorAll('[data-test=piece-life] tbody tr').length";

#[test]
fn r40_r111_r125_a_piece_tells_its_life_keeps_its_notes_and_answers_at_the_counter() -> Outcome {
    day_alone_in_chromium("piece", async |clerk| {
        past::open_shop(clerk).await?;
        a_long_life(clerk).await?;
        notes_survive_the_page(clerk).await?;
        the_counter_is_answered(clerk).await?;
        look_around(clerk, &[1, 4].map(|at| format!("/serials/{}", phone(at)))).await
    })
}

/// Bought and ten steps more, two of them void; a count did not find it in the end.
async fn a_long_life(clerk: &mut Clerk) -> Outcome {
    clerk.visit(&format!("/serials/{}", phone(4))).await?;
    clerk.see(&hook("serial-card").with("state", "lost")).await?;
    clerk.see_count(&hook("timeline-step"), 11).await?;
    clerk.press(&hook("piece-life").inside(&hook("choice").with("name", "Table"))).await?;
    clerk.until("read the life as a table", async || Ok(clerk.ask(TABLE_ROWS, Vec::new()).await? == 11)).await?;
    clerk.see_words(&hook("piece-life"), "Back room").await?;
    // Void documents wait for nothing and are not asked about.
    clerk.see_count(&hook("piece-blocking"), 9).await?;
    clerk.see_words(&hook("piece-blocking").of_number("CI-1"), "Can be voided now").await?;
    clerk.see_words(&hook("piece-blocking").of_number("SI-5"), "SR-1").await
}

async fn notes_survive_the_page(clerk: &mut Clerk) -> Outcome {
    clerk.visit(&format!("/serials/{}", phone(1))).await?;
    clerk.see_words(&hook("piece-price"), "$899.99").await?;
    clerk.see_words(&hook("piece-cost"), "$600.10").await?;
    clerk.see_words(&hook("piece-margin"), "$299.89").await?;
    clerk.press(&hook("piece-code")).await?;
    clerk.see(&hook("code")).await?;
    clerk.reload().await?;

    let picture = env::temp_dir().join(format!("serialbook-dot-{}.gif", std::process::id()));
    fs::write(&picture, DOT).map_err(|error| Failure::new(error.to_string()))?;
    clerk.press(&hook("piece-edit")).await?;
    clerk.write(&hook("note-codes"), "IMEI-SECOND").await?;
    clerk.write(&hook("note-text"), "Scratch on the back").await?;
    clerk.choose_file(&hook("photo-file"), &picture).await?;
    clerk.see(&hook("photo")).await?;
    clerk.press(&hook("save")).await?;
    clerk.see_words(&hook("piece-text"), "Scratch on the back").await?;
    clerk.reload().await?;
    clerk.see_words(&hook("piece-text"), "Scratch on the back").await?;
    clerk.see_words(&hook("piece-codes"), "IMEI-SECOND").await?;
    clerk.see(&hook("photo")).await?;
    fs::remove_file(&picture).map_err(|error| Failure::new(error.to_string()))
}

/// Four digits typed where no field is, and everything a customer asks is there.
async fn the_counter_is_answered(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/").await?;
    clerk.see(&hook("home-sell")).await?;
    let serial = phone(1);
    clerk.type_anywhere(&serial[serial.len() - 4..]).await?;
    let answer = hook("found-piece").of_serial(&serial);
    for words in ["Phone 15", "Li Wei", "$899.99", "SI-1", "Warranty"] {
        clerk.see_words(&answer, words).await?;
    }
    if env::var_os("SERIALBOOK_SHOTS").is_some() {
        clerk.take_picture("screens/counter.png").await?;
    }
    ensure_eq(&clerk.count(&hook("found-piece")).await?, &1, "pieces with these digits")?;
    clerk.enter().await?;
    clerk.see(&hook("serial-card").of_serial(&serial)).await?;
    ensure(!clerk.sees(&hook("found")).await?, "the answer goes when the piece is opened")?;

    // Its other code finds it, too.
    clerk.visit("/").await?;
    clerk.write(&hook("search"), "imei-second").await?;
    clerk.see(&hook("found-piece").of_serial(&serial)).await
}
