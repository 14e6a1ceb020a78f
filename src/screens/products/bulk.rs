//! What is done to many products at once: serial management on or off, each for itself, with the reason of every product
//! that stays as it was (R9).

use std::collections::HashSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Book;
use serial_rules::insight::summary;
use serial_rules::model::{ProductId, Tracking};
use serial_rules::{Command, Event, Finding};

use super::list::ListState;
use crate::components::toast::use_toasts;
use crate::components::{ActionBar, Button, ButtonKind, Dialog, List, Row, RowText};
use crate::i18n::{trouble, use_words};
use crate::routes;
use crate::shop::{Receipt, Shop, Trouble, use_shop};

/// What stands over the list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
enum Asked {
    /// Nothing.
    #[default]
    Nothing,
    /// Whether the numbers of so many pieces may become history.
    Confirm(usize),
    /// The command is on its way.
    Busy,
    /// So many were changed, and these stayed as they were.
    Told(usize, Vec<Finding>),
}

/// The bar at the foot while products are being chosen.
#[component]
pub(super) fn BulkBar(state: RwSignal<ListState>, rows: Memo<Vec<ProductId>>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let asked = RwSignal::new(Asked::Nothing);
    let count = move || state.with(|state| state.chosen.as_ref().map_or(0, HashSet::len));
    let are_all = move || rows.with(|rows| !rows.is_empty() && rows.len() == count());
    let turn_all = move |()| {
        let all = if are_all() { HashSet::new() } else { rows.get_untracked().into_iter().collect() };
        state.update(|state| state.chosen = Some(all));
    };
    let switch = move |to: Tracking| {
        let products = state.with_untracked(|state| chosen_in_order(state, &rows.get_untracked()));
        if products.is_empty() {
            return;
        }
        asked.set(Asked::Busy);
        spawn_local(async move {
            match outcome(shop.execute(Command::SwitchTracking { products, to }).await) {
                Ok((changed, left_out)) if left_out.is_empty() => {
                    toasts.done((words.get_untracked().products.bulk.changed)(changed));
                    asked.set(Asked::Nothing);
                    state.update(|state| state.chosen = None);
                }
                Ok((changed, left_out)) => asked.set(Asked::Told(changed, left_out)),
                Err(told) => {
                    asked.set(Asked::Nothing);
                    toasts.failed(shop.peek(|book| trouble::said(&told, book, words.get_untracked())));
                }
            }
        });
    };
    let turn_off = move |()| match state.with_untracked(|state| named_in(shop, state)) {
        0 => switch(Tracking::None),
        named => asked.set(Asked::Confirm(named)),
    };
    let is_busy = Signal::derive(move || asked.with(|asked| *asked == Asked::Busy));
    view! {
        <ActionBar>
            <p class="products__chosen" role="status">{move || (words.get().products.bulk.chosen)(count())}</p>
            <Button
                label=move || if are_all() { words.get().products.bulk.none } else { words.get().products.bulk.all }
                kind=ButtonKind::Quiet
                on_press=turn_all
            />
            <Button label=move || words.get().products.bulk.done kind=ButtonKind::Quiet on_press=move |()| state.update(|state| state.chosen = None) />
            <Button
                attr:data-test="bulk-serials-off"
                label=move || words.get().products.bulk.turn_off
                disabled=Signal::derive(move || count() == 0)
                busy=is_busy
                on_press=turn_off
            />
            <Button
                attr:data-test="bulk-serials-on"
                label=move || words.get().products.bulk.turn_on
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0)
                busy=is_busy
                on_press=move |()| switch(Tracking::Serial)
            />
        </ActionBar>
        <ConfirmOff asked on_confirm=move |()| switch(Tracking::None) />
        <Told asked on_close=move |()| state.update(|state| state.chosen = None) />
    }
}

