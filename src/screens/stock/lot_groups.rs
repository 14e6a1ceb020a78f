//! Lots in groups that fold out: each product with its lots, or each number with the products that have it, and where they lie
//! (R112 to R115).

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::lots;
use serial_rules::model::Quantity;
use serial_rules::sorting;

use super::lots::{Group, Shown, row};
use crate::components::List;
use crate::i18n::{Phrases, format, use_words};
use crate::reporting;
use crate::shop::{Topic, use_shop};

/// A group: what it is called, and its lots.
type Lots = (String, Vec<Shown>);

fn grouped(all: &[Shown], by: Group) -> Vec<Lots> {
    let mut groups: Vec<Lots> = Vec::new();
    for shown in all {
        let name = if by == Group::Number { shown.lot.lot.to_string() } else { shown.product.clone() };
        match groups.iter_mut().find(|(other, _)| *other == name) {
            Some((_, lots)) => lots.push(shown.clone()),
            None => groups.push((name, vec![shown.clone()])),
        }
    }
    sorting::by_key(&mut groups, |(name, _)| name.to_lowercase());
    groups
}

/// The groups.
#[component]
pub(super) fn LotGroups(lots: Memo<Vec<Shown>>, by: Group) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let drawn = move || {
        let phrases = words.get();
        shop.book(Topic::Catalogue, |book| {
            lots.with(|all| grouped(all, by).iter().map(|group| fold(book, group, by, phrases)).collect_view())
        })
    };
    view! { <div class="stock__folds">{drawn}</div> }
}

fn fold(book: &Book, (name, all): &Lots, by: Group, words: &'static Phrases) -> AnyView {
    let sum: Quantity = all.iter().map(|shown| shown.lot.on_hand).sum();
    let lots = if by == Group::Number {
        (words.stock.products)(all.len())
    } else {
        (words.stock.lots.so_many_lots)(all.len())
    };
    // One unit is said; several cannot be added up in one.
    let unit = all.first().map(|shown| shown.unit.clone()).filter(|unit| all.iter().all(|shown| shown.unit == *unit));
    let sum = format!("{} {}", format::quantity(sum), unit.unwrap_or_default());
    let rows = all.iter().map(|shown| in_group(book, shown, by, words)).collect_view();
    let (title, hook) = (name.clone(), name.clone());
    view! {
        <details class="stock__fold">
            <summary class="stock__fold-head" data-test="lot-fold" data-name=hook>
                <span class="stock__fold-name">{title}</span>
                <span class="stock__detail">{lots}</span>
                <span class="number">{sum}</span>
            </summary>
            <List label=name.clone()>{rows}</List>
        </details>
    }
    .into_any()
}

/// A lot of the group, with every warehouse where some of it lies.
fn in_group(book: &Book, Shown { lot, product, unit }: &Shown, by: Group, words: &'static Phrases) -> AnyView {
    let life = lots::lot(book, &lot.product, &lot.lot);
    let places = life.map(|life| life.on_hand).unwrap_or_default();
    let place = |(id, quantity): (serial_rules::model::WarehouseId, Quantity)| {
        format!("{} {} {unit}", reporting::warehouse(book, &id), format::quantity(quantity))
    };
    let lies = places.into_iter().map(place).collect::<Vec<_>>().join(" · ");
    let detail = if lies.is_empty() { words.stock.lots.lies_nowhere.to_owned() } else { lies };
    let title = if by == Group::Number { product.clone() } else { lot.lot.to_string() };
    let quantity = format!("{} {unit}", format::quantity(lot.on_hand));
    row(lot, title, detail, quantity, use_shop().today(), words)
}
