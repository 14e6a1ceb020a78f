//! A list of any length of which only the rows in sight are drawn. All rows are of one height.
//!
//! It is a grid to a screen reader (`aria-rowcount`, and `aria-activedescendant` for the current row). The arrows, Page Up,
//! Page Down, Home and End move through it; Enter or Space opens, or chooses, the current row.

mod track;

use std::ops::Range;

use leptos::{ev::KeyboardEvent, html, prelude::*, text_prop::TextProp};

use super::field::FieldIds;
use track::Track;

/// Rows drawn above and below those in sight, so that a quick thumb sees no gap.
const MARGIN: usize = 8;

/// How high the list is taken to be until it has been measured, in rows.
const ROWS_BEFORE_MEASURE: usize = 20;

/// A long list.
#[component]
pub fn VirtualList(
    /// What it lists, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// How many rows there are.
    #[prop(into)]
    count: Signal<usize>,
    /// The height of a row in pixels; the same in the style of the rows.
    #[prop(default = 56)]
    row_height: u32,
    /// Draws the row at this place.
    #[prop(into)]
    row: Callback<usize, AnyView>,
    /// Enter or Space was pressed on the row at this place.
    #[prop(optional, into)]
    on_open: Option<Callback<usize>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let ids = FieldIds::new();
    let scrolled = RwSignal::new(Track::default());
    let track = Memo::new(move |_| scrolled.get().of_list(pixels(count.get(), row_height)));
    let current = RwSignal::new(0_usize);
    // Puts the frame where the track says it is, if it is not there.
    let stand = move |track: Track| {
        scrolled.set(track);
        let drawn = i32::try_from(track.drawn()).unwrap_or(i32::MAX);
        if let Some(frame) = node.get_untracked().filter(|frame| frame.scroll_top() != drawn) {
            frame.set_scroll_top(drawn);
        }
    };
    let measure = move || {
        if let Some(frame) = node.get_untracked() {
            stand(track.get_untracked().scrolled(frame.scroll_top().into(), frame.client_height().into()));
        }
    };
    let window = Memo::new(move |_| window_of(track.get(), row_height, count.get()));
    let reveal = move |at: usize| {
        current.set(at);
        stand(track.get_untracked().showing(pixels(at, row_height), pixels(at + 1, row_height)));
    };
    let on_key = move |event: KeyboardEvent| {
        let count = count.get_untracked();
        let page = rows_in(track.get_untracked().frame(), row_height).max(1);
        match moved(&event.key(), current.get_untracked(), page, count) {
            Some(at) => {
                event.prevent_default();
                reveal(at);
            }
            None if event.key() == "Enter" || event.key() == " " => {
                event.prevent_default();
                if let (Some(on_open), true) = (on_open, count > 0) {
                    on_open.run(current.get_untracked().min(count - 1));
                }
            }
            None => {}
        }
    };
    let line = move |at: usize| {
        view! {
            <div
                id=ids.row(at)
                class="virtual-list__row"
                class:virtual-list__row--current=move || current.get() == at
                role="row"
                aria-rowindex=at + 1
                style:top=move || format!("{}px", track.get().on_sheet(pixels(at, row_height)))
                style:height=format!("{row_height}px")
            >
                <div class="virtual-list__cell" role="gridcell">{row.run(at)}</div>
            </div>
        }
    };
    view! {
        <div
            node_ref=node
            class="virtual-list"
            role="grid"
            tabindex="0"
            aria-label=move || label.get()
            aria-rowcount=move || count.get()
            aria-activedescendant=move || ids.row(current.get())
            on:scroll=move |_| measure()
            on:focus=move |_| measure()
            on:keydown=on_key
        >
            <div class="virtual-list__sheet" role="rowgroup" style:height=move || format!("{}px", track.get().sheet())>
                <For each=move || window.get() key=|at| *at let:at>{line(at)}</For>
            </div>
        </div>
    }
}

fn pixels(rows: usize, row_height: u32) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX).saturating_mul(row_height.into())
}

fn rows_in(height: i64, row_height: u32) -> usize {
    usize::try_from(height / i64::from(row_height.max(1))).unwrap_or(0)
}

/// The rows to draw for what is in sight.
fn window_of(track: Track, row_height: u32, count: usize) -> Range<usize> {
    let first = rows_in(track.top(), row_height);
    let seen = if track.frame() == 0 { ROWS_BEFORE_MEASURE } else { rows_in(track.frame(), row_height) + 2 };
    let end = (first + seen + MARGIN).min(count);
    first.saturating_sub(MARGIN).min(end)..end
}

/// Where a key leads from the current row.
fn moved(key: &str, current: usize, page: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match key {
        "ArrowDown" => (current + 1).min(last),
        "ArrowUp" => current.saturating_sub(1),
        "PageDown" => (current + page).min(last),
        "PageUp" => current.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Track, moved, pixels, window_of};

    #[test]
    fn the_window_holds_what_is_in_sight_and_never_more_than_there_is() {
        let at = |top, height, count| {
            let track = Track::default().of_list(pixels(count, 50)).scrolled(top, height);
            window_of(track, 50, count)
        };
        assert_eq!(at(0, 500, 100_000), 0..20);
        assert_eq!(at(50_000, 500, 100_000), 992..1020);
        assert_eq!(at(0, 0, 100), 0..28);
        assert_eq!(at(0, 500, 0), 0..0);
    }

    #[test]
    fn keys_move_within_the_list() {
        assert_eq!(moved("ArrowDown", 9, 5, 10), Some(9));
        assert_eq!(moved("PageUp", 3, 5, 10), Some(0));
        assert_eq!(moved("End", 0, 5, 10), Some(9));
        assert_eq!(moved("End", 0, 5, 0), None);
        assert_eq!(moved("a", 0, 5, 10), None);
    }
}
