//! A number that is typed into a line: what cannot be read stays in the field, with the reason below it, and changes
//! nothing.

use leptos::{prelude::*, text_prop::TextProp};
use serial_rules::model::amount::{AmountFault, Fixed};
use serial_rules::model::serial::folded;

use crate::components::NumberField;
use crate::i18n::documents::DocumentWords;
use crate::i18n::use_words;

/// Why a number is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    NotANumber,
    TooPrecise,
    TooLarge,
    Negative,
    NotWhole,
    /// A rate of tax of a hundred percent or more.
    NotARate,
    /// Fewer than the serials on the line (R21).
    BelowSerials(usize),
}

impl From<AmountFault> for Fault {
    fn from(fault: AmountFault) -> Self {
        match fault {
            AmountFault::NotANumber => Self::NotANumber,
            AmountFault::TooPrecise => Self::TooPrecise,
            AmountFault::TooLarge => Self::TooLarge,
        }
    }
}

impl Fault {
    fn said(self, words: &DocumentWords) -> String {
        let DocumentWords { editor: words, charges, .. } = words;
        match self {
            Self::NotARate => charges.not_a_rate.to_owned(),
            Self::NotANumber => words.not_a_number.to_owned(),
            Self::TooPrecise => words.too_precise.to_owned(),
            Self::TooLarge => words.too_large.to_owned(),
            Self::Negative => words.negative.to_owned(),
            Self::NotWhole => words.not_whole.to_owned(),
            Self::BelowSerials(serials) => (words.below_serials)(serials),
        }
    }
}

/// The amount that a text says; nothing where it is blank. Full-width digits count as digits.
pub(super) fn amount<const PLACES: u32>(text: &str) -> Result<Option<Fixed<PLACES>>, Fault> {
    let text: String = text.chars().map(folded).collect();
    let amount: Option<Fixed<PLACES>> = match text.trim() {
        "" => None,
        text => Some(text.parse()?),
    };
    if amount.is_some_and(Fixed::is_negative) { Err(Fault::Negative) } else { Ok(amount) }
}

/// A field for a number of a line.
#[component]
pub(super) fn NumberEdit(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The number as it stands.
    #[prop(into)]
    value: Signal<String>,
    /// Takes a text, and whether it is the first of a change; says what is wrong with it.
    #[prop(into)]
    take: Callback<(String, bool), Option<Fault>>,
    /// The unit or the currency.
    #[prop(into)]
    unit: Signal<String>,
    /// Whether only whole numbers make sense.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    let words = use_words();
    // What is being typed, for as long as the field has the focus or holds what cannot be taken.
    let typed = RwSignal::new(None::<(String, Option<Fault>)>);
    let shown = Signal::derive(move || typed.get().map_or_else(|| value.get(), |(text, _)| text));
    let error = move || {
        let fault = typed.with(|typed| typed.as_ref().and_then(|(_, fault)| *fault))?;
        Some(fault.said(&words.get().documents))
    };
    let on_input = move |text: String| {
        let is_first = typed.with_untracked(Option::is_none);
        let fault = take.run((text.clone(), is_first));
        typed.set(Some((text, fault)));
    };
    let on_leave = move |_| {
        // A field that goes from the page loses the focus, too, and is gone by then.
        let is_taken =
            |typed: &Option<(String, Option<Fault>)>| typed.as_ref().is_some_and(|(_, fault)| fault.is_none());
        if typed.try_with_untracked(is_taken) == Some(true) {
            typed.set(None);
        }
    };
    view! {
        <div on:focusout=on_leave>
            <NumberField label value=shown on_input unit=move || Some(unit.get()).filter(|unit| !unit.is_empty()) error whole />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use serial_rules::model::{Money, Quantity};

    use super::{Fault, amount};

    #[test]
    fn a_number_is_read_as_it_is_typed_or_refused_with_its_reason() {
        let quantity = |text| amount::<6>(text);
        assert_eq!(quantity(" ３ "), Ok(Some(Quantity::whole(3))));
        assert_eq!(quantity(""), Ok(None));
        assert_eq!(quantity("1e3"), Err(Fault::NotANumber));
        assert_eq!(quantity("-1"), Err(Fault::Negative));
        assert_eq!(quantity("9999999999"), Err(Fault::TooLarge));
        assert_eq!(amount::<4>("0.00001"), Err(Fault::TooPrecise));
        assert_eq!(amount::<4>("5998.50"), Ok("5998.5".parse::<Money>().ok()));
    }
}
