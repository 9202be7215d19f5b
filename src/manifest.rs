//! The manifest of a build: every page, what is known of it, and every file with what is in it. Other
//! programs read it, and so does the next build. Each line carries a checksum, so that the next build
//! believes no line that somebody has changed, whatever happened to the others.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use smol_str::SmolStr;

use crate::format::Renderer;
use crate::page::{Content, Link, Page, Text, walk};
use crate::source::Fingerprint;

/// The form of manifests that this docent writes; the first one had no number and no checksums.
const FORMAT: u32 = 2;

/// The length of a fingerprint's digits.
const HASH: usize = 32;

/// Files by path, with what is in them (XXH3, 32 hexadecimal digits).
pub type FileHashes = BTreeMap<String, String>;

/// The pages and files of a build, and their inputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The version of docent that made it.
    pub docent: String,
    /// The pages, by path.
    pub pages: Vec<PageEntry>,
    /// All files, the pages among them.
    pub files: FileHashes,
    /// The inputs of each guide's pages.
    pub sources: BTreeMap<String, Sources>,
}

/// A manifest that was read.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// The manifest of its lines, without those whose checksum is wrong.
    pub manifest: Manifest,
    /// Files that it lists without saying what is in them: their lines aren't believed.
    pub doubted: BTreeSet<String>,
    /// Whether all its lines are as this docent writes them.
    pub is_whole: bool,
}

/// The inputs of a guide's pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// The files, besides those that all guides share; paths in the project.
    pub files: Vec<String>,
    /// The fingerprint of them and of all that is shared, with the options of the build
    /// (XXH3, hexadecimal).
    pub fingerprint: String,
    /// How many pages there are of it.
    #[serde(default)]
    pub pages: usize,
}

/// Why a text is no manifest that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Another program wrote it.
    Foreign,
    /// A docent that knows more wrote it.
    Newer,
}

/// The record of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageEntry {
    /// The path below the output folder.
    pub path: String,
    /// The guide.
    pub guide: SmolStr,
    /// The locale.
    pub locale: SmolStr,
    /// The format, or the flavor.
    pub format: SmolStr,
    /// The title, plain text.
    pub title: String,
    /// The language of the title, where it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub title_locale: Option<SmolStr>,
    /// The summary, plain text, where the guide has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub description: Option<String>,
    /// The language of the summary, where it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub description_locale: Option<SmolStr>,
    /// The ids of sections and steps, in the order of the page.
    pub anchors: Vec<SmolStr>,
    /// The locales of the same page.
    pub translations: Vec<SmolStr>,
    /// The locale whose page this one repeats, for want of a translation.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub fallback: Option<String>,
    /// The fingerprint of the source's texts: on its own page.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub revision: Option<String>,
    /// How the translation came about: on all others.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub translation: Option<Coverage>,
    /// Where its links lead: addresses, and `guide` or `guide#anchor`.
    pub links: Vec<SmolStr>,
    /// Its pictures, as paths below the output folder.
    pub images: Vec<String>,
    /// The files that it shares with other pages, such as its style, as paths below the output folder.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub assets: Vec<String>,
}

/// How the messages of a translated page came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The messages that it shows.
    pub messages: usize,
    /// Of these, those in another language.
    pub missing: usize,
    /// Those that are not shown, for want of a translation.
    #[serde(alias = "left-out")]
    pub left_out: usize,
    /// Those whose source has changed since they were translated.
    pub stale: usize,
    /// Those that a machine made and nobody has reviewed.
    pub machine: usize,
    /// The `revision` that they were translated from, where that is recorded.
    #[serde(skip_serializing_if = "Option::is_none", default, alias = "made-from")]
    pub made_from: Option<String>,
}

/// A manifest by its lines.
#[derive(Deserialize)]
struct Lines<'a> {
    docent: String,
    format: u32,
    #[serde(borrow)]
    pages: Vec<&'a RawValue>,
    files: BTreeMap<String, String>,
    #[serde(borrow)]
    sources: BTreeMap<String, &'a RawValue>,
}

