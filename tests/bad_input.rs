//! Bad input, seen from the outside: the exit code, the problem and its place, and that nothing
//! is printed or written.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::{TempDir, tempdir, tempfile};

/// How long one run may take, in a debug build on a slow machine too.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// Runs the program within 2 GiB of memory, where the system can see to that.
const WITHIN_MEMORY: &str = "ulimit -v 2097152 2>/dev/null; exec \"$0\" \"$@\"";

const GUIDE: &str = "docs/guides/g.yaml";
const FORM: &str = "docs/forms/f.yaml";
const REQUEST: &str = "docs/requests/r.yaml";
const WORDS: &str = "locales/en-US/g.ftl";
const LABELS: &str = "locales/en-US/f.ftl";
const TEMPLATE: &str = "templates/md/text.md";

/// The files of the smallest sound project that has one of everything.
const SOUND: &[(&str, &str)] = &[
    (
        GUIDE,
        "guide: g
links: { rules: https://example.com/ }
values: { days: 5 }
body:
  - text: intro
  - section: ask
    steps:
      - step: open
        image: { src: media/shot.svg, alt: open.alt }
      - step: fill
        form: f
",
    ),
    (
        FORM,
        "form: f
version: one
recipient: en-US
parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: transport, kind: choice, options: [train, plane] }
      - { field: reason, kind: text, when: { transport: plane } }
      - { field: remarks, kind: multiline }
",
    ),
    (
        REQUEST,
        "form: f
locale: nl-NL
values:
  name: Sanne
  transport: train
",
    ),
    (
        WORDS,
        "title = A guide
description = What it is about.
intro = Read [the rules][rules] first.
ask = Ask
open = Open the page.
    .alt = The page
fill = Fill in the form within { $days } days.
",
    ),
    (
        LABELS,
        "title = Request
name = Name
transport = Transport
    .option-train = Train
    .option-plane = Plane
reason = Reason
remarks = Remarks
",
    ),
    (
        "locales/nl-NL/g.ftl",
        "title = Een handleiding
description = Waar het over gaat.
intro = Lees eerst [de regels][rules].
ask = Vragen
open = Open de pagina.
    .alt = De pagina
fill = Vul het formulier binnen { $days } dagen in.
",
    ),
    (
        "locales/nl-NL/f.ftl",
        "title = Aanvraag
name = Naam
transport = Vervoer
    .option-train = Trein
    .option-plane = Vliegtuig
reason = Reden
remarks = Opmerkingen
",
    ),
    (TEMPLATE, "{% for paragraph in paragraphs %}{{ paragraph.text }}{% endfor %}\n"),
    ("docs/media/shot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
];

/// A project in a folder of its own.
struct Project(TempDir);

/// A sound project.
fn project() -> Project {
    let project = Project(tempdir().unwrap());
    SOUND.iter().fold(project, |project, (path, text)| project.with(path, text))
}

impl Project {
    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// The project with this file, be it new or changed.
    fn with(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// The project with more at the end of a file.
    fn adding(self, path: &str, more: impl AsRef<[u8]>) -> Self {
        let content = [&*fs::read(self.path(path)).unwrap(), more.as_ref()].concat();
        self.with(path, content)
    }

    /// The project with a part of a file replaced.
    fn replacing(self, path: &str, old: &str, new: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(old), "{path} has no {old:?}");
        self.with(path, text.replacen(old, new, 1))
    }

    /// Runs the program in the project's folder.
    #[track_caller]
    fn run(&self, args: &[&str]) -> Run {
        let streams = [tempfile().unwrap(), tempfile().unwrap()];
        let [stdout, stderr] = streams.each_ref().map(|file| file.try_clone().unwrap());
        let mut child = Command::new("sh")
            .args(["-c", WITHIN_MEMORY, env!("CARGO_BIN_EXE_docent")])
            .args(args)
            .current_dir(&self.0)
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .unwrap();
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > TIME_LIMIT {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("{args:?} did not end within {TIME_LIMIT:?}");
            }
            sleep(Duration::from_millis(2));
        };
        let [stdout, stderr] = streams.map(read);
        assert!(!stderr.contains("panicked"), "{args:?} panicked:\n{stderr}");
        Run { code: status.code(), stdout, stderr }
    }

    /// Runs a command that must find errors, print nothing and leave every file as it is.
    #[track_caller]
    fn refuses(&self, args: &[&str]) -> Run {
        let before = files(self.0.path());
        let run = self.run(args);
        assert_eq!(run.code, Some(1), "{args:?} reports:\n{run}");
        assert_eq!(run.stdout, "", "{args:?} printed");
        assert!(files(self.0.path()) == before, "{args:?} touched files");
        let wordless = run.stderr.lines().any(|line| line.ends_with("]: "));
        assert!(!wordless, "{args:?} has a problem without words:\n{run}");
        run
    }

    /// Asserts that it gives no page, no new build and no change to an older one, all for the same
    /// reasons.
    #[track_caller]
    fn gives_nothing(&self) -> Run {
        let old = self.path("old").display().to_string();
        assert_eq!(project().run(&["build", "--out", &old]).code, Some(0));
        let page = self.refuses(&["guide", "g"]);
        for out in ["new", &old] {
            let build = self.refuses(&["build", "--out", out]);
            assert_eq!(
                build.problems(),
                page.problems(),
                "{build}\n`docent guide` reports:\n{page}"
            );
        }
        page
    }

    /// The same, for exactly these reasons in this order: code and place.
    #[track_caller]
    fn gives_only(&self, problems: &[(&str, &str)]) -> Run {
        let page = self.gives_nothing();
        assert_eq!(page.problems(), problems, "{page}");
        page
    }

    /// Drafts a request that must be refused for exactly one problem.
    #[track_caller]
    fn drafts_only(&self, code: &str, place: &str) -> Run {
        let run = self.refuses(&["draft", REQUEST, "-l", "nl-NL"]);
        assert_eq!(run.problems(), [(code, place)], "{run}");
        run
    }
}

