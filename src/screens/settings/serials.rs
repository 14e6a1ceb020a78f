//! The global switch of serial management. Before it goes off, it says what is hidden, what is kept, and what can no
//! longer be posted; and it offers to turn serial management off for all products in the same step (R4, R6, D25).

use leptos::prelude::*;
use serial_rules::insight::summary;
use serial_rules::model::{ProductId, Tracking};
use serial_rules::{Book, Command, Finding};

use super::form::use_form;
use crate::components::{Banner, BannerKind, Button, ButtonKind, Dialog, Section, Switch};
use crate::i18n::trouble;
use crate::shop::{Shop, Topic, Trouble};

/// What is asked before the switch goes off, and told after.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Question {
    pub(super) is_open: bool,
    /// Whether the products are turned off, too. Not until somebody says so: then nothing would come back by itself (R6).
    pub(super) with_products: bool,
    pub(super) is_busy: bool,
    /// Products that could not be turned off, each with its reason.
    pub(super) left_out: Vec<Finding>,
}

/// The switch. What it will do is said at once, and asked once more when it is saved.
#[component]
pub(super) fn SerialSettings() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let is_on = form.now(|settings| settings.serials);
    let was_on = move || form.shop.book(Topic::Settings, |book| book.settings.serials);
    let hint = move || {
        let words = &words.get().settings;
        if is_on.get() { words.serials_on } else { words.serials_off }
    };
    let count = move || form.shop.peek(managed).0.len();
    let will = move || match (was_on(), is_on.get()) {
        (true, false) => {
            let said = &words.get().settings;
            let blocks = (said.serials_off_blocks)(count());
            Some(
                view! { <Banner kind=BannerKind::Caution><p>{said.serials_off_hides}</p><p>{blocks}</p></Banner> }
                    .into_any(),
            )
        }
        (false, true) => {
            let said = words.get().settings.serials_on_will;
            Some(view! { <Banner>{said}</Banner> }.into_any())
        }
        _ => None,
    };
    view! {
        <Section title=move || words.get().settings.serials>
            <div class="form">
                <Switch
                    attr:data-test="serials-switch"
                    label=move || words.get().settings.serials_switch
                    hint
                    checked=is_on
                    on_change=move |on| form.set(|settings| settings.serials = on)
                />
                {will}
            </div>
        </Section>
    }
}

/// The products with serial management, and how many of their pieces in stock have a number.
fn managed(book: &Book) -> (Vec<ProductId>, usize) {
    let managed = book.catalogue.products().filter(|product| product.is_serial_managed());
    let ids: Vec<ProductId> = managed.map(|product| product.id.clone()).collect();
    let named = ids.iter().map(|id| summary::on_hand(book, id).named).sum();
    (ids, named)
}

/// Asks before serial management goes off.
#[component]
pub(super) fn OffQuestion(
    question: RwSignal<Question>,
    /// Called with whether the products are to be turned off, too.
    #[prop(into)]
    on_yes: Callback<bool>,
) -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let close = move |()| question.update(|question| question.is_open = false);
    let count = move || {
        form.shop.peek(|book| {
            let (products, pieces) = managed(book);
            (products.len(), pieces)
        })
    };
    let turn_off = move |()| {
        question.update(|question| question.is_busy = true);
        on_yes.run(question.with_untracked(|question| question.with_products));
    };
    let actions = move || {
        view! {
            <Button label=move || words.get().common.cancel kind=ButtonKind::Quiet on_press=close />
            <Button
                attr:data-test="serials-off"
                label=move || words.get().settings.serials_off_do
                kind=ButtonKind::Danger
                busy=Signal::derive(move || question.with(|question| question.is_busy))
                on_press=turn_off
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || question.with(|question| question.is_open))
            title=move || words.get().settings.serials_off_title
            close_label=move || words.get().common.close
            on_close=close
            actions=ViewFn::from(actions)
        >
            <div class="stack">
                <p>{move || words.get().settings.serials_off_hides}</p>
                <p>{move || (words.get().settings.serials_off_blocks)(count().0)}</p>
                <Show when=move || { count().0 > 0 }>
                    <Switch
                        attr:data-test="serials-off-products"
                        label=move || words.get().settings.serials_off_products
                        hint=move || (words.get().settings.serials_off_products_hint)(count().1)
                        checked=Signal::derive(move || question.with(|question| question.with_products))
                        on_change=move |on| question.update(|question| question.with_products = on)
                    />
                </Show>
            </div>
        </Dialog>
    }
}

/// Turns serial management off for all products: before the shop's own switch, because a product can only be changed while
/// the shop still works with serials. Answers with the products that could not be changed.
pub(super) async fn turn_products_off(shop: Shop) -> Result<Vec<Finding>, Trouble> {
    let (products, _) = shop.peek(managed);
    if products.is_empty() {
        return Ok(Vec::new());
    }
    match shop.execute(Command::SwitchTracking { products, to: Tracking::None }).await {
        Ok(receipt) => Ok(receipt.left_out),
        // None of them could be changed; the switch goes off all the same and keeps them as they are.
        Err(Trouble::Refused(findings)) => Ok(findings),
        Err(failed) => Err(failed),
    }
}

/// Products that kept their serials, each with its reason.
#[component]
pub(super) fn LeftOut(question: RwSignal<Question>) -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let said = move || {
        let words = words.get();
        let left_out = question.with(|question| question.left_out.clone());
        (!left_out.is_empty()).then(|| {
            let reasons = form.shop.peek(|book| {
                let reason = |finding| view! { <li>{trouble::reason_of_product(finding, book, words)}</li> };
                left_out.iter().map(reason).collect_view()
            });
            view! {
                <Banner kind=BannerKind::Caution>
                    <p>{(words.settings.serials_left_out)(left_out.len())}</p>
                    <ul>{reasons}</ul>
                </Banner>
            }
        })
    };
    view! { {said} }
}
