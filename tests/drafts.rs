//! Batches of requests, seen from the outside: how every record ends, in which file, with
//! which report; and what is left when a run is stopped.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use crate::count::count;
use crate::desk::{after, desk, document, ended, fed, quoted, run_after};
use crate::dice::Dice;
use crate::support::{Folder, Run};

/// The formats of input; each is also the extension of its files.
const INPUTS: [&str; 3] = ["yaml", "jsonl", "csv"];

/// The answers of a request.
type Answers<'a> = &'a [(&'a str, &'a str)];
/// A request: its id, its locale, its answers.
type Request<'a> = (&'a str, &'a str, Answers<'a>);

/// A request as a line of JSON.
fn line(id: &str, locale: &str, answers: Answers<'_>) -> String {
    let answers: Vec<_> = answers
        .iter()
        .map(|(field, answer)| format!("{}: {}", quoted(field), quoted(answer)))
        .collect();
    let (id, answers) = (quoted(id), answers.join(", "));
    format!(
        "{{\"form\": \"trip\", \"id\": {id}, \"locale\": \"{locale}\", \"values\": {{{answers}}}}}\n"
    )
}

/// A spreadsheet of requests: a column for every field that one of them answers.
fn sheet(requests: &[Request<'_>]) -> String {
    let mut fields: Vec<&str> = requests
        .iter()
        .flat_map(|(_, _, answers)| answers.iter().map(|(field, _)| *field))
        .collect();
    fields.sort_unstable();
    fields.dedup();
    let mut out = csv::Writer::from_writer(Vec::new());
    let heading = ["id", "locale", "form"].into_iter().chain(fields.iter().copied());
    out.write_record(heading).expect("a row");
    for (id, locale, answers) in requests {
        let answer = |field: &&str| {
            answers.iter().find(|(own, _)| own == field).map_or("", |(_, answer)| *answer)
        };
        let row = [*id, *locale, "trip"].into_iter().chain(fields.iter().map(answer));
        out.write_record(row).expect("a row");
    }
    String::from_utf8(out.into_inner().expect("a buffer")).expect("UTF-8")
}

/// Requests in one of the formats.
fn written(input: &str, requests: &[Request<'_>]) -> String {
    let one = match input {
        "yaml" => document,
        "jsonl" => line,
        _ => return sheet(requests),
    };
    requests.iter().map(|(id, locale, answers)| one(id, locale, answers)).collect()
}

/// The files of a folder with what they hold, but for docent's own list.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder");
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        (name, fs::read(entry.path()).expect("a file"))
    };
    entries.map(file).filter(|(name, _)| name != ".docent-drafts").collect()
}

/// The names of the drafts in a folder.
fn drafts(folder: &Folder, out: &str) -> Vec<String> {
    let names = files(&folder.path().join(out)).into_keys();
    names.filter_map(|name| name.strip_suffix(".txt").map(str::to_owned)).collect()
}

#[track_caller]
fn gives(run: &Run, code: i32) {
    assert_eq!(run.code, code, "{}", run.stderr);
}

#[track_caller]
fn says(run: &Run, words: &str) {
    assert!(plain(&run.stderr).contains(words), "{words:?} is not in:\n{}", run.stderr);
}

/// A text with all its spaces alike: French has narrow ones beside its marks.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The line of a text that holds something, from 1.
fn line_of(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).expect("it is there") + 1
}

// Ten requests, three of them wrong.

const LOCALES: [&str; 3] = ["nl-NL", "de-DE", "fr-FR"];

/// Ten requests that are all right.
fn ten(input: &str) -> String {
    let names: Vec<_> =
        (1..=10).map(|at| (format!("c{at:02}"), format!("Traveller {at:02}"))).collect();
    let answers: Vec<_> =
        names.iter().map(|(_, name)| [("name", name.as_str()), ("seats", "2")]).collect();
    let request =
        |(at, (id, _)): (usize, &(String, String))| (id.clone(), LOCALES[at % 3], answers[at]);
    let requests: Vec<_> = names.iter().enumerate().map(request).collect();
    let requests: Vec<_> =
        requests.iter().map(|(id, locale, answers)| (id.as_str(), *locale, &answers[..])).collect();
    written(input, &requests)
}

/// A fault: what is written instead of what, a word on its line, and the problem.
struct Fault {
    right: &'static str,
    wrong: &'static str,
    near: &'static str,
    says: &'static str,
}

const fn fault(
    right: &'static str,
    wrong: &'static str,
    near: &'static str,
    says: &'static str,
) -> Fault {
    Fault { right, wrong, near, says }
}

/// Plants the faults, drafts, corrects the rejects and feeds them back.
fn corrects(input: &str, faults: &[Fault; 3]) {
    let folder = desk();
    let mut text = ten(input);
    for fault in faults {
        assert_eq!(text.matches(fault.right).count(), 1, "{}:\n{text}", fault.right);
        text = text.replace(fault.right, fault.wrong);
    }
    let path = format!("requests.{input}");
    folder.write(&path, &text);
    let run = folder.docent(&["draft", &path, "-o", "out"]);
    gives(&run, 1);
    assert_eq!(run.stdout, "");
    assert_eq!(drafts(&folder, "out"), ["c01", "c02", "c04", "c06", "c08", "c09", "c10"]);
    assert_eq!(run.stderr.matches("error[").count(), 3, "{}", run.stderr);
    let rejects = format!("out/requests.rejects.{input}");
    let mut kept = folder.read(&rejects);
    for fault in faults {
        // Reports leave out a key that may be an answer; the customer's own file has it.
        says(&run, &fault.says.replace("colour", "…"));
        says(&run, &format!("--> {path}:{}:", line_of(&text, fault.near)));
        assert!(plain(&kept).contains(fault.says), "{} is not in:\n{kept}", fault.says);
        assert!(kept.contains(fault.wrong), "{} is not in:\n{kept}", fault.wrong);
        kept = kept.replace(fault.wrong, fault.right);
    }
    says(&run, "10 read = 7 drafted + 3 rejected\n");
    says(&run, &format!("rejected requests, to be corrected: {rejects}\n"));

    folder.write(&rejects, kept);
    let again = folder.docent(&["draft", &rejects, "-o", "out"]);
    gives(&again, 0);
    says(&again, "trip 7: 3 read = 3 drafted + 0 rejected\n");
    let sound = desk();
    sound.write(&path, ten(input));
    gives(&sound.docent(&["draft", &path, "-o", "out"]), 0);
    let all = |folder: &Folder| -> Vec<String> {
        drafts(folder, "out").iter().map(|id| folder.read(&format!("out/{id}.txt"))).collect()
    };
    assert_eq!(all(&folder), all(&sound));
    assert_eq!(all(&folder).len(), 10);
}