/// What a run came to.
struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    /// The errors, each with its code and its place, which is empty where there is none.
    fn problems(&self) -> Vec<(&str, &str)> {
        let mut problems = Vec::new();
        for line in self.stderr.lines() {
            if let Some((code, _)) =
                line.strip_prefix("error[").and_then(|rest| rest.split_once(']'))
            {
                problems.push((code, ""));
            } else if let Some(place) = line.trim_start().strip_prefix("--> ")
                && let Some((_, known)) = problems.last_mut()
                && known.is_empty()
            {
                *known = place;
            }
        }
        problems
    }

    #[track_caller]
    fn says(&self, words: &str) -> &Self {
        assert!(self.stderr.contains(words), "{words:?} is not in:\n{self}");
        self
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.stderr.chars().take(4_000).collect::<String>())
    }
}

fn read(mut file: File) -> String {
    file.rewind().unwrap();
    io::read_to_string(file).unwrap()
}

/// All that is below a folder; folders have no content.
fn files(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
            all.insert(path, None);
        } else {
            let content = fs::read(&path).ok();
            all.insert(path, content);
        }
    }
    all
}

/// Asserts that all commands do their work without a word, whether it is translated or not.
#[track_caller]
fn is_sound(project: &Project) {
    let allowed = ["missing-message", "unused-message", "straight-quotes"];
    let mut check = vec!["check"];
    check.extend(allowed.iter().flat_map(|code| ["--allow", code]));
    for args in [&["guide", "g"][..], &["build", "--quiet"], &check, &["draft", REQUEST]] {
        let run = project.run(args);
        assert_eq!((run.code, &*run.stderr), (Some(0), ""), "{args:?} reports:\n{run}");
    }
}

#[test]
fn the_project_of_these_tests_is_sound() {
    is_sound(&project());
}

// YAML.

#[test]
fn tab_in_yaml() {
    let project = project().replacing(GUIDE, "    steps:", "\tsteps:");
    project.gives_only(&[("yaml-syntax", "docs/guides/g.yaml:7:1")]).says("tabs");
}

#[test]
fn unclosed_quote_in_yaml() {
    let project = project().replacing(GUIDE, "text: intro", "text: \"intro");
    project.gives_only(&[("yaml-syntax", "docs/guides/g.yaml:5:11")]).says("quotation mark");
}

#[test]
fn duplicate_key() {
    let project = project().adding(GUIDE, "links: {}\n");
    project.gives_only(&[("duplicate-key", "docs/guides/g.yaml:12:1")]).says("here first");
}

#[test]
fn unknown_key() {
    let project = project().adding(GUIDE, "abuot: { author: me }\n");
    project.gives_only(&[("unknown-key", "docs/guides/g.yaml:12:1")]).says("help: write `about`");
}

#[test]
fn several_faults_in_one_yaml_file() {
    let project = project()
        .replacing(GUIDE, "form: f", "from: f")
        .adding(GUIDE, "abuot: { author: me }\nabout: { date: tomorrow }\n");
    project.gives_only(&[
        ("unknown-key", "docs/guides/g.yaml:11:9"),
        ("unknown-key", "docs/guides/g.yaml:12:1"),
        ("wrong-value", "docs/guides/g.yaml:13:16"),
    ]);
}

#[test]
fn half_a_megabyte_of_open_mappings() {
    let project = project().with(GUIDE, "{a: ".repeat(125_000));
    project.gives_only(&[("too-deep", "docs/guides/g.yaml:1:257")]).says("64");
}

#[test]
fn lists_nested_too_deep() {
    let project = project().with(GUIDE, "- ".repeat(100_000));
    project.gives_only(&[("too-deep", "docs/guides/g.yaml:1:129")]).says("64");
}

