//! The catalog: all messages of a project, and the state of their translations. Files are read when they
//! are wanted; what all pages share is read once.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use super::{Cache, cached, file_stem, form_ids, guide_ids, is_ftl, locales, read};
use crate::config::Fallback;
use crate::diagnostic::Diagnostics;
use crate::intl::Intl;
use crate::locale::Locale;
use crate::message::{Bundle, Resource, Variables};
use crate::pseudo::Pseudo;
use crate::source::{Files, Source};
use crate::state::State;
use crate::words::{DOCENT_VARIABLES, RequestedMessages, Words};

/// The meanings of the source's messages of a file, by their names.
pub type Meanings = Vec<(String, String)>;

/// Files of messages that a check has read, so that pages are made of what it has parsed.
#[derive(Default)]
struct Kept {
    resources: Cache<Resource>,
    /// How much of them is kept, in bytes of their texts.
    bytes: AtomicUsize,
}

/// How much of a project's messages a check keeps, in bytes of their texts: parsed, they are about ten
/// times as large.
const KEPT: usize = 16 << 20;

/// The messages of a project by locale, and what each locale falls back on.
pub struct Catalog<'f> {
    files: &'f dyn Files,
    built_in: &'f dyn Files,
    pub(super) source_locale: Locale,
    pub(super) locales: Vec<Locale>,
    chains: BTreeMap<Locale, Vec<Locale>>,
    shared: BTreeMap<Locale, OnceLock<Option<Arc<Bundle>>>>,
    asked: OnceLock<RequestedMessages>,
    kept: OnceLock<Kept>,
    states: BTreeMap<Locale, OnceLock<Option<Arc<State>>>>,
    meanings: Cache<Meanings>,
    /// The paths of all messages: by locale, then by the guide or form that they are named after.
    paths: HashMap<String, BTreeMap<String, Vec<String>>>,
}

impl<'f> Catalog<'f> {
    /// The catalog of these locales, `chains` their fallbacks.
    pub(super) fn new(
        (files, built_in): (&'f dyn Files, &'f dyn Files),
        source_locale: Locale,
        locales: Vec<Locale>,
        chains: BTreeMap<Locale, Vec<Locale>>,
    ) -> Self {
        let states = chains.keys().map(|locale| (locale.clone(), OnceLock::new())).collect();
        let shared = chains.keys().map(|locale| (locale.clone(), OnceLock::new())).collect();
        let (asked, kept) = (OnceLock::new(), OnceLock::new());
        let (meanings, paths) = (Mutex::default(), messages(files));
        Self {
            files,
            built_in,
            source_locale,
            locales,
            chains,
            shared,
            asked,
            kept,
            states,
            meanings,
            paths,
        }
    }

    /// Remembers from now on which messages are asked for, and keeps the files that it reads.
    pub fn remember(&self) {
        self.asked.get_or_init(RequestedMessages::default);
        self.kept.get_or_init(Kept::default);
    }

    /// A file of messages; the first caller gets its problems, where files are kept.
    pub fn resource(&self, found: &mut Diagnostics, path: &str) -> Option<Arc<Resource>> {
        let Some(kept) = self.kept.get() else {
            return resource(found, self.files, path).map(Arc::new);
        };
        let bytes = &kept.bytes;
        if bytes.load(Relaxed) > KEPT {
            let known = kept.resources.lock().ok().and_then(|all| all.get(path).cloned());
            if known.is_none() {
                return resource(found, self.files, path).map(Arc::new);
            }
        }
        cached(&kept.resources, path, || {
            let resource = resource(found, self.files, path)?;
            bytes.fetch_add(resource.source().text().len(), Relaxed);
            Some(resource)
        })
    }

    /// The messages that have been asked for, as `stem/id`.
    #[must_use]
    pub fn asked(&self) -> BTreeSet<String> {
        let asked = self.asked.get().and_then(|asked| asked.lock().ok());
        asked.map(|asked| asked.clone()).unwrap_or_default()
    }

    /// The locale whose words are shown in place of a locale that has no message of its own for a
    /// guide; `None` where it has one. Words that are at hand are not read again.
    pub fn fallback_locale(
        &self,
        found: &mut Diagnostics,
        locale: &Locale,
        guide: &str,
        words: &BTreeMap<Locale, Arc<Words>>,
    ) -> Option<Locale> {
        if *locale == self.source_locale {
            return None;
        }
        let mut has_messages = |locale: &Locale| {
            let known = words.get(locale).filter(|_| self.locales.contains(locale));
            if let Some(has_messages) = known.and_then(|words| words.has_messages()) {
                return has_messages;
            }
            self.resources(locale, guide).iter().any(|path| {
                let resource = self.resource(found, path);
                resource.is_some_and(|resource| resource.ids().next().is_some())
            })
        };
        if has_messages(locale) {
            return None;
        }
        let chain = self.chains.get(locale).map_or(&[][..], Vec::as_slice);
        let other = chain.iter().find(|other| has_messages(other));
        Some(other.unwrap_or(&self.source_locale).clone())
    }

