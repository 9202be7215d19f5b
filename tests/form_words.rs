//! The names of fields and parts beside those of messages that forms, mails and docent itself need.

use crate::support::{Folder, Run};
use serde_json::Value;

/// Ids that are messages of a form itself or of docent's own.
const TAKEN: [&str; 8] = [
    "title",
    "subject",
    "intro",
    "docent-yes",
    "docent-form",
    "docent-problem-missing",
    "docent-answers-language",
    "docent-form-check",
];

fn project(form: &str, words: &str) -> Folder {
    Folder::new(&[
        ("docent.yaml", "source: en-US\n"),
        ("docs/forms/trip.yaml", form),
        ("docs/guides/g.yaml", "guide: g\nbody:\n  - section: s\n    form: trip\n"),
        ("locales/en-US/g.ftl", "title = G\ns = S\n"),
        ("locales/nl-NL/g.ftl", "title = G\ns = S\n"),
        ("locales/en-US/trip.ftl", words),
        ("locales/nl-NL/trip.ftl", words),
    ])
}

/// A form with a required field of this id, and a choice.
fn form(id: &str) -> String {
    format!(
        "form: trip\nto: desk@example.com\nparts:\n  - part: main\n    fields:\n      \
         - {{ field: {id}, kind: choice, options: [mr, ms], required: true }}\n      \
         - {{ field: who, kind: text }}\n      - {{ field: sure, kind: confirm }}\n"
    )
}

const CHOICE: &str =
    "\n    .option-mr = Mr\n    .option-ms = Ms\n    .missing = How are you addressed?";

#[track_caller]
fn sound(run: &Run) {
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_field_named_like_another_message_has_words_of_its_own() {
    for id in TAKEN {
        let words = format!(
            "title = Trip request\nsubject = Trip of {{ $who }}\nfield-{id} = Form of address{CHOICE}\n\
             who = Who\nsure = Sure\n"
        );
        let folder = project(&form(id), &words);
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 0, "{id}: {}", check.stderr);
        assert!(!check.stderr.contains("unused-message"), "{id}: {}", check.stderr);
        let blank = folder.docent(&["draft", "--form", "trip", "-f", "md"]);
        assert!(blank.stdout.contains("# Trip request"), "{id}: {}", blank.stdout);
        assert!(blank.stdout.contains("Form of address:"), "{id}: {}", blank.stdout);

        let request = format!("form: trip\nvalues:\n  {id}: Ms\n  who: Ann\n  sure: true\n");
        folder.write("one.yaml", request);
        let mail = folder.docent(&["draft", "one.yaml", "-f", "eml"]);
        assert!(mail.stdout.contains("Subject: Trip of Ann\r\n"), "{id}: {}", mail.stdout);
        let draft = folder.docent(&["draft", "one.yaml", "-f", "json"]);
        sound(&draft);
        let draft: Value = serde_json::from_str(&draft.stdout).expect("JSON");
        let text = draft["text"].as_str().expect("a text");
        assert_eq!(text.trim_end(), "Form of address: Ms\nWho: Ann\nSure: Yes", "{id}");
        assert_eq!(draft["request"]["values"][id], "ms", "{id}");

        // And back: the label leads to the field.
        folder.write("block.txt", text);
        let read = folder.docent(&["read", "block.txt"]);
        assert_eq!(read.code, 0, "{id}: {}", read.stderr);
        assert!(read.stdout.contains(&format!("  {id}: ms\n")), "{id}: {}", read.stdout);

        folder.write("none.yaml", "form: trip\nvalues: { who: Ann }\n");
        let none = folder.docent(&["draft", "none.yaml"]);
        assert!(none.stderr.contains("How are you addressed?"), "{id}: {}", none.stderr);
        let page = folder.docent(&["guide", "g", "-f", "html"]);
        sound(&page);
        let label = format!("\"id\":\"{id}\",\"kind\":\"choice\",\"label\":[\"Form of address\"");
        assert!(page.stdout.contains(&label), "{id}: {}", page.stdout);
    }
}

#[test]
fn without_such_words_check_says_where_they_belong() {
    for id in TAKEN {
        let words = format!("{id} = Form of address{CHOICE}\nwho = Who\nsure = Sure\n");
        let folder = project(&form(id), &words);
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 1, "{id}: {}", check.stderr);
        assert!(check.stderr.contains("docs/forms/trip.yaml:6:18"), "{id}: {}", check.stderr);
        let help = format!("write `field-{id} = …` in each locale");
        assert!(check.stderr.contains(&help), "{id}: {}", check.stderr);
        assert!(!check.stderr.contains("option-mr`"), "one fault, one report: {}", check.stderr);
        let draft = folder.docent(&["draft", "--form", "trip"]);
        assert_eq!(draft.code, 1, "{id}: {}", draft.stdout);
    }
}

#[test]
fn a_part_named_like_another_message_has_a_heading_of_its_own() {
    for id in TAKEN {
        let form = format!(
            "form: trip\nparts:\n  - part: {id}\n    heading: true\n    fields:\n      \
             - {{ field: who, kind: text }}\n"
        );
        let words = format!("title = Trip request\npart-{id} = The traveler\nwho = Who\n");
        let folder = project(&form, &words);
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 0, "{id}: {}", check.stderr);
        let blank = folder.docent(&["draft", "--form", "trip"]);
        assert_eq!(blank.stdout.trim_end(), "The traveler:\n\nWho:", "{id}");
        let words = format!("title = Trip request\n{id} = The traveler\nwho = Who\n");
        let folder = project(&form, &words.replacen("title = The traveler\n", "", 1));
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 1, "{id}: {}", check.stderr);
        assert!(check.stderr.contains(&format!("`part-{id} = …`")), "{id}: {}", check.stderr);
    }
}

