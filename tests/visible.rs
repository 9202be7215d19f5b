//! Readers see what authors mean: generated messages with hostile values, dates, numbers, terms and literals at
//! every place of a line and of a page. Each message is a tree from which the test writes both the Fluent
//! source and what a page has to show; HTML has to show it in the tree's own structure, text as words.
//! `VISIBLE=40000` tries so many messages in each of three locales, `SEED=7` others.

use scraper::{ElementRef, Html, Node as HtmlNode, Selector};
use serde_json::{Value, json};

use crate::count::count;
use crate::dice::Dice;
use crate::support::Folder;

/// The address of the link that every guide declares.
const ADDRESS: &str = "https://example.com/a_b?c=1&d=2";

/// What hostile values are made of: what some reader takes for more than text, or shows in another way.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    // Markdown, at the start of a line and within it.
    "# ", "###### x", "#", "- ", "+ x", "* ", "*", "**", "***", "_", "__", "_x_", "**b**", "1. ", "12) x", "> ", ">", "---", "***", "===", "```", "~~~",
    "~~x~~", "    x", "\t", "`", "``", "`c`", "\\", "\\\\", "\\*", "[k]", "[x][k]", "](k)", "[", "]", "![x](y)", "!", "[x]: y", "[^1]", "[ ] x", "[x] y",
    "| a |", "|---|", "|", "<https://x.example>", "https://x.example/a_b_c", "www.x.example", "a@b.example", "\\\n", "  \n", "\n", "\n\n", "\n# x", "\n- x",
    // HTML and entities.
    "<b>", "</p>", "<script>alert(1)</script>", "<!--", "-->", "<br>", "<a href=x>", "<", ">", "&", "&amp;", "&lt", "&#42;x&#42;", "&nbsp;", "&copy;", "\"", "'", "]]>",
    // Templates, front matter, Fluent, placeholders.
    "{{ title }}", "{% raw %}", "{#", "{", "}", "{ $v }", "{\"", "${x}", "{{<", "%s", "{0}", "---\ntitle: x", "+++", ": ", "title: x", "::: note",
    // Characters: wide punctuation, other directions, combining and unseen ones, and those that docent puts in place of others.
    "「", "」", "、", "。", "（注）", "：", "！", "〜", "……", "——", "“", "”", "株式会社", "です", "ｶﾞ", "한국어", "中文", "ไทย",
    "שלום", "مرحبا", "١٢", "\u{2067}אב\u{2069}", "\u{200f}", "\u{200e}", "e\u{301}", "\u{301}", "\u{a0}", "\u{202f}", "\u{3000}", "\u{200b}", "\u{2060}", "\u{ad}", "\u{200d}",
    "👩\u{200d}🚀", "🏴", "☎\u{fe0f}", "𝄞", "‽", "\u{10100}", "ﬁ", "İ", "ß", "Żółć",
    // Words.
    "a", "Contoso", "B.V.", "x", "5", ".", ",", ":", ";", "?", "/", "%", "=", "@x", "$1", "^", " ", "  ",
];

/// Words of messages as authors write them, and as readers see them. Their edges are letters, digits, or
/// punctuation of which [`Class::of`] knows the class.
#[rustfmt::skip]
const WORDS: &[(&str, &str)] = &[
    ("a", "a"), ("the", "the"), ("Größe", "Größe"), ("42", "42"), ("Żółć", "Żółć"), ("при", "при"), ("مرحبا", "مرحبا"), ("שלום", "שלום"),
    ("です", "です"), ("重要", "重要"), ("한국어", "한국어"), ("これは", "これは"), ("cafe\u{301}", "cafe\u{301}"),
    ("「x」", "「x」"), ("（注）", "（注）"), ("、", "、"), ("。", "。"), ("：", "："),
    ("(x)", "(x)"), ("\"x\"", "\"x\""), ("'t", "'t"), ("x,", "x,"), ("e.g.", "e.g."), ("x:", "x:"), ("50 %", "50 %"), ("a/b", "a/b"), ("C++", "C++"), ("x?", "x?"),
    ("\\*x\\*", "*x*"), ("\\_", "_"), ("\\`x\\`", "`x`"), ("\\[x\\]", "[x]"), ("\\<b\\>", "<b>"), ("\\#", "#"), ("\\\\", "\\"), ("a\\\\b", "a\\b"), ("c:\\dir", "c:\\dir"),
    ("\\~\\~x\\~\\~", "~~x~~"), ("\\!\\[x\\]", "![x]"), ("\\&amp;", "&amp;"), ("\\|", "|"),
    ("&amp;", "&"), ("&copy;", "©"), ("&#42;x&#x2a;", "*x*"), ("&lt;b&gt;", "<b>"), ("&amp;amp;", "&amp;"), ("&nbsp;", "\u{a0}"), ("&#x5f;x&#95;", "_x_"),
    ("AT&T", "AT&T"), ("a & b", "a & b"), ("&copy", "&copy"), ("2 * 3", "2 * 3"), ("a_b_c", "a_b_c"), ("a < b", "a < b"), ("I <3 it", "I <3 it"), ("C#", "C#"), ("a > b", "a > b"),
    ("see [x] there", "see [x] there"), ("a | b", "a | b"), ("x ‽ y", "x ‽ y"), ("x \u{10100} y", "x \u{10100} y"), ("x — y", "x — y"), ("x … y", "x … y"), ("x\u{a0}y", "x\u{a0}y"),
    ("x\u{200b}y", "x\u{200b}y"), ("x 👩\u{200d}🚀 y", "x 👩\u{200d}🚀 y"), ("x  y", "x  y"),
    ("{ \"{\" }x{ \"}\" }", "{x}"), ("{ \"{{\" } x { \"}}\" }", "{{ x }}"), ("{ \"\" }", ""), ("{ \"\\u002A\" }x{ \"\\u002A\" }", "*x*"),
];