/// The products chosen, in the order of the list; those that a narrower search hides come last.
fn chosen_in_order(state: &ListState, rows: &[ProductId]) -> Vec<ProductId> {
    let Some(chosen) = &state.chosen else { return Vec::new() };
    let shown = rows.iter().filter(|id| chosen.contains(*id));
    shown.chain(chosen.iter().filter(|id| !rows.contains(id))).cloned().collect()
}

/// How many pieces in stock of the products chosen have a number.
fn named_in(shop: Shop, state: &ListState) -> usize {
    let chosen = state.chosen.iter().flatten();
    shop.peek(|book| {
        let managed =
            chosen.filter(|id| book.catalogue.product(id).is_some_and(serial_rules::model::Product::is_serial_managed));
        managed.map(|id| summary::on_hand(book, id).named).sum()
    })
}

/// How many changed, and which stayed as they were. A refusal is an outcome, too: then nothing changed.
fn outcome(answer: Result<Receipt, Trouble>) -> Result<(usize, Vec<Finding>), Trouble> {
    match answer {
        Ok(Receipt { event: Event::TrackingSwitched { products, .. }, left_out, .. }) => Ok((products.len(), left_out)),
        Ok(Receipt { left_out, .. }) => Ok((0, left_out)),
        Err(Trouble::Refused(findings)) => Ok((0, findings)),
        Err(failed) => Err(failed),
    }
}

/// The question before numbers become history (R10).
#[component]
fn ConfirmOff(asked: RwSignal<Asked>, #[prop(into)] on_confirm: Callback<()>) -> impl IntoView {
    let words = use_words();
    let pieces = move || asked.with(|asked| if let Asked::Confirm(pieces) = asked { Some(*pieces) } else { None });
    let close = move |()| asked.set(Asked::Nothing);
    let actions = move || {
        view! {
            <Button label=move || words.get().common.cancel kind=ButtonKind::Quiet on_press=close />
            <Button label=move || words.get().products.bulk.turn_off kind=ButtonKind::Danger on_press=on_confirm />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || pieces().is_some())
            title=move || words.get().products.bulk.confirm_title
            close_label=move || words.get().common.close
            on_close=close
            actions=ViewFn::from(actions)
        >
            <p>{move || pieces().map(|pieces| (words.get().products.bulk.confirm)(pieces))}</p>
        </Dialog>
    }
}

/// The result, with the reason of each product that stayed as it was.
#[component]
fn Told(asked: RwSignal<Asked>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let told = Memo::new(move |_| {
        asked.with(
            |asked| if let Asked::Told(changed, left_out) = asked { Some((*changed, left_out.clone())) } else { None },
        )
    });
    let close = move |()| {
        asked.set(Asked::Nothing);
        on_close.run(());
    };
    // Read here and not inside the list, whose content is not watched.
    let reasons = move |left_out: &[Finding]| -> Vec<(String, Option<String>)> {
        let words = words.get();
        let told = |finding: &Finding, book: &Book| {
            let way = finding.product.as_ref().map(routes::product);
            (trouble::reason_of_product(finding, book, words), way)
        };
        shop.peek(|book| left_out.iter().map(|finding| told(finding, book)).collect())
    };
    let line = |(said, way): (String, Option<String>)| match way {
        Some(href) => view! { <Row href attr:data-test="bulk-left-out"><RowText title=said /></Row> }.into_any(),
        None => view! { <Row attr:data-test="bulk-left-out"><RowText title=said /></Row> }.into_any(),
    };
    view! {
        <Dialog
            open=Signal::derive(move || told.with(Option::is_some))
            title=move || words.get().products.bulk.result_title
            close_label=move || words.get().common.close
            on_close=close
        >
            {move || told.get().map(|(changed, left_out)| {
                let bulk = &words.get().products.bulk;
                let reasons = reasons(&left_out);
                view! {
                    <p>{(bulk.changed)(changed)}</p>
                    <p>{(bulk.left_out)(left_out.len())}</p>
                    <List label=move || words.get().products.bulk.result_title>{reasons.into_iter().map(line).collect_view()}</List>
                }
            })}
        </Dialog>
    }
}
