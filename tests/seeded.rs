//! Seeded defects: faults planted in clean translations, of every kind that `docent check` tells of,
//! and how many of them it finds at their place.

#[path = "seeded/words.rs"]
mod words;
#[path = "seeded/fault.rs"]
mod fault;
#[path = "seeded/kinds.rs"]
mod kinds;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::copy::copy;
use crate::count::count;
use crate::support::{Folder, run};
use fault::{Fault, Place};
use kinds::{KINDS, Kind, STALE};
use serde_json::Value;
use words::{Words, hash};

const SOURCE: &str = "en-US";
/// How many faults of a kind are planted, and how few are too few to say anything.
const WANTED: usize = 12;
const FEWEST: usize = 8;
/// The least share of faults that has to be found.
const SHARE: f64 = 0.97;

/// Where faults are planted.
#[derive(Clone, Copy, PartialEq)]
enum Ground {
    /// docent's own project.
    Project,
    /// A folder with nothing but messages, and HTML in them.
    Plain,
}

impl Ground {
    /// Clean files to plant in.
    fn folder(self) -> Folder {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Folder::new(&[]);
        let from = if self == Self::Plain { root.join("tests/seeded") } else { root.to_owned() };
        let trees: &[&str] =
            if self == Self::Plain { &["locales"] } else { &["locales", "docs", "templates"] };
        for tree in trees {
            copy(&from.join(tree), &folder.path().join(tree));
        }
        folder
    }

    fn check(self, folder: &Folder) -> Vec<Found> {
        let mut args = vec!["check", "--format", "json"];
        if self == Self::Plain {
            args.extend(["--locales", "locales", "--source", SOURCE]);
        }
        let run = run(folder.path(), &args);
        if run.code != 0 && run.code != 1 {
            return vec![Found::failure(run.stderr)];
        }
        run.stdout.lines().map(Found::read).collect()
    }
}

/// A problem that the program reports.
#[derive(Debug)]
struct Found {
    code: String,
    severity: String,
    path: String,
    line: usize,
    problem: String,
}

impl Found {
    /// The program did not check anything.
    fn failure(problem: String) -> Self {
        let (code, severity, path) = ("none".to_owned(), "error".to_owned(), String::new());
        Self { code, severity, path, line: 0, problem }
    }

    fn read(line: &str) -> Self {
        let one: Value = serde_json::from_str(line).expect("a line of JSON");
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        let line = one["line"].as_u64().unwrap_or_default();
        Self {
            code: text("code"),
            severity: text("severity"),
            path: text("path"),
            line: usize::try_from(line).expect("a line"),
            problem: text("problem"),
        }
    }
}

/// Some of the faults, spread over messages, locales and files; at most one a message.
fn spread(faults: Vec<Fault>, name: &str) -> Vec<Fault> {
    let mut rest: Vec<(u64, Fault)> = faults
        .into_iter()
        .map(|fault| {
            let (path, id) = &fault.keys[0];
            (hash(&format!("{name} {} {path} {id} {}", fault.locale, fault.places[0].line)), fault)
        })
        .collect();
    let mut chosen: Vec<Fault> = Vec::new();
    let mut uses: HashMap<String, usize> = HashMap::new();
    while chosen.len() < WANTED {
        let cost = |(hash, fault): &(u64, Fault)| {
            let (path, id) = &fault.keys[0];
            let used = |key: &String| uses.get(key).copied().unwrap_or_default();
            let file = path.rsplit('/').next().unwrap_or_default().to_owned();
            (2 * used(id) + 2 * used(&fault.locale) + used(&file), *hash)
        };
        let Some(at) = (0..rest.len()).min_by_key(|at| cost(&rest[*at])) else { break };
        let (_, fault) = rest.swap_remove(at);
        let (path, id) = fault.keys[0].clone();
        let file = path.rsplit('/').next().unwrap_or_default().to_owned();
        for key in [id, fault.locale.clone(), file] {
            *uses.entry(key).or_default() += 1;
        }
        let first = |fault: &Fault| {
            fault.places.iter().map(|place| (place.path.clone(), place.line)).collect::<Vec<_>>()
        };
        rest.retain(|(_, other)| {
            !other.keys.iter().any(|key| fault.keys.contains(key)) && first(other) != first(&fault)
        });
        chosen.push(fault);
    }
    chosen
}

/// What came of the faults of one kind.
#[derive(Default)]
struct Score {
    found: usize,
    planted: usize,
    missed: Vec<String>,
}

