//! The clerk at the counter: what is done with the hands. What the clerk sees is in [`look`].

mod hands;
mod look;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::actions::{Actions, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;
use xtask::site::Site;

use crate::console;
use crate::engine::{Engine, HEIGHT, WIDTH};
use crate::failure::{Failure, Outcome, ensure};
use crate::keys::{self, Ending, Stroke};
use crate::spot::Spot;
use crate::stage::Stage;
use crate::storm::Storm;

pub use hands::Hands;

/// How long a browser may take to come up.
const SESSION_MAX: Duration = Duration::from_mins(1);

/// How WebDriver names an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds what is to be pressed or filled at a spot: the first in sight, and the control inside it when the hook stands
/// on the frame around one. A radio button or a switch is pressed at its label, which is what a finger meets.
const CONTROL: &str = r"
    const CONTROLS = 'input, textarea, select, button, a';
    const [selector] = arguments;
    const hooked = [...document.querySelectorAll(selector)].find(e => e.getClientRects().length > 0);
    if (!hooked) return null;
    const control = hooked.matches(CONTROLS) ? hooked : hooked.querySelector(CONTROLS) ?? hooked;
    return ['radio', 'checkbox'].includes(control.type) ? control.closest('label') ?? control : control;
";

/// Pastes as a browser does: the page may take the text itself; if it does not, the text goes where the caret is.
const PASTE: &str = r"
    const [control, text] = arguments;
    const clipboard = new DataTransfer();
    clipboard.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true });
    if (control.dispatchEvent(paste)) document.execCommand('insertText', false, text);
";

/// Marks the page that is there and, once this is answered, has it loaded anew.
const RELOAD: &str = "window.__isOld = true; setTimeout(() => location.reload(), 0)";
const IS_RELOADED: &str = "return !window.__isOld && document.readyState === 'complete'";

/// Keeps the page from doing anything, a little later.
const KEEP_BUSY: &str = r"
    const [busy] = arguments;
    setTimeout(() => {
        const end = performance.now() + busy;
        while (performance.now() < end);
        window.__busy = (window.__busy ?? 0) + 1;
    }, 40);
";

/// A service worker answers for the page only when it has stored the whole build.
const IS_STORED: &str = "return navigator.serviceWorker?.controller?.state === 'activated'";

/// Somebody at a browser, with the shop's app before them.
pub struct Clerk {
    client: Client,
    engine: Engine,
    hands: Hands,
    dist: PathBuf,
    /// The folder of the browser's own things.
    profile: PathBuf,
    port: u16,
    /// The server of the app, while it runs.
    site: Option<Site>,
    /// What pages said that are gone by now.
    said: Vec<String>,
    /// When the last key of something typed went up.
    typed: Cell<Option<Instant>>,
}

impl Clerk {
    /// Opens a browser that has never seen the app, and a server for the app.
    pub(crate) async fn arrive(stage: &Stage, profile: &Path, arguments: &[String]) -> Outcome<Self> {
        let site = Site::open(&stage.dist, 0)?;
        let port = port_of(&site)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(stage.engine.capabilities(&stage.browser, profile, arguments));
        // A driver whose browser does not come up may say nothing at all.
        let client = timeout(SESSION_MAX, builder.connect(&stage.driver))
            .await
            .map_err(|_| Failure::new(format!("{} gives no session", stage.driver)))?
            .map_err(|error| Failure::new(format!("no session at {}: {error}", stage.driver)))?;
        let (dist, profile) = (stage.dist.clone(), profile.to_path_buf());
        let (engine, hands) = (stage.engine, Hands::Mouse);
        let clerk = Self {
            client,
            engine,
            hands,
            dist,
            profile,
            port,
            site: Some(site),
            said: Vec::new(),
            typed: Cell::new(None),
        };
        clerk.resize(WIDTH, HEIGHT).await?;
        Ok(clerk)
    }

    /// Closes the browser.
    pub(crate) async fn leave(self) -> Outcome {
        Ok(self.client.close().await?)
    }

    /// The engine that this clerk works with.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Opens a page of the app by its path.
    pub async fn visit(&mut self, path: &str) -> Outcome {
        self.listen().await?;
        self.client.goto(&format!("http://127.0.0.1:{}{path}", self.port)).await?;
        console::attach(self).await
    }

