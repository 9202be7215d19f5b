//! A page that is being filled in, in Chromium and in Firefox, from files and over HTTP: what it shows is what it
//! writes, nothing is lost, and it says what is wrong where that is seen.

use std::collections::BTreeMap;

use serde_json::json;

use crate::chromium::Browser;
use crate::firefox::Firefox;
use crate::page::{Page, Scheme, Viewport};
use crate::serving::Serving;
use crate::site;
use crate::support::Folder;
use crate::tab::Tab;

const FORM: &str = "\
form: visit
recipient: en-US
parts:
  - part: main
    fields:
      - { field: who, kind: text, required: true }
      - { field: mail, kind: email, required: true, autocomplete: email }
      - { field: kind, kind: choice, options: [new, old] }
      - { field: day, kind: date }
      - { field: land, kind: country }
      - { field: sure, kind: confirm }
      - { field: tax, kind: tax-id }
      - { field: why, kind: multiline }
  - part: lunch
    optional: true
    fields: [{ field: count, kind: integer, min: 1 }]
  - part: guest
    heading: true
    repeat: 4
    fields: [{ field: name, kind: text, required: true }]
";

const GUIDE: &str = "guide: NAME\nlinks: { other: { guide: OTHER } }\nbody:\n  - text: hello\n  - section: s\n    form: visit\n";

fn project() -> Folder {
    let form = |language: &str| {
        let mut text = String::new();
        for name in "title who mail kind day land sure tax why lunch count guest name".split(' ') {
            text.push_str(&format!("{name} = {language} {name}\n"));
            if name == "kind" {
                text.push_str("    .option-new = New\n    .option-old = Old\n");
            }
        }
        text
    };
    let folder = Folder::new(&[
        ("docent.yaml", "source: en-US\n"),
        ("docs/forms/visit.yaml", FORM),
        ("docs/guides/one.yaml", &GUIDE.replace("NAME", "one").replace("OTHER", "two")),
        ("docs/guides/two.yaml", "guide: two\nbody: [{ text: hello }]\n"),
    ]);
    for (locale, language) in [("en-US", "English"), ("nl-NL", "Nederlands")] {
        folder.write(&format!("locales/{locale}/visit.ftl"), form(language));
        folder.write(
            &format!("locales/{locale}/one.ftl"),
            "title = One\nhello = See [two][other].\ns = S\n",
        );
        folder.write(&format!("locales/{locale}/two.ftl"), "title = Two\nhello = Hello.\n");
    }
    folder
}

/// The controls that don't hold what stands behind their labels in the block.
const DIFFERING: &str = "(() => {
    const lines = document.querySelector('.fill pre').textContent.replaceAll('\\n    | ', '\\u2028').split('\\n');
    const known = [...document.querySelectorAll('.fill .field:not([hidden])')].filter(box => !box.closest('.out'));
    return known.flatMap(box => {
        const control = box.querySelector('select, textarea, input:checked') ?? box.querySelector('input');
        const shown = control.type == 'radio'
            ? (control.checked ? control.parentElement.textContent.trim() : '')
            : control.localName == 'select' ? (control.value && control.selectedOptions[0].textContent) : control.value;
        const label = box.querySelector('label span, legend span').textContent;
        const wanted = `${label}:${shown && ' '}${shown.trim().replaceAll('\\n', '\\u2028')}`;
        return lines.includes(wanted) ? [] : [wanted];
    }).join();
})()";

fn agrees(tab: &mut impl Tab) {
    tab.wait_for(&format!("{DIFFERING} === ''"));
}

fn value(tab: &mut impl Tab, name: &str) -> String {
    tab.words(&format!("document.querySelector('.fill [name={name}]').value"))
}

fn said(tab: &mut impl Tab) -> String {
    tab.words("document.querySelector('.said').textContent")
}

/// The texts of the summary of problems.
fn summary(tab: &mut impl Tab) -> String {
    tab.words(
        "document.querySelector('.errors').hidden ? ''
            : [...document.querySelectorAll('.errors li')].map(one => one.textContent).join('\\n')",
    )
}

