//! Nothing that a customer wrote is in any report, message or name of a file, in whatever way the input
//! is broken: a canary is in each place of each input, with each fault, in every command that reads
//! customers' data.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::count::count;
use crate::desk::desk;
use crate::support::Folder;

/// A word that only the customer knows: in letters that names and keys may have.
const CANARY: &str = "kanarie7f3a";

/// Whether the canary, or most of it, is in a text, also where it is escaped.
fn sings(text: &str) -> bool {
    text.to_lowercase().contains("anarie7f3")
}

/// The mark for the canary in inputs: places are marked one after another.
const MARK: &str = "@";

/// Sound requests with marks wherever a customer's words or keys may be.
fn sound() -> Vec<(&'static str, String)> {
    let yaml = "form: trip\nlocale: nl-NL\nvalues:\n  name: Ann @\n  order: @\n  country: @\n  phone: @\n  \
                mail: @\n  site: @\n  seats: @\n  by: @\n  remarks: |\n    one @\n    two @\n";
    let json = "{\"form\": \"trip\", \"locale\": \"nl-NL\", \"values\": {\"name\": \"Ann @\", \
                \"order\": \"@\", \"country\": \"@\", \"seats\": \"@\", \"remarks\": \"one @\\n@\"}}\n";
    let csv = "form,locale,name,order,country,seats,remarks\n\
               trip,nl-NL,Ann @,@,@,@,\"one @\n@, two\"\ntrip,nl-NL,Bob @,@,@,@,@\n";
    let block = "Name: Ann @\nOrder number: @\nCountry: @\nSeats: @\nTravel by: @\nRemarks: one @\n    | @\n";
    vec![
        ("yaml", yaml.to_owned()),
        ("jsonl", json.to_owned()),
        ("csv", csv.to_owned()),
        ("txt", block.to_owned()),
        ("md", format!("# Trip\n\n```text\n{block}```\n")),
        ("html", format!("<html><pre>{block}</pre></html>\n")),
        ("eml", format!("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{block}")),
        ("json", "{\"text\": \"Name: @\\nSeats: @\\n\", \"request\": {\"values\": {\"seats\": \"@\"}}}\n".to_owned()),
    ]
}

/// What is done to a place in an input to break it: each is put where a mark is. None makes an id of
/// the canary: reports name requests by theirs.
fn faults() -> Vec<(&'static str, Vec<u8>)> {
    let word = CANARY.as_bytes();
    let with = |before: &[u8], after: &[u8]| [before, word, after].concat();
    let mut all = vec![
        ("plain", word.to_vec()),
        ("latin-1", with(b"caf\xe9 ", b" \xff")),
        ("a zero byte", with(b"\0", b"\0")),
        ("a control character", with(b"\x1b[31m", b"\x07")),
        ("an open quote", with(b"\"", b"")),
        ("an open apostrophe", with(b"'", b"")),
        ("a quote inside", with(b"a\"", b"\"b")),
        ("a line break", with(b"x\n", b"\ny")),
        ("a line that is a key", with(b"x\n", b": y\n")),
        ("a key of its own", with(b"x\n  ", b": z\n")),
        ("a top key", with(b"x\n", b": z\n")),
        ("a member", with(b"x\", \"", b"\": \"z")),
        ("a comma", with(b"a,", b",b")),
        ("a colon", with(b"a: ", b": b")),
        ("an anchor", with(b"&", b" x")),
        ("an alias", with(b"*", b"")),
        ("a tag", with(b"!", b" x")),
        ("a long tag", with(b"!<", b"> x")),
        ("a merge key", with(b"x\n  <<: *", b"")),
        ("a list", with(b"[", b"]")),
        ("an open list", with(b"[", b"")),
        ("a mapping", with(b"{ ", b": x }")),
        ("an open mapping", with(b"{", b"")),
        ("an escape", with(b"\"\\q", b"\"")),
        ("a half escape", with(b"\\u12", b"")),
        ("a block scalar", with(b"|\n", b"\n")),
        ("a tab", with(b"\n\t", b": x")),
        ("a comment", with(b"x # ", b"")),
        ("a document", with(b"x\n---\n", b"\n")),
        ("an end of the document", with(b"x\n... ", b"\n")),
        ("a directive", with(b"x\n---\n%", b" 1\n---\nform: trip\n")),
        ("a caption", with(b"x\n--- ", b" (trip 7, nl-NL\n")),
        ("a tag of HTML", with(b"<", b" x=\"y\">")),
        ("an entity", with(b"&", b";")),
        ("a label", with(b"x\n", b": y")),
        ("a line that is no label", with(b"x\n\n", b"\n")),
        ("a label twice", with(b"x\nName: ", b"\nName: y")),
        ("a formula", with(b"=cmd|' /C ", b"'!A0")),
        ("a bidi control", with("\u{202e}".as_bytes(), b"")),
        ("another locale", with(b"x\nlocale: ", b"\n")),
        ("another form", with(b"x\nform: ", b"\n")),
    ];
    all.push(("too deep", with(&b"[".repeat(200), b"")));
    all.push(("too large", word.repeat((1 << 20) / word.len() + 1)));
    all
}

