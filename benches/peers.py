"""Builds one site with docent and with other programs, in turn, and prints what each of them takes.

    python3 benches/peers.py --comparison DIR --work DIR [--docent FILE] [--before FILE]

The comparison's folder has what writes the site (gen.py, docent_form.py), the scripts that people
would write instead of docent, and bench.py, which knows how to start each peer. A peer that isn't
installed is named and passed over. benches/README.md says what the figures mean.
"""

import argparse
import itertools
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = "cp,floor,rust-naive,zola,node,hugo,mdbook,py"
NAMES = {
    "cp": "`cp -r` of docent's output",
    "floor": "a C program that writes as many files",
    "rust-naive": "straight-line Rust program",
    "zola": "Zola",
    "node": "Node script",
    "hugo": "Hugo",
    "mdbook": "mdBook",
    "py": "Python script",
    "before": "docent before",
}
# The aims: at most so many times a peer's processor time, so many MiB, such a part of a full
# build's processor time, and less than so many seconds.
AIMS = {"hugo": (1, 12), "zola": (1, 4), "cp": (3, 1)}
MEMORY = 64
AGAIN = (1, 5)
SOON = 0.1
EDIT = "locales/nl-NL/guide-00002.ftl"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    add = parser.add_argument
    add("--comparison", required=True, type=Path, help="the folder with gen.py, bench.py and so on")
    add("--work", required=True, type=Path, help="a folder for the sites, best on a tmpfs")
    add("--docent", type=Path, default=HERE.parent / "target/release/docent")
    add("--before", type=Path, help="an earlier docent, measured in turn with this one")
    add("--guides", type=int, default=1000)
    add("--locales", type=int, default=6)
    add("--rounds", type=int, default=5, help="how often each pair is measured")
    add("--budget", type=float, default=120, help="after so many seconds, 3 rounds are enough")
    add("--peers", default=PEERS, help="those of bench.py, cp and floor [default: %(default)s]")
    add("--fill", type=Path, help="a Markdown file; its rows of the same names get the figures")
    add("--save", type=Path, help="a file for every single run, as JSON Lines")
    asked = parser.parse_args()
    for name in ("comparison", "work", "docent", "before"):
        if path := getattr(asked, name):
            setattr(asked, name, path.resolve())
    for name in ("gen.py", "docent_form.py", "bench.py"):
        if not (asked.comparison / name).is_file():
            parser.error(f"{asked.comparison} has no {name}: it is not the comparison's folder")
    if not 2 <= asked.locales <= 12 or asked.guides < 3:
        parser.error("3 guides at least, and 2 to 12 locales")
    return asked


def command(*parts, cwd=None):
    subprocess.run([str(part) for part in parts], cwd=cwd, check=True, stdout=subprocess.DEVNULL)


class Failed(Exception):
    """A program can't be measured; says why."""


class Comparison:
    """The sites, and how each program builds its own."""

    def __init__(self, asked):
        sys.dont_write_bytecode = True
        sys.path.insert(0, str(asked.comparison))
        import bench

        self.bench = bench
        self.asked = asked
        self.saved = open(asked.save, "a", encoding="utf-8") if asked.save else None
        self.made = set()

    def site(self, folder):
        """Makes the site in a program's own form, where it isn't yet."""
        if folder in self.made:
            return
        work, here = self.asked.work, self.asked.comparison
        if folder == "docent":
            self.site("ftl")
            shutil.rmtree(work / "docent", ignore_errors=True)
            command(sys.executable, here / "docent_form.py", work / "ftl", work / "docent")
        else:
            size = ("--guides", self.asked.guides, "--locales", self.asked.locales)
            command(sys.executable, here / "gen.py", *size, "--out", work, "--peers", folder)
        self.made.add(folder)

    def docent(self, program, out):
        build = [str(program), "build", "-q", "-f", "html", "-o", out]
        html = f"{out}/**/guide-*.html"
        return dict(dir="docent", build=build, clean=[out], html=html, edit=EDIT)

    def spec(self, name):
        """How a peer builds; fails where it isn't installed."""
        if name == "cp":
            build = ["cp", "-r", "out-kept", "out-cp"]
            return dict(dir="docent", build=build, clean=["out-cp"], html="out-cp/**/guide-*.html")
        if name == "floor":
            made = self.bench.stats(self.asked.work / "docent", "out-kept/**/guide-*.html")
            size = made["bytes"] // made["pages"]
            build = [str(self.asked.comparison / "floor"), "out-floor"]
            build += [str(made["pages"]), str(self.asked.locales), str(size), "html"]
            spec = dict(dir="docent", build=build, clean=["out-floor"], html="out-floor/**/*.html")
        else:
            spec = self.bench.spec(name, self.asked.locales, self.asked.work)
        if not spec:
            raise Failed("bench.py doesn't know it")
        if not shutil.which(spec["build"][0], path=self.bench.ENV["PATH"]):
            raise Failed(f"not installed: there is no {Path(spec['build'][0]).name}")
        return spec

    def folder(self, spec):
        return self.asked.work / spec["dir"]

    def run(self, name, spec, fresh=True):
        """One build, by the system's own accounting."""
        if fresh:
            self.bench.clean(self.folder(spec), spec)
        took = self.bench.run(spec["build"], self.folder(spec), spec.get("env"))
        if took["rc"] == 127:
            raise Failed("not installed: its build finds no such program")
        if took["rc"]:
            shown = subprocess.run(
                spec["build"],
                cwd=self.folder(spec),
                env=self.bench.ENV | spec.get("env", {}),
                capture_output=True,
                text=True,
            )
            lines = (shown.stderr.strip() or shown.stdout.strip()).splitlines()[-1:]
            raise Failed(f"it fails with {took['rc']}: {' '.join(lines)[:200]}")
        if self.saved:
            self.saved.write(json.dumps({"who": name, "fresh": fresh, **took}) + "\n")
        return took

    def pages(self, spec):
        """How many pages there are, and how large they are in kB."""
        made = self.bench.stats(self.folder(spec), spec["html"])
        return made["pages"], made["bytes"] / max(1, made["pages"]) / 1000

    def changed(self, spec, mark):
        """The pages that have a text."""
        all = self.folder(spec).glob(spec["html"])
        return sum(mark in page.read_text(encoding="utf-8") for page in all)


