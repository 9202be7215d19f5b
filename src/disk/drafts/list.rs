//! The list of what docent wrote into a folder of drafts, which is also the folder's lock. A line
//! each: `w`, what the draft holds and its name; `r`, what rejects hold and their name; `f`, the file that
//! rejects of a name are from; `i`, the request whose draft has a name that a pattern made. Lines of an earlier docent begin with `d` and have only a name. A line
//! is there before its file is, so that a run after a killed one knows the file.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, Write};

use super::super::directory::{Directory, PRIVATE, problem};
use super::super::named;
use super::super::part::Part;
use crate::source::Fingerprint;

/// The name of the list.
pub(super) const LIST: &str = ".docent-drafts";
/// The list is written again where it has so many lines for each name.
const LINES: usize = 2;
/// The longest line, in bytes.
const LINE_LENGTH: usize = 4096;

/// The files that docent wrote into a folder.
pub(super) struct List {
    file: File,
    /// By a draft's name what docent wrote under it last, and before that: a run that was killed may
    /// have left either. Half a fingerprint each, since there may be a million.
    drafts: HashMap<u64, [u32; 2]>,
    rejects: HashSet<String>,
    /// By the name of rejects, the fingerprint of the path of the file that they are from.
    sources: HashMap<String, String>,
    /// By the fingerprint of a request's id the names of its drafts, where these don't follow from it.
    requests: HashMap<String, BTreeSet<String>>,
}

impl List {
    /// The list of a folder, locked.
    pub(super) fn open(folder: &Directory) -> io::Result<Self> {
        let file = folder.own(LIST, PRIVATE)?;
        if !folder.lock(LIST, &file)? {
            return Err(problem(folder.path(), "is in use: another docent makes drafts there"));
        }
        let (drafts, rejects, sources) = (HashMap::new(), HashSet::new(), HashMap::new());
        let mut list = Self { file, drafts, rejects, sources, requests: HashMap::new() };
        let foreign = || {
            let how = "is no list of drafts: docent didn't make it, or it is damaged; name another \
                       folder, or delete it together with the drafts there, which docent makes again";
            problem(&folder.place(LIST), how)
        };
        let mut whole = 0;
        let lines = list.each_line(folder, &mut |list, line| {
            let Some(text) = line.strip_suffix(b"\n") else {
                // What was announced in half a line was never made: the disk was full, or docent was
                // killed.
                if !is_begun(line, whole > 0) {
                    return Err(foreign());
                }
                let cut = list.file.set_len(whole);
                return cut.map_err(|error| named(&error, &folder.place(LIST)));
            };
            let text = std::str::from_utf8(text).map_err(|_| foreign())?;
            whole += line.len() as u64;
            list.read_line(text).ok_or_else(foreign)
        })?;
        let requests: usize = list.requests.values().map(BTreeSet::len).sum();
        let names = list.drafts.len() + list.rejects.len() + list.sources.len() + requests;
        if lines > LINES * (names + 1) {
            list.compact(folder)?;
        }
        Ok(list)
    }

    /// Calls a function with each line of the file and its end; answers how many there are.
    fn each_line(
        &mut self,
        folder: &Directory,
        each: &mut dyn FnMut(&mut Self, &[u8]) -> io::Result<()>,
    ) -> io::Result<usize> {
        let failed = |error: io::Error| named(&error, &folder.place(LIST));
        let mut file = self.file.try_clone().map_err(failed)?;
        file.rewind().map_err(failed)?;
        let (mut reader, mut line) = (BufReader::new(file), Vec::new());
        for count in 0.. {
            line.clear();
            let read = (&mut reader).take(LINE_LENGTH as u64).read_until(b'\n', &mut line);
            if read.map_err(failed)? == 0 {
                return Ok(count);
            }
            each(self, &line)?;
        }
        Ok(0)
    }

