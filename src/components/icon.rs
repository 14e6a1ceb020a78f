//! Icons: one stroke, one grid of 24, drawn for this app. An icon never stands alone: a word says the same beside it,
//! or the control that holds it has a label.

mod strokes;

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Glyph {
    /// A roof: the first screen.
    Home,
    /// Goods that leave: a sale.
    Sell,
    /// Goods that come in: a purchase.
    Buy,
    /// A closed box: a product.
    Product,
    /// Bars of different width: a serial.
    Serial,
    /// Three dots: what does not fit.
    More,
    /// The corners of a finder: scan.
    Scan,
    /// A lens.
    Search,
    /// A plus.
    Add,
    /// A minus.
    Less,
    /// A tick.
    Check,
    /// A tick in a ring: done, in stock.
    Done,
    /// A cross.
    Close,
    /// A triangle with a mark: caution.
    Caution,
    /// An eight-cornered sign: refused.
    Refused,
    /// A letter i in a ring.
    Info,
    /// A ring with a question.
    Unknown,
    /// An arrow to the left.
    Back,
    /// A chevron to the right.
    Next,
    /// A chevron down.
    Down,
    /// A chevron up.
    Up,
    /// An arrow that turns round.
    Undo,
    /// A bin.
    Remove,
    /// A pencil.
    Edit,
    /// A sheet with lines: a document.
    Document,
    /// A sheet with a dashed edge: a draft.
    Draft,
    /// A ledger: all documents.
    Ledger,
    /// Two heads: partners.
    Partners,
    /// One head: a customer.
    Person,
    /// A shelf under a roof: a warehouse.
    Warehouse,
    /// A lorry: in transit.
    Transit,
    /// A bag: sold.
    Sold,
    /// An arrow back into a box: returned.
    Returned,
    /// A ring with a gap and a bar: lost.
    Lost,
    /// A dashed tag: a piece without a number.
    Unnamed,
    /// A tag: a price, a label.
    Label,
    /// A printer.
    Print,
    /// A cog.
    Settings,
    /// A globe: language.
    Language,
    /// A sun.
    Light,
    /// A moon.
    Dark,
    /// A keyboard.
    Keyboard,
    /// A clock: waiting, history.
    Clock,
    /// A clipboard: a count.
    Count,
    /// Two arrows past each other: a transfer.
    Transfer,
    /// A sheet with an arrow: paste.
    Paste,
    /// A star of strokes: generated.
    Generate,
    /// A device that keeps: stored here.
    Device,
    /// A funnel: filter.
    Filter,
    /// A chain link: opens elsewhere in the app.
    Link,
    /// A ring with a bar across: void.
    Void,
    /// A camera.
    Camera,
}

impl Glyph {
    /// The strokes, on a grid of 24 with round ends.
    const fn strokes(self) -> &'static str {
        match self {
            Self::Home => strokes::HOME,
            Self::Sell => strokes::SELL,
            Self::Buy => strokes::BUY,
            Self::Product => strokes::PRODUCT,
            Self::Serial => strokes::SERIAL,
            Self::More => strokes::MORE,
            Self::Scan => strokes::SCAN,
            Self::Search => strokes::SEARCH,
            Self::Add => strokes::ADD,
            Self::Less => strokes::LESS,
            Self::Check => strokes::CHECK,
            Self::Done => strokes::DONE,
            Self::Close => strokes::CLOSE,
            Self::Caution => strokes::CAUTION,
            Self::Refused => strokes::REFUSED,
            Self::Info => strokes::INFO,
            Self::Unknown => strokes::UNKNOWN,
            Self::Back => strokes::BACK,
            Self::Next => strokes::NEXT,
            Self::Down => strokes::DOWN,
            Self::Up => strokes::UP,
            Self::Undo => strokes::UNDO,
            Self::Remove => strokes::REMOVE,
            Self::Edit => strokes::EDIT,
            Self::Document => strokes::DOCUMENT,
            Self::Draft => strokes::DRAFT,
            Self::Ledger => strokes::LEDGER,
            Self::Partners => strokes::PARTNERS,
            Self::Person => strokes::PERSON,
            Self::Warehouse => strokes::WAREHOUSE,
            Self::Transit => strokes::TRANSIT,
            Self::Sold => strokes::SOLD,
            Self::Returned => strokes::RETURNED,
            Self::Lost => strokes::LOST,
            Self::Unnamed => strokes::UNNAMED,
            Self::Label => strokes::LABEL,
            Self::Print => strokes::PRINT,
            Self::Settings => strokes::SETTINGS,
            Self::Language => strokes::LANGUAGE,
            Self::Light => strokes::LIGHT,
            Self::Dark => strokes::DARK,
            Self::Keyboard => strokes::KEYBOARD,
            Self::Clock => strokes::CLOCK,
            Self::Count => strokes::COUNT,
            Self::Transfer => strokes::TRANSFER,
            Self::Paste => strokes::PASTE,
            Self::Generate => strokes::GENERATE,
            Self::Device => strokes::DEVICE,
            Self::Filter => strokes::FILTER,
            Self::Link => strokes::LINK,
            Self::Void => strokes::VOID,
            Self::Camera => strokes::CAMERA,
        }
    }
}

/// One icon, as high as 1.5 lines of the text around it and of the same colour.
#[component]
pub fn Icon(
    /// What it shows.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || glyph.get().strokes() />
        </svg>
    }
}
