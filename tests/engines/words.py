"""A project of texts whose markup meets punctuation, values, dates, numbers and terms: in each of some
languages the same patterns with its own words and marks, in every kind of block."""

import json
import shutil

from fuzz import PICTURE

# Words, punctuation, a term and values of a language: what begins and ends a remark, a full stop, a comma.
LANGUAGES = {
    "en-US": {"w": "Wait", "x": "now", "open": "(", "close": ")", "stop": ".", "comma": ",", "term": "1. Team", "value": "C++"},
    "de-DE": {"w": "Warten", "x": "jetzt", "open": "„", "close": "“", "stop": ".", "comma": ",", "term": "1. Bundesliga", "value": ".env"},
    "ja-JP": {"w": "重要", "x": "確認", "open": "「", "close": "」", "stop": "。", "comma": "、", "term": "# 製品", "value": "C++"},
    "zh-CN": {"w": "点击", "x": "确定", "open": "“", "close": "”", "stop": "。", "comma": "，", "term": "+ 产品", "value": "a*b"},
    "ko-KR": {"w": "필수", "x": "확인", "open": "(", "close": ")", "stop": ".", "comma": ",", "term": "- 제품", "value": "5~7"},
    "ar-EG": {"w": "انتظر", "x": "الآن", "open": "«", "close": "»", "stop": ".", "comma": "،", "term": "> منتج", "value": "+20 2 1234"},
    "he-IL": {"w": "חכה", "x": "עכשיו", "open": "(", "close": ")", "stop": ".", "comma": ",", "term": "1) מוצר", "value": ".env"},
}
# How texts are put together: words, marks, placeables.
PATTERNS = [
    # Emphasis beside punctuation and words.
    "%w**%open%x%close**%w%stop", "%w **%x**%comma %w", "**%open%x%close**%w", "%w**%x%stop**%w", "**%x**%w",
    "%w**%x**", "*%x%comma*%w", "%w**`%x`**%w", "%w**[%x][k]**%w", "[**%x**][k]%w", "**%x**%comma**\"%w\"**",
    "%w***%x***%w", "**%x *%w* %x**%w", "_%x_ %w", "%open**%x**%close", "**%x**%comma**%open%w%close**", "%w……**%x**",
    # Terms, dates, numbers and literals at every place of a line.
    "{ -term }", "{ -term } %w", "**{ -term }**%w", "%w { -term }%stop", "%w\n    { -term }", "{ $date } %w", "%w { $date }%stop",
    "{ $number } %w", "{ $range } %w", "{ \"12.\" } %w", "{ \"#\" } %w", "{ \"---\" }", "{ -term }{ $date }",
    # Values, which run the other way in some languages.
    "{ $value } %w", "%w { $value } %x", "%w{ $value }%x", "**{ $value }**%w", "%w**{ $value }**", "{ $list } %w",
    "[{ $value }][k]%w", "`{ $value }`%w", "%w({ $value })", "{ $value }{ $value }", "%w %open{ $value }%close%stop",
    "%w: { $value }\n    { $value }",
    # Signs that some readers act on, and line breaks.
    "5~7 %w 8~9", "~12 %w ~510", "%w\\*%x %w\\*%x", "%w\n    %x", "**%w\n    %x**", "%w\\\n    %x",
]


def pattern(text, words):
    """A pattern with the words of a language."""
    for name in sorted(words, key=len, reverse=True):
        text = text.replace(f"%{name}", words[name])
    return text


def write(folder):
    """Writes the project into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    ids = [f"t{at}" for at in range(len(PATTERNS))]
    # Hugo shows no line break in a cell.
    cells = [one for one, text in zip(ids, PATTERNS) if "\\\n" not in text]
    guide = {
        "guide": "words",
        "links": {"k": "https://example.org/"},
        "values": {
            "date": "2019-04-01", "number": 1234.5, "range": {"from": 5, "to": 7},
            "list": ["C++", ".env", "a*b"],
            **{f"value-{locale.lower()}": words["value"] for locale, words in LANGUAGES.items()},
        },
        "body": [
            {"text": ids},
            {"section": "more", "list": ids},
            {"note": "tip", "items": ids},
            {"table": {"columns": ["more", "more"], "rows": [[one, one] for one in cells]}},
            *({"image": {"src": "media/picture.svg", "alt": one}} for one in ids),
            *({"section": one, "text": "more"} for one in ids),
        ],
    }
    # Steps have ids of their own, as sections have.
    steps = {**guide, "guide": "steps", "body": [{"steps": [{"step": one} for one in ids]}]}
    files = {"docent.yaml": "source: en-US\nnotices: false\n", "docs/media/picture.svg": PICTURE}
    files |= {f"docs/guides/{one['guide']}.yaml": json.dumps(one) for one in (guide, steps)}
    for locale, words in LANGUAGES.items():
        lines = [f"title = {words['w']}", f"description = {words['x']}", f"more = {words['x']}", f"-term = {words['term']}"]
        texts = [pattern(text, words).replace("$value", f"$value-{locale.lower()}") for text in PATTERNS]
        lines += [f"{one} = {text}" for one, text in zip(ids, texts)]
        files |= {f"locales/{locale}/{name}.ftl": "\n".join(lines) + "\n" for name in ("words", "steps")}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
