//! Names of files that somebody else has chosen: nothing in them is a command to a terminal, to a service that
//! reads logs, or to make and ninja; and no two of them are one on another system.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;
use std::process::Command;

use crate::support::{Folder, Run};
use serde_json::Value;

/// Names with everything that a line, a terminal, a shell, make, ninja, Markdown or GitHub acts on.
const NAMES: [&str; 40] = [
    "a\n::stop-commands::x",
    "a\r::error::x",
    "a\r\n::error::x",
    "a\u{1b}[31mred",
    "a\u{9b}31mred",
    "a\u{7}bell\u{8}\u{8}",
    "a\u{202e}fdp",
    "a\u{2066}b",
    "a\u{200b}b",
    "a\u{2028}::warning::x",
    "a\u{feff}b",
    "a\tb",
    "::add-mask::x",
    "  ::add-mask::x",
    " x ",
    "##[error]x",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[x]",
    "a%0A::error::x",
    "a\\nb",
    "a\\",
    "a\\ b",
    "a\\#b",
    "a:b,c",
    "a:",
    "a$(touch pwned)b",
    "a#b",
    "a b",
    "a*b?c[d]",
    "a;touch pwned",
    "a|b",
    "a!=touch pwned",
    "a=b",
    "a&",
    "a`touch pwned`",
    "~a",
    "-a",
    "a(b)",
    "a\"b'c",
    "a<b>&amp;|@x",
];

const GUIDE: &str = "guide: g\nbody:\n  - text: hello\n  - form: f\n";
const FORM: &str =
    "form: f\nrecipient: en-US\nparts: [{ part: main, fields: [{ field: name, kind: text }] }]\n";
const WORDS: &str = "title = Title\nhello = Hello\n";

fn project() -> Folder {
    Folder::new(&[
        ("docs/guides/g.yaml", GUIDE),
        ("docs/forms/f.yaml", FORM),
        ("locales/en-US/g.ftl", WORDS),
        ("locales/en-US/f.ftl", "name = Name\n"),
    ])
}

/// Whether nobody acts on a line: a terminal, GitHub (a command begins a line), Azure or `TeamCity`.
#[track_caller]
fn is_tame(text: &str) {
    let wild = |char: char| {
        char.is_control() && char != '\n'
            || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
            || matches!(char, '\u{2028}' | '\u{2029}')
    };
    assert!(!text.contains(wild), "{text:?}");
    for line in text.lines() {
        let line = line.trim_start();
        // The second file of a problem; GitHub has no command of that name.
        assert!(!line.starts_with("::") || line.starts_with("::: "), "{text}");
        let marks = ["##[", "##vso[", "##teamcity["];
        assert!(!marks.iter().any(|mark| line.contains(mark)), "{text}");
    }
}

/// The bytes of a name as reports write it.
fn unescaped(shown: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = shown;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        let (bytes, left) = match (first, after.chars().next()) {
            ('\\', Some('n')) => (b"\n".to_vec(), &after[1..]),
            ('\\', Some('r')) => (b"\r".to_vec(), &after[1..]),
            ('\\', Some('t')) => (b"\t".to_vec(), &after[1..]),
            ('\\', Some('\\')) => (b"\\".to_vec(), &after[1..]),
            ('\\', Some('x')) => {
                (vec![u8::from_str_radix(&after[1..3], 16).expect("two digits")], &after[3..])
            }
            ('\\', Some('u')) => {
                let (code, left) = after[2..].split_once('}').expect("a brace");
                let code = u32::from_str_radix(code, 16).expect("a number");
                (char::from_u32(code).expect("a character").to_string().into_bytes(), left)
            }
            _ => (first.to_string().into_bytes(), after),
        };
        out.extend(bytes);
        rest = left;
    }
    out
}

/// As GitHub's runner reads the properties of a command.
fn property(text: &str) -> String {
    let text = text.replace("%0D", "\r").replace("%0A", "\n");
    text.replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
}

fn percent_decoded(uri: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bytes = uri.bytes();
    while let Some(byte) = bytes.next() {
        let hex = |bytes: &mut dyn Iterator<Item = u8>| {
            let pair = [bytes.next().expect("a digit"), bytes.next().expect("a digit")];
            u8::from_str_radix(std::str::from_utf8(&pair).expect("ASCII"), 16).expect("a number")
        };
        out.push(if byte == b'%' { hex(&mut bytes) } else { byte });
    }
    out
}

fn all(run: &Run) -> String {
    format!("{}{}", run.stdout, run.stderr)
}

