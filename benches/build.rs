//! What a build's time goes to, stage by stage, and what `docent build` and `docent check` take as
//! whole programs, on a site that is made here: 1,000 guides in 6 locales, or `-- 200 3` as many as that.
//!
//! `cargo bench --bench build` measures, on Linux; with `-- --keep DIR` the site is only written, into
//! DIR. benches/README.md says what each line means.

#[path = "made/site.rs"]
mod site;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use docent::Embedded;
use docent::Fallback;
use docent::build::{Output, Sink as _};
use docent::diagnostic::Diagnostics;
use docent::format::{Renderer, format};
use docent::internals::compose::{self, Forms};
use docent::internals::disk::{Folder, Links, OutputFolder, Owner};
use docent::internals::manifest::Manifest;
use docent::internals::message::Resource;
use docent::project::Project;
use docent::source::{Files, Source};
use rustix::time::{ClockId, clock_gettime};
use site::{LOCALES, generate};

const RUNS: usize = 5;
/// What a tick of `/proc` is: the same on every Linux that Rust runs on.
const TICK: Duration = Duration::from_millis(10);
/// How often a program is asked how much memory it has.
const GLANCE: Duration = Duration::from_millis(2);
/// The guide and the locale of the one message that changes.
const CHANGED: &str = "locales/nl-NL/guide-0002.ftl";

/// The processor time of this process, all its threads.
fn processor() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).expect("after the start");
    Duration::new(seconds, u32::try_from(time.tv_nsec).expect("less than a second"))
}

/// The stages of a build, in their order; each is named by what goes in and what comes out.
#[derive(Clone, Copy)]
enum Stage {
    Open,
    Read,
    Yaml,
    Fluent,
    Resolve,
    Render,
    Write,
}

const STAGES: &[(Stage, &str, bool)] = &[
    (Stage::Open, "open: list the files, settings, templates", true),
    (Stage::Yaml, "parse: YAML to guides", true),
    (Stage::Resolve, "resolve: words to pages, all checks on", true),
    (Stage::Read, "  of it, files to bytes, measured alone", false),
    (Stage::Fluent, "  of it, FTL to messages, measured alone", false),
    (Stage::Render, "render: pages to HTML", true),
    (Stage::Write, "write: HTML to files", true),
];

/// What the stages have taken so far.
#[derive(Default)]
struct Spent([Duration; 7]);

impl Spent {
    /// Does something, and counts it among a stage.
    fn on<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let before = processor();
        let made = work();
        self.0[stage as usize] += processor().saturating_sub(before);
        made
    }
}

/// A build, guide by guide in one thread, as `docent build -f html` makes it in several.
fn stages(root: &Path, out: &Path) -> (Spent, Pages) {
    let (mut spent, mut pages) = (Spent::default(), Pages::default());
    let mut found = Diagnostics::default();
    let html = format("html").expect("a format");
    let (folder, embedded) = spent.on(Stage::Open, || {
        (Folder::open(root, Links::Inside).expect("the site is there"), Embedded::open())
    });
    let opened = spent.on(Stage::Open, || {
        let project = Project::open(&mut found, &folder, &embedded)?;
        let renderer = Renderer::new(&mut found, &project, html)?;
        Some((project, renderer))
    });
    let (project, renderer) = opened.expect("the site is a project");
    let guides = project.guide_ids();
    let owner = Owner { root: Some(root), guides: &guides };
    let site =
        spent.on(Stage::Write, || OutputFolder::open(out, &owner).expect("a folder to write to"));
    let forms = Forms::default();
    for id in project.guide_ids() {
        let file = spent.on(Stage::Yaml, || project.guide(&mut found, &id)).expect("a guide");
        let paths = project.catalog().messages_of(&id);
        let texts: Vec<_> = spent.on(Stage::Read, || {
            paths.iter().map(|path| folder.bytes(path).expect("a file")).collect()
        });
        spent.on(Stage::Fluent, || {
            for (path, text) in paths.iter().zip(texts) {
                let source = Source::from_bytes(path, &text).expect("UTF-8");
                assert!(Resource::parse(&mut found, &source).is_some(), "{path}");
            }
        });
        let made = spent.on(Stage::Resolve, || {
            compose::pages(
                &mut found,
                &project,
                &file,
                project.locales(),
                Fallback::Mark,
                (&forms, true),
            )
        });
        for (page, words) in made {
            let text = spent.on(Stage::Render, || renderer.page(&mut found, &page, &words));
            let text = text.expect("a page without errors");
            pages.count += 1;
            pages.bytes += text.len();
            let output = Output { path: renderer.path(&page), content: text.into_bytes() };
            spent.on(Stage::Write, || site.put(output));
        }
    }
    spent.on(Stage::Write, || {
        let manifest = Manifest::new(Vec::new(), site.files(), BTreeMap::new());
        site.finish(manifest).expect("the files are written");
    });
    assert_eq!(found.iter().count(), 0, "the site has no problems");
    (spent, pages)
}

#[derive(Clone, Copy, Default)]
struct Pages {
    count: usize,
    bytes: usize,
}

/// What a run of the program took.
struct Run {
    processor: Duration,
    wall: Duration,
    /// The most memory that it had at a time, in KiB.
    peak: u64,
}