impl Lines<'_> {
    /// The manifest of the lines whose checksum is right.
    fn believed(self) -> Stored {
        let lines = self.pages.len() + self.sources.len();
        let pages = self.pages.into_iter().filter_map(|line| believed("", line.get()));
        let pages: Vec<PageEntry> = pages.collect();
        let (mut files, mut doubted) = (FileHashes::new(), BTreeSet::new());
        for (path, mut line) in self.files {
            if believed_hash(&path, &line).is_some() {
                line.truncate(HASH);
                files.insert(path, line);
            } else {
                doubted.insert(path);
            }
        }
        let unlisted =
            pages.iter().flat_map(PageEntry::files).filter(|path| !files.contains_key(*path));
        doubted.extend(unlisted.cloned());
        let sources = self.sources.into_iter().filter_map(|(guide, line)| {
            let sources = believed(&guide, line.get())?;
            Some((guide, sources))
        });
        let sources: BTreeMap<String, Sources> = sources.collect();
        let is_whole = doubted.is_empty() && lines == pages.len() + sources.len();
        let manifest = Manifest { docent: self.docent, pages, files, sources };
        Stored { manifest, doubted, is_whole }
    }
}

/// A manifest by its members; another docent may have written them its own way.
#[derive(Deserialize)]
struct Members<'a> {
    docent: String,
    #[serde(default)]
    format: Option<u32>,
    #[serde(borrow, default)]
    pages: Option<&'a RawValue>,
    #[serde(borrow, default)]
    files: Option<&'a RawValue>,
    #[serde(borrow, default)]
    sources: Option<&'a RawValue>,
}

/// Of a member, what is understood.
fn member<'a, T: Default + Deserialize<'a>>(member: Option<&'a RawValue>) -> T {
    member.and_then(|member| serde_json::from_str(member.get()).ok()).unwrap_or_default()
}

impl Manifest {
    /// A manifest of pages and files.
    #[must_use]
    pub fn new(
        mut pages: Vec<PageEntry>,
        files: FileHashes,
        sources: BTreeMap<String, Sources>,
    ) -> Self {
        pages.sort_by(|one, two| one.path.cmp(&two.path));
        let docent = env!("CARGO_PKG_VERSION").to_owned();
        Self { docent, pages, files, sources }
    }

