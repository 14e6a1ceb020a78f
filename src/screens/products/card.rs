//! The card of one product: what it is, what lies where, and what moved it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::Book;
use serial_rules::book::OnHand;
use serial_rules::insight::{Query, State, find, summary};
use serial_rules::model::{Component, Product, ProductId, Quantity, Tracking, WarehouseId};

use super::begin::BeginButtons;
use super::edit::Missing;
use crate::components::{
    ButtonKind, ButtonLink, Chip, Column, DocumentRow, DocumentRows, Fact, Facts, Glyph, Page, Section, SerialText,
    Table, Tone,
};
use crate::i18n::{Words, format, use_words};
use crate::photos::StoredPhoto;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many documents are shown.
const DOCUMENTS_SHOWN: usize = 10;
/// How many pieces are shown; the rest is in the search.
const PIECES_SHOWN: usize = 24;

/// The card of the product that the address names.
#[component]
pub fn CardScreen() -> impl IntoView {
    let shop = use_shop();
    let params = use_params_map();
    let id = Memo::new(move |_| {
        ProductId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    let product =
        Memo::new(move |_| shop.book(Topic::Catalogue, |book| id.with(|id| book.catalogue.product(id).cloned())));
    move || match product.get() {
        Some(product) => view! { <ProductCard product /> }.into_any(),
        None => view! { <Missing /> }.into_any(),
    }
}

#[component]
fn ProductCard(product: Product) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shows_serials = {
        let is_serial_managed = product.is_serial_managed();
        Memo::new(move |_| is_serial_managed && shop.book(Topic::Settings, |book| book.settings.serials))
    };
    let (tracking, is_archived) = (product.tracking, product.is_archived);
    let marks = move || {
        let shows = move || shows_serials.get() || tracking == Tracking::Lot;
        let word = move || (words.get().products.tracking)(tracking);
        view! {
            <Show when=shows><Chip label=word icon=Glyph::Serial /></Show>
            {is_archived.then(|| view! { <Chip label=move || words.get().products.archived tone=Tone::Past /> })}
        }
    };
    let edit = routes::product_edit(&product.id);
    let labels = StoredValue::new(routes::labels_of_product(&product.id));
    let begun = StoredValue::new(product.clone());
    let actions = move || {
        let edit = edit.clone();
        view! {
            <ButtonLink label=move || words.get().common.edit icon=Glyph::Edit href=edit kind=ButtonKind::Quiet />
            <ButtonLink label=move || words.get().printing.print_labels icon=Glyph::Label href=labels.get_value() kind=ButtonKind::Quiet attr:data-test="product-labels" />
            {(!is_archived).then(|| view! { <BeginButtons product=begun.get_value() /> })}
        }
    };
    let back = Signal::derive(move || Some((routes::PRODUCTS.to_owned(), words.get().products.title.to_owned())));
    let (id, name, hook, unit) =
        (product.id.clone(), product.name.clone(), product.name.clone(), product.unit.to_string());
    view! {
        <Page title=product.name.clone() back marks actions>
            <div class="product" data-test="product-card" data-product=hook>
                <div class="product__main">
                    <StockTable id=id.clone() unit shows_serials />
                    <Pieces id=id.clone() shows_serials />
                    <Documents id=id.clone() />
                </div>
                <aside class="product__side">
                    <StoredPhoto id=id.to_string() name />
                    <ProductFacts product />
                </aside>
            </div>
        </Page>
    }
}

/// How many pieces have no number; where some lie, the way to give them theirs.
fn without(id: &ProductId, warehouse: Option<&WarehouseId>, here: OnHand, words: Words) -> AnyView {
    let count = format::quantity(here.unnamed);
    match warehouse.filter(|_| here.unnamed.is_positive()) {
        Some(warehouse) => {
            let href = routes::adjusting(id, Some(warehouse));
            let label = words.get().products.card.number_them;
            view! {
                <a class="link" href=href data-test="number-them">{label}</a>
                " "
                {count}
            }
            .into_any()
        }
        None => count.into_any(),
    }
}

/// What lies where; pieces with and without a number apart (D3).
#[component]
fn StockTable(id: ProductId, unit: String, shows_serials: Memo<bool>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let of = StoredValue::new(id);
    let shelves = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| of.with_value(|id| shelves(book, id)))
    });
    let columns = move || {
        let card = &words.get().products.card;
        let apart = [Column::number(card.named), Column::number(card.unnamed)];
        let apart = apart.into_iter().filter(|_| shows_serials.get());
        [Column::words(card.warehouse)]
            .into_iter()
            .chain(apart)
            .chain([Column::number(card.on_hand)])
            .collect::<Vec<_>>()
    };
    let unit = StoredValue::new(unit);
    let line = move |warehouse: Option<WarehouseId>, name: String, on_hand: OnHand| {
        let quantity = unit.with_value(|unit| format!("{} {unit}", format::quantity(on_hand.quantity())));
        view! {
            <tr>
                <th scope="row">{name}</th>
                {shows_serials.get().then(|| view! {
                    <td class="table__number">{format::whole(on_hand.named)}</td>
                    <td class="table__number">{without(&of.get_value(), warehouse.as_ref(), on_hand, words)}</td>
                })}
                <td class="table__number">{quantity}</td>
            </tr>
        }
    };
    let lines = move || {
        let shelves = shelves.get();
        let total = (shelves.len() > 1).then(|| line(None, words.get().products.card.total.to_owned(), sum(&shelves)));
        let lines = shelves.into_iter().map(|(warehouse, name, on_hand)| line(warehouse, name, on_hand));
        (lines.collect_view(), total)
    };
    view! {
        <Section title=move || words.get().products.card.stock>
            <Show
                when=move || shelves.with(|shelves| !shelves.is_empty())
                fallback=move || view! { <p class="muted">{move || words.get().products.card.no_stock}</p> }
            >
                <Table caption=move || words.get().products.card.stock caption_hidden=true columns=Signal::derive(columns)>
                    {lines}
                </Table>
            </Show>
        </Section>
    }
}

