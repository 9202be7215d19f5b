//! What somebody may have put where docent writes, locks or reads: links to files and folders outside,
//! loops, pipes, devices, sockets, hard links. Nothing outside changes, nothing waits, and the path is
//! named. `PLANTS=100` tries so many of the commands that read.
#![cfg(target_os = "linux")]

#[path = "support/copy.rs"]
mod copy;
#[path = "support/count.rs"]
mod count;
mod support;
#[path = "support/tree.rs"]
mod tree;
#[path = "support/used.rs"]
mod used;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use copy::copy;
use count::count;
use support::{Folder, Run};
use tree::{Entry, tree};
use used::used;

/// How long a command may take before it counts as one that waits.
const DEADLINE: Duration = Duration::from_secs(20);

/// A thing that nobody expects in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plant {
    /// A link to a file outside.
    Link,
    /// A link to a file outside that isn't there.
    Dangling,
    /// A link to itself.
    Loop,
    /// A link to a folder outside.
    FolderLink,
    /// Another name of a file outside.
    HardLink,
    Fifo,
    /// A link to a device that never ends.
    Zero,
    /// A link to a device that takes nothing.
    Full,
    Socket,
    /// A folder with somebody's file.
    Folder,
}

const PLANTS: [Plant; 10] = [
    Plant::Link,
    Plant::Dangling,
    Plant::Loop,
    Plant::FolderLink,
    Plant::HardLink,
    Plant::Fifo,
    Plant::Zero,
    Plant::Full,
    Plant::Socket,
    Plant::Folder,
];

/// A project, and a folder outside of it that nothing may change.
struct Ground {
    project: Folder,
    outside: Folder,
}

impl Ground {
    fn of(start: &Folder) -> Self {
        let project = Folder::new(&[]);
        copy(start.path(), project.path());
        let outside = Folder::new(&[("folder/file", "precious")]);
        Self { project, outside }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.project.path().join(path)
    }

    /// Puts a thing in a place. What was there is moved outside, where links lead to it: it is what
    /// docent is readiest to believe.
    fn plant(&self, plant: Plant, path: &str) {
        let (place, outside) = (self.at(path), self.outside.path());
        let (file, folder) = (outside.join("victim"), outside.join("folder"));
        if place.is_dir() {
            fs::remove_dir_all(&folder).expect("it goes");
            fs::rename(&place, &folder).expect("it moves");
            self.outside.write("victim", "precious");
        } else if fs::rename(&place, &file).is_err() {
            self.outside.write("victim", "precious");
        }
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        match plant {
            Plant::Link => symlink(file, place).expect("a link"),
            Plant::Dangling => symlink(outside.join("none"), place).expect("a link"),
            Plant::Loop => symlink(place.file_name().expect("a name"), &place).expect("a link"),
            Plant::FolderLink => symlink(folder, place).expect("a link"),
            Plant::HardLink => fs::hard_link(file, place).expect("a link"),
            Plant::Fifo => fifo(&place),
            Plant::Zero => symlink("/dev/zero", place).expect("a link"),
            Plant::Full => symlink("/dev/full", place).expect("a link"),
            Plant::Socket => drop(UnixListener::bind(place).expect("a socket")),
            Plant::Folder => self.project.write(&format!("{path}/mine"), "precious"),
        }
    }

    /// Runs the program; one that waits is killed, and counts as wrong.
    fn run(&self, args: &[&str]) -> Result<Run, String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
        command.args(args).current_dir(self.project.path());
        within(&mut command)
    }
}

fn fifo(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo is there").success());
}

fn within(command: &mut Command) -> Result<Run, String> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let collect = |mut stream: Box<dyn Read + Send>| {
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = stream.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        })
    };
    let stdout = collect(Box::new(child.stdout.take().expect("a pipe")));
    let stderr = collect(Box::new(child.stderr.take().expect("a pipe")));
    let begin = Instant::now();
    let status = loop {
        match child.try_wait().expect("a child") {
            Some(status) => break status,
            None if begin.elapsed() > DEADLINE => {
                child.kill().expect("it is there");
                child.wait().expect("it ends");
                return Err("it waits, or never ends".to_owned());
            }
            None => thread::sleep(Duration::from_millis(5)),
        }
    };
    let [stdout, stderr] = [stdout, stderr].map(|one| one.join().expect("a reader"));
    let code = status.code().unwrap_or(-1);
    if !(0..=2).contains(&code) || stderr.contains("panicked") {
        return Err(format!("it ends with {code}: {stderr}"));
    }
    Ok(Run { code, stdout, stderr })
}

