//! What a count finds: its scope, the six results with a dot for each piece, and what moved since it began (D8, R30).

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::count::{Comparison, CountResult, Expected, moved_since, products, scope_of};
use serial_rules::insight::piece;
use serial_rules::model::{Date, ProductId, Scope, Serial};

use super::desk::Desk;
use super::work::Work;
use crate::components::{Banner, BannerKind, Dots, FilterChip, SelectField, SelectOption, SerialText};
use crate::i18n::documents::CountWords;
use crate::i18n::format;
use crate::routes;
use crate::shop::Topic;

/// How many pieces of a result are named; the rest is counted.
const NAMED_MAX: usize = 12;

/// How many uncounted products are named; the rest is counted.
const UNCOUNTED_MAX: usize = 5;

/// A scope as it is chosen in the list.
enum Chosen {
    /// The products on the lines.
    Listed,
    /// All that lies in the warehouse.
    All,
    /// What is filed so.
    Category(String),
}

impl Chosen {
    const ALL: &str = "all";
    const CATEGORY: &str = "category:";

    /// The value in the list.
    fn value(&self) -> String {
        match self {
            Self::Listed => String::new(),
            Self::All => Self::ALL.to_owned(),
            Self::Category(name) => format!("{}{name}", Self::CATEGORY),
        }
    }

    fn of_value(value: &str) -> Self {
        match value.strip_prefix(Self::CATEGORY) {
            Some(name) => Self::Category(name.to_owned()),
            None if value == Self::ALL => Self::All,
            None => Self::Listed,
        }
    }

    /// What was chosen when the document got this scope; nothing where its products are filed no more.
    fn of_scope(book: &Book, scope: Option<&Scope>) -> Option<Self> {
        match scope {
            None => Some(Self::Listed),
            Some(Scope::All) => Some(Self::All),
            Some(Scope::Products(products)) => category_of(book, products).map(Self::Category),
        }
    }

    /// The scope of a document, as things are filed now.
    fn scope(&self, book: &Book) -> Option<Scope> {
        match self {
            Self::Listed => None,
            Self::All => Some(Scope::All),
            Self::Category(name) => Some(Scope::Products(in_category(book, name))),
        }
    }
}

/// The panel; nothing on documents of other kinds.
#[component]
pub(super) fn Counting(desk: Desk) -> impl IntoView {
    desk.kind.is_count().then(|| view! { <Panel desk /> })
}

#[component]
fn Panel(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents.counting;
    let expected = Memo::new(move |_| desk.shop.book(Topic::Stock, |book| desk.read(|work| expected(book, work))));
    let compared = Memo::new(move |_| {
        expected.with(|expected| {
            desk.shop.peek(|book| desk.read(|work| expected.compare(book, work.draft.scanned().collect::<Vec<_>>())))
        })
    });
    // The picture comes first; the names of a result are there for whoever asks.
    let shown = RwSignal::new(None::<CountResult>);
    let of = move |result| compared.with(|compared: &Comparison| compared.count(result));
    let reading = move || (words().found_of)(of(CountResult::Found), expected.with(|expected| expected.pieces().len()));
    let chip = move |result: CountResult| {
        view! {
            <FilterChip
                label=move || result_word(words(), result)
                pressed=Signal::derive(move || shown.get() == Some(result))
                on_press=move |()| shown.update(|shown| *shown = Some(result).filter(|result| Some(*result) != *shown))
                count=move || Some(format::whole(of(result)))
                attr:data-test="count-result"
                attr:data-result=hook_of(result)
                attr:data-count=move || of(result).to_string()
            />
        }
    };
    // A dot leads to the list that its piece stands in.
    let press = move |at: usize| {
        let result = compared.with_untracked(|compared| match compared.is_found.get(at) {
            Some(true) => Some(CountResult::Found),
            Some(false) => Some(CountResult::Missing),
            None => compared.unexpected.get(at - compared.is_found.len()).map(|one| one.result),
        });
        if result.is_some() {
            shown.set(result);
        }
    };
    view! {
        <section class="counting" data-test="counting">
            <ScopeField desk />
            <Moved desk />
            <Uncounted desk />
            <p class="counting__reading" role="status">{reading}</p>
            <Dots
                label=reading
                found=Signal::derive(move || compared.with(|compared| compared.is_found.clone()))
                extra=Signal::derive(move || compared.with(|compared| compared.unexpected.len()))
                on_press=press
            />
            <div class="cluster" role="group" aria-label=move || words().results>
                {CountResult::ALL.into_iter().map(chip).collect_view()}
            </div>
            <Named desk expected compared shown />
        </section>
    }
}

