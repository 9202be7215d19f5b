//! Builds, seen from their folder: what is in it after a run, after an error, after a kill, and what
//! stays that docent did not make. `KILLS=300` kills that many builds, `EDITS=10000` edits so often.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::count::count;
use crate::dice::Dice;
use crate::support::{Folder, Run};

const GUIDE: &str = "guide: NAME
links: { portal: https://example.com/ }
body:
  - text: hello
  - section: more
    steps: [{ step: go, image: { src: media/NAME.png, alt: go.alt } }]
";
const WORDS: &str = "title = NAME, WORD
hello = WORD, see the [portal][portal].
more = More
go = Go
    .alt = A picture of NAME
";

/// A project of so many guides in two locales, each with a picture; the words are about one thing.
fn write(folder: &Folder, guides: usize, word: &str) {
    for number in 0..guides {
        let name = format!("g{number:03}");
        let text = |text: &str| text.replace("NAME", &name).replace("WORD", word);
        folder.write(&format!("docs/guides/{name}.yaml"), text(GUIDE));
        folder.write(&format!("docs/media/{name}.png"), text("GIF89a NAME"));
        for locale in ["en-US", "nl-NL"] {
            let translated =
                text(WORDS).replace("see", if locale == "en-US" { "see" } else { "zie" });
            folder.write(&format!("locales/{locale}/{name}.ftl"), translated);
        }
    }
}

fn project(guides: usize) -> Folder {
    let folder = Folder::new(&[]);
    write(&folder, guides, "cats");
    folder
}

/// The words of a guide of this title.
fn words_of(title: &str) -> String {
    WORDS.replace("NAME, WORD", title).replace("NAME", "it").replace("WORD", "cats")
}

/// Takes a guide and its words out of a project.
fn remove(folder: &Folder, guide: &str) {
    let words = ["en-US", "nl-NL"].map(|locale| format!("locales/{locale}/{guide}.ftl"));
    for path in words.iter().chain([&format!("docs/guides/{guide}.yaml")]) {
        fs::remove_file(folder.path().join(path)).expect("a file goes");
    }
}

fn build(folder: &Folder, args: &[&str]) -> Run {
    folder.docent(&[&["build", "-f", "html,md"], args].concat())
}

fn good(run: &Run) {
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

/// All files of a folder with what is in them; docent's own marks left out.
fn files(root: &Path) -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, all: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            let (path, name) = (entry.path(), entry.file_name());
            if path.is_dir() {
                walk(root, &path, all);
            } else if name != ".docent-lock" {
                let below = path.strip_prefix(root).expect("below").display().to_string();
                all.insert(below, fs::read_to_string(&path).expect("text"));
            }
        }
    }
    let mut all = BTreeMap::new();
    if root.exists() {
        walk(root, root, &mut all);
    }
    all
}

fn site(folder: &Folder) -> BTreeMap<String, String> {
    files(&folder.path().join("site"))
}