/// Words beside line breaks, with how a break between two of them shows: scripts that are written without
/// blanks have none there.
const PLAIN: &[(&str, bool)] = &[("Azure", false), ("here", false), ("日本", true), ("では", true)];

/// What code may hold as it is.
#[rustfmt::skip]
const CODE: &[&str] = &["x", "a*b*c", "**x**", "&amp;", "<b>", "c:\\dir\\*", "\\", "[x][k]", "a | b", "$x", "az vm_list --all", "#", "日本", "e\u{301}", "x\u{a0}y", "a  b"];

/// A part of a message.
#[derive(Clone, Debug)]
enum Node {
    /// Words, with what they show.
    Words(&'static str, &'static str),
    /// A placeable, with what it prints.
    Printed(String, String),
    /// Emphasis between marks of its own.
    Emphasis { mark: &'static str, content: Vec<Node> },
    /// Code, of words as they are and placeables, between so many backticks.
    Code(&'static str, Vec<Node>),
    /// A link.
    Link(Vec<Node>),
    /// A message that this one prints, with its id.
    Reference(String, Vec<Node>),
    /// A line break of the source, with what it shows.
    Break(&'static str),
    /// A line break that readers see, with what it is where everything is on one line.
    HardBreak(&'static str),
}

/// A part of a page, as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Text(String),
    Emphasis(Vec<Shown>),
    Strong(Vec<Shown>),
    Code(Vec<Shown>),
    Link(String, Vec<Shown>),
    Break,
    /// An element that no message makes.
    Other(String),
}

/// Adds a part; texts beside each other are one.
fn add(all: &mut Vec<Shown>, part: Shown) {
    match (all.last_mut(), part) {
        (_, Shown::Text(text)) if text.is_empty() => {}
        (Some(Shown::Text(before)), Shown::Text(text)) => before.push_str(&text),
        (_, part) => all.push(part),
    }
}

/// What these show in HTML, where a line feed is a blank; a heading has one line.
fn shown(nodes: &[Node], is_on_one_line: bool) -> Vec<Shown> {
    let mut all = Vec::new();
    for node in nodes {
        match node {
            Node::Words(_, text) | Node::Break(text) => {
                add(&mut all, Shown::Text((*text).to_owned()));
            }
            Node::Printed(_, text) => add(&mut all, Shown::Text(text.replace('\n', " "))),
            Node::Emphasis { mark, content } if mark.len() == 2 => {
                add(&mut all, Shown::Strong(shown(content, is_on_one_line)));
            }
            Node::Emphasis { content, .. } => {
                add(&mut all, Shown::Emphasis(shown(content, is_on_one_line)));
            }
            Node::Code(_, content) => add(&mut all, Shown::Code(shown(content, is_on_one_line))),
            Node::Link(content) => {
                add(&mut all, Shown::Link(ADDRESS.to_owned(), shown(content, is_on_one_line)));
            }
            Node::Reference(_, content) => {
                shown(content, is_on_one_line).into_iter().for_each(|part| add(&mut all, part));
            }
            Node::HardBreak(blank) if is_on_one_line => {
                add(&mut all, Shown::Text((*blank).to_owned()));
            }
            Node::HardBreak(_) => add(&mut all, Shown::Break),
        }
    }
    all
}

/// The words of these without markup: a line break that readers see is `line`, or what it is on one line, and
/// links are followed by `address`.
fn plain(nodes: &[Node], line: Option<&str>, address: &str) -> String {
    let mut text = String::new();
    for node in nodes {
        match node {
            Node::Words(_, words) | Node::Break(words) => text.push_str(words),
            // The lines of a value are one.
            Node::Printed(_, words) => text.push_str(&words.replace('\n', " ")),
            // Code has one line.
            Node::Code(_, content) => text.push_str(&plain(content, None, address)),
            Node::Emphasis { content, .. } | Node::Reference(_, content) => {
                text.push_str(&plain(content, line, address));
            }
            Node::Link(content) => {
                text.push_str(&plain(content, line, address));
                text.push_str(address);
            }
            Node::HardBreak(blank) => text.push_str(line.unwrap_or(blank)),
        }
    }
    text
}

/// These in Fluent: the pattern of a message, of which further lines have this indent.
fn fluent(nodes: &[Node], indent: &str) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Words(source, _) => out.push_str(source),
            Node::Printed(source, _) => out.push_str(source),
            Node::Emphasis { mark, content } => {
                out.extend([mark, fluent(content, indent).as_str(), mark]);
            }
            Node::Code(ticks, content) => {
                out.extend([ticks, fluent(content, indent).as_str(), ticks]);
            }
            Node::Link(content) => out.extend(["[", &fluent(content, indent), "][k]"]),
            Node::Reference(id, _) => out.extend(["{ ", id, " }"]),
            Node::Break(_) => out.extend(["\n", indent]),
            Node::HardBreak(_) => out.extend(["\\\n", indent]),
        }
    }
    out
}

