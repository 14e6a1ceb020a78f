//! What somebody should look at: pieces without a number, products that run low, stock below nothing.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::summary;
use serial_rules::model::{Product, ProductId};

use crate::components::{Glyph, Icon, List, Row, RowText, Section};
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many are shown; the rest is counted.
const SHOWN_MAX: usize = 8;

/// One thing to look at.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Concern {
    product: ProductId,
    name: String,
    icon: Glyph,
    said: String,
}

/// The list of them.
#[component]
pub(super) fn Attention() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let concerns = Memo::new(move |_| {
        let words = words.get();
        shop.track(Topic::Settings);
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| concerns(book, words))
    });
    let rest = move || concerns.with(|all| all.len().checked_sub(SHOWN_MAX).filter(|rest| *rest > 0));
    let row = |Concern { product, name, icon, said }: Concern| {
        view! { <Row href=routes::product(&product) icon><RowText title=name detail=said /></Row> }
    };
    view! {
        <Section title=move || words.get().home.attention>
            <Show
                when=move || concerns.with(|all| !all.is_empty())
                fallback=move || view! { <p class="home__calm"><Icon glyph=Glyph::Done /> {move || words.get().home.attention_none}</p> }
            >
                <List label=move || words.get().home.attention>
                    {move || concerns.with(|all| all.iter().take(SHOWN_MAX).cloned().map(row).collect_view())}
                </List>
                {move || rest().map(|rest| view! { <p class="home__rest">{(words.get().home.and_more)(rest)}</p> })}
            </Show>
        </Section>
    }
}

/// Everything to look at, stock below nothing first.
fn concerns(book: &Book, words: &Phrases) -> Vec<Concern> {
    let of =
        |product: &Product, icon, said| Concern { product: product.id.clone(), name: product.name.clone(), icon, said };
    let negative = book.stock.cells().filter(|(_, _, on_hand)| on_hand.quantity().is_negative()).filter_map(
        |(product, warehouse, on_hand)| {
            let (product, warehouse) =
                book.catalogue.product_at(product).zip(book.catalogue.warehouse_at(warehouse))?;
            Some(of(
                product,
                Glyph::Caution,
                (words.home.negative)(&format::quantity(on_hand.quantity()), &warehouse.name),
            ))
        },
    );
    let low = book.catalogue.products().filter(|product| !product.is_archived).filter_map(|product| {
        let left = summary::on_hand(book, &product.id).quantity();
        let is_low = product.low_stock.is_some_and(|low| left <= low) && !left.is_negative();
        is_low.then(|| {
            of(product, Glyph::Down, (words.home.low)(&format!("{} {}", format::quantity(left), product.unit)))
        })
    });
    // Without serial management nobody misses a number (R4).
    let unnamed = if book.settings.serials { summary::unnamed(book) } else { Vec::new() };
    let unnamed = unnamed.into_iter().filter_map(|(product, warehouse, quantity)| {
        let (product, warehouse) = book.catalogue.product(&product).zip(book.catalogue.warehouse(&warehouse))?;
        Some(of(product, Glyph::Unnamed, (words.home.unnamed)(&format::quantity(quantity), &warehouse.name)))
    });
    negative.chain(low).chain(unnamed).collect()
}
