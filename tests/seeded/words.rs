//! The clean messages that faults are planted in, read line by line.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::ops::Range;
use std::path::Path;

use super::SOURCE;
use crate::support::Folder;

const CODE: &str = "<code>";

/// A message or term: its lines, without the comment above it.
pub(crate) struct Entry {
    pub(crate) locale: String,
    pub(crate) path: String,
    pub(crate) id: String,
    pub(crate) lines: Range<usize>,
}

/// A text that is on one line: of a message, an attribute or a variant.
pub(crate) struct Text {
    pub(crate) entry: usize,
    pub(crate) attribute: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) line: usize,
    pub(crate) start: String,
    pub(crate) text: String,
}

/// The clean messages of a ground.
pub(crate) struct Words {
    pub(crate) files: BTreeMap<String, Vec<String>>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) texts: Vec<Text>,
    pub(crate) index: HashMap<(String, String), usize>,
}

impl Words {
    pub(crate) fn read(folder: &Folder) -> Self {
        let mut words =
            Self { files: BTreeMap::new(), entries: vec![], texts: vec![], index: HashMap::new() };
        let root = folder.path().join("locales");
        let names = |folder: &Path| {
            let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("UTF-8");
            let entries = fs::read_dir(folder).expect("a folder");
            entries.map(|entry| name(entry.expect("an entry"))).collect::<BTreeSet<_>>()
        };
        for locale in names(&root) {
            let files = names(&root.join(&locale));
            for file in files
                .iter()
                .filter(|file| Path::new(file).extension().is_some_and(|end| end == "ftl"))
            {
                let path = format!("locales/{locale}/{file}");
                let lines = folder.read(&path).lines().map(str::to_owned).collect();
                words.read_file(&locale, &path, lines);
            }
        }
        words
    }

    fn read_file(&mut self, locale: &str, path: &str, lines: Vec<String>) {
        for (at, line) in lines.iter().enumerate() {
            let indented = line.starts_with(' ');
            if !indented && let Some((id, text)) = line.split_once(" =") {
                let entry = Entry {
                    locale: locale.to_owned(),
                    path: path.to_owned(),
                    id: id.to_owned(),
                    lines: at..at + 1,
                };
                if id.starts_with('#') {
                    continue;
                }
                self.index.insert((path.to_owned(), id.to_owned()), self.entries.len());
                self.entries.push(entry);
                self.push(at, line, None, None, text.trim_start());
            } else if indented && let Some(entry) = self.entries.last_mut() {
                entry.lines.end = at + 1;
                let inner = line.trim_start();
                if let Some((name, text)) = inner.strip_prefix('.').and_then(split_equals) {
                    self.push(at, line, Some(name), None, text);
                } else if let Some((key, text)) =
                    inner.trim_start_matches('*').strip_prefix('[').and_then(split_key)
                {
                    self.push(at, line, None, Some(key), text);
                }
            }
        }
        self.files.insert(path.to_owned(), lines);
    }

    fn push(
        &mut self,
        at: usize,
        line: &str,
        attribute: Option<&str>,
        variant: Option<&str>,
        text: &str,
    ) {
        if text.is_empty() {
            return;
        }
        self.texts.push(Text {
            entry: self.entries.len() - 1,
            attribute: attribute.map(str::to_owned),
            variant: variant.map(str::to_owned),
            line: at,
            start: line[..line.len() - text.len()].to_owned(),
            text: text.to_owned(),
        });
    }

    pub(crate) fn line(&self, entry: &Entry, at: usize) -> &str {
        &self.files[&entry.path][at]
    }

    pub(crate) fn entry(&self, text: &Text) -> &Entry {
        &self.entries[text.entry]
    }

    /// The message of this id in another locale.
    pub(crate) fn in_locale(&self, entry: &Entry, locale: &str) -> Option<&Entry> {
        let path = entry.path.replacen(&entry.locale, locale, 1);
        self.index.get(&(path, entry.id.clone())).map(|at| &self.entries[*at])
    }

    /// What a text was translated from.
    pub(crate) fn source(&self, text: &Text) -> Option<&Text> {
        let entry = self.entry(text);
        if entry.locale == SOURCE {
            return None;
        }
        let source = self.in_locale(entry, SOURCE)?;
        self.texts.iter().find(|one| {
            one.attribute == text.attribute
                && one.variant == text.variant
                && self.entry(one).path == source.path
                && self.entry(one).id == source.id
        })
    }

    /// What a term says in a locale.
    pub(crate) fn term(&self, locale: &str, id: &str) -> Option<&str> {
        let of = |text: &&Text| self.entry(text).locale == locale && self.entry(text).id == id;
        self.texts.iter().find(of).map(|text| text.text.as_str())
    }

    pub(crate) fn translations(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.locale != SOURCE)
    }
}

fn split_equals(text: &str) -> Option<(&str, &str)> {
    text.split_once(" = ")
}

fn split_key(text: &str) -> Option<(&str, &str)> {
    text.split_once("] ")
}

/// A number that depends on a text and nothing else.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        >> 16
}

pub(crate) fn choose<T>(from: Vec<T>, text: &str) -> Option<T> {
    let at = hash(text).checked_rem(from.len() as u64)?;
    from.into_iter().nth(usize::try_from(at).ok()?)
}

/// Which bytes of a text are words, and not code, markup, an address or a placeable.
pub(crate) fn prose(text: &str) -> Vec<bool> {
    let mut prose = vec![true; text.len()];
    let mut hide = |range: Range<usize>| prose[range].fill(false);
    for (open, close) in [("{", "}"), ("`", "`"), (CODE, "</code>"), ("<", ">"), ("][", "]")] {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|start| at + start) {
            let inner = start + open.len();
            let end = text[inner..].find(close).map_or(text.len(), |end| inner + end + close.len());
            hide(start..end);
            at = end;
        }
    }
    let mut at = 0;
    for word in text.split(' ') {
        if word.contains("://") || word.contains('@') {
            hide(at..at + word.len());
        }
        at += word.len() + 1;
    }
    prose
}

/// The words of a text's prose.
pub(crate) fn words_of(text: &str) -> Vec<Range<usize>> {
    let prose = prose(text);
    let mut all: Vec<Range<usize>> = Vec::new();
    for (at, char) in text.char_indices().filter(|(at, char)| char.is_alphabetic() && prose[*at]) {
        match all.last_mut() {
            Some(last) if last.end == at => last.end = at + char.len_utf8(),
            _ => all.push(at..at + char.len_utf8()),
        }
    }
    all
}

/// A text with something in front of one of its words.
pub(crate) fn insert(text: &str, what: &str) -> Option<String> {
    let starts: Vec<usize> = words_of(text)
        .into_iter()
        .map(|word| word.start)
        .filter(|start| *start == 0 || text[..*start].ends_with(' '))
        .collect();
    let at = choose(starts, text)?;
    Some(format!("{}{what} {}", &text[..at], &text[at..]))
}

pub(crate) fn replace(text: &str, range: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..range.start], &text[range.end..])
}

/// The placeables of a text that name something, by how its name begins.
pub(crate) fn placeables<'t>(text: &'t str, sign: &str) -> Vec<(Range<usize>, &'t str)> {
    let open = format!("{{ {sign}");
    text.match_indices(&open)
        .filter_map(|(at, _)| {
            let end = at + text[at..].find(" }")?;
            Some((at..end + 2, &text[at + 2..end]))
        })
        .collect()
}
