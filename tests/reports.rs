//! What builds and checks say to other programs: lines of JSON, SARIF, annotations and summaries for
//! GitHub's workflows.

use std::process::{Command, Stdio};

use crate::support::{Folder, Run};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

const GUIDE: &str = "guide: NAME
body:
  - text: hello
  - steps: [{ step: go, image: { src: media/NAME.png, alt: go.alt } }]
";
const WORDS: &str = "title = NAME\nhello = Hello\ngo = Go\n    .alt = A picture\n";

fn write(folder: &Folder, guide: &str) {
    let text = |text: &str| text.replace("NAME", guide);
    folder.write(&format!("docs/guides/{guide}.yaml"), text(GUIDE));
    folder.write(&format!("docs/media/{guide}.png"), format!("GIF89a {guide}"));
    for locale in ["en-US", "nl-NL"] {
        folder
            .write(&format!("locales/{locale}/{guide}.ftl"), text(WORDS) + &format!("# {locale}"));
    }
}

fn project() -> Folder {
    let folder = Folder::new(&[]);
    ["one", "two", "three"].iter().for_each(|guide| write(&folder, guide));
    folder
}

fn objects(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn of<'a>(lines: &'a [Value], event: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["event"] == event).collect()
}

/// The lines of a build; their order and their sums are checked.
fn json(run: &Run) -> Vec<Value> {
    let lines = objects(&run.stdout);
    let order = ["page", "problem", "difference", "file", "summary"];
    let rank = |line: &Value| order.iter().position(|event| line["event"] == *event);
    assert!(lines.iter().all(|line| rank(line).is_some()), "{}", run.stdout);
    assert!(lines.is_sorted_by_key(rank), "{}", run.stdout);
    let [end] = of(&lines, "summary")[..] else { panic!("one summary: {}", run.stdout) };
    let number = |name: &str| usize::try_from(end[name].as_u64().expect(name)).expect("small");
    assert_eq!(number("exit_code"), usize::try_from(run.code).expect("a code"));
    assert_eq!(number("files"), number("added") + number("changed") + number("kept"));
    assert_eq!(number("pages_made"), of(&lines, "page").len());
    for (severity, name) in [("error", "errors"), ("warning", "warnings"), ("note", "notes")] {
        let reported = of(&lines, "problem");
        let reported = reported.iter().filter(|problem| problem["severity"] == severity).count();
        assert_eq!(number(name), reported, "{}", run.stdout);
    }
    let files = of(&lines, if end["check"] == true { "difference" } else { "file" });
    for kind in ["added", "changed", "kept", "removed"] {
        let reported = files.iter().filter(|file| file["kind"] == kind).count();
        if end["check"] == false || kind != "kept" {
            assert_eq!(number(kind), reported, "{kind}: {}", run.stdout);
        }
    }
    lines
}

fn kinds(lines: &[Value], event: &str) -> Vec<String> {
    let line = |line: &&Value| {
        let page = line.get("guide").map_or(String::new(), |guide| {
            format!(" {} {} {}", guide, line["locale"], line["format"]).replace('"', "")
        });
        format!("{} {}{page}", line["kind"], line["path"]).replace('"', "")
    };
    of(lines, event).iter().map(line).collect()
}

