//! What must hold of any input: a function a target, for the fuzzer and for `tests/corpus.rs`.
//! Nothing here opens a file: projects are in memory.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use docent::Embedded;
use docent::Fallback;
use docent::build::{Built, Output, Plan, PreviousBuild, Sink, build};
use docent::check::{check, folder};
use docent::diagnostic::{Diagnostics, human};
use docent::draft::{DraftEngine, DraftOptions};
use docent::format::{AssetMode, FLAVORS, FORMATS, Format, Renderer, format, to_asciidoc};
use docent::input::{Columns, INPUTS, Input, Record, Records};
use docent::internals::character::invalid_characters;
use docent::internals::inline::{Formatted, Printed, VALUE};
use docent::internals::manifest::Manifest;
use docent::internals::markdown::{self, Analysis, COMMON, Guard, LineContext, Links, Parsed};
use docent::internals::read::{FILE_TYPES, Forms, Reader};
use docent::internals::report;
use docent::internals::status::status;
use docent::internals::translation::begin;
use docent::project::{PSEUDO_LOCALES, Project};
use docent::source::{Files, Fingerprint, MemoryFiles, Source};

/// The project that inputs are laid over.
const BASE: &str = include_str!("../base.txt");
/// What a file begins with in an input, before its path.
const MARK: &str = "@@ ";
/// The largest input that is tried, in bytes: what grows with the size is measured elsewhere.
const INPUT_LIMIT: usize = 64 << 10;
/// The most that a project may become, in bytes: a template prints 64 MiB at most, a page.
const OUTPUT_LIMIT: usize = 256 << 20;
/// The most that a read or drafted input may become: a constant, and so many times its size.
const MEMORY: (usize, usize) = (1 << 20, 64);

/// The base project with an input's files in the place of its own, or beside them. An empty file takes the
/// base's away.
fn over_base(bytes: &[u8]) -> MemoryFiles {
    let mut contents = sections(BASE.as_bytes());
    for (path, content) in sections(bytes) {
        if content.is_empty() {
            contents.remove(&path);
        } else {
            contents.insert(path, content);
        }
    }
    contents.into_iter().collect()
}

/// The files of an input: a line with a mark and a path, then what is in it.
fn sections(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut own: Option<(String, Vec<u8>)> = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let Some(path) = line.strip_prefix(MARK.as_bytes()) else {
            own.iter_mut().for_each(|(_, content)| content.extend_from_slice(line));
            continue;
        };
        all.extend(own.take());
        let path = String::from_utf8_lossy(path).trim_end_matches('\n').to_owned();
        own = is_listed(&path).then(|| (path, Vec::new()));
    }
    all.extend(own);
    all
}

/// Whether a folder on a disk could list a file of this path.
fn is_listed(path: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\0');
    let folders = ["docs/", "locales/", "templates/"];
    path == "docent.yaml"
        || folders.iter().any(|folder| path.starts_with(folder)) && path.split('/').all(is_name)
}

/// A build's files in memory, as an earlier build's too.
#[derive(Default)]
struct FuzzSink {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    old: BTreeMap<String, Vec<u8>>,
    manifest: Manifest,
}

impl FuzzSink {
    fn files(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for FuzzSink {
    fn put(&self, output: Output) {
        let is_below = |part: &str| !matches!(part, "" | "." | "..");
        assert!(output.path.split('/').all(is_below), "{}", output.path);
        self.files().insert(output.path, output.content);
    }

    fn has(&self, path: &str) -> bool {
        self.files().contains_key(path)
    }
}

impl PreviousBuild for FuzzSink {
    fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    fn keep(&self, path: &str) -> bool {
        let Some(content) = self.old.get(path) else { return false };
        self.files().insert(path.to_owned(), content.clone());
        true
    }
}

fn embedded() -> &'static Embedded {
    static EMBEDDED: OnceLock<Embedded> = OnceLock::new();
    EMBEDDED.get_or_init(Embedded::open)
}

/// The base project, opened once.
fn base() -> &'static Project<'static> {
    static TREE: OnceLock<MemoryFiles> = OnceLock::new();
    static PROJECT: OnceLock<Project<'static>> = OnceLock::new();
    PROJECT.get_or_init(|| {
        let files = TREE.get_or_init(|| over_base(b""));
        let mut found = Diagnostics::default();
        let project = Project::open(&mut found, files, embedded());
        assert_eq!(found.iter().count(), 0, "the base is sound");
        project.expect("the base is sound")
    })
}

/// An engine for the base project, opened once: what it knows of a form is the same for all requests.
fn engine() -> &'static DraftEngine<'static> {
    static ENGINE: OnceLock<DraftEngine<'static>> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let form = Some("f".to_owned());
        DraftEngine::new(base(), DraftOptions { form, whole: true, ..DraftOptions::default() })
    })
}