#[test]
fn alias_bomb() {
    let mut bomb = "guide: g\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for pair in "abcdefghij".as_bytes().windows(2) {
        let (old, new) = (char::from(pair[0]), char::from(pair[1]));
        let aliases = format!("*{old}, ").repeat(9);
        bomb.push_str(&format!("{new}: &{new} [{aliases}]\n"));
    }
    let run = project().with(GUIDE, bomb).gives_nothing();
    assert_eq!(run.problems()[0], ("yaml-alias", "docs/guides/g.yaml:2:4"), "{run}");
    assert!(run.problems().iter().all(|(code, _)| *code == "yaml-alias"), "{run}");
}

#[test]
fn two_documents() {
    let project = project().adding(GUIDE, "---\nguide: g\n");
    project.gives_only(&[("several-documents", "docs/guides/g.yaml:13:1")]);
}

#[test]
fn empty_file() {
    for (path, text) in [(GUIDE, ""), (GUIDE, "# Later.\n"), (FORM, "")] {
        let place = format!("{path}:1:1");
        project().with(path, text).gives_only(&[("yaml-syntax", &place)]).says("empty");
    }
}

#[test]
fn list_instead_of_mapping() {
    let cases =
        [("- g\n", "1:1"), ("guide: g\nlinks: [rules]\nvalues: { days: 3 }\nbody: []\n", "2:8")];
    for (text, place) in cases {
        let place = format!("docs/guides/g.yaml:{place}");
        let run = project().with(GUIDE, text).gives_only(&[("wrong-value", &place)]);
        run.says("mapping");
        assert!(!run.stderr.contains("struct"), "no author knows what a struct is:\n{run}");
    }
}

#[test]
fn control_character_in_yaml() {
    let project = project().replacing(GUIDE, "guide: g", "guide: g\0");
    project.gives_only(&[("yaml-syntax", "docs/guides/g.yaml:1:9")]);
}

#[test]
fn twenty_thousand_faults_in_one_list() {
    let project = project().adding(GUIDE, "  - x\n".repeat(20_000));
    assert_eq!(project.refuses(&["guide", "g"]).problems()[0].1, "docs/guides/g.yaml:12:5");
}

#[test]
fn faults_in_settings() {
    let project = project().with("docent.yaml", "sauce: en-US\nfallback: maybe\n");
    project
        .gives_only(&[("unknown-key", "docent.yaml:1:1"), ("wrong-value", "docent.yaml:2:11")])
        .says("help: write `source`");
}

// Messages. The sound file has seven lines.

/// Asserts that a project with these lines at the end of its messages has one problem.
#[track_caller]
fn words_give_only(lines: &str, code: &str, place: &str) -> Run {
    let place = format!("{WORDS}:{place}");
    project().adding(WORDS, lines).gives_only(&[(code, &place)])
}

#[test]
fn unclosed_placeable() {
    words_give_only("bad = Take { $days\n", "fluent-syntax", "8:12").says("`bad`");
    words_give_only("bad = Take { $days\nnext = Next\n", "fluent-syntax", "8:12").says("`bad`");
}

#[test]
fn unclosed_placeable_in_a_message_of_the_page() {
    let project = project().replacing(WORDS, "{ $days }", "{ $days");
    project.gives_only(&[("fluent-syntax", "locales/en-US/g.ftl:7:32")]).says("`fill`");
}

#[test]
fn continuation_line_with_an_asterisk() {
    words_give_only("bad = These:\n    * one\n", "unparsed-message", "9:5").says("`bad`");
    words_give_only("bad =\n    *All* of it\n", "unparsed-message", "9:5").says("`bad`");
}

#[test]
fn continuation_line_with_a_bracket() {
    words_give_only("bad = Read\n    [this][rules]\n", "unparsed-message", "9:5").says("`bad`");
    let project = project().replacing(WORDS, "Read [the", "Read\n    [the");
    project.gives_only(&[("unparsed-message", "locales/en-US/g.ftl:4:5")]).says("`intro`");
}

#[test]
fn continuation_line_of_a_variant_with_a_bracket() {
    let lines = "bad = { $days ->\n   *[other] Read\n        [this][rules]\n    }\n";
    words_give_only(lines, "unparsed-message", "10:9").says("`bad`");
}

#[test]
fn unknown_variable() {
    words_give_only("bad = { $dayz }\n", "unknown-variable", "8:10").says("help: write `$days`");
}

#[test]
fn unknown_term() {
    let lines = "-brand = Brand\nbad = { -brend }\n";
    words_give_only(lines, "unknown-term", "9:10").says("help: write `-brand`");
}

#[test]
fn unknown_message() {
    words_give_only("bad = { opne }\n", "unknown-message", "8:9").says("help: write `open`");
}

#[test]
fn unknown_function() {
    words_give_only("bad = { NUMBR($days) }\n", "unknown-function", "8:9").says("`NUMBER`");
}

#[test]
fn cycle_of_messages() {
    words_give_only("bad = { bad }\n", "reference-cycle", "8:1");
    words_give_only("bad = { worse }\nworse = { bad }\n", "reference-cycle", "8:1");
}