#[test]
fn rejects_of_a_yaml_batch_are_corrected_and_fed_back() {
    corrects(
        "yaml",
        &[
            fault(
                "\"Traveller 03\"\n",
                "\"Traveller 03\"\n  colour: blue\n",
                "colour",
                "Supprimez « colour ». Ce formulaire n’a aucun champ de ce nom.",
            ),
            fault("\"Traveller 05\"", "\"\"", "\"\"", "Füllen Sie „Vor- und Nachname“ aus."),
            fault(
                "\"Traveller 07\"\n  \"seats\"",
                "\"Traveller 07\"\n\t\"seats\"",
                "\t\"seats\"",
                "Verbeter dit record op de genoemde plaats. Het is niet als YAML te lezen.",
            ),
        ],
    );
}

#[test]
fn rejects_of_a_json_batch_are_corrected_and_fed_back() {
    corrects(
        "jsonl",
        &[
            fault(
                "\"Traveller 03\"",
                "\"Traveller 03\", \"colour\": \"blue\"",
                "colour",
                "Supprimez « colour ». Ce formulaire n’a aucun champ de ce nom.",
            ),
            fault("\"Traveller 05\"", "\"\"", "c05", "Füllen Sie „Vor- und Nachname“ aus."),
            fault(
                "\"Traveller 07\"",
                "\"Traveller 07",
                "Traveller 07",
                "Verbeter dit record op de genoemde plaats. Het is niet als JSON Lines te lezen.",
            ),
        ],
    );
}

#[test]
fn rejects_of_a_spreadsheet_are_corrected_and_fed_back() {
    corrects(
        "csv",
        &[
            fault(
                "Traveller 03,2",
                "Traveller 03,many",
                "Traveller 03",
                "Dans le champ « Places », entrez un nombre entier en chiffres, par exemple 12.",
            ),
            fault(
                "c05,de-DE,trip,Traveller 05",
                "c05,de-DE,trip, ",
                "c05",
                "Füllen Sie „Vor- und Nachname“ aus.",
            ),
            fault(
                "Traveller 07,2",
                "Traveller 07,0",
                "Traveller 07",
                "Vul bij ‘Plaatsen’ een waarde vanaf 1 in.",
            ),
        ],
    );
}

#[test]
fn a_row_with_too_few_cells_is_reported_in_its_own_language() {
    let folder = desk();
    folder
        .write("requests.csv", "id,locale,form,name,seats\na,nl-NL,trip,Ann\nb,nl-NL,trip,Bob,1\n");
    let run = folder.docent(&["draft", "requests.csv", "-o", "out"]);
    gives(&run, 1);
    assert_eq!(drafts(&folder, "out"), ["b"]);
    says(&run, "--> requests.csv:2:");
    says(&run, "evenveel cellen");
}

#[test]
fn problems_in_band_have_the_customers_words_and_the_record_as_it_came() {
    let folder = desk();
    let text = ten("jsonl").replace("\"name\": \"Traveller 05\", ", "");
    folder.write("requests.jsonl", &text);
    let run = folder.docent(&["draft", "requests.jsonl", "-f", "json"]);
    gives(&run, 1);
    let lines: Vec<serde_json::Value> =
        run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 10);
    let rejected: Vec<_> = lines.iter().filter(|line| line["rejected"] == true).collect();
    assert_eq!(rejected.len(), 1);
    assert_eq!(lines[4], *rejected[0], "in the order of the input");
    assert_eq!(rejected[0]["id"], "c05");
    let problem = &rejected[0]["problems"][0];
    assert_eq!(problem["text"], "Füllen Sie „Vor- und Nachname“ aus.");
    assert_eq!((&problem["field"], &problem["line"]), (&"name".into(), &1.into()));
    let came: serde_json::Value =
        serde_json::from_str(text.lines().nth(4).expect("a line")).expect("JSON");
    assert_eq!(rejected[0]["record"], came);
}

// Runs again.

/// Where a file is on the disk, and when it was written: another file has another one.
#[cfg(unix)]
fn identity(path: &Path) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).expect("a file");
    (found.ino(), found.mtime(), found.mtime_nsec())
}

#[test]
#[cfg(unix)]
fn a_second_run_leaves_what_is_unchanged() {
    let folder = desk();
    let text = ten("yaml").replace("\"Traveller 05\"", "\"\"");
    folder.write("requests.yaml", &text);
    let draft = || folder.docent(&["draft", "requests.yaml", "-o", "out"]);
    gives(&draft(), 1);
    let identities = || {
        let names = files(&folder.path().join("out")).into_keys();
        let file = |name: String| (identity(&folder.path().join("out").join(&name)), name);
        names.map(file).filter(|(_, name)| !name.contains("rejects")).collect::<Vec<_>>()
    };
    let before = identities();
    let again = draft();
    gives(&again, 1);
    says(&again, "trip 7: 10 read = 0 drafted + 1 rejected + 9 unchanged\n");
    assert_eq!(identities(), before);
    let names = files(&folder.path().join("out"));
    assert_eq!(names.keys().filter(|name| name.contains("rejects")).count(), 1, "{names:?}");

    folder.write("requests.yaml", text.replace("Traveller 08", "Somebody else"));
    let changed = draft();
    says(&changed, "10 read = 1 drafted + 1 rejected + 8 unchanged\n");
    let after = identities();
    let differ: Vec<_> =
        before.iter().zip(&after).filter(|(one, two)| one != two).map(|(one, _)| &*one.1).collect();
    assert_eq!(differ, ["c08.txt"]);
}