/// Inputs that are broken from the beginning, whatever the format: files without headings, records of
/// another kind.
fn others() -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let csv = [
        "@,Ann,NL\nb,@,c\n",
        "form,name,@\ntrip,Ann,x\n",
        "form,name,@.1.@\ntrip,Ann,x\n",
        "form,name,room.1.@\ntrip,Ann,x\n",
        "name,@@example.com,www.@.example\nx,y,z\n",
        "form,name,id\ntrip,@\n",
        "id,form,name\n@ x,trip\n",
        "id,form,name,seats\n1,trip,\"open\n@,trip,,@\n",
        "id,form,seats\n1,trip,\"open\n@,trip,@\n2,trip,@\n",
        "form,name,name\ntrip,@,@\n",
        "form,locale,answers,parts,name\n@,@,@,@,@\n",
        "_problems,form,name,seats\n'@,trip,@,@\n",
    ];
    let yaml = [
        "@\n",
        "- @\n",
        "@: @\n",
        "form: @\nlocale: @\nanswers: @\nparts: [@]\nvalues: { @: @ }\n",
        "form: trip\nparts: [room]\nvalues:\n  room: [{ @: 1 }, { nights: @ }, @]\n",
        "form: trip\nvalues: { room: { @: @ } }\n",
        "form: trip\nvalues: { @: [@], name: [[@]] }\n",
        "form: trip\nvalues: { ? [@] : x }\n",
        "form: trip\n@: @\n@: @\nvalues: { name: x }\n",
        "form: trip\nvalues: { nane: @, sets: @, @: x }\n",
        "values: { name: @ }\n",
        "form: trip\nvalues: { country: Liechtenstein, phone: @ }\n",
        "note: my id: @\nform: [\n",
        "form: trip\nvalues:\n  name: \"x\nid: @\n  order: [\n",
        "text: |\n  x\nid: @\nform: [\n",
        "\u{feff}%TAG !@! @\n---\n!@!x y\n",
    ];
    let jsonl = [
        "\"@\"\n",
        "[\"@\"]\n",
        "@\n",
        "{\"@\": 1}\n",
        "{\"form\": \"@\", \"locale\": \"@\"}\n",
        "{\"form\": \"trip\", \"values\": {\"@\": {\"@\": \"@\"}}}\n",
        "{\"form\": \"trip\", \"values\": {\"name\": \"x\"}, \"values\": {\"@\": \"@\"}}\n",
        "{\"form\": \"trip\", \"values\": {\"remarks\": \"my id: @\", broken\n",
        "{\"values\": {\"remarks\": \"x\", \"id\": \"@\"}, broken\n",
        "{\"form\": \"trip\", \"values\": {\"remarks\": \"x\", \"id\": \"@\"}}\n",
        "{\"form\": \"trip\", \"values\": {\"name\": \"x\"}} @\n",
        "{\"form\": \"trip\", @: 1}\n",
    ];
    let txt = [
        "@\n",
        "@: @\n",
        "--- @ (trip 7, nl-NL)\n@\n",
        "--- x (@ 7, nl-NL)\nName: @\n",
        "Name: x\n\n@\n\n@: @\n",
        "Room: @\nNights: @\nNights: @\n",
        "<!-- @ (@, @) -->\n\n```text\nName: @\n",
        "Name: x\nLanguage of the answers: @\n",
    ];
    let eml = [
        "MIME-Version: 1.0\n@: @\nContent-Type: multipart/mixed; boundary=@\n\n--@\n\n@\n",
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=@\n\nName: \u{e9}@\n",
        "MIME-Version: 1.0\nX-Docent-Form: @ 1\nContent-Language: @\n\nName: @\nSeats: @\n",
        "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Name: @<p>@\n",
    ];
    let html = ["<html><title>@</title><p>@", "<html @=\"@\"><p>Seats: @</p><p>@: @</p>"];
    let json = [
        "{\"rejected\": true, \"record\": {\"values\": {\"@\": \"@\"}}}\n",
        "{\"rejected\": true, \"record\": \"@\"}\n",
        "{\"request\": \"@\", \"text\": \"@\"}\n",
        "{\"@\": [\"@\n",
        "{\"text\": \"Seats: @\\n\"}\n",
    ];
    all.extend(csv.map(|text| ("csv", text)));
    all.extend(yaml.map(|text| ("yaml", text)));
    all.extend(jsonl.map(|text| ("jsonl", text)));
    all.extend(txt.map(|text| ("txt", text)));
    all.extend(eml.map(|text| ("eml", text)));
    all.extend(html.map(|text| ("html", text)));
    all.extend(json.map(|text| ("json", text)));
    all.into_iter().map(|(input, text)| (input, text.replace(MARK, CANARY))).collect()
}

