//! Disks that fail: full ones, folders that nobody may write to, folders that go while docent works.
//! What was there stays whole, the error says where and why, and the next run puts the rest right.
//! Linux only: each way of failing is real.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::{Folder, Run};

const GUIDE: &str = "guide: NAME\nbody:\n  - text: hello\n  - section: more\n    steps: [{ step: go, image: { src: media/NAME.png, alt: go.alt } }]\n";
const WORDS: &str =
    "title = NAME, WORD\nhello = WORD\nmore = More\ngo = Go\n    .alt = A picture of NAME\n";
const FORM: &str = "form: f\nparts:\n  - part: who\n    fields: [{ field: name, kind: text, required: true, max: 9000 }]\n";
const BUILD: [&str; 4] = ["build", "-q", "-f", "html,md"];
const GUIDES: usize = 40;

/// A project of guides, a form and requests; everything in it is about one thing.
fn write(folder: &Folder, word: &str) {
    for number in 0..GUIDES {
        let name = format!("g{number:02}");
        let text = |text: &str| text.replace("NAME", &name).replace("WORD", word);
        folder.write(&format!("docs/guides/{name}.yaml"), text(GUIDE));
        folder.write(&format!("docs/media/{name}.png"), text("GIF89a NAME of WORD").repeat(300));
        for locale in ["en-US", "nl-NL"] {
            folder.write(&format!("locales/{locale}/{name}.ftl"), text(WORDS));
        }
    }
    folder.write("docs/forms/f.yaml", FORM);
    folder.write("locales/en-US/f.ftl", "who = Who\nname = Name\n");
    folder.write("locales/nl-NL/f.ftl", "who = Wie\nname = Naam\n");
    let long = format!("{word} ").repeat(1500);
    let request = |number| {
        format!("{{\"form\":\"f\",\"id\":\"r{number}\",\"values\":{{\"name\":\"{long}\"}}}}\n")
    };
    folder.write("requests.jsonl", (0..60).map(request).collect::<String>() + "{\"form\":\"f\"}\n");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).expect("it is ours");
}

fn project(word: &str) -> Folder {
    let folder = Folder::new(&[]);
    write(&folder, word);
    folder
}

/// All files of a folder with what is in them; docent's lock left out.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            let path = entry.path();
            let below = path.strip_prefix(root).expect("below").display().to_string();
            if path.is_dir() {
                assert!(!below.starts_with(".docent"), "{below} is left behind");
                walk(root, &path, all);
            } else if below != ".docent-lock" {
                all.insert(below, fs::read(&path).expect("a file"));
            }
        }
    }
    let mut all = BTreeMap::new();
    if root.exists() {
        walk(root, root, &mut all);
    }
    all
}

/// What a build, and a folder of drafts, hold when nothing fails.
fn right(word: &str, args: &[&str], out: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = project(word);
    folder.docent(args);
    files(&folder.path().join(out))
}

fn fails(run: &Run, place: &str, reason: &str) {
    assert_eq!(run.code, 2, "{}{}", run.stdout, run.stderr);
    let is_it =
        |line: &str| line.starts_with("error") && line.contains(place) && line.contains(reason);
    assert!(run.stderr.lines().any(is_it), "{place}, {reason}: {}", run.stderr);
}

fn good(run: &Run) {
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

fn docent() -> &'static str {
    env!("CARGO_BIN_EXE_docent")
}

fn finished(mut command: Command) -> Run {
    let output = command.stdin(Stdio::null()).output().expect("it starts");
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").expect("Linux").uid() == 0
}

/// Runs the program as somebody whom permissions bind.
fn bound(folder: &Folder, args: &[&str]) -> Run {
    let mut command = if is_root() {
        // Where the program is, somebody else may not look.
        let program = folder.path().join("docent");
        if !program.exists() && fs::hard_link(docent(), &program).is_err() {
            fs::copy(docent(), &program).expect("a copy");
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program);
        command
    } else {
        Command::new(docent())
    };
    command.args(args).current_dir(folder.path());
    finished(command)
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
}

