//! Barcodes that are orders: what a clerk would press, scanned from a printed sheet, so that the scanner need not be laid
//! down. They begin as no maker lets a serial begin.

/// How an order begins.
const PREFIX: &str = "CMD:";
/// Most of one thing that a code may ask for.
const TIMES_MAX: u32 = 9999;

/// What a clerk wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Post the document.
    Post,
    /// Take the last step back.
    Undo,
    /// From now on scans take pieces off, or put them on again.
    Remove,
    /// Throw the draft away; that is asked first.
    Cancel,
    /// So many of the product at hand.
    Times(u32),
}

impl Order {
    /// The order that a code is, whatever its case; nothing where it is none.
    ///
    /// ```
    /// use serial_rules::intake::order::Order;
    /// assert_eq!(Order::read("CMD:POST"), Some(Order::Post));
    /// assert_eq!(Order::read("cmd:qty10"), Some(Order::Times(10)));
    /// for code in ["CMD:QTY0", "CMD:QTY-1", "CMD:", "CMD:POSTS", "POST", "352918115973957"] {
    ///     assert_eq!(Order::read(code), None);
    /// }
    /// ```
    pub fn read(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        Some(match code.strip_prefix(PREFIX)? {
            "POST" => Self::Post,
            "UNDO" => Self::Undo,
            "REMOVE" => Self::Remove,
            "CANCEL" => Self::Cancel,
            other => {
                let times = other.strip_prefix("QTY").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
                Self::Times(times?.parse().ok().filter(|times| (1..=TIMES_MAX).contains(times))?)
            }
        })
    }

    /// The code of the order, as it is printed.
    ///
    /// ```
    /// use serial_rules::intake::order::Order;
    /// let orders = [Order::Post, Order::Undo, Order::Remove, Order::Cancel, Order::Times(10)];
    /// assert!(orders.iter().all(|order| Order::read(&order.code()) == Some(*order)));
    /// ```
    pub fn code(self) -> String {
        let word = match self {
            Self::Post => "POST",
            Self::Undo => "UNDO",
            Self::Remove => "REMOVE",
            Self::Cancel => "CANCEL",
            Self::Times(times) => return format!("{PREFIX}QTY{times}"),
        };
        [PREFIX, word].concat()
    }
}
