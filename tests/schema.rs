//! The JSON Schemas: every file that docent ships or makes fits its schema, and a wrong one doesn't.

mod support;

use serde_json::Value;
use support::Folder;

fn schema(name: &str) -> jsonschema::Validator {
    let run = Folder::new(&[]).docent(&["schema", name]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&run.stdout).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

fn problems(name: &str, yaml: &str) -> Vec<String> {
    let value: Value = serde_yaml::from_str(yaml).expect("YAML");
    schema(name).iter_errors(&value).map(|error| error.to_string()).collect()
}

fn check_folder(name: &str, folder: &std::path::Path) {
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
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
