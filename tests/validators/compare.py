#!/usr/bin/env python3
"""Holds docent's verdicts on tax ids and phone numbers against python-stdnum and phonenumbers."""

import argparse
import importlib
import json
import random
import re
import subprocess
import sys
from collections import Counter, defaultdict, namedtuple
from importlib.metadata import version
from pathlib import Path

import phonenumbers
from stdnum import get_cc_module
from stdnum.ar import cuit
from stdnum.au import abn
from stdnum.br import cnpj, cpf
from stdnum.ca import bn
from stdnum.ch import uid, vat as ch_vat
from stdnum.cl import rut
from stdnum.cn import uscc
from stdnum.co import nit
from stdnum.eu import vat as eu_vat
from stdnum.exceptions import InvalidChecksum, ValidationError
from stdnum.gb import utr, vat as gb_vat
from stdnum.id import npwp
from stdnum.il import hp, idnr
from stdnum.in_ import gstin, pan
from stdnum.jp import cn as jp_cn
from stdnum.kr import brn
from stdnum.mx import rfc
from stdnum.no import mva, orgnr
from stdnum.nz import ird
from stdnum.rs import pib
from stdnum.ru import inn
from stdnum.sg import uen
from stdnum.th import tin as th_tin
from stdnum.tr import tckimlik, vkn
from stdnum.tw import ubn
from stdnum.ua import edrpou, rntrc
from stdnum.us import tin as us_tin
from stdnum.vn import mst
from stdnum.za import tin as za_tin

HERE = Path(__file__).parent
KNOWN = HERE / "known.txt"

# Shapes of numbers: `#` a digit, `%` a letter, `?` and `@` a digit and letter that make the number
# right, `yymmdd` and `ddmmyy` a date, the month of women and other centuries included.
UNION = {
    "AT": ["U#######?"],
    "BE": ["0#######??", "1#######??", "#######??"],
    "BG": ["########?", "yymmdd###?", "#########?"],
    "CY": ["########@"],
    "CZ": ["#######?", "6#######?", "yymmdd###", "yymmdd###?"],
    "DE": ["########?"],
    "DK": ["#######?"],
    "EE": ["########?"],
    "EL": ["########?", "#######?"],
    "ES": ["A#######?", "A#######@", "########@", "X#######@", "Y#######@", "K#######@"],
    "FI": ["#######?"],
    "FR": ["??########?", "?@########?", "@?########?", "??000#####?"],
    "HR": ["##########?"],
    "HU": ["#######?"],
    "IE": ["#######@", "#######@%", "#%#####@", "#+#####@", "#*#####@"],
    "IT": ["#######0##?", "#######888?"],
    "LT": ["#######1?", "##########1?"],
    "LU": ["######??"],
    "LV": ["4#########?", "9#########?", "ddmmyy1###?", "32########?"],
    "MT": ["######??"],
    "NL": ["########?B0#", "#########B??", "######?B01"],
    "PL": ["#########?"],
    "PT": ["########?"],
    "RO": ["#########?", "#####?", "1yymmdd0####?", "6yymmdd0####?"],
    "SE": ["#########?01"],
    "SI": ["#######?"],
    "SK": ["########??", "yymmdd###?"],
    "XI": ["#######??", "#######??###", "GD1##", "HA5##"],
}