#[test]
fn a_manifest_says_what_is_known_of_each_page() {
    let folder = project(2);
    good(&build(&folder, &[]));
    let manifest: serde_json::Value =
        serde_json::from_str(&folder.read("site/manifest.json")).expect("JSON");
    let pages = manifest["pages"].as_array().expect("pages");
    assert_eq!(pages.len(), 8, "two guides, two locales, two formats");
    let page = pages.iter().find(|page| page["path"] == "nl-NL/g001.html").expect("a page");
    assert_eq!(page["title"], "g001, cats");
    assert_eq!(page["anchors"], serde_json::json!(["more", "go"]));
    assert_eq!(page["translations"], serde_json::json!(["en-US", "nl-NL"]));
    assert_eq!(page["links"], serde_json::json!(["https://example.com/"]));
    assert_eq!(page["images"], serde_json::json!(["media/g001.png"]));
    assert_eq!(page["translation"]["messages"], 4);
    let made = manifest["files"].as_object().expect("files");
    let mut there = site(&folder);
    there.remove("manifest.json");
    assert_eq!(made.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
}

#[test]
fn what_no_guide_makes_any_more_goes_and_nothing_else() {
    let folder = project(3);
    good(&build(&folder, &[]));
    folder.write("site/nl-NL/own.html", "mine");
    folder.write("site/own/notes.txt", "mine");
    folder.write("site/en-US/g002.md", "somebody wrote something here");
    remove(&folder, "g002");
    // Builds of other things leave it there.
    good(&build(&folder, &["g001"]));
    good(&build(&folder, &["-l", "nl-NL", "g000"]));
    good(&folder.docent(&["build", "-f", "text"]));
    assert!(site(&folder).contains_key("nl-NL/g002.html"));
    good(&build(&folder, &[]));
    let after = site(&folder);
    for gone in ["en-US/g002.html", "nl-NL/g002.html", "nl-NL/g002.md", "media/g002.png"] {
        assert!(!after.contains_key(gone), "{gone}");
    }
    for (path, text) in [("nl-NL/own.html", "mine"), ("own/notes.txt", "mine")] {
        assert_eq!(after[path], text);
    }
    assert_eq!(after["en-US/g002.md"], "somebody wrote something here");
    assert!(after.contains_key("en-US/g000.txt"), "of another format");
    write(&folder, 1, "dogs");
    let run = build(&folder, &["-v"]);
    assert!(run.stderr.contains("6 of 14 files written, 0 removed"), "{}", run.stderr);
}

#[test]
fn a_file_that_somebody_else_made_is_not_replaced() {
    let folder = project(1);
    folder.write("site/nl-NL/g000.md", "mine");
    let run = build(&folder, &[]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("site/nl-NL/g000.md is there already"), "{}", run.stderr);
    assert_eq!(site(&folder), BTreeMap::from([("nl-NL/g000.md".to_owned(), "mine".to_owned())]));
    // So is a manifest that is no list of docent's.
    let folder = project(1);
    folder.write("site/manifest.json", "{ \"name\": \"an app\" }");
    assert_eq!(build(&folder, &[]).code, 2);
    assert_eq!(site(&folder).len(), 1);
}

#[test]
fn a_check_shows_what_differs_and_writes_nothing() {
    let folder = project(2);
    let run = build(&folder, &["--check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("site/nl-NL/g000.md is not there"), "{}", run.stdout);
    assert!(!folder.path().join("site").exists());
    good(&build(&folder, &[]));
    let before = site(&folder);
    let run = build(&folder, &["--check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    write(&folder, 1, "dogs");
    remove(&folder, "g001");
    let run = build(&folder, &["--check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("site/en-US/g000.md is not up to date\n--- site/en-US/g000.md\n"));
    assert!(run.stdout.contains("\n-# g000, cats\n+# g000, dogs\n"), "{}", run.stdout);
    assert!(run.stdout.contains("site/en-US/g001.md is no longer made"), "{}", run.stdout);
    assert_eq!(site(&folder), before);
}

#[test]
fn an_error_leaves_everything_as_it_was() {
    let folder = project(3);
    folder.write("locales/nl-NL/g002.ftl", "title = { \n");
    assert_eq!(build(&folder, &[]).code, 1);
    assert!(!folder.path().join("site").exists());
    write(&folder, 3, "cats");
    good(&build(&folder, &[]));
    let before = site(&folder);
    write(&folder, 3, "dogs");
    folder.write("locales/nl-NL/g002.ftl", "title = { \n");
    assert_eq!(build(&folder, &[]).code, 1);
    assert_eq!(site(&folder), before);
}

#[test]
fn only_one_docent_builds_into_a_folder() {
    let folder = project(1);
    good(&build(&folder, &[]));
    let before = site(&folder);
    let lock = File::create(folder.path().join("site/.docent-lock")).expect("a file");
    lock.lock().expect("a lock");
    let run = build(&folder, &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("another docent builds there"), "{}", run.stderr);
    drop(lock);
    good(&build(&folder, &[]));
    assert_eq!(site(&folder), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_refused() {
    let folder = project(1);
    fs::create_dir(folder.path().join("elsewhere")).expect("a folder");
    std::os::unix::fs::symlink("elsewhere", folder.path().join("site")).expect("a link");
    assert_eq!(build(&folder, &[]).code, 2);
    assert!(files(&folder.path().join("elsewhere")).is_empty());
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_one_repairs_the_rest() {
    let kills = count("KILLS", [12, 300]);
    let folder = project(60);
    good(&build(&folder, &[]));
    let cats = site(&folder);
    write(&folder, 60, "dogs");
    good(&build(&folder, &[]));
    let dogs = site(&folder);
    let mut torn = 0;
    for kill in 0..kills {
        write(&folder, 60, if kill % 2 == 0 { "cats" } else { "dogs" });
        let mut child = Command::new(env!("CARGO_BIN_EXE_docent"))
            .args(["build", "-f", "html,md", "-q"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_millis(20 + (kill as u64 * 37) % 400));
        child.kill().expect("it is there");
        child.wait().expect("it ends");
        for (path, text) in site(&folder) {
            let whole = cats.get(&path) == Some(&text) || dogs.get(&path) == Some(&text);
            torn += usize::from(!whole && path != "manifest.json" && !path.starts_with(".docent"));
        }
    }
    assert_eq!(torn, 0, "torn files");
    write(&folder, 60, "cats");
    good(&build(&folder, &[]));
    assert_eq!(site(&folder), cats);
}

/// The modes of all files of a folder.
#[cfg(unix)]
fn modes(root: &Path) -> BTreeMap<String, u32> {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &String| fs::metadata(root.join(path)).expect("a file").permissions().mode();
    files(root).into_keys().map(|path| (path.clone(), mode(&path))).collect()
}

#[cfg(unix)]
#[test]
fn the_same_input_makes_the_same_bytes_wherever_and_whoever_builds() {
    let folder = project(30);
    good(&folder.docent(&["build", "-f", "html,md,text,json"]));
    let root = folder.path().join("site");
    let (expected, own) = (files(&root), modes(&root));
    // These files, made in another order, in a folder of another name.
    let other = tempfile::Builder::new().prefix("ünïcode and spaces ").tempdir().expect("a folder");
    for (path, text) in files(folder.path()).iter().rev() {
        if !path.starts_with("site/") {
            let path = other.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
    }
    for (threads, zone, umask, language, epoch) in [
        ("1", "UTC", "022", "C", "0"),
        ("2", "Pacific/Kiritimati", "077", "nl_NL.UTF-8", "1700000000"),
        // No output has a time in it, so nothing asks for this one.
        ("7", "America/St_Johns", "000", "tr_TR.UTF-8", "no number"),
    ] {
        let _ = fs::remove_dir_all(other.path().join("site"));
        let build = format!(
            "umask {umask}; exec {} build -q -f json,text,md,html",
            env!("CARGO_BIN_EXE_docent")
        );
        let ended = Command::new("sh")
            .args(["-c", &build])
            .current_dir(other.path())
            .env("RAYON_NUM_THREADS", threads)
            .env("TZ", zone)
            .env("LANG", language)
            .env("LC_ALL", language)
            .env("USER", "somebody")
            .env("HOME", "/nowhere")
            .env("SOURCE_DATE_EPOCH", epoch)
            .status();
        assert!(ended.expect("a shell").success());
        assert_eq!(files(&other.path().join("site")), expected, "{threads} threads, {zone}");
        assert_eq!(modes(&other.path().join("site")), own, "umask {umask}");
    }
}

/// Changes one thing in a project, as writers, translators, designers and tools do.
/// The output is only touched where a build will repair it: what somebody changed and no guide makes any
/// more is left alone.
fn edit(folder: &Folder, dice: &mut Dice, round: usize, broken: bool) -> String {
    let guide = format!("g{:03}", dice.roll(5));
    let locale = ["en-US", "nl-NL"][dice.roll(2)];
    let words = format!("locales/{locale}/{guide}.ftl");
    let there = |path: &str| folder.path().join(path).exists();
    let own = |path: &str| {
        if there(path) { folder.read(path) } else { String::new() }
    };
    let text = |text: &str| text.replace("NAME", &guide).replace("WORD", &format!("word {round}"));
    let pick = dice.roll(14);
    match pick {
        0..=2 => folder.write(&words, text(WORDS)),
        3 => folder.write(&words, text(WORDS).replace("more = More\n", "")),
        4 => folder.write(&format!("docs/media/{guide}.png"), format!("GIF89a {round}")),
        5 if there(&format!("docs/guides/{guide}.yaml")) => {
            let path = folder.path().join(format!("docs/guides/{guide}.yaml"));
            fs::remove_file(path).expect("a file goes");
            for locale in ["en-US", "nl-NL"] {
                let _ =
                    fs::remove_file(folder.path().join(format!("locales/{locale}/{guide}.ftl")));
            }
        }
        5 | 6 => {
            folder.write(&format!("docs/guides/{guide}.yaml"), text(GUIDE));
            folder.write(&format!("docs/media/{guide}.png"), "GIF89a again");
            for locale in ["en-US", "nl-NL"] {
                folder.write(&format!("locales/{locale}/{guide}.ftl"), text(WORDS));
            }
        }
        // A link to another guide, whose anchors then matter.
        7 => {
            let other = format!("{{ guide: g{:03}, anchor: more }}", dice.roll(5));
            let link = text(GUIDE).replace("https://example.com/", &other);
            folder.write(&format!("docs/guides/{guide}.yaml"), link);
        }
        8 => folder.write("locales/en-US/terms.ftl", format!("-brand = Brand {round}\n")),
        9 => folder.write("templates/md/note.md", format!("> {round} {{{{ content }}}}\n")),
        10 => folder.write("docent.yaml", format!("notices: {}\n", round.is_multiple_of(2))),
        11 => {
            let old = own(&words);
            folder.write(&words, &old);
            let file =
                File::options().write(true).open(folder.path().join(&words)).expect("a file");
            // A clock that was wrong.
            let long_ago = std::time::UNIX_EPOCH + Duration::from_secs(round as u64);
            file.set_modified(long_ago).expect("a time");
        }
        12 => _ = folder.docent(&["accept", "nl-NL"]),
        _ if broken => {}
        // Somebody works on the output itself.
        _ => {
            let path = format!("site/{locale}/{guide}.md");
            if there(&path) && round.is_multiple_of(2) {
                fs::remove_file(folder.path().join(path)).expect("a file goes");
            } else if there(&path) {
                folder.write(&path, "something else");
            }
        }
    }
    format!("round {round}: {pick} {guide} {locale}")
}

#[test]
fn a_build_that_keeps_pages_equals_one_from_scratch() {
    let edits = count("EDITS", [60, 10_000]);
    let folder = project(5);
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let (mut built, mut broken) = (0, false);
    for round in 0..edits {
        let what = edit(&folder, &mut dice, round, broken);
        let kept = build(&folder, &["-q"]);
        let _ = fs::remove_dir_all(folder.path().join("scratch"));
        let scratch = build(&folder, &["-q", "--out", "scratch"]);
        assert_eq!((kept.code, &kept.stderr), (scratch.code, &scratch.stderr), "{what}");
        broken = scratch.code != 0;
        if broken && dice.roll(2) == 0 {
            write(&folder, 5, "fixed");
        } else if !broken {
            built += 1;
            let (kept, scratch) = (site(&folder), files(&folder.path().join("scratch")));
            let paths = kept.keys().chain(scratch.keys());
            let differing: Vec<_> =
                paths.filter(|path| kept.get(*path) != scratch.get(*path)).collect();
            assert!(differing.is_empty(), "{what}: {differing:?}");
        }
    }
    assert!(built * 3 > edits, "{built} of {edits} could be built");
}

#[test]
fn make_builds_again_what_it_must_and_nothing_else() {
    let folder = project(3);
    folder.write("docs/requests/r.yaml", "form: none\n");
    folder.write(
        "Makefile",
        format!(
            "site/manifest.json:\n\t{} build -q -f html --depfile site.d\n-include site.d\n",
            env!("CARGO_BIN_EXE_docent")
        ),
    );
    let make = || {
        let run = Command::new("make").current_dir(folder.path()).output().expect("make runs");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        !String::from_utf8_lossy(&run.stdout).contains("up to date")
    };
    let later = |path: &str| {
        let file = File::options().append(true).open(folder.path().join(path)).expect("a file");
        file.set_modified(std::time::SystemTime::now() + Duration::from_secs(2)).expect("a time");
    };
    assert!(make());
    assert!(!make());
    later("docs/requests/r.yaml");
    assert!(!make(), "no page is made from a request");
    folder.write("locales/nl-NL/g001.ftl", WORDS.replace("WORD", "nieuw"));
    later("locales/nl-NL/g001.ftl");
    assert!(make());
    assert!(folder.read("site/nl-NL/g001.html").contains("nieuw"));
    remove(&folder, "g002");
    let folders = folder.path().join("docs/guides");
    File::open(folders)
        .and_then(|one| one.set_modified(std::time::SystemTime::now() + Duration::from_secs(4)))
        .expect("a time");
    assert!(make(), "a guide that is gone");
    assert!(!folder.path().join("site/nl-NL/g002.html").exists());
}

#[test]
fn all_shards_together_make_the_whole() {
    let folder = project(7);
    for flavor in ["gfm", "mdbook", "myst", "hugo"] {
        let build = |args: &[&str]| {
            good(&folder.docent(&[&["build", "-q", "--flavor", flavor], args].concat()));
        };
        let (whole, parts) = (format!("{flavor}-whole"), format!("{flavor}-parts"));
        build(&["--out", &whole]);
        for part in ["3/3", "1/3", "2/3"] {
            build(&["--shard", part, "--out", &parts]);
        }
        let [whole, parts] = [whole, parts].map(|name| files(&folder.path().join(name)));
        let differing: Vec<_> =
            whole.keys().filter(|path| whole.get(*path) != parts.get(*path)).collect();
        assert!(differing.is_empty() && whole.len() == parts.len(), "{flavor}: {differing:?}");
    }
    // One guide alone, and the table of contents still names all.
    let all = folder.read("mdbook-whole/en-US/src/SUMMARY.md");
    good(&folder.docent(&["build", "g001", "-q", "--flavor", "mdbook", "--out", "mdbook-whole"]));
    assert_eq!(folder.read("mdbook-whole/en-US/src/SUMMARY.md"), all);
    for wrong in ["0/3", "4/3", "x", "1"] {
        assert_eq!(folder.docent(&["build", "--shard", wrong]).code, 2, "{wrong}");
    }
}

#[test]
fn problems_are_reported_again_until_they_are_fixed() {
    let folder = project(4);
    folder.write("locales/nl-NL/g001.ftl", WORDS.replace("more = More\n", ""));
    folder.write("locales/en-US/brands.ftl", "unused-brand = { $nobody }\n-term = A\n");
    let first = folder.docent(&["build", "-f", "md"]);
    good(&first);
    assert!(first.stderr.contains("more"), "{}", first.stderr);
    let manifest = folder.read("site/manifest.json");
    for _ in 0..3 {
        let again = folder.docent(&["build", "-f", "md"]);
        assert_eq!((again.code, &again.stderr), (0, &first.stderr));
        assert_eq!(folder.read("site/manifest.json"), manifest);
    }
    write(&folder, 4, "cats");
    folder.write("locales/en-US/brands.ftl", "-term = A\n");
    let fixed = folder.docent(&["build", "-f", "md"]);
    let built = "built 4 guides × 2 locales of the project in this folder into site\n";
    assert_eq!((fixed.code, fixed.stderr.as_str()), (0, built));
}

#[test]
fn a_build_of_some_locales_is_none_of_the_others() {
    let (folder, whole) = (project(2), project(2));
    good(&build(&whole, &[]));
    good(&build(&folder, &["-l", "nl-NL"]));
    good(&build(&folder, &[]));
    assert_eq!(site(&folder), site(&whole));
    // What has changed in a locale that isn't built is still to be made.
    for one in [&folder, &whole] {
        write(one, 1, "dogs");
    }
    good(&build(&folder, &["-l", "nl-NL"]));
    good(&build(&folder, &[]));
    good(&build(&whole, &[]));
    assert_eq!(site(&folder), site(&whole));
}

#[test]
fn a_picture_that_takes_the_place_of_another_is_noticed() {
    let folder = project(1);
    good(&build(&folder, &[]));
    folder.write("docs/media/nl-NL/g000.png", "GIF89a another");
    good(&build(&folder, &[]));
    assert_eq!(folder.read("site/media/nl-NL/g000.png"), "GIF89a another");
    assert!(folder.read("site/nl-NL/g000.html").contains("media/nl-NL/g000.png"));
    fs::remove_file(folder.path().join("docs/media/nl-NL/g000.png")).expect("it is there");
    good(&build(&folder, &[]));
    assert!(!folder.read("site/nl-NL/g000.html").contains("media/nl-NL/g000.png"));
}

#[test]
fn indexes_list_the_guides_of_each_locale_in_the_order_of_its_alphabet() {
    let folder = project(3);
    folder.write("locales/nl-NL/g000.ftl", words_of("Zalm"));
    folder.write(
        "locales/nl-NL/g001.ftl",
        format!("description = Kort *gezegd*\n{}", words_of("éénhoorn")),
    );
    folder.write("locales/nl-NL/g002.ftl", words_of("Aap"));
    folder.write("docent.yaml", "base-url: https://example.com/docs\n");
    good(&build(&folder, &[]));
    let index = folder.read("site/nl-NL/index.html");
    let at = |text: &str| index.find(text).unwrap_or_else(|| panic!("{text} is not in\n{index}"));
    assert!(at(">Aap</a>") < at(">éénhoorn</a>") && at(">éénhoorn</a>") < at(">Zalm</a>"));
    assert!(index.contains("<p>Kort gezegd</p>"), "{index}");
    assert!(
        index.contains(
            "<link rel=\"canonical\" href=\"https://example.com/docs/nl-NL/index.html\">"
        )
    );
    assert!(
        index.contains("hreflang=\"en-US\" href=\"https://example.com/docs/en-US/index.html\"")
    );
    assert!(folder.read("site/nl-NL/g000.html").contains("<a class=\"home\" href=\"index.html\">"));
    let start = folder.read("site/index.html");
    assert!(
        start.contains("href=\"nl-NL/index.html\"") && start.contains("href=\"en-US/index.html\"")
    );
    // Of some guides there is the same index as of all; a guide of that name is the index.
    let before = site(&folder);
    good(&build(&folder, &["g001"]));
    assert_eq!(site(&folder)["nl-NL/index.html"], before["nl-NL/index.html"]);
    let guide = folder.read("docs/guides/g000.yaml").replace("g000", "index");
    folder.write("docs/guides/index.yaml", guide);
    folder.write("docs/media/index.png", "GIF89a");
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("locales/{locale}/index.ftl"), words_of("Mine"));
    }
    good(&build(&folder, &[]));
    assert!(folder.read("site/nl-NL/index.html").contains("<h1>Mine"));
    // And what is wrong with the layout of indexes, a check says too.
    folder.write("templates/html/index.html", "{{ nothing }}");
    fs::remove_file(folder.path().join("docs/guides/index.yaml")).expect("it is there");
    assert!(folder.docent(&["check"]).stderr.contains("templates/html/index.html:1:"));
}
