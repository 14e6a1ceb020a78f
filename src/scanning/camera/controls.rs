//! What can be set while the camera looks, and what needs no camera: a number typed by hand, and a photo.

use leptos::prelude::*;

use super::finder::Finder;
use crate::components::{Button, Choice, ChoiceOption, Glyph, Icon, SelectField, SelectOption, Switch, TextField};
use crate::device::files::ChosenFile;
use crate::i18n::use_words;

/// Part of the picture, lamp, zoom and camera; each only where there is something to set.
#[component]
pub(super) fn Controls(finder: Finder) -> impl IntoView {
    let words = use_words();
    let lamp = Memo::new(move |_| finder.face.with(|face| face.lamp));
    let can_zoom = Memo::new(move |_| finder.face.with(|face| face.zoom.is_some()));
    let cameras = Memo::new(move |_| finder.face.with(|face| face.cameras.clone()));
    let is_whole = Signal::derive(move || finder.face.with(|face| face.is_whole));
    let parts = Signal::derive(move || {
        let words = &words.get().camera;
        vec![ChoiceOption::new(false, words.middle), ChoiceOption::new(true, words.whole)]
    });
    let names = Signal::derive(move || {
        cameras.with(|cameras| cameras.iter().map(|camera| SelectOption::new(&camera.id, &camera.label)).collect())
    });
    view! {
        <div class="camera__controls">
            <Choice
                label=move || words.get().camera.area
                options=parts
                value=is_whole
                on_change=move |is_whole| finder.set_whole(is_whole)
            />
            <Show when=move || lamp.get().is_some()>
                <Switch
                    label=move || words.get().camera.lamp
                    checked=Signal::derive(move || lamp.get().unwrap_or_default())
                    on_change=move |on| finder.set_lamp(on)
                    attr:data-test="camera-lamp"
                />
            </Show>
            <Show when=move || can_zoom.get()>
                <ZoomField finder />
            </Show>
            <Show when=move || cameras.with(|cameras| cameras.len() > 1)>
                <SelectField
                    label=move || words.get().camera.which
                    options=names
                    value=Signal::derive(move || finder.face.with(|face| face.chosen.clone()))
                    on_change=move |id: String| finder.choose_camera(&id)
                    attr:data-test="camera-which"
                />
            </Show>
        </div>
    }
}

#[component]
fn ZoomField(finder: Finder) -> impl IntoView {
    let words = use_words();
    let zoom = Memo::new(move |_| finder.face.with(|face| face.zoom));
    let bound = move |of: fn(crate::device::camera::Zoom) -> f64| zoom.get().map(of);
    let slide = move |event: leptos::ev::Event| {
        if let Ok(near) = event_target_value(&event).parse() {
            finder.set_zoom(near);
        }
    };
    view! {
        <label class="camera__zoom">
            <span>{move || words.get().camera.zoom}</span>
            <input
                type="range"
                min=move || bound(|zoom| zoom.min)
                max=move || bound(|zoom| zoom.max)
                step=move || bound(|zoom| zoom.step)
                prop:value=move || bound(|zoom| zoom.now)
                data-test="camera-zoom"
                on:input=slide
            />
        </label>
    }
}

/// The ways that need no camera. They stand there always.
#[component]
pub(super) fn ByHand(finder: Finder) -> impl IntoView {
    let words = use_words();
    let text = RwSignal::new(String::new());
    let take = move || {
        let typed = text.get_untracked();
        if !typed.trim().is_empty() {
            text.set(String::new());
            finder.take_typed(typed.trim());
        }
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(file) = ChosenFile::of(&event) {
            finder.read_photo(file);
        }
    };
    view! {
        <form
            class="camera__hand"
            on:submit=move |event| {
                event.prevent_default();
                take();
            }
        >
            <TextField
                label=move || words.get().camera.by_hand
                value=text
                on_input=move |typed| text.set(typed)
                attr:data-test="camera-typed"
            />
            <Button label=move || words.get().camera.add on_press=move |()| take() attr:data-test="camera-add" />
        </form>
        <label class="button button--quiet camera__photo">
            <Icon glyph=Glyph::Camera />
            <span class="button__label">{move || words.get().camera.photo}</span>
            <input class="camera__file" type="file" accept="image/*" capture="environment" data-test="camera-photo" on:change=choose />
        </label>
    }
}
