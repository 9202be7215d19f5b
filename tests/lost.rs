//! What requests lose on their way: answers that YAML takes away, and records that end too early.

use crate::support::{Folder, Run};

const FORM: &str = "\
form: stay
parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: note, kind: multiline }
      - { field: land, kind: country }
  - part: room
    optional: true
    repeat: 3
    fields:
      - { field: door, kind: text }
";

fn project() -> Folder {
    let words =
        "title = Stay\nname = Name\nnote = Note\nland = Country\nroom = Room\ndoor = Door\n";
    Folder::new(&[
        ("docent.yaml", "source: en-US\n"),
        ("docs/forms/stay.yaml", FORM),
        ("locales/en-US/stay.ftl", words),
        ("locales/nl-NL/stay.ftl", words),
        ("locales/ja-JP/stay.ftl", words),
    ])
}

/// The places of the warnings that YAML has taken something away.
fn lost(run: &Run) -> Vec<String> {
    let mut lines = run.stderr.lines();
    let mut places = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("warning[yaml-lost-text]") {
            let place = lines.next().unwrap_or_default();
            places.push(place.trim_start_matches("--> one.yaml:").to_owned());
        }
    }
    places
}

#[test]
fn answers_that_yaml_takes_away_are_named() {
    let folder = project();
    for (values, places) in [
        // Taken for nothing.
        ("  name: A\n  note: Null\n", &["4:9"][..]),
        ("  name: A\n  note: NULL\n", &["4:9"]),
        ("  name: A\n  note: ~\n", &["4:9"]),
        ("  name: A\n  room: [{ door: Null }, { door: ~ }]\n", &["4:18", "4:34"]),
        ("  name: A\n  note: Null  # unknown\n", &["4:9"]),
        // Taken for a comment.
        ("  name: A\n  note: Room #12\n", &["4:14"]),
        ("  name: A\n  note: Apt  #5\n", &["4:14"]),
        ("  name: A\n  note: see #general\n", &["4:13"]),
        ("  name: A\n  note: #12\n", &["4:9"]),
        ("  name: A\n  note: #general\n", &["4:9"]),
        ("  name: A\n  note: Zimmer #１２\n", &["4:16"]),
        ("  name: A\n  note: 部屋 #三\n", &["4:12"]),
        ("  name: A\n  note: C #(major)\n", &["4:11"]),
        ("  name: A\n  note: first\n    second #2\n", &["5:12"]),
        (
            "  name: A\n  room:\n    - door: East #3\n    - { door: West #4\n        }\n",
            &["5:18", "6:20"],
        ),
        ("  name: A\n  \"note\" : Room #12\n", &["4:17"]),
        ("  name: A #1\n  note: B #2\n  land: NL #3\n", &["3:11", "4:11", "5:12"]),
    ] {
        folder.write("one.yaml", format!("form: stay\nvalues:\n{values}"));
        let run = folder.docent(&["draft", "one.yaml"]);
        assert_eq!(
            (run.code, lost(&run)),
            (0, places.iter().map(|at| (*at).to_owned()).collect()),
            "{values}{}",
            run.stderr
        );
        // Reports have nothing of the answer.
        for word in ["Room", "#12", "general", "１２", "major", "部屋"] {
            assert!(!run.stderr.contains(word), "{values}{}", run.stderr);
        }
        // The same in CRLF, and as the last line without its end.
        folder.write(
            "one.yaml",
            format!("form: stay\nvalues:\n{}", values.trim_end()).replace('\n', "\r\n"),
        );
        let run = folder.docent(&["draft", "one.yaml"]);
        assert_eq!(lost(&run), places, "{values}{}", run.stderr);
    }
    let texts = [
        ("nl-NL", "Controleer ‘Note’. YAML ziet #"),
        ("ja-JP", "「Note」を確認してください。YAML では、# 以降"),
    ];
    folder.write("one.yaml", "form: stay\nvalues:\n  name: A\n  note: Room #12\n");
    for (locale, text) in texts {
        let run = folder.docent(&["draft", "one.yaml", "-l", locale]);
        assert!(run.stderr.contains(text), "{}", run.stderr);
    }
}

