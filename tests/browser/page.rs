//! A tab of its own, and what a reader does in it.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, Once};
use std::time::Instant;
use std::{env, fs};

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::chromium::{Browser, DEADLINE, absent, answer, lock};

/// The size of a screen, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Viewport(pub(crate) u32, pub(crate) u32);

impl Viewport {
    pub(crate) const PHONE: Self = Self(360, 740);
    pub(crate) const DESK: Self = Self(1280, 800);
    pub(crate) const BOTH: [Self; 2] = [Self::PHONE, Self::DESK];
}

/// What the reader prefers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub(crate) const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Keeps count of what moves, from before the page's first line.
const OBSERVE: &str = "const [shifted, observer] = [[], new PerformanceObserver(list =>
        shifted.push(...list.getEntries()))];
    observer.observe({ type: 'layout-shift' });
    globalThis.testedShifts = () => [...shifted.splice(0), ...observer.takeRecords()];";

/// Two frames: what has been laid out by then was painted.
const FRAMES: &str = "document.fonts.ready.then(() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))";

/// A tab in a browser context of its own: nothing is shared with other tabs, and it goes with the test.
pub(crate) struct Page {
    browser: Arc<Browser>,
    context: String,
    session: String,
    heard: std::sync::mpsc::Receiver<Value>,
    scheme: Scheme,
    requests: Vec<String>,
    problems: Vec<String>,
    loaded: HashSet<String>,
    held: Vec<String>,
    downloaded: Vec<String>,
    asked: Vec<String>,
}

impl Page {
    /// Opens an address, and waits until it is loaded and painted.
    pub(crate) fn open(
        browser: &Arc<Browser>,
        url: &str,
        viewport: Viewport,
        scheme: Scheme,
    ) -> Self {
        let mut page = Self::blank(browser, viewport, scheme);
        page.go(url);
        page
    }

