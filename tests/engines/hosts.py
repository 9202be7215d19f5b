"""The hosts: a row for each, with what to install, how to build, and what its pages look like."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

HERE = Path(__file__).parent
ENGINES = Path(os.environ["ENGINES"])

# Severities of docent's notes: what most hosts call them.
SAME = {kind: kind for kind in ("note", "tip", "important", "warning", "caution")}
FEWER = SAME | {"important": "info", "caution": "danger"}


@dataclass(frozen=True)
class Host:
    # Where the page of a guide is in the built site, which is the other folder.
    page: Callable
    root: str
    # What holds the page, an alert in it, its kind by its classes, its title.
    content: str
    alert: str
    kind: str
    title: str
    # Builds a site for locales.
    build: Callable
    kinds: dict
    # The flavor that docent builds, and where the host's programs are, if not by the host's own name.
    flavor: str = ""
    home: str = ""
    npm: tuple = ()
    cargo: tuple = ()
    # Quick enough for every run of CI.
    fast: bool = False
    # Alerts have the host's own words for titles.
    own_titles: bool = False
    # Whether alerts may be inside of other blocks.
    nests: bool = True
    # Whether it makes curly quotes and dashes of straight ones, as it comes.
    typographer: bool = False
    # Whether it escapes the words of pictures twice.
    twice: bool = False
    # What docent itself has on a page besides the texts of its JSON, and what it has above the others
    # instead of below.
    besides: str = ""
    above: str = ""
    # What a host makes of tabs in code.
    tabs: Callable = staticmethod(lambda text: text)
    # Whether links lead to files in Markdown.
    md_links: bool = False
    description: bool = True


class Failed(Exception):
    """A host has not built the site; says why."""


def run(*command, cwd, **variables):
    environment = os.environ | {"CI": "1", "NO_COLOR": "1"} | variables
    result = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    if result.returncode:
        raise Failed((result.stderr.strip() + "\n" + result.stdout.strip()).strip()[-3000:])
    return result.stdout + result.stderr


def python(name):
    return Path(sys.prefix) / "bin" / name


def install(name, host, say):
    """Puts a host's programs, at their versions, where they aren't yet."""
    start = time.monotonic()
    folder = ENGINES / (host.home or name)
    folder.mkdir(parents=True, exist_ok=True)
    stamp = folder / "installed.txt"
    wanted = " ".join((*host.npm, *host.cargo))
    if not wanted or stamp.exists() and stamp.read_text() == wanted:
        return
    if host.npm:
        quiet = ("--no-audit", "--no-fund")
        run("npm", "install", *quiet, "--prefix", folder, *host.npm, cwd=folder)
    if host.cargo:
        run("cargo", "install", "--locked", "--force", "--root", folder, *host.cargo, cwd=folder)
    stamp.write_text(wanted)
    say("right", f"{name}: installed in {time.monotonic() - start:.0f} s")


def npm(name, *command):
    """Builds with a program of a package; the site is in the folder that the package is in."""

    def build(site, locales):
        program = ENGINES / name / "node_modules/.bin" / command[0]
        run(program, *command[1:], cwd=site, LOCALES=",".join(locales), ASTRO_TELEMETRY_DISABLED="1")

    return build


def mkdocs(site, locales):
    run(python("mkdocs"), "build", "-q", cwd=site, NO_MKDOCS_2_WARNING="1")


def hugo(site, locales):
    tables = "".join(
        f'[languages."{tag}"]\ncontentDir = "content/{tag}"\nlocale = "{tag}"\n' for tag in locales
    )
    with open(site / "hugo.toml", "a", encoding="utf-8") as config:
        config.write(tables)
    run(python("hugo"), "--panicOnWarning", cwd=site)


def mdbook(site, locales):
    program = ENGINES / "mdbook/bin/mdbook"
    for locale in locales:
        shutil.copy(site / "book.toml", site / locale)
        run(program, "build", cwd=site / locale, MDBOOK_BOOK__LANGUAGE=locale)


def chapters(site, locales):
    """Books without a file but SUMMARY.md, in which each guide is a draft chapter of its name."""
    program = ENGINES / "mdbook/bin/mdbook"
    for locale in locales:
        book = site / locale
        text = (book / "src/SUMMARY.md").read_text(encoding="utf-8")
        shutil.rmtree(book / "src")
        (book / "src").mkdir()
        summary = re.sub(r"^- \[.*\]\((.*)\.md\)$", r"- [\1]()", text, flags=re.MULTILINE)
        (book / "src/SUMMARY.md").write_text(summary)
        command = f"{shlex.quote(str(Path(os.environ['DOCENT']).resolve()))} mdbook"
        settings = {"command": command, "project": (site / "project.txt").read_text()}
        table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in settings.items())
        (book / "book.toml").write_text(f'[book]\ntitle = "Site"\n\n[preprocessor.docent]\n{table}')
        run(program, "build", cwd=book, MDBOOK_BOOK__LANGUAGE=locale)


def sphinx(site, locales):
    for locale in locales:
        command = (sys.executable, "-m", "sphinx", "-q", "-b", "html", "-c", site)
        text = run(*command, locale, f"_site/{locale}", cwd=site, LOCALE=locale)
        # Pages of one tree may have the same anchors; links lead to the right ones all the same.
        warnings = [line for line in text.splitlines() if "duplicate label" not in line]
        if warnings:
            raise Failed("\n".join(warnings))


def asciidoctor(site, locales):
    program = ENGINES / "asciidoc/node_modules/.bin/asciidoctor"
    pages = [page.relative_to(site) for locale in locales for page in site.glob(f"{locale}/*.adoc")]
    text = run(program, "--failure-level", "WARN", *pages, cwd=site)
    if text.strip():
        raise Failed(text)


def write(path, html):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<!doctype html><title></title><main>{html}</main>", encoding="utf-8")


def comrak(site, locales):
    import comrak

    options = comrak.ExtensionOptions(
        alerts=True,
        autolink=True,
        footnotes=True,
        front_matter_delimiter="---",
        math_dollars=True,
        shortcodes=True,
        strikethrough=True,
        table=True,
        tasklist=True,
    )
    render = comrak.RenderOptions(unsafe_=True)
    for locale in locales:
        for page in site.glob(f"{locale}/*.md"):
            text = page.read_text(encoding="utf-8")
            html = comrak.markdown_to_html(text, options, render_options=render)
            write(page.with_suffix(".html"), html)


LITERAL = r"""(?:true|false|"[^"]*"|'[^']*'|`[^`]*`|-?\d+(?:\.\d+)?|\[[^\[\]]*\])"""
CALL = rf"\s*[A-Za-z_]\w*\s*\(\s*(?:\w+\s*=\s*{LITERAL}\s*(?:,\s*\w+\s*=\s*{LITERAL}\s*)*)?\)\s*"
SHORTCODES = re.compile(
    rf"\{{\{{/\*(?P<ignored>{CALL})\*/\}}\}}"
    rf"|(?P<inline>\{{\{{{CALL}\}}\}})"
    rf"|\{{%/\*(?P<start>{CALL})\*/%\}}(?P<text>.+?)\{{%/\*(?P<end>\s*end\s*)\*/%\}}"
    rf"|(?P<body>\{{%{CALL}%\}}.+?\{{%\s*end\s*%\}})",
    re.DOTALL,
)