#[test]
fn comments_and_empty_answers_are_no_reason_for_a_warning() {
    let folder = project();
    for values in [
        "  name: A\n  note:\n",
        "  name: A\n  note: null\n",
        "  name: A\n  note: \"\"\n",
        "  name: A\n  note: 'Null'\n",
        "  name: A\n  note: \"~\"\n",
        "  name: A\n  note: Nullo\n",
        "  name: A\n  note: \"Room #12\"\n",
        "  name: A\n  note: Room#12\n",
        "  name: A\n  note: https://example.com/#12\n",
        "  name: A\n  land: NL  # customer's country\n",
        "  name: A\n  land: NL # customer's country\n",
        "  name: A\n  land: NL  #customer's country\n",
        "  name: A\n  land: NL\t# by phone\n",
        "  name: A\n  note: B ##########\n",
        "  name: A\n  note: # to be asked\n",
        "  name: A\n  note: |\n    Room #12\n    ~\n",
        "  # 12 rooms\n  #12\n  name: A\n  #note: Null\n",
        "  name: \"A\" #12\n",
        "  { name: A, land: NL } # both\n",
    ] {
        folder.write("one.yaml", format!("form: stay\nvalues:\n{values}"));
        let run = folder.docent(&["draft", "one.yaml"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{values}");
    }
    // JSON has no such traps.
    folder.write(
        "one.jsonl",
        "{\"form\":\"stay\",\"values\":{\"name\":\"Room #12\",\"note\":null}}\n",
    );
    let run = folder.docent(&["draft", "one.jsonl"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

/// Beginnings of requests, each with the line on which its end is.
type Cuts = &'static [(&'static str, usize)];

/// A whole request in each format, and the ways in which one before or after it is cut off: with the line on
/// which its end is, among the lines of the file.
const CUT: &[(&str, &str, &str, Cuts)] = &[
    (
        "jsonl",
        "",
        "{\"form\":\"stay\",\"values\":{\"name\":\"Bo\"}}\n",
        &[
            ("{\"id\":\"a\",\"form\":\"stay\"\n", 1),
            ("{\n", 1),
            ("{\"form\":\"stay\",\"values\":{\"name\":\"Secret\n", 1),
            ("{\"form\":\"stay\",\"values\":{\"name\":\"Secret\"\n", 1),
            ("{\"form\":\"stay\",\"values\":{\"name\":\"Secret\"}\r\n", 1),
            ("{\"form\":\"stay\",\"values\":{\"name\":\n", 1),
            ("{\"form\":\"stay\",\"values\":{\"room\":[{\"door\":\"Secret\"}\n\n", 1),
        ],
    ),
    (
        "yaml",
        "---\n",
        "form: stay\nvalues: { name: Bo }\n",
        &[
            ("form: stay\nvalues:\n  name: \"Secret\n", 3),
            ("form: stay\nvalues:\n  name: 'Secret\n\n\n", 3),
            ("form: stay\nvalues: { name: Secret,\n", 2),
            ("form: stay\nvalues: { name: Secret\n\n", 2),
            ("form: stay\nvalues:\n  name: [Secret\n", 3),
            ("{\"form\": \"stay\", \"values\": {\"name\": \"Secret\n", 1),
            ("form: stay\nvalues:\n  name: Ann\n  note\n", 4),
        ],
    ),
    (
        "csv",
        "",
        "stay,Bo,x\n",
        &[("stay,Secret\n", 1), ("stay\n", 1), ("stay,\"Secret\n", 1), ("stay,Secret,\"x\n", 1)],
    ),
];

#[test]
fn a_record_that_is_cut_off_is_placed_at_its_end_and_the_others_survive() {
    let folder = project();
    for (extension, between, whole, cuts) in CUT {
        let head = if *extension == "csv" { "form,name,note\n" } else { "" };
        for (cut, line) in *cuts {
            for (last, text) in [
                (false, format!("{head}{cut}{between}{whole}")),
                (true, format!("{head}{whole}{between}{cut}")),
                // The file itself may be cut off there.
                (true, format!("{head}{whole}{between}{}", cut.trim_end())),
            ] {
                let path = format!("in.{extension}");
                folder.write(&path, &text);
                let run = folder.docent(&["draft", &path]);
                assert_eq!(run.code, 1, "{text}");
                assert!(run.stdout.contains("Name: Bo\n"), "{text}: {}", run.stdout);
                let before = if last { format!("{whole}{between}").lines().count() } else { 0 };
                let line = head.lines().count() + before + line;
                let place = format!("--> {path}:{line}:");
                assert!(run.stderr.contains(&place), "{text}: {place}: {}", run.stderr);
                assert!(!run.stderr.contains("Secret"), "{text}: {}", run.stderr);
                let rejected = run.stderr.contains("2 read = 1 drafted + 1 rejected");
                assert!(rejected, "{text}: {}", run.stderr);
            }
        }
    }
    // At its very end, also where drafts are read back.
    folder.write(
        "cut.jsonl",
        "{\"id\":\"a\",\"form\":\"stay\"\n{\"form\":\"stay\",\"values\":{\"name\":\"Bo\"}}\n",
    );
    for command in ["draft", "read"] {
        let run = folder.docent(&[command, "cut.jsonl"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains("--> cut.jsonl:1:24\n"), "{command}: {}", run.stderr);
        assert!(run.stdout.contains("Bo"), "{command}: {}", run.stdout);
    }
}

/// A text as PowerShell's `>` and other programs of Windows write it, with its mark.
fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{feff}{text}").replace('\n', "\r\n").encode_utf16().flat_map(order).collect()
}

#[test]
fn utf16_is_read_by_its_mark_in_requests_and_columns_files() {
    let folder = project();
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        for (path, text) in [
            (
                "in.yaml",
                "form: stay\nvalues: { name: Zoë 字 𝄞 }\n---\nform: stay\nvalues: { name: Bo }\n",
            ),
            (
                "in.jsonl",
                "{\"form\":\"stay\",\"values\":{\"name\":\"Zoë 字 𝄞\"}}\n{\"form\":\"stay\",\"values\":{\"name\":\"Bo\"}}\n",
            ),
            ("in.csv", "form,name\nstay,Zoë 字 𝄞\nstay,Bo\n"),
        ] {
            folder.write(path, utf16(text, order));
            let run = folder.docent(&["draft", path, "-q"]);
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{path}");
            for name in ["Name: Zoë 字 𝄞\n", "Name: Bo\n"] {
                assert!(run.stdout.contains(name), "{path}: {}", run.stdout);
            }
        }
        let columns = "form: stay\ncolumns: { Who: name, Größe: ~ }\n";
        folder.write("who.csv", "Who,Größe\nZoë,1\n");
        for (path, args) in
            [("who.columns.yaml", &[][..]), ("other.yaml", &["--columns", "other.yaml"])]
        {
            folder.write(path, utf16(columns, order));
            let run = folder.docent(&[&["draft", "who.csv", "-q"], args].concat());
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{path}");
            assert!(run.stdout.contains("Name: Zoë\n"), "{path}: {}", run.stdout);
            std::fs::remove_file(folder.path().join(path)).expect("it is there");
        }
    }
}
