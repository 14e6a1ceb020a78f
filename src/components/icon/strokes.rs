//! The strokes of each icon, on a grid of 24. Drawings only: what they mean is said in [`super::Glyph`].

pub(super) const HOME: &str = "M4 11 12 4l8 7M6 9.5V20h4.5v-5.5h3V20H18V9.5";
pub(super) const SELL: &str = "M12 14V3.5M8 7.5l4-4 4 4M5 11.5V20h14v-8.5";
pub(super) const BUY: &str = "M12 3.5V14M8 10l4 4 4-4M5 11.5V20h14v-8.5";
pub(super) const PRODUCT: &str = "M12 3.5 20 8v8l-8 4.5L4 16V8zM4.3 8.2 12 12.5l7.7-4.3M12 12.5v8M8 5.8l8 4.5";
pub(super) const SERIAL: &str = "M4 6v12M7.5 6v12M11 6v8M14 6v12M17 6v8M20 6v12M11 18h.01M17 18h.01";
pub(super) const MORE: &str =
    "M5.5 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM18.5 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2z";
pub(super) const SCAN: &str = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 9v6M12 9v6M16 9v6";
pub(super) const SEARCH: &str = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20";
pub(super) const ADD: &str = "M12 5v14M5 12h14";
pub(super) const LESS: &str = "M5 12h14";
pub(super) const CHECK: &str = "m5 12.5 4.5 4.5L19 7.5";
pub(super) const DONE: &str = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8 12.2l2.8 2.8 5.2-5.5";
pub(super) const CLOSE: &str = "m6 6 12 12M18 6 6 18";
pub(super) const CAUTION: &str = "M12 4 21 19.5H3zM12 10v4.5M12 17h.01";
pub(super) const REFUSED: &str = "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16h.01";
pub(super) const INFO: &str = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.8h.01";
pub(super) const UNKNOWN: &str =
    "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.5 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.7M12 16.5h.01";
pub(super) const BACK: &str = "M20 12H4.5M11 5.5 4.5 12l6.5 6.5";
pub(super) const NEXT: &str = "m9.5 5.5 6.5 6.5-6.5 6.5";
pub(super) const DOWN: &str = "m5.5 9 6.5 6.5L18.5 9";
pub(super) const UP: &str = "m5.5 15 6.5-6.5 6.5 6.5";
pub(super) const UNDO: &str = "M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3";
pub(super) const REMOVE: &str = "M4.5 7h15M9.5 7V4h5v3M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5";
pub(super) const EDIT: &str = "M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5";
pub(super) const DOCUMENT: &str = "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6";
pub(super) const DRAFT: &str = "M6 6.5v-3h3M13 3.5h1l4 4v1M18 12.5v3M18 19.5v1h-2M12 20.5H9.5M6 20.5v-3M6 13.5v-3";
pub(super) const LEDGER: &str = "M5 4h13.5v16H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h11.5M9 8h5.5M9 11.5h3.5";
pub(super) const PARTNERS: &str = "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 4.9a3.5 3.5 0 0 1 0 6.2M18 14.6c2 .8 3.2 2.5 3.5 4.9";
pub(super) const PERSON: &str =
    "M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM5 20c.6-3.7 3.2-5.7 7-5.7s6.4 2 7 5.7";
pub(super) const WAREHOUSE: &str = "M3.5 20V9L12 4l8.5 5v11M7.5 20v-8h9v8M7.5 16h9";
pub(super) const TRANSIT: &str = "M2.5 6.5H14V16H9.8M5.2 16H2.5V6.5M14 10h4l3.5 3.5V16h-1.7M14 16h1.2M7.5 18.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM17.5 18.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z";
pub(super) const SOLD: &str = "M5 8h14l1 12.5H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5";
pub(super) const RETURNED: &str = "M4.5 12v8h15v-8M19.5 12 17 7h-4M9.5 4 6.5 7l3 3M7 7h6.5M4.5 12h15M4.5 12l1-2";
pub(super) const LOST: &str = "M15.5 4.2a8.5 8.5 0 1 1-7 0M12 3.5v7M12 14.5h.01";
pub(super) const UNNAMED: &str =
    "M4 8V4h4M11.5 4H13l1.5 1.5M17 8l3 3-2 2M15.5 15.5l-2.5 2.5M10.5 20 8 17.5M5.5 15 4 13.5V11.5M8 8h.01";
pub(super) const LABEL: &str = "M4 4h8.5L20.5 12 12 20.5 4 12.5zM8 8h.01";
pub(super) const PRINT: &str = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7zM16.5 11.5h.01";
pub(super) const SETTINGS: &str = "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h7M15 17h5M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM13 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z";
pub(super) const LANGUAGE: &str = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c2.3 2.3 3.5 5.2 3.5 8.5s-1.2 6.2-3.5 8.5c-2.3-2.3-3.5-5.2-3.5-8.5s1.2-6.2 3.5-8.5z";
pub(super) const LIGHT: &str = "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7";
pub(super) const DARK: &str = "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z";
pub(super) const KEYBOARD: &str =
    "M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M6.5 14h.01M17.5 14h.01M9.5 14h5";
pub(super) const CLOCK: &str = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2.5";
pub(super) const COUNT: &str = "M8.5 5H5.5v15.5h13V5h-3M8.5 3.5h7v3.5h-7zM9 13l2.2 2.2L15.3 11";
pub(super) const TRANSFER: &str = "M4 8.5h15M15.5 5 19 8.5 15.5 12M20 15.5H5M8.5 12 5 15.5 8.5 19";
pub(super) const PASTE: &str = "M8.5 5H5.5v15.5h7M15.5 5h3v4M8.5 3.5h7v3.5h-7zM20.5 16H14M17 12.5l3.5 3.5L17 19.5";
pub(super) const GENERATE: &str =
    "M12 3.5v5M12 15.5v5M3.5 12h5M15.5 12h5M6 6l2.5 2.5M15.5 15.5 18 18M18 6l-2.5 2.5M8.5 15.5 6 18";
pub(super) const DEVICE: &str = "M6 3.5h12v17H6zM10.5 17.5h3M9.5 10l2 2 3.5-3.7";
pub(super) const FILTER: &str = "M4 5h16l-6 7.5V19l-4-2v-4.5z";
pub(super) const LINK: &str = "M6 18 18 6M9.5 6H18v8.5";
pub(super) const VOID: &str = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM6 6l12 12";
pub(super) const CAMERA: &str = "M3.5 7.5h4L9 5h6l1.5 2.5h4v12h-17zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z";