/// What the source of a message has beside a mark of emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// The start, the end, or a blank.
    Blank,
    /// A letter, a digit, or what a placeable prints, whatever that is.
    Letter,
    /// A letter of Chinese, Japanese or Korean.
    Wide,
    /// Punctuation of those, which is no reason against emphasis.
    WidePunctuation,
    Punctuation,
}

impl Class {
    fn of(char: Option<char>) -> Self {
        match char {
            None => Self::Blank,
            Some(char) if char.is_whitespace() => Self::Blank,
            Some(char) if char.is_ascii_punctuation() => Self::Punctuation,
            Some('「' | '」' | '（' | '）' | '、' | '。' | '：') => Self::WidePunctuation,
            Some('\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}') => {
                Self::Wide
            }
            Some(_) => Self::Letter,
        }
    }

    /// Whether marks between these are a left-flanking run (`CommonMark` 0.31.2, 6.2, with the amendment for
    /// Chinese, Japanese and Korean). The other way about it is a right-flanking one.
    fn flanks(before: Self, after: Self) -> bool {
        after != Self::Blank && (after != Self::Punctuation || before != Self::Letter)
    }
}

/// The characters of the Markdown that a part makes, with a letter in the place of what placeables print.
fn markdown(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Words(source, _) => {
                let mut rest = *source;
                while let Some((before, after)) = rest.split_once("{ \"") {
                    out.extend([before, "v"]);
                    rest = after.split_once("\" }").map_or("", |(_, after)| after);
                }
                out.push_str(rest);
            }
            Node::Printed(..) => out.push('v'),
            Node::Emphasis { mark, content } => out.extend([mark, &*markdown(content), mark]),
            Node::Code(..) => out.push('`'),
            Node::Link(..) => out.push_str("[]"),
            Node::Reference(_, content) => out.push_str(&markdown(content)),
            Node::Break(_) | Node::HardBreak(_) => out.push('\n'),
        }
    }
    out
}

/// How a locale writes some values.
struct Locale {
    tag: &'static str,
    /// Placeables, with what they print.
    printed: &'static [(&'static str, &'static str)],
    /// What is between two members of a list.
    and: &'static str,
    /// The word for a tip.
    tip: &'static str,
    /// The seed of its first guide.
    first: usize,
    /// The numbers of steps.
    digits: [&'static str; 4],
}

const ENGLISH: Locale = Locale {
    tag: "en-US",
    printed: &[
        ("{ $number }", "1,234.5"),
        ("{ NUMBER($share, style: \"percent\") }", "25%"),
        ("{ $date }", "April 1, 2019"),
        ("{ $range }", "5–7"),
    ],
    and: " and ",
    tip: "Tip",
    first: 0,
    digits: ["1", "2", "3", "4"],
};
const JAPANESE: Locale = Locale {
    tag: "ja-JP",
    printed: &[
        ("{ $number }", "1,234.5"),
        ("{ NUMBER($share, style: \"percent\") }", "25%"),
        ("{ $date }", "2019年4月1日"),
        ("{ $range }", "5～7"),
    ],
    and: "、",
    tip: "ヒント",
    first: 1_000_000,
    digits: ["1", "2", "3", "4"],
};
const ARABIC: Locale = Locale {
    tag: "ar-EG",
    printed: &[
        ("{ $number }", "١٬٢٣٤٫٥"),
        ("{ NUMBER($share, style: \"percent\") }", "٢٥٪\u{61c}"),
        ("{ $date }", "١ أبريل ٢٠١٩"),
        ("{ $range }", "٥–٧"),
    ],
    and: " و",
    tip: "نصيحة",
    first: 2_000_000,
    digits: ["١", "٢", "٣", "٤"],
};

/// A message of a guide: its place, its tree and its pattern in Fluent.
struct Message {
    place: &'static str,
    id: String,
    nodes: Vec<Node>,
    source: String,
}

/// Writes the messages of a guide, and the values and terms that they print.
struct Author<'a> {
    dice: Dice,
    locale: &'a Locale,
    values: serde_json::Map<String, Value>,
    entries: String,
    named: usize,
}

