//! A project that has been used before, with what commands then made of it.

use super::support::Folder;

const GUIDE: &str = "guide: NAME
body:
  - text: hello
  - section: more
    steps: [{ step: go, image: { src: media/NAME.png, alt: go.alt } }]
";
const WORDS: &str = "title = NAME, WORD
hello = Hello, WORD
more = More
go = Go
    .alt = A picture of NAME
";
const FORM: &str = "form: f
parts:
  - part: who
    fields: [{ field: name, kind: text, required: true, max: 9000 }]
";

/// Writes a project about one thing.
fn write(folder: &Folder, guides: std::ops::Range<usize>, word: &str) {
    for number in guides {
        let name = format!("g{number}");
        let text = |text: &str| text.replace("NAME", &name).replace("WORD", word);
        folder.write(&format!("docs/guides/{name}.yaml"), text(GUIDE));
        folder.write(&format!("docs/media/{name}.png"), text("GIF89a NAME of WORD").repeat(300));
        for locale in ["en-US", "nl-NL", "fr-FR"] {
            folder.write(&format!("locales/{locale}/{name}.ftl"), text(WORDS));
        }
    }
    folder.write("docs/forms/f.yaml", FORM);
    for locale in ["en-US", "nl-NL", "fr-FR"] {
        folder.write(&format!("locales/{locale}/f.ftl"), "who = Who\nname = Name\n");
    }
    let request = |number: usize| {
        let long = format!("{word} ").repeat(40 * number);
        format!("{{\"form\":\"f\",\"id\":\"r{number}\",\"values\":{{\"name\":\"{long}\"}}}}\n")
    };
    let wrong = format!("{{\"form\":\"f\",\"id\":\"{word}\"}}\n");
    folder.write("requests.jsonl", (1..20).map(request).collect::<String>() + &wrong);
}

/// A project of so many guides that has been built, drafted and accepted before; since then its words have changed, one
/// guide has gone, and one has come.
pub(crate) fn used(guides: usize) -> Folder {
    let folder = Folder::new(&[]);
    write(&folder, 0..guides, "cats");
    for args in [
        &["build", "-q", "-f", "html,md"][..],
        &["draft", "-q", "requests.jsonl", "-o", "out"],
        &["draft", "-q", "requests.jsonl", "--stream", "all.txt", "--rejects", "rejects.jsonl"],
        &["accept", "-q", "nl-NL", "g1/title", "g1/hello"],
    ] {
        assert!(matches!(folder.docent(args).code, 0 | 1), "{args:?}");
    }
    for path in ["docs/guides/g0.yaml", "docs/media/g0.png"] {
        std::fs::remove_file(folder.path().join(path)).expect("a file goes");
    }
    for locale in ["en-US", "nl-NL", "fr-FR"] {
        let words = folder.path().join(format!("locales/{locale}/g0.ftl"));
        std::fs::remove_file(words).expect("a file goes");
    }
    write(&folder, 1..guides + 1, "dogs");
    folder
}
