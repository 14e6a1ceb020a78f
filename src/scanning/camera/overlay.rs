//! The overlay: the picture with the codes outlined, what the camera says, and the ways that need no camera. It lies over
//! the screen and locks nothing: a scanner goes on working beside it. Style: `camera.css`.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use serial_rules::intake::several::Why;

use super::controls::{ByHand, Controls};
use super::face::{Face, Note, Stage};
use super::finder::Finder;
use super::sight::Mark;
use super::use_finder;
use crate::components::{Banner, BannerKind, Button, ButtonKind, Glyph, Icon, IconButton, ScanMood, SerialText};
use crate::device::camera::CameraTrouble;
use crate::device::decoder::Corner;
use crate::i18n::camera::CameraWords;
use crate::i18n::use_words;
use crate::scanning::use_scanning;

/// The overlay, while it is open.
#[component]
pub fn CameraOverlay() -> impl IntoView {
    let finder = use_finder();
    let is_open = Memo::new(move |_| finder.face.with(|face| face.stage != Stage::Closed));
    let listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() && !event.default_prevented() {
            finder.close();
        }
    });
    on_cleanup(move || listener.remove());
    view! {
        <Show when=move || is_open.get()>
            <Sheet finder />
        </Show>
    }
}

#[component]
fn Sheet(finder: Finder) -> impl IntoView {
    let words = use_words();
    let stage = Memo::new(move |_| finder.face.with(|face| face.stage));
    view! {
        <section class="camera" aria-label=move || words.get().camera.title data-test="camera" data-stage=move || word(stage.get())>
            <header class="camera__head">
                <h2 class="camera__title">{move || words.get().camera.title}</h2>
                <IconButton
                    label=move || words.get().common.close
                    icon=Glyph::Close
                    on_press=move |()| finder.close()
                    attr:data-test="camera-close"
                />
            </header>
            <Picture finder />
            <div class="camera__body">
                <LastScan />
                {move || match stage.get() {
                    Stage::Looking => view! { <Controls finder /> }.into_any(),
                    Stage::Closed | Stage::Starting => ().into_any(),
                    Stage::Asking => view! { <Explanation finder /> }.into_any(),
                    Stage::Paused => view! { <Off finder /> }.into_any(),
                    Stage::Troubled(trouble) => view! { <Trouble finder trouble=Some(trouble) /> }.into_any(),
                    Stage::Blind => view! { <Trouble finder trouble=None /> }.into_any(),
                }}
                <Notes finder />
                <Marks finder />
                <ByHand finder />
            </div>
        </section>
    }
}

/// The word that tests know it by.
const fn word(stage: Stage) -> &'static str {
    match stage {
        Stage::Closed => "closed",
        Stage::Asking => "asking",
        Stage::Starting => "starting",
        Stage::Looking => "looking",
        Stage::Paused => "paused",
        Stage::Troubled(_) => "troubled",
        Stage::Blind => "blind",
    }
}

/// The picture, the part of it that is looked at, and the outlines. All three are in the picture's own pixels.
#[component]
fn Picture(finder: Finder) -> impl IntoView {
    let words = use_words();
    let photo = Memo::new(move |_| finder.face.with(|face| face.photo.clone()));
    let is_live = Memo::new(move |_| finder.face.with(|face| matches!(face.stage, Stage::Looking | Stage::Starting)));
    let is_hidden = move || !is_live.get() && photo.with(Option::is_none);
    let view_box = move || {
        let (width, height) = finder.face.with(|face| face.size);
        format!("0 0 {} {}", width.max(1), height.max(1))
    };
    let has_lines = move || {
        let is_there = |face: &Face| face.stage == Stage::Looking || face.photo.is_some() && !face.is_reading_photo;
        finder.face.with(|face| is_there(face) && face.size.0 > 0)
    };
    let hint = move || match finder.face.with(|face| face.stage) {
        Stage::Starting => words.get().camera.starting,
        _ => words.get().camera.hold,
    };
    view! {
        <div class="camera__picture" class:camera__picture--hidden=is_hidden>
            <video node_ref=finder.video class="camera__video" playsinline muted autoplay aria-hidden="true"></video>
            {move || photo.get().map(|photo| view! { <img class="camera__video" src=photo alt="" data-test="camera-shown" /> })}
            <Show when=has_lines>
                <svg class="camera__lines" viewBox=view_box preserveAspectRatio="xMidYMid meet" aria-hidden="true">
                    {move || is_live.get().then(|| frame(finder))}
                    {move || finder.face.with(|face| face.marks.iter().map(|mark| outline(finder, mark)).collect_view())}
                </svg>
            </Show>
            <Show when=move || is_live.get()>
                <p class="camera__hint" role="status">{hint}</p>
            </Show>
        </div>
    }
}

fn frame(finder: Finder) -> impl IntoView {
    let Face { area, size, .. } = finder.face.get();
    let round = f64::from(size.0.min(size.1)) / 36.0;
    view! { <rect class="camera__frame" x=area.x y=area.y width=area.width height=area.height rx=round /> }
}

/// An outline. A press on it takes the code; the same is a button below, for those who do not point.
fn outline(finder: Finder, mark: &Mark) -> impl IntoView + use<> {
    let point = |corner: &Corner| format!("{:.0},{:.0} ", corner.x, corner.y);
    let points: String = mark.corners.iter().map(point).collect();
    let scan = mark.scan.clone();
    view! {
        <polygon class="camera__code" class:camera__code--taken=mark.is_taken points=points data-test="camera-outline" on:click=move |_| finder.take(&scan) />
    }
}

