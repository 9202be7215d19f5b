"""Builds docent's flavors with the programs that they are for, and looks at the pages."""

import os
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import fuzz
import ninja
import words as patterns
from compare import CANARY, GROUPS, Site
from expect import expected
from hosts import ENGINES, HOSTS, Failed, install
from shown import Shown

HERE = Path(__file__).parent
DOCENT = os.environ["DOCENT"]
LIMIT = int(os.environ.get("LIMIT", 20))
LOCALES = ["en-US", "nl-NL", "ja-JP", "ar-EG"]
SEED = os.environ.get("SEED", "1")
PROJECTS = {"docent": (HERE.parent.parent, LOCALES), "hostile": (HERE / "hostile", LOCALES[:2])}

# Guides of generated texts, by name.
GUIDES = {}

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
    start = time.monotonic()
    try:
        make(name, source, locales, folder)
    except Failed as error:
        say("failed", f"{name} {project}: build", *str(error).splitlines())
        return False
    say("right", f"{name} {project}: built in {time.monotonic() - start:.0f} s")
    return True


def make(name, source, locales, folder):
    """Builds a project's pages for a host, in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    flavor = HOSTS[name].flavor or name
    option = "--format" if flavor == "md" else "--flavor"
    command = [DOCENT, "build", "-q", option, flavor, "-l", ",".join(locales), "--out", folder]
    built = subprocess.run([*command, "--project", source], capture_output=True, text=True)
    if built.returncode:
        raise Failed(f"docent: {built.stderr}")
    # What a page would show that reads files.
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    if name == "hugo":
        # Where it takes tables only.
        folders = [path for path in folders if "i18n" not in path.parts]
    for place in folders:
        (place / "secret.txt").write_text(f"{CANARY}\n")
    if (HERE / "hosts" / name).exists():
        shutil.copytree(HERE / "hosts" / name, folder, dirs_exist_ok=True)
    if name == "hugo" and source == PROJECTS.get("fuzz", [None])[0]:
        # Guides have their own names for notes.
        with open(folder / "hugo.toml", "a") as config:
            config.write("[params]\nownTitles = true\n")
    (folder / "project.txt").write_text(str(source.resolve()))
    HOSTS[name].build(folder, locales)


def fuzz_case(project, guide, fault):
    """The generated text that a fault is about."""
    return fuzz.named(GUIDES.get(guide), fault) if project == "fuzz" else None


def look(name, project, folder):
    """Compares a built site with what docent says."""
    host = HOSTS[name]
    pages = wanted(project, host.nests)
    root = folder / host.root
    site = Site(host, root, {key: root / host.page(*key) for key in pages})
    if project == "fuzz":
        paths = [site.paths["en-US", guide] for guide in fuzz.CONTROLS]
        site.controls = tuple(Shown(path, host) for path in paths if path.exists())
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
                if group is not GROUPS[0] and not page.steps and page.faults:
                    # There is nothing to compare.
                    continue
                for first, *more in group(page, pages[key], site):
                    faults += [f"{key[1]}: {first}", *(f"    {line}" for line in more)]
                    if case := fuzz_case(project, key[1], first):
                        faults.append(f"    of {case}")
            verdict = "wrong" if faults else "right"
            count = f"{group.__name__} of {len(shown)} pages"
            say(verdict, f"{name} {project} {locale}: {count}", *faults)


def check_fuzz(name, count):
    """Compares a site of generated texts with one of harmless texts."""
    folder = ENGINES / name / "site-fuzz"
    guides = fuzz_project(count)
    if build(name, "fuzz", folder):
        look(name, "fuzz", folder)
    else:
        say("failed", f"{name} fuzz: texts that keep it from building", *culprits(name, guides))
    if "KEEP" not in os.environ:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def fuzz_project(count):
    project, _ = PROJECTS["fuzz"]
    guides = fuzz.generate(SEED, count)
    refused = fuzz.accepted(DOCENT, project, guides)
    GUIDES.update((guide.name, guide) for guide in guides)
    texts = len(guides) * len(fuzz.places())
    say("right", f"fuzz: {texts} texts of seed {SEED}; docent refused {refused}, which stand there otherwise")
    return guides


def culprits(name, guides):
    """The texts that keep a host from building, found by halves."""
    project, locales = ENGINES / f"fuzz-part-{os.getpid()}", LOCALES[:1]

    def fails(part):
        fuzz.write(project, part)
        try:
            make(name, project, locales, ENGINES / name / "site-part")
        except Failed:
            return True
        return False

    def search(parts, whole):
        """Those of some parts that fail alone, once they are known to fail together."""
        if len(parts) == 1:
            return parts
        halves = [parts[: len(parts) // 2], parts[len(parts) // 2 :]]
        found = [one for half in halves if fails(whole(half)) for one in search(half, whole)]
        return found or parts

    out = []
    for guide in search(guides, lambda half: half):
        cases = search(list(guide.cases.values()), lambda half: [fuzz.only(guide, half)])
        out += [str(case) for case in cases]
    shutil.rmtree(project, ignore_errors=True)
    shutil.rmtree(ENGINES / name / "site-part", ignore_errors=True)
    return out


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
    words = sys.argv[1:]
    count = 0
    if "--fuzz" in words:
        at = words.index("--fuzz")
        count = int(words[at + 1])
        del words[at : at + 2]
        PROJECTS["fuzz"] = (ENGINES / f"fuzz-{SEED}-{count}", LOCALES[:1])
    else:
        PROJECTS["words"] = (ENGINES / f"words-{os.getpid()}", list(patterns.LANGUAGES))
        patterns.write(PROJECTS["words"][0])
    names = [name for name in words if name != "--fast"]
    known = [*HOSTS, "ninja"]
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no such engines: {' '.join(unknown)}; there are {' '.join(known)}")
    fast = "--fast" in words
    usual = [name for name in known if not fast or name == "ninja" or HOSTS[name].fast]
    for name in names or usual:
        if name == "ninja" and count:
            continue
        if name == "ninja":
            check_ninja()
            continue
        try:
            install(name, HOSTS[name], say)
        except (Failed, OSError) as error:
            say("missing", name, *str(error).splitlines()[-5:])
            continue
        if count:
            check_fuzz(name, count)
            continue
        for project in PROJECTS:
            folder = ENGINES / name / f"site-{project}"
            if build(name, project, folder):
                look(name, project, folder)
            if "KEEP" not in os.environ:
                shutil.rmtree(folder, ignore_errors=True)
    if "KEEP" not in os.environ:
        shutil.rmtree(PROJECTS["fuzz" if count else "words"][0], ignore_errors=True)
    sys.exit(failed)


main()