impl<'a> Author<'a> {
    fn new(locale: &'a Locale, seed: u64) -> Self {
        let values = json!({
            "number": 1234.5, "share": 0.25, "date": "2019-04-01", "range": { "from": 5, "to": 7 }, "three": 3,
        });
        let values = values.as_object().expect("values").clone();
        Self { dice: Dice(seed), locale, values, entries: String::new(), named: 0 }
    }

    /// A name that nothing else of the guide has.
    fn name(&mut self, kind: &str) -> String {
        self.named += 1;
        format!("{kind}{}", self.named)
    }

    /// A hostile text.
    fn text(&mut self) -> String {
        let count = self.dice.pick(&[0, 1, 1, 1, 2, 2, 3, 5]);
        (0..count).map(|_| self.dice.pick(PIECES)).collect()
    }

    /// A placeable, with what it prints.
    fn printed(&mut self) -> Node {
        let (source, text) = match self.dice.roll(10) {
            0 => {
                let (source, text) = self.dice.pick(self.locale.printed);
                (source.to_owned(), text.to_owned())
            }
            1 => {
                let (name, members) = (self.name("l"), [self.text() + "x", self.text() + "y"]);
                self.values.insert(name.clone(), json!(members));
                (format!("{{ ${name} }}"), members.join(self.locale.and))
            }
            2 | 3 => {
                let text = self.text().replace('\n', " ");
                (literal(&text, self.dice.roll(3) == 0), text)
            }
            4 => {
                let (name, text) = (self.name("t"), self.text());
                let text = text.replace('\n', " ");
                self.entries.push_str(&format!("-{name} = {}\n", literal(&text, false)));
                (format!("{{ -{name} }}"), text)
            }
            _ => {
                let (name, text) = (self.name("v"), self.text());
                self.values.insert(name.clone(), json!(text));
                (format!("{{ ${name} }}"), text)
            }
        };
        Node::Printed(source, text)
    }

    /// Code; its edges are no blanks of the message's own.
    fn code(&mut self) -> Node {
        let mut nodes = Vec::new();
        for _ in 0..=self.dice.roll(3) {
            let words = self.dice.pick(CODE);
            nodes.push(if self.dice.roll(2) == 0 {
                self.printed()
            } else {
                Node::Words(words, words)
            });
        }
        if self.dice.roll(4) == 0 {
            // Between a backtick and those around it is more.
            nodes.insert(0, Node::Words("a`b", "a`b"));
            nodes.push(Node::Words("c", "c"));
            return Node::Code("``", nodes);
        }
        Node::Code("`", nodes)
    }

    /// Some parts, as an author could write them. `within` has the marks of emphasis around them.
    fn parts(&mut self, within: &[&'static str], in_link: bool, most: usize) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        for _ in 0..=self.dice.roll(most) {
            if self.dice.roll(2) == 0 && !nodes.is_empty() {
                nodes.push(Node::Words(" ", " "));
            }
            match self.dice.roll(12) {
                0..=2 => {
                    let (source, text) = self.dice.pick(WORDS);
                    nodes.push(Node::Words(source, text));
                }
                3..=6 => nodes.push(self.printed()),
                7 if !in_link => nodes.push(Node::Link(self.parts(within, true, 2))),
                8 => nodes.push(self.code()),
                9 | 10 if within.len() < 2 => nodes.push(self.emphasis(within, in_link)),
                11 => nodes.extend(self.lines()),
                _ => nodes.push(Node::Words("x", "x")),
            }
        }
        nodes
    }

