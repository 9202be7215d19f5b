//! Flavors, seen from outside: where each host finds its pages, how pages mark notes, anchors and
//! translations, and that it finds nothing to act on in texts. `tests/engines/` asks the hosts.

use std::collections::BTreeMap;

use crate::support::{Folder, Run};

/// A flavor, where it has the Dutch page, and what is in it: a note's first lines, a heading.
const FLAVORS: &[(&str, &str, &str, &str)] = &[
    ("gfm", "nl-NL/g.md", "> [!IMPORTANT]\n> Lees dit", "<a id=\"more\"></a>\n\n## Meer"),
    ("learn", "nl-NL/g.md", "> [!IMPORTANT]\n> Lees dit", "## <a name=\"more\"></a>Meer"),
    (
        "docusaurus",
        "i18n/nl-NL/docusaurus-plugin-content-docs/current/g.md",
        ":::info[Belangrijk]\n\nLees dit",
        "## Meer {#more}",
    ),
    (
        "starlight",
        "src/content/docs/nl-nl/g.md",
        ":::note[Belangrijk]\n\nLees dit",
        "<a id=\"more\"></a>\n\n## Meer",
    ),
    ("vitepress", "nl-NL/g.md", "> [!IMPORTANT] Belangrijk\n> Lees dit", "## Meer {#more}"),
    ("mkdocs", "docs/nl-NL/g.md", "!!! info \"Belangrijk\"\n\n    Lees dit", "## Meer { #more }"),
    ("hugo", "content/nl-NL/g.md", "> [!IMPORTANT] Belangrijk\n> Lees dit", "## Meer {#more}"),
    (
        "zola",
        "content/g.nl-NL.md",
        "> [!IMPORTANT]\n> **Belangrijk**\n>\n> Lees dit",
        "## Meer {#more}",
    ),
    (
        "mdbook",
        "nl-NL/src/g.md",
        "<p class=\"blockquote-tag-title\">Belangrijk</p>\n\nLees dit",
        "## Meer {#more}",
    ),
    (
        "myst",
        "nl-NL/g.md",
        ":::{admonition} Belangrijk\n:class: important\n\nLees dit",
        "(more)=\n\n## Meer",
    ),
    (
        "asciidoc",
        "nl-NL/g.adoc",
        "[IMPORTANT,caption=\"Belangrijk\"]\n====\nLees dit",
        "[#more]\n== Meer",
    ),
];

fn project() -> Folder {
    let hostile =
        r#"{{ 1+1 }} {{< x >}} {{% y %}} {klant} <script> {{ f(a="b") }} {{#include a b}} ${z}"#;
    Folder::new(&[
        (
            "docs/guides/g.yaml",
            &format!(
                "guide: g\nabout: {{ author: ann, date: 2019-04-01, service: billing, topic: how-to }}\nvalues: {{ hostile: '{hostile}' }}\nbody:\n  - note: important\n    text: read\n  - section: more\n    text: said\n"
            ),
        ),
        (
            "locales/en-US/g.ftl",
            "title = A title\nread = Read this\nmore = More\nsaid = Said: { $hostile }\n",
        ),
        (
            "locales/nl-NL/g.ftl",
            "title = Een titel\nread = Lees dit\nmore = Meer\nsaid = Gezegd: { $hostile }\n",
        ),
    ])
}

