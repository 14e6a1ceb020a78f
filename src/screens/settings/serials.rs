//! The global switch of serial management. Before it goes off, it says what is hidden, what is kept, and what can no
//! longer be posted; and it offers to turn serial management off for all products in the same step (R4, R6, D25).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::insight::summary;
use serial_rules::model::{ProductId, Settings, Tracking};
use serial_rules::{Book, Command, Finding};

use super::keeper::{Keeper, use_keeper};
use crate::components::{Banner, BannerKind, Button, ButtonKind, Dialog, Section, Switch};
use crate::i18n::trouble;
use crate::shop::{Shop, Trouble};

/// What the switch asks and tells.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Question {
    is_open: bool,
    /// Whether the products are turned off, too.
    with_products: bool,
    is_busy: bool,
    /// Products that could not be turned off, each with its reason.
    left_out: Vec<Finding>,
}

/// The switch, with its question.
#[component]
pub(super) fn SerialSettings() -> impl IntoView {
    let keeper = use_keeper();
    let words = keeper.words;
    let question = RwSignal::new(Question::default());
    let is_on = keeper.now(|settings| settings.serials);
    let turn = move |on: bool| {
        if on {
            keeper.keep(|settings| settings.serials = true);
        } else {
            question.set(Question { is_open: true, with_products: true, ..Question::default() });
        }
    };
    let hint = move || {
        let words = &words.get().settings;
        if is_on.get() { words.serials_on } else { words.serials_off }
    };
    // Bound to the question, too: a switch whose question was answered with no goes back to where it was.
    let checked = Signal::derive(move || is_on.get() && !question.with(|question| question.is_open));
    view! {
        <Section title=move || words.get().settings.serials>
            <div class="form">
                <Switch
                    attr:data-test="serials-switch"
                    label=move || words.get().settings.serials_switch
                    hint
                    checked
                    on_change=turn
                />
                <LeftOut question />
            </div>
            <OffQuestion question keeper />
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

#[component]
fn OffQuestion(question: RwSignal<Question>, keeper: Keeper) -> impl IntoView {
    let words = keeper.words;
    let close = move |()| question.update(|question| question.is_open = false);
    let count = move || {
        keeper.shop.peek(|book| {
            let (products, pieces) = managed(book);
            (products.len(), pieces)
        })
    };
    let turn_off = move |()| {
        let with_products = question.with_untracked(|question| question.with_products);
        question.update(|question| question.is_busy = true);
        spawn_local(async move {
            let left_out = match turn_off(keeper.shop, with_products).await {
                Ok(left_out) => {
                    keeper.say(words.get_untracked().settings.serials_off_done);
                    left_out
                }
                Err(told) => {
                    keeper.complain(&told);
                    Vec::new()
                }
            };
            question.set(Question { left_out, ..Question::default() });
        });
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

/// Turns serial management off, for the products first where that is wanted: a product can only be changed while the
/// shop still works with serials. Answers with the products that could not be changed.
async fn turn_off(shop: Shop, with_products: bool) -> Result<Vec<Finding>, Trouble> {
    let (products, _) = shop.peek(managed);
    let left_out = if with_products && !products.is_empty() {
        match shop.execute(Command::SwitchTracking { products, to: Tracking::None }).await {
            Ok(receipt) => receipt.left_out,
            // None of them could be changed; the switch goes off all the same and keeps them as they are.
            Err(Trouble::Refused(findings)) => findings,
            Err(failed) => return Err(failed),
        }
    } else {
        Vec::new()
    };
    let settings = shop.peek(|book| Settings { serials: false, ..book.settings.clone() });
    shop.execute(Command::SaveSettings(settings)).await?;
    Ok(left_out)
}

/// Products that kept their serials, each with its reason.
#[component]
fn LeftOut(question: RwSignal<Question>) -> impl IntoView {
    let keeper = use_keeper();
    let words = keeper.words;
    let said = move || {
        let words = words.get();
        let left_out = question.with(|question| question.left_out.clone());
        (!left_out.is_empty()).then(|| {
            let reasons = keeper.shop.peek(|book| {
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
