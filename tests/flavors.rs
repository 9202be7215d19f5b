//! Flavors, seen from outside: where each host finds its pages, how it is told of notes, anchors and
//! translations, and that it finds nothing to act on in texts. `tests/engines/` asks the hosts.

mod support;

use std::collections::BTreeMap;

use support::{Folder, Run};

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
fn learn_is_told_how_a_translation_came_about() {
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
