//! `docent build --watch`, seen from its folder: whatever is done to a project, the output becomes what a
//! build from nothing makes of it. `EDITS=10000` edits so often, and says how long it took.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::count::count;
use crate::dice::Dice;
use crate::support::Folder;

/// How long anything may take before it counts as never.
const DEADLINE: Duration = Duration::from_mins(1);

const GUIDE: &str = "guide: NAME
body:
  - text: hello
  - section: more
    steps: [{ step: go, image: { src: media/NAME.png, alt: go.alt } }]
";
const WORDS: &str = "title = NAME, WORD
hello = WORD, see { -brand }.
more = More
go = Go
    .alt = A picture of NAME
";

fn words(guide: &str, word: &str) -> String {
    WORDS.replace("NAME", guide).replace("WORD", word)
}

fn write(folder: &Folder, guide: &str, word: &str) {
    folder.write(&format!("docs/guides/{guide}.yaml"), GUIDE.replace("NAME", guide));
    folder.write(&format!("docs/media/{guide}.png"), format!("GIF89a {guide}"));
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("locales/{locale}/{guide}.ftl"), words(guide, word));
    }
}

fn project(guides: usize) -> Folder {
    let folder = Folder::new(&[("docent.yaml", "notices: true\n")]);
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("locales/{locale}/terms.ftl"), "-brand = Brand\n");
    }
    (0..guides).for_each(|number| write(&folder, &format!("g{number}"), "cats"));
    folder
}

/// A docent that goes on building, until the test ends.
struct Watcher {
    child: Child,
    lines: Receiver<String>,
}

impl Watcher {
    fn new(folder: &Folder, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_docent"))
            .args([&["build", "-f", "md", "--watch"], args].concat())
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (say, lines) = channel();
        let (out, problems) = (child.stdout.take(), child.stderr.take());
        let again = say.clone();
        let pass = |stream: Box<dyn BufRead + Send>, say: std::sync::mpsc::Sender<String>| {
            std::thread::spawn(move || {
                stream
                    .lines()
                    .map_while(Result::ok)
                    .take_while(|line| say.send(line.clone()).is_ok())
                    .count()
            });
        };
        pass(Box::new(BufReader::new(out.expect("a pipe"))), say);
        pass(Box::new(BufReader::new(problems.expect("a pipe"))), again);
        Self { child, lines }
    }