const ADD: &str = ".fill button[id$=guest-add]";
const CLEAR: &str = ".fill > .tools button:last-of-type";
const LUNCH: &str = ".fill .choice.part input";

/// Fills in a bit of everything.
fn fill(tab: &mut impl Tab) {
    tab.fill("[name=who]", "Ægir & <b>");
    tab.fill("[name=why]", "one\ntwo");
    tab.press_on("input[type=radio][value=old]");
    tab.press_on(LUNCH);
    tab.fill("[name=count]", "12");
    tab.press_on(ADD);
    tab.fill(".part:last-of-type [name=name]", "Guest two");
}

fn is_filled(tab: &mut impl Tab) {
    let texts: BTreeMap<&str, &str> =
        [("who", "Ægir & <b>"), ("why", "one\ntwo"), ("count", "12")].into();
    for (name, text) in texts {
        assert_eq!(value(tab, name), text);
    }
    assert_eq!(tab.get("document.querySelector('[value=old]').checked"), true);
    assert_eq!(tab.get("document.querySelectorAll('[name=name]').length"), 2);
    assert_eq!(tab.get("document.querySelectorAll('[name=name]')[1].value"), "Guest two");
    agrees(tab);
}

/// Whether the tab would ask before it goes.
fn asks(tab: &mut impl Tab) -> bool {
    tab.get("!dispatchEvent(new Event('beforeunload', { cancelable: true }))") == true
}

/// Answers are there after all ways to come back; `shares` says whether pages share what the tab keeps.
fn answers_stay(tab: &mut impl Tab, base: &str, shares: bool) {
    tab.open(&format!("{base}nl-NL/one.html"));
    assert!(!asks(tab));
    fill(tab);
    is_filled(tab);
    assert!(asks(tab));
    tab.reload();
    is_filled(tab);
    // By a link to another page, and back.
    tab.press_on("main a[href$='two.html']");
    tab.wait_for("location.href.endsWith('two.html') && document.readyState == 'complete'");
    tab.back();
    tab.wait_for("document.querySelector('.fill [name=who]')?.value");
    is_filled(tab);
    // In another language, and back.
    tab.press_on(".languages summary");
    tab.press_on(".languages a[hreflang=en-US]");
    tab.wait_for("document.documentElement.lang == 'en-US' && document.readyState == 'complete'");
    if shares {
        is_filled(tab);
    }
    tab.back();
    tab.wait_for("document.documentElement.lang == 'nl-NL' && document.querySelector('.fill')");
    is_filled(tab);
    // By hands that tell nobody.
    tab.get("(document.querySelector('[name=who]').value = 'set by an extension', true)");
    agrees(tab);
    // Cleared, there is nothing left, in the tab neither; and it can be undone.
    tab.press_on(CLEAR);
    assert_eq!(value(tab, "who"), "");
    assert_eq!(tab.get("document.querySelectorAll('[name=name]').length"), 1);
    tab.wait_for("!JSON.stringify({ ...sessionStorage }).includes('extension')");
    assert!(!asks(tab));
    tab.press_on(".said + .tools button");
    assert_eq!(value(tab, "who"), "set by an extension");
    tab.press_on(CLEAR);
    tab.reload();
    assert_eq!(value(tab, "who"), "");
    agrees(tab);
}

