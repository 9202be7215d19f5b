"""What `docent build --depfile` says, as ninja reads it."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

# Shell's marks are in it, and what ninja and make escape.
NAME = "site of $5 #1"
RULES = """\
rule docent
  command = '{docent}' build -q -f html --out '{site}' --depfile '{site}.d'
  depfile = {site}.d
  deps = gcc
build {path}/manifest.json: docent
"""


def faults(docent, source, folder):
    """Builds again and again; yields what ninja did not do as it has to."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder)
    (folder / "docs/requests").mkdir()
    (folder / "docs/requests/r.yaml").write_text("form: hostile-form\n")
    escaped = NAME.replace("$", "$$")
    rules = RULES.format(docent=docent, site=escaped, path=escaped.replace(" ", "$ "))
    (folder / "build.ninja").write_text(rules)

    def ninja():
        program = Path(sys.prefix) / "bin/ninja"
        ran = subprocess.run([program, "--verbose"], cwd=folder, capture_output=True, text=True)
        if ran.returncode:
            raise RuntimeError(ran.stdout + ran.stderr)
        return "no work to do" not in ran.stdout

    def later(path):
        # Files' times may be no finer than this.
        time.sleep(0.05)
        os.utime(folder / path)

    if not ninja():
        yield "it did not build"
    if ninja():
        yield "it built again, though nothing has changed"
    later("docs/requests/r.yaml")
    if ninja():
        yield "it built again for a request"
    words = "locales/nl-NL/other.ftl"
    with open(folder / words, "a", encoding="utf-8") as file:
        file.write("\nunused = Nieuw\n")
    for path in (words, "docs/guides/other.yaml", "docs/media/picture.svg", "docs/guides"):
        later(path)
        if not ninja():
            yield f"it did not build again after a change of {path}"
        if ninja():
            yield f"it built twice after a change of {path}"
    shutil.copy(folder / "docs/guides/other.yaml", folder / "docs/guides/more.yaml")
    more = (folder / "docs/guides/more.yaml").read_text().replace("guide: other", "guide: more")
    (folder / "docs/guides/more.yaml").write_text(more)
    for locale in ("en-US", "nl-NL"):
        shutil.copy(folder / f"locales/{locale}/other.ftl", folder / f"locales/{locale}/more.ftl")
    if not ninja() or not (folder / NAME / "nl-NL/more.html").exists():
        yield "it did not build a guide that is new"
    for path in folder.rglob("more.*"):
        path.unlink() if NAME not in path.parts else None
    if not ninja() or (folder / NAME / "nl-NL/more.html").exists():
        yield "it did not remove the pages of a guide that is gone"