fn good(run: &Run) {
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

#[test]
fn each_host_has_its_folders_notes_and_anchors() {
    let folder = project();
    for (flavor, path, note, heading) in FLAVORS {
        good(&folder.docent(&["build", "-q", "--flavor", flavor, "--out", flavor]));
        let page = folder.read(&format!("{flavor}/{path}"));
        assert!(page.contains(note), "{flavor}: {page}");
        assert!(page.contains(heading), "{flavor}: {page}");
        let printed = folder.docent(&["guide", "g", "-l", "nl", "--flavor", flavor]);
        assert_eq!(printed.stdout, page, "{flavor}");
    }
    assert!(folder.path().join("docusaurus/docs/g.md").is_file());
    assert!(folder.path().join("zola/content/g.md").is_file());
}

#[test]
fn no_host_finds_anything_to_act_on_in_a_text() {
    let folder = project();
    // What each host would evaluate, include or take for markup.
    let acts: &[(&str, &[&str])] = &[
        ("docusaurus", &["{", "<script"]),
        ("vitepress", &["{{", "<script"]),
        ("mkdocs", &["{{", "{klant", "<script"]),
        ("hugo", &["{{<", "{{%"]),
        ("zola", &["{{", "{%", "<script"]),
        ("mdbook", &["{{", "<script"]),
        ("myst", &["{{", "{klant", "${", "<script"]),
        ("asciidoc", &["{{", "{klant", "<script"]),
        ("starlight", &["<script"]),
        ("gfm", &["<script"]),
        ("learn", &["<script"]),
    ];
    for (flavor, acts) in acts {
        let page = folder.docent(&["guide", "g", "--flavor", flavor]).stdout;
        let line = page.lines().find(|line| line.starts_with("Said")).expect("the paragraph");
        for one in *acts {
            assert!(!line.contains(one), "{flavor} finds {one}: {line}");
        }
    }
}

/// A page with the same text in every place where a translator or an author can write one, as words
/// and as a value.
fn everywhere(text: &str) -> Folder {
    let yaml = serde_json::to_string(text).expect("JSON");
    // Words of the message itself, but for what Fluent would read.
    let fluent = text.replace('{', "\u{1}").replace('}', "{ \"}\" }").replace('\u{1}', "{ \"{\" }");
    let ids = ["title", "description", "words", "item", "heading", "column", "cell", "step", "alt"];
    let ids = [&ids[..], &["shown", "docent-important"]].concat();
    let words: Vec<String> = ids.iter().map(|id| format!("{id} = {fluent}\n")).collect();
    let words = words.concat();
    Folder::new(&[
        (
            "docs/guides/g.yaml",
            &format!(
                "guide: g\nabout: {{ author: {yaml}, service: {yaml}, topic: {yaml}, tags: [{yaml}] }}\n\
                 values: {{ value: {yaml} }}\nbody:\n  - text: [words, amid]\n  - note: important\n    items: [item, item]\n  \
                 - section: heading\n    table: {{ caption: shown, columns: [column], rows: [[cell], [amid]] }}\n  \
                 - steps: [{{ step: step, image: {{ src: media/p.svg, alt: alt, caption: shown }} }}]\n  \
                 - form: f\n"
            ),
        ),
        (
            "docs/forms/f.yaml",
            "form: f\nparts: [{ part: p, fields: [{ field: a, kind: text }] }]\n",
        ),
        ("docs/media/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("locales/en-US/g.ftl", &format!("{words}amid = Amid {{ $value }} words\n")),
        ("locales/en-US/f.ftl", &format!("title = {fluent}\na = A {}\n", fluent.replace(':', ";"))),
    ])
}

/// The page of a flavor: what it says of itself, and what is on it but for code.
fn page(folder: &Folder, flavor: &str) -> (String, String) {
    let option = if flavor == "md" { "--format" } else { "--flavor" };
    let run = folder.docent(&["guide", "g", option, flavor]);
    good(&run);
    let (front, body) = match run.stdout.strip_prefix("---\n") {
        Some(page) => page.split_once("\n---\n").expect("front matter"),
        None => ("", run.stdout.as_str()),
    };
    let mut code = false;
    let outside = body.lines().filter(|line| {
        let fence = ["```", "----"].iter().any(|fence| line.trim_start().starts_with(fence));
        code ^= fence;
        !code && !fence
    });
    (front.to_owned(), outside.collect::<Vec<_>>().join("\n"))
}

/// All flavors of Markdown, and Markdown itself.
fn markdown_flavors() -> impl Iterator<Item = &'static str> {
    FLAVORS.iter().map(|(flavor, ..)| *flavor).filter(|flavor| *flavor != "asciidoc")
}

#[test]
fn no_reader_finds_a_tag_in_a_text() {
    // No HTML for CommonMark, which is why messages may hold them; HTML for Python-Markdown and browsers.
    let tags =
        ["<svg/onload=alert(1)>", "<img/onerror=alert(1)/src=x>", "<x\u{a0}y>", "</x/y>", "<a/b"];
    let folder = everywhere(&tags.join(" "));
    for (flavor, ..) in FLAVORS {
        let (front, body) = page(&folder, flavor);
        for tag in tags {
            // Attributes of AsciiDoc are text.
            let lines = body.lines().filter(|line| !line.starts_with(':'));
            let wrong: Vec<&str> = lines.filter(|line| line.contains(tag)).collect();
            assert!(wrong.is_empty(), "{flavor}: {wrong:?}");
        }
        assert!(body.matches("alert").count() >= 2 * 10, "{flavor}: {body}");
        // These print it as it is.
        if *flavor == "mkdocs" {
            assert!(!front.contains('<'), "{flavor}: {front}");
        }
    }
    let html = folder.docent(&["guide", "g", "-f", "html"]).stdout;
    let (_, markdown) = page(&folder, "md");
    for tag in tags {
        assert!(!html.contains(tag) && !markdown.contains(tag), "{html}{markdown}");
    }
}

#[test]
fn no_line_begins_with_what_a_host_acts_on() {
    let texts = [
        ":::code language=\"c\" source=\"x\":::",
        "::: tip",
        ":smile:",
        "!!! note",
        "??? note",
        "%raw",
        "+++",
        "*[x]: y",
        "[!div class=\"x\"]",
        "[!INCLUDE[x](y.md)]",
        "{: .x }",
        "{#x}",
        "$$x$$",
        "| x |",
        "^x^",
        "~~~",
        "@{x}",
        "#x",
        "--- x",
        "=== x",
        "1. x",
        "1) x",
        "import x",
        "export x",
    ];
    let (mut values, mut words, mut ids) = (String::new(), "title = A\nh = H\n".to_owned(), vec![]);
    for (at, text) in texts.iter().enumerate() {
        let yaml = serde_json::to_string(text).expect("JSON");
        values.push_str(&format!("  v{at}: {yaml}\n"));
        words.push_str(&format!("m{at} = {{ $v{at} }}\nn{at} = w\n    {{ $v{at} }}\n"));
        ids.extend([format!("m{at}"), format!("n{at}")]);
    }
    let ids = ids.join(", ");
    let guide = format!(
        "guide: g\nvalues:\n{values}body:\n  - text: [{ids}]\n  - note: tip\n    items: [{ids}]\n  - section: h\n    list: [{ids}]\n"
    );
    let folder = Folder::new(&[("docs/guides/g.yaml", &guide), ("locales/en-US/g.ftl", &words)]);
    for flavor in markdown_flavors().chain(["md"]) {
        let (_, body) = page(&folder, flavor);
        // Only MDX has modules.
        let acting =
            texts.iter().filter(|text| !text.ends_with("port x") || flavor == "docusaurus");
        let acting: Vec<_> = acting.collect();
        for line in body.lines().map(|line| line.trim_start_matches([' ', '-', '>'])) {
            assert!(!acting.iter().any(|text| line.starts_with(**text)), "{flavor}: {line}");
        }
        assert!(body.matches("language=\"c\"").count() == 6, "{flavor}: {body}");
    }
}

#[test]
fn a_reference_for_a_line_break_or_a_tab_makes_no_line_and_no_indent() {
    let folder = everywhere("&Tab;a&NewLine;# b&#10;- c");
    for (flavor, ..) in FLAVORS {
        let (_, body) = page(&folder, flavor);
        for line in body.lines() {
            assert!(!["# b", "- c"].contains(&line.trim_start()), "{flavor}: {body}");
            assert!(!line.contains('\t'), "{flavor}: {body}");
        }
    }
}

#[test]
fn a_definition_of_a_link_is_none_of_a_message() {
    let folder = everywhere("[x]: javascript:alert(1)");
    let run = folder.docent(&["check"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("inline-link"), "{}", run.stderr);
}

#[test]
fn a_reference_for_a_character_that_is_never_text_is_refused() {
    for reference in ["&#x202E;", "&#1;", "&#13;", "&#x2066;", "&#x7f;"] {
        let folder = project();
        let words = format!(
            "title = A\nread = Read {reference} this\nmore = More\nsaid = {{ $hostile }}\n"
        );
        folder.write("locales/en-US/g.ftl", &words);
        let run = folder.docent(&["check"]);
        assert_eq!(run.code, 1, "{reference}");
        assert!(run.stderr.contains("control-character"), "{}", run.stderr);
    }
}

#[test]
fn texts_of_front_matter_are_texts_to_every_reader() {
    let texts = [
        "NO",
        "no",
        "y",
        "On",
        "null",
        "Null",
        "~",
        "true",
        "1:30",
        "12:30:45",
        "0o17",
        "017",
        "0x1F",
        "1_000",
        "1e3",
        ".5",
        "+1",
        "-1",
        ".inf",
        ".NaN",
        "2026-11-01",
        "2001-12-14 21:59:43.10 -5",
        "=",
        "<<",
        "|",
        ">-",
        "*x",
        "&x",
        "!x",
        "!!python/object:x",
        "%x",
        "@x",
        "`x",
        "? x",
        "- x",
        "x: y",
        "x #y",
        "---",
        "...",
        "{x}",
        "[x]",
        "'x",
        "\"x",
        "x\\",
        "x:",
        "3",
    ];
    let folder = project();
    let guide = folder.read("docs/guides/g.yaml");
    let tags = serde_json::to_string(&texts[..]).expect("JSON");
    let about = guide.replace("author: ann", &format!("author: \"NO\", tags: {tags}"));
    folder.write("docs/guides/g.yaml", &about);
    for flavor in ["learn", "docusaurus", "vitepress", "mkdocs", "hugo", "zola", "myst", "md"] {
        let (front, _) = page(&folder, flavor);
        assert!(front.contains("author: \"NO\""), "{flavor}: {front}");
        let items = front.lines().filter_map(|line| line.trim_start().strip_prefix("- "));
        let items: Vec<&str> = items.collect();
        if flavor == "myst" {
            continue;
        }
        assert_eq!(items.len(), texts.len(), "{flavor}: {front}");
        for (item, text) in items.iter().zip(texts) {
            assert!(item.starts_with('"') && item.ends_with('"'), "{flavor}: {item}");
            let read: String = serde_yaml::from_str(item).expect("YAML");
            // Nobody sees a word joiner, which keeps backslashes from acting in scripts; MkDocs prints HTML.
            let is_html = flavor == "mkdocs" && text.contains(['<', '>', '&', '\'', '"']);
            assert!(is_html || read.replace('\u{2060}', "") == text, "{flavor}: {item}");
        }
    }
    // Words need no quotation marks.
    let (front, _) = page(&project(), "learn");
    assert!(
        front.starts_with("title: A title\n") && front.contains("\nms.topic: how-to\n"),
        "{front}"
    );
}

#[test]
fn code_shows_itself_where_a_host_acts_on_code() {
    let folder = project();
    folder.write("locales/en-US/g.ftl", "title = A\nread = Read\n");
    let page_of = |flavor: &str, code: &str| {
        let yaml = serde_json::to_string(code).expect("JSON");
        let body = format!(
            "guide: g\nbody:\n  - steps: [{{ step: read, body: [{{ code: {{ language: text, source: {yaml} }} }}] }}]\n"
        );
        folder.write("docs/guides/g.yaml", &body);
        let run = folder.docent(&["guide", "g", "--flavor", flavor]);
        good(&run);
        run.stdout
    };
    // A line that ends the block of a step, and one whose backslash is taken away.
    for code in ["x\n--\npass:[<script>alert(1)</script>]", "\\include::x[]"] {
        let page = page_of("asciidoc", code);
        assert!(page.contains("subs=\"none\"") && !page.contains("<script"), "{page}");
        assert!(!page.contains("\\include"), "{page}");
    }
    assert_eq!(
        page_of("asciidoc", "x\n--\npass:[y]").lines().filter(|line| *line == "--").count(),
        2
    );
    assert!(page_of("asciidoc", "include::x[]").contains("\n\\include::x[]\n"));
    assert!(page_of("asciidoc", "ifdef::x[] y").contains("\nifdef::x[] y\n"));
    assert!(!page_of("zola", "{{/* x() */}}").contains("{{"));
    assert!(page_of("mkdocs", "a --8<-- [start:x]").contains("a ;--8<-- [start:x]"));
    for code in ["// highlight-next-line\n  x :+1:", "# {#x}\n\n  x"] {
        let page = page_of("docusaurus", code);
        assert!(page.contains("<pre><code") || page.contains("<pre>"), "{page}");
        assert!(!page.contains("highlight-next") && !page.contains("{#x}\n"), "{page}");
    }
    for code in ["<!--@include: ./x-->", "// [!code --]\n\nx"] {
        let page = page_of("vitepress", code);
        assert!(page.contains("<pre v-pre>") && !page.contains(&code[..8]), "{page}");
    }
}

#[test]
fn a_title_ends_no_script_and_a_heading_has_one_line() {
    let folder = project();
    let guide = folder.read("docs/guides/g.yaml");
    folder.write(
        "docs/guides/g.yaml",
        guide.replace("author: ann", "author: '<!--@include: ./x--></script>b\\'"),
    );
    let (front, _) = page(&folder, "vitepress");
    assert!(!front.contains("</script") && !front.contains("<!--"), "{front}");
    let (front, _) = page(&folder, "docusaurus");
    assert!(front.contains("b\\\\\u{2060}\""), "{front}");
    assert!(!front.contains("</script") && !front.contains("<!--"), "{front}");
    folder.write(
        "locales/en-US/g.ftl",
        "title = A\n    title\nread = Read\nmore = More\n    words\nsaid = Said\n",
    );
    for (flavor, ..) in FLAVORS {
        let (_, body) = page(&folder, flavor);
        assert!(body.contains("More words"), "{flavor}: {body}");
    }
}

#[test]
fn a_heading_has_no_id_and_no_backslash_that_docusaurus_acts_on() {
    let folder = project();
    let heading = r#"title = a { "{" }#b{ "}" } c\\ and `d { "{" }#e{ "}" } f\`"#;
    folder.write(
        "locales/en-US/g.ftl",
        format!("{heading}\nread = Read\nmore = More\nsaid = Said\n"),
    );
    let (front, body) = page(&folder, "docusaurus");
    let heading = body.lines().find(|line| line.starts_with("# ")).expect("a heading");
    assert!(!heading.contains("{#"), "{heading}");
    // Each backslash ends where it is, in words and in code.
    assert_eq!(heading.matches("&#92;\u{2060}").count(), 2, "{heading}");
    assert!(!heading.contains('\\') && heading.contains("\u{2060}<code>d "), "{heading}");
    assert_eq!(front.matches("\\\\\u{2060}").count(), 2, "{front}");
}

#[test]
fn hosts_get_the_files_around_pages_that_they_need() {
    let folder = project();
    for flavor in ["mdbook", "myst", "hugo", "zola"] {
        good(&folder.docent(&["build", "-q", "--flavor", flavor, "--out", flavor]));
    }
    assert_eq!(folder.read("mdbook/nl-NL/src/SUMMARY.md"), "# Summary\n\n- [Een titel](g.md)\n");
    assert!(folder.read("myst/nl-NL/index.md").contains("{toctree}\n:maxdepth: 1\n\ng\n"));
    // What each locale calls notes; only what a project says of its own is a template to Hugo.
    folder.write("locales/nl-NL/own.ftl", "docent-tip = Een {\"{{\"}*tip*\n");
    for flavor in ["hugo", "learn"] {
        good(&folder.docent(&["build", "-q", "--flavor", flavor, "--out", flavor]));
    }
    let table: BTreeMap<String, String> =
        serde_yaml::from_str(&folder.read("hugo/i18n/docent/nl-NL.yaml")).expect("YAML");
    let words = ["Let op", "Belangrijk", "Opmerking", "Een {{ \"{{\" }}tip", "Waarschuwing"];
    assert!(table.into_values().eq(words));
    let tokens: BTreeMap<String, String> =
        serde_json::from_str(&folder.read("learn/templates/nl-NL/token.json")).expect("JSON");
    let keys = ["caution", "important", "note", "tip", "warning"];
    assert!(tokens.keys().eq(&keys) && tokens["tip"] == "Een {{tip");
    let contents = folder.read("learn/nl-NL/toc.yml");
    assert_eq!(contents, "items:\n- name: Een titel\n  href: g.md\n");
    for path in ["hugo/content/nl-NL/_index.md", "zola/content/_index.nl-NL.md"] {
        assert!(folder.path().join(path).is_file(), "{path}");
    }
}

#[test]
fn pages_for_learn_name_how_a_translation_was_made() {
    let folder = project();
    good(&folder.docent(&["accept", "nl-NL", "--origin", "machine"]));
    let page = folder.docent(&["guide", "g", "-l", "nl", "--flavor", "learn"]).stdout;
    for line in [
        "ms.author: ann",
        "ms.date: 04/01/2019",
        "ms.service: billing",
        "ms.topic: how-to",
        "ms.contentlocale: nl-NL",
        "ms.translationtype: MT",
    ] {
        assert!(page.contains(&format!("\n{line}\n")), "{line}: {page}");
    }
    assert!(page.contains("\nms.sourcegitcommit: "), "{page}");
    let source = folder.docent(&["guide", "g", "--flavor", "learn"]).stdout;
    assert!(!source.contains("ms.contentlocale"), "{source}");
}

#[test]
fn a_flavor_takes_the_place_of_its_format() {
    let folder = project();
    let run = folder.docent(&["build", "-f", "html", "--flavor", "hugo"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("hugo is a flavor of md"), "{}", run.stderr);
    good(&folder.docent(&["build", "-q", "-f", "html,md", "--flavor", "hugo", "--out", "both"]));
    assert!(folder.path().join("both/nl-NL/g.html").is_file());
    assert!(folder.path().join("both/content/nl-NL/g.md").is_file());
    folder.write("docent.yaml", "flavor: hugo\n");
    good(&folder.docent(&["build", "-q", "--out", "own"]));
    assert!(folder.path().join("own/content/nl-NL/g.md").is_file());
    assert!(!folder.path().join("own/nl-NL").exists());
    folder.write("docent.yaml", "flavor: hogo\n");
    let run = folder.docent(&["build", "-q", "--out", "own"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("hugo"), "{}", run.stderr);
}

#[test]
fn a_project_can_replace_a_template_of_one_flavor_only() {
    let folder = project();
    folder.write("templates/hugo/note.md", "{{ content }}\n");
    let page = |flavor| folder.docent(&["guide", "g", "-l", "nl", "--flavor", flavor]).stdout;
    assert!(!page("hugo").contains("[!IMPORTANT]"));
    assert!(page("vitepress").contains("[!IMPORTANT]"));
    good(&folder.docent(&["check"]));
}

/// A guide in one language with the same messages in every kind of block.
fn every_block(locale: &str, words: &str, values: &str, ids: &str) -> Folder {
    Folder::new(&[
        ("docent.yaml", "source: en-US\nnotices: false\n"),
        (
            "docs/guides/g.yaml",
            &format!(
                "guide: g\nlinks: {{ k: https://example.com/ }}\nvalues: {{ {values} }}\nbody:\n  - text: [{ids}]\n  \
                 - section: s\n    list: [{ids}]\n  - note: tip\n    items: [{ids}]\n  \
                 - table: {{ columns: [s], rows: [[{}]] }}\n",
                ids.split(", ").collect::<Vec<_>>().join("], [")
            ),
        ),
        ("docs/media/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("locales/en-US/g.ftl", &format!("title = T\ns = S\n{words}")),
        (&format!("locales/{locale}/g.ftl"), &format!("title = T\ns = S\n{words}")),
    ])
}

/// The page of such a guide.
fn page_in(folder: &Folder, locale: &str, option: &str, format: &str) -> String {
    let run = folder.docent(&["guide", "g", "-l", locale, option, format, "-q"]);
    good(&run);
    run.stdout
}

#[test]
fn what_a_message_prints_is_text_at_every_place_of_a_line() {
    let printed = [
        ("{ -liga }", "1. Bundesliga"),
        ("{ -channel }", "# Kanal"),
        ("{ -plus }", "+ Plus"),
        ("{ $item }", "- item"),
        ("{ $bold }", "**x** _y_ `z` [a][k] <b>"),
        ("{ $rule }", "***"),
        ("{ DATETIME($day) }", "1. April 2019"),
        ("{ NUMBER($n) }", "1"),
        ("{ \"> quoted\" }", "> quoted"),
        ("{ \"`a` *b*\" }", "`a` *b*"),
        ("{ LIST($list) }", "*x* und 1. y"),
    ];
    let terms = "-liga = 1. Bundesliga\n-channel = # Kanal\n-plus = + Plus\n";
    let values = "item: '- item', bold: '**x** _y_ `z` [a][k] <b>', rule: '***', day: 2019-04-01, n: 1, \
                  list: ['*x*', '1. y']";
    let escaped = |text: &str| {
        [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")]
            .into_iter()
            .fold(text.to_owned(), |text, (char, name)| text.replace(char, name))
    };
    let (mut words, mut ids, mut right) = (terms.to_owned(), Vec::new(), Vec::new());
    for (at, (message, text)) in printed.iter().enumerate() {
        for (way, (before, after)) in
            [("", ""), ("", ". Und"), ("Das ", ""), ("Ab\n    ", " so"), ("**", "**"), ("`", "`")]
                .into_iter()
                .enumerate()
        {
            words.push_str(&format!("m{at}-{way} = {before}{message}{after}\n"));
            ids.push(format!("m{at}-{way}"));
            let text = escaped(text);
            // Only the marks of the message itself are emphasis and code.
            right.push(match before {
                "**" => format!("<strong>{text}</strong>"),
                "`" => format!("<code>{text}</code>"),
                before => format!("{}{text}{after}", before.replace("\n    ", "\n")),
            });
        }
    }
    let folder = every_block("de", &words, values, &ids.join(", "));
    let html = page_in(&folder, "de", "-f", "html");
    for (text, id) in right.iter().zip(&ids) {
        assert!(html.matches(&format!(">{text}<")).count() >= 4, "{id}: {text}\n{html}");
    }
}

#[test]
fn emphasis_beside_wide_punctuation_holds_in_every_flavor() {
    let words = "a = これは**「重要」**です。\nb = **`x`**です。字**`y`**\nc = 请点击**“确定”**按钮\n\
                 d = **(필수)**입니다\ne = *注意：*先备份\nf = **あ**い\n\
                 g = **A**、**\"B\"**\nh = *x*。*__y__*、「**z**」\ni = **\"B\"**、**A** _：**'t**_\n\
                 j = A**、**\"B\"**c**\nk = _**、**「x」_\nl = 「_注意_」、_日本_。__注意__\n\
                 m = 请看“甲”**《乙》**和文—**（重要）**。\nn = “**《乙》**”是 **《乙》**…甲 (**重要**…等等\n\
                 o = **重要！**🎉\n";
    let folder = every_block("ja", words, "v: v", "a, b, c, d, e, f, g, h, i, j, k, l, m, n, o");
    let html = page_in(&folder, "ja", "-f", "html");
    for right in [
        "これは<strong>「重要」</strong>です。",
        "<strong><code>x</code></strong>です。字<strong><code>y</code></strong>",
        "请点击<strong>“确定”</strong>按钮",
        "<strong>(필수)</strong>입니다",
        "<em>注意：</em>先备份",
        "<strong>あ</strong>い",
        // One character between two runs of marks is right for both.
        "<strong>A</strong>、<strong>&quot;B&quot;</strong>",
        "<em>x</em>。<em><strong>y</strong></em>、「<strong>z</strong>」",
        "<strong>&quot;B&quot;</strong>、<strong>A</strong> <em>：<strong>&#39;t</strong></em>",
        "A<strong>、</strong>&quot;B&quot;<strong>c</strong>",
        "<em><strong>、</strong>「x」</em>",
        // `_` begins and ends beside punctuation.
        "「<em>注意</em>」、<em>日本</em>。<strong>注意</strong>",
        // Quotation marks and dashes are Chinese beside Chinese characters, on both sides of marks.
        "请看“甲”<strong>《乙》</strong>和文—<strong>（重要）</strong>。",
        "“<strong>《乙》</strong>”是 <strong>《乙》</strong>…甲 (<strong>重要</strong>…等等",
    ] {
        assert!(html.matches(right).count() >= 4, "{right}: {html}");
    }
    for flavor in markdown_flavors().chain(["md"]) {
        let option = if flavor == "md" { "--format" } else { "--flavor" };
        let page = page_in(&folder, "ja", option, flavor);
        let right = match flavor {
            // It leaves HTML out.
            "hugo" => "これは**\u{2060}「重要」\u{2060}**です。",
            _ => "これは<strong>「重要」</strong>です。",
        };
        assert!(page.matches(right).count() >= 4, "{flavor}: {page}");
        assert!(page.matches("**あ**い").count() >= 4, "{flavor}: {page}");
        // Symbols are no punctuation for older readers.
        let party = if flavor == "hugo" {
            "**\u{2060}重要！\u{2060}**🎉"
        } else {
            "<strong>重要！</strong>🎉"
        };
        assert!(page.matches(party).count() >= 4, "{flavor}: {page}");
    }
}

#[test]
fn scripts_without_blanks_get_none_at_the_end_of_a_line() {
    for (locale, one, two, right) in [
        ("ja", "とても長い", "一行です", "とても長い一行です"),
        ("zh-CN", "很长，", "的一行", "很长，的一行"),
        ("th", "ภาษา", "ไทย", "ภาษาไทย"),
        ("my", "မြန်မာ", "စာ", "မြန်မာစာ"),
        ("ko", "아주 긴", "줄", "아주 긴 줄"),
        ("ja", "Azure", "で使う", "Azure で使う"),
    ] {
        let words =
            format!("a = {one}\n    {two}\nb = [{one}\n    {two}][k] **{one}\n    {two}**\n");
        let folder = every_block(locale, &words, "v: v", "a, b");
        for (option, format) in
            [("-f", "html"), ("-f", "text"), ("-f", "md"), ("--flavor", "asciidoc"), ("-f", "json")]
        {
            let page = page_in(&folder, locale, option, format);
            let page = page.replace("\\n", " ").replace('>', " ");
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(page.matches(right).count() >= 12, "{locale} {format}: {page}");
        }
    }
}

#[test]
fn values_keep_their_order_amid_text_that_runs_the_other_way() {
    let words = "a = اتصل على { $phone } الآن\nb = تعلم { $names } هنا\nc = افتح { -product } ثم { $n }\n-product = Azure\n";
    let values = "phone: '+20 2 1234', names: [C++, .env], n: 5";
    let folder = every_block("ar-EG", words, values, "a, b, c");
    let html = page_in(&folder, "ar-EG", "-f", "html");
    for right in [
        "اتصل على <bdi>+20 2 1234</bdi> الآن",
        "تعلم <bdi>C++</bdi> و<bdi>.env</bdi> هنا",
        // The locale itself has written these.
        "افتح Azure ثم ٥",
    ] {
        assert!(html.matches(right).count() >= 4, "{right}: {html}");
    }
    let text = page_in(&folder, "ar-EG", "-f", "text");
    assert!(!text.contains(['\u{2066}', '\u{2067}', '\u{2068}']), "{text}");
    for flavor in markdown_flavors().chain(["md"]) {
        let option = if flavor == "md" { "--format" } else { "--flavor" };
        let page = page_in(&folder, "ar-EG", option, flavor);
        let (open, close) = match flavor {
            // GitHub removes `<bdi>`.
            "gfm" | "learn" => ("<span dir=\"auto\">", "</span>"),
            // Hugo leaves HTML out.
            "hugo" => ("", ""),
            _ => ("<bdi>", "</bdi>"),
        };
        let phone = format!("{open}+20 2 1234{close}");
        let file = format!("{open}.env{close}");
        assert!(page.matches(&phone).count() >= 4, "{flavor}: {page}");
        assert!(page.matches(&file).count() >= 4, "{flavor}: {page}");
        assert!(page.contains("افتح Azure ثم ٥"), "{flavor}: {page}");
    }
    // Emphasis beside tags holds, and a line that begins with one stays a paragraph.
    let words = "a = **{ $file }**\nb = كلمة**{ $file }**كلمة\nc = { $file }\n";
    let folder = every_block("he", words, "file: .env", "a, b, c");
    let page = page_in(&folder, "he", "-f", "md");
    assert!(page.contains("**<bdi>.env</bdi>**\n"), "{page}");
    assert!(page.contains("كلمة<strong><bdi>.env</bdi></strong>كلمة"), "{page}");
    let page = page_in(&folder, "he", "--flavor", "docusaurus");
    assert!(page.contains("\n\u{2060}<bdi>.env</bdi>\n"), "{page}");
}

#[test]
fn a_line_break_in_a_cell_and_lines_of_a_value_stay_in_their_place() {
    let words = "a = eins\\\n    zwei\nb = T { $lines }\n";
    let folder = every_block("de", words, "lines: \"x\\n===\\n\\ny\"", "a, b");
    for flavor in markdown_flavors().chain(["md"]) {
        let option = if flavor == "md" { "--format" } else { "--flavor" };
        let page = page_in(&folder, "de", option, flavor);
        let cell = page.lines().any(|line| match flavor {
            "docusaurus" => line.contains("| eins<br />zwei |"),
            // It leaves HTML out.
            "hugo" => line.contains("| eins zwei |"),
            _ => line.contains("| eins<br>zwei |"),
        });
        assert!(cell, "{flavor}: {page}");
    }
    let page = page_in(&folder, "de", "--flavor", "asciidoc");
    assert!(page.contains("|eins +\nzwei"), "{page}");
    // Vue removes line breaks between two elements.
    let words = "a = **eins**\n    `zwei`\n";
    let soft = every_block("de", words, "v: v", "a");
    assert!(page_in(&soft, "de", "--flavor", "vitepress").contains("\n**eins** `zwei`\n"));
    assert!(page_in(&soft, "de", "--flavor", "mkdocs").contains("\n**eins**\n`zwei`\n"));
    let text = page_in(&folder, "de", "-f", "text");
    assert!(!text.lines().any(|line| line == "y" || line == "==="), "{text}");
    assert!(text.contains("S: eins\nzwei") && text.contains("T x ===  y"), "{text}");
}

#[test]
fn asciidoc_takes_no_link_for_a_role_and_no_line_for_a_list() {
    let words = "a = [Portal][k]**x** [Portal][k]`y` [Portal][k]*z* [Portal][k] **w**\n\
                 b = Eins\\\n    2019. Zwei\nc = Eins\\\n    // drei\nd = Eins\\\n    { $item }\ne = **eins\\\n    zwei**\n";
    let folder = every_block("de", words, "item: '. vier'", "a, b, c, d, e");
    let page = page_in(&folder, "de", "--flavor", "asciidoc");
    assert!(page.contains("[Portal]{empty}**x** link:"), "{page}");
    assert!(page.contains("[Portal]{empty}``y`` link:"), "{page}");
    assert!(page.contains("[Portal]{empty}__z__ link:"), "{page}");
    assert!(page.contains("[Portal] **w**"), "{page}");
    for right in [" +\n2019&#46; Zwei", " +\n&#47;/ drei", " +\n&#46; vier"] {
        assert!(page.matches(right).count() >= 3, "{right}: {page}");
    }
}

#[test]
fn tildes_are_shown_as_they_are_typed() {
    let words = "a = 5~7일 또는 8~9일\nb = 약 ~12만과 ~510만.\n";
    let folder = every_block("ko", words, "v: v", "a, b");
    let html = page_in(&folder, "ko", "-f", "html");
    assert!(html.matches("5~7일 또는 8~9일").count() >= 4, "{html}");
    for flavor in markdown_flavors() {
        let page = page_in(&folder, "ko", "--flavor", flavor);
        assert!(page.contains("일 또는 8") && !page.contains('~'), "{flavor}: {page}");
    }
    folder.write("locales/ko/g.ftl", "title = T\ns = S\na = ~~옛~~\nb = B\n");
    let run = folder.docent(&["guide", "g", "-l", "ko"]);
    assert!(run.code == 1 && run.stderr.contains("struck-out text"), "{}", run.stderr);
}