# Python's schemes, shapes, and what may come in front.
OTHERS = {
    "AR": ([cuit], ["20########?", "30########?"], "CUIT "),
    "AU": ([abn], ["??#########"], "ABN "),
    "BR": ([cnpj, cpf], ["############??", "#########??", "12ABC#######??"], "CNPJ "),
    "CA": ([bn], ["########?", "########?RT0001"], "BN "),
    "CH": ([ch_vat, uid], ["CHE########?MWST", "CHE########?TVA", "CHE########?"], ""),
    "CL": ([rut], ["########?", "#######?", "########@"], "RUT "),
    "CN": ([uscc], ["91######MA#######?", "91######MA#######@", "91################?"], ""),
    "CO": ([nit], ["#########?", "########?"], "NIT "),
    "GB": ([gb_vat, utr], ["#######??", "#######??###", "?#########", "GD1##", "HA5##"], "GB"),
    "ID": ([npwp], ["########?######", "0########?######"], "NPWP "),
    "IL": ([hp, idnr], ["5#######?", "########?"], ""),
    "IN": ([gstin, pan], ["27%%%C%####%1Z?", "27%%%C%####%1Z@", "%%%P%####%"], "GSTIN "),
    "JP": ([jp_cn], ["?############"], "T"),
    "KR": ([brn], ["#########?"], ""),
    "MX": ([rfc], ["%%%yymmdd%%#", "%%%%yymmdd##%", "%%%%yymmdd"], ""),
    "NO": ([mva, orgnr], ["########?MVA", "########?"], "NO "),
    "NZ": ([ird], ["########?", "#######?"], "NZ"),
    "RS": ([pib], ["########?"], ""),
    "RU": ([inn], ["#########?", "##########??"], ""),
    "SG": ([uen], ["########@", "20#######@", "T09LL####@"], ""),
    "TH": ([th_tin], ["0###########?", "3###########?"], ""),
    "TR": ([vkn, tckimlik], ["#########?", "#########??"], ""),
    "TW": ([ubn], ["#######?"], ""),
    "UA": ([edrpou, rntrc], ["#######?", "#########?"], ""),
    "US": ([us_tin], ["#########"], "EIN "),
    "VN": ([mst], ["#########?", "#########?001"], ""),
    "ZA": ([za_tin], ["0########?", "9########?"], ""),
}

# Numbers that docent takes: python-stdnum hasn't heard of them, or knows their holders' birthdays.
UNKNOWN = {
    "CA": r"\d{10}[A-Z]{2}\d{4}",
    "ID": r"[1-9]\d{15}",
    "SG": r"M\w{9}",
    "UA": r"\d{12}",
    "VN": r"0\d{11}",
    "ZA": r"4\d{9}",
}

# Countries whose check digit python-stdnum doesn't look at.
UNCHECKED = {"KR"}

PER_MEMBER = 3750
PER_OTHER = 2000

Case = namedtuple("Case", "field country text values expected")


def fill(shape, dice):
    """A shape without its check digits."""
    year, month, day = dice.randrange(100), dice.randrange(1, 13), dice.randrange(1, 29)
    month += dice.choice([0, 0, 0, 20, 40, 50])
    for name, parts in (("yymmdd", (year, month, day)), ("ddmmyy", (day, month % 20 or 1, year))):
        shape = shape.replace(name, "".join(f"{part:02}" for part in parts))
    letters = "ABCDEFGHIJKLMNOPQRSTUVW"
    draw = {"#": "0123456789", "%": letters}
    return "".join(dice.choice(draw[char]) if char in draw else char for char in shape)


def complete(shape, dice, judge):
    """A right number of a shape; without luck, a wrong one."""
    for _ in range(40):
        body = fill(shape, dice)
        ways = 10 ** body.count("?") * 26 ** body.count("@")
        for way in dice.sample(range(ways), min(ways, 400)):
            number = ""
            for char in body:
                if char == "?":
                    way, digit = divmod(way, 10)
                    char = str(digit)
                elif char == "@":
                    way, letter = divmod(way, 26)
                    char = chr(65 + letter)
                number += char
            if judge(number) == "right":
                return number
    return number


def mutate(number, dice):
    """A number with one slip of the hand."""
    at = dice.randrange(len(number))
    digits = [place for place, char in enumerate(number) if char.isdigit()]
    place = dice.choice(digits)
    slip = dice.randrange(8)
    if slip < 3:
        other = str((int(number[place]) + dice.randrange(1, 10)) % 10)
        return number[:place] + other + number[place + 1 :]
    if slip < 5:
        at = min(at, len(number) - 2)
        return number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    if slip == 5:
        return number[:at] + number[at + 1 :]
    if slip == 6:
        return number[:at] + str(dice.randrange(10)) + number[at:]
    return number[:place] + dice.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + number[place + 1 :]