/// The forms of the base project, with their labels.
fn forms() -> &'static Forms {
    static FORMS: OnceLock<Forms> = OnceLock::new();
    FORMS.get_or_init(|| Forms::new(&mut Diagnostics::default(), base(), None))
}

/// What writes drafts as text, made once.
fn renderer() -> &'static Renderer {
    static PRESS: OnceLock<Renderer> = OnceLock::new();
    PRESS.get_or_init(|| {
        let format = format("text").expect("a format");
        Renderer::new(&mut Diagnostics::default(), base(), format).expect("a renderer")
    })
}

/// A whole project: files laid over the base. All that docent does with it ends, says what is wrong in
/// words that are fit to print, stays within bounds, and does it again in the same way. Each input is
/// tried in one format, which its length chooses.
pub fn project(bytes: &[u8]) {
    let number = bytes.len();
    if number > INPUT_LIMIT {
        return;
    }
    let tree = over_base(bytes);
    let all: Vec<&'static Format> =
        FORMATS.iter().chain(FLAVORS).copied().filter(|format| format.has_pages()).collect();
    let order = Order { format: all[number % all.len()], whole: number.is_multiple_of(3) };
    let first = run(&tree, &order, None);
    if order.whole {
        let again = run(&tree, &order, None);
        assert_eq!(first.problems, again.problems, "other problems the second time");
        assert!(first.files == again.files, "other bytes the second time");
        assert!(first.manifest == again.manifest, "another manifest the second time");
    }
    // What an earlier build made can be kept, and is the same.
    if first.is_whole && number.is_multiple_of(2) {
        let kept = run(&tree, &order, Some((first.files.clone(), first.manifest.clone())));
        assert_eq!(first.problems, kept.problems, "other problems beside an earlier build");
        assert!(first.files == kept.files, "other bytes beside an earlier build");
    }
}

/// What is done with a project.
struct Order {
    format: &'static Format,
    /// Whether all checks run too, and the pseudo-locale is built.
    whole: bool,
}

/// What a run came to.
struct Ran {
    problems: String,
    files: BTreeMap<String, Vec<u8>>,
    manifest: Manifest,
    is_whole: bool,
}

type Before = (BTreeMap<String, Vec<u8>>, Manifest);

