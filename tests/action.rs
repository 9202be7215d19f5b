//! The action for GitHub's workflows and the hooks for pre-commit: what they run does what they are for.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::support::Folder;
use serde_yaml::Value;

fn read(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_yaml::from_str(&fs::read_to_string(path).expect("a file")).expect("YAML")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The starter, as a repository of its own, without built pages.
fn project() -> Folder {
    let folder = Folder::new(&[]);
    let run = folder.docent(&["init", "-q", "guides"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder
}

#[test]
fn hooks_find_what_they_are_for() {
    let hooks = read(".pre-commit-hooks.yaml");
    let hook = |id: &str| {
        let hooks = hooks.as_sequence().expect("hooks");
        hooks.iter().find(|hook| hook["id"] == id).expect(id).clone()
    };
    let run = |id: &str, project: &Path| {
        let hook = hook(id);
        assert_eq!((&hook["language"], &hook["pass_filenames"]), (&"rust".into(), &false.into()));
        let args = hook["args"].as_sequence().expect("args").iter().map(text);
        let words: Vec<&str> = text(&hook["entry"]).split(' ').chain(args).collect();
        assert_eq!(words[0], "docent");
        crate::support::run(project, &words[1..]).code
    };
    let folder = project();
    let guides = folder.path().join("guides");
    assert_eq!([run("docent-check", &guides), run("docent-build-check", &guides)], [0, 1]);
    let built = crate::support::run(&guides, &["build", "-q"]);
    assert_eq!((built.code, built.stdout.as_str()), (0, ""), "{}", built.stderr);
    assert_eq!(run("docent-build-check", &guides), 0);
    let path = "guides/site/nl-NL/book-a-trip.md";
    let page = folder.read(path);
    folder.write(path, "something else");
    assert_eq!(run("docent-build-check", &guides), 1);
    folder.write(path, page);
    folder.write("guides/locales/nl-NL/book-a-trip.ftl", "title = {\n");
    assert_eq!([run("docent-check", &guides), run("docent-build-check", &guides)], [1, 1]);
    // A folder that is no project doesn't pass for docent's own.
    assert_eq!(
        [run("docent-check", folder.path()), run("docent-build-check", folder.path())],
        [2, 2]
    );

    let files = hook("docent-check");
    let files = regex::Regex::new(text(&files["files"])).expect("an expression");
    for path in ["docent.yaml", "a/docent.yaml", "docs/media/x.png", "a/locales/nl-NL/x.ftl"] {
        assert!(files.is_match(path), "{path}");
    }
    for path in ["src/docent.yaml.rs", "mydocs/x", "README.md", "site/en-US/x.md"] {
        assert!(!files.is_match(path), "{path}");
    }
}

/// Runs the action's steps as GitHub does; answers whether all went well, what they put out, and the
/// summary. Instead of building docent, `cargo` hands out the one that is tested.
fn run_action(folder: &Folder, given: &[(&str, &str)]) -> (bool, String, String) {
    let action = read("action.yml");
    let own = tempfile::tempdir().expect("a folder");
    let file = |name: &str| own.path().join(name);
    let cargo = format!(
        "#!/bin/bash -e\n[ \"$1 $2 $3 $4 $5\" = \"install --locked --path {} --root\" ]\n\
         mkdir -p \"$6/bin\"\nln -s {} \"$6/bin/docent\"\n",
        env!("CARGO_MANIFEST_DIR"),
        env!("CARGO_BIN_EXE_docent")
    );
    fs::write(file("cargo"), cargo).expect("a file");
    fs::set_permissions(file("cargo"), fs::Permissions::from_mode(0o755)).expect("a mode");
    let inputs: BTreeMap<String, String> = (action["inputs"].as_mapping().expect("inputs").iter())
        .map(|(name, input)| {
            let given = given.iter().find(|(given, _)| *given == text(name));
            let value = given.map_or(text(&input["default"]), |(_, value)| value);
            (text(name).to_owned(), value.to_owned())
        })
        .collect();
    let value = |expression: &str| {
        let name = expression.strip_prefix("${{ inputs.").and_then(|rest| rest.strip_suffix(" }}"));
        inputs[name.unwrap_or_else(|| panic!("{expression} is no input"))].clone()
    };
    let path = format!("{}:{}", own.path().display(), std::env::var("PATH").expect("a path"));
    let mut is_good = true;
    for step in action["runs"]["steps"].as_sequence().expect("steps") {
        match text(&step["if"]) {
            "" => {}
            "inputs.check-only != 'true'" if inputs["check-only"] != "true" => {}
            "inputs.check-only != 'true'" => continue,
            other => panic!("a condition that isn't known here: {other}"),
        }
        let script = text(&step["run"]);
        assert!(!script.contains("${{"), "what is put into a script is run: {script}");
        let env = step["env"].as_mapping().into_iter().flatten();
        let env = env.map(|(name, expression)| (text(name).to_owned(), value(text(expression))));
        let ended = Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(folder.path())
            .env("PATH", &path)
            .env("RUNNER_TEMP", own.path())
            .env("GITHUB_ACTION_PATH", env!("CARGO_MANIFEST_DIR"))
            .env("GITHUB_OUTPUT", file("output"))
            .env("GITHUB_STEP_SUMMARY", file("summary"))
            .envs(env)
            .output()
            .expect("bash runs");
        is_good &= ended.status.success();
        if !is_good {
            break;
        }
    }
    let output = |name: &str| fs::read_to_string(file(name)).unwrap_or_default();
    (is_good, output("output"), output("summary"))
}

#[test]
fn the_action_checks_and_builds() {
    let folder = project();
    let (good, output, summary) = run_action(&folder, &[("project", "./guides"), ("out", "a b")]);
    assert!(good);
    assert_eq!(output, "manifest=a b/manifest.json\n");
    assert!(folder.path().join("a b/manifest.json").exists());
    assert!(
        summary.starts_with("### docent check\n\nNo problems.\n\n### docent build\n\nGuides: 1,")
    );
    // What an input says is never run.
    let hostile = "$(touch ran)`touch ran`; touch ran";
    run_action(&folder, &[("project", "guides"), ("out", hostile), ("flavor", hostile)]);
    run_action(&folder, &[("project", hostile), ("args", hostile)]);
    assert!(!folder.path().join("ran").exists());

    let (good, output, _) = run_action(&folder, &[("project", "guides"), ("check-only", "true")]);
    assert_eq!((good, output.as_str(), folder.path().join("site").exists()), (true, "", false));
    let given = [("project", "guides"), ("flavor", "hugo"), ("args", "-l nl-NL\n--shard 1/1")];
    assert!(run_action(&folder, &given).0);
    assert!(folder.path().join("site/content/nl-NL/book-a-trip.md").exists());
    assert!(!folder.path().join("site/content/en-US").exists());
    let (good, _, summary) = run_action(&folder, &[("project", "guides"), ("args", "--check")]);
    assert!(!good && summary.contains("| Would be | File |"), "{summary}");
    // A folder that is no project is an error, not docent's own.
    assert!(!run_action(&folder, &[]).0);
}
