"""Projects of generated texts: the same guide over and over, with a hostile text in each of its places.

The same seed makes the same project. Three guides have harmless texts in the same places: what a host
makes of those is what it may make of the others.
"""

import json
import random
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import payloads

# How a text is put into a message: as its own words, or as a value amid others.
VALUES = ["{}", "{}", "{}", "{} w", "w {}", "w {} w", "w{}w", "({})", "*{}*", "**{}** w", "`{}`", "w `{}` w", "[{}][web]", "w [w {}][web]", "{}{{v}}"]
VALUES += ["{}: w", "w: {}", "{}`w`", "`w`{}", "*w*{}", "[w][web]{}", "{}[w][web]", "w\n{}", "{}\nw", "1{}", "w.{}"]
NOTES = ["note", "tip", "important", "warning", "caution"]
# Places of one line of text in a guide: kinds, and how many there are.
PLACES = {
    "title": 1, "description": 1, "text": 10, "item": 5, "sub": 2, "note-text": 2, "note-item": 2, "note-title": 1,
    "heading": 2, "column": 2, "cell": 6, "table-caption": 1, "step": 3, "step-note": 1, "alt": 2,
    "caption": 2, "code-caption": 1, "link-text": 1,
    "author": 1, "service": 1, "topic": 1, "tag": 2,
    "form-title": 1, "form-heading": 1, "label": 3, "option": 1,
    "code": 4, "step-code": 1, "note-code": 1,
}
# Places whose text is in YAML as it is.
PLAIN = {"author", "service", "topic", "tag"}
CODE = {"code", "step-code", "note-code"}
LABELS = {"form-title", "form-heading", "label", "option"}
CONTROLS = ["a-control", "m-control", "z-control"]


@dataclass
class Case:
    """A text in its place."""

    guide: str
    place: str
    number: int
    text: str
    # How a message holds it; nothing where the text is the message.
    value: str | None = None
    is_literal: bool = False

    @property
    def id(self):
        return f"{self.place}-{self.number}"

    def __str__(self):
        how = f" as a value in {self.value!r}" if self.value else ""
        return f"{self.guide} {self.id}{how}: {self.text!r}"


@dataclass
class Guide:
    name: str
    cases: dict = field(default_factory=dict)


def places():
    return [(place, number) for place, count in PLACES.items() for number in range(count)]


