//! The words that help people fill in a form: `intro`, `.intro`, `.help`, `.example` and `.help-<option>`.

use crate::support::{Folder, Run};

const FORM: &str = "form: trip\nlinks:\n  Rules: { guide: g, anchor: s }\n  vat: https://example.com/vat\n\
    parts:\n  - part: who\n    fields:\n      - { field: name, kind: text, required: true }\n      \
    - { field: tax, kind: tax-id }\n      - { field: day, kind: date }\n      \
    - { field: how, kind: choice, options: [new, existing] }\n  - part: guest\n    optional: true\n    \
    repeat: 3\n    fields: [ { field: guest-name, kind: text } ]\n";

const WORDS: &str = "title = Trip
intro = Read [the rules][rules] **first**.
who = Who
    .intro = About *you*.
name = Name
    .help = As in your passport, with { $nothing } else.
tax = Tax number
    .help = With the [country][VAT] in front.
    .example = NL004495445B01
day = Day
    .example = 2027-03-01
how = How
    .option-new = New
    .option-existing = Existing
    .help-existing = You have a number already.
guest = Guest
    .intro = Each of your guests.
guest-name = Name of the guest
    .example = Zoë *Q.* O'Brien
";

fn project(words: &str) -> Folder {
    let guide = "guide: g\nlinks: { vat: https://example.com/other }\nbody:\n  - text: see\n  \
        - section: s\n    form: trip\n";
    let page = "title = G\nsee = See [this][vat].\ns = S\n";
    Folder::new(&[
        ("docent.yaml", "source: en-US\nlocales: [en-US, de-DE]\n"),
        ("docs/forms/trip.yaml", FORM),
        ("docs/guides/g.yaml", guide),
        ("locales/en-US/g.ftl", page),
        ("locales/de-DE/g.ftl", page),
        ("locales/en-US/trip.ftl", words),
        ("locales/de-DE/trip.ftl", words),
    ])
}

fn words() -> String {
    WORDS.replace(", with { $nothing } else", "")
}

#[track_caller]
fn printed(run: &Run) -> &str {
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    &run.stdout
}

#[test]
fn pages_and_blank_drafts_have_them_and_blocks_do_not() {
    let folder = project(&words());
    let check = folder.docent(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert!(!check.stderr.contains("unused"), "{}", check.stderr);
    let page = folder.docent(&["guide", "g", "-f", "md"]);
    let page = printed(&page);
    for line in [
        "Read [the rules][trip.rules] **first**.",
        "About *you*.",
        "- **Name**\n  - As in your passport.",
        "- **Tax number**\n  - With the [country][trip.vat] in front.\n  - Example: NL004495445B01",
        "- **How**\n  - Existing\n    - You have a number already.",
        "- **Guest**\n  - Each of your guests.\n  - **Name of the guest**\n    - Example: Zoë &#42;Q.&#42; O'Brien",
        "See [this][vat].",
        "[trip.rules]: <g.md#s>",
        "[trip.vat]: <https://example.com/vat>",
        "[vat]: <https://example.com/other>",
    ] {
        assert!(page.contains(line), "{line}\n\n{page}");
    }
    let text = folder.docent(&["guide", "g", "-f", "text", "-l", "de-DE"]);
    assert!(printed(&text).contains("Beispiel: Zoë *Q.* O'Brien"), "{}", text.stdout);

    // A draft is on no page: links to pages are their words alone.
    let blank = folder.docent(&["draft", "--form", "trip", "-f", "md"]);
    assert!(printed(&blank).contains("Read the rules **first**."), "{}", blank.stdout);
    assert!(
        blank.stdout.ends_with("```\n\n[trip.vat]: <https://example.com/vat>\n"),
        "{}",
        blank.stdout
    );
    let blank = folder.docent(&["draft", "--form", "trip", "-f", "html"]);
    assert!(printed(&blank).contains("<a href=\"https://example.com/vat\">country</a>"));
    assert!(blank.stdout.contains("data-help=\"tax.example\">Example: NL004495445B01<"));
    let block = folder.docent(&["draft", "--form", "trip"]);
    let lines = "Name:\nTax number:\nDay:\nHow:\n\nGuest:\n\nName of the guest:\n";
    assert_eq!(printed(&block), lines);
    folder.write("r.yaml", "form: trip\nvalues: { name: Ann }\n");
    for format in ["text", "md", "html", "eml", "json"] {
        let draft = folder.docent(&["draft", "r.yaml", "-f", format]);
        let draft = printed(&draft);
        assert!(draft.contains("Ann") && !draft.contains("passport"), "{draft}");
    }
}

#[test]
fn faults_in_them_are_named_at_their_place() {
    for (from, to, place, problem) in [
        ("[rules]", "[ruls]", "trip.ftl:2:", "the form declares no link `ruls`"),
        ("[VAT]", "(https://x.example)", "trip.ftl:8:", "`tax.help` names the address of a link"),
        ("NL004495445B01", "NL12", "trip.ftl:9:", "the example `NL12` is no answer to `tax`"),
        (
            "2027-03-01",
            "2027-02-30",
            "trip.ftl:11:",
            "the example `2027-02-30` is no answer to `day`",
        ),
        ("About *you*.", "About <b>you</b>.", "trip.ftl:4:", "`who.intro` holds HTML"),
        ("You have a number", "# You have a number", "trip.ftl:15:", "`how.help-existing` holds"),
    ] {
        let folder = project(&words().replace(from, to));
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 1, "{to}: {}", check.stderr);
        assert!(check.stderr.contains(problem), "{to}: {}", check.stderr);
        assert!(check.stderr.contains(&format!("locales/en-US/{place}")), "{to}: {}", check.stderr);
    }
    let folder = project(WORDS);
    let check = folder.docent(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.stderr.contains("$nothing"), "{}", check.stderr);
}