    /// Writes the list again, with only those of its lines that still count.
    fn compact(&mut self, folder: &Directory) -> io::Result<()> {
        let mut new = Part::begin(folder.again()?, LIST, PRIVATE)?;
        let mut seen = HashSet::new();
        let drafts = &self.drafts;
        let is_known = |name: &str| drafts.contains_key(&key(name));
        self.requests.values_mut().for_each(|names| names.retain(|name| is_known(name)));
        self.requests.retain(|_, names| !names.is_empty());
        self.each_line(folder, &mut |list, line| {
            let text = String::from_utf8_lossy(line);
            let text = text.trim_end_matches('\n');
            let name = match text.split_once(' ') {
                Some(("w", rest)) => rest.split_once(' ').map_or("", |(_, name)| name),
                Some(("d", name)) => name,
                // Of these, only the last one counts.
                Some(("f", rest)) if !list.is_source(rest) => return Ok(()),
                Some(("i", rest)) if !list.is_of_request(rest) => return Ok(()),
                _ => text,
            };
            let key = key(name);
            if !seen.insert(key) {
                return Ok(());
            }
            // What was written first comes first.
            let known = list.drafts.get(&key).copied().unwrap_or_default();
            let hashes = known.iter().rev().filter(|hash| **hash != 0);
            let lines: Vec<String> = hashes.map(|hash| format!("w {hash:08x} {name}\n")).collect();
            let lines = if lines.is_empty() { format!("{text}\n") } else { lines.concat() };
            new.write_all(lines.as_bytes()).map_err(|error| new.named(&error))
        })?;
        self.file = new.finish(false)?;
        Ok(())
    }

    /// Takes in a line; nothing where it is none of docent's.
    fn read_line(&mut self, line: &str) -> Option<()> {
        match line.split_once(' ')? {
            ("w", rest) => {
                let (hash, name) = rest.split_once(' ')?;
                add(&mut self.drafts, name, u32::from_str_radix(hash, 16).ok()?);
            }
            // docent can't know what was written: the file counts as edited.
            ("d", name) => _ = self.drafts.entry(key(name)).or_default(),
            ("r", rest) => {
                rest.split_once(' ')?;
                self.rejects.insert(rest.to_owned());
            }
            ("f", rest) => {
                let (source, name) = rest.split_once(' ')?;
                self.sources.insert(name.to_owned(), source.to_owned());
            }
            ("i", rest) => {
                let (request, name) = rest.split_once(' ')?;
                self.requests.entry(request.to_owned()).or_default().insert(name.to_owned());
            }
            _ => return None,
        }
        Some(())
    }