fn run(tree: &MemoryFiles, order: &Order, before: Option<Before>) -> Ran {
    let mut found = Diagnostics::default();
    let again = before.is_some();
    let (old, manifest) = before.unwrap_or_default();
    let sink = FuzzSink { old, manifest, ..FuzzSink::default() };
    let mut built = Built::default();
    if let Some(project) = Project::open(&mut found, tree, embedded()) {
        built = pages(&mut found, &project, order, &sink, again);
    }
    // A project reports each problem once, so that each command has its own.
    let mut all = Diagnostics::default();
    if order.whole
        && !again
        && let Some(project) = Project::open(&mut all, tree, embedded())
    {
        check(&mut all, &project);
        is_printable(&mut all);
        others(&project);
        drafts(&project, tree);
    }
    let files = sink.files().clone();
    let size: usize = files.values().map(Vec::len).sum();
    assert!(size < OUTPUT_LIMIT, "{size} bytes come out");
    for (path, content) in &files {
        if path.rsplit('.').next() == Some("json") {
            serde_json::from_slice::<serde_json::Value>(content).expect("a page in JSON is JSON");
        } else if !path.contains("/media/") && !path.starts_with("media/") {
            assert!(std::str::from_utf8(content).is_ok(), "{path} is not UTF-8");
        }
    }
    let is_whole = !found.has_errors();
    let print = |content: &Vec<u8>| Fingerprint::of(content).to_string();
    let prints = files.iter().map(|(path, content)| (path.clone(), print(content))).collect();
    let manifest = Manifest::new(built.pages, prints, built.sources);
    assert!(
        Manifest::read(&manifest.write())
            .is_ok_and(|read| read.is_whole && read.manifest == manifest),
        "the manifest reads back"
    );
    for page in &manifest.pages {
        assert!(files.contains_key(&page.path), "{} is in the manifest and not made", page.path);
    }
    Ran { problems: is_printable(&mut found), files, manifest, is_whole }
}

fn pages(
    found: &mut Diagnostics,
    project: &Project<'_>,
    order: &Order,
    sink: &FuzzSink,
    again: bool,
) -> Built {
    let renderer = Renderer::new(found, project, order.format)
        .and_then(|renderer| renderer.with(found, AssetMode::Beside));
    let renderers: Vec<Renderer> = renderer.into_iter().map(Renderer::in_site).collect();
    let guides = project.guide_ids();
    let mut locales = project.locales().to_vec();
    let pseudo = PSEUDO_LOCALES.iter().filter_map(|tag| tag.parse().ok());
    locales.extend(pseudo.take(usize::from(order.whole)));
    let (locales, renderers) = (&locales, &renderers);
    let plan = Plan { guides: &guides, locales, renderers, fallback: Fallback::Mark };
    let memory: Option<&dyn PreviousBuild> = if again { Some(sink) } else { None };
    build(found, project, &plan, sink, memory)
}

/// What other commands do with a project: the status of its translations, a review of its words, the
/// files of a new locale.
fn others(project: &Project<'_>) {
    let mut found = Diagnostics::default();
    status(&mut found, project);
    let source = project.source_locale();
    folder(&mut found, project.files(), "locales", source, &[]);
    let new = "pl-PL".parse().expect("a tag");
    for (path, text) in begin(&mut found, project, &new) {
        assert!(path.starts_with("locales/pl-PL/"), "{path}");
        let made = Source::new(path, text);
        docent::internals::message::Resource::parse(&mut found, &made);
    }
    is_printable(&mut found);
}

/// Drafts the sample requests of a project, and its blank forms.
fn drafts(project: &Project<'_>, tree: &MemoryFiles) {
    for path in tree.paths().iter().filter(|path| path.starts_with("docs/requests/")) {
        let content = tree.bytes(path).expect("a file of the tree");
        let extension = path.rsplit('.').next().unwrap_or_default();
        if let Some(input) = Input::of_extension(extension) {
            draft_stream(project, input, &content);
        }
    }
}

/// Drafts a stream in one format, whatever comes of it.
fn draft_stream(project: &Project<'_>, input: &'static Input, content: &[u8]) {
    let mut found = Diagnostics::default();
    let drafting = FORMATS.iter().filter(|format| !format.is_flavor());
    let format = drafting.copied().nth(content.len() % 4).expect("there are formats");
    let Some(renderer) = Renderer::new(&mut found, project, format) else { return };
    let orders = DraftOptions { whole: format.whole_drafts, ..DraftOptions::default() };
    let engine = DraftEngine::new(project, orders);
    let mut stream = Records::new(input, "requests", Columns::default());
    let records = feed(&mut stream, content, 0);
    let size: usize = docent::internals::batch::draft(&engine, &renderer, &stream, records, None)
        .into_iter()
        .map(|mut done| {
            is_printable(&mut done.found);
            done.text().map_or(0, str::len)
        })
        .sum();
    assert!(size < OUTPUT_LIMIT, "{size} bytes come out");
}

