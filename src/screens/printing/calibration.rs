//! The page that measures a printer: rulers and crosses to print, and what was measured on it.

use std::sync::Arc;

use leptos::prelude::*;
use paper::document::Paper;
use paper::stock::{Printer, calibration};

use super::desk::{Desk, Sheets};
use super::job::{remember_printer, remembered_printer};
use super::printer::{Length, LengthField};
use crate::components::toast::use_toasts;
use crate::components::{Button, ButtonKind, Glyph};
use crate::i18n::use_words;
use crate::routes;

/// Where the first cross stands, from the left and from above, in micrometres.
const MARK: (i32, i32) = (10_000, 10_000);
/// The length of the rulers, across and down.
const RULERS: (i32, i32) = (190_000, 270_000);

/// What was measured, in micrometres.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Measured {
    mark: (i32, i32),
    rulers: (i32, i32),
}

/// The page.
#[component]
pub fn CalibrationScreen() -> impl IntoView {
    let words = use_words();
    let toasts = use_toasts();
    let measured = RwSignal::new(Measured { mark: MARK, rulers: RULERS });
    let sheets = Signal::derive(move || -> Sheets {
        let words = &words.get().printing;
        let (title, lead) = (words.calibration, words.calibration_lead);
        Arc::new(vec![calibration(Paper::of("a4").size, &remembered_printer(), title, lead)])
    });
    let keep = move |()| {
        let Measured { mark, rulers } = measured.get_untracked();
        let printer: Printer = remembered_printer().calibrated(MARK, mark, RULERS, rulers);
        remember_printer(&printer);
        toasts.done(words.get_untracked().printing.calibrated);
    };
    let near = |length: i32| Length { least: length - 6_000, most: length + 6_000 };
    view! {
        <Desk
            title=move || words.get().printing.calibration
            back=Signal::stored(routes::SETTINGS.to_owned())
            said=Signal::derive(move || (words.get().printing.page_count)(1))
            sheets
        >
            <p>{move || words.get().printing.calibration_lead}</p>
            <LengthField label=move || words.get().printing.found_left value=Signal::derive(move || measured.with(|it| it.mark.0)) on_change=move |by| measured.update(|it| it.mark.0 = by) bounds=near(MARK.0) unit="mm" />
            <LengthField label=move || words.get().printing.found_top value=Signal::derive(move || measured.with(|it| it.mark.1)) on_change=move |by| measured.update(|it| it.mark.1 = by) bounds=near(MARK.1) unit="mm" />
            <LengthField label=move || words.get().printing.found_across value=Signal::derive(move || measured.with(|it| it.rulers.0)) on_change=move |by| measured.update(|it| it.rulers.0 = by) bounds=near(RULERS.0) unit="mm" />
            <LengthField label=move || words.get().printing.found_down value=Signal::derive(move || measured.with(|it| it.rulers.1)) on_change=move |by| measured.update(|it| it.rulers.1 = by) bounds=near(RULERS.1) unit="mm" />
            <Button
                attr:data-test="calibrate"
                label=move || words.get().printing.calibrate_do
                kind=ButtonKind::Primary
                icon=Glyph::Check
                on_press=keep
            />
        </Desk>
    }
}
