//! Plain parts of the screens. They are given values and callbacks and show them; they hold no words of their own, and
//! know nothing of the shop, the store, the device or a screen, so that each can be shown with made-up data.
//!
//! Every file here has a style sheet of the same name in `style/components/`.

pub mod button;
pub mod icon;
pub mod key_hint;
pub mod maybe_text;
pub mod picture;

pub mod chip;
pub mod serial_list;
pub mod serial_text;

pub mod attempt;
pub mod choice;
pub mod date_field;
pub mod field;
pub mod number_field;
pub mod number_pad;
pub mod search_box;
pub mod select_field;
pub mod stepper;
pub mod switch;
pub mod text_area;
pub mod text_field;

pub mod card;
pub mod document_rows;
pub mod facts;
pub mod figure;
pub mod list;
pub mod table;
pub mod tile;
pub mod totals;
pub mod virtual_list;

pub mod banner;
pub mod empty;
pub mod failed;
pub mod progress;
pub mod skeleton;
pub mod toast;

pub mod dialog;
pub mod form_sheet;
pub mod menu;
pub mod tabs;

pub mod exceptions;
pub mod scan_line;

pub mod bars;
pub mod chart;
pub mod code;
pub mod dots;
pub mod histogram;
pub mod ring;
pub mod stacked_bars;
pub mod timeline;

pub mod action_bar;
pub mod page;
pub mod sheet;
pub mod workbench;

pub use action_bar::ActionBar;
pub use attempt::Attempt;
pub use banner::{Banner, BannerKind};
pub use bars::{Bar, Bars};
pub use button::{Button, ButtonKind, ButtonLink, IconButton};
pub use card::{Card, Section};
pub use chart::{Chart, ChartWords};
pub use chip::{Chip, FilterChip, PieceState, StateChip, Tone};
pub use choice::{Choice, ChoiceOption};
pub use code::CodePicture;
pub use date_field::DateField;
pub use dialog::{Dialog, DialogShape};
pub use document_rows::{DocumentRow, DocumentRows};
pub use dots::Dots;
pub use empty::EmptyState;
pub use exceptions::{ExceptionAction, ExceptionRow, ExceptionStrip, Told};
pub use facts::{Fact, Facts};
pub use failed::Failed;
pub use field::{Field, FieldIds};
pub use figure::{Figure, Figures};
pub use form_sheet::FormSheet;
pub use histogram::{Bin, Histogram};
pub use icon::{Glyph, Icon};
pub use key_hint::KeyHint;
pub use list::{List, Row, RowEnd, RowText};
pub use maybe_text::MaybeText;
pub use menu::{Menu, MenuEntry};
pub use number_field::NumberField;
pub use number_pad::PadWords;
pub use page::Page;
pub use picture::{Picture, Scene};
pub use progress::Progress;
pub use ring::Ring;
pub use scan_line::{ScanFace, ScanLine, ScanMood};
pub use search_box::SearchBox;
pub use select_field::{SelectField, SelectOption};
pub use serial_list::{SerialChip, SerialList};
pub use serial_text::SerialText;
pub use sheet::SheetPicture;
pub use skeleton::Skeleton;
pub use stacked_bars::{Part, Stack, StackedBars};
pub use stepper::Stepper;
pub use switch::Switch;
pub use table::{Column, Table};
pub use tabs::{Tab, Tabs};
pub use text_area::TextArea;
pub use text_field::TextField;
pub use tile::Tile;
pub use timeline::{NodeKind, Timeline, TimelineNode};
pub use toast::{ToastStack, Toasts};
pub use totals::{TotalRow, Totals};
pub use virtual_list::VirtualList;
pub use workbench::Workbench;