/// Problems come and go where they are.
fn problems_follow(tab: &mut impl Tab, base: &str) {
    for (width, height) in [(1280, 800), (500, 400)] {
        tab.size(width, height);
        tab.open(&format!("{base}en-US/one.html"));
        let title = tab.words("document.title");
        tab.press_on(ADD);
        tab.press_on(".fill .main");
        assert_eq!(tab.get("document.activeElement.className"), "errors");
        let top = tab.get("document.querySelector('.errors').getBoundingClientRect().top");
        assert!(top.as_f64().is_some_and(|top| (0.0..40.0).contains(&top)), "{top}");
        assert_eq!(
            summary(tab),
            "Fill in “English who”.\nFill in “English mail”.\n\
             English guest 1: Fill in “English name”.\nEnglish guest 2: Fill in “English name”."
        );
        assert_eq!(tab.words("document.title"), format!("Problem: {title}"));
        // What is right goes at once; what is wrong comes when the field is left.
        tab.fill("[name=who]", "Ægir");
        assert!(!summary(tab).contains("English who"), "{}", summary(tab));
        assert_eq!(
            tab.get("document.querySelector('[name=who]').getAttribute('aria-invalid')"),
            "false"
        );
        tab.fill("[name=mail]", "no address");
        assert!(!summary(tab).contains("mail"), "{}", summary(tab));
        tab.key("Tab");
        tab.wait_for("document.querySelector('.errors').textContent.includes('English mail')");
        // One guest goes: the focus stays near, and the page says so.
        tab.press_on(".part:last-of-type button");
        assert_eq!(said(tab), "Removed: English guest 2");
        assert!(tab.words("document.activeElement.id").ends_with("guest-add"));
        assert!(!summary(tab).contains("guest 2"), "{}", summary(tab));
        tab.fill("[name=name]", "Guest");
        tab.get("(document.querySelector('[name=mail]').value = '', true)");
        tab.fill("[name=mail]", "a@example.com");
        tab.wait_for("document.querySelector('.errors').hidden");
        assert_eq!(tab.words("document.title"), title);
        // A doubt is announced, and apart.
        tab.fill("[name=tax]", "000000000");
        tab.press_on(".fill .main");
        tab.wait_for("document.querySelector('.said').textContent");
        assert!(said(tab).contains("They may be right as they are."), "{}", said(tab));
        assert_eq!(tab.get("document.querySelector('.errors').className"), "errors doubt");
        assert!(summary(tab).contains("English tax"), "{}", summary(tab));
        // What is copied is not what is there any more.
        tab.fill("[name=why]", "!");
        tab.wait_for("!document.querySelector('.said').textContent");
        tab.press_on(CLEAR);
    }
}

/// What is copied, and how it is said.
fn the_result_is_seen(tab: &mut impl Tab, base: &str) {
    tab.open(&format!("{base}en-US/one.html"));
    for (field, text) in [("who", "A"), ("mail", "a@example.com"), ("name", "B")] {
        tab.fill(&format!("[name={field}]"), text);
    }
    for (width, height) in [(1920, 1080), (1366, 640), (1024, 500), (500, 256)] {
        tab.size(width, height);
        tab.press_on(".fill .main");
        tab.wait_for(
            "document.querySelector('.said').textContent.startsWith('The text is copied.')",
        );
        tab.wait_for(
            "(box => box.top >= 0 && box.bottom < innerHeight + 1)(document.querySelector('.said').getBoundingClientRect())",
        );
    }
    assert!(!asks(tab));
    tab.press_on(".said + .tools button");
    assert_eq!(said(tab), "All answers are cleared.");
}

/// Enter leads on, and in the end to the text.
fn enter_goes_on(tab: &mut impl Tab, base: &str) {
    tab.size(1280, 800);
    tab.open(&format!("{base}en-US/one.html"));
    tab.fill("[name=who]", "A");
    tab.key("Enter");
    assert_eq!(tab.words("document.activeElement.name"), "mail");
    assert_eq!(summary(tab), "");
    tab.fill("[name=mail]", "a@example.com");
    tab.fill("[name=name]", "B");
    tab.key("Enter");
    tab.wait_for("document.querySelector('.said').textContent.startsWith('The text is copied.')");
    tab.press_on(CLEAR);
}

/// A part that isn't asked for any more has its answers still.
fn an_unticked_part_comes_back(tab: &mut impl Tab, base: &str) {
    tab.open(&format!("{base}en-US/one.html"));
    tab.press_on(LUNCH);
    tab.fill("[name=count]", "12");
    tab.press_on(LUNCH);
    assert_eq!(tab.get("document.querySelector('[name=count]')"), json!(null));
    assert_eq!(tab.get("document.querySelector('.fill pre').textContent.includes('count')"), false);
    tab.reload();
    tab.press_on(LUNCH);
    assert_eq!(value(tab, "count"), "12");
    agrees(tab);
    tab.press_on(CLEAR);
}

