//! The lots of a line: which lot comes in and until when it is good, or how much of each lot goes out, the first to expire
//! first (D19, D28).

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::model::{Date, LotId, LotQuantity, Product, Quantity, Tracking};
use serial_rules::sorting;

use super::desk::Desk;
use super::number::{Fault, NumberEdit, amount};
use super::work::LineKey;
use crate::components::{Button, ButtonKind, Chip, DateField, Glyph, IconButton, TextField, Tone};
use crate::i18n::format;
use crate::shop::Topic;

/// The lots of the line; nothing where the product has none or the document only plans.
#[component]
pub(super) fn LineLots(desk: Desk, key: StoredValue<LineKey>, product: Memo<Option<Product>>) -> impl IntoView {
    let is_by_lot = Memo::new(move |_| {
        product.with(|product| product.as_ref().is_some_and(|product| product.tracking == Tracking::Lot))
    });
    let shown = move || is_by_lot.get() && !desk.kind.is_plan();
    view! {
        <Show when=shown>
            {if desk.kind.takes_out() {
                view! { <FromStock desk key /> }.into_any()
            } else {
                view! { <Named desk key /> }.into_any()
            }}
        </Show>
    }
}

/// Lots that come in: each is named here.
#[component]
fn Named(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let words = move || &desk.words.get().documents.lots;
    let count = Memo::new(move |_| key.with_value(|key| desk.line(key, |line| line.lots.len())));
    let rows = move || (0..count.get()).collect::<Vec<_>>();
    let add = move |()| {
        key.with_value(|key| {
            desk.edit_line(key, true, |line| {
                let told: Quantity = line.lots.iter().map(|lot| lot.quantity).sum();
                let quantity = (line.quantity - told).max(Quantity::ZERO);
                line.lots.push(LotQuantity { lot: LotId::new(""), quantity, expiry: None });
            });
        });
    };
    view! {
        <ul class="lots" data-test="line-lots" aria-label=move || words().label>
            <For each=rows key=|at| *at let:at>
                <NamedRow desk key at />
            </For>
        </ul>
        <Button label=move || words().add icon=Glyph::Add kind=ButtonKind::Quiet on_press=add attr:data-test="lot-add" />
    }
}

#[component]
fn NamedRow(desk: Desk, key: StoredValue<LineKey>, at: usize) -> impl IntoView {
    let words = move || &desk.words.get().documents.lots;
    let lot = Memo::new(move |_| key.with_value(|key| desk.line(key, |line| line.lots.get(at).cloned())));
    let text = move || lot.get().map(|lot| lot.lot.to_string()).unwrap_or_default();
    let until = move || lot.get().and_then(|lot| lot.expiry).map(format::iso).unwrap_or_default();
    let quantity = move || lot.get().map(|lot| lot.quantity.to_string()).unwrap_or_default();
    let change = move |change: &dyn Fn(&mut LotQuantity)| {
        key.with_value(|key| {
            desk.edit_line(key, false, |line| {
                if let Some(lot) = line.lots.get_mut(at) {
                    change(lot);
                }
            });
        });
    };
    let name = move |text: String| {
        // What the book knows of the lot need not be typed again.
        let known = key.with_value(|key| desk.shop.peek(|book| expiry_of(book, key, &text)));
        change(&|lot| {
            lot.lot = LotId::new(text.trim());
            lot.expiry = known.or(lot.expiry);
        });
    };
    let date = move |text: String| change(&|lot| lot.expiry = text.parse::<Date>().ok());
    let take = move |(text, _): (String, bool)| -> Option<Fault> {
        match amount(&text) {
            Ok(quantity) => {
                change(&|lot| lot.quantity = quantity.unwrap_or_default());
                None
            }
            Err(fault) => Some(fault),
        }
    };
    let remove = move |()| {
        key.with_value(|key| {
            desk.edit_line(key, true, |line| {
                if at < line.lots.len() {
                    line.lots.remove(at);
                }
            });
        });
    };
    view! {
        <li class="lots__row" data-scan="here" data-test="lot-entry" data-at=at>
            <TextField label=move || words().lot value=Signal::derive(text) on_input=name serial=true attr:data-test="lot-name" />
            <DateField label=move || words().expiry value=Signal::derive(until) on_change=date attr:data-test="lot-expiry" />
            <NumberEdit
                label=move || desk.words.get().documents.quantity
                value=Signal::derive(quantity)
                take
                unit=Signal::derive(String::new)
                attr:data-test="lot-quantity"
            />
            <IconButton label=move || desk.words.get().common.remove icon=Glyph::Remove on_press=remove />
        </li>
    }
}

