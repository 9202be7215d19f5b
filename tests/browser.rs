//! The pages in a real browser, as a reader has them: Chromium, without a window. Where there is none the
//! tests say so loudly and are left out; in CI they fail. (On Unix: the browser is spoken to by
//! descriptors.)
#![cfg(unix)]

mod support;
#[path = "browser/chromium.rs"]
mod chromium;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/checks.rs"]
mod checks;
#[path = "browser/forms.rs"]
mod forms;
#[path = "browser/live.rs"]
mod live;
#[path = "support/serving.rs"]
mod serving;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use checks::{Check, Visit};
use chromium::Browser;
use page::{Page, Scheme, Viewport};
use site::Site;
use support::Folder;

const LOCALES: [&str; 4] = ["ar-EG", "en-US", "ja-JP", "nl-NL"];

/// The most bytes that a page may have, with its style, script and pictures.
const WEIGHT: u64 = 60_000;

/// Whether a page is one of these, or leads to them; of the manual, which is laid out the same in both its
/// languages, a part in each.
fn is_looked_at(page: &str) -> bool {
    let manual = [("en-US/", "publishing"), ("nl-NL/", "writing-a-guide")];
    let (locale, name) = page.split_once('/').unwrap_or(("", page));
    let is_manual = !["index.html", "pay-by-invoice.html", "raise-quota.html"].contains(&name);
    let is_part =
        manual.iter().any(|(locale, part)| page.starts_with(locale) && name.starts_with(part));
    locale.is_empty() || LOCALES.contains(&locale) && (!is_manual || is_part)
}

/// The pages of the locales that are looked at, on these screens and in these colors; answers what a check
/// finds wrong, and where.
fn look(viewports: &[Viewport], schemes: &[Scheme], check: Check) -> Option<Vec<String>> {
    let (browser, site) = (Browser::shared()?, Site::shared());
    let mut wrong = Vec::new();
    for page in site.pages().iter().filter(|page| is_looked_at(page)) {
        for &viewport in viewports {
            for &scheme in schemes {
                let visit = Visit { browser: &browser, url: &site.url(page), viewport, scheme };
                let found = check(&visit);
                let place = format!("{page}, {} px, {}", viewport.0, scheme.name());
                wrong.extend(found.into_iter().map(|fault| format!("{place}: {fault}")));
            }
        }
    }
    Some(wrong)
}