/// Drops a file of these bytes on the page, and answers what the page says then.
fn drop_file(tab: &mut impl Tab, bytes: &[u8]) -> String {
    tab.get(&format!(
        "(() => {{
            document.querySelector('.said').textContent = '';
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array({bytes:?})], 'a.yaml'));
            document.body.dispatchEvent(new DragEvent('drop', {{ dataTransfer: transfer, bubbles: true, cancelable: true }}));
            return true;
        }})()"
    ));
    tab.wait_for("document.querySelector('.said').textContent");
    said(tab)
}

/// A file is opened as the program reads it, or the page says what it leaves.
fn files_are_opened(tab: &mut impl Tab, base: &str) {
    const OPENED: &str = "Your answers are filled in.";
    const LEFT: &str = "Your answers are filled in. These answers from the file are not filled in:";
    tab.open(&format!("{base}en-US/one.html"));
    let utf16 = |text: &str, big: bool| {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect::<Vec<_>>()
    };
    let yaml = |values: &str| format!("form: visit\nvalues:\n{values}").into_bytes();
    let cases = [
        (yaml("  who: Ægir\n"), OPENED.to_owned(), "who", "Ægir"),
        ([b"\xef\xbb\xbf".to_vec(), yaml("  who: B\n")].concat(), OPENED.to_owned(), "who", "B"),
        (utf16("values:\n  who: 日本\n", false), OPENED.to_owned(), "who", "日本"),
        (utf16("values:\n  who: عمر\n", true), OPENED.to_owned(), "who", "عمر"),
        (b"{\"values\": {\"who\": \"J\"}}".to_vec(), OPENED.to_owned(), "who", "J"),
        (
            b" {\"id\": 7, \"values\": {\"who\": 12, \"mail\": null, \"sure\": true, \"x\": 1, \"y\": [false]}}"
                .to_vec(),
            format!("{LEFT} x: 1; false"),
            "who",
            "12",
        ),
        (yaml("  land: nederland\n"), format!("{LEFT} land: nederland"), "land", ""),
        (yaml("  land: NETHERLANDS\n"), OPENED.to_owned(), "land", "NL"),
        (yaml("  land: Cote d'Ivoire\n"), OPENED.to_owned(), "land", "CI"),
        (yaml("  land: jp\n"), OPENED.to_owned(), "land", "JP"),
        (
            yaml("  land: Nehterlands\n"),
            format!("{LEFT} land: Nehterlands (Netherlands?)"),
            "land",
            "",
        ),
        (yaml("  land: Nigerr\n"), format!("{LEFT} land: Nigerr (Niger?)"), "land", ""),
        (yaml("  kind: newer\n  who: C\n"), format!("{LEFT} kind: newer"), "who", "C"),
        (yaml("  whoo: D\n  who: E\n"), format!("{LEFT} whoo: D"), "who", "E"),
        (yaml("  count: 12\n"), format!("{LEFT} count: 12"), "who", ""),
        (yaml("  guest: [a]\n  who: F\n"), format!("{LEFT} a"), "who", "F"),
        (
            yaml(
                "  guest:\n    - name: 1\n    - name: 2\n    - name: 3\n    - name: 4\n    - name: 5\n",
            ),
            format!("{LEFT} name: 5"),
            "name",
            "1",
        ),
        (
            b"values:\n  who: first\n---\nvalues:\n  who: second\n".to_vec(),
            format!("{OPENED} The file has several requests. Only the first is filled in."),
            "who",
            "first",
        ),
        // A day in words stays as it is written, with its problem.
        (yaml("  day: 5 May 2026\n"), OPENED.to_owned(), "day", "5 May 2026"),
        (yaml("  day: 2026-05-01\n"), OPENED.to_owned(), "day", "2026-05-01"),
    ];
    for (bytes, says, field, text) in cases {
        drop_file(tab, &bytes);
        // Answers that are there are not replaced without a question.
        if tab.get("document.activeElement.matches('.said + .tools button')") == true {
            tab.press_on(".said + .tools button");
        }
        assert_eq!(said(tab), says);
        assert_eq!(value(tab, field), text, "{says}");
        agrees(tab);
    }
    for (text, checked) in [("true", "yes"), ("False", "no"), ("YES", "yes"), ("no", "no")] {
        drop_file(tab, &yaml(&format!("  sure: {text}\n")));
        tab.press_on(".said + .tools button");
        assert_eq!(tab.words("document.querySelector('.field input:checked').value"), checked);
    }
    // Refused, and the answers stay.
    let windows = b"values:\n  who: \xc6gir\n".to_vec();
    assert!(drop_file(tab, &windows).contains("UTF-8"));
    let twice = yaml("  who: a\n  who: b\n");
    for wrong in [twice, b"form: other\nvalues: {}\n".to_vec(), b"- a\n".to_vec(), Vec::new()] {
        assert!(drop_file(tab, &wrong).starts_with("Choose a file"), "{wrong:?}");
    }
    assert_eq!(tab.words("document.querySelector('.field input:checked').value"), "no");
    drop_file(tab, &yaml("  who: Z\n"));
    tab.press_on(".said + .tools button:last-child");
    assert_eq!(value(tab, "who"), "");
    assert_eq!(said(tab), "");
    tab.press_on(CLEAR);
}

