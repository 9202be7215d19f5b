"""Builds docent's flavors with the programs that they are for, and looks at the pages."""

import os
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import ninja
from compare import CANARY, GROUPS, Site
from expect import expected
from hosts import ENGINES, HOSTS, Failed, install
from shown import Shown

HERE = Path(__file__).parent
DOCENT = os.environ["DOCENT"]
LIMIT = int(os.environ.get("LIMIT", 20))
LOCALES = ["en-US", "nl-NL", "ja-JP", "ar-EG"]
PROJECTS = {"docent": (HERE.parent.parent, LOCALES), "hostile": (HERE / "hostile", LOCALES[:2])}

failed = False


def say(verdict, text, *more):
    """Says a line of the result; everything but `right` is a failure."""
    global failed
    failed |= verdict != "right"
    more = [*more[:LIMIT], f"and {len(more) - LIMIT} lines more"] if len(more) > LIMIT else more
    print(f"{verdict + ':':<8} {text}", *more, sep="\n         ", flush=True)


@cache
def wanted(project, nests):
    folder, locales = PROJECTS[project]
    return expected(DOCENT, folder, locales, nests)


def build(name, project, folder):
    """Builds a project's pages for a host; says whether they are there."""
    source, locales = PROJECTS[project]
    flavor = HOSTS[name].flavor or name
    command = [DOCENT, "build", "-q", "--flavor", flavor, "-l", ",".join(locales), "--out", folder]
    built = subprocess.run([*command, "--project", source], capture_output=True, text=True)
    if built.returncode:
        say("failed", f"{name} {project}: docent", *built.stderr.splitlines())
        return False
    # What a page would show that reads files.
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    if name == "hugo":
        # Where it takes tables only.
        folders = [path for path in folders if "i18n" not in path.parts]
    for place in folders:
        (place / "secret.txt").write_text(f"{CANARY}\n")
    if (HERE / "hosts" / name).exists():
        shutil.copytree(HERE / "hosts" / name, folder, dirs_exist_ok=True)
    (folder / "project.txt").write_text(str(source.resolve()))
    start = time.monotonic()
    try:
        HOSTS[name].build(folder, locales)
    except Failed as error:
        say("failed", f"{name} {project}: build", *str(error).splitlines())
        return False
    say("right", f"{name} {project}: built in {time.monotonic() - start:.0f} s")
    return True


def look(name, project, folder):
    """Compares a built site with what docent says."""
    host = HOSTS[name]
    pages = wanted(project, host.nests)
    root = folder / host.root
    site = Site(host, root, {key: root / host.page(*key) for key in pages})
    for locale in PROJECTS[project][1]:
        shown = {}
        for key, path in site.paths.items():
            if key[0] == locale and path.exists():
                shown[key] = Shown(path, host)
            elif key[0] == locale:
                say("missing", f"{name} {project} {locale}: {path.relative_to(root)}")
        for group in GROUPS:
            faults = []
            for key, page in shown.items():
                for first, *more in group(page, pages[key], site):
                    faults += [f"{key[1]}: {first}", *(f"    {line}" for line in more)]
            verdict = "wrong" if faults else "right"
            count = f"{group.__name__} of {len(shown)} pages"
            say(verdict, f"{name} {project} {locale}: {count}", *faults)


def check_ninja():
    folder = ENGINES / "ninja"
    try:
        found = list(ninja.faults(Path(DOCENT).resolve(), HERE / "hostile", folder))
    except (RuntimeError, OSError) as error:
        found = str(error).splitlines()
    say("wrong" if found else "right", "ninja: what is built again", *found)
    if "KEEP" not in os.environ:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    names = [name for name in sys.argv[1:] if name != "--fast"]
    known = [*HOSTS, "ninja"]
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no such engines: {' '.join(unknown)}; there are {' '.join(known)}")
    fast = "--fast" in sys.argv[1:]
    usual = [name for name in known if not fast or name == "ninja" or HOSTS[name].fast]
    for name in names or usual:
        if name == "ninja":
            check_ninja()
            continue
        try:
            install(name, HOSTS[name], say)
        except (Failed, OSError) as error:
            say("missing", name, *str(error).splitlines()[-5:])
            continue
        for project in PROJECTS:
            folder = ENGINES / name / f"site-{project}"
            shutil.rmtree(folder, ignore_errors=True)
            if build(name, project, folder):
                look(name, project, folder)
            if "KEEP" not in os.environ:
                shutil.rmtree(folder, ignore_errors=True)
    sys.exit(failed)


main()
