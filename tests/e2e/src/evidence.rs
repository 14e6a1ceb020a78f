//! What is kept of a day that went wrong: a picture of the screen, and what was written on it.

use std::fs;
use std::path::PathBuf;

use crate::clerk::Clerk;
use crate::failure::Outcome;
use crate::stage;

/// So much of a page's text tells where the clerk was.
const TEXT_MAX: usize = 1500;

impl Clerk {
    /// Takes a picture of the screen. Below artifacts/, under a name such as `screens/home.png`.
    pub async fn take_picture(&self, name: &str) -> Outcome<PathBuf> {
        // A browser may paint late: two frames later what is on the page is on the screen.
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        self.client().execute_async(painted, Vec::new()).await?;
        let file = stage::artifacts().join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, self.client().screenshot().await?)?;
        Ok(file)
    }
}

/// Where the clerk is and what is to be seen there, in a few lines. Takes a picture too.
pub(crate) async fn of(clerk: &Clerk, name: &str) -> String {
    let picture = format!("e2e/{}-{name}.png", clerk.engine().word());
    let picture = match clerk.take_picture(&picture).await {
        Ok(file) => file.display().to_string(),
        Err(failure) => format!("none ({failure})"),
    };
    let path = clerk.path().await.unwrap_or_else(|failure| failure.to_string());
    let text = clerk.ask("return document.body.innerText", Vec::new()).await.unwrap_or_default();
    let text: String = text.as_str().unwrap_or_default().chars().take(TEXT_MAX).collect();
    format!("  picture: {picture}\n  at {path}, where one reads:\n{text}")
}
