//! Print template settings (R46): the paper, where serials stand, the parts of a page, and what the shop writes on it. Each
//! choice shows at once on the pages beside it, and is kept on this device for documents of the same kind.

use leptos::prelude::*;
use leptos::task::spawn_local;
use paper::document::{Block, Field, Paper, SerialPlace, Template};

use super::order::Order;
use super::printed::Printed;
use crate::components::toast::use_toasts;
use crate::components::{Button, ButtonKind, FieldIds, Glyph, Icon, SelectField, SelectOption, Switch, TextArea};
use crate::device::files::{self, ChosenFile};
use crate::i18n::use_words;

/// The largest picture of the shop, in bytes: what the device keeps of it is small.
const LOGO_MAX: u64 = 200 * 1024;
/// It is looked at in so many pixels, to learn its shape.
const LOGO_PIXELS: u32 = 1_000;

/// What is asked of a document's paper.
#[component]
pub(super) fn TemplateSide(printed: Printed, template: RwSignal<Template>) -> impl IntoView {
    let words = use_words();
    // Whatever changes is kept; what was only looked at is not.
    Effect::watch(
        move || template.get(),
        move |template, before, _| {
            if before.is_some_and(|before| before != template) {
                printed.remember(template);
            }
        },
        true,
    );
    view! {
        <p class="printing__said">{move || words.get().printing.kept_here}</p>
        <PaperChoice template />
        {printed.form().has_serials().then(|| view! { <SerialChoice template /> })}
        <Order
            title=move || words.get().printing.blocks
            hook="print-blocks"
            parts=Signal::derive(move || template.with(|template| template.blocks.clone()))
            name=move |block: Block| (words.get().printing.block)(block)
            on_change=move |blocks| template.update(|template| template.blocks = blocks)
        />
        <Order
            title=move || words.get().printing.columns
            hook="print-columns"
            parts=Signal::derive(move || template.with(|template| template.columns.clone()))
            name=move |field: Field| (words.get().printing.field)(field)
            on_change=move |columns| template.update(|template| template.columns = columns)
        />
        <OwnWords template />
        <Logo template />
        <Keeping printed template />
    }
}

#[component]
fn PaperChoice(template: RwSignal<Template>) -> impl IntoView {
    let words = use_words();
    let options = move || {
        let name = words.get().printing.paper_name;
        Paper::KNOWN.iter().map(|paper| SelectOption::new(paper.code, name(paper.code))).collect()
    };
    view! {
        <SelectField
            attr:data-test="print-paper"
            label=move || words.get().printing.paper
            options=Signal::derive(options)
            value=Signal::derive(move || template.with(|template| template.paper.clone()))
            on_change=move |code| template.update(|template| template.paper = code)
        />
    }
}

/// Where each place is kept by a list, which knows texts alone.
fn place_key(place: SerialPlace) -> String {
    SerialPlace::ALL.iter().position(|known| *known == place).unwrap_or(0).to_string()
}

#[component]
fn SerialChoice(template: RwSignal<Template>) -> impl IntoView {
    let words = use_words();
    let options = move || {
        let name = words.get().printing.place;
        SerialPlace::ALL.map(|place| SelectOption::new(place_key(place), name(place))).to_vec()
    };
    let choose = move |key: String| {
        let chosen = SerialPlace::ALL.into_iter().find(|place| place_key(*place) == key);
        template.update(|template| template.serials = chosen.unwrap_or_default());
    };
    view! {
        <SelectField
            attr:data-test="print-serials"
            label=move || words.get().printing.serials
            options=Signal::derive(options)
            value=Signal::derive(move || place_key(template.with(|template| template.serials)))
            on_change=choose
        />
        <Switch
            attr:data-test="print-compress"
            label=move || words.get().printing.compress
            hint=move || words.get().printing.compress_hint
            checked=Signal::derive(move || template.with(|template| template.is_compressed))
            on_change=move |is_on| template.update(|template| template.is_compressed = is_on)
        />
    }
}

