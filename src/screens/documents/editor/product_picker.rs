//! Choosing a product: those used of late first, any other by its name, article number or barcode.

use leptos::{html, prelude::*};
use serial_rules::Book;
use serial_rules::insight::summary::{documents, on_hand};
use serial_rules::intake::scan::Known;
use serial_rules::model::{Kind, Product, ProductId};

use super::desk::Desk;
use super::work::{Panel, Wanted};
use crate::components::{Button, Glyph, List, Row, RowEnd, RowText, SearchBox};
use crate::i18n::format;
use crate::shop::Topic;

/// How many products are offered at once.
const OFFERED_MAX: usize = 40;

/// How many documents back "of late" goes.
const LATELY: usize = 30;

/// The products that documents of a kind have carried of late, then the others, none twice.
pub(super) fn recent(book: &Book, kind: Kind, most: usize) -> Vec<ProductId> {
    let mut met: Vec<ProductId> = Vec::with_capacity(most);
    let lately = documents(book, |header| header.kind == kind && !header.is_void()).take(LATELY);
    let carried =
        lately.flat_map(|(_, header)| header.amounts.iter().filter_map(|(no, _)| book.catalogue.product_at(*no)));
    for product in carried.chain(book.catalogue.products()).filter(|product| is_offered(product, kind)) {
        if met.len() == most {
            break;
        }
        if !met.contains(&product.id) {
            met.push(product.id.clone());
        }
    }
    met
}

/// Whether a product can stand on a document of a kind: an adjustment is about numbers.
fn is_offered(product: &Product, kind: Kind) -> bool {
    !product.is_archived && (kind != Kind::Adjust || product.is_serial_managed())
}

/// The products that a text means: the one with this barcode alone, else those with the text in a name.
fn found(book: &Book, kind: Kind, text: &str) -> Vec<ProductId> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() {
        return recent(book, kind, OFFERED_MAX);
    }
    if let Some(product) = book.product_by_barcode(text.trim()) {
        return vec![product];
    }
    let fits = |product: &&Product| {
        let texts = [Some(&product.name), Some(&product.sku), product.barcode.as_ref()];
        is_offered(product, kind) && texts.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
    };
    book.catalogue.products().filter(fits).take(OFFERED_MAX).map(|product| product.id.clone()).collect()
}

/// The picker.
#[component]
pub(super) fn ProductPicker(desk: Desk) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let offered =
        Memo::new(move |_| desk.shop.book(Topic::Catalogue, |book| text.with(|text| found(book, desk.kind, text))));
    let words = move || &desk.words.get().documents.editor;
    let take_first = move |_| {
        if let Some(first) = offered.with_untracked(|offered| offered.first().cloned()) {
            choose(desk, &first);
        }
    };
    let node = NodeRef::<html::Input>::new();
    node.on_load(|input| drop(input.focus()));
    view! {
        <div class="picker">
            <div data-scan="here">
                <SearchBox
                    node
                    label=move || words().product_search
                    placeholder=move || words().product_search_hint
                    clear_label=move || desk.words.get().common.clear
                    value=text
                    on_input=move |typed| text.set(typed)
                    on_submit=take_first
                />
            </div>
            <p class="meta">
                {move || if text.with(|text| text.trim().is_empty()) { words().recent } else { words().products }}
            </p>
            <Show
                when=move || offered.with(|offered| !offered.is_empty())
                fallback=move || view! { <p class="picker__none">{move || words().no_product_fits}</p> }
            >
                <List label=move || words().products>
                    <For each=move || offered.get() key=Clone::clone let:product>
                        <Offer desk product />
                    </For>
                </List>
            </Show>
            <Button
                label=move || words().new_product
                icon=Glyph::Add
                on_press=move |()| desk.open(Panel::NewProduct(text.get_untracked().trim().to_owned(), wanted(desk)))
            />
        </div>
    }
}

#[component]
fn Offer(desk: Desk, product: ProductId) -> impl IntoView {
    let id = StoredValue::new(product);
    let name = Memo::new(move |_| id.with_value(|id| desk.product_name(id)));
    let detail = move || {
        let detail = id.with_value(|id| {
            desk.product(id, |product| [product.sku.clone(), product.barcode.clone().unwrap_or_default()])
        });
        Some(detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
            .filter(|detail| !detail.is_empty())
    };
    let stock = move || {
        let stock = desk.shop.book(Topic::Stock, |book| id.with_value(|id| on_hand(book, id).quantity()));
        (desk.words.get().documents.editor.in_stock)(&format::quantity(stock))
    };
    view! {
        <Row
            icon=Glyph::Product
            on_press=move |()| id.with_value(|id| choose(desk, id))
            attr:data-test="product-option"
            attr:data-product=move || name.get()
        >
            <RowText title=move || name.get() detail />
            <RowEnd><span class="muted">{stock}</span></RowEnd>
        </Row>
    }
}

/// Takes the product for whatever it was asked for.
fn choose(desk: Desk, id: &ProductId) {
    desk.choose_product(id, &wanted(desk));
}

/// What the product is asked for.
fn wanted(desk: Desk) -> Wanted {
    desk.peek(|work| match &work.panel {
        Some(Panel::Products(wanted)) => wanted.clone(),
        _ => Wanted::Line,
    })
}
