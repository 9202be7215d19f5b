//! What `docent draft` takes for 100,000 requests to one stream, every field checked, from JSON Lines
//! and from YAML; `-- 1000000` makes so many.
//!
//! The requests are docent's own samples in eight languages, one after another under new ids.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

const RUNS: usize = 5;
/// What a tick of `/proc` is: the same on every Linux that Rust runs on.
const TICK: Duration = Duration::from_millis(10);
const LOCALES: [&str; 8] = ["nl-NL", "de-DE", "en-US", "es-ES", "fr-FR", "ja-JP", "pl-PL", "pt-BR"];

fn docent(args: &[&str]) -> Command {
    let mut docent = Command::new(env!("CARGO_BIN_EXE_docent"));
    docent.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).stdin(Stdio::null());
    docent
}

/// The sample requests, as docent understands them.
fn samples() -> Vec<Value> {
    let paths = LOCALES.map(|tag| format!("docs/requests/invoice-request.{tag}.yaml"));
    let mut args = vec!["draft", "-q", "-f", "json"];
    args.extend(paths.iter().map(String::as_str));
    let drafts = docent(&args).output().expect("the program starts").stdout;
    let drafts = String::from_utf8(drafts).expect("UTF-8");
    let request =
        |line: &str| serde_json::from_str::<Value>(line).expect("JSON")["request"].clone();
    drafts.lines().map(request).collect()
}

/// The processor time of all processes that have ended and been waited for.
fn processor_time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |at: usize| fields.get(at)?.parse::<u32>().ok();
    Some(TICK * (ticks(13)? + ticks(14)?))
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn measure(path: &Path, count: u32) {
    let path = path.to_str().expect("a path");
    for format in ["text", "json"] {
        let (mut walls, mut processors) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            let (start, before) = (Instant::now(), processor_time());
            let status =
                docent(&["draft", "-q", path, "-f", format]).stdout(Stdio::null()).status();
            assert!(status.expect("the program starts").success());
            walls.push(start.elapsed().as_secs_f64());
            let spent =
                processor_time().zip(before).map(|(after, before)| after.saturating_sub(before));
            processors.push(spent.unwrap_or_default().as_secs_f64());
        }
        let one = |all: Vec<f64>| median(all) * 1e6 / f64::from(count);
        let input = path.rsplit('.').next().unwrap_or_default();
        let (wall, processor) = (one(walls), one(processors));
        println!(
            "{input:>5} to {format:<4}  {processor:>6.2} µs of processor, {wall:>6.2} µs a draft"
        );
    }
}

fn main() {
    let count = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(100_000u32);
    let samples = samples();
    let (mut lines, mut documents) = (String::new(), String::new());
    for number in 0..count {
        let mut request = samples[number as usize % samples.len()].clone();
        request["id"] = format!("c{number:07}").into();
        writeln!(lines, "{request}").expect("memory");
        let document = serde_yaml::to_string(&request).expect("YAML");
        write!(documents, "---\n{document}").expect("memory");
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    println!("{count} requests, median of {RUNS} runs");
    for (name, text) in [("in.jsonl", lines), ("in.yaml", documents)] {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file is written");
        measure(&path, count);
    }
}
