//! What docent makes of files that it finds: its own from earlier runs, damaged ones, those of others,
//! and links. Nothing that it didn't make is changed or removed, nothing that somebody wrote is lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{Folder, Run};

/// From one changed byte of a manifest to the next.
const STEP: usize = 37;

/// A project with these guides, each with a title that begins with a word.
fn project(folder: &Folder, root: &str, word: &str, guides: &[&str]) {
    for guide in guides {
        let text = format!("guide: {guide}\nbody:\n  - text: hello\n");
        folder.write(&format!("{root}/docs/guides/{guide}.yaml"), text);
        for locale in ["en-US", "nl-NL"] {
            let words = format!("title = {word} {guide}\nhello = Hello\n");
            folder.write(&format!("{root}/locales/{locale}/{guide}.ftl"), words);
        }
    }
}

fn remove(folder: &Folder, root: &str, guide: &str) {
    let words = |locale| format!("locales/{locale}/{guide}.ftl");
    for path in [format!("docs/guides/{guide}.yaml"), words("en-US"), words("nl-NL")] {
        fs::remove_file(folder.path().join(root).join(path)).expect("it was there");
    }
}

fn good(run: &Run) {
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

fn fails(run: &Run, code: i32, words: &[&str]) {
    assert_eq!(run.code, code, "{}{}", run.stdout, run.stderr);
    for word in words {
        assert!(run.stderr.contains(word), "{word}: {}", run.stderr);
    }
}

/// All files of a folder, with what is in them.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("below").display().to_string();
                all.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    all
}

#[test]
fn whatever_is_changed_in_a_manifest_no_page_is_lost() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two"]);
    let build = ["build", "--project", "p", "--out", "site", "-q", "-f", "html,md"];
    good(&folder.docent(&build));
    let site = folder.path().join("site");
    let right = files(&site);
    let manifest = folder.read("site/manifest.json").into_bytes();
    folder.write("site/own.txt", "mine");
    for at in (0..manifest.len()).step_by(STEP) {
        let mut damaged = manifest.clone();
        damaged[at] = if damaged[at] == b'o' { b'a' } else { b'o' };
        folder.write("site/manifest.json", &damaged);
        let run = folder.docent(&build);
        // Else it is nothing that JSON or docent knows, and docent reports that.
        if run.code != 0 {
            fails(&run, 2, &["site/"]);
            folder.write("site/manifest.json", &manifest);
            good(&folder.docent(&build));
        }
        let mut now = files(&site);
        assert_eq!(now.remove("own.txt").as_deref(), Some(&b"mine"[..]));
        let there = right.keys().all(|path| now.get(path) == right.get(path));
        assert!(there, "byte {at}: {}", String::from_utf8_lossy(&damaged));
    }
}

#[test]
fn a_line_that_is_gone_from_a_manifest_takes_no_page_along() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two"]);
    let build = ["build", "--project", "p", "--out", "site", "-q", "-f", "html,md"];
    good(&folder.docent(&build));
    let right = files(&folder.path().join("site"));
    let manifest = folder.read("site/manifest.json");
    let lines: Vec<&str> = manifest.lines().collect();
    let is_page = |at: &usize| lines[*at].starts_with("{\"path\"") && lines[*at].ends_with(',');
    for gone in (0..lines.len()).filter(is_page) {
        let rest: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
        folder.write("site/manifest.json", rest.join("\n") + "\n");
        good(&folder.docent(&build));
        assert!(files(&folder.path().join("site")) == right, "{}", lines[gone]);
    }
    // A page that somebody removed is missed, and comes back.
    fs::remove_file(folder.path().join("site/nl-NL/one.html")).expect("it was there");
    let check = [&build[..], &["--check"]].concat();
    let missed = folder.docent(&check);
    assert_eq!(missed.code, 1);
    assert!(missed.stdout.contains("nl-NL/one.html") || missed.stderr.contains("nl-NL/one.html"));
    good(&folder.docent(&build));
    assert!(files(&folder.path().join("site")) == right);
}

#[test]
fn a_page_whose_line_is_damaged_is_named_with_the_reason() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    let build = ["build", "--project", "p", "--out", "site", "-q", "-f", "html"];
    good(&folder.docent(&build));
    let manifest = folder.read("site/manifest.json");
    let start = manifest.find("\"en-US/one.html\":\"").expect("a line") + 18;
    let digit = if &manifest[start..=start] == "0" { "1" } else { "0" };
    let gone: String = manifest
        .lines()
        .filter(|line| !line.starts_with("\"en-US/one.html\":"))
        .fold(String::new(), |text, line| text + line + "\n");
    let changed = [&manifest[..start], digit, &manifest[start + 1..]].concat();
    for damaged in [changed, gone] {
        folder.write("site/manifest.json", &damaged);
        let page = folder.read("site/en-US/one.html");
        folder.write("site/en-US/one.html", "mine");
        fails(&folder.docent(&build), 2, &["site/en-US/one.html", "is damaged", "Delete the file"]);
        assert_eq!(folder.read("site/en-US/one.html"), "mine");
        fs::remove_file(folder.path().join("site/en-US/one.html")).expect("it was there");
        good(&folder.docent(&build));
        assert_eq!(folder.read("site/en-US/one.html"), page);
    }
}

#[test]
fn a_manifest_that_is_cut_or_has_the_marks_of_a_merge_is_read_line_by_line() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two"]);
    let build = ["build", "--project", "p", "--out", "site", "-q", "-f", "html"];
    good(&folder.docent(&build));
    let site = folder.path().join("site");
    let first = folder.read("site/manifest.json");
    remove(&folder, "p", "two");
    project(&folder, "p", "B", &["one", "three"]);
    good(&folder.docent(&build));
    let (right, second) = (files(&site), folder.read("site/manifest.json"));
    let middle = |text: &str| text.lines().skip(1).collect::<Vec<_>>().join("\n");
    let merged = format!(
        "{}\n<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n",
        second.lines().next().expect("a line"),
        middle(&first),
        middle(&second)
    );
    let cut = second[..second.len() / 2].to_owned();
    for damaged in [merged, cut, String::new()] {
        folder.write("site/manifest.json", &damaged);
        folder.write("site/own.txt", "mine");
        good(&folder.docent(&build));
        let mut now = files(&site);
        assert_eq!(now.remove("own.txt").as_deref(), Some(&b"mine"[..]));
        assert!(now == right, "{damaged}");
    }
    // A page of the other side that nobody changed goes; another program's file stays.
    folder.write("site/manifest.json", "{\"docent\": \"whale\"");
    fails(&folder.docent(&build), 2, &["site/manifest.json", "docent didn't make it"]);
}

#[test]
fn manifests_of_other_docents_are_read_or_named() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two"]);
    let build = ["build", "--project", "p", "--out", "site", "-q", "-f", "html"];
    good(&folder.docent(&build));
    let right = files(&folder.path().join("site"));
    let manifest: serde_json::Value =
        serde_json::from_str(&folder.read("site/manifest.json")).expect("JSON");
    // As the first docent wrote it: no form, no checksums.
    let mut old = manifest.clone();
    old.as_object_mut().expect("an object").remove("format");
    for page in old["pages"].as_array_mut().expect("pages") {
        page.as_object_mut().expect("a page").remove("sum");
    }
    for hash in old["files"].as_object_mut().expect("files").values_mut() {
        *hash = hash.as_str().expect("a hash")[..32].into();
    }
    for one in old["sources"].as_object_mut().expect("sources").values_mut() {
        one.as_object_mut().expect("an object").remove("sum");
    }
    folder.write("site/manifest.json", old.to_string());
    remove(&folder, "p", "two");
    good(&folder.docent(&build));
    let now = files(&folder.path().join("site"));
    assert!(!now.contains_key("nl-NL/two.html") && now.contains_key("nl-NL/one.html"));
    // A newer docent knows what this one doesn't.
    let mut newer = manifest;
    newer["format"] = 99.into();
    folder.write("site/manifest.json", newer.to_string());
    fails(&folder.docent(&build), 2, &["site/manifest.json", "newer docent"]);
    // Somebody else's is nobody's business.
    folder.write("site/manifest.json", "{\"name\": \"web app\"}");
    fails(&folder.docent(&build), 2, &["site/manifest.json", "docent didn't make it"]);
    assert_eq!(folder.read("site/manifest.json"), "{\"name\": \"web app\"}");
    assert!(right.len() > now.len());
}