/// Tries a command on each thing in each of the places that it writes to or locks; answers with what is
/// wrong.
fn try_writing(
    start: &Folder,
    args: &[&str],
    code: i32,
    places: &[&str],
    plants: &[Plant],
) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in places {
        for plant in plants {
            let ground = Ground::of(start);
            ground.plant(*plant, path);
            let (outside, planted) = (tree(ground.outside.path()), Entry::at(&ground.at(path)));
            let reported = ground
                .run(args)
                .and_then(|run| judge(&ground, &run, code, path, *plant, planted.as_ref()));
            let reported = reported.and_then(|()| unchanged(&outside, &ground));
            wrong.extend(
                reported.err().map(|what| format!("{args:?}, {plant:?} at {path}: {what}")),
            );
        }
    }
    wrong
}

fn unchanged(outside: &BTreeMap<String, Entry>, ground: &Ground) -> Result<(), String> {
    let now = tree(ground.outside.path());
    let all = outside.keys().chain(now.keys());
    let changed: Vec<_> = all.filter(|path| outside.get(*path) != now.get(*path)).collect();
    if changed.is_empty() { Ok(()) } else { Err(format!("outside, {changed:?} is not as it was")) }
}

/// What a command may do with a thing in a place: refuse, name the place and leave it, or put its own
/// there instead.
fn judge(
    ground: &Ground,
    run: &Run,
    code: i32,
    path: &str,
    plant: Plant,
    planted: Option<&Entry>,
) -> Result<(), String> {
    let now = Entry::at(&ground.at(path));
    let mine = ground.at(path).join("mine");
    if plant == Plant::Folder && !fs::read(mine).is_ok_and(|text| text == b"precious") {
        return Err("somebody's file is gone".to_owned());
    }
    // The project itself may have an error there, before anything is written.
    if run.code == 2 || run.code == 1 && run.stderr.contains("error[ignored-") {
        // Where one place is not docent's, another may be the first to be named.
        let folder = path.split('/').next().unwrap_or(path);
        if !run.stderr.contains(folder) {
            return Err(format!("refused without the path: {}", run.stderr));
        }
        return if now.as_ref() == planted { Ok(()) } else { Err("refused, and gone".to_owned()) };
    }
    if run.code != code {
        return Err(format!("it ends with {}: {}", run.code, run.stderr));
    }
    match now {
        None | Some(Entry::File(..) | Entry::Folder) => Ok(()),
        // What a command has no use for may stay as it is.
        _ if now.as_ref() == planted => Ok(()),
        Some(other) => Err(format!("it leaves {other:?}")),
    }
}

