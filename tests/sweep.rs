//! Commands that are stopped at any moment, and system calls that fail: every command that writes leaves
//! whole files, loses none, and the same command again finishes or undoes what was begun.
//! `KILLS=300` kills each command so often, `CALLS=300` lets so many system calls of each fail,
//! `ROUNDS=100` lets so many commands run at once so often. Linux only.
#![cfg(target_os = "linux")]

#[path = "support/copy.rs"]
mod copy;
#[path = "support/count.rs"]
mod count;
#[path = "support/dice.rs"]
mod dice;
#[path = "sweep/scene.rs"]
mod scene;
mod support;
#[path = "support/tree.rs"]
mod tree;
#[path = "support/used.rs"]
mod used;

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use count::count;
use dice::Dice;
use scene::{Scene, scenes};
use support::{Folder, Run};
use used::used;

/// The system calls by which docent changes or looks at what is on a disk.
const CALLS: &str = "openat,openat2,read,pread64,write,writev,pwrite64,rename,renameat,renameat2,link,\
                     linkat,mkdir,mkdirat,rmdir,unlink,unlinkat,fsync,fdatasync,ftruncate,flock,fcntl,\
                     close,getdents64,chmod,fchmod,fchmodat,stat,fstat,newfstatat,statx,lseek,sendfile,\
                     copy_file_range";
/// How each of them fails: it ends the program, or is refused.
const FAULTS: &[&str] = &["signal=KILL", "error=ENOSPC", "error=EIO"];

/// Numbers that look random; `SEED` gives others.
fn dice() -> Dice {
    Dice(count("SEED", [14, 14]) as u64)
}

