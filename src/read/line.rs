//! A line of a mail or page: how deep it is quoted, the label that it may begin with, and what programs
//! write between answers: signatures and the headers of replies.

use super::closing::is_added;
use crate::source::Place;

/// The deepest quotation that docent distinguishes.
const DEPTH_LIMIT: usize = 20;

/// A line without quotation marks of a reply and blanks at its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockLine<'a> {
    pub(super) text: &'a str,
    pub(super) place: Place,
    /// How often it is quoted.
    pub(super) depth: usize,
    /// Its width in columns, with its marks.
    pub(super) width: usize,
    /// Whether it ends in a blank, as lines do that go on (RFC 3676, 4.1).
    pub(super) is_soft: bool,
    pub(super) column: Column,
}

/// Which cells of a row a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// All of them, or a line that is no row.
    All,
    /// A label and the cell behind it.
    Pair,
    /// A cell beside an answer.
    Beside,
}

/// The widest line that programs write, in columns: the standard has 78 (RFC 5322, 2.1.1).
const WIDEST: usize = 80;

/// How far from the margin a caption is looked for: behind the marks of replies.
const MARGIN: usize = 200;

impl<'a> BlockLine<'a> {
    /// The line that bytes are, where they are UTF-8.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        // Most lines can't be captions, and needn't be read for that.
        let marked = memchr::memmem::find(bytes.get(..MARGIN.min(bytes.len()))?, b"--").is_some();
        let text = std::str::from_utf8(bytes).ok().filter(|_| marked)?;
        Some(Self::new(text, 0, false))
    }

    fn new(line: &'a str, start: usize, is_barred: bool) -> Self {
        let mut own = line.trim_end();
        let is_soft = line.trim_end_matches(['\r', '\n']).ends_with(' ') && !own.is_empty();
        let width = own.chars().map(columns).sum();
        let mut depth = 0;
        // A reply's marks, each with one blank.
        while let Some(rest) = quoted(own.trim_start_matches([' ', '\u{a0}'])) {
            own = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
            depth = DEPTH_LIMIT.min(depth + 1);
        }
        // Tickets quote otherwise: behind bars, or in the markup of wikis.
        let bar = own.strip_prefix('|').filter(|_| is_barred);
        if let Some(rest) = bar.or_else(|| own.strip_prefix("bq. ")) {
            own = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
            depth = DEPTH_LIMIT.min(depth + 1);
        }
        let own = own.trim_start_matches('\u{feff}');
        let at = start + (own.as_ptr() as usize - line.as_ptr() as usize);
        let indent = own.len() - own.trim_start().len();
        let place = (at + indent..at + own.len()).into();
        Self { text: own, place, depth, width, is_soft, column: Column::All }
    }

    /// Whether its first mark is that of bold or italic text.
    pub(super) fn is_emphasized(&self) -> bool {
        !undecorated(self.text.trim()).1.is_empty()
    }

    /// Whether nothing is on it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether no program has wrapped it: without its longest word it is wider than they write.
    pub(super) fn is_unwrapped(&self) -> bool {
        let (mut longest, mut word) = (0, 0);
        for char in self.text.chars() {
            let is_part = !char.is_whitespace() && !crate::character::is_without_blanks(char);
            word = if is_part { word + columns(char) } else { 0 };
            longest = longest.max(word);
        }
        self.width > WIDEST + 2 * self.depth + longest
    }

    /// A further line of an answer: behind a bar.
    pub(super) fn further(&self) -> Option<&'a str> {
        let rest = self.text.trim_start().strip_prefix('|')?;
        Some(rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest))
    }

    /// Whether it begins with a bar without a blank before it, as in tables of Markdown: docent itself puts
    /// blanks before the bars of further lines.
    pub(super) fn is_row(&self) -> bool {
        self.text.starts_with('|') && self.text.len() > 1 && self.text.ends_with('|')
    }

    /// Whether it is the line between the heading and the rows of a table in Markdown.
    pub(super) fn is_table_rule(&self) -> bool {
        self.is_row() && self.text.bytes().all(|byte| b"|-: ".contains(&byte))
    }

    /// Whether it opens or closes code in Markdown (`CommonMark` 4.5), or a quotation in a wiki's markup.
    pub(super) fn is_fence(&self) -> bool {
        let text = self.text.trim();
        let rest = text.trim_start_matches('`');
        let rest = if rest.len() == text.len() { text.trim_start_matches('~') } else { rest };
        let word = |char: char| char.is_ascii_alphanumeric() || "-_".contains(char);
        let wiki = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
        let wiki = wiki.map(|text| text.split(':').next().unwrap_or_default());
        if wiki.is_some_and(|name| ["quote", "noformat", "code", "panel"].contains(&name)) {
            return true;
        }
        text.len() - rest.len() >= 3 && rest.chars().all(word)
    }

    /// Whether it begins a signature (RFC 3676, 4.3); programs take away the blank at its end.
    pub(super) fn is_signature(&self) -> bool {
        self.text == "--" || self.is_added()
    }

    /// Whether a program has added it below a mail.
    pub(super) fn is_added(&self) -> bool {
        is_added(self.text.trim_start())
    }

    /// Whether it is drawn, not written.
    pub(super) fn is_rule(&self) -> bool {
        let text = self.text.trim();
        text.len() > 1 && text.bytes().all(|byte| b"`~-_*=#".contains(&byte))
    }

    /// The labels that it may begin with, the likeliest first.
    pub(super) fn candidates(&self) -> Vec<Candidate<'a>> {
        match self.column {
            Column::All => candidates(self.text),
            Column::Pair => vec![pair(self.text)],
            Column::Beside => Vec::new(),
        }
    }

    /// The words before a colon, where a line begins as a label does: few words that begin with a letter,
    /// and a blank or nothing behind the colon.
    pub(super) fn words(&self) -> Option<&'a str> {
        let text = undecorated(self.text.trim()).0;
        let (words, rest) = text.split_once(COLONS)?;
        let colon = text.get(words.len()..).and_then(|rest| rest.chars().next());
        let rest = rest.trim_start_matches(MARKS);
        let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let words = words.trim().trim_end_matches(MARKS).trim_end();
        let odd = |char: char| char.is_control() || "@.,;!?<>{}[]=\"。，、！？…".contains(char);
        let is_like = (spaced || colon != Some(':'))
            && words.chars().next().is_some_and(char::is_alphabetic)
            && words.chars().count() <= WORDS_LIMIT
            && words.split_whitespace().count() <= 6
            && !words.contains(odd);
        is_like.then_some(words)
    }
}