#[test]
fn another_projects_pages_stay() {
    let folder = Folder::new(&[]);
    project(&folder, "a", "A", &["one", "two"]);
    project(&folder, "b", "B", &["one", "three"]);
    let build = |root| folder.docent(&["build", "--project", root, "--out", "site", "-q"]);
    good(&build("a"));
    let site = folder.path().join("site");
    let right = files(&site);
    // Both are there, and both are named; one guide has the same name in both.
    let run = build("b");
    fails(&run, 2, &["site holds the pages of another project", "/a,", "not of b", "--out"]);
    let check = folder.docent(&["build", "--project", "b", "--out", "site", "-q", "--check"]);
    fails(&check, 2, &["site holds the pages of another project"]);
    assert!(files(&site) == right);
    // Where nothing says whose they are, guides do: each page that would go is one of this project's.
    let lock = folder.read("site/.docent-lock");
    project(&folder, "c", "C", &["four"]);
    for (root, guide, lock) in [
        ("c", "one", None),
        ("b", "two", None),
        ("b", "two", Some("docent builds here from: ../nowhere\n")),
    ] {
        match lock {
            None => fs::remove_file(site.join(".docent-lock")).expect("it was there"),
            Some(lock) => folder.write("site/.docent-lock", lock),
        }
        for check in [&["--check"][..], &[]] {
            let build = ["build", "--project", root, "--out", "site", "-q"];
            let run = folder.docent(&[&build[..], check].concat());
            let why = format!("{root} has no guide `{guide}`, which site/");
            fails(&run, 2, &["may be those of another project", &why, "delete the pages"]);
        }
        assert!(right.iter().all(|(path, content)| {
            path == ".docent-lock" || files(&site).get(path) == Some(content)
        }));
    }
    // Pages that are gone are no reason.
    folder.write("site/.docent-lock", "");
    for path in files(&site).keys().filter(|path| path.contains("two")) {
        fs::remove_file(site.join(path)).expect("it was there");
    }
    good(&build("b"));
    assert!(site.join("nl-NL/three.html").exists());
    folder.write("site/.docent-lock", lock);
    fs::remove_dir_all(folder.path().join("b")).expect("it was there");
    // A project that has moved is the same.
    good(&build("a"));
    fs::rename(folder.path().join("a"), folder.path().join("moved")).expect("a folder");
    good(&build("moved"));
    // All its guides may have other names, too.
    for name in ["one", "two"] {
        remove(&folder, "moved", name);
    }
    project(&folder, "moved", "A", &["new"]);
    good(&build("moved"));
    assert!(!site.join("nl-NL/one.html").exists() && site.join("nl-NL/new.html").exists());
}

#[test]
fn a_stage_that_is_not_docents_stays() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    folder.write("site/.docent-stage/thesis.txt", "three years");
    let build = ["build", "--project", "p", "--out", "site", "-q"];
    fails(&folder.docent(&build), 2, &["site/.docent-stage", "docent didn't make it"]);
    assert_eq!(folder.read("site/.docent-stage/thesis.txt"), "three years");
    // One of docent's goes, but nothing that somebody put into it.
    folder.write("site/.docent-stage/.docent-stage-mark", "");
    folder.write("site/.docent-stage/17", "half a page");
    fails(&folder.docent(&build), 2, &["site/.docent-stage"]);
    fs::remove_file(folder.path().join("site/.docent-stage/thesis.txt")).expect("it was there");
    good(&folder.docent(&build));
    assert!(!folder.path().join("site/.docent-stage").exists());
}

const REQUEST: &str =
    "form: f\nid: r1\nvalues: { name: NAME }\n---\nform: f\nid: r2\nvalues: { name: Eva }\n";

fn desk(folder: &Folder) {
    let form = "form: f\nparts:\n  - part: who\n    fields: [{ field: name, kind: text }]\n";
    folder.write("docs/forms/f.yaml", form);
    folder.write("locales/en-US/f.ftl", "title = T\nwho = Who\nname = Name\n");
    folder.write("r.yaml", REQUEST.replace("NAME", "Ann"));
}

#[test]
fn an_edited_draft_stays_and_is_named() {
    let folder = Folder::new(&[]);
    desk(&folder);
    let draft = ["draft", "r.yaml", "-o", "out"];
    good(&folder.docent(&draft));
    let first = folder.read("out/r1.txt");
    folder.write("out/r1.txt", format!("{first}P.S. Call me.\n"));
    folder.write("r.yaml", REQUEST.replace("NAME", "Bob"));
    let run = folder.docent(&draft);
    good(&run);
    assert!(run.stderr.contains("edited-draft") && run.stderr.contains("r1.txt"), "{}", run.stderr);
    assert!(run.stderr.contains("1 unchanged + 1 left as you edited"), "{}", run.stderr);
    assert_eq!(folder.read("out/r1.txt"), format!("{first}P.S. Call me.\n"));
    assert!(run.stderr.contains("the request has changed since"), "{}", run.stderr);
    // It stays so the next time, too, and with `-q` docent reports only errors.
    let quiet = folder.docent(&["draft", "r.yaml", "-o", "out", "-q"]);
    assert_eq!((quiet.code, quiet.stderr.as_str()), (0, ""));
    assert_eq!(folder.read("out/r1.txt"), format!("{first}P.S. Call me.\n"));
    good(&folder.docent(&["draft", "r.yaml", "-o", "out", "--force"]));
    assert!(folder.read("out/r1.txt").contains("Bob"));
    // What docent wrote is replaced without a word.
    folder.write("r.yaml", REQUEST.replace("NAME", "Cas"));
    let run = folder.docent(&draft);
    good(&run);
    assert!(!run.stderr.contains("edited"), "{}", run.stderr);
    assert!(folder.read("out/r1.txt").contains("Cas"));
}

#[test]
fn lists_of_drafts_are_read_named_and_kept_short() {
    let folder = Folder::new(&[]);
    desk(&folder);
    let draft = ["draft", "r.yaml", "-o", "out"];
    // An earlier docent knew only names: a file that differs may be edited.
    folder.write("out/.docent-drafts", "d r1.txt\nd r2.txt\n");
    folder.write("out/r1.txt", "old\n");
    let run = folder.docent(&draft);
    good(&run);
    assert!(run.stderr.contains("edited-draft"), "{}", run.stderr);
    assert_eq!(folder.read("out/r1.txt"), "old\n");
    good(&folder.docent(&["draft", "r.yaml", "-o", "out", "--force"]));
    assert!(folder.read("out/r1.txt").contains("Ann"));
    for number in 0..40 {
        folder.write("r.yaml", REQUEST.replace("NAME", &format!("Ann {number}")));
        let run = folder.docent(&draft);
        good(&run);
        assert!(!run.stderr.contains("edited"), "{number}: {}", run.stderr);
    }
    assert!(folder.read("out/.docent-drafts").lines().count() < 12);
    // Half a line is what a killed run left; names of an earlier docent stay known.
    let list = folder.read("out/.docent-drafts") + "d old.txt\n";
    for half in ["", "w", "w 0123", "w 01234567 r1.t", "r 00"] {
        folder.write("out/.docent-drafts", format!("{list}{half}"));
        good(&folder.docent(&draft));
        assert_eq!(folder.read("out/.docent-drafts"), list);
    }
    // Something else by its name is neither read nor written.
    for notes in ["my notes\n", "wash the dishes", "w 0123 dishes", "done", "r\0", "r 0g", "d x"] {
        folder.write("out/.docent-drafts", notes);
        fails(&folder.docent(&draft), 2, &["out/.docent-drafts", "is no list of drafts"]);
        assert_eq!(folder.read("out/.docent-drafts"), notes);
    }
}