fn expected(book: &Book, work: &Work) -> Expected {
    let document = work.document();
    document.warehouse.as_ref().map_or_else(Expected::default, |here| Expected::of(book, here, &scope_of(document)))
}

const fn result_word(words: &'static CountWords, result: CountResult) -> &'static str {
    match result {
        CountResult::Found => words.found,
        CountResult::Missing => words.missing,
        CountResult::UnexpectedNew => words.unexpected_new,
        CountResult::UnexpectedOut => words.unexpected_out,
        CountResult::Misplaced => words.misplaced,
        CountResult::WrongProduct => words.wrong_product,
    }
}

/// The name that tests know a result by.
const fn hook_of(result: CountResult) -> &'static str {
    match result {
        CountResult::Found => "found",
        CountResult::Missing => "missing",
        CountResult::UnexpectedNew => "unexpected-new",
        CountResult::UnexpectedOut => "unexpected-out",
        CountResult::Misplaced => "misplaced",
        CountResult::WrongProduct => "wrong-product",
    }
}

/// What the count is about: the products on its lines, a category, or all that lies in the warehouse (R31).
#[component]
fn ScopeField(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents.counting;
    let options = move || {
        let offered = |chosen: Chosen, said: &str| SelectOption::new(chosen.value(), said);
        let whole = [offered(Chosen::Listed, words().listed), offered(Chosen::All, words().all)];
        let named = |name: String| {
            let said = (words().category)(&name);
            offered(Chosen::Category(name), &said)
        };
        let filed = desk.shop.book(Topic::Catalogue, categories).into_iter().map(named);
        whole.into_iter().chain(filed).collect::<Vec<_>>()
    };
    let value = move || {
        let scope = desk.read(|work| work.document().scope.clone());
        let chosen = desk.shop.peek(|book| Chosen::of_scope(book, scope.as_ref()));
        chosen.map(|chosen| chosen.value()).unwrap_or_default()
    };
    let choose = move |value: String| {
        desk.change(|work, book| match Chosen::of_value(&value).scope(book) {
            Some(scope) => work.draft.set_scope(book, scope),
            None => work.draft.document.scope = None,
        });
    };
    view! {
        <SelectField
            label=move || words().scope
            options=Signal::derive(options)
            value=Signal::derive(value)
            on_change=choose
            hint=move || Some(words().scope_hint.to_owned())
            attr:data-test="count-scope"
        />
    }
}