#[test]
fn hundred_and_one_placeables() {
    let placeables = |number| format!("bad = {}\n", "{ $days } ".repeat(number));
    is_sound(&project().adding(WORDS, placeables(100)));
    words_give_only(&placeables(101), "too-many-placeables", "8:1");
    let terms = format!("-ten = {}\nbad = {}\n", "{ 1 } ".repeat(10), "{ -ten } ".repeat(10));
    words_give_only(&terms, "too-many-placeables", "9:1");
}

#[test]
fn byte_order_mark() {
    let project = project().replacing(WORDS, "title", "\u{feff}title");
    project.gives_only(&[("byte-order-mark", "locales/en-US/g.ftl:1:1")]);
}

#[test]
fn lone_carriage_return() {
    words_give_only("bad = one\rtwo\n", "control-character", "8:10");
}

#[test]
fn escape_that_brings_the_parser_down() {
    words_give_only("a={\"\\ué", "fluent-syntax", "8:5");
    let project = project().with("locales/en-US/odd.ftl", "a={\"\\ué");
    project.gives_only(&[("fluent-syntax", "locales/en-US/odd.ftl:1:5")]);
}

#[test]
fn thirty_thousand_braces() {
    words_give_only(&format!("bad = {}\n", "{".repeat(30_000)), "too-deep", "8:71");
}

#[test]
fn thirty_thousand_braces_after_a_quotation_mark() {
    let lines = format!("bad = {{ $days ->\n   *[other] \"{}\n", "{".repeat(30_000));
    words_give_only(&lines, "too-deep", "9:77");
}

#[test]
fn nineteen_thousand_calls_on_lines_of_their_own() {
    let lines = format!("bad = {{\n{}", "A({\n".repeat(19_000));
    let run = project().adding(WORDS, lines).gives_nothing();
    assert_eq!(run.problems()[0].0, "too-deep", "{run}");
}

#[test]
fn nineteen_thousand_messages_in_a_chain() {
    let line = |at| format!("m{at} = {{ m{} }}\n", at + 1);
    let lines: Vec<String> = (0..19_000).map(line).collect();
    let project = project().adding(WORDS, lines.concat() + "m19000 = End\n");
    let run = project.refuses(&["guide", "g"]);
    assert_eq!(run.problems()[0].0, "too-many-placeables", "{run}");
}

#[test]
fn backslash_in_the_text_of_a_variant_is_no_fault() {
    let lines = "path = { $days ->\n   *[other] Open \"C:\\users\".\n }\n";
    is_sound(&project().adding(WORDS, lines));
}

#[test]
fn braces_in_a_comment_are_no_fault() {
    is_sound(&project().adding(WORDS, format!("# {}\n", "{".repeat(100))));
}

#[test]
fn twin_ids() {
    words_give_only("ask = Again\n", "duplicate-message", "8:1").says("here first");
    let project = project().with("locales/en-US/terms.ftl", "ask = Again\n");
    project.gives_only(&[("duplicate-message", "locales/en-US/g.ftl:4:1")]).says("terms.ftl:1:1");
}

#[test]
fn term_beside_a_message_of_its_name() {
    words_give_only("-ask = Ask\n", "term-message-collision", "4:1").says("8 | -ask");
}

// Templates.

/// Asserts that a project with this template has one problem.
#[track_caller]
fn template_gives_only(text: &str, code: &str, place: &str) -> Run {
    let place = format!("{TEMPLATE}:{place}");
    project().with(TEMPLATE, text).gives_only(&[(code, &place)])
}

#[test]
fn template_syntax() {
    template_gives_only("Text\n{% for one in %}{% endfor %}\n", "template-syntax", "2:15");
    template_gives_only("{{ paragraphs }", "template-syntax", "1:15");
    template_gives_only("{% if paragraphs %}\n", "template-syntax", "1:20");
}

#[test]
fn unknown_template_variable() {
    template_gives_only("{{ paragrafs }}\n", "template-rendering", "1:4").says("`paragrafs`");
}

#[test]
fn unknown_template_filter() {
    template_gives_only("{{ \"x\" | shout }}\n", "template-syntax", "1:10").says("`shout`");
}

#[test]
fn unknown_template_function() {
    template_gives_only("{{ shout() }}\n", "template-syntax", "1:4").says("`shout`");
}

#[test]
fn unknown_message_in_a_template() {
    template_gives_only("{{ message(\"nope\") }}\n", "unknown-message", "1:13").says("`nope`");
}

