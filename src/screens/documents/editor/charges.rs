//! What is taken off and added to the lines of a document, what is paid of it, and what it comes to.

use leptos::prelude::*;
use serial_rules::model::amount::Percent;
use serial_rules::model::{Document, Money, Quantity, Tax};

use super::desk::Desk;
use super::number::{Fault, NumberEdit, amount};
use super::shape;
use crate::components::{TextField, TotalRow, Totals};
use crate::i18n::format;
use crate::shop::Topic;

/// The fields: discount and tax, and, where money changes hands, what was paid and how.
#[component]
pub(super) fn Charges(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents.charges;
    let is_taxed = Memo::new(move |_| {
        desk.shop.book(Topic::Settings, |book| book.settings.tax.is_some())
            || desk.read(|work| work.document().tax.is_some())
    });
    let is_paid = !desk.kind.is_plan();
    let note = move || desk.read(|work| work.document().payment.clone().unwrap_or_default());
    let set_note = move |text: String| {
        desk.change(|work, _| work.draft.document.payment = Some(text).filter(|text| !text.is_empty()));
    };
    view! {
        <Sum
            desk
            label=move || words().discount
            hook="document-discount"
            read=|document| document.discount
            write=|document, sum| document.discount = sum.filter(|sum| !sum.is_zero())
        />
        <Show when=move || is_taxed.get()>
            <TaxRate desk />
        </Show>
        {is_paid
            .then(|| {
                view! {
                    <Sum
                        desk
                        label=move || words().paid
                        hook="document-paid"
                        read=|document| document.paid
                        write=|document, sum| document.paid = sum
                    />
                    <TextField label=move || words().payment value=Signal::derive(note) on_input=set_note />
                }
            })}
    }
}

/// A sum of money on the head of the document.
#[component]
fn Sum(
    desk: Desk,
    #[prop(into)] label: leptos::text_prop::TextProp,
    hook: &'static str,
    read: fn(&Document) -> Option<Money>,
    write: fn(&mut Document, Option<Money>),
) -> impl IntoView {
    let value = move || desk.read(|work| read(work.document()).map(|sum| sum.to_string()).unwrap_or_default());
    let currency = move || desk.shop.book(Topic::Settings, |book| format::symbol(&book.settings.currency));
    let take = move |(text, _): (String, bool)| -> Option<Fault> {
        match amount(&text) {
            Ok(sum) => {
                desk.change(|work, _| write(&mut work.draft.document, sum));
                None
            }
            Err(fault) => Some(fault),
        }
    };
    view! { <NumberEdit label value=Signal::derive(value) take unit=Signal::derive(currency) attr:data-test=hook /> }
}

/// The rate of tax, in the prices or on top of them as the shop has it.
#[component]
fn TaxRate(desk: Desk) -> impl IntoView {
    let value = move || desk.read(|work| work.document().tax.map(|tax| tax.rate.to_string()).unwrap_or_default());
    let is_included = move || {
        let usual = desk.shop.book(Topic::Settings, |book| book.settings.tax);
        desk.read(|work| work.document().tax).or(usual).is_some_and(|tax| tax.is_included)
    };
    let label = move || {
        let words = &desk.words.get().documents.charges;
        if is_included() { words.tax_included } else { words.tax_on_top }
    };
    let take = move |(text, _): (String, bool)| -> Option<Fault> {
        match amount::<4>(&text) {
            Ok(rate) if rate.is_some_and(|rate| rate >= Percent::whole(100)) => Some(Fault::NotARate),
            Ok(rate) => {
                let is_included = untrack(is_included);
                let tax = rate.filter(|rate| !rate.is_zero()).map(|rate| Tax { rate, is_included });
                desk.change(|work, _| work.draft.document.tax = tax);
                None
            }
            Err(fault) => Some(fault),
        }
    };
    view! {
        <NumberEdit label value=Signal::derive(value) take unit=Signal::derive(|| "%".to_owned()) attr:data-test="document-tax" />
    }
}

/// What it comes to.
#[component]
pub(super) fn Sums(desk: Desk) -> impl IntoView {
    let sums = Memo::new(move |_| {
        desk.read(|work| {
            let document = work.document();
            let pieces: Quantity = document.lines.iter().map(|line| line.quantity).sum();
            (pieces, document.sums(), document.tax, document.paid)
        })
    });
    let rows = Signal::derive(move || {
        let charges = &desk.words.get().documents.charges;
        let (pieces, sums, tax, paid) = sums.get();
        let mut rows = vec![TotalRow::new(desk.words.get().documents.editor.pieces, format::quantity(pieces))];
        if !shape::has_prices(desk.kind) {
            return rows;
        }
        if sums.subtotal != sums.total {
            rows.push(TotalRow::new(charges.subtotal, desk.money(sums.subtotal)));
        }
        if !sums.discount.is_zero() {
            rows.push(TotalRow::new(charges.discount, desk.money(-sums.discount)));
        }
        if let Some(tax) = tax {
            let label = if tax.is_included { charges.tax_included } else { charges.tax_on_top };
            rows.push(TotalRow::new(format!("{label} {}%", tax.rate), desk.money(sums.tax)));
        }
        rows.push(TotalRow::grand(charges.total, desk.money(sums.total)));
        if paid.is_some() {
            rows.push(TotalRow::new(charges.paid, desk.money(sums.paid)));
            rows.push(TotalRow::new(charges.due, desk.money(sums.due)));
        }
        rows
    });
    // They stay in sight however much stands above them in the pane.
    view! { <div class="document__sums"><Totals rows /></div> }
}
