//! `docent serve`, spoken to as a network does: what it shows, whom it answers, and that nothing else
//! ever comes out of it.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::crowd::{Crowd, Manner};
use crate::serving::Serving;
use crate::support::Folder;
use serde_json::Value;

/// How long anything may take before it counts as never.
const DEADLINE: Duration = Duration::from_mins(1);

/// The text of every file that must not come out.
const CANARY: &str = "canary-7d1c";

const GUIDE: &str = "guide: NAME
body:
  - text: hello
  - section: more
    steps: [{ step: go, image: { src: media/dot.svg, alt: go.alt } }]
";
const WORDS: &str = "title = NAME, WORD\nhello = WORD\nmore = More\ngo = Go\n    .alt = A dot\n";
const DOT: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#;

fn words(guide: &str, word: &str) -> String {
    WORDS.replace("NAME", guide).replace("WORD", word)
}

/// Two guides in two locales, and much that is nobody's business.
fn project() -> Folder {
    let folder = Folder::new(&[
        ("outside/secret.svg", CANARY),
        ("outside/media/secret.svg", CANARY),
        ("p/docent.yaml", &format!("# {CANARY}\nsource: en-US\n")),
        ("p/docs/media/dot.svg", DOT),
        ("p/docs/media/unused.svg", CANARY),
        ("p/docs/requests/one.yaml", CANARY),
        ("p/.env", CANARY),
        ("p/.git/config", CANARY),
        ("p/secret.txt", CANARY),
        ("p/site/en-US/old.html", CANARY),
        ("p/templates/html/unused.html", &format!("{{# {CANARY} #}}")),
    ]);
    for guide in ["one", "two"] {
        folder.write(&format!("p/docs/guides/{guide}.yaml"), GUIDE.replace("NAME", guide));
        for locale in ["en-US", "nl-NL"] {
            let text = format!("# {CANARY}\n{}", words(guide, "cats"));
            folder.write(&format!("p/locales/{locale}/{guide}.ftl"), text);
        }
    }
    let root = folder.path();
    symlink(root.join("outside/secret.svg"), root.join("p/docs/media/link.svg")).expect("a link");
    symlink(root.join("outside"), root.join("p/docs/media/folder")).expect("a link");
    symlink(root.join("outside"), root.join("p/docs/out")).expect("a link");
    symlink("/etc", root.join("p/docs/media/etc")).expect("a link");
    folder
}

/// An answer: its status, its headers in small letters, and its body.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

/// Sends these bytes, and reads until the server closes; `None` where it answers nothing.
fn send(port: u16, bytes: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
    stream.set_read_timeout(Some(DEADLINE)).expect("a socket");
    // Who is refused halfway may be cut off.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("{error}: {}", String::from_utf8_lossy(bytes)),
    }
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8(answer[..end].to_vec()).expect("a head is text");
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().expect("a status");
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").expect("a header");
        (name.to_ascii_lowercase(), value.to_owned())
    };
    Some(Answer { status, headers: lines.map(header).collect(), body: answer[end + 4..].to_vec() })
}

fn ask(port: u16, method: &str, target: &str, headers: &str) -> Option<Answer> {
    let request = format!("{method} {target} HTTP/1.1\r\n{headers}connection: close\r\n\r\n");
    send(port, request.as_bytes())
}

fn get(port: u16, target: &str) -> Answer {
    ask(port, "GET", target, &format!("host: 127.0.0.1:{port}\r\n")).expect("an answer")
}

fn text(port: u16, target: &str) -> String {
    String::from_utf8(get(port, target).body).expect("a text")
}

/// All files of a folder, by their paths in it.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(root, &path, all);
            } else {
                let below = path.strip_prefix(root).expect("below").display().to_string();
                all.insert(below, fs::read(&path).expect("a file"));
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(root, root, &mut all);
    all
}

/// The news of a page, as a browser hears them.
struct News {
    lines: std::io::Lines<BufReader<TcpStream>>,
}

impl News {
    fn of(port: u16, page: &str) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
        stream.set_read_timeout(Some(DEADLINE)).expect("a socket");
        let request = format!("GET /events?page={page} HTTP/1.1\r\nhost: localhost:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("a request is sent");
        Self { lines: BufReader::new(stream).lines() }
    }

