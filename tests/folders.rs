//! Which project a command works on, in whatever folder it runs, and that nobody takes docent's own for
//! theirs.

use std::process::{Command, Stdio};

use crate::support::{Folder, Run, run};

/// A project in `p`, with a folder for drafts, and one beside it that is none.
fn project() -> Folder {
    let folder = Folder::new(&[
        ("p/docs/guides/trip.yaml", "guide: trip\nbody: [{ text: hello }]\n"),
        ("p/docs/forms/f.yaml", FORM),
        ("p/locales/en-US/trip.ftl", "title = Trip\nhello = Hello\n"),
        ("p/locales/en-US/f.ftl", "title = Request\nname = Name\n"),
        ("p/locales/nl-NL/trip.ftl", "title = Reis\nhello = Hallo\n"),
        ("p/work/deep/request.yaml", "form: f\nlocale: en-US\nvalues: { name: Ann }\n"),
        ("beside/readme.txt", "nothing"),
    ]);
    let root = folder.path().join("p");
    assert_eq!(run(&root, &["accept", "nl-NL", "--quiet"]).code, 0);
    folder
}

const FORM: &str = "form: f
parts:
  - part: main
    fields: [{ field: name, kind: text, required: true }]
";

/// Runs it in a folder below.
fn within(folder: &Folder, below: &str, args: &[&str]) -> Run {
    run(&folder.path().join(below), args)
}

#[test]
fn commands_about_a_project_refuse_where_there_is_none() {
    let folder = project();
    for args in [
        &["check"][..],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["check", "--format", "github"],
        &["status"],
        &["status", "--format", "json"],
        &["status", "--fail-under", "1"],
        &["accept", "nl-NL"],
        &["locale", "add", "pl-PL"],
        &["serve", "--port", "0"],
        &["build", "--watch"],
    ] {
        for (place, more) in [("beside", &[][..]), (".", &[]), (".", &["--project", "beside"])] {
            let all = [args, more].concat();
            let run = within(&folder, place, &all);
            assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{all:?}: {}", run.stderr);
            for help in ["no docent.yaml", "`docent init DIR`"] {
                assert!(run.stderr.contains(help), "{all:?}: {}", run.stderr);
            }
        }
    }
    assert_eq!(within(&folder, "p", &["check"]).code, 0);
    assert_eq!(folder.docent(&["check", "--project", "p"]).code, 0);
    // A folder that is named is that folder, and none above it.
    let named = within(&folder, "p/work", &["check", "--project", "deep"]);
    assert_eq!(named.code, 2);
    assert!(named.stderr.contains("deep is no project"), "{}", named.stderr);
}

