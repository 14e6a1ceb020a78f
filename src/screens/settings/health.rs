//! Whether the book is sound: it is made anew from its log and compared, and every law of the stock is checked (R116).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Book;
use serial_rules::insight::health::{self, Fault};
use serial_rules::model::{ProductId, WarehouseId};

use super::form::use_form;
use crate::components::{Banner, BannerKind, Button, Glyph, Section};
use crate::i18n::settings::{Law, SettingsWords};
use crate::i18n::{Words, trouble};
use crate::shop::Shop;
use crate::store::Failure;

/// How the check stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
enum Check {
    #[default]
    NotDone,
    Busy,
    /// So many entries were read; these things are wrong.
    Done(u64, Vec<Fault>),
    Failed(Failure),
}

/// The check and what it found.
#[component]
pub(super) fn HealthCheck() -> impl IntoView {
    let form = use_form();
    let (words, shop) = (form.words, form.shop);
    let check = RwSignal::new(Check::NotDone);
    let start = move |()| {
        check.set(Check::Busy);
        spawn_local(async move {
            check.set(match look(shop).await {
                Ok((entries, faults)) => Check::Done(entries, faults),
                Err(failure) => Check::Failed(failure),
            });
        });
    };
    view! {
        <Section title=move || words.get().settings.health lead=move || words.get().settings.health_lead>
            <div>
                <Button
                    attr:data-test="health-check"
                    label=move || words.get().settings.health_check
                    icon=Glyph::Done
                    busy=Signal::derive(move || check.with(|check| *check == Check::Busy))
                    on_press=start
                />
            </div>
            {move || told(check.get(), shop, words)}
        </Section>
    }
}

/// Reads the whole log. The book is taken up to its newest entry first, so that both are of the same length.
async fn look(shop: Shop) -> Result<(u64, Vec<Fault>), Failure> {
    let rebuilt = shop.rebuilt().await?;
    shop.catch_up().await?;
    Ok(shop.peek(|book| {
        let mut faults = health::laws(book);
        // An entry written while the log was read is in one of the two alone, which is no fault.
        if book.seq() == rebuilt.seq() && *book != rebuilt {
            faults.insert(0, Fault::NotFromLog);
        }
        (rebuilt.seq(), faults)
    }))
}

fn told(check: Check, shop: Shop, words: Words) -> Option<AnyView> {
    let phrases = words.get();
    let settings = &phrases.settings;
    Some(match check {
        Check::NotDone | Check::Busy => return None,
        Check::Failed(failure) => {
            let said = trouble::unread(&failure, phrases.language);
            view! { <Banner kind=BannerKind::Refusal>{said}</Banner> }.into_any()
        }
        Check::Done(entries, faults) if faults.is_empty() => {
            let said = (settings.health_good)(entries);
            view! { <Banner attr:data-test="health-good">{said}</Banner> }.into_any()
        }
        Check::Done(_, faults) => {
            let lines: Vec<String> = shop.peek(|book| faults.iter().map(|fault| said(fault, book, settings)).collect());
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <Banner kind=BannerKind::Refusal>
                    <ul>{lines}</ul>
                    <p>{settings.health_what_now}</p>
                </Banner>
            }
            .into_any()
        }
    })
}

fn said(fault: &Fault, book: &Book, words: &SettingsWords) -> String {
    let at = |law, product: &ProductId, warehouse: &WarehouseId| {
        let product = book.catalogue.product(product).map_or(product.as_str(), |product| &product.name);
        let warehouse = book.catalogue.warehouse(warehouse).map_or(warehouse.as_str(), |warehouse| &warehouse.name);
        (words.health_fault)(law, product, warehouse)
    };
    match fault {
        Fault::NotFromLog => words.health_not_from_log.to_owned(),
        Fault::NamedDiffers(product, warehouse) => at(Law::Named, product, warehouse),
        Fault::Negative(product, warehouse) => at(Law::NotNegative, product, warehouse),
        Fault::Fraction(product, warehouse) => at(Law::Whole, product, warehouse),
        Fault::LotsDiffer(product, warehouse) => at(Law::Lots, product, warehouse),
    }
}