fn shelves(book: &Book, id: &ProductId) -> Vec<(Option<WarehouseId>, String, OnHand)> {
    let named = |(id, on_hand)| {
        let name = book.catalogue.warehouse(&id)?.name.clone();
        Some((Some(id), name, on_hand))
    };
    summary::by_warehouse(book, id).into_iter().filter_map(named).collect()
}

fn sum(shelves: &[(Option<WarehouseId>, String, OnHand)]) -> OnHand {
    let named = shelves.iter().map(|(.., on_hand)| on_hand.named).sum();
    let unnamed: Quantity = shelves.iter().map(|(.., on_hand)| on_hand.unnamed).sum();
    OnHand { named, unnamed }
}

/// The pieces in stock by their numbers, each the way to its card.
#[component]
fn Pieces(id: ProductId, shows_serials: Memo<bool>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (all, adjust) = (StoredValue::new(routes::serials_of(&id)), routes::adjusting(&id, None));
    let pieces = Memo::new(move |_| {
        shop.book(Topic::Stock, |book| {
            let query = Query { product: Some(id.clone()), state: Some(State::In), ..Query::default() };
            let hits = find(book, &query, PIECES_SHOWN);
            let texts = hits.pieces.into_iter().map(|piece| Arc::from(book.serials.text(piece)));
            (texts.collect::<Vec<Arc<str>>>(), hits.count)
        })
    });
    let chip = |serial: Arc<str>| {
        view! {
            <li data-serial=serial.to_string()>
                <a class="product__piece" href=routes::serial(&serial)><SerialText serial=serial.to_string() /></a>
            </li>
        }
    };
    let search = move || {
        let adjust = adjust.clone();
        view! {
            <ButtonLink
                label=move || words.get().products.card.adjust
                icon=Glyph::Edit
                href=adjust
                kind=ButtonKind::Quiet
                attr:data-test="product-adjust"
            />
            <ButtonLink label=move || words.get().products.card.all_pieces icon=Glyph::Search href=all.get_value() kind=ButtonKind::Quiet />
        }
    };
    let rest = move || pieces.with(|(shown, count)| count - shown.len());
    let shows = move || shows_serials.get();
    let lead = move || (words.get().common.pieces)(pieces.with(|(_, count)| *count));
    let search = StoredValue::new(ViewFn::from(search));
    view! {
        <Show when=shows>
            <Section title=move || words.get().products.card.pieces lead actions=search.get_value()>
                <ul class="product__pieces" aria-label=move || words.get().products.card.pieces>
                    <For each=move || pieces.with(|(shown, _)| shown.clone()) key=Arc::clone let:serial>{chip(serial)}</For>
                    <li hidden=move || rest() == 0>
                        <a class="product__piece" href=all.get_value() data-test="pieces-rest">{move || (words.get().home.and_more)(rest())}</a>
                    </li>
                </ul>
            </Section>
        </Show>
    }
}

