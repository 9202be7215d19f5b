"""What a page has to show, by docent's JSON of it."""

import json
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt

MARKS = {"code": "⟦{}⟧", "strong": "⟪{}⟫", "em": "⟨{}⟩"}
READER = MarkdownIt("commonmark")
READER.normalizeLink = lambda address: address
READER.validateLink = lambda _: True
# Emphasis where no mark would hold.
TAGS = {"<strong>": ("strong", 0), "</strong>": ("strong", 1), "<em>": ("em", 0), "</em>": ("em", 1)}


@dataclass
class Page:
    """What is on a page, from top to bottom; alike for docent's JSON and for a host's HTML."""

    title: str = ""
    description: str = ""
    # Paragraphs, headings, items, cells and pictures as text with marks, code as it is.
    texts: list = field(default_factory=list)
    # Where in the texts an id leads.
    ids: dict = field(default_factory=dict)
    alerts: list = field(default_factory=list)
    steps: list = field(default_factory=list)
    links: list = field(default_factory=list)
    details: list = field(default_factory=list)


def spaced(text):
    """A text as a browser shows it, which runs blanks together but keeps no-break spaces."""
    # Word joiners keep scripts from ending: nobody sees them.
    text = re.sub(r"[ \t\r\n]+", " ", text.replace("\u2060", "")).strip(" ")
    # HTML has no control characters.
    text = re.sub("[\x01-\x1f\x7f]", "\ufffd", text)
    # Two spans of code beside each other look like one.
    text = re.sub("⟦ +", "⟦", re.sub(" +⟧", "⟧", text)).replace("⟧⟦", "")
    # Nobody sees emphasis of nothing, as mdBook has it where a heading's own link ends at another one.
    text = text.replace("⟪⟫", "").replace("⟨⟩", "")
    # Nobody sees which of two emphases is the inner one, or that there are two.
    text = text.replace("⟪⟨", "⟨⟪").replace("⟩⟫", "⟫⟩")
    return re.sub("([⟪⟨⟫⟩])\\1", r"\1", text)


class Reader:
    def __init__(self, docent, project, data, nests):
        self.nests, self.inside = nests, 0
        self.docent, self.project, self.locale = docent, project, data["locale"]
        self.references = {}
        for key, to in data["links"].items():
            href = to
            if isinstance(to, dict):
                href = f"page:{to['locale']}/{to['guide']}#{to.get('anchor') or ''}"
            self.references[key.upper()] = {"href": href, "title": ""}
        self.page = Page(self.plain(data["title"]), self.plain(data["description"]))
        self.blocks(data["blocks"])
        if updated := data["about"].get("updated"):
            self.text(updated)

    def read(self, message, marks, links=None):
        """The text of a message."""
        out, inside = [], []
        tokens = READER.parseInline(message["markdown"], {"references": self.references})
        for token in tokens[0].children:
            kind, _, side = token.type.partition("_")
            if token.type in ("softbreak", "hardbreak"):
                out.append(" ")
            elif token.type == "code_inline":
                out.append(marks["code"].format(token.content))
            elif token.type == "link_open":
                inside.append((token.attrs["href"], len(out)))
            elif token.type == "link_close":
                href, start = inside.pop()
                if links is not None:
                    links.append((spaced("".join(out[start:])), href))
            elif token.type == "html_inline" and token.content in TAGS:
                kind, side = TAGS[token.content]
                out.append(marks[kind].split("{}")[side])
            elif side in ("open", "close"):
                opening, closing = marks[kind].split("{}")
                out.append(opening if side == "open" else closing)
            else:
                assert kind == "text", f"{token.type} in {message}"
                out.append(token.content)
        return spaced("".join(out))

    def plain(self, message):
        return self.read(message, dict.fromkeys(MARKS, "{}")) if message else ""

    def text(self, message):
        if "number" in message:
            self.page.texts.append(message["number"])
        else:
            self.page.texts.append(self.read(message, MARKS, self.page.links))

    def mark(self, block):
        self.page.ids[block["id"]] = len(self.page.texts)

    def items(self, items):
        for item in items:
            self.text(item["text"])
            self.items(item.get("items", []))

    def blocks(self, blocks):
        for block in blocks:
            getattr(self, f"block_{block['block']}")(block)

    def block_text(self, block):
        for paragraph in block["paragraphs"]:
            self.text(paragraph)

    def block_section(self, block):
        self.mark(block)
        self.text(block["heading"])
        self.blocks(block.get("blocks", []))

    def block_note(self, block):
        # A host that has no alerts inside of others shows them as quotations.
        if self.nests or not self.inside:
            self.page.alerts.append((block["kind"], self.plain(block["title"])))
        else:
            self.page.texts.append(MARKS["strong"].format(self.plain(block["title"])))
        self.inside += 1
        self.blocks(block.get("blocks", []))
        self.inside -= 1

    def block_steps(self, block):
        self.page.steps.append(len(block["steps"]))
        for step in block["steps"]:
            self.mark(step)
            self.text(step["text"])
            self.inside += 1
            self.blocks(step.get("blocks", []))
            self.inside -= 1

    def block_list(self, block):
        self.items(block["items"])

    def block_image(self, block):
        self.page.texts.append(f"[{self.plain(block['alt'])}]")
        if "caption" in block:
            self.text(block["caption"])

    def block_table(self, block):
        for cell in [*([block["caption"]] if "caption" in block else []), *block["columns"]]:
            self.text(cell)
        for row in block["rows"]:
            for cell in row:
                self.text(cell)

    def block_code(self, block):
        if "caption" in block:
            self.text(block["caption"])
        self.page.texts.append(block["source"].rstrip("\n"))

    def strong(self, message):
        self.page.texts.append(MARKS["strong"].format(self.plain(message)))

    def guidance(self, words):
        """The words that help people fill in a form, above its block."""
        texts = lambda of, *names: [self.text(of[name]) for name in names if name in of]
        texts(words, "intro")
        for part in words.get("parts", []):
            if "heading" in part:
                self.strong(part["heading"])
            texts(part, "intro")
            for field in part.get("fields", []):
                self.strong(field["label"])
                texts(field, "help", "example")
                for option in field.get("options", []):
                    texts(option, "label", "help")

    def block_form(self, block):
        self.guidance(block.get("guidance", {}))
        form = block["details"]["form"]
        command = [self.docent, "draft", "--form", form, "-l", self.locale, "-q"]
        command += ["--project", str(self.project)]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        self.page.details.append(text.rstrip("\n"))
        self.page.texts.append(text.rstrip("\n"))


def expected(docent, project, locales, nests):
    """The pages of a project, by locale and guide, for a host that nests alerts or doesn't."""
    pages = {}
    with tempfile.TemporaryDirectory() as folder:
        command = [docent, "build", "-q", "-f", "json", "-l", ",".join(locales), "--out", folder]
        command += ["--project", str(project)]
        subprocess.run(command, capture_output=True, text=True, check=True)
        for path in sorted(Path(folder).glob("*/*.json")):
            data = json.loads(path.read_text(encoding="utf-8"))
            locale, guide = path.parent.name, path.stem
            offered = [other for other in data.get("translations", []) if other["translated"]]
            if locale in [other["locale"] for other in offered]:
                pages[locale, guide] = Reader(docent, project, data, nests).page
    return pages
