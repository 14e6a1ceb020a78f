//! The form that makes a product or changes one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use serial_rules::model::{Product, ProductId, Tracking};
use serial_rules::{Command, decide};
use uuid::Uuid;

use super::form::{Answer, Form};
use super::picture_field::{Picture, PictureField};
use super::units::LargerUnits;
use crate::components::toast::use_toasts;
use crate::components::{
    ActionBar, Banner, BannerKind, Button, ButtonKind, ButtonLink, EmptyState, NumberField, Page, Scene, Section, Switch, TextArea,
    TextField,
};
use crate::i18n::{format, trouble, use_words};
use crate::routes;
use crate::shop::{Shop, Topic, Trouble, use_shop};

/// The form of the product that the address names, or of a new one.
#[component]
pub fn EditScreen() -> impl IntoView {
    let shop = use_shop();
    let params = use_params_map();
    let named = Memo::new(move |_| params.with(|params| params.get(routes::ID)).map(|id| ProductId::from(routes::from_segment(&id))));
    move || match named.get() {
        None => view! { <ProductForm /> }.into_any(),
        Some(id) => match shop.peek(|book| book.catalogue.product(&id).cloned()) {
            Some(product) => view! { <ProductForm product /> }.into_any(),
            None => view! { <Missing /> }.into_any(),
        },
    }
}

/// There is no such product.
#[component]
pub(super) fn Missing() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=move || words.get().products.title>
            <EmptyState scene=Scene::Astray sentence=move || words.get().products.card.missing>
                <ButtonLink label=move || words.get().products.title href=routes::PRODUCTS.to_owned() kind=ButtonKind::Primary />
            </EmptyState>
        </Page>
    }
}

#[component]
fn ProductForm(#[prop(optional)] product: Option<Product>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let navigate = use_navigate();
    let form = RwSignal::new(match &product {
        Some(product) => Form::of(product),
        None => shop.peek(|book| Form::blank(&book.settings, words.get_untracked().products.form.unit_default)),
    });
    let picture = RwSignal::new(Picture::Kept);
    let own = StoredValue::new(product);
    let faults = Memo::new(move |_| {
        let faults = |book: &_| own.with_value(|own| form.with(|form| form.faults(book, own.as_ref())));
        if form.with(|form| form.is_asked) { shop.book(Topic::Catalogue, faults) } else { Vec::new() }
    });
    let fault = Callback::new(move |answer: Answer| {
        let words = &words.get().products.form.faults;
        faults.with(|faults| faults.iter().find(|(at, _)| *at == answer).map(|(_, fault)| fault.said(words)))
    });
    let save = move |()| {
        form.update(|form| form.is_asked = true);
        if faults.with_untracked(|faults| !faults.is_empty()) || form.with_untracked(|form| form.is_busy) {
            return;
        }
        form.update(|form| (form.is_busy, form.trouble) = (true, None));
        let navigate = navigate.clone();
        leptos::task::spawn_local(async move {
            match store(shop, own.get_value(), &form.get_untracked(), picture.get_untracked()).await {
                Ok(id) => {
                    toasts.done(words.get_untracked().products.form.saved);
                    navigate(&routes::product(&id), NavigateOptions { replace: true, ..NavigateOptions::default() });
                }
                Err(told) => {
                    let said = shop.peek(|book| trouble::said(&told, book, words.get_untracked()));
                    form.update(|form| (form.is_busy, form.trouble) = (false, Some(said)));
                }
            }
        });
    };
    let said = move || match form.with(|form| form.trouble.clone()) {
        None if faults.with(|faults| !faults.is_empty()) => Some(words.get().products.form.look_again.to_owned()),
        said => said,
    };
    let title = move || {
        let form = &words.get().products.form;
        if own.with_value(Option::is_some) { form.edit_title } else { form.new_title }
    };
    let back = Signal::derive(move || {
        let up = own.with_value(|own| own.as_ref().map(|own| (routes::product(&own.id), own.name.clone())));
        Some(up.unwrap_or_else(|| (routes::PRODUCTS.to_owned(), words.get().products.title.to_owned())))
    });
    view! {
        <Page title back narrow=true>
            <div class="product-form">
                <Basics form fault />
                <TrackingSwitch form own />
                <Prices form fault />
                <Units form fault />
                <Service form fault />
                <PictureField picture product=own.with_value(|own| own.as_ref().map(|own| (own.id.clone(), own.name.clone()))) />
                <Rest form is_new=own.with_value(Option::is_none) />
                {move || said().map(|said| view! { <Banner kind=BannerKind::Refusal>{said}</Banner> })}
            </div>
            <ActionBar>
                <ButtonLink label=move || words.get().common.cancel href=Signal::derive(move || back.get().unwrap_or_default().0) kind=ButtonKind::Quiet />
                <Button
                    attr:data-test="save"
                    label=move || words.get().common.save
                    kind=ButtonKind::Primary
                    large=true
                    busy=Signal::derive(move || form.with(|form| form.is_busy))
                    on_press=save
                />
            </ActionBar>
        </Page>
    }
}