    /// Loads the page anew, as a person does. Not by the driver's own command: Firefox then goes past the service worker.
    pub async fn reload(&mut self) -> Outcome {
        self.listen().await?;
        self.ask(RELOAD, Vec::new()).await?;
        self.until("have another page", async || Ok(self.ask(IS_RELOADED, Vec::new()).await? == json!(true))).await?;
        console::attach(self).await
    }

    /// Takes down what the page has said so far, before the page goes.
    pub(crate) async fn listen(&mut self) -> Outcome {
        let said = console::hear(self).await?;
        let is_offline = self.site.is_none();
        self.said.extend(said.into_iter().filter(|sentence| !(is_offline && console::is_about_the_network(sentence))));
        Ok(())
    }

    /// Takes a complaint that had to come as said, and forgets it.
    pub async fn pardon(&mut self, word: &str) -> Outcome {
        self.listen().await?;
        let before = self.said.len();
        self.said.retain(|sentence| !sentence.contains(word));
        ensure(self.said.len() < before, format!("no page said anything of {word}"))
    }

    /// Everything that the pages complained of.
    pub(crate) fn complaints(&self) -> &[String] {
        &self.said
    }

    /// Gives the page this much room: the window is larger by the browser's own bars. Some browsers have a smallest
    /// width, and then the page is as narrow as it gets.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.client.set_window_size(width, height).await?;
        let bars = self.ask("return arguments[0] - innerHeight", vec![json!(height)]).await?;
        let bars = bars.as_u64().and_then(|bars| u32::try_from(bars).ok()).unwrap_or(0);
        Ok(self.client.set_window_size(width, height + bars).await?)
    }

    /// The network is gone: the server answers nobody any more.
    pub async fn lose_network(&mut self) -> Outcome {
        self.listen().await?;
        self.site = None;
        Ok(())
    }

    /// The network is back, at the same address.
    pub async fn regain_network(&mut self) -> Outcome {
        self.listen().await?;
        self.site = Some(Site::open(&self.dist, self.port)?);
        Ok(())
    }

    /// Waits until the app is stored on this device, so that it opens without a network.
    pub async fn until_ready_for_no_network(&self) -> Outcome {
        self.until("have the app stored", async || Ok(self.ask(IS_STORED, Vec::new()).await? == json!(true))).await
    }

    /// Opens a second window on the same shop and turns to it. Gives the first and the second.
    pub async fn open_second_window(&mut self, path: &str) -> Outcome<(WindowHandle, WindowHandle)> {
        let first = self.client.window().await?;
        let second = self.client.new_window(true).await?.handle;
        self.client.switch_to_window(second.clone()).await?;
        self.visit(path).await?;
        Ok((first, second))
    }

    /// Turns to another window.
    pub async fn turn_to(&mut self, window: &WindowHandle) -> Outcome {
        self.listen().await?;
        Ok(self.client.switch_to_window(window.clone()).await?)
    }

    /// Presses what is there, as soon as it is there and can be pressed.
    pub async fn press(&self, spot: &Spot) -> Outcome {
        if self.hands == Hands::Keys {
            return self.press_with_keys(spot).await;
        }
        self.keep_trying(&format!("press {}", spot.selector()), async || {
            let Some(control) = self.control(spot).await? else { return Ok(None) };
            // A driver scrolls until it is on the page, a person until no bar lies over it.
            self.client.execute("arguments[0].scrollIntoView({ block: 'nearest' })", vec![json!(control)]).await?;
            match self.hands {
                Hands::Finger => self.tap(control).await?,
                Hands::Mouse | Hands::Keys => control.click().await?,
            }
            Ok(Some(()))
        })
        .await
    }

    /// Writes into a field at a person's pace, over what stood there.
    pub async fn write(&self, spot: &Spot, text: &str) -> Outcome {
        let field = self.focus(spot).await?;
        self.client.execute("arguments[0].select?.()", vec![json!(field)]).await?;
        self.type_anywhere(text).await
    }

    /// Pastes into a field, over what stood there.
    pub async fn paste(&self, spot: &Spot, text: &str) -> Outcome {
        let field = self.focus(spot).await?;
        self.client.execute("arguments[0].select?.()", vec![json!(field)]).await?;
        self.client.execute(PASTE, vec![json!(field), json!(text)]).await?;
        Ok(())
    }

    /// Chooses a file of this machine at a field for files.
    pub async fn choose_file(&self, spot: &Spot, file: &Path) -> Outcome {
        // Such a field lies hidden under its button.
        let field = self.client.wait().for_element(Locator::Css(spot.selector())).await?;
        field.send_keys(&file.display().to_string()).await?;
        Ok(())
    }

    /// Chooses in a list by what is read there.
    pub async fn choose(&self, spot: &Spot, label: &str) -> Outcome {
        if self.hands == Hands::Keys {
            return self.choose_with_keys(spot, label).await;
        }
        self.keep_trying(&format!("choose {label} at {}", spot.selector()), async || {
            let Some(list) = self.control(spot).await? else { return Ok(None) };
            Ok(Some(list.select_by_label(label).await?))
        })
        .await
    }

    /// Puts the focus somewhere, without pressing it.
    pub async fn focus(&self, spot: &Spot) -> Outcome<Element> {
        if self.hands == Hands::Keys {
            return self.reach(spot).await;
        }
        self.keep_trying(&format!("focus {}", spot.selector()), async || {
            let Some(control) = self.control(spot).await? else { return Ok(None) };
            self.client.execute("arguments[0].focus()", vec![json!(control)]).await?;
            Ok(Some(control))
        })
        .await
    }

    /// Types at a person's pace, wherever the focus is.
    pub async fn type_anywhere(&self, text: &str) -> Outcome {
        self.client.perform_actions(Actions::from(keys::typing(text))).await?;
        self.typed.set(Some(Instant::now()));
        Ok(())
    }

    /// A person's Enter.
    pub async fn enter(&self) -> Outcome {
        self.perform(Stroke::Enter.into_actions()).await
    }

    /// Pulls the scanner's trigger: the code and an Enter.
    pub async fn scan(&self, code: &str) -> Outcome {
        self.scan_ending(code, Ending::Enter).await
    }

    /// Pulls the trigger of a scanner that ends a code in its own way.
    pub async fn scan_ending(&self, code: &str, ending: Ending) -> Outcome {
        self.perform(keys::scans([code], ending)).await
    }

    /// Scans one after the other, without looking up.
    pub async fn scan_all<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> Outcome {
        self.perform(keys::scans(codes, Ending::Enter)).await
    }

    /// Scans the same label once more, with the trigger let go in between.
    pub async fn scan_again(&self, code: &str) -> Outcome {
        self.perform(keys::scan_again(code)).await
    }

    /// Has the scanner send all that it has stored, a key each thousandth of a second, while the page is kept busy for
    /// this long, once in each batch of codes. In Chromium alone.
    ///
    /// # Errors
    /// When the browser does not take a key.
    pub async fn storm(&self, codes: &[&str], batch: usize, busy: Duration) -> Outcome {
        self.change_hands().await?;
        let mut storm = Storm::over(&self.profile, self.client.current_url().await?.as_str())?;
        for codes in codes.chunks(batch) {
            self.ask(KEEP_BUSY, vec![json!(u64::try_from(busy.as_millis()).unwrap_or(u64::MAX))]).await?;
            storm.send(codes)?;
        }
        Ok(())
    }

    /// Presses nothing for a moment, so that the next scan is no part of the last.
    pub(crate) async fn rest_hands(&self) -> Outcome {
        self.perform(keys::rest()).await
    }

    /// Presses keys; after something typed, no sooner than a person has changed hands.
    async fn perform(&self, keys: KeyActions) -> Outcome {
        self.change_hands().await?;
        Ok(self.client.perform_actions(Actions::from(keys)).await?)
    }

    /// Waits until keys that come now are taken for no part of what was typed. Mostly that is long ago.
    async fn change_hands(&self) -> Outcome {
        let since = self.typed.take().map(|typed| typed.elapsed());
        let Some(left) = since.and_then(|since| keys::HANDS_CHANGE.checked_sub(since)) else { return Ok(()) };
        Ok(self.client.perform_actions(Actions::from(keys::rest_for(left))).await?)
    }

    async fn control(&self, spot: &Spot) -> Outcome<Option<Element>> {
        let found = self.client.execute(CONTROL, vec![json!(spot.selector())]).await?;
        let id = found.get(ELEMENT).and_then(Value::as_str);
        Ok(id.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))))
    }
}

fn port_of(site: &Site) -> Outcome<u16> {
    let url = site.url();
    let port = url.rsplit_once(':').and_then(|(_, port)| port.parse().ok());
    port.ok_or_else(|| Failure::new(format!("there is no port in {url}")))
}