/// A shell in a mount namespace of its own; nothing where the machine lets nobody have one, with a line on stderr
/// even where the test runner keeps what tests print.
fn namespace(folder: &Folder, script: &str) -> Option<Command> {
    let shell = |script: &str| {
        let mut command = Command::new("unshare");
        command.arg("--mount");
        if !is_root() {
            command.arg("--map-root-user");
        }
        command.args(["sh", "-c", script]).current_dir(folder.path());
        command
    };
    let probe = "mkdir -p full && mount -t tmpfs -o size=64k tmpfs full";
    let may = shell(probe).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !may {
        let reported = "NOT TESTED: a full disk. This machine lets nobody mount one; the limit on files \
                    is tested, and /dev/full.";
        let _ = writeln!(std::io::stderr(), "{reported}");
    }
    may.then(|| shell(script))
}

/// Runs a script in which `full` is a disk of four megabytes that nobody else sees; answers whether it
/// could. `fill N` leaves room for so many kilobytes on it; `run NAME ARGUMENTS` runs the program, and
/// keeps what it says.
fn on_a_small_disk(folder: &Folder, script: &str) -> bool {
    let tools = "set -eu
mkdir -p full outcome
mount -t tmpfs -o size=4m,mode=777 tmpfs full
fill() { rm -f full/filler; dd if=/dev/zero of=full/filler bs=1k 2>/dev/null || true
  truncate -s -$1k full/filler; }
run() { name=$1; shift; code=0
  \"$DOCENT\" \"$@\" >outcome/$name.out 2>outcome/$name.err || code=$?
  echo $code >outcome/$name.code; }
";
    let Some(mut command) = namespace(folder, &format!("{tools}{script}")) else { return false };
    command.env("DOCENT", docent());
    let run = finished(command);
    assert_eq!(run.code, 0, "{}", run.stderr);
    true
}

/// The outcome of such a script.
fn outcome(folder: &Folder, name: &str) -> Run {
    let read = |end: &str| folder.read(&format!("outcome/{name}.{end}"));
    let code = read("code").trim().parse().expect("a number");
    Run { code, stdout: read("out"), stderr: read("err") }
}

/// Runs the program where no file may be larger than so many blocks of 512 bytes.
fn limited(folder: &Folder, blocks: u32, args: &[&str]) -> Run {
    let mut command = Command::new("sh");
    // Else the signal ends it, before it can say anything.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    command.args(["-c", &script, docent()]).args(args).current_dir(folder.path());
    finished(command)
}

#[test]
fn a_build_on_a_full_disk_changes_nothing() {
    let (cats, dogs) = (right("cats", &BUILD, "site"), right("dogs", &BUILD, "site"));
    let folder = project("cats");
    let first = "run first build -q -f html,md --out full/site; cp -r full/site one";
    if !on_a_small_disk(&folder, first) {
        return;
    }
    assert_eq!(outcome(&folder, "first").code, 0);
    assert_eq!(files(&folder.path().join("one")), cats);
    let other = project("dogs");
    let rooms = [0, 4, 40, 200, 700];
    let runs: Vec<String> = rooms
        .iter()
        .map(|room| format!("fill {room}; run r{room} $BUILD; cp -r full/site s{room}\n"))
        .collect();
    let script = format!(
        "BUILD='build -q -f html,md --out full/site'; run cats $BUILD; rm full/site/.docent-lock
BUILD=\"$BUILD --project {}\"
{}
rm full/filler; run last $BUILD; cp -r full/site last",
        other.path().display(),
        runs.concat()
    );
    assert!(on_a_small_disk(&folder, &script));
    for room in rooms {
        fails(&outcome(&folder, &format!("r{room}")), "full/site/", "No space left");
        assert!(files(&folder.path().join(format!("s{room}"))) == cats, "{room}");
    }
    good(&outcome(&folder, "last"));
    assert!(files(&folder.path().join("last")) == dogs);
}