#[test]
fn a_build_says_what_happens_to_each_file() {
    let folder = project();
    let build = |args: &[&str]| {
        json(&folder.docent(&[&["build", "-f", "md", "--report", "json"], args].concat()))
    };
    let lines = build(&[]);
    assert_eq!(of(&lines, "page").len(), 6);
    assert_eq!(of(&lines, "page")[0]["format"], "md");
    let files = kinds(&lines, "file");
    assert_eq!(files.len(), 9, "six pages, three pictures");
    assert!(files.iter().all(|file| file.starts_with("added site/")), "{files:?}");
    assert!(files.contains(&"added site/nl-NL/two.md two nl-NL md".to_owned()), "{files:?}");
    assert!(files.contains(&"added site/media/one.png".to_owned()), "{files:?}");
    let end = of(&lines, "summary")[0];
    assert_eq!((&end["guides"], &end["locales"], &end["pages"]), (&3.into(), &2.into(), &6.into()));
    assert_eq!(folder.read(end["manifest"].as_str().expect("a path")).chars().next(), Some('{'));

    folder.write("locales/nl-NL/two.ftl", WORDS.replace("NAME", "twee"));
    for path in ["docs/guides/three.yaml", "locales/en-US/three.ftl", "locales/nl-NL/three.ftl"] {
        std::fs::remove_file(folder.path().join(path)).expect("a file goes");
    }
    let expected = [
        "changed site/nl-NL/two.md two nl-NL md",
        "removed site/en-US/three.md three en-US md",
        "removed site/media/three.png",
        "removed site/nl-NL/three.md three nl-NL md",
    ];
    // What a build would do, and what it does.
    let differences = build(&["--check"]);
    let (mut would, mut did) = (kinds(&differences, "difference"), kinds(&build(&[]), "file"));
    assert_eq!(of(&differences, "summary")[0]["kept"], 5);
    did.retain(|file| !file.starts_with("kept"));
    would.sort();
    did.sort();
    assert_eq!((&would[..], &did[..]), (&expected.map(str::to_owned)[..], &would[..]));
    let lines = build(&["--check"]);
    assert!(of(&lines, "difference").is_empty());
    // Who asks for quiet gets the end.
    let run = folder.docent(&["build", "-q", "--report", "json", "--out", "other"]);
    assert_eq!(objects(&run.stdout).len(), 1, "{}", run.stdout);
}

#[test]
fn problems_are_the_same_objects_as_those_of_a_check() {
    let folder = project();
    folder.write("locales/nl-NL/one.ftl", "title = Een\ngo = Gaan\n    .alt = Plaatje\n");
    let problems = |args: &[&str], code: i32| {
        let run = folder.docent(args);
        assert_eq!((run.code, run.stderr.as_str()), (code, ""), "{args:?}");
        objects(&run.stdout)
    };
    let plain = |line: &Value| {
        let mut line = line.clone();
        let members = line.as_object_mut().expect("an object");
        members.shift_remove("event");
        line.to_string()
    };
    for (code, text) in [(0, "title = Twee\nhello = Hallo\n"), (1, "title = {\n")] {
        folder.write("locales/nl-NL/two.ftl", text);
        let run = folder.docent(&["build", "--report", "json"]);
        assert_eq!(run.code, code, "{}", run.stdout);
        let reported: Vec<String> =
            of(&json(&run), "problem").iter().map(|line| plain(line)).collect();
        let known = problems(&["check", "--format", "json"], code);
        let known: Vec<String> = known.iter().map(Value::to_string).collect();
        assert!(
            !reported.is_empty() && reported.iter().all(|line| known.contains(line)),
            "{reported:#?}"
        );
    }
    // After an error nothing is written, and no line claims so.
    let before = folder.read("site/manifest.json");
    folder.write("docs/guides/one.yaml", "guide: one\nbodi: x\n");
    let run = folder.docent(&["build", "--report", "json"]);
    assert!(of(&json(&run), "file").is_empty());
    assert_eq!((run.code, folder.read("site/manifest.json")), (1, before));
    // Settings that can't be read.
    folder.write("docent.yaml", "sauce: en-US\n");
    let run = folder.docent(&["build", "--report", "json"]);
    assert_eq!(of(&json(&run), "problem").len(), 1, "{}", run.stdout);
}

#[test]
fn what_docent_could_not_do_is_the_end_of_the_lines() {
    let folder = project();
    folder.write("site/manifest.json", "[]");
    let run = folder.docent(&["build", "--report", "json"]);
    let lines = json(&run);
    let failure = of(&lines, "summary")[0]["failure"].as_str().expect("a failure");
    assert!(failure.contains("site/manifest.json is there already"), "{failure}");
    assert_eq!((run.code, run.stderr), (2, format!("error: {failure}\n")));
}

