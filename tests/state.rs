//! The life of a translation in docent's own project, ten locales: accepted, gone stale when an
//! English sentence changes, accepted again; and what readers see meanwhile.

use std::fs;
use std::path::Path;

use crate::copy::copy;
use crate::support::{Folder, Run};
use serde_json::Value;

const OTHERS: [&str; 9] =
    ["ar-EG", "de-DE", "es-ES", "fr-FR", "ja-JP", "nl-NL", "pl-PL", "pt-BR", "zh-CN"];
const ENGLISH: &str = "locales/en-US/pay-by-invoice.ftl";

/// docent's own project, its translations accepted.
fn accepted(origin: &str) -> Folder {
    let folder = Folder::new(&[]);
    for tree in ["docs", "locales", "templates"] {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(tree), &folder.path().join(tree));
    }
    for locale in OTHERS {
        let args = ["accept", locale, "--origin", origin, "--date", "2026-11-23"];
        sound(&folder.docent(&args));
    }
    folder
}

#[track_caller]
fn sound(run: &Run) {
    assert_eq!(run.code, 0, "{}", run.stderr);
}

/// Changes the English file.
fn edit(folder: &Folder, change: impl Fn(&str) -> String) {
    let text = folder.read(ENGLISH);
    let changed = change(&text);
    assert_ne!(changed, text, "something is changed");
    folder.write(ENGLISH, changed);
}

/// The messages in this state, as `locale file/id`.
fn standing(folder: &Folder, standing: &str) -> Vec<String> {
    let run = folder.docent(&["status", "--format", "json"]);
    sound(&run);
    let all: Vec<Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for status in &all {
        for message in status["messages"].as_array().into_iter().flatten() {
            if message["state"] == standing {
                let place = format!("{}/{}", text(&message["file"]), text(&message["id"]));
                found.push(format!("{} {place}", text(&status["locale"])));
            }
        }
    }
    found
}

/// Each of the other locales with one message.
fn everywhere(place: &str) -> Vec<String> {
    OTHERS.iter().map(|locale| format!("{locale} {place}")).collect()
}

fn page(folder: &Folder, locale: &str) -> String {
    let run = folder.docent(&["guide", "pay-by-invoice", "-l", locale, "-f", "text"]);
    sound(&run);
    run.stdout
}

#[test]
fn a_changed_sentence_is_stale_in_nine_locales_until_it_is_accepted() {
    let folder = accepted("human");
    assert_eq!(standing(&folder, "stale"), [""; 0]);
    let before = page(&folder, "nl-NL");
    assert!(!before.contains("Over de vertaling"), "{before}");

    edit(&folder, |text| text.replacen("description = How to ask", "description = How you ask", 1));
    assert_eq!(standing(&folder, "stale"), everywhere("pay-by-invoice/description"));
    let check = folder.docent(&["check"]);
    sound(&check);
    assert_eq!(check.stderr.matches("warning[stale-translation]").count(), 9, "{}", check.stderr);

    // The notice is in each reader's language, with its plural form.
    let says = |locale: &str, words: &str| {
        let page = page(&folder, locale).replace('\n', " ");
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains(words), "{locale}: {page}");
    };
    says("nl-NL", "is 1 passage misschien niet meer actueel");
    says("pl-PL", "Tłumaczenie 1 fragmentu tej strony może być nieaktualne");
    says("ar-EG", "قد تكون ترجمة مقطع واحد في هذه الصفحة غير محدّثة");
    folder.write("docent.yaml", "notices: false\n");
    assert_eq!(page(&folder, "nl-NL"), before);
    fs::remove_file(folder.path().join("docent.yaml")).expect("a file is removed");

    for locale in OTHERS {
        sound(&folder.docent(&["accept", locale, "pay-by-invoice/description"]));
    }
    assert_eq!(standing(&folder, "stale"), [""; 0]);
    assert_eq!(page(&folder, "nl-NL"), before);
}

