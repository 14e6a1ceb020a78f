//! Labels: which, on which stock, with which code, and why that one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::label::{Design, Label};
use paper::symbol::Symbology;
use serial_rules::model::ProductId;

use super::check::{Check, CheckLine, read_back};
use super::desk::{Desk, Sheets};
use super::job::{CartonCode, Job, Said, design, labels, remember_printer, remembered_printer, sheets};
use super::label_source::{Source, of_numbers};
use super::printer::PrinterSide;
use super::start::StartPicker;
use super::stock::StockChoice;
use crate::components::{
    Banner, BannerKind, ButtonKind, ButtonLink, EmptyState, Glyph, NumberField, Scene, SelectField, SelectOption,
    Skeleton, Switch, TextArea,
};
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// What is asked for this once: nobody wants it remembered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Once {
    pub(super) copies: usize,
    pub(super) start: usize,
    pub(super) is_test: bool,
}

/// The most copies of one label.
const COPIES_MAX: usize = 100;

/// Labels of what the address names.
#[component]
pub fn LabelsScreen() -> impl IntoView {
    let params = use_params_map();
    let source = Memo::new(move |_| {
        let (of, id) = params.with(|params| (params.get("of").unwrap_or_default(), params.get(routes::ID)));
        Source::of(&of, &id.unwrap_or_default())
    });
    move || view! { <Read source=source.get() /> }
}

#[component]
fn Read(source: Source) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    if let Source::Numbers(product) = source {
        return view! { <OfNumbers product /> }.into_any();
    }
    let back = StoredValue::new(source.back());
    let aside = StoredValue::new(source.clone());
    let read = LocalResource::new(move || {
        let (source, words) = (source.clone(), words.get());
        async move { source.said(shop, words).await }
    });
    let shown = move || match read.get() {
        None => view! { <Skeleton label=move || words.get().common.loading rows=6 /> }.into_any(),
        Some(said) if said.is_empty() => view! {
            <EmptyState
                scene=Scene::Serials
                sentence=move || words.get().printing.nothing
                detail=move || words.get().printing.nothing_detail
            >
                <ButtonLink label=move || words.get().common.back href=back.get_value() kind=ButtonKind::Primary />
                <NumbersLink source=aside.get_value() />
            </EmptyState>
        }
        .into_any(),
        Some(said) => view! {
            <Labels said=Signal::stored(Arc::new(said)) back=back.get_value()>
                <NumbersLink source=aside.get_value() />
            </Labels>
        }
        .into_any(),
    };
    shown.into_any()
}

/// The way to labels for numbers that are not in stock yet.
#[component]
fn NumbersLink(source: Source) -> impl IntoView {
    let words = use_words();
    let product = match source {
        Source::Product(id) => Some(id),
        Source::Chosen => None,
        _ => return ().into_any(),
    };
    view! {
        <ButtonLink
            label=move || words.get().printing.forms.labels_of_numbers
            icon=Glyph::Add
            href=routes::labels_of_numbers(product.as_ref())
            kind=ButtonKind::Quiet
            attr:data-test="labels-numbers"
        />
    }
    .into_any()
}

/// Labels for numbers that are typed in.
#[component]
fn OfNumbers(product: Option<ProductId>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let text = RwSignal::new(String::new());
    let back = Source::Numbers(product.clone()).back();
    let said = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| Arc::new(text.with(|text| of_numbers(book, text, product.as_ref()))))
    });
    view! {
        <Labels said=Signal::derive(move || said.get()) back>
            <TextArea
                attr:data-test="label-numbers"
                label=move || words.get().printing.forms.numbers
                hint=move || words.get().printing.forms.numbers_hint
                value=text
                on_input=move |typed| text.set(typed)
                serial=true
                rows=3
            />
        </Labels>
    }
}

#[component]
fn Labels(said: Signal<Arc<Vec<Said>>>, back: String, children: Children) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let job = RwSignal::new(Job::remembered());
    let printer = RwSignal::new(remembered_printer());
    let once = RwSignal::new(Once { copies: 1, start: 0, is_test: false });
    Effect::watch(move || job.get(), |job, _, _| job.remember(), false);
    Effect::watch(move || printer.get(), |printer, _, _| remember_printer(printer), false);
    let laid = Memo::new(move |_| -> (Design, Arc<Vec<Label>>) {
        let shop_name = shop.book(Topic::Settings, |book| book.settings.shop_name.clone());
        let (job, printer) = (job.get(), printer.get());
        (design(&job, &printer), Arc::new(said.with(|said| labels(said, &shop_name, &job, &printer))))
    });
    let check = read_back(laid);
    // What is being read back changes nothing on the pages; what was read in vain does.
    let unread = Memo::new(move |_| {
        check.with(|check| if let Check::Done(_, unread) = check { unread.clone() } else { Arc::default() })
    });
    let pages = Memo::new(move |_| -> Sheets {
        let Once { copies, start, is_test } = once.get();
        let (_, laid) = laid.get();
        let mark = |(at, label): (usize, &Label)| {
            let is_faulty = label.is_faulty || unread.with(|unread| unread.contains(&at));
            Label { is_faulty, ..label.clone() }
        };
        let (most, copies) = if is_test { (1, 1) } else { (laid.len(), copies) };
        let wanted: Vec<Label> = laid.iter().enumerate().take(most).map(mark).collect();
        Arc::new(job.with(|job| sheets(&wanted, copies, job, &printer.get(), start)))
    });
    let count = move || {
        let pages = pages.get();
        let labels = pages.iter().map(|sheet| sheet.parts.len()).sum();
        (words.get().printing.label_count)(labels, pages.len())
    };
    let has_list = Memo::new(move |_| said.with(|said| said.iter().any(|said| said.list.is_some())));
    view! {
        <Desk
            title=move || words.get().printing.labels
            back=Signal::stored(back)
            said=Signal::derive(count)
            sheets=Signal::derive(move || pages.get())
        >
            {children()}
            <Chosen laid />
            <CheckLine check />
            <StockChoice job />
            <CodeChoice job />
            <Show when=move || has_list.get()><WholeList job /></Show>
            <OnLabel job />
            <HowMany once />
            <StartPicker job once />
            <PrinterSide printer />
        </Desk>
    }
}

