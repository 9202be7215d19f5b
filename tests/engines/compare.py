"""What must be alike on a page of a site and in docent's JSON."""

import re
from dataclasses import dataclass
from difflib import ndiff
from pathlib import Path
from urllib.parse import unquote

from expect import MARKS
from hosts import Host
from shown import resolve

CANARY = "canary-that-nobody-includes"

# What hosts make of quotes, dashes and dots.
TYPED = {
    "[“”„‟]|``|''": '"',
    "[‘’‚‛]": "'",
    "[-–—]+": "-",
    "…": "...",
    "«": "<<",
    "»": ">>",
}


@dataclass
class Site:
    """A built site: where it is, and where its pages are, by locale and guide."""

    host: Host
    root: Path
    paths: dict

    def straight(self, texts):
        """Texts, without what the host makes of quotes, dashes and dots; code as it is."""
        return [self.typed(text) for text in texts] if self.host.typographer else texts

    def typed(self, text):
        if "\n" not in text:
            for made, typed in TYPED.items():
                text = re.sub(made, typed, text)
        return text


def differences(found, wanted):
    """What is in a list that isn't in another, in order."""
    for at in range(max(len(found), len(wanted))):
        one = found[at] if at < len(found) else "nothing"
        other = wanted[at] if at < len(wanted) else "nothing"
        if one == other:
            continue
        if isinstance(one, str) and "\n" in one:
            yield from apart([one], [other])
        else:
            yield repr(one), f"should be {other!r}"


def apart(found, wanted):
    """The lines that are in one list of texts only."""

    def lines(texts):
        return [repr(line) for text in texts for line in text.split("\n")]

    for line in ndiff(lines(wanted), lines(found)):
        if line[0] in "+-":
            yield (f"{'is there' if line[0] == '+' else 'is missing'}: {line[2:]}",)


def inert(shown, page, site):
    """Nothing runs and nothing is read from files."""
    yield from ((fault,) for fault in shown.faults)
    if CANARY in shown.raw:
        yield ("secret.txt is in the page",)


def head(shown, page, site):
    yield from differences(site.straight([shown.title]), site.straight([page.title]))
    if site.host.description:
        yield from differences([shown.description], [page.description])


def texts(shown, page, site):
    """Every text is there, and nothing else."""
    wanted = page.texts
    if site.host.tabs:
        wanted = [text.expandtabs(site.host.tabs) for text in wanted]
    found, wanted = site.straight(shown.texts), site.straight(wanted)
    yield from (differences if len(found) == len(wanted) else apart)(found, wanted)


def alerts(shown, page, site):
    wanted = [(site.host.kinds[kind], title) for kind, title in page.alerts]
    if site.host.own_titles:
        wanted = [(kind, kind.capitalize()) for kind, _ in wanted]
    yield from differences(shown.alerts, wanted)


def ids(shown, page, site):
    """An id leads to the heading or the step that it is the id of."""
    for id, place in page.ids.items():
        # A host may give a heading the id that stands before it.
        places = sorted(set(shown.ids.get(id, [])))
        if len(places) != 1:
            yield (f"{id} is in {len(places)} places",)
        elif places != [place] and len(shown.texts) == len(page.texts):
            yield f"{id} leads to {shown.texts[places[0]]!r}", f"should be {page.texts[place]!r}"


def steps(shown, page, site):
    """Each list of steps is one list, numbered from 1."""
    yield from differences(shown.steps, [(count, "1") for count in page.steps])


def links(shown, page, site):
    """Links lead where they should, and there is something."""
    bare = str.maketrans("", "", "".join(MARKS.values()).replace("{}", ""))
    wanted, found = [], []
    for text, href in page.links:
        if href.startswith("page:"):
            locale, guide, anchor = re.fullmatch("page:(.*)/(.*)#(.*)", href).groups()
            to = (site.paths.get((locale, guide)), anchor)
        else:
            to = unquote(href)
        wanted.append((*site.straight([text.translate(bare)]), to))
    for text, href in shown.links:
        # A host may make a link of an address in text.
        if unquote(href).removeprefix("mailto:") == text:
            continue
        if re.match("(https?|mailto):", href):
            to = unquote(href)
        else:
            to = file, anchor = resolve(site, shown.path, href)
            if file and anchor and not re.search(f'(id|name)="?{anchor}\\b', file.read_text()):
                yield (f"{file} has no {anchor}",)
        found.append((*site.straight([text]), to))
    yield from differences(found, wanted)
    for src in shown.pictures:
        if not src.startswith("data:image/") and not resolve(site, shown.path, src)[0]:
            yield (f"no picture {src}",)


def details(shown, page, site):
    """The Details block is there to be copied, byte for byte."""
    for text in page.details:
        if text not in shown.texts:
            yield "no Details block", *text.splitlines()


GROUPS = (inert, head, texts, alerts, ids, steps, links, details)
