//! Bringing a table in: the file, what it is about, what its columns are, what is wrong in it, and then all of it at once.

mod apply;
mod table;
mod work;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::toast::use_toasts;
use crate::components::{
    ActionBar, Banner, BannerKind, Button, ButtonKind, Choice, ChoiceOption, EmptyState, FieldIds, Glyph, Icon, Page,
    Scene,
};
use crate::device::files::ChosenFile;
use crate::device::sheets::{Sheets, Trouble};
use crate::i18n::{trouble, use_words};
use crate::importing::{Plan, Subject};
use crate::shop::{Topic, use_shop};
use apply::{Done, Undo};
use table::ImportTable;
use work::Work;

/// The largest file that is read, in bytes.
const BYTES_MAX: u64 = 32 * 1024 * 1024;

/// Where it stands.
#[derive(Clone, Default)]
enum Stage {
    /// No file yet.
    #[default]
    Blank,
    /// A file is being read.
    Reading,
    /// It is looked at.
    Looking,
    /// It is being brought in: so many of so many.
    Busy(usize, usize),
    /// It is there, and may be taken back as a whole.
    Done(Done),
}

/// What of the screen is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Begin,
    Look,
    Told,
}

impl Stage {
    const fn part(&self) -> Part {
        match self {
            Self::Blank | Self::Reading => Part::Begin,
            Self::Looking | Self::Busy(..) => Part::Look,
            Self::Done(_) => Part::Told,
        }
    }
}

/// The screen.
#[component]
pub fn ImportScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let work = RwSignal::new(Work::default());
    let stage = RwSignal::new(Stage::default());
    let plan = Memo::new(move |_| {
        shop.track(Topic::Settings);
        shop.book(Topic::Catalogue, |book| work.with(|work| work.plan(book)))
    });
    // What is looked at stays on the screen while it is being brought in.
    let part = Memo::new(move |_| stage.with(Stage::part));
    let body = move || match part.get() {
        Part::Begin => view! { <Begin work stage /> }.into_any(),
        Part::Look => view! { <Look work stage plan /> }.into_any(),
        Part::Told => {
            let done = stage
                .with_untracked(|stage| if let Stage::Done(done) = stage { done.clone() } else { Done::default() });
            view! { <Told work stage done /> }.into_any()
        }
    };
    view! { <Page title=move || words.get().importing.title>{body}</Page> }
}

/// Choosing a file.
#[component]
fn Begin(work: RwSignal<Work>, stage: RwSignal<Stage>) -> impl IntoView {
    let (words, toasts) = (use_words(), use_toasts());
    let ids = FieldIds::new();
    let choose = move |event| {
        let Some(file) = ChosenFile::of(&event) else { return };
        if file.size() > BYTES_MAX {
            return toasts.failed(words.get_untracked().importing.too_large);
        }
        stage.set(Stage::Reading);
        spawn_local(async move {
            match read(&file).await {
                Ok(sheet) => {
                    work.set(Work::of(sheet));
                    stage.set(Stage::Looking);
                }
                Err(trouble) => {
                    let words = &words.get_untracked().importing;
                    let said = if matches!(trouble, Trouble::Fault(_)) { words.not_a_sheet } else { words.failed };
                    toasts.failed(said);
                    stage.set(Stage::Blank);
                }
            }
        });
    };
    let label = move || {
        let words = &words.get().importing;
        if matches!(stage.get(), Stage::Reading) { words.reading } else { words.choose }
    };
    view! {
        <EmptyState
            scene=Scene::Ledger
            sentence=move || words.get().importing.lead
            detail=move || words.get().importing.lead_detail
        >
            <label class="button button--primary product-form__choose" for=ids.control()>
                <input
                    class="product-form__file"
                    type="file"
                    accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls"
                    id=ids.control()
                    data-test="import-file"
                    on:change=choose
                />
                <Icon glyph=Glyph::Document />
                <span class="button__label">{label}</span>
            </label>
        </EmptyState>
    }
}

