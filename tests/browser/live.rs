//! `docent serve` in a browser: what somebody sees who writes a guide.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use serde_json::{Value, json};

use crate::chromium::Browser;
use crate::page::{Page, Scheme, Viewport};
use crate::serving::Serving;
use crate::support::Folder;

const GUIDE: &str = "guide: NAME
links:\n  other: { guide: OTHER }\n  web: https://outside.example/
body:
  - text: hello
  - section: more
    steps: [{ step: go, form: ask }]
";
const WORDS: &str =
    "title = NAME, WORD\nhello = WORD, see [this][other] or [that][web].\nmore = More\ngo = Go\n";

fn words(guide: &str, word: &str) -> String {
    WORDS.replace("NAME", guide).replace("WORD", word)
}

/// Two guides in two locales that lead to each other.
fn project() -> Folder {
    let folder = Folder::new(&[
        (
            "docs/forms/ask.yaml",
            "form: ask\nparts: [{ part: main, fields: [{ field: who, kind: text }] }]\n",
        ),
        ("locales/en-US/ask.ftl", "title = Ask\nwho = Who\n"),
        ("locales/nl-NL/ask.ftl", "title = Vraag\nwho = Wie\n"),
    ]);
    for (guide, other) in [("one", "two"), ("two", "one")] {
        let text = GUIDE.replace("NAME", guide).replace("OTHER", other);
        folder.write(&format!("docs/guides/{guide}.yaml"), text);
        for locale in ["en-US", "nl-NL"] {
            folder.write(&format!("locales/{locale}/{guide}.ftl"), words(guide, "cats"));
        }
    }
    folder
}

/// What the page in the frame says.
const SHOWN: &str = "(document.querySelector('iframe').contentDocument?.body?.textContent ?? '')";

fn shows(page: &mut Page, text: &str) {
    page.until(&format!("{SHOWN}.includes({})", json!(text)));
}

fn open(server: &Serving, page: &str) -> Option<Page> {
    let url = format!("{}?page={page}", server.address);
    let browser = Browser::shared()?;
    Some(Page::open(&browser, &url, Viewport::DESK, Scheme::Light))
}

#[test]
fn the_page_follows_what_is_typed() {
    let folder = project();
    let server = Serving::start(folder.path());
    let Some(mut page) = open(&server, "nl-NL/one.html") else { return };
    shows(&mut page, "cats");
    // As an editor saves: in place, and by a file that takes the place of the old one.
    folder.write("locales/nl-NL/one.ftl", words("one", "dogs"));
    shows(&mut page, "dogs");
    folder.write("locales/nl-NL/.one.swp", words("one", "birds"));
    let at = |name: &str| folder.path().join("locales/nl-NL").join(name);
    std::fs::rename(at(".one.swp"), at("one.ftl")).expect("a file");
    shows(&mut page, "birds");
    // What was typed on the page, what was opened there and how far it was scrolled is still there.
    let frame = "document.querySelector('iframe').contentDocument";
    page.eval(&format!(
        "(page => {{
            page.defaultView.kept = true;
            page.querySelector('details').open = true;
            const field = page.querySelector('.fill input');
            field.value = 'typed';
            field.dispatchEvent(new Event('input', {{ bubbles: true }}));
            page.documentElement.scrollTop = 40;
        }})({frame})"
    ));
    for word in ["fish", "**ants** and `bees`"] {
        folder.write("locales/nl-NL/one.ftl", words("one", word));
        shows(&mut page, word.trim_matches('*').split('*').next().expect("a word"));
    }
    let structure = GUIDE.replace("NAME", "one").replace("OTHER", "two");
    folder.write(
        "docs/guides/one.yaml",
        structure.replace("- text: hello\n", "- text: [more, hello]\n"),
    );
    page.until(&format!("{frame}.querySelectorAll('main > p').length == 2"));
    for (kept, value) in [
        ("defaultView.kept", json!(true)),
        ("querySelector('details').open", json!(true)),
        ("querySelector('.fill input').value", json!("typed")),
        ("querySelectorAll('.fill pre').length", json!(1)),
        ("documentElement.scrollTop", json!(40)),
        ("title", json!("one, ants and bees")),
        ("querySelector('main > p + p strong').textContent", json!("ants")),
    ] {
        assert_eq!(page.eval(&format!("{frame}.{kept}")), value, "{kept}");
    }
    assert!(
        page.eval(&format!("{frame}.querySelector('.fill pre').textContent"))
            .as_str()
            .is_some_and(|text| text.contains("typed"))
    );
    // A form that is another one is loaded again.
    folder.write("locales/nl-NL/ask.ftl", "title = Vraag\nwho = Wat\n");
    page.until(&format!("{frame}?.querySelector('.fill label')?.textContent.includes('Wat')"));
    // With the answers, and without a question.
    page.until(&format!("{frame}.querySelector('.fill input').value == 'typed'"));
    page.until(&format!("{frame}.querySelector('.fill pre').textContent.includes('Wat: typed')"));
    assert_eq!(page.asked(), [""; 0]);
    // The layout too.
    folder.write("templates/html/text.html", "<p>{{ paragraphs | length }} of them</p>\n");
    shows(&mut page, "2 of them");
    folder.write("templates/html/style.css", "p { color: rgb(1, 2, 3) }\n");
    page.until(
        "(text => text && getComputedStyle(text).color == 'rgb(1, 2, 3)')(
            document.querySelector('iframe').contentDocument?.querySelector('p'))",
    );
    assert_eq!(page.problems(), [""; 0]);
    let own = |asked: &&String| asked.starts_with(&server.address);
    let strange: Vec<_> = page.requests().iter().filter(|asked| !own(asked)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn the_bar_takes_one_line_on_a_phone() {
    let folder = project();
    let server = Serving::start(folder.path());
    let Some(mut page) = open(&server, "nl-NL/one.html") else { return };
    shows(&mut page, "cats");
    for width in [320, 360, 412, 600] {
        page.resize(Viewport(width, 740));
        page.paint();
        let lines = "[...document.querySelectorAll('header select, header a#alone, header button')].map(one => {
            const box = one.getBoundingClientRect();
            return box.left < 0 || box.right > innerWidth ? 'out' : Math.round((box.top + box.bottom) / 2);
        })";
        assert_eq!(page.eval(&format!("new Set({lines}).size")), 1, "{width}");
        assert_eq!(page.eval(&format!("{lines}.includes('out')")), false, "{width}");
        assert_eq!(
            page.eval("document.querySelector('header').offsetHeight < 56"),
            true,
            "{width}"
        );
    }
    // With problems too.
    folder.write("locales/nl-NL/one.ftl", words("one", "{ -nothing }"));
    page.until("document.getElementById('count').textContent != 'No problems'");
    assert_eq!(page.eval("document.querySelector('header').offsetHeight < 56"), true);
    assert_eq!(page.eval("document.documentElement.scrollWidth <= innerWidth"), true);
}

