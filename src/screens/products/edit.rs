//! The form that makes a product or changes one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use serial_rules::Command;
use serial_rules::model::{Product, ProductId};
use uuid::Uuid;

use super::fields::{Basics, Prices, Rest, Service, Units};
use super::form::{Answer, Form};
use super::parts::Parts;
use super::tracking::{LotSwitch, TrackingSwitch};
use crate::components::toast::use_toasts;
use crate::components::{
    ActionBar, Attempt, Banner, BannerKind, Button, ButtonKind, ButtonLink, EmptyState, Page, Scene,
};
use crate::device::focus;
use crate::i18n::{trouble, use_words};
use crate::photos::{Picture, PictureField};
use crate::routes;
use crate::shop::{Shop, Topic, Trouble, use_shop};

/// Where the form stands on the page.
const FORM: &str = ".product-form";

/// The form of the product that the address names, or of a new one.
#[component]
pub fn EditScreen() -> impl IntoView {
    let shop = use_shop();
    let params = use_params_map();
    let named = Memo::new(move |_| {
        params.with(|params| params.get(routes::ID)).map(|id| ProductId::from(routes::from_segment(&id)))
    });
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
        if form.with(|form| form.attempt.is_made()) { shop.book(Topic::Catalogue, faults) } else { Vec::new() }
    });
    let fault = Callback::new(move |answer: Answer| {
        let words = &words.get().products.form.faults;
        faults.with(|faults| faults.iter().find(|(at, _)| *at == answer).map(|(_, fault)| fault.said(words)))
    });
    let save = move |()| {
        if form.with_untracked(|form| form.attempt.is_busy()) {
            return;
        }
        form.update(|form| form.attempt = Attempt::Made);
        if faults.with_untracked(|faults| !faults.is_empty()) {
            focus::to_first_wrong(FORM);
            return;
        }
        form.update(|form| form.attempt = Attempt::Busy);
        let navigate = navigate.clone();
        leptos::task::spawn_local(async move {
            match store(shop, own.get_value(), &form.get_untracked(), picture.get_untracked()).await {
                Ok(id) => {
                    toasts.done(words.get_untracked().products.form.saved);
                    navigate(&routes::product(&id), NavigateOptions { replace: true, ..NavigateOptions::default() });
                }
                Err(told) => {
                    let said = shop.peek(|book| trouble::said(&told, book, words.get_untracked()));
                    form.update(|form| form.attempt = Attempt::Failed(said));
                }
            }
        });
    };
    let said = move || match form.with(|form| form.attempt.trouble()) {
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
                <LotSwitch form own />
                <Prices form fault />
                <Units form fault />
                <Parts form own fault />
                <Service form fault />
                <PictureField
                    picture
                    stored=own.with_value(|own| own.as_ref().map(|own| own.id.to_string()))
                    name=own.with_value(|own| own.as_ref().map(|own| own.name.clone()).unwrap_or_default())
                />
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
                    busy=Signal::derive(move || form.with(|form| form.attempt.is_busy()))
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