#[test]
fn rejects_that_somebody_is_correcting_are_never_overwritten() {
    let folder = desk();
    folder.write("requests.yaml", document("a", "en-US", &[("seats", "0")]));
    gives(&folder.docent(&["draft", "requests.yaml", "-o", "out"]), 1);
    let edited = folder.read("out/requests.rejects.yaml") + "# Asked the customer.\n";
    folder.write("out/requests.rejects.yaml", &edited);
    for _ in 0..2 {
        let run = folder.docent(&["draft", "requests.yaml", "-o", "out"]);
        gives(&run, 1);
        says(&run, "out/requests.rejects-2.yaml\n");
        assert_eq!(folder.read("out/requests.rejects.yaml"), edited);
    }
    let names = files(&folder.path().join("out")).into_keys().collect::<Vec<_>>();
    assert_eq!(names, ["requests.rejects-2.yaml", "requests.rejects.yaml"]);
}

#[test]
fn a_draft_of_what_a_rejected_request_was_before_is_warned_of() {
    let folder = desk();
    let right = document("a", "en-US", &[("name", "Ann")]);
    folder.write("requests.yaml", right.clone() + &document("b", "en-US", &[("name", "Bob")]));
    gives(&folder.docent(&["draft", "requests.yaml", "-o", "out"]), 0);
    let draft = folder.read("out/a.txt");
    folder.write("requests.yaml", right + "  seats: none\n" + &document("c", "en-US", &[]));
    let run = folder.docent(&["draft", "requests.yaml", "-o", "out"]);
    gives(&run, 1);
    assert_eq!(run.stderr.matches("[stale-draft]").count(), 1, "{}", run.stderr);
    says(&run, "warning[stale-draft]: a: `a.txt`");
    assert_eq!(folder.read("out/a.txt"), draft, "it is for people to delete");
}

#[test]
fn of_two_requests_with_one_id_the_second_is_rejected() {
    for input in INPUTS {
        for twin in ["a", "A"] {
            let folder = desk();
            let text = written(
                input,
                &[
                    ("a", "en-US", &[("name", "First")]),
                    (twin, "nl-NL", &[("name", "Second")]),
                    ("b", "en-US", &[("name", "Third")]),
                ],
            );
            let path = format!("requests.{input}");
            folder.write(&path, &text);
            let run = folder.docent(&["draft", &path, "-o", "out"]);
            gives(&run, 1);
            says(&run, "3 read = 2 drafted + 1 rejected\n");
            says(&run, "error[duplicate-id]");
            says(&run, &format!("‘{twin}’"));
            says(&run, if twin == "a" { "Een ander record heeft de id" } else { "hoofdletters" });
            assert_eq!(drafts(&folder, "out"), ["a", "b"]);
            assert!(folder.read("out/a.txt").contains("Name: First"));
            let kept = folder.read(&format!("out/requests.rejects.{input}"));
            assert!(kept.contains("Second") && !kept.contains("First"), "{kept}");
        }
    }
}

#[test]
fn one_id_in_two_files_is_one_too_many() {
    let folder = desk();
    folder.write("in/one.yaml", document("a", "en-US", &[("name", "First")]));
    folder.write("in/two.yaml", document("a", "en-US", &[("name", "Second")]));
    let run = folder.docent(&["draft", "in", "-o", "out"]);
    gives(&run, 1);
    says(&run, "--> in/two.yaml:3:");
    assert!(folder.read("out/a.txt").contains("First"));
}

// Files.