#[test]
fn words_are_checked_in_any_folder() {
    let folder = Folder::new(&[("l10n/en/a.ftl", "a = {\n")]);
    let run = folder.docent(&["check", "--locales", "l10n", "--source", "en"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("l10n/en/a.ftl:"), "{}", run.stderr);
    // Below a project they are those of the folder that is named.
    let folder = project();
    folder.write("p/work/docs/en/a.ftl", "a = {\n");
    let run = within(&folder, "p/work", &["check", "--locales", "docs", "--source", "en"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("--> docs/en/a.ftl:"), "{}", run.stderr);
}

#[test]
fn a_project_is_found_from_each_of_its_folders() {
    let folder = project();
    for (place, way) in [
        ("p", ""),
        ("p/work", "../"),
        ("p/work/deep", "../../"),
        ("p/docs/guides", "../../"),
        ("p/docs", "../"),
        ("p/locales/nl-NL", "../../"),
    ] {
        let check = within(&folder, place, &["check"]);
        assert_eq!((check.code, check.stderr.as_str()), (0, ""), "{place}");
        assert_eq!(check.stdout, "1 guide, 1 form, 2 locales: no problems\n", "{place}");
        let page = within(&folder, place, &["guide", "trip", "-l", "nl-NL", "-f", "text"]);
        assert!(page.stdout.starts_with("Reis\n"), "{place}: {}", page.stdout);
        assert_eq!(page.stderr, "");
        let status = within(&folder, place, &["status"]);
        assert!(status.stdout.contains("100 %"), "{place}: {}", status.stdout);
        let message = within(&folder, place, &["message", "hello", "-l", "nl-NL"]);
        assert_eq!(message.stdout, "hello: Hallo\n", "{place}");
        let accepted = within(&folder, place, &["accept", "nl-NL"]);
        assert_eq!(accepted.stdout, format!("{way}locales/nl-NL/state.yaml\n"), "{place}");
        let accepted = folder.path().join(place).join(accepted.stdout.trim_end());
        assert!(accepted.exists(), "{place}");
    }
    let added = within(&folder, "p/work/deep", &["locale", "add", "pl-PL"]);
    assert!(added.stdout.contains("../../locales/pl-PL/trip.ftl\n"), "{}", added.stdout);
    folder.read("p/locales/pl-PL/trip.ftl");
    // Requests are where the command line says.
    let draft = within(&folder, "p/work/deep", &["draft", "request.yaml"]);
    assert_eq!((draft.code, draft.stdout.as_str()), (0, "Name: Ann\n"), "{}", draft.stderr);
    assert!(!folder.path().join("p/work/locales").exists());
}

#[test]
fn the_nearest_project_above_is_meant() {
    let folder = project();
    folder.write("p/work/docent.yaml", "source: nl-NL\n");
    folder.write("p/work/docs/guides/in.yaml", "guide: in\nbody: [{ text: hello }]\n");
    folder.write("p/work/locales/nl-NL/in.ftl", "title = Binnen\nhello = Hallo\n");
    assert_eq!(within(&folder, "p/work/deep", &["guide"]).stdout, "in\n");
    assert_eq!(within(&folder, "p/docs", &["guide"]).stdout, "trip\n");
    // Folders of a project without anything that makes it one.
    folder.write("p/docs/new/docs/guides/notes.txt", "none yet");
    assert_eq!(within(&folder, "p/docs/new/docs", &["guide"]).stdout, "trip\n");
    // A user's home is a project only by its settings.
    folder.write("home/docs/guides/other.yaml", "guide: other\nbody: [{ text: hello }]\n");
    folder.write("home/below/x", "");
    let at_home = || {
        let check = Command::new(env!("CARGO_BIN_EXE_docent"))
            .args(["guide"])
            .current_dir(folder.path().join("home/below"))
            .env("HOME", folder.path().join("home"))
            .env("USERPROFILE", folder.path().join("home"))
            .stdin(Stdio::null())
            .output()
            .expect("the program starts");
        String::from_utf8(check.stdout).expect("a list")
    };
    assert!(at_home().contains("pay-by-invoice"));
    folder.write("home/docent.yaml", "source: en-US\n");
    folder.write("home/locales/en-US/other.ftl", "title = Other\nhello = Hello\n");
    assert_eq!(at_home(), "other\n");
}

#[test]
fn problems_are_shown_with_paths_that_can_be_opened() {
    let folder = project();
    folder.write("p/locales/nl-NL/trip.ftl", "title = Reis\nhallo = Hallo { $day }\n");
    folder.write("p/docent.yaml", "fallback: omit\nformats: [html\n");
    let run = within(&folder, "p/work/deep", &["check"]);
    assert!(run.stderr.contains("--> ../../docent.yaml:"), "{}", run.stderr);
    folder.write("p/docent.yaml", "");
    for args in [&["check"][..], &["build"], &["guide", "trip", "-l", "nl-NL"]] {
        folder.write("p/docs/guides/trip.yaml", "guide: trip\nbody: [{ text: nothing }]\n");
        let run = within(&folder, "p/work/deep", args);
        assert_eq!(run.code, 1, "{args:?}");
        let places = run.stderr.lines().filter_map(|line| line.trim().strip_prefix("--> "));
        let places: Vec<&str> = places.filter_map(|place| place.split(':').next()).collect();
        assert!(places.contains(&"../../docs/guides/trip.yaml"), "{args:?}: {}", run.stderr);
        for place in places {
            let path = folder.path().join("p/work/deep").join(place);
            assert!(path.exists(), "{args:?}: {place}");
        }
    }
    // Requests are named as they are on the command line.
    folder.write("p/docs/guides/trip.yaml", "guide: trip\nbody: [{ text: hello }]\n");
    folder.write("p/work/docs/bad.yaml", "form: f\nlocale: en-US\nvalues: { nome: Ann }\n");
    let run = within(&folder, "p/work", &["draft", "docs/bad.yaml"]);
    assert!(run.stderr.contains("--> docs/bad.yaml:"), "{}", run.stderr);
    // Annotations and SARIF name files as seen from here.
    folder.write("p/docs/guides/trip.yaml", "guide: trip\nbody: [{ text: nothing }]\n");
    let run = within(&folder, "p/work", &["check", "--format", "github"]);
    assert!(run.stdout.contains("file=../docs/guides/trip.yaml,"), "{}", run.stdout);
}

#[test]
fn a_build_from_below_is_that_of_the_project() {
    let folder = project();
    let here = within(&folder, "p", &["build", "-f", "html"]);
    assert_eq!(here.stderr, "built 1 guide × 2 locales of the project in this folder into site\n");
    let site = folder.path().join("p/site");
    let before = std::fs::read_to_string(site.join("manifest.json")).expect("a manifest");
    let below = within(&folder, "p/docs/guides", &["build", "-f", "html"]);
    let reported = "built 1 guide × 2 locales of the project in ../.. into ../../site\n";
    assert_eq!((below.code, below.stderr.as_str()), (0, reported));
    assert!(below.stdout.contains("../../site/nl-NL/trip.html\n"), "{}", below.stdout);
    assert_eq!(std::fs::read_to_string(site.join("manifest.json")).expect("it"), before);
    assert!(!folder.path().join("p/docs/guides/site").exists());
    let check = within(&folder, "p/work", &["build", "-f", "html", "--check"]);
    assert_eq!((check.code, check.stderr.as_str()), (0, ""));
    // A folder that is named is one of the folder where the command runs.
    let named = within(&folder, "p/work", &["build", "-f", "html", "--out", "pages", "--quiet"]);
    assert_eq!((named.code, named.stderr.as_str(), named.stdout.as_str()), (0, "", ""));
    folder.read("p/work/pages/nl-NL/trip.html");
    let named = within(&folder, "beside", &["build", "--project", "../p", "-f", "html"]);
    assert_eq!(named.stderr, "built 1 guide × 2 locales of the project in ../p into site\n");
    folder.read("beside/site/nl-NL/trip.html");
}

#[test]
fn what_is_made_of_docents_own_project_says_so() {
    let folder = project();
    let reported =
        "working on docent's own project: there is no project in this folder or above it\n";
    for args in [
        &["guide"][..],
        &["guide", "pay-by-invoice", "-f", "text"],
        &["draft", "--form", "quota-request"],
        &["message", "credit-check-time"],
        &["schema", "--problems", "quota-request"],
    ] {
        let loud = within(&folder, "beside", args);
        assert_eq!((loud.code, loud.stderr.as_str()), (0, reported), "{args:?}");
        let quiet = within(&folder, "beside", &[args, &["--quiet"]].concat());
        assert_eq!((quiet.code, quiet.stderr.as_str()), (0, ""), "{args:?}");
        assert_eq!(quiet.stdout, loud.stdout, "{args:?}");
    }
    let build = within(&folder, "beside", &["build", "pay-by-invoice", "-l", "nl-NL,de-DE"]);
    let built = "built 1 guide × 2 locales of docent's own project into site\n";
    assert_eq!((build.code, build.stderr), (0, format!("{reported}{built}")));
    // What needs no project says nothing of any.
    folder.write("beside/words.ftl", "a = A\n");
    for args in [
        &["message", "--file", "words.ftl", "-l", "en"][..],
        &["schema", "guide"],
        &["explain", "empty-message"],
        &["manual"],
        &["completions", "bash"],
    ] {
        let run = within(&folder, "beside", args);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    }
}

/// Runs it for a reader whose system speaks a language.
fn speaking(folder: &Folder, language: &str, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_docent"))
        .args(args)
        .current_dir(folder.path())
        .envs([("LANGUAGE", ""), ("LC_MESSAGES", ""), ("LANG", ""), ("LC_ALL", language)])
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{args:?} in {language}");
    String::from_utf8(output.stdout).expect("a text")
}

#[test]
fn the_manual_is_there_in_every_folder() {
    let folder = project();
    let list = folder.docent(&["manual", "-l", "en-US"]).stdout;
    let pages: Vec<&str> =
        list.lines().filter_map(|line| line.strip_prefix("docent manual ")).collect();
    let all = [
        "first-project",
        "drafting-requests",
        "drafts-at-scale",
        "publishing",
        "writing-a-form",
        "writing-a-guide",
    ];
    assert_eq!(pages, all);
    for place in [".", "beside", "p", "p/work/deep"] {
        assert_eq!(within(&folder, place, &["manual", "-l", "en-US"]).stdout, list, "{place}");
        for page in &pages {
            let run = within(&folder, place, &["manual", page, "-l", "en-US"]);
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{page} in {place}");
            assert!(run.stdout.lines().nth(1).is_some_and(|line| line.starts_with("====")));
            // Pages name each other by what is typed to read them.
            for other in &pages {
                assert!(!run.stdout.contains(&format!("{other}.txt")), "{page}: {}", run.stdout);
            }
        }
    }
    // A project's own page of the same name is another one.
    folder.write("p/docs/guides/first-project.yaml", "guide: first-project\nbody: [{ text: t }]\n");
    let page = within(&folder, "p", &["manual", "first-project", "-l", "en-US"]).stdout;
    assert!(page.starts_with("Your first project\n"), "{page}");
    let formats = [("md", "# Your first project"), ("html", "<h1"), ("json", "\"first-project\"")];
    for (format, has) in formats {
        let page = folder.docent(&["manual", "first-project", "-l", "en-US", "-f", format]);
        assert!(page.stdout.contains(has), "{format}: {}", page.stdout);
    }
}

#[test]
fn the_manual_speaks_the_readers_language_where_it_can() {
    let folder = Folder::new(&[]);
    for (language, title) in [
        ("nl_NL.UTF-8", "Uw eerste project\n"),
        ("nl_BE.UTF-8", "Uw eerste project\n"),
        ("nl", "Uw eerste project\n"),
        ("en_GB.UTF-8", "Your first project\n"),
        ("ja_JP.UTF-8", "Your first project\n"),
        ("C", "Your first project\n"),
        ("POSIX", "Your first project\n"),
        ("", "Your first project\n"),
        ("!!", "Your first project\n"),
    ] {
        let page = speaking(&folder, language, &["manual", "first-project"]);
        assert!(page.starts_with(title), "{language}: {page}");
        let list = speaking(&folder, language, &["manual"]);
        assert!(list.contains(title), "{language}: {list}");
        let page = speaking(&folder, language, &["manual", "first-project", "-l", "nl-NL"]);
        assert!(page.starts_with("Uw eerste project\n"), "{language}: {page}");
    }
}

#[test]
fn a_page_that_the_manual_lacks_is_reported() {
    let folder = project();
    for (page, help) in [
        ("nope", "use one of: first-project, "),
        ("writing-guide", "write `writing-a-guide`"),
        ("Publishing", "write `publishing`"),
        ("pay-by-invoice", "use one of: first-project, "),
        ("", "use one of: first-project, "),
    ] {
        let run = within(&folder, "p", &["manual", page]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{page}");
        assert!(run.stderr.contains(&format!("no page `{page}`")), "{}", run.stderr);
        assert!(run.stderr.contains(help), "{page}: {}", run.stderr);
    }
    let other = folder.docent(&["manual", "publishing", "-l", "ja-JP"]);
    assert_eq!(other.code, 1);
    assert!(other.stderr.contains("use one of: en-US, nl-NL"), "{}", other.stderr);
}
