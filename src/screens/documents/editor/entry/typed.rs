//! Typing and pasting: the text, and, while it is typed, what it says.

use leptos::prelude::*;
use serial_rules::insight::alike::much_shorter;
use serial_rules::intake::entry_text::{Reading, read};
use serial_rules::model::{ProductId, Serial};
use serial_rules::{Code, Finding};

use super::verdict::{Verdict, lacking, next_number, verdict};
use crate::components::{Button, ButtonKind, TextArea};
use crate::i18n::refusal::text_sentence;
use crate::i18n::{Phrases, trouble};
use crate::screens::documents::editor::desk::Desk;

/// How many problems are listed; the rest is counted.
const TOLD_MAX: usize = 50;

/// What a text says, and what the rules say of it.
#[derive(Clone, PartialEq, Default)]
struct Preview {
    /// What it says, without what was left out.
    reading: Reading,
    /// Numbers that look unlike the others, left out or not.
    doubtful: Vec<Serial>,
    verdict: Verdict,
}

impl Preview {
    fn repeated(&self) -> usize {
        let twice = self.reading.findings.iter().filter(|finding| finding.code == Code::DuplicateEntry).count();
        twice + self.verdict.repeated.len()
    }

    fn wrong(&self) -> usize {
        self.faults().count() + self.verdict.refused.len()
    }

    fn faults(&self) -> impl Iterator<Item = (Code, &str)> {
        let findings = self.reading.findings.iter().filter(|finding| finding.code != Code::DuplicateEntry);
        findings.map(|finding| (finding.code, finding.text.as_str()))
    }

    /// Each problem: its token, and what is wrong with it.
    fn problems(&self, desk: Desk, words: &Phrases) -> Vec<(String, String)> {
        let in_text = self.reading.findings.iter().map(|finding| {
            let sentence = text_sentence(finding.code, &finding.text, words.language);
            (finding.text.clone(), sentence.what)
        });
        let standing = self
            .verdict
            .repeated
            .iter()
            .map(|serial| (serial.to_string(), (words.scanning.stands_already)(serial.as_str())));
        let refused = desk.shop.peek(|book| {
            let told = |finding: &Finding| {
                let token = finding.serial.as_ref().map(ToString::to_string).unwrap_or_default();
                (token, trouble::reason(finding, book, words))
            };
            self.verdict.refused.iter().map(told).collect::<Vec<_>>()
        });
        in_text.chain(standing).chain(refused).collect()
    }
}

/// The panel.
#[component]
pub(super) fn TypedIn(desk: Desk, product: StoredValue<ProductId>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let left_out = RwSignal::new(Vec::new());
    let preview =
        Memo::new(move |_| text.with(|text| left_out.with(|left_out| previewed(desk, product, text, left_out))));
    let words = move || &desk.words.get().scanning;
    let tally = move || {
        preview.with(|preview| (words().tally)(preview.reading.serials.len(), preview.repeated(), preview.wrong()))
    };
    let count = move || preview.with(|preview| preview.verdict.good.len());
    let add = move |()| {
        let preview = preview.get_untracked();
        if preview.verdict.good.is_empty() {
            return;
        }
        let faults: Vec<(Code, String)> = preview.faults().map(|(code, text)| (code, text.to_owned())).collect();
        desk.close();
        product.with_value(|product| desk.enter(product, preview.reading.serials, &faults));
    };
    let verb = move || match count() {
        0 => words().add_none.to_owned(),
        count => (words().add_good)(count),
    };
    view! {
        <div class="entry__panel">
            <div data-scan="here" data-test="entry-text">
                <TextArea
                    label=move || words().text
                    hint=move || words().text_hint
                    value=text
                    on_input=move |typed| text.set(typed)
                    serial=true
                    rows=8
                />
            </div>
            <div class="entry__preview" data-test="entry-preview" aria-live="polite">
                <Show when=move || text.with(|text| !text.trim().is_empty())>
                    <p class="entry__tally">{tally}</p>
                    <Expansions desk text preview />
                    <Doubtful desk preview left_out />
                    <Problems desk preview />
                </Show>
            </div>
            <Button
                label=verb
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0)
                on_press=add
                attr:data-test="entry-add"
            />
        </div>
    }
}

