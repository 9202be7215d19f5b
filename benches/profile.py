"""Says what a build's instructions go to: by package, and by function with all that it calls.

    cargo rustc --release --locked --bin docent -- -C strip=none
    python3 benches/profile.py --site DIR [--docent FILE] [--guides N]

The program needs its symbols; valgrind counts instructions, which no other process disturbs. What
the compiler has put into its caller is counted there. A function that calls itself may be counted
more than once among those that are listed with all that they call.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
COUNT = re.compile(r"^\s*([\d,]+) \(\s*[\d.]+%\)\s+(.*)$")
PROGRAM = "PROGRAM TOTALS"
# The functions that are stages, and for parts of them.
STAGES = (
    ("open: files, settings", r"docent::(disk::Folder|project::Project)::open"),
    ("parse: YAML to guides", r"docent::project::Project::guide"),
    ("resolve: words to pages", r"docent::compose::pages"),
    ("&emsp;the words of guides", r"docent::project::Project::words"),
    ("&emsp;pages of them", r"docent::compose::Desk::pages"),
    ("render: pages to HTML", r"docent::format::Press::page"),
    ("&emsp;templates", r"docent::template::Templates::render"),
    ("write: HTML to files", r"<docent::disk::site::Site as .*>::put|docent::disk::.*::finish"),
)
# Whoever wants something of these, others do it.
HELPERS = (
    (
        "memory: asked for and given back",
        r"(_int_|__libc_)?(m|c|re)?alloc|(_int_|cf)?free|unlink_chunk|sysmalloc",
    ),
    ("bytes: copied and compared", r"_*(mem|str)(cpy|n?cmp|move|set|chr|len)"),
    ("hashing", r"(<?core::hash::|.*BuildHasher)"),
)
STANDARD = ("core", "alloc", "std")
# What only leads to other functions.
AROUND = {name for name, _ in HELPERS} | {
    "the standard library",
    "the system",
    "rayon",
    "rayon_core",
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    add = parser.add_argument
    add("--site", required=True, type=Path, help="a project; `--bench build -- --keep` makes one")
    add("--docent", type=Path, default=HERE.parent / "target/release/docent")
    add("--guides", type=int, default=200, help="how many of its guides are built")
    add("--again", action="store_true", help="what a build goes to that has nothing to do")
    add("--least", type=float, default=3, help="the smallest share shown, in percent")
    add("--args", default="build -q -f html", help="arguments of docent [default: %(default)s]")
    return parser.parse_args()


def run(asked, out, counts=None):
    """A build in one thread, below valgrind if its counts are wanted."""
    command = [asked.docent.resolve(), *asked.args.split(), "-o", out]
    guides = sorted(path.stem for path in (asked.site / "docs/guides").glob("*.yaml"))
    command += guides[: asked.guides]
    if counts:
        command[:0] = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}"]
    environment = os.environ | {"RAYON_NUM_THREADS": "1"}
    result = subprocess.run(
        command, cwd=asked.site, env=environment, capture_output=True, text=True
    )
    if result.returncode:
        sys.exit(result.stderr.strip()[-2000:])


def listed(counts, *options):
    """The functions of a profile, with their instructions."""
    command = ["callgrind_annotate", "--threshold=100", "--auto=no", *options, counts]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    for line in result.stdout.split("\n"):
        if match := COUNT.match(line):
            yield function(match[2]), int(match[1].replace(",", ""))


def function(text):
    """A function's name without its file, its object and its hash."""
    name = re.sub(r"\s*\[[^\]]*\]\s*$", "", text)
    name = re.sub(r"^(\?\?\?|[^:<>\s]*\.\w+|/[^:]*):(?!:)", "", name)
    return re.sub(r"::h[0-9a-f]{16}(?=$|')", "", name).strip()


def package(name):
    """Whose a function is: by its path, or by the first path in a generic one."""
    for helper, pattern in HELPERS:
        if re.match(pattern, name):
            return helper
    owners = re.findall(r"(?<![\w:])([A-Za-z_]\w*)(?:\[[0-9a-f]+\])?::", name)
    others = [owner for owner in owners if owner not in STANDARD]
    if others:
        # `drop_in_place<tera::…>` is tera's.
        return others[0]
    return "the standard library" if owners else "the system"


def print_table(head, counts, total, least):
    print(f"\n| {head} | share |\n|---|---|")
    for name, count in counts:
        if count * 100 >= total * least:
            print(f"| {name} | {count * 100 / total:.1f}% |")


def main():
    asked = arguments()
    for program in ("valgrind", "callgrind_annotate", asked.docent):
        if not shutil.which(program):
            sys.exit(f"missing: {program}")
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts"
        out = Path(folder) / "site"
        if asked.again:
            run(asked, out)
        run(asked, out, counts)
        pages = sum(1 for _ in out.glob("*/*.html"))
        own = list(listed(counts))
        inclusive = list(listed(counts, "--inclusive=yes"))
    total = next((count for name, count in own if name.startswith(PROGRAM)), 0)
    own = [(name, count) for name, count in own if not name.startswith(PROGRAM)]
    if not any("docent::" in name for name, _ in own):
        sys.exit("the program has no symbols: cargo rustc --release --bin docent -- -C strip=none")
    page = total / 1e3 / max(1, pages)
    print(f"{total / 1e6:.0f} million instructions, {pages} pages, {page:.0f} thousand a page")
    packages = Counter()
    for name, count in own:
        packages[package(name)] += count
    print_table("package, itself", packages.most_common(), total, asked.least)
    # A function that calls itself is there once for each way to it.
    most = Counter()
    for name, count in inclusive:
        name = re.sub(r"'\d+$", "", name)
        most[name] = max(most[name], count)
    stages = []
    for stage, pattern in STAGES:
        count = sum(count for name, count in most.items() if re.fullmatch(pattern, name))
        stages.append((stage, count))
    # A stage that is not seen is in its caller: 0.0% says so.
    print_table("stage, with all that it calls", stages, total, 0)
    names = [(name, count) for name, count in most.most_common() if package(name) not in AROUND]
    names = [(f"`{name[:90]}`", count) for name, count in names]
    print_table("function, with all that it calls", names, total, asked.least)


if __name__ == "__main__":
    main()
