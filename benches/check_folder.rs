//! How long `docent check` takes for 5,000 files of messages in 100 locales.
//!
//! `cargo bench --bench check_folder` measures; with `-- --keep DIR` the files are only written,
//! into DIR. The translations are the words of the source, letter by letter in the script of each
//! locale, with its plural forms and its marks: nothing is wrong with them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use serde_json::Value;

const SOURCE: &str = "en-US";
const FILES: usize = 50;
const RUNS: usize = 5;
/// What a tick of `/proc` is: the same on every Linux that Rust runs on.
const TICK: Duration = Duration::from_millis(10);

/// A script: its name, and a letter from which on 26 others follow.
const SCRIPTS: &[(&str, char, &str)] = &[
    (
        "Latn",
        'a',
        "nl-NL de-DE fr-FR es-ES pt-BR it-IT pl-PL cs-CZ sk-SK hu-HU ro-RO hr-HR sl-SI sv-SE da-DK \
         nb-NO nn-NO fi-FI et-EE lv-LV lt-LT is-IS ga-IE cy-GB gd-GB br-FR eu-ES ca-ES gl-ES mt-MT \
         sq-AL bs-BA sr-Latn-RS tr-TR az-AZ uz-UZ tk-TM id-ID ms-MY fil-PH vi-VN sw-KE zu-ZA xh-ZA \
         af-ZA so-SO ha-NG yo-NG ig-NG rw-RW lb-LU fo-FO fy-NL es-MX pt-PT de-CH it-CH nl-BE",
    ),
    ("Cyrl", 'а', "ru-RU uk-UA be-BY bg-BG mk-MK sr-RS kk-KZ ky-KG mn-MN tg-TJ"),
    ("Grek", 'α', "el-GR"),
    ("Arab", 'ا', "ar-EG ar-SA fa-IR ur-PK ps-AF ckb-IQ"),
    ("Hebr", 'א', "he-IL"),
    ("Deva", 'क', "hi-IN mr-IN ne-NP"),
    ("Beng", 'অ', "bn-BD as-IN"),
    ("Guru", 'ਅ', "pa-IN"),
    ("Gujr", 'અ', "gu-IN"),
    ("Orya", 'ଅ', "or-IN"),
    ("Taml", 'அ', "ta-IN"),
    ("Telu", 'అ', "te-IN"),
    ("Knda", 'ಅ', "kn-IN"),
    ("Mlym", 'അ', "ml-IN"),
    ("Sinh", 'අ', "si-LK"),
    ("Thai", 'ก', "th-TH"),
    ("Laoo", 'ກ', "lo-LA"),
    ("Mymr", 'က', "my-MM"),
    ("Khmr", 'ក', "km-KH"),
    ("Geor", 'ა', "ka-GE"),
    ("Armn", 'ա', "hy-AM"),
    ("Ethi", 'ሀ', "am-ET"),
    ("Kore", '가', "ko-KR"),
    ("Jpan", 'か', "ja-JP"),
    ("Hans", '一', "zh-CN"),
];

const PLAIN: &[&str] = &[
    "open", "folder", "choose", "album", "picture", "share", "before", "after", "people", "group",
    "month", "history", "change", "careful", "several", "together", "library", "answer",
    "question", "simple", "window", "button", "settings", "language", "remember", "forget",
    "quickly", "always", "never", "place", "number", "message", "friend", "private", "public",
    "copy", "move", "delete", "search", "result", "upload", "download", "storage", "device",
    "account", "password", "person", "address", "country", "contact", "details", "finish", "start",
    "second", "first", "another",
];
const NAMES: &[&str] = &[
    "sunrise", "harbour", "meadow", "granite", "lantern", "compass", "orchard", "beacon", "cobalt",
    "juniper",
];

/// Numbers that look random, and are the same every time.
struct Dice {
    state: u64,
    last: usize,
}

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.state >> 33) % sides as u64).expect("a small number")
    }

    /// Words, none of them the one before.
    fn words(&mut self, count: usize) -> Vec<Part> {
        let word = |_| {
            self.last = (self.last + 1 + self.roll(PLAIN.len() - 1)) % PLAIN.len();
            Part::Word(PLAIN[self.last])
        };
        (0..count).map(word).collect()
    }
}

