"""How processor time and memory grow with each kind of input, for before a release.

    python3 tests/scale/growth.py [--docent PROGRAM] [--quick] [PATTERN…]

Writes a project for each pattern with n, 2n and 4n of it, runs docent's commands on it, and prints the
processor's seconds, how they grow with each doubling, the peak of memory in MiB, and the exit code. Exit
code 1 where a doubling costs more than 2.2 times or a peak is above 512 MiB: that is a fault. `refused` is
no fault: docent names the limit that the input exceeds. PATTERN chooses those whose names hold it.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The most that a doubling may cost, and the most memory, in MiB.
FACTOR, MEMORY = 2.2, 512
# Seconds that a run must take more than an empty one before its growth says anything.
FLOOR = 0.3
# Seconds after which a run is ended.
SECONDS = 60

GUIDE = "guide: x\nbody:\n  - text: a\n"
WORDS = "title = T\na = A\n"

PATTERNS = {}


def pattern(name, n, commands=None):
    """Registers a pattern: a function that writes n of something into a project."""

    def register(write):
        PATTERNS[name] = (n, commands or COMMANDS, write)
        return write

    return register


def words(name, n, text, commands=None):
    """A pattern of the source's messages: `text` makes of n what comes below the title."""
    register = pattern(f"words: {name}", n, commands)
    register(lambda project, n: project.words("title = T\n" + text(n)))


def both(name, n, text, commands=None):
    """The same in the source and in the translation."""

    def write(project, n):
        project.words("title = T\n" + text(n))
        project.words("title = T\n" + text(n), "nl-NL")

    pattern(f"words in two locales: {name}", n, commands)(write)


def guide(name, n, text, more=None):
    """A pattern of the guide's structure; `more` makes of n the messages that it asks for."""

    def write(project, n):
        project.write("docs/guides/x.yaml", text(n))
        if more:
            project.words("title = T\n" + more(n))
            project.words("title = T\n" + more(n), "nl-NL")

    pattern(f"guide: {name}", n)(write)


def file(name, n, path, text, commands=None):
    """A pattern of any other file."""
    pattern(name, n, commands)(lambda project, n: project.write(path, text(n)))


class Project:
    """A project that docent's `init` has made, with one guide more."""

    def __init__(self, docent, root):
        self.root = root
        subprocess.run([docent, "init", str(root)], check=True, capture_output=True)
        self.write("docs/guides/x.yaml", GUIDE)
        self.words(WORDS)
        self.words(WORDS, "nl-NL")

    def write(self, path, content):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def words(self, text, locale="en-US"):
        self.write(f"locales/{locale}/x.ftl", text)


COMMANDS = {
    "check": ["check", "-q"],
    "check json": ["check", "--format", "json"],
    "build": ["build", "-q", "-f", "html,md", "-o", "OUT"],
    "guide": ["guide", "-q", "x"],
    "status": ["status", "-q"],
    "message": ["message", "-q", "--file", "locales/en-US/x.ftl"],
}
LOCALES = {
    "check words": ["check", "-q", "--locales", "locales", "--source", "en-US"],
    "locale add": ["locale", "add", "de-DE"],
    "accept": ["accept", "nl-NL"],
}
ALL = {**COMMANDS, **LOCALES}


def some(count, make):
    return "".join(make(number) for number in range(count))


# Marks of Markdown and of other markup in one message.
for mark in [
    "![", "[", "]", "[a][", "[a][b]", "[a](", "[a](b)", "[[", "a](", "![a](", "[]", "*", "**", "*a ", "**a ", "_a ",
    "*a_ ", "a**b", "~", "~~", "~a~ ", "`", "`a", "`a` ", "<", "<a", "<a ", "<!", "<!--", "<!A ", "<?", "<![CDATA[", "</a",
    "<a href=\"", "&", "&#", "&amp;", "&a;", "|", "a|b|", "\\", "\\\\", "\\a", "#", ">", "- ", "$", ":", "::", "{\"{\"}",
    "http://a ", "http://", "www.", "www.a ", "a@b ", "<a@b", "<http://a", "a: ", "[^a]", "[^", "[x]", "...", "-- ", "\" ",
    "' ", "a ", "a", "é", "字", "1 ", "1,000 ", "%s ", "{0}", "$a ", "\u200f", "\u2067a\u2069 ", "\u2067", "\U0001f600",
]:
    n = 30_000 if len(mark) < 3 else 60_000 // (2 * len(mark))
    if mark == "{0}":
        mark, n = "%(a)s", 40_000
    both(f"message of {mark!r}", n, lambda n, mark=mark: "a = a" + mark * n + "\n")
both("backticks of growing length", 400, lambda n: "a = a " + some(n, lambda at: "`" * at + " ") + "\n")
both("stars of growing length", 400, lambda n: "a = a " + some(n, lambda at: "*" * at + " ") + "\n")
both("lines of marks", 20_000, lambda n: "a = a\n" + some(n, lambda at: f"  a*{at}_`[\n"))
both("tables", 20_000, lambda n: "a =\n  |a|b|\n  |-|-|\n" + "  |a|b|\n" * n)
both("quotations in each other", 20_000, lambda n: "a = " + "> " * n + "a\n")
both("addresses", 20_000, lambda n: "a = " + some(n, lambda at: f"https://a{at}.example ") + "\n")
both("unknown links", 5_000, lambda n: "a = " + some(n, lambda at: f"[a][k{at}] ") + "\n")
both("HTML", 10_000, lambda n: "a = " + some(n, lambda at: f"<b{at}> ") + "\n")