/// Problems in every form of reports. Answers with the one for people.
fn is_printable(found: &mut Diagnostics) -> String {
    found.finish();
    for diagnostic in found.iter() {
        assert!(!diagnostic.problem.trim().is_empty(), "{} says nothing", diagnostic.code.id);
        if let Some(span) = &diagnostic.span {
            let (range, text) = (span.range(), span.source().text());
            assert!(text.get(range.clone()).is_some(), "{range:?} is no place in a text");
        }
    }
    let text = human(found.iter(), false, false);
    let is_printed = |char: char| char == '\n' || !char.is_control();
    let fault = text.chars().find(|char| !is_printed(*char));
    assert!(fault.is_none(), "{fault:?} is printed in {text:?}");
    let problems = report::Listing { found, folder: "" };
    let all = report::Report { command: "docent check", problems, outputs: None, build: None };
    let is_json = |text: &str| serde_json::from_str::<serde_json::Value>(text).is_ok();
    for format in report::REPORTS {
        let text = format.write.map_or_else(String::new, |write| write(&all));
        let is_right = match format.name {
            "json" => text.lines().all(is_json),
            "sarif" => is_json(&text),
            "github" => text.lines().all(|line| line.starts_with("::")),
            _ => text.is_empty(),
        };
        assert!(is_right, "{} can't be read: {text:?}", format.name);
    }
    text
}

/// A file with filled blocks, of each type: every request in it is one YAML document that docent reads,
/// and the same ones are in it in whatever pieces it comes.
pub fn read(bytes: &[u8]) {
    let Some((&choice, bytes)) = bytes.split_first() else { return };
    if bytes.len() > INPUT_LIMIT {
        return;
    }
    let kinds = FILE_TYPES.len() + 1;
    let file_type = FILE_TYPES.get(usize::from(choice) % kinds);
    let pieces = |size: usize| {
        let mut reader = Reader::new(forms(), engine(), "mail", file_type);
        let mut all = Vec::new();
        for piece in bytes.chunks(size.max(1)).chain([&[][..]]) {
            reader.feed(piece, piece.is_empty());
            all.extend(std::iter::from_fn(|| reader.take()).map(|one| {
                let mut reports = Diagnostics::default();
                one.outcome.reports.into_iter().for_each(|report| reports.push(report));
                (one.yaml, is_printable(&mut reports), one.faulty)
            }));
        }
        all
    };
    let all = pieces(bytes.len());
    let piece = (1 + usize::from(choice) / kinds).max(bytes.len() / 64);
    assert_eq!(all, pieces(piece), "something else in pieces of {piece}");
    assert!(!all.is_empty(), "neither a request nor a problem");
    let size: usize = all.iter().map(|(yaml, ..)| yaml.len()).sum();
    assert!(size <= MEMORY.0 + MEMORY.1 * bytes.len(), "{size} bytes of {}", bytes.len());
    for (yaml, reports, faulty) in &all {
        assert!(!yaml.is_empty() || *faulty, "no request, and no fault");
        assert!(!*faulty || !reports.is_empty(), "a fault that nobody is told of");
        if !yaml.is_empty() {
            let records = records(Input::named("yaml").expect("an input"), yaml.as_bytes(), 0);
            assert_eq!(records.len(), 1, "one document: {yaml}");
            let mut found = Diagnostics::default();
            let tree =
                docent::internals::yaml::tree(&mut found, &Source::new("read", yaml.as_str()));
            assert!(tree.is_some(), "{} is no request: {yaml}", human(found.iter(), false, false));
        }
    }
}

/// The records of a stream that comes in pieces of so many bytes; in one where that is none.
fn records(input: &'static Input, bytes: &[u8], piece: usize) -> Vec<Record> {
    let mut stream = Records::new(input, "requests", Columns::default());
    feed(&mut stream, bytes, piece)
}