#[test]
fn no_name_in_a_project_is_a_command_in_any_report() {
    let folder = project();
    let own: Vec<String> = NAMES
        .iter()
        .flat_map(|name| {
            [
                format!("locales/en-US/{name}.ftl"),
                format!("docs/guides/{name}.yml"),
                format!("docs/requests/{name}.yaml"),
                format!("templates/md/{name}.md"),
            ]
        })
        .collect();
    own.iter().for_each(|path| folder.write(path, "junk: [\n"));
    let human: [&[&str]; 9] = [
        &["check"],
        &["check", "-v"],
        &["check", "--color", "never"],
        &["build"],
        &["status"],
        &["guide", "g"],
        &["message", "name", "-v"],
        &["draft", "--form", "f"],
        &["check", "--locales", "locales", "--source", "en-US"],
    ];
    for args in human {
        is_tame(&all(&folder.docent(args)));
    }
    let run = folder.docent(&["check", "--format", "json"]);
    is_tame(&all(&run));
    let mut paths = BTreeSet::new();
    for line in run.stdout.lines() {
        let problem: Value = serde_json::from_str(line).expect("JSON");
        paths.extend(problem["path"].as_str().map(str::to_owned));
    }
    for path in &own {
        assert!(paths.contains(path), "{path:?}: {paths:?}");
    }
    let run = folder.docent(&["check", "--format", "sarif"]);
    is_tame(&all(&run));
    let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let uris = results.iter().flat_map(|one| one["locations"].as_array().expect("a list"));
    let uris: BTreeSet<Vec<u8>> = uris
        .filter_map(|one| one["physicalLocation"]["artifactLocation"]["uri"].as_str())
        .inspect(|uri| assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()), "{uri}"))
        .map(percent_decoded)
        .collect();
    for path in &own {
        assert!(uris.contains(path.as_bytes()), "{path:?}");
    }
    for report in ["json", "sarif"] {
        is_tame(&all(&folder.docent(&["build", "--report", report])));
    }
    let run = folder.docent(&["build", "--report", "github"]);
    is_annotations(&run.stdout);
    is_tame(&run.stderr);
}

#[test]
fn github_reads_every_name_in_an_annotation() {
    for name in NAMES {
        let folder = project();
        let path = format!("locales/en-US/{name}.ftl");
        folder.write(&path, "junk\n");
        let run = folder.docent(&["check", "--format", "github"]);
        is_annotations(&run.stdout);
        let properties = run.stdout.lines().filter_map(|line| line.strip_prefix("::error "));
        let properties = properties.map(|rest| rest.split_once("::").expect("a message").0);
        let files =
            properties.flat_map(|own| own.split(',').filter_map(|one| one.strip_prefix("file=")));
        let files: Vec<String> = files.map(property).collect();
        assert!(!files.is_empty(), "{name:?}: {}", run.stdout);
        // What a terminal would act on is an escape.
        let seen = |file: &String| *file == path || unescaped(file) == path.as_bytes();
        assert!(files.iter().all(seen), "{name:?}: {files:?}");
    }
}

/// Whether a text is GitHub's commands for annotations, and holds nothing else that acts.
#[track_caller]
fn is_annotations(text: &str) {
    for line in text.lines() {
        let rest =
            ["::error ", "::warning ", "::notice ", "::error::", "::warning::", "::notice::"]
                .iter()
                .find_map(|begin| line.strip_prefix(begin));
        is_tame(&format!("a {}", rest.unwrap_or_else(|| panic!("{line}"))));
    }
}