#[test]
fn a_list_of_drafts_may_have_any_length() {
    let folder = Folder::new(&[]);
    desk(&folder);
    // A few names, each written more often than docent reads bytes of any other file.
    let line = |at: usize| format!("w {:08x} {}.txt\n", at + 1, "n".repeat(200 + at % 3));
    let once = (0..20).map(line).collect::<Vec<_>>().concat();
    let times = (64 << 20) / once.len() + 1;
    folder.write("out/.docent-drafts", once.repeat(times));
    good(&folder.docent(&["draft", "r.yaml", "-o", "out"]));
    assert!(folder.read("out/.docent-drafts").lines().count() < 12);
    good(&folder.docent(&["draft", "r.yaml", "-o", "out"]));
    // A file that is left beside it is another run's as long as that holds its lock.
    let part = folder.path().join("out/.docent-part-0123456789abcdef");
    let file = fs::File::create_new(&part).expect("a file");
    file.lock().expect("a lock");
    good(&folder.docent(&["draft", "r.yaml", "-o", "out"]));
    assert!(part.exists());
    drop(file);
    good(&folder.docent(&["draft", "r.yaml", "-o", "out"]));
    assert!(!part.exists());
    // Beside a stream, or rejects, of whatever name.
    for args in [["--stream", "out/all.txt"], ["--rejects", "out/rejects.yaml"]] {
        fs::write(&part, "Ann").expect("a file");
        good(&folder.docent(&[&["draft", "r.yaml", "-q"], &args[..]].concat()));
        assert!(!part.exists(), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_open_already_gets_what_is_written() {
    let folder = Folder::new(&[]);
    desk(&folder);
    good(&folder.docent(&["draft", "r.yaml", "--stream", "s.txt", "-q"]));
    let right = folder.read("s.txt");
    std::os::unix::fs::symlink("/proc/self/fd/1", folder.path().join("linked")).expect("a link");
    for path in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/fd/3", "linked"] {
        for (to, begin) in [(">", ""), (">>", "before\n")] {
            folder.write("o", begin);
            let script = format!("\"$0\" draft r.yaml -q --stream {path} {to}o 3>&1");
            let mut shell = std::process::Command::new("sh");
            shell.args(["-c", &script, env!("CARGO_BIN_EXE_docent")]).current_dir(folder.path());
            assert!(shell.status().expect("a shell").success(), "{path}");
            assert_eq!(folder.read("o"), format!("{begin}{right}"), "{path} {to}");
        }
    }
    for path in ["/dev/stdout", "/dev/stderr"] {
        assert!(fs::symlink_metadata(path).expect("it is there").is_symlink(), "{path}");
    }
    let rejects = "form: f\nid: r9\nvalues: { nobody: x }\n";
    folder.write("bad.yaml", rejects);
    let script =
        "\"$0\" draft bad.yaml -q --stream - --rejects /dev/fd/4 >/dev/null 4>o 2>/dev/null";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_docent")]).current_dir(folder.path());
    assert_eq!(shell.status().expect("a shell").code(), Some(1));
    assert!(folder.read("o").contains("id: r9"), "{}", folder.read("o"));
}

#[test]
#[cfg(unix)]
fn columns_beside_a_spreadsheet_are_read_by_the_rule_for_links() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(&[]);
    desk(&folder);
    folder.write("in/a.csv", "Full name\nAnn\n");
    folder.write("in/shared.yaml", "form: f\ncolumns: { Full name: name }\n");
    folder.write("else/shared.yaml", "form: f\ncolumns: { Full name: name }\n");
    let columns = folder.path().join("in/a.columns.yaml");
    let draft = ["draft", "in/a.csv", "-q"];
    symlink("shared.yaml", &columns).expect("a link");
    good(&folder.docent(&draft));
    for (to, why) in [
        ("../else/shared.yaml", "leads out of its folder; `--follow-links` follows it"),
        ("nothing.yaml", "leads nowhere"),
        ("/dev/zero", "leads out of its folder"),
    ] {
        fs::remove_file(&columns).expect("it was there");
        symlink(to, &columns).expect("a link");
        let run = folder.docent(&draft);
        fails(&run, 2, &["in/a.columns.yaml", why, "1 error,"]);
        assert_eq!(run.stderr.matches("a.columns.yaml").count(), 1, "{}", run.stderr);
    }
    let follow = [&draft[..], &["--follow-links"]].concat();
    fails(&folder.docent(&follow), 2, &["it is no regular file"]);
    fs::remove_file(&columns).expect("it was there");
    symlink("../else/shared.yaml", &columns).expect("a link");
    good(&folder.docent(&follow));
}

#[test]
fn what_a_killed_init_began_is_finished() {
    let folder = Folder::new(&[]);
    good(&folder.docent(&["init", "right", "-q"]));
    let right = files(&folder.path().join("right"));
    // Stopped after some files, in the middle of another.
    folder.write("p/.docent-unfinished", "");
    for path in ["docent.yaml", "docs/guides/book-a-trip.yaml"] {
        folder.write(&format!("p/{path}"), &right[path]);
    }
    good(&folder.docent(&["init", "p", "-q"]));
    assert!(files(&folder.path().join("p")) == right);
    fails(&folder.docent(&["init", "p"]), 2, &["is there already, and not empty"]);
    // What somebody has changed since is left to them, and named.
    folder.write("q/.docent-unfinished", "");
    folder.write("q/docent.yaml", "source: nl-NL\n");
    let run = folder.docent(&["init", "q"]);
    good(&run);
    assert!(
        run.stderr.contains("kept-file") && run.stderr.contains("q/docent.yaml"),
        "{}",
        run.stderr
    );
    let mut now = files(&folder.path().join("q"));
    assert_eq!(
        now.insert("docent.yaml".to_owned(), right["docent.yaml"].clone()),
        Some("source: nl-NL\n".into())
    );
    assert!(now == right);
    // A mark that somebody else made is no invitation.
    folder.write("r/.docent-unfinished", "mine");
    fails(&folder.docent(&["init", "r"]), 2, &["r/.docent-unfinished"]);
    assert_eq!(files(&folder.path().join("r")).len(), 1);
}

#[test]
fn what_a_killed_locale_add_began_is_finished() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two"]);
    let add = ["locale", "add", "de-DE", "--project", "p", "-q"];
    good(&folder.docent(&add));
    let right = files(&folder.path().join("p/locales/de-DE"));
    fails(&folder.docent(&add), 2, &["has de-DE already"]);
    fs::remove_file(folder.path().join("p/locales/de-DE/two.ftl")).expect("it was there");
    folder.write("p/locales/de-DE/.docent-unfinished", "");
    good(&folder.docent(&add));
    assert!(files(&folder.path().join("p/locales/de-DE")) == right);
}

