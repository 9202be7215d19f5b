//! Connections: at most so many that ask, and besides so many that listen for changes. A new connection
//! beyond that closes the one that has asked and taken nothing for the longest. The server answers at
//! once, so that an old connection has asked nothing or half a request, or doesn't take its answer.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::task::AbortHandle;
use tokio::time::Instant;

/// How many connections there are at most, besides those that listen.
const CONNECTIONS: usize = 128;
/// How many listen at most.
const LISTENERS: usize = 32;
/// How long a connection may do nothing before a new one may close it: a fresh one is about to ask.
const GRACE: Duration = Duration::from_millis(200);

/// All connections.
#[derive(Default)]
pub(super) struct Connections(Mutex<Seats>);

#[derive(Default)]
struct Seats {
    /// Counts what connections do.
    turn: u64,
    /// Those that don't listen, by the turn in which they did something last.
    asking: BTreeMap<u64, Seat>,
    /// Those that listen, by the turn in which they began.
    listening: BTreeMap<u64, Seat>,
}

struct Seat {
    since: Instant,
    /// How to close it; known as soon as it runs.
    handle: Option<AbortHandle>,
}

impl Connections {
    /// A place for a new connection.
    pub(super) async fn enter(self: &Arc<Self>) -> Arc<Permit> {
        while self.seats().asking.len() >= CONNECTIONS {
            self.close_one().await;
        }
        let mut seats = self.seats();
        let turn = seats.next();
        seats.asking.insert(turn, Seat { since: Instant::now(), handle: None });
        Arc::new(Permit { connections: Arc::clone(self), turn: Mutex::new(turn) })
    }

    /// Closes the oldest connection, as soon as it is old enough; answers whether there was one.
    pub(super) async fn close_one(&self) -> bool {
        let Some(due) = self.seats().due() else { return false };
        // Until then it may do something, or end.
        tokio::time::sleep_until(due).await;
        self.seats().close_one(Instant::now());
        true
    }

    fn seats(&self) -> MutexGuard<'_, Seats> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seats {
    fn next(&mut self) -> u64 {
        self.turn += 1;
        self.turn
    }

    /// When the oldest connection may be closed; those that listen come last.
    fn due(&self) -> Option<Instant> {
        let oldest = self.asking.first_key_value().or_else(|| self.listening.first_key_value());
        oldest.map(|(_, seat)| seat.since + GRACE)
    }

    fn close_one(&mut self, now: Instant) {
        if self.due().is_some_and(|due| due <= now) {
            let oldest = self.asking.pop_first().or_else(|| self.listening.pop_first());
            close(oldest);
        }
    }
}

fn close(seat: Option<(u64, Seat)>) {
    if let Some(handle) = seat.and_then(|(_, seat)| seat.handle) {
        handle.abort();
    }
}

/// A connection's place, which is free when it is dropped.
pub(super) struct Permit {
    connections: Arc<Connections>,
    turn: Mutex<u64>,
}

impl Permit {
    /// Sets the handle that closes this connection.
    pub(super) fn close_by(&self, handle: AbortHandle) {
        if let Some(seat) = self.connections.seats().asking.get_mut(&*self.turn()) {
            seat.handle = Some(handle);
        }
    }

    /// It has asked something, or taken some of its answer.
    pub(super) fn is_alive(&self) {
        let (mut seats, mut turn) = (self.connections.seats(), self.turn());
        // A connection that listens or is being closed has no seat here.
        if let Some(seat) = seats.asking.remove(&turn) {
            *turn = seats.next();
            seats.asking.insert(*turn, Seat { since: Instant::now(), ..seat });
        }
    }

    /// It listens from now on; where too many listen, docent closes the first of them.
    pub(super) fn listens(&self) {
        let (mut seats, turn) = (self.connections.seats(), self.turn());
        if let Some(seat) = seats.asking.remove(&turn) {
            if seats.listening.len() >= LISTENERS {
                close(seats.listening.pop_first());
            }
            seats.listening.insert(*turn, seat);
        }
    }

    fn turn(&self) -> MutexGuard<'_, u64> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let (mut seats, turn) = (self.connections.seats(), self.turn());
        seats.asking.remove(&turn);
        seats.listening.remove(&turn);
    }
}
