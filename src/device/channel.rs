//! A line to the other tabs of this program on this device. What is said is not stored and may be missed.

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line that stays open as long as this lives.
#[derive(Debug)]
pub struct Channel {
    channel: Option<BroadcastChannel>,
}

impl Channel {
    /// Opens the line of this name. In a browser without such a line nothing is ever said or heard.
    pub fn open(name: &str) -> Self {
        Self { channel: BroadcastChannel::new(name).ok() }
    }

    /// Calls back with what other tabs say, as long as the line is open.
    pub fn on_heard(&self, hear: impl Fn(String) + 'static) {
        let Some(channel) = &self.channel else { return };
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        channel.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    }

    /// Says something to all other tabs.
    pub fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            // A tab that hears nothing finds out by itself when it writes.
            let _ = channel.post_message(&text.into());
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
