//! The desk that every paper is printed from: the way back, the print button, what to mind in the dialog, and the pages.

use std::sync::Arc;

use leptos::task::spawn_local;
use leptos::{prelude::*, text_prop::TextProp};
use paper::measure::millimetres;
use paper::sheet::Sheet;

use crate::components::{Banner, Button, ButtonKind, ButtonLink, Glyph, SheetPicture};
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
    let is_empty = Signal::derive(move || sheets.with(|sheets| sheets.is_empty()));
    let pages = move || {
        let page = words.get().printing.page;
        let sheets = sheets.get();
        let picture = |(at, sheet): (usize, &Sheet)| {
            view! { <SheetPicture sheet=sheet.clone() label=page(at + 1) /> }
        };
        sheets.iter().enumerate().map(picture).collect_view()
    };
    view! {
        <div class="printing__bar">
            <ButtonLink label=move || words.get().common.back href=back kind=ButtonKind::Quiet icon=Glyph::Back />
            <div>
                <h1 class="printing__title">{move || title.get()}</h1>
                <p class="printing__said" role="status" data-test="print-count">{said}</p>
            </div>
            <Button
                attr:data-test="print"
                label=move || words.get().common.print
                kind=ButtonKind::Primary
                icon=Glyph::Print
                disabled=is_empty
                on_press=move |()| spawn_local(printing::print())
            />
        </div>
        <div class="printing">
            <div class="printing__side" data-test="print-side">
                <Pitfalls />
                {children()}
            </div>
            <div class="printing__pages" data-test="print-pages" data-paper=size>{pages}</div>
        </div>
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