fn start(folder: &Folder, args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_docent"))
        .args(args)
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

fn ended(child: Child) -> Run {
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let code = output.status.code().unwrap_or(-1);
    Run { code, stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Kills a command at random moments of its run.
fn kills(scene: &Scene) -> bool {
    let mut dice = dice();
    let begin = Instant::now();
    ended(start(&scene.copy(), scene.args));
    let mut length = begin.elapsed();
    let (mut killed, mut wrong) = (0, Vec::new());
    let kills = count("KILLS", [6, 300]);
    // Some end before they are killed.
    for kill in 0..kills * 20 {
        if killed == kills {
            break;
        }
        let folder = scene.copy();
        let begin = Instant::now();
        let mut child = start(&folder, scene.args);
        let moment = dice.roll(usize::try_from(length.as_micros()).expect("a short time"));
        thread::sleep(Duration::from_micros(moment as u64));
        child.kill().expect("it can be killed");
        if ended(child).code == -1 {
            killed += 1;
        } else {
            // The machine is faster now than it was.
            length = length.min(begin.elapsed());
        }
        wrong.extend(scene.judge(&folder).into_iter().map(|what| format!("kill {kill}: {what}")));
    }
    assert_eq!(killed, kills, "{}: other runs were never in the middle", scene.name);
    tally(scene.name, &format!("{killed} runs killed"), &wrong)
}

/// Says how much of a sweep there was, and what is wrong; answers whether anything is.
fn tally(name: &str, what: &str, wrong: &[String]) -> bool {
    let mut text = format!("{name}: {what}, {} faults\n", wrong.len());
    wrong.iter().take(20).for_each(|one| text.push_str(&format!("  {one}\n")));
    // Printed even where the test runner keeps what tests print.
    let _ = std::io::stderr().write_all(text.as_bytes());
    !wrong.is_empty()
}

/// Whether `strace` can be had, with a line on stderr even where the test runner keeps what tests print.
fn can_inject() -> bool {
    let mut probe = Command::new("strace");
    probe.args(["-f", "-o", "/dev/null", "-e", "inject=getppid:error=EIO", "true"]);
    let can = probe.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let can = can.is_ok_and(|status| status.success());
    if !can {
        let reported =
            "NOT TESTED: system calls that fail. This needs strace, and leave to trace programs.";
        let _ = writeln!(std::io::stderr(), "{reported}");
    }
    can
}

/// A command under strace with one thread for its work, since strace counts each thread's calls by
/// themselves; answers also with the log.
fn traced(folder: &Folder, args: &[&str], options: &[&str]) -> (Run, String) {
    let log = folder.path().with_extension("strace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(&log).args(options);
    command.arg(env!("CARGO_BIN_EXE_docent")).args(args).current_dir(folder.path());
    command.env("RAYON_NUM_THREADS", "1");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = ended(command.spawn().expect("strace starts"));
    let log_text = fs::read(&log).unwrap_or_default();
    let _ = fs::remove_file(&log);
    (run, String::from_utf8_lossy(&log_text).into_owned())
}

/// Every system call that an undisturbed run makes: its name, and how many of that name its thread has
/// made by then.
fn calls(scene: &Scene) -> BTreeSet<(String, usize)> {
    let known: Vec<String> = CALLS.split(',').map(|call| format!("?{call}")).collect();
    let (_, log) =
        traced(&scene.copy(), scene.args, &["-e", &format!("trace={}", known.join(","))]);
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    let mut all = BTreeSet::new();
    for (thread, call) in log.lines().filter_map(|line| line.split_once(' ')) {
        // A call that another thread interrupts has two lines.
        let Some((name, _)) =
            call.trim_start().split_once('(').filter(|_| !call.contains("resumed>"))
        else {
            continue;
        };
        let count = counts.entry((thread, name)).or_default();
        *count += 1;
        all.insert((name.to_owned(), *count));
    }
    all
}

/// Lets system calls of a command fail: each in its turn or, where fewer are asked for, some.
fn faults(scene: &Scene) -> bool {
    let mut dice = dice();
    let most = count("CALLS", [12, 1_000_000]);
    let calls = calls(scene);
    let each =
        |(call, at): (String, usize)| FAULTS.iter().map(move |fault| (call.clone(), at, *fault));
    let mut points: Vec<_> = calls.into_iter().flat_map(each).collect();
    // The standard library panics where a folder can't be closed, which no file system does.
    points.retain(|(call, _, fault)| call != "close" || *fault == "signal=KILL");
    while points.len() > most {
        points.swap_remove(dice.roll(points.len()));
    }
    let (all, mut made, mut wrong) = (points.len(), 0, Vec::new());
    for (call, at, fault) in points {
        let folder = scene.copy();
        let inject = format!("inject={call}:{fault}:when={at}");
        let (run, log) =
            traced(&folder, scene.args, &["-e", &format!("trace={call}"), "-e", &inject]);
        if run.stderr.contains("while loading shared libraries") {
            // That was before docent began.
            continue;
        }
        made += usize::from(log.contains("(INJECTED)") || log.contains("killed by SIGKILL"));
        // A report that can't be written reaches nobody.
        let mute = log.lines().any(|line| line.contains("write(2,") && line.contains("(INJECTED)"));
        let mut now = Vec::new();
        if fault != "signal=KILL" && !mute {
            now = scene.judge_failed(&folder, &run);
        }
        now.extend(scene.judge(&folder));
        wrong.extend(now.into_iter().map(|what| format!("{fault}, call {at} of {call}: {what}")));
    }
    // A thread may have less to do than the last time.
    assert!(made * 2 >= all, "{}: {made} calls of {all} failed", scene.name);
    tally(scene.name, &format!("{made} of {all} system calls failed"), &wrong)
}

#[test]
fn killed_commands_are_finished_or_undone_by_the_next_run() {
    let faulty: Vec<_> =
        scenes().iter().filter(|scene| kills(scene)).map(|scene| scene.name).collect();
    assert_eq!(faulty, [""; 0]);
}

#[test]
fn failed_system_calls_tear_nothing_and_are_reported() {
    if !can_inject() {
        return;
    }
    let faulty: Vec<_> =
        scenes().iter().filter(|scene| faults(scene)).map(|scene| scene.name).collect();
    assert_eq!(faulty, [""; 0]);
}

/// Starts commands at once, and waits for all.
fn together(folder: &Folder, all: &[Vec<&str>]) -> Vec<Run> {
    let children: Vec<Child> = all.iter().map(|args| start(folder, args)).collect();
    children.into_iter().map(ended).collect()
}

#[test]
fn translations_that_are_accepted_at_once_are_all_recorded() {
    let folder = used(6);
    let messages = ["g2/title", "g3/hello", "g4/more", "g5/go"];
    for round in 0..count("ROUNDS", [3, 100]) {
        for locale in ["nl-NL", "fr-FR"] {
            let _ = fs::remove_file(folder.path().join(format!("locales/{locale}/state.yaml")));
        }
        let all: Vec<(&str, &str)> = ["nl-NL", "fr-FR"]
            .into_iter()
            .flat_map(|locale| messages.map(|message| (locale, message)))
            .collect();
        let args: Vec<_> = all.iter().map(|(tag, id)| vec!["accept", "-q", *tag, *id]).collect();
        let runs = together(&folder, &args);
        for ((locale, message), run) in all.iter().zip(runs) {
            let state = format!("locales/{locale}/state.yaml");
            let is_there = run.code == 0 && folder.read(&state).contains(message);
            let refused = run.code == 2 && run.stderr.contains("in use");
            assert!(is_there || refused, "round {round}: {locale} {message}: {}", run.stderr);
        }
    }
}

#[test]
fn of_builds_at_once_each_is_whole_or_refused() {
    let scene = &scenes()[0];
    for round in 0..count("ROUNDS", [3, 100]) {
        let folder = scene.copy();
        several(scene, &folder, 4, "another docent builds there", round);
    }
}

#[test]
fn of_drafts_at_once_each_is_whole_or_refused() {
    let scene = &scenes()[1];
    for round in 0..count("ROUNDS", [3, 100]) {
        let folder = scene.copy();
        several(scene, &folder, 3, "another docent makes drafts there", round);
    }
}

/// Runs a command several times at once: what each says is true, and all is right when all have ended.
fn several(scene: &Scene, folder: &Folder, times: usize, refusal: &str, round: usize) {
    let runs = together(folder, &vec![scene.args.to_vec(); times]);
    let done = runs.iter().filter(|run| run.code != 2).count();
    for run in &runs {
        let refused = run.code == 2 && run.stderr.contains(refusal);
        assert!(run.code < 2 && run.code >= 0 || refused, "round {round}: {}", run.stderr);
    }
    assert!(done > 0, "round {round}: nobody did it");
    assert!(scene.is_done(folder), "round {round}");
}
