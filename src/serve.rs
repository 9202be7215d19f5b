//! A server for one's own browser: answers on the loopback address with the pages of a preview, and reports
//! when that changes. The door to `hyper` and `tokio`.
//!
//! `access` decides whom it answers, `answer` with what, `events` sends changes. `connections` and
//! `timed` close connections that keep others waiting. The page around the pages is
//! in `shell.html`, `shell.css` and `shell.js`.

mod answer;
mod connections;
mod events;
mod access;
mod timed;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioTimer;
use tokio::net::TcpStream;
use tokio::sync::watch;

use crate::preview::Preview;
use connections::{Connections, Permit};
use timed::Timed;

/// The largest head of a question, in bytes.
const HEAD_LIMIT: usize = 8 << 10;
/// How long a browser may take to send it; a connection that asks nothing for so long is closed.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long to wait after the system could not hand over a connection: it may lack files.
const PAUSE: Duration = Duration::from_millis(100);
/// How many steps are taken before the server accepts new connections: many new connections must not keep
/// those waiting that have asked.
const STEPS: u32 = 16;

/// The preview that is shown, and which of its pages are open.
pub struct PreviewChannel {
    now: watch::Sender<Preview>,
    open_pages: Mutex<BTreeMap<String, usize>>,
}

impl PreviewChannel {
    /// Shows this.
    #[must_use]
    pub fn new(preview: Preview) -> Arc<Self> {
        Arc::new(Self { now: watch::Sender::new(preview), open_pages: Mutex::default() })
    }

    /// Shows another preview, and sends its changes to all listeners.
    pub fn show(&self, preview: Preview) {
        self.now.send_replace(preview);
    }

    /// The preview that is shown.
    #[must_use]
    pub fn now(&self) -> Preview {
        self.now.borrow().clone()
    }

    /// The paths of the open pages.
    #[must_use]
    pub fn open_pages(&self) -> Vec<String> {
        self.open_counts().keys().cloned().collect()
    }

    fn open_counts(&self) -> MutexGuard<'_, BTreeMap<String, usize>> {
        self.open_pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A server that has its port, and answers nothing yet.
pub struct Server {
    listeners: Vec<TcpListener>,
    port: u16,
}

impl Server {
    /// Takes a port of the loopback addresses; any that is free for 0.
    ///
    /// # Errors
    /// The error of the system, such as that the port is taken.
    pub fn bind(port: u16) -> io::Result<Self> {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = first.local_addr()?.port();
        let mut listeners = vec![first];
        // Browsers may take `localhost` for this one; not all systems have it.
        listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, port)));
        Ok(Self { listeners, port })
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)))
    }

    /// Answers until you interrupt the program (Ctrl-C).
    ///
    /// # Errors
    /// The error of the system, where the server can't start.
    pub fn run(self, channel: &Arc<PreviewChannel>) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .event_interval(STEPS)
            .build()?;
        let connections = Arc::<Connections>::default();
        runtime.block_on(async {
            let end = tokio::signal::ctrl_c();
            for listener in self.listeners {
                listener.set_nonblocking(true)?;
                let listener = tokio::net::TcpListener::from_std(listener)?;
                let (channel, connections) = (Arc::clone(channel), Arc::clone(&connections));
                tokio::spawn(accept(listener, channel, connections, self.port));
            }
            end.await
        })
    }
}

/// The channel, the connection and the port of an answer.
struct Here {
    channel: Arc<PreviewChannel>,
    place: Arc<Permit>,
    port: u16,
}

async fn accept(
    listener: tokio::net::TcpListener,
    channel: Arc<PreviewChannel>,
    connections: Arc<Connections>,
    port: u16,
) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let place = connections.enter().await;
                let here = Here { channel: Arc::clone(&channel), place: Arc::clone(&place), port };
                place.close_by(tokio::spawn(serve(stream, here)).abort_handle());
            }
            Err(_) if connections.close_one().await => {}
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
        // A new connection runs before the next one is accepted, and a closed one ends.
        tokio::task::yield_now().await;
    }
}

/// Answers one connection until it ends.
async fn serve(stream: TcpStream, here: Here) {
    // A page is written in pieces, and nobody is far away.
    let _ = stream.set_nodelay(true);
    let answered = service_fn(|asked| {
        here.place.is_alive();
        let answer = answer::answer(&asked, &here);
        async move { Ok::<_, Infallible>(answer) }
    });
    // Why a connection broke off is its own affair.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_LIMIT)
        .serve_connection(Timed::new(stream, Arc::clone(&here.place)), answered)
        .await;
}