/// The text behind one mark of a reply: `>`, or the initials of its author and `>`.
fn quoted(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|char: char| char.is_ascii_alphabetic());
    let initials = text.get(..text.len() - rest.len()).unwrap_or_default();
    let is_mark = initials.len() < 4
        && initials.chars().next().is_none_or(|first| first.is_ascii_uppercase())
        && (initials.is_empty() || rest.starts_with("> "));
    rest.strip_prefix('>').filter(|_| is_mark)
}

/// The longest text that looks like a label, in characters.
const WORDS_LIMIT: usize = 50;

/// The columns of a character: two for those of East Asia, as mail programs count.
fn columns(char: char) -> usize {
    if crate::character::is_cjk(char) { 2 } else { 1 }
}

/// The width of the first word of a text: how much a program would have had to put on the line before.
pub(super) fn first_word(text: &str) -> usize {
    let mut width = 0;
    for char in text.trim_start().chars().take_while(|char| !char.is_whitespace()) {
        width += columns(char);
        if crate::character::is_without_blanks(char) {
            break;
        }
    }
    width
}

/// The signs between a label and its answer.
pub(super) const COLONS: [char; 4] = [':', '：', '﹕', '︰'];
/// Marks of emphasis in plain text and in Markdown.
const MARKS: [char; 2] = ['*', '_'];

/// How words are compared with labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// As they may have been typed.
    Folded,
    /// By the very words: they have ornaments, which may belong to a label.
    Exact,
    /// By the very words of the block's own language: no colon is behind them.
    Own,
}

/// A label that a line may begin with, and the text behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate<'a> {
    pub(super) label: &'a str,
    pub(super) rest: &'a str,
    /// Which labels count.
    pub(super) match_by: Match,
    /// Whether it is a row of a table in Markdown.
    pub(super) is_row: bool,
}