fn expiry_of(book: &Book, key: &LineKey, lot: &str) -> Option<Date> {
    let product = book.catalogue.product_no(&key.0)?;
    book.lots.get(product, &LotId::new(lot.trim()))?.expiry
}

/// A lot that lies in the document's warehouse.
#[derive(Clone, PartialEq)]
struct OnHand {
    lot: LotId,
    expiry: Option<Date>,
    quantity: Quantity,
}

fn on_hand(book: &Book, desk: Desk, key: &LineKey) -> Vec<OnHand> {
    let warehouse = desk.read(|work| work.document().warehouse.clone());
    let Some((product, warehouse)) =
        book.catalogue.product_no(&key.0).zip(warehouse.and_then(|warehouse| book.catalogue.warehouse_no(&warehouse)))
    else {
        return Vec::new();
    };
    let here = book.lots.of_product(product).filter_map(|(id, lot)| {
        let quantity = lot.on_hand.get(&warehouse).copied().filter(|quantity| quantity.is_positive())?;
        Some(OnHand { lot: id.clone(), expiry: lot.expiry, quantity })
    });
    let mut here: Vec<OnHand> = here.collect();
    sorting::by_key(&mut here, |lot| (lot.expiry.is_none(), lot.expiry));
    here
}

/// Lots that go out: what lies here, and how much of each is taken.
#[component]
fn FromStock(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let words = move || &desk.words.get().documents.lots;
    let lots = Memo::new(move |_| desk.shop.book(Topic::Stock, |book| key.with_value(|key| on_hand(book, desk, key))));
    let none = move || lots.with(Vec::is_empty);
    view! {
        <Show when=none>
            <p class="meta">{move || words().none}</p>
        </Show>
        <ul class="lots" data-test="line-lots" aria-label=move || words().label>
            <For each=move || lots.get() key=|lot| (lot.lot.clone(), lot.quantity) let:lot>
                <StockRow desk key lot />
            </For>
        </ul>
    }
}

#[component]
fn StockRow(desk: Desk, key: StoredValue<LineKey>, lot: OnHand) -> impl IntoView {
    let words = move || &desk.words.get().documents.lots;
    let OnHand { lot, expiry, quantity: here } = lot;
    let name = lot.to_string();
    let lot = StoredValue::new(lot);
    let taken = move || {
        let of = |line: &serial_rules::model::Line| {
            lot.with_value(|lot| line.lots.iter().find(|taken| taken.lot == *lot).map(|taken| taken.quantity))
        };
        key.with_value(|key| desk.line(key, of)).unwrap_or_default()
    };
    let is_expired = move || expiry.is_some_and(|expiry| expiry < desk.read(|work| work.document().date));
    let until = move || {
        let here = (desk.words.get().documents.editor.in_stock)(&format::quantity(here));
        let day = expiry.map(|day| (words().good_until)(&format::date(day, desk.words.language())));
        [day, Some(here)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let take = move |(text, is_first): (String, bool)| -> Option<Fault> {
        match amount(&text) {
            Ok(quantity) => {
                let quantity = quantity.unwrap_or_default();
                key.with_value(|key| {
                    desk.edit_line(key, is_first, |line| {
                        lot.with_value(|lot| take_of(line, lot, quantity, expiry));
                    });
                });
                None
            }
            Err(fault) => Some(fault),
        }
    };
    let (label, hook) = (name.clone(), name.clone());
    view! {
        <li class="lots__row lots__row--known" data-test="lot-row" data-lot=hook>
            <span class="lots__known">
                <span class="number">{name}</span>
                <span class="meta">{until}</span>
                <Show when=is_expired>
                    <Chip label=move || words().expired tone=Tone::Caution icon=Glyph::Caution />
                </Show>
            </span>
            <NumberEdit
                label=label
                value=Signal::derive(move || Some(taken()).filter(|taken| !taken.is_zero()).map(|taken| taken.to_string()).unwrap_or_default())
                take
                unit=Signal::derive(String::new)
                attr:data-test="lot-quantity"
            />
        </li>
    }
}

/// Takes so much of a lot; the line comes to what its lots come to.
fn take_of(line: &mut serial_rules::model::Line, lot: &LotId, quantity: Quantity, expiry: Option<Date>) {
    line.lots.retain(|taken| taken.lot != *lot);
    if !quantity.is_zero() {
        line.lots.push(LotQuantity { lot: lot.clone(), quantity, expiry });
    }
    line.quantity = line.lots.iter().map(|taken| taken.quantity).sum();
}
