//! Keys as no keyboard of this machine sends them: each said to Chromium event by event, with its own name, place and
//! time. So an input method, a soft keyboard or a foreign layout can be in the way without being installed.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::clerk::Clerk;
use crate::failure::Outcome;

/// Between two keys of the scanner, by the times of the events.
const PACE: Duration = Duration::from_millis(12);

/// What an input method says instead of the key's own number.
const HIDDEN: u32 = 229;

/// Alt is held.
pub const ALT: u32 = 1;
/// Control is held.
pub const CONTROL: u32 = 2;
/// Shift is held.
pub const SHIFT: u32 = 8;

/// A key that goes down and up.
#[derive(Clone, Debug)]
pub struct WireKey {
    name: String,
    code: String,
    number: u32,
    held: u32,
    /// What the input method shows from now on.
    composed: Option<String>,
    /// What is written without a key that would tell.
    inserted: Option<String>,
    /// It has no name at all.
    is_nameless: bool,
}

/// What a browser tells while it fills a form in: that a key went down, and not which.
const NAMELESS: &str = "(document.activeElement ?? document.body).dispatchEvent(new Event('keydown', { bubbles: true, cancelable: true }))";

/// A key with Caps Lock on. No keyboard of the debug protocol has it on, so that the page makes the event itself.
const WITH_CAPS_LOCK: &str = r"
    for (const [key, code, shiftKey] of arguments[0]) {
        const words = { key, code, shiftKey, modifierCapsLock: true, bubbles: true, cancelable: true };
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', words));
        target.dispatchEvent(new KeyboardEvent('keyup', words));
    }
";

impl WireKey {
    /// A key by what it writes and its place on the board.
    pub fn new(name: &str, code: &str) -> Self {
        let (name, code) = (name.to_owned(), code.to_owned());
        Self { name, code, number: 0, held: 0, composed: None, inserted: None, is_nameless: false }
    }

    /// A key of which nothing is told, as when the browser fills a form in.
    pub fn nameless() -> Self {
        Self { is_nameless: true, ..Self::new("", "") }
    }

    /// A key that an input method hides and whose name is told all the same, as on a Mac.
    pub fn shown(name: &str, code: &str) -> Self {
        Self { number: HIDDEN, ..Self::new(name, code) }
    }

    /// The same with another number, which says nothing of what it writes.
    #[must_use]
    pub fn numbered(self, number: u32) -> Self {
        Self { number, ..self }
    }

    /// A key that the input method hides, and what it shows afterwards.
    pub fn composing(code: &str, composed: &str) -> Self {
        Self { number: HIDDEN, composed: Some(composed.to_owned()), ..Self::new("Process", code) }
    }

    /// A character of a soft keyboard, which names neither key nor place.
    pub fn soft(text: &str) -> Self {
        Self { number: HIDDEN, inserted: Some(text.to_owned()), ..Self::new("Unidentified", "") }
    }

    /// A soft keyboard that shows what it has so far, and replaces it with every character.
    pub fn growing(shown: &str) -> Self {
        Self { number: HIDDEN, composed: Some(shown.to_owned()), ..Self::new("Unidentified", "") }
    }

    /// The same with these held.
    #[must_use]
    pub fn with(self, held: u32) -> Self {
        Self { held, ..self }
    }

    fn event(&self, kind: &str, at: f64) -> Value {
        let is_written = kind == "keyDown" && self.name.chars().count() == 1 && self.held & (ALT | CONTROL) == 0;
        let text = if is_written { self.name.as_str() } else { "" };
        json!({
            "type": if kind == "keyDown" && !is_written { "rawKeyDown" } else { kind },
            "key": self.name, "code": self.code, "text": text,
            "windowsVirtualKeyCode": self.number(), "modifiers": self.held, "timestamp": at,
        })
    }

    fn number(&self) -> u32 {
        match self.name.as_str() {
            _ if self.number != 0 => self.number,
            "Enter" => 13,
            "Tab" => 9,
            "Shift" => 16,
            "Alt" => 18,
            "Dead" => 222,
            name if name.chars().count() == 1 => name.chars().next().map_or(0, |c| u32::from(c.to_ascii_uppercase())),
            _ => 0,
        }
    }
}