    /// An empty tab.
    pub(crate) fn blank(browser: &Arc<Browser>, viewport: Viewport, scheme: Scheme) -> Self {
        let text = |value: &Value| value.as_str().expect("an id").to_owned();
        let context = browser.call("Target.createBrowserContext", json!({}));
        let context = text(&context["browserContextId"]);
        let Viewport(width, height) = viewport;
        let target = browser.call(
            "Target.createTarget",
            json!({
                "url": "about:blank", "browserContextId": context, "newWindow": true,
                "width": width, "height": height,
            }),
        );
        let session = browser.call(
            "Target.attachToTarget",
            json!({ "targetId": target["targetId"], "flatten": true }),
        );
        let session = text(&session["sessionId"]);
        let heard = browser.listen(&session);
        let mut page = Self {
            browser: Arc::clone(browser),
            context,
            session,
            heard,
            scheme,
            requests: Vec::new(),
            problems: Vec::new(),
            loaded: HashSet::new(),
            held: Vec::new(),
            downloaded: Vec::new(),
            asked: Vec::new(),
        };
        for domain in ["Page", "Runtime", "Network", "Log"] {
            page.call(&format!("{domain}.enable"), json!({}));
        }
        page.call("Page.setLifecycleEventsEnabled", json!({ "enabled": true }));
        page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": OBSERVE }));
        // Every tab counts as the one that has the keyboard, whatever other tests do.
        page.call("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
        page.resize(viewport);
        page.media("", &[]);
        page
    }

    /// Goes to an address, and waits until it is loaded and painted. Where images are held, it is painted
    /// without them.
    pub(crate) fn go(&mut self, url: &str) {
        self.arrive(url);
        self.paint();
    }

    /// Goes to an address, and waits until it is loaded.
    pub(crate) fn arrive(&mut self, url: &str) {
        let went = self.call("Page.navigate", json!({ "url": url }));
        assert!(went["errorText"].is_null(), "{url}: {}", went["errorText"]);
        let loader = went["loaderId"].as_str().expect("another document").to_owned();
        self.wait(&format!("{url} is loaded"), |page| {
            page.loaded.contains(&loader) || !page.held.is_empty()
        });
    }

    /// Holds the images of what is opened from now on, as a slow network does, until they are let go.
    pub(crate) fn hold_images(&mut self) {
        self.call("Fetch.enable", json!({ "patterns": [{ "resourceType": "Image" }] }));
    }

    /// Lets the images go that were held, and waits until they are painted.
    pub(crate) fn let_images_go(&mut self) {
        self.call("Fetch.disable", json!({}));
        self.held.clear();
        self.until("document.readyState == 'complete'");
        self.paint();
    }

    pub(crate) fn resize(&mut self, viewport: Viewport) {
        let Viewport(width, height) = viewport;
        self.call(
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
            }),
        );
    }

    /// Shows the page for a medium (`print`; none is the screen), with further preferences of the reader.
    pub(crate) fn media(&mut self, medium: &str, preferences: &[(&str, &str)]) {
        let scheme = [("prefers-color-scheme", self.scheme.name())];
        let features: Vec<_> = scheme
            .iter()
            .chain(preferences)
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.call("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }));
    }

    /// What an expression comes to in the page; a promise is waited for.
    pub(crate) fn eval(&mut self, js: &str) -> Value {
        let mut done = self.call(
            "Runtime.evaluate",
            json!({ "expression": js, "awaitPromise": true, "returnByValue": true }),
        );
        assert!(done["exceptionDetails"].is_null(), "{js}\n{}", done["exceptionDetails"]);
        done["result"]["value"].take()
    }

    /// What an expression comes to; `None` while a page comes and goes.
    pub(crate) fn try_eval(&mut self, js: &str) -> Option<Value> {
        let id = self.send(
            "Runtime.evaluate",
            json!({ "expression": js, "awaitPromise": true, "returnByValue": true }),
        );
        let mut done = self.answered(id, "Runtime.evaluate");
        let found = done["error"].is_null() && done["result"]["exceptionDetails"].is_null();
        found.then(|| done["result"]["result"]["value"].take())
    }

    /// What an expression comes to, as a list of texts.
    pub(crate) fn list(&mut self, js: &str) -> Vec<String> {
        let value = self.eval(js);
        let list = value.as_array().unwrap_or_else(|| panic!("a list: {js}"));
        list.iter().map(|one| one.as_str().expect("a text").to_owned()).collect()
    }

    /// Waits until a condition holds in the page; it is checked before each frame.
    pub(crate) fn until(&mut self, condition: &str) {
        let limit = DEADLINE.as_millis() / 2;
        let held = self.eval(&format!(
            "new Promise(done => {{
                const limit = performance.now() + {limit};
                const look = () => {{
                    if ({condition}) return done(true);
                    if (performance.now() > limit) return done(false);
                    requestAnimationFrame(look);
                }};
                look();
            }})"
        ));
        assert_eq!(held, true, "`{condition}` never holds");
    }

    /// Waits until all that is laid out is painted.
    pub(crate) fn paint(&mut self) {
        self.eval(FRAMES);
    }

    /// Clicks what a selector finds, where a reader would; whatever covers it fails the test.
    pub(crate) fn click(&mut self, selector: &str) {
        let place = self.eval(&format!(
            "(() => {{
                const found = document.querySelector({0});
                if (!found) return {{ wrong: 'is not there' }};
                found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = found.getBoundingClientRect();
                const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                const top = document.elementFromPoint(x, y);
                if (!box.width || !found.contains(top))
                    return {{ wrong: `can't be clicked: ${{top?.outerHTML}}` }};
                return {{ x, y }};
            }})()",
            json!(selector)
        ));
        assert!(place["wrong"].is_null(), "{selector} {}", place["wrong"]);
        for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            self.call(
                "Input.dispatchMouseEvent",
                json!({
                    "type": kind, "x": place["x"], "y": place["y"], "button": button,
                    "buttons": buttons, "clickCount": 1,
                }),
            );
        }
        // What the page has put off until the click is over, it does now, unless it goes.
        let _ = self.try_eval(FRAMES);
    }

    /// Clicks a field and types into it, whatever the characters.
    pub(crate) fn type_text(&mut self, selector: &str, text: &str) {
        self.click(selector);
        self.call("Input.insertText", json!({ "text": text }));
    }

    /// Presses a key by its name, as `Tab`, `Enter`, `a`; `Shift+Tab` and `Control+a` hold another down.
    pub(crate) fn press(&mut self, keys: &str) {
        let (held, key) = keys.rsplit_once('+').unwrap_or(("", keys));
        let modifiers = held.split('+').map(|one| match one {
            "" => 0,
            "Alt" => 1,
            "Control" => 2,
            "Meta" => 4,
            "Shift" => 8,
            other => panic!("no key that is held: {other}"),
        });
        let modifiers: u32 = modifiers.sum();
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Escape" => (27, ""),
            "Space" => (32, " "),
            "Home" => (36, ""),
            "End" => (35, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            "Backspace" => (8, ""),
            "Delete" => (46, ""),
            one if one.len() == 1 => (u32::from(one.as_bytes()[0].to_ascii_uppercase()), one),
            other => panic!("no key: {other}"),
        };
        let text = if matches!(modifiers, 0 | 8) { text } else { "" };
        let name = if key == "Space" { " " } else { key };
        let code_name =
            if key.len() == 1 { format!("Key{}", key.to_uppercase()) } else { key.into() };
        let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        for kind in [down, "keyUp"] {
            let typed = if kind == "keyUp" { "" } else { text };
            self.call(
                "Input.dispatchKeyEvent",
                json!({
                    "type": kind, "key": name, "code": code_name, "text": typed,
                    "windowsVirtualKeyCode": code, "modifiers": modifiers,
                }),
            );
        }
    }

    /// Chooses a file, as a reader does in the dialog that a field for files opens.
    pub(crate) fn choose(&mut self, selector: &str, path: &Path) {
        let found = self.call(
            "Runtime.evaluate",
            json!({ "expression": format!("document.querySelector({})", json!(selector)) }),
        );
        let object = &found["result"]["objectId"];
        self.call("DOM.setFileInputFiles", json!({ "objectId": object, "files": [path] }));
    }

    /// Whether scripts run in what is opened from now on.
    pub(crate) fn scripts(&mut self, run: bool) {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": !run }));
    }

    /// Does something that copies; answers the text in the clipboard then. All tabs have one clipboard, so tests
    /// take turns.
    pub(crate) fn copied(&mut self, act: impl FnOnce(&mut Self)) -> String {
        static CLIPBOARD: Mutex<()> = Mutex::new(());
        let _turn = lock(&CLIPBOARD);
        self.may_copy();
        act(self);
        self.eval("navigator.clipboard.readText()").as_str().expect("a text").to_owned()
    }

    /// Lets pages read and write the clipboard.
    pub(crate) fn may_copy(&mut self) {
        let context = &self.context;
        self.browser.call(
            "Browser.grantPermissions",
            json!({
                "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
                "browserContextId": context,
            }),
        );
    }

    /// Does something that downloads a file into a folder; answers the file's name when all of it is there.
    pub(crate) fn download(&mut self, folder: &Path, act: impl FnOnce(&mut Self)) -> String {
        self.call(
            "Browser.setDownloadBehavior",
            json!({
                "behavior": "allow", "browserContextId": self.context, "downloadPath": folder,
                "eventsEnabled": true,
            }),
        );
        act(self);
        self.wait("a download", |page| page.downloaded.len() > 1);
        let name = self.downloaded.swap_remove(0);
        self.downloaded.clear();
        name
    }

    /// Writes a picture of the whole page, not only of what the screen shows.
    pub(crate) fn screenshot(&mut self, path: &Path) {
        self.paint();
        let all = self.call("Page.getLayoutMetrics", json!({}));
        let size = &all["cssContentSize"];
        let clip = json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        });
        let taken = self
            .call("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip }));
        let picture = taken["data"].as_str().expect("a picture").as_bytes();
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
        fs::write(path, BASE64.decode(picture).expect("base64")).expect("a file is written");
    }

    /// What axe-core finds wrong, by WCAG 2.0 to 2.2 at levels A and AA and by good practice. `None` where
    /// `AXE` doesn't name its script, after a loud line; in CI that fails.
    pub(crate) fn axe(&mut self) -> Option<Vec<String>> {
        let Some(script) = env::var_os("AXE") else {
            static ONCE: Once = Once::new();
            absent(&ONCE, "pages with axe-core. Name its axe.min.js in AXE.");
            return None;
        };
        let script = fs::read_to_string(&script).expect("AXE names axe-core's script");
        // By the protocol, not by an element: no policy of the page's keeps it out.
        self.eval(&format!("{script};null"));
        // What is wrong with one element is one fault.
        let found = self.list(
            "axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'],
            }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)))",
        );
        Some(found)
    }

    /// The kinds of dialogs that have come since this was last asked, such as `beforeunload`.
    pub(crate) fn asked(&mut self) -> Vec<String> {
        std::mem::take(&mut self.asked)
    }

    /// The addresses that were asked for, so far.
    pub(crate) fn requests(&self) -> &[String] {
        &self.requests
    }

    /// What the page has complained of so far: exceptions, errors and warnings in the console, files that
    /// did not come.
    pub(crate) fn problems(&self) -> &[String] {
        &self.problems
    }

    /// What has moved, and how much, since this was last asked. A new size of the screen counts as a touch
    /// for half a second, so those count too: who calls this knows whether anybody has touched the page. A
    /// table settles by less than is counted when its rows come in two parts.
    pub(crate) fn shifts(&mut self) -> Vec<String> {
        self.list(
            "testedShifts().filter(shift => shift.value >= 0.0001).map(shift => {
                const what = shift.sources.map(source => source.node?.id || source.node?.nodeName);
                return `${shift.value.toFixed(4)} of the screen: ${what.join(', ')}`;
            })",
        )
    }

    /// Calls a method of this tab, and waits for what it answers.
    fn call(&mut self, method: &str, params: Value) -> Value {
        let id = self.send(method, params);
        answer(self.answered(id, method), method)
    }

    /// Calls a method of this tab without waiting.
    pub(crate) fn send(&mut self, method: &str, params: Value) -> u64 {
        self.browser.send(&self.session, method, params)
    }

    /// The answer to a call.
    fn answered(&mut self, id: u64, method: &str) -> Value {
        let until = Instant::now() + DEADLINE;
        loop {
            let message = self.browser.next(&self.heard, until, method);
            if message["id"] == id {
                return message;
            }
            self.note(&message);
        }
    }

    /// Waits for events until something has come of them.
    fn wait(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let until = Instant::now() + DEADLINE;
        while !done(self) {
            let message = self.browser.next(&self.heard, until, what);
            self.note(&message);
        }
    }

    fn note(&mut self, event: &Value) {
        let params = &event["params"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        match event["method"].as_str().unwrap_or_default() {
            "Page.lifecycleEvent" if params["name"] == "load" => {
                self.loaded.insert(text(&params["loaderId"]));
            }
            "Network.requestWillBeSent" => self.requests.push(text(&params["request"]["url"])),
            // Who turns away from a page hears no more of its news.
            "Network.loadingFailed" if params["canceled"] != true => {
                self.problems.push(format!("not loaded: {}", params["errorText"]));
            }
            "Runtime.exceptionThrown" => {
                let details = &params["exceptionDetails"];
                self.problems.push(format!("{} {}", details["text"], details["exception"]));
            }
            "Runtime.consoleAPICalled"
                if ["error", "warning", "assert"].iter().any(|kind| params["type"] == *kind) =>
            {
                self.problems.push(format!("console: {}", params["args"]));
            }
            "Log.entryAdded" if params["entry"]["level"] != "verbose" => {
                self.problems.push(format!("log: {}", params["entry"]["text"]));
            }
            // A page may ask whether to leave it: yes.
            "Page.javascriptDialogOpening" => {
                self.asked.push(text(&params["type"]));
                self.browser.send(
                    &self.session,
                    "Page.handleJavaScriptDialog",
                    json!({ "accept": true }),
                );
            }
            "Fetch.requestPaused" => self.held.push(text(&params["requestId"])),
            "Browser.downloadWillBegin" => {
                self.downloaded.push(text(&params["suggestedFilename"]));
            }
            "Browser.downloadProgress" if params["state"] != "inProgress" => {
                assert_eq!(params["state"], "completed", "a download");
                self.downloaded.push(text(&params["guid"]));
            }
            _ => {}
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.browser.forget(&self.session);
        let context = json!({ "browserContextId": self.context });
        self.browser.send("", "Target.disposeBrowserContext", context);
    }
}