/// Stores the product, then how it is tracked where that changed, then its photo.
async fn store(shop: Shop, own: Option<Product>, form: &Form, picture: Picture) -> Result<ProductId, Trouble> {
    let tracked = own.as_ref().map(|own| own.tracking);
    let product = form.applied_to(own.unwrap_or_else(|| Product::new(Uuid::now_v7().to_string())));
    let id = product.id.clone();
    shop.execute(Command::SaveProduct(product)).await?;
    if tracked.is_some_and(|tracked| tracked != form.tracking) {
        shop.execute(Command::SwitchTracking { products: vec![id.clone()], to: form.tracking }).await?;
    }
    match picture {
        Picture::New(photo) => shop.put_photo(id.as_str(), &photo).await?,
        Picture::Removed => shop.remove_photo(id.as_str()).await?,
        Picture::Kept | Picture::Refused(_) => {}
    }
    Ok(id)
}

/// The text of an answer, and what takes its changes.
fn answer(form: RwSignal<Form>, read: fn(&Form) -> &String, write: fn(&mut Form) -> &mut String) -> (Signal<String>, Callback<String>) {
    let value = Signal::derive(move || form.with(|form| read(form).clone()));
    (value, Callback::new(move |text| form.update(|form| *write(form) = text)))
}

#[component]
fn Basics(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let words = use_words();
    let (name, set_name) = answer(form, |form| &form.name, |form| &mut form.name);
    let (sku, set_sku) = answer(form, |form| &form.sku, |form| &mut form.sku);
    let (barcode, set_barcode) = answer(form, |form| &form.barcode, |form| &mut form.barcode);
    let (category, set_category) = answer(form, |form| &form.category, |form| &mut form.category);
    view! {
        <TextField
            attr:data-test="product-name"
            label=move || words.get().products.form.name
            required=true
            autofocus=true
            value=name
            on_input=set_name
            error=move || fault.run(Answer::Name)
        />
        <div class="form__pair">
            // A scan belongs to this field while the cursor is in it.
            <TextField
                attr:data-scan="here"
                attr:data-test="product-barcode"
                label=move || words.get().products.form.barcode
                hint=move || words.get().products.form.barcode_hint
                serial=true
                value=barcode
                on_input=set_barcode
                error=move || fault.run(Answer::Barcode)
            />
            <TextField label=move || words.get().products.form.sku hint=move || words.get().products.form.sku_hint value=sku on_input=set_sku />
        </div>
        <TextField
            label=move || words.get().products.form.category
            hint=move || words.get().products.form.category_hint
            value=category
            on_input=set_category
        />
    }
}

/// The switch of serial management (R7). It is not there while the shop works without serials (R8), and cannot be turned
/// where the rules are against it, which it then says.
#[component]
fn TrackingSwitch(form: RwSignal<Form>, own: StoredValue<Option<Product>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let has_serials = move || shop.book(Topic::Settings, |book| book.settings.serials);
    // Where the switch leads from how the product is tracked now: to serials, or back to what it was without them.
    let without = own.with_value(|own| own.as_ref().map(|own| own.tracking).filter(|tracking| *tracking != Tracking::Serial).unwrap_or_default());
    let other = own.with_value(|own| own.as_ref().map(|own| if own.is_serial_managed() { Tracking::None } else { Tracking::Serial }));
    let against = move || {
        let id = own.with_value(|own| own.as_ref().map(|own| own.id.clone()))?;
        let command = Command::SwitchTracking { products: vec![id], to: other? };
        shop.book(Topic::Stock, |book| decide(book, &command).err().map(|findings| trouble::refused(&findings, book, words.get())))
    };
    let means = move || {
        let words = &words.get().products.form;
        let (named, quantity) = on_hand_of(shop, own);
        let wants = form.with(|form| form.tracking);
        match (own.with_value(|own| own.as_ref().map(|own| own.tracking)), wants) {
            (Some(Tracking::Serial), Tracking::None | Tracking::Lot) if named > 0 => (words.serials_to_history)(named),
            (Some(Tracking::None | Tracking::Lot), Tracking::Serial) => quantity.map_or_else(|| words.serials_hint.to_owned(), |quantity| (words.serials_unnamed)(&quantity)),
            _ => words.serials_hint.to_owned(),
        }
    };
    view! {
        <Show when=has_serials>
            <Switch
                attr:data-test="product-serial-managed"
                label=move || words.get().products.form.serials
                hint=move || against().unwrap_or_else(means)
                checked=Signal::derive(move || form.with(|form| form.tracking == Tracking::Serial))
                disabled=Signal::derive(move || against().is_some())
                on_change=move |on| form.update(|form| form.tracking = if on { Tracking::Serial } else { without })
            />
        </Show>
    }
}

