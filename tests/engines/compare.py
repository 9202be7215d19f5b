"""What must be alike on a page of a site and in docent's JSON."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import unquote

from expect import MARKS, spaced
from hosts import Host
from shown import is_address, resolve

CANARY = "canary-that-nobody-includes"

# What hosts make of quotes, dashes and dots.
TYPED = {
    "[“”„‟‘’‚‛\"'`]+": "'",
    "[-–—]+": "-",
    r"[.…]*(…|\.\.\.)[.…]*": "...",
    "«": "<<",
    "»": ">>",
    # Blanks in code.
    "[\xa0 ]*\xa0[\xa0 ]*": " ",
}


@dataclass
class Site:
    """A built site: where it is, and where its pages are, by locale and guide."""

    host: Host
    root: Path
    paths: dict
    # Pages of harmless texts, in the same places.
    controls: tuple = ()

    def straight(self, texts):
        """Texts, without what the host makes of quotes, dashes and dots; code as it is."""
        return [self.typed(text) for text in texts] if self.host.typographer else texts

    def typed(self, text):
        if "\n" not in text:
            for made, typed in TYPED.items():
                text = re.sub(made, typed, text)
            text = re.sub("⟦ | ?⟧", lambda edge: edge[0].strip(), text)
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
    """What is in one list of texts only; of two that hardly differ, the lines."""

    def lines(texts):
        return [repr(line) for text in texts for line in text.split("\n")]

    found, wanted = lines(found), lines(wanted)
    for how, a, b, c, d in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if how != "equal":
            yield from ((f"is missing: {line}",) for line in wanted[a:b])
            yield from ((f"is there: {line}",) for line in found[c:d])


def inert(shown, page, site):
    """Nothing runs and nothing is read from files."""
    yield from ((fault,) for fault in shown.faults)
    if CANARY in shown.raw:
        yield ("secret.txt is in the page",)


def head(shown, page, site):
    yield from differences(site.straight([shown.title]), site.straight([page.title]))
    if site.host.description:
        # A word joiner, which nobody sees, keeps some hosts from acting on texts.
        yield from differences([spaced(shown.description).replace("\u2060", "")], [page.description])


def texts(shown, page, site):
    """Every text is there, and nothing else."""
    wanted = [site.host.tabs(text) for text in page.texts]
    found, wanted = site.straight(shown.texts), site.straight(wanted)
    yield from (differences if len(found) == len(wanted) else apart)(found, wanted)


def alerts(shown, page, site):
    wanted = [(site.host.kinds[kind], *site.straight([title])) for kind, title in page.alerts]
    if site.host.own_titles:
        wanted = [(kind, kind.capitalize()) for kind, _ in wanted]
    found = [(kind, title and site.straight([title])[0]) for kind, title in shown.alerts]
    yield from differences(found, wanted)


def ids(shown, page, site):
    """An id leads to the heading or the step that it is the id of."""
    for id, place in page.ids.items():
        # A host may give a heading the id that comes before it.
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
        if is_address(unquote(href), text):
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


def elements(shown, page, site):
    """The page has the elements and attributes that one of harmless texts has, and no others."""
    if not site.controls:
        return
    for kind in sorted(shown.kinds.difference(*(control.kinds for control in site.controls))):
        yield (f"there is {kind}",)
    wanted = site.controls[0].elements
    for (found, text), (right, _) in zip(shown.elements, wanted):
        if found != right:
            yield f"{found} behind {text!r}", f"should be {right}"
            return
    if len(shown.elements) != len(wanted):
        yield (f"{len(shown.elements)} elements, should be {len(wanted)}",)


GROUPS = (inert, elements, head, texts, alerts, ids, steps, links, details)
