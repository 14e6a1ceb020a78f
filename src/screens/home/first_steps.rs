//! The first steps of a new shop: a product, its first pieces, a sale. Gone when the sale is made.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::model::Kind;

use crate::components::{ButtonKind, ButtonLink, Glyph, Icon, Section};
use crate::i18n::use_words;
use crate::routes;

/// How far a new shop has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Progress {
    has_product: bool,
    has_received: bool,
    has_sold: bool,
}

impl Progress {
    /// How far the shop of this book has come. A void document was a step, too.
    pub(super) fn of(book: &Book) -> Self {
        let has = |wanted: &[Kind]| book.documents.iter().any(|(_, header)| wanted.contains(&header.kind));
        Self {
            has_product: book.catalogue.products().len() > 0,
            has_received: has(&[Kind::Purchase, Kind::Opening]),
            has_sold: has(&[Kind::Sale]),
        }
    }

    /// Whether the first sale is made.
    pub(super) const fn is_over(self) -> bool {
        self.has_sold
    }

    /// The steps in order, each with whether it is done.
    const fn steps(self) -> [bool; 3] {
        [self.has_product, self.has_received, self.has_sold]
    }
}

/// The list of first steps; the first that is not done has the button.
#[component]
pub(super) fn FirstSteps(progress: Memo<Progress>) -> impl IntoView {
    let words = use_words();
    let lead = move || {
        let steps = progress.get().steps();
        (words.get().home.first_steps_done)(steps.into_iter().filter(|is_done| *is_done).count(), steps.len())
    };
    let step = move |at: usize, href: &'static str| {
        let said = move || {
            let home = &words.get().home;
            [home.step_product, home.step_receive, home.step_sell][at]
        };
        let is_done = move || progress.get().steps()[at];
        let is_next = move || progress.get().steps().iter().position(|is_done| !is_done) == Some(at);
        view! {
            <li class="home__step" class:home__step--done=is_done class:home__step--next=is_next>
                <span class="home__step-mark" aria-hidden="true">
                    {move || if is_done() { view! { <Icon glyph=Glyph::Check /> }.into_any() } else { (at + 1).into_any() }}
                </span>
                <span class="home__step-words">
                    <span class="home__step-title">
                        {move || said().0}
                        {move || is_done().then(|| view! { <span class="visually-hidden">" – "{words.get().home.step_done}</span> })}
                    </span>
                    <span class="home__step-detail">{move || said().1}</span>
                </span>
                {move || is_next().then(|| view! { <ButtonLink label=move || said().2 href=href.to_owned() kind=ButtonKind::Primary /> })}
            </li>
        }
    };
    view! {
        <Section title=move || words.get().home.first_steps lead>
            <ol class="home__steps">
                {step(0, routes::PRODUCT_NEW)} {step(1, routes::BUY)} {step(2, routes::SELL)}
            </ol>
        </Section>
    }
}