#[test]
fn two_things_never_share_words_or_an_id() {
    let fields = |fields: &str| {
        format!("form: trip\nparts:\n  - part: main\n    heading: true\n    fields:\n{fields}")
    };
    let field = |id: &str| format!("      - {{ field: {id}, kind: text }}\n");
    for (ids, says) in [
        (
            ["title", "field-title"],
            "the words of `title` and of `field-title` are both `field-title`",
        ),
        (["field-subject", "subject"], "are both `field-subject`"),
        (["main", "who"], "error[duplicate-id]: `main` is there twice"),
        (["who", "who"], "error[duplicate-id]: `who` is there twice"),
    ] {
        let folder = project(
            &fields(&ids.map(field).concat()),
            "title = T\nmain = M\nfield-title = A\nfield-subject = B\nwho = C\n",
        );
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 1, "{ids:?}: {}", check.stderr);
        assert!(check.stderr.contains(says), "{ids:?}: {}", check.stderr);
    }
}

#[test]
fn the_words_of_mails_are_used_and_checked() {
    let words = "title = Trip request\nwho = Who\nsure = Sure\ntitel = T\n";
    let form = form("honorific");
    let more = format!("honorific = Form of address{CHOICE}\n");
    let folder = project(&form, &format!("{words}{more}subject = Trip of {{ $who }}\n"));
    let check = folder.docent(&["check"]);
    assert_eq!(check.stderr.matches("warning[unused-message]").count(), 1, "{}", check.stderr);
    assert!(check.stderr.contains("nothing asks for `titel`"), "{}", check.stderr);
    let folder = project(&form, &format!("{words}{more}subject = Trip of {{ $whom }}\n"));
    let check = folder.docent(&["check"]);
    assert!(check.stderr.contains("[unknown-variable]"), "{}", check.stderr);
}

#[test]
fn a_field_named_like_a_key_of_requests_has_columns_of_its_own() {
    for id in ["id", "form", "locale", "answers", "parts"] {
        let form = format!(
            "form: trip\nparts:\n  - part: main\n    fields:\n      - {{ field: {id}, kind: text, \
             required: true }}\n      - {{ field: title, kind: text }}\n"
        );
        let words =
            format!("title = Trip request\n{id} = Traveler {id}\nfield-title = Form of address\n");
        let folder = project(&form, &words);
        let drafted = |heading: &str, row: &str| {
            folder.write("rows.csv", format!("{heading}\n{row}\n"));
            let run = folder.docent(&["draft", "rows.csv", "--form", "trip", "-q", "-f", "text"]);
            (run.code, run.stdout, run.stderr)
        };
        let right = format!("Traveler {id}: A\nForm of address: Dr\n");
        // By its own name, and by its label; the form's title is nobody's heading.
        for heading in [
            format!("values.{id},title"),
            format!("Traveler {id},title"),
            format!("values.{id},Form of address"),
            format!("\"traveler {id}\",values.title"),
        ] {
            let (code, out, report) = drafted(&heading, "A,Dr");
            assert_eq!((code, out.as_str()), (0, right.as_str()), "{heading}: {report}");
        }
        let (code, _, report) = drafted(&format!("values.{id},Trip request"), "A,Dr");
        assert_ne!(code, 0, "{report}");
        // What may mean both is named.
        let both = id.to_uppercase();
        let (code, _, report) = drafted(&format!("{both},title"), "A,Dr");
        assert_eq!(code, 2, "{report}");
        let says = format!("column 1 may mean `{id}` or `values.{id}`");
        assert!(report.contains(&says), "{report}");
        // A file of columns names it as well, and rejects can be fed back.
        folder.write(
            "rows.columns.yaml",
            format!("form: trip\ncolumns:\n  Who: values.{id}\n  T: title\n"),
        );
        folder.write("rows.csv", "Who,T\nA,Dr\n,Ms\n");
        let run =
            folder.docent(&["draft", "rows.csv", "-q", "-f", "text", "--rejects", "rest.csv"]);
        assert_eq!((run.code, run.stdout.contains(&right)), (1, true), "{}", run.stderr);
        let rest = folder.read("rest.csv");
        assert!(rest.contains(&format!("values.{id},title")), "{rest}");
        let rest = rest.replace(",\"\",Ms", ",A,Dr");
        assert!(rest.contains(",A,Dr"), "{rest}");
        folder.write("again.csv", rest);
        let run = folder.docent(&["draft", "again.csv", "-q", "-f", "text"]);
        assert_eq!((run.code, run.stdout.contains(&right)), (0, true), "{}", run.stderr);
    }
}

#[test]
fn words_of_a_mail_are_nobodys_label() {
    for key in ["subject", "greeting", "closing"] {
        let form = |mail: &str| {
            format!(
                "form: trip\nmail:\n  to: desk@example.com\n  {key}: {mail}\nparts:\n  - part: main\n    \
                 heading: true\n    fields:\n      - {{ field: hello, kind: text }}\n"
            )
        };
        let words = "title = Trip request\nmain = Main\nhello = Hello label\nwelcome = Dear desk\n";
        for taken in ["hello", "main"] {
            let folder = project(&form(taken), words);
            let check = folder.docent(&["check"]);
            assert_eq!(check.code, 1, "{key}: {}", check.stderr);
            let says = format!(
                "error[duplicate-id]: `{taken}` has the words of the mail, and of `{taken}` too"
            );
            assert!(check.stderr.contains(&says), "{key}: {}", check.stderr);
        }
        let folder = project(&form("welcome"), words);
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 0, "{key}: {}", check.stderr);
        assert!(!check.stderr.contains("unused-message"), "{key}: {}", check.stderr);
    }
}
