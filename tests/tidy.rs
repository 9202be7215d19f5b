//! Rules about the source itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|_| panic!("{path} is there"))
}

/// All files below `src`, with their text.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, all: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("a file");
                all.push((path.strip_prefix(root()).expect("below").to_owned(), text));
            }
        }
    }
    let mut all = Vec::new();
    walk(&root().join("src"), &mut all);
    all.sort();
    all
}

/// The modules in the order of `lib.rs`.
fn modules() -> Vec<String> {
    let lib = read("src/lib.rs");
    let name = |line: &str| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned())
    };
    lib.lines().filter_map(name).collect()
}

/// The module of `lib.rs` that a file belongs to.
fn module(path: &Path) -> String {
    let part = path.components().nth(1).expect("a part").as_os_str().to_str().expect("UTF-8");
    part.strip_suffix(".rs").unwrap_or(part).to_owned()
}

#[test]
fn a_module_uses_only_those_above_it() {
    let order = modules();
    let rank = |name: &str| order.iter().position(|module| module == name);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(own) = rank(&module(&path)) else { continue };
        for used in text.split("crate::").skip(1) {
            let name: String =
                used.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect();
            if rank(&name).is_some_and(|other| other > own) {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn one_door_a_package() {
    let doors = [
        ("icu_properties", "character"),
        ("icu_normalizer", "character"),
        ("granit_parser", "yaml"),
        ("serde_yaml", "yaml"),
        ("unic_langid", "locale"),
        ("icu_plurals", "intl"),
        ("icu_decimal", "intl"),
        ("icu_datetime", "intl"),
        ("icu_list", "intl"),
        ("pulldown_cmark", "markdown"),
        ("fluent::", "message"),
        ("fluent_bundle", "message"),
        ("fluent_syntax", "message"),
        ("tera::", "template"),
        ("encoding_rs", "encoding"),
        ("calamine", "workbook"),
        ("html5gum", "html"),
        ("mail_parser", "mail"),
        ("annotate_snippets", "diagnostic"),
        ("include_dir", "embedded"),
        ("std::fs", "disk"),
        ("tempfile", "disk"),
        ("clap", "cli"),
    ];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code: String = code.collect::<Vec<_>>().join("\n");
        for (package, door) in doors {
            if code.contains(package) && module(&path) != door {
                wrong.push(format!("{} names {package}", path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn nobody_asks_for_the_time() {
    let clocks = ["SystemTime::now", "Utc::now", "Local::now", "now_utc", "now_local"];
    let asks = |text: &str| clocks.iter().any(|clock| text.contains(clock));
    let wrong = sources().into_iter().filter(|(_, text)| asks(text)).map(|(path, _)| path);
    // Whoever waits for changes has to know how old a file is; nothing is made of that.
    let wrong: Vec<_> = wrong.filter(|path| !path.ends_with("disk/watch.rs")).collect();
    assert!(wrong.is_empty(), "what is made must not depend on when: {wrong:?}");
}

#[test]
fn every_file_says_first_what_lives_there() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn the_map_lists_the_modules_in_their_order() {
    let map = read("docs/architecture.md");
    let mut at = 0;
    for module in modules() {
        let found = map[at..].find(&format!("`{module}"));
        at += found.unwrap_or_else(|| {
            panic!("`{module}` is missing or out of order in docs/architecture.md")
        });
    }
}

#[test]
fn every_code_has_its_page_and_its_place_in_the_list() {
    let code = read("src/code.rs");
    let ids: Vec<&str> = code
        .lines()
        .filter_map(|line| line.trim().strip_suffix("\",")?.split_once(" = \""))
        .map(|(_, id)| id)
        .collect();
    assert!(ids.is_sorted(), "codes are in the order of the alphabet");
    let known: BTreeSet<String> = ids.iter().map(|id| format!("{id}.md")).collect();
    let pages: BTreeSet<String> = fs::read_dir(root().join("docs/codes"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    assert_eq!(pages, known);
    let used: String = sources().into_iter().map(|(_, text)| text).collect();
    for id in ids {
        let page = read(&format!("docs/codes/{id}.md"));
        assert!(page.starts_with(&format!("# {id}\n")), "{id}");
        assert!(page.contains("Wrong:") && page.contains("Right:"), "{id}");
        let name = format!("Code::{}", id.replace('-', "_").to_uppercase());
        assert!(used.contains(&name), "{id} is never reported");
    }
}

#[test]
fn every_locale_has_the_same_messages() {
    let ids = |locale: &str, file: &str| {
        let text = read(&format!("locales/{locale}/{file}.ftl"));
        let id = |line: &str| {
            let (id, _) = line.split_once(" =")?;
            (!id.starts_with('#') && !id.contains(['[', '{', '"'])).then(|| id.to_owned())
        };
        text.lines().filter_map(id).collect::<Vec<_>>()
    };
    for entry in fs::read_dir(root().join("locales")).expect("a folder") {
        let locale = entry.expect("an entry").file_name().into_string().expect("UTF-8");
        for file in ["docent", "pay-by-invoice", "invoice-request"] {
            assert_eq!(ids(&locale, file), ids("en-US", file), "{locale}/{file}.ftl");
        }
    }
}