/// Plants all faults of a kind in one copy of a ground and looks which are found.
fn plant(kind: &Kind, ground: Ground, score: &mut Score) {
    let folder = ground.folder();
    let words = Words::read(&folder);
    let faults = spread((kind.faults)(&words), kind.name);
    if kind.name == STALE {
        let locales: BTreeSet<&str> =
            words.translations().map(|entry| entry.locale.as_str()).collect();
        for locale in locales {
            let run = folder.docent(&["accept", locale]);
            assert_eq!(run.code, 0, "accept {locale}: {}", run.stderr);
        }
    }
    let mut edits: BTreeMap<&str, BTreeMap<usize, &Vec<String>>> = BTreeMap::new();
    for edit in faults.iter().flat_map(|fault| &fault.edits) {
        let same = edits.entry(edit.path.as_str()).or_default().insert(edit.line, &edit.new);
        assert!(same.is_none(), "{}: two faults on line {} of {}", kind.name, edit.line, edit.path);
    }
    let files: HashMap<&str, Vec<Vec<String>>> = words
        .files
        .iter()
        .map(|(path, lines)| {
            let edits = edits.get(path.as_str());
            let line = |(at, line): (usize, &String)| {
                let new = edits.and_then(|edits| edits.get(&at));
                new.map_or_else(|| vec![line.clone()], |new| (*new).clone())
            };
            (path.as_str(), lines.iter().enumerate().map(line).collect())
        })
        .collect();
    for path in edits.keys() {
        folder.write(path, files[path].concat().join("\n") + "\n");
    }
    let found = ground.check(&folder);
    for fault in &faults {
        let line = |place: &Place| {
            let before = &files[place.path.as_str()][..place.line];
            before.iter().map(Vec::len).sum::<usize>() + place.offset + 1
        };
        let places: Vec<(&str, usize)> =
            fault.places.iter().map(|place| (place.path.as_str(), line(place))).collect();
        let here = |one: &&Found| places.contains(&(one.path.as_str(), one.line));
        score.planted += 1;
        if found.iter().filter(here).any(|one| kind.codes.contains(&one.code.as_str())) {
            score.found += 1;
        } else {
            score.missed.push(missed(kind, fault, &places, &found));
        }
    }
}

/// What to say of a fault that was not found.
fn missed(kind: &Kind, fault: &Fault, places: &[(&str, usize)], found: &[Found]) -> String {
    let new = fault.edits.iter().flat_map(|edit| &edit.new).map(|line| format!("\n      {line}"));
    let near = |one: &&Found| places.iter().any(|(path, _)| *path == one.path);
    let reported = found
        .iter()
        .filter(near)
        .filter(|one| {
            kind.codes.contains(&one.code.as_str())
                || places.iter().any(|place| place.1 == one.line)
        })
        .map(|one| format!("\n    {}:{} {}: {}", one.path, one.line, one.code, one.problem));
    let (path, line) = places[0];
    format!(
        "{}: {path}:{line}{}{}",
        kind.name,
        new.take(4).collect::<String>(),
        reported.take(6).collect::<String>()
    )
}

/// All kinds, planted by as many threads as the machine has.
fn plant_all() -> Vec<Score> {
    let next = AtomicUsize::new(0);
    let scores = Mutex::new(BTreeMap::new());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((at, kind)) =
                    KINDS.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed))
                {
                    let mut score = Score::default();
                    // Kinds that fit both grounds take turns.
                    for turn in 0..count("GROUNDS", [1, 2]).min(kind.grounds.len()) {
                        let ground = kind.grounds[(at + turn) % kind.grounds.len()];
                        plant(kind, ground, &mut score);
                    }
                    scores.lock().expect("no thread failed").insert(at, score);
                }
            });
        }
    });
    scores.into_inner().expect("no thread failed").into_values().collect()
}

#[test]
fn the_grounds_are_clean() {
    for ground in [Ground::Project, Ground::Plain] {
        let found = ground.check(&ground.folder());
        let is_bad = |one: &&Found| ground == Ground::Plain || one.severity != "note";
        let bad: Vec<&Found> = found.iter().filter(is_bad).collect();
        assert!(bad.is_empty(), "{bad:#?}");
    }
}

#[test]
fn planted_faults_are_found_at_their_place() {
    let scores = plant_all();
    let (mut found, mut planted) = (0, 0);
    let mut wrong = Vec::new();
    for (kind, score) in KINDS.iter().zip(&scores) {
        println!(
            "{:<28} {:>3} / {:>2}  {}",
            kind.name,
            score.found,
            score.planted,
            kind.codes.join(", ")
        );
        found += score.found;
        planted += score.planted;
        if score.planted < FEWEST {
            wrong.push(format!("{}: only {} places are fit for it", kind.name, score.planted));
        }
        if score.found == 0 {
            wrong.push(format!("{}: never found", kind.name));
        }
    }
    println!("{:<28} {found:>3} / {planted}", "all");
    for missed in scores.iter().flat_map(|score| &score.missed) {
        println!("missed: {missed}");
    }
    #[expect(clippy::cast_precision_loss, reason = "these are hundreds")]
    let share = found as f64 / planted as f64;
    assert_eq!(wrong, [""; 0]);
    assert!(share >= SHARE, "{found} of {planted} faults are found");
}
