//! This device's printer: how fine it draws, how far it is off, and how labels are turned.

use leptos::{prelude::*, text_prop::TextProp};
use paper::measure::{Resolution, millimetres};
use paper::sheet::Turn;
use paper::stock::{OFFSET_MAX, Printer, SCALE_MAX};

use crate::components::{ButtonLink, Choice, ChoiceOption, Glyph, NumberField};
use crate::i18n::use_words;
use crate::routes;

/// What is asked about the printer.
#[component]
pub(super) fn PrinterSide(printer: RwSignal<Printer>) -> impl IntoView {
    let words = use_words();
    let resolutions = Resolution::ALL.map(|it| ChoiceOption::new(it, format!("{} dpi", it.dpi()))).to_vec();
    let turns = [(Turn::None, "0°"), (Turn::Quarter, "90°"), (Turn::Half, "180°")];
    let turns = turns.map(|(turn, name)| ChoiceOption::new(turn, name)).to_vec();
    let offsets = Length { least: -OFFSET_MAX, most: OFFSET_MAX };
    let scales = Length { least: -SCALE_MAX, most: SCALE_MAX };
    view! {
        <details class="printing__more" data-test="print-printer">
            <summary>{move || words.get().printing.printer}</summary>
            <div class="form">
                <Choice
                    label=move || words.get().printing.resolution
                    options=resolutions
                    value=Signal::derive(move || printer.with(|printer| printer.resolution))
                    on_change=move |resolution| printer.update(|printer| printer.resolution = resolution)
                />
                <Choice
                    label=move || words.get().printing.turn
                    options=turns
                    value=Signal::derive(move || printer.with(|printer| printer.turn))
                    on_change=move |turn| printer.update(|printer| printer.turn = turn)
                />
                <div class="printing__grid">
                    <LengthField label=move || words.get().printing.offset_x value=Signal::derive(move || printer.with(|printer| printer.offset.0)) on_change=move |by| printer.update(|printer| printer.offset.0 = by) bounds=offsets unit="mm" />
                    <LengthField label=move || words.get().printing.offset_y value=Signal::derive(move || printer.with(|printer| printer.offset.1)) on_change=move |by| printer.update(|printer| printer.offset.1 = by) bounds=offsets unit="mm" />
                    <LengthField label=move || words.get().printing.scale_x value=Signal::derive(move || printer.with(|printer| printer.scale.0)) on_change=move |by| printer.update(|printer| printer.scale.0 = by) bounds=scales unit="%" />
                    <LengthField label=move || words.get().printing.scale_y value=Signal::derive(move || printer.with(|printer| printer.scale.1)) on_change=move |by| printer.update(|printer| printer.scale.1 = by) bounds=scales unit="%" />
                </div>
                <p class="printing__said">{move || words.get().printing.scale_hint}</p>
                <ButtonLink label=move || words.get().printing.calibrate icon=Glyph::Settings href=routes::CALIBRATION.to_owned() />
            </div>
        </details>
    }
}

/// How small and how large a length may be, in thousandths.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) least: i32,
    pub(super) most: i32,
}

impl Length {
    /// The thousandths of a decimal text; nothing where it is no number, or out of bounds.
    pub(super) fn read(self, text: &str) -> Option<i32> {
        let amount: serial_rules::model::Money = text.trim().parse().ok()?;
        let thousandths = i32::try_from(amount.steps() / 10).ok()?;
        (self.least..=self.most).contains(&thousandths).then_some(thousandths)
    }
}

/// Thousandths as decimal text.
pub(super) fn written(thousandths: i32) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    format!("{sign}{}", millimetres(i64::from(thousandths.abs()) * 1000))
}

/// A length in thousandths, typed as a decimal. What is typed stays as it is typed; it is taken when it is a length.
#[component]
pub(super) fn LengthField(
    #[prop(into)] label: TextProp,
    #[prop(into)] value: Signal<i32>,
    #[prop(into)] on_change: Callback<i32>,
    bounds: Length,
    unit: &'static str,
) -> impl IntoView {
    let words = use_words();
    let typed = RwSignal::new(None::<String>);
    let read = move |text: &String| bounds.read(text);
    let shown = move || {
        let now = value.get();
        // Another way of writing the same length is left alone.
        typed.get().filter(|text| read(text).is_none_or(|length| length == now)).unwrap_or_else(|| written(now))
    };
    let take = move |text: String| {
        if let Some(length) = read(&text) {
            on_change.run(length);
        }
        typed.set(Some(text));
    };
    let error = move || {
        let is_wrong = typed.with(|typed| typed.as_ref().is_some_and(|text| read(text).is_none()));
        is_wrong.then(|| words.get().printing.not_number)
    };
    view! { <NumberField label value=Signal::derive(shown) on_input=take unit=move || unit error /> }
}

#[cfg(test)]
mod tests {
    use super::{Length, written};

    #[test]
    fn a_length_is_read_as_it_is_written() {
        let bounds = Length { least: -5_000, most: 5_000 };
        for (text, length) in
            [("0", Some(0)), ("-1.25", Some(-1_250)), (" 5 ", Some(5_000)), ("5.1", None), ("x", None)]
        {
            assert_eq!(bounds.read(text), length, "{text}");
            if let Some(length) = length {
                assert_eq!(written(length), text.trim());
            }
        }
    }
}