#[track_caller]
fn nothing(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// The name of a file on its way to its place.
fn part(name: &str) -> String {
    let print = docent::source::Fingerprint::of(name.as_bytes()).to_string();
    format!(".docent-part-{}", &print[..16])
}

const BUILD: &[&str] = &["build", "-q", "-f", "html,md"];
const DRAFT: &[&str] = &["draft", "-q", "requests.jsonl", "-o", "out"];

#[test]
fn builds_change_nothing_outside_their_folder() {
    let part = format!("site/{}", part("manifest.json"));
    let places = [
        "site/.docent-lock",
        "site/manifest.json",
        "site/.docent-stage",
        part.as_str(),
        "site/en-US/g1.html",
        "site/nl-NL/g2.md",
        "site/media/g1.png",
        "site/en-US",
        "site/media",
        "site/assets",
        "site",
    ];
    nothing(&try_writing(&used(2), BUILD, 0, &places, &PLANTS));
    // Where docent has never been, nothing but the thing is in the folder.
    let fresh = used(2);
    fs::remove_dir_all(fresh.path().join("site")).expect("a folder goes");
    nothing(&try_writing(&fresh, BUILD, 0, &places[..4], &PLANTS));
}

#[test]
fn drafts_change_nothing_outside_their_folder() {
    let parts = [part("r1.txt"), part("requests.rejects.jsonl"), part(".docent-drafts")];
    let parts = parts.map(|part| format!("out/{part}"));
    let mut places =
        vec!["out/.docent-drafts", "out/r1.txt", "out/requests.rejects.jsonl", "out/.docent-lock"];
    places.extend(parts.iter().map(String::as_str));
    nothing(&try_writing(&used(2), DRAFT, 1, &places, &PLANTS));
    let fresh = used(2);
    fs::remove_dir_all(fresh.path().join("out")).expect("a folder goes");
    nothing(&try_writing(&fresh, DRAFT, 1, &places[..1], &PLANTS));
}

#[test]
fn files_that_are_named_are_replaced_and_not_what_they_lead_to() {
    let stream =
        &["draft", "-q", "requests.jsonl", "--stream", "all.txt", "--rejects", "rejects.jsonl"];
    let parts = [part("all.txt"), part("rejects.jsonl"), part("site.d")];
    let all = |path: &'static str, part: usize| vec![path, parts[part].as_str()];
    // Who names a pipe waits for who reads it: that is tried below.
    let plants: Vec<Plant> = PLANTS.into_iter().filter(|plant| *plant != Plant::Fifo).collect();
    let start = used(2);
    // docent reports a device that takes nothing.
    let mut wrong = try_writing(&start, stream, 1, &all("all.txt", 0), &plants);
    wrong.extend(try_writing(&start, stream, 1, &all("rejects.jsonl", 1), &plants));
    let build = &["build", "-q", "-f", "html,md", "--depfile", "site.d"];
    wrong.extend(try_writing(&start, build, 0, &all("site.d", 2), &plants));
    nothing(&wrong);
}

#[test]
fn projects_are_changed_in_their_own_folder_only() {
    let start = used(2);
    let part = format!("locales/nl-NL/{}", part("state.yaml"));
    let places = [
        "locales/nl-NL/state.yaml",
        "locales/nl-NL/.docent-lock",
        "locales/.docent-lock",
        ".docent-lock",
        part.as_str(),
    ];
    let mut wrong = try_writing(&start, &["accept", "-q", "nl-NL"], 0, &places, &PLANTS);
    // A folder of words that leads elsewhere can be read, or is no locale.
    let folders = ["locales/nl-NL", "locales"];
    let links = [Plant::FolderLink];
    wrong.extend(linked_folders(&start, &["accept", "-q", "nl-NL"], &folders, &links));
    wrong.extend(linked_folders(&start, &["locale", "-q", "add", "de-DE"], &folders, &links));
    let add = &["locale", "-q", "add", "de-DE"];
    let places = ["locales/de-DE", "locales/.docent-lock", ".docent-lock"];
    wrong.extend(try_writing(&start, add, 0, &places, &PLANTS));
    let init = &["init", "-q", "demo"];
    let places = ["demo", "demo/docs", "demo/locales", "demo/.docent-lock", "demo/docent.yaml"];
    wrong.extend(try_writing(&start, init, 0, &places, &PLANTS));
    nothing(&wrong);
}

/// Tries a command where a folder of the project is a link: whatever it does, nothing outside changes.
fn linked_folders(start: &Folder, args: &[&str], places: &[&str], plants: &[Plant]) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in places {
        for plant in plants {
            let ground = Ground::of(start);
            ground.plant(*plant, path);
            let outside = tree(ground.outside.path());
            let reported = ground.run(args).and_then(|_| unchanged(&outside, &ground));
            wrong.extend(
                reported.err().map(|what| format!("{args:?}, {plant:?} at {path}: {what}")),
            );
        }
    }
    wrong
}

/// A project with one of everything that is read.
fn readable() -> Folder {
    let folder = used(2);
    folder.write("docent.yaml", "source: en-US\n");
    folder.write("docs/requests/r.yaml", "form: f\nvalues: { name: Ada }\n");
    folder.write(
        "templates/md/text.md",
        "{% for paragraph in paragraphs %}{{ paragraph.text }}{% endfor %}\n",
    );
    folder.write("table.csv", "id,Name\n1,Ada\n");
    folder.write("table.columns.yaml", "form: f\ncolumns: { Name: name }\n");
    folder
}

const READ: &[&str] = &[
    "docent.yaml",
    "docs/guides/g1.yaml",
    "docs/forms/f.yaml",
    "docs/media/g1.png",
    "docs/requests/r.yaml",
    "locales/nl-NL/g1.ftl",
    "locales/nl-NL/f.ftl",
    "locales/nl-NL/state.yaml",
    "templates/md/text.md",
    "docs/guides",
    "locales/nl-NL",
    "site/manifest.json",
    "site/en-US/g1.html",
    "site/media/g1.png",
    "out/r1.txt",
    "out/requests.rejects.jsonl",
    "table.columns.yaml",
];