fn candidates(text: &str) -> Vec<Candidate<'_>> {
    let plain = |label, rest| Candidate { label, rest, match_by: Match::Folded, is_row: false };
    let mut all = Vec::new();
    let trimmed = text.trim();
    let (bare, mark) = undecorated(trimmed);
    if let Some((label, rest)) = trimmed.split_once(COLONS) {
        // What looks like an ornament may belong to a label.
        let match_by = if bare.len() < trimmed.len() { Match::Exact } else { Match::Folded };
        all.push(Candidate { match_by, ..plain(label.trim(), rest.trim()) });
    }
    if let Some((label, rest)) = trimmed.split_once('\t') {
        all.push(plain(without_marks(label).trim_end_matches(COLONS), rest.trim()));
    }
    if trimmed.starts_with('|') {
        all.extend(row(trimmed).map(|(label, rest)| Candidate {
            is_row: true,
            ..plain(without_marks(label).trim_end_matches(COLONS).trim_end(), rest)
        }));
    }
    if bare.len() < trimmed.len()
        && let Some((label, rest)) = bare.split_once(COLONS)
    {
        let closes = label.trim_end().ends_with(MARKS);
        let mut rest = rest.trim();
        if !mark.is_empty() && !closes {
            let own = rest.strip_prefix(mark).or_else(|| rest.strip_suffix(mark));
            rest = own.unwrap_or(rest).trim();
        }
        all.push(plain(without_marks(label), rest));
    }
    let dashes = [" - ", " – ", " — ", " = ", "=", " | "];
    for (label, rest) in dashes.iter().filter_map(|dash| bare.split_once(dash)) {
        let label = without_marks(label);
        if !label.contains(COLONS) {
            let rest = without_colon(rest).trim();
            all.push(Candidate { match_by: Match::Own, ..plain(label, rest) });
        }
    }
    // A label may have colons itself.
    for text in [trimmed, bare].into_iter().take(1 + usize::from(bare.len() < trimmed.len())) {
        for (at, colon) in text.match_indices(COLONS).skip(1).take(MORE_COLONS) {
            let (label, rest) = (&text[..at], &text[at + colon.len()..]);
            all.push(plain(without_marks(label), rest.trim()));
        }
    }
    all
}

/// How many colons a label may have.
const MORE_COLONS: usize = 4;

pub(super) fn without_marks(label: &str) -> &str {
    label.trim().trim_matches(MARKS).trim()
}

/// The two cells of a row of a table in Markdown that hold anything.
fn row(text: &str) -> Option<(&str, &str)> {
    let cells = text.strip_prefix('|')?.strip_suffix('|')?;
    let (label, rest) = split_bar(cells)?;
    let rest = rest.trim().trim_end_matches(['|', ' ']);
    let rest = without_colon(rest);
    split_bar(rest).is_none().then_some((label, rest))
}

/// Whether there is a bar that parts cells at an offset: none that is escaped.
pub(super) fn is_bar(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let slashes = before.len() - before.trim_end_matches('\\').len();
    text.get(at..).is_some_and(|rest| rest.starts_with('|')) && slashes.is_multiple_of(2)
}

/// The texts before and behind the first bar that parts cells.
fn split_bar(text: &str) -> Option<(&str, &str)> {
    let (at, _) = text.match_indices('|').find(|(at, _)| is_bar(text, *at))?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A label and the cell behind it, which bars or a tab part.
fn pair(text: &str) -> Candidate<'_> {
    let (label, rest, is_row) = if let Some((label, rest)) = text.split_once('\t') {
        (label, rest, false)
    } else {
        let (label, rest) = split_bar(text).unwrap_or((text, ""));
        (label, rest.trim_start_matches('|'), true)
    };
    let rest = without_colon(rest);
    let label = without_marks(without_marks(label).trim_end_matches(COLONS));
    Candidate { label, rest: rest.trim(), match_by: Match::Folded, is_row }
}

/// The text of a cell behind a colon that has a cell of its own, or begins it.
fn without_colon(cell: &str) -> &str {
    let behind = cell.trim_start().strip_prefix(COLONS);
    let is_apart = |text: &&str| text.is_empty() || text.starts_with([' ', '\u{a0}', '\t', '|']);
    let sign = |char: char| char.is_whitespace() || char == '|';
    behind.filter(is_apart).map_or(cell, |behind| behind.trim_start_matches(sign))
}

/// A line without a bullet, number or heading mark, and without the mark that begins its emphasis; with
/// that mark.
fn undecorated(text: &str) -> (&str, &str) {
    let mut text = text.trim_start_matches('#').trim_start();
    for bullet in ["- ", "* ", "+ ", "• ", "•\t", "◦ ", "▪ ", "– ", "· ", "·\t", "•", "·", "●", "■"]
    {
        if let Some(rest) = text.strip_prefix(bullet) {
            text = rest.trim_start();
            break;
        }
    }
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_numeric()).len();
    let behind = text.get(digits..).unwrap_or_default();
    if (1..=4).contains(&digits)
        && let Some(rest) = behind.strip_prefix(['.', ')', '．', '）', '、'])
    {
        text = rest.trim_start();
    }
    let rest = text.trim_start_matches(MARKS);
    let mark = text.get(..text.len() - rest.len()).unwrap_or_default();
    (rest, mark)
}

