//! Making a product without leaving the document: its name, whether its pieces have serials, its barcode.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;
use serial_rules::model::{Product, Tracking};

use super::desk::Desk;
use super::work::{Panel, Wanted};
use crate::components::toast::use_toasts;
use crate::components::{Button, ButtonKind, Switch, TextField};
use crate::i18n::trouble;

/// What is typed.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    name: String,
    barcode: String,
    by_serial: bool,
    /// Whether it comes in lots; asked where a code has said so.
    by_lot: bool,
    /// Whether somebody tried without a name.
    is_refused: bool,
}

/// The form.
#[component]
pub(super) fn NewProduct(desk: Desk) -> impl IntoView {
    let (asked, wanted) = desk.peek(|work| match &work.panel {
        Some(Panel::NewProduct(text, wanted)) => (text.clone(), wanted.clone()),
        _ => (String::new(), Wanted::Line),
    });
    // Digits alone are a barcode; anything else somebody has searched for by name.
    let is_barcode = asked.len() >= 8 && asked.bytes().all(|byte| byte.is_ascii_digit());
    let by_lot = desk.peek(|work| match &wanted {
        Wanted::Article(article) => work
            .draft
            .problems
            .iter()
            .any(|problem| problem.names_a_lot() && problem.article().as_ref() == Some(article)),
        _ => false,
    });
    let by_serial = !by_lot && desk.shop.peek(|book| book.settings.serials);
    let (name, barcode) = if is_barcode { (String::new(), asked) } else { (asked, String::new()) };
    let wanted = StoredValue::new(wanted);
    let typed = RwSignal::new(Typed { name, barcode, by_serial, by_lot, is_refused: false });
    let words = move || &desk.words.get().documents.editor;
    let toasts = use_toasts();
    let create = move |()| {
        let typed_now = typed.get_untracked();
        if typed_now.name.trim().is_empty() {
            return typed.update(|typed| typed.is_refused = true);
        }
        spawn_local(async move {
            if let Err(said) = created(desk, typed_now, &wanted.get_value()).await {
                toasts.failed(said);
            }
        });
    };
    view! {
        <div class="stack">
            <TextField
                label=move || words().product_name
                value=Signal::derive(move || typed.with(|typed| typed.name.clone()))
                on_input=move |name| typed.update(|typed| typed.name = name)
                error=move || typed.with(|typed| typed.is_refused && typed.name.trim().is_empty()).then(|| words().name_needed)
                required=true
                autofocus=true
                attr:data-test="quick-product-name"
            />
            <div data-scan="here">
                <TextField
                    label=move || words().barcode
                    value=Signal::derive(move || typed.with(|typed| typed.barcode.clone()))
                    on_input=move |barcode| typed.update(|typed| typed.barcode = barcode)
                    serial=true
                />
            </div>
            <Switch
                label=move || words().by_serial
                hint=move || words().by_serial_hint
                checked=Signal::derive(move || typed.with(|typed| typed.by_serial))
                on_change=move |on: bool| typed.update(|typed| (typed.by_serial, typed.by_lot) = (on, typed.by_lot && !on))
            />
            {by_lot
                .then(|| {
                    view! {
                        <Switch
                            label=move || desk.words.get().products.form.lots
                            hint=move || desk.words.get().products.form.lots_hint
                            checked=Signal::derive(move || typed.with(|typed| typed.by_lot))
                            on_change=move |on: bool| typed.update(|typed| (typed.by_lot, typed.by_serial) = (on, typed.by_serial && !on))
                        />
                    }
                })}
            <Button
                label=move || words().create_and_use
                kind=ButtonKind::Primary
                on_press=create
                attr:data-test="quick-product-create"
            />
        </div>
    }
}

/// Makes the product and takes it onto the document; what stood aside for its barcode goes with it.
async fn created(desk: Desk, typed: Typed, wanted: &Wanted) -> Result<(), String> {
    let barcode = Some(typed.barcode.trim().to_owned()).filter(|barcode| !barcode.is_empty());
    let words = desk.words.get_untracked();
    let product = Product {
        unit: words.products.form.unit_default.into(),
        name: typed.name.trim().to_owned(),
        barcode,
        tracking: match (typed.by_serial, typed.by_lot) {
            (true, _) => Tracking::Serial,
            (false, true) => Tracking::Lot,
            (false, false) => Tracking::None,
        },
        ..Product::new(desk.shop.new_draft_id())
    };
    let (id, barcode) = (product.id.clone(), product.barcode.clone());
    let outcome = desk.shop.execute(Command::SaveProduct(product)).await;
    outcome.map_err(|trouble| desk.shop.peek(|book| trouble::said(&trouble, book, words)))?;
    desk.use_new_product(&id, barcode.as_deref(), wanted);
    Ok(())
}
