"""Texts that some host could act on: a grammar of what hosts read besides words."""

from string import ascii_letters

WORDS = "a word the price is 5.20 é naïve 日本 مرحبا x 12 NO no null 1 it's e.g. (see below) I. 2026-11-01".split(" ")
NAMES = "x note b svg img onload alert secret include sub ref klant title TOC i import 1 script".split()
EVENTS = "onload onerror ONERROR onClick onmouseover onfocus onanimationstart oNtOgGlE".split()
TAGS = "svg SVG script ScRiPt img IMG a b p div details iframe style math object embed input body video table".split()
TAGS += "x-y klant Badge template slot noscript textarea title plaintext xmp h2 li !doctype ?php".split()
BETWEEN = [" ", "/", "\t", "  ", "/ /", "\u00a0", " x ", ""]
QUOTES = ["", '"', "'", "`"]
SCRIPT = ["alert(1)", "alert`1`", "javascript:alert(1)", "import('x')", "x", "{alert(1)}", "1;//"]
SCHEMES = "javascript JaVaScRiPt vbscript data file ftp mailto http https java&#115;cript java\tscript".split(" ")
FILES = ["secret.txt", "./secret.txt", "../secret.txt", "/etc/passwd", "x.md", "conf.py"]
OPENERS = "{{ }} {{{ }}} {% %} {# #} {{< >}} {{% %}} {{</* */>}} {{%/* */%}} {{/* */}} {%/* */%} ${ } #{ } <% %> <%= [[ ]] ((" \
    " )) {: } {:: /} {# { } {. } @{ } \\( \\) \\[ \\] $ $$ $` `$ +++ ++ + ++++ %% :: ::: :::: `` ``` ```` ~~~ ~ ~~ ^ == __ _ * ** ***" \
    " | || |=== ==== ---- .... //// **** ____ -- --- ... <!-- --> --!> <![CDATA[ ]]> <? ?> <! > < </ /> && &lt; &#60; &#x3c; &lbrace;" \
    " &amp;lt; &colon; &NewLine; &Tab; &; &# \\ \\\\ \\< \\{ \\` \\* // ; , : ! ? ' \" “ ” ‘ « ( ) [ ] [] () [!] ![ ^[ [^ ]( ][ ]:" \
    " =: := => -> <- <= :: ;; @ # ## ###### >> << >>> <<< % ".split(" ")