/// Ways to ask for all that a template is given.
const DUMPS: &[&str] = &[
    "{{ __tera_context }}",
    "{{__tera_context}}",
    "{{-__tera_context-}}",
    "{{\t__tera_context | str }}",
    "{{ __tera_context.paragraphs }}",
    "{{ __tera_context?.nothing }}",
    "{{ __tera_context[\"paragraphs\"] }}",
    "{{ __tera_context | keys | join(sep=\" \") }}",
    "{{ (__tera_context) ~ \"\" }}",
    "{{ \"x\" ~__tera_context }}",
    "{{ 1~__tera_context }}",
    "{{ \"a\" if 1or __tera_context else \"b\" }}",
    "{{ [__tera_context] }}",
    "{{ {\"a\": __tera_context} }}",
    "{{ [one for one in __tera_context | keys] }}",
    "{{ \"x\" | replace(from=\"x\", to=__tera_context) }}",
    "{% set all = __tera_context %}{{ all }}",
    "{%set\tall=__tera_context%}{{ all }}",
    "{% set_global all = __tera_context %}{{ all }}",
    "{% for key, value in __tera_context %}{{ value }}{% endfor %}",
    "{% if __tera_context | length > 3 %}x{% endif %}",
    "{% filter replace(from=\"x\", to=__tera_context) %}x{% endfilter %}",
    "{% component c(all) %}{{ all }}{% endcomponent c %}{{ <c all={__tera_context} /> }}",
    "{% component c() %}{{ __tera_context }}{% endcomponent c %}{{ <c /> }}",
    "{% block b %}{{ __tera_context }}{% endblock b %}",
    "{#} {{ \" #}{{ __tera_context }}{# \" }} #}",
    "{% raw %}{% endrawx %}{{ \"{% endraw %}{{ __tera_context }}{# \" }} #}",
    "{{ \"\\\"\" ~ __tera_context }}",
    "{{ '\"' ~ __tera_context ~ '\"' }}",
];

#[test]
fn template_that_asks_for_all_that_it_is_given() {
    for text in DUMPS {
        let column = text.find("__tera_context").expect("the name") + 1;
        let run = project().with(TEMPLATE, *text).gives_nothing();
        let place = format!("{TEMPLATE}:1:{column}");
        let wanted = ("template-dump", place.as_str());
        assert!(run.problems().contains(&wanted), "{text}\n{run}");
        run.says("help: name what you need");
    }
}

#[test]
fn included_template_that_asks_for_all_that_it_is_given() {
    let project = project().with(TEMPLATE, "{% include \"mine.md\" %}");
    let project = project.with("templates/md/mine.md", "Mine:\n\n{{ __tera_context }}");
    project.gives_only(&[("template-dump", "templates/md/mine.md:3:4")]);
}

#[test]
fn name_of_all_that_a_template_is_given_where_it_asks_for_nothing() {
    let text = "__tera_context {# {{ __tera_context }} #}{{ \"__tera_context\" }}\
                {%- raw -%} {{ __tera_context }} {% endrawx %}{%- endraw -%}\
                {% for paragraph in paragraphs %}{{ paragraph.text }}{% endfor %}\n";
    let run = project().with(TEMPLATE, text).run(&["guide", "g"]);
    assert_eq!(run.code, Some(0), "{run}");
    let printed = r"__tera_context &#95;&#95;tera_context{{ __tera_context }} {% endrawx %}";
    assert!(run.stdout.contains(printed), "{run}");
}

#[test]
fn template_that_includes_itself() {
    template_gives_only("{% include \"text.md\" %}\n", "template-syntax", "1:4")
        .says("includes itself");
}

#[test]
fn template_that_includes_nothing() {
    template_gives_only("{% include \"none.md\" %}\n", "template-syntax", "1:12").says("`none.md`");
}

/// Asserts that a project's templates go too far, and that one problem says where.
#[track_caller]
fn goes_too_far(project: &Project) {
    let run = project.gives_nothing();
    let [(code, place)] = run.problems()[..] else { panic!("one problem is wanted:\n{run}") };
    assert_eq!(code, "template-limit", "{run}");
    assert!(place.starts_with("templates/md/t") && place.contains(":1:"), "{run}");
}

/// Nested loops around something.
fn loops(inside: &str) -> String {
    let open = "{% for one in range(end=1000) %}".repeat(5);
    format!("{open}{inside}{}", "{% endfor %}".repeat(5))
}

#[test]
fn endless_loop_without_output() {
    template_gives_only(&loops(""), "template-limit", "1:161");
}

#[test]
fn endless_loop_in_other_spellings() {
    let tab = "{% \t for\tone in range(end=1000)%}".repeat(5);
    goes_too_far(&project().with(TEMPLATE, format!("{tab}{}", "{%endfor%}".repeat(5))));
    let list = "[[1 for b in range(end=99999)] | length for a in range(end=99999) if a > 0]";
    goes_too_far(&project().with(TEMPLATE, format!("{{{{ {list} | length }}}}")));
    let list = "[1for b in[a for a in range(end=9999)]if b]";
    let text = format!("{{% for one in range(end=99999) %}}{{{{ {list} }}}}{{% endfor %}}");
    goes_too_far(&project().with(TEMPLATE, text));
}