/// The processor time of all processes that have ended and been waited for.
fn children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let (_, fields) = stat.rsplit_once(") ").expect("a line of fields");
    let ticks = |at| fields.split(' ').nth(at).and_then(|ticks| ticks.parse().ok());
    TICK * ticks(13)
        .zip(ticks(14))
        .map(|(user, system): (u32, u32)| user + system)
        .expect("numbers")
}

/// Runs the program, which must find nothing wrong.
fn docent(root: &Path, args: &[&str]) -> Run {
    let (start, before) = (Instant::now(), children());
    let mut program = Command::new(env!("CARGO_BIN_EXE_docent"));
    program.args(args).current_dir(root).stdin(Stdio::null()).stdout(Stdio::null());
    let mut child = program.spawn().expect("the program starts");
    let path = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let status = loop {
        // Its end must be seen first: what has ended has no memory any more.
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let size = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        peak = peak.max(size.unwrap_or_default());
        std::thread::sleep(GLANCE);
    };
    assert!(status.success(), "docent {args:?}: {status}");
    Run { processor: children().saturating_sub(before), wall: start.elapsed(), peak }
}

fn median<T: Ord>(all: impl IntoIterator<Item = T>) -> T {
    let mut all: Vec<T> = all.into_iter().collect();
    all.sort();
    all.swap_remove(all.len() / 2)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small number"))
}

fn print_stages(spent: &[Spent], pages: usize) {
    let of = |stage: Stage| median(spent.iter().map(|one| one.0[stage as usize])).as_secs_f64();
    let summed = STAGES.iter().filter(|(_, _, counts)| *counts);
    let whole: f64 = summed.map(|(stage, ..)| of(*stage)).sum();
    println!("\n{:<43} {:>8} {:>10} {:>7}", "stage, in one thread", "CPU s", "µs a page", "share");
    let line = |name: &str, took: f64| {
        let (page, share) = (took * 1e6 / number(pages), took * 100.0 / whole);
        println!("{name:<43} {took:>8.3} {page:>10.1} {share:>6.1}%");
    };
    for (stage, name, _) in STAGES {
        line(name, of(*stage));
    }
    line("all stages", whole);
}

fn print_program(name: &str, runs: &[Run], pages: usize) {
    let processor = median(runs.iter().map(|run| run.processor)).as_secs_f64();
    let wall = median(runs.iter().map(|run| run.wall)).as_secs_f64();
    let peak = median(runs.iter().map(|run| run.peak)) / 1024;
    let page = processor * 1e6 / number(pages);
    println!("{name:<43} {processor:>8.2} {page:>10.1} {wall:>8.2} {peak:>9}");
}

/// The message of a guide gets other words, and others again with another number.
fn change(root: &Path, text: &str, number: usize) {
    let text = text.replacen("title = ", &format!("title = {number} "), 1);
    fs::write(root.join(CHANGED), text).expect("a file is written");
}

fn measure(root: &Path) {
    let outs = tempfile::tempdir().expect("a temporary folder");
    let out = |number: usize| outs.path().join(number.to_string());
    let mut pages = Pages::default();
    let mut spent = Vec::new();
    for number in 0..RUNS {
        let (one, made) = stages(root, &out(number));
        fs::remove_dir_all(out(number)).expect("the folder is removed");
        pages = made;
        spent.push(one);
    }
    let kilobytes = number(pages.bytes) / number(pages.count) / 1000.0;
    println!("{} pages of {kilobytes:.1} kB, medians of {RUNS} runs", pages.count);
    print_stages(&spent, pages.count);

    let before = fs::read_to_string(root.join(CHANGED)).expect("a file");
    let (mut full, mut same, mut one, mut check) = (vec![], vec![], vec![], vec![]);
    for number in 0..RUNS {
        let site = out(number);
        let args = ["build", "-q", "-f", "html", "-o", site.to_str().expect("a path")];
        full.push(docent(root, &args));
        same.push(docent(root, &args));
        change(root, &before, number);
        one.push(docent(root, &args));
        fs::write(root.join(CHANGED), &before).expect("a file is written");
        check.push(docent(root, &["check", "-q"]));
        fs::remove_dir_all(&site).expect("the folder is removed");
    }
    let head = ["CPU s", "µs a page", "wall s", "peak MiB"];
    println!("\n{:<43} {:>8} {:>10} {:>8} {:>9}", "program", head[0], head[1], head[2], head[3]);
    print_program("docent build", &full, pages.count);
    print_program("docent build, nothing changed", &same, pages.count);
    print_program("docent build, one message changed", &one, pages.count);
    print_program("docent check", &check, pages.count);
}

fn main() {
    let (mut sizes, mut keep) = (Vec::new(), None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--keep" {
            keep = Some(args.next().expect("--keep DIR"));
        } else if let Ok(size) = arg.parse() {
            sizes.push(size);
        }
    }
    let guides = sizes.first().copied().unwrap_or(1000);
    let locales = sizes.get(1).copied().unwrap_or(6);
    assert!((3..10_000).contains(&guides), "3 guides at least, and fewer than 10,000");
    assert!((2..=LOCALES.len()).contains(&locales), "2 to {} locales", LOCALES.len());
    if let Some(folder) = keep {
        generate(Path::new(&folder), guides, locales);
        println!("{guides} guides in {locales} locales, in {folder}");
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    generate(folder.path(), guides, locales);
    print!("{guides} guides in {locales} locales: ");
    measure(folder.path());
}