#[test]
#[cfg(unix)]
fn links_inside_a_project_are_followed_and_others_named() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    let root = folder.path();
    folder.write("p/shared/two.yaml", "guide: two\nbody:\n  - text: hello\n");
    symlink("../../shared/two.yaml", root.join("p/docs/guides/two.yaml")).expect("a link");
    folder.write("p/shared/fr/one.ftl", "title = Un\nhello = Salut\n");
    folder.write("p/shared/fr/two.ftl", "title = Deux\nhello = Salut\n");
    symlink(root.join("p/shared/fr"), root.join("p/locales/fr-FR")).expect("a link");
    for locale in ["en-US", "nl-NL"] {
        let words = root.join(format!("p/locales/{locale}/two.ftl"));
        symlink("one.ftl", words).expect("a link");
    }
    let check = ["check", "--project", "p"];
    let run = folder.docent(&check);
    good(&run);
    assert!(run.stdout.contains("2 guides") && run.stdout.contains("3 locales"), "{}", run.stdout);
    // Out of it, nowhere, in a circle: named each, with its place.
    folder.write("outside/three.yaml", "guide: three\nbody:\n  - text: hello\n");
    folder.write("outside/three.ftl", "title = Three\nhello = Hello\n");
    symlink(root.join("outside/three.yaml"), root.join("p/docs/guides/three.yaml")).expect("it");
    symlink("nothing.yaml", root.join("p/docs/guides/four.yaml")).expect("a link");
    symlink("..", root.join("p/docs/media")).expect("a link");
    let run = folder.docent(&check);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for (path, why) in [
        ("docs/guides/three.yaml", "leads out of the folder"),
        ("docs/guides/four.yaml", "leads nowhere"),
        ("docs/media", "leads to a folder above it"),
    ] {
        assert!(run.stderr.contains(path) && run.stderr.contains(why), "{path}: {}", run.stderr);
    }
    assert!(run.stderr.contains("--follow-links"), "{}", run.stderr);
    let guide = ["guide", "three", "--project", "p", "-f", "text"];
    fails(&folder.docent(&guide), 1, &["there is no guide `three`"]);
    for locale in ["en-US", "nl-NL"] {
        let words = root.join(format!("p/locales/{locale}/three.ftl"));
        symlink(root.join("outside/three.ftl"), words).expect("a link");
    }
    fs::remove_file(root.join("p/docs/guides/four.yaml")).expect("a link");
    let followed = folder.docent(&[&guide[..], &["--follow-links"]].concat());
    good(&followed);
    assert!(followed.stdout.contains("Three"), "{}", followed.stdout);
    // Where a link leads, nothing is written.
    symlink(root.join("outside"), root.join("p/locales/de-DE")).expect("a link");
    let add = ["locale", "add", "de-DE", "--project", "p"];
    fails(&folder.docent(&add), 1, &["locales/de-DE", "doesn't follow this link"]);
    for link in ["docs/guides/three.yaml", "locales/de-DE"] {
        fs::remove_file(root.join("p").join(link)).expect("a link");
    }
    for locale in ["en-US", "nl-NL"] {
        fs::remove_file(root.join(format!("p/locales/{locale}/three.ftl"))).expect("a link");
    }
    let before = files(&root.join("p/shared"));
    fails(&folder.docent(&["accept", "fr-FR", "--project", "p"]), 2, &["locales/fr-FR", "a link"]);
    assert!(files(&root.join("p/shared")) == before);
    assert_eq!(files(&root.join("outside")).len(), 2);
}

#[test]
#[cfg(unix)]
fn folders_with_links_to_each_other_are_refused() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    let media = folder.path().join("p/docs/media");
    for one in 0..12 {
        fs::create_dir_all(media.join(one.to_string())).expect("a folder");
        for other in (0..12).filter(|other| *other != one) {
            symlink(format!("../{other}"), media.join(format!("{one}/to{other}"))).expect("a link");
        }
    }
    for args in [&["check", "--project", "p"][..], &["draft", "p/docs/media"]] {
        fails(&folder.docent(args), 2, &["holds more than 10000 links to folders"]);
    }
}

#[test]
#[cfg(unix)]
fn a_project_that_is_all_links_is_no_reason_for_another() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(&[]);
    project(&folder, "real", "A", &["one"]);
    let root = folder.path();
    for part in ["docs/guides", "locales/en-US", "locales/nl-NL"] {
        fs::create_dir_all(root.join("bazel").join(part)).expect("a folder");
        for entry in fs::read_dir(root.join("real").join(part)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_owned();
            symlink(&path, root.join("bazel").join(part).join(name)).expect("a link");
        }
    }
    // Neither docent's own project nor one above is built in its place.
    for args in [&["build", "-q"][..], &["check"], &["guide", "one"], &["status"]] {
        let run = crate::support::run(&root.join("bazel"), args);
        fails(&run, 2, &["docs/guides/one.yaml is a link", "--follow-links"]);
    }
    assert!(!root.join("bazel/site").exists());
    good(&crate::support::run(&root.join("bazel"), &["build", "-q", "--follow-links"]));
    assert!(root.join("bazel/site/nl-NL/one.html").exists());
}

#[test]
fn a_draft_of_this_run_is_not_one_from_before() {
    let folder = Folder::new(&[]);
    desk(&folder);
    folder.write(
        "twice.yaml",
        "form: f\nid: r1\nvalues: { name: Ann }\n---\nform: f\nid: r1\nvalues: { name: Bob }\n",
    );
    let run = folder.docent(&["draft", "twice.yaml", "-o", "out"]);
    fails(&run, 1, &["duplicate-id"]);
    assert!(!run.stderr.contains("stale-draft"), "{}", run.stderr);
}

#[test]
fn a_pseudo_locale_gets_no_files() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    for tag in ["en-XA", "ar-XB"] {
        let run = folder.docent(&["locale", "add", tag, "--project", "p"]);
        fails(&run, 2, &[tag, "pseudo-locale"]);
    }
    assert_eq!(fs::read_dir(folder.path().join("p/locales")).expect("a folder").count(), 2);
}

#[test]
fn rejects_of_files_of_one_name_stay_apart() {
    let folder = Folder::new(&[]);
    desk(&folder);
    let bad = |id: u8| format!("form: f\nid: r{id}\nvalues: {{ nobody: x }}\n");
    folder.write("q/a/x.yaml", bad(1));
    folder.write("q/b/x.yaml", bad(2));
    folder.write("q/b/x.yml", bad(3));
    let all = || {
        let rejects = files(&folder.path().join("d"));
        let rejects = rejects.iter().filter(|(name, _)| name.contains(".rejects"));
        let text = rejects.map(|(_, text)| String::from_utf8_lossy(text).into_owned());
        text.collect::<Vec<_>>().concat()
    };
    // In one run, and again, and one run after another.
    for args in [&["q"][..], &["q"], &["q/a/x.yaml"], &["q/b/x.yaml"], &["q"]] {
        let run = folder.docent(&[&["draft"], args, &["-o", "d"]].concat());
        assert_eq!(run.code, 1, "{}", run.stderr);
        if args != ["q"] && args != ["q/a/x.yaml"] && args != ["q/b/x.yaml"] {
            continue;
        }
        for id in 1..=3 {
            assert_eq!(
                all().matches(&format!("id: r{id}\n")).count(),
                1,
                "r{id} of {args:?}: {}",
                all()
            );
        }
    }
    // What is right now leaves no rejects of its own, and those of others.
    folder.write("q/b/x.yaml", bad(2).replace("nobody", "name"));
    assert_eq!(folder.docent(&["draft", "q/b/x.yaml", "-o", "d"]).code, 0);
    assert!(all().contains("id: r1\n") && !all().contains("id: r2\n"), "{}", all());
}

#[test]
fn what_a_command_reads_is_no_place_to_write() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    desk(&folder);
    folder.write("docs/guides/g.yaml", "guide: g\nbody:\n  - text: hello\n");
    folder.write("locales/en-US/g.ftl", "title = T\nhello = Hello\n");
    folder.write("c.csv", "name\nAnn\n");
    folder.write("c.columns.yaml", "form: f\n");
    let before = files(folder.path());
    for target in [
        "r.yaml",
        "docs/forms/f.yaml",
        "./locales/../locales/en-US/f.ftl",
        "d/.docent-drafts",
        ".docent-lock",
    ] {
        let run = folder.docent(&["draft", "r.yaml", "--stream", target, "-q"]);
        fails(&run, 2, &["name another file"]);
    }
    let run = folder.docent(&["draft", "c.csv", "--stream", "c.columns.yaml", "-q"]);
    fails(&run, 2, &["c.columns.yaml", "is read by this command"]);
    for target in ["docs/forms/f.yaml", "c.columns.yaml"] {
        let run = folder.docent(&["draft", "c.csv", "--rejects", target, "-q"]);
        fails(&run, 2, &[target, "name another file"]);
    }
    for target in ["docs/guides/g.yaml", "site/manifest.json", "locales/en-US/g.ftl"] {
        let run = folder.docent(&["build", "--depfile", target, "-q"]);
        if target != "site/manifest.json" {
            fails(&run, 2, &[target, "is a file of the project"]);
        }
    }
    let _ = fs::remove_dir_all(folder.path().join("site"));
    assert!(files(folder.path()) == before);
}