#[test]
#[cfg(unix)]
fn files_are_for_their_owner_whatever_the_mask() {
    use std::os::unix::fs::PermissionsExt;
    let folder = desk();
    folder.write("requests.yaml", ten("yaml").replace("\"Traveller 05\"", "\"\""));
    for rest in [&["-o", "made/out"][..], &["--stream", "all.txt", "--rejects", "bad.yaml"]] {
        let run =
            run_after(folder.path(), "umask 000", &[&["draft", "requests.yaml"], rest].concat());
        gives(&run, 1);
    }
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o7777;
    let root = folder.path();
    for path in ["made", "made/out"] {
        assert_eq!(mode(&root.join(path)), 0o700, "{path}");
    }
    let out = fs::read_dir(root.join("made/out"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let all: Vec<_> = out.chain([root.join("all.txt"), root.join("bad.yaml")]).collect();
    assert_eq!(all.len(), 9 + 2 + 2, "nine drafts, rejects, docent's list; a stream and rejects");
    for path in all {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn a_file_that_docent_did_not_make_stays() {
    let folder = desk();
    folder.write("requests.yaml", document("a", "en-US", &[("name", "Ann")]));
    folder.write("out/a.txt", "My own.\n");
    let run = folder.docent(&["draft", "requests.yaml", "-o", "out"]);
    gives(&run, 2);
    says(&run, "a.txt");
    assert_eq!(folder.read("out/a.txt"), "My own.\n");
    assert_eq!(drafts(&folder, "out"), ["a"]);
}

#[test]
#[cfg(unix)]
fn a_link_in_the_folder_leads_nowhere() {
    let folder = desk();
    folder.write("requests.yaml", document("a", "en-US", &[("name", "Ann")]));
    folder.write("mine.txt", "My own.\n");
    fs::create_dir(folder.path().join("out")).expect("a folder");
    std::os::unix::fs::symlink("../mine.txt", folder.path().join("out/a.txt")).expect("a link");
    gives(&folder.docent(&["draft", "requests.yaml", "-o", "out"]), 2);
    assert_eq!(folder.read("mine.txt"), "My own.\n");
}

#[test]
#[cfg(unix)]
fn a_pipe_named_for_output_stays_a_pipe() {
    use std::os::unix::fs::FileTypeExt;
    for option in ["--stream", "--rejects"] {
        let folder = desk();
        folder.write(
            "requests.yaml",
            document("a", "en-US", &[("name", "Ann")]) + &document("b", "en-US", &[]),
        );
        let pipe = folder.path().join("pipe");
        assert!(
            std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success()
        );
        let mut reader = std::process::Command::new("cat")
            .arg(&pipe)
            .stdout(Stdio::null())
            .spawn()
            .expect("cat");
        let run = folder.docent(&["draft", "requests.yaml", option, "pipe"]);
        reader.kill().expect("it ends");
        reader.wait().expect("it ended");
        assert!([1, 2].contains(&run.code), "{}", run.stderr);
        let found = fs::symlink_metadata(&pipe).expect("it is there");
        assert!(found.file_type().is_fifo(), "{option} put a file in the place of a pipe");
    }
}

/// Stops runs when so many files are there, and looks at what they leave.
#[test]
#[cfg(unix)]
fn a_killed_run_leaves_whole_files_and_the_next_one_completes() {
    const COUNT: usize = 400;
    let text: String = (0..COUNT)
        .map(|at| {
            let remarks = format!("Line {at}.\n").repeat(50);
            document(
                &format!("r{at:03}"),
                LOCALES[at % 3],
                &[("name", "Ann"), ("remarks", &remarks)],
            )
        })
        .collect();
    let whole = desk();
    whole.write("requests.yaml", &text);
    gives(&whole.docent(&["draft", "requests.yaml", "-o", "out"]), 0);
    let whole = files(&whole.path().join("out"));
    assert_eq!(whole.len(), COUNT);

    let (mut dice, mut stopped) = (Dice(20), 0);
    for _ in 0..count("KILLS", [12, 300]) {
        let folder = desk();
        folder.write("requests.yaml", &text);
        let out = folder.path().join("out");
        let wanted = dice.roll(COUNT);
        let mut command = after(folder.path(), ":", &["draft", "requests.yaml", "-o", "out"]);
        let mut child =
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a shell");
        let there = || fs::read_dir(&out).map_or(0, Iterator::count);
        while there() <= wanted && child.try_wait().expect("a child").is_none() {}
        child.kill().expect("it ends");
        child.wait().expect("it ended");
        let left = files(&out);
        let drafts = || left.iter().filter(|(name, _)| !name.starts_with('.'));
        stopped += usize::from(drafts().count() < COUNT);
        for (name, content) in drafts() {
            assert!(whole.get(name) == Some(content), "{name} is not whole");
        }
        let next = folder.docent(&["draft", "requests.yaml", "-o", "out"]);
        gives(&next, 0);
        says(&next, &format!("{COUNT} read = "));
        assert!(files(&out) == whole, "the next run completes, and clears up");
    }
    assert!(stopped > 0, "some runs were stopped half-way");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let folder = desk();
    folder.write("requests.yaml", ten("yaml"));
    for format in ["text", "json"] {
        let mut command =
            after(folder.path(), "exec >/dev/full", &["draft", "requests.yaml", "-f", format]);
        let run = ended(command.stderr(Stdio::piped()).spawn().expect("a shell"));
        gives(&run, 2);
        says(&run, "error: ");
        assert!(!run.stderr.contains(" read = "), "{}", run.stderr);
    }
}

#[test]
#[cfg(unix)]
fn a_disk_that_takes_no_more_leaves_no_part_of_a_file() {
    let long = "One more line.\n".repeat(10_000);
    let folder = desk();
    let requests = document("a", "en-US", &[("name", "Ann")])
        + &document("b", "en-US", &[("name", "Bob"), ("remarks", &long)]);
    folder.write("requests.yaml", requests);
    // Files of 64 blocks at most; the system's word for it instead of a signal.
    let first = "trap '' XFSZ; ulimit -f 64";
    for rest in [["-o", "out"], ["--stream", "all.txt"]] {
        let run =
            run_after(folder.path(), first, &[&["draft", "requests.yaml"], &rest[..]].concat());
        gives(&run, 2);
        says(&run, "error: ");
    }
    let left = files(&folder.path().join("out"));
    assert!(!left.contains_key("b.txt"), "{:?}", left.keys());
    assert!(left.keys().all(|name| !name.starts_with('.')), "{:?}", left.keys());
    assert!(!folder.path().join("all.txt").exists());
    let next = folder.docent(&["draft", "requests.yaml", "-o", "out"]);
    gives(&next, 0);
    assert_eq!(drafts(&folder, "out"), ["a", "b"]);
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let folder = desk();
    let text: String =
        (0..2_000).map(|at| line(&format!("r{at}"), "en-US", &[("name", "Ann")])).collect();
    folder.write("requests.jsonl", text);
    for format in ["text", "json"] {
        let mut command = after(folder.path(), ":", &["draft", "requests.jsonl", "-f", format]);
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a shell");
        let mut first = [0; 1];
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut first).expect("a byte");
        drop(stdout);
        let run = ended(child);
        assert!(!run.stderr.contains("error"), "{}", run.stderr);
    }
}

#[test]
fn a_run_that_stops_for_its_reader_is_no_success() {
    let folder = desk();
    let text: String =
        (0..4_000).map(|at| line(&format!("r{at}"), "en-US", &[("name", "Ann")])).collect();
    folder.write("requests.jsonl", text);
    let mut command =
        after(folder.path(), ":", &["draft", "requests.jsonl", "-o", "out", "--stream", "-"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a shell");
    drop(child.stdout.take());
    let run = ended(child);
    let made = drafts(&folder, "out").len();
    assert!(made == 4_000 || run.code != 0, "{made} drafts and exit 0:\n{}", run.stderr);
}

#[test]
fn a_stream_file_is_there_whole_or_not_at_all() {
    let folder = desk();
    folder.write("good.yaml", ten("yaml"));
    gives(&folder.docent(&["draft", "good.yaml", "--stream", "all.txt"]), 0);
    let printed = folder.docent(&["draft", "good.yaml"]).stdout;
    assert_eq!(folder.read("all.txt"), printed);
    let run = folder.docent(&["draft", "good.yaml", "absent.yaml", "--stream", "all.txt"]);
    assert_ne!(run.code, 0);
    assert_eq!(folder.read("all.txt"), printed);
}

// Reports.

/// A word that no report may hold.
const CANARY: &str = "Kanarie7f3a";

/// Documents, objects and rows that fail in many ways, each of their values with the canary in it.
fn failing() -> Vec<(&'static str, String)> {
    let bad = [
        ("country", "Kanarie7f3aland"),
        ("phone", "020 Kanarie7f3a"),
        ("mail", "Kanarie7f3a <me@kanarie7f3a.example>"),
        ("site", "www.kanarie7f3a.example"),
        ("seats", "Kanarie7f3a"),
        ("by", "Kanarie7f3a"),
        ("order", "Kanarie7f3a\nsecond line"),
        ("remarks", "Kanarie7f3a"),
    ];
    let missing = [("remarks", "Kanarie7f3a"), ("order", "Kanarie7f3a")];
    let others = [
        ("name", "Kanarie7f3a"),
        ("site", "ftp://Kanarie7f3a:secret@kanarie7f3a.example"),
        ("mail", "Kanarie7f3a@x, b@Kanarie7f3a"),
        ("phone", "+Kanarie7f3a"),
        ("seats", "0 Kanarie7f3a"),
        ("name2", "Kanarie7f3a"),
    ];
    let mixed = [("name", "Kanarie7f3а"), ("seats", "1,5 Kanarie7f3a\u{202e}")];
    let mut all: Vec<(&str, String)> = Vec::new();
    for answers in [&bad[..], &missing, &others, &mixed] {
        all.push(("yaml", document("r", "nl-NL", answers)));
        all.push(("jsonl", line("r", "nl-NL", answers)));
        let known: Vec<_> =
            answers.iter().filter(|(field, _)| *field != "name2").copied().collect();
        all.push(("csv", sheet(&[("r", "nl-NL", &known)])));
    }
    let yaml = [
        "form: trip\nvalues: { name: [Kanarie7f3a] }\n",
        "form: trip\nvalues: { name: { first: Kanarie7f3a } }\n",
        "form: trip\nvalues:\n  name: \"Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: 'Kanarie7f3a\n  order: 'x'\n",
        "form: trip\nvalues:\n  name: \"Kanarie7f3a\\q\"\n",
        "form: trip\nvalues:\n  name: \"\\xKanarie7f3a\"\n",
        "form: trip\nvalues:\n\tname: Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: Kanarie7f3a: Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: &Kanarie7f3a Ann\n  order: *Kanarie7f3a\n",
        "form: trip\nvalues:\n  order: *Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: !Kanarie7f3a Ann\n",
        "form: trip\nvalues:\n  name: @Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: %Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: `Kanarie7f3a`\n",
        "form: trip\nvalues:\n  name: [Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: {Kanarie7f3a\n",
        "form: trip\nvalues:\n  name: |Kanarie7f3a\n    x\n",
        "form: trip\nvalues:\n  name: Kanarie7f3a\n  name: Kanarie7f3a\n",
        "form: trip\nvalues: Kanarie7f3a\n",
        "form: trip\nvalues:\n  - Kanarie7f3a\n",
        "form: trip\nparts: { Kanarie7f3a: Kanarie7f3a }\nvalues: { name: Kanarie7f3a }\n",
        "form: Kanarie7f3a\nlocale: Kanarie7f3a\nanswers: Kanarie7f3a!\nvalues: { name: Kanarie7f3a }\n",
        "form: trip\nid: [Kanarie7f3a]\nvalues: { name: Kanarie7f3a }\n",
        "form: trip\nparts: [room]\nvalues:\n  room: [{ nights: Kanarie7f3a }, Kanarie7f3a]\n",
        "form: trip\nvalues:\n  nights: Kanarie7f3a\n  name: Kanarie7f3a\n",
        "form: trip\nvalues:\n  \"Kanarie7f3a, see my mail!\": x\n  name: Ann\n",
        "form: trip\n\"Kanarie7f3a, see my mail!\": x\nvalues: { name: Ann }\n",
        "form: trip\nvalues:\n  \"Kanarie7f3a, see my mail!\": [x]\n  name: Ann\n",
        "form: trip\nvalues:\n  ? [Kanarie7f3a]\n  : x\n",
        "Kanarie7f3a\n",
        "- Kanarie7f3a\n",
        "%Kanarie7f3a x\n---\nform: trip\n",
        "form: trip\nvalues: { name: x }\n... Kanarie7f3a\n",
    ];
    let json = [
        "{\"form\": \"trip\", \"values\": {\"name\": \"Kanarie7f3a\n",
        "{\"form\": \"trip\", \"values\": {\"name\": \"Kanarie7f3a\\q\"}}\n",
        "{\"form\": \"trip\", \"values\": {\"name\": Kanarie7f3a}}\n",
        "{\"form\": \"trip\", \"values\": {\"name\": [\"Kanarie7f3a\"]}}\n",
        "{\"form\": \"trip\", \"values\": \"Kanarie7f3a\"}\n",
        "{\"form\": \"trip\", \"values\": {\"seats\": \"Kanarie7f3a\", \"seats\": \"Kanarie7f3a\"}}\n",
        "{\"form\": \"Kanarie7f3a\", \"values\": {\"seats\": \"Kanarie7f3a\"}}\n",
        "{\"form\": \"trip\", \"values\": {}} Kanarie7f3a\n",
        "\"Kanarie7f3a\"\n",
        "Kanarie7f3a\n",
        "[\"Kanarie7f3a\"]\n",
    ];
    let csv = [
        "form,name,seats\ntrip,Ann,Kanarie7f3a\n",
        "form,name,seats\ntrip,Kanarie7f3a\n",
        "form,name,seats\ntrip,Ann,1,Kanarie7f3a\n",
        "form,name,seats\ntrip,\"Kanarie7f3a,1\ntrip,Bob,1\n",
        "form,name,seats\nKanarie7f3a,Kanarie7f3a,Kanarie7f3a\n",
        "form,name,room.1.nights\ntrip,Ann,Kanarie7f3a\n",
        "form,name,parts\ntrip,Ann,Kanarie7f3a\n",
    ];
    all.extend(yaml.map(|text| ("yaml", text.to_owned())));
    all.extend(json.map(|text| ("jsonl", text.to_owned())));
    all.extend(csv.map(|text| ("csv", text.to_owned())));
    all
}

fn has_canary(run: &Run) -> bool {
    let text = run.stderr.to_lowercase();
    text.contains(&CANARY.to_lowercase()) || text.contains("kanarie7f3")
}

#[test]
fn answers_of_failing_requests_are_never_reported() {
    let mut shown = 0;
    let mut reported = Vec::new();
    for (input, text) in failing() {
        let folder = desk();
        folder.write(&format!("requests.{input}"), &text);
        let path = format!("requests.{input}");
        for rest in [&[][..], &["-o", "out"], &["-f", "json", "--rejects", "bad"], &["--verbose"]] {
            let run = folder.docent(&[&["draft", &*path], rest].concat());
            assert!(run.code == 1 && !run.stderr.is_empty(), "it must fail:\n{text}");
            if has_canary(&run) {
                reported.push(format!("{rest:?}\n{text}{}", run.stderr));
                break;
            }
        }
        shown += usize::from(has_canary(&folder.docent(&["draft", &path, "--show-values"])));
    }
    assert!(shown > 30, "`--show-values` shows them");
    assert!(
        reported.is_empty(),
        "{} of {} tell:\n\n{}",
        reported.len(),
        failing().len(),
        reported.join("\n\n")
    );
}

/// The numbers of a line of the summary: read, drafted, rejected, unchanged.
fn tally(line: &str) -> [usize; 4] {
    let (_, line) = line.rsplit_once(": ").expect("a tally");
    let number = |word: &str| {
        let (before, _) = line.split_once(&format!(" {word}"))?;
        before.rsplit(' ').next()?.parse().ok()
    };
    ["read", "drafted", "rejected", "unchanged"].map(|word| number(word).unwrap_or(0))
}

#[test]
fn summaries_add_up() {
    let folder = desk();
    folder.write("docs/forms/visa.yaml", "form: visa\nversion: \"2\"\nparts:\n  - part: p\n    fields: [{ field: name, kind: text, required: true }]\n");
    folder.write("locales/en-US/visa.ftl", "title = Visa\nname = Name\n");
    let visa = |text: String| text.replace("form: trip", "form: visa");
    let text = ten("yaml").replace("\"Traveller 05\"", "\"\"")
        + &visa(document("v1", "en-US", &[("name", "Ann")]))
        + &visa(document("v2", "en-US", &[]))
        + &document("n1", "en-US", &[]).replace("form: trip", "form: other")
        + "---\n[\n";
    folder.write("requests.yaml", text);
    for (round, first) in [true, false].into_iter().enumerate() {
        let run = folder.docent(&["draft", "requests.yaml", "-o", "out"]);
        gives(&run, 1);
        let lines: Vec<_> = run.stderr.lines().filter(|line| line.contains(" read = ")).collect();
        let names: Vec<_> = lines.iter().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(names, ["without a form", "trip 7", "visa 2", "in all"], "{}", run.stderr);
        let tallies: Vec<_> = lines.iter().map(|line| tally(line)).collect();
        for [read, drafted, rejected, unchanged] in &tallies {
            assert_eq!(*read, drafted + rejected + unchanged);
        }
        let (all, each) = tallies.split_last().expect("lines");
        assert_eq!(*all, [0, 1, 2, 3].map(|at| each.iter().map(|tally| tally[at]).sum::<usize>()));
        let made = drafts(&folder, "out").len();
        assert_eq!(*all, if first { [14, made, 4, 0] } else { [14, 0, 4, made] }, "round {round}");
        let rejects = folder.read("out/requests.rejects.yaml");
        assert_eq!(rejects.lines().filter(|line| *line == "---").count(), 4, "{rejects}");
    }
}

// What spreadsheets and editors make of files.

/// Drafts a file into a folder that must have these drafts, and so many rejects.
#[track_caller]
fn makes(name: &str, content: impl AsRef<[u8]>, ids: &[&str], rejected: usize) -> (Folder, Run) {
    let folder = desk();
    folder.write(name, content);
    let run = folder.docent(&["draft", name, "-o", "out"]);
    assert_eq!(drafts(&folder, "out"), ids, "{}", run.stderr);
    says(
        &run,
        &format!("{} read = {} drafted + {rejected} rejected\n", ids.len() + rejected, ids.len()),
    );
    gives(&run, i32::from(rejected > 0));
    (folder, run)
}

#[test]
fn spreadsheets_come_with_marks_and_any_delimiter() {
    let plain = "id,form,name,remarks\na,trip,Ann,\"x; y,\tz\"\nb,trip,\"Bob \"\"B\"\"\",two\n";
    let (folder, _) = makes("requests.csv", plain, &["a", "b"], 0);
    let wanted = files(&folder.path().join("out"));
    for delimiter in [';', '\t'] {
        // The one comma that is a value's own is between blanks' neighbours.
        let text =
            plain.replace(',', &delimiter.to_string()).replace(&format!("y{delimiter}\t"), "y,\t");
        for extension in ["csv", "tsv"] {
            for mark in ["", "\u{feff}"] {
                for end in ["\n", "\r\n"] {
                    let text = format!("{mark}{}", text.replace('\n', end));
                    let (folder, _) =
                        makes(&format!("requests.{extension}"), &text, &["a", "b"], 0);
                    assert!(files(&folder.path().join("out")) == wanted, "{text:?}");
                }
            }
        }
    }
}

#[test]
fn a_map_names_the_field_of_each_column() {
    let map =
        "form: trip\nlocale: nl-NL\ncolumns:\n  Klant: id\n  Hoe heet u?: name\n  Intern: ~\n";
    let sheet = "Klant;Hoe heet u?;Intern;seats\nk1;Ann;Kanarie7f3a;2\nk2;Bob;;\n";
    let folder = desk();
    folder.write("klanten.csv", sheet);
    folder.write("klanten.columns.yaml", map);
    gives(&folder.docent(&["draft", "klanten.csv", "-o", "beside"]), 0);
    folder.write("elders.csv", sheet);
    folder.write("map.yaml", map);
    gives(&folder.docent(&["draft", "elders.csv", "--columns", "map.yaml", "-o", "named"]), 0);
    let beside = files(&folder.path().join("beside"));
    assert_eq!(beside, files(&folder.path().join("named")));
    let draft = String::from_utf8_lossy(&beside["k1.txt"]).into_owned();
    assert!(draft.starts_with("Naam: Ann\n") && draft.contains("\nPlaatsen: 2\n"), "{draft}");
    assert!(!draft.contains(CANARY), "{draft}");
    let run = folder.docent(&["draft", "elders.csv", "-o", "none"]);
    gives(&run, 2);
    says(&run, "error[unknown-field]");
}

const ROWS: &str = "id,form,name,remarks
a,trip,Ann,fine
b,trip,Bob,\"never closed
c,trip,Cee,\"fine, too\"
d,trip,Dee,fine
";

#[test]
fn an_unclosed_quotation_mark_loses_only_its_row() {
    let (folder, run) = makes("requests.csv", ROWS, &["a", "c", "d"], 1);
    says(&run, "--> requests.csv:3:");
    let kept = folder.read("out/requests.rejects.csv");
    assert!(kept.contains("never closed") && !kept.contains("Cee"), "{kept}");
}

#[test]
fn two_unclosed_quotation_marks_lose_only_their_rows() {
    let text = ROWS.replace("Dee,fine", "Dee,\"nor this") + "e,trip,Eve,fine\n";
    let (folder, _) = makes("requests.csv", text, &["a", "c", "e"], 2);
    for (name, draft) in files(&folder.path().join("out")) {
        let draft = String::from_utf8_lossy(&draft).into_owned();
        let people = ["Ann", "Cee", "Eve"].iter().filter(|person| draft.contains(**person)).count();
        assert!(name.contains("rejects") || people == 1, "{name} has others' answers:\n{draft}");
    }
}

#[test]
fn a_quotation_mark_inside_a_cell_loses_no_row() {
    let text = "id,form,name,remarks\na,trip,Ann,a 12\" screen\nb,trip,Bob,fine\nc,trip,Cee,a 14\" screen\nd,trip,Dee,fine\n";
    let folder = desk();
    folder.write("requests.csv", text);
    let run = folder.docent(&["draft", "requests.csv", "-o", "out"]);
    says(&run, "4 read = ");
    let made = drafts(&folder, "out");
    assert!(
        made.contains(&"b".to_owned()) && made.contains(&"d".to_owned()),
        "{made:?}\n{}",
        run.stderr
    );
}

/// Three records of which the second is too large: it is rejected, and kept.
#[track_caller]
fn keeps_large(input: &str, line: usize) {
    let large = "x".repeat((1 << 20) + 1);
    let text = written(
        input,
        &[
            ("a", "en-US", &[("name", "Ann"), ("remarks", "fine")]),
            ("b", "en-US", &[("name", "Bob"), ("remarks", &large)]),
            ("c", "en-US", &[("name", "Cee"), ("remarks", "fine")]),
        ],
    );
    let (folder, run) = makes(&format!("requests.{input}"), text, &["a", "c"], 1);
    says(&run, "error[too-large]");
    says(&run, &format!("--> requests.{input}:{line}:"));
    let kept = folder.read(&format!("out/requests.rejects.{input}"));
    assert!(kept.contains(&large) && kept.contains("Bob"), "{} bytes are kept", kept.len());
}

#[test]
fn a_document_too_large_is_lost_alone_and_kept() {
    keeps_large("yaml", 8);
}

#[test]
fn a_line_of_json_too_large_is_lost_alone_and_kept() {
    keeps_large("jsonl", 2);
}

#[test]
fn a_row_too_large_is_lost_alone_and_kept() {
    keeps_large("csv", 3);
}

/// Three records of which the second is not UTF-8: it is rejected, kept byte for byte, converted as
/// somebody would do it, and fed back.
#[track_caller]
fn keeps_latin(input: &str) {
    let text = written(
        input,
        &[
            ("a", "en-US", &[("name", "Ann")]),
            ("b", "en-US", &[("name", "Zo@EUML@")]),
            ("c", "en-US", &[("name", "Cee")]),
        ],
    );
    let (before, behind) = text.split_once("@EUML@").expect("a place");
    let latin = [before.as_bytes(), b"\xeb", behind.as_bytes()].concat();
    let path = format!("requests.{input}");
    let (folder, run) = makes(&path, &latin, &["a", "c"], 1);
    says(&run, "error[not-utf8]");
    says(&run, &format!("--> {path}:{}:", line_of(&text, "Zo@")));
    let rejects = format!("out/requests.rejects.{input}");
    let kept = fs::read(folder.path().join(&rejects)).expect("rejects");
    let whole = kept.windows(3).any(|part| part == b"Zo\xeb");
    assert!(whole, "{}", String::from_utf8_lossy(&kept));
    let convert = |byte: &u8| if *byte == 0xeb { "ë".as_bytes().to_vec() } else { vec![*byte] };
    folder.write(&rejects, kept.iter().flat_map(convert).collect::<Vec<u8>>());
    gives(&folder.docent(&["draft", &rejects, "-o", "out"]), 0);
    assert!(folder.read("out/b.txt").starts_with("Name: Zoë\n"));
}

#[test]
fn a_document_that_is_not_utf8_is_lost_alone_and_kept() {
    keeps_latin("yaml");
}

#[test]
fn a_line_of_json_that_is_not_utf8_is_lost_alone_and_kept() {
    keeps_latin("jsonl");
}

#[test]
fn a_row_that_is_not_utf8_is_lost_alone_and_kept() {
    keeps_latin("csv");
}

#[test]
fn lines_may_end_as_on_windows() {
    for input in INPUTS {
        let requests: [Request<'_>; 3] = [
            ("a", "nl-NL", &[("name", "Ann"), ("remarks", "fine")]),
            ("b", "nl-NL", &[("seats", "0"), ("remarks", "fine")]),
            ("c", "nl-NL", &[("name", "Cee"), ("remarks", "one\ntwo")]),
        ];
        let text = written(input, &requests);
        let windows = text.replace('\n', "\r\n");
        let (unix, run) = makes(&format!("requests.{input}"), text, &["a", "c"], 1);
        let (folder, same) = makes(&format!("requests.{input}"), windows, &["a", "c"], 1);
        assert_eq!(same.stderr, run.stderr);
        for id in ["a", "c"] {
            let path = format!("out/{id}.txt");
            assert_eq!(folder.read(&path), unix.read(&path), "{input}");
        }
        let rejects = format!("out/requests.rejects.{input}");
        let again = folder.docent(&["draft", &rejects, "-o", "out"]);
        gives(&again, 1);
        says(&again, "1 read = 0 drafted + 1 rejected\n");
    }
}

/// Answers that readers of YAML, JSON and spreadsheets like to take for something else.
const TYPED: &[&str] = &[
    "+31201234567",
    "0012",
    "NO",
    "1e5",
    "12345678901234567890123",
    "1.10",
    "0x1F",
    "12:30:45",
    "yes",
    "~",
    "null",
    "2019-04-30",
    "-5",
    ".5",
    "1_000",
    "0o17",
    "TRUE",
    "on",
    "-",
    ".inf",
    "NaN",
    "1,5",
    "00:10",
    "=1+2",
    "'12",
    "<<",
    "1e400",
    "-0",
    "1E-7",
    "12e03",
    "0b11",
];

#[test]
fn an_object_is_no_answer_whatever_its_key() {
    for key in ["x", "$serde_json::private::Number", "$serde_json::private::RawValue"] {
        let folder = desk();
        let object =
            format!("{{\"form\": \"trip\", \"values\": {{\"name\": {{\"{key}\": \"12\"}}}}}}\n");
        folder.write("requests.jsonl", object);
        let run = folder.docent(&["draft", "requests.jsonl"]);
        gives(&run, 1);
        says(&run, "error[wrong-value]");
    }
}

/// What the draft of one request says as the order number.
#[track_caller]
fn order(folder: &Folder, path: &str, text: &str) -> String {
    folder.write(path, text);
    let run = folder.docent(&["draft", path, "--form", "trip"]);
    gives(&run, 0);
    let line = run.stdout.lines().find_map(|line| line.strip_prefix("Order number:"));
    line.expect("a line").trim().to_owned()
}

#[test]
fn what_was_typed_survives_all_formats() {
    let folder = desk();
    for typed in TYPED {
        let request: [Request<'_>; 1] = [("a", "en-US", &[("name", "Ann"), ("order", typed)])];
        for input in INPUTS {
            assert_eq!(
                order(&folder, &format!("r.{input}"), &written(input, &request)),
                *typed,
                "{input}"
            );
        }
    }
}

#[test]
fn what_was_typed_plainly_survives() {
    let folder = desk();
    let nothing = ["~", "null"];
    let marks = ["-", "'12", "<<"];
    for typed in TYPED {
        if !marks.contains(typed) {
            let yaml =
                order(&folder, "r.yaml", &format!("values:\n  name: Ann\n  order: {typed}\n"));
            assert_eq!(yaml, if nothing.contains(typed) { "" } else { typed }, "YAML");
        }
        if serde_json::from_str::<serde_json::Number>(typed).is_ok() {
            let json = format!("{{\"values\": {{\"name\": \"Ann\", \"order\": {typed}}}}}\n");
            assert_eq!(order(&folder, "r.jsonl", &json), *typed, "JSON");
        }
    }
}

// Pipes.

#[test]
fn a_line_in_gives_a_line_out_before_the_next_is_written() {
    let folder = desk();
    let heading = "id,form,locale,name,remarks\n";
    for input in ["jsonl", "csv"] {
        let args = ["draft", "-", "--from", input, "-f", "json"];
        let mut command = after(folder.path(), ":", &args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("a shell");
        let mut stdin = child.stdin.take().expect("a pipe");
        let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let (sender, lines) = mpsc::channel();
        let reader =
            std::thread::spawn(move || stdout.lines().for_each(|line| _ = sender.send(line)));
        if input == "csv" {
            stdin.write_all(heading.as_bytes()).expect("it is read");
        }
        for at in 0..5 {
            let name = if at == 3 { "" } else { "Ann" };
            let id = format!("r{at}");
            let request = match input {
                "csv" => format!("{id},trip,nl-NL,{name},\n"),
                _ => line(&id, "nl-NL", &[("name", name)]),
            };
            stdin.write_all(request.as_bytes()).expect("it is read");
            // A pipe that never answers must not hang the tests.
            let answer =
                lines.recv_timeout(Duration::from_mins(2)).expect("an answer").expect("a line");
            let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
            assert_eq!(answer["id"], id, "{input}");
            assert_eq!(answer["rejected"] == true, at == 3, "{answer}");
        }
        drop(stdin);
        reader.join().expect("a reader");
        gives(&ended(child), 1);
    }
}

#[test]
fn what_comes_through_a_pipe_is_known_by_how_it_begins() {
    let folder = desk();
    for input in INPUTS {
        let run = fed(&folder, &["draft", "-", "-o", input], ten(input).as_bytes());
        gives(&run, 0);
        assert_eq!(drafts(&folder, input).len(), 10);
    }
    assert_eq!(files(&folder.path().join("yaml")), files(&folder.path().join("csv")));
    assert_eq!(files(&folder.path().join("yaml")), files(&folder.path().join("jsonl")));
}

// Forms as other tools write them.

#[test]
fn a_form_without_a_title_goes_by_its_id_and_labels_have_one_colon() {
    let folder = Folder::new(&[
        (
            "docs/forms/trip.yaml",
            "form: trip\nparts:\n  - part: room\n    optional: true\n    fields:\n      - { field: name, kind: text }\n",
        ),
        ("locales/en-US/trip.ftl", "name = Name:\nroom = For a room, tell us:\n"),
        ("one.yaml", "form: trip\nparts: [room]\nvalues: { name: Ann }\n"),
    ]);
    let run = folder.docent(&["draft", "one.yaml"]);
    gives(&run, 0);
    assert_eq!(run.stdout, "For a room, tell us:\n\nName: Ann\n");
    let mail = folder.docent(&["draft", "one.yaml", "-f", "eml"]);
    gives(&mail, 0);
    assert!(mail.stdout.contains("Subject: trip\r\n"), "{}", mail.stdout);
}
