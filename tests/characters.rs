//! Characters that are never text, in every place that a text comes from and however they are written; and
//! those that can't be seen and that languages need.

use std::fmt::Write as _;

use crate::support::{Folder, Run};
use serde_json::json;

/// Characters that are never text: a few of each kind.
const NEVER: [char; 36] = [
    '\0',
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\u{b}',
    '\u{c}',
    '\u{1b}',
    '\u{1f}',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{9b}',
    '\u{9f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202d}',
    '\u{202e}',
    '\u{206a}',
    '\u{206f}',
    '\u{2065}',
    '\u{feff}',
    '\u{fff9}',
    '\u{fffb}',
    '\u{fffc}',
    '\u{fffe}',
    '\u{ffff}',
    '\u{fdd0}',
    '\u{fdef}',
    '\u{1fffe}',
    '\u{10ffff}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{e000}',
    '\u{e001}',
    '\u{e010}',
];

const GUIDE: &str = "guide: g
links: { rules: https://example.com/ }
values: { product: Contoso }
body:
  - text: hello
  - code: { language: text, source: code }
  - form: f
";
const FORM: &str = "form: f
recipient: en-US
parts: [{ part: main, fields: [{ field: name, kind: text }] }]
";
const WORDS: &str = "title = Title\nhello = Hello\n";

fn project() -> Folder {
    Folder::new(&[
        ("docent.yaml", "base-url: https://docs.example.com/\n"),
        ("docs/guides/g.yaml", GUIDE),
        ("docs/forms/f.yaml", FORM),
        ("locales/en-US/g.ftl", WORDS),
        ("locales/en-US/f.ftl", "name = Name\n"),
    ])
}

/// Asserts that nothing is built, and that the character is named at its file.
#[track_caller]
fn is_refused(folder: &Folder, path: &str, what: &str) {
    for args in [&["build"][..], &["check"], &["guide", "g"]] {
        let run = folder.docent(args);
        assert_eq!(run.code, 1, "{what} in {path}: {args:?}\n{}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains("error[control-character]"), "{what}: {}", run.stderr);
        assert!(run.stderr.contains(path), "{what}: {}", run.stderr);
        assert!(args != ["guide", "g"] || run.stdout.is_empty(), "{what}: {}", run.stdout);
        assert!(!run.stderr.contains("or write it as"), "{what}: {}", run.stderr);
    }
    assert!(!folder.path().join("site").join("en-US").exists(), "{what} in {path}");
}

/// Asserts that a project is built, and that nothing is wrong with it.
#[track_caller]
fn is_fine(folder: &Folder, what: &str) {
    for args in [&["check"][..], &["build", "-q"]] {
        let run = folder.docent(args);
        assert_eq!(run.code, 0, "{what}: {}", run.stderr);
        assert_eq!(run.stderr, "", "{what}");
    }
}

/// The ways in which Fluent's string literals write a character.
fn escapes(char: char) -> Vec<String> {
    let code = u32::from(char);
    let mut all = vec![format!("\\U{code:06X}"), format!("\\U{code:06x}")];
    if code <= 0xffff {
        all.push(format!("\\u{code:04X}"));
    }
    all
}

/// A file of messages with a placeable in every place that takes one.
fn places(placeable: &str) -> Vec<String> {
    let forms = [
        "hello = Hello PUT there\n",
        "hello = PUT\n",
        "hello =\n    Hello\n    there PUT\n",
        "hello = Hello\n    .title = A PUT\n",
        "hello = { $product ->\n    [one] A\n   *[other] A PUT\n }\n",
        "hello = { $product ->\n    [one] A PUT\n   *[other] A\n }\n",
        "hello = { -brand }\n-brand = A PUT\n",
        "hello = { -brand }\n-brand = A\n    .case = PUT\n",
        "hello = Hello\nunused = PUT\n",
    ];
    forms.iter().map(|form| format!("title = Title\n{}", form.replace("PUT", placeable))).collect()
}

#[test]
fn what_is_never_text_is_refused_in_messages_however_it_is_written() {
    for char in NEVER {
        let name = format!("U+{:04X}", u32::from(char));
        let ways = [char.to_string(), format!("{{ \"{char}\" }}")];
        let ways = ways
            .into_iter()
            .chain(escapes(char).into_iter().map(|one| format!("{{ \"a{one}b\" }}")));
        for (number, way) in ways.enumerate() {
            // Each place once a character; all of them for the one that everybody knows.
            let all = places(&way);
            let some = if char == '\u{202e}' { all.len() } else { 1 };
            for text in
                all.iter().cycle().skip(number + u32::from(char) as usize % all.len()).take(some)
            {
                let folder = project();
                folder.write("locales/en-US/g.ftl", text);
                let run = folder.docent(&["build", "-q"]);
                assert_eq!(run.code, 1, "{name}: {text:?}: {}", run.stderr);
                assert!(!folder.path().join("site/en-US").exists(), "{name}");
                let reported =
                    run.stderr.contains("error[control-character]") && run.stderr.contains(&name);
                assert!(reported, "{name}: {text:?}: {}", run.stderr);
                assert!(run.stderr.contains("locales/en-US/g.ftl"), "{}", run.stderr);
            }
        }
    }
}

#[test]
fn escapes_are_refused_where_messages_use_strings_for_something_else() {
    for text in [
        "hello = { NUMBER($product, style: \"\\u202E\") }\n",
        "hello = { LIST($product, type: \"a\\u001B\") }\n",
        "hello = { -brand(case: \"\\u202E\") }\n-brand = { $case ->\n   *[other] A\n }\n",
        "hello = { { \"\\u202E\" } }\n",
        "hello = { \"\\u202E\" ->\n   *[other] A\n }\n",
    ] {
        let folder = project();
        folder.write("locales/en-US/g.ftl", format!("title = Title\n{text}"));
        let run = folder.docent(&["build", "-q"]);
        assert_eq!(run.code, 1, "{text}");
        assert!(run.stderr.contains("[control-character]"), "{text}: {}", run.stderr);
    }
}

#[test]
fn half_a_character_is_an_error_at_its_escape() {
    for escape in ["\\uD800", "\\uDFFF", "\\uD83D\\uDE00", "\\U00D800", "\\U110000", "\\UFFFFFF"] {
        let folder = project();
        folder
            .write("locales/en-US/g.ftl", format!("title = Title\nhello = a{{ \"{escape}\" }}b\n"));
        let run = folder.docent(&["build", "-q"]);
        assert_eq!(run.code, 1, "{escape}: {}", run.stderr);
        assert!(run.stderr.contains("is no character"), "{escape}: {}", run.stderr);
        assert!(run.stderr.contains("locales/en-US/g.ftl:2:13"), "{escape}: {}", run.stderr);
    }
    let folder = project();
    folder.write("locales/en-US/g.ftl", "title = Title\nhello = a{ \"\\uFFFD\" }b\n");
    let run = folder.docent(&["check"]);
    assert!(run.stderr.contains("error[replacement-character]"), "{}", run.stderr);
}

#[test]
fn what_is_never_text_is_refused_in_structure_settings_and_templates() {
    let yaml = [
        ("docs/guides/g.yaml", GUIDE, "product: Contoso", "product: \"ConPUTtoso\""),
        ("docs/guides/g.yaml", GUIDE, "product: Contoso", "product: [\"ConPUTtoso\"]"),
        ("docs/guides/g.yaml", GUIDE, "source: code", "source: \"coPUTde\""),
        ("docs/guides/g.yaml", GUIDE, "language: text", "language: \"tePUTxt\""),
        ("docs/guides/g.yaml", GUIDE, "https://example.com/", "\"https://example.com/PUTx\""),
        ("docs/guides/g.yaml", GUIDE, "rules:", "\"ruPUTles\":"),
        (
            "docs/guides/g.yaml",
            GUIDE,
            "body:",
            "about: { author: \"AnPUTn\", tags: [\"aPUTb\"] }\nbody:",
        ),
        ("docs/forms/f.yaml", FORM, "recipient: en-US", "recipient: \"en-USPUT\""),
        ("docent.yaml", "", "", "base-url: \"https://docs.example.com/PUTa\"\n"),
    ];
    for char in NEVER {
        let code = u32::from(char);
        let escape =
            if code <= 0xffff { format!("\\u{code:04x}") } else { format!("\\U{code:08x}") };
        for (number, (path, text, from, to)) in yaml.iter().enumerate() {
            // Each place for the one that everybody knows, one place for each other.
            if char != '\u{202e}' && code as usize % yaml.len() != number {
                continue;
            }
            for way in [&escape, &char.to_string()] {
                let folder = project();
                let to = to.replace("PUT", way);
                let text = if text.is_empty() { to } else { text.replace(from, &to) };
                folder.write(path, &text);
                let run = folder.docent(&["build", "-q"]);
                assert_eq!(run.code, 1, "U+{code:04X} {text}: {}", run.stderr);
                // Some of them YAML has no place for either.
                let named = run.stderr.contains(&format!("U+{code:04X}"))
                    || run.stderr.contains("error[yaml-syntax]");
                assert!(named, "U+{code:04X} {path} {text:?}: {}", run.stderr);
                assert!(!folder.path().join("site/en-US").exists(), "{text:?}");
            }
        }
        if char != '\0' {
            let folder = project();
            folder.write("templates/md/text.md", format!("{{{{ text }}}}{char}\n"));
            folder.write("templates/html/text.html", format!("<p>{{{{ text }}}}</p>{char}\n"));
            is_refused(&folder, "templates/", &format!("U+{code:04X}"));
        }
    }
    // Nor in comments, which turn the order of lines for whoever reads them.
    let folder = project();
    folder.write("docs/guides/g.yaml", format!("# a \u{202e} b\n{GUIDE}"));
    is_refused(&folder, "docs/guides/g.yaml:1:5", "a comment");
    let folder = project();
    folder.write("locales/en-US/g.ftl", format!("# a \u{202e} b\n{WORDS}"));
    is_refused(&folder, "locales/en-US/g.ftl:1:5", "a comment");
}

#[test]
fn directions_are_closed_in_the_text_that_begins_them() {
    let wrong = [
        ("hello = a \u{2067}b\n", "not closed"),
        ("hello = a { \"\\u2066\" }b\n", "not closed"),
        ("hello = a { \"\\u202A\" }b\n", "not closed"),
        ("hello = a { \"\\U00202B\" }b\n", "not closed"),
        ("hello = a { \"\\u2069\" }b\n", "closes a direction"),
        ("hello = a { \"\\u202C\" }b\n", "closes a direction"),
        ("hello = a { \"\\u2066\" }b{ \"\\u202C\" }\n", "not closed"),
        ("hello = a { \"\\u2066\" }b\n    .title = c { \"\\u2069\" }\n", "not closed"),
        ("hello = \u{2066}a\n    b\n\n    c\u{2069}\n", "not closed"),
        (
            "hello = { $product ->\n    [one] \u{2066}a\n   *[other] \u{2066}b\u{2069}\n } \u{2069}\n",
            "not closed",
        ),
        ("hello = { -open }b\n-open = { \"\\u2067\" }\n", "not closed"),
    ];
    for (text, what) in wrong {
        let folder = project();
        folder.write("locales/en-US/g.ftl", format!("title = Title\n{text}"));
        is_refused(&folder, "locales/en-US/g.ftl", text);
        assert!(folder.docent(&["build", "-q"]).stderr.contains(what), "{text}");
    }
    for value in ["\"a\\u2066b\"", "\"a\\u2069b\"", "a\u{202a}b", "\"\\u2067a\\nb\\u2069\""] {
        let folder = project();
        folder.write("docs/guides/g.yaml", GUIDE.replace("Contoso", value));
        is_refused(&folder, "docs/guides/g.yaml", value);
    }
    for text in [
        "hello = a { \"\\u2068\" }{ $product }{ \"\\u2069\" } b\n",
        "hello = a \u{2068}{ $product }\u{2069} b\n",
        "hello = a \u{2067}b\n    c { \"\\u2069\" }\n",
        "hello = a \u{202b}b \u{2066}c\u{2069} d\u{202c}\n",
        "hello = \u{2067}{ $product ->\n    [one] a\n   *[other] \u{2066}b\u{2069}\n }\u{2069}\n",
    ] {
        let folder = project();
        folder.write("locales/en-US/g.ftl", format!("title = Title\n{text}"));
        let run = folder.docent(&["build", "-q"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{text}");
        // They reach the page as they are.
        let page = folder.read("site/en-US/g.md");
        let count = |ends: [char; 2]| page.chars().filter(|char| ends.contains(char)).count();
        assert!(count(['\u{2069}', '\u{202c}']) > 0, "{text}: {page}");
    }
    let folder = project();
    folder.write("docs/guides/g.yaml", GUIDE.replace("Contoso", "\"\\u2067\\u05d0\\u2069 b\""));
    is_fine(&folder, "a pair in a value");
}

/// Words with characters that can't be seen and that their languages need (CLDR; UAX #31, 2.3; UTS #51).
const NEEDED: [(&str, &str); 22] = [
    // Persian and Kurdish part joined letters, Urdu too.
    ("fa", "می\u{200c}خواهم کتاب\u{200c}ها را در خانه\u{200c}ای ببینم"),
    ("ckb", "نامه\u{200c}کان"),
    ("ur", "علم\u{200c}حیاتیات"),
    // The abbreviation of the Hijra keeps its joining form.
    ("ar", "سنة 1446 ه\u{200d} في القاهرة"),
    ("ar-EG", "اضغط \u{200f}(موافق)\u{200f} في \u{2068}Settings\u{2069} الآن"),
    ("ar", "البند \u{61c}-5 هنا"),
    ("he", "גרסה C++\u{200e} של התוכנה \u{2066}example.com\u{2069}"),
    // Half forms, conjuncts and chillus.
    ("hi", "क्\u{200d}ष और क्\u{200c}ष"),
    ("mr", "दर्\u{200d}या"),
    ("bn", "র\u{200d}্যাব"),
    ("ml", "അവന്\u{200d}"),
    ("si", "ශ්\u{200d}රී ලංකා"),
    ("kn", "ರ್\u{200d}ಕ"),
    ("ta", "க்\u{200c}ஷ"),
    // Scripts that put no spaces between words.
    ("th", "ตัวอย่าง\u{200b}ข้อความ"),
    ("km", "សូម\u{200b}ចុច\u{200b}ប៊ូតុង"),
    ("my", "ကျေးဇူး\u{200b}ပြု၍"),
    ("lo", "ກະລຸນາ\u{200b}ກົດ"),
    ("ja", "東京都\u{200b}千代田区"),
    // Second forms of letters, and of ideographs.
    ("mn-Mong", "ᠮᠣᠩᠭᠣᠯ\u{180e}ᠠ ᠭ\u{180b}"),
    ("ja", "葛\u{e0100}城市の辻\u{e0101}さん"),
    // Everywhere: emoji of several, of the other sort, and the flag of a region.
    (
        "nl",
        "Team \u{1f469}\u{200d}\u{1f4bb} \u{1f468}\u{1f3fd}\u{200d}\u{1f9b0} \u{2764}\u{fe0f}\u{200d}\u{1f525} 1\u{fe0f}\u{20e3} \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    ),
];

/// A text as Fluent can write it all in escapes.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        if char.is_alphanumeric() || char.is_ascii() {
            out.push(char);
        } else {
            let _ = write!(out, "\\U{:06X}", u32::from(char));
        }
    }
    format!("{{ \"{}\" }}", out.replace('"', "\\\""))
}

/// The problems of characters in a folder of messages in one language besides English.
fn reported(tag: &str, text: &str) -> Run {
    let folder = Folder::new(&[("l/en/a.ftl", "a = Text\n")]);
    folder.write(&format!("l/{tag}/a.ftl"), format!("a = {text}\n"));
    folder.docent(&["check", "--locales", "l", "--source", "en"])
}

#[test]
fn what_languages_need_is_text() {
    for (tag, text) in NEEDED {
        for text in [text.to_owned(), escaped(text)] {
            let run = reported(tag, &text);
            let wrong = ["control-character", "hidden-character"];
            assert!(!wrong.iter().any(|code| run.stderr.contains(code)), "{tag}: {}", run.stderr);
        }
        // In structure nothing is known of the language but its letters.
        let folder = project();
        folder.write("docs/guides/g.yaml", GUIDE.replace("Contoso", &format!("\"{text}\"")));
        is_fine(&folder, text);
    }
}

#[test]
fn what_nobody_sees_and_no_language_needs_is_doubted_however_it_is_written() {
    for (tag, text) in [
        ("nl", "elk\u{200b} bonnetje"),
        ("nl", "bon\u{200c}netje"),
        ("nl", "bon\u{200d}netje"),
        ("nl", "bon\u{200e}netje"),
        ("nl", "bon\u{2063}netje"),
        ("nl", "bon\u{34f}netje"),
        ("nl", "bon\u{3164}netje"),
        ("nl", "bon\u{180e}netje"),
        ("nl", "bon\u{fe0f}\u{fe0e}\u{fe01}netje"),
        ("nl", "bon\u{e0100}\u{e0101}netje"),
        ("ru", "ко\u{200b}шка"),
        ("ja", "東\u{200d}京"),
    ] {
        for text in [text.to_owned(), escaped(text)] {
            let run = reported(tag, &text);
            assert!(
                run.stderr.contains("warning[hidden-character]"),
                "{tag} {text:?}: {}",
                run.stderr
            );
            assert!(!run.stderr.contains("or write it as"), "{}", run.stderr);
        }
    }
    let folder = project();
    folder.write("docs/guides/g.yaml", GUIDE.replace("Contoso", "\"Con\\u200btoso\""));
    let run = folder.docent(&["check"]);
    assert!(run.stderr.contains("warning[hidden-character]"), "{}", run.stderr);
}

#[test]
fn what_is_never_text_is_refused_on_the_command_line() {
    let folder = project();
    folder.write("locales/nl-NL/g.ftl", WORDS);
    folder.write("x.ftl", "a = { $name }\n");
    for char in NEVER.into_iter().filter(|char| *char != '\0') {
        let text = format!("a{char}b");
        for values in [json!({ "name": text }), json!({ "name": ["c", text] })] {
            let values = values.to_string();
            let run = folder.docent(&["message", "--file", "x.ftl", "--values", &values]);
            assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{char:?}: {}", run.stderr);
            assert!(!run.stderr.contains(char), "{:?}", run.stderr);
        }
        let run = folder.docent(&["accept", "nl-NL", "--by", &format!("Ann{char}")]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{char:?}: {}", run.stderr);
        assert!(!folder.path().join("locales/nl-NL/state.yaml").exists());
    }
}