    /// The next news of this name for which something holds.
    fn wait(&mut self, name: &str, holds: impl Fn(&Value) -> bool) -> Value {
        let (mut is_named, start) = (false, Instant::now());
        for line in self.lines.by_ref() {
            assert!(start.elapsed() < DEADLINE, "there are no such {name}");
            let line = line.expect("news within a minute");
            if let Some(reported) = line.strip_prefix("event: ") {
                is_named = reported == name;
            } else if let Some(reported) = line.strip_prefix("data: ").filter(|_| is_named) {
                let reported: Value = serde_json::from_str(reported).expect("JSON");
                if holds(&reported) {
                    return reported;
                }
            }
        }
        panic!("the server has gone");
    }
}

#[test]
fn what_a_build_writes_is_what_is_served() {
    let folder = project();
    let root = folder.path().join("p");
    let built =
        crate::support::run(&root, &["build", "-f", "html", "--out", "../built", "--quiet"]);
    assert_eq!((built.code, built.stderr.as_str()), (0, ""));
    let server = Serving::start(&root);
    let port = server.port();
    let built = files(&folder.path().join("built"));
    assert!(built.keys().any(|path| path == "nl-NL/two.html"), "{:?}", built.keys());
    for (path, content) in built.iter().filter(|(path, _)| !path.starts_with('.')) {
        let answer = get(port, &format!("/site/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body == *content, "{path}");
    }
    // A locale that has no file at all is there, too.
    assert!(text(port, "/site/en-XA/one.html").contains("<html lang=\"en-XA\""));
    assert!(text(port, "/site/ar-XB/one.html").contains("dir=\"rtl\""));
    // And nothing was written.
    assert!(!root.join("site/manifest.json").exists());
    assert_eq!(files(&root.join("site")).len(), 1);
}

#[test]
fn every_answer_is_for_its_own_pages_only() {
    let folder = project();
    let server = Serving::start(&folder.path().join("p"));
    let port = server.port();
    for target in ["/", "/shell.js", "/site/en-US/one.html", "/site/media/dot.svg", "/none"] {
        let answer = get(port, target);
        for (name, value) in [
            ("cache-control", "no-store"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "SAMEORIGIN"),
        ] {
            assert_eq!(answer.headers.get(name).map(String::as_str), Some(value), "{target}");
        }
        let open = answer.headers.keys().filter(|name| name.starts_with("access-control"));
        assert_eq!(open.count(), 0, "{target}");
    }
    let host = format!("host: 127.0.0.1:{port}\r\n");
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"] {
        let answer = ask(port, method, "/site/en-US/one.html", &host);
        let status = answer.as_ref().map(|answer| answer.status);
        assert!(matches!(status, Some(400 | 405)), "{method}: {status:?}");
        assert!(answer.is_none_or(|answer| !answer.body.starts_with(b"<")), "{method}");
    }
    let head = ask(port, "HEAD", "/site/en-US/one.html", &host).expect("an answer");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

/// Headers by which a request comes from elsewhere, or can't be understood; `PORT` is the server's.
const STRANGERS: &[&str] = &[
    "",
    "host: evil.example\r\n",
    "host: evil.example:PORT\r\n",
    "host: 127.0.0.1\r\n",
    "host: 127.0.0.1:1\r\n",
    "host: 127.0.0.1.evil.example:PORT\r\n",
    "host: localhost.evil.example:PORT\r\n",
    "host: evil-localhost:PORT\r\n",
    "host: 127.0.0.1:PORT@evil.example\r\n",
    "host: evil.example@127.0.0.1:PORT\r\n",
    "host: 0.0.0.0:PORT\r\n",
    "host: 2130706433:PORT\r\n",
    "host: 127.1:PORT\r\n",
    "host: [::ffff:127.0.0.1]:PORT\r\n",
    "host: [::]:PORT\r\n",
    "host: 192.168.1.1:PORT\r\n",
    "host: 127.0.0.1:PORT, evil.example\r\n",
    "host: 127.0.0.1:PORT\r\nhost: evil.example\r\n",
    "host: 127.0.0.1:PORT\r\norigin: http://evil.example\r\n",
    "host: 127.0.0.1:PORT\r\norigin: https://127.0.0.1:PORT\r\n",
    "host: 127.0.0.1:PORT\r\norigin: http://127.0.0.1:1\r\n",
    "host: 127.0.0.1:PORT\r\norigin: http://localhost:PORT\r\n",
    "host: 127.0.0.1:PORT\r\norigin: null\r\n",
    "host: 127.0.0.1:PORT\r\norigin: http://127.0.0.1:PORT.evil.example\r\n",
    "host: 127.0.0.1:PORT\r\norigin: http://127.0.0.1:PORT\r\norigin: http://evil.example\r\n",
    "host: 127.0.0.1:PORT\r\nsec-fetch-site: cross-site\r\n",
    "host: 127.0.0.1:PORT\r\nsec-fetch-site: same-site\r\n",
];

/// Whom the server answers.
const OWN: &[&str] = &[
    "host: 127.0.0.1:PORT\r\n",
    "host: localhost:PORT\r\n",
    "host: LocalHost:PORT\r\n",
    "host: [::1]:PORT\r\n",
    "host: 127.0.0.1:PORT\r\norigin: http://127.0.0.1:PORT\r\n",
    "host: localhost:PORT\r\nsec-fetch-site: same-origin\r\n",
    "host: 127.0.0.1:PORT\r\nsec-fetch-site: none\r\n",
];

/// Ways to say that a path goes up, and what is between its parts.
const UPS: &[&str] = &[
    "..",
    "%2e%2e",
    ".%2e",
    "%2E.",
    "%252e%252e",
    "..%00",
    "%c0%ae%c0%ae",
    "..;",
    "....",
    ". .",
    "%uff0e%uff0e",
    "..%20",
    "%ef%bc%8e%ef%bc%8e",
];
const SLASHES: &[&str] =
    &["/", "//", "/./", "%2f", "%2F", "%252f", "\\", "%5c", "%5C", "/%2e/", "%c0%af", "%ef%bc%8f"];
const STARTS: &[&str] =
    &["/site", "/site/en-US", "/site/media", "/site/assets", "", "/site/nl-NL/one.html"];
/// What there is to be had; `ROOT` is the folder above the project.
const SECRETS: &[&str] = &[
    "docent.yaml",
    "secret.txt",
    ".env",
    ".git/config",
    "site/en-US/old.html",
    "locales/en-US/one.ftl",
    "docs/guides/one.yaml",
    "docs/requests/one.yaml",
    "docs/media/unused.svg",
    "docs/media/link.svg",
    "docs/media/folder/secret.svg",
    "docs/out/secret.svg",
    "outside/secret.svg",
    "p/secret.txt",
    "etc/passwd",
];
/// Other ways to name what isn't there.
const TARGETS: &[&str] = &[
    "/media/dot.svg",
    "/en-US/one.html",
    "/site",
    "/site/",
    "/site//en-US/one.html",
    "/site/en-US//one.html",
    "/site/en-US/one.html/",
    "/site/en-US/one.html%00",
    "/site/en-US/one.html%20",
    "/site/en-US/one.html.",
    "/site/en-US%2fone.html",
    "/site/en-us/one.html",
    "/SITE/en-US/one.html",
    "/site/en-US/../en-US/one.html",
    "/site/./en-US/one.html",
    "/site;x/en-US/one.html",
    "/site/en-US/one",
    "/site/en-US/one.HTML",
    "/site/media/unused.svg",
    "/site/media/link.svg",
    "/site/media/folder/secret.svg",
    "/site/media/etc/passwd",
    "/site/docs/media/dot.svg",
    "/site/en-US/old.html",
    "/site/%FF",
    "/site/%",
    "/site/%zz",
    "/shell.html",
    "/shell.css/",
    "//evil.example/",
    "/events/",
    "/@fs/etc/passwd",
    "/@fs/etc/passwd?raw",
    "/site/en-US/one.html/../../../secret.txt",
    "*",
    "ROOT/p/secret.txt",
    "/siteROOT/p/secret.txt",
    "/site/%2fetc/passwd",
    "file:///etc/passwd",
    "http://evil.example/site/en-US/one.html",
    "http://127.0.0.1:1/site/en-US/one.html",
    "site/en-US/one.html",
    "?page=/etc/passwd",
    "/site?/en-US/one.html",
    "/site/CON",
    "/site/aux.html",
    "/favicon.ico",
    "/site/.docent-lock",
];

/// Every request that is tried, as it goes over the wire.
fn attacks(port: u16, root: &Path) -> Vec<Vec<u8>> {
    let mut targets: Vec<String> = TARGETS.iter().map(|one| (*one).to_owned()).collect();
    for start in STARTS {
        for up in UPS {
            for slash in SLASHES {
                for (secret, depth) in SECRETS.iter().zip((1..=4).cycle()) {
                    let up = [up, *slash].concat().repeat(depth);
                    let secret = if slash.starts_with('%') {
                        secret.replace('/', slash)
                    } else {
                        (*secret).to_owned()
                    };
                    targets.push(format!("{start}{slash}{up}{secret}"));
                }
            }
        }
    }
    let own = format!("host: 127.0.0.1:{port}\r\n");
    let whole = |target: &str, headers: &str| {
        let target = target.replace("ROOT", &root.display().to_string());
        format!("GET {target} HTTP/1.1\r\n{headers}connection: close\r\n\r\n").into_bytes()
    };
    let mut all: Vec<Vec<u8>> = targets.iter().map(|target| whole(target, &own)).collect();
    // Strangers ask for what there is.
    let there = [
        "/",
        "/shell.js",
        "/site/en-US/one.html",
        "/site/media/dot.svg",
        "/site/manifest.json",
        "/events?page=en-US/one.html",
    ];
    for stranger in STRANGERS {
        let headers = stranger.replace("PORT", &port.to_string());
        all.extend(there.iter().map(|target| whole(target, &headers)));
    }
    // And some say what nobody understands.
    let many = "x: y\r\n".repeat(2_000);
    for raw in [
        String::new(),
        "\r\n\r\n".to_owned(),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
        "GET / HTTP/0.9\r\n\r\n".to_owned(),
        "GET /\r\n\r\n".to_owned(),
        "GET / HTTP/2.0\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        format!("GET /{} HTTP/1.1\r\n{own}\r\n", "a".repeat(1 << 20)),
        format!("GET / HTTP/1.1\r\n{own}{many}\r\n"),
        format!("GET / HTTP/1.1\r\n{own}x: {}\r\n\r\n", "a".repeat(1 << 16)),
        format!("GET / HTTP/1.1\r\n{own}bad header\r\n\r\n"),
        format!(
            "GET / HTTP/1.1\r\n{own}transfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n"
        ),
        "\u{16}\u{3}\u{1}".to_owned(),
    ] {
        let mut bytes = raw.into_bytes();
        if bytes.is_empty() {
            bytes = vec![0xff; 300];
        }
        bytes.extend_from_slice(b"\r\n\r\n");
        all.push(bytes);
    }
    all
}

#[test]
fn nothing_comes_out_that_was_not_built() {
    let folder = project();
    let server = Serving::start(&folder.path().join("p"));
    let port = server.port();
    let all = attacks(port, folder.path());
    assert!(all.len() > 10_000, "{} requests", all.len());
    let wrong = Mutex::new(Vec::new());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some(request) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let Some(answer) = send(port, request) else { continue };
                    let body = String::from_utf8_lossy(&answer.body);
                    // A refusal says one line of text.
                    let refused = (400..=505).contains(&answer.status)
                        && body.lines().count() <= 1
                        && !body.contains('<');
                    if !refused || body.contains(CANARY) || body.contains("root:") {
                        let request = String::from_utf8_lossy(request).into_owned();
                        wrong.lock().expect("a turn").push((answer.status, request));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("all are done");
    assert!(
        wrong.is_empty(),
        "{} of {}: {:#?}",
        wrong.len(),
        all.len(),
        &wrong[..wrong.len().min(9)]
    );
    for own in OWN {
        let headers = own.replace("PORT", &port.to_string());
        let answer = ask(port, "GET", "/site/en-US/one.html?x=1", &headers);
        assert_eq!(answer.map(|answer| answer.status), Some(200), "{own}");
    }
    let absolute = format!("http://127.0.0.1:{port}/site/en-US/one.html");
    assert_eq!(get(port, &absolute).status, 200);
    assert_eq!(get(port, "/site/en%2DUS/one.html").status, 200);
}

#[test]
fn who_says_nothing_or_too_much_keeps_nobody_else_waiting() {
    let folder = project();
    let server = Serving::start(&folder.path().join("p"));
    let port = server.port();
    let silent: Vec<TcpStream> = (0..40)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a place");
            stream.write_all(b"GET / HT").expect("a beginning");
            stream
        })
        .collect();
    let news: Vec<News> = (0..16).map(|_| News::of(port, "en-US/one.html")).collect();
    assert_eq!(get(port, "/site/en-US/one.html").status, 200);
    drop(news);
    // After ten seconds nobody is waited for any longer.
    for mut stream in silent {
        stream.set_read_timeout(Some(DEADLINE)).expect("a socket");
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        assert!(!rest.starts_with(b"HTTP/1.1 200"));
    }
    // There is a limit to those who listen: the first of them makes room, and pages are there all the
    // same.
    let mut listeners: Vec<News> = (0..32).map(|_| News::of(port, "en-US/one.html")).collect();
    listeners.iter_mut().for_each(|one| drop(one.wait("page", Value::is_string)));
    News::of(port, "en-US/one.html").wait("page", Value::is_string);
    assert_eq!(listeners[0].lines.by_ref().map_while(Result::ok).last(), Some(String::new()));
    assert_eq!(get(port, "/site/en-US/one.html").status, 200);
    folder.write("p/locales/en-US/one.ftl", words("one", "dogs"));
    for one in &mut listeners[2..] {
        one.wait("page", Value::is_string);
    }
}

/// A project with a picture of 8 MiB, and where that is found.
fn project_with_large() -> (Folder, &'static str) {
    let folder = project();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">";
    let svg = format!("{svg}<!--{}--></svg>", "x".repeat(8 << 20));
    folder.write("p/docs/media/large.svg", svg);
    let guide = GUIDE.replace("NAME", "large").replace("dot.svg", "large.svg");
    folder.write("p/docs/guides/large.yaml", guide);
    folder.write("p/locales/en-US/large.ftl", words("large", "cats"));
    (folder, "/site/media/large.svg")
}

/// The memory that a server holds, in bytes, where the system says so.
fn memory(server: &Serving) -> usize {
    let status = fs::read_to_string(format!("/proc/{}/status", server.child.id()));
    let kilobytes = status.ok().and_then(|status| {
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.to_owned();
        line.trim().trim_end_matches(" kB").parse::<usize>().ok()
    });
    kilobytes.unwrap_or_default() << 10
}

/// What a browser does: it gets all pages, and hears of a change, in less than the
/// time that means never.
fn browse(folder: &Folder, port: u16, large: &str, word: &str) {
    let start = Instant::now();
    let mut news = News::of(port, "nl-NL/one.html");
    let before = news.wait("page", Value::is_string);
    for _ in 0..4 {
        let small = ["/", "/shell.js", "/site/en-US/one.html", "/site/nl-NL/two.html"];
        for target in small.iter().chain([&large]) {
            assert_eq!(get(port, target).status, 200, "{target}");
            assert!(start.elapsed() < DEADLINE, "{target} comes after {:?}", start.elapsed());
        }
    }
    assert!(get(port, large).body.len() > 8 << 20);
    folder.write("p/locales/nl-NL/one.ftl", words("one", word));
    news.wait("page", |reported| *reported != before);
    assert!(text(port, "/site/nl-NL/one.html").contains(word));
}

#[test]
fn clients_that_misbehave_keep_nobody_else_waiting() {
    let (folder, large) = project_with_large();
    for count in [64, 200] {
        for manner in Manner::ALL {
            let server = Serving::start(&folder.path().join("p"));
            let before = memory(&server);
            let crowd = Crowd::start(manner, count, server.port(), large);
            browse(&folder, server.port(), large, &format!("{manner:?}{count}"));
            let grown = memory(&server).saturating_sub(before);
            assert!(grown < 96 << 20, "{count} {manner:?}: {grown} bytes more");
            drop(crowd);
        }
    }
}

#[test]
fn clients_of_all_manners_at_once_keep_nobody_else_waiting() {
    let (folder, large) = project_with_large();
    let server = Serving::start(&folder.path().join("p"));
    let crowd = |manner| Crowd::start(manner, 64, server.port(), large);
    let crowds = Manner::ALL.map(crowd);
    browse(&folder, server.port(), large, "dogs");
    drop(crowds);
    browse(&folder, server.port(), large, "birds");
}

#[test]
fn a_system_without_files_for_all_connections_answers_all_the_same() {
    let (folder, large) = project_with_large();
    let mut command = Command::new("sh");
    let few = "ulimit -n 48 && exec \"$0\" serve --port 0";
    command.args(["-c", few, env!("CARGO_BIN_EXE_docent")]).current_dir(folder.path().join("p"));
    let server = Serving::of(command);
    for manner in [Manner::Silent, Manner::Deaf, Manner::DeafToNews] {
        let crowd = Crowd::start(manner, 200, server.port(), large);
        for _ in 0..8 {
            assert_eq!(get(server.port(), "/site/en-US/one.html").status, 200, "{manner:?}");
        }
        drop(crowd);
    }
}

#[test]
fn changes_are_news_and_problems_come_and_go() {
    let folder = project();
    let root = folder.path().join("p");
    let server = Serving::start(&root);
    let port = server.port();
    let mut news = News::of(port, "nl-NL/one.html");
    let first = news.wait("page", Value::is_string);
    news.wait("problems", |reported| reported["errors"] == 0);
    let page = || text(port, "/site/nl-NL/one.html");

    folder.write("p/locales/nl-NL/one.ftl", words("one", "dogs"));
    news.wait("page", |reported| *reported != first);
    assert!(page().contains("dogs"));
    assert!(server.says("made again").contains("locales/nl-NL/one.ftl changed"));

    // A problem has its place and what to do; the page stays.
    folder.write("p/locales/nl-NL/one.ftl", words("one", "{ -nothing }"));
    let reported = news.wait("problems", |reported| reported["errors"] != 0);
    let problem = &reported["problems"][0];
    assert_eq!(problem["path"], "locales/nl-NL/one.ftl");
    assert_eq!(problem["line"], 1);
    assert!(problem["help"].as_str().is_some_and(|help| !help.is_empty()), "{problem}");
    assert!(page().contains("dogs"));
    assert!(server.says("one.ftl:1:").contains("locales/nl-NL/one.ftl:1:"));

    let fix = |news: &mut News, text: &str| {
        folder.write("p/locales/nl-NL/one.ftl", text);
        news.wait("problems", |reported| reported["errors"] == 0);
    };
    fix(&mut news, &words("one", "dogs"));
    assert!(server.says("0 errors, 4 warnings").contains("error"));

    // Whatever is broken besides: the settings, a template, a guide, what isn't text.
    for (path, text) in [
        ("docent.yaml", "source: [\n"),
        ("templates/html/page.html", "{% if %}"),
        ("docs/guides/one.yaml", "guide: ["),
        ("locales/nl-NL/one.ftl", "title = \u{0}{"),
    ] {
        let before = fs::read(root.join(path)).ok();
        // At one blow, as editors do: a file that is empty for a while would be a change of its own.
        folder.write("p/.new", text);
        fs::rename(root.join(".new"), root.join(path)).expect("a file");
        news.wait("problems", |reported| reported.to_string().contains(path));
        assert!(page().contains("dogs"), "{path}");
        match before {
            Some(before) => folder.write(&format!("p/{path}"), before),
            None => fs::remove_file(root.join(path)).expect("it is there"),
        }
        news.wait("problems", |reported| reported["errors"] == 0);
    }
    let before = page();
    folder.write("p/locales/nl-NL/one.ftl", words("one", "birds"));
    news.wait("page", |_| page() != before);
    assert!(page().contains("birds"));

    // A file that stays empty is empty, though docent waits for programs that empty and then write.
    folder.write("p/templates/html/page.html", "");
    news.wait("page", |_| !page().contains("birds"));
    fs::remove_file(root.join("templates/html/page.html")).expect("it is there");
    news.wait("page", |_| page().contains("birds"));

    // Folders that go and come again.
    fs::rename(root.join("locales"), root.join("away")).expect("a folder");
    news.wait("problems", |reported| reported["errors"] != 0);
    assert!(page().contains("birds"));
    fs::rename(root.join("away"), root.join("locales")).expect("a folder");
    news.wait("problems", |reported| reported["errors"] == 0);

    // A guide that comes, and one that goes.
    folder.write("p/docs/guides/three.yaml", GUIDE.replace("NAME", "three"));
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("p/locales/{locale}/three.ftl"), words("three", "fish"));
    }
    news.wait("contents", |reported| reported.to_string().contains("three"));
    assert!(text(port, "/site/nl-NL/three.html").contains("fish"));
    fs::remove_file(root.join("docs/guides/one.yaml")).expect("it is there");
    news.wait("page", Value::is_null);
    assert_eq!(get(port, "/site/nl-NL/one.html").status, 404);
}

#[test]
fn a_port_that_is_taken_and_a_folder_without_a_project_are_reported() {
    let folder = project();
    let root = folder.path().join("p");
    let mut server = Serving::start(&root);
    let port = server.port().to_string();
    let second = crate::support::run(&root, &["serve", "--port", &port]);
    assert_eq!(second.code, 2);
    assert!(second.stderr.contains("--port") && second.stdout.is_empty(), "{}", second.stderr);
    let empty = Folder::new(&[]);
    let none = empty.docent(&["serve", "--port", "0"]);
    assert_eq!(none.code, 2);
    assert!(none.stderr.contains("docent.yaml") && none.stdout.is_empty(), "{}", none.stderr);
    assert_eq!(server.interrupt(), Some(0));
}
