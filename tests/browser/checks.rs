//! What is checked in a page, and found wrong: by looks at a page that is open, which leave it as it is, and by
//! checks that open it as they have to.

use std::sync::Arc;

use serde_json::Value;

use crate::chromium::Browser;
use crate::page::{Page, Scheme, Viewport};
use crate::site::leads_somewhere;

/// A page that a reader opens, and how.
pub(crate) struct Visit<'a> {
    pub(crate) browser: &'a Arc<Browser>,
    pub(crate) url: &'a str,
    pub(crate) viewport: Viewport,
    pub(crate) scheme: Scheme,
}

impl Visit<'_> {
    fn open(&self) -> Page {
        Page::open(self.browser, self.url, self.viewport, self.scheme)
    }
}

/// What opens a page and checks it.
pub(crate) type Check = fn(&Visit) -> Vec<String>;

/// What checks a page that is open.
pub(crate) type Look = fn(&mut Page, &Visit) -> Vec<String>;

/// The looks at a page, with their names. The one that asks for stillness comes last.
pub(crate) const LOOKS: [(&str, Look); 6] = [
    ("request", requests),
    ("complaint", problems),
    ("width", overflow),
    ("link", links),
    ("axe", axe),
    ("motion", motion),
];

/// All that the looks at a page find, after what each of them is named.
pub(crate) fn looks(visit: &Visit) -> Vec<String> {
    let mut page = visit.open();
    let mut look = |(name, look): (&str, Look)| {
        look(&mut page, visit)
            .into_iter()
            .map(|fault| format!("{name}: {fault}"))
            .collect::<Vec<_>>()
    };
    LOOKS.into_iter().flat_map(&mut look).collect()
}

/// A sheet of A4 with the margins that browsers leave.
pub(crate) const PAPER: Viewport = Viewport(718, 1046);

/// A screen on which the whole of a page is seen at once, so that nothing can move below it unseen.
const TALL: u32 = 16_000;

/// An expression in which the functions of `checks.js` are known.
fn js(expression: &str) -> String {
    format!("(() => {{ {}\nreturn {expression}; }})()", include_str!("checks.js"))
}

fn axe(page: &mut Page, _: &Visit) -> Vec<String> {
    page.axe().unwrap_or_default()
}

fn overflow(page: &mut Page, visit: &Visit) -> Vec<String> {
    page.list(&js(&format!("overflow({})", visit.viewport.0)))
}

/// Requests for anything but the page and files in its site's folder.
fn requests(page: &mut Page, visit: &Visit) -> Vec<String> {
    let own = |asked: &&String| asked.starts_with("data:") || asked.starts_with(site(visit.url));
    assert!(page.requests().iter().any(|asked| asked == visit.url), "{:?}", page.requests());
    page.requests().iter().filter(|asked| !own(asked)).cloned().collect()
}

/// The folder that holds the locales: `file:///tmp/site/` of `file:///tmp/site/nl-NL/guide.html`.
fn site(url: &str) -> &str {
    let locale =
        url.rfind('/').and_then(|end| url[..end].rfind('/')).expect("a folder in a folder");
    &url[..=locale]
}

fn problems(page: &mut Page, _: &Visit) -> Vec<String> {
    page.problems().to_vec()
}

fn links(page: &mut Page, _: &Visit) -> Vec<String> {
    let mut wrong = page.list(&js("dead()"));
    wrong.extend(page.list(&js("links()")).into_iter().filter(|link| !leads_somewhere(link)));
    wrong
}

/// Goes through the page by Tab: everything has its turn, in its order, and the focus is seen there.
pub(crate) fn keyboard(visit: &Visit) -> Vec<String> {
    let mut page = visit.open();
    let stops = page.list(&js("stops().map(name)"));
    let (mut wrong, mut next) = (Vec::new(), 0);
    // Boxes that scroll take the focus too; no page has more of them than this.
    for _ in 0..stops.len() + 50 {
        if next == stops.len() {
            break;
        }
        page.press("Tab");
        let focus = page.eval(&js("focus()"));
        if focus.is_null() {
            break;
        }
        let faults = focus["wrong"].as_array().expect("a list").iter();
        wrong.extend(faults.filter_map(Value::as_str).map(str::to_owned));
        if focus["at"] == next {
            next += 1;
        }
    }
    wrong.extend(stops[next..].iter().map(|stop| format!("not reached: {stop}")));
    wrong.sort();
    wrong.dedup();
    wrong
}

pub(crate) fn paper(visit: &Visit) -> Vec<String> {
    let mut page = visit.open();
    page.media("print", &[]);
    page.paint();
    let mut wrong = page.list(&js("paper()"));
    wrong.extend(overflow(&mut page, visit));
    wrong
}

fn motion(page: &mut Page, _: &Visit) -> Vec<String> {
    page.media("", &[("prefers-reduced-motion", "reduce")]);
    page.list(&js("motion()"))
}

/// What moves when the images come after the text, as they do over a network.
pub(crate) fn shifts(visit: &Visit) -> Vec<String> {
    let mut page = Page::blank(visit.browser, Viewport(visit.viewport.0, TALL), visit.scheme);
    page.hold_images();
    page.go(visit.url);
    page.let_images_go();
    page.shifts()
}