#[cfg(target_os = "linux")]
#[test]
fn lines_that_go_nowhere_are_a_failure_and_a_reader_who_left_hears_none() {
    let folder = project();
    let build = |to: &str| {
        let line = format!("{} build --report json {to}", env!("CARGO_BIN_EXE_docent"));
        let ended = Command::new("bash")
            .args(["-c", &line])
            .current_dir(folder.path())
            .output()
            .expect("a shell");
        (ended.status.code(), String::from_utf8(ended.stderr).expect("text"))
    };
    let (code, problem) = build("> /dev/full");
    assert_eq!(code, Some(2));
    assert!(problem.contains("standard output can't be written"), "{problem}");
    assert_eq!(build("--out other | true; exit ${PIPESTATUS[0]}"), (Some(2), String::new()));
    assert!(folder.path().join("other/manifest.json").exists());
}

#[test]
fn a_build_fits_the_schema_of_sarif() {
    let schema = include_str!("schemas/sarif-2.1.0.json").replace("{2}]?$", "{2}?$");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let folder = project();
    let sarif = |args: &[&str], code: i32| -> Vec<Value> {
        let run = folder.docent(&[&["build", "--report", "sarif"], args].concat());
        assert_eq!((run.code, run.stderr.as_str()), (code, ""));
        let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let errors: Vec<String> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{}", run.stdout);
        log["runs"][0]["results"].as_array().expect("results").clone()
    };
    let path = |one: &Value| {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].to_string()
    };
    let all = sarif(&["--check", "--out", "./a b"], 1);
    assert_eq!(all.len(), 19, "two formats of six pages, three pictures, three indexes, a style");
    assert!(all.iter().all(|one| one["ruleId"] == "stale-output"), "{all:?}");
    assert!(all.iter().any(|one| path(one) == "\"a%20b/en-US/one.html\""), "{all:?}");
    assert_eq!(sarif(&[], 0), [Value::Null; 0]);
    // Problems are in the project, differences in the output.
    folder.write("locales/nl-NL/one.ftl", "title = Een\n");
    let root = folder.path().display().to_string();
    let all = sarif(&["--check", "--project", &root], 1);
    let of = |code: &str| {
        let one = all.iter().find(|one| one["ruleId"] == code);
        path(one.unwrap_or_else(|| panic!("{code}: {all:?}")))
    };
    assert!(of("missing-message").ends_with("/locales/en-US/one.ftl\""));
    assert_eq!(of("stale-output"), "\"site/nl-NL/index.html\"");
}

/// Runs the program as a step of a workflow; what it prints, its exit code, and the summary.
fn step(folder: &Folder, args: &[&str]) -> (Run, String) {
    let page = folder.path().join("summary.md");
    let output = Command::new(env!("CARGO_BIN_EXE_docent"))
        .args(args)
        .current_dir(folder.path())
        .env("GITHUB_STEP_SUMMARY", &page)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    let code = output.status.code().unwrap_or(-1);
    let run = Run { code, stdout: text(output.stdout), stderr: text(output.stderr) };
    let summary = std::fs::read_to_string(&page).unwrap_or_default();
    let _ = std::fs::remove_file(page);
    (run, summary)
}

/// The cells of a summary as GitHub shows them. It holds tables, code, and nothing else.
fn cells(summary: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for event in Parser::new_ext(summary, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableCell) => cells.push(String::new()),
            Event::Text(text) => {
                if let Some(cell) = cells.last_mut() {
                    cell.push_str(&text);
                }
            }
            Event::InlineHtml(tag) => assert!(["<code>", "</code>"].contains(&&*tag), "{tag}"),
            Event::Start(tag) => assert!(
                matches!(
                    tag,
                    Tag::Heading { .. }
                        | Tag::Paragraph
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                ),
                "{tag:?} in {summary}"
            ),
            Event::End(_) => {}
            other => panic!("{other:?} in {summary}"),
        }
    }
    cells
}

