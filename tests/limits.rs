//! Input that once took time by the square of its size, or memory without end: its right result, or the
//! limit by which it is refused.

use std::fmt::Write as _;

use crate::support::{Folder, Run};
use docent::internals::limit::{self, LIMITS};
use serde_json::Value;

const GUIDE: &str = "docs/guides/x.yaml";
const WORDS: &str = "locales/en-US/x.ftl";
const PLAIN: &str = "guide: x\nbody:\n  - text: a\n";

/// A project with these words in its one guide.
fn words(text: &str) -> Folder {
    Folder::new(&[(GUIDE, PLAIN), (WORDS, &format!("title = T\n{text}"))])
}

/// A project with this guide.
fn guide(text: &str) -> Folder {
    Folder::new(&[(GUIDE, text), (WORDS, "title = T\na = A\n")])
}

/// Every problem of a project, as a program reads it.
fn problems(folder: &Folder) -> Vec<Value> {
    let run = folder.docent(&["check", "--format", "json"]);
    let line = |line: &str| serde_json::from_str(line).expect("a line of JSON");
    run.stdout.lines().map(line).collect()
}

/// The run has one problem: of this code, at this place, with these words in it.
fn refuses(run: &Run, code: &str, place: &str, words: &str) {
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(run.stdout, "");
    let problem = run.stderr.lines().next().unwrap_or_default();
    assert!(problem.starts_with(&format!("error[{code}]: ")), "{}", run.stderr);
    assert!(problem.contains(words), "{problem}");
    assert!(run.stderr.contains(&format!("--> {place}\n")), "{}", run.stderr);
    assert!(run.stderr.contains("help: "), "{}", run.stderr);
    assert!(run.stderr.contains("\n1 error, 0 warnings\n"), "{}", run.stderr);
}