/// How many pieces in stock have a number, and what is in stock, where there is any.
fn on_hand_of(shop: Shop, own: StoredValue<Option<Product>>) -> (usize, Option<String>) {
    own.with_value(|own| {
        let Some(own) = own else { return (0, None) };
        let on_hand = shop.book(Topic::Stock, |book| serial_rules::insight::summary::on_hand(book, &own.id));
        let quantity = on_hand.quantity();
        (on_hand.named, quantity.is_positive().then(|| format!("{} {}", format::quantity(quantity), own.unit)))
    })
}

#[component]
fn Prices(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let currency = move || shop.book(Topic::Settings, |book| format::symbol(&book.settings.currency).trim().to_owned());
    let (price, set_price) = answer(form, |form| &form.price, |form| &mut form.price);
    let (cost, set_cost) = answer(form, |form| &form.cost, |form| &mut form.cost);
    view! {
        <Section title=move || words.get().products.form.prices>
            <div class="form__pair">
                <NumberField
                    attr:data-test="product-price"
                    label=move || words.get().products.form.price
                    unit=currency
                    value=price
                    on_input=set_price
                    error=move || fault.run(Answer::Price)
                />
                <NumberField
                    attr:data-test="product-cost"
                    label=move || words.get().products.form.cost
                    unit=currency
                    value=cost
                    on_input=set_cost
                    error=move || fault.run(Answer::Cost)
                />
            </div>
        </Section>
    }
}

#[component]
fn Units(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let words = use_words();
    let (unit, set_unit) = answer(form, |form| &form.unit, |form| &mut form.unit);
    view! {
        <Section title=move || words.get().products.form.units>
            <TextField
                label=move || words.get().products.form.unit
                hint=move || words.get().products.form.unit_hint
                required=true
                value=unit
                on_input=set_unit
                error=move || fault.run(Answer::Unit)
            />
            <LargerUnits form fault />
        </Section>
    }
}

#[component]
fn Service(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let words = use_words();
    let (warranty, set_warranty) = answer(form, |form| &form.warranty, |form| &mut form.warranty);
    let (low, set_low) = answer(form, |form| &form.low_stock, |form| &mut form.low_stock);
    view! {
        <Section title=move || words.get().products.form.service>
            <div class="form__pair">
                <NumberField
                    label=move || words.get().products.form.warranty
                    unit=move || words.get().products.form.months_unit
                    whole=true
                    value=warranty
                    on_input=set_warranty
                    error=move || fault.run(Answer::Warranty)
                />
                <NumberField
                    label=move || words.get().products.form.low_stock
                    hint=move || words.get().products.form.low_stock_hint
                    unit=move || form.with(|form| form.unit.clone())
                    value=low
                    on_input=set_low
                    error=move || fault.run(Answer::LowStock)
                />
            </div>
        </Section>
    }
}

#[component]
fn Rest(form: RwSignal<Form>, is_new: bool) -> impl IntoView {
    let words = use_words();
    let (note, set_note) = answer(form, |form| &form.note, |form| &mut form.note);
    view! {
        <TextArea label=move || words.get().products.form.note rows=3 value=note on_input=set_note />
        {(!is_new)
            .then(|| {
                view! {
                    <Switch
                        label=move || words.get().products.form.archived
                        hint=move || words.get().products.form.archived_hint
                        checked=Signal::derive(move || form.with(|form| form.is_archived))
                        on_change=move |is_archived| form.update(|form| form.is_archived = is_archived)
                    />
                }
            })}
    }
}
