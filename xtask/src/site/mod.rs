//! A small server for the built app: files, the fallback a single-page app needs, and the strict headers a real
//! host should send. One thread per connection, one answer per connection: plenty for one clerk and for tests.

mod answer;
mod request;

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use answer::Answer;
use request::Request;

/// How long a connection may stay silent. Browsers open some in advance and never use them.
const SILENCE_MAX: Duration = Duration::from_secs(20);

/// A running server. It stops when it is dropped, and then answers nobody, not even on connections already open.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    is_closed: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves a folder on this machine only. Port 0 means any free port.
    pub fn open(folder: &Path, port: u16) -> io::Result<Self> {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = socket.local_addr()?;
        let shelf = Arc::new(Shelf { policy: answer::policy(folder), folder: folder.to_path_buf() });
        let is_closed = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&is_closed);
        let listener = thread::spawn(move || listen(&socket, &shelf, &closed));
        Ok(Self { address, is_closed, listener: Some(listener) })
    }

    /// Where the app is to be found, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits until the server ends, which it does not by itself.
    pub fn wait(mut self) {
        if let Some(listener) = self.listener.take() {
            // A listener that panicked has ended as well, and that is all we wait for.
            let _ = listener.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.is_closed.store(true, Ordering::SeqCst);
        // The listener sleeps in accept: a visit wakes it, and it sees that it is closed.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

/// What every connection needs to know.
struct Shelf {
    folder: PathBuf,
    policy: Option<String>,
}

fn listen(socket: &TcpListener, shelf: &Arc<Shelf>, is_closed: &Arc<AtomicBool>) {
    for stream in socket.incoming() {
        if is_closed.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let (shelf, is_closed) = (Arc::clone(shelf), Arc::clone(is_closed));
        // A visitor who hangs up is no trouble of ours.
        thread::spawn(move || drop(converse(stream, &shelf, &is_closed)));
    }
}

fn converse(mut stream: TcpStream, shelf: &Shelf, is_closed: &AtomicBool) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE_MAX))?;
    let Some(request) = Request::read(&stream)? else { return Ok(()) };
    if is_closed.load(Ordering::SeqCst) {
        return Ok(());
    }
    let answer = Answer::to(&request, &shelf.folder);
    stream.write_all(answer.head(shelf.policy.as_deref()).as_bytes())?;
    if !request.wants_head_only {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn get(site: &Site, path: &str) -> String {
        let mut stream = TcpStream::connect(site.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_deep_link_answers_with_the_page_and_a_closed_site_with_nothing() {
        let folder = std::env::temp_dir().join(format!("serialbook-site-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "the page").unwrap();
        let site = Site::open(&folder, 0).unwrap();
        let early = TcpStream::connect(site.address).unwrap();

        assert!(get(&site, "/serials/7").ends_with("\r\n\r\nthe page"));

        let address = site.address;
        drop(site);
        let mut text = String::new();
        let _ = (&early).write_all(b"GET / HTTP/1.1\r\n\r\n");
        let _ = (&early).read_to_string(&mut text);
        assert_eq!(text, "", "a connection opened before the end is not answered after it");
        assert!(TcpStream::connect(address).is_err());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