    /// The words of a guide or form, for each of the locales and what they fall back on; the
    /// variables are those that its messages may name.
    pub fn words(
        &self,
        found: &mut Diagnostics,
        stem: &str,
        locales: &[Locale],
        fallback: Fallback,
        variables: &[String],
    ) -> BTreeMap<Locale, Arc<Words>> {
        let mut variables = variables.to_vec();
        variables.sort();
        let variables: Variables = variables.into();
        let mut bundles: BTreeMap<&Locale, Option<Arc<Bundle>>> = BTreeMap::new();
        let empty = Vec::new();
        let chain_of = |locale| self.chains.get(locale).unwrap_or(&empty);
        for locale in locales.iter().flat_map(chain_of) {
            if !bundles.contains_key(locale) {
                bundles.insert(locale, self.bundle(found, stem, locale, Some(&variables)));
            }
        }
        let words = locales.iter().map(|locale| {
            // Without its own bundle a locale has no words: a fallback would hide the error.
            let own = bundles.get(locale).is_some_and(Option::is_some);
            let chain = chain_of(locale).iter().filter(|_| own);
            let chain = chain.filter_map(|one| bundles.get(one)?.clone()).collect();
            let words = Words::new(
                stem,
                self.source_locale.clone(),
                chain,
                fallback,
                self.asked.get().cloned(),
            );
            (locale.clone(), Arc::new(words))
        });
        words.collect()
    }

    /// The messages of a guide or form in one locale; without variables named, those that a message
    /// may have are seen when it is formatted. `None` after an error.
    pub fn bundle(
        &self,
        found: &mut Diagnostics,
        stem: &str,
        locale: &Locale,
        variables: Option<&Variables>,
    ) -> Option<Arc<Bundle>> {
        let base = self.shared(found, locale)?;
        let (words, pseudo) = self.words_of(locale);
        let own = self.resources(words, stem);
        let own: Vec<_> = own.iter().map(|path| self.resource(found, path)).collect();
        let own = own.into_iter().collect::<Option<_>>()?;
        let known = |id: &str| variables.map(|variables| known(id, variables));
        let bundle = Bundle::new(found, &Arc::clone(base.intl()), Some(&base), own, &known);
        Some(Arc::new(bundle.in_pseudo(pseudo)))
    }

    /// The messages that all guides and forms share in a locale: docent's own words, terms and all
    /// other files that are named after no guide or form.
    pub fn shared(&self, found: &mut Diagnostics, locale: &Locale) -> Option<Arc<Bundle>> {
        self.shared
            .get(locale)?
            .get_or_init(|| {
                let mut resources = Vec::new();
                let (words, pseudo) = self.words_of(locale);
                if let Some(own) = self.built_in_locale(words) {
                    let path = format!("locales/{own}/docent.ftl");
                    let is_built_in = std::ptr::addr_eq(self.files, self.built_in);
                    if !is_built_in && !self.files.contains(&path) {
                        resources.push(resource(found, self.built_in, &path).map(Arc::new));
                    }
                }
                let owned: HashSet<String> =
                    guide_ids(self.files).into_iter().chain(form_ids(self.files)).collect();
                let all = self.paths.get(&words.to_string()).into_iter().flatten();
                let shared = all.filter(|(stem, _)| !owned.contains(*stem));
                let mut paths: Vec<&String> = shared.flat_map(|(_, paths)| paths).collect();
                paths.sort();
                for path in paths {
                    resources.push(self.resource(found, path));
                }
                let resources = resources.into_iter().collect::<Option<_>>()?;
                let intl = Arc::new(Intl::renamed(words, locale));
                // The variables of a shared message come from the templates and guides that use it.
                let known = |id: &str| id.starts_with("docent-").then(docent_variables);
                let bundle = Bundle::new(found, &intl, None, resources, &known);
                Some(Arc::new(bundle.in_pseudo(pseudo)))
            })
            .clone()
    }