def spread(number, dice):
    """The same number as people write it: docent leaves out what sets parts off."""
    style = dice.randrange(4)
    if style == 0:
        return number
    mark = dice.choice([" ", "-", ".", "/", "\u00a0"])
    every = dice.randrange(2, 5)
    parts = [number[at : at + every] for at in range(0, len(number), every)]
    text = mark.join(parts)
    return text.lower() if style == 3 else text


def verdict(modules, number):
    """What python-stdnum says: `right`, or the error nearest to right."""
    errors = []
    for module in modules:
        try:
            module.validate(number)
            return "right"
        except ValidationError as error:
            errors.append(type(error).__name__)
        except Exception as error:  # python-stdnum falls over some wrong numbers
            errors.append(f"crash {type(error).__name__}")
    return "InvalidChecksum" if "InvalidChecksum" in errors else errors[0]


def newer(country, number):
    """Whether a number follows a rule that is younger than python-stdnum's."""
    if country == "TW" and re.fullmatch(r"\d{8}", number) and not ubn.is_valid(number):
        return (ubn.calc_checksum(number) + (number[6] == "7")) % 5 == 0 or (
            ubn.calc_checksum(number) % 5 == 0
        )
    return re.fullmatch(UNKNOWN.get(country, "-"), number) is not None


# National numbers of the members that are no VAT numbers: right in a field for "tax or VAT" without a prefix.
NATIONAL = {
    "AT": ["at.tin"], "BE": ["be.nn", "be.bis"], "BG": ["bg.egn", "bg.pnf"], "CZ": ["cz.rc"],
    "DE": ["de.idnr"], "DK": ["dk.cpr"], "EE": ["ee.registrikood", "ee.ik"], "ES": ["es.dni", "es.nie"],
    "FI": ["fi.hetu"], "FR": ["fr.siren", "fr.siret", "fr.nif"], "IE": ["ie.pps"], "IT": ["it.codicefiscale"],
    "LT": ["lt.asmens"], "NL": ["nl.bsn"], "PL": ["pl.pesel", "pl.regon"], "RO": ["ro.cnp"],
    "SE": ["se.orgnr", "se.personnummer"], "SK": ["sk.rc"],
}
# Those of which only the length is known.
LENGTHS = {"DE": (10, 11, 13), "LU": (11, 13), "MT": (9,)}


def is_national(case):
    """Whether a number, as it was typed and without a prefix, is a national one."""
    number = re.sub(r"[^0-9A-Za-z]", "", case.text).upper()
    if number.isdigit() and len(number) in LENGTHS.get(case.country, ()):
        return True
    for name in NATIONAL.get(case.country, ()):
        module = importlib.import_module(f"stdnum.{name}")
        if module.is_valid(number):
            return True
    return False


def of_the_union():
    for prefix, shapes in UNION.items():
        dice = random.Random(f"union {prefix}")
        code = {"EL": "GR", "XI": "GB"}.get(prefix, prefix)
        module = get_cc_module({"XI": "gb"}.get(prefix, code.lower()), "vat")
        prefixes = ["EL", "GR"] if prefix == "EL" else [prefix]
        judge = lambda number: verdict([module], number)
        for turn in range(PER_MEMBER):
            number = complete(shapes[turn % len(shapes)], dice, judge)
            if turn % 2:
                number = mutate(number, dice)
            way = dice.randrange(8)
            if way == 0 and prefix != "XI":
                other = dice.choice([other for other in UNION if other != prefix])
                text, expected, country = other + number, judge(other + number), code
            elif way < 4 and prefix != "XI":
                text, expected, country = number, judge(number), code
            else:
                text = dice.choice(prefixes) + number
                expected = verdict([eu_vat], text)
                country = code if way < 6 else None
            text = spread(text, dice)
            values = {"country": country, "tax-id": text} if country else {"tax-id": text}
            yield Case("tax-id", prefix, text, values, expected)