/// A text of very many marks of Markdown stays what it is, and a longer one is refused.
fn marks(mark: &str, count: usize) {
    let folder = words(&format!("a = a{}\n", mark.repeat(count)));
    let run = folder.docent(&["guide", "x", "--format", "text"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text: String = run.stdout.split_whitespace().collect();
    assert!(text.contains(&format!("a{}", mark.repeat(count))), "{} bytes", text.len());
    let folder = words(&format!("a = a{}\n", mark.repeat(limit::MESSAGE / mark.len())));
    let run = folder.docent(&["guide", "x"]);
    refuses(&run, "too-large", &format!("{WORDS}:2:1"), "`a` is longer than 65536 bytes");
}

#[test]
fn openings_of_images_that_never_come() {
    marks("![", 30_000);
}

#[test]
fn openings_of_links_that_never_come() {
    marks("[a](", 15_000);
}

#[test]
fn openings_of_tags_that_never_come() {
    marks("<", 60_000);
}

#[test]
fn links_to_links() {
    let folder = words(&format!("a = a{}\n", "[a][".repeat(15_000)));
    let run = folder.docent(&["guide", "x", "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains(&"[a][".repeat(15_000)));
    let folder = words(&format!("a = a{}\n", "[a][".repeat(40_000)));
    refuses(&folder.docent(&["guide", "x"]), "too-large", &format!("{WORDS}:2:1"), "65536");
}

#[test]
fn lines_of_junk_are_reported_as_far_as_the_limit() {
    let folder = words(&format!("a = A\n{}", "junk ! \n".repeat(15_000)));
    let all = problems(&folder);
    assert_eq!(all.len(), limit::PROBLEMS + 1);
    // The last one says that there are more, where they go on.
    let more = format!("more than {} problems", limit::PROBLEMS);
    let last = all[limit::PROBLEMS]["problem"].as_str().unwrap_or_default();
    assert!(last.contains(&more), "{last}");
    for (number, one) in all.iter().enumerate() {
        assert_eq!(one["code"], "fluent-syntax");
        assert_eq!(one["line"], number + 3);
        assert_eq!(one["column"], 6);
    }
    // People are shown a thousand.
    let run = folder.docent(&["check"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.stderr.matches("error[fluent-syntax]").count(), 1_000);
    let end = "9001 more problems of the same kinds: `docent check --report json` lists all\n\
               10001 errors, 0 warnings\n";
    assert!(run.stderr.ends_with(end), "{}", &run.stderr[run.stderr.len() - 200..]);
}

#[test]
fn every_unknown_key_is_named_with_its_place() {
    let keys: String = (0..9_000).fold(String::new(), |mut keys, number| {
        let _ = writeln!(keys, "{}: 1", "ä".repeat(number % 7) + &format!("k{number}"));
        keys
    });
    let all = problems(&guide(&format!("{PLAIN}{keys}")));
    assert_eq!(all.len(), 9_000);
    for (number, one) in all.iter().enumerate() {
        assert_eq!(one["code"], "unknown-key");
        assert_eq!((&one["line"], &one["column"]), (&(number + 4).into(), &1.into()));
        assert_eq!(one["end_column"], format!("k{number}").len() + number % 7 + 1);
    }
}

#[test]
fn places_in_a_long_line_of_many_bytes_a_character() {
    let folder = words(&format!("a = {}\n", "字é\u{1}".repeat(5_000)));
    let all = problems(&folder);
    assert_eq!(all.len(), 5_000);
    for (number, one) in all.iter().enumerate() {
        assert_eq!((&one["line"], &one["column"]), (&2.into(), &(5 + 3 * number + 2).into()));
    }
}

#[test]
fn directives_that_name_tags() {
    let tags: String = (0..64_000).fold(String::new(), |mut tags, number| {
        let _ = writeln!(tags, "%TAG !a{number}! tag:x,{number}:");
        tags
    });
    let run = guide(&format!("{tags}---\n{PLAIN}")).docent(&["guide", "x"]);
    refuses(&run, "yaml-alias", &format!("{GUIDE}:1:1"), "tags aren't used here");
    // Behind the end of a document too.
    let run = guide(&format!("{PLAIN}...\n{tags}---\na: 1\n")).docent(&["guide", "x"]);
    refuses(&run, "yaml-alias", &format!("{GUIDE}:5:1"), "tags aren't used here");
}

#[test]
fn a_drawing_of_sixty_thousand_attributes_keeps_its_size() {
    let attributes: String = (0..60_000).fold(String::new(), |mut all, number| {
        let _ = write!(all, " a{number}=\"1\" xmlns:n{number}=\"u:{number}\"");
        all
    });
    let folder = guide("guide: x\nbody:\n  - image: { src: media/p.svg, alt: a }\n");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"31\" height=\"17\"";
    folder.write("docs/media/p.svg", format!("{svg}{attributes}><g/></svg>"));
    let run = folder.docent(&["guide", "x", "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("width=\"31\" height=\"17\""), "{}", run.stdout);
}

#[test]
fn a_guide_of_two_hundred_thousand_texts() {
    let run = guide(&format!("guide: x\nbody:\n{}", "  - text: a\n".repeat(90_000)));
    let most = "this guide has more than 20000 paragraphs, steps, list members and cells";
    refuses(&run.docent(&["guide", "x"]), "too-large", &format!("{GUIDE}:1:8"), most);
    let run = guide(&format!("guide: x\nbody:\n{}", "  - text: a\n".repeat(200_000)));
    let most = "this file has more than 200000 lists, mappings and values";
    refuses(&run.docent(&["guide", "x"]), "too-large", &format!("{GUIDE}:100001:11"), most);
    // As many as are allowed are all there.
    let texts = "  - text: [a, a, a, a, a, a, a, a, a, a]\n".repeat(limit::BLOCKS / 10);
    let run = guide(&format!("guide: x\nbody:\n{texts}"));
    let run = run.docent(&["guide", "x", "--format", "text"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(run.stdout.lines().filter(|line| *line == "A").count(), limit::BLOCKS);
}

#[test]
fn cells_and_members_count_as_paragraphs_do() {
    let rows = "        - [a, 1, 2, 3]\n".repeat(6_000);
    let table = "  - table:\n      columns: [a, a, a, a]\n      rows:\n";
    let run = guide(&format!("guide: x\nbody:\n{table}{rows}")).docent(&["guide", "x"]);
    refuses(&run, "too-large", &format!("{GUIDE}:1:8"), "20000 paragraphs");
    let members = "    - item: a\n      items: [a, a, a]\n".repeat(6_000);
    let run = guide(&format!("guide: x\nbody:\n  - list:\n{members}")).docent(&["guide", "x"]);
    refuses(&run, "too-large", &format!("{GUIDE}:1:8"), "20000 paragraphs");
}

#[test]
fn values_of_a_guide() {
    let values: String = (0..=limit::VALUES).fold(String::new(), |mut values, number| {
        let _ = writeln!(values, "  v{number}: 5");
        values
    });
    let run = guide(&format!("guide: x\nvalues:\n{values}body:\n  - text: a\n"));
    refuses(&run.docent(&["guide", "x"]), "too-large", &format!("{GUIDE}:1:8"), "1000 values");
    let long = "a".repeat(limit::MESSAGE);
    let folder = guide(&format!("guide: x\nvalues: {{ v: {long} }}\nbody:\n  - text: a\n"));
    folder.write(WORDS, "title = T\na = A { $v }\n");
    let place = format!("{WORDS}:2:1");
    refuses(&folder.docent(&["guide", "x"]), "too-large", &place, "with its values");
}

#[test]
fn lines_and_entries_of_a_file_of_messages() {
    let run = words(&format!("a = A\n{}", "\n".repeat(limit::LINES))).docent(&["guide", "x"]);
    refuses(
        &run,
        "too-large",
        &format!("{WORDS}:100001:1"),
        "this file has more than 100000 lines",
    );
    // Empty lines are no part of a message, however many.
    let run = words(&format!("a = A\n{}", "\n".repeat(90_000))).docent(&["guide", "x"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let all: String = (0..limit::ENTRIES).fold(String::new(), |mut all, number| {
        let _ = writeln!(all, "m{number} = M");
        all
    });
    let run = words(&all).docent(&["guide", "x"]);
    let most = "this file has more than 20000 messages, terms and comments";
    refuses(&run, "too-large", &format!("{WORDS}:20001:1"), most);
}

#[test]
fn placeables_of_a_file_of_messages() {
    let all: String = (0..=limit::BRACES / 100).fold(String::new(), |mut all, number| {
        let _ = writeln!(all, "m{number} = {}", "{\"x\"}".repeat(100));
        all
    });
    let run = words(&all).docent(&["guide", "x"]);
    let most = "this file has more than 100000 placeables";
    refuses(&run, "too-large", &format!("{WORDS}:1002:9"), most);
}

#[test]
fn arguments_of_a_function() {
    for separator in ["", "\n  "] {
        let arguments = format!(", u: {separator}1").repeat(limit::ARGUMENTS + 1);
        let pad = "a".repeat(2_000);
        let run = words(&format!("a = {pad} {{ NUMBER(1{arguments}) }}\n")).docent(&["guide", "x"]);
        assert_eq!(run.code, 1);
        assert!(run.stderr.starts_with("error[too-large]: a function has more than 100 arguments"));
    }
}

#[test]
fn a_message_that_grows_by_what_it_refers_to() {
    let term = format!("-t = {}\n", "a ".repeat(20_000));
    let run = words(&format!("{term}a = {{ -t }}{{ -t }}\n")).docent(&["guide", "x"]);
    refuses(&run, "too-large", &format!("{WORDS}:3:1"), "`a` grows to more than 65536 bytes");
}

#[test]
fn places_far_apart_are_shown_apart() {
    let folder = guide(&format!("{PLAIN}k: 1\n{}k: 1\n", "# a comment\n".repeat(100_000)));
    let run = folder.docent(&["guide", "x"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains(&format!("--> {GUIDE}:100005:1\n")), "{}", run.stderr);
    assert!(run.stderr.contains(&format!("{GUIDE}:4:1\n")), "{}", run.stderr);
    assert!(run.stderr.contains("here first"), "{}", run.stderr);
    assert!(run.stderr.len() < 1_000, "{}", run.stderr);
}

#[test]
fn comments_that_silence_are_found_among_many() {
    let texts: String = (0..5_000).fold(String::new(), |mut texts, number| {
        let _ =
            writeln!(texts, "# docent: allow(ellipsis) why\nm{number} = a...\nn{number} = a...");
        texts
    });
    let all = problems(&words(&format!("a = A\n{texts}")));
    let dots = all.iter().filter(|one| one["code"] == "ellipsis");
    let lines: Vec<&Value> = dots.map(|one| &one["line"]).collect();
    let expected: Vec<Value> = (0..5_000).map(|number| (5 + 3 * number).into()).collect();
    assert_eq!(lines, expected.iter().collect::<Vec<_>>());
    assert!(all.iter().all(|one| one["code"] != "unused-allow"));
}

#[test]
fn patterns_of_a_form() {
    let field = |at: usize, pattern: &str| {
        format!("      - {{ field: f{at}, kind: text, pattern: '{pattern}' }}\n")
    };
    let form = |fields: &str| {
        Folder::new(&[
            ("docs/forms/f.yaml", &*format!("form: f\nparts:\n  - part: p\n    fields:\n{fields}")),
            ("locales/en-US/f.ftl", "title = T\np = P\nf0 = A\nf1 = B\nf2 = C\nf3 = D\n"),
        ])
    };
    let name = r"[\p{L} .''-]{1,100}";
    let fine: String = [name, name, "[A-Z]{2}-?[0-9]+"]
        .iter()
        .enumerate()
        .map(|(at, one)| field(at, one))
        .collect();
    let run = form(&fine).docent(&["draft", "--form", "f"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let many: String = (0..4).map(|at| field(at, name)).collect();
    let run = form(&many).docent(&["draft", "--form", "f"]);
    refuses(&run, "too-large", "docs/forms/f.yaml:8:43", "patterns of this form");
    for pattern in [r"\p{L}{2000}", r"((a{1000}){1000}){1000}", r"(\w{100}|x){100,}"] {
        let run = form(&field(0, pattern)).docent(&["draft", "--form", "f"]);
        refuses(&run, "too-large", "docs/forms/f.yaml:5:43", "patterns of this form");
    }
}

#[test]
fn explain_lists_the_limits() {
    let text = words("a = b\n").docent(&["explain", "too-large"]).stdout;
    for limit in LIMITS {
        assert!(text.contains(&format!("| {} | {limit} |", limit.of)), "{}", limit.of);
    }
}

#[test]
fn the_manual_lists_the_limits() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md"));
    let page = page.expect("a page of limits");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    let limits: Vec<String> =
        LIMITS.iter().map(|limit| format!("| {} | {limit} |", limit.of)).collect();
    assert_eq!(rows, limits);
}