fn categories(book: &Book) -> Vec<String> {
    let filed = book.catalogue.products().filter(|product| !product.is_archived && !product.category.is_empty());
    let mut names: Vec<String> = filed.map(|product| product.category.clone()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn in_category(book: &Book, name: &str) -> Vec<ProductId> {
    book.catalogue.products().filter(|product| product.category == name).map(|product| product.id.clone()).collect()
}

fn category_of(book: &Book, products: &[ProductId]) -> Option<String> {
    let first = products.first().and_then(|id| book.catalogue.product(id))?;
    Some(first.category.clone())
}

/// Products in scope that no line tells: posting writes off what lies there of them, which nobody should learn afterwards
/// (D23).
#[component]
fn Uncounted(desk: Desk) -> impl IntoView {
    let names = Memo::new(move |_| {
        desk.shop.track(Topic::Catalogue);
        desk.shop.book(Topic::Stock, |book| desk.read(|work| uncounted(book, work)))
    });
    move || {
        let words = desk.words.get();
        let names = names.get();
        let first = names.iter().take(UNCOUNTED_MAX).cloned().collect::<Vec<_>>().join(", ");
        let rest = names.len().saturating_sub(UNCOUNTED_MAX);
        (!names.is_empty()).then(|| {
            let more = (rest > 0).then(|| (words.home.and_more)(rest));
            let all = [Some(first), more].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let said = (words.documents.counting.uncounted)(&all);
            view! { <Banner kind=BannerKind::Caution attr:data-test="count-uncounted">{said}</Banner> }
        })
    }
}

fn uncounted(book: &Book, work: &Work) -> Vec<String> {
    let told = products(book, work.document());
    let untold = told.into_iter().filter(|told| told.counted.is_none() && !told.expected.quantity().is_zero());
    untold.filter_map(|told| Some(book.catalogue.product(&told.product)?.name.clone())).collect()
}

/// Stock that moved while the count was on its way: what was counted before may not be so any more.
#[component]
fn Moved(desk: Desk) -> impl IntoView {
    let moved = Memo::new(move |_| {
        desk.shop.book(Topic::Documents, |book| {
            desk.read(|work| {
                let document = work.document();
                let (here, began) = document.warehouse.as_ref().zip(work.draft.began)?;
                let moved = moved_since(book, here, &scope_of(document), began);
                (!moved.is_empty()).then(|| {
                    let numbers: std::collections::BTreeSet<String> =
                        moved.iter().map(|moved| moved.document.to_string()).collect();
                    numbers.into_iter().collect::<Vec<_>>().join(", ")
                })
            })
        })
    });
    move || {
        moved.get().map(|numbers| {
            let said = (desk.words.get().documents.counting.moved)(&numbers);
            view! { <Banner kind=BannerKind::Caution>{said}</Banner> }
        })
    }
}

/// The pieces of one result, each a way to its life.
#[component]
fn Named(
    desk: Desk,
    expected: Memo<Expected>,
    compared: Memo<Comparison>,
    shown: RwSignal<Option<CountResult>>,
) -> impl IntoView {
    let words = move || &desk.words.get().documents.counting;
    let pieces = Memo::new(move |_| {
        let Some(result) = shown.get() else { return Vec::new() };
        let language = desk.words.language();
        let seen = desk.words.get().documents.counting.last_seen;
        compared.with(|compared| {
            desk.shop.peek(|book| {
                let pieces = expected.with(|expected| named(book, expected, compared, result));
                let told = |serial: Serial| {
                    let last = last_seen(book, &serial).filter(|_| result != CountResult::Found);
                    let last = last.map(|(document, day)| seen(&document, &format::date(day, language)));
                    (serial, last)
                };
                pieces.into_iter().map(told).collect()
            })
        })
    });
    let rest = move || pieces.with(Vec::len).checked_sub(NAMED_MAX).filter(|rest| *rest > 0);
    view! {
        <ul class="counting__pieces" aria-label=move || shown.get().map(|result| result_word(words(), result))>
            <For each=move || pieces.get().into_iter().take(NAMED_MAX) key=Clone::clone let:piece>
                <li>
                    <a class="document__piece" href=routes::serial(piece.0.as_str()) data-test="counted-piece" data-serial=piece.0.to_string()>
                        <SerialText serial=piece.0.to_string() />
                    </a>
                    {piece.1.map(|last| view! { " " <span class="meta">{last}</span> })}
                </li>
            </For>
        </ul>
        {move || rest().map(|rest| view! { <p class="meta">{(desk.words.get().home.and_more)(rest)}</p> })}
    }
}

/// The document that moved a piece last, and its day.
fn last_seen(book: &Book, serial: &Serial) -> Option<(String, Date)> {
    let told = piece(book, book.serials.find(serial)?);
    Some((told.since?.to_string(), told.since_date?))
}

fn named(book: &Book, expected: &Expected, compared: &Comparison, result: CountResult) -> Vec<Serial> {
    let wanted = result == CountResult::Found;
    if matches!(result, CountResult::Found | CountResult::Missing) {
        let pieces = expected.pieces().iter().zip(&compared.is_found).filter(|(_, found)| **found == wanted);
        return pieces.map(|(piece, _)| Serial::new(book.serials.text(*piece))).collect();
    }
    compared.unexpected.iter().filter(|one| one.result == result).map(|one| one.serial.clone()).collect()
}
