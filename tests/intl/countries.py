#!/usr/bin/env python3
"""Holds the names of countries that docent understands against those of other programs.

    pip install pycountry babel country_converter
    npm install --prefix FOLDER world-countries i18n-iso-countries cldr-localenames-full
    python3 tests/intl/countries.py --docent target/debug/docent [--npm FOLDER]

Each name goes through `docent draft --json`. Lists, for each source, how many names docent finds, the names that it
doesn't find or asks about, and those that it takes for another country: there must be none.
"""

import argparse
import gettext
import json
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

import babel
import country_converter
import pycountry

LANGUAGES = ["ar", "de", "en", "es", "fr", "ja", "nl", "pl", "pt", "zh"]
FORM = "form: f\nversion: '1'\nparts:\n  - part: main\n    fields:\n      - { field: country, kind: country }\n"


def names(npm):
    """All names: source, code, name."""
    for country in pycountry.countries:
        for key in ("name", "official_name", "common_name", "alpha_2", "alpha_3"):
            name = getattr(country, key, None)
            if name:
                yield "ISO 3166, English (pycountry)", country.alpha_2, name
    for language in ("ar", "de", "es", "fr", "ja", "nl", "pl", "pt", "zh_CN"):
        words = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language])
        for country in pycountry.countries:
            for key in ("name", "official_name", "common_name"):
                name = getattr(country, key, None)
                if name and words.gettext(name) != name:
                    yield f"ISO 3166, {language} (pycountry)", country.alpha_2, words.gettext(name)
    codes = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    for language in LANGUAGES:
        for code, name in babel.Locale.parse(language).territories.items():
            if code in codes:
                yield f"CLDR, {language} (babel)", code, name
    table = Path(country_converter.__file__).parent / "country_data.tsv"
    head, *rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        row = dict(zip(head, row))
        if row["ISO2"] in codes:
            yield "country_converter", row["ISO2"], row["name_short"]
            yield "country_converter", row["ISO2"], row["name_official"]
    if npm:
        modules = Path(npm) / "node_modules"
        for country in json.loads((modules / "world-countries/countries.json").read_text(encoding="utf-8")):
            code = country["cca2"]
            for name in [country["name"]["common"], country["name"]["official"], *country["altSpellings"]]:
                yield "world-countries, English", code, name
            for language in ("ara", "deu", "spa", "fra", "jpn", "nld", "pol", "por", "zho"):
                for name in country["translations"].get(language, {}).values():
                    yield f"world-countries, {language}", code, name
        for language in LANGUAGES:
            path = modules / f"i18n-iso-countries/langs/{language}.json"
            for code, own in json.loads(path.read_text(encoding="utf-8"))["countries"].items():
                for name in [own] if isinstance(own, str) else own:
                    yield f"i18n-iso-countries, {language}", code, name
            path = modules / f"cldr-localenames-full/main/{language}/territories.json"
            territories = json.loads(path.read_text(encoding="utf-8"))["main"][language]["localeDisplayNames"]["territories"]
            for key, name in territories.items():
                code = key.split("-alt-")[0]
                if code in codes:
                    yield f"CLDR with alternatives, {language}", code, name


def drafted(docent, asked):
    """What docent makes of each name: a code, or its problem."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in [
            ("docent.yaml", "source: en-US\nlocales: [en-US]\n"),
            ("docs/forms/f.yaml", FORM),
            ("locales/en-US/f.ftl", "title = F\nmain = Main\ncountry = Country\n"),
        ]:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        lines = [json.dumps({"form": "f", "values": {"country": name}}) for name in asked]
        requests = root / "requests.jsonl"
        requests.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [docent, "draft", "--project", root, requests, "--format", "json"]
        out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = []
    for line in out.splitlines():
        result = json.loads(line)
        problems = result.get("problems") or [{}]
        request = (result.get("draft") or result).get("request") or {}
        found.append(request.get("values", {}).get("country") or problems[0].get("problem"))
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--docent", default="target/debug/docent")
    arguments.add_argument("--npm")
    arguments = arguments.parse_args()
    every = sorted(set(names(arguments.npm)))
    found = drafted(arguments.docent, [name for _, _, name in every])
    assert len(found) == len(every), (len(found), len(every))
    counts = defaultdict(lambda: [0, 0, 0])
    for (source, code, name), got in zip(every, found):
        right = got == code
        wrong = not right and got is not None and len(got) == 2
        count = counts[source]
        count[0] += right
        count[1] += not right and not wrong
        count[2] += wrong
        if not right:
            print(f"{'WRONG' if wrong else 'missed'}\t{code}\t{got}\t{name}\t{source}")
    print(f"{'found':>7} {'missed':>7} {'wrong':>6}")
    for source, (right, missed, wrong) in sorted(counts.items()):
        print(f"{right:7} {missed:7} {wrong:6}  {right / (right + missed + wrong):7.2%}  {source}")
    total = [sum(column) for column in zip(*counts.values())]
    print(f"{total[0]:7} {total[1]:7} {total[2]:6}  {total[0] / sum(total):7.2%}  all")


if __name__ == "__main__":
    main()
