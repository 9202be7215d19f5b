"""What a page of a built site shows, by its HTML."""

import re
from html import unescape
from urllib.parse import unquote, urljoin

from bs4 import BeautifulSoup, NavigableString
from bs4.element import PreformattedString

from expect import MARKS, Page, spaced

BLOCKS = set(
    "address article aside blockquote caption col colgroup dd details div dl dt figcaption figure"
    " h1 h2 h3 h4 h5 h6 header hr legend li main ol p section summary table tbody td tfoot th thead"
    " tr ul".split()
)
SPANS = {"code": "code", "strong": "strong", "b": "strong", "em": "em", "i": "em"}

# What hosts put on every page: buttons, links to headings themselves, names of languages.
CHROME = (
    "a.hash-link, a.header-anchor, a.headerlink, a.sl-anchor-link, button, svg, script, style,"
    " .copy, .img-wrapper, .lang, .sr-only, .theme-edit-this-page, i.conum"
)


class Shown(Page):
    def __init__(self, path, host):
        super().__init__()
        self.path, self.host, self.faults, self.pictures = path, host, [], []
        self.raw = path.read_text(encoding="utf-8")
        soup = BeautifulSoup(self.raw, "html5lib")
        if any("alert(1)" in script.get_text() for script in soup.select("script:not([src])")):
            self.faults.append("a script of a text runs")
        body = soup.select_one(host.content)
        self.kinds = {kind(node) for node in soup.find_all(True) if not is_text(node)} - {("pre",)}
        self.elements = list(elements(body)) if body else []
        heading = body and (body.select_one("h1") or soup.select_one("h1"))
        if not heading:
            self.faults.append("no content")
            return
        for chrome in soup.select(CHROME):
            chrome.decompose()
        for around in body.select("a.header"):
            around.unwrap()
        for part in body.select(host.besides) if host.besides else []:
            part.decompose()
        for part in body.select(host.above) if host.above else []:
            body.append(part.extract())
        self.title = spaced(heading.get_text())
        heading.decompose()
        # The style sets these apart.
        for label in body.select(".form-help dt, .form-help .title"):
            strong = soup.new_tag("strong")
            strong.extend(list(label.contents))
            label.append(strong)
        for text in body.select(".form-help .option, .form-help [data-help]"):
            text.name = "p"
        if meta := soup.select_one('head meta[name="description"]'):
            self.description = meta["content"]
        self.alerts = [self.alert(alert) for alert in body.select(host.alert)]
        self.steps = [
            (len(steps.find_all("li", recursive=False)), steps.get("start", "1"))
            for steps in body.select("ol")
        ]
        self.links = [(spaced(link.get_text()), link["href"]) for link in body.select("a[href]")]
        self.pictures = [picture["src"] for picture in body.select("img")]
        # What has been read of a text that goes on.
        self.run = []
        self.walk(body)
        self.flush()

    def alert(self, alert):
        """The kind and the title of an alert, which is left without it."""
        kind = re.search(self.host.kind, " ".join(alert["class"]))
        title = alert.select_one(self.host.title)
        text = spaced(title.get_text()) if title else None
        if title:
            title.decompose()
        return kind[1].lower() if kind else None, text

    def flush(self):
        text = spaced("".join(self.run))
        self.run = []
        if text:
            self.texts.append(text)

    def walk(self, node):
        for child in node.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, PreformattedString):
                    self.run.append(str(child))
                continue
            # An id leads to the text that it is in or before.
            for id in {child.get("id"), child.get("name") if child.name == "a" else None} - {None}:
                self.ids.setdefault(id, []).append(len(self.texts))
            if child.name == "pre":
                self.flush()
                self.texts.append(verbatim(child))
            elif child.name == "img":
                self.flush()
                alt = child.get("alt", "")
                self.texts.append(f"[{spaced(unescape(alt) if self.host.twice else alt)}]")
            elif child.name == "br":
                self.run.append(" ")
            elif child.name in SPANS:
                opening, closing = MARKS[SPANS[child.name]].split("{}")
                self.run.append(opening)
                self.walk(child)
                self.run.append(closing)
            elif child.name in BLOCKS:
                self.flush()
                self.walk(child)
                self.flush()
            else:
                self.walk(child)


