//! The clerk's eyes: what a page shows, and waiting for what it is to show. Nothing here waits for the clock: each wait
//! names what it waits for, and ends with it.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, interval};

use super::Clerk;
use crate::failure::{Failure, Outcome};
use crate::spot::Spot;

/// After this nothing comes any more. Far longer than anything takes, even on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(30);

const TEXTS: &str = r"
    const [selector] = arguments;
    return [...document.querySelectorAll(selector)]
        .filter(e => e.getClientRects().length > 0)
        .map(e => (e.innerText ?? e.textContent).trim());
";
const ATTRIBUTES: &str = r"
    const [selector, name] = arguments;
    return [...document.querySelectorAll(selector)].map(e => e.getAttribute(name)).filter(text => text !== null);
";
const VALUE: &str = r"
    const [selector] = arguments;
    const hooked = document.querySelector(selector);
    const field = hooked?.matches('input, textarea, select') ? hooked : hooked?.querySelector('input, textarea, select');
    return field?.value ?? null;
";

impl Clerk {
    /// Waits until something is in sight.
    pub async fn see(&self, spot: &Spot) -> Outcome {
        self.until(&format!("see {}", spot.selector()), async || Ok(self.count(spot).await? > 0)).await
    }

    /// Waits until something is in sight no more.
    pub async fn see_no_more(&self, spot: &Spot) -> Outcome {
        self.until(&format!("see {} no more", spot.selector()), async || Ok(self.count(spot).await? == 0)).await
    }

    /// Waits until so many are in sight.
    pub async fn see_count(&self, spot: &Spot, expected: usize) -> Outcome {
        let what = format!("see {expected} times {}", spot.selector());
        self.until(&what, async || Ok(self.count(spot).await? == expected)).await
    }

    /// Waits until a number stands somewhere, among other words maybe.
    pub async fn see_number(&self, spot: &Spot, number: usize) -> Outcome {
        self.until(&format!("see {number} at {}", spot.selector()), async || {
            let texts = self.texts(spot).await?;
            Ok(texts.iter().any(|text| numbers(text).contains(&number)))
        })
        .await
    }

    /// Waits until these words stand somewhere.
    pub async fn see_words(&self, spot: &Spot, words: &str) -> Outcome {
        self.until(&format!("see \"{words}\" at {}", spot.selector()), async || {
            Ok(self.texts(spot).await?.iter().any(|text| text.contains(words)))
        })
        .await
    }

    /// Whether something is in sight now.
    pub async fn sees(&self, spot: &Spot) -> Outcome<bool> {
        Ok(self.count(spot).await? > 0)
    }

    /// How many are in sight now.
    pub async fn count(&self, spot: &Spot) -> Outcome<usize> {
        Ok(self.texts(spot).await?.len())
    }

    /// What is read there, one text for each that is in sight.
    pub async fn texts(&self, spot: &Spot) -> Outcome<Vec<String>> {
        Ok(strings(&self.ask(TEXTS, vec![json!(spot.selector())]).await?))
    }

    /// What is read at the first of them, once it is in sight.
    pub async fn text(&self, spot: &Spot) -> Outcome<String> {
        self.see(spot).await?;
        Ok(self.texts(spot).await?.into_iter().next().unwrap_or_default())
    }

    /// An attribute of each of them.
    pub async fn attributes(&self, spot: &Spot, name: &str) -> Outcome<Vec<String>> {
        Ok(strings(&self.ask(ATTRIBUTES, vec![json!(spot.selector()), json!(name)]).await?))
    }

    /// An attribute of the first of them, once it is in sight.
    pub async fn attribute(&self, spot: &Spot, name: &str) -> Outcome<String> {
        self.see(spot).await?;
        let found = self.attributes(spot, name).await?.into_iter().next();
        found.ok_or_else(|| Failure::new(format!("{} has no attribute {name}", spot.selector())))
    }

    /// What stands in a field.
    pub async fn value(&self, spot: &Spot) -> Outcome<String> {
        self.see(spot).await?;
        Ok(self.ask(VALUE, vec![json!(spot.selector())]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Where in the app the clerk is.
    pub async fn path(&self) -> Outcome<String> {
        Ok(self.client.current_url().await?.path().to_owned())
    }

    /// Asks the page itself. For what no person sees.
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Asks the page itself, and waits for an answer that it gives later: to the function behind the arguments.
    pub async fn ask_later(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Waits until it is so.
    pub async fn until(&self, what: &str, is_so: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        self.keep_trying(what, async || Ok(is_so().await?.then_some(()))).await
    }

    /// Tries until there is an answer. What fails meanwhile, such as a page that is just going, is told at the end only.
    pub(super) async fn keep_trying<T>(&self, what: &str, attempt: impl AsyncFn() -> Outcome<Option<T>>) -> Outcome<T> {
        let deadline = Instant::now() + PATIENCE;
        let mut ticks = interval(LOOK_AGAIN);
        loop {
            ticks.tick().await;
            let hindrance = match attempt().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => None,
                Err(failure) => Some(failure),
            };
            if Instant::now() > deadline {
                let why = hindrance.map_or_else(String::new, |failure| format!(" ({failure})"));
                return Err(Failure::new(format!("waited in vain to {what}{why}")));
            }
        }
    }
}

fn strings(answer: &Value) -> Vec<String> {
    answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The numbers in a text, read as a person does: 1,000 is one number.
fn numbers(text: &str) -> Vec<usize> {
    let joined: String = text.chars().filter(|&c| c != ',').collect();
    joined.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_among_words() {
        assert_eq!(numbers("100 pieces, 1,000 of 2"), [100, 1000, 2]);
        assert_eq!(numbers("iPhone"), [] as [usize; 0]);
    }
}
