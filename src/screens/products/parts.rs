//! What a bundle is made of: rows of a product and how many of it (D11).

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::model::{Product, ProductId, Tracking};
use serial_rules::sorting;

use super::form::{Answer, Form, Part};
use crate::components::{Button, ButtonKind, Glyph, IconButton, NumberField, Section, SelectField, SelectOption};
use crate::i18n::use_words;
use crate::shop::{Topic, use_shop};

/// The rows, and the way to one more. A product whose pieces or lots are tracked is no bundle (R57).
#[component]
pub(super) fn Parts(
    form: RwSignal<Form>,
    own: StoredValue<Option<Product>>,
    /// What is wrong with an answer, in words.
    #[prop(into)]
    fault: Callback<Answer, Option<String>>,
) -> impl IntoView {
    let words = use_words();
    let keys = move || form.with(|form| form.parts.iter().map(|part| part.key).collect::<Vec<_>>());
    let is_plain = move || form.with(|form| form.tracking == Tracking::None);
    let hint = move || {
        let words = &words.get().products.form;
        if is_plain() { words.parts_hint } else { words.parts_tracked }
    };
    view! {
        <Section title=move || words.get().products.form.parts>
            <p class="meta">{hint}</p>
            <For each=keys key=|key| *key let:key>
                <PartRow form own fault key />
            </For>
            <Show when=is_plain>
                <Button
                    label=move || words.get().products.form.parts_add
                    icon=Glyph::Add
                    kind=ButtonKind::Quiet
                    on_press=move |()| form.update(Form::add_part)
                    attr:data-test="part-add"
                />
            </Show>
        </Section>
    }
}

/// What may be a component: no bundle, and not the product itself.
fn offered(book: &Book, own: Option<&ProductId>, chosen: &str) -> Vec<SelectOption> {
    let fits = |product: &&Product| {
        let is_offered = !product.is_archived && !product.is_bundle() && own != Some(&product.id);
        is_offered || product.id.as_str() == chosen
    };
    let mut products: Vec<&Product> = book.catalogue.products().filter(fits).collect();
    sorting::by_key(&mut products, |product| product.name.to_lowercase());
    products.into_iter().map(|product| SelectOption::new(product.id.as_str(), product.name.clone())).collect()
}

#[component]
fn PartRow(
    form: RwSignal<Form>,
    own: StoredValue<Option<Product>>,
    fault: Callback<Answer, Option<String>>,
    key: usize,
) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let place = move || form.with(|form| form.parts.iter().position(|part| part.key == key));
    let text = move |of: fn(&Part) -> &String| {
        Signal::derive(move || {
            form.with(|form| form.parts.iter().find(|part| part.key == key).map(of).cloned().unwrap_or_default())
        })
    };
    let change = move |of: fn(&mut Part) -> &mut String| {
        move |text: String| {
            form.update(|form| {
                if let Some(part) = form.parts.iter_mut().find(|part| part.key == key) {
                    *of(part) = text;
                }
            });
        }
    };
    let wrong = move |answer: fn(usize) -> Answer| place().and_then(|at| fault.run(answer(at)));
    let product = text(|part| &part.product);
    let options = Signal::derive(move || {
        let blank = SelectOption::new("", words.get().products.form.parts_choose);
        let of_shop = shop.book(Topic::Catalogue, |book| {
            own.with_value(|own| offered(book, own.as_ref().map(|own| &own.id), &product.get()))
        });
        [blank].into_iter().chain(of_shop).collect::<Vec<_>>()
    });
    let unit = move || {
        let id = ProductId::from(product.get());
        shop.book(Topic::Catalogue, |book| book.catalogue.product(&id).map(|product| product.unit.to_string()))
    };
    let row = move || place().unwrap_or_default().to_string();
    let name =
        move || options.get().into_iter().find(|option| option.value == product.get()).map(|option| option.label);
    view! {
        <div class="product-form__unit" data-test="part-row" data-row=row>
            <SelectField
                label=move || words.get().products.form.parts_product
                options
                value=product
                on_change=change(|part| &mut part.product)
                error=move || wrong(Answer::PartProduct)
                attr:data-test="part-product"
                attr:data-row=row
            />
            <NumberField
                label=move || words.get().documents.quantity
                value=text(|part| &part.quantity)
                on_input=change(|part| &mut part.quantity)
                unit
                error=move || wrong(Answer::PartQuantity)
                attr:data-test="part-quantity"
            />
            <IconButton
                label=move || format!("{} {}", words.get().common.remove, name().unwrap_or_default())
                icon=Glyph::Remove
                on_press=move |()| form.update(|form| form.parts.retain(|part| part.key != key))
                attr:data-test="part-remove"
                attr:data-row=row
            />
        </div>
    }
}