    /// Whether docent has written a draft of this name.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.drafts.contains_key(&key(name))
    }

    /// Whether this is what docent wrote last under the name.
    pub(super) fn is_last(&self, name: &str, content: &[u8]) -> bool {
        self.drafts.get(&key(name)).is_some_and(|known| known[0] == half(content))
    }

    /// Whether docent has written just this under the name.
    pub(super) fn wrote(&self, name: &str, content: &[u8]) -> bool {
        self.drafts.get(&key(name)).is_some_and(|known| known.contains(&half(content)))
    }

    /// Adds the lines of a draft that is about to be written in place of `before`.
    pub(super) fn announce(
        &mut self,
        name: &str,
        before: Option<u32>,
        content: &[u8],
        lines: &mut String,
    ) {
        // What was announced last may never have been written.
        for hash in before.into_iter().chain([half(content)]) {
            if add(&mut self.drafts, name, hash) {
                lines.push_str(&format!("w {hash:08x} {name}\n"));
            }
        }
    }

    /// The names that drafts of a request have had.
    pub(super) fn names_of(&self, request: &str) -> impl Iterator<Item = &str> {
        self.requests.get(request).into_iter().flatten().map(String::as_str)
    }

    /// Adds the line of a request whose draft gets a name.
    pub(super) fn assign(&mut self, request: &str, name: &str, lines: &mut String) {
        let names = self.requests.entry(request.to_owned()).or_default();
        if names.insert(name.to_owned()) {
            lines.push_str(&format!("i {request} {name}\n"));
        }
    }

    /// Writes lines to the end of the list.
    pub(super) fn write(&mut self, folder: &Directory, lines: &str) -> io::Result<()> {
        let mut write = || {
            self.file.seek(io::SeekFrom::End(0))?;
            self.file.write_all(lines.as_bytes())
        };
        write().map_err(|error| named(&error, &folder.place(LIST)))
    }

    /// Whether docent wrote rejects of this name that hold this.
    pub(super) fn wrote_rejects(&self, hash: &str, name: &str) -> bool {
        self.rejects.contains(&format!("{hash} {name}"))
    }

    /// Whether docent wrote rejects of this name that hold this, and from this file as far as is known.
    pub(super) fn has_rejects(&self, hash: &str, name: &str, source: &str) -> bool {
        self.wrote_rejects(hash, name) && self.sources.get(name).is_none_or(|own| own == source)
    }

    /// The fingerprint of the path of the file that rejects of this name are from.
    pub(super) fn source(&self, name: &str) -> Option<String> {
        self.sources.get(name).cloned()
    }

    fn is_of_request(&self, line: &str) -> bool {
        line.split_once(' ').is_some_and(|(request, name)| {
            self.requests.get(request).is_some_and(|names| names.contains(name))
        })
    }

    fn is_source(&self, line: &str) -> bool {
        line.split_once(' ')
            .is_some_and(|(source, name)| self.sources.get(name).is_some_and(|own| own == source))
    }

    /// Records rejects that are about to be written.
    pub(super) fn add_rejects(
        &mut self,
        folder: &Directory,
        hash: &str,
        name: &str,
        source: &str,
    ) -> io::Result<()> {
        let entry = format!("{hash} {name}");
        self.write(folder, &format!("r {entry}\nf {source} {name}\n"))?;
        self.rejects.insert(entry);
        self.sources.insert(name.to_owned(), source.to_owned());
        Ok(())
    }
}

/// Whether the list of a folder, where there is one, has a draft or rejects of this name.
pub(super) fn lists(folder: &Directory, name: &str) -> bool {
    let Ok((file, _)) = folder.file(LIST) else { return false };
    let wanted = key(name);
    let is_name = |line: Vec<u8>| {
        let line = String::from_utf8_lossy(&line);
        let named = match line.split_once(' ') {
            Some(("w" | "r", rest)) => rest.split_once(' ').map(|(_, name)| name),
            Some(("d", name)) => Some(name),
            _ => None,
        };
        named.is_some_and(|name| key(name) == wanted)
    };
    BufReader::new(file).split(b'\n').map_while(Result::ok).any(is_name)
}

/// Whether bytes are the beginning of a line as docent writes it, or below others as an earlier one did.
fn is_begun(line: &[u8], below: bool) -> bool {
    let (digits, rest) = match line.split_first() {
        Some((b'd', rest)) if below => return rest.is_empty() || rest.starts_with(b" "),
        Some((b'w', rest)) => (8, rest),
        Some((b'r', rest)) => (64, rest),
        Some((b'f' | b'i', rest)) => (16, rest),
        _ => return false,
    };
    let is_right = |(at, byte): (usize, &u8)| match at {
        0 => *byte == b' ',
        at if at <= digits => byte.is_ascii_digit() || (b'a'..=b'f').contains(byte),
        at => at > digits + 1 || *byte == b' ',
    };
    line.len() < LINE_LENGTH && rest.iter().enumerate().all(is_right)
}

/// Notes what was written last under a name; answers whether that is a change.
fn add(drafts: &mut HashMap<u64, [u32; 2]>, name: &str, hash: u32) -> bool {
    let known = drafts.entry(key(name)).or_default();
    if known[0] == hash {
        return false;
    }
    *known = [hash, known[0]];
    true
}

/// The key of a name. Names that differ in case alone are one file on some systems.
fn key(name: &str) -> u64 {
    let bytes = Fingerprint::of(name.to_lowercase().as_bytes()).to_bytes();
    u64::from_be_bytes(bytes[..8].try_into().unwrap_or_default())
}

/// The first half of the fingerprint of what a draft holds; never zero, which means that there is none.
pub(super) fn half(content: &[u8]) -> u32 {
    Fingerprint::of(content).short().max(1)
}
