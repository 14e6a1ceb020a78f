//! What should never have been scanned, typed or pasted: each line is answered in place, the good ones are kept, nothing
//! is posted, and nothing is taken for markup.

use e2e::{Clerk, Outcome, day, ensure_eq, hook};

use crate::steps::{self, PHONE};

const BAD_INPUT: &str = include_str!("../../data/bad-input.txt");

/// What is a serial by the rules, odd as some look: a wrong check digit is a caution, and a code with a space in it is
/// a list (D16).
const GOOD: [&str; 9] = [
    "352918115973957",
    "352918115294529",
    "352918112495145",
    "352918116568815",
    "SN",
    "1",
    "<img",
    "src=x",
    "onerror=alert(1)>",
];

/// What is none: too long, Chinese, and with quotation marks.
const REFUSED: usize = 3;

#[test]
fn bad_codes_are_answered_one_by_one_when_scanned() -> Outcome {
    day("bad-input-scanned", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan_all(BAD_INPUT.lines()).await?;
        clerk.see_number(&hook("line-count"), GOOD.len()).await?;
        clerk.see_count(&hook("exception-row"), REFUSED).await?;
        the_good_ones_are_kept(clerk).await?;
        nothing_else_happened(clerk).await
    })
}

#[test]
fn bad_lines_are_listed_with_their_text_when_pasted() -> Outcome {
    day("bad-input-pasted", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.press(&hook("entry-open")).await?;
        clerk.paste(&hook("entry-text"), BAD_INPUT).await?;
        // The repeated one is named as well.
        clerk.see_count(&hook("entry-problem"), REFUSED + 1).await?;
        clerk.press(&hook("entry-add")).await?;
        clerk.see_number(&hook("line-count"), GOOD.len()).await?;
        the_good_ones_are_kept(clerk).await?;
        nothing_else_happened(clerk).await
    })
}

async fn the_good_ones_are_kept(clerk: &mut Clerk) -> Outcome {
    for serial in GOOD {
        clerk.see(&hook("line-serial").of_serial(serial)).await?;
    }
    ensure_eq(&clerk.count(&hook("line-serial")).await?, &GOOD.len(), "pieces on the purchase")
}

async fn nothing_else_happened(clerk: &mut Clerk) -> Outcome {
    let intruders = r#"return document.querySelectorAll('img[src="x"], dialog[open], body script:not([src])').length"#;
    ensure_eq(&clerk.ask(intruders, Vec::new()).await?.as_u64(), &Some(0), "elements that the text has made")?;
    ensure_eq(&clerk.count(&hook("receipt")).await?, &0, "receipts")?;
    clerk.visit("/documents").await?;
    clerk.see(&hook("frame")).await?;
    ensure_eq(&clerk.count(&hook("document-row")).await?, &0, "posted documents")
}