fn feed(stream: &mut Records, bytes: &[u8], piece: usize) -> Vec<Record> {
    let mut all = Vec::new();
    let mut take = |bytes: &[u8], end| {
        stream.feed(bytes, end);
        loop {
            let records = stream.take();
            if records.is_empty() {
                break;
            }
            all.extend(records);
        }
    };
    if piece == 0 {
        take(bytes, true);
        return all;
    }
    bytes.chunks(piece).for_each(|piece| take(piece, false));
    take(b"", true);
    all
}

/// A stream of requests in each format: its records are the same however it comes, all its bytes are
/// in them, each becomes a draft or is rejected, and rejects can be read again.
pub fn input(bytes: &[u8]) {
    let Some((&choice, bytes)) = bytes.split_first() else { return };
    if bytes.len() > INPUT_LIMIT {
        return;
    }
    let input = match choice % 4 {
        3 => Input::sniff(bytes),
        at => INPUTS[at as usize],
    };
    let outline = |records: &[Record]| -> Vec<(usize, usize, String)> {
        let text = |one: &Record| one.bytes().escape_ascii().to_string();
        let outline = |one: &Record| (one.number, one.line(), text(one));
        records.iter().map(outline).collect()
    };
    let mut stream = Records::new(input, "requests", Columns::default());
    let whole = feed(&mut stream, bytes, 0);
    // A long record is scanned again with each piece.
    let piece = (1 + usize::from(choice / 4)).max(bytes.len() / 64);
    let pieces = records(input, bytes, piece);
    assert_eq!(outline(&whole), outline(&pieces), "other records in pieces of {piece}");
    let mut rejects = stream.reject_head().into_bytes();
    let (mut rejected, mut size, mut open) = (0, 0, false);
    for mut done in docent::internals::batch::draft(engine(), renderer(), &stream, whole, None) {
        is_printable(&mut done.found);
        let mut reports = Diagnostics::default();
        done.outcome.reports.iter().for_each(|report| reports.push(report.clone()));
        is_printable(&mut reports);
        size += done.text().map_or(0, str::len);
        if done.text().is_none() {
            assert!(!done.outcome.problems.is_empty(), "rejected, and nobody is told why");
            rejects.extend(stream.reject(&done.record, &done.outcome.problems));
            rejected += 1;
            open |= done.outcome.problems.iter().any(|one| one.problem == "quote");
        }
    }
    assert!(size <= MEMORY.0 + MEMORY.1 * bytes.len(), "{size} bytes of {}", bytes.len());
    // A quotation mark that a rejected row opens can be closed by the next one.
    if rejected > 0 && !open {
        let again = records(input, &rejects, 0).len();
        assert_eq!(again, rejected, "rejects that are read again");
    }
}

