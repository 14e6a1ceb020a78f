//! The three questions.

use leptos::prelude::*;
use serial_rules::model::settings::Trade;

use super::answers::Answers;
use crate::components::{Glyph, Icon, SelectField, SelectOption, Switch, TextField};
use crate::i18n::{Language, settings, use_words};

/// Which language: each in its own words, and taken at once.
#[component]
pub(super) fn LanguageStep() -> impl IntoView {
    let words = use_words();
    let answer = move |language: Language| {
        let hook = match language {
            Language::En => "language-en",
            Language::ZhCn => "language-zh",
        };
        view! {
            <BigAnswer
                name="language"
                hook
                icon=Glyph::Language
                label=Signal::derive(move || language.name())
                lang=language.tag()
                chosen=Signal::derive(move || words.language() == language)
                on_choose=move |()| words.choose(language)
            />
        }
    };
    view! {
        <h1 class="welcome__title">{move || words.get().welcome.title}</h1>
        <p class="welcome__lead">{move || words.get().welcome.lead}</p>
        <fieldset class="welcome__answers">
            <legend class="visually-hidden">{move || words.get().welcome.language}</legend>
            {Language::ALL.map(answer).collect_view()}
        </fieldset>
    }
}

/// What the shop deals in, and whether its pieces have numbers (R5).
#[component]
pub(super) fn TradeStep(answers: RwSignal<Answers>) -> impl IntoView {
    let words = use_words();
    let answer = move |(trade, hook, icon): (Trade, &'static str, Glyph)| {
        view! {
            <BigAnswer
                name="trade"
                hook
                icon
                label=Signal::derive(move || (words.get().welcome.trades)(trade).0)
                detail=Signal::derive(move || (words.get().welcome.trades)(trade).1)
                chosen=Signal::derive(move || answers.with(|answers| answers.trade == trade))
                on_choose=move |()| answers.update(|answers| answers.choose(trade))
            />
        }
    };
    let trades = [
        (Trade::DigitalAppliances, "trade-digital-appliances", Glyph::Device),
        (Trade::MedicalDevices, "trade-medical-devices", Glyph::Add),
        (Trade::AutoParts, "trade-auto-parts", Glyph::Transit),
        (Trade::Jewelry, "trade-jewelry", Glyph::Label),
        (Trade::Other, "trade-other", Glyph::Product),
    ];
    view! {
        <h1 class="welcome__title">{move || words.get().welcome.trade}</h1>
        <p class="welcome__lead">{move || words.get().welcome.trade_lead}</p>
        <fieldset class="welcome__answers">
            <legend class="visually-hidden">{move || words.get().welcome.trade}</legend>
            {trades.map(answer).collect_view()}
        </fieldset>
        <div data-test="first-run-serials">
            <Switch
                label=move || words.get().welcome.serials
                hint=Signal::derive(move || words.get().welcome.serials_hint.to_owned())
                checked=Signal::derive(move || answers.with(|answers| answers.serials))
                on_change=move |serials| answers.update(|answers| answers.serials = serials)
            />
        </div>
    }
}

/// What the shop is called, its money, and where its goods lie.
#[component]
pub(super) fn ShopStep(answers: RwSignal<Answers>) -> impl IntoView {
    let words = use_words();
    let missing = move |lacks: fn(&Answers) -> bool, said: &'static str| {
        answers.with(|answers| (answers.attempt.is_made() && lacks(answers)).then(|| said.to_owned()))
    };
    let currencies = move || {
        let language = words.language();
        settings::CURRENCIES
            .iter()
            .map(|currency| SelectOption::new(currency.code, currency.reading(language)))
            .collect::<Vec<_>>()
    };
    let warehouse = move || {
        let proposed = words.get().welcome.warehouse_default;
        answers.with(|answers| answers.warehouse.clone().unwrap_or_else(|| proposed.to_owned()))
    };
    view! {
        <h1 class="welcome__title">{move || words.get().welcome.shop}</h1>
        <p class="welcome__lead">{move || words.get().welcome.shop_lead}</p>
        <div class="welcome__fields">
            <div data-test="shop-name">
                <TextField
                    label=move || words.get().welcome.shop_name
                    required=true
                    autofocus=true
                    error=Signal::derive(move || missing(Answers::lacks_name, words.get().welcome.shop_name_missing))
                    value=Signal::derive(move || answers.with(|answers| answers.shop_name.clone()))
                    on_input=move |text| answers.update(|answers| answers.shop_name = text)
                />
            </div>
            <SelectField
                label=move || words.get().welcome.currency
                options=Signal::derive(currencies)
                value=Signal::derive(move || answers.with(|answers| answers.currency.clone()))
                on_change=move |code| answers.update(|answers| answers.currency = code)
            />
            <TextField
                label=move || words.get().welcome.warehouse
                hint=Signal::derive(move || words.get().welcome.warehouse_hint.to_owned())
                error=Signal::derive(move || missing(Answers::lacks_warehouse, words.get().welcome.warehouse_missing))
                value=Signal::derive(warehouse)
                on_input=move |text| answers.update(|answers| answers.warehouse = Some(text))
            />
        </div>
        <Switch
            label=move || words.get().welcome.samples
            hint=Signal::derive(move || words.get().welcome.samples_hint.to_owned())
            checked=Signal::derive(move || answers.with(|answers| answers.wants_samples))
            on_change=move |wants| answers.update(|answers| answers.wants_samples = wants)
        />
    }
}

/// One answer as a large tile: a radio button for the keyboard, a whole tile for a thumb.
#[component]
fn BigAnswer(
    name: &'static str,
    hook: &'static str,
    icon: Glyph,
    #[prop(into)] label: Signal<&'static str>,
    #[prop(optional, into)] detail: Option<Signal<&'static str>>,
    #[prop(optional)] lang: Option<&'static str>,
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="welcome__answer" class:welcome__answer--chosen=chosen data-test=hook lang=lang>
            <input class="welcome__radio" type="radio" name=name prop:checked=chosen on:change=move |_| on_choose.run(()) />
            <span class="welcome__icon"><Icon glyph=icon /></span>
            <span class="welcome__words">
                <span class="welcome__answer-title">{label}</span>
                {detail.map(|detail| view! { <span class="welcome__answer-detail">{detail}</span> })}
            </span>
            <span class="welcome__tick"><Icon glyph=Glyph::Check /></span>
        </label>
    }
}
