//! What was posted: shown only when the disk has it.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::shape;
use super::work::Posted;
use crate::components::{ActionBar, Button, ButtonKind, ButtonLink, Card, Fact, Facts, Glyph, Icon};
use crate::i18n::format;
use crate::routes;
use crate::scanning::ScanPill;

/// The receipt, and what may come next.
#[component]
pub(super) fn ReceiptView(desk: Desk, posted: Arc<Posted>, on_new: Callback<()>) -> impl IntoView {
    let words = move || &desk.words.get().documents;
    let kind_words = move || shape::words(desk.kind, words());
    let number = posted.number.to_string();
    let href = routes::document(&number);
    let pieces = format::quantity(posted.pieces);
    let total = posted.total;
    let money = move || desk.money(total);
    view! {
        <ScanPill ready=move || words().editor.scan_goes_on />
        <Card>
            <div class="receipt" data-test="receipt" role="status">
                <p class="receipt__done"><Icon glyph=Glyph::Done /> {move || kind_words().done}</p>
                <p class="receipt__number" data-test="document-number">{number}</p>
                <Facts>
                    <Fact label=move || words().editor.pieces>{pieces}</Fact>
                    {shape::has_prices(desk.kind).then(|| view! { <Fact label=move || words().charges.total>{money}</Fact> })}
                </Facts>
                <Stock desk posted />
            </div>
        </Card>
        <ActionBar>
            <ButtonLink label=move || words().editor.open_document href icon=Glyph::Document />
            <Button
                label=move || kind_words().new
                kind=ButtonKind::Primary
                large=true
                icon=Glyph::Add
                on_press=on_new
                attr:data-test="document-new"
            />
        </ActionBar>
    }
}

/// What lies there now, of each product that moved.
#[component]
fn Stock(desk: Desk, posted: Arc<Posted>) -> impl IntoView {
    let lines = move || {
        let lines =
            posted.stock.iter().map(|(product, quantity)| (desk.product_name(product), format::quantity(*quantity)));
        lines.map(|(name, quantity)| view! { <Fact label=name>{quantity}</Fact> }).collect_view()
    };
    view! {
        <h2 class="receipt__title">{move || desk.words.get().documents.editor.stock_now}</h2>
        <Facts>{lines}</Facts>
    }
}
