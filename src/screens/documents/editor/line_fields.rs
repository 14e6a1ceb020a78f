//! The fields of the line that takes the scans: how much, in which unit, for how much, and ways to enter serials.

use leptos::prelude::*;
use serial_rules::model::{Product, Quantity, UnitName};

use super::desk::Desk;
use super::number::{Fault, NumberEdit, amount};
use super::shape;
use super::work::{LineKey, Panel};
use crate::components::{Button, ButtonKind, Glyph, SelectField, SelectOption};
use crate::i18n::format;
use crate::shop::Topic;

/// The fields.
#[component]
pub(super) fn LineFields(desk: Desk, key: StoredValue<LineKey>, product: Memo<Option<Product>>) -> impl IntoView {
    let words = move || &desk.words.get().documents.editor;
    let is_serial = Memo::new(move |_| desk.takes_serials(product));
    let currency = move || desk.shop.book(Topic::Settings, |book| format::symbol(&book.settings.currency));
    let quantity = move || key.with_value(|key| desk.line(key, |line| line.quantity.to_string()));
    let price = move || {
        key.with_value(|key| desk.line(key, |line| line.price.map(|price| price.to_string()).unwrap_or_default()))
    };
    // A bundle says how many of its components there are, what they cost, and whether they go.
    let stands_alone = key.with_value(|key| key.1.is_none());
    view! {
        <div class="line__fields">
            <div class="line__numbers">
                {stands_alone
                    .then(|| {
                        view! {
                            <NumberEdit
                                label=move || words().quantity
                                value=Signal::derive(quantity)
                                take=move |(text, is_first): (String, bool)| {
                                    take_quantity(desk, key, product, &text, is_first)
                                }
                                unit=Signal::derive(String::new)
                                attr:data-test="line-quantity"
                            />
                            <Units desk key product />
                        }
                    })}
                {(stands_alone && shape::has_prices(desk.kind))
                    .then(|| {
                        view! {
                            <NumberEdit
                                label=move || words().price
                                value=Signal::derive(price)
                                take=move |(text, is_first): (String, bool)| take_price(desk, key, &text, is_first)
                                unit=Signal::derive(currency)
                                attr:data-test="line-price"
                            />
                        }
                    })}
            </div>
            <div class="cluster">
                <Show when=move || is_serial.get()>
                    <Button
                        label=move || match (takes_from_stock(desk), shape::generates(desk.kind)) {
                            (true, _) => words().pick_pieces,
                            (false, true) => words().enter_serials,
                            (false, false) => desk.words.get().scanning.type_or_paste,
                        }
                        icon=if takes_from_stock(desk) { Glyph::Serial } else { Glyph::Paste }
                        on_press=move |()| desk.open(Panel::Entry(key.with_value(|key| key.0.clone())))
                        attr:data-test="entry-open"
                    />
                </Show>
                {stands_alone
                    .then(|| {
                        view! {
                            <Button
                                label=move || words().remove_line
                                kind=ButtonKind::Quiet
                                icon=Glyph::Remove
                                on_press=move |()| key.with_value(|key| desk.remove_line(key))
                            />
                        }
                    })}
            </div>
        </div>
    }
}

/// Whether the pieces lie in the shop, to be picked from a list.
pub(super) fn takes_from_stock(desk: Desk) -> bool {
    desk.kind.takes_out()
}

/// The unit of the line, where the product has more than one and the rules leave a choice (R58).
#[component]
fn Units(desk: Desk, key: StoredValue<LineKey>, product: Memo<Option<Product>>) -> impl IntoView {
    let is_free = move |product: &Product| {
        let is_fixed = product.is_serial_managed() && desk.kind.is_about_selling();
        !product.units.is_empty() && !is_fixed
    };
    let options = Signal::derive(move || {
        product
            .with(|product| {
                let product = product.as_ref().filter(|product| is_free(product));
                product.map(|product| {
                    let units = std::iter::once(&product.unit).chain(product.units.iter().map(|unit| &unit.unit));
                    units.map(|unit| SelectOption::new(unit.as_str(), unit.as_str())).collect::<Vec<_>>()
                })
            })
            .unwrap_or_default()
    });
    let value = Signal::derive(move || {
        let unit = key.with_value(|key| desk.line(key, |line| line.unit.clone()));
        unit.or_else(|| product.with(|product| product.as_ref().map(|product| product.unit.clone())))
            .map(|unit| unit.to_string())
            .unwrap_or_default()
    });
    let choose = move |unit: String| {
        let base = product.with_untracked(|product| product.as_ref().map(|product| product.unit.to_string()));
        let unit = (Some(&unit) != base.as_ref()).then(|| UnitName::from(unit));
        key.with_value(|key| desk.edit_line(key, true, |line| line.unit = unit));
    };
    view! {
        <Show when=move || options.with(|options| !options.is_empty())>
            <SelectField label=move || desk.words.get().documents.editor.unit options value on_change=choose />
        </Show>
    }
}

fn take_quantity(
    desk: Desk,
    key: StoredValue<LineKey>,
    product: Memo<Option<Product>>,
    text: &str,
    is_first: bool,
) -> Option<Fault> {
    let quantity: Quantity = match amount(text) {
        Ok(quantity) => quantity.unwrap_or_default(),
        Err(fault) => return Some(fault),
    };
    let (serials, unit) = key.with_value(|key| {
        desk.peek(|work| work.line(key).map(|line| (line.serials.len(), line.unit.clone()))).unwrap_or_default()
    });
    let (is_serial, factor) = product.with_untracked(|product| {
        let product = product.as_ref();
        (
            product.is_some_and(Product::is_serial_managed),
            product.and_then(|product| product.factor(unit.as_ref())).unwrap_or(Quantity::whole(1)),
        )
    });
    let pieces = quantity.times(factor);
    if is_serial && !pieces.is_whole() {
        return Some(Fault::NotWhole);
    }
    if is_serial && pieces < Quantity::count(serials) {
        return Some(Fault::BelowSerials(serials));
    }
    key.with_value(|key| desk.set_quantity(key, is_first, quantity));
    None
}

fn take_price(desk: Desk, key: StoredValue<LineKey>, text: &str, is_first: bool) -> Option<Fault> {
    match amount(text) {
        Ok(price) => {
            key.with_value(|key| desk.edit_line(key, is_first, |line| line.price = price));
            None
        }
        Err(fault) => Some(fault),
    }
}