#[test]
fn another_way_of_writing_it_makes_nothing_stale() {
    let folder = accepted("human");
    edit(&folder, |text| {
        let spaced = text.replace(" = ", "  =  ").replace("\n\n", "\n# A comment.\n\n\n");
        spaced.replace("        [one]", "    [one]").replace("# ", "#  ")
    });
    assert_eq!(standing(&folder, "stale"), [""; 0]);
}

#[test]
fn one_changed_message_changes_one_line_of_the_record() {
    let folder = accepted("human");
    let path = "locales/nl-NL/state.yaml";
    let before = folder.read(path);
    let keys = before.lines().skip(1).map(|line| line.split(": ").next());
    assert!(keys.is_sorted(), "a line a message, sorted");
    edit(&folder, |text| text.replacen("description = How to ask", "description = How you ask", 1));
    sound(&folder.docent(&["accept", "nl-NL", "pay-by-invoice/description", "--by", "Ann"]));
    let after = folder.read(path);
    let changed = before.lines().zip(after.lines()).filter(|(one, two)| one != two).count();
    assert_eq!((changed, before.lines().count()), (1, after.lines().count()));
}

#[test]
fn pages_say_what_a_machine_made_and_from_which_revision() {
    let folder = accepted("machine");
    let front = |locale: &str| {
        let run = folder.docent(&["guide", "pay-by-invoice", "-l", locale]);
        sound(&run);
        let front = run.stdout.split("---\n").nth(1).expect("front matter").to_owned();
        let line = |key: &str| {
            let line = front.lines().find_map(|line| line.trim().strip_prefix(key));
            // What a reader of YAML could take for a number is in quotation marks.
            line.unwrap_or_default().trim_matches(['"', '\'']).to_owned()
        };
        (line("revision: "), line("made-from: "), line("machine: "), line("messages: "))
    };
    let (revision, ..) = front("en-US");
    assert_eq!(revision.len(), 16, "{revision}");
    let (_, made_from, machine, messages) = front("nl-NL");
    assert_eq!((made_from, machine), (revision.clone(), messages));
    assert!(page(&folder, "nl-NL").contains("De hele pagina is automatisch vertaald"));

    edit(&folder, |text| text.replacen("description = How to ask", "description = How you ask", 1));
    let (now, ..) = front("en-US");
    let (_, made_from, ..) = front("nl-NL");
    assert_ne!(now, revision);
    assert_eq!(made_from, revision, "what the translation was made from stays");
}

#[test]
fn a_missing_message_is_named_by_every_policy() {
    let folder = accepted("human");
    let path = "locales/nl-NL/pay-by-invoice.ftl";
    let text = folder.read(path);
    let without: Vec<&str> =
        text.lines().filter(|line| !line.starts_with("third-party-services = ")).collect();
    assert_eq!(without.len() + 1, text.lines().count(), "one line is one message");
    folder.write(path, without.join("\n") + "\n");
    assert_eq!(standing(&folder, "missing"), ["nl-NL pay-by-invoice/third-party-services"]);
    let html = |policy: &str| {
        let args = ["guide", "pay-by-invoice", "-l", "nl-NL", "-f", "html", "--fallback", policy];
        folder.docent(&args)
    };
    let english = folder.read(ENGLISH);
    let place = english.lines().position(|line| line.starts_with("third-party-services = "));
    let place = format!("{ENGLISH}:{}:1", place.expect("it is there") + 1);
    for (policy, code) in [("mark", 0), ("omit", 0), ("fail", 1)] {
        let run = html(policy);
        assert_eq!(run.code, code, "{policy}: {}", run.stderr);
        assert!(run.stderr.contains(&place), "{policy}: {}", run.stderr);
    }
    let marked = html("mark").stdout;
    assert!(marked.contains("<li><span lang=\"en-US\" dir=\"ltr\">"), "{marked}");
    assert!(marked.contains("is 1 passage nog niet vertaald"), "{marked}");
    let omitted = html("omit").stdout;
    assert!(!omitted.contains("<span lang=\"en-US\" dir"), "{omitted}");
    assert!(omitted.contains("is 1 passage weggelaten"), "{omitted}");
}
