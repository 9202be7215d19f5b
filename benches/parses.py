"""Counts how often docent parses the texts of messages: once a variant, in a build and in a check.

    cargo rustc --release --bin docent -- -C strip=none
    python3 benches/parses.py target/release/docent

It wants valgrind, which counts the calls of a function by its name.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

READS = "docent::markdown::parse::read "
GUIDES, LOCALES, MESSAGES = 8, ["en-US", "nl-NL", "ja-JP"], 25


def project(folder):
    """Guides whose messages all have markup; one has two variants, of which a page shows one."""
    files = {"docent.yaml": "source: en-US\nnotices: false\n"}
    for at in range(GUIDES):
        ids = ", ".join(f"m{number}" for number in range(MESSAGES))
        files[f"docs/guides/g{at}.yaml"] = f"guide: g{at}\nvalues: {{ n: 5 }}\nbody: [text: [{ids}]]\n"
        for locale in LOCALES:
            lines = [f"m{number} = Text {number} of {at} is *here*" for number in range(1, MESSAGES)]
            choice = "m0 = { $n ->\n    [one] *One*\n   *[other] *Others*\n }"
            words = "\n".join(["title = A *trip*", choice, *lines]) + "\n"
            files[f"locales/{locale}/g{at}.ftl"] = words
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def reads(program, folder, *command):
    """How often a command parses a text with markup."""
    out = folder / "calls"
    run = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, *command, "-q"]
    subprocess.run(run, cwd=folder, check=False, capture_output=True)
    tree = subprocess.run(
        ["callgrind_annotate", "--tree=caller", "--inclusive=yes", "--threshold=100", out],
        capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    count, callers = None, 0
    for line in tree:
        called = re.search(r"< .*\(([\d,]+)x\)", line)
        if called:
            callers += int(called[1].replace(",", ""))
        else:
            if f":{READS}" in line and "*" in line:
                count = callers
            callers = 0
    if count is None:
        sys.exit(f"{program} has no function {READS.strip()}: build it with -C strip=none")
    return count


def main():
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project(folder)
        pages = GUIDES * len(LOCALES)
        texts = pages * (MESSAGES + 1)
        # All variants of a message with several are read for their faults.
        variants = texts + pages
        for command in ("build", "check"):
            count = reads(program, folder, command)
            print(f"{command}: {count} parses, {texts} texts on pages, {variants} variants")
            if count > variants:
                sys.exit(f"{command} parses texts more than once")


main()