def of_others():
    for country, (modules, shapes, front) in OTHERS.items():
        dice = random.Random(f"other {country}")
        judge = lambda number: verdict(modules, number)
        made = 0
        while made < PER_OTHER:
            number = complete(shapes[made % len(shapes)], dice, judge)
            if made % 2:
                number = mutate(number, dice)
            if newer(country, number):
                continue
            made += 1
            text = spread(number, dice)
            if front and dice.randrange(4) == 0:
                text = front + text
            yield Case("tax-id", country, text, {"country": country, "tax-id": text}, judge(number))


def dial(text, region):
    """What phonenumbers says: `right`, or what is wrong."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        names = vars(phonenumbers.NumberParseException).items()
        return next(name for name, value in names if value == error.error_type and name.isupper())
    if phonenumbers.is_valid_number(number):
        return "right"
    reason = phonenumbers.is_possible_number_with_reason(number)
    names = vars(phonenumbers.ValidationResult).items()
    return next(name for name, value in names if value == reason and name.isupper())


def of_phones():
    Format = phonenumbers.PhoneNumberFormat
    kinds = sorted(phonenumbers.PhoneNumberType.values())
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    # Places that have phone numbers and no code in ISO 3166-1.
    nowhere = {"AC", "TA", "XK"}
    samples = set()
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        numbers = [phonenumbers.example_number_for_type(region, kind) for kind in kinds]
        numbers.append(phonenumbers.invalid_example_number(region))
        samples.update((region, phonenumbers.format_number(n, Format.E164)) for n in numbers if n)
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        number = phonenumbers.example_number_for_non_geo_entity(code)
        samples.add(("001", phonenumbers.format_number(number, Format.E164)))
    for region, sample in sorted(samples):
        dice = random.Random(f"phone {region} {sample}")
        number = phonenumbers.parse(sample, None)
        forms = [Format.INTERNATIONAL, Format.NATIONAL, Format.RFC3966]
        whole, national, uri = (phonenumbers.format_number(number, form) for form in forms)
        alone = [sample, whole, uri, f"{whole} ext. 12", whole.translate(wide), national]
        alone += [whole.translate(arabic)] + [mutate(whole, dice) for _ in range(5)]
        beside = [national, whole, national.translate(wide)]
        beside += [mutate(national, dice) for _ in range(5)]
        # A letter for a digit is a word to docent, and nothing to the parser.
        alone, beside = (
            [text for text in texts if not re.search("[A-Z]", text)] for texts in (alone, beside)
        )
        for text in alone:
            yield Case("phone", region, text, {"phone-alone": text}, dial(text, None))
        if region not in nowhere | {"001"}:
            for text in beside:
                values = {"country": region, "phone": text}
                yield Case("phone", region, text, values, dial(text, region))


def ask(program, cases):
    """The names of docent's problem with each case, or `right`."""
    lines = []
    for at, case in enumerate(cases):
        request = {"id": f"c{at}", "form": "validate", "locale": "en-US", "values": case.values}
        lines.append(json.dumps(request, ensure_ascii=False))
    command = [program, "draft", "-", "-f", "json", "--project", str(HERE / "project")]
    run = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode not in (0, 1) or len(answers) != len(cases):
        sys.exit(f"{len(answers)} answers to {len(cases)} requests\n{run.stderr[:2000]}")
    for at, (case, answer) in enumerate(zip(cases, answers)):
        # A draft without problems doesn't say so.
        problems = answer["problems"] if "rejected" in answer else answer.get("problems", [])
        fields = {case.field, f"{case.field}-alone"}
        if answer["id"] != f"c{at}" or any(problem["field"] not in fields for problem in problems):
            sys.exit(f"an answer to something else: {answer}")
        yield problems[0]["problem"] if problems else "right"


