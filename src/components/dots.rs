//! A picture of a count: a dot for every expected piece, which fills when the piece is found, and one more for each that
//! nobody expected. Ten thousand dots are three lines of ink, not ten thousand parts of the page.

use std::fmt::Write;

use leptos::ev::MouseEvent;
use leptos::{prelude::*, svg, text_prop::TextProp};

/// The room of one dot, in the drawing's own units.
const PITCH: usize = 4;

/// Dots in a row, by how many there are.
const fn columns(count: usize) -> usize {
    match count {
        0..=60 => 20,
        61..=600 => 40,
        601..=4000 => 80,
        _ => 120,
    }
}

/// What is drawn: one line of ink for each kind of dot.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Ink {
    found: String,
    missing: String,
    extra: String,
    columns: usize,
    rows: usize,
}

fn ink(found: &[bool], extra: usize) -> Ink {
    let count = found.len() + extra;
    let columns = columns(count);
    let mut ink = Ink { columns, rows: count.div_ceil(columns).max(1), ..Ink::default() };
    let kinds = found.iter().map(|found| Some(*found)).chain(std::iter::repeat_n(None, extra));
    for (at, kind) in kinds.enumerate() {
        let line = match kind {
            Some(true) => &mut ink.found,
            Some(false) => &mut ink.missing,
            None => &mut ink.extra,
        };
        let place = |at: usize| at * PITCH + PITCH / 2;
        // Writing into a String cannot fail.
        let _ = write!(line, "M{} {}h0", place(at % columns), place(at / columns));
    }
    ink
}

/// The picture.
#[component]
pub fn Dots(
    /// What it says, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// Whether each expected piece was found.
    #[prop(into)]
    found: Signal<Vec<bool>>,
    /// How many were found that nobody expected.
    #[prop(into)]
    extra: Signal<usize>,
    /// Called with the place of the dot that was pressed; those that nobody expected come last.
    #[prop(into)]
    on_press: Callback<usize>,
) -> impl IntoView {
    let ink = Memo::new(move |_| found.with(|found| ink(found, extra.get())));
    let node = NodeRef::<svg::Svg>::new();
    let frame = move || ink.with(|ink| format!("0 0 {} {}", ink.columns * PITCH, ink.rows * PITCH));
    let press = move |event: MouseEvent| {
        let Some(picture) = node.get_untracked() else { return };
        let (columns, rows) = ink.with_untracked(|ink| (ink.columns, ink.rows));
        let cell = |offset: i32, length: i32, cells: usize| {
            let (offset, length) = (usize::try_from(offset).unwrap_or(0), usize::try_from(length).unwrap_or(0).max(1));
            (offset * cells / length).min(cells.saturating_sub(1))
        };
        let column = cell(event.offset_x(), picture.client_width(), columns);
        let row = cell(event.offset_y(), picture.client_height(), rows);
        on_press.run(row * columns + column);
    };
    view! {
        <svg
            node_ref=node
            class="dots"
            role="img"
            aria-label=move || label.get()
            viewBox=frame
            data-test="count-dots"
            on:click=press
        >
            <path class="dots__missing" d=move || ink.with(|ink| ink.missing.clone())></path>
            <path class="dots__found" d=move || ink.with(|ink| ink.found.clone())></path>
            <path class="dots__extra" d=move || ink.with(|ink| ink.extra.clone())></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::ink;

    #[test]
    fn each_piece_is_one_dot_in_the_ink_of_its_kind() {
        let drawn = ink(&[true, false, true], 2);
        let dots = |line: &str| line.matches('M').count();
        assert_eq!((dots(&drawn.found), dots(&drawn.missing), dots(&drawn.extra)), (2, 1, 2));
        assert_eq!((drawn.columns, drawn.rows), (20, 1));
        assert_eq!(ink(&[false; 61], 0).rows, 2);
    }
}