#[test]
fn pictures_of_the_project_stay_where_a_host_has_them_too() {
    let folder = Folder::new(&[]);
    let guide =
        "guide: g\nbody:\n  - image: { src: media/g/one.svg, alt: hello }\n  - text: hello\n";
    folder.write("docs/guides/g.yaml", guide);
    folder.write("locales/en-US/g.ftl", "title = T\nhello = Hello\n");
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>";
    folder.write("docs/media/g/one.svg", picture);
    let build = ["build", "--flavor", "mkdocs", "-f", "md", "--out", ".", "-q"];
    good(&folder.docent(&build));
    folder.write("docs/guides/g.yaml", "guide: g\nbody:\n  - text: hello\n");
    good(&folder.docent(&build));
    assert_eq!(folder.read("docs/media/g/one.svg"), picture);
}

#[test]
fn parts_of_a_build_remove_pages_of_guides_that_are_gone() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two", "three"]);
    let build = ["build", "--project", "p", "--out", "site", "-q", "-f", "html"];
    good(&folder.docent(&build));
    remove(&folder, "p", "two");
    let check = folder.docent(&[&build[..], &["--shard", "1/2", "--check"]].concat());
    assert_eq!(check.code, 1, "{}", check.stderr);
    for part in ["1/2", "2/2"] {
        good(&folder.docent(&[&build[..], &["--shard", part]].concat()));
    }
    assert!(!folder.path().join("site/en-US/two.html").exists());
    good(&folder.docent(&[&build[..], &["--check"]].concat()));
}

#[test]
fn what_is_accepted_already_keeps_its_record() {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one"]);
    let accept = |more: &[&str]| {
        let run = folder.docent(&[&["accept", "nl-NL", "--project", "p", "-q"], more].concat());
        good(&run);
        folder.read("p/locales/nl-NL/state.yaml")
    };
    let machine = accept(&["--origin", "machine", "--by", "Ann", "--date", "2026-01-01"]);
    assert_eq!(machine.matches("machine").count(), 2, "{machine}");
    assert_eq!(accept(&[]), machine);
    // What is named, and what has changed, is recorded.
    let words = folder.read("p/locales/en-US/one.ftl").replace("Hello", "Good day");
    folder.write("p/locales/en-US/one.ftl", words);
    let changed = accept(&[]);
    assert_eq!(changed.matches("machine").count(), 1, "{changed}");
    assert!(!accept(&["title"]).contains("machine"));
}

#[test]
#[cfg(target_os = "linux")]
fn names_that_are_not_utf8_are_named() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = Folder::new(&[]);
    desk(&folder);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.yaml");
    fs::create_dir_all(folder.path().join("q")).expect("a folder");
    fs::write(folder.path().join("q").join(name), REQUEST).expect("a file");
    fails(&folder.docent(&["draft", "q", "-o", "d"]), 2, &["q/caf", "its name is not in UTF-8"]);
    fs::write(folder.path().join("locales/en-US").join(name), "x = y\n").expect("a file");
    fails(&folder.docent(&["check"]), 2, &["locales/en-US/caf", "its name is not in UTF-8"]);
}

#[test]
fn what_nobody_sees_is_taken_out_of_answers_whatever_is_beside_it() {
    let folder = Folder::new(&[]);
    desk(&folder);
    let draft = |name: &str| {
        let name = serde_json::to_string(name).expect("JSON");
        folder.write("r.jsonl", format!("{{\"form\":\"f\",\"values\":{{\"name\":{name}}}}}\n"));
        let run = folder.docent(&["draft", "r.jsonl"]);
        (run.stdout, run.stderr)
    };
    for char in [
        '\u{e000}',
        '\u{e011}',
        '\u{1fffe}',
        '\u{10ffff}',
        '\u{8fffe}',
        '\u{fdd0}',
        '\u{fff0}',
        '\u{e0080}',
        '\u{e0fff}',
        '\u{e0041}',
        '\u{200b}',
        '\u{202e}',
    ] {
        for beside in ["", "\u{200b}", "م", "é", "🏴"] {
            let (draft, report) = draft(&format!("Ab{char}cd{beside}"));
            assert!(draft.contains("Name: Abcd"), "{char:?} {beside:?}: {draft}");
            let code = format!("U+{:04X}", u32::from(char));
            assert!(report.contains(&code), "{char:?} {beside:?}: {report}");
        }
    }
    // Joiners that shape what is before or after them.
    for name in ["അവന്\u{200d} വന്നു", "ত্\u{200d}", "PDF\u{200c}ها", "ه\u{200d}.ش", "👩\u{200d}💻"]
    {
        let (draft, report) = draft(name);
        assert!(draft.contains(name), "{name}: {draft}");
        assert!(!report.contains("U+200"), "{name}: {report}");
    }
}

/// Runs the program with a standard output that nobody reads.
fn unheard(folder: &Folder, args: &[&str]) -> Run {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
    command.args(args).current_dir(folder.path()).stdin(Stdio::null());
    let output = command.stdout(writer).output().expect("the program starts");
    let stderr = String::from_utf8(output.stderr).expect("output is UTF-8");
    Run { code: output.status.code().unwrap_or(-1), stdout: String::new(), stderr }
}

