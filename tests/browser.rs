//! The pages in a real browser, as a reader has them: Chromium, without a window. Where there is none the
//! tests say so loudly and are left out; in CI they fail. (On Unix: the browser is spoken to by
//! descriptors.)
#![cfg(unix)]

mod support;
#[path = "support/count.rs"]
mod count;
#[path = "support/dice.rs"]
mod dice;
#[path = "browser/chromium.rs"]
mod chromium;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/tab.rs"]
mod tab;
#[path = "browser/firefox.rs"]
mod firefox;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/checks.rs"]
mod checks;
#[path = "browser/forms.rs"]
mod forms;
#[path = "browser/filled.rs"]
mod filled;
#[path = "browser/live.rs"]
mod live;
#[path = "support/serving.rs"]
mod serving;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use checks::{Check, Visit};
use chromium::Browser;
use count::count;
use page::{Page, Scheme, Viewport};
use site::Site;
use support::Folder;

const LOCALES: [&str; 4] = ["ar-EG", "en-US", "ja-JP", "nl-NL"];

/// The most bytes that a page may have, with its style, script and pictures, besides the list of countries.
const WEIGHT: u64 = 60_000;

/// Whether a page is one of these, or leads to them; of the manual, which is laid out the same in both its
/// languages, a part in each.
fn is_opened(page: &str) -> bool {
    let manual = [("en-US/", "publishing"), ("nl-NL/", "writing-a-guide")];
    let (locale, name) = page.split_once('/').unwrap_or(("", page));
    let is_manual = !["index.html", "pay-by-invoice.html", "raise-quota.html"].contains(&name);
    let is_part =
        manual.iter().any(|(locale, part)| page.starts_with(locale) && name.starts_with(part));
    locale.is_empty() || LOCALES.contains(&locale) && (!is_manual || is_part)
}

/// A screen, and the colors that its reader prefers.
type Screen = (Viewport, Scheme);

const SCREENS: [Screen; 4] = [
    (Viewport::PHONE, Scheme::Light),
    (Viewport::DESK, Scheme::Dark),
    (Viewport::PHONE, Scheme::Dark),
    (Viewport::DESK, Scheme::Light),
];

/// What a check finds wrong with the pages of the locales that it opens, and where. Each page is opened
/// on the screens of one group, the next page on those of the next; with `SCREENS=2`, on all.
fn faults(groups: &[&[Screen]], check: Check) -> Option<Vec<String>> {
    let (browser, site) = (Browser::shared()?, Site::shared());
    let mut wrong = Vec::new();
    for (at, page) in site.pages().iter().filter(|page| is_opened(page)).enumerate() {
        let chosen = (0..count("SCREENS", [1, 2]).min(groups.len()))
            .map(|turn| groups[(at + turn) % groups.len()]);
        for (viewport, scheme) in chosen.collect::<Vec<_>>().concat() {
            let visit = Visit { browser: &browser, url: &site.url(page), viewport, scheme };
            let place = format!("{page}, {} px, {}", viewport.0, scheme.name());
            wrong.extend(check(&visit).into_iter().map(|fault| format!("{place}: {fault}")));
        }
    }
    Some(wrong)
}

/// That a check finds nothing wrong with any page.
fn clean(groups: &[&[Screen]], check: Check) {
    let wrong = faults(groups, check).unwrap_or_default();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn looks_at_a_page_find_nothing() {
    clean(&[&SCREENS[..2], &SCREENS[2..]], checks::looks);
}

#[test]
fn the_keyboard_reaches_everything_and_shows_where_it_is() {
    clean(&[&SCREENS[2..3], &SCREENS[3..]], checks::keyboard);
}

#[test]
fn nothing_is_cut_off_on_paper() {
    clean(&[&[(checks::PAPER, Scheme::Light)]], checks::paper);
}

#[test]
fn nothing_shifts_when_images_come_late() {
    clean(&[&SCREENS[..1], &SCREENS[3..]], checks::shifts);
}

#[test]
fn code_and_drafts_are_copied_and_menus_close() {
    let Some(browser) = Browser::shared() else { return };
    let site = Site::shared();
    let (viewport, scheme) = (Viewport::PHONE, Scheme::Light);
    let mut page = Page::open(&browser, &site.url("nl-NL/first-project.html"), viewport, scheme);
    let code = page.copied(|page| {
        page.click(".code > button");
        page.until("document.querySelector('.code > button').textContent === 'Gekopieerd'");
    });
    assert_eq!(code, "docent init demo");
    assert_eq!(
        page.eval("document.querySelector('.code [role=status]').textContent"),
        "Gekopieerd"
    );

    let open = "document.querySelector('.languages').open";
    for close in ["press", "click"] {
        page.click(".languages summary");
        page.until(open);
        if close == "press" {
            page.press("Tab");
            page.press("Escape");
            assert_eq!(page.eval("document.activeElement.localName"), "summary");
        } else {
            page.click("h2");
        }
        assert_eq!(page.eval(open), false, "{close}");
    }

    let folder = Folder::new(&[]);
    let request = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/requests/contoso.yaml");
    let draft = folder.docent(&["draft", request, "-f", "html"]);
    let text = folder.docent(&["draft", request]);
    folder.write("draft.html", draft.stdout);
    page.go(&site::url(&folder.path().join("draft.html")));
    let copied = page.copied(|page| {
        page.click(".code > button");
        page.until("document.querySelector('.code [role=status]').textContent");
    });
    assert_eq!(copied, text.stdout.trim_end());
    assert_eq!(page.problems(), [""; 0]);
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
        // Besides the names of all countries, which a form that asks for one has.
        let text = fs::read_to_string(site.path(page["path"].as_str().expect("a path")));
        let countries = text
            .expect("a page")
            .split_once("\"countries\":[")
            .map_or(0, |(_, rest)| rest.find("]]]").expect("the end of the list"));
        let bytes = files.map(size).sum::<u64>() - countries as u64;
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
    let cases: [(Check, &[&str]); 3] = [
        (checks::keyboard, &["no outline", "contrast 1.", "A link behind it"]),
        (checks::paper, &["cut off", "navigation"]),
        (checks::shifts, &["of the screen"]),
    ];
    let looks = [
        ("width", "wide"),
        ("width", "the document is 20"),
        ("request", "http://outside.example/image.png"),
        ("complaint", "not loaded"),
        ("complaint", "an error in the console"),
        ("complaint", "an exception"),
        ("link", "#nowhere"),
        ("link", "missing.html"),
        ("link", "image.svg#nowhere"),
        ("link", "outside.example"),
        ("motion", "moving"),
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
        let found = checks::looks(&visit);
        for (look, fault) in looks {
            let is_it =
                |one: &&String| one.starts_with(&format!("{look}: ")) && one.contains(fault);
            assert!(found.iter().any(|one| is_it(&one)), "{look}: no {fault} in {found:#?}");
        }
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
    let copied = page.copied(|page| {
        page.press("Tab");
        page.press("Enter");
        page.until("document.querySelector('[role=status]').textContent == 'Copied'");
    });
    assert_eq!(copied, "Name: x");
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