/// The lines of a text, one after another.
#[derive(Clone)]
pub(super) struct Lines<'a> {
    rest: &'a str,
    at: usize,
    /// Whether a bar before a line quotes it.
    is_barred: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, at: 0, is_barred: false }
    }

    /// The lines of a text that is quoted behind bars.
    pub(super) fn barred(self) -> Self {
        Self { is_barred: true, ..self }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = BlockLine<'a>;

    fn next(&mut self) -> Option<BlockLine<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', self.rest.as_bytes()).map_or(self.rest.len(), |at| at + 1);
        let (line, rest) = self.rest.split_at(end);
        let line = BlockLine::new(line, self.at, self.is_barred);
        (self.rest, self.at) = (rest, self.at + end);
        Some(line)
    }
}

/// How many lines a header of a reply can have.
const HEADER_LIMIT: usize = 8;

/// The lines of a reply's header that begins with a line, as programs put one above the mail that they
/// quote; 0 where none begins there. `rest` has the lines behind it. A line with a label of the form begins
/// one only where it names a sender.
pub(super) fn header<'a>(
    line: &BlockLine<'a>,
    rest: &Lines<'a>,
    is_label: impl Fn(&BlockLine<'_>) -> bool,
) -> usize {
    let lines = rest.clone();
    let rest = rest.clone().take_while(|next| !is_label(next));
    let is_label = is_label(line);
    if !is_label && is_separator(line.text.trim()) {
        return 1;
    }
    let fields =
        if is_label && !line.text.contains('@') { None } else { fields(line, lines.clone()) };
    let attribution = || if is_label { 0 } else { attribution(line, rest, &lines) };
    fields.unwrap_or_else(attribution)
}

/// Whether a line parts two mails: words between dashes, or a long line of Outlook's.
fn is_separator(text: &str) -> bool {
    let inner = text.trim_matches('-');
    let dashes = text.len() - text.trim_start_matches('-').len();
    let words = inner.chars().any(char::is_alphabetic);
    let drawn = text.len() >= 20 && text.bytes().all(|byte| byte == b'_');
    dashes >= 4 && text.ends_with("----") && words || drawn
}

/// The lines `From: …` to `Subject: …`, in the languages of mail programs.
fn fields(line: &BlockLine<'_>, rest: Lines<'_>) -> Option<usize> {
    let named = |line: &BlockLine<'_>, names: &[&str]| {
        let words = line.words().map(str::to_lowercase);
        words.is_some_and(|words| names.contains(&words.as_str()))
    };
    if !named(line, FROM) {
        return None;
    }
    let group = rest.take_while(|next| next.depth == line.depth && !next.is_blank());
    let subject = group.take(HEADER_LIMIT).position(|next| named(&next, SUBJECT))?;
    Some(subject + 2)
}

/// The lines of `On …, … wrote:`: of words that end with a colon above what is quoted deeper, or that say
/// so with a date.
fn attribution<'a>(
    line: &BlockLine<'a>,
    mut lines: impl Iterator<Item = BlockLine<'a>>,
    below: &Lines<'a>,
) -> usize {
    let mut joined = String::new();
    let mut next = Some(*line);
    let mut second = None;
    for count in 1..=4 {
        let is_own = |own: &BlockLine<'_>| {
            own.depth == line.depth && !own.is_blank() && own.further().is_none()
        };
        let Some(own) = next.filter(is_own) else {
            return 0;
        };
        if count == 2 {
            second = Some(joined.len());
        }
        joined.push_str(own.text.trim());
        if joined.len() > 400 {
            return 0;
        }
        if joined.ends_with(COLONS) {
            let below = below.clone().skip(count - 1).find(|below| !below.is_blank());
            let quotes = below.is_some_and(|below| below.depth > line.depth);
            // Where the lines behind the first one are enough, that one belongs to the text before.
            let rest = second.and_then(|at| joined.get(at..)).unwrap_or_default();
            let begins = attributes(&joined, quotes) && !attributes(rest, quotes);
            return if begins { count } else { 0 };
        }
        joined.push(' ');
        next = lines.next();
    }
    0
}

/// Whether words with a colon behind them say when somebody wrote what is quoted below.
fn attributes(text: &str, quotes: bool) -> bool {
    let lower = text.to_lowercase();
    let says = WROTE.iter().any(|verb| lower.contains(verb));
    let numbers = text.split(|char: char| !char.is_ascii_digit());
    let (years, all) = numbers.fold((0, 0), |(years, all), number| {
        (years + usize::from(number.len() == 4), all + usize::from(!number.is_empty()))
    });
    // A date, or with a verb a part of one.
    all > 0 && says || quotes && years > 0 && all > 2
}