#[test]
fn no_name_on_the_command_line_is_a_command_and_each_is_shown_as_no_other() {
    let words: Vec<OsString> = NAMES
        .iter()
        .map(|name| OsString::from(*name))
        .chain([OsString::from_vec(b"a\xff\xfeb".to_vec())])
        .collect();
    for name in words {
        let folder = Folder::new(&[]);
        let at = |args: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
            for arg in args {
                let arg = if *arg == "NAME" { name.clone() } else { OsString::from(*arg) };
                command.arg(arg);
            }
            let output = command.current_dir(folder.path()).output().expect("docent runs");
            let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
            Run {
                code: output.status.code().expect("a code"),
                stdout: text(output.stdout),
                stderr: text(output.stderr),
            }
        };
        let init = at(&["init", "--", "NAME"]);
        is_tame(&all(&init));
        assert_eq!(init.code, 0, "{}", init.stderr);
        for line in init.stdout.lines() {
            let path = folder.path().join(std::ffi::OsStr::from_bytes(&unescaped(line)));
            assert!(path.is_file(), "{line}");
        }
        let again = at(&["init", "--", "NAME"]);
        is_tame(&all(&again));
        assert_eq!(again.code, 2);
        // A value that begins with a hyphen has to be joined to its option.
        if name.to_string_lossy().starts_with('-') {
            continue;
        }
        let build = at(&["build", "--project", "NAME", "--out", "NAME", "--verbose"]);
        is_tame(&all(&build));
        assert_eq!(build.code, 0, "{}", build.stderr);
        assert!(build.stdout.lines().count() > 2);
        for line in build.stdout.lines() {
            let path = folder.path().join(std::ffi::OsStr::from_bytes(&unescaped(line)));
            assert!(path.is_file(), "{line}");
        }
        for args in [
            &["build", "--project", "NAME", "--out", "NAME", "--report", "json"][..],
            &["build", "--project", "NAME", "--out", "NAME", "--report", "sarif"],
            &["check", "--project", "NAME", "--format", "github"],
            &["check", "--locales", "NAME", "--source", "en-US"],
            &["check", "--project", "NAME/there"],
            &["guide", "NAME"],
            &["guide", "--locale", "NAME"],
            &["guide", "--form", "NAME"],
            &["explain", "NAME"],
            &["check", "--deny", "NAME"],
            &["message", "--file", "NAME"],
            &["message", "NAME"],
            &["draft", "NAME"],
            &["read", "NAME"],
            &["draft", "--form", "NAME"],
            &["accept", "nl-NL", "NAME"],
            &["locale", "add", "NAME"],
            &["NAME"],
        ] {
            is_tame(&all(&at(args)));
        }
    }
}

/// The names of a depfile as ninja's `DepfileParser` reads them (`src/depfile_parser.in.cc`): its targets, then
/// its inputs.
fn as_ninja(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let plain = |char: char| {
        char.is_ascii_alphanumeric() || "+?\"'&,/_:.~()}{%=@[]!-".contains(char) || !char.is_ascii()
    };
    let (mut outs, mut ins) = (BTreeSet::new(), BTreeSet::new());
    let chars: Vec<char> = text.chars().collect();
    let (mut at, mut targets, mut name) = (0, true, String::new());
    let mut put = |name: &mut String, targets: &mut bool| {
        let mut one = std::mem::take(name);
        let is_target = *targets;
        if one.ends_with(':') {
            one.pop();
            *targets = false;
        }
        if one.is_empty() {
        } else if is_target {
            if !ins.contains(&one) {
                outs.insert(one);
            }
        } else {
            ins.insert(one);
        }
    };
    while at < chars.len() {
        let rest = &chars[at..];
        let slashes = rest.iter().take_while(|char| **char == '\\').count();
        let after = rest.get(slashes).copied();
        match (slashes, after) {
            (0, Some('$')) if rest.get(1) == Some(&'$') => (name.push('$'), at += 2).0,
            (0, Some('\n')) => {
                put(&mut name, &mut targets);
                targets = true;
                at += 1;
            }
            (0, Some(char)) if plain(char) => (name.push(char), at += 1).0,
            (0, _) => {
                put(&mut name, &mut targets);
                at += 1;
            }
            (1, Some('\n')) => {
                put(&mut name, &mut targets);
                at += 2;
            }
            (count, Some(' ')) if count % 2 == 1 => {
                name.push_str(&"\\".repeat(count / 2));
                name.push(' ');
                at += count + 1;
            }
            (count, Some(' ')) => {
                name.push_str(&"\\".repeat(count));
                put(&mut name, &mut targets);
                at += count;
            }
            (count, Some('#')) => {
                name.push_str(&"\\".repeat(count - 1));
                name.push('#');
                at += count + 1;
            }
            (count, Some(':')) if rest.get(count + 1).is_some_and(|next| !next.is_whitespace()) => {
                name.push_str(&"\\".repeat(count - 1));
                name.push(':');
                at += count + 1;
            }
            (count, Some(char)) => {
                name.push_str(&"\\".repeat(count));
                name.push(char);
                at += count + 1;
            }
            (count, None) => at += count,
        }
    }
    put(&mut name, &mut targets);
    (outs, ins)
}