/// What became of the last scan, large: on a phone the overlay covers the scan line.
#[component]
fn LastScan() -> impl IntoView {
    let face = use_scanning().face();
    let mood = Memo::new(move |_| face.with(|face| face.mood));
    view! {
        <Show when=move || mood.get() != ScanMood::Ready>
            <p
                class="camera__last"
                class:camera__last--good=move || mood.get() == ScanMood::Accepted
                class:camera__last--bad=move || matches!(mood.get(), ScanMood::Refused | ScanMood::Caution)
                aria-hidden="true"
            >
                <SerialText serial=Signal::derive(move || face.with(|face| face.code.clone())) />
                <span>{move || face.with(|face| face.meaning.clone())}</span>
            </p>
        </Show>
    }
}

/// What the camera is for, before the browser asks.
#[component]
fn Explanation(finder: Finder) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="camera__card">
            <span class="camera__sign"><Icon glyph=Glyph::Camera /></span>
            <p class="camera__sentence">{move || words.get().camera.explain}</p>
            <p class="camera__detail">{move || words.get().camera.explain_detail}</p>
            <Button
                label=move || words.get().camera.turn_on
                kind=ButtonKind::Primary
                icon=Glyph::Camera
                on_press=move |()| finder.start()
                attr:data-test="camera-start"
            />
        </div>
    }
}

/// The camera is off, and can be turned on again.
#[component]
fn Off(finder: Finder) -> impl IntoView {
    let words = use_words();
    let sentence = move || {
        let words = &words.get().camera;
        if finder.face.with(|face| face.is_reading_photo) { words.reading_photo } else { words.paused }
    };
    view! {
        <div class="camera__card">
            <p class="camera__sentence" role="status">{sentence}</p>
            <Button label=move || words.get().camera.go_on icon=Glyph::Camera on_press=move |()| finder.start() />
        </div>
    }
}

/// Why there is no picture, what to do about it, and what goes on all the same.
#[component]
fn Trouble(finder: Finder, trouble: Option<CameraTrouble>) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="camera__card" data-test="camera-trouble">
            <Banner kind=BannerKind::Caution>
                <p>{move || sentence(trouble, &words.get().camera)}</p>
                <p>{move || words.get().camera.still_works}</p>
            </Banner>
            <Button label=move || words.get().common.retry on_press=move |()| finder.start() attr:data-test="camera-retry" />
        </div>
    }
}

const fn sentence(trouble: Option<CameraTrouble>, words: &CameraWords) -> &'static str {
    match trouble {
        None => words.blind,
        Some(CameraTrouble::Denied) => words.denied,
        Some(CameraTrouble::Missing) => words.missing,
        Some(CameraTrouble::Busy) => words.busy,
        Some(CameraTrouble::Unfit) => words.unfit,
        Some(CameraTrouble::Aborted) => words.aborted,
        Some(CameraTrouble::Forbidden) => words.forbidden,
        Some(CameraTrouble::Insecure) => words.insecure,
        Some(CameraTrouble::Unsupported) => words.unsupported,
        Some(CameraTrouble::Unplugged) => words.unplugged,
        Some(CameraTrouble::Frozen) => words.frozen,
    }
}

const fn chosen(why: Why, words: &CameraWords) -> &'static str {
    match why {
        Why::KnownPiece => words.chosen_known,
        Why::Imei => words.chosen_imei,
        Why::FirstImei => words.chosen_first_imei,
        Why::NoBarcode => words.chosen_no_barcode,
    }
}

#[component]
fn Notes(finder: Finder) -> impl IntoView {
    let words = use_words();
    let note = Memo::new(move |_| finder.face.with(|face| face.note));
    move || {
        note.get().map(|note| {
            let said = move || {
                let words = &words.get().camera;
                match note {
                    Note::Replaced => words.replaced,
                    Note::NothingInPhoto => words.nothing_in_photo,
                    Note::NoPhoto => words.no_photo,
                    Note::Chosen(why) => chosen(why, words),
                }
            };
            view! { <p class="camera__note" role="status" data-test="camera-note">{said}</p> }
        })
    }
}

/// The codes in sight as buttons, where there are several or one was not taken by itself.
#[component]
fn Marks(finder: Finder) -> impl IntoView {
    let words = use_words();
    let marks = Memo::new(move |_| finder.face.with(|face| face.marks.clone()));
    let is_several = move || marks.with(|marks| marks.len() > 1);
    let open_count = move || marks.with(|marks| marks.iter().filter(|mark| !mark.is_taken).count());
    view! {
        <Show when=is_several>
            <div class="camera__marks" data-test="camera-marks">
                <p class="camera__detail">{move || (words.get().camera.choose)(marks.with(Vec::len))}</p>
                <For each=move || marks.get() key=|mark| (mark.scan.clone(), mark.is_taken) let(mark)>
                    <MarkButton finder mark />
                </For>
                <Show when=move || { open_count() > 1 }>
                    <Button
                        label=move || words.get().camera.take_all
                        on_press=move |()| finder.take_all()
                        attr:data-test="camera-take-all"
                    />
                </Show>
            </div>
        </Show>
    }
}

#[component]
fn MarkButton(finder: Finder, mark: Mark) -> impl IntoView {
    let words = use_words();
    let Mark { scan, text, is_taken, .. } = mark;
    let shown = text.replace('\u{1d}', " ");
    let name = shown.clone();
    let hook = text.clone();
    view! {
        <button
            type="button"
            class="camera__mark"
            class:camera__mark--taken=is_taken
            disabled=is_taken
            aria-label=move || {
                let words = &words.get().camera;
                if is_taken { (words.taken)(&name) } else { (words.take)(&name) }
            }
            data-test="camera-mark"
            data-code=hook
            on:click=move |_| finder.take(&scan)
        >
            <Icon glyph=if is_taken { Glyph::Check } else { Glyph::Add } />
            <span class="camera__text">{shown}</span>
        </button>
    }
}
