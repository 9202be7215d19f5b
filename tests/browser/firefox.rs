//! A headless Firefox, spoken to by Marionette: JSON over a socket, each message behind its length in bytes
//! and a colon.

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Once;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::chromium::{DEADLINE, absent};
use crate::tab::Tab;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// Nothing that the browser does on its own account, and no way out: only this machine answers. Pages may ask before
/// they are left.
const PREFERENCES: &[(&str, &str)] = &[
    ("marionette.port", "0"),
    ("network.proxy.type", "1"),
    ("network.proxy.http", "\"127.0.0.1\""),
    ("network.proxy.http_port", "9"),
    ("network.proxy.ssl", "\"127.0.0.1\""),
    ("network.proxy.ssl_port", "9"),
    ("network.proxy.no_proxies_on", "\"127.0.0.1\""),
    ("app.update.enabled", "false"),
    ("app.normandy.enabled", "false"),
    ("browser.shell.checkDefaultBrowser", "false"),
    ("browser.startup.homepage_override.mstone", "\"ignore\""),
    ("datareporting.policy.dataSubmissionEnabled", "false"),
    ("toolkit.telemetry.enabled", "false"),
    ("extensions.update.enabled", "false"),
    ("browser.safebrowsing.update.enabled", "false"),
    ("network.captive-portal-service.enabled", "false"),
    ("network.connectivity-service.enabled", "false"),
];

/// A Firefox with one tab. It ends with the test.
pub(crate) struct Firefox {
    child: Child,
    stream: BufReader<TcpStream>,
    calls: u64,
    _profile: TempDir,
}

impl Firefox {
    /// Starts the browser. `None` on a machine without one, after a loud line; in CI that fails.
    pub(crate) fn start() -> Option<Self> {
        let Some(program) = find() else {
            static ONCE: Once = Once::new();
            absent(&ONCE, "pages in Firefox. Install firefox-esr, or name one in FIREFOX.");
            return None;
        };
        let profile = tempfile::tempdir().expect("a temporary folder");
        let lines =
            PREFERENCES.iter().map(|(name, value)| format!("user_pref(\"{name}\", {value});\n"));
        fs::write(profile.path().join("user.js"), lines.collect::<String>()).expect("a file");
        let log = File::create(profile.path().join("log")).expect("a file");
        let child = Command::new(program)
            .args(["--headless", "--marionette", "--no-remote", "--profile"])
            .arg(profile.path())
            // What it keeps for a user, it keeps there too.
            .env("HOME", profile.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a file"))
            .stderr(log)
            .spawn()
            .expect("Firefox starts");
        let mut child = Guard(Some(child));
        let port = port(profile.path());
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("Firefox listens");
        stream.set_read_timeout(Some(DEADLINE)).expect("a time");
        let child = child.0.take().expect("it is there");
        let mut firefox =
            Self { child, stream: BufReader::new(stream), calls: 0, _profile: profile };
        firefox.read();
        let prompts = json!({ "beforeUnload": "accept", "default": "dismiss and notify" });
        let session = json!({
            "capabilities": { "alwaysMatch": { "unhandledPromptBehavior": prompts } },
        });
        firefox.call("WebDriver:NewSession", &session).expect("a session");
        Some(firefox)
    }

    /// Calls a command, and waits for its answer; an error is its text.
    fn call(&mut self, command: &str, params: &Value) -> Result<Value, String> {
        self.calls += 1;
        let message = json!([0, self.calls, command, params]).to_string();
        let written = write!(self.stream.get_mut(), "{}:{message}", message.len());
        written.unwrap_or_else(|error| panic!("{command}: {error}"));
        loop {
            let mut answer = self.read();
            if answer[1] == self.calls {
                return if answer[2].is_null() {
                    Ok(answer[3].take())
                } else {
                    Err(answer[2].to_string())
                };
            }
        }
    }

    fn read(&mut self) -> Value {
        let mut length = Vec::new();
        self.stream.read_until(b':', &mut length).expect("Firefox answers");
        length.pop();
        let length = String::from_utf8_lossy(&length).parse().expect("a length");
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).expect("Firefox answers");
        serde_json::from_slice(&bytes).expect("Firefox speaks JSON")
    }

    fn done(&mut self, command: &str, params: &Value) -> Value {
        self.call(command, params).unwrap_or_else(|error| panic!("{command} {params}: {error}"))
    }

    fn element(&mut self, selector: &str) -> Value {
        let found = self
            .done("WebDriver:FindElement", &json!({ "using": "css selector", "value": selector }));
        let element = found["value"].as_object().and_then(|value| value.values().next());
        element.expect("an element").clone()
    }

    fn send_keys(&mut self, element: &Value, text: &str) {
        self.done("WebDriver:ElementSendKeys", &json!({ "id": element, "text": text }));
    }
}

impl Tab for Firefox {
    fn open(&mut self, url: &str) {
        self.done("WebDriver:Navigate", &json!({ "url": url }));
    }

    fn reload(&mut self) {
        self.done("WebDriver:Refresh", &json!({}));
    }

    fn back(&mut self) {
        self.done("WebDriver:Back", &json!({}));
    }

    fn value(&mut self, js: &str) -> Option<Value> {
        let script = format!("return ({js})");
        let done = self.call("WebDriver:ExecuteScript", &json!({ "script": script, "args": [] }));
        done.ok().map(|mut done| done["value"].take())
    }

    fn press_on(&mut self, selector: &str) {
        let element = self.element(selector);
        self.done("WebDriver:ElementClick", &json!({ "id": element }));
    }

    fn fill(&mut self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.done("WebDriver:ElementClick", &json!({ "id": element }));
        self.send_keys(&element, text);
    }

    fn key(&mut self, name: &str) {
        let found = self.done("WebDriver:GetActiveElement", &json!({}));
        let element = found["value"].as_object().and_then(|value| value.values().next()).cloned();
        let text = match name {
            "Enter" => "\u{e007}",
            "Tab" => "\u{e004}",
            other => panic!("no key: {other}"),
        };
        self.send_keys(&element.expect("an element"), text);
    }

    fn size(&mut self, width: u32, height: u32) {
        // Its bars take room of the window.
        let bars = self.get("[outerWidth - innerWidth, outerHeight - innerHeight]");
        let bar = |at: usize| bars[at].as_u64().unwrap_or_default();
        let rect = json!({
            "width": u64::from(width) + bar(0), "height": u64::from(height) + bar(1),
        });
        self.done("WebDriver:SetWindowRect", &rect);
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Ends a browser that doesn't come so far.
struct Guard(Option<Child>);

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The port that the browser has chosen and written down.
fn port(profile: &Path) -> u16 {
    let until = Instant::now() + DEADLINE;
    loop {
        let text = fs::read_to_string(profile.join("MarionetteActivePort")).unwrap_or_default();
        if let Ok(port) = text.trim().parse() {
            return port;
        }
        assert!(Instant::now() < until, "Firefox never listens");
        thread::sleep(Duration::from_millis(50));
    }
}

/// The browser that `FIREFOX` names, else the first that is installed.
fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os("FIREFOX") {
        return Some(named.into());
    }
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}
