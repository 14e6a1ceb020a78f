//! The three engines, and how a clean session of each is asked for.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

/// Size of the window at the start: a tablet held wide.
pub(crate) const WIDTH: u32 = 1280;
/// See [`WIDTH`].
pub(crate) const HEIGHT: u32 = 900;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox, the extended support release.
    Firefox,
    /// `WebKitGTK`, the nearest thing to an iPad.
    WebKit,
}

impl Engine {
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "chromium" => Some(Self::Chromium),
            "firefox" => Some(Self::Firefox),
            "webkit" => Some(Self::WebKit),
            _ => None,
        }
    }

    /// The word of it, as it stands in names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Where Debian puts it.
    pub(crate) fn usual_program(self) -> PathBuf {
        PathBuf::from(match self {
            Self::Chromium => "/usr/bin/chromium",
            Self::Firefox => "/usr/bin/firefox-esr",
            Self::WebKit => "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        })
    }

    /// What a new session asks for. The profile is a folder of Chromium's own; the others make one themselves. More
    /// arguments than the usual ones are Chromium's as well.
    pub(crate) fn capabilities(self, browser: &Path, profile: &Path, more: &[String]) -> Map<String, Value> {
        let asked = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "binary": browser, "args": chromium_arguments(profile, more) },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": browser,
                    "args": ["-headless", format!("-width={WIDTH}"), format!("-height={HEIGHT}")],
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation", "--enable-mock-capture-devices=true"] },
            }),
        };
        match asked {
            Value::Object(asked) => asked,
            _ => Map::new(),
        }
    }
}

fn chromium_arguments(profile: &Path, more: &[String]) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--window-size={WIDTH},{HEIGHT}"));
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.extend_from_slice(more);
    arguments
}