def generate(seed, count):
    """Guides with so many texts, or some more."""
    guides = []
    for at in range(-(-count // len(places()))):
        rng = random.Random(f"{seed}/{at}")
        guide = Guide(f"g{at:04}")
        for place, number in places():
            guide.cases[place, number] = case(rng, guide.name, place, number)
        guides.append(guide)
    return guides


def case(rng, guide, place, number):
    if place in CODE:
        return Case(guide, place, number, payloads.lines(rng))
    text = payloads.line(rng).strip()
    if not unescape(text).strip():
        text += "x"
    if place in LABELS:
        # A label has no colon and some letter, and is the only one of its words.
        text = f"{text.replace(':', ';')} {rng.choice('lmn')}{number}{place[0]}"
        return Case(guide, place, number, text)
    if place == "note-title":
        # It can't take values, and must not be empty.
        return Case(guide, place, number, f"{text} w")
    if place in PLAIN or rng.random() < 0.45:
        return Case(guide, place, number, text, is_literal=rng.random() < 0.2)
    return Case(guide, place, number, text, rng.choice(VALUES))


def control(name):
    guide = Guide(name)
    for place, number in places():
        guide.cases[place, number] = Case(name, place, number, harmless(place, number))
    return guide


def harmless(place, number):
    return f"Harmless {place.replace('-', ' ')} {'abcdefghijk'[number]}"


def literal(text):
    """A text as Fluent's literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{{ "{escaped}" }}' if text else '{ "" }'


def words(text):
    """A text as a message's own words in Fluent."""
    return re.sub("[{}]", lambda brace: literal(brace[0]), text)


def message(case):
    """A message in Fluent: words, of which Markdown may be read, or a literal."""
    if case.value is None:
        rows = case.text.split("\n")
        if case.is_literal:
            return "\n    ".join(literal(row) for row in rows)
        # Some marks begin what is no text where a line begins.
        return "\n    ".join(("" if at == 0 and row else '{ "" }') + words(row) for at, row in enumerate(rows))
    rows = case.value.format("{ $value }".replace("value", f"v-{case.id}"))
    rows = rows.replace("{v}", f"{{ $v-{case.id} }}")
    return rows.replace("\n", "\n    ")


def structure(guide):
    """A guide in YAML, of which JSON is a part."""

    def ids(place):
        return [f"{place}-{number}" for number in range(PLACES[place])]

    def text(place, number=0):
        return guide.cases[place, number].text

    def code(place, number):
        language = ["text", None, "js", "text"][number]
        full = {"source": text(place, number), "caption": "code-caption-0" if (place, number) == ("code", 0) else None}
        return {"code": {key: value for key, value in (full | {"language": language}).items() if value}}

    image = [{"src": "media/picture.svg", "alt": f"alt-{at}", "caption": f"caption-{at}"} for at in range(2)]
    cells = ids("cell")
    values = {f"v-{case.id}": case.text for case in guide.cases.values() if case.value}
    return {
        "guide": guide.name,
        "about": {
            "author": text("author"), "service": text("service"), "topic": text("topic"), "date": "2026-11-23",
            "tags": [text("tag", 0), text("tag", 1)],
        },
        "links": {"web": "https://example.org/"},
        "values": values or {"v": "v"},
        "body": [
            {"text": ids("text") + ids("link-text")},
            {
                "note": "important", "text": ids("note-text"), "items": ids("note-item"),
                "body": [code("note-code", 0)],
            },
            {
                "section": "heading-0",
                "list": [*ids("item")[:-1], {"item": ids("item")[-1], "items": ids("sub")}],
            },
            {
                "section": "heading-1",
                "body": [
                    {"table": {
                        "caption": "table-caption-0", "columns": ids("column"),
                        "rows": [cells[at : at + 2] for at in range(0, len(cells), 2)],
                    }},
                    {"steps": [
                        {"step": "step-0", "image": image[0]},
                        {"step": "step-1", "body": [
                            {"note": "warning", "text": "step-note-0"}, code("step-code", 0)]},
                        {"step": "step-2", "form": f"{guide.name}-form"},
                    ]},
                    {"image": image[1]},
                    *(code("code", number) for number in range(PLACES["code"])),
                ],
            },
        ],
    }


def form(guide):
    return {
        "form": f"{guide.name}-form",
        "parts": [
            {"part": "form-heading-0", "heading": True, "fields": [
                {"field": "label-0", "kind": "text", "required": True},
                {"field": "label-1", "kind": "choice", "options": ["option-0"]},
                {"field": "label-2", "kind": "multiline"},
            ]},
        ],
    }


def messages(guide):
    out = []
    for case in guide.cases.values():
        if case.place in PLAIN | CODE | LABELS:
            continue
        id = {"title": "title", "description": "description", "note-title": "docent-important"}
        out.append(f"{id.get(case.place, case.id)} = {message(case)}")
    return "\n".join(out) + "\n"


def labels(guide):
    out = []
    for case in guide.cases.values():
        if case.place == "option":
            continue
        if case.place in LABELS:
            out.append(f"{'title' if case.place == 'form-title' else case.id} = {literal(case.text)}")
            if case.id == "label-1":
                out.append(f"    .option-option-0 = {literal(guide.cases['option', 0].text)}")
    return "\n".join(out) + "\n"


PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>\n'


def only(guide, cases):
    """A guide in which only some texts are hostile."""
    harmless = control(guide.name)
    return Guide(guide.name, harmless.cases | {(case.place, case.number): case for case in cases})


def named(guide, fault):
    """The text of a guide that is in a report, if one is."""

    def words(text):
        return re.sub(r"\W+", "", text)

    cases = guide.cases.values() if guide else []
    return max(
        (case for case in cases if words(case.text) and words(case.text) in words(fault)),
        key=lambda case: len(words(case.text)),
        default=None,
    )


def write(folder, guides):
    """Writes a project into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    files = {"docent.yaml": "source: en-US\n", "docs/media/picture.svg": PICTURE}
    for guide in guides:
        files[f"docs/guides/{guide.name}.yaml"] = json.dumps(structure(guide), ensure_ascii=False, indent=1)
        files[f"docs/forms/{guide.name}-form.yaml"] = json.dumps(form(guide))
        files[f"locales/en-US/{guide.name}.ftl"] = messages(guide)
        files[f"locales/en-US/{guide.name}-form.ftl"] = labels(guide)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def refused(docent, folder):
    """Where docent finds errors in a project: files and lines."""
    command = [docent, "check", "-q", "--format", "json", "--project", str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True).stdout
    problems = [json.loads(line) for line in answer.splitlines()]
    return [(one["path"], one.get("line", 1), one["problem"]) for one in problems if one["severity"] == "error"]


def accepted(docent, folder, guides):
    """Writes a project of texts that docent takes; says how many it refused.

    A message that it refuses stands there as a value; a value that it refuses is replaced.
    """
    controls = [control(name) for name in CONTROLS]
    by_name = {guide.name: guide for guide in guides}
    count = 0
    while True:
        write(folder, [*controls, *guides])
        problems = refused(docent, folder)
        if not problems:
            return count
        changed = set()
        for path, line, problem in problems:
            guide = by_name.get(Path(path).stem.removesuffix("-form"))
            case = guide and blamed(guide, (folder / path).read_text(encoding="utf-8"), line)
            if not case:
                raise RuntimeError(f"docent refuses {path}:{line}: {problem}")
            if id(case) in changed:
                continue
            changed.add(id(case))
            count += 1
            if case.value is None and case.place not in PLAIN | CODE | LABELS | {"note-title"}:
                case.value = "{}"
            else:
                case.value, case.text = None, harmless(case.place, case.number)


def blamed(guide, text, line):
    """The text that is in a line of a file, or above it."""
    for row in reversed(text.split("\n")[:line]):
        if found := re.match(r'\s*"?(?:v-)?\.?([a-z-]+?)(?:-(\d))?"?(?: =|: )', row):
            place, number = found[1], int(found[2] or 0)
            place = {"docent-important": "note-title", "option-option": "option", "source": "code"}.get(place, place)
            if place == "title" and "-form" in row:
                place = "form-title"
            if (place, number) in guide.cases:
                return guide.cases[place, number]
    return None
