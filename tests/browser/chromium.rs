//! A headless Chromium, spoken to in the protocol of its developer tools: JSON over a pipe, each message
//! ended by a zero byte. A pipe needs no port and no WebSocket, and the browser ends when the pipe does.

use std::collections::HashMap;
use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything may take before it counts as never.
pub(crate) const DEADLINE: Duration = Duration::from_mins(1);

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Nothing that the browser does on its own account, and no way out: no name leads anywhere, and only
/// servers on this machine answer.
const ARGUMENTS: [&str; 16] = [
    "--headless",
    "--remote-debugging-pipe",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-renderer-backgrounding",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--password-store=basic",
];

/// The listeners of what the browser sends, by session; the browser's own session has no name.
type Listeners = Mutex<HashMap<String, Sender<Value>>>;

/// One browser for all tests of the process. It ends with the last test that holds it.
pub(crate) struct Browser {
    child: Mutex<Child>,
    pipe: Mutex<Option<ChildStdin>>,
    calls: AtomicU64,
    listeners: Arc<Listeners>,
    own: Mutex<Receiver<Value>>,
    profile: TempDir,
}

impl Browser {
    /// The browser of this process. `None` on a machine without one, after a loud line; in CI that fails.
    pub(crate) fn shared() -> Option<Arc<Self>> {
        static SHARED: Mutex<Weak<Browser>> = Mutex::new(Weak::new());
        let Some(program) = find() else {
            static ONCE: Once = Once::new();
            absent(&ONCE, "pages in a browser. Install Chromium, or name one in CHROMIUM.");
            return None;
        };
        let mut shared = lock(&SHARED);
        let browser = shared.upgrade().unwrap_or_else(|| Arc::new(Self::start(&program)));
        *shared = Arc::downgrade(&browser);
        Some(browser)
    }

    fn start(program: &Path) -> Self {
        let profile = tempfile::tempdir().expect("a temporary folder");
        let log = File::create(profile.path().join("log")).expect("a file");
        // The browser reads from descriptor 3 and writes to 4. What root starts has no sandbox.
        let root = fs::metadata(profile.path()).expect("a folder").uid() == 0;
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >&2"])
            .arg(program)
            .args(ARGUMENTS)
            .args(root.then_some("--no-sandbox"))
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("a shell starts");
        let (say, own) = channel();
        let listeners = Arc::new(Mutex::new(HashMap::from([(String::new(), say)])));
        let (pipe, sent) = (child.stdin.take(), child.stdout.take().expect("a pipe"));
        let reported = Arc::clone(&listeners);
        thread::spawn(move || pass_on(sent, &reported));
        let (child, pipe, own) = (Mutex::new(child), Mutex::new(pipe), Mutex::new(own));
        let browser = Self { child, pipe, calls: AtomicU64::new(1), listeners, own, profile };
        browser.call("Browser.getVersion", json!({}));
        browser
    }

    /// Calls a method of the browser itself, and waits for what it answers.
    pub(crate) fn call(&self, method: &str, params: Value) -> Value {
        let own = lock(&self.own);
        let id = self.send("", method, params);
        loop {
            let message = self.next(&own, Instant::now() + DEADLINE, method);
            if message["id"] == id {
                return answer(message, method);
            }
        }
    }

    /// Calls a method without waiting; answers the number that the answer will bear.
    pub(crate) fn send(&self, session: &str, method: &str, params: Value) -> u64 {
        let id = self.calls.fetch_add(1, Ordering::Relaxed);
        let mut message = json!({ "id": id, "method": method });
        message["params"] = params;
        if !session.is_empty() {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        // A browser that is gone is noticed by whoever waits for its answer.
        if let Some(pipe) = lock(&self.pipe).as_mut() {
            let _ = pipe.write_all(&bytes);
        }
        id
    }

    /// The next message that a listener gets.
    pub(crate) fn next(&self, listener: &Receiver<Value>, until: Instant, what: &str) -> Value {
        match listener.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => panic!("{what}: nothing came of it in {DEADLINE:?}"),
            Err(RecvTimeoutError::Disconnected) => {
                let log = fs::read_to_string(self.profile.path().join("log")).unwrap_or_default();
                let lines: Vec<_> = log.lines().rev().take(20).collect();
                panic!("{what}: the browser has ended; its last words, from the end:\n{lines:#?}");
            }
        }
    }

    /// What a session says from now on.
    pub(crate) fn listen(&self, session: &str) -> Receiver<Value> {
        let (say, listener) = channel();
        lock(&self.listeners).insert(session.to_owned(), say);
        listener
    }

    pub(crate) fn forget(&self, session: &str) {
        lock(&self.listeners).remove(session);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        lock(&self.pipe).take();
        let mut child = lock(&self.child);
        let _ = child.wait();
    }
}

/// What a call answers, or the end of the test with what was wrong.
pub(crate) fn answer(mut message: Value, method: &str) -> Value {
    assert!(message["error"].is_null(), "{method}: {}", message["error"]);
    message["result"].take()
}

/// Says loudly that something can't be tested here; where everything has to be, that is a failure.
pub(crate) fn absent(once: &Once, what: &str) {
    assert!(env::var_os("CI").is_none(), "this has to be tested in CI: {what}");
    // Not by a macro, whose lines the test runner keeps to itself.
    once.call_once(|| writeln!(std::io::stderr(), "NOT TESTED: {what}").expect("a line"));
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The browser that `CHROMIUM` names, else the first that is installed.
fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

/// Passes messages on to those who listen, until the browser ends: then it passes nothing on any more.
fn pass_on(sent: ChildStdout, listeners: &Listeners) {
    for bytes in BufReader::new(sent).split(0).map_while(Result::ok) {
        let message: Value = serde_json::from_slice(&bytes).expect("the browser speaks JSON");
        let session = message["sessionId"].as_str().unwrap_or_default();
        if let Some(listener) = lock(listeners).get(session) {
            let _ = listener.send(message);
        }
    }
    lock(listeners).clear();
}