#[test]
fn drafts_on_a_full_disk_are_whole_or_not_there() {
    let folder = project("cats");
    let all = right("cats", &["draft", "requests.jsonl", "-o", "out"], "out");
    let rooms = [0, 4, 8, 100, 300];
    let runs: Vec<String> = rooms
        .iter()
        .map(|room| {
            format!(
                "rm -rf full/*; mkdir full/out; fill {room}
run o{room} draft requests.jsonl -o full/out; cp -r full/out d{room}
rm -rf full/out full/filler; echo old >full/all.txt; fill {room}
run s{room} draft requests.jsonl --stream full/all.txt; cp full/all.txt t{room}; ls -A full >l{room}
run j{room} draft requests.jsonl --rejects full/rejects.jsonl
"
            )
        })
        .collect();
    let script = "rm full/filler; mkdir full/out; cp -r d300/. full/out
run last draft requests.jsonl -o full/out; cp -r full/out last";
    if !on_a_small_disk(&folder, &(runs.concat() + script)) {
        return;
    }
    for room in rooms {
        fails(&outcome(&folder, &format!("o{room}")), "full/out", "No space left");
        for (name, text) in files(&folder.path().join(format!("d{room}"))) {
            let whole = all.get(&name) == Some(&text) || name == ".docent-drafts";
            assert!(whole, "{room}: {name}");
        }
        fails(&outcome(&folder, &format!("s{room}")), "full/all.txt", "No space left");
        assert_eq!(folder.read(&format!("t{room}")), "old\n");
        assert_eq!(folder.read(&format!("l{room}")), "all.txt\nfiller\n", "nothing is left behind");
    }
    fails(&outcome(&folder, "j0"), "full/rejects.jsonl", "No space left");
    assert_eq!(outcome(&folder, "last").code, 1, "one is rejected");
    let last = files(&folder.path().join("last"));
    for (name, text) in &all {
        assert!(last.get(name) == Some(text) || name == ".docent-drafts", "{name}");
    }
    assert_eq!(last.len(), all.len());
}

#[test]
fn a_draft_that_was_half_announced_is_not_docents() {
    let folder = project("cats");
    folder.write("out/.docent-drafts", "d r0.txt\nd r1.txt");
    folder.write("out/r0.txt", "an old draft");
    folder.write("out/r1.txt", "mine");
    let run = folder.docent(&["draft", "requests.jsonl", "-o", "out"]);
    fails(&run, "out/r1.txt", "docent didn't make it");
    assert_eq!(folder.read("out/r1.txt"), "mine");
    fs::remove_file(folder.path().join("out/r1.txt")).expect("a file goes");
    assert_eq!(folder.docent(&["draft", "requests.jsonl", "-o", "out"]).code, 1);
    let all = right("cats", &["draft", "requests.jsonl", "-o", "out"], "out");
    assert!(files(&folder.path().join("out")).keys().eq(all.keys()));
}

