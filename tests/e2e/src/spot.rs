//! Places on a page, by the `data-test` hooks that the app's pages carry for these tests.

/// A place on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    selector: String,
}

/// The place with this hook.
pub fn hook(name: &str) -> Spot {
    Spot { selector: format!("[data-test=\"{name}\"]") }
}

impl Spot {
    /// The one of these that stands for a serial.
    #[must_use]
    pub fn of_serial(self, serial: &str) -> Self {
        self.with("serial", serial)
    }

    /// The one of these that stands for a document.
    #[must_use]
    pub fn of_number(self, number: &str) -> Self {
        self.with("number", number)
    }

    /// The one of these with this `data-` attribute.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
        Self { selector: format!("{}[data-{name}=\"{quoted}\"]", self.selector) }
    }

    /// A place inside this one.
    #[must_use]
    pub fn inside(self, inner: &Self) -> Self {
        Self { selector: format!("{} {}", self.selector, inner.selector) }
    }

    pub(crate) fn selector(&self) -> &str {
        &self.selector
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_is_a_selector() {
        let spot = hook("exceptions").inside(&hook("exception-row").of_serial("a\"b"));
        assert_eq!(spot.selector(), r#"[data-test="exceptions"] [data-test="exception-row"][data-serial="a\"b"]"#);
    }
}
