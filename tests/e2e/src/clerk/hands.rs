//! With what the clerk works the page: a mouse, the keyboard alone, or a finger.
//!
//! Whoever has the keyboard alone goes to a control as the page lets him: Tab from one to the next, arrows within a list,
//! a row of tabs or radio buttons. What cannot be reached so is not there for him, and the story ends.

use std::time::Duration;

use fantoccini::actions::{Actions, InputSource, PointerAction, TouchActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::Clerk;
use crate::failure::{Failure, Outcome};
use crate::keys::Stroke;
use crate::spot::Spot;

/// More steps than any page has controls.
const STEPS_MAX: usize = 250;

/// With what the clerk works the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// As the driver presses: at the middle of a control.
    Mouse,
    /// Tab, arrows, Enter and Space.
    Keys,
    /// Taps. In Chromium alone.
    Finger,
}

/// Where the focus is, seen from a control: on it, in the same group, which the arrows move through, or elsewhere.
const WAY: &str = r"
    const [control] = arguments;
    const focused = document.activeElement;
    if (control === focused || control.contains(focused)) return 'there';
    const radio = control.matches('input') ? control : control.querySelector('input[type=radio]');
    if (radio?.type === 'radio' && focused.type === 'radio' && radio.name === focused.name) return 'down';
    if (control.closest('[role=tablist]')?.contains(focused)) return 'right';
    if (control.closest('[role=menu]')?.contains(focused)) return 'down';
    const grid = control.closest('[role=grid]');
    if (!grid || grid !== focused) return 'away';
    const row = document.getElementById(grid.getAttribute('aria-activedescendant'));
    return row?.contains(control) ? 'there' : 'down';
";

/// What presses the control in focus.
const PRESSED_BY: &str = r"
    const [control] = arguments;
    const input = control.matches('label') ? control.querySelector('input') ?? document.activeElement : control;
    if (input.type === 'radio') return input.checked ? 'nothing' : 'space';
    return input.type === 'checkbox' ? 'space' : 'enter';
";

/// How many steps down the list it is to a label; a step up is less than nothing.
const STEPS_TO_LABEL: &str = r"
    const [list, label] = arguments;
    const at = [...list.options].findIndex(option => option.label.trim() === label);
    return at < 0 ? null : at - list.selectedIndex;
";

impl Clerk {
    /// Works with these hands from now on.
    pub fn use_hands(&mut self, hands: Hands) {
        self.hands = hands;
    }

    pub(super) async fn press_with_keys(&self, spot: &Spot) -> Outcome {
        let control = self.reach(spot).await?;
        match self.client.execute(PRESSED_BY, vec![json!(control)]).await?.as_str() {
            Some("space") => self.stroke(Stroke::Space).await,
            Some("enter") => self.stroke(Stroke::Enter).await,
            _ => Ok(()),
        }
    }

    /// Goes to a control by the keyboard alone.
    ///
    /// # Errors
    /// When the keys do not lead there.
    pub async fn reach(&self, spot: &Spot) -> Outcome<Element> {
        self.see_control(spot).await?;
        for _ in 0..STEPS_MAX {
            // The page may have drawn it anew meanwhile.
            let control = self.see_control(spot).await?;
            let way = self.client.execute(WAY, vec![json!(control)]).await?;
            let stroke = match way.as_str() {
                Some("there") => return Ok(control),
                Some("down") => Stroke::Down,
                Some("right") => Stroke::Right,
                _ => Stroke::Tab,
            };
            self.stroke(stroke).await?;
        }
        Err(Failure::new(format!("the keyboard does not lead to {}", spot.selector())))
    }

    pub(super) async fn choose_with_keys(&self, spot: &Spot, label: &str) -> Outcome {
        let list = self.reach(spot).await?;
        let steps = self.client.execute(STEPS_TO_LABEL, vec![json!(list), json!(label)]).await?;
        let steps = steps.as_i64().ok_or_else(|| Failure::new(format!("{} has no {label}", spot.selector())))?;
        for _ in 0..steps.unsigned_abs() {
            self.stroke(if steps < 0 { Stroke::Up } else { Stroke::Down }).await?;
        }
        Ok(())
    }

    pub(super) async fn tap(&self, control: Element) -> Outcome {
        let to = PointerAction::MoveToElement { element: control, duration: None, x: 0.0, y: 0.0 };
        let acts = [
            to,
            PointerAction::Down { button: 0 },
            PointerAction::Pause { duration: TOUCH },
            PointerAction::Up { button: 0 },
        ];
        let finger = acts.into_iter().fold(TouchActions::new("finger".to_owned()), InputSource::then);
        Ok(self.client.perform_actions(Actions::from(finger)).await?)
    }

    async fn see_control(&self, spot: &Spot) -> Outcome<Element> {
        self.keep_trying(&format!("see {}", spot.selector()), async || self.control(spot).await).await
    }

    async fn stroke(&self, stroke: Stroke) -> Outcome {
        self.perform(stroke.into_actions()).await
    }
}

/// How long a finger stays.
const TOUCH: Duration = Duration::from_millis(30);

/// What a page says of the controls on it, one sentence each; see [`Clerk::controls_amiss`].
const AMISS: &str = include_str!("amiss.js");

impl Clerk {
    /// What is wrong with the controls of this page for those who come by the keyboard or with a finger: a control that
    /// Tab does not reach, has no name, hides below a bar when it is in focus, or is too small for a finger.
    pub async fn controls_amiss(&self, is_touched: bool) -> Outcome<Vec<String>> {
        let told = self.ask(AMISS, vec![json!(is_touched)]).await?;
        let told = told.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(told.map(str::to_owned).collect())
    }
}