    /// The locale whose words a locale has: a pseudo-locale the source's, changed.
    fn words_of<'a>(&'a self, locale: &'a Locale) -> (&'a Locale, Option<Pseudo>) {
        match Pseudo::named(&locale.to_string()) {
            Some(pseudo) if !self.locales.contains(locale) => (&self.source_locale, Some(pseudo)),
            _ => (locale, None),
        }
    }

    /// The locale of docent's own words that serves one of the project.
    fn built_in_locale(&self, locale: &Locale) -> Option<Locale> {
        let parse = |name: &String| name.parse().ok();
        let own: Vec<Locale> =
            locales::folder_names(self.built_in).iter().filter_map(parse).collect();
        locale.negotiate(&own).cloned()
    }

    /// docent's own words in English, where docent has none for a locale and the project neither.
    pub fn missing_own_words(&self, found: &mut Diagnostics, locale: &Locale) -> Option<Source> {
        let own = format!("locales/{}/docent.ftl", self.source_locale);
        if self.built_in_locale(locale).is_some() || self.files.contains(&own) {
            return None;
        }
        read(found, self.built_in, "locales/en-US/docent.ftl")
    }

    /// Whether any of its translations are recorded.
    #[must_use]
    pub fn has_state(&self) -> bool {
        self.locales.iter().any(|locale| self.files.contains(&State::path(locale)))
    }

    /// The record of a locale's translations; empty where there is none, `None` after an error.
    pub fn state(&self, found: &mut Diagnostics, locale: &Locale) -> Option<Arc<State>> {
        let read = || {
            let path = State::path(locale);
            if !self.files.contains(&path) {
                return Some(Arc::default());
            }
            let source = read(found, self.files, &path)?;
            State::read(found, &source).map(Arc::new)
        };
        self.states.get(locale)?.get_or_init(read).clone()
    }

    /// The meanings of the source's messages of a guide or form; none where it has no such file.
    pub fn meanings(&self, found: &mut Diagnostics, stem: &str) -> Arc<Meanings> {
        let meanings = cached(&self.meanings, stem, || {
            let path = format!("locales/{}/{stem}.ftl", self.source_locale);
            let source = self.files.contains(&path).then(|| read(found, self.files, &path));
            // docent reports its faults where it uses its words.
            let resource = Resource::parse(&mut Diagnostics::default(), &source??);
            Some(resource?.meanings())
        });
        meanings.unwrap_or_default()
    }

    /// The files of a locale's messages: their names without the ending, and their paths.
    pub fn word_files(&self, locale: &Locale) -> impl Iterator<Item = (String, String)> {
        let folder = format!("locales/{locale}/");
        self.files.paths().iter().filter_map(move |path| {
            let name = path.strip_prefix(&folder)?.strip_suffix(".ftl")?;
            Some((name.to_owned(), path.clone()))
        })
    }

    /// The paths of a locale's messages for a guide or form.
    pub(super) fn resources(&self, locale: &Locale, stem: &str) -> &[String] {
        let own = self.paths.get(&locale.to_string()).and_then(|own| own.get(stem));
        own.map(Vec::as_slice).unwrap_or_default()
    }

    /// The paths of all messages that are named after a guide or form, in any locale.
    #[must_use]
    pub fn messages_of(&self, stem: &str) -> Vec<&str> {
        let own = self.paths.values().filter_map(|own| own.get(stem)).flatten();
        let mut own: Vec<&str> = own.map(String::as_str).collect();
        own.sort_unstable();
        own
    }
}

/// The paths of all messages, by locale and stem.
fn messages(files: &dyn Files) -> HashMap<String, BTreeMap<String, Vec<String>>> {
    let mut all: HashMap<String, BTreeMap<String, Vec<String>>> = HashMap::new();
    for path in files.paths().iter().filter(|path| is_ftl(path)) {
        let rest = path.strip_prefix("locales/").and_then(|rest| rest.split_once('/'));
        let Some((locale, _)) = rest else { continue };
        let own = all.entry(locale.to_owned()).or_default();
        own.entry(file_stem(path).to_owned()).or_default().push(path.clone());
    }
    all
}

/// The variables that a message may name.
fn known(id: &str, variables: &Variables) -> Variables {
    if id.starts_with("docent-") { docent_variables() } else { Arc::clone(variables) }
}

/// The variables that docent gives to its own messages.
fn docent_variables() -> Variables {
    static ALL: LazyLock<Variables> = LazyLock::new(|| {
        let mut all = DOCENT_VARIABLES.to_vec();
        all.sort_unstable();
        all.into_iter().map(str::to_owned).collect()
    });
    Arc::clone(&ALL)
}

fn resource(found: &mut Diagnostics, files: &dyn Files, path: &str) -> Option<Resource> {
    let source = read(found, files, path)?;
    Resource::parse(found, &source)
}