    /// Emphasis by a mark that is not around it.
    fn emphasis(&mut self, within: &[&'static str], in_link: bool) -> Node {
        let others = ["*", "**", "_", "__"].into_iter().filter(|mark| !within.contains(mark));
        let mark = self.dice.pick(&others.collect::<Vec<_>>());
        Node::Emphasis { mark, content: self.parts(&[within, &[mark]].concat(), in_link, 2) }
    }

    /// Two words in two lines.
    fn lines(&mut self) -> [Node; 3] {
        let ((one, ends), (two, begins)) = (self.dice.pick(PLAIN), self.dice.pick(PLAIN));
        let blank = if ends && begins { "" } else { " " };
        let is_hard = self.dice.roll(3) == 0;
        let between = if is_hard { Node::HardBreak(blank) } else { Node::Break(blank) };
        [Node::Words(one, one), between, Node::Words(two, two)]
    }

    /// The message of a place, which Markdown reads as it is meant.
    fn message(&mut self, place: &'static str, id: String) -> Message {
        let mut nodes = self.parts(&[], false, 5);
        part_ways(&mut nodes, "", "");
        // A text that shows nothing has no line and no element everywhere.
        if !plain(&nodes, None, "").contains(char::is_alphanumeric) {
            nodes.extend([Node::Words(" ", " "), Node::Words("x", "x")]);
        }
        // A message that this one prints, markup and all.
        if self.dice.roll(6) == 0 {
            let at = self.dice.roll(nodes.len());
            if !matches!(nodes[at], Node::Words(..) | Node::Break(_) | Node::HardBreak(_)) {
                let (name, node) = (self.name("r"), nodes[at].clone());
                let source = fluent(std::slice::from_ref(&node), "    ");
                self.entries.push_str(&format!("{name} = {source}\n"));
                nodes[at] = Node::Reference(name, vec![node]);
            }
        }
        let source = if self.dice.roll(8) == 0 {
            let text = fluent(&nodes, "        ");
            format!("\n    {{ $three ->\n        [one] one\n       *[other] {text}\n    }}")
        } else {
            fluent(&nodes, "    ")
        };
        Message { place, id, nodes, source }
    }
}

/// A text as Fluent's literal; with escapes for some of its characters, if it is so wanted.
fn literal(text: &str, with_escapes: bool) -> String {
    let mut out = "{ \"".to_owned();
    for char in text.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            char if with_escapes && !char.is_alphanumeric() => {
                out.push_str(&format!("\\U{:06X}", u32::from(char)));
            }
            char => out.push(char),
        }
    }
    out + "\" }"
}

/// Puts blanks between parts that Markdown would read in another way beside each other. `before` and `after`
/// are what is around them.
fn part_ways(nodes: &mut Vec<Node>, before: &str, after: &str) {
    let mut at = 0;
    while at < nodes.len() {
        match &mut nodes[at] {
            Node::Emphasis { mark, content } => part_ways(content, mark, mark),
            Node::Link(content) => part_ways(content, "[", "]"),
            _ => {}
        }
        let previous = if at == 0 { before.to_owned() } else { markdown(&nodes[at - 1..at]) };
        let next = if at + 1 == nodes.len() {
            after.to_owned()
        } else {
            markdown(&nodes[at + 1..=at + 1])
        };
        let (last, first) = (previous.chars().next_back(), next.chars().next());
        let (ahead, behind) = match &nodes[at] {
            Node::Emphasis { mark, content } => {
                let inside = markdown(content);
                holds(mark, last, &inside, first)
            }
            // An exclamation mark makes an image of it, and a bracket another link.
            Node::Link(_) => (!matches!(last, Some('!' | ']')), !matches!(first, Some('(' | '['))),
            // Backticks beside each other are one run.
            Node::Code(..) => (last != Some('`'), first != Some('`')),
            _ => (true, true),
        };
        if !behind && at + 1 < nodes.len() {
            nodes.insert(at + 1, Node::Words(" ", " "));
        }
        if !ahead && at > 0 {
            nodes.insert(at, Node::Words(" ", " "));
            at += 1;
        }
        // What is at the edge of another mark's content can't have a blank there.
        if (!behind && at + 1 == nodes.len()) || (!ahead && at == 0) {
            nodes[at] = Node::Words("x", "x");
            at = 0;
        } else {
            at += 1;
        }
    }
}

/// Whether marks of emphasis open between these, and close.
fn holds(mark: &str, before: Option<char>, inside: &str, after: Option<char>) -> (bool, bool) {
    let (first, last) = (Class::of(inside.chars().next()), Class::of(inside.chars().next_back()));
    let own = mark.chars().next();
    let is_alone = |beside: Option<char>| beside != own;
    let (outer_before, outer_after) = (Class::of(before), Class::of(after));
    let mut opens = Class::flanks(outer_before, first) && is_alone(before);
    let mut closes = Class::flanks(outer_after, last) && is_alone(after);
    if own == Some('_') {
        // Within words it is no mark.
        let is_outside = |class| matches!(class, Class::Blank | Class::Punctuation);
        opens &= is_outside(outer_before);
        closes &= is_outside(outer_after);
    }
    (opens, closes)
}