#[test]
fn requests_whose_drafts_nobody_reads_stay() {
    let folder = Folder::new(&[]);
    desk(&folder);
    let bad = "form: f\nid: r2\nvalues: { nobody: x }\n";
    for text in [REQUEST.to_owned(), format!("{REQUEST}---\n{bad}")] {
        folder.write("one.yaml", &text);
        for more in [&[][..], &["-f", "json"]] {
            let draft = ["draft", "one.yaml", "-q", "--rejects", "one.yaml"];
            let run = unheard(&folder, &[&draft[..], more].concat());
            assert_eq!(run.code, 2, "{}", run.stderr);
            assert!(!run.stderr.contains("pipe") && !run.stderr.contains("written"));
            assert_eq!(folder.read("one.yaml"), text);
        }
        // A stream that is a pipe, and rejects that are one.
        for target in ["--stream", "--rejects"] {
            let mut draft = vec!["draft", "one.yaml", "-q", target, "/dev/stdout"];
            draft.extend(if target == "--stream" {
                ["--rejects", "one.yaml"]
            } else {
                ["--stream", "all.txt"]
            });
            let run = unheard(&folder, &draft);
            // Without rejects, nothing is written there.
            let code = if target == "--rejects" && text == REQUEST { 0 } else { 2 };
            assert_eq!(run.code, code, "{target}: {}", run.stderr);
            assert!(!run.stderr.contains("roken pipe"), "{}", run.stderr);
            assert_eq!(folder.read("one.yaml"), text);
        }
    }
    // Rejects in a folder of drafts are from a run that reached its end.
    let run = unheard(&folder, &["draft", "one.yaml", "-q", "-o", "d", "--stream", "-"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(!folder.path().join("d/one.rejects.yaml").exists());
}

#[test]
fn output_that_nobody_reads_is_no_success() {
    let folder = Folder::new(&[]);
    project(&folder, ".", "A", &["one"]);
    desk(&folder);
    folder.write("filled.txt", folder.docent(&["draft", "r.yaml", "-q"]).stdout);
    for args in [
        &["guide", "one", "-q"][..],
        &["guide", "--help"],
        &["read", "filled.txt", "-q"],
        &["draft", "r.yaml", "-q"],
        &["draft", "--form", "f", "-q"],
        &["status", "-q"],
        &["check", "--format", "sarif", "-q"],
        &["build"],
        &["build", "--report", "json"],
        &["message", "hello", "-q"],
    ] {
        let run = unheard(&folder, args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert!(!run.stderr.contains("pipe"), "{}", run.stderr);
    }
    // A check still ends with the errors of the project.
    folder.write("docs/guides/bad.yaml", "guide: other\nbody: []\n");
    assert_eq!(unheard(&folder, &["check", "--format", "json"]).code, 1);
    assert_eq!(unheard(&folder, &["check"]).code, 1);
}

/// A project whose pages are built, and one change of a source: each is a shell command that runs in the
/// project, with a folder `$OUT` outside of it.
fn after_change(script: &str) -> (Folder, Run) {
    let folder = Folder::new(&[]);
    project(&folder, "p", "A", &["one", "two"]);
    folder.write("p/docent.yaml", "source: en-US\n");
    folder.write("p/docs/guides/g.yaml", GUIDE_WITH_FORM);
    folder.write("p/docs/forms/f.yaml", SMALL_FORM);
    folder.write("p/templates/html/text.html", "<p class=\"own\">{{ text | safe }}</p>\n");
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("p/locales/{locale}/g.ftl"), "title = T\nask = Fill it in\n");
        folder.write(&format!("p/locales/{locale}/f.ftl"), "title = T\nwho = Who\nname = Name\n");
        folder.write(&format!("p/locales/{locale}/terms.ftl"), "-brand = Acme\n");
    }
    good(&folder.docent(&["accept", "nl-NL", "--project", "p", "-q"]));
    good(&folder.docent(&["build", "--project", "p", "--out", "site", "-q"]));
    fs::create_dir(folder.path().join("out")).expect("a folder is made");
    let mut shell = Command::new("sh");
    shell.args(["-ec", script]).current_dir(folder.path().join("p"));
    let status = shell.env("OUT", folder.path().join("out")).status().expect("a shell");
    assert!(status.success(), "{script}");
    let run = folder.docent(&["build", "--project", "p", "--out", "site"]);
    (folder, run)
}

const GUIDE_WITH_FORM: &str = "guide: g\nbody:\n  - text: ask\n  - form: f\n";
const SMALL_FORM: &str =
    "form: f\nparts:\n  - part: who\n    fields: [{ field: name, kind: text }]\n";

#[test]
fn sources_that_docent_does_not_follow_take_no_page_along() {
    let whole = after_change(":");
    good(&whole.1);
    let right = files(&whole.0.path().join("site"));
    let moved = |path: &str| format!("mv {path} \"$OUT/x\"; ln -s \"$OUT/x\" {path}");
    let circle = |path: &str| format!("rm -r {path}; ln -s \"$PWD\" {path}");
    let broken = |path: &str| format!("rm -r {path}; ln -s nowhere {path}");
    let folder = |path: &str| format!("rm -r {path}; mkdir {path}");
    let file = |path: &str| format!("rm -r {path}; echo x > {path}");
    let pipe = |path: &str| format!("rm -r {path}; mkfifo {path}");
    let mut changes = Vec::new();
    let all = [
        "docent.yaml",
        "docs/guides/one.yaml",
        "docs/forms/f.yaml",
        "locales/nl-NL/one.ftl",
        "locales/nl-NL/terms.ftl",
        "locales/nl-NL/state.yaml",
        "templates/html/text.html",
    ];
    for path in all {
        changes.extend([
            (path, moved(path), "ignored-link"),
            (path, circle(path), "ignored-link"),
            (path, broken(path), "ignored-link"),
            (path, folder(path), "ignored-file"),
            (path, pipe(path), "unreadable-file"),
        ]);
    }
    let folders = ["docs", "docs/guides", "docs/forms", "locales", "locales/nl-NL", "templates"];
    for path in folders.into_iter().chain(["templates/html"]) {
        changes.push((path, moved(path), "ignored-link"));
        changes.push((path, broken(path), "ignored-link"));
        changes.push((path, file(path), "ignored-file"));
    }
    for (path, script, code) in changes {
        let (folder, run) = after_change(&script);
        let is_system = code == "unreadable-file"
            || code == "ignored-file" && ["docs", "locales", "templates"].contains(&path);
        assert_eq!(run.code, if is_system { 2 } else { 1 }, "{script}: {}", run.stderr);
        assert!(run.stderr.contains(path), "{script}: {}", run.stderr);
        assert!(is_system || run.stderr.contains(&format!("error[{code}]")), "{}", run.stderr);
        assert!(files(&folder.path().join("site")) == right, "{script}");
        let all = [&["check"][..], &["status"], &["guide", "two"], &["accept", "nl-NL"]];
        for command in all.into_iter().filter(|_| path.contains("nl-NL") || path == "docent.yaml") {
            let run = folder.docent(&[command, &["--project", "p"]].concat());
            assert_eq!(run.code, if is_system { 2 } else { 1 }, "{command:?} {script}");
        }
    }
}

#[test]
fn links_that_nothing_is_read_from_are_no_errors() {
    let script = "mkdir -p docs/media; for path in docs/media/x.txt docs/notes.md \
        locales/README locales/notes.txt locales/nl-NL/notes.txt docs/guides/notes.txt \
        templates/notes.txt; do ln -s /etc/hostname $path; done; mkdir docs/media/a.yaml";
    let (folder, run) = after_change(script);
    good(&run);
    assert_eq!(run.stderr.matches("warning[ignored-link]").count(), 7, "{}", run.stderr);
    let follow = ["check", "--project", "p", "--follow-links"];
    assert!(!folder.docent(&follow).stderr.contains("ignored-link"));
}

#[test]
fn however_many_links_lead_out_each_source_counts() {
    let script = "mkdir -p docs/media; for n in 1 2 3 4 5 6 7 8 9 10 11 12; do \
        ln -s /etc/hostname docs/media/$n.svg; done; mv docs/guides/two.yaml \"$OUT\"; \
        ln -s \"$OUT/two.yaml\" docs/guides/two.yaml";
    let (_, run) = after_change(script);
    fails(&run, 1, &["docs/guides/two.yaml", "error[ignored-link]", "2 more links"]);
}

#[test]
fn what_nobody_sees_is_an_escape_in_yaml_and_json_and_stays() {
    let folder = Folder::new(&[]);
    desk(&folder);
    for char in ["\u{202e}", "\u{200b}", "\u{7f}", "\u{9b}", "\u{ad}", "\u{e0041}", "\u{3164}"] {
        let typed = format!("Ab{char}cd");
        // A block that a customer has filled in, read and drafted.
        folder.write("filled.txt", format!("Name: {typed}\nOf nobody {char} there\n"));
        let read = folder.docent(&["read", "filled.txt"]);
        assert_eq!(read.code, 0, "{char:?}: {}", read.stderr);
        assert!(!read.stdout.contains(char), "{char:?}: {:?}", read.stdout);
        assert!(!read.stderr.contains(char), "{char:?}: {:?}", read.stderr);
        folder.write("read.yaml", &read.stdout);
        let draft = folder.docent(&["draft", "read.yaml"]);
        let plain = folder.docent(&["draft", "r.yaml"]).stdout;
        // What was typed is still there, and drafts leave it out.
        assert!(draft.stdout.contains("Name: Abcd") || char == "\u{3164}", "{}", draft.stdout);
        if !matches!(char, "\u{3164}") {
            let point = format!("U+{:04X}", u32::from(char.chars().next().expect("one")));
            assert!(draft.stderr.contains(&point) && read.stderr.contains(&point), "{char:?}");
            assert!(read.stderr.contains("The draft leaves out"), "{}", read.stderr);
        }
        assert!(!plain.is_empty());
        // Drafts in JSON, ids among them, right or rejected.
        for values in ["{\"name\":\"Ann\"}", "{\"nobody\":1}"] {
            let id = format!("a{char}b");
            let line = format!("{{\"form\":\"f\",\"id\":\"{id}\",\"values\":{values}}}\n");
            folder.write("r.jsonl", line.repeat(2).replacen(&id, "first", 1));
            let run = folder.docent(&["draft", "r.jsonl", "-f", "json"]);
            assert!(!run.stdout.contains(char) && !run.stderr.contains(char), "{char:?}");
            let last = run.stdout.lines().last().expect("a line");
            let last: serde_json::Value = serde_json::from_str(last).expect("JSON");
            assert_eq!(last["id"], id.as_str());
        }
    }
    // What is seen stays as it is.
    for name in ["Zoë", "PDF\u{200c}ها", "👩\u{200d}💻", "❤\u{fe0f}", "東京"] {
        folder.write("filled.txt", format!("Name: {name}\n"));
        let read = folder.docent(&["read", "filled.txt"]);
        assert!(read.stdout.contains(&format!("name: {name}\n")), "{}", read.stdout);
    }
}

#[test]
fn only_pictures_are_published_as_pictures() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\">INNER</svg>";
    let of = |name: &str, content: &[u8]| {
        let folder = Folder::new(&[]);
        let guide = format!("guide: g\nbody:\n  - image: {{ src: media/{name}, alt: hello }}\n");
        folder.write("docs/guides/g.yaml", guide);
        folder.write("locales/en-US/g.ftl", "title = T\nhello = Hello\n");
        folder.write("locales/nl-NL/g.ftl", "title = T\nhello = Hallo\n");
        folder.write(&format!("docs/media/{name}"), content);
        let check = folder.docent(&["check"]);
        let build = folder.docent(&["build"]);
        (check, build, folder.path().join(format!("site/media/{name}")).exists())
    };
    let page = b"<script>alert(1)</script>";
    let drawing = svg.replace("INNER", "");
    for (name, content) in [
        ("x.html", &page[..]),
        ("x.js", page),
        ("x.png", page),
        ("x.svg", page),
        ("x.svg", b"<html><svg/></html>"),
        ("x.jpeg", drawing.as_bytes()),
        ("svg", drawing.as_bytes()),
        ("x.svg", b"GIF89a"),
        ("x.svg", b"<svg>\xff</svg>"),
        ("x.gif", b""),
    ] {
        let (check, build, there) = of(name, content);
        for run in [check, build] {
            fails(&run, 1, &["error[wrong-image]", "docs/guides/g.yaml", "help: "]);
            assert_eq!(run.stderr.matches("[wrong-image]").count(), 1, "{}", run.stderr);
        }
        assert!(!there, "{name}");
    }
    for inner in
        ["<script>1</script>", "<g onload=\"x()\"/>", "<a href=\"javascript:x()\"><g/></a>"]
    {
        let (check, build, there) = of("x.svg", svg.replace("INNER", inner).as_bytes());
        for run in [check, build] {
            good(&run);
            assert_eq!(run.stderr.matches("warning[active-image]").count(), 1, "{}", run.stderr);
            assert!(run.stderr.contains("docs/media/x.svg:1:"), "{}", run.stderr);
        }
        assert!(there, "{inner}");
    }
    for (name, content) in [
        ("x.svg", drawing.as_bytes()),
        ("x.PNG", b"\x89PNG\r\n\x1a\n"),
        ("x.jpg", b"\xff\xd8\xff\xe0"),
        ("x.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("x.avif", b"\0\0\0\x20ftypavif"),
        ("x.bmp", b"BM"),
        ("x.ico", b"\0\0\x01\0"),
        ("x.png", b"GIF89a"),
    ] {
        let (check, build, there) = of(name, content);
        good(&check);
        good(&build);
        assert!(there && !build.stderr.contains("image]"), "{name}: {}", build.stderr);
    }
}

#[test]
fn what_docent_wrote_into_a_folder_is_no_request_there() {
    let folder = Folder::new(&[]);
    desk(&folder);
    folder.write("q/good.yaml", REQUEST.replace("NAME", "Ann"));
    folder.write("q/bad.yaml", "form: f\nid: r3\nvalues: { nobody: x }\n");
    folder.write("q/bad.csv", "id,form,name\nr4,nowhere,Ann\n");
    for format in ["text", "json"] {
        let mut first = None;
        for folders in [["q", "q"], ["q", "q/"], ["./q", "q"], [".", "q"], ["q", "./q/../q"]] {
            let [read, out] = folders;
            // By an absolute path, too.
            let read = if read == "." {
                folder.path().join("q").display().to_string()
            } else {
                read.into()
            };
            let run = folder.docent(&["draft", &read, "-o", out, "-f", format]);
            assert_eq!(run.code, 1, "{}", run.stderr);
            assert!(run.stderr.contains("2 rejected") || run.stderr.contains("in all: 4 read"));
            let names: Vec<String> = files(&folder.path().join("q")).into_keys().collect();
            assert_eq!(first.get_or_insert_with(|| names.clone()), &names, "{folders:?}");
        }
    }
    let names: Vec<String> = files(&folder.path().join("q")).into_keys().collect();
    assert_eq!(names.iter().filter(|name| name.contains("rejects")).count(), 2, "{names:?}");
    for (option, name) in [("--rejects", "q/all.yaml"), ("--stream", "./q/all.jsonl")] {
        let run = folder.docent(&["draft", "q", option, name, "-f", "json"]);
        fails(&run, 2, &["all.", "which this command reads", "another folder"]);
    }
    // One that is named is read, and so is one that somebody has corrected.
    let run = folder.docent(&["draft", "q/bad.rejects.yaml", "-o", "q"]);
    fails(&run, 1, &["1 rejected"]);
    let right = folder.read("q/bad.rejects.yaml").replace("nobody", "name");
    folder.write("q/bad.rejects.yaml", &right);
    fs::remove_file(folder.path().join("q/bad.yaml")).expect("it was there");
    fails(&folder.docent(&["draft", "q", "-o", "q"]), 1, &["4 read = 1 drafted", "2 unchanged"]);
    assert!(folder.path().join("q/r3.txt").exists());
    assert_eq!(folder.read("q/bad.rejects.yaml"), right);
}

#[test]
fn what_docent_made_is_no_place_to_write() {
    let folder = Folder::new(&[]);
    project(&folder, ".", "A", &["one"]);
    desk(&folder);
    folder.write("docs/guides/g.yaml", "guide: g\nbody:\n  - text: hello\n  - form: f\n");
    folder.write("locales/en-US/g.ftl", "title = T\nhello = Hello\n");
    folder.write("bad.jsonl", "{\"form\":\"f\",\"id\":\"r9\",\"values\":{\"nobody\":1}}\n");
    // A manifest that is not there yet, and pages of the build itself.
    for target in ["new/manifest.json", "new/en-US/one.html", "./new/../new/manifest.json"] {
        let run = folder.docent(&["build", "-o", "new", "--depfile", target, "-q"]);
        fails(&run, 2, &["is a file of this build", "name another file"]);
        assert!(!folder.path().join("new").exists());
    }
    good(&folder.docent(&["build", "-q"]));
    good(&folder.docent(&["draft", "r.yaml", "-o", "d", "-q"]));
    assert_eq!(folder.docent(&["draft", "bad.jsonl", "-o", "d", "-q"]).code, 1);
    let before = files(folder.path());
    for target in [
        "site/manifest.json",
        "site/en-US/one.html",
        "site/../site/index.html",
        "d/r1.txt",
        "d/bad.rejects.jsonl",
    ] {
        for args in [
            &["draft", "r.yaml", "-q", "--stream", target][..],
            &["draft", "r.yaml", "-q", "--rejects", target],
            &["build", "-q", "-o", "other", "--depfile", target],
            &["build", "-q", "--depfile", target],
        ] {
            fails(&folder.docent(args), 2, &["name another file"]);
        }
        assert!(files(folder.path()) == before, "{target}");
    }
    // A manifest of another program, a file beside docent's, and rejects that are read are none.
    folder.write("pack/manifest.json", "{\"name\": \"app\"}\n");
    for target in ["pack/manifest.json", "site/all.txt", "d/all.txt"] {
        good(&folder.docent(&["draft", "r.yaml", "-q", "--stream", target]));
    }
    let again = ["draft", "d/bad.rejects.jsonl", "-q", "--rejects", "d/bad.rejects.jsonl"];
    assert_eq!(folder.docent(&again).code, 1);
    good(&folder.docent(&["build", "-q", "--depfile", "site/site.d"]));
    good(&folder.docent(&["build", "-q", "--depfile", "site/site.d"]));
}

#[test]
fn nothing_is_built_among_the_sources() {
    let folder = Folder::new(&[]);
    project(&folder, ".", "A", &["one"]);
    desk(&folder);
    folder.write("docs/requests/r.yaml", REQUEST);
    let before = files(folder.path());
    let sources =
        ["docs/guides", "docs/forms", "docs/media", "docs/requests", "locales", "templates"];
    for source in sources {
        for out in [source.to_owned(), format!("./{source}/x/y"), format!("docs/../{source}/")] {
            for more in [&[][..], &["--check"]] {
                let run = folder.docent(&[&["build", "-q", "-o", &out], more].concat());
                fails(&run, 2, &["is among the sources of the project", source]);
            }
            if source != "docs/requests" {
                let run = folder.docent(&["draft", "r.yaml", "-q", "-o", &out]);
                fails(&run, 2, &["is among the sources of the project", source]);
            }
        }
    }
    // From below a project, and by a link.
    let below = crate::support::run(&folder.path().join("docs"), &["build", "-q", "-o", "guides"]);
    fails(&below, 2, &["is among the sources"]);
    std::os::unix::fs::symlink("locales", folder.path().join("l")).expect("a link");
    fails(&folder.docent(&["build", "-q", "-o", "l/x"]), 2, &["is among the sources"]);
    fs::remove_file(folder.path().join("l")).expect("a link");
    assert!(files(folder.path()) == before);
    for out in ["docs/site", "localesx", "out/docs/guides"] {
        good(&folder.docent(&["build", "-q", "-o", out]));
    }
    good(&folder.docent(&["draft", "r.yaml", "-q", "-o", "docs/requests"]));
}

#[test]
fn each_problem_with_a_request_is_named_as_it_is() {
    let folder = Folder::new(&[]);
    desk(&folder);
    let of = |record: &str| {
        folder.write("r.jsonl", format!("{record}\n"));
        let run = folder.docent(&["draft", "r.jsonl", "-o", "d", "--force"]);
        assert_eq!(run.code, 1, "{record}: {}", run.stderr);
        let _ = fs::remove_dir_all(folder.path().join("d"));
        run.stderr
    };
    let values = "\"values\":{\"name\":\"Ann\"}";
    for answers in ["\"J\"", "[\"J\"]", "1"] {
        let report = of(&format!("{{\"form\":\"f\",\"values\":{answers}}}"));
        assert!(report.contains("Write `values` as a group"), "{report}");
    }
    let report = of(&format!("{{\"form\":\"f\",\"parts\":[\"x\"],{values}}}"));
    assert!(
        report.contains("This form has no optional parts") && !report.contains(": ."),
        "{report}"
    );
    let report = of(&format!("{{\"form\":\"f\",\"id\":\"\",{values}}}"));
    assert!(report.contains("error[wrong-value]: Choose an ID"), "{report}");
    for (first, second, word) in [
        ("a", "A", "only in upper and lower case"),
        ("A", "a", "only in upper and lower case"),
        ("aB", "Ab", "only in upper and lower case"),
        ("a", "a", "already has the ID"),
        ("A", "A", "already has the ID"),
    ] {
        let record = |id| format!("{{\"form\":\"f\",\"id\":\"{id}\",{values}}}");
        let report = of(&format!("{}\n{}", record(first), record(second)));
        assert!(report.contains(&format!("“{second}”")) && report.contains(word), "{report}");
    }
    // A project without a form.
    let folder = Folder::new(&[]);
    project(&folder, ".", "A", &["one"]);
    folder.write("r.yaml", REQUEST);
    folder.write("filled.txt", "--- r1 (f, en-US)\n\nName: Ann\n");
    for command in ["draft", "read"] {
        let file = if command == "draft" { "r.yaml" } else { "filled.txt" };
        let run = folder.docent(&[command, file]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(!run.stderr.contains(": ."), "{}", run.stderr);
    }
    assert!(folder.docent(&["draft", "r.yaml"]).stderr.contains("Add a form first"));
}

#[test]
fn a_name_is_escaped_once_and_a_file_of_columns_is_its_own_place() {
    let folder = Folder::new(&[]);
    desk(&folder);
    for name in ["no\u{1b}[31m", "no\u{202e}.yaml"] {
        let shown = name.replace('\u{1b}', "\\u{1b}").replace('\u{202e}', "\\u{202e}");
        for command in ["draft", "read"] {
            fails(&folder.docent(&[command, name]), 2, &[&format!("`{shown}` can't be read")]);
        }
        folder.write(name, "form: f\nvalues: { nobody: 1 }\n");
        fails(&folder.docent(&["draft", name]), 1, &[&format!("--> {shown}:2:")]);
    }
    folder.write("x.csv", "name,What\nAnn,x\n");
    folder.write("x.columns.yaml", "form: f\ncolumns: { What: nmae }\n");
    let wrong = ["--> x.columns.yaml:2:18", "`nmae`", "write `name`"];
    fails(&folder.docent(&["draft", "x.csv"]), 2, &wrong);
    fails(&folder.docent(&["draft", "x.csv", "--columns", "x.columns.yaml"]), 2, &wrong);
    folder.write("x.columns.yaml", "form: f\ncolumns: { What: ~ }\n");
    good(&folder.docent(&["draft", "x.csv"]));
    // A damaged list, and a folder of templates that no format has.
    folder.write("d/.docent-drafts", "nothing\n");
    let run = folder.docent(&["draft", "r.yaml", "-o", "d"]);
    fails(&run, 2, &["d/.docent-drafts", "delete it", "name another folder"]);
    folder.write("templates/elsewhere/page.html", "x\n");
    let help = folder.docent(&["check"]).stderr;
    assert_eq!(help.matches("html, ").count(), 1, "{help}");
    assert_eq!(help.matches("text").count(), 1, "{help}");
}

#[test]
fn a_form_without_words_is_no_clean_project() {
    let folder = Folder::new(&[]);
    project(&folder, ".", "A", &["one"]);
    let form = "form: many\nparts:\n  - part: p\n    fields:\n      - { field: f0, kind: text }\n";
    for recipient in ["", "recipient: nl-NL\n"] {
        folder.write(
            "docs/forms/many.yaml",
            form.replace("parts:\n", &format!("{recipient}parts:\n")),
        );
        let run = folder.docent(&["check"]);
        fails(&run, 1, &["unknown-message", "docs/forms/many.yaml:", "`f0`"]);
        assert_eq!(folder.docent(&["draft", "--form", "many"]).code, 1);
    }
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("locales/{locale}/many.ftl"), "title = T\np = P\nf0 = F\n");
    }
    good(&folder.docent(&["check"]));
    good(&folder.docent(&["draft", "--form", "many"]));
    // A guide without words is one, too.
    folder.write("docs/guides/bare.yaml", "guide: bare\nbody:\n  - text: hello\n");
    fails(&folder.docent(&["check"]), 1, &["unknown-message", "bare"]);
}