/// The text of a message, as Markdown: what docent finds nothing wrong with comes out as emphasis,
/// code, links and line breaks, and nothing else, in whatever it is written.
pub fn markdown(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // What is never text is refused before it is read as Markdown.
    if text.len() > INPUT_LIMIT || !invalid_characters(text).is_empty() {
        return;
    }
    let links = Links::from([
        ("a".to_owned(), "https://example.org/?a=1&b=2".to_owned()),
        ("rules".to_owned(), "h.html#more".to_owned()),
    ]);
    let words = |text: &str| text.split_whitespace().collect::<String>();
    let own = Formatted { text: text.to_owned(), values: Vec::new(), ..Formatted::default() };
    let value = Printed { text: text.to_owned(), is_given: true };
    let within = Formatted {
        text: format!("x {VALUE} y"),
        values: vec![value.clone()],
        ..Formatted::default()
    };
    let alone = Formatted {
        text: format!("{VALUE}**{VALUE}**"),
        values: vec![value.clone(), value],
        ..Formatted::default()
    };
    let escaped =
        Formatted { text: markdown::escape(text), values: Vec::new(), ..Formatted::default() };
    for (printed, is_value) in [(own, false), (within, true), (alone, true), (escaped, false)] {
        let Parsed { inlines, faults } = markdown::parse(&printed, &links);
        let (size, faults) = (text.len(), faults.len());
        // What has faults is never written, and what a value prints is none.
        assert!(faults <= size.max(1), "{faults} faults in {size} bytes");
        assert!(!is_value || faults == 0, "a value is markup: {printed:?}");
        let html = markdown::to_html(&inlines, &links, "rtl");
        if faults == 0 {
            is_inline(&html);
        }
        let named = Guard { inline_links: |_| true, ..COMMON };
        // Tags are HTML, which no message has.
        let untagged = Guard { isolation: None, ..COMMON };
        let written = untagged.inline(&inlines, &links, LineContext::Lines, "ltr");
        let canonical = markdown::to_markdown(&inlines);
        for written in [&written, &canonical] {
            // Emphasis as elements is HTML, which no message has.
            if faults > 0 || written.contains("<em>") || written.contains("<strong>") {
                continue;
            }
            let again =
                Formatted { text: written.clone(), values: Vec::new(), ..Formatted::default() };
            let Parsed { inlines: again, faults } = markdown::parse(&again, &links);
            assert_eq!(faults, [], "{written:?} of {printed:?}");
            let (shown, right) =
                (markdown::to_text(&again, &links), markdown::to_text(&inlines, &links));
            assert_eq!(words(&shown), words(&right), "{written:?} shows something else");
        }
        let others = [
            written,
            canonical,
            markdown::to_text(&inlines, &links),
            inlines.plain(),
            named.inline(&inlines, &links, LineContext::Lines, "rtl"),
            COMMON.inline(&inlines, &links, LineContext::Lines, "ltr"),
            COMMON.inline(&inlines, &links, LineContext::Cell, "rtl"),
            COMMON.text(text, LineContext::Quoted),
            to_asciidoc(&inlines, &links),
        ];
        for out in others.iter().chain([&html]) {
            assert!(out.len() <= 128 + 128 * size, "{} bytes of {size}", out.len());
        }
        if is_value {
            let shown = words(&inlines.plain());
            assert!(shown.contains(&words(text)), "a value shows as something else: {shown:?}");
        }
    }
    // A variant that is parsed before its values are known is what it is with them.
    let values = |text: &str| {
        vec![Printed { text: "a *b*\nc".to_owned(), is_given: true }; text.matches(VALUE).count()]
    };
    for text in [text.to_owned(), text.replace('x', &VALUE.to_string())] {
        let analysis = Analysis::of(&text);
        let places = [&analysis.words, &analysis.code, &analysis.emphasis].into_iter().flatten();
        let places = places.chain(analysis.links.iter().map(|(_, range)| range));
        let faults = analysis.faults(&links);
        let mut places = places.chain(faults.iter().map(|(_, range)| range));
        assert!(places.all(|range| text.get(range.clone()).is_some()), "no place in {text:?}");
        let printed = Formatted { values: values(&text), text, ..Formatted::default() };
        if let Some(filled) = analysis.with_values(&printed.values, &links) {
            assert_eq!(filled, markdown::parse(&printed, &links), "{printed:?}");
        }
    }
    is_inline(&markdown::escape_html(text));
}

/// Only what messages may hold is markup in this HTML.
fn is_inline(html: &str) {
    const TAGS: &[&str] = &[
        "em>",
        "strong>",
        "code>",
        "bdi>",
        "/bdi>",
        "br>",
        "br />",
        "a href=\"",
        "/em>",
        "/strong>",
        "/code>",
        "/a>",
    ];
    for (at, _) in html.match_indices('<') {
        let rest = &html[at + 1..];
        assert!(
            TAGS.iter().any(|tag| rest.starts_with(tag)),
            "a tag that docent didn't make: {html}"
        );
    }
    for (at, rest) in
        html.match_indices("<a href=\"").map(|(at, mark)| (at, &html[at + mark.len()..]))
    {
        let end = rest.find('"').unwrap_or(rest.len());
        let address = &rest[..end];
        let known = address.is_empty()
            || address.starts_with("https://example.org/")
            || address.starts_with("h.html");
        assert!(
            known || !address.trim_start().to_ascii_lowercase().starts_with("javascript:"),
            "{at}: {address}"
        );
    }
}