/// The places of a guide, with how many messages each has; and where HTML shows them.
#[rustfmt::skip]
const PLACES: &[(&str, usize, &str)] = &[
    ("title", 1, "h1"),
    ("text", 10, "main > p"),
    ("item", 6, "main > ul > li:not(:has(ul))"),
    ("sub", 4, "li ul li"),
    ("note", 2, ".note > p:not(.note-title)"),
    ("noted", 3, ".note li"),
    ("caption", 1, "caption"),
    ("column", 3, "th"),
    ("cell", 9, "td"),
    ("step", 4, ".steps > li > p"),
    ("picture", 2, "figcaption"),
    ("heading", 2, "h2"),
];
/// Places of plain text, with the attribute that holds it, if one does.
#[rustfmt::skip]
const PLAIN_PLACES: &[(&str, usize, &str, Option<&str>)] = &[
    ("title", 1, "title", None),
    ("description", 1, "meta[name=description]", Some("content")),
    ("alt", 2, "img", Some("alt")),
    ("heading", 2, ".contents a", None),
];

/// Places of one line.
const ONE_LINE: [&str; 4] = ["title", "heading", "column", "alt"];

/// A guide that shows each of its messages once.
struct Guide {
    name: String,
    messages: Vec<Message>,
    structure: String,
    words: String,
}

impl Guide {
    fn new(name: String, locale: &Locale, seed: u64) -> Self {
        let mut author = Author::new(locale, seed);
        let plain = PLAIN_PLACES.iter().map(|(place, count, ..)| (*place, *count));
        let mut messages: Vec<Message> = Vec::new();
        for (place, count) in PLACES.iter().map(|(place, count, _)| (*place, *count)).chain(plain) {
            if messages.iter().any(|message| message.place == place) {
                continue;
            }
            for at in 0..count {
                let id = if count == 1 { place.to_owned() } else { format!("{place}{at}") };
                messages.push(author.message(place, id));
            }
        }
        let ids = |place: &str| -> Vec<&str> {
            let those = messages.iter().filter(|message| message.place == place);
            those.map(|message| &*message.id).collect()
        };
        let (items, steps) = (ids("item"), ids("step"));
        let mut list: Vec<Value> = items.iter().map(|id| json!(id)).collect();
        list.push(json!({ "item": "around", "items": ids("sub") }));
        let step = |at: usize| {
            json!({ "step": steps[at], "image": {
                "src": "media/p.svg", "alt": format!("alt{at}"), "caption": format!("picture{at}"),
            } })
        };
        let structure = json!({
            "guide": name,
            "links": { "k": ADDRESS },
            "values": author.values,
            "body": [
                { "text": ids("text") },
                { "list": list },
                { "note": "tip", "text": ids("note"), "items": ids("noted") },
                { "table": {
                    "caption": "caption", "columns": ids("column"),
                    "rows": ids("cell").chunks(3).collect::<Vec<_>>(),
                } },
                { "steps": [step(0), step(1), { "step": steps[2] }, { "step": steps[3] }] },
                { "section": "heading0", "text": "around" },
                { "section": "heading1", "text": "around" },
            ],
        });
        let mut words = format!("around = Around\n{}", author.entries);
        for message in &messages {
            words.push_str(&format!("{} = {}\n", message.id, message.source));
        }
        Self { name, messages, structure: structure.to_string(), words }
    }

