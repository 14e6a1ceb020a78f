//! The desk that every paper is printed from: the way back, the print button, what to mind in the dialog, and the pages.

use std::sync::Arc;

use leptos::task::spawn_local;
use leptos::{prelude::*, text_prop::TextProp};
use paper::measure::millimetres;
use paper::sheet::Sheet;

use super::drawing::{Drawing, DrawnPages, Phase};
use crate::components::{Banner, Button, ButtonKind, ButtonLink, Glyph};
use crate::device::printing;
use crate::i18n::use_words;

/// Pages that are shared rather than copied.
pub(super) type Sheets = Arc<Vec<Sheet>>;

/// The desk. What is asked stands at the side.
#[component]
pub(super) fn Desk(
    /// What is printed.
    #[prop(into)]
    title: TextProp,
    /// Where one came from.
    #[prop(into)]
    back: Signal<String>,
    /// How much it is: pages, labels.
    #[prop(into)]
    said: Signal<String>,
    /// The pages.
    #[prop(into)]
    sheets: Signal<Sheets>,
    /// What is asked.
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let window_title = title.clone();
    Effect::new(move || document().set_title(&window_title.get()));
    Effect::new(move || {
        let size = sheets.with(|sheets| sheets.first().map(|sheet| sheet.paper));
        let millimetres = |micrometres: i32| millimetres(i64::from(micrometres) * 1000);
        let size = size.map(|(width, height)| (millimetres(width), millimetres(height)));
        printing::set_paper(size.as_ref().map(|(width, height)| (width.as_str(), height.as_str())));
    });
    on_cleanup(|| printing::set_paper(None));
    let size = move || {
        let size = sheets.with(|sheets| sheets.first().map(|sheet| sheet.paper));
        size.map(|(width, height)| format!("{}x{}", width / 1000, height / 1000))
    };
    let drawing = Drawing::of(sheets);
    let phase = Memo::new(move |_| drawing.phase());
    let is_partly = move || phase.get() != Phase::Whole;
    let said = move || if is_partly() { String::new() } else { said.get() };
    view! {
        <div class="printing__bar">
            <ButtonLink label=move || words.get().common.back href=back kind=ButtonKind::Quiet icon=Glyph::Back />
            <div>
                <h1 class="printing__title">{move || title.get()}</h1>
                <p class="printing__said" role="status" data-test="print-count">{said}</p>
                <Show when=is_partly><HowFar drawing phase /></Show>
            </div>
            <PrintButton drawing phase is_empty=Signal::derive(move || sheets.with(|sheets| sheets.is_empty())) />
        </div>
        <div class="printing">
            <div class="printing__side" data-test="print-side">
                <Pitfalls />
                {children()}
            </div>
            <div
                class="printing__pages"
                class:printing__pages--partly=is_partly
                data-test="print-pages"
                data-empty=move || sheets.with(|sheets| sheets.is_empty()).then(|| words.get().printing.nothing)
                data-paper=size
            >
                <DrawnPages drawing />
            </div>
            <p class="printing__partly">{move || words.get().printing.drawing.too_soon}</p>
        </div>
    }
}

/// Prints; while not all is drawn, it stops drawing and goes on instead, so that nothing is printed in part.
#[component]
fn PrintButton(drawing: Drawing, phase: Memo<Phase>, is_empty: Signal<bool>) -> impl IntoView {
    let words = use_words();
    let is_whole = move || phase.get() == Phase::Whole;
    let is_running = move || phase.get() == Phase::Running;
    let turn = move || {
        let words = &words.get().printing.drawing;
        if is_running() { words.stop } else { words.resume }
    };
    view! {
        <Show
            when=is_whole
            fallback=move || {
                view! {
                    <Button
                        attr:data-test="print-drawing"
                        label=turn
                        on_press=move |()| if is_running() { drawing.stop() } else { drawing.resume() }
                    />
                }
            }
        >
            <Button
                attr:data-test="print"
                label=move || words.get().common.print
                kind=ButtonKind::Primary
                icon=Glyph::Print
                disabled=is_empty
                on_press=move |()| spawn_local(printing::print())
            />
        </Show>
    }
}

/// How many pages are drawn. Not read out: it changes too often.
#[component]
fn HowFar(drawing: Drawing, phase: Memo<Phase>) -> impl IntoView {
    let words = use_words();
    let said = move || {
        let (drawn, of) = drawing.progress();
        let words = &words.get().printing.drawing;
        if phase.get() == Phase::Stopped { (words.stopped)(drawn, of) } else { (words.running)(drawn, of) }
    };
    let name = move || words.get().printing.drawing.name;
    view! {
        <p class="printing__said" data-test="print-drawn">{said}</p>
        <progress
            class="progress__bar printing__progress"
            aria-label=name
            max=move || drawing.progress().1
            prop:value=move || drawing.progress().0
        ></progress>
    }
}

/// What to mind in the dialog that the print button opens, in the words of this browser.
#[component]
fn Pitfalls() -> impl IntoView {
    let words = use_words();
    let lines = move || {
        let lines = (words.get().printing.dialog)(printing::dialog());
        lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view()
    };
    view! {
        <Banner>
            <p class="printing__pitfall">{move || words.get().printing.dialog_title}</p>
            <ul class="printing__pitfalls">{lines}</ul>
        </Banner>
    }
}