fn everything(tab: &mut impl Tab, base: &str, shares: bool) {
    answers_stay(tab, base, shares);
    problems_follow(tab, base);
    the_result_is_seen(tab, base);
    enter_goes_on(tab, base);
    an_unticked_part_comes_back(tab, base);
    files_are_opened(tab, base);
}

/// The pages as files and over HTTP: the folder, the server, and the two addresses.
fn served() -> (Folder, Serving, String, String) {
    let folder = project();
    let run = folder.docent(&["build", "-q", "-f", "html"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let server = Serving::start(folder.path());
    let files = format!("{}/", site::url(&folder.path().join("site")));
    let http = format!("{}site/", server.address);
    (folder, server, files, http)
}

#[test]
fn chromium_keeps_shows_and_says_what_is_filled_in() {
    let Some(browser) = Browser::shared() else { return };
    let (_folder, _server, files, http) = served();
    for base in [&files, &http] {
        let mut page = Page::blank(&browser, Viewport::DESK, Scheme::Light);
        page.may_copy();
        everything(&mut page, base, true);
        // A browser looks for an icon of its own accord.
        let icon = |problem: &&String| problem.contains("404");
        let problems: Vec<_> = page.problems().iter().filter(|problem| !icon(problem)).collect();
        assert!(problems.is_empty(), "{problems:?}");
    }
}

#[test]
fn who_leaves_the_site_with_answers_is_asked() {
    let Some(browser) = Browser::shared() else { return };
    let (folder, _server, files, http) = served();
    let mut page =
        Page::open(&browser, &format!("{files}en-US/one.html"), Viewport::DESK, Scheme::Light);
    let away = format!(
        "(link => {{
            link.href = '{http}en-US/two.html';
            link.textContent = 'away';
            document.querySelector('main').append(link);
            link.id = 'away';
        }})(document.createElement('a'))"
    );
    let left = "location.href.endsWith('two.html') && document.readyState == 'complete'";
    // Without answers, nobody is.
    page.eval(&away);
    page.click("#away");
    page.wait_for(left);
    assert_eq!(page.asked(), [""; 0]);
    // A link of the site and another language don't ask either; one that leads away does.
    page.go(&format!("{files}en-US/one.html"));
    page.type_text("[name=who]", "A");
    page.click("main a[href$='two.html']");
    page.wait_for(left);
    page.go(&format!("{files}nl-NL/one.html"));
    assert_eq!(page.asked(), [""; 0]);
    page.click("[name=mail]");
    page.eval(&away);
    page.click("#away");
    page.wait_for(left);
    assert_eq!(page.asked(), ["beforeunload"]);
    // Saved is as good as sent.
    page.go(&format!("{files}nl-NL/one.html"));
    page.download(folder.path(), |page| page.click(".fill > .tools button"));
    page.eval(&away);
    page.click("#away");
    page.wait_for(left);
    assert_eq!(page.asked(), [""; 0]);
}

#[test]
fn firefox_keeps_shows_and_says_what_is_filled_in() {
    let Some(mut firefox) = Firefox::start() else { return };
    let (_folder, _server, files, http) = served();
    // It keeps each file apart.
    answers_stay(&mut firefox, &files, false);
    the_result_is_seen(&mut firefox, &files);
    everything(&mut firefox, &http, true);
}