# What a host may make of a text: of its code and emphasis, of the address in it, of lines of code.
MARKUP = {"bdi", *SPANS, "br", "span"}
# Marks that hosts set in their own way: quotation marks, dashes, dots.
QUOTES = "[\"'`‘’“”„‚«»–—…-]|\\.{3}"
# What the links of generated texts lead to.
LINK = "https://example.org/"
# What a host puts beside code in its frame.
FRAMES = ["button", "figcaption", "span", "style", "script"]
LINES = {"code", "span", "div", "br"}
# Attributes whose values say how a page looks and what it loads, not what it says.
LOOKS = ("class", "style", "type", "rel", "target", "role", "dir", "src", "align", "colspan", "start")


def kind(element):
    """What sort of element one is: its name and those of its attributes."""
    return element.name, *sorted(element.attrs)


def is_text(node):
    """Whether an element may be in a text, or in code."""
    if node.find_parent("pre"):
        return node.name in LINES or node.get("id", "").startswith("__codelineno")
    if node.name in MARKUP:
        return set(node.attrs) <= {"class", "dir", "translate", "v-pre"}
    if node.name == "a" and set(node.attrs) <= {"href", "class", "rel", "target"}:
        return node.get("href") == LINK or is_address(unquote(node.get("href", "")), node.get_text())
    return False


def is_frame(node):
    """Whether an element is what a host puts around code."""
    code = node.name in ("div", "figure") and node.find_all("pre")
    return code and len(code) == 1 and is_only(node, code[0])


def is_only(node, code):
    """Whether there is no text in an element but code and what is on buttons."""
    texts = (text for text in node.find_all(string=True) if text.strip())
    return all(text.find_parent("pre") is code or text.find_parent(FRAMES) for text in texts)


def is_address(href, text):
    """Whether a link is what a host makes of an address in a text, whose quotation marks it may set."""
    href, text = (re.sub(QUOTES, "", one) for one in (href, text))
    return re.fullmatch(f"((https?|ftp)://|mailto:|xmpp:)?{re.escape(text)}", href, re.IGNORECASE)


def elements(body):
    """The elements of a page but for those that its texts may have, each with the text before it."""
    text, frame = "", None
    chrome = {id(node) for part in body.select(CHROME) for node in (part, *part.find_all(True))}
    # Around headings, but for those that have a link.
    chrome.update(id(node) for node in body.select(".sl-heading-wrapper"))
    for node in body.descendants:
        if isinstance(node, NavigableString):
            text = spaced(str(node)) or text
            continue
        if node.name == "pre":
            yield ("pre",), text
            continue
        if not any(parent is frame for parent in node.parents):
            frame = None
        if frame is None and is_frame(node):
            frame = node
        if frame or id(node) in chrome or is_text(node):
            continue
        looks = {name: str(node[name]) for name in LOOKS if name in node.attrs}
        if "href" in node.attrs:
            looks["href"] = re.match(r"\s*[\w.+-]*:|", node["href"])[0]
        yield (*kind(node), *looks.items()), text


def verbatim(pre):
    """The text of a block of code, whatever lines are made of."""
    for line in pre.select("br"):
        line.replace_with("\n")
    for line in pre.select(".ec-line"):
        text = line.get_text().rstrip("\n")
        line.replace_with(text + "\n")
    return pre.get_text().rstrip("\n")


def resolve(site, path, href):
    """The file and the fragment that a link of a page leads to; no file if there is none."""
    here = "/" + path.relative_to(site.root).as_posix().removesuffix("index.html")
    address, _, fragment = urljoin(here, href).partition("#")
    plain = unquote(address).lstrip("/")
    if site.host.md_links:
        plain = re.sub(r"\.md$", ".html", plain)
    for candidate in (plain, f"{plain}/index.html", f"{plain}.html"):
        if (site.root / candidate).is_file():
            return site.root / candidate, unquote(fragment)
    return None, unquote(fragment)