#[component]
fn OwnWords(template: RwSignal<Template>) -> impl IntoView {
    let words = use_words();
    view! {
        <TextArea
            attr:data-test="print-header"
            label=move || words.get().printing.header
            hint=move || words.get().printing.header_hint
            value=Signal::derive(move || template.with(|template| template.header.clone()))
            on_input=move |text| template.update(|template| template.header = text)
            rows=2
        />
        <TextArea
            attr:data-test="print-footer"
            label=move || words.get().printing.footer
            hint=move || words.get().printing.footer_hint
            value=Signal::derive(move || template.with(|template| template.footer.clone()))
            on_input=move |text| template.update(|template| template.footer = text)
            rows=2
        />
    }
}

#[component]
fn Logo(template: RwSignal<Template>) -> impl IntoView {
    let words = use_words();
    let toasts = use_toasts();
    let ids = FieldIds::new();
    let choose = move |event| {
        let Some(file) = ChosenFile::of(&event) else { return };
        let words = &words.get_untracked().printing;
        if !file.media_type().starts_with("image/") {
            toasts.failed(words.logo_no_picture);
        } else if file.size() > LOGO_MAX {
            toasts.failed(words.logo_too_large);
        } else {
            spawn_local(async move {
                let size = file.picture(LOGO_PIXELS).await.map(|picture| picture.size());
                // A drawing may not say how large it is.
                let shape = size.map_or(200, |(width, height)| width.saturating_mul(100) / height.max(1));
                let shape = i32::try_from(shape).unwrap_or(200);
                if let Some(address) = file.read_as_address().await {
                    template.update(|template| template.logo = Some(paper::document::Logo { address, shape }));
                }
            });
        }
    };
    view! {
        <div class="field">
            <span class="field__label">{move || words.get().printing.logo}</span>
            <span class="printing__said">{move || words.get().printing.logo_hint}</span>
            <div class="cluster">
                <label class="button printing__choose" for=ids.control()>
                    <input data-test="print-logo" class="printing__file" type="file" accept="image/*" id=ids.control() on:change=choose />
                    <Icon glyph=Glyph::Camera />
                    <span class="button__label">{move || words.get().printing.logo_choose}</span>
                </label>
                <Show when=move || template.with(|template| template.logo.is_some())>
                    <Button
                        label=move || words.get().common.remove
                        icon=Glyph::Remove
                        kind=ButtonKind::Quiet
                        on_press=move |()| template.update(|template| template.logo = None)
                    />
                </Show>
            </div>
        </div>
    }
}

/// Reset, copy, and in and out as a file.
#[component]
fn Keeping(printed: Printed, template: RwSignal<Template>) -> impl IntoView {
    let words = use_words();
    let toasts = use_toasts();
    let ids = FieldIds::new();
    let copy = move |()| {
        template.with_untracked(|template| printed.copy_to_all(template));
        toasts.done(words.get_untracked().printing.copied);
    };
    // The picture stands on every paper; what is set back is this one.
    let reset = move |()| {
        template.update(|template| {
            *template = Template { logo: template.logo.take(), ..printed.form().template() };
        });
    };
    let save = move |()| {
        if let Ok(text) = template.with_untracked(serde_json::to_string_pretty) {
            files::save_text(&format!("serialbook-print-{}.json", printed.word()), &text);
        }
    };
    let take = move |event| {
        let Some(file) = ChosenFile::of(&event) else { return };
        spawn_local(async move {
            let bytes = file.read().await.unwrap_or_default();
            match serde_json::from_slice::<Template>(&bytes) {
                Ok(taken) => template.update(|template| {
                    let logo = taken.logo.clone().or_else(|| template.logo.take());
                    *template = Template { logo, ..printed.form().whole(taken) };
                }),
                Err(_) => toasts.failed(words.get_untracked().printing.import_failed),
            }
        });
    };
    view! {
        <div class="cluster">
            <Button attr:data-test="print-reset" label=move || words.get().printing.reset icon=Glyph::Undo on_press=reset />
            <Button attr:data-test="print-copy" label=move || words.get().printing.copy_to_all icon=Glyph::Document on_press=copy />
            <Button attr:data-test="print-export" label=move || words.get().printing.export icon=Glyph::Sell on_press=save />
            <label class="button printing__choose" for=ids.control()>
                <input data-test="print-import" class="printing__file" type="file" accept="application/json,.json" id=ids.control() on:change=take />
                <Icon glyph=Glyph::Buy />
                <span class="button__label">{move || words.get().printing.import}</span>
            </label>
        </div>
    }
}
