//! One test from beginning to end: a fresh browser, the clerk's work, and a look at what is left behind.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use tokio::runtime::Builder;

use crate::camera::FakeCamera;
use crate::clerk::Clerk;
use crate::engine::Engine;
use crate::evidence;
use crate::failure::{Failure, Outcome, ensure};
use crate::stage::Stage;

/// Two of the three drivers drive one browser at a time, so that one test runs after the other.
static COUNTER: Mutex<()> = Mutex::new(());

/// Opens a browser that has never seen the app, lets the clerk work, and sees to it that no page complained.
///
/// # Errors
/// When the work failed, or a page complained on its console.
#[expect(clippy::needless_pass_by_value, reason = "a story is written where it is told")]
pub fn day(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    run(name, None, &async |clerk: &mut Clerk, _: &Path| work(clerk).await)
}

/// The same in Chromium alone: for what is the same in every engine, and is therefore seen in one.
///
/// # Errors
/// When the work failed, or a page complained on its console.
pub fn day_in_chromium(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::Chromium { day(name, work) } else { Ok(()) }
}

/// The same before a device with this camera, in Chromium alone. The work gets a folder for its own files too.
///
/// # Errors
/// When the work failed, or a page complained on its console.
#[expect(clippy::needless_pass_by_value, reason = "a story is written where it is told")]
pub fn day_with_camera(name: &str, camera: &FakeCamera, work: impl AsyncFn(&mut Clerk, &Path) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::Chromium { run(name, Some(camera), &work) } else { Ok(()) }
}

fn run(name: &str, camera: Option<&FakeCamera>, work: &impl AsyncFn(&mut Clerk, &Path) -> Outcome) -> Outcome {
    let _turn = COUNTER.lock().unwrap_or_else(PoisonError::into_inner);
    let begun = Instant::now();
    let mut ending = once(name, camera, work)?;
    if ending.has_died {
        // A process of the browser that crashes tells nothing of the app; one that crashes again may.
        let _ = write!(io::stderr(), "(the browser died; once more) ");
        ending = once(name, camera, work)?;
    }
    // Past the capture of the test's own words: whoever wants the stories shorter has to know which are long.
    let _ = write!(io::stderr(), "({} s) ", begun.elapsed().as_secs());
    ending.outcome
}

/// How a day ended.
struct Ending {
    outcome: Outcome,
    /// Whether the browser answered nobody any more.
    has_died: bool,
}

fn once(name: &str, camera: Option<&FakeCamera>, work: &impl AsyncFn(&mut Clerk, &Path) -> Outcome) -> Outcome<Ending> {
    let stage = Stage::from_environment()?;
    let profile = Profile::new(name)?;
    let arguments = camera.map(|camera| camera.arguments(&profile.folder)).transpose()?.unwrap_or_default();
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut clerk = runtime.block_on(Clerk::arrive(&stage, &profile.folder, &arguments))?;
    // A driver that loses its client keeps the browser, so a panic must not pass before the browser is closed.
    let worked = catch_unwind(AssertUnwindSafe(|| runtime.block_on(work(&mut clerk, &profile.folder))));
    let worked = worked.unwrap_or_else(|_| Err(Failure::new("the test itself broke; see above")));
    let has_died = worked.is_err() && runtime.block_on(clerk.ask("return true", Vec::new())).is_err();
    let outcome = runtime.block_on(verdict(&mut clerk, name, worked));
    let left = runtime.block_on(clerk.leave());
    if !has_died {
        left?;
    }
    Ok(Ending { outcome, has_died })
}

async fn verdict(clerk: &mut Clerk, name: &str, worked: Outcome) -> Outcome {
    if let Err(failure) = worked {
        let evidence = evidence::of(clerk, name).await;
        let _ = clerk.listen().await;
        let said = clerk.complaints().join("\n    ");
        return Err(Failure::new(format!("{failure}\n{evidence}\n  on the console: {said}")));
    }
    clerk.listen().await?;
    let said = clerk.complaints();
    ensure(said.is_empty(), format!("the console is not quiet:\n    {}", said.join("\n    ")))
}

/// A folder for the browser's own things, gone with the day.
struct Profile {
    folder: PathBuf,
}

impl Profile {
    fn new(name: &str) -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("serialbook-e2e-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The browser may still be writing as it ends; what it leaves lies with the other temporary things.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