def rounds(asked):
    """Numbers, as long as there is time."""
    end = time.monotonic() + asked.budget
    for number in range(asked.rounds):
        if number >= 3 and time.monotonic() > end:
            return
        yield number


def pair(comparison, docent, name, spec):
    """docent and a peer in turn, each from nothing."""
    pairs = []
    # The first runs find files that nobody has read yet.
    comparison.run(name, spec)
    for number in rounds(comparison.asked):
        # Neither always comes first.
        both = [("docent", docent), (name, spec)][:: -1 if number % 2 else 1]
        takes = {who: comparison.run(who, how) for who, how in both}
        pairs.append((takes["docent"], takes[name]))
    return pairs


def again(comparison, programs):
    """Each docent in turn: from nothing, with nothing changed, with one message changed."""
    taken = {name: {"full": [], "same": [], "one": []} for name in programs}
    message = comparison.folder(programs["docent"]) / EDIT
    text = message.read_text(encoding="utf-8")
    for number in rounds(comparison.asked):
        for name, spec in programs.items():
            takes = taken[name]
            takes["full"].append(comparison.run(name, spec))
            takes["same"].append(comparison.run(name, spec, fresh=False))
            try:
                comparison.bench.edit(message, number)
                takes["one"].append(comparison.run(name, spec, fresh=False))
            finally:
                message.write_text(text, encoding="utf-8")
            changed = comparison.changed(spec, f"Edit{number}.")
            if changed != 1:
                raise Failed(f"{changed} pages have the message that was changed")
    return taken


def median(takes, key="cpu"):
    return statistics.median(take[key] for take in takes)


