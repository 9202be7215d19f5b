//! Clients that keep a server busy: each holds a connection and does not do what a browser would.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How a client misbehaves.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Manner {
    /// It says nothing.
    Silent,
    /// It sends half of a head.
    HalfHead,
    /// It sends a head, a byte at a time, that never ends.
    SlowHead,
    /// It announces a body that never comes.
    NoBody,
    /// It asks, takes the answer, and keeps the connection.
    Idle,
    /// It asks for something large and takes none of it.
    Deaf,
    /// It asks a thousand times at once and takes no answer.
    Pipelined,
    /// It wants news and takes none.
    DeafToNews,
}

impl Manner {
    pub(crate) const ALL: [Self; 8] = [
        Self::Silent,
        Self::HalfHead,
        Self::SlowHead,
        Self::NoBody,
        Self::Idle,
        Self::Deaf,
        Self::Pipelined,
        Self::DeafToNews,
    ];

    /// Whether it would notice that the server has closed.
    fn is_awake(self) -> bool {
        !matches!(self, Self::Deaf | Self::Pipelined | Self::DeafToNews)
    }

    fn connect(self, port: u16, large: &str) -> Option<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        let host = format!("host: 127.0.0.1:{port}\r\n");
        let ask = |target: &str| format!("GET {target} HTTP/1.1\r\n{host}\r\n");
        let text = match self {
            Self::Silent => String::new(),
            Self::HalfHead => format!("GET / HTTP/1.1\r\n{host}"),
            Self::SlowHead => format!("GET / HTTP/1.1\r\n{host}x: "),
            Self::NoBody => format!("POST / HTTP/1.1\r\n{host}content-length: 9\r\n\r\n"),
            Self::Idle => ask("/icon.svg"),
            Self::Deaf => ask(large),
            Self::Pipelined => ask("/shell.js").repeat(1_000),
            Self::DeafToNews => ask("/events?page=en-US/one.html"),
        };
        // All that the system takes; a client that doesn't read may not get rid of more.
        stream.set_nonblocking(true).ok()?;
        let _ = stream.write_all(text.as_bytes());
        Some(stream)
    }

    /// What it does from time to time; false once its connection is gone.
    fn goes_on(self, stream: &mut TcpStream) -> bool {
        if matches!(self, Self::SlowHead) && stream.write_all(b"x").is_err() {
            return false;
        }
        if !self.is_awake() {
            return true;
        }
        let mut answer = [0; 1024];
        loop {
            match stream.read(&mut answer) {
                Ok(0) => return false,
                Ok(_) => {}
                Err(error) => return error.kind() == ErrorKind::WouldBlock,
            }
        }
    }
}

/// Many of a kind, who come again when they have been sent away; gone when it is dropped.
pub(crate) struct Crowd {
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Crowd {
    /// So many at this port; `large` is what is large there.
    pub(crate) fn start(manner: Manner, count: usize, port: u16, large: &str) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let connect = {
            let large = large.to_owned();
            move || manner.connect(port, &large)
        };
        let mut clients: Vec<Option<TcpStream>> = (0..count).map(|_| connect()).collect();
        let is_over = Arc::clone(&over);
        let thread = thread::spawn(move || {
            while !is_over.load(Ordering::Relaxed) {
                for client in &mut clients {
                    if !client.as_mut().is_some_and(|stream| manner.goes_on(stream)) {
                        *client = connect();
                    }
                }
                thread::sleep(Duration::from_millis(250));
            }
        });
        Self { over, thread: Some(thread) }
    }
}

impl Drop for Crowd {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