/// The keys of a text on the United States layout.
pub fn plain(text: &str) -> Vec<WireKey> {
    text.chars()
        .map(|character| match character {
            'a'..='z' | 'A'..='Z' => {
                let held = if character.is_ascii_uppercase() { SHIFT } else { 0 };
                WireKey::new(&character.to_string(), &format!("Key{}", character.to_ascii_uppercase())).with(held)
            }
            '0'..='9' => WireKey::new(&character.to_string(), &format!("Digit{character}")),
            ' ' => WireKey::new(" ", "Space"),
            '-' => WireKey::new("-", "Minus"),
            ',' => WireKey::new(",", "Comma"),
            ';' => WireKey::new(";", "Semicolon"),
            ']' => WireKey::new("]", "BracketRight"),
            other => WireKey::new(&other.to_string(), ""),
        })
        .collect()
}

/// The scanner's Enter.
pub fn enter() -> WireKey {
    WireKey::new("Enter", "Enter")
}

impl Clerk {
    /// Sends these keys, a scanner's pace apart by their own times. In Chromium alone.
    ///
    /// # Errors
    /// When the browser does not take them.
    pub async fn wire(&self, keys: &[WireKey]) -> Outcome {
        self.wire_at(PACE, keys).await
    }

    /// The same at another pace.
    ///
    /// # Errors
    /// When the browser does not take them.
    pub async fn wire_at(&self, pace: Duration, keys: &[WireKey]) -> Outcome {
        self.rest_hands().await?;
        let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut at = begun;
        for key in keys {
            if key.is_nameless {
                self.ask(NAMELESS, Vec::new()).await?;
                continue;
            }
            let seconds = at.as_secs_f64();
            self.debug("Input.dispatchKeyEvent", key.event("keyDown", seconds)).await?;
            if let Some(text) = &key.composed {
                let end = text.encode_utf16().count();
                let composed = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
                self.debug("Input.imeSetComposition", composed).await?;
            }
            if let Some(text) = &key.inserted {
                self.debug("Input.insertText", json!({ "text": text })).await?;
            }
            self.debug("Input.dispatchKeyEvent", key.event("keyUp", seconds)).await?;
            at += pace;
        }
        Ok(())
    }

    /// Scans a code while Caps Lock is on: capitals come small and small letters large, and the scanner knows nothing of it.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn scan_with_caps_lock(&self, code: &str) -> Outcome {
        self.rest_hands().await?;
        let turned = |character: char| match character {
            'a'..='z' => character.to_ascii_uppercase(),
            _ => character.to_ascii_lowercase(),
        };
        let key = |character: char| {
            let WireKey { code, held, .. } = plain(&character.to_string()).swap_remove(0);
            json!([turned(character).to_string(), code, held == SHIFT])
        };
        let mut keys: Vec<Value> = code.chars().map(key).collect();
        keys.push(json!(["Enter", "Enter", false]));
        self.ask(WITH_CAPS_LOCK, vec![json!(keys)]).await?;
        Ok(())
    }

    /// Has the device be one that is worked by touch, from the next page on. In Chromium alone.
    ///
    /// # Errors
    /// When the browser cannot pretend to be.
    pub async fn be_touched(&self) -> Outcome {
        self.debug("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 })).await
    }

    /// Writes a text at once and without a key, as built-in scanners do. In Chromium alone.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn write_at_once(&self, text: &str) -> Outcome {
        self.debug("Input.insertText", json!({ "text": text })).await
    }

    async fn debug(&self, command: &str, parameters: Value) -> Outcome {
        self.client().issue_cmd(Debug { body: json!({ "cmd": command, "params": parameters }) }).await?;
        Ok(())
    }
}

/// `ChromeDriver`'s own command: a word of the debug protocol.
#[derive(Debug)]
struct Debug {
    body: Value,
}

impl WebDriverCompatibleCommand for Debug {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