EMOJI = [":smile:", ":x:", ":+1:", ":100:", ":fontawesome-solid-x:", ":material-x:", ":)", ":-)", ";)", "8-)", "x)", ":/", "<3", ":D", ":'("]
LINES = """\
!!! note|!!! danger "x"|??? note|???+ note "x"|/// note|::: tip|::: warning x|:::note|:::{note}|::::{note} x|:::code language="c" source="secret.txt":::
:::image source="x.png" alt-text="x":::|:::row:::|:::zone pivot="x"|:::moniker range="x"|[!div class="x"]|[!NOTE]|[!INCLUDE[x](secret.txt)]|[!INCLUDE [x](secret.txt)]
[!code-c[x](secret.txt)]|[!VIDEO https://x]|[!WARNING] x|> [!NOTE]|> x|- x|* x|+ x|1. x|1) x|a. x|i) x|#. x|(1) x|[ ] x|[x] x|# x|#x|## x #|====== x|=== x
.x|.x.|. x|..|:x: y|:!x:|: x|:: x|x:: y|x::: y|x;; y|x; ; y|* [ ] x|// x|//// |ifdef::x[]|ifndef::x[]|ifeval::["x" == "x"]|endif::[]|include::secret.txt[]|\\include::secret.txt[]
\\\\include::secret.txt[]|xinclude::secret.txt[]|image::x[]|video::x[]|toc::[]|'''|***|---|- - -|___|<<<|<<< ./secret.txt|<<< @/secret.txt{1}|<<x>>|<<x,y>>|<1>|x <1>|[NOTE]|[source]|[[x]]|[[x,y]]|[#x]|[.x]|[x]|[%x]|[x="y"]|[stem]|[pass]
[subs=attributes]|++++|--|-- |a::b[]|[quote]|""|====|=====|----|-----|....|****|____|```|```js|````|~~~~|```{eval-rst}|```{include} secret.txt|```mermaid|--8<-- "secret.txt"|;--8<-- "secret.txt"|-8<- "secret.txt"|--8<--|--8<-- [start:x]|  --8<-- 'secret.txt'
@include secret.txt|@import "secret.txt"|@[toc]|@[code](secret.txt)|[TOC]|[[toc]]|[[_TOC_]]|\\tableofcontents|*[x]: y|*[a]: y|[x]: y|[x]: <y> "z"|[^x]: y|[^1]|^[x]|[@x]|[x][x]|[x]|![x]|![[x]]|[[x|y]]|[x](y)|![x](y)|![x](y){z}|[x](javascript:alert(1))|[x](<javascript:alert(1)>)
(x)=|(x)= y|% x|+++|+++ x|{ .x #y }|{: .x}|{:x}|{: onclick="alert(1)"}|{#x}|{.x}|{x=y}|{ onclick=alert(1) }|{x}`y`|{eval-rst}`y`|{raw}`x`|{abbr}`x`|`x`{y}|`x`_|x_|`x <y>`_|.. x::|.. raw:: html|x:\\n|:x:`y`|$a$|$$a$$|\\(a\\)|\\[a\\]|$`a`$|a^2^|H~2~O|~~x~~|==x==|++x++|^^x^^|--x--|x ^-^
import x from 'y'|import 'x'|export const x = 1|export default x|export {x}|import('x')|{alert(1)}|{/* x */}|{`x`}|{x}|<></>|<Tabs>|<Content />|<script setup>|<style>|<template v-slot:x>|<p v-html="x">|<p :x="y">|<p @click="x">|<x.y />|<x:y>|</x>|</p>|</div>|</script>|</style>|</pre>|</code>|<code v-pre>
{{ 1+1 }}|{{ constructor.constructor('alert(1)')() }}|{{x}}|{{ $x }}|{{< x >}}|{{% x %}}|{{< x|{{% x|{{</* x */>}}|{{< /x >}}|{{< x.inline >}}|{{ x() }}|{{ x(a="b") }}|{{/* x() */}}|{% x() %}y{% end %}|{%/* x() */%}|{% raw %}|{% include "x" %}|{{ config }}|{#x#}|{{#include secret.txt}}|{{#title x}}|{{#playground secret.txt}}|{{ #include secret.txt }}|\\{{#include secret.txt}}|{{#rustdoc_include secret.txt}}|{{#template secret.txt}}
<!--@include: ./secret.txt-->|<!-- @include: ./secret.txt -->|<!-- x|-->|<!--x-->|<!---->|<!-->|<!--->|<? x ?>|<?php x ?>|<!x>|<![CDATA[x]]>|<![CDATA[|&lt;b&gt;|&#60;b&#62;|&#x3c;b&#x3e;|&lt|&copy;|&copy|&#0;|&#xD800;|&ampersand;|&amp;lt;|<https://x>|<javascript:alert(1)>|<x@y.z>|https://x.y/z|www.x.y|x@y.zz|javascript:alert(1)|http://x[y]|www.x[y]|mailto:x@y.zz|xmpp:x@y.zz|//x.y|irc://x|https://[x|http://x.y/<b>
pass:[<b>x</b>]|pass:q,a[<b>]|+++<b>x</b>+++|++<b>++|+<b>+|`+x+`|$$<b>$$|{empty}|{attribute-missing}|{docname}|{set:x:y}|{counter:x}|{lt}b{gt}|kbd:[x]|btn:[x]|menu:x[y]|xref:x[y]|link:x[y]|link:javascript:alert(1)[x]|mailto:x[y]|footnote:[x]|footnote:x[y]|indexterm:[x]|((x))|(((x)))|stem:[x]|latexmath:[x]|asciimath:[x]|anchor:x[]|image:x[]|icon:x[]|[.x]#y#|[x]*y*|#x#|##x##|"`x`"|'`x`'|(C)|(TM)|(R)|x +|x + |x \\|x--y| -- |...|->|=>|<-|<=|&#167;|'x'|`x'|a'b
|x|a|b||===|!===|a | b|x|===|,===|:===|2+|x|a|\\||\\\\||`a|b`|`a\\|b`|highlight-next-line|// highlight-next-line|# highlight-start|<!-- highlight-next-line -->|// [!code focus]|// [!code --]|#!python x|#!x|:::py|    #!py|title="x"|$ x|PS> x|--- a/x|<Badge text="x" />|<Aside>|:tada[x]|:x[y]{z=a}|::x[y]|:::x[y]|:name|a:b|12:30|5:100:5|http:x|@x|@x/y|#12|GH-1|x/y#1|0123abcd|\\newcommand{x}|\\begin{x}|^x|~x|[!x|[!--|C#|C #|C++|a+b|a-b|a--b|a/b|a_b_c|_x_|__x__|*x*|**x**|***x***|*x|x*|`x`|`x|``x` y``|` x `|`\\`|\\`|"x"|a=b|a==b|50%|5 %|$5|€5|(x|x)|[x|x]|{x|x}|<x|x>|a<b|a < b|a>b|<b|&x|& x|a & b
x: y|- x: y|? x|!x|!!x y|&x y|*x y|%x|@x|`x|'x|"x|{x: y}|[x, y]|x #y|# x|yes|no|on|off|Yes|NO|y|n|Y|N|true|True|null|Null|~|.inf|.nan|0x1F|0o17|017|08|1_000|1e3|1.0|+1|-1|.5|12:30:45|1:30|2026-11-01|2026-11-01T00:00:00Z|2001-12-14 21:59:43.10 -5|=|<<|...|---|--- x|+++|+++ x|;;;|x\\|x: |: x|>|>-||-|!!python/object:x|*x|nil|none|None|undefined|NaN|Infinity"""


