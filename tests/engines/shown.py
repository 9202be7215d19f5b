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
        heading = body and (body.select_one("h1") or soup.select_one("h1"))
        if not heading:
            self.faults.append("no content")
            return
        for chrome in soup.select(CHROME):
            chrome.decompose()
        for around in body.select("a.header"):
            around.unwrap()
        self.title = spaced(heading.get_text())
        heading.decompose()
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
            # An id leads to the text that it stands in or before.
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
