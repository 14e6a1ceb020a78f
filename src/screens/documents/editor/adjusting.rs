//! Numbers given, taken off and put right: the lines of an adjustment (R43, R44, D9).

use std::sync::Arc;

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::book::OnHand;
use serial_rules::insight::in_stock::in_stock;
use serial_rules::model::{Line, ProductId, Quantity, Serial};

use super::desk::Desk;
use super::line::Refusals;
use super::lines::Empty;
use super::number::{Fault, NumberEdit, amount};
use super::work::{LineKey, Panel, Work};
use crate::components::{
    Banner, BannerKind, Button, ButtonKind, Column, Glyph, SearchBox, SerialChip, SerialList, SerialText, Table,
    TextField,
};
use crate::i18n::documents::AdjustWords;
use crate::i18n::format;
use crate::shop::Topic;

/// How many numbered pieces are drawn at once; a filter finds the others.
const SHOWN_MAX: usize = 60;

/// The lines.
#[component]
pub(super) fn Adjusting(desk: Desk) -> impl IntoView {
    let keys = Memo::new(move |_| desk.read(Work::line_keys));
    view! {
        <Show when=move || keys.with(Vec::is_empty)>
            <Empty desk />
        </Show>
        <ul class="lines" data-test="line-list" aria-label=move || desk.words.get().documents.editor.lines>
            <For each=move || keys.get() key=Clone::clone let:key>
                <Adjusted desk key />
            </For>
        </ul>
    }
}

/// One product: what lies there before and after, the numbers it gets, and those it has.
#[component]
fn Adjusted(desk: Desk, key: LineKey) -> impl IntoView {
    let key = StoredValue::new(key);
    let product = key.with_value(|key| key.0.clone());
    let name = Memo::new(move |_| key.with_value(|key| desk.product_name(&key.0)));
    let is_chosen = Memo::new(move |_| key.with_value(|key| desk.read(|work| work.is_chosen(key))));
    let pressed = move || if is_chosen.get() { "true" } else { "false" };
    view! {
        <li class="line" class:line--chosen=is_chosen data-test="line-row" data-product=move || name.get()>
            <div class="line__head">
                <button
                    type="button"
                    class="line__product"
                    aria-pressed=pressed
                    on:click=move |_| key.with_value(|key| desk.choose_line(key))
                >
                    <span class="line__name">{move || name.get()}</span>
                </button>
            </div>
            <Refusals desk key />
            <Reckoning desk key name />
            <Beyond desk key />
            <NewNumbers desk key name />
            <Show when=move || is_chosen.get()>
                <Numbered desk key product=product.clone() />
                <Rest desk key />
            </Show>
        </li>
    }
}

fn reckoned(desk: Desk, key: &LineKey) -> (OnHand, OnHand) {
    desk.shop.book(Topic::Stock, |book| {
        desk.read(|work| work.line(key).map(|line| work.draft.reckoned(book, line)).unwrap_or_default())
    })
}

/// What lies there by the book, and afterwards.
#[component]
fn Reckoning(desk: Desk, key: StoredValue<LineKey>, name: Memo<String>) -> impl IntoView {
    let both = Memo::new(move |_| key.with_value(|key| reckoned(desk, key)));
    let words = move || &desk.words.get().documents.adjusting;
    let columns = move || {
        let card = &desk.words.get().products.card;
        [Column::words(""), Column::number(card.named), Column::number(card.unnamed), Column::number(card.on_hand)]
            .to_vec()
    };
    let row =
        move |label: fn(&AdjustWords) -> &'static str, of: fn(&(OnHand, OnHand)) -> OnHand, hook: &'static str| {
            let here = move || both.with(of);
            view! {
                <tr data-test="adjust-reckoned" data-when=hook>
                    <th scope="row">{move || label(words())}</th>
                    <td class="table__number" data-test="named">{move || format::whole(here().named)}</td>
                    <td class="table__number" data-test="unnamed">{move || format::quantity(here().unnamed)}</td>
                    <td class="table__number" data-test="on-hand">{move || format::quantity(here().quantity())}</td>
                </tr>
            }
        };
    let caption = move || format!("{} · {}", words().reckoning, name.get());
    view! {
        <Table caption caption_hidden=true columns=Signal::derive(columns)>
            {row(|words| words.book, |both| both.0, "before")}
            {row(|words| words.after, |both| both.1, "after")}
        </Table>
    }
}

/// More numbers than pieces without one: the way to take them into stock in the same step (R44).
#[component]
fn Beyond(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let beyond = Memo::new(move |_| {
        let (_, after) = key.with_value(|key| reckoned(desk, key));
        Some(-after.unnamed).filter(|beyond| beyond.is_positive())
    });
    move || {
        beyond.get().map(|beyond| {
            let words = &desk.words.get().documents.adjusting;
            let count = format::quantity(beyond);
            let label = (words.add_stock)(&count);
            let add = move |()| {
                key.with_value(|key| {
                    desk.edit_line(key, true, |line| line.change = Some(line.change.unwrap_or_default() + beyond));
                });
            };
            view! {
                <Banner
                    kind=BannerKind::Caution
                    action=move || view! { <Button label=label.clone() on_press=add attr:data-test="adjust-add-stock" /> }
                    attr:data-test="adjust-beyond"
                >
                    {(words.beyond)(&count)}
                </Banner>
            }
        })
    }
}