/// Whether the code of a carton holds all of its serials.
#[component]
fn WholeList(job: RwSignal<Job>) -> impl IntoView {
    let words = use_words();
    let set = move |is_on| {
        job.update(|job| job.carton = if is_on { CartonCode::List } else { CartonCode::Number });
    };
    view! {
        <Switch
            attr:data-test="label-list"
            label=move || words.get().printing.forms.whole_list
            hint=move || words.get().printing.forms.whole_list_hint
            checked=Signal::derive(move || job.with(|job| job.carton == CartonCode::List))
            on_change=set
        />
    }
}

/// Which code the first label got and why, and how many would not scan.
#[component]
fn Chosen(laid: Memo<(Design, Arc<Vec<Label>>)>) -> impl IntoView {
    let words = use_words();
    let reason = move || {
        let choice = laid.with(|(_, laid)| laid.first().and_then(|label| label.choice));
        choice.map(|choice| (words.get().printing.reason)(choice.reason, choice.symbology, choice.module))
    };
    let faulty = Signal::derive(move || laid.with(|(_, laid)| laid.iter().filter(|label| label.is_faulty).count()));
    view! {
        <p data-test="label-choice">{reason}</p>
        <Show when=move || faulty.get() != 0>
            <div data-test="label-faults">
                <Banner kind=BannerKind::Refusal>{move || (words.get().printing.faulty)(faulty.get())}</Banner>
            </div>
        </Show>
    }
}

fn code_key(code: Option<Symbology>) -> String {
    code.and_then(|code| Symbology::ALL.iter().position(|known| *known == code))
        .map(|at| at.to_string())
        .unwrap_or_default()
}

#[component]
fn CodeChoice(job: RwSignal<Job>) -> impl IntoView {
    let words = use_words();
    let options = move || {
        let words = &words.get().printing;
        let all = Symbology::ALL.map(|code| SelectOption::new(code_key(Some(code)), (words.symbology)(code)));
        // A blank value would mean that nothing is chosen yet.
        [SelectOption::new("auto", words.code_auto)].into_iter().chain(all).collect::<Vec<_>>()
    };
    let chosen = move || job.with(|job| job.wanted.map_or_else(|| "auto".to_owned(), |code| code_key(Some(code))));
    let choose = move |key: String| {
        job.update(|job| job.wanted = Symbology::ALL.into_iter().find(|code| code_key(Some(*code)) == key));
    };
    view! {
        <SelectField
            attr:data-test="label-code"
            label=move || words.get().printing.code
            options=Signal::derive(options)
            value=Signal::derive(chosen)
            on_change=choose
        />
    }
}

#[component]
fn OnLabel(job: RwSignal<Job>) -> impl IntoView {
    let words = use_words();
    view! {
        <Switch
            label=move || words.get().printing.title
            checked=Signal::derive(move || job.with(|job| job.has_title))
            on_change=move |is_on| job.update(|job| job.has_title = is_on)
        />
        <Switch
            label=move || words.get().printing.shop
            checked=Signal::derive(move || job.with(|job| job.has_shop))
            on_change=move |is_on| job.update(|job| job.has_shop = is_on)
        />
        <Switch
            label=move || words.get().printing.price
            checked=Signal::derive(move || job.with(|job| job.has_price))
            on_change=move |is_on| job.update(|job| job.has_price = is_on)
        />
    }
}

#[component]
fn HowMany(once: RwSignal<Once>) -> impl IntoView {
    let words = use_words();
    let set = move |text: String| {
        if let Ok(copies) = text.trim().parse::<usize>() {
            once.update(|once| once.copies = copies.clamp(1, COPIES_MAX));
        }
    };
    view! {
        <NumberField
            attr:data-test="label-copies"
            label=move || words.get().printing.copies
            whole=true
            value=Signal::derive(move || once.with(|once| once.copies.to_string()))
            on_input=set
        />
        <Switch
            attr:data-test="label-test"
            label=move || words.get().printing.test_label
            checked=Signal::derive(move || once.with(|once| once.is_test))
            on_change=move |is_on| once.update(|once| once.is_test = is_on)
        />
    }
}
