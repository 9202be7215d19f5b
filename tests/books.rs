//! Books of mdBook, seen from outside: what mdBook hands over was recorded from its versions 0.4.52 and
//! 0.5.4, and comes back with guides and forms in it. `tests/engines/` builds books with mdBook itself.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::support::{Folder, Run};
use serde_json::{Value, json};

const RECORDED: [(&str, &str); 2] = [
    ("sections", include_str!("books/mdbook-0.4.52.json")),
    ("items", include_str!("books/mdbook-0.5.4.json")),
];

/// A project beside a book, whose guides lead to each other.
fn project() -> Folder {
    let folder = Folder::new(&[
        (
            "project/docs/guides/g.yaml",
            "guide: g\nlinks: { other: { guide: other, anchor: more }, third: { guide: third } }\nvalues: { hostile: '{{#include book.toml}}' }\nbody:\n  - text: hello\n  - image: { src: media/p.svg, alt: picture }\n  - code: { source: '{{#include secret.txt}}' }\n  - form: f\n",
        ),
        (
            "project/docs/guides/other.yaml",
            "guide: other\nlinks: { g: { guide: g } }\nbody:\n  - section: more\n    text: back\n",
        ),
        ("project/docs/guides/third.yaml", "guide: third\nbody:\n  - text: hello\n"),
        (
            "project/docs/forms/f.yaml",
            "form: f\nparts:\n  - part: who\n    fields: [{ field: name, kind: text }]\n",
        ),
        ("project/docs/media/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ]);
    let words = [
        (
            "g",
            "title = NAME of g\nhello = Said: { $hostile }, see [more][other] and [third][third].\npicture = A picture\n",
        ),
        ("other", "title = NAME of other\nmore = More\nback = [Back][g]\n"),
        ("third", "title = NAME \\<third>\nhello = Hello\n"),
        ("f", "who = Who you are\nname = Name\n"),
    ];
    for (locale, name) in [("en-US", "Title"), ("nl-NL", "Titel")] {
        for (stem, text) in words {
            let text = text.replace("NAME", name);
            folder.write(&format!("project/locales/{locale}/{stem}.ftl"), text);
        }
    }
    folder.write("book/src/more.txt", "more");
    folder
}

/// Hands a text to the program, as mdBook does.
fn mdbook(folder: &Folder, args: &[&str], input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_docent"))
        .arg("mdbook")
        .args(args)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // It may end before it has read all.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// What mdBook hands over, with another configuration and another text for the chapter `g`.
fn handed(folder: &Folder, recorded: &str, change: impl FnOnce(&mut Value)) -> String {
    let root = folder.path().to_str().expect("UTF-8");
    let mut value: Value = serde_json::from_str(&recorded.replace("ROOT", root)).expect("JSON");
    change(&mut value);
    value.to_string()
}

fn filled(run: &Run) -> Value {
    assert_eq!(run.code, 0, "{}", run.stderr);
    serde_json::from_str(&run.stdout).expect("JSON")
}

fn refused(folder: &Folder, change: impl FnOnce(&mut Value), problem: &str) {
    let run = mdbook(folder, &[], &handed(folder, RECORDED[1].1, change));
    assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
    assert!(run.stderr.contains(problem), "{problem}: {}", run.stderr);
}

#[test]
fn chapters_get_the_guides_and_forms_that_they_name() {
    let folder = project();
    for (member, recorded) in RECORDED {
        let run = mdbook(&folder, &[], &handed(&folder, recorded, |_| {}));
        assert_eq!(run.stderr, "");
        let book = filled(&run);
        let items = &book[member];
        let own = items[2]["Chapter"]["content"].as_str().expect("text");
        let block = "\n\n  ```text\n  Name:\n  ```\n\nAfter";
        assert!(own.contains(block), "{own}");
        assert!(own.contains("`\\{{#docent form f}}`"), "what is hidden stays: {own}");
        let g = &items[2]["Chapter"]["sub_items"][0]["Chapter"];
        assert_eq!(g["name"], "Titel of g");
        let text = g["content"].as_str().expect("text");
        assert!(text.starts_with("# Titel of g\n"), "{text}");
        // From deep/g.md to deep/er/other.md, and to the chapter that had no file.
        assert!(text.contains("[more](<er/other.md#more>)"), "{text}");
        assert!(text.contains("[third](<../third.md>)"), "{text}");
        let picture = folder.read("project/docs/media/p.svg");
        let picture = data_encoding::BASE64.encode(picture.as_bytes());
        assert!(text.contains(&format!("![A picture](data:image/svg+xml;base64,{picture})")));
        assert!(text.contains("Said: &#123;"), "nothing is included: {text}");
        let code = "<pre><code>&#123;&#123;&#35;include secret&#46;txt&#125;&#125;</code></pre>";
        assert!(text.contains(code), "nor in code: {text}");
        let other = &g["sub_items"][0]["Chapter"];
        assert_eq!(other["name"], "The other one", "a name that is no id stays");
        assert_eq!(other["parent_names"], json!(["Own words", "Titel of g"]));
        assert!(other["content"].as_str().expect("text").contains("[Back](<../g.md>)"));
        let third = &items[3]["Chapter"];
        assert_eq!((&third["name"], &third["path"]), (&json!("Titel <third>"), &json!("third.md")));
        let args = ["guide", "third", "-l", "nl-NL", "--flavor", "mdbook", "--project", "project"];
        assert_eq!(third["content"], folder.docent(&args).stdout, "as the flavor has it");
    }
}

#[test]
fn everything_else_comes_back_as_it_was() {
    let folder = project();
    for (member, recorded) in RECORDED {
        let input = handed(&folder, recorded, |value| {
            value[1]["from-the-future"] = json!({ "a": [1, 2.5, null] });
            value[1][member][0]["Chapter"]["new-member"] = json!(true);
            let g = &mut value[1][member][2]["Chapter"]["sub_items"][0]["Chapter"];
            g["new-member"] = json!("x");
            value[1][member].as_array_mut().expect("items").push(json!({ "NewKind": 1 }));
        });
        let mut before: Value = serde_json::from_str(&input).expect("JSON");
        let mut after = filled(&mdbook(&folder, &[], &input));
        for book in [&mut before[1], &mut after] {
            let own = &mut book[member][2]["Chapter"];
            own["content"] = Value::Null;
            let g = &mut own["sub_items"][0]["Chapter"];
            g["content"] = Value::Null;
            g["name"] = Value::Null;
            let other = &mut g["sub_items"][0]["Chapter"];
            other["content"] = Value::Null;
            other["parent_names"] = Value::Null;
            book[member][3]["Chapter"] = Value::Null;
        }
        assert_eq!(after, before[1]);
    }
}

#[test]
fn the_language_is_the_books_or_that_of_the_settings() {
    let folder = project();
    let title = |change: &dyn Fn(&mut Value)| {
        let input = handed(&folder, RECORDED[1].1, change);
        let book = filled(&mdbook(&folder, &[], &input));
        book["items"][2]["Chapter"]["sub_items"][0]["Chapter"]["name"].clone()
    };
    assert_eq!(title(&|value| value[0]["config"]["book"]["language"] = json!("en")), "Title of g");
    assert_eq!(title(&|value| value[0]["config"]["book"]["language"] = Value::Null), "Title of g");
    let own = |value: &mut Value| {
        value[0]["config"]["preprocessor"]["docent"]["locale"] = json!("en-US");
    };
    assert_eq!(title(&own), "Title of g");
    refused(
        &folder,
        |value| value[0]["config"]["book"]["language"] = json!("ja"),
        "below `[preprocessor.docent]`",
    );
}

#[test]
fn guides_that_share_a_chapter_keep_their_own_links() {
    let folder = project();
    let elsewhere = "guide: other\nlinks: { third: https://example.com/ }\nbody:\n  - section: more\n    text: back\n";
    folder.write("project/docs/guides/other.yaml", elsewhere);
    folder.write("project/locales/nl-NL/other.ftl", "title = A\nmore = B\nback = [There][third]\n");
    folder.write("project/locales/en-US/other.ftl", "title = A\nmore = B\nback = [There][third]\n");
    let input = handed(&folder, RECORDED[1].1, |value| {
        let own = &mut value[1]["items"][2]["Chapter"]["content"];
        *own = json!(
            "{{#docent guide g}}\n{{#docent guide other}}\n[third]: own.md\n\n[Own][third]\n"
        );
    });
    let book = filled(&mdbook(&folder, &[], &input));
    let text = book["items"][2]["Chapter"]["content"].as_str().expect("text");
    assert!(text.contains("and [third](<third.md>)."), "{text}");
    assert!(text.contains("[There](<https://example.com/>)"), "{text}");
    assert_eq!(text.matches("]: ").count(), 1, "{text}");
    assert!(text.contains("\n\n# A\n") && text.ends_with("\n\n[third]: own.md\n\n[Own][third]\n"));
}

#[test]
fn pictures_that_mdbook_copies_are_linked() {
    let folder = project();
    let input = handed(&folder, RECORDED[0].1, |value| {
        value[0]["root"] = json!(folder.path().to_str().expect("UTF-8"));
        value[0]["config"]["book"]["src"] = json!("project");
        value[0]["config"]["preprocessor"]["docent"]["project"] = json!("project");
    });
    let book = filled(&mdbook(&folder, &[], &input));
    let text = &book["sections"][2]["Chapter"]["sub_items"][0]["Chapter"]["content"];
    let text = text.as_str().expect("text");
    assert!(text.contains("](../docs/media/p.svg)"), "{text}");
}

#[test]
fn what_is_wrong_stops_the_book() {
    let folder = project();
    let g = |value: &mut Value, text: &str| {
        let own = &mut value[1]["items"][2]["Chapter"]["sub_items"][0]["Chapter"];
        own["content"] = json!(text);
    };
    refused(&folder, |value| g(value, "a\n\n{{#docent guide gg}}\n"), "src/deep/g.md:3:1");
    for (text, problem) in [
        ("{{#docent guide gg}}\n", "there is no guide `gg`"),
        ("{{#docent form ff}}\n", "there is no form `ff`"),
        ("{{#docent page g}}\n", "`{{#docent guide ID}}`"),
        ("{{#docent}}\n", "`{{#docent guide ID}}`"),
        ("{{#docent guide g\n", "`{{#docent guide ID}}`"),
        ("see {{#docent guide g}}\n", "line of its own"),
    ] {
        refused(&folder, |value| g(value, text), problem);
    }
    // A guide that leads to one that is not in the book.
    let alone = |value: &mut Value| {
        value[1]["items"].as_array_mut().expect("items").remove(3);
    };
    refused(&folder, alone, "no chapter for the guide `third`");
    folder.write("project/docent.yaml", "base-url: https://example.com/docs/\n");
    let book = filled(&mdbook(&folder, &[], &handed(&folder, RECORDED[1].1, alone)));
    let text = &book["items"][2]["Chapter"]["sub_items"][0]["Chapter"]["content"];
    let href = "[third](<https://example.com/docs/nl-NL/third.html>)";
    assert!(text.as_str().expect("text").contains(href), "{text}");
    // Two chapters for one file.
    let twice = |value: &mut Value| value[1]["items"][0]["Chapter"]["path"] = json!("third.md");
    refused(&folder, twice, "`third.md`");
    let twice = |value: &mut Value| {
        let third = value[1]["items"][3].clone();
        value[1]["items"].as_array_mut().expect("items").push(third);
    };
    refused(&folder, twice, "`third.md`");
    // Faults of the project itself.
    folder.write("project/locales/nl-NL/third.ftl", "title = {\n");
    refused(&folder, |_| {}, "locales/nl-NL/third.ftl");
}

#[test]
fn settings_are_checked() {
    let folder = project();
    let set = |key: &'static str, set: Value| {
        move |value: &mut Value| value[0]["config"]["preprocessor"]["docent"][key] = set
    };
    refused(&folder, set("fallback", json!("never")), "`fallback`");
    refused(&folder, set("project", json!(1)), "`project`");
    refused(&folder, set("locale", json!("no tag")), "`locale`");
    let run = mdbook(&folder, &[], &handed(&folder, RECORDED[0].1, set("localle", json!("nl-NL"))));
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("write `locale`"), "{}", run.stderr);
    folder.write("project/locales/nl-NL/third.ftl", "title = Titel\n");
    refused(&folder, set("fallback", json!("fail")), "hello");
    let run = mdbook(&folder, &[], &handed(&folder, RECORDED[0].1, set("project", json!("none"))));
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("[preprocessor.docent]"), "{}", run.stderr);
    // The command line goes before the book.
    let input = handed(&folder, RECORDED[0].1, set("project", json!("none")));
    filled(&mdbook(&folder, &["--project", "project"], &input));
}

#[test]
fn a_book_below_a_project_shows_that_project() {
    let folder = project();
    let nameless = |value: &mut Value| {
        let settings = &mut value[0]["config"]["preprocessor"]["docent"];
        settings.as_object_mut().expect("settings").remove("project");
    };
    let run = mdbook(&folder, &[], &handed(&folder, RECORDED[0].1, nameless));
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("[preprocessor.docent]"), "{}", run.stderr);
    let below = handed(&folder, RECORDED[0].1, |value| {
        nameless(value);
        let root = folder.path().join("project/books/one");
        std::fs::create_dir_all(root.join("src")).expect("a folder");
        value[0]["root"] = json!(root.display().to_string());
    });
    filled(&mdbook(&folder, &[], &below));
}

