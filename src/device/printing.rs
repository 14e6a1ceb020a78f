//! The browser as a printer: the size of the page, the print dialog, and which browser's dialog it is.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::CssStyleSheet;

thread_local! {
    /// Whether the rule of the page's size stands at the end of the first style sheet.
    static HAS_RULE: Cell<bool> = const { Cell::new(false) };
}

/// Has the browser print on paper of this size, in millimetres as decimal text; nothing asks for its usual paper again.
///
/// No element says its size in a style of its own, because the page's policy refuses such styles; a rule in a style sheet of
/// ours is not refused.
pub fn set_paper(size: Option<(&str, &str)>) {
    let Some(sheet) = first_sheet() else { return };
    if HAS_RULE.get()
        && let Ok(rules) = sheet.css_rules()
        && rules.length() > 0
        && sheet.delete_rule(rules.length() - 1).is_ok()
    {
        HAS_RULE.set(false);
    }
    let Some((width, height)) = size else { return };
    let rule = format!(
        "@media print {{ @page {{ size: {width}mm {height}mm; margin: 0 }} .sheet {{ width: {width}mm; height: {height}mm }} }}"
    );
    let end = sheet.css_rules().map_or(0, |rules| rules.length());
    HAS_RULE.set(sheet.insert_rule_with_index(&rule, end).is_ok());
}

fn first_sheet() -> Option<CssStyleSheet> {
    web_sys::window()?.document()?.style_sheets().item(0)?.dyn_into().ok()
}

/// Opens the print dialog, after the fonts are there.
pub async fn print() {
    let Some(window) = web_sys::window() else { return };
    if let Some(ready) = window.document().and_then(|document| document.fonts().ready().ok()) {
        // A font that cannot be had is replaced by the next of its list.
        let _ = JsFuture::from(ready).await;
    }
    // A browser without a print dialog does nothing.
    let _ = window.print();
}

/// Whose print dialog it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialog {
    /// Chrome, Edge and their kin.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari on a Mac.
    Safari,
    /// Any browser of an iPad or iPhone.
    AirPrint,
}

/// The dialog of this browser.
pub fn dialog() -> Dialog {
    let navigator = web_sys::window().map(|window| window.navigator());
    let agent = navigator.and_then(|navigator| navigator.user_agent().ok()).unwrap_or_default();
    let has = |word: &str| agent.contains(word);
    if has("iPhone") || has("iPad") {
        Dialog::AirPrint
    } else if has("Firefox") {
        Dialog::Firefox
    } else if has("Chrome") || has("Chromium") {
        Dialog::Chromium
    } else {
        Dialog::Safari
    }
}