    /// Waits until a line has this in it; answers the line.
    fn says(&self, text: &str) -> String {
        let start = Instant::now();
        let mut all = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(DEADLINE.saturating_sub(start.elapsed())) {
            if line.contains(text) {
                return line;
            }
            all.push(line);
        }
        panic!("`{text}` never comes, but\n{}", all.join("\n"));
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// All files of a folder with what is in them; `None` while they are being moved.
fn files(root: &Path) -> Option<BTreeMap<String, String>> {
    fn walk(root: &Path, folder: &Path, all: &mut BTreeMap<String, String>) -> Option<()> {
        for entry in fs::read_dir(folder).ok()? {
            let path = entry.ok()?.path();
            let below = path.strip_prefix(root).ok()?.display().to_string();
            if below.starts_with(".docent-") {
                continue;
            }
            if path.is_dir() {
                walk(root, &path, all)?;
            } else {
                all.insert(below, fs::read_to_string(&path).ok()?);
            }
        }
        Some(())
    }
    let mut all = BTreeMap::new();
    walk(root, root, &mut all)?;
    Some(all)
}

/// What a build from nothing makes.
fn fresh(folder: &Folder) -> BTreeMap<String, String> {
    let scratch = folder.path().join("scratch");
    let _ = fs::remove_dir_all(&scratch);
    let run = folder.docent(&["build", "-q", "-f", "md", "--out", "scratch"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    files(&scratch).expect("files")
}

/// Waits until the output is this; answers how long that took.
fn becomes(
    folder: &Folder,
    out: &str,
    expected: &BTreeMap<String, String>,
    what: &str,
) -> Duration {
    let (start, root) = (Instant::now(), folder.path().join(out));
    loop {
        let now = files(&root);
        if now.as_ref() == Some(expected) {
            return start.elapsed();
        }
        if start.elapsed() > DEADLINE {
            let now = now.unwrap_or_default();
            let paths = now.keys().chain(expected.keys());
            let stale: Vec<_> =
                paths.filter(|path| now.get(*path) != expected.get(*path)).collect();
            panic!("{what}: {stale:?} are stale for good");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn rename(folder: &Folder, from: &str, to: &str) {
    fs::rename(folder.path().join(from), folder.path().join(to)).expect("it is moved");
}

/// Does to a project what editors, tools and people do; answers how many changes that were. Whatever it
/// breaks on the way is whole again at the end.
fn edit(folder: &Folder, dice: &mut Dice, round: usize) -> (usize, &'static str) {
    let guide = format!("g{}", dice.roll(6));
    let locale = ["en-US", "nl-NL"][dice.roll(2)];
    let path = format!("locales/{locale}/{guide}.ftl");
    let (text, there) = (words(&guide, &format!("w{round:06}")), folder.path().join(&path));
    match dice.roll(13) {
        0 => folder.write(&path, text),
        1 => {
            // As most editors save.
            folder.write(&format!("locales/{locale}/.{guide}.ftl.swp"), &text);
            rename(folder, &format!("locales/{locale}/.{guide}.ftl.swp"), &path);
        }
        2 => {
            // As vim does with a backup.
            let backup = format!("{path}~");
            rename(folder, &path, &backup);
            folder.write(&path, text);
            fs::remove_file(folder.path().join(backup)).expect("a file goes");
        }
        3 => {
            // Two files change places: same sizes, same times.
            let other = format!("locales/{locale}/g{}.ftl", dice.roll(6));
            if other != path {
                rename(folder, &path, "aside");
                rename(folder, &other, &path);
                rename(folder, "aside", &other);
                return (3, "files change places");
            }
        }
        4 => {
            // Half of a file, and the rest after a while.
            folder.write(&path, &text[..text.len() / 2]);
            std::thread::sleep(Duration::from_millis(dice.roll(450) as u64));
            folder.write(&path, text);
            return (2, "a file in two parts");
        }
        5 => {
            // The folder of a locale is moved away and comes back with something else in it.
            rename(folder, &format!("locales/{locale}"), "parked");
            folder.write(&format!("parked/{guide}.ftl"), text);
            std::thread::sleep(Duration::from_millis(dice.roll(300) as u64));
            rename(folder, "parked", &format!("locales/{locale}"));
            return (3, "a folder is moved");
        }
        6 => {
            let folders = ["docs/guides", "docs/media", "locales"];
            let moved = folders[dice.roll(3)];
            rename(folder, moved, "parked");
            rename(folder, "parked", moved);
            return (2, "a folder is moved and back");
        }
        7 => {
            // As a tool that checks out another branch.
            for number in 0..6 {
                write(folder, &format!("g{number}"), &format!("all {round}"));
            }
            return (24, "everything");
        }
        8 => {
            let _ = fs::remove_file(folder.path().join("docent.yaml"));
            if round.is_multiple_of(2) {
                folder.write("docent.yaml", format!("notices: {}\n", round.is_multiple_of(4)));
            }
            return (2, "settings");
        }
        9 => {
            // Something else of the same size, and a clock that is set back.
            let before = fs::metadata(&there).and_then(|found| found.modified()).expect("a time");
            folder.write(&path, text);
            let file = File::options().append(true).open(there).expect("a file");
            file.set_modified(before).expect("a time");
        }
        10 => {
            // Twice in a moment, in the same place.
            folder.write(&path, &text);
            folder.write(&path, text.replace("see", "say"));
            return (2, "twice");
        }
        11 => {
            let template = folder.path().join("templates");
            if template.exists() {
                fs::remove_dir_all(template).expect("a folder goes");
            } else {
                folder.write("templates/md/note.md", "> {{ content }}\n");
                folder.write("templates/md/text.md", format!("{{{{ paragraphs[0] }}}} {round}\n"));
            }
            return (2, "templates");
        }
        _ => {
            for (number, word) in ["x", "y", "z"].iter().enumerate() {
                folder
                    .write(&format!("docs/media/g{number}.png"), format!("GIF89a {word} {round}"));
                folder.write(&format!("locales/{locale}/terms.ftl"), format!("-brand = {word}\n"));
            }
            return (6, "pictures and terms");
        }
    }
    (1, "a file")
}

#[test]
fn whatever_is_edited_the_output_becomes_that_of_a_fresh_build() {
    let edits = count("EDITS", [120, 10_000]);
    let folder = project(6);
    let watcher = Watcher::new(&folder, &[]);
    becomes(&folder, "site", &fresh(&folder), "the first build");
    let mut dice = Dice(0x0dd0_5eed_1234_5678);
    let (mut done, mut round, mut times) = (0, 0, Vec::new());
    while done < edits {
        let mut what = Vec::new();
        // One that is missed shows only where no other follows.
        let edits = if dice.roll(2) == 0 { 1 } else { 2 + dice.roll(16) };
        for _ in 0..edits {
            round += 1;
            let (count, name) = edit(&folder, &mut dice, round);
            done += count;
            what.push(name);
        }
        let last = Instant::now();
        becomes(&folder, "site", &fresh(&folder), &format!("round {round}: {what:?}"));
        times.push(last.elapsed());
    }
    times.sort();
    let late = times.iter().filter(|time| **time > Duration::from_secs(2)).count();
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "{done} edits, {} waits: median {median:?}, longest {most:?}, {late} over 2 s",
        times.len()
    );
    drop(watcher);
}

#[cfg(unix)]
#[test]
fn a_change_that_leaves_sizes_and_times_as_they_were_is_seen() {
    let folder = project(2);
    let paths = ["locales/en-US/g0.ftl", "locales/en-US/g1.ftl"];
    let date = |path: &str| {
        let file = File::options().append(true).open(folder.path().join(path)).expect("a file");
        file.set_modified(std::time::UNIX_EPOCH + Duration::from_hours(1)).expect("a time");
    };
    paths.iter().for_each(|path| date(path));
    let _watcher = Watcher::new(&folder, &[]);
    becomes(&folder, "site", &fresh(&folder), "the first build");
    folder.write(paths[0], words("g0", "dogs"));
    date(paths[0]);
    becomes(&folder, "site", &fresh(&folder), "other words of the same length");
    rename(&folder, paths[0], "aside");
    rename(&folder, paths[1], paths[0]);
    rename(&folder, "aside", paths[1]);
    becomes(&folder, "site", &fresh(&folder), "files that changed places");
}

#[test]
fn what_changes_while_a_build_runs_is_not_missed() {
    let folder = project(60);
    let watcher = Watcher::new(&folder, &["--report", "json"]);
    watcher.says("\"summary\"");
    for round in 0..6 {
        folder.write("locales/en-US/terms.ftl", format!("-brand = Brand {round}\n"));
        watcher.says("\"page\"");
        // All pages are being made, and all words change under them.
        for number in 0..60 {
            let guide = format!("g{number}");
            folder.write(&format!("locales/en-US/{guide}.ftl"), words(&guide, &format!("{round}")));
        }
        watcher.says("\"summary\"");
        becomes(&folder, "site", &fresh(&folder), &format!("round {round}"));
        watcher.says("\"summary\"");
    }
}

#[test]
fn an_error_is_reported_and_the_last_good_output_stays() {
    let folder = project(2);
    let watcher = Watcher::new(&folder, &[]);
    watcher.says("built: 6 of 6 files written, 0 removed in ");
    let good = fresh(&folder);
    folder.write("locales/nl-NL/g1.ftl", "title = {\n");
    watcher.says("error[fluent-syntax]");
    watcher.says("locales/nl-NL/g1.ftl changed: nothing written in ");
    assert_eq!(files(&folder.path().join("site")), Some(good.clone()));
    folder.write("locales/nl-NL/g1.ftl", words("g1", "cats"));
    watcher.says("locales/nl-NL/g1.ftl changed: 0 of 6 files written, 0 removed in ");
    // The project itself goes: docent's own guides must not take its place.
    ["docs", "locales", "docent.yaml"].iter().for_each(|part| {
        folder.write("parked/x", "");
        rename(&folder, part, &format!("parked/{part}"));
    });
    watcher.says("is no project");
    assert_eq!(files(&folder.path().join("site")), Some(good));
    ["locales", "docs", "docent.yaml"].iter().for_each(|part| {
        rename(&folder, &format!("parked/{part}"), part);
    });
    watcher.says(" changed: 0 of 6 files written, 0 removed in ");
    folder.write("docs/guides/g1.yaml", GUIDE.replace("NAME", "g1").replace("hello", "more"));
    watcher.says("docs/guides/g1.yaml changed: 2 of 6 files written");
    becomes(&folder, "site", &fresh(&folder), "a guide");
}

#[test]
fn what_is_in_the_way_is_waited_for() {
    let folder = project(1);
    let watcher = Watcher::new(&folder, &[]);
    watcher.says("waiting for changes");
    let lock = File::create(folder.path().join("site/.docent-lock")).expect("a file");
    lock.lock().expect("a lock");
    folder.write("locales/nl-NL/g0.ftl", words("g0", "dogs"));
    watcher.says("another docent builds there");
    drop(lock);
    becomes(&folder, "site", &fresh(&folder), "a folder that was in use");
    assert!(folder.read("site/nl-NL/g0.md").contains("dogs"));
}

#[test]
fn an_output_folder_in_the_project_starts_no_build() {
    let folder = project(1);
    folder.write("docs/other/x.txt", "x");
    let watcher = Watcher::new(&folder, &["--out", "docs/site", "--report", "json"]);
    watcher.says("\"added\":3,");
    folder.write("docs/site/somebody.txt", "x");
    folder.write(".git/index", "x");
    folder.write("docs/.hidden/x", "x");
    folder.write("notes.txt", "x");
    // The next line is about this change, and there is nothing in between.
    std::thread::sleep(Duration::from_secs(1));
    folder.write("locales/nl-NL/g0.ftl", words("g0", "dogs"));
    let line = watcher.lines.recv_timeout(DEADLINE).expect("a line");
    let others = watcher.says("\"summary\"");
    assert!(!line.contains("summary"), "{line}");
    assert!(others.contains("\"changed\":1,\"kept\":2,"), "{others}");
    fs::remove_file(folder.path().join("docs/site/somebody.txt")).expect("a file goes");
    becomes(&folder, "docs/site", &fresh(&folder), "a change");
}

#[test]
fn what_makes_no_sense_together_is_refused() {
    let folder = project(1);
    for args in [&["--check"][..], &["--depfile", "x"], &["--report", "sarif"]] {
        let run = folder.docent(&[&["build", "--watch"], args].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}: {}", run.stderr);
    }
    let empty = Folder::new(&[]);
    let run = empty.docent(&["build", "--watch"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("is no project"), "{}", run.stderr);
    assert!(!empty.path().join("site").exists());
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_with_whole_files() {
    let folder = project(20);
    let sites: Vec<_> = ["cats", "dogs"]
        .iter()
        .map(|word| {
            (0..20).for_each(|number| write(&folder, &format!("g{number}"), word));
            fresh(&folder)
        })
        .collect();
    for wait in [0, 150, 300, 450, 600] {
        let mut watcher = Watcher::new(&folder, &[]);
        watcher.says("waiting for changes");
        let word = if wait % 100 == 0 { "cats" } else { "dogs" };
        (0..20).for_each(|number| write(&folder, &format!("g{number}"), word));
        std::thread::sleep(Duration::from_millis(wait));
        let id = watcher.child.id().to_string();
        let send = |signal: &str| {
            let sent = Command::new("kill").args([signal, id.as_str()]).status();
            assert!(sent.expect("kill runs").success());
        };
        send("-INT");
        let start = Instant::now();
        while watcher.child.try_wait().expect("it is there").is_none() {
            // Who runs the tests in the background of a shell passes on that interrupts are ignored.
            if start.elapsed() > Duration::from_secs(10) {
                send("-TERM");
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let ended = watcher.child.wait().expect("it ends");
        let signal = std::os::unix::process::ExitStatusExt::signal(&ended);
        assert!([Some(2), Some(15)].contains(&signal), "{ended}");
        for (path, text) in files(&folder.path().join("site")).expect("files") {
            let whole = sites.iter().any(|site| site.get(&path) == Some(&text));
            assert!(whole || path == "manifest.json", "{path} is torn");
        }
    }
}
