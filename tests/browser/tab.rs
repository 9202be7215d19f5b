//! A tab of any browser, and what a reader does in it.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::chromium::DEADLINE;
use crate::page::Page;

/// A tab with a page.
pub(crate) trait Tab {
    /// Goes to an address, and waits until it is loaded.
    fn open(&mut self, url: &str);
    /// Loads the page again, or goes back, and waits until a page is there.
    fn reload(&mut self);
    /// Goes back.
    fn back(&mut self);
    /// What an expression comes to; `None` while a page comes and goes.
    fn value(&mut self, js: &str) -> Option<Value>;
    /// Clicks what a selector finds.
    fn press_on(&mut self, selector: &str);
    /// Clicks a field and types into it.
    fn fill(&mut self, selector: &str, text: &str);
    /// Presses Enter or Tab.
    fn key(&mut self, name: &str);
    /// Makes the window as large as this.
    fn size(&mut self, width: u32, height: u32);

    /// What an expression comes to in the page that is there.
    fn get(&mut self, js: &str) -> Value {
        self.value(js).unwrap_or_else(|| panic!("a page for {js}"))
    }

    /// What an expression comes to, as a text.
    fn words(&mut self, js: &str) -> String {
        let value = self.get(js);
        value.as_str().unwrap_or_else(|| panic!("a text: {js}: {value}")).to_owned()
    }

    /// Waits until a condition holds.
    fn wait_for(&mut self, condition: &str) {
        let until = Instant::now() + DEADLINE / 2;
        while self.value(&format!("!!({condition})")) != Some(json!(true)) {
            assert!(Instant::now() < until, "`{condition}` never holds");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Tab for Page {
    fn open(&mut self, url: &str) {
        self.go(url);
    }

    fn reload(&mut self) {
        self.eval("window.was = true");
        self.send("Page.reload", json!({}));
        self.wait_for("!window.was && document.readyState == 'complete'");
    }

    fn back(&mut self) {
        let from = self.eval("location.href");
        self.value("void setTimeout(() => history.back())");
        self.wait_for(&format!("location.href != {from} && document.readyState == 'complete'"));
    }

    fn value(&mut self, js: &str) -> Option<Value> {
        self.try_eval(js)
    }

    fn press_on(&mut self, selector: &str) {
        self.click(selector);
    }

    fn fill(&mut self, selector: &str, text: &str) {
        self.type_text(selector, text);
    }

    fn key(&mut self, name: &str) {
        self.press(name);
    }

    fn size(&mut self, width: u32, height: u32) {
        self.resize(crate::page::Viewport(width, height));
    }
}