/// All inputs: each fault at each place, and those that are broken otherwise.
fn inputs() -> Vec<(&'static str, String, Vec<u8>)> {
    let mut all = Vec::new();
    for (input, text) in sound() {
        let places: Vec<usize> = text.match_indices(MARK).map(|(at, _)| at).collect();
        for (fault, bytes) in faults() {
            // What is large is tried at one place of each format.
            let few = if bytes.len() > 1000 { 1 } else { places.len() };
            for place in places.iter().take(few) {
                let (before, after) = text.split_at(*place);
                let others = |text: &str| text.replace(MARK, "1").into_bytes();
                let broken = [others(before), bytes.clone(), others(&after[1..])].concat();
                all.push((input, format!("{fault} at {place}"), broken));
            }
        }
    }
    let broken = |(input, text): (&'static str, String)| (input, text.clone(), text.into_bytes());
    all.extend(others().into_iter().map(broken));
    all
}

/// What a run of the program lets others see: its report, and the names of files that it made.
fn seen(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
    let summary = folder.join("summary.md");
    command.args(args).current_dir(folder).env("GITHUB_STEP_SUMMARY", &summary);
    let output = command.output().expect("the program runs");
    let mut seen = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!seen.contains("panicked"), "{seen}");
    let is_report = args.first() == Some(&"check");
    if is_report {
        seen.push_str(&String::from_utf8_lossy(&output.stdout));
        seen.push_str(&fs::read_to_string(summary).unwrap_or_default());
    }
    let mut folders = vec![folder.join("out")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path: PathBuf = entry.path();
            seen.push_str(&format!("{}\n", path.display()));
            folders.push(path);
        }
    }
    let _ = fs::remove_dir_all(folder.join("out"));
    seen
}