/// `From` in the headers that programs write into a mail.
#[rustfmt::skip]
const FROM: &[&str] = &[
    "from", "von", "van", "de", "od", "da", "fra", "från", "lähettäjä", "от", "від", "差出人", "送信者",
    "发件人", "寄件者", "보낸 사람", "من", "feladó", "odesílatel", "gönderen", "expéditeur", "remitente",
];
/// `Subject` there.
#[rustfmt::skip]
const SUBJECT: &[&str] = &[
    "subject", "betreff", "onderwerp", "objet", "asunto", "assunto", "oggetto", "temat", "emne", "ämne",
    "aihe", "тема", "件名", "主题", "主旨", "제목", "الموضوع", "tárgy", "předmět", "konu",
];
/// Words for that somebody has written a mail, in the lines above what programs quote.
#[rustfmt::skip]
const WROTE: &[&str] = &[
    "wrote", "schrieb", "schreef", "écrit", "escribió", "escreveu", "napisał", "pisze", "scritto", "skrev",
    "kirjoitti", "napsal", "написал", "пише", "írta", "yazdı", "写道", "寫道", "のメール:", "のメール：", "書きました", "작성",
    "كتب", "geschreven", "a scris",
];

#[cfg(test)]
mod tests {
    use super::{BlockLine, Lines, candidates, header};

    fn line(text: &str) -> BlockLine<'_> {
        BlockLine::new(text, 0, false)
    }

    #[test]
    fn finds_labels_with_what_programs_put_around_them() {
        for (text, label, rest) in [
            ("Name: Ann", "Name", "Ann"),
            ("Name : Ann", "Name", "Ann"),
            ("Name：Ann", "Name", "Ann"),
            ("*Name:* Ann", "Name", "Ann"),
            ("**Name**: Ann", "Name", "Ann"),
            ("**Name:** Ann", "Name", "Ann"),
            ("_Name:_ Ann", "Name", "Ann"),
            ("*Name: Ann*", "Name", "Ann"),
            ("- Name: Ann", "Name", "Ann"),
            ("•\tName: Ann", "Name", "Ann"),
            ("2. Name: Ann", "Name", "Ann"),
            ("1) **Name:** Ann", "Name", "Ann"),
            ("| Name | Ann |", "Name", "Ann"),
            ("| **Name:** | Ann |", "Name", "Ann"),
            ("Name\tAnn", "Name", "Ann"),
            ("Name – Ann", "Name", "Ann"),
            ("- Name = Ann", "Name", "Ann"),
        ] {
            let found = candidates(text);
            let is_there = found.iter().any(|one| (one.label, one.rest) == (label, rest));
            assert!(is_there, "{text}: {found:?}");
        }
    }

    #[test]
    fn few_words_before_a_colon_look_like_a_label() {
        for text in ["Postal adress: x", "*Note:* x", "備考欄：x", "Pays :", "Ort (Stadt): x"] {
            assert!(line(text).words().is_some(), "{text}");
        }
        for text in ["10:30 in the morning", "https://x.example", "a. b: c", "see x.y: z", "c:d"] {
            assert_eq!(line(text).words(), None, "{text}");
        }
    }

    #[test]
    fn knows_the_headers_of_replies() {
        let lines = |text: &str| {
            let mut lines = Lines::of(text);
            lines.next().map_or(0, |first| header(&first, &lines, |_| false))
        };
        for (text, wanted) in [
            ("On Mon, 30 Nov 2026 at 17:03, Desk <d@x.example> wrote:\n> a\n", 1),
            ("Am 30.11.2026 um 17:03 schrieb Desk\n<d@x.example>:\n> a\n", 2),
            ("Op ma 30 nov. 2026 om 17:03 schreef Desk <d@x.example>:\n\n> a\n", 1),
            ("2026年11月30日(月) 17:03 Desk <d@x.example>:\n> a\n", 1),
            ("-----Original Message-----\nFrom: x\n", 1),
            ("---------- Forwarded message ---------\nFrom: x\n", 1),
            ("Von: Desk\nGesendet: Montag\nAn: Anna\nBetreff: x\n\na\n", 4),
            ("*De :* Desk\n*Envoyé :* lundi\n*À :* A\n*Objet :* x\n", 4),
            ("________________________________\na\n", 1),
            ("Von: Berlin\nNach: Paris\n", 0),
            ("Please fill in these two:\n> a\n", 0),
            ("--- x (trip 7, nl-NL)\n", 0),
        ] {
            assert_eq!(lines(text), wanted, "{text}");
        }
    }
}