#[test]
fn a_step_of_a_workflow_has_annotations_and_a_summary() {
    let folder = project();
    folder.write("locales/nl-NL/one.ftl", "title = Een\ngo = Gaan\n    .alt = Plaatje\n");
    let (run, summary) = step(&folder, &["build", "--report", "github", "-f", "md,html"]);
    assert_eq!(run.code, 0);
    let warning = run.stdout.lines().next().unwrap_or_default();
    assert!(warning.starts_with("::warning file=locales/en-US/one.ftl,line=2,"), "{}", run.stdout);
    let shown = cells(&summary);
    assert!(summary.contains("pages: 12. Files: 19 added, 0 changed, 0 kept"), "{summary}");
    let row = shown.iter().position(|cell| cell == "nl-NL").expect("a row");
    // Eight of nine messages.
    assert_eq!(shown[row + 1..row + 5], ["6", "6", "0", "0"], "{summary}");
    assert_eq!(shown[row + 5..row + 7], ["88 %", "0"], "{summary}");
    assert!(shown.contains(&"missing-message".to_owned()), "{summary}");
    assert!(shown.contains(&"locales/en-US/one.ftl:2:1".to_owned()), "{summary}");
    // What differs is an annotation each, and a row each.
    folder.write("locales/nl-NL/two.ftl", WORDS.replace("NAME", "twee"));
    let (run, summary) = step(&folder, &["build", "--report", "github", "--check"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    for path in ["site/nl-NL/two.html", "site/nl-NL/two.md"] {
        assert!(run.stdout.contains(&format!("::error file={path},line=1,")), "{}", run.stdout);
        assert!(cells(&summary).contains(&path.to_owned()), "{summary}");
    }
    let (run, summary) = step(&folder, &["check", "--format", "github"]);
    assert_eq!(run.code, 0);
    assert!(cells(&summary).contains(&"missing-message".to_owned()), "{summary}");
    // Outside of workflows there is none, and where it can't be written docent reports that.
    assert_eq!(folder.docent(&["check", "--format", "github"]).stdout, run.stdout);
    folder.write("summary.md/there", "");
    let (run, _) = step(&folder, &["check", "--format", "github"]);
    assert_eq!((run.code, run.stderr.contains("summary.md: ")), (2, true), "{}", run.stderr);
}

#[test]
fn no_text_of_a_file_becomes_a_command_or_a_part_of_a_summary() {
    let hostile =
        "</code>|`<img src=x>` [a](https://evil.example) @admin #1 \\| ::set-env::\u{202e}x";
    let folder = project();
    folder.write(
        "docs/guides/one.yaml",
        format!("guide: one\n'{hostile}': 1\n\"::error::\\n::warning::\\r\\n| a | b |\\n\": 1\n"),
    );
    folder.write("docs/guides/x\n::error::y|<b>.yaml", "guide: [");
    for args in [["build", "--report", "github"], ["check", "--format", "github"]] {
        let (run, summary) = step(&folder, &args);
        assert_eq!(run.code, 1);
        for line in run.stdout.lines() {
            let own = ["::error file=", "::error title=", "::warning file=", "::notice file="];
            assert!(own.iter().any(|begin| line.starts_with(begin)), "{line}");
            assert!(!line.contains('\r'), "{line}");
        }
        let shown = cells(&summary).join("\n");
        assert!(
            shown.contains("</code>|`<img src=x>` [a](https://evil.example) @admin"),
            "{shown}"
        );
        assert!(!summary.contains('\u{202e}') && !summary.contains('@'), "{summary}");
        assert_eq!(summary.lines().filter(|line| line.starts_with("| ---")).count(), 1);
    }
}