#[test]
fn no_name_in_a_depfile_adds_a_rule_a_variable_or_a_command() {
    let mut written = 0;
    for name in NAMES {
        for place in ["media", "root", "out"] {
            let folder = Folder::new(&[]);
            let root = if place == "root" { format!("{name}/") } else { String::new() };
            let out = if place == "out" { name } else { "site" };
            let media = if place == "media" { name } else { "x" };
            if place == "root" && name.starts_with('-') || place == "out" && name.starts_with('-') {
                continue;
            }
            let quoted = serde_json::to_string(&format!("media/{media}.png")).expect("JSON");
            let guide = format!("guide: g\nbody:\n  - image: {{ src: {quoted}, alt: hello }}\n");
            folder.write(&format!("{root}docs/guides/g.yaml"), guide);
            folder.write(&format!("{root}docs/media/{media}.png"), "GIF89a");
            folder.write(&format!("{root}locales/en-US/g.ftl"), WORDS);
            let project = if place == "root" { name } else { "." };
            let args = ["build", "-f", "md", "--project", project, "--out", out];
            let run = folder.docent(&[&args[..], &["--depfile", "site.d"]].concat());
            // A line of a file is shown as it is.
            is_tame(&all(&run).replace('\u{200b}', ""));
            if run.code != 0 {
                let shown =
                    run.stderr.contains("rename it") || run.stderr.contains("rename the file");
                assert!(shown, "{name:?}: {}", run.stderr);
                assert!(!folder.path().join(out).join("manifest.json").exists(), "{name:?}");
                assert!(!folder.path().join("site.d").exists(), "{name:?}");
                continue;
            }
            written += 1;
            let text = folder.read("site.d");
            let (outs, ins) = as_ninja(&text);
            let prefix = if place == "root" { format!("{name}/") } else { "./".to_owned() };
            let clean = |path: &str| path.trim_start_matches("./").to_owned();
            let ins: BTreeSet<String> = ins.iter().map(|path| clean(path)).collect();
            let target = clean(&format!("{out}/manifest.json"));
            let outs: BTreeSet<String> = outs.iter().map(|path| clean(path)).collect();
            assert_eq!(outs, BTreeSet::from([target]), "{name:?}: {text}");
            let prefix = clean(&prefix);
            let files =
                ["docs/guides/g.yaml", "locales/en-US/g.ftl"].map(|path| format!("{prefix}{path}"));
            let picture = format!("{prefix}docs/media/{media}.png");
            // A guide with a warning is always built, and nothing is known of its pictures.
            for path in files.iter().chain(run.stderr.is_empty().then_some(&picture)) {
                assert!(ins.contains(path), "{name:?}: {path}: {ins:?}");
            }
            for path in &ins {
                assert!(folder.path().join(path).exists(), "{name:?}: {path:?}: {text}");
            }
            let path = if run.stderr.is_empty() { &picture } else { &files[0] };
            make_agrees(&folder, &text, out, path);
        }
    }
    assert!(written > 40, "{written}");
}

/// Asserts that make depends on a file by this name, and does nothing else.
#[track_caller]
fn make_agrees(folder: &Folder, depfile: &str, out: &str, path: &str) {
    let at = |path: &str, seconds: u64| {
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000 + seconds);
        let file = fs::File::open(folder.path().join(path)).expect("a file");
        file.set_modified(time).expect("a time");
    };
    let target = depfile.split(" \\\n").next().expect("a target");
    folder.write("Makefile", format!("{target}\n\t@touch made\n-include site.d\n"));
    let stale = || {
        let run = Command::new("make").arg("-q").current_dir(folder.path()).output();
        let run = run.expect("make runs");
        assert!(run.stderr.is_empty(), "{path:?}: {}", String::from_utf8_lossy(&run.stderr));
        run.status.code() == Some(1)
    };
    let manifest = format!("{out}/manifest.json");
    for one in walk(folder.path()) {
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        fs::File::open(one).expect("a file").set_modified(time).expect("a time");
    }
    at(&manifest, 5);
    assert!(!stale(), "{path:?}: nothing has changed");
    at(path, 9);
    at(&manifest, 5);
    assert!(stale(), "{path:?} has changed: {depfile}");
    assert!(!folder.path().join("pwned").exists(), "{path:?}");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { all.extend(walk(&path)) } else { all.push(path) }
    }
    all
}

/// Asserts that a project is refused with a code and these names, and nothing is written.
#[track_caller]
fn is_refused(folder: &Folder, code: &str, names: &[&str]) {
    for args in [&["build"][..], &["check"]] {
        let run = folder.docent(args);
        assert_eq!(run.code, 1, "{args:?}: {}", all(&run));
        assert!(run.stderr.contains(&format!("error[{code}]")), "{args:?}: {}", run.stderr);
        for name in names {
            assert!(run.stderr.contains(name), "{name}: {}", run.stderr);
        }
    }
    assert!(!folder.path().join("site").join("en-US").exists());
}

