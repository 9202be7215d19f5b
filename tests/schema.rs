//! The JSON Schemas: every file that docent ships or makes fits its schema, and a wrong one doesn't.

use crate::support::Folder;
use serde::Deserialize as _;
use serde_json::Value;

fn schema(name: &str) -> jsonschema::Validator {
    let run = Folder::new(&[]).docent(&["schema", name]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&run.stdout).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

fn problems(name: &str, yaml: &str) -> Vec<String> {
    let schema = schema(name);
    let mut problems = Vec::new();
    for document in serde_yaml::Deserializer::from_str(yaml) {
        let value = Value::deserialize(document).expect("YAML");
        problems.extend(schema.iter_errors(&value).map(|error| error.to_string()));
    }
    problems
}

fn check_folder(name: &str, folder: &std::path::Path) {
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let file = path.to_string_lossy();
        let name = if file.ends_with(".columns.yaml") { "columns" } else { name };
        if file.ends_with(".csv") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a file");
        assert_eq!(problems(name, &text), [""; 0], "{}", path.display());
        files += 1;
    }
    assert!(files > 0, "{}", folder.display());
}

#[test]
fn every_shipped_file_fits_its_schema() {
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    check_folder("guide", &docs.join("guides"));
    check_folder("form", &docs.join("forms"));
    check_folder("request", &docs.join("requests"));
}

#[test]
fn every_file_of_a_new_project_fits_its_schema() {
    let folder = Folder::new(&[]);
    assert_eq!(folder.docent(&["init", "demo"]).code, 0);
    let demo = folder.path().join("demo");
    check_folder("guide", &demo.join("docs/guides"));
    check_folder("form", &demo.join("docs/forms"));
    check_folder("request", &demo.join("docs/requests"));
    assert_eq!(problems("project", &folder.read("demo/docent.yaml")), [""; 0]);
}

#[test]
fn wrong_files_do_not_fit() {
    for (name, yaml) in [
        ("guide", "guide: g\nbodi: []\n"),
        ("guide", "guide: g\nbody:\n  - note: importan\n    items: [a]\n"),
        ("guide", "guide: g\nbody:\n  - text: two words\n"),
        ("guide", "guide: g\nbody:\n  - section: s\n    txt: a\n"),
        ("guide", "guide: g\nlinks: { a: { gide: b } }\nbody: []\n"),
        (
            "form",
            "form: f\nversion: '1'\nparts:\n  - part: p\n    fields: [{ field: a, kind: e-mail }]\n",
        ),
        (
            "form",
            "form: f\nversion: '1'\nparts:\n  - part: p\n    fields: [{ feld: a, kind: text }]\n",
        ),
        ("request", "form: f\nvalues: { a: [1] }\n"),
        ("request", "form: f\nvalue: {}\n"),
        ("project", "sauce: en-US\n"),
        ("project", "fallback: maybe\n"),
    ] {
        assert_ne!(problems(name, yaml), [""; 0], "{yaml}");
    }
}

/// The schema is that of OASIS, <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.
#[test]
fn problems_fit_the_schema_of_sarif() {
    // In the language's pattern there is a bracket too many, which not every engine takes.
    let schema = include_str!("schemas/sarif-2.1.0.json").replace("{2}]?$", "{2}?$");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let sarif = |folder: &Folder| -> Value {
        let run = folder.docent(&["check", "--format", "sarif"]);
        let log = serde_json::from_str(&run.stdout).expect("JSON");
        let errors: Vec<String> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{}", run.stdout);
        log
    };
    let sound = Folder::new(&[("docent.yaml", "source: en-US\n"), ("locales/en-US/terms.ftl", "")]);
    let none = sarif(&sound);
    assert_eq!(none["runs"][0]["results"].as_array().map(Vec::len), Some(0));

    let files = [
        ("docs/guides/g.yaml", "guide: g\nbody:\n  - text: [hello, hello]\n  - text: there\n"),
        ("docs/guides/é x.yml", ""),
        ("locales/en-US/g.ftl", "hello = { $who ->\n    [one] a\n    [one] b\n   *[other] c\n }\n"),
    ];
    let folder = Folder::new(&files);
    let log = sarif(&folder);
    let results = log["runs"][0]["results"].as_array().expect("results");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    let prints = |log: &Value| {
        let results = log["runs"][0]["results"].as_array().expect("results").clone();
        let all = results.iter().map(|result| result["partialFingerprints"].to_string());
        all.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(prints(&log).len(), results.len());
    assert!(results.len() >= 4, "{log:#}");
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("an index");
        assert_eq!(rules[usize::try_from(index).expect("small")]["id"], result["ruleId"]);
    }
    let path = "/locations/0/physicalLocation/artifactLocation/uri";
    let uris: Vec<_> = results.iter().filter_map(|result| result.pointer(path)).collect();
    assert!(uris.contains(&&Value::from("docs/guides/%C3%A9%20x.yml")), "{uris:?}");

    // A problem keeps its fingerprint when the lines above it change.
    folder.write("locales/en-US/g.ftl", format!("# More.\n\n{}", files[2].1));
    assert_eq!(prints(&sarif(&folder)), prints(&log));
}