#[test]
fn files_that_may_not_grow_leave_the_old_ones() {
    let folder = project("cats");
    good(&folder.docent(&BUILD));
    let cats = files(&folder.path().join("site"));
    write(&folder, "dogs");
    // The first page; a picture; the manifest.
    for (blocks, place) in [(1, "site/"), (8, "site/"), (40, "site/manifest.json")] {
        fails(&limited(&folder, blocks, &BUILD), place, "File too large");
        assert!(files(&folder.path().join("site")) == cats, "{blocks}");
    }
    good(&folder.docent(&BUILD));
    assert!(files(&folder.path().join("site")) == right("dogs", &BUILD, "site"));
    folder.write("all.txt", "old");
    let stream = ["draft", "requests.jsonl", "--stream", "all.txt"];
    fails(&limited(&folder, 8, &stream), "all.txt", "File too large");
    assert_eq!(folder.read("all.txt"), "old");
    fails(
        &limited(&folder, 8, &["draft", "requests.jsonl", "-o", "out"]),
        "out/",
        "File too large",
    );
    folder.write("wrong.jsonl", "{\"form\":\"f\"}\n".repeat(2000));
    let rejects = ["draft", "wrong.jsonl", "--rejects", "rejects.jsonl"];
    fails(&limited(&folder, 8, &rejects), "the rejects can't be written", "File too large");
    assert!(!folder.path().join("rejects.jsonl").exists());
    let out = files(&folder.path().join("out"));
    assert!(out.keys().all(|name| name == ".docent-drafts"), "{:?}", out.keys());
}

#[test]
fn what_nobody_may_write_to_is_named() {
    let folder = project("cats");
    good(&bound(&folder, &BUILD));
    let cats = files(&folder.path().join("site"));
    write(&folder, "dogs");
    // The folder itself, then one in it, when all is made and is being moved.
    allow(&folder.path().join("site"), 0o555);
    fails(&bound(&folder, &BUILD), "site/", "Permission denied");
    assert!(files(&folder.path().join("site")) == cats);
    allow(&folder.path().join("site"), 0o755);
    allow(&folder.path().join("site/nl-NL"), 0o555);
    fails(&bound(&folder, &BUILD), "site/nl-NL/", "Permission denied");
    let dogs = right("dogs", &BUILD, "site");
    for (path, text) in files(&folder.path().join("site")) {
        let whole = cats.get(&path) == Some(&text) || dogs.get(&path) == Some(&text);
        assert!(whole || path == "manifest.json", "{path}");
    }
    allow(&folder.path().join("site/nl-NL"), 0o755);
    good(&bound(&folder, &BUILD));
    assert!(files(&folder.path().join("site")) == dogs);
    // A folder that can't be made, and one that can't be looked into.
    fs::create_dir(folder.path().join("shut")).expect("a folder");
    for mode in [0o555, 0o000] {
        allow(&folder.path().join("shut"), mode);
        for args in [
            &["build", "-q", "--out", "shut/site"][..],
            &["draft", "requests.jsonl", "-o", "shut/out"],
            &["draft", "requests.jsonl", "--stream", "shut/all.txt"],
            &["draft", "requests.jsonl", "--rejects", "shut/rejects.jsonl"],
            &["build", "-q", "--out", "other", "--depfile", "shut/other.d"],
            &["init", "shut/demo"],
        ] {
            fails(&bound(&folder, args), "shut", "Permission denied");
        }
    }
    allow(&folder.path().join("shut"), 0o755);
    assert!(files(&folder.path().join("shut")).is_empty());
    // Words that nobody may read, and a state that nobody may write.
    allow(&folder.path().join("locales/nl-NL"), 0o555);
    fails(&bound(&folder, &["accept", "nl-NL"]), "locales/nl-NL/state.yaml", "Permission denied");
    allow(&folder.path().join("locales/nl-NL"), 0o755);
    allow(&folder.path().join("locales/nl-NL/g00.ftl"), 0o000);
    fails(&bound(&folder, &BUILD), "locales/nl-NL/g00.ftl", "Permission denied");
    assert!(files(&folder.path().join("site")) == dogs);
}