def _lines():
    out = []
    for line in LINES.split("\n"):
        # A bar within a payload has none beside it.
        out += [part for part in line.split("|") if part]
    return out + ["|x", "a|b", "||", "|===", "!===", "a | b", "|x|y|", "|---|---|", "`a|b`", "`a\\|b`", "2+|x", "a|", "\\|", "\\\\|", ">|", "|-"]


PAYLOADS = _lines()


def tag(rng):
    """A tag in some odd spelling."""
    name = rng.choice(TAGS)
    parts = []
    for _ in range(rng.randrange(3)):
        quote = rng.choice(QUOTES)
        key = rng.choice([*EVENTS, "href", "src", "style", "id", "class", "v-html", ":x", "@click", "x", "{...x}"])
        value = rng.choice([*SCRIPT, "x", f"{rng.choice(SCHEMES)}:{rng.choice(SCRIPT)}"])
        parts.append(rng.choice(BETWEEN) + key + rng.choice(["=", " = ", ""]) + quote + value + quote)
    close = rng.choice([">", ">", ">", "/>", "", " ", "\t>", "//>", ">>", f">{rng.choice(NAMES)}</{name}>"])
    return rng.choice(["<", "<", "<", "</", "< ", "<<", "&lt;", "\\<", "<\u200b"]) + name + "".join(parts) + close


def around(rng):
    """A pair of marks around a name or another payload."""
    opener = rng.choice(OPENERS)
    at = OPENERS.index(opener)
    closer = rng.choice([OPENERS[(at + 1) % len(OPENERS)], opener, opener[::-1], ""])
    inside = rng.choice([rng.choice(NAMES), rng.choice(SCRIPT), rng.choice(PAYLOADS), rng.choice(FILES), ""])
    blank = rng.choice(["", "", " "])
    return opener + blank + inside + blank + closer


def noise(rng):
    marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    chars = rng.choice([marks, marks, marks + ascii_letters, "<>/=\"'& ab", "{}[]()%#:. x", "`*_~^+=- a", ":|!?+-. x"])
    return "".join(rng.choice(chars) for _ in range(rng.randint(1, 9)))


def link(rng):
    address = rng.choice(SCHEMES) + rng.choice([":", "&colon;", "&#58;", " :", "://"]) + rng.choice(SCRIPT)
    return rng.choice(["{}", "<{}>", "[x]({})", "![x]({})", "[x](<{}>)", "[x]: {}", "link:{}[x]", "<a href={}>x</a>"]).format(address)


# Emphasis beside characters of languages without blanks, and beside their punctuation.
WIDE = "です 重要 这是 标记 이것은 입니다 확인 OK a 。 、 「 」 （ ） ： “ ” ( ) ! \" 〜 ！ 𠮷 ｶﾅ".split(" ")
MARKS = ["**", "**", "**", "*", "*", "_", "__", "***", "`"]


def wide(rng):
    """Words and marks of emphasis in Chinese, Japanese or Korean."""
    mark = rng.choice(MARKS)
    inside = "".join(rng.choice(WIDE) for _ in range(rng.randint(1, 3)))
    if rng.random() < 0.2:
        inside = f"`{inside}`"
    around = [rng.choice(["", rng.choice(WIDE), rng.choice(WIDE)]) for _ in range(2)]
    return mark.join([around[0], inside, around[1]])


KINDS = [
    (3, wide),
    (4, tag),
    (4, lambda rng: rng.choice(PAYLOADS)),
    (3, around),
    (2, noise),
    (1, link),
    (1, lambda rng: rng.choice(EMOJI)),
    (1, lambda rng: rng.choice(OPENERS)),
    (2, lambda rng: rng.choice(WORDS)),
]


def piece(rng):
    weights, kinds = zip(*KINDS)
    return rng.choices(kinds, weights)[0](rng)


def line(rng):
    """A text of one line."""
    count = rng.choice([1, 1, 1, 2, 2, 3, 4])
    text = piece(rng)
    for _ in range(count - 1):
        text += rng.choice(["", "", " ", " ", " and ", "  "]) + piece(rng)
    return text


def lines(rng):
    """Code of some lines."""
    rows = [rng.choice(["", "", "", " ", "    ", "\t"]) + line(rng) for _ in range(rng.choice([1, 1, 2, 3, 5]))]
    if rng.random() < 0.2:
        rows.insert(rng.randrange(len(rows) + 1), "")
    # Blanks at the ends of lines are nobody's to see.
    return "\n".join(row.rstrip() for row in rows).strip("\n") or "x"
