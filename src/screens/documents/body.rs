//! The lines of a posted document, read from the disk: waiting, failed, or there.

use leptos::prelude::*;
use serial_rules::model::{Document, DocumentId, Line, Quantity};

use crate::components::{Column, Failed, Section, SerialText, Skeleton, Table};
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

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
    let Document { lines, discount, remark, .. } = document;
    let columns = Signal::derive(move || {
        let documents = &words.get().documents;
        vec![
            Column::words(documents.product),
            Column::number(documents.quantity),
            Column::number(documents.price),
            Column::number(documents.amount),
        ]
    });
    let remark = remark.map(|remark| {
        view! { <Section title=move || words.get().documents.remark><p class="document__remark">{remark}</p></Section> }
    });
    view! {
        <Table caption=move || words.get().documents.lines caption_hidden=true columns>
            {lines.into_iter().map(|line| view! { <LineRows line /> }).collect_view()}
            {discount.map(|discount| view! { <Discount discount /> })}
        </Table>
        {remark}
    }
}

/// One line, and below it the pieces that it names.
#[component]
fn LineRows(line: Line) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let id = line.product.clone();
    let product = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| book.catalogue.product(&id).map(|product| (routes::product(&product.id), product.name.clone(), product.unit.clone())))
    });
    let name = move || product.get().map_or_else(|| words.get().documents.editor.product_gone.to_owned(), |(_, name, _)| name);
    let heading = move || match product.get() {
        Some((href, name, _)) => view! { <a class="link" href=href>{name}</a> }.into_any(),
        None => view! { <span>{name()}</span> }.into_any(),
    };
    let Line { quantity, unit, price, serials, .. } = &line;
    let unit = unit.clone();
    let unit = move || unit.clone().or_else(|| product.get().map(|(_, _, unit)| unit)).map(|unit| unit.to_string());
    let currency = move || shop.book(Topic::Settings, |book| book.settings.currency.clone());
    let (price, total) = (*price, line.total());
    let named = Quantity::count(serials.len());
    let unnamed = (*quantity > named && !serials.is_empty()).then(|| format::quantity(*quantity - named));
    let has_serials = !serials.is_empty();
    let quantity = format::quantity(*quantity);
    let pieces = serials
        .iter()
        .map(|serial| {
            let (href, text) = (routes::serial(serial.as_str()), serial.to_string());
            let hook = text.clone();
            view! { <li><a class="document__piece" href=href data-test="line-serial" data-serial=hook><SerialText serial=text /></a></li> }
        })
        .collect_view();
    view! {
        <tr class="document__line" data-test="line-row">
            <th scope="row">{heading}</th>
            <td class="table__number">{quantity} " " <span class="meta">{unit}</span></td>
            <td class="table__number">{move || price.map(|price| format::money(price, &currency()))}</td>
            <td class="table__number">{move || price.map(|_| format::money(total, &currency()))}</td>
        </tr>
        {has_serials
            .then(|| {
                view! {
                    <tr class="document__serials">
                        <td colspan="4">
                            <ul class="document__pieces" aria-label=move || (words.get().documents.serials_of)(&name())>{pieces}</ul>
                            {unnamed.map(|count| view! { <p class="meta">{move || (words.get().documents.unnamed)(&count)}</p> })}
                        </td>
                    </tr>
                }
            })}
    }
}

#[component]
fn Discount(discount: serial_rules::model::Money) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let money = move || shop.book(Topic::Settings, |book| format::money(-discount, &book.settings.currency));
    view! {
        <tr>
            <th scope="row" colspan="3">{move || words.get().documents.discount}</th>
            <td class="table__number">{money}</td>
        </tr>
    }
}