#[test]
fn backslashes_are_for_mdbooks_own_preprocessor() {
    let folder = project();
    let docent = |key: &'static str, set: Value| {
        move |value: &mut Value| value[0]["config"]["preprocessor"]["docent"][key] = set
    };
    // What it would leave in place.
    let after = docent("after", json!(["links"]));
    refused(&folder, after, "before = [\"links\"]");
    let run = mdbook(
        &folder,
        &[],
        &handed(&folder, RECORDED[1].1, |value| {
            docent("after", json!(["index"]))(value);
            docent("before", json!(["links"]))(value);
        }),
    );
    assert!(filled(&run).to_string().contains(r"`\\{{#docent form f}}`"));
    let run = mdbook(
        &folder,
        &[],
        &handed(&folder, RECORDED[1].1, |value| {
            value[0]["config"]["build"] = json!({ "use-default-preprocessors": false });
        }),
    );
    let text = filled(&run).to_string();
    // Code that mdBook could act on is HTML, whoever acts.
    assert!(text.contains("&#35;include secret") && !text.contains("{{#include secret"), "{text}");
    assert!(text.contains("`{{#docent form f}}`"), "{text}");
}

#[test]
fn readmes_are_linked_as_the_indexes_that_they_become() {
    let folder = project();
    let move_g = |value: &mut Value| {
        let g = &mut value[1]["items"][2]["Chapter"]["sub_items"][0]["Chapter"];
        g["path"] = json!("deep/README.md");
    };
    let back = |change: &dyn Fn(&mut Value)| {
        let input = handed(&folder, RECORDED[1].1, |value| {
            move_g(value);
            change(value);
        });
        let book = filled(&mdbook(&folder, &[], &input));
        let g = &book["items"][2]["Chapter"]["sub_items"][0]["Chapter"];
        let text = &g["sub_items"][0]["Chapter"]["content"];
        text.as_str()
            .expect("text")
            .lines()
            .find(|line| line.starts_with("[Back]"))
            .map(str::to_owned)
    };
    assert_eq!(back(&|_| {}).as_deref(), Some("[Back](<../index.md>)"));
    let off = json!({ "use-default-preprocessors": false });
    let kept = back(&|value| value[0]["config"]["build"] = off.clone());
    assert_eq!(kept.as_deref(), Some("[Back](<../README.md>)"));
}

#[test]
fn what_is_no_book_is_refused() {
    let folder = project();
    for (input, problem) in [
        ("", "EOF"),
        ("[1, 2", "EOF"),
        ("{}", "mdBook"),
        ("[{}, {}]", "mdBook"),
        (r#"[{"root":"."},{"chapters":[]}]"#, "mdBook"),
    ] {
        let run = mdbook(&folder, &[], input);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{input}: {}", run.stderr);
        assert!(run.stderr.contains(problem), "{input}: {}", run.stderr);
    }
}

#[test]
fn every_renderer_can_have_the_chapters() {
    let folder = project();
    for renderer in ["html", "markdown", "epub"] {
        let run = mdbook(&folder, &["supports", renderer], "");
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    }
    assert_eq!(mdbook(&folder, &["supports"], "").code, 2);
}