#[test]
fn what_is_no_folder_is_named() {
    let folder = project("cats");
    folder.write("file", "mine");
    for (args, reason) in [
        (&["build", "-q", "--out", "file"][..], "File exists"),
        (&["build", "-q", "--out", "file/site"], "Not a directory"),
        (&["build", "-q", "--check", "--out", "file"], "Not a directory"),
        (&["draft", "requests.jsonl", "-o", "file"], "File exists"),
        (&["draft", "requests.jsonl", "-o", "file/out"], "Not a directory"),
        (&["draft", "requests.jsonl", "--stream", "file/all.txt"], "Not a directory"),
        (&["draft", "requests.jsonl", "--rejects", "file/rejects.jsonl"], "Not a directory"),
    ] {
        fails(&folder.docent(args), "file", reason);
    }
    for args in [
        &["draft", "requests.jsonl", "--stream", "docs"][..],
        &["draft", "requests.jsonl", "--rejects", "docs"],
    ] {
        fails(&folder.docent(args), "docs", "Is a directory");
    }
    fails(
        &folder.docent(&["draft", "requests.jsonl", "--stream", "none/all.txt"]),
        "none/all.txt",
        "No such file",
    );
    assert_eq!(folder.read("file"), "mine");
}

#[test]
fn standard_output_that_takes_no_more_is_reported() {
    let folder = project("cats");
    let full = || fs::File::options().write(true).open("/dev/full").expect("a device");
    for args in
        [&["guide", "g00"][..], &["draft", "requests.jsonl"], &["check", "--format", "json"]]
    {
        let mut command = Command::new(docent());
        let output = command.args(args).current_dir(folder.path()).stdout(full()).output();
        let output = output.expect("it starts");
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        if args[0] == "check" && output.status.code() == Some(0) {
            // Nothing to say.
            continue;
        }
        assert_eq!(output.status.code(), Some(2), "{args:?}: {stderr}");
        assert!(stderr.contains("No space left"), "{args:?}: {stderr}");
    }
    fails(
        &folder.docent(&["draft", "requests.jsonl", "--stream", "/dev/full"]),
        "/dev/full",
        "No space left",
    );
}

#[test]
fn a_folder_that_goes_while_a_build_works_is_made_again() {
    let folder = project("cats");
    let cats = right("cats", &BUILD, "site");
    let mut gone = 0;
    for round in 0..8 {
        let mut child = Command::new(docent())
            .args(BUILD)
            .current_dir(folder.path())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let site = folder.path().join("site");
        while !site.join(".docent-stage").exists() && child.try_wait().expect("a child").is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(round * 20));
        // At once, as nothing else takes a whole folder away.
        let taken = fs::rename(&site, folder.path().join(format!("gone{round}"))).is_ok();
        let output = child.wait_with_output().expect("it ends");
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.code() != Some(0) {
            gone += 1;
            let run =
                Run { code: output.status.code().unwrap_or(-1), stdout: String::new(), stderr };
            assert!(taken);
            fails(&run, "site", "was moved or removed");
        }
        good(&folder.docent(&BUILD));
        assert!(files(&site) == cats, "round {round}");
        fs::remove_dir_all(&site).expect("a folder goes");
    }
    assert!(gone > 0, "no build was in the middle");
}

#[test]
fn of_several_at_once_each_is_whole_or_refused() {
    let folder = project("cats");
    let cats = right("cats", &BUILD, "site");
    let draft = ["draft", "requests.jsonl", "-o", "out"];
    let all = right("cats", &draft, "out");
    for (args, out, outcome, ends, wanted) in [
        (&BUILD[..], "site", "another docent builds there", 0, &cats),
        (&draft[..], "out", "another docent makes drafts there", 1, &all),
    ] {
        let start = |_| {
            let mut command = Command::new(docent());
            command.args(args).current_dir(folder.path()).stdin(Stdio::null());
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts")
        };
        let children: Vec<_> = (0..6).map(start).collect();
        let mut done = 0;
        for child in children {
            let output = child.wait_with_output().expect("it ends");
            let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
            let code = output.status.code();
            done += usize::from(code == Some(ends));
            assert!(code == Some(ends) || code == Some(2) && stderr.contains(outcome), "{stderr}");
        }
        assert!(done > 0, "{out}");
        assert!(files(&folder.path().join(out)) == *wanted, "{out}");
    }
}
