//! The lines of a posted document, read from the disk: waiting, failed, or there.

use leptos::prelude::*;
use serial_rules::model::{Document, DocumentId, Line, LotQuantity, Money, Quantity, Serial};

use crate::components::{Column, Fact, Facts, Failed, Section, SerialText, Skeleton, Table};
use crate::i18n::documents::DocumentWords;
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many pieces of a line are in sight while the rest is folded.
const FOLDED: usize = 24;

/// The lines.
#[component]
pub(super) fn Body(id: StoredValue<DocumentId>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let document = LocalResource::new(move || {
        let id = id.get_value();
        async move { shop.document(&id).await }
    });
    move || match document.get() {
        None => view! { <Skeleton label=move || words.get().common.loading rows=4 /> }.into_any(),
        Some(Err(_)) => view! {
            <Failed
                title=move || words.get().documents.body_failed
                detail=move || words.get().documents.body_failed_detail
                retry_label=move || words.get().common.retry
                on_retry=move |()| document.refetch()
            />
        }
        .into_any(),
        Some(Ok(document)) => view! { <Lines document /> }.into_any(),
    }
}

#[component]
fn Lines(document: Document) -> impl IntoView {
    let words = use_words();
    let charges = charges(&document);
    let Document { lines, remark, clerk, .. } = document;
    let clerk = clerk.map(|clerk| {
        view! { <Facts><Fact label=move || words.get().documents.editor.clerk>{clerk}</Fact></Facts> }
    });
    let is_priced = lines.iter().any(|line| line.price.is_some());
    let columns = Signal::derive(move || {
        let documents = &words.get().documents;
        let mut columns = vec![Column::words(documents.product), Column::number(documents.quantity)];
        if is_priced {
            columns.extend([Column::number(documents.price), Column::number(documents.amount)]);
        }
        columns
    });
    let remark = remark.map(|remark| {
        view! { <Section title=move || words.get().documents.remark><p class="document__remark">{remark}</p></Section> }
    });
    view! {
        <Table caption=move || words.get().documents.lines caption_hidden=true columns>
            {lines.into_iter().map(|line| view! { <LineRow line is_priced /> }).collect_view()}
            {charges.into_iter().map(|charge| view! { <ChargeRow charge /> }).collect_view()}
        </Table>
        {clerk}
        {remark}
    }
}

/// One line, and below it the pieces that it names.
#[component]
fn LineRow(line: Line, is_priced: bool) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let total = line.total();
    let Line { product: id, quantity, unit, price, serials, lots, of, .. } = line;
    let href = routes::product(&id);
    let product = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| {
            book.catalogue.product(&id).map(|product| (product.name.clone(), product.unit.clone()))
        })
    });
    let name = Signal::derive(move || {
        product.get().map_or_else(|| words.get().documents.editor.product_gone.to_owned(), |(name, _)| name)
    });
    let unit = move || unit.clone().or_else(|| product.get().map(|(_, unit)| unit)).map(|unit| unit.to_string());
    let money = move |amount: Money| shop.book(Topic::Settings, |book| format::money(amount, &book.settings.currency));
    let unnamed = quantity - Quantity::count(serials.len());
    let quantity = format::quantity(quantity);
    view! {
        <tr class="document__line" class:document__line--component=of.is_some() data-test="line-row">
            <th scope="row"><a class="link" href=href>{name}</a></th>
            <td class="table__number" data-test="line-count">{quantity} " " <span class="meta">{unit}</span></td>
            {is_priced
                .then(|| {
                    view! {
                        <td class="table__number">{move || price.map(money)}</td>
                        <td class="table__number">{move || price.map(|_| money(total))}</td>
                    }
                })}
        </tr>
        {(!lots.is_empty())
            .then(|| {
                let said = move || {
                    let words = words.get();
                    lots.iter().map(|lot| lot_said(lot, words)).collect::<Vec<_>>().join(" · ")
                };
                view! {
                    <tr class="document__serials" data-test="line-lots">
                        <td colspan=if is_priced { 4 } else { 2 }>{said}</td>
                    </tr>
                }
            })}
        {(!serials.is_empty())
            .then(|| {
                view! {
                    <tr class="document__serials">
                        <td colspan=if is_priced { 4 } else { 2 }><Pieces serials name unnamed /></td>
                    </tr>
                }
            })}
    }
}

/// A lot, how much of it, and until when it is good.
fn lot_said(lot: &LotQuantity, words: &Phrases) -> String {
    let until = lot.expiry.map(|day| (words.documents.lots.good_until)(&format::date(day, words.language)));
    let said = format!("{} {} × {}", words.documents.lots.lot, lot.lot, format::quantity(lot.quantity));
    [Some(said), until].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The pieces of a line, each a way to its life.
#[component]
fn Pieces(serials: Vec<Serial>, name: Signal<String>, unnamed: Quantity) -> impl IntoView {
    let words = use_words();
    let is_open = RwSignal::new(serials.len() <= FOLDED);
    let count = serials.len();
    let serials = StoredValue::new(serials);
    let shown = move || {
        let most = if is_open.get() { usize::MAX } else { FOLDED };
        serials.with_value(|serials| serials.iter().take(most).cloned().collect::<Vec<_>>())
    };
    let piece = |serial: Serial| {
        let (href, text) = (routes::serial(serial.as_str()), serial.to_string());
        let hook = text.clone();
        view! {
            <li>
                <a class="document__piece" href=href data-test="line-serial" data-serial=hook><SerialText serial=text /></a>
            </li>
        }
    };
    view! {
        <ul class="document__pieces" aria-label=move || (words.get().documents.serials_of)(&name.get())>
            <For each=shown key=Clone::clone let:serial>{piece(serial)}</For>
            <Show when=move || !is_open.get()>
                <li>
                    <button type="button" class="button button--quiet button--small" on:click=move |_| is_open.set(true)>
                        {move || (words.get().common.show_all)(count)}
                    </button>
                </li>
            </Show>
        </ul>
        {unnamed
            .is_positive()
            .then(|| view! { <p class="meta">{move || (words.get().documents.unnamed)(&format::quantity(unnamed))}</p> })}
    }
}

/// A row below the lines: what it is, and how much.
type Charge = (fn(&DocumentWords) -> &'static str, Money);

/// What stands between the lines and the total, and what of it is paid.
fn charges(document: &Document) -> Vec<Charge> {
    let sums = document.sums();
    let mut rows: Vec<Charge> = Vec::new();
    if !sums.discount.is_zero() {
        rows.push((|words| words.discount, -sums.discount));
    }
    if let Some(tax) = document.tax {
        let label: fn(&DocumentWords) -> &'static str =
            if tax.is_included { |words| words.charges.tax_included } else { |words| words.charges.tax_on_top };
        rows.push((label, sums.tax));
    }
    if !rows.is_empty() {
        rows.push((|words| words.total, sums.total));
    }
    if document.paid.is_some() {
        rows.push((|words| words.charges.paid, sums.paid));
        rows.push((|words| words.charges.due, sums.due));
    }
    rows
}

#[component]
fn ChargeRow(charge: Charge) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (label, amount) = charge;
    let money = move || shop.book(Topic::Settings, |book| format::money(amount, &book.settings.currency));
    view! {
        <tr>
            <th scope="row" colspan="3">{move || label(&words.get().documents)}</th>
            <td class="table__number">{money}</td>
        </tr>
    }
}