#[test]
fn half_a_day_is_a_problem_of_its_field() {
    let Some(browser) = Browser::shared() else { return };
    let (_folder, _server, files, _) = served();
    let url = format!("{files}en-US/one.html");
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    for (field, text) in [("who", "A"), ("mail", "a@example.com"), ("name", "B")] {
        page.type_text(&format!("[name={field}]"), text);
    }
    page.eval("document.querySelector('[name=day]').focus()");
    for key in ["1", "2"] {
        page.press(key);
    }
    assert_eq!(page.eval("document.querySelector('[name=day]').validity.badInput"), true);
    page.click(".fill .main");
    assert!(summary(&mut page).contains("enter a date"), "{}", summary(&mut page));
    // A part that is added leaves it as it is.
    page.click(ADD);
    assert_eq!(page.eval("document.querySelector('[name=day]').validity.badInput"), true);
    for key in ["0", "5", "2", "0", "2", "6"] {
        page.eval("document.querySelector('[name=day]').focus()");
        page.press(key);
    }
    page.eval(
        "(day => { day.value = '2026-12-05'; day.dispatchEvent(new Event('input', { bubbles: true })) })(document.querySelector('[name=day]'))",
    );
    assert!(!summary(&mut page).contains("enter a date"), "{}", summary(&mut page));
}

#[test]
fn only_the_line_that_is_typed_changes() {
    let Some(browser) = Browser::shared() else { return };
    let (_folder, _server, files, _) = served();
    let url = format!("{files}en-US/one.html");
    let mut page = Page::open(&browser, &url, Viewport::PHONE, Scheme::Light);
    let long = "line of a long text\n".repeat(500);
    page.type_text("[name=why]", &long);
    page.until("document.querySelector('.fill pre').textContent.length > 10000");
    page.eval(
        "(() => {
            window.changed = [];
            const note = list => list.forEach(one => changed.push(...one.removedNodes));
            new MutationObserver(note).observe(document.querySelector('.fill'), { childList: true, subtree: true });
        })()",
    );
    for (field, text) in [("why", "x"), ("who", "y"), ("mail", "z")] {
        page.type_text(&format!("[name={field}]"), text);
        page.until(&format!("document.querySelector('.fill pre').textContent.includes('{text}')"));
    }
    page.until(&format!("{DIFFERING} === ''"));
    assert!(page.eval("changed.length").as_u64() < Some(8), "{}", page.eval("changed.length"));
}

#[test]
fn what_is_wrong_is_downloaded_only_all_the_same() {
    let Some(browser) = Browser::shared() else { return };
    let (folder, _server, files, _) = served();
    let url = format!("{files}en-US/one.html");
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    page.type_text("[name=who]", "A");
    page.click(".fill .main + button");
    assert_eq!(page.eval("document.activeElement.className"), "errors");
    let saved = page.download(folder.path(), |page| page.click(".errors button"));
    assert!(folder.read(&saved).starts_with("English who: A\nEnglish mail:\n"));
    // Copying doesn't offer that.
    page.click(".fill .main");
    assert_eq!(page.eval("document.querySelectorAll('.errors button').length"), 0);
}

#[test]
fn a_project_may_keep_nothing() {
    let Some(browser) = Browser::shared() else { return };
    let folder = project();
    folder.write("docent.yaml", "source: en-US\nkeep-answers: false\n");
    let run = folder.docent(&["build", "-q", "-f", "html"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let url = site::url(&folder.path().join("site/en-US/one.html"));
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    page.type_text("[name=who]", "A secret");
    page.click("[name=mail]");
    page.until("document.querySelector('.fill pre').textContent.includes('A secret')");
    // So a link asks.
    page.click("main a[href$='two.html']");
    page.wait_for("location.href.endsWith('two.html') && document.readyState == 'complete'");
    assert_eq!(page.asked(), ["beforeunload"]);
    assert_eq!(page.eval("sessionStorage.length"), 0);
    page.back();
    page.wait_for("document.querySelector('.fill')");
    assert_eq!(page.eval("sessionStorage.length"), 0);
}
