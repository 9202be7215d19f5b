//! The changes of a page: a stream of server-sent events (HTML Standard, 9.2), which browsers open again on
//! their own. `page` has the fingerprint of the page, or nothing where it isn't there;
//! `contents` which guides there are; `problems` what is wrong. Each comes first once, then when it
//! changes.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame};
use tokio::sync::watch;

use super::{Here, PreviewChannel};
use crate::preview::Preview;

/// How soon a browser tries again, in milliseconds.
const RETRY: &str = "retry: 500\n\n";
/// After how long without an event docent sends a comment: only writing to a closed connection fails.
const SILENCE: Duration = Duration::from_secs(15);

/// A stream of events.
pub(super) struct Events(Pin<Box<dyn Future<Output = (Listener, Bytes)> + Send>>);

impl Events {
    /// News of a page.
    pub(super) fn open(here: &Here, page: String) -> Self {
        here.place.listens();
        let mut now = here.channel.now.subscribe();
        // A new listener gets the present state.
        now.mark_changed();
        let (channel, sent) = (Arc::clone(&here.channel), [const { None }; 3]);
        *channel.open_counts().entry(page.clone()).or_default() += 1;
        let listener = Listener { channel, page, now, sent, is_new: true };
        Self(Box::pin(listener.next()))
    }
}

impl Body for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let (listener, text) = ready!(self.0.as_mut().poll(context));
        self.0 = Box::pin(listener.next());
        Poll::Ready(Some(Ok(Frame::data(text))))
    }
}

/// A browser in which a page is open.
struct Listener {
    channel: Arc<PreviewChannel>,
    page: String,
    now: watch::Receiver<Preview>,
    /// The last event of each sort.
    sent: [Option<Arc<str>>; 3],
    is_new: bool,
}

impl Listener {
    /// Waits for an event to send.
    async fn next(mut self) -> (Self, Bytes) {
        loop {
            let text = match tokio::time::timeout(SILENCE, self.now.changed()).await {
                Ok(Ok(())) => self.changes(),
                // Nothing will ever change again: then there is only life to be shown.
                Ok(Err(_)) => {
                    tokio::time::sleep(SILENCE).await;
                    ":\n\n".to_owned()
                }
                Err(_) => ":\n\n".to_owned(),
            };
            if !text.is_empty() {
                return (self, text.into());
            }
        }
    }

    /// The events since the last ones that were sent.
    fn changes(&mut self) -> String {
        let preview = self.now.borrow_and_update().clone();
        let page =
            preview.state_of(&self.page).map_or("null".to_owned(), |one| format!("\"{one}\""));
        let all = [
            ("contents", Arc::clone(preview.contents())),
            ("page", page.into()),
            ("problems", Arc::clone(preview.problems())),
        ];
        let mut text = if self.is_new { RETRY.to_owned() } else { String::new() };
        self.is_new = false;
        for (sent, (name, now)) in self.sent.iter_mut().zip(all) {
            if sent.as_ref() != Some(&now) {
                text.push_str(&format!("event: {name}\ndata: {now}\n\n"));
                *sent = Some(now);
            }
        }
        text
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut open_counts = self.channel.open_counts();
        if let Some(count) = open_counts.get_mut(&self.page) {
            *count -= 1;
            if *count == 0 {
                open_counts.remove(&self.page);
            }
        }
    }
}
