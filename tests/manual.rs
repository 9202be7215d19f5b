//! The guide "Writing a form": its examples are forms that docent takes, and they show every key.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::Folder;

fn guide(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).expect("a file of the manual")
}

/// The sources of all code in a guide that is in this language.
fn sources(node: &Value, language: &str, out: &mut Vec<String>) {
    match node {
        Value::Array(all) => all.iter().for_each(|one| sources(one, language, out)),
        Value::Object(map) => {
            if map.get("language").is_some_and(|own| own == language) {
                out.extend(map.get("source").and_then(Value::as_str).map(str::to_owned));
            }
            map.values().for_each(|one| sources(one, language, out));
        }
        _ => {}
    }
}

/// All keys that a schema allows.
fn keys(schema: &Value, out: &mut BTreeSet<String>) {
    match schema {
        Value::Array(all) => all.iter().for_each(|one| keys(one, out)),
        Value::Object(map) => {
            if let Some(Value::Object(own)) = map.get("properties") {
                out.extend(own.keys().cloned());
            }
            map.values().for_each(|one| keys(one, out));
        }
        _ => {}
    }
}

/// All lists of values that a schema allows.
fn choices(schema: &Value, out: &mut Vec<Vec<Value>>) {
    match schema {
        Value::Array(all) => all.iter().for_each(|one| choices(one, out)),
        Value::Object(map) => {
            let own = map.get("oneOf").and_then(Value::as_array);
            out.extend(own.map(|own| own.iter().map(|one| one["const"].clone()).collect()));
            map.values().for_each(|one| choices(one, out));
        }
        _ => {}
    }
}

/// Words for every id of a form.
fn words(form: &Value) -> String {
    let id = |node: &Value, key: &str| node[key].as_str().expect("an id").to_owned();
    let list = |node: &Value| node.as_array().cloned().unwrap_or_default();
    let mut out = "title = Form\nsubject = Form\n".to_owned();
    for part in list(&form["parts"]) {
        out += &format!("{0} = Part {0}\n", id(&part, "part"));
        for field in list(&part["fields"]) {
            out += &format!("{0} = Label {0}\n", id(&field, "field"));
            for option in list(&field["options"]) {
                let option = option.as_str().expect("an option");
                out += &format!("    .option-{option} = {option}\n");
            }
        }
    }
    for id in ["mail-subject", "mail-hello", "mail-please", "mail-regards"] {
        if form.get("mail").is_some() {
            out += &format!("{id} = Words of {{ $name }}\n");
        }
    }
    out
}

#[test]
fn the_examples_of_forms_are_forms() {
    let guide: Value =
        serde_yaml::from_str(&guide("docs/guides/writing-a-form.yaml")).expect("a guide");
    let mut forms = Vec::new();
    sources(&guide, "yaml", &mut forms);
    assert_eq!(forms.len(), 5);
    for text in &forms {
        let form: Value = serde_yaml::from_str(text).expect("a form");
        let id = form["form"].as_str().expect("an id");
        let folder = Folder::new(&[
            (&format!("docs/forms/{id}.yaml"), text),
            (&format!("locales/en-US/{id}.ftl"), &words(&form)),
            ("docs/media/terms.pdf", "%PDF-1.4"),
        ]);
        let run = folder.docent(&["check"]);
        assert_eq!(run.code, 0, "{id}: {}{}", run.stdout, run.stderr);
        let run = folder.docent(&["draft", "--form", id]);
        assert_eq!((run.code, &*run.stderr), (0, ""), "{id}");
        let label = form["parts"][0]["fields"][0]["field"].as_str().expect("a field");
        assert!(run.stdout.contains(&format!("Label {label}")), "{id}: {}", run.stdout);
    }
}

#[test]
fn the_guide_to_forms_shows_every_key_and_kind() {
    let text = guide("docs/guides/writing-a-form.yaml");
    let schema = Folder::new(&[]).docent(&["schema", "form"]).stdout;
    let schema: Value = serde_json::from_str(&schema).expect("a schema");
    let mut all = BTreeSet::new();
    keys(&schema, &mut all);
    assert!(all.len() > 30, "{all:?}");
    for key in all {
        assert!(text.contains(&format!("{key}: ")) || text.contains(&format!("{key}:\n")), "{key}");
    }
    let mut kinds = Vec::new();
    choices(&schema, &mut kinds);
    let kinds: Vec<Value> =
        kinds.into_iter().find(|kinds| kinds.contains(&Value::from("tax-id"))).expect("kinds");
    for locale in ["en-US", "nl-NL"] {
        let words = guide(&format!("locales/{locale}/writing-a-form.ftl"));
        for kind in &kinds {
            let kind = kind.as_str().expect("a kind");
            assert!(words.contains(&format!("kind-{kind} = `{kind}`")), "{locale}: {kind}");
        }
    }
}
