//! Entering serials for a line without scanning them: typed or pasted, generated, or picked from stock.

mod generated;
mod picked;
mod typed;
mod verdict;

use leptos::prelude::*;
use serial_rules::model::ProductId;

use super::desk::Desk;
use super::line_fields::takes_from_stock;
use super::shape;
use super::work::Panel;
use crate::components::{Tab, Tabs};
use generated::Generated;
use picked::Picked;
use typed::TypedIn;

/// A way to enter serials.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Type,
    Generate,
    Pick,
}

/// The sheet.
#[component]
pub(super) fn Entry(desk: Desk) -> impl IntoView {
    let product = desk.peek(|work| match &work.panel {
        Some(Panel::Entry(product)) => Some(product.clone()),
        _ => None,
    });
    product.map(|product| view! { <Ways desk product=StoredValue::new(product) /> })
}

#[component]
fn Ways(desk: Desk, product: StoredValue<ProductId>) -> impl IntoView {
    let picks = takes_from_stock(desk);
    let way = RwSignal::new(if picks { Way::Pick } else { Way::Type });
    let tabs = Signal::derive(move || {
        let words = &desk.words.get().scanning;
        let mut tabs = vec![Tab::new(Way::Type, words.type_or_paste)];
        if picks {
            tabs.insert(0, Tab::new(Way::Pick, words.pick));
        }
        if shape::generates(desk.kind) {
            tabs.push(Tab::new(Way::Generate, words.generate));
        }
        tabs
    });
    view! {
        <div class="entry">
            <Tabs label=move || desk.words.get().scanning.entry_ways tabs selected=way on_select=move |chosen| way.set(chosen) />
            {move || match way.get() {
                Way::Type => view! { <TypedIn desk product /> }.into_any(),
                Way::Generate => view! { <Generated desk product /> }.into_any(),
                Way::Pick => view! { <Picked desk product /> }.into_any(),
            }}
        </div>
    }
}