    /// The manifest in a file's text, without the lines whose checksum is wrong.
    ///
    /// # Errors
    /// Where docent can't read it at all.
    pub fn read(text: &[u8]) -> Result<Stored, Unread> {
        // As this docent writes it, in one go.
        if let Ok(lines) = serde_json::from_slice::<Lines<'_>>(text)
            && lines.format == FORMAT
        {
            return Ok(lines.believed());
        }
        let members: Members<'_> = match serde_json::from_slice(text) {
            Ok(members) => members,
            // Cut off, or with the marks of a merge: docent reads each line by itself.
            Err(_) if text.starts_with(b"{\"docent\":\"") || text.trim_ascii().is_empty() => {
                return Ok(Self::lines(text));
            }
            Err(_) => return Err(Unread::Foreign),
        };
        let Members { docent, format, pages, files, sources } = members;
        match format {
            None => {
                let (pages, files, sources) = (member(pages), member(files), member(sources));
                let manifest = Self { docent, pages, files, sources };
                Ok(Stored { manifest, ..Stored::default() })
            }
            Some(FORMAT) => {
                let (pages, files, sources) = (member(pages), member(files), member(sources));
                let stored = Lines { docent, format: FORMAT, pages, files, sources }.believed();
                Ok(Stored { is_whole: false, ..stored })
            }
            Some(_) => Err(Unread::Newer),
        }
    }

    /// Reads the lines of a text that is no JSON as a whole, each by itself. Files that two lines
    /// have differently are doubted.
    fn lines(text: &[u8]) -> Stored {
        let (mut found, mut several) = (Self::default(), BTreeSet::new());
        for line in text.split(|byte| *byte == b'\n') {
            let Ok(line) = std::str::from_utf8(line) else { continue };
            let line = line.trim_end().trim_end_matches(',');
            if line.starts_with("{\"path\"") {
                found.pages.extend(believed("", line));
                continue;
            }
            // A member of an object.
            let member = format!("{{{line}}}");
            let member: Result<BTreeMap<String, &RawValue>, _> = serde_json::from_str(&member);
            for (name, value) in member.unwrap_or_default() {
                if value.get().starts_with('{') {
                    found.sources.extend(believed(&name, value.get()).map(|one| (name, one)));
                } else if let Some(hash) = believed_hash(&name, value.get().trim_matches('"')) {
                    let known = found.files.insert(name.clone(), hash.to_owned());
                    if known.is_some_and(|known| known != hash) {
                        several.insert(name);
                    }
                }
            }
        }
        found.files.retain(|path, _| !several.contains(path));
        found.pages.sort_by(|one, two| one.path.cmp(&two.path));
        found.pages.dedup_by(|one, two| one.path == two.path);
        let listed = found.pages.iter().flat_map(PageEntry::files);
        let mut doubted: BTreeSet<String> =
            listed.filter(|path| !found.files.contains_key(*path)).cloned().collect();
        doubted.extend(several);
        Stored { manifest: found, doubted, is_whole: false }
    }

    /// The manifest as a file's text, a line for each page, file and guide.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = b"{\"docent\":".to_vec();
        write(&mut out, &self.docent);
        out.extend_from_slice(format!(",\n\"format\":{FORMAT},\n\"pages\":[").as_bytes());
        for (at, page) in self.pages.iter().enumerate() {
            out.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
            write_summed(&mut out, "", page);
        }
        out.extend_from_slice(b"\n],\n\"files\":");
        write_map(&mut out, &self.files, |out, path, hash| {
            write(out, &format!("{hash}{:08x}", checksum(path, hash.as_bytes())));
        });
        out.extend_from_slice(b",\n\"sources\":");
        write_map(&mut out, &self.sources, write_summed);
        out.extend_from_slice(b"}\n");
        out
    }

    /// This one, with those pages of an older one that this build had nothing to do with, and what
    /// belongs to them.
    #[must_use]
    pub fn beside(mut self, old: &Self, is_kept: impl Fn(&PageEntry) -> bool) -> Self {
        let (kept, gone): (Vec<&PageEntry>, Vec<&PageEntry>) = (old.pages.iter())
            .partition(|page| !self.files.contains_key(&page.path) && is_kept(page));
        // What belongs to no page, such as a table of contents, stays as long as any page does.
        let mut lost: BTreeSet<&String> = gone.iter().flat_map(|page| page.files()).collect();
        if kept.is_empty() {
            lost.extend(old.files.keys());
        }
        for page in &kept {
            page.files().for_each(|path| _ = lost.remove(path));
        }
        for (path, hash) in old.files.iter().filter(|(path, _)| !lost.contains(path)) {
            self.files.entry(path.clone()).or_insert_with(|| hash.clone());
        }
        // A guide that this build left alone was made from what it was made from.
        let built: BTreeSet<SmolStr> = self.pages.iter().map(|page| page.guide.clone()).collect();
        for page in kept.iter().filter(|page| !built.contains(&page.guide)) {
            if let Some(sources) = old.sources.get(page.guide.as_str()) {
                self.sources.insert(page.guide.to_string(), sources.clone());
            }
        }
        self.pages.extend(kept.into_iter().cloned());
        Self::new(self.pages, self.files, self.sources)
    }
}

/// Writes a value on one line.
fn write(out: &mut Vec<u8>, value: &impl Serialize) {
    // Nothing of a manifest is what JSON lacks, and a vector takes everything.
    let _ = serde_json::to_writer(out, value);
}

fn write_map<T>(
    out: &mut Vec<u8>,
    map: &BTreeMap<String, T>,
    each: impl Fn(&mut Vec<u8>, &str, &T),
) {
    out.push(b'{');
    for (at, (name, value)) in map.iter().enumerate() {
        out.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        write(out, name);
        out.push(b':');
        each(out, name, value);
    }
    out.extend_from_slice(b"\n}");
}

/// The key under which a line has its checksum, which comes last in it.
const SUM: &str = ",\"sum\":\"";

/// Writes an object on one line, with the checksum of its name and itself.
fn write_summed(out: &mut Vec<u8>, name: &str, value: &impl Serialize) {
    let start = out.len();
    write(out, value);
    // The brace that ends it.
    out.pop();
    let sum = checksum(name, out.get(start..).unwrap_or_default());
    out.extend_from_slice(format!("{SUM}{sum:08x}\"}}").as_bytes());
}