# The kinds of faults that both sides tell apart.
ALIKE = {
    "tax-id-digits": {"InvalidChecksum"},
    "tax-id-shape": {"InvalidComponent", "InvalidFormat", "InvalidLength"},
    "tax-id-like": {"InvalidComponent", "InvalidFormat", "InvalidLength"},
    "tax-id-country": {"InvalidChecksum", "InvalidComponent", "InvalidFormat", "InvalidLength"},
    "phone": {"INVALID_LENGTH", "NOT_A_NUMBER", "INVALID_COUNTRY_CODE"},
    "phone-country": {"INVALID_COUNTRY_CODE"},
    "phone-long": {"TOO_LONG"},
    "phone-range": {"IS_POSSIBLE"},
    "phone-short": {
        "IS_POSSIBLE_LOCAL_ONLY", "TOO_SHORT", "TOO_SHORT_NSN", "TOO_SHORT_AFTER_IDD",
    },
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?", default="docent", help="the docent to ask")
    parser.add_argument("--write", action="store_true", help=f"write {KNOWN.name}")
    parser.add_argument("--differences", action="store_true", help="list faults told differently")
    options = parser.parse_args()
    print(f"python-stdnum {version('python-stdnum')}, phonenumbers {version('phonenumbers')}")

    failed = False
    disagreements = set()
    told = defaultdict(list)
    groups = (("the Union", of_the_union), ("other countries", of_others), ("phones", of_phones))
    for name, make in groups:
        cases = list(make())
        total, equal, right = Counter(), Counter(), Counter()
        for case, found in zip(cases, ask(options.program, cases)):
            counted = found
            if case.country in UNCHECKED and found == "tax-id-digits":
                counted = "right"
            if name == "the Union" and found == "right" != case.expected and is_national(case):
                case = case._replace(expected="right")
            total[case.country] += 1
            right[case.country] += case.expected == "right"
            if (counted == "right") == (case.expected == "right"):
                equal[case.country] += 1
                if "right" not in (counted, case.expected):
                    if case.expected not in ALIKE.get(found, ()):
                        told[found, case.expected].append(f"{case.country} {case.text}")
            else:
                beside = case.values.get("country", "-")
                parts = (case.field, case.country, beside, case.text, found, case.expected)
                disagreements.add("\t".join(parts))
        share = 100 * equal.total() / total.total()
        print(f"\n{name}: {equal.total()} of {total.total()} alike, {share:.3f} %")
        if name == "phones":
            off = [country for country in total if equal[country] < total[country]]
            print(f"  {len(total)} regions, all alike in {len(total) - len(off)}")
        else:
            off = list(total)
        for country in off:
            percent = 100 * equal[country] / total[country]
            counts = f"{equal[country]} of {total[country]}, {right[country]} of them right"
            print(f"  {country} {percent:.2f} %: {counts}")
        failed |= name != "other countries" and share < 99.9

    print("\nfaults that both see and tell apart differently (for information):")
    for (found, expected), texts in sorted(told.items(), key=lambda pair: -len(pair[1])):
        print(f"  {len(texts)} × {found} / {expected}: {', '.join(texts[:3])}")
        if options.differences:
            print("\n".join(f"    {text}" for text in texts[3:]))

    lines = sorted(disagreements)
    if options.write:
        KNOWN.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    known = set(KNOWN.read_text(encoding="utf-8").splitlines()) if KNOWN.exists() else set()
    new = [line for line in lines if line not in known]
    gone = sorted(known.difference(lines))
    print(f"\n{len(lines)} disagreements, {len(new)} of them new; {len(gone)} known ones are gone")
    for sign, group in (("+", new), ("-", gone)):
        for line in group:
            print(f"{sign} {line}")
    return 1 if failed or new else 0


if __name__ == "__main__":
    sys.exit(main())
