//! Scanners and hands at the same page: a field stays as it was whatever its kind, fingers are no scanner, and what a
//! handheld pastes is a scan.

use e2e::wire::{WireKey, enter, plain};
use e2e::{Clerk, Outcome, day_in_chromium, ensure_eq, hook};
use serde_json::json;

use crate::steps::{self, PHONE};

/// Fields of every kind that a page of ours may have, beside those that it has.
const ADD_FIELDS: &str = r"
    const add = (tag, words) => document.querySelector('[data-test=document-screen]')
        .append(Object.assign(document.createElement(tag), words));
    add('textarea', { id: 'lines', value: 'one\ntwo' });
    add('input', { id: 'number', type: 'number', value: '12.5' });
    add('input', { id: 'date', type: 'date', value: '2026-03-01' });
    add('input', { id: 'mail', type: 'email', value: 'a@b.example' });
    add('select', { id: 'list', innerHTML: '<option>Apple</option><option>Nut</option><option>Sugar</option>' });
";
const FOCUS: &str = r"
    const field = document.getElementById(arguments[0]);
    field.focus();
    if (field.id === 'lines') field.setSelectionRange(2, 5);
";
const STATE: &str = r"
    const field = document.getElementById(arguments[0]);
    const marked = field.id === 'lines' ? [field.selectionStart, field.selectionEnd] : [];
    return [field.value, marked, document.activeElement === field];
";

#[test]
fn a_scan_leaves_a_field_of_every_kind_as_it_was() -> Outcome {
    day_in_chromium("wedge-fields", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.ask(ADD_FIELDS, Vec::new()).await?;
        for (at, field) in ["lines", "number", "date", "mail", "list"].into_iter().enumerate() {
            clerk.ask(FOCUS, vec![json!(field)]).await?;
            let before = clerk.ask(STATE, vec![json!(field)]).await?;
            let serial = format!("SN 22{at}").replace(' ', "");
            clerk.wire(&[plain(&serial), vec![enter()]].concat()).await?;
            clerk.see(&hook("line-serial").of_serial(&serial)).await.map_err(|failure| failure.during(field))?;
            ensure_eq(&clerk.ask(STATE, vec![json!(field)]).await?, &before, field)?;
        }
        clerk.see_number(&hook("line-count"), 5).await?;
        fingers_are_no_scanner(clerk).await?;
        what_is_pasted_is_a_scan(clerk).await?;
        caps_lock_is_told(clerk).await
    })
}

async fn fingers_are_no_scanner(clerk: &mut Clerk) -> Outcome {
    clerk.ask("document.activeElement.blur()", Vec::new()).await?;
    clerk.type_anywhere("352918").await?;
    clerk.enter().await?;
    // Corrected on the way: a person, however quick.
    let corrected = [plain("SN09"), vec![WireKey::new("Backspace", "Backspace")], plain("99"), vec![enter()]];
    clerk.wire(&corrected.concat()).await?;
    clerk.wire(&[plain("SN0230"), vec![enter()]].concat()).await?;
    clerk.see(&hook("line-serial").of_serial("SN0230")).await?;
    clerk.see_number(&hook("line-count"), 6).await
}

async fn what_is_pasted_is_a_scan(clerk: &mut Clerk) -> Outcome {
    clerk.paste(&hook("scan-line"), "ＳＮ0240\n").await?;
    clerk.see(&hook("line-serial").of_serial("SN0240")).await?;
    clerk.see_number(&hook("line-count"), 7).await?;
    // In a field it is what somebody pastes there.
    clerk.paste(&hook("line-note"), "SN0250").await?;
    ensure_eq(&clerk.value(&hook("line-note")).await?.as_str(), &"SN0250", "the remark")?;
    clerk.see_number(&hook("line-count"), 7).await
}

/// It is on, and the scanner knows nothing of it: the sign says so, the check finds it, and from then on it is undone.
async fn caps_lock_is_told(clerk: &mut Clerk) -> Outcome {
    clerk.ask("document.activeElement.blur()", Vec::new()).await?;
    clerk.scan_with_caps_lock("SN0260").await?;
    clerk.see(&hook("line-serial").of_serial("sn0260")).await?;
    clerk.see(&hook("caps-lock")).await?;
    clerk.visit("/settings/scanner").await?;
    clerk.write(&hook("scanner-expected"), "Ab12").await?;
    clerk.ask("document.activeElement.blur()", Vec::new()).await?;
    clerk.scan_with_caps_lock("Ab12").await?;
    clerk.see(&hook("scanner-text").with("text", "Ab12")).await?;
    clerk.see(&hook("scanner-verdict").with("verdict", "sound")).await?;
    clerk.press(&hook("scanner-keep")).await?;
    steps::begin_purchase(clerk, PHONE).await?;
    clerk.scan_with_caps_lock("SN0270").await?;
    clerk.see(&hook("line-serial").of_serial("SN0270")).await
}