#[test]
fn list_made_in_a_template() {
    let list = "[one | upper for one in [\"a\", \"b\", \"]\"] if one != \"b\"]";
    let text = format!("{{{{ {list} | join(sep=\"+\") }}}} {{% set for = 1 %}}{{{{ for }}}}\n");
    let run = project().with(TEMPLATE, text).run(&["guide", "g"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stdout.contains("A+&#93; 1"), "{}", run.stdout);
    let wrong = "{{ message(\"intro\", of=[one for one in nothing]) }}\n";
    template_gives_only(wrong, "template-rendering", "1:40").says("iteration");
}

#[test]
fn endless_loop_with_output() {
    goes_too_far(&project().with(TEMPLATE, loops(&"x".repeat(100))));
}

#[test]
fn inclusions_that_double_thirty_times() {
    let mut project = project().with(TEMPLATE, "{% include \"t0.md\" %}");
    for at in 0..30 {
        let twice = format!("{{% include \"t{}.md\" %}}", at + 1).repeat(2);
        project = project.with(&format!("templates/md/t{at}.md"), twice);
    }
    goes_too_far(&project.with("templates/md/t30.md", "x"));
}

#[test]
fn text_that_a_template_doubles_sixty_times() {
    let text = format!("{{% set s = \"xxxxxxxx\" %}}{}", "{% set s = s ~ s %}".repeat(60));
    goes_too_far(&project().with(TEMPLATE, text));
}

#[test]
fn filter_that_multiplies_text() {
    let long = "x".repeat(100_000);
    let filter = format!(" | underline(with=\"{long}\")");
    let text = format!("{{{{ \"x\"{} }}}}", filter.repeat(2));
    goes_too_far(&project().with(TEMPLATE, text));
}

#[test]
fn component_that_calls_itself() {
    let text = "{% component x() %}{{ <x /> }}{% endcomponent x %}{{ <x /> }}";
    goes_too_far(&project().with(TEMPLATE, text));
}

// What the files say of each other.

#[test]
fn link_that_no_guide_declares() {
    let project = project().replacing(WORDS, "[rules]", "[rulez]");
    project.gives_only(&[("unknown-link", "locales/en-US/g.ftl:3:25")]).says("`rules`");
}

#[test]
fn link_to_a_guide_that_is_not_there() {
    let project = project().replacing(GUIDE, "https://example.com/", "{ guide: h }");
    project.gives_only(&[("unknown-guide", "docs/guides/g.yaml:2:26")]).says("use one of: g");
}

#[test]
fn image_that_is_not_there() {
    let project = project().replacing(GUIDE, "shot.svg", "shoot.svg");
    project
        .gives_only(&[("missing-image", "docs/guides/g.yaml:9:23")])
        .says("docs/media/shoot.svg");
}

#[test]
fn form_that_is_not_there() {
    let project = project().replacing(GUIDE, "form: f", "form: e");
    project.gives_only(&[("unknown-form", "docs/guides/g.yaml:11:15")]);
}

#[test]
fn message_that_no_locale_has() {
    let project = project().replacing(GUIDE, "text: intro", "text: outro");
    project
        .gives_only(&[("unknown-message", "docs/guides/g.yaml:5:11")])
        .says("add to locales/en-US/g.ftl: `outro = …`");
}

#[test]
fn locale_in_two_spellings() {
    let project = project().with("locales/nl_NL/g.ftl", "title = Nog een\n");
    project.gives_only(&[("duplicate-locale", "locales/nl_NL/")]).says("`nl-NL`");
}

#[test]
fn locale_that_is_misspelt() {
    let project = project().with("locales/DE_de/g.ftl", "title = Deutsch\n");
    project.gives_only(&[("locale-spelling", "locales/DE_de/")]).says("`de-DE`");
}

#[test]
fn guide_in_a_file_of_another_name() {
    let project = project().replacing(GUIDE, "guide: g", "guide: h");
    project
        .gives_only(&[("misnamed-file", "docs/guides/g.yaml:1:8")])
        .says("help: write `guide: g`");
}

#[test]
fn guide_in_an_unknown_locale() {
    let project = project().adding(GUIDE, "locales: [en-US, fy]\n");
    project.gives_only(&[("unknown-locale", "docs/guides/g.yaml:12:18")]).says("`fy`");
}

#[test]
fn rule_that_a_kind_does_not_know() {
    let project = project().replacing(FORM, "kind: text, required: true", "kind: email, min: 3");
    project.gives_only(&[("wrong-value", "docs/forms/f.yaml:7:42")]).says("`min`");
}

#[test]
fn condition_on_a_field_that_is_not_there() {
    let nested = "when: { any: [{ not: { transport: plain } }, { nane: train }] }";
    let project = project().replacing(FORM, "when: { transport: plane }", nested);
    project.gives_only(&[
        ("wrong-value", "docs/forms/f.yaml:9:61"),
        ("unknown-field", "docs/forms/f.yaml:9:85"),
    ]);
}

#[cfg(unix)]
#[test]
fn folder_for_pages_that_leads_elsewhere() {
    let project = project();
    let elsewhere = tempdir().unwrap();
    fs::create_dir(project.path("new")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), project.path("new/en-US")).unwrap();
    let run = project.run(&["build", "--out", "new"]);
    assert_eq!(run.code, Some(2), "{run}");
    run.says("new/en-US");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn variant_that_is_there_twice() {
    let words = "\nmany = { $days ->\n    [one] a\n    [one] b\n   *[other] c\n  }\n";
    let project = project().adding(WORDS, words);
    project.gives_only(&[("duplicate-variant", &format!("{WORDS}:11:6"))]).says("here first");
}

#[test]
fn files_that_are_not_read() {
    let project = project()
        .with("docs/guides/h.yml", "guide: h\n")
        .with("docs/forms/more/e.yaml", "form: e\n")
        .with("locales/g.ftl", "title = G\n")
        .with("locales/nl-NL/g.FTL", "title = G\n")
        .with("templates/htlm/page.html", "")
        .with("templates/html/setcion.html", "")
        .with("templates/html/foot.html", "")
        .with("templates/html/text.html", "{% include \"foot.html\" %}{{ paragraphs | length }}");
    let run = project.run(&["check"]);
    assert_eq!((run.code, &*run.stdout), (Some(0), ""), "{run}");
    run.says("0 errors, 6 warnings");
    for (path, help) in [
        ("docs/guides/h.yml", "call it docs/guides/h.yaml"),
        ("docs/forms/more/e.yaml", "call it docs/forms/e.yaml"),
        ("locales/g.ftl", "locales/<locale>/g.ftl"),
        ("locales/nl-NL/g.FTL", "call it locales/nl-NL/g.ftl"),
        ("templates/htlm/page.html", "write `html`"),
        ("templates/html/setcion.html", "call it templates/html/section.html"),
    ] {
        run.says(path).says(help);
    }
}

#[test]
fn file_that_is_not_utf8() {
    for path in [GUIDE, FORM, WORDS, TEMPLATE] {
        let lines = fs::read_to_string(project().path(path)).unwrap().lines().count();
        let place = format!("{path}:{}:6", lines + 1);
        project().adding(path, b"# caf\xe9\n").gives_only(&[("not-utf8", &place)]);
    }
}

#[test]
fn file_that_can_not_be_read() {
    let run = project().run(&["draft", "none.yaml"]);
    assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{run}");
    run.says("[unreadable-file]").says("`none.yaml`");
}

#[cfg(unix)]
#[test]
fn file_that_nobody_may_read() {
    use std::os::unix::fs::PermissionsExt;
    for path in [GUIDE, FORM, WORDS, TEMPLATE] {
        let project = project();
        fs::set_permissions(project.path(path), fs::Permissions::from_mode(0o000)).unwrap();
        // Nothing stops the superuser.
        if fs::read(project.path(path)).is_ok() {
            return;
        }
        for args in [&["guide", "g"][..], &["build", "--out", "new"]] {
            let run = project.run(args);
            assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{run}");
            assert_eq!(run.problems(), [("unreadable-file", "")], "{run}");
            run.says(&format!("`{path}`"));
            assert!(!project.path("new").exists());
        }
    }
}

/// Asserts that all commands tell all of these problems in one run.
#[track_caller]
fn all_tell(project: &Project, problems: &[(&str, &str)]) {
    project.gives_only(problems);
    let run = project.refuses(&["check"]);
    assert_eq!(run.problems(), problems, "{run}");
}

/// A project with faults in the words of its guide, in those of its form and in a template.
fn faulty_words_and_template() -> Project {
    project()
        .adding(LABELS, "bad = { $days\n")
        .adding(WORDS, "bad = Read\n    [this][rules]\n")
        .with(TEMPLATE, "{{ \"x\" | shout }}\n")
}

#[test]
fn faults_in_words_and_templates_are_reported_in_one_run() {
    all_tell(
        &faulty_words_and_template(),
        &[
            ("fluent-syntax", "locales/en-US/f.ftl:8:7"),
            ("unparsed-message", "locales/en-US/g.ftl:9:5"),
            ("template-syntax", "templates/md/text.md:1:10"),
        ],
    );
}

#[test]
fn faults_in_a_form_do_not_hide_others() {
    let project = faulty_words_and_template().adding(FORM, "labels: both\nlabels: reader\n");
    all_tell(
        &project,
        &[
            ("duplicate-key", "docs/forms/f.yaml:12:1"),
            ("fluent-syntax", "locales/en-US/f.ftl:8:7"),
            ("unparsed-message", "locales/en-US/g.ftl:9:5"),
            ("template-syntax", "templates/md/text.md:1:10"),
        ],
    );
}

#[test]
fn faults_in_a_guide_do_not_hide_others() {
    let project = faulty_words_and_template().adding(GUIDE, "abuot: { author: me }\n");
    all_tell(
        &project,
        &[
            ("unknown-key", "docs/guides/g.yaml:12:1"),
            ("fluent-syntax", "locales/en-US/f.ftl:8:7"),
            ("unparsed-message", "locales/en-US/g.ftl:9:5"),
            ("template-syntax", "templates/md/text.md:1:10"),
        ],
    );
}

// What the command line asks for.

#[test]
fn unknown_guide() {
    for args in [&["guide", "h"][..], &["build", "h", "--out", "new"]] {
        let run = project().refuses(args);
        assert_eq!(run.problems(), [("unknown-guide", "")]);
        run.says("`h`").says("help: use one of: g");
    }
}

#[test]
fn unknown_form() {
    let run = project().refuses(&["draft", "--form", "e"]);
    assert_eq!(run.problems(), [("unknown-form", "")]);
    run.says("`e`").says("help: use one of: f");
}

#[test]
fn unknown_locale() {
    let commands: [&[&str]; 3] = [
        &["guide", "g", "-l", "fy"],
        &["build", "-l", "nl-NL,fy", "--out", "new"],
        &["draft", "--form", "f", "-l", "fy"],
    ];
    for args in commands {
        let run = project().refuses(args);
        assert_eq!(run.problems(), [("unknown-locale", "")], "{args:?}");
        run.says("`fy`").says("help: use one of: en-US, nl-NL");
    }
    // Here 1 would mean that docent checked every request.
    let run = project().run(&["draft", REQUEST, "-l", "fy"]);
    assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{run}");
    assert_eq!(run.problems(), [("unknown-locale", "")]);
}

// Requests.

#[test]
fn request_for_an_unknown_form() {
    let project = project().replacing(REQUEST, "form: f", "form: e");
    let run = project.drafts_only("unknown-form", "docs/requests/r.yaml:1:7");
    run.says("Geef op voor welk formulier de aanvraag is: f.");
}

#[test]
fn request_in_an_unknown_locale() {
    let run = project().replacing(REQUEST, "nl-NL", "fy").refuses(&["draft", REQUEST]);
    assert_eq!(run.problems(), [("unknown-locale", "docs/requests/r.yaml:2:9")], "{run}");
    run.says("Name a language that is available: en-US or nl-NL.");
}

#[test]
fn request_with_an_unknown_field() {
    let project = project().adding(REQUEST, "  remark: Hello\n");
    project
        .drafts_only("unknown-field", "docs/requests/r.yaml:6:3")
        .says("Schrijf ‘remarks’ als u dat bedoelt.");
}

#[test]
fn request_without_a_required_value() {
    let project = project().replacing(REQUEST, "  name: Sanne\n", "");
    project.drafts_only("missing-answer", "docs/requests/r.yaml:4:3").says("Vul ‘Naam’ in.");
}

#[test]
fn request_with_an_answer_that_nobody_asked_for() {
    let project = project().adding(REQUEST, "  reason: Because\n");
    project
        .drafts_only("unexpected-answer", "docs/requests/r.yaml:6:11")
        .says("Laat ‘Reden’ leeg of wijzig uw antwoord bij ‘Vervoer’.");
}

#[test]
fn request_with_a_list_for_an_answer() {
    let project = project().adding(REQUEST, "  remarks: [one, two]\n");
    project.drafts_only("wrong-value", "docs/requests/r.yaml:6:12");
}

#[test]
fn request_with_broken_yaml() {
    let project = project().adding(REQUEST, "\tremarks: Hello\n");
    project.drafts_only("yaml-syntax", "docs/requests/r.yaml:6:1").says("tabs");
}

/// What ends a line for somebody, as YAML writes it in double quotes.
const LINE_BREAKS: &[&str] = &["\\n", "\\r\\n", "\\N", "\\L", "\\P"];

#[test]
fn answer_on_one_line_can_not_forge_a_field() {
    for line_break in LINE_BREAKS {
        let forged = format!("\"Sanne{line_break}Vervoer: Vliegtuig\"");
        let project = project().replacing(REQUEST, "Sanne", &forged);
        project
            .drafts_only("wrong-answer", "docs/requests/r.yaml:4:9")
            .says("Zet ‘Naam’ op één regel.");
    }
}

#[test]
fn answer_on_several_lines_can_not_forge_a_field() {
    for line_break in LINE_BREAKS {
        let line = format!("  remarks: \"Hello{line_break}Naam: Eve\"\n");
        let run = project().adding(REQUEST, line).run(&["draft", REQUEST]);
        let block = "Naam: Sanne\nVervoer: Trein\nReden:\nOpmerkingen: Hello\n    | Naam: Eve\n";
        assert_eq!((run.code, &*run.stdout), (Some(0), block), "{line_break}: {run}");
    }
}

#[test]
fn hidden_characters_can_not_forge_a_field() {
    for hidden in ["\\r", "\\v", "\\f", "\\x1c", "\\x85", "\\u2028", "\\e[2K\\r"] {
        let line = format!("  remarks: \"Hello{hidden}Naam: Eve\"\n");
        let run = project().adding(REQUEST, line).run(&["draft", REQUEST]);
        assert_eq!(run.code, Some(0), "{hidden}: {run}");
        let ends = |char: char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}');
        let lines: Vec<_> =
            run.stdout.split(ends).filter(|line| line.starts_with("Naam:")).collect();
        assert_eq!(lines, ["Naam: Sanne"], "{hidden}");
    }
}