# Fluent.
both("messages", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = text {at}\n"), ALL)
both("empty lines", 400_000, lambda n: "a = A\n" + "\n" * n)
both("text", 200_000, lambda n: "a = " + "word and word. " * n + "\n")
both("lines of text", 100_000, lambda n: "a =\n" + "  word\n" * n)
both("attributes", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"  .a{at} = text\n"), ALL)
both("same attributes", 10_000, lambda n: "a = A\n" + "  .a = text\n" * n)
both("variants", 10_000, lambda n: "a = { \"x\" ->\n" + some(n, lambda at: f"  [k{at}] text\n") + " *[other] text\n}\n", ALL)
both("variants of numbers", 10_000, lambda n: "a = { 1 ->\n" + some(n, lambda at: f"  [{at}] text\n") + " *[other] text\n}\n")
both("selectors", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ $n ->\n  [one] a\n *[other] b\n}}\n"), ALL)
both("selectors in one message", 1_000, lambda n: "a = A" + "{ \"x\" ->\n  [one] a\n *[other] b\n }" * n + "\n")
both("selectors beside each other", 6, lambda n: "a = A" + "{ \"x\" ->\n  [one] a\n *[other] b\n }" * n + "\n")
both("selectors in each other", 4, lambda n: "a = A" + "{ \"x\" ->\n [one] a\n *[other] " * n + "A" + "\n}" * n + "\n")
both("placeables", 10_000, lambda n: "a = A" + "{ \"x\" }" * n + "\n")
both("messages of placeables", 4_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = A{' { $x }' * 20}\n"))
both("placeables in each other", 15, lambda n: "a = A\n" + some(400, lambda at: f"m{at} = " + "{" * n + "\"x\"" + "}" * n + "\n"))
both("unclosed braces", 20_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{\n"))
both("unclosed strings", 20_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ \"\n"))
both("braces in a line", 100_000, lambda n: "a = A\nm = " + "{ } " * n + "\n")
both("closing braces", 100_000, lambda n: "a = A\nm = " + "}" * n + "\n")
both("terms in a chain", 10_000, lambda n: "a = { -t0 }\n" + some(n, lambda at: f"-t{at} = {{ -t{at + 1} }}\n") + f"-t{n} = T\n", ALL)
both("messages in a chain", 10_000, lambda n: "a = { m0 }\n" + some(n, lambda at: f"m{at} = {{ m{at + 1} }}\n") + f"m{n} = T\n")
both("messages in a circle", 10_000, lambda n: "a = { m0 }\n" + some(n, lambda at: f"m{at} = {{ m{at + 1} }}\n") + f"m{n} = {{ m0 }}\n")
both("terms that grow", 10_000, lambda n: "a = { -t0 }\n" + some(n, lambda at: f"-t{at} = {{ -t{at + 1} }}{{ -t{at + 1} }}\n") + f"-t{n} = T\n")
both("terms", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"-t{at} = Term {at}\n"), ALL)
both("terms and texts", 3_000, lambda n: "a = A\n" + some(n, lambda at: f"-t{at} = Term {at}\nm{at} = text {at} Term\n"), ALL)
both("references to one", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ a }}\n"), ALL)
both("references in one", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = M\n") + "m = " + some(n, lambda at: f"{{ m{at} }}") + "\n")
both("unknown references", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ u{at} }}\n"), ALL)
both("unknown terms", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ -u{at} }}\n"))
both("unknown attributes", 5_000, lambda n: "a = A\n" + some(n, lambda at: f" .a{at} = A\n") + some(n, lambda at: f"m{at} = {{ a.u{at} }}\n"))
both("unknown variables", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ $u{at} }}\n"), ALL)
both("unknown functions", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ U{at}(1) }}\n"), ALL)
both("unknown options", 5_000, lambda n: "a = A\nm = { NUMBER(1" + some(n, lambda at: f", u{at}: 1") + ") }\n")
both("arguments", 5_000, lambda n: "a = A\nm = { NUMBER(1" + ", 1" * n + ") }\n")
both("doubled ids", 10_000, lambda n: "a = A\n" + "m = M\n" * n, ALL)
both("terms with messages' names", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = M\n-m{at} = M\n"))
both("comments", 100_000, lambda n: "a = A\n" + "# a comment\n" * n, ALL)
both("comments and messages", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"# a comment\nm{at} = M\n"), ALL)
both("groups", 20_000, lambda n: "a = A\n" + "## a group\n\n" * n)
both("allowances", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"# docent: allow(ellipsis) why\nm{at} = a...\n"), ALL)
both("allowances in a row", 5_000, lambda n: "# docent: allow(ellipsis) why\n" * n + "a = A...\n")
both("allowances of codes in a row", 5_000, lambda n: "# docent: allow(" + "ellipsis, " * n + ") why\na = A...\n")
both("allowances of groups", 5_000, lambda n: "a = A\n" + "## docent: allow(ellipsis) why\n\n" * n)
both("allowances of the file", 5_000, lambda n: "### docent: allow(ellipsis) why\n\n" * n + some(n, lambda at: f"m{at} = a...\n"))
both("unknown codes", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"# docent: allow(u{at}) why\nm{at} = M\n"))
both("codes that silence nothing", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"# docent: allow(ellipsis) why\nm{at} = a\n"))
both("junk", 10_000, lambda n: "a = A\n" + "junk ! \n" * n, ALL)
both("junk in one line", 100_000, lambda n: "a = A\njunk " + "! " * n + "\n")
both("indented junk", 20_000, lambda n: "a = A\njunk\n" + "  [a] { \n" * n)
both("torn messages", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = text\n  [a] b\n"), ALL)
both("torn lines of one message", 5_000, lambda n: "a = A\nm = text\n" + "  *b\n" * n)
both("messages without a value", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} =\n"))
both("wrong escapes", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {{ \"\\x\" }}\n"))
both("invisible characters", 10_000, lambda n: "a = A\n" + "m = \u0001\n" * n)
both("invisible characters in a line", 10_000, lambda n: "a = A\nm = " + "\u202e" * n + "\n")
both("characters of a language in a line", 50_000, lambda n: "a = A\nm = " + "a\u0430 " * n + "\n")
both("long ids", 20, lambda n: "a = A\n" + some(n, lambda at: "m" * 20_000 + f"{at} = M\n"))
both("an id of letters", 500_000, lambda n: "a = A\n" + "m" * n + " = M\n")
for mark in ["word ", "![", "<", "[a](", "*a ", "`a", "1 ", "a@b.c ", "\u2067", "a\u0430 ", "%s ", "{ \"x\" }"]:
    size = 800 if "{" in mark else 60_000
    text = mark * (size // len(mark.encode()))
    both(f"messages of {size} bytes of {mark!r}", 30, lambda n, text=text: "a = A\n" + some(n, lambda at: f"m{at} = a{text}\n"))
both("long messages with variants", 30, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = {'word ' * 10_000}{{ 1 ->\n{some(60, lambda key: f'  [{key}] a{chr(10)}')} *[other] b\n }}\n"))
both("attributes that refer", 200, lambda n: "a = A\n" + some(10, lambda message: f"m{message} = A\n" + some(n, lambda at: f"  .a{at} = {{ a }}\n")))
both("messages that refer to the first", 2_000, lambda n: "a = A\nm0 = { m1 }\n" + some(n, lambda at: f"m{at + 1} = {{ m0 }}{{ m{at + 2} }}\n") + f"m{n + 1} = T\n")
both("other texts in two languages", 10_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = Read [this][k{at}] and `c{at}`\n"), ALL)
words("missing in the other locale", 5_000, lambda n: "a = A\n" + some(n, lambda at: f"m{at} = text {at}\n"), ALL)


@pattern("words: obsolete in the other locale", 5_000, ALL)
def obsolete(project, n):
    project.words(WORDS + some(n, lambda at: f"m{at} = text {at}\n"), "nl-NL")


@pattern("words: one text that is translated in many ways", 5_000, ALL)
def ways(project, n):
    project.words("title = T\na = A\n" + some(n, lambda at: f"m{at} = the same text\n"))
    project.words("title = T\na = A\n" + some(n, lambda at: f"m{at} = tekst {at}\n"), "nl-NL")


@pattern("words: shared by all", 10_000, ALL)
def shared(project, n):
    for locale in ("en-US", "nl-NL"):
        project.write(f"locales/{locale}/shared.ftl", some(n, lambda at: f"s{at} = text {at}\n"))


@pattern("words: that replace shared ones", 5_000)
def replaced(project, n):
    text = some(n, lambda at: f"s{at} = text {at}\n")
    project.write("locales/en-US/shared.ftl", text)
    project.words(WORDS + text)


# Guides.
def texts(n):
    return some(n, lambda at: f"m{at} = text {at}\n")


guide("texts", 2_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - text: m{at}\n"), texts)
guide("the same text", 5_000, lambda n: "guide: x\nbody:\n" + "  - text: a\n" * n)
guide("texts in one block", 5_000, lambda n: "guide: x\nbody:\n  - text:\n" + some(n, lambda at: f"    - m{at}\n"), texts)
guide("steps", 2_000, lambda n: "guide: x\nbody:\n  - steps:\n" + some(n, lambda at: f"    - m{at}\n"), texts)
guide("the same step", 3_000, lambda n: "guide: x\nbody:\n  - steps:\n" + "    - a\n" * n)
guide("sections", 2_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - section: m{at}\n    text: m{at}\n"), texts)
guide("notes", 2_000, lambda n: "guide: x\nbody:\n" + "  - note: tip\n    text: a\n" * n)
guide("list members", 3_000, lambda n: "guide: x\nbody:\n  - list:\n" + some(n, lambda at: f"    - m{at}\n"), texts)
guide("rows", 3_000, lambda n: "guide: x\nbody:\n  - table:\n      columns: [a, a]\n      rows:\n" + "        - [a, 1]\n" * n)
guide("columns", 3_000, lambda n: "guide: x\nbody:\n  - table:\n      columns: [" + "a, " * n + "]\n      rows: []\n")
guide("wrong rows", 3_000, lambda n: "guide: x\nbody:\n  - table:\n      columns: [a, a]\n      rows:\n" + "        - [a]\n" * n)
guide("lines of code", 50_000, lambda n: "guide: x\nbody:\n  - code:\n      source: |\n" + "        code\n" * n)
guide("code blocks", 3_000, lambda n: "guide: x\nbody:\n" + "  - code: { source: a }\n" * n)
guide("forms", 500, lambda n: "guide: x\nbody:\n" + "  - form: trip-request\n" * n)
guide("pictures", 2_000, lambda n: "guide: x\nbody:\n" + "  - image: { src: media/travel-desk.svg, alt: a }\n" * n)
guide("missing pictures", 2_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - image: {{ src: media/{at}.svg, alt: a }}\n"))
guide("unknown messages", 3_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - text: u{at}\n"), texts)
guide("unknown forms", 3_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - form: u{at}\n"))
guide("links", 5_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: https://example.com/{at}\n") + "body:\n  - text: a\n")
guide("links that are used", 2_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: https://example.com/{at}\n") + "body:\n" + some(n, lambda at: f"  - text: m{at}\n"),
      lambda n: some(n, lambda at: f"m{at} = [a][k{at}]\n"))
guide("links to unknown guides", 3_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: {{ guide: u{at} }}\n") + "body:\n  - text: a\n")
guide("links to unknown anchors", 3_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: {{ guide: x, anchor: u{at} }}\n") + "body:\n  - steps:\n" + some(n, lambda at: f"    - m{at}\n"), texts)
guide("links to anchors", 2_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: {{ guide: x, anchor: m{at} }}\n") + "body:\n  - steps:\n" + some(n, lambda at: f"    - m{at}\n"), texts)
guide("unsafe links", 3_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: 'javascript:{at}'\n") + "body:\n  - text: a\n")
guide("unknown links", 2_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  k{at}: https://example.com/{at}\n") + "body:\n" + some(n, lambda at: f"  - text: m{at}\n"),
      lambda n: some(n, lambda at: f"m{at} = [a][u{at}]\n"))
guide("values", 2_000, lambda n: "guide: x\nvalues:\n" + some(n, lambda at: f"  v{at}: 5\n") + "body:\n  - text: a\n")
guide("values that are used", 1_000, lambda n: "guide: x\nvalues:\n" + some(n, lambda at: f"  v{at}: 5\n") + "body:\n" + some(n, lambda at: f"  - text: m{at}\n"),
      lambda n: some(n, lambda at: f"m{at} = {{ $v{at} }}\n"))
guide("members of a value", 20_000, lambda n: "guide: x\nvalues:\n  v: [" + "a, " * n + "]\nbody:\n  - text: a\n", lambda n: "a = { $v }\n")
guide("text of a value", 200_000, lambda n: "guide: x\nvalues:\n  v: \"" + "`a*" * n + "\"\nbody:\n  - text: a\n", lambda n: "a = `{ $v }`\n")
guide("values with wrong ranges", 3_000, lambda n: "guide: x\nvalues:\n" + some(n, lambda at: f"  v{at}: {{ from: 5, to: 1 }}\n") + "body:\n  - text: a\n")
guide("digits", 100_000, lambda n: "guide: x\nvalues:\n  v: " + "1" * n + "\nbody:\n  - text: a\n", lambda n: "a = { $v }\n")
guide("unknown keys", 5_000, lambda n: GUIDE + some(n, lambda at: f"k{at}: 1\n"))
guide("unknown keys in blocks", 3_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - text: a\n    k{at}: 1\n"))
guide("unknown blocks", 3_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - u{at}: 1\n"))
guide("doubled keys", 5_000, lambda n: GUIDE + "k: 1\n" * n)
guide("wrong values", 3_000, lambda n: "guide: x\nbody:\n" + "  - text: { a: 1 }\n" * n)
guide("wrong values in lists", 3_000, lambda n: "guide: x\nbody:\n  - list:\n" + "    - [1]\n" * n)
guide("wrong kinds of notes", 3_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - note: u{at}\n    text: a\n"))
guide("wrong values in values", 3_000, lambda n: "guide: x\nvalues:\n" + some(n, lambda at: f"  v{at}: {{ u: 1 }}\n") + "body:\n  - text: a\n")
guide("wrong links", 3_000, lambda n: "guide: x\nlinks:\n" + some(n, lambda at: f"  v{at}: [1]\n") + "body:\n  - text: a\n")
guide("sections in each other", 7, lambda n: "guide: x\nbody:\n" + some(n, lambda at: "  " * (2 * at + 1) + f"- section: m{at}\n" + "  " * (2 * at + 2) + "body:\n") + "  " * (2 * n + 1) + "- text: a\n", texts)
guide("lists in each other", 100_000, lambda n: "guide: x\nbody: " + "[" * n)
guide("mappings in each other", 100_000, lambda n: "guide: x\nbody: " + "{a: " * n)
guide("dashes in each other", 100_000, lambda n: "guide: x\nbody:\n  " + "- " * n)
guide("questions in each other", 100_000, lambda n: "guide: x\nbody:\n  " + "? " * n)
guide("a long scalar", 500_000, lambda n: GUIDE.replace("text: a", "code:\n      source: " + "a" * n))
guide("a long line in quotes", 500_000, lambda n: GUIDE.replace("text: a", "code:\n      source: \"" + "\\n" * n + "\""))
guide("a folded scalar", 100_000, lambda n: GUIDE.replace("text: a", "code:\n      source: >\n" + "        a\n" * n))
guide("a plain scalar of lines", 100_000, lambda n: GUIDE.replace("text: a", "code:\n      source: a\n" + "        a\n" * n))
guide("a long id", 500_000, lambda n: GUIDE.replace("text: a", "text: " + "a" * n))
guide("a long key", 500_000, lambda n: GUIDE + "k" * n + ": 1\n")
guide("a long key in question", 500_000, lambda n: GUIDE + "? " + "k" * n + "\n: 1\n")
guide("long unknown keys", 20, lambda n: GUIDE + some(n, lambda at: "k" * 1_000 + f"{at}: 1\n"))
guide("flow style", 2_000, lambda n: "{ guide: x, body: [" + some(n, lambda at: f"{{ text: m{at} }}, ") + "] }\n", texts)
guide("flow style in lines", 2_000, lambda n: "{ guide: x, body: [\n" + some(n, lambda at: f"{{ text: m{at} }},\n") + "] }\n", texts)
guide("commas", 100_000, lambda n: "guide: x\nbody: [" + "," * n + "]\n")
guide("anchors", 10_000, lambda n: "guide: x\nbody:\n" + some(n, lambda at: f"  - &a{at} text: a\n"))
guide("aliases", 10_000, lambda n: "guide: x\nbody:\n  - &a text: a\n" + "  - *a\n" * n)
guide("tags", 10_000, lambda n: "guide: x\nbody:\n" + "  - !a text: a\n" * n)
guide("directives", 16_000, lambda n: some(n, lambda at: f"%TAG !a{at}! tag:x,{at}:\n") + "---\n" + GUIDE)
guide("unknown directives", 16_000, lambda n: "%U a\n" * n + "---\n" + GUIDE)
guide("documents", 50_000, lambda n: GUIDE + "---\na: 1\n" * n)
guide("empty documents", 50_000, lambda n: "---\n" * n + GUIDE)
guide("comments", 100_000, lambda n: "# a comment\n" * n + GUIDE)
guide("empty lines", 400_000, lambda n: "\n" * n + GUIDE)
guide("spaces", 400_000, lambda n: " " * n + "\n" + GUIDE)
guide("tabs", 100_000, lambda n: GUIDE + "\t\n" * n)
guide("colons", 100_000, lambda n: GUIDE + "a" + ":" * n + "\n")
guide("quotation marks", 100_000, lambda n: GUIDE + "'" * n + "\n")
guide("an unclosed quotation mark", 100_000, lambda n: GUIDE + "k: \"" + "a\n" * n)
guide("simple keys", 20_000, lambda n: "guide: x\nbody: [" + "a " * n + ": 1]\n")
guide("tags about it", 10_000, lambda n: "guide: x\nabout: { tags: [" + "a, " * n + "] }\nbody:\n  - text: a\n")
guide("locales", 5_000, lambda n: "guide: x\nlocales: [" + "en-US, " * n + "]\nbody:\n  - text: a\n")
guide("unknown locales", 3_000, lambda n: "guide: x\nlocales: [" + some(n, lambda at: f"en-x-a{at}, ") + "]\nbody:\n  - text: a\n")

# Settings, forms, requests and states.
file("settings: locales", 5_000, "docent.yaml", lambda n: "source: en-US\nlocales: [en-US, nl-NL, " + some(n, lambda at: f"en-x-a{at}, ") + "]\n")
file("settings: unknown keys", 5_000, "docent.yaml", lambda n: some(n, lambda at: f"k{at}: 1\n"))
file("settings: comments", 100_000, "docent.yaml", lambda n: "# a comment\n" * n)


def form(name, n, text, more):
    def write(project, n):
        project.write("docs/forms/trip-request.yaml", "form: trip-request\n" + text(n))
        for locale in ("en-US", "nl-NL"):
            project.write(f"locales/{locale}/trip-request.ftl", "subject = S\n" + more(n))

    pattern(f"form: {name}", n, {**COMMANDS, "draft": ["draft", "-q", "--form", "trip-request"]})(write)


form("fields", 500, lambda n: "fields:\n" + some(n, lambda at: f"  - {{ field: f{at}, kind: text }}\n"), lambda n: some(n, lambda at: f"f{at} = Label {at}\n"))
form("choices", 1_000, lambda n: "fields:\n  - field: f\n    kind: choice\n    options: [" + some(n, lambda at: f"o{at}, ") + "]\n", lambda n: "f = F\n" + some(n, lambda at: f"f-o{at} = O{at}\no{at} = O{at}\n"))
form("the same labels", 500, lambda n: "fields:\n" + some(n, lambda at: f"  - {{ field: f{at}, kind: text }}\n"), lambda n: some(n, lambda at: f"f{at} = Label\n"))
form("doubled fields", 2_000, lambda n: "fields:\n" + "  - { field: f, kind: text }\n" * n, lambda n: "f = F\n")
form("a long pattern", 100, lambda n: "fields:\n  - { field: f, kind: text, pattern: '" + "(a|b)*" * n + "' }\n", lambda n: "f = F\n")
form("repeats in a pattern", 5, lambda n: "fields:\n  - { field: f, kind: text, pattern: '" + "(" * n + "a{9}" + "){9}" * n + "' }\n", lambda n: "f = F\n")
form("unknown kinds", 2_000, lambda n: "fields:\n" + some(n, lambda at: f"  - {{ field: f{at}, kind: u{at} }}\n"), lambda n: some(n, lambda at: f"f{at} = Label {at}\n"))
form("long labels", 20_000, lambda n: "fields:\n  - { field: f, kind: text }\n", lambda n: "f = " + "*`[a" * n + "\n")

file("request: answers", 5_000, "docs/requests/big.yaml", lambda n: "form: trip-request\nlocale: en-US\nanswers:\n" + some(n, lambda at: f"  k{at}: a\n"))
file("request: documents", 2_000, "docs/requests/big.yaml", lambda n: "form: trip-request\nlocale: en-US\nanswers: {}\n---\n" * n)


@pattern("state: records", 5_000, {**COMMANDS, **LOCALES})
def records(project, n):
    record = "{ of: " + "0" * 64 + ", source: S, origin: human }"
    project.words(WORDS + texts(n))
    project.words(WORDS + texts(n), "nl-NL")
    project.write("locales/nl-NL/state.yaml", some(n, lambda at: f"x/m{at}: {record}\n"))


@pattern("state: records of nothing", 5_000, {**COMMANDS, **LOCALES})
def lost_records(project, n):
    record = "{ of: " + "0" * 64 + ", source: S, origin: human }"
    project.write("locales/nl-NL/state.yaml", some(n, lambda at: f"x/m{at}: {record}\n"))


@pattern("state: changed texts", 1_000, {**COMMANDS, **LOCALES})
def changed(project, n):
    was = "{ of: " + "0" * 64 + ", source: \"" + some(n, lambda at: f"w{at} ") + "\", origin: human }"
    project.words("title = T\na = " + some(n, lambda at: f"v{at} ") + "\n")
    project.write("locales/nl-NL/state.yaml", f"x/a: {was}\n")


file("state: unknown keys", 3_000, "locales/nl-NL/state.yaml", lambda n: some(n, lambda at: f"x/m{at}: {{ k: 1 }}\n"))

# Templates.
file("template: text", 100_000, "templates/md/page.md", lambda n: "text\n" * n)
file("template: words that are no message", 20_000, "templates/html/footer.html", lambda n: "<p>some words</p>\n" * n)
file("template: comments", 50_000, "templates/md/page.md", lambda n: "{# comment #}\n" * n)
file("template: places", 5_000, "templates/md/page.md", lambda n: "{{ page.title.text }}\n" * n)
file("template: unknown places", 3_000, "templates/md/page.md", lambda n: some(n, lambda at: f"{{{{ u{at} }}}}\n"))
file("template: unknown filters", 1_000, "templates/md/page.md", lambda n: some(n, lambda at: f"{{{{ 1 | u{at} }}}}\n"))
file("template: unknown messages", 3_000, "templates/md/page.md", lambda n: some(n, lambda at: f"{{{{ message(\"u{at}\") }}}}\n"))
file("template: conditions in each other", 100, "templates/md/page.md", lambda n: "{% if true %}" * n + "{% endif %}" * n)
file("template: conditions", 5_000, "templates/md/page.md", lambda n: "{% if true %}a{% endif %}\n" * n)
file("template: variables", 5_000, "templates/md/page.md", lambda n: some(n, lambda at: f"{{% set v{at} = 1 %}}\n"))
file("template: unclosed tags", 50_000, "templates/md/page.md", lambda n: "{{ " * n)
file("template: a long sum", 2_000, "templates/md/page.md", lambda n: "{{ 1" + " + 1" * n + " }}")
file("template: parentheses", 2_000, "templates/md/page.md", lambda n: "{{ " + "(" * n + "1" + ")" * n + " }}")
file("template: loops", 20_000, "templates/md/page.md", lambda n: f"{{% for a in range(end={n}) %}}x{{% endfor %}}")
file("template: a text that grows", 5, "templates/md/page.md", lambda n: "{% set a = \"aaaaaaaa\" %}" + "{% set a = a ~ a %}" * n + "{{ a }}")


@pattern("template: includes", 500)
def includes(project, n):
    project.write("templates/md/part.md", "a\n")
    project.write("templates/md/page.md", "{% include \"part.md\" %}\n" * n)


@pattern("template: files", 200)
def templates(project, n):
    for number in range(n):
        project.write(f"templates/md/part{number}.md", f"{{% include \"part{number + 1}.md\" %}}\n")
    project.write(f"templates/md/part{n}.md", "a\n")


# Pictures.
def picture(name, n, content):
    file(f"picture: {name}", n, "docs/media/travel-desk.svg", content, {"check": COMMANDS["check"], "build": COMMANDS["build"]})


SVG = '<svg xmlns="http://www.w3.org/2000/svg"'
picture("attributes", 15_000, lambda n: SVG + some(n, lambda at: f' a{at}="1"') + "/>")
picture("the same attribute", 15_000, lambda n: SVG + ' a="1"' * n + "/>")
picture("namespaces", 5_000, lambda n: SVG + some(n, lambda at: f' xmlns:a{at}="u:{at}"') + "/>")
picture("namespaces of elements", 3_000, lambda n: SVG + ">" + some(n, lambda at: f'<g xmlns:a{at}="u:{at}"/>') + "</svg>")
picture("namespaces in each other", 400, lambda n: SVG + ">" + some(n, lambda at: f'<g xmlns:a{at}="u:{at}">') + "</g>" * n + "</svg>")
picture("elements", 100_000, lambda n: SVG + ">" + '<path d="M0 0"/>' * n + "</svg>")
picture("elements in each other", 20_000, lambda n: SVG + ">" + "<g>" * n + "</g>" * n + "</svg>")
picture("text", 1_000_000, lambda n: SVG + "><text>" + "word " * n + "</text></svg>")
picture("entities", 20_000, lambda n: SVG + "><text>" + "&amp;" * n + "</text></svg>")
picture("unknown entities", 20_000, lambda n: SVG + "><text>" + "&a;" * n + "</text></svg>")
picture("entities of its own", 10_000, lambda n: "<!DOCTYPE svg [" + some(n, lambda at: f'<!ENTITY e{at} "a">') + "]>" + SVG + "><text>" + some(n, lambda at: f"&e{at};") + "</text></svg>")
picture("entities in each other", 3, lambda n: '<!DOCTYPE svg [<!ENTITY e0 "aaaaaaaaaa">' + some(n, lambda at: f'<!ENTITY e{at + 1} "' + f"&e{at};" * 10 + '">') + "]>" + SVG + f"><text>&e{n};</text></svg>")
picture("comments", 100_000, lambda n: SVG + ">" + "<!-- a -->" * n + "</svg>")
picture("an unclosed comment", 500_000, lambda n: SVG + "><!-- " + "- " * n)
picture("white space", 2_000_000, lambda n: " " * n + SVG + "/>")
picture("a long viewBox", 100_000, lambda n: SVG + ' viewBox="' + "0 " * n + '"/>')
picture("digits", 100_000, lambda n: SVG + ' width="' + "1" * n + '" height="1"/>')
picture("chunks of PNG", 50_000, lambda n: b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IDAT\0\0\0\0" * n)
picture("segments of JPEG", 100_000, lambda n: b"\xff\xd8" + b"\xff\xe0\0\x02" * n)
picture("segments of no length in JPEG", 100_000, lambda n: b"\xff\xd8" + b"\xff\xe0\0\0" * n)
picture("fill bytes of JPEG", 1_000_000, lambda n: b"\xff\xd8" + b"\xff" * n)
picture("chunks of WebP", 50_000, lambda n: b"RIFF\xff\xff\xff\xffWEBP" + b"ALPH\0\0\0\0" * n)

# Many files.


@pattern("files: guides", 100)
def guides(project, n):
    for number in range(n):
        project.write(f"docs/guides/g{number}.yaml", GUIDE.replace("x", f"g{number}", 1))
        for locale in ("en-US", "nl-NL"):
            project.write(f"locales/{locale}/g{number}.ftl", WORDS)


@pattern("files: of messages", 500, ALL)
def message_files(project, n):
    for number in range(n):
        project.write(f"locales/en-US/f{number}.ftl", f"m{number} = M\n")


@pattern("files: of ten messages", 300, ALL)
def message_files_of_ten(project, n):
    for locale in ["en-US", "nl-NL"]:
        for file in range(n):
            words = some(10, lambda at: f"m{file}-{at} = text {at} of {file}\n")
            project.write(f"locales/{locale}/f{file}.ftl", words)


@pattern("state: of messages in ten files", 8_500, ALL)
def accepted(project, n):
    for locale in ["en-US", "nl-NL"]:
        for file in range(10):
            words = some(n // 10, lambda at: f"m{file}-{at} = text {at} of {file}\n")
            project.write(f"locales/{locale}/f{file}.ftl", words)
    record = '{"of":"' + "0" * 16 + '","origin":"human","source":"' + "words " * 20 + '"}'
    records = some(10, lambda file: some(n // 10, lambda at: f"f{file}/m{file}-{at}: {record}\n"))
    project.write("locales/nl-NL/state.yaml", records)


@pattern("files: locales", 25)
def locales(project, n):
    for number in range(n):
        project.words(WORDS, f"{'abcdefghijklm'[number // 10]}a-x-{number}")


@pattern("files: folders that are no locale", 1_000)
def no_locales(project, n):
    for number in range(n):
        project.words(WORDS, f"no_locale_{number}")


@pattern("files: pictures", 1_000)
def pictures(project, n):
    for number in range(n):
        project.write(f"docs/media/p{number}.svg", SVG + "/>")
    project.write("docs/guides/x.yaml", "guide: x\nbody:\n" + some(n, lambda at: f"  - image: {{ src: media/p{at}.svg, alt: a }}\n"))


@pattern("files: folders in each other", 100)
def folders(project, n):
    project.write("docs/media/" + "d/" * n + "p.svg", SVG + "/>")


@pattern("files: of requests", 300)
def requests(project, n):
    for number in range(n):
        project.write(f"docs/requests/r{number}.yaml", "form: trip-request\nlocale: en-US\nanswers: {}\n")


@pattern("files: that docent doesn't read", 1_000)
def ignored(project, n):
    for number in range(n):
        project.write(f"docs/guides/i{number}.yml", GUIDE)


def bound():
    """Ends a run that takes more of the processor than any may, or more memory than there is."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))


def measure(docent, command, project, folder):
    """The processor's seconds, the peak in MiB, the exit code and the refusals of a run."""
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    with tempfile.TemporaryFile(dir=folder) as err:
        arguments = [docent, *(str(out) if part == "OUT" else part for part in command)]
        child = subprocess.Popen(
            arguments, cwd=project, stdin=subprocess.DEVNULL, stdout=err, stderr=err, preexec_fn=bound
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
        err.seek(0)
        refused = any(b"[too-" in line or b'"too-' in line for line in err)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), refused


def grow(docent, name, factors):
    """Runs a pattern and prints its rows; answers whether all is well."""
    n, commands, write = PATTERNS[name]
    fine = True
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        roots = {factor: folder / f"p{factor}" for factor in factors}

        def make(factor):
            shutil.rmtree(roots[factor], ignore_errors=True)
            write(Project(docent, roots[factor]), n * factor)

        def run(arguments):
            runs = []
            for factor, root in roots.items():
                runs.append(measure(docent, arguments, root, folder))
                # What these write would be there for the next.
                if arguments[0] in ("locale", "accept"):
                    make(factor)
            return runs

        for factor in factors:
            make(factor)
        for command, arguments in commands.items():
            runs = run(arguments)
            # Another program may have been in the way: the least of three is what it takes.
            for _ in range(2):
                if growth(command, runs)[1]:
                    runs = [min(pair) for pair in zip(runs, run(arguments))]
            slow = growth(command, runs)[1]
            fine &= show(name, command, n, runs, slow and grows(docent, arguments, roots, folder))
    return fine


def grows(docent, arguments, roots, folder):
    """Whether the instructions of a run grow too much, where valgrind counts them: caches, the system's pages
    and other programs cost time that says nothing."""
    valgrind = shutil.which("valgrind")
    if not valgrind:
        return True
    counts = []
    for factor in (1, 2):
        out = folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        arguments = [str(out) if part == "OUT" else part for part in arguments]
        counter = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", docent, *arguments]
        run = subprocess.run(counter, cwd=roots[factor], stdin=subprocess.DEVNULL, capture_output=True)
        found = re.search(rb"Collected : (\d+)", run.stderr)
        counts.append(int(found[1]) if found else 0)
    return counts[1] > FACTOR * counts[0]


def growth(command, runs):
    """How the time grows with each doubling, and whether it grows too much."""
    more = [max(run[0] - BASE.get(command, 0.0), 0.001) for run in runs]
    factors = [after / max(before, FLOOR / 4) for before, after in zip(more, more[1:])]
    return factors, any(one > FACTOR and second > FLOOR for one, second in zip(factors, more[1:]))


def show(name, command, n, runs, slow):
    """Prints a row; answers whether all is well."""
    factors, _ = growth(command, runs)
    peak = max(run[1] for run in runs)
    bad = slow or peak > MEMORY or not {run[2] for run in runs} <= {0, 1}
    mark = "FAULT" if bad else "refused" if runs[-1][3] else ""
    times = " ".join(f"{run[0]:6.2f}" for run in runs)
    shown = " ".join(f"x{one:4.1f}" for one in factors)
    codes = "/".join(str(run[2]) for run in runs)
    print(f"{name[:48]:48} {command:11} {n:>8} {times} s {shown} {peak:6.0f} MiB {codes:8} {mark}", flush=True)
    return not bad


BASE = {}


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--docent", default="docent")
    reader.add_argument("--quick", action="store_true", help="n and 2n only")
    reader.add_argument("patterns", nargs="*")
    chosen = reader.parse_args()
    docent = shutil.which(chosen.docent)
    if not docent:
        sys.exit(f"{chosen.docent} is not there: `cargo build --release`, then `--docent target/release/docent`")
    docent = os.path.abspath(docent)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "p"
        Project(docent, root)
        for command, arguments in ALL.items():
            BASE[command] = measure(docent, arguments, root, Path(folder))[0]
    names = [name for name in PATTERNS if not chosen.patterns or any(part in name for part in chosen.patterns)]
    faults = [name for name in names if not grow(docent, name, (1, 2) if chosen.quick else (1, 2, 4))]
    print(f"{len(names)} patterns, {len(faults)} with faults" + "".join(f"\n  {name}" for name in faults))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