/// What a text is made of.
#[derive(Clone)]
enum Part {
    Word(&'static str),
    /// What no locale changes, such as a number or a placeable.
    Same(String),
    /// What no locale changes, and no space goes before or after.
    Open(String),
    Close(String),
    Quoted(String),
}

#[derive(Clone, Copy)]
enum End {
    None,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
}

/// A text of the source, from which those of all locales are made.
struct Text(Vec<Part>, End);

enum Body {
    Plain(Text),
    /// With attributes.
    Label(Text, Vec<(&'static str, Text)>),
    /// By a number.
    Plural(Vec<Part>, Vec<Part>),
    /// By a word.
    Choice(Vec<(&'static str, Text)>),
}

struct Message {
    id: String,
    body: Body,
}

fn same(text: &str) -> Part {
    Part::Same(text.to_owned())
}

/// The messages of a file: those of the first are the terms of all others.
fn file(at: usize) -> Vec<Message> {
    let mut dice = Dice { state: at as u64 + 1, last: 0 };
    if at == 0 {
        let term = |at: usize| {
            let (first, second) = (NAMES[at % 10], NAMES[(at + 1 + at / 10 * 2) % 10]);
            let text = Text(vec![Part::Word(first), Part::Word(second)], End::None);
            Message { id: format!("-name-{at:02}"), body: Body::Plain(text) }
        };
        return (0..20).map(term).collect();
    }
    (0..20).map(|number| message(&mut dice, at, number)).collect()
}

fn message(dice: &mut Dice, file: usize, number: usize) -> Message {
    let mut parts = dice.words(8);
    let term = same(&format!("{{ -name-{:02} }}", dice.roll(20)));
    let body = match number {
        0..=5 => {
            parts.insert(3, term);
            parts.extend(dice.words(5));
            Body::Plain(Text(parts, End::Stop))
        }
        6..=8 => {
            let link = format!("<a href=\"https://example.com/{file}/{number}\">");
            let page = ["manual", "overview", "tutorial"][number - 6];
            let link = [Part::Open(link), Part::Word(page), Part::Close("</a>".to_owned())];
            parts.splice(4..4, link);
            Body::Plain(Text(parts, End::Stop))
        }
        9..=11 => {
            let mut rest = dice.words(5);
            rest.insert(2, term);
            Body::Plural(parts, rest)
        }
        12..=14 => {
            let label = Text(dice.words(3), End::None);
            let attributes = vec![
                ("title", Text(parts, End::None)),
                ("placeholder", Text(dice.words(2), End::Ellipsis)),
            ];
            Body::Label(label, attributes)
        }
        15 => {
            parts.insert(5, same("<code>run --all</code>"));
            parts.insert(2, same(&(dice.roll(900) + 12).to_string()));
            Body::Plain(Text(parts, End::Stop))
        }
        16 => Body::Plain(Text(parts, End::Question)),
        17 => {
            parts.insert(5, Part::Quoted("{ $title }".to_owned()));
            parts.insert(2, same("{ $user }"));
            Body::Plain(Text(parts, End::Stop))
        }
        18 => {
            let (free, paid) = (Text(parts, End::Stop), Text(dice.words(6), End::Stop));
            Body::Choice(vec![("free", free), ("paid", paid)])
        }
        _ => {
            parts.insert(3, Part::Open("<strong>".to_owned()));
            parts.insert(6, Part::Close("</strong>".to_owned()));
            Body::Plain(Text(parts, End::Exclamation))
        }
    };
    Message { id: format!("topic-{file:02}-{number:02}"), body }
}

/// How a locale writes.
struct LocaleContext {
    tag: &'static str,
    language: &'static str,
    script: &'static str,
    letters: Vec<char>,
    categories: Vec<&'static str>,
}

impl LocaleContext {
    fn new(tag: &'static str, script: &'static str, first: char, turn: usize) -> Self {
        let letters = match script {
            "Latn" if tag == SOURCE => ('a'..='z').collect(),
            "Latn" => {
                // Vowels stay vowels, so that words differ from codes.
                let turned = |among: &str, char: char| {
                    let at = among.find(char)?;
                    among.chars().nth((at + turn % (among.len() - 1) + 1) % among.len())
                };
                let other =
                    |char| turned("aeiou", char).or_else(|| turned("bcdfghjklmnpqrstvwxyz", char));
                ('a'..='z').filter_map(other).collect()
            }
            "Arab" => "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect(),
            "Grek" => "αβγδεζηθικλμνξοπρστυφχψωάέ".chars().collect(),
            "Jpan" => "かきくけこさしすせそたちつてとなにぬねのはひふへほま".chars().collect(),
            _ => (first..).filter(|char| char.is_alphabetic()).take(26).collect(),
        };
        let mut locale: Locale = tag.parse().expect("a locale");
        // Plural rules are of languages, not of scripts.
        locale.id.script = None;
        let rules = PluralRules::try_new_cardinal((&locale).into()).expect("CLDR has its rules");
        let name = |category| match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        let mut categories: Vec<_> = rules.categories().collect();
        categories.sort();
        categories.retain(|category| *category != PluralCategory::Other);
        let categories = categories.into_iter().map(name).collect();
        let language = tag.split('-').next().unwrap_or(tag);
        Self { tag, language, script, letters, categories }
    }

    fn word(&self, word: &str) -> String {
        word.bytes().map(|byte| self.letters[usize::from(byte - b'a')]).collect()
    }

    /// The marks at the end, and what goes before a sentence that ends so.
    fn marks(&self, end: End) -> (&'static str, &'static str) {
        let stop = match self.language {
            "ja" | "zh" => "。",
            "hi" | "bn" | "ne" | "as" | "or" | "pa" => "।",
            "ur" => "۔",
            "hy" => "։",
            "my" => "။",
            "km" => "។",
            "am" => "።",
            _ => ".",
        };
        match (end, self.language) {
            (End::None, _) => ("", ""),
            (End::Stop, _) => ("", stop),
            (End::Question, "es") => ("¿", "?"),
            (End::Question, "fr" | "br") => ("", "\u{202f}?"),
            (End::Question, "el") => ("", ";"),
            (End::Question, "ja" | "zh") => ("", "？"),
            (End::Question, "ar" | "fa" | "ur" | "ps" | "ckb") => ("", "؟"),
            (End::Question, _) => ("", "?"),
            (End::Exclamation, "es") => ("¡", "!"),
            (End::Exclamation, "fr" | "br") => ("", "\u{202f}!"),
            (End::Exclamation, "ja" | "zh") => ("", "！"),
            (End::Exclamation, _) => ("", "!"),
            (End::Ellipsis, _) => ("", "…"),
        }
    }

    fn quotes(&self) -> (&'static str, &'static str) {
        match self.language {
            "fr" => ("«\u{a0}", "\u{a0}»"),
            "de" => ("„", "“"),
            "pl" => ("„", "”"),
            "es" | "ru" | "ar" => ("«", "»"),
            "ja" => ("「", "」"),
            _ => ("“", "”"),
        }
    }

    fn parts(&self, parts: &[Part]) -> String {
        let spaced = !matches!(self.language, "ja" | "zh");
        let mut text = String::new();
        let mut glued = true;
        for part in parts {
            let (piece, is_word) = match part {
                Part::Word(word) => (self.word(word), true),
                Part::Quoted(inner) => {
                    let (open, close) = self.quotes();
                    (format!("{open}{inner}{close}"), true)
                }
                Part::Same(same) | Part::Open(same) | Part::Close(same) => (same.clone(), false),
            };
            let is_close = matches!(part, Part::Close(_));
            let apart = spaced || (!is_word && !matches!(part, Part::Open(_) | Part::Close(_)));
            if !glued && !is_close && apart {
                text.push(' ');
            }
            text.push_str(&piece);
            glued = matches!(part, Part::Open(_));
        }
        if ["Latn", "Cyrl", "Grek", "Armn"].contains(&self.script) && !text.starts_with(['{', '<'])
        {
            let first: String = text.chars().take(1).flat_map(char::to_uppercase).collect();
            text = first + &text.chars().skip(1).collect::<String>();
        }
        text
    }

    fn text(&self, Text(parts, end): &Text) -> String {
        let (before, after) = self.marks(*end);
        format!("{before}{}{after}", self.parts(parts))
    }

    fn message(&self, message: &Message) -> String {
        let id = &message.id;
        match &message.body {
            Body::Plain(text) => format!("{id} = {}\n", self.text(text)),
            Body::Label(text, attributes) => {
                let mut all = format!("{id} = {}\n", self.text(text));
                for (name, text) in attributes {
                    all.push_str(&format!("    .{name} = {}\n", self.text(text)));
                }
                all
            }
            Body::Plural(before, after) => {
                let form = |category: &str| {
                    let mut parts = before.clone();
                    parts.push(same("{ $count }"));
                    // Each form differs from the others, as it does in a language.
                    parts.extend(after.iter().skip(usize::from(category == "one")).cloned());
                    self.text(&Text(parts, End::Stop))
                };
                let mut all = format!("{id} =\n    {{ $count ->\n");
                for category in &self.categories {
                    all.push_str(&format!("        [{category}] {}\n", form(category)));
                }
                all + &format!("       *[other] {}\n    }}\n", form("other"))
            }
            Body::Choice(variants) => {
                let mut all = format!("{id} =\n    {{ $plan ->\n");
                for (at, (key, text)) in variants.iter().enumerate() {
                    let start = if at == 0 { "       *" } else { "        " };
                    all.push_str(&format!("{start}[{key}] {}\n", self.text(text)));
                }
                all + "    }\n"
            }
        }
    }
}

/// Writes all files, and says how many bytes they have.
fn generate(folder: &Path) -> usize {
    let others = SCRIPTS.iter().flat_map(|(script, first, tags)| {
        tags.split_whitespace().map(move |tag| (tag, *script, *first))
    });
    let locales: Vec<LocaleContext> = [(SOURCE, "Latn", 'a')]
        .into_iter()
        .chain(others)
        .enumerate()
        .map(|(turn, (tag, script, first))| LocaleContext::new(tag, script, first, turn))
        .collect();
    assert_eq!(locales.len(), 100, "locales");
    let files: Vec<Vec<Message>> = (0..FILES).map(file).collect();
    let mut bytes = 0;
    for locale in &locales {
        let folder = folder.join(locale.tag);
        fs::create_dir_all(&folder).expect("a folder is made");
        for (at, messages) in files.iter().enumerate() {
            let name = if at == 0 { "terms.ftl".to_owned() } else { format!("topic-{at:02}.ftl") };
            let text: String = messages.iter().map(|message| locale.message(message)).collect();
            bytes += text.len();
            fs::write(folder.join(name), text).expect("a file is written");
        }
    }
    bytes
}

fn check(folder: &Path, format: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_docent"))
        .args(["check", "--source", SOURCE, "--format", format, "--locales"])
        .arg(folder)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

/// The processor time of all processes that have ended and been waited for; `None` where there is
/// no `/proc`.
fn processor_time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    let ticks = |at| after_name.split_whitespace().nth(at)?.parse::<u32>().ok();
    Some(TICK * (ticks(13)? + ticks(14)?))
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort();
    all[all.len() / 2]
}

/// Counts what is wrong with the folder: nothing should be.
fn report_problems(folder: &Path) {
    let run = check(folder, "json");
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(matches!(run.status.code(), Some(0 | 1)), "{stderr}");
    let mut counts: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for line in String::from_utf8_lossy(&run.stdout).lines() {
        let one: Value = serde_json::from_str(line).expect("a line of JSON");
        let code = one["code"].as_str().unwrap_or_default().to_owned();
        counts.entry(code).or_insert((0, line.to_owned())).0 += 1;
    }
    for (code, (count, first)) in counts {
        println!("{count} × {code}, such as {first}");
    }
}

fn measure(folder: &Path, bytes: usize) {
    report_problems(folder);
    let (mut walls, mut processors) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (start, before) = (Instant::now(), processor_time());
        let run = check(folder, "human");
        walls.push(start.elapsed());
        processors.extend(
            before.zip(processor_time()).map(|(before, after)| after.saturating_sub(before)),
        );
        assert!(run.status.code().is_some(), "the program was ended");
    }
    let files = f64::from(u32::try_from(FILES * 100).expect("a small number"));
    let megabytes = f64::from(u32::try_from(bytes).expect("a small number")) / 1e6;
    let wall = median(walls).as_secs_f64();
    println!("{files} files, {megabytes:.1} MB, median of {RUNS} runs");
    println!("time       {wall:>8.2} s  {:>8.0} files/s", files / wall);
    if processors.len() == RUNS {
        let processor = median(processors).as_secs_f64();
        println!("processor  {processor:>8.2} s  {:>8.0} files/s", files / processor);
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--keep" {
            let folder = args.next().expect("--keep DIR");
            let bytes = generate(Path::new(&folder));
            println!("{} files, {bytes} bytes, in {folder}", FILES * 100);
            return;
        }
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bytes = generate(folder.path());
    measure(folder.path(), bytes);
}