def zola(site, locales):
    """Zola has no package: its grammar of shortcodes, and the reader that it has, as it sets it."""
    import pyromark

    def literal(match):
        if shortcode := match["inline"] or match["body"]:
            raise Failed(f"a shortcode is called: {shortcode}")
        if match["ignored"]:
            return "{{" + match["ignored"] + "}}"
        return "{%" + match["start"] + "%}" + match["text"] + "{%" + match["end"] + "%}"

    def page(guide, locale):
        return f"/{guide}/" if locale in (None, locales[0]) else f"/{locale}/{guide}/"

    options = pyromark.Options
    options = (
        options.ENABLE_FOOTNOTES
        | options.ENABLE_GFM
        | options.ENABLE_HEADING_ATTRIBUTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TABLES
        | options.ENABLE_TASKLISTS
    )
    shutil.copytree(site / "static", site / "public", dirs_exist_ok=True)
    for path in site.glob("content/*.md"):
        front, text = re.split("^---\n", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)[1:]
        guide, _, locale = path.stem.partition(".")
        html = pyromark.html(SHORTCODES.sub(literal, text), options=options)
        link = r'href="@/([^".]+)(?:\.([^".]+))?\.md(#[^"]*)?"'
        html = re.sub(link, lambda to: f'href="{page(to[1], to[2])}{to[3] or ""}"', html)
        title = front_title(front)
        target = site / "public" / page(guide, locale or None).strip("/") / "index.html"
        write(target, f"<h1>{title}</h1>{html}")


def front_title(front):
    import html

    import yaml

    return html.escape((yaml.safe_load(front) or {}).get("title", ""))


def folder(locale, guide):
    return f"{locale}/{guide}/index.html"