/// The numbers that are given.
#[component]
fn NewNumbers(desk: Desk, key: StoredValue<LineKey>, name: Memo<String>) -> impl IntoView {
    let words = move || &desk.words.get().documents.adjusting;
    let names = Memo::new(move |_| {
        let wrong: Vec<Serial> = key.with_value(|key| {
            desk.read(|work| work.refusals_of(key).into_iter().filter_map(|finding| finding.serial).collect())
        });
        let chip = |serial: &Serial| SerialChip {
            serial: serial.as_str().into(),
            is_wrong: wrong.iter().any(|other| other.same_as(serial)),
        };
        key.with_value(|key| desk.line(key, |line| line.name.iter().rev().map(chip).collect::<Vec<_>>()))
    });
    let on_remove = move |serial: Arc<str>| desk.remove(&Serial::new(&serial));
    view! {
        <div class="line__serials">
            <div class="adjust__bar">
                <h3 class="adjust__title">{move || words().new_numbers}</h3>
                <Button
                    label=move || words().enter
                    icon=Glyph::Paste
                    on_press=move |()| desk.open(Panel::Entry(key.with_value(|key| key.0.clone())))
                    attr:data-test="entry-open"
                />
            </div>
            <SerialList
                label=move || (desk.words.get().documents.serials_of)(&name.get())
                serials=names
                on_remove
                remove_label=move || desk.words.get().common.remove
                more_label=move |count| (desk.words.get().common.show_all)(count)
            />
        </div>
    }
}

/// What becomes of a piece that has a number.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Fate {
    Stays,
    Unnamed,
    Becomes(Serial),
}

impl Fate {
    fn of(line: &Line, serial: &Serial) -> Self {
        if line.unname.iter().any(|other| other.same_as(serial)) {
            return Self::Unnamed;
        }
        let corrected = line.correct.iter().find(|correction| correction.from.same_as(serial));
        corrected.map_or(Self::Stays, |correction| Self::Becomes(correction.to.clone()))
    }
}

/// The pieces that have a number here, each with what becomes of it; sold ones that are put right stand first.
fn numbered(book: &Book, work: &Work, key: &LineKey) -> Vec<(Serial, Fate)> {
    let (Some(line), Some(here)) = (work.line(key), &work.document().warehouse) else { return Vec::new() };
    let lying: Vec<Serial> =
        in_stock(book, &key.0, here).into_iter().map(|piece| Serial::new(book.serials.text(piece))).collect();
    let is_elsewhere = |serial: &&Serial| !lying.iter().any(|other| other.same_as(serial));
    let others = line.correct.iter().map(|correction| &correction.from).filter(is_elsewhere);
    let all = others.chain(&lying);
    all.map(|serial| (serial.clone(), Fate::of(line, serial))).collect()
}