def span(values):
    """A median, and the least and the most."""
    low, middle, high = min(values), statistics.median(values), max(values)
    digits = 2 if middle >= 0.3 else 3
    return f"{middle:.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def memory(takes):
    """The most memory of one process. The system counts from what this program had when it started
    the other: nothing below that can be seen."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    most = median(takes, "rss")
    return f"< {own:.0f}" if most <= own * 1.02 else f"{most:.0f}"


def aim(aims, ratio):
    if not aims:
        return ""
    over, under = aims
    shown = f"{over}" if under == 1 else f"{over}/{under}"
    return f"{shown}: {met(ratio <= over / under)}"


def met(is_met):
    return "met" if is_met else "**missed**"


def print_peers(comparison, rows, missing):
    asked = comparison.asked
    print(f"\n### {asked.guides} guides × {asked.locales} locales to HTML, pair by pair\n")
    head = "who | CPU s | docent's, in turn | docent's ÷ theirs | aim | wall s | MiB | pages of kB"
    print(f"| {head} |\n|---|---|---|---|---|---|---|---|")
    rows = sorted(rows, key=lambda row: median(second for _, second in row[1]))
    for name, pairs, (pages, size) in rows:
        own, theirs = [first for first, _ in pairs], [second for _, second in pairs]
        ratios = [first["cpu"] / second["cpu"] for first, second in pairs]
        verdict = aim(AIMS.get(name), statistics.median(ratios))
        took = span([one["cpu"] for one in theirs])
        print(
            f"| {NAMES.get(name, name)} | {took} | {median(own):.2f}"
            f" | {span(ratios)} | {verdict} | {median(theirs, 'wall'):.2f} | {memory(theirs)}"
            f" | {pages} of {size:.1f} |"
        )
    for name, why in missing.items():
        print(f"\n{NAMES.get(name, name)} is not in the table: {why}.", end="")
    print()


def print_again(taken):
    print("\n### docent: from nothing, nothing changed, one message changed\n")
    print("| what | CPU s | of the full build's | aim | wall s | peak MiB |")
    print("|---|---|---|---|---|---|")
    what = {"full": "full build", "same": "nothing changed", "one": "one message changed"}
    for name, takes in taken.items():
        for key, runs in takes.items():
            ratios = [one["cpu"] / full["cpu"] for one, full in zip(runs, takes["full"])]
            share = "" if key == "full" else span(ratios)
            verdict = f"{MEMORY} MiB: {met(median(runs, 'rss') <= MEMORY)}"
            if key != "full":
                verdict = f"{aim(AGAIN, statistics.median(ratios))}; "
                verdict += f"under {SOON} s: {met(median(runs, 'wall') < SOON)}"
            print(
                f"| {NAMES.get(name, name)}: {what[key]} | {span([run['cpu'] for run in runs])}"
                f" | {share} | {verdict} | {median(runs, 'wall'):.2f} | {memory(runs)} |"
            )


def figures(name, taken, rows):
    """The figures of one docent, by the names of their rows in a file."""
    takes = taken[name]
    full, same, one = (median(takes[key]) for key in ("full", "same", "one"))
    all = {
        "full build, CPU s": f"{full:.2f}",
        "full build, peak MiB": memory(takes["full"]),
        "full build, wall s": f"{median(takes['full'], 'wall'):.2f}",
        "nothing changed, wall s": f"{median(takes['same'], 'wall'):.3f}",
        "nothing changed, peak MiB": memory(takes["same"]),
        "nothing changed, CPU s": f"{same:.3f}",
        "one message changed, CPU s": f"{one:.3f}",
        "nothing changed ÷ full build": f"{same / full:.2f}",
        "one message changed ÷ full build": f"{one / full:.2f}",
    }
    # The peers ran in turn with this docent: the other's ratios follow from what it took beside it.
    scale = full / median(taken["docent"]["full"])
    for peer, pairs, _ in rows:
        if peer == "before":
            continue
        ratio = statistics.median(first["cpu"] / second["cpu"] for first, second in pairs) * scale
        digits = 2 if ratio >= 0.3 else 3
        all[f"full build ÷ {NAMES.get(peer, peer)}"] = f"{ratio:.{digits}f}"
    return all


def fill(path, columns):
    """Puts figures into the last columns of the rows that are named after them."""
    lines = path.read_text(encoding="utf-8").split("\n")
    filled = set()
    for at, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        for column, known in enumerate(reversed(columns), 1):
            if line.startswith("|") and len(cells) > column and cells[0] in known:
                cells[-column] = known[cells[0]]
                lines[at] = "| " + " | ".join(cells) + " |"
                filled.add(cells[0])
    path.write_text("\n".join(lines), encoding="utf-8")
    print(f"\n{len(filled)} rows of {path} filled")


def machine():
    """What the figures were measured on, and how busy it was."""
    text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"model name\s*: (.*)", text)
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} × {model[1] if model else 'an unknown processor'}, load {load:.1f}"


def main():
    asked = arguments()
    for program in filter(None, (asked.docent, asked.before)):
        if not shutil.which(program):
            sys.exit(f"there is no docent at {program}: cargo build --release --locked makes it")
    asked.work.mkdir(parents=True, exist_ok=True)
    comparison = Comparison(asked)
    print(machine(), flush=True)
    comparison.site("docent")
    docent = comparison.docent(asked.docent, "out")
    kept = comparison.docent(asked.docent, "out-kept")
    comparison.run("docent", kept)
    wanted = asked.guides * asked.locales
    if comparison.pages(kept)[0] != wanted:
        sys.exit(f"docent made {comparison.pages(kept)[0]} pages, not {wanted}")
    programs = {"docent": docent}
    if asked.before:
        programs["before"] = comparison.docent(asked.before, "out-before")
    rows, missing = [], {}
    for name in itertools.chain(list(programs)[1:], filter(None, asked.peers.split(","))):
        try:
            spec = programs.get(name) or comparison.spec(name)
            comparison.site(spec["dir"])
            pairs = pair(comparison, docent, name, spec)
            pages = comparison.pages(spec)
            if pages[0] != wanted:
                raise Failed(f"it made {pages[0]} pages, not {wanted}")
            rows.append((name, pairs, pages))
        except Failed as why:
            missing[name] = why
        print(f"{name}: {missing.get(name, 'measured')}", file=sys.stderr, flush=True)
    taken = again(comparison, programs)
    print_peers(comparison, rows, missing)
    print_again(taken)
    print(f"\nafterwards: {machine()}")
    if asked.fill:
        names = ["before", "docent"] if asked.before else ["docent"]
        fill(asked.fill, [figures(name, taken, rows) for name in names])


if __name__ == "__main__":
    main()
