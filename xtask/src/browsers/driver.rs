//! A running WebDriver: started on a free port, waited for until it answers, and ended with all that it started.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Engine, Kit};
use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

const START_MAX: Duration = Duration::from_secs(30);
const END_MAX: Duration = Duration::from_secs(5);
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// A driver that listens. It ends when it is dropped, whatever the tests came to.
pub(crate) struct Driver {
    port: u16,
    /// In the order in which they were started; they end in the opposite order.
    children: Vec<Child>,
}

impl Driver {
    /// Starts the kit's driver; what it has to say goes to a file in artifacts/.
    pub(crate) fn start(kit: &Kit) -> Outcome<Self> {
        let mut started = Self { port: free_port()?, children: Vec::new() };
        let folder = shell::root().join("artifacts");
        fs::create_dir_all(&folder).at(&folder)?;
        let log = folder.join(format!("{}-driver.log", kit.engine.word()));
        let mut command = Command::new(&kit.driver);
        match kit.engine {
            Engine::Chromium => command.arg(format!("--port={}", started.port)),
            Engine::Firefox => command.args(["--host", "127.0.0.1", "--port", &started.port.to_string()]),
            Engine::WebKit => {
                let display = started.open_display()?;
                command
                    .args(["--host=127.0.0.1", &format!("--port={}", started.port)])
                    .env("DISPLAY", display)
                    // Its sandbox needs rights that a container does not give; it opens no page but ours.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
            }
        };
        let output = File::create(&log).at(&log)?;
        command.stdin(Stdio::null()).stdout(output.try_clone().at(&log)?).stderr(output);
        started.children.push(command.spawn().at(&kit.driver)?);
        started.wait_until_it_answers(&log)?;
        Ok(started)
    }

    /// Where tests reach it.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A screen that nobody looks at, for the one browser that has no headless mode. It picks its own number.
    fn open_display(&mut self) -> Outcome<String> {
        let mut command = Command::new("Xvfb");
        // Between two tests nobody looks at it; without -noreset it would begin anew then, and a browser that comes in that
        // moment finds no screen.
        command.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]);
        let program = Path::new("Xvfb");
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().at(program)?;
        let output = child.stdout.take();
        self.children.push(child);
        let mut number = String::new();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut number).at(program)?;
        }
        match number.trim() {
            "" => Err(Failure::new("Xvfb ended before it had a screen.")),
            number => Ok(format!(":{number}")),
        }
    }

    fn wait_until_it_answers(&mut self, log: &Path) -> Outcome {
        let port = self.port;
        let answers = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        let deadline = Instant::now() + START_MAX;
        while !answers() {
            let has_ended = self.children.iter_mut().any(|child| !matches!(child.try_wait(), Ok(None)));
            if has_ended || Instant::now() > deadline {
                return Err(Failure::new(format!("The driver does not answer; see {}.", log.display())));
            }
            thread::park_timeout(LOOK_AGAIN);
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            end(child);
        }
    }
}

/// Asks first, because a driver that is asked closes its browser; one that does not listen is ended.
fn end(child: &mut Child) {
    let family = descendants(child.id());
    signal("-TERM", &[child.id()]);
    let deadline = Instant::now() + END_MAX;
    while matches!(child.try_wait(), Ok(None)) && Instant::now() < deadline {
        thread::park_timeout(LOOK_AGAIN);
    }
    // Already ended is as good as ended now.
    let _ = child.kill();
    let _ = child.wait();
    signal("-KILL", &family);
}

fn signal(kind: &str, processes: &[u32]) {
    if processes.is_empty() {
        return;
    }
    let mut command = Command::new("kill");
    command.arg(kind).args(processes.iter().map(u32::to_string));
    // A process that is gone already makes `kill` complain, which is of no interest.
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}

/// The processes below this one, as long as it lives: afterwards nobody knows whose they were.
fn descendants(parent: u32) -> Vec<u32> {
    let table = shell::ask(Command::new("ps").args(["-e", "-o", "pid=,ppid="])).unwrap_or_default();
    let pairs: Vec<(u32, u32)> = table.lines().filter_map(pair).collect();
    let mut family = vec![parent];
    let mut next = 0;
    while let Some(&elder) = family.get(next) {
        family.extend(pairs.iter().filter(|(_, ppid)| *ppid == elder).map(|(pid, _)| *pid));
        next += 1;
    }
    family.split_off(1)
}

fn pair(line: &str) -> Option<(u32, u32)> {
    let mut words = line.split_whitespace();
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
}

/// A port nobody listens on. Somebody could take it before the driver does, and then the driver says so.
fn free_port() -> Outcome<u16> {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    taken.map(|address| address.port()).map_err(|error| Failure::new(format!("There is no free port: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_childs_child_ends_with_it() {
        let mut child = Command::new("sh").args(["-c", "tail -f /dev/null & wait"]).spawn().unwrap();
        let deadline = Instant::now() + START_MAX;
        while descendants(child.id()).is_empty() && Instant::now() < deadline {
            thread::park_timeout(LOOK_AGAIN);
        }
        let family = descendants(child.id());
        assert_eq!(family.len(), 1);
        end(&mut child);
        let is_alive = |id: &u32| {
            shell::ask(Command::new("ps").args(["-o", "stat=", "-p", &id.to_string()]))
                .is_some_and(|stat| !stat.starts_with('Z'))
        };
        assert!(!family.iter().any(is_alive), "nothing that it started goes on");
    }
}
