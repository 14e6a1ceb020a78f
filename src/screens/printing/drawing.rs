//! Pages come onto the screen a few at a time: a job of a thousand labels, or an invoice of a hundred pages, never keeps the
//! page from answering. What is not drawn is not printed either.

use leptos::prelude::*;
use leptos::task::spawn_local;
use paper::sheet::{Item, Sheet};

use super::desk::Sheets;
use crate::components::SheetPicture;
use crate::device::clock;
use crate::i18n::use_words;

/// What is drawn at once, before anything is shown: what a usual paper weighs.
const FIRST: usize = 400;
/// The least and the most of one step. The least is some twenty labels: what else the page does in between, as reading labels
/// back, takes its time at every step, and must not make a thousand of them.
const WEIGHTS: (usize, usize) = (100, 400);
/// A step that takes as long as this is followed by one of the same weight, in milliseconds. Far below what a person notices,
/// because the browser's own part comes on top, and other machines are slower.
const STEP_MS: i64 = 12;

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Phase {
    /// It goes on by itself.
    Running,
    /// Somebody stopped it.
    Stopped,
    /// All is drawn.
    Whole,
}

/// Pages that are drawn together.
#[derive(Clone)]
struct Step {
    /// Which job they belong to.
    job: u32,
    sheets: Sheets,
    from: usize,
    until: usize,
    /// What a screen reader says of a page.
    name: fn(usize) -> String,
}

/// Pages as they come onto the screen.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    steps: RwSignal<Vec<Step>>,
    is_stopped: RwSignal<bool>,
    /// Whose turn it is to go on: whoever began before has nothing to do any more.
    turn: StoredValue<u32>,
}

impl Drawing {
    /// Begins, and begins again whenever there are other pages. The first of them are there at once.
    pub(super) fn of(sheets: Signal<Sheets>) -> Self {
        let drawing =
            Self { steps: RwSignal::new(Vec::new()), is_stopped: RwSignal::new(false), turn: StoredValue::new(0) };
        let words = use_words();
        // What comes after the first pages comes later, which no value that is derived can do.
        let effect = RenderEffect::new(move |_: Option<()>| {
            let (sheets, name) = (sheets.get(), words.get().printing.page);
            let job = drawing.take_turn();
            drawing.is_stopped.set(false);
            let until = step_end(&sheets, 0, FIRST);
            drawing.steps.set(vec![Step { job, sheets, from: 0, until, name }]);
            drawing.go_on(job);
        });
        StoredValue::new_local(effect);
        drawing
    }

    fn take_turn(self) -> u32 {
        let mine = self.turn.get_value() + 1;
        self.turn.set_value(mine);
        mine
    }

    /// Goes on step by step until all is drawn or somebody else has the turn. A step that took long is followed by a
    /// lighter one.
    fn go_on(self, mine: u32) {
        spawn_local(async move {
            let mut weight = WEIGHTS.0;
            loop {
                let begun = clock::now();
                clock::wait(0).await;
                let is_whole = |steps: &Vec<Step>| steps.last().is_none_or(|last| last.until == last.sheets.len());
                if self.turn.try_get_value() != Some(mine) || self.steps.with_untracked(is_whole) {
                    return;
                }
                weight = next_weight(weight, clock::now() - begun);
                self.steps.update(|steps| {
                    let Some(last) = steps.last().cloned() else { return };
                    let until = step_end(&last.sheets, last.until, weight);
                    steps.push(Step { from: last.until, until, ..last });
                });
            }
        });
    }

    /// Leaves the rest undrawn.
    pub(super) fn stop(self) {
        self.take_turn();
        self.is_stopped.set(true);
    }

    /// Draws what was left.
    pub(super) fn resume(self) {
        self.is_stopped.set(false);
        let mine = self.take_turn();
        self.go_on(mine);
    }

    /// How many pages are drawn, and how many there are.
    pub(super) fn progress(self) -> (usize, usize) {
        self.steps.with(|steps| steps.last().map_or((0, 0), |last| (last.until, last.sheets.len())))
    }

    pub(super) fn phase(self) -> Phase {
        let (drawn, of) = self.progress();
        match (drawn < of, self.is_stopped.get()) {
            (false, _) => Phase::Whole,
            (true, true) => Phase::Stopped,
            (true, false) => Phase::Running,
        }
    }
}

/// The pages that are drawn so far.
#[component]
pub(super) fn DrawnPages(drawing: Drawing) -> impl IntoView {
    let pages = move |step: Step| {
        let picture = |at: usize| {
            let sheet = step.sheets.get(at)?.clone();
            Some(view! { <SheetPicture sheet label=(step.name)(at + 1) /> })
        };
        (step.from..step.until).filter_map(picture).collect_view()
    };
    view! { <For each=move || drawing.steps.get() key=|step| (step.job, step.from) children=pages /> }
}

/// The page behind the last one of a step that begins at a page: one at least, more while they weigh no more than this.
fn step_end(sheets: &[Sheet], from: usize, weight: usize) -> usize {
    let mut left = weight;
    let rest = sheets.iter().skip(from).enumerate();
    let fits = rest.take_while(|(at, sheet)| {
        let fits = *at == 0 || weight_of(sheet) <= left;
        left = left.saturating_sub(weight_of(sheet));
        fits
    });
    from + fits.count()
}

/// What a page costs to draw: its things, and its codes by their length.
fn weight_of(sheet: &Sheet) -> usize {
    let weight = |item: &Item| if let Item::Code(_, _, path) = item { 1 + path.len() / 500 } else { 1 };
    let items = sheet.parts.iter().flat_map(|part| &part.items);
    1 + items.map(weight).sum::<usize>()
}

/// The weight of the next step, after one that took so many milliseconds.
fn next_weight(weight: usize, took: i64) -> usize {
    let next = if took > 2 * STEP_MS {
        weight / 2
    } else if took < STEP_MS {
        weight * 5 / 4
    } else {
        weight
    };
    next.clamp(WEIGHTS.0, WEIGHTS.1)
}

#[cfg(test)]
mod tests {
    use paper::sheet::{Item, Part, Sheet};

    use super::{WEIGHTS, next_weight, step_end};

    fn sheets(items: &[usize]) -> Vec<Sheet> {
        let sheet = |count: &usize| Sheet {
            paper: (1, 1),
            view: (1, 1),
            drawn: (1, 1),
            parts: vec![Part { items: vec![Item::Fill(0, 0, 1, 1); *count], ..Part::default() }],
        };
        items.iter().map(sheet).collect()
    }

    #[test]
    fn a_step_has_one_page_at_least_and_no_more_than_it_may_weigh() {
        for (items, from, weight, end) in [
            (&[9, 9, 9][..], 0, 20, 2),
            (&[9, 9, 9], 1, 20, 3),
            (&[90, 9], 0, 20, 1),
            (&[9], 1, 20, 1),
            (&[], 0, 20, 0),
            (&[0, 0, 0], 0, 0, 1),
        ] {
            assert_eq!(step_end(&sheets(items), from, weight), end, "{items:?} from {from}");
        }
    }

    #[test]
    fn steps_weigh_less_where_they_take_long() {
        assert_eq!((next_weight(200, 5), next_weight(200, 15), next_weight(200, 60)), (250, 200, 100));
        assert_eq!((next_weight(WEIGHTS.0, 900), next_weight(WEIGHTS.1, 0)), WEIGHTS);
    }
}
