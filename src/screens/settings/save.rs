//! The foot of the settings: nothing that concerns the shop changes before Save (R108).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;

use super::form::{Form, use_form};
use super::serials::{LeftOut, OffQuestion, Question, turn_products_off};
use crate::components::toast::{Toasts, use_toasts};
use crate::components::{ActionBar, Attempt, Banner, BannerKind, Button, ButtonKind};
use crate::device::focus;
use crate::i18n::trouble;
use crate::shop::Trouble;

/// Save and Discard, with the question before serial management goes off.
#[component]
pub(super) fn SaveBar() -> impl IntoView {
    let (form, toasts) = (use_form(), use_toasts());
    let (words, attempt) = (form.words, form.attempt());
    let question = RwSignal::new(Question::default());
    let press = move |()| {
        if attempt.with_untracked(Attempt::is_busy) {
            return;
        }
        let Some(wanted) = form.wanted() else {
            attempt.set(Attempt::Failed(words.get_untracked().settings.not_sound.to_owned()));
            focus::to_first_wrong(super::FORM);
            return;
        };
        if form.shop.peek(|book| book.settings.serials) && !wanted.serials {
            question.set(Question { is_open: true, ..Question::default() });
        } else {
            spawn_local(save(form, toasts, question, false));
        }
    };
    let state = move || {
        let words = &words.get().settings;
        if form.is_changed() { words.not_saved } else { words.all_saved }
    };
    let told = move || {
        let said = attempt.with(Attempt::trouble);
        said.map(|said| view! { <Banner kind=BannerKind::Refusal>{said}</Banner> })
    };
    view! {
        {told}
        <LeftOut question />
        <OffQuestion question on_yes=move |with_products| spawn_local(save(form, toasts, question, with_products)) />
        <ActionBar>
            <span class="settings__state" role="status">{state}</span>
            <Show when=move || form.is_changed()>
                <Button attr:data-test="discard" label=move || words.get().settings.discard on_press=move |()| form.clear() />
            </Show>
            <Button
                attr:data-test="save"
                label=move || words.get().common.save
                kind=ButtonKind::Primary
                large=true
                disabled=Signal::derive(move || !form.is_changed())
                busy=Signal::derive(move || attempt.with(Attempt::is_busy))
                on_press=press
            />
        </ActionBar>
    }
}

/// Stores what is typed, with the products turned off first where that is wanted.
async fn save(form: Form, toasts: Toasts, question: RwSignal<Question>, with_products: bool) {
    form.attempt().set(Attempt::Busy);
    match store(form, with_products).await {
        Ok(left_out) => {
            form.clear();
            question.set(Question { left_out, ..Question::default() });
            toasts.done(form.words.get_untracked().settings.saved);
        }
        Err(told) => {
            let said = form.shop.peek(|book| trouble::said(&told, book, form.words.get_untracked()));
            question.set(Question::default());
            form.attempt().set(Attempt::Failed(said));
        }
    }
}

async fn store(form: Form, with_products: bool) -> Result<Vec<serial_rules::Finding>, Trouble> {
    let left_out = if with_products { turn_products_off(form.shop).await? } else { Vec::new() };
    if let Some(wanted) = form.wanted() {
        form.shop.execute(Command::SaveSettings(wanted)).await?;
    }
    Ok(left_out)
}
