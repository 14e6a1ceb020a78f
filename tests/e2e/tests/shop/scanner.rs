//! The scanner check: what a scan tells of its scanner, and what is learned from it.

use e2e::wire::{WireKey, enter, plain};
use e2e::{Clerk, Hands, Outcome, Spot, day_alone_in_chromium, ensure_eq, hook};

use crate::steps::{self, PHONE};

#[test]
fn the_check_tells_what_is_the_matter_and_the_device_remembers() -> Outcome {
    day_alone_in_chromium("scanner", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        clerk.visit("/settings").await?;
        clerk.press(&hook("scanner-open")).await?;
        clerk.see(&verdict("waiting")).await?;
        a_good_one(clerk).await?;
        characters_are_missing(clerk).await?;
        an_input_method_is_on(clerk).await?;
        the_layouts_differ(clerk).await?;
        it_is_remembered(clerk).await?;
        it_is_forgotten(clerk).await?;
        the_sheet_needs_no_word_typed(clerk).await?;
        what_stands_around_a_code_is_left_out(clerk).await
    })
}

fn verdict(word: &str) -> Spot {
    hook("scanner-verdict").with("verdict", word)
}

async fn understood(clerk: &Clerk, text: &str) -> Outcome {
    clerk.see(&hook("scanner-text").with("text", text)).await
}

async fn a_good_one(clerk: &mut Clerk) -> Outcome {
    clerk.wire(&[plain("Ab12"), vec![enter()]].concat()).await?;
    understood(clerk, "Ab12").await?;
    clerk.see(&verdict("sound")).await?;
    ensure_eq(&clerk.path().await?.as_str(), &"/settings/scanner", "where the clerk is after a scan")
}

async fn characters_are_missing(clerk: &mut Clerk) -> Outcome {
    clerk.write(&hook("scanner-expected"), "Ab123").await?;
    clerk.wire(&[plain("Ab12"), vec![enter()]].concat()).await?;
    clerk.see(&verdict("lost")).await?;
    ensure_eq(&clerk.value(&hook("scanner-expected")).await?.as_str(), &"Ab123", "what was typed")
}

async fn an_input_method_is_on(clerk: &mut Clerk) -> Outcome {
    clerk.write(&hook("scanner-expected"), "ab12").await?;
    let composed = [("KeyA", "a"), ("KeyB", "ab"), ("Digit1", "阿吧"), ("Digit2", "阿吧2")];
    let keys = composed.map(|(code, shown)| WireKey::composing(code, shown)).to_vec();
    clerk.wire(&[keys, vec![enter()]].concat()).await?;
    understood(clerk, "ab12").await?;
    clerk.see(&verdict("sound")).await?;
    ensure_eq(&clerk.value(&hook("scanner-expected")).await?.as_str(), &"ab12", "what was typed")
}

/// The keys of a scanner of the United States at a French computer.
fn french(keys: &[(&str, &str)]) -> Vec<WireKey> {
    keys.iter().map(|(name, code)| WireKey::new(name, code)).chain([enter()]).collect()
}

async fn the_layouts_differ(clerk: &mut Clerk) -> Outcome {
    let keys = french(&[("q", "KeyA"), ("z", "KeyW"), ("&", "Digit1"), ("é", "Digit2")]);
    clerk.write(&hook("scanner-expected"), "qzzz").await?;
    clerk.wire(&keys).await?;
    clerk.see(&verdict("lost")).await?;
    clerk.write(&hook("scanner-expected"), "aw12").await?;
    clerk.wire(&keys).await?;
    understood(clerk, "aw12").await?;
    clerk.see(&verdict("sound")).await?;
    clerk.press(&hook("scanner-keep")).await
}

async fn it_is_remembered(clerk: &mut Clerk) -> Outcome {
    steps::begin_purchase(clerk, PHONE).await?;
    clerk.wire(&french(&[("s", "KeyS"), ("n", "KeyN"), ("&", "Digit1"), ("(", "Digit5")])).await?;
    clerk.see(&hook("line-serial").of_serial("sn15")).await
}

async fn it_is_forgotten(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/settings/scanner").await?;
    clerk.press(&hook("scanner-forget")).await?;
    clerk.wire(&french(&[("q", "KeyA"), ("1", "Digit1"), ("2", "Digit2")])).await?;
    understood(clerk, "q12").await?;
    clerk.see(&verdict("unclear")).await
}

async fn the_sheet_needs_no_word_typed(clerk: &mut Clerk) -> Outcome {
    clerk.wire(&[plain("QWAZYMqwazym"), vec![enter()]].concat()).await?;
    clerk.see(&verdict("sound")).await?;
    clerk.wire(&[plain("QWAZYMqwazy"), vec![enter()]].concat()).await?;
    clerk.see(&verdict("lost")).await?;
    clerk.press(&hook("print-test-codes")).await?;
    for text in ["QWAZYMqwazym", "(01)04006381333931(10)LOT7(21)SN1", "LINE-1 LINE-2"] {
        clerk.see_words(&hook("print-pages"), text).await?;
    }
    clerk.visit("/help").await?;
    clerk.press(&hook("print-orders")).await?;
    clerk.see_words(&hook("print-pages"), "CMD:POST").await
}

async fn what_stands_around_a_code_is_left_out(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/settings/scanner").await?;
    clerk.write(&hook("scanner-prefix"), "-").await?;
    clerk.write(&hook("scanner-suffix"), ";;").await?;
    steps::begin_purchase(clerk, PHONE).await?;
    clerk.wire(&[plain("-SN0021;;"), vec![enter()]].concat()).await?;
    clerk.see(&hook("line-serial").of_serial("SN0021")).await
}

#[test]
fn a_price_goes_by_our_own_pad_where_the_keyboard_stays_away() -> Outcome {
    day_alone_in_chromium("number-pad", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        clerk.be_touched().await?;
        clerk.visit("/settings/scanner").await?;
        clerk.press(&hook("number-pad-wanted")).await?;
        clerk.use_hands(Hands::Finger);
        steps::begin_purchase(clerk, PHONE).await?;
        let price = hook("line-price");
        clerk.press(&price).await?;
        for key in ["1", "2", ".", ".", "5", "9"] {
            clerk.press(&hook("pad-key").with("key", key)).await?;
        }
        clerk.press(&hook("pad-back")).await?;
        ensure_eq(&clerk.value(&price).await?.as_str(), &"12.5", "the price that was tapped")?;
        clerk.press(&hook("pad-done")).await?;
        clerk.see_no_more(&hook("number-pad")).await?;
        // A scan goes where it belongs all the same.
        clerk.scan(steps::hundred()[0]).await?;
        clerk.see_number(&hook("line-count"), 1).await?;
        ensure_eq(&clerk.value(&price).await?.as_str(), &"12.5", "the price after a scan")
    })
}
