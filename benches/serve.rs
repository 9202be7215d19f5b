//! How long it takes from a saved file to the painted page: `docent serve` on 1,000 guides in 6 locales, in
//! Chromium without a window (Unix). `cargo bench --bench serve -- 200 3` measures on as many as that.
//!
//! The time runs from before a file is written until the frame after the one in which the page in the
//! browser has the new words, by the clock that both read.

#[path = "../tests/browser/chromium.rs"]
mod chromium;
#[path = "../tests/browser/page.rs"]
#[expect(dead_code, reason = "tests do more with a page")]
mod page;
#[path = "../tests/support/serving.rs"]
#[expect(dead_code, reason = "tests listen to it")]
mod serving;
#[path = "made/site.rs"]
mod site;

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chromium::Browser;
use page::{Page, Scheme, Viewport};
use serde_json::json;
use serving::Serving;

const RUNS: usize = 40;
/// How long nobody types: all pages are made by then.
const PAUSE: Duration = Duration::from_secs(2);

/// Types a word into the title of a guide, and waits until it is seen; answers how long that took.
fn keystroke(page: &mut Page, file: &Path, word: &str) -> f64 {
    page.eval(&format!(
        "(word => {{
            window.seen = 0;
            const look = () => requestAnimationFrame(() => {{
                const frame = document.querySelector('iframe').contentDocument;
                if (!frame?.querySelector('h1')?.textContent.includes(word)) return look();
                requestAnimationFrame(() => {{ window.seen = performance.timeOrigin + performance.now(); }});
            }});
            look();
        }})({})",
        json!(word)
    ));
    let before = fs::read_to_string(file).expect("a file");
    let (_, rest) = before.split_once('\n').expect("a title");
    let after = format!("title = {word}\n{rest}");
    let start = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    fs::write(file, after).expect("a file");
    page.until("window.seen");
    page.eval("window.seen").as_f64().expect("a time") - start.as_secs_f64() * 1_000.0
}

fn print(name: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let (median, least, most) = (times[times.len() / 2], times[0], times[times.len() - 1]);
    let nine = times[times.len() * 9 / 10];
    println!(
        "{name:<34} median {median:>4.0} ms, 9 of 10 within {nine:.0}, {least:.0} to {most:.0}"
    );
}

fn main() {
    let numbers: Vec<usize> = std::env::args().filter_map(|one| one.parse().ok()).collect();
    let (guides, locales) = match numbers[..] {
        [guides, locales] => (guides, locales),
        _ => (1_000, 6),
    };
    let Some(browser) = Browser::shared() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    site::generate(folder.path(), guides, locales);
    let server = Serving::start(folder.path());
    let url = format!("{}?page=nl-NL/guide-0002.html", server.address);
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    page.until("document.querySelector('iframe').contentDocument?.querySelector('h1')");
    println!("{guides} guides in {locales} locales, {RUNS} times each");
    let file = folder.path().join("locales/nl-NL/guide-0002.ftl");
    for (name, pause) in
        [("a change after a while", PAUSE), ("one change after another", Duration::ZERO)]
    {
        let times = (0..RUNS).map(|run| {
            thread::sleep(pause);
            keystroke(&mut page, &file, &format!("word-{run}-{}", pause.as_millis()))
        });
        print(name, &mut times.collect::<Vec<_>>());
    }
}