#[component]
fn Documents(id: ProductId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let rows = Memo::new(move |_| {
        let words = words.get();
        shop.book(Topic::Documents, |book| {
            let last = summary::documents_of(book, &id).take(DOCUMENTS_SHOWN);
            last.map(|(_, header)| DocumentRow::of(book, header, routes::document(header.id.as_str()), words))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Section title=move || words.get().products.card.documents>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || view! { <p class="muted">{move || words.get().products.card.no_documents}</p> }
            >
                <DocumentRows label=move || words.get().products.card.documents void_label=move || words.get().common.void rows />
            </Show>
        </Section>
    }
}

#[component]
fn ProductFacts(product: Product) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let form = move || &words.get().products.form;
    let currency = shop.peek(|book| book.settings.currency.clone());
    let base = product.unit.to_string();
    let larger = {
        let (units, base) = (product.units.clone(), base.clone());
        move || {
            let said = words.get().products.card.larger;
            units
                .iter()
                .map(|unit| said(unit.unit.as_str(), &format::quantity(unit.factor), &base))
                .collect::<Vec<_>>()
                .join(", ")
        }
    };
    let [price, cost] =
        [product.price, product.cost].map(|amount| amount.map(|amount| format::money(amount, &currency)));
    let parts = shop.peek(|book| {
        let part = |part: &Component| {
            let inner = book.catalogue.product(&part.product)?;
            Some(format!("{} × {}", format::quantity(part.quantity), inner.name))
        };
        product.bundle.iter().filter_map(part).collect::<Vec<_>>().join(", ")
    });
    let parts = Some(parts).filter(|parts| !parts.is_empty());
    let low = product.low_stock.map(|low| format!("{} {base}", format::quantity(low)));
    view! {
        <Section title=move || words.get().products.card.facts>
            <Facts>
                {told(form, |form| form.price, price)}
                {told(form, |form| form.cost, cost)}
                {told(form, |form| form.sku, Some(product.sku))}
                {told(form, |form| form.barcode, product.barcode)}
                {told(form, |form| form.category, Some(product.category))}
                {told(form, |form| form.parts, parts)}
                {told(form, |form| form.unit, Some(base))}
                {(!product.units.is_empty()).then(|| view! { <Fact label=move || form().larger>{larger}</Fact> })}
                {product.warranty_months.map(|months| view! {
                    <Fact label=move || form().warranty>{move || (words.get().products.card.months)(usize::from(months))}</Fact>
                })}
                {told(form, |form| form.low_stock, low)}
                {told(form, |form| form.note, Some(product.note))}
            </Facts>
        </Section>
    }
}

/// A fact, where there is anything to tell.
fn told(
    words: impl Fn() -> &'static crate::i18n::products::form::FormWords + Copy + Send + Sync + 'static,
    label: fn(&'static crate::i18n::products::form::FormWords) -> &'static str,
    value: Option<String>,
) -> impl IntoView {
    let value = value.filter(|value| !value.is_empty())?;
    Some(view! { <Fact label=move || label(words())>{value}</Fact> })
}