    /// The messages of a place.
    fn at(&self, place: &str) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(move |message| message.place == place)
    }

    /// What the page in HTML shows otherwise than its messages mean.
    fn faults_in_html(&self, page: &str) -> Vec<String> {
        let page = Html::parse_document(page);
        let mut faults = Vec::new();
        for (place, count, selector) in PLACES {
            let selector = Selector::parse(selector).expect("a selector");
            let found: Vec<ElementRef> = page.select(&selector).collect();
            if found.len() != *count {
                faults.push(format!("{}: {} elements for {place}", self.name, found.len()));
                continue;
            }
            for (message, element) in self.at(place).zip(found) {
                let is_on_one_line = ONE_LINE[..2].contains(place);
                let means = shown(&message.nodes, is_on_one_line);
                let shows = children(element);
                if means != shows {
                    faults.push(self.fault(message, &format!("{means:?}"), &format!("{shows:?}")));
                }
            }
        }
        for (place, count, selector, attribute) in PLAIN_PLACES {
            let selector = Selector::parse(selector).expect("a selector");
            let text = |element: ElementRef| match attribute {
                Some(name) => element.attr(name).unwrap_or_default().to_owned(),
                None => element.text().collect(),
            };
            let found: Vec<String> = page.select(&selector).map(text).collect();
            if found.len() != *count {
                faults.push(format!("{}: {} elements for {place}", self.name, found.len()));
                continue;
            }
            for (message, shows) in self.at(place).zip(found) {
                let (means, shows) = (plain(&message.nodes, None, ""), shows.replace('\n', " "));
                if means != shows {
                    faults.push(self.fault(message, &means, &shows));
                }
            }
        }
        faults
    }

    /// What the page as text has to say, with [`RULE`] for what is under headings.
    fn text(&self, locale: &Locale) -> String {
        let address = format!(" ({ADDRESS})");
        // Blanks at the end of a text are nobody's to see.
        let ended = |text: String| text.trim_end_matches([' ', '\n']).to_owned();
        let whole = |message: &Message, indent: &str| {
            ended(plain(&message.nodes, Some(&format!("\n{indent}")), &address))
        };
        let one_line = |message: &Message| ended(plain(&message.nodes, None, &address));
        let mut page = String::new();
        let mut block = |text: String| page.push_str(&(text + "\n\n"));
        let listed = |place: &str, indent: &str| -> String {
            let further = format!("{indent}  ");
            let item = |one: &Message| format!("{indent}- {}\n", whole(one, &further));
            self.at(place).map(item).collect()
        };
        self.at("title").for_each(|title| block(format!("{}\n{RULE}", one_line(title))));
        self.at("text").for_each(|text| block(whole(text, "")));
        let list = listed("item", "") + "- Around\n" + &listed("sub", "  ");
        block(list.trim_end_matches('\n').to_owned());
        block(locale.tip.to_owned());
        self.at("note").for_each(|text| block(format!("    {}", whole(text, "    "))));
        block(listed("noted", "    ").trim_end_matches('\n').to_owned());
        self.at("caption").for_each(|caption| block(whole(caption, "")));
        let cells: Vec<&Message> = self.at("cell").collect();
        for row in cells.chunks(3) {
            let line = |(column, cell): (&Message, &&Message)| {
                format!("{}: {}", one_line(column), whole(cell, ""))
            };
            block(self.at("column").zip(row).map(line).collect::<Vec<_>>().join("\n"));
        }
        let (alts, pictures): (Vec<_>, Vec<_>) =
            (self.at("alt").collect(), self.at("picture").collect());
        for (at, step) in self.at("step").enumerate() {
            let number = locale.digits[at];
            block(format!("{number}. {}", whole(step, "   ")));
            if at < alts.len() {
                block(format!("   [{}]", one_line(alts[at])));
                block(format!("   {}", whole(pictures[at], "   ")));
            }
        }
        for heading in self.at("heading") {
            block(format!("{}\n{RULE}", one_line(heading)));
            block("Around".to_owned());
        }
        page.trim_end_matches('\n').to_owned()
    }

    /// Where the page as text says otherwise than its messages mean.
    fn faults_in_text(&self, page: &str, locale: &Locale) -> Option<String> {
        let (means, shows): (Vec<char>, Vec<char>) =
            (self.text(locale).chars().collect(), page.trim_end_matches('\n').chars().collect());
        let [mean, show] = differ(&means, &shows)?;
        let around = |text: &[char], at: usize| -> String {
            text[at.saturating_sub(60)..text.len().min(at + 20)].iter().collect()
        };
        let (means, shows) = (around(&means, mean), around(&shows, show));
        Some(format!("{} as text\n  means {means:?}\n  shows {shows:?}", self.name))
    }

    /// A report of a message that shows something else, with all that it needs to be tried alone.
    fn fault(&self, message: &Message, means: &str, shows: &str) -> String {
        let Message { id, source, .. } = message;
        let is_named = |line: &str, name: &str| line.starts_with(&format!("{name} ="));
        let names = source.split(['{', '}', ',']).map(str::trim);
        let mut with = String::new();
        for name in names {
            if let Some(value) = name.strip_prefix('$').and_then(|name| self.value(name)) {
                with.push_str(&format!("\n  {name} is {value}"));
            }
            with.extend(
                self.words
                    .lines()
                    .filter(|line| is_named(line, name))
                    .map(|line| format!("\n  {line}")),
            );
        }
        format!("{}: {id} = {source}{with}\n  means {means}\n  shows {shows}", self.name)
    }

    fn value(&self, name: &str) -> Option<Value> {
        let structure: Value = serde_json::from_str(&self.structure).expect("JSON");
        structure["values"].get(name).cloned()
    }
}

/// In the place of the line that is under a heading.
const RULE: char = '\u{1}';