fn previewed(desk: Desk, product: StoredValue<ProductId>, text: &str, left_out: &[Serial]) -> Preview {
    product.with_value(|product| {
        desk.shop.peek(|book| {
            desk.peek(|work| {
                let lacking = Some(lacking(book, work, product)).filter(|lacking| *lacking > 0);
                let next = next_number(book, work, product);
                let mut reading = read(text, lacking, next.as_deref());
                let doubtful = much_shorter(&reading.serials);
                reading.serials.retain(|serial| !(left_out.contains(serial) && doubtful.contains(serial)));
                let verdict = verdict(book, work, product, reading.serials.clone());
                Preview { reading, doubtful, verdict }
            })
        })
    })
}

/// Tokens that became many serials, each with a way to take it as it is written.
#[component]
fn Expansions(desk: Desk, text: RwSignal<String>, preview: Memo<Preview>) -> impl IntoView {
    let line = move |expansion: serial_rules::intake::entry_text::Expansion| {
        let words = &desk.words.get().scanning;
        let label = (words.expanded)(&expansion.text, expansion.serials.len());
        let literally = move |_| text.update(|text| *text = expansion.back_to_literal(text));
        view! {
            <li class="entry__expansion">
                <span>{label}</span>
                <button type="button" class="button button--small" on:click=literally>{words.take_literally}</button>
            </li>
        }
    };
    let lines = move || preview.with(|preview| preview.reading.expansions.clone()).into_iter().map(line).collect_view();
    view! { <ul class="entry__expansions">{lines}</ul> }
}

/// Numbers that look unlike the others, each with a way to leave it out and to take it after all.
#[component]
fn Doubtful(desk: Desk, preview: Memo<Preview>, left_out: RwSignal<Vec<Serial>>) -> impl IntoView {
    let line = move |serial: Serial| {
        let words = &desk.words.get().scanning;
        let is_out = left_out.with(|left_out| left_out.contains(&serial));
        let (told, verb) = if is_out {
            ((words.left_out)(serial.as_str()), words.take_it)
        } else {
            ((words.much_shorter)(serial.as_str()), words.leave_out)
        };
        let text = serial.to_string();
        let turn = move |_| {
            left_out.update(|left_out| {
                if is_out {
                    left_out.retain(|other| *other != serial);
                } else {
                    left_out.push(serial.clone());
                }
            });
        };
        view! {
            <li class="entry__expansion" data-test="entry-doubtful" data-text=text>
                <span>{told}</span>
                <button type="button" class="button button--small" on:click=turn>{verb}</button>
            </li>
        }
    };
    let lines = move || preview.with(|preview| preview.doubtful.clone()).into_iter().map(line).collect_view();
    view! { <ul class="entry__expansions">{lines}</ul> }
}

/// Everything that is wrong, with its token.
#[component]
fn Problems(desk: Desk, preview: Memo<Preview>) -> impl IntoView {
    move || {
        let words = desk.words.get();
        let problems = preview.with(|preview| preview.problems(desk, words));
        let rest = problems.len().saturating_sub(TOLD_MAX);
        let told = problems.into_iter().take(TOLD_MAX).map(|(token, reason)| {
            view! {
                <li class="entry__problem" data-test="entry-problem" data-text=token>
                    {reason}
                </li>
            }
        });
        view! {
            <ul class="entry__problems">
                {told.collect_view()}
                {(rest > 0).then(|| view! { <li class="meta">{(words.scanning.more_problems)(rest)}</li> })}
            </ul>
        }
    }
}