#[test]
fn problems_are_on_the_page_until_they_are_fixed() {
    let folder = project();
    let server = Serving::start(folder.path());
    let Some(mut page) = open(&server, "nl-NL/one.html") else { return };
    shows(&mut page, "cats");
    page.until("document.getElementById('count').textContent == 'No problems'");
    folder.write("locales/nl-NL/one.ftl", words("one", "{ -nothing } <b>"));
    page.until("!document.getElementById('problems').hidden");
    let reported = page.eval("document.getElementById('list').innerText");
    let reported = reported.as_str().expect("a text");
    for part in ["error: ", "locales/nl-NL/one.ftl:1:", "-nothing", "Help: ", "docent explain"] {
        assert!(reported.contains(part), "{part} is not in\n{reported}");
    }
    assert!(server.says("locales/nl-NL/one.ftl:1:").contains("-nothing"));
    // What was there stays, and what is typed stays text.
    shows(&mut page, "cats");
    assert_eq!(page.eval("document.querySelectorAll('#list b').length > 0 && !document.querySelector('#list b b')"), true);
    if let Some(found) = page.axe() {
        assert_eq!(found, [""; 0]);
    }
    page.press("Escape");
    folder.write("locales/nl-NL/one.ftl", words("one", "dogs"));
    shows(&mut page, "dogs");
    page.until("document.getElementById('problems').hidden");
    page.until("document.getElementById('count').textContent == 'No problems'");
    // Closed by hand, and opened by hand.
    folder.write("locales/nl-NL/one.ftl", words("one", "{ -nothing }"));
    page.until("!document.getElementById('problems').hidden");
    page.click("#close");
    assert_eq!(page.eval("document.activeElement.id"), "count");
    assert_eq!(page.eval("document.getElementById('problems').hidden"), true);
    page.press("Enter");
    assert_eq!(page.eval("document.getElementById('problems').hidden"), false);
    if let Some(found) = page.axe() {
        assert_eq!(found, [""; 0]);
    }
}

#[test]
fn every_guide_and_locale_can_be_chosen() {
    let folder = project();
    let server = Serving::start(folder.path());
    let Some(mut page) = open(&server, "") else { return };
    // It begins with the list of guides in the source's language.
    page.until("document.querySelector('iframe').contentWindow?.location?.pathname == '/site/en-US/index.html'");
    let pick = |page: &mut Page, id: &str, value: &str| {
        page.eval(&format!(
            "(select => {{ select.value = {1}; select.dispatchEvent(new Event('change')) }})(document.getElementById('{0}'))",
            id, json!(value)
        ));
    };
    pick(&mut page, "guide", "two");
    shows(&mut page, "two, cats");
    pick(&mut page, "locale", "nl-NL");
    page.until(
        "document.querySelector('iframe').contentDocument?.documentElement?.lang == 'nl-NL'",
    );
    // Locales without any file: longer and accented, and from right to left.
    pick(&mut page, "locale", "en-XA");
    shows(&mut page, "ţŵ");
    pick(&mut page, "locale", "ar-XB");
    page.until("document.querySelector('iframe').contentDocument?.documentElement?.dir == 'rtl'");
    folder.write("locales/en-US/two.ftl", words("two", "fish"));
    page.until(&format!("!{SHOWN}.includes('cats') && {SHOWN}.length > 99"));
    // Links work, and the address says where somebody is.
    pick(&mut page, "locale", "nl-NL");
    let link =
        "document.querySelector('iframe').contentDocument?.querySelector('[lang=nl-NL] main p a')";
    page.until(link);
    page.eval(&format!("{link}.click()"));
    shows(&mut page, "one, cats");
    page.until("location.search == '?page=nl-NL/one.html'");
    assert_eq!(page.eval("document.getElementById('guide').value"), "one");
    assert_eq!(page.problems(), [""; 0]);
}