/// Where a text in lines of some width differs from one without: a line may end at a blank, or between
/// characters where Unicode allows that (UAX #14); nothing else may differ.
fn differ(means: &[char], shows: &[char]) -> Option<[usize; 2]> {
    let run = |text: &[char], from: usize, is: fn(&char) -> bool| -> usize {
        text[from..].iter().take_while(|char| is(char)).count()
    };
    let is_blank = |char: &char| matches!(char, ' ' | '\n');
    let (mut mean, mut show) = (0, 0);
    while mean < means.len() || show < shows.len() {
        let meant = &means[mean..mean + run(means, mean, is_blank)];
        let shown = &shows[show..show + run(shows, show, is_blank)];
        let lines = |blank: &[char]| blank.iter().filter(|char| **char == '\n').count();
        let is_wrapped = lines(shown) == 1 && lines(meant) == 0;
        // How many blank lines there are is nobody's to see.
        let has_lines = lines(meant) > 0 && lines(shown) >= lines(meant).min(2);
        let is_end = show + shown.len() == shows.len();
        if !(meant == shown || is_wrapped || has_lines || is_end) {
            return Some([mean, show]);
        }
        (mean, show) = (mean + meant.len(), show + shown.len());
        if means.get(mean) == Some(&RULE) {
            let length = run(shows, show, |char| matches!(char, '=' | '-'));
            if length == 0 {
                return Some([mean, show]);
            }
            (mean, show) = (mean + 1, show + length);
            continue;
        }
        if means.get(mean) != shows.get(show) {
            return Some([mean, show]);
        }
        (mean, show) = (mean + 1, show + 1);
    }
    None
}

/// What an element shows: its text, and the elements in it. Elements that only isolate directions are none.
fn children(element: ElementRef) -> Vec<Shown> {
    let mut all = Vec::new();
    let mut after_break = false;
    for child in element.children() {
        let is_after_break = std::mem::take(&mut after_break);
        match child.value() {
            HtmlNode::Text(text) => {
                let text =
                    if is_after_break { text.strip_prefix('\n').unwrap_or(text) } else { text };
                add(&mut all, Shown::Text(text.replace('\n', " ")));
            }
            HtmlNode::Element(_) => {
                let child = ElementRef::wrap(child).expect("an element");
                let inside = children(child);
                let attributes: Vec<_> = child.value().attrs().collect();
                match (child.value().name(), &attributes[..]) {
                    ("bdi", []) => inside.into_iter().for_each(|part| add(&mut all, part)),
                    ("strong", []) => all.push(Shown::Strong(inside)),
                    ("em", []) => all.push(Shown::Emphasis(inside)),
                    ("code", []) => all.push(Shown::Code(inside)),
                    ("a", [("href", address)]) => {
                        all.push(Shown::Link((*address).to_owned(), inside));
                    }
                    ("br", []) => {
                        after_break = true;
                        all.push(Shown::Break);
                    }
                    _ => all.push(Shown::Other(child.html())),
                }
            }
            _ => all.push(Shown::Other(format!("{:?}", child.value()))),
        }
    }
    all
}

/// The messages that are tried in each locale when nobody asks for more, and in a full run.
const TIMES: [usize; 2] = [5_000, 40_000];
/// The guides of one run of the program.
const GUIDES: usize = 40;

/// That pages show what generated messages of a locale mean.
#[track_caller]
fn shows_what_is_meant(locale: &Locale) {
    let (seed, each) =
        (count("SEED", [1, 1]), PLACES.iter().map(|(_, count, _)| count).sum::<usize>() + 3);
    let guides = count("VISIBLE", TIMES).div_ceil(each);
    let mut faults = Vec::new();
    for first in (0..guides).step_by(GUIDES) {
        let folder = Folder::new(&[
            ("docent.yaml", &format!("source: {}\nnotices: false\n", locale.tag)),
            ("docs/media/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ]);
        let numbers = first..guides.min(first + GUIDES);
        let made: Vec<Guide> = numbers
            .map(|at| {
                Guide::new(format!("g{at}"), locale, (seed * 3_000_000 + locale.first + at) as u64)
            })
            .collect();
        for guide in &made {
            folder.write(&format!("docs/guides/{}.yaml", guide.name), &guide.structure);
            folder.write(&format!("locales/{}/{}.ftl", locale.tag, guide.name), &guide.words);
        }
        let run = folder.docent(&["build", "-q", "-f", "html,text", "--out", "out"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        for guide in &made {
            let page = |end: &str| folder.read(&format!("out/{}/{}.{end}", locale.tag, guide.name));
            faults.extend(guide.faults_in_html(&page("html")));
            faults.extend(guide.faults_in_text(&page("txt"), locale));
        }
    }
    let first = faults.iter().take(10).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} faults in {}, such as\n{first}", faults.len(), locale.tag);
}

#[test]
fn english_pages_show_what_messages_mean() {
    shows_what_is_meant(&ENGLISH);
}

#[test]
fn japanese_pages_show_what_messages_mean() {
    shows_what_is_meant(&JAPANESE);
}

#[test]
fn arabic_pages_show_what_messages_mean() {
    shows_what_is_meant(&ARABIC);
}
