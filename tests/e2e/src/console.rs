//! What a page says on its console. A page of ours has nothing to say there, so every warning and error is a complaint.
//!
//! Chromium tells through its driver everything since it started. The other two drivers cannot be asked: there a
//! listener in the page takes down what is said after the page has loaded.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::clerk::Clerk;
use crate::engine::Engine;
use crate::failure::Outcome;

const LISTENER: &str = r"
    if (window.__said) return;
    const said = window.__said = [];
    addEventListener('error', e => said.push(`error: ${e.message}`));
    addEventListener('unhandledrejection', e => said.push(`unhandled: ${e.reason}`));
    for (const level of ['warn', 'error']) {
        const say = console[level].bind(console);
        console[level] = (...words) => { said.push(`${level}: ${words.join(' ')}`); say(...words); };
    }
";

/// Begins to listen to the page that has just been opened.
pub(crate) async fn attach(clerk: &Clerk) -> Outcome {
    if clerk.engine() != Engine::Chromium {
        clerk.ask(LISTENER, Vec::new()).await?;
    }
    Ok(())
}

/// What was said since the last time.
pub(crate) async fn hear(clerk: &Clerk) -> Outcome<Vec<String>> {
    if clerk.engine() == Engine::Chromium {
        let entries = clerk.client().issue_cmd(BrowserLog).await?;
        return Ok(entries.as_array().into_iter().flatten().filter_map(complaint).collect());
    }
    let said = clerk.ask("return window.__said?.splice(0) ?? []", Vec::new()).await?;
    Ok(said.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Whether it only says that the network is gone. No complaint while it is: browsers say so themselves when they ask
/// for a newer service worker.
pub(crate) fn is_about_the_network(sentence: &str) -> bool {
    ["ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ServiceWorker"]
        .iter()
        .any(|word| sentence.contains(word))
}

/// What Chromium says where there is no loudspeaker to sound through. A shop's tablet has one.
const NO_LOUDSPEAKER: &str = "error from the audio device or the WebAudio renderer";

fn complaint(entry: &Value) -> Option<String> {
    let level = entry.get("level")?.as_str()?;
    let message = entry.get("message")?.as_str()?;
    if message.contains(NO_LOUDSPEAKER) {
        return None;
    }
    // What comes after an empty line is advice.
    let message = message.split("\\n\\n").next().unwrap_or_default();
    matches!(level, "SEVERE" | "WARNING").then(|| format!("{level}: {message}"))
}

/// `ChromeDriver`'s own command: the console's entries since it was last asked.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/se/log", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