#[test]
fn links_of_forms_are_checked() {
    let folder = project(&words());
    for (from, to, problem) in [
        ("anchor: s", "anchor: t", "the page of `g` has no anchor `t`"),
        ("guide: g,", "guide: h,", "there is no guide `h`"),
        ("https://example.com/vat", "javascript:alert(1)", "this link leads neither to the web"),
    ] {
        folder.write("docs/forms/trip.yaml", FORM.replace(from, to));
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, 1, "{to}");
        assert!(check.stderr.contains(problem), "{to}: {}", check.stderr);
        assert!(check.stderr.contains("docs/forms/trip.yaml:"), "{to}: {}", check.stderr);
    }
}

#[test]
fn examples_are_each_languages_own() {
    let german = words()
        .replace("NL004495445B01", "DE136695976")
        .replace("2027-03-01", "2028-04-02")
        .replace("Zoë *Q.* O'Brien", "Jörg Müller GmbH.");
    let folder = project(&words());
    folder.write("locales/de-DE/trip.ftl", german);
    let check = folder.docent(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    for line in check.stderr.lines().filter(|line| line.contains("example")) {
        assert!(!line.starts_with(['n', 'w', 'e']), "{line}");
    }
    // Other words are compared as ever.
    assert!(check.stderr.contains("`tax.help` says what its source says"), "{}", check.stderr);
}

#[test]
fn labels_may_have_colons_but_none_begins_another() {
    let form = "form: trip\nparts:\n  - part: who\n    fields:\n      - { field: name, kind: text }\n      \
        - { field: from, kind: text }\n      - { field: to, kind: text }\n      - { field: size, kind: integer }\n";
    let guide = ("docs/guides/g.yaml", "guide: g\nbody:\n  - text: see\n");
    for (labels, is_right) in [
        (["Name: of the guest", "Trip: from", "Trip: to", "Number: guests: adults"], true),
        (["Nom : du client", "Trajet : de", "Trajet : à", "N° : adultes"], true),
        (["氏名：姓と名", "旅程：出発地", "旅程：目的地", "人数：大人"], true),
        (["Name", "Trip: from", "Trip: to", "Guests: adults:"], true),
        (["Name", "Trip", "Trip: to", "Guests"], false),
        (["Name: first", "From", "To", "Name"], false),
        (["氏名：姓", "From", "To", "氏名"], false),
    ] {
        let words = ["name", "from", "to", "size"].iter().zip(labels);
        let words =
            words.map(|(id, label)| format!("{id} = {label}\n")).collect::<Vec<_>>().concat();
        let folder = Folder::new(&[
            ("docent.yaml", "source: en-US\nlocales: [en-US]\n"),
            ("docs/forms/trip.yaml", form),
            guide,
            ("locales/en-US/g.ftl", "title = G\nsee = See.\n"),
            ("locales/en-US/trip.ftl", &words),
        ]);
        let check = folder.docent(&["check"]);
        assert_eq!(check.code, i32::from(!is_right), "{labels:?}: {}", check.stderr);
        if !is_right {
            assert!(check.stderr.contains("begins the other"), "{labels:?}: {}", check.stderr);
            assert!(check.stderr.contains("trip.ftl:"), "{labels:?}: {}", check.stderr);
            continue;
        }
        let values = "  name: 'Ann: Lee'\n  from: 'Here: gate 1'\n  to: There\n  size: '3'\n";
        folder.write("r.yaml", format!("form: trip\nvalues:\n{values}"));
        let block = folder.docent(&["draft", "r.yaml"]);
        for (start, end) in [("", "\n"), ("> ", "\n"), ("* ", "\n"), ("", "\n\n")] {
            let lines = printed(&block).lines().map(|line| [start, line, end].concat());
            let reply = lines.collect::<Vec<_>>().concat();
            folder.write("reply.txt", reply);
            let read = folder.docent(&["read", "reply.txt"]);
            for value in ["'Ann: Lee'", "'Here: gate 1'", "There", "'3'"] {
                assert!(printed(&read).contains(value), "{labels:?} {start:?}: {}", read.stdout);
            }
            assert!(!read.stdout.contains("# "), "{labels:?} {start:?}: {}", read.stdout);
        }
    }
}