#[test]
fn nothing_that_is_read_is_waited_for() {
    let start = readable();
    let commands: &[&[&str]] = &[
        &["check"],
        BUILD,
        DRAFT,
        &["draft", "-q", "table.csv"],
        &["accept", "-q", "nl-NL"],
        &["build", "-q", "--check"],
        &["status"],
        &["guide", "g1", "-l", "nl-NL"],
        &["draft", "--form", "f"],
        &["message", "g1/title", "-l", "nl-NL"],
        &["locale", "-q", "add", "de-DE"],
        &["read", "requests.jsonl"],
    ];
    let mut wrong = Vec::new();
    for path in READ {
        for plant in
            [Plant::Fifo, Plant::Zero, Plant::Socket, Plant::Loop, Plant::Dangling, Plant::Folder]
        {
            // The others differ from a pipe only by how they are refused, and most commands read a
            // project in the same way.
            let few = match plant {
                Plant::Fifo => count("PLANTS", [5, commands.len()]).min(commands.len()),
                _ => 2,
            };
            for args in &commands[..few] {
                let ground = Ground::of(&start);
                ground.plant(plant, path);
                let reported = ground.run(args).err();
                wrong.extend(reported.map(|what| format!("{args:?}, {plant:?} at {path}: {what}")));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn what_is_no_file_in_a_project_is_named() {
    let start = readable();
    let mut wrong = Vec::new();
    for path in READ.iter().filter(|path| ["docs", "loca", "temp", "doce"].contains(&&path[..4])) {
        for plant in [Plant::Fifo, Plant::Zero, Plant::Socket] {
            let ground = Ground::of(&start);
            ground.plant(plant, path);
            let run = ground.run(&["check"]).unwrap_or(Run {
                code: -1,
                stdout: String::new(),
                stderr: String::new(),
            });
            if !run.stderr.contains(path) {
                wrong.push(format!("{plant:?} at {path}: {}: {}", run.code, run.stderr));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn a_folder_that_holds_only_a_link_is_not_emptied_through_it() {
    // As Git brings it along.
    let ground = Ground::of(&used(1));
    fs::remove_dir_all(ground.at("site")).expect("a folder goes");
    ground.outside.write("victim", "precious\n");
    fs::create_dir(ground.at("site")).expect("a folder");
    symlink(ground.outside.path().join("victim"), ground.at("site/.docent-lock")).expect("a link");
    let run = ground.run(BUILD).expect("it ends");
    assert_eq!(ground.outside.read("victim"), "precious\n");
    assert!(run.code == 2 && run.stderr.contains(".docent-lock"), "{}", run.stderr);
}

/// Starts to read a pipe to its end.
fn reader(path: PathBuf) -> thread::JoinHandle<String> {
    thread::spawn(move || fs::read_to_string(path).expect("a pipe"))
}

#[test]
fn pipes_and_devices_that_are_named_work() {
    let start = used(1);
    let right = Ground::of(&start);
    let run = right.run(&["draft", "-q", "requests.jsonl", "--stream", "s", "--rejects", "r"]);
    assert_eq!(run.expect("it ends").code, 1);
    let [stream, rejects] = ["s", "r"].map(|name| right.project.read(name));

    let ground = Ground::of(&start);
    for name in ["in.jsonl", "s", "r"] {
        fifo(&ground.at(name));
    }
    let [one, other] = ["s", "r"].map(|name| reader(ground.at(name)));
    let (into, text) = (ground.at("in.jsonl"), ground.project.read("requests.jsonl"));
    let writer = thread::spawn(move || {
        let mut pipe = File::options().write(true).open(into).expect("a pipe");
        pipe.write_all(text.as_bytes()).expect("it is read");
    });
    let run = ground.run(&["draft", "-q", "in.jsonl", "--stream", "s", "--rejects", "r"]);
    assert_eq!(run.expect("it ends").code, 1);
    writer.join().expect("a writer");
    assert_eq!(one.join().expect("a reader"), stream);
    assert_eq!(other.join().expect("a reader"), rejects);
    for name in ["in.jsonl", "s", "r"] {
        assert_eq!(Entry::at(&ground.at(name)), Some(Entry::Fifo), "{name}");
    }

    let run = ground.run(&[
        "draft",
        "-q",
        "requests.jsonl",
        "--stream",
        "/dev/stdout",
        "--rejects",
        "/dev/null",
    ]);
    assert_eq!(run.expect("it ends").stdout, stream);
    let shell = |script: &str| {
        let mut command = Command::new("sh");
        command
            .args(["-c", script, env!("CARGO_BIN_EXE_docent")])
            .current_dir(ground.project.path());
        within(&mut command).expect("it ends")
    };
    let run =
        shell("cat requests.jsonl | \"$0\" draft -q /dev/stdin --from jsonl --rejects /dev/null");
    assert_eq!((run.code, run.stdout), (1, stream.clone()));
    let run = shell("\"$0\" draft -q /dev/null --form f");
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let run = shell("\"$0\" draft -q requests.jsonl --rejects /dev/stderr 2>&1 >/dev/null");
    assert!(run.stdout.ends_with(&rejects), "{}", run.stdout);
    let run = shell("head -1 s.txt 2>/dev/null; \"$0\" draft --form f | \"$0\" read /dev/stdin");
    assert!(run.stdout.contains("form: f"), "{}", run.stdout);
}