def file(locale, guide):
    return f"{locale}/{guide}.html"


def lower(locale, guide):
    return folder(locale.lower(), guide)


def source_above(locale, guide):
    return f"{guide}/index.html" if locale == "en-US" else folder(locale, guide)


GITHUB = dict(
    page=file,
    root="",
    content="main",
    alert=".markdown-alert",
    kind=r"markdown-alert-(\w+)",
    title=".markdown-alert-title",
    build=comrak,
    kinds=SAME,
    fast=True,
    own_titles=True,
    nests=False,
    md_links=True,
    description=False,
)

MDBOOK = dict(
    page=lambda locale, guide: f"{locale}/book/{guide}.html",
    root="",
    content="main",
    alert=".blockquote-tag",
    kind=r"blockquote-tag-(\w+)",
    title=".blockquote-tag-title",
    kinds=SAME,
    cargo=("mdbook@0.5.4", "--no-default-features", "--features=search"),
    typographer=True,
    description=False,
)

HOSTS = {
    # No host, but the reader of each browser.
    "html": Host(
        page=file,
        root="",
        content="main",
        alert=".note",
        kind=r"(?:note )?(\w+)$",
        title=".note-title",
        build=lambda site, locales: None,
        kinds=SAME,
        besides="nav, .details figcaption, .fill",
        above=".updated",
        fast=True,
    ),
    "md": Host(**GITHUB),
    "gfm": Host(**GITHUB),
    "learn": Host(**GITHUB),
    "docusaurus": Host(
        page=source_above,
        root="build",
        content=".theme-doc-markdown",
        alert=".theme-admonition",
        kind=r"theme-admonition-(\w+)",
        title="[class*=admonitionHeading]",
        build=npm("docusaurus", "docusaurus", "build"),
        kinds=FEWER,
        twice=True,
        npm=(
            "@docusaurus/core@3.10.2",
            "@docusaurus/preset-classic@3.10.2",
            "@mdx-js/react@3.1.1",
            "react@18.3.1",
            "react-dom@18.3.1",
        ),
    ),
    "starlight": Host(
        page=lower,
        root="dist",
        content=".sl-markdown-content",
        alert=".starlight-aside",
        kind=r"starlight-aside--(\w+)",
        title=".starlight-aside__title",
        build=npm("starlight", "astro", "build"),
        kinds=SAME | {"important": "note", "warning": "caution", "caution": "danger"},
        tabs=lambda text: text.replace("\t", "  "),
        twice=True,
        npm=("astro@5.14.1", "@astrojs/starlight@0.36.3", "sharp@0.34.4"),
        typographer=True,
    ),
    "vitepress": Host(
        page=file,
        root=".vitepress/dist",
        content=".vp-doc",
        alert=".custom-block",
        kind=r"(\w+) custom-block",
        title=".custom-block-title",
        build=npm("vitepress", "vitepress", "build"),
        kinds=SAME,
        npm=("vitepress@1.6.4",),
    ),
    "mkdocs": Host(
        page=folder,
        root="site",
        content="article.md-content__inner",
        alert=".admonition",
        kind=r"admonition (\w+)",
        title=".admonition-title",
        build=mkdocs,
        kinds=FEWER,
        tabs=lambda text: text.expandtabs(4),
        fast=True,
    ),
    "hugo": Host(
        page=lower,
        root="public",
        content="main",
        alert=".alert",
        kind=r"alert-(\w+)",
        title=".alert-title",
        build=hugo,
        kinds=SAME,
        fast=True,
        typographer=True,
    ),
    "zola": Host(
        page=source_above,
        root="public",
        content="main",
        alert="[class^=markdown-alert]",
        kind=r"markdown-alert-(\w+)",
        title="p:first-child",
        build=zola,
        kinds=SAME,
        fast=True,
        description=False,
    ),
    "mdbook": Host(build=mdbook, **MDBOOK),
    "chapters": Host(build=chapters, flavor="mdbook", home="mdbook", **MDBOOK),
    "myst": Host(
        page=file,
        root="_site",
        content="[role=main]",
        alert=".admonition",
        kind=r"\b(note|tip|important|warning|caution)\b",
        title=".admonition-title",
        build=sphinx,
        kinds=SAME,
        fast=True,
        typographer=True,
    ),
    "asciidoc": Host(
        page=file,
        root="",
        content="#content",
        alert=".admonitionblock",
        kind=r"admonitionblock (\w+)",
        title="td.icon .title",
        build=asciidoctor,
        kinds=SAME,
        npm=("asciidoctor@4.1.0",),
        fast=True,
    ),
}
