//! One test from beginning to end: a fresh browser, the clerk's work, and a look at what is left behind.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Instant;

use tokio::runtime::Builder;

use crate::camera::FakeCamera;
use crate::clerk::Clerk;
use crate::engine::Engine;
use crate::evidence;
use crate::failure::{Failure, Outcome, ensure};
use crate::stage::Stage;

/// Who is at the counter. Chromium's driver drives several browsers, and a story waits far more than it works, so two
/// stories go on side by side, as many as the runner begins; a story about time has the machine for itself.
static COUNTER: RwLock<()> = RwLock::new(());

/// Tells apart what stories of one name leave on the disk.
static DAYS: AtomicUsize = AtomicUsize::new(0);

/// Whether another story may go on beside one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Company {
    Welcome,
    /// It is about the time between keys or pictures, or about a network that goes and comes back at the same address.
    Unwelcome,
}

/// Opens a browser that has never seen the app, lets the clerk work, and sees to it that no page complained.
///
/// # Errors
/// When the work failed, or a page complained on its console.
#[expect(clippy::needless_pass_by_value, reason = "a story is written where it is told")]
pub fn day(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    run(name, None, Company::Welcome, &async |clerk: &mut Clerk, _: &Path| work(clerk).await)
}

/// The same with no other story beside it: for what is about time, or needs its port again.
///
/// # Errors
/// When the work failed, or a page complained on its console.
#[expect(clippy::needless_pass_by_value, reason = "a story is written where it is told")]
pub fn day_alone(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    run(name, None, Company::Unwelcome, &async |clerk: &mut Clerk, _: &Path| work(clerk).await)
}

/// The same in Chromium alone: for what is the same in every engine, and is therefore seen in one.
///
/// # Errors
/// When the work failed, or a page complained on its console.
pub fn day_in_chromium(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::Chromium { day(name, work) } else { Ok(()) }
}

/// The same in Firefox alone: for what is its own, or what no other engine can be asked.
///
/// # Errors
/// When the work failed, or a page complained on its console.
pub fn day_in_firefox(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::Firefox { day(name, work) } else { Ok(()) }
}

/// The same in WebKit alone.
///
/// # Errors
/// When the work failed, or a page complained on its console.
pub fn day_in_webkit(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::WebKit { day(name, work) } else { Ok(()) }
}

/// The same in Chromium alone, with no other story beside it.
///
/// # Errors
/// When the work failed, or a page complained on its console.
pub fn day_alone_in_chromium(name: &str, work: impl AsyncFn(&mut Clerk) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::Chromium { day_alone(name, work) } else { Ok(()) }
}

/// The same before a device with this camera, in Chromium alone. The work gets a folder for its own files too.
///
/// # Errors
/// When the work failed, or a page complained on its console.
#[expect(clippy::needless_pass_by_value, reason = "a story is written where it is told")]
pub fn day_with_camera(name: &str, camera: &FakeCamera, work: impl AsyncFn(&mut Clerk, &Path) -> Outcome) -> Outcome {
    if Stage::from_environment()?.engine == Engine::Chromium {
        run(name, Some(camera), Company::Unwelcome, &work)
    } else {
        Ok(())
    }
}

fn run(
    name: &str,
    camera: Option<&FakeCamera>,
    company: Company,
    work: &impl AsyncFn(&mut Clerk, &Path) -> Outcome,
) -> Outcome {
    let (_beside, _alone) = match company {
        Company::Welcome => (Some(COUNTER.read().unwrap_or_else(PoisonError::into_inner)), None),
        Company::Unwelcome => (None, Some(COUNTER.write().unwrap_or_else(PoisonError::into_inner))),
    };
    let begun = Instant::now();
    let mut ending = once(name, camera, work)?;
    if let Some(fault) = ending.fault {
        // A browser that breaks once tells nothing of the app; one that breaks again may.
        let _ = write!(io::stderr(), "({name}: {fault}; once more) ");
        ending = once(name, camera, work)?;
    }
    // Past the capture of the test's own words: whoever wants the stories shorter has to know which are long.
    let _ = write!(io::stderr(), "({name}: {} s) ", begun.elapsed().as_secs());
    ending.outcome
}

/// How a day ended.
struct Ending {
    outcome: Outcome,
    /// What broke in the browser itself, if something did.
    fault: Option<&'static str>,
}

/// What WebKit's engine says when a module reads or writes outside its memory. The app has no unsafe code of its own, so
/// hardly anything in it can do that but a stack that overflows, which would do so every time; the engine has been seen to
/// say it once in thousands of pages, and is known for it.
const OUT_OF_BOUNDS: &str = "Out of bounds memory access";

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
    let is_astray =
        stage.engine == Engine::WebKit && clerk.complaints().iter().any(|said| said.contains(OUT_OF_BOUNDS));
    let left = runtime.block_on(clerk.leave());
    if !has_died {
        left?;
    }
    let fault = if has_died {
        Some("the browser died")
    } else {
        is_astray.then_some("the engine lost its way in the module's memory")
    };
    Ok(Ending { outcome, fault })
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
        let day = DAYS.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("serialbook-e2e-{}-{day}-{name}", std::process::id()));
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