/// The fingerprint on a file's line, where its checksum is right.
fn believed_hash<'a>(path: &str, line: &'a str) -> Option<&'a str> {
    let (hash, sum) = line.split_at_checked(HASH)?;
    (u32::from_str_radix(sum, 16) == Ok(checksum(path, hash.as_bytes()))).then_some(hash)
}

/// The object on a line, where its checksum is right.
fn believed<T: serde::de::DeserializeOwned>(name: &str, line: &str) -> Option<T> {
    let (text, end) = line.split_at_checked(line.len().checked_sub(SUM.len() + 10)?)?;
    let sum = u32::from_str_radix(end.strip_prefix(SUM)?.strip_suffix("\"}")?, 16);
    if sum != Ok(checksum(name, text.as_bytes())) {
        return None;
    }
    serde_json::from_str(line).ok()
}

/// The checksum of a line (XXH3).
fn checksum(name: &str, text: &[u8]) -> u32 {
    if name.is_empty() {
        return Fingerprint::of(text).short();
    }
    Fingerprint::of(&[name.as_bytes(), b"\0", text].concat()).short()
}

impl PageEntry {
    /// The record of a page as a renderer makes it.
    #[must_use]
    pub fn of(page: &Page, renderer: &Renderer) -> Self {
        let (mut anchors, mut images) = (Vec::new(), Vec::new());
        walk(&page.blocks, &mut |content| match content {
            Content::Anchor(id) => anchors.push(id.into()),
            Content::Picture(path) if !renderer.embeds() => {
                images.push(renderer.picture(page, path));
            }
            _ => {}
        });
        let link = |link: &Link| match link {
            Link::Address(address) => address.into(),
            Link::Page { guide, anchor: Some(anchor), .. } => format!("{guide}#{anchor}").into(),
            Link::Page { guide, .. } => guide.into(),
        };
        let translation = page.provenance.as_ref().map(|own| Coverage {
            messages: own.messages,
            missing: own.missing,
            left_out: own.left_out,
            stale: own.stale,
            machine: own.machine,
            made_from: own.made_from.clone(),
        });
        let language = |text: &Text| text.locale.as_ref().map(|locale| locale.tag().into());
        let description = page.description.as_ref();
        Self {
            path: renderer.path(page),
            guide: page.guide.as_str().into(),
            locale: page.locale.tag().into(),
            format: renderer.format.name.into(),
            title: page.title.inlines.plain(),
            title_locale: language(&page.title),
            description: description.map(|text| text.inlines.plain()),
            description_locale: description.and_then(language),
            anchors,
            translations: page.translations.iter().map(|one| one.locale.tag().into()).collect(),
            fallback: page.repeats.as_ref().map(ToString::to_string),
            revision: page.revision.clone(),
            translation,
            links: page.links.values().map(link).collect(),
            images,
            assets: renderer.assets(page).map(|asset| asset.path.clone()).collect(),
        }
    }

    /// All files that the page consists of.
    pub fn files(&self) -> impl Iterator<Item = &String> {
        self.images.iter().chain(&self.assets).chain([&self.path])
    }
}

#[cfg(test)]
mod tests {
    use super::Manifest;

    #[test]
    fn older_manifests_are_read_by_their_own_keys() {
        let text = r#"{"docent":"0.1.0","pages":[{"path":"nl-NL/pay.html","guide":"pay","locale":"nl-NL",
            "format":"html","title":"Betalen","anchors":[],"translations":[],"links":[],"images":[],
            "translation":{"messages":9,"missing":2,"left-out":3,"stale":1,"machine":0,"made-from":"ab"}}]}"#;
        let read = |text: &str| Manifest::read(text.as_bytes()).expect("a manifest").manifest;
        let old = read(text);
        let known = old.pages[0].translation.as_ref().expect("a translation");
        assert_eq!((known.left_out, known.made_from.as_deref()), (3, Some("ab")));
        let new = String::from_utf8(old.write()).expect("UTF-8");
        assert!(new.contains(r#""left_out":3"#) && new.contains(r#""made_from":"ab""#), "{new}");
        assert_eq!(read(&new).pages, old.pages);
    }
}