/// Runs so many of the commands that read inputs of a format, from one of them on; answers what the first
/// that tells of the canary shows.
fn reported(
    folder: &Folder,
    input: &str,
    all: &[&[u8]],
    [first, most]: [usize; 2],
) -> Option<String> {
    let names: Vec<String> = (0..all.len()).map(|at| format!("in{at}.{input}")).collect();
    let requests = ["yaml", "jsonl", "csv"].contains(&input);
    for (name, bytes) in names.iter().zip(all) {
        folder.write(name, bytes);
        if requests {
            folder.write(&format!("docs/requests/{name}"), bytes);
        }
    }
    let read: &[&[&str]] = &[&["read", "-v"], &["read", "--form", "trip"], &["draft"]];
    let draft: &[&[&str]] = &[
        &["draft", "-v", "--stream", "-"],
        &["draft", "-o", "out", "-f", "eml"],
        &["draft", "-f", "json", "--rejects", "out.rejects"],
        &["draft", "-f", "html", "-o", "out", "--labels", "both"],
        &["draft", "-f", "md", "--form", "trip", "-l", "de-DE"],
        &["read"],
    ];
    let check: &[&[&str]] = &[
        &["check", "-v"],
        &["check", "--report", "json"],
        &["check", "--report", "sarif"],
        &["check", "--report", "github"],
    ];
    let files: Vec<&str> = names.iter().map(String::as_str).collect();
    let on_files: Vec<Vec<&str>> =
        if requests { draft } else { read }.iter().map(|args| [args, &*files].concat()).collect();
    let on_all = check.iter().filter(|_| requests).map(|args| args.to_vec());
    let commands: Vec<Vec<&str>> = on_files.into_iter().chain(on_all).collect();
    let chosen = commands.iter().cycle().skip(first).take(most.min(commands.len()));
    let found = chosen.map(|args| seen(folder.path(), args)).find(|seen| sings(seen));
    let _ = fs::remove_dir_all(folder.path().join("docs/requests"));
    found
}

/// More commands than read any input.
const MOST: usize = 100;
/// The inputs of one run: so many that all of them are tried with every command.
const TOGETHER: usize = 40;

#[test]
fn no_fault_of_an_input_tells_what_a_customer_wrote() {
    let all = inputs();
    assert!(all.len() > 1_000, "{}", all.len());
    let folder = desk();
    let mut wrong = Vec::new();
    for input in ["yaml", "jsonl", "csv", "txt", "md", "html", "eml", "json"] {
        let own: Vec<_> = all.iter().filter(|(kind, ..)| *kind == input).collect();
        // A spreadsheet with an unknown heading ends the run.
        let (alone, others): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|(_, fault, _)| input == "csv" && fault.contains('\n'));
        // Those that are alone try some of the commands, one after another.
        let few = count("COMMANDS", [2, MOST]);
        let groups = others.chunks(TOGETHER).map(|group| (group, MOST));
        let groups = groups.chain(alone.chunks(1).map(|group| (group, few)));
        for (at, (group, most)) in groups.enumerate() {
            let bytes: Vec<&[u8]> = group.iter().map(|(_, _, bytes)| bytes.as_slice()).collect();
            let Some(together) = reported(&folder, input, &bytes, [at, most]) else { continue };
            // Which one it is.
            for (_, fault, bytes) in group {
                if let Some(seen) = reported(&folder, input, &[bytes], [0, MOST]) {
                    wrong.push(format!("{input}: {fault}\n{seen}"));
                }
            }
            let lines: Vec<&str> = together.lines().filter(|line| sings(line)).collect();
            assert!(!wrong.is_empty(), "several {input} tell together: {lines:#?}");
        }
    }
    assert!(wrong.is_empty(), "{} of {} tell:\n\n{}", wrong.len(), all.len(), wrong.join("\n\n"));
}

#[test]
fn the_same_inputs_are_shown_on_demand() {
    let folder = desk();
    folder.write("in.yaml", format!("form: trip\nvalues: {{ seats: {CANARY} }}\n"));
    let run = folder.docent(&["draft", "in.yaml", "--show-values"]);
    assert!(run.code == 1 && sings(&run.stderr), "{}", run.stderr);
    folder.write("in.txt", format!("Name: x\nSeats: {CANARY}\n"));
    let run = folder.docent(&["read", "in.txt", "--show-values"]);
    assert!(run.code == 1 && sings(&run.stderr), "{}", run.stderr);
    folder.write("in.csv", format!("form,name,{CANARY}\ntrip,x,y\n"));
    let run = folder.docent(&["draft", "in.csv", "--show-values"]);
    assert!(run.code == 2 && sings(&run.stderr), "{}", run.stderr);
}