#[test]
fn terms_that_a_locale_refers_to_and_lacks_are_missing() {
    let folder = Folder::new(&[]);
    project(&folder, ".", "A", &["one"]);
    for locale in ["en-US", "nl-NL"] {
        let words = "title = { -brand } one\nhello = Hello { -team }\n";
        folder.write(&format!("locales/{locale}/one.ftl"), words);
        let terms = "-brand = Acme\n-team = Team { -brand }\n-other = Other\n";
        folder.write(&format!("locales/{locale}/terms.ftl"), terms);
    }
    let missing = || {
        let run = folder.docent(&["status", "--format", "json"]);
        good(&run);
        let all: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
        (all[0]["counts"]["missing"].as_u64(), all[0]["counts"]["messages"].as_u64())
    };
    assert_eq!(missing(), (Some(0), Some(5)));
    // The one that nobody refers to is not missed.
    fs::remove_file(folder.path().join("locales/nl-NL/terms.ftl")).expect("it was there");
    assert_eq!(missing(), (Some(2), Some(4)));
    let under = folder.docent(&["status", "--fail-under", "100"]);
    assert_eq!(under.code, 1, "{}", under.stdout);
    folder.write("locales/nl-NL/one.ftl", "title = Een\nhello = Hallo { -own }\n-own = Wij\n");
    assert_eq!(missing(), (Some(0), Some(2)));
}