/// That a check finds nothing wrong with any page.
fn clean(viewports: &[Viewport], schemes: &[Scheme], check: Check) {
    let wrong = look(viewports, schemes, check).unwrap_or_default();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn axe_finds_nothing() {
    clean(&Viewport::BOTH, &Scheme::BOTH, checks::axe);
}

#[test]
fn nothing_is_wider_than_the_screen() {
    clean(&Viewport::BOTH, &[Scheme::Light], checks::overflow);
}

#[test]
fn a_page_asks_for_nothing_but_its_own_files() {
    clean(&[Viewport::DESK], &Scheme::BOTH, checks::requests);
}

#[test]
fn a_page_complains_of_nothing() {
    clean(&[Viewport::DESK], &Scheme::BOTH, checks::problems);
}

#[test]
fn every_link_leads_somewhere() {
    clean(&[Viewport::DESK], &[Scheme::Light], checks::links);
}

#[test]
fn the_keyboard_reaches_everything_and_shows_where_it_is() {
    clean(&[Viewport::PHONE], &[Scheme::Dark], checks::keyboard);
    clean(&[Viewport::DESK], &[Scheme::Light], checks::keyboard);
}

#[test]
fn nothing_is_cut_off_on_paper() {
    clean(&[checks::PAPER], &[Scheme::Light], checks::paper);
}

#[test]
fn nothing_moves_for_who_wants_it_still() {
    clean(&[Viewport::DESK], &[Scheme::Light], checks::motion);
}

#[test]
fn nothing_shifts_when_images_come_late() {
    clean(&Viewport::BOTH, &[Scheme::Light], checks::shifts);
}

#[test]
fn pages_are_light() {
    let site = Site::shared();
    let manifest = fs::read_to_string(site.path("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    let pages = manifest["pages"].as_array().expect("pages");
    assert!(pages.len() > LOCALES.len());
    for page in pages {
        // With all that it shows, as it is before anybody compresses it.
        let shared = ["images", "assets"].map(|list| page[list].as_array().into_iter().flatten());
        let files = shared.into_iter().flatten().chain([&page["path"]]);
        let size = |path: &serde_json::Value| {
            fs::metadata(site.path(path.as_str().expect("a path"))).expect("a file").len()
        };
        let bytes: u64 = files.map(size).sum();
        assert!(bytes <= WEIGHT, "{} has {bytes} bytes, more than {WEIGHT}", page["path"]);
    }
}

/// A file beside the tests.
fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser").join(name)
}

#[test]
fn every_check_finds_its_faults() {
    let Some(browser) = Browser::shared() else { return };
    let url = site::url(&beside("faulty.html"));
    let cases: [(Check, &[&str]); 8] = [
        (checks::overflow, &["wide", "the document is 20"]),
        (checks::requests, &["http://outside.example/image.png"]),
        (checks::problems, &["not loaded", "an error in the console", "an exception"]),
        (checks::links, &["#nowhere", "missing.html", "image.svg#nowhere", "outside.example"]),
        (checks::keyboard, &["no outline", "contrast 1.", "A link behind it"]),
        (checks::paper, &["cut off", "navigation"]),
        (checks::motion, &["moving"]),
        (checks::shifts, &["of the screen"]),
    ];
    let expect = |found: &[String], faults: &[&str]| {
        let found = found.join("\n");
        for fault in faults {
            assert!(found.contains(fault), "{fault} is not in\n{found}");
        }
    };
    for viewport in Viewport::BOTH {
        let visit = Visit { browser: &browser, url: &url, viewport, scheme: Scheme::Light };
        cases.iter().for_each(|(check, faults)| expect(&check(&visit), faults));
    }
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    if let Some(found) = page.axe() {
        expect(&found, &["color-contrast", "target-size", "region"]);
    }
}

/// A page with a policy that lets one script run, of which the hash is in the page.
#[test]
fn what_a_reader_does_reaches_the_page() {
    let Some(browser) = Browser::shared() else { return };
    let url = site::url(&beside("desk.html"));
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Dark);
    let text = "名前: \"Ægir\" <b>";
    page.type_text("#name", text);
    page.until("document.querySelector('pre').textContent.length > 8");
    assert_eq!(page.eval("document.querySelector('pre').textContent"), format!("Name: {text}"));
    page.press("Control+a");
    page.press("x");
    assert_eq!(page.eval("document.querySelector('pre').textContent"), "Name: x");
    page.press("Tab");
    page.press("Enter");
    page.until("document.querySelector('[role=status]').textContent == 'Copied'");
    assert_eq!(page.clipboard(), "Name: x");
    page.press("Shift+Tab");
    assert_eq!(page.eval("document.activeElement.id"), "name");
    let folder = Folder::new(&[]);
    let name = page.download(folder.path(), |page| page.click("#save"));
    assert_eq!(name, "draft.txt");
    assert_eq!(folder.read(&name), "Name: x");
    assert_eq!(page.eval("getComputedStyle(document.body).color"), "rgb(255, 255, 255)");
    assert_eq!(page.problems(), [""; 0]);
    assert_eq!(page.requests().len(), 1, "{:?}", page.requests());
}

/// `SCREENSHOTS=FOLDER cargo test --test browser screenshots -- --ignored` writes a picture of each page in
/// each size and color; `PAGES=nl-NL/pay,ja-JP` only of the pages whose names have that in them.
#[test]
#[ignore = "pictures are for people"]
fn screenshots() {
    let folder = env::var_os("SCREENSHOTS").expect("SCREENSHOTS names a folder");
    let chosen = env::var("PAGES").unwrap_or_default();
    let browser = Browser::shared().expect("a browser");
    let site: Arc<Site> = Site::shared();
    for name in site.pages().iter().filter(|name| chosen.split(',').any(|one| name.contains(one))) {
        for viewport in Viewport::BOTH {
            for scheme in Scheme::BOTH {
                let mut page = Page::open(&browser, &site.url(name), viewport, scheme);
                let stem = name.trim_end_matches(".html");
                let file = format!("{stem}-{}-{}.png", viewport.0, scheme.name());
                page.screenshot(&Path::new(&folder).join(file));
            }
        }
    }
}
