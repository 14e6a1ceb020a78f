//! Keys that wait for nobody. A driver sends the next key when the page has dealt with the last one; a scanner does not.
//! So these go past the driver, straight to the browser's debug socket, each a thousandth of a second after the other.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, client};

use crate::failure::{Failure, Outcome};

/// Between two keys.
const PACE: Duration = Duration::from_millis(1);
/// What a machine with much else to do may add between two keys of one code before it stops being a scanner's.
const LAG_MAX: Duration = Duration::from_millis(5);

/// The debug socket of a page.
pub(crate) struct Storm {
    socket: WebSocket<TcpStream>,
    number: u64,
}

impl Storm {
    /// Opens the socket of the page at this address, in the browser with this profile.
    pub(crate) fn over(profile: &Path, address: &str) -> Outcome<Self> {
        // The browser writes down where it listens.
        let said = fs::read_to_string(profile.join("DevToolsActivePort"))?;
        let port = said.lines().next().and_then(|line| line.parse::<u16>().ok());
        let port = port.ok_or_else(|| Failure::new(format!("there is no port in {said}")))?;
        let pages = pages(port)?;
        let page = pages.iter().find(|page| page["type"] == "page" && page["url"] == address);
        let url = page.and_then(|page| page["webSocketDebuggerUrl"].as_str());
        let url = url.ok_or_else(|| Failure::new(format!("no page is at {address}: {pages:?}")))?;
        let (socket, _) = client(url, TcpStream::connect(("127.0.0.1", port))?)
            .map_err(|error| Failure::new(format!("no debug socket: {error}")))?;
        Ok(Self { socket, number: 0 })
    }

    /// Sends codes and an Enter after each, back to back. Waits for no answer before the end.
    pub(crate) fn send(&mut self, codes: &[&str]) -> Outcome {
        let begun = Instant::now();
        let mut sent = 0;
        for code in codes {
            let mut at = now();
            for key in code.chars().map(String::from).chain(["Enter".to_owned()]) {
                sent += 1;
                keep_pace(begun + PACE * sent);
                // A key is no earlier than it is sent, unless this machine held it up.
                at = now().min(at + LAG_MAX);
                self.say(&event("rawKeyDown", &key, at))?;
                self.say(&event("keyUp", &key, at))?;
            }
        }
        self.until_answered()
    }

    fn say(&mut self, parameters: &Value) -> Outcome {
        self.number += 1;
        let command = json!({ "id": self.number, "method": "Input.dispatchKeyEvent", "params": parameters });
        self.socket.write(Message::text(command.to_string()))?;
        Ok(self.socket.flush()?)
    }

    /// Waits until the page has dealt with the last key.
    fn until_answered(&mut self) -> Outcome {
        loop {
            let answer = self.socket.read()?;
            let answer: Value = serde_json::from_str(answer.to_text()?).unwrap_or_default();
            if let Some(error) = answer.get("error") {
                return Err(Failure::new(format!("the browser took no key: {error}")));
            }
            if answer["id"] == self.number {
                return Ok(());
            }
        }
    }
}

/// Sends nothing before this moment: a scanner's keys have a pace of their own.
fn keep_pace(due: Instant) {
    while let Some(early) = due.checked_duration_since(Instant::now()).filter(|early| !early.is_zero()) {
        thread::park_timeout(early);
    }
}

fn event(kind: &str, key: &str, at: Duration) -> Value {
    let code = if key == "Enter" { key.to_owned() } else { format!("Digit{key}") };
    let number = if key == "Enter" { 13 } else { key.chars().next().map_or(0, u32::from) };
    json!({ "type": kind, "key": key, "code": code, "windowsVirtualKeyCode": number, "timestamp": at.as_secs_f64() })
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// The pages that a browser has open.
fn pages(port: u16) -> Outcome<Vec<Value>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    write!(stream, "GET /json HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    let mut read = [0; 4096];
    // The browser keeps the connection open: the answer is whole when it can be read.
    loop {
        let length = stream.read(&mut read)?;
        answer.extend_from_slice(&read[..length]);
        let text = String::from_utf8_lossy(&answer);
        let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        if let Ok(pages) = serde_json::from_str(body) {
            return Ok(pages);
        }
        if length == 0 {
            return Err(Failure::new(format!("the browser does not tell its pages: {text}")));
        }
    }
}

impl From<tungstenite::Error> for Failure {
    fn from(error: tungstenite::Error) -> Self {
        Self::new(format!("the debug socket: {error}"))
    }
}