#[test]
fn the_preview_is_for_everybody() {
    let folder = project();
    let server = Serving::start(folder.path());
    let Some(browser) = Browser::shared() else { return };
    for viewport in Viewport::BOTH {
        for scheme in Scheme::BOTH {
            let url = format!("{}?page=nl-NL/one.html", server.address);
            let mut page = Page::open(&browser, &url, viewport, scheme);
            page.until("document.getElementById('locale').options.length > 3");
            if let Some(found) = page.axe() {
                assert_eq!(found, [""; 0], "{viewport:?} {scheme:?}");
            }
            let wide = page.eval("document.documentElement.scrollWidth");
            assert!(wide.as_u64() <= Some(u64::from(viewport.0)), "{wide}");
        }
    }
}

#[test]
fn a_preview_that_ends_and_begins_again_is_picked_up() {
    let folder = project();
    let mut server = Serving::start(folder.path());
    let Some(mut page) = open(&server, "nl-NL/one.html") else { return };
    shows(&mut page, "cats");
    assert_eq!(server.interrupt(), Some(0));
    page.until("document.getElementById('state').textContent.includes('stopped')");
    shows(&mut page, "cats");
    folder.write("locales/nl-NL/one.ftl", words("one", "dogs"));
    let _again = Serving::at(folder.path(), server.port());
    shows(&mut page, "dogs");
    page.until("document.getElementById('state').textContent == ''");
}

/// A website of somebody else, at an address of its own.
fn website() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let answer = |mut stream: TcpStream| {
                let mut asked = [0; 4096];
                let _ = stream.read(&mut asked);
                let text = "<!doctype html><title>x</title>";
                let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close";
                let _ = write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{text}", text.len());
            };
            answer(stream);
        }
    });
    address
}

#[test]
fn other_websites_learn_nothing() {
    let folder = project();
    let server = Serving::start(folder.path());
    let Some(browser) = Browser::shared() else { return };
    let mut page = Page::open(&browser, &website(), Viewport::DESK, Scheme::Light);
    let own = json!(server.address);
    let learned = page.eval(&format!(
        "(async own => {{
            const learned = [];
            for (const path of ['', 'site/nl-NL/one.html', 'shell.js', 'site/manifest.json', 'events?page=']) {{
                for (const mode of ['cors', 'no-cors', 'same-origin']) {{
                    try {{
                        const answer = await fetch(own + path, {{ mode, credentials: 'include' }});
                        learned.push(`${{path}} ${{mode}} ${{answer.type}} ${{(await answer.text()).length}}`);
                    }} catch {{ /* as it should be */ }}
                }}
            }}
            const load = (element, address) => new Promise(done => {{
                element.onload = () => done(element);
                element.onerror = () => done(null);
                element[element.localName == 'link' ? 'href' : 'src'] = address;
                document.body.append(element);
            }});
            const make = (name, more) => Object.assign(document.createElement(name), more);
            window.ran = false;
            if (await load(make('script'), own + 'shell.js')) learned.push('a script ran');
            if (await load(make('link', {{ rel: 'stylesheet' }}), own + 'shell.css')) learned.push('a style came');
            if (await load(make('img'), own + 'icon.svg')) learned.push('a picture came');
            await load(make('iframe'), own + 'site/nl-NL/one.html');
            for (let at = 0; at < frames.length; at++) {{
                try {{ learned.push(`a frame: ${{frames[at].document.body.textContent}}`); }} catch {{ /* good */ }}
            }}
            await new Promise(done => {{
                const news = new EventSource(own + 'events?page=');
                news.onopen = () => {{ learned.push('news'); done(); }};
                news.onerror = () => {{ news.close(); done(); }};
            }});
            await new Promise(done => {{
                const socket = new WebSocket(own.replace('http', 'ws'));
                socket.onopen = () => {{ learned.push('a socket'); done(); }};
                socket.onerror = done;
            }});
            return learned;
        }})({own})"
    ));
    assert_eq!(learned, Value::Array(Vec::new()));
    // Nor is it shown there: what is in the frame is a refusal.
    assert!(!page.problems().is_empty());
}
