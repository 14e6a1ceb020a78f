//! The first run: language, trade, and what the shop is called. Three questions, then the shop is open.

mod answers;
mod open;
mod steps;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::{Attempt, Banner, BannerKind, Button, ButtonKind, Glyph};
use crate::device::{preferences, storage_state};
use crate::i18n::use_words;
use crate::routes;
use crate::shop::use_shop;
use answers::{Answers, Step};
use steps::{LanguageStep, ShopStep, TradeStep};

/// The first run. A shop that is set up already goes home.
#[component]
pub fn WelcomeScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let navigate = use_navigate();
    let go_home = move || navigate(routes::HOME, NavigateOptions { replace: true, ..NavigateOptions::default() });
    let answers = RwSignal::new(shop.peek(|book| Answers::resumed(book, &preferences::browser_languages())));
    if answers.with_untracked(Answers::is_set_up) {
        request_animation_frame(go_home.clone());
    }
    let step = Memo::new(move |_| answers.with(|answers| answers.step));
    let forward = move |()| {
        if answers.with_untracked(|answers| answers.step != Step::Shop) {
            open::keep_trade(shop, answers);
            answers.update(Answers::forward);
            return;
        }
        if answers.with_untracked(|answers| answers.attempt.is_busy()) {
            return;
        }
        if !answers.with_untracked(Answers::is_complete) {
            answers.update(|answers| answers.attempt = Attempt::Made);
            return;
        }
        answers.update(|answers| answers.attempt = Attempt::Busy);
        // Asked for here because some browsers ask the clerk, who has just pressed a button. Nobody waits for the answer.
        leptos::task::spawn_local(async {
            let _ = storage_state::protect().await;
        });
        let go_home = go_home.clone();
        leptos::task::spawn_local(async move {
            match open::open(shop, words.get_untracked(), &answers.get_untracked()).await {
                Ok(()) => go_home(),
                Err(said) => answers.update(|answers| answers.attempt = Attempt::Failed(said)),
            }
        });
    };
    let forward = Callback::new(forward);
    // Enter goes on, but for the one that an input method takes to choose a character.
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            forward.run(());
        }
    };
    Effect::new(move || document().set_title(words.get().welcome.title));
    view! {
        <div class="welcome" data-test="first-run">
            <header class="welcome__head">
                <p class="welcome__app">{move || words.get().common.app}</p>
                <p class="welcome__step" role="status">{move || (words.get().welcome.step_of)(step.get().number(), Step::COUNT)}</p>
            </header>
            <form class="welcome__sheet" on:submit=move |event| event.prevent_default()>
                <div class="welcome__question" on:keydown=on_key>
                    {move || match step.get() {
                        Step::Language => view! { <LanguageStep /> }.into_any(),
                        Step::Trade => view! { <TradeStep answers /> }.into_any(),
                        Step::Shop => view! { <ShopStep answers /> }.into_any(),
                    }}
                </div>
                {move || answers.with(|answers| answers.attempt.trouble()).map(|said| view! { <Banner kind=BannerKind::Refusal>{said}</Banner> })}
                <Ways answers step forward />
            </form>
        </div>
    }
}

/// The buttons at the foot: back, and on.
#[component]
fn Ways(answers: RwSignal<Answers>, step: Memo<Step>, forward: Callback<()>) -> impl IntoView {
    let words = use_words();
    let label = move || {
        let welcome = &words.get().welcome;
        if step.get() == Step::Shop { welcome.finish } else { welcome.next }
    };
    view! {
        <footer class="welcome__foot">
            <Show when=move || step.get() != Step::Language>
                <Button label=move || words.get().common.back icon=Glyph::Back kind=ButtonKind::Quiet on_press=move |()| answers.update(Answers::back) />
            </Show>
            <span class="welcome__gap"></span>
            <div data-test="first-run-next">
                <Button
                    label
                    kind=ButtonKind::Primary
                    large=true
                    busy=Signal::derive(move || answers.with(|answers| answers.attempt.is_busy()))
                    on_press=forward
                />
            </div>
        </footer>
    }
}