async fn read(file: &ChosenFile) -> Result<sheets::Sheet, Trouble> {
    let bytes = file.read().await.ok_or(Trouble::NoWorker)?;
    Sheets::open().await?.read(&bytes).await
}

/// Looking at the file: what it is about, its columns and its faults.
#[component]
fn Look(work: RwSignal<Work>, stage: RwSignal<Stage>, plan: Memo<Plan>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let navigate = StoredValue::new_local(use_navigate());
    let subjects = move || {
        let word = words.get().importing.subject;
        Subject::ALL.map(|subject| ChoiceOption::new(subject, word(subject))).to_vec()
    };
    let (good, faults) = (move || plan.with(|plan| plan.good), move || plan.with(|plan| plan.faults.len()));
    let rows = move || work.with(|work| work.sheet.rows.len().saturating_sub(1));
    let apply = move |()| {
        let (plan, subject) = (plan.get_untracked(), work.with_untracked(|work| work.subject));
        spawn_local(async move {
            let progress = move |done, all| stage.set(Stage::Busy(done, all));
            match apply::apply(shop, subject, plan, progress).await {
                Ok(done) => match &done.path {
                    Some(path) => navigate.with_value(|navigate| navigate(path, NavigateOptions::default())),
                    None => drop(stage.try_set(Stage::Done(done))),
                },
                Err(told) => {
                    toasts.failed(shop.peek(|book| trouble::said(&told, book, words.get_untracked())));
                    stage.try_set(Stage::Looking);
                }
            }
        });
    };
    let is_busy = Signal::derive(move || matches!(stage.get(), Stage::Busy(..)));
    let verb = move || match stage.get() {
        Stage::Busy(done, all) => (words.get().importing.progress)(done, all),
        _ => (words.get().importing.apply)(good()),
    };
    view! {
        <div class="stack" data-test="import-look">
            <Choice
                label=move || words.get().importing.about
                options=Signal::derive(subjects)
                value=Signal::derive(move || work.with(|work| work.subject))
                on_change=move |subject| work.update(|work| work.subject = subject)
            />
            <Show when=move || { faults() > 0 }>
                <Banner kind=BannerKind::Caution attr:data-test="import-faults">
                    {move || (words.get().importing.faults)(faults(), rows() - good())}
                </Banner>
            </Show>
            <ImportTable work plan />
        </div>
        <ActionBar>
            <Button
                label=move || words.get().importing.another
                kind=ButtonKind::Quiet
                on_press=move |()| stage.set(Stage::Blank)
            />
            <Button
                label=verb
                kind=ButtonKind::Primary
                large=true
                busy=is_busy
                disabled=Signal::derive(move || good() == 0)
                on_press=apply
                attr:data-test="import-apply"
            />
        </ActionBar>
    }
}

/// It is there; all of it can be taken back.
#[component]
fn Told(work: RwSignal<Work>, stage: RwSignal<Stage>, done: Done) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let (made, changed) = (done.made, done.changed);
    let undo: StoredValue<Vec<Undo>> = StoredValue::new(done.undo);
    let take_back = move |()| {
        spawn_local(async move {
            match apply::take_back(shop, undo.get_value()).await {
                Ok(()) => {
                    toasts.done(words.get_untracked().importing.taken_back);
                    stage.try_set(Stage::Looking);
                }
                Err(told) => toasts.failed(shop.peek(|book| trouble::said(&told, book, words.get_untracked()))),
            }
        });
    };
    view! {
        <EmptyState scene=Scene::Boxes sentence=move || (words.get().importing.done)(made, changed) attr:data-test="import-done">
            <Button
                label=move || words.get().importing.take_back
                icon=Glyph::Undo
                on_press=take_back
                attr:data-test="import-undo"
            />
            <Button
                label=move || words.get().importing.another
                kind=ButtonKind::Primary
                on_press=move |()| {
                    work.set(Work::default());
                    stage.set(Stage::Blank);
                }
                attr:data-test="import-another"
            />
        </EmptyState>
    }
}