#[test]
fn a_spreadsheet_without_headings_is_reported_by_its_columns() {
    let folder = desk();
    folder.write("in.csv", "c1;Jörg Müller;DE;+49 30 1234567;joerg@example.com\nc2;Anna;DE;x;y\n");
    let run = folder.docent(&["draft", "in.csv"]);
    assert_eq!((run.code, &*run.stdout), (2, ""));
    let problem =
        "error[unknown-field]: no column of the first row is a field of any form\n--> in.csv:1:1\n";
    assert!(run.stderr.starts_with(problem), "{}", run.stderr);
    assert!(run.stderr.contains("see that the first row holds the headings"), "{}", run.stderr);
    assert!(!run.stderr.contains("Müller") && !run.stderr.contains("example.com"));
    // One heading of several that are known may be misspelt.
    folder.write("in.csv", "id,form,nane,seats\n1,trip,Ann,2\n");
    let run = folder.docent(&["draft", "in.csv"]);
    assert!(
        run.stderr.contains("column 3 is no field of any form\n--> in.csv:1:9\n"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("write `name` as its heading"), "{}", run.stderr);
    assert!(!run.stderr.contains("nane"), "{}", run.stderr);
}

#[test]
fn templates_and_messages_that_fail_tell_no_answers() {
    let folder = desk();
    folder.write("in.yaml", format!("form: trip\nvalues: {{ name: {CANARY}, seats: 2 }}\n"));
    let templates = [
        "{{ text | int }}",
        "{{ throw(message=text) }}",
        "{{ message(id=text) }}",
        "{{ {\"a\": 1} | get(key=text) }}",
        "{{ text + 1 }}",
    ];
    for (format, extension) in [("md", "md"), ("html", "html")] {
        for template in templates {
            folder.write(&format!("templates/{format}/draft.{extension}"), template);
            let seen = seen(folder.path(), &["draft", "-v", "in.yaml", "-f", format]);
            assert!(seen.contains("error[template-rendering]") && !sings(&seen), "{seen}");
            let run = folder.docent(&["draft", "in.yaml", "-f", format, "--show-values"]);
            assert!(
                run.code > 0 && (sings(&run.stderr) || template.contains('+')),
                "{}",
                run.stderr
            );
        }
    }
    for subject in
        ["{ NUMBER($name) }", "{ DATETIME($name) }", "{ $name ->\n    *[one] { NUMBER($name) }\n }"]
    {
        folder.write("locales/en-US/trip.ftl", format!("subject = {subject}\nname = Name\n"));
        let seen = seen(folder.path(), &["draft", "-v", "in.yaml", "-f", "eml", "-o", "out"]);
        assert!(seen.contains("error[") && !sings(&seen), "{seen}");
    }
}

#[test]
fn a_spreadsheet_in_the_place_of_its_columns_is_not_shown() {
    let folder = crate::desk::desk();
    let row = "form,name\ntrip,\"Jan KANARIE: x\",a@example.org\n";
    folder.write("c.csv", row);
    for columns in ["c.csv", "other.txt"] {
        folder.write("other.txt", "x: [KANARIE");
        let run = folder.docent(&["draft", "c.csv", "--columns", columns]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(
            !run.stderr.contains("KANARIE") && run.stderr.contains("is no list of columns"),
            "{}",
            run.stderr
        );
        let run = folder.docent(&["draft", "c.csv", "--columns", columns, "--show-values"]);
        assert!(run.stderr.contains("KANARIE"), "{}", run.stderr);
    }
    // Any word of so many letters may be a variant of a language.
    folder.write("r.yaml", "form: trip\nlocale: nl-KANARIE\nvalues: { name: Ann, seats: 2 }\n");
    let run = folder.docent(&["draft", "r.yaml"]);
    assert!(!run.stderr.to_lowercase().contains("kanarie"), "{}", run.stderr);
}