/// The pieces that have a number here, to be put right or to lose it.
#[component]
fn Numbered(desk: Desk, key: StoredValue<LineKey>, product: ProductId) -> impl IntoView {
    let words = move || &desk.words.get().documents.adjusting;
    let filter = RwSignal::new(String::new());
    let all = Memo::new(move |_| {
        desk.shop.book(Topic::Stock, |book| desk.read(|work| key.with_value(|key| numbered(book, work, key))))
    });
    let fitting = Memo::new(move |_| {
        let wanted = filter.with(|filter| filter.trim().to_lowercase());
        let fits = |(serial, _): &&(Serial, Fate)| serial.as_str().to_lowercase().contains(&wanted);
        all.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    let nothing = move || {
        let (is_none, none_fits) = (all.with(Vec::is_empty), fitting.with(Vec::is_empty));
        none_fits.then(|| if is_none { words().none_numbered } else { words().none_fits })
    };
    let rest = move || fitting.with(Vec::len).checked_sub(SHOWN_MAX).filter(|rest| *rest > 0);
    let hook = product.to_string();
    view! {
        <div class="adjust__numbered" data-test="adjust-numbered" data-product=hook>
            <h3 class="adjust__title">{move || words().numbered}</h3>
            <div data-scan="here">
                <SearchBox
                    label=move || words().filter
                    placeholder=move || words().filter_hint
                    clear_label=move || desk.words.get().common.clear
                    value=filter
                    on_input=move |typed| filter.set(typed)
                />
            </div>
            {move || nothing().map(|said| view! { <p class="meta">{said}</p> })}
            <ul class="adjust__pieces" aria-label=move || words().numbered>
                <For each=move || fitting.get().into_iter().take(SHOWN_MAX) key=Clone::clone let:piece>
                    <PieceRow desk piece />
                </For>
            </ul>
            {move || rest().map(|rest| view! { <p class="meta">{(desk.words.get().home.and_more)(rest)}</p> })}
            <Button
                label=move || words().correct_other
                kind=ButtonKind::Quiet
                icon=Glyph::Edit
                on_press=move |()| desk.open(Panel::Correct(None))
                attr:data-test="adjust-correct-other"
            />
        </div>
    }
}

/// A piece with its number, and what may be done to that.
#[component]
fn PieceRow(desk: Desk, piece: (Serial, Fate)) -> impl IntoView {
    let words = move || &desk.words.get().documents.adjusting;
    let (serial, fate) = piece;
    let (text, hook) = (serial.to_string(), serial.to_string());
    let is_changed = fate != Fate::Stays;
    let told = fate.clone();
    let said = move || match &told {
        Fate::Stays => String::new(),
        Fate::Unnamed => words().will_unname.to_owned(),
        Fate::Becomes(to) => (words().will_be)(to.as_str()),
    };
    let of = StoredValue::new(serial);
    view! {
        <li class="adjust__piece" class:adjust__piece--changed=is_changed data-test="adjust-piece" data-serial=hook>
            <SerialText serial=text />
            <span class="adjust__fate">{said}</span>
            <span class="cluster">
                {if is_changed {
                    view! {
                        <Button
                            label=move || words().leave
                            kind=ButtonKind::Quiet
                            on_press=move |()| of.with_value(|serial| desk.leave(serial))
                            attr:data-test="adjust-leave"
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <Button
                            label=move || words().correct
                            kind=ButtonKind::Quiet
                            on_press=move |()| desk.open(Panel::Correct(Some(of.get_value())))
                            attr:data-test="adjust-correct"
                        />
                        <Button
                            label=move || words().unname
                            kind=ButtonKind::Quiet
                            on_press=move |()| of.with_value(|serial| desk.unname(serial))
                            attr:data-test="adjust-unname"
                        />
                    }
                        .into_any()
                }}
            </span>
        </li>
    }
}

/// Pieces more or fewer, and why.
#[component]
fn Rest(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let words = move || &desk.words.get().documents.adjusting;
    let change = move || {
        key.with_value(|key| desk.line(key, |line| line.change.map(|change| change.to_string()).unwrap_or_default()))
    };
    let reason = move || key.with_value(|key| desk.line(key, |line| line.reason.clone().unwrap_or_default()));
    let set_reason = move |text: String| {
        key.with_value(|key| {
            desk.edit_line(key, false, |line| line.reason = Some(text).filter(|text| !text.is_empty()));
        });
    };
    view! {
        <div class="line__fields">
            <div class="line__numbers">
                <NumberEdit
                    label=move || words().change
                    value=Signal::derive(change)
                    take=move |(text, is_first): (String, bool)| take_change(desk, key, &text, is_first)
                    unit=Signal::derive(String::new)
                    attr:data-test="adjust-change"
                />
                <TextField
                    label=move || words().reason
                    value=Signal::derive(reason)
                    on_input=set_reason
                    attr:data-test="adjust-reason"
                />
            </div>
            <p class="meta">{move || words().change_hint}</p>
        </div>
    }
}

/// Takes a change of quantity, which may be below zero, as it is typed.
fn take_change(desk: Desk, key: StoredValue<LineKey>, text: &str, is_first: bool) -> Option<Fault> {
    match signed(text) {
        Ok(change) => {
            key.with_value(|key| desk.edit_line(key, is_first, |line| line.change = change));
            None
        }
        Err(fault) => Some(fault),
    }
}

/// A whole number with or without its sign; nothing where the text is blank or nought.
fn signed(text: &str) -> Result<Option<Quantity>, Fault> {
    let text = text.trim();
    let less = ["-", "−", "－"].iter().find_map(|sign| text.strip_prefix(sign));
    let more = ["+", "＋"].iter().find_map(|sign| text.strip_prefix(sign));
    let size: Option<Quantity> = amount(less.or(more).unwrap_or(text))?;
    match size {
        Some(size) if !size.is_whole() => Err(Fault::NotWhole),
        Some(size) => Ok(Some(if less.is_some() { -size } else { size }).filter(|size| !size.is_zero())),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_a_whole_number_with_or_without_its_sign() {
        assert_eq!(signed("-2"), Ok(Some(Quantity::whole(-2))));
        assert_eq!(signed(" ＋３"), Ok(Some(Quantity::whole(3))));
        assert_eq!(signed("0"), Ok(None));
        assert_eq!(signed(""), Ok(None));
        assert_eq!(signed("1.5"), Err(Fault::NotWhole));
        assert_eq!(signed("--1"), Err(Fault::Negative));
        assert_eq!(signed("two"), Err(Fault::NotANumber));
    }
}
