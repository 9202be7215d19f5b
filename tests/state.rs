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

/// A project with this many messages in two locales, spread over files.
fn large(count: usize) -> Folder {
    let guide = "guide: x\nbody:\n  - text: a\n";
    let folder = Folder::new(&[("docs/guides/x.yaml", guide), ("docent.yaml", "source: en-US\n")]);
    let sentence = "that is as long as the sentences of guides are, with several words in each line, \
                    and with a second half that explains what the first one leaves open";
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("locales/{locale}/x.ftl"), "title = T\na = A\n");
        for (file, start) in (0..count).step_by(10_000).enumerate() {
            let numbers = start..count.min(start + 10_000);
            let line = |at| format!("m{at} = Number {at} in {locale} {sentence}\n");
            let text = numbers.map(line).collect::<Vec<_>>().concat();
            folder.write(&format!("locales/{locale}/terms-{file}.ftl"), text);
        }
    }
    folder
}

#[test]
fn a_project_opens_after_any_number_of_messages_is_accepted() {
    let folder = large(25_000);
    sound(&folder.docent(&["accept", "nl-NL"]));
    let path = "locales/nl-NL/state.yaml";
    let before = folder.read(path);
    assert!(before.len() > 4 << 20, "larger than YAML may be: {}", before.len());
    assert_eq!(before.lines().count(), 25_003, "a line a message, and one above them");
    sound(&folder.docent(&["guide", "x", "-l", "nl-NL"]));
    assert_eq!(standing(&folder, "unrecorded"), [""; 0]);
    assert_eq!(standing(&folder, "translated").len(), 25_002);

    // What changes is stale, and one line changes when it is accepted.
    let source = folder.read("locales/en-US/terms-2.ftl").replace("Number 24999", "Figure 24999");
    folder.write("locales/en-US/terms-2.ftl", source);
    assert_eq!(standing(&folder, "stale"), ["nl-NL terms-2/m24999"]);
    sound(&folder.docent(&["accept", "nl-NL", "m24999"]));
    let after = folder.read(path);
    let changed = before.lines().zip(after.lines()).filter(|(one, two)| one != two).count();
    assert_eq!((changed, before.lines().count()), (1, after.lines().count()));
    assert_eq!(standing(&folder, "stale"), [""; 0]);

    // A line that docent does not write has its place, and nothing is lost by accepting over it.
    let broken = after.replacen("terms-1/m15000: {", "<<<<<<< HEAD\nterms-1/m15000: {", 1);
    let line = broken.lines().position(|line| line.starts_with("<<<")).expect("it is there") + 1;
    folder.write(path, &broken);
    let run = folder.docent(&["accept", "nl-NL"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains(&format!("{path}:{line}:1")), "{}", run.stderr);
    assert_eq!(folder.read(path), broken);
}

#[test]
fn records_in_any_yaml_are_read() {
    let folder = Folder::new(&[
        ("docs/guides/x.yaml", "guide: x\nbody:\n  - text: a\n"),
        ("docent.yaml", "source: en-US\n"),
        ("locales/en-US/x.ftl", "title = T\na = A\n"),
        ("locales/nl-NL/x.ftl", "title = T\na = A\n"),
    ]);
    let path = "locales/nl-NL/state.yaml";
    sound(&folder.docent(&["accept", "nl-NL"]));
    let own = folder.read(path);
    let of = |id: &str| {
        let line = own.lines().find(|line| line.starts_with(&format!("x/{id}: ")));
        let record = line.and_then(|line| line.split_once(": ")).expect("it is there").1;
        serde_json::from_str::<Value>(record).expect("JSON")["of"].clone()
    };
    let (title, a) = (of("title"), of("a"));
    let writings = [
        own.clone(),
        own.replace('\n', "\r\n"),
        format!("\u{feff}---\n{own}"),
        own.replace("x/a: ", "\"x/a\": "),
        own.replace("\"}", "\"}  # by hand"),
        format!(
            "x/a:\n  of: {a}\n  origin: human\n  source: A\nx/title:\n  of: {title}\n  origin: human\n  source: T\n"
        ),
        format!(
            "{{x/a: {{of: {a}, origin: human, source: A}}, x/title: {{of: {title}, origin: human, source: T}}}}"
        ),
    ];
    for text in writings {
        folder.write(path, &text);
        assert_eq!(standing(&folder, "translated").len(), 2, "{text}");
        assert_eq!(standing(&folder, "unrecorded"), [""; 0], "{text}");
    }
    let title = own.lines().find(|line| line.starts_with("x/title")).expect("it is there");
    folder.write(path, format!("{own}{title}\n"));
    let run = folder.docent(&["status"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("error[duplicate-key]"), "{}", run.stderr);
}

#[test]
fn messages_of_files_with_odd_names_keep_their_records() {
    let names = ["plain", "two words", "[list]", "# hash", "- dash", "größe", "a'b", "x, y"];
    let folder = Folder::new(&[
        ("docs/guides/x.yaml", "guide: x\nbody:\n  - text: a\n"),
        ("docent.yaml", "source: en-US\n"),
    ]);
    for locale in ["en-US", "nl-NL"] {
        folder.write(&format!("locales/{locale}/x.ftl"), "title = T\na = A\n");
        for (at, name) in names.iter().enumerate() {
            folder.write(&format!("locales/{locale}/{name}.ftl"), format!("m{at} = Words\n"));
        }
    }
    sound(&folder.docent(&["accept", "nl-NL"]));
    let all = standing(&folder, "translated");
    assert_eq!(all.len(), names.len() + 2, "{all:?}");
    assert_eq!(standing(&folder, "unrecorded"), [""; 0]);
    let before = folder.read("locales/nl-NL/state.yaml");
    sound(&folder.docent(&["accept", "nl-NL"]));
    assert_eq!(folder.read("locales/nl-NL/state.yaml"), before);
}