#[test]
fn names_that_are_one_on_another_system_are_refused() {
    let pairs = [
        ("docs/media/A.png", "docs/media/a.png"),
        ("docs/media/É.png", "docs/media/é.png"),
        ("docs/media/é.png", "docs/media/e\u{301}.png"),
        ("docs/media/Σ.png", "docs/media/ς.png"),
        ("docs/media/\u{d55c}.png", "docs/media/\u{1112}\u{1161}\u{11ab}.png"),
        ("docs/media/x/A.png", "docs/media/X/a.png"),
        ("docs/guides/Trip.yaml", "docs/guides/trip.yaml"),
        ("docs/forms/Trip.yaml", "docs/forms/trip.yaml"),
        ("docs/media/a.png", "docs/media/a.PNG"),
        ("locales/en-US/Terms.ftl", "locales/en-US/terms.ftl"),
        ("locales/en-US/é.ftl", "locales/en-US/e\u{301}.ftl"),
        ("templates/md/Text.md", "templates/md/text.md"),
    ];
    for (one, other) in pairs {
        let folder = project();
        folder.write(one, "");
        folder.write(other, "");
        is_refused(&folder, "duplicate-name", &[one, other]);
    }
    let folder = project();
    folder.write("docs/media/é.png", "");
    folder.write("docs/media/e\u{301}.png", "");
    is_refused(&folder, "duplicate-name", &["composed differently", "U+00E9", "U+0065 U+0301"]);
}

#[test]
fn names_that_windows_cant_hold_are_refused() {
    let names = [
        "con", "CON", "aux", "nul", "prn", "com1", "LPT9", "com0", "COM²", "con.x", "nul.tar",
        "aux ",
    ];
    for name in names {
        let folder = project();
        let paths = [
            format!("docs/media/{name}.png"),
            format!("docs/media/{name}/x.png"),
            format!("docs/guides/{name}.yaml"),
            format!("docs/forms/{name}.yaml"),
            format!("locales/en-US/{name}.ftl"),
            format!("templates/md/{name}.md"),
        ];
        paths.iter().for_each(|path| folder.write(path, ""));
        is_refused(&folder, "unportable-name", &["Windows"]);
        let run = folder.docent(&["check", "--format", "json"]);
        let refused: BTreeSet<String> = run
            .stdout
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).expect("JSON"))
            .filter(|problem| problem["code"] == "unportable-name")
            .filter_map(|problem| problem["path"].as_str().map(str::to_owned))
            .collect();
        assert_eq!(refused, paths.into_iter().collect(), "{name}");
    }
    for path in ["docs/media/x.", "docs/media/x ", "docs/media/x./y.png", "locales/en-US /x.ftl"] {
        let folder = project();
        folder.write(path, "");
        is_refused(&folder, "unportable-name", &["dot or a space"]);
    }
    let folder = project();
    for fine in ["conx", "icon", "com", "com10", "lpt", "auxiliary", "console", "x.con", ".con"] {
        folder.write(&format!("docs/media/{fine}.png"), "");
    }
    let run = folder.docent(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn a_picture_is_found_however_its_name_is_composed() {
    for (disk, typed) in [
        ("e\u{301}cran.png", "écran.png"),
        ("écran.png", "e\u{301}cran.png"),
        ("\u{1112}\u{1161}\u{11ab}.png", "\u{d55c}.png"),
        ("a\u{323}\u{307}.png", "a\u{307}\u{323}.png"),
    ] {
        for folder_of in ["", "en-US/"] {
            let folder = project();
            let image = format!("  - image: {{ src: media/{typed}, alt: hello }}\n");
            folder.write("docs/guides/g.yaml", format!("{GUIDE}{image}"));
            folder.write(&format!("docs/media/{folder_of}{disk}"), "GIF89a");
            let run = folder.docent(&["build", "-f", "html"]);
            assert_eq!(run.code, 0, "{disk}: {}", run.stderr);
            let made = run.stdout.lines().find(|line| line.contains("/media/")).expect("a picture");
            assert_eq!(folder.read(made), "GIF89a");
            // The page's address leads to the name that is there.
            let page = folder.read("site/en-US/g.html");
            let src = page.split("src=\"").nth(1).and_then(|rest| rest.split('"').next());
            let src = String::from_utf8(percent_decoded(src.expect("an address"))).expect("UTF-8");
            assert!(folder.path().join("site/en-US").join(&src).is_file(), "{src}");
            assert_eq!(folder.docent(&["check"]).code, 0);
            assert_eq!(folder.docent(&["build", "--check", "-f", "html"]).code, 0);
        }
    }
}
