//! Projects: which files of a tree are guides, forms, words and templates, and the one way to them.
//! Files are read when they are wanted, and what all pages share is read once.

mod locales;
mod names;
mod places;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use crate::character::composed;
use crate::code::Code;
use crate::config::{Config, Fallback};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::form::{Form, FormFile};
use crate::guide::{Guide, GuideFile};
use crate::intl::Intl;
use crate::locale::Locale;
use crate::message::{Bundle, Pseudo, Resource, Variables};
use crate::page::Details;
use crate::picture::Picture;
use crate::source::{Files, Source, Span};
use crate::state::State;
use crate::template::{Escaping, Templates};
use crate::words::{Asked, DOCENT_VARIABLES, Words};
use crate::yaml;

pub use names::{check as check_names, twins};
pub use places::check_skipped;

/// The locales that exist without any file.
pub const PSEUDO_LOCALES: [&str; 2] = ["en-XA", "ar-XB"];

/// A project: a tree of files, and docent's own for what the tree doesn't have.
pub struct Project<'f> {
    files: &'f dyn Files,
    built_in: &'f dyn Files,
    config: Config,
    config_source: Source,
    source_locale: Locale,
    locales: Vec<Locale>,
    chains: BTreeMap<Locale, Vec<Locale>>,
    shared: BTreeMap<Locale, OnceLock<Option<Arc<Bundle>>>>,
    guides: Cache<GuideFile>,
    forms: Cache<FormFile>,
    asked: OnceLock<Asked>,
    states: BTreeMap<Locale, OnceLock<Option<Arc<State>>>>,
    meanings: Cache<Meanings>,
    /// The paths of all messages: by locale, then by the guide or form that they are named after.
    messages: HashMap<String, BTreeMap<String, Vec<String>>>,
    blanks: Mutex<HashMap<Blank, Option<Arc<Details>>>>,
    screens: Mutex<HashMap<Blank, Option<Arc<str>>>>,
    pictures: Mutex<HashMap<String, Option<Picture>>>,
    composed: OnceLock<HashMap<String, Option<String>>>,
}

/// A form's block without answers: the form, the reader's locale, and what is done with messages that
/// it lacks.
type Blank = (String, Locale, Fallback);

/// What the source's messages of a file mean, by their names.
pub type Meanings = Vec<(String, String)>;

/// Whether a tree of files is a project: it has a `docent.yaml`, a guide or a form.
#[must_use]
pub fn is_project(files: &dyn Files) -> bool {
    let holds = |folder| !stems(files, folder).is_empty();
    files.contains("docent.yaml") || holds("docs/guides/") || holds("docs/forms/")
}

/// Of a tree that is no project, the first file or folder that would make it one if docent followed
/// the link that it is.
#[must_use]
pub fn linked_sign(files: &dyn Files) -> Option<&str> {
    let is_structure = |path: &str| {
        let name = ["docs/guides/", "docs/forms/"].iter().find_map(|one| path.strip_prefix(one));
        name.and_then(|name| name.strip_suffix(".yaml")).is_some()
    };
    let is_sign = |path: &str| {
        matches!(path, "docent.yaml" | "docs" | "docs/guides" | "docs/forms") || is_structure(path)
    };
    files.skipped().iter().map(|one| one.path.as_str()).find(|path| is_sign(path))
}

/// The ids of the YAML files right below a folder, sorted.
fn stems(files: &dyn Files, folder: &str) -> Vec<String> {
    let stem = |path: &String| {
        let name = path.strip_prefix(folder)?.strip_suffix(".yaml")?;
        (!name.contains('/')).then(|| name.to_owned())
    };
    files.paths().iter().filter_map(stem).collect()
}

impl<'f> Project<'f> {
    /// The project in a tree of files; `built_in` is docent's own. `None` after errors in its
    /// settings or in the names of its locales.
    pub fn open(
        found: &mut Diagnostics,
        files: &'f dyn Files,
        built_in: &'f dyn Files,
    ) -> Option<Self> {
        places::check(found, files, built_in);
        names::check(found, files, "locales");
        let mut config = Config::default();
        let mut config_source = Source::new("docent.yaml", "");
        if files.contains("docent.yaml") {
            config_source = read(found, files, "docent.yaml")?;
            if !yaml::is_empty(&config_source) {
                config = yaml::read(found, &config_source)?;
            }
        }
        check_base_url(found, &config, &config_source);
        let folders = locales::folders(found, files)?;
        let locales = locales::chosen(found, &config, &config_source, &folders)?;
        let source_locale = locales::source(found, &config, &config_source, &locales)?;
        let chains = locales::chains(&config, &locales, &source_locale);
        let mut chains = chains;
        for tag in PSEUDO_LOCALES {
            if let Ok(locale) = tag.parse::<Locale>()
                && !chains.contains_key(&locale)
            {
                chains.insert(locale.clone(), vec![locale]);
            }
        }
        let states = chains.keys().map(|locale| (locale.clone(), OnceLock::new())).collect();
        let shared = chains.keys().map(|locale| (locale.clone(), OnceLock::new())).collect();
        Some(Self {
            files,
            built_in,
            config,
            config_source,
            source_locale,
            locales,
            chains,
            shared,
            guides: Mutex::default(),
            forms: Mutex::default(),
            asked: OnceLock::new(),
            states,
            meanings: Mutex::default(),
            messages: messages(files),
            blanks: Mutex::default(),
            screens: Mutex::default(),
            pictures: Mutex::default(),
            composed: OnceLock::new(),
        })
    }

    /// Whether this is docent's own project, which is in the program.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        std::ptr::addr_eq(self.files, self.built_in)
    }

    /// Remembers from now on which messages are asked for.
    pub fn remember_asked(&self) {
        self.asked.get_or_init(Asked::default);
    }

    /// The messages that have been asked for, as `stem/id`.
    #[must_use]
    pub fn asked(&self) -> BTreeSet<String> {
        let asked = self.asked.get().and_then(|asked| asked.lock().ok());
        asked.map(|asked| asked.clone()).unwrap_or_default()
    }

    /// Its files.
    #[must_use]
    pub fn files(&self) -> &'f dyn Files {
        self.files
    }

    /// Its settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The source of its settings.
    #[must_use]
    pub fn config_source(&self) -> &Source {
        &self.config_source
    }

    /// The locale that authors write.
    #[must_use]
    pub fn source_locale(&self) -> &Locale {
        &self.source_locale
    }

    /// Its locales, sorted.
    #[must_use]
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// The ids of its guides, sorted.
    #[must_use]
    pub fn guide_ids(&self) -> Vec<String> {
        stems(self.files, "docs/guides/")
    }

    /// Whether it has a guide of this id.
    #[must_use]
    pub fn has_guide(&self, id: &str) -> bool {
        self.files.contains(&guide_path(id))
    }

    /// Whether it has a form of this id.
    #[must_use]
    pub fn has_form(&self, id: &str) -> bool {
        self.files.contains(&form_path(id))
    }

    /// The ids of its forms, sorted.
    #[must_use]
    pub fn form_ids(&self) -> Vec<String> {
        stems(self.files, "docs/forms/")
    }

    /// The locale of the project that serves a wanted one; says so if it is another, and gives an
    /// error if there is none.
    pub fn locale(
        &self,
        found: &mut Diagnostics,
        wanted: &Locale,
        asked: Option<&Span>,
    ) -> Option<Locale> {
        locales::negotiate(found, wanted, &self.locales, asked)
    }

    /// The same among those that a guide is offered in.
    pub fn guide_locale(
        &self,
        found: &mut Diagnostics,
        guide: &Guide,
        wanted: &Locale,
    ) -> Option<Locale> {
        locales::negotiate(found, wanted, &self.offered(guide), None)
    }

    /// The locales of the project that a guide is offered in.
    #[must_use]
    pub fn offered(&self, guide: &Guide) -> Vec<Locale> {
        match &guide.locales {
            Some(offered) => {
                let all = self.locales.iter();
                all.filter(|locale| offered.iter().any(|one| one.value == **locale))
                    .cloned()
                    .collect()
            }
            None => self.locales.clone(),
        }
    }

    /// The locale whose words are shown in place of a locale that has no message of its own for a
    /// guide; `None` where it has one. Words that are at hand are not read again.
    pub fn stand_in(
        &self,
        found: &mut Diagnostics,
        locale: &Locale,
        guide: &str,
        words: &BTreeMap<Locale, Arc<Words>>,
    ) -> Option<Locale> {
        if *locale == self.source_locale {
            return None;
        }
        let mut speaks = |locale: &Locale| {
            let known = words.get(locale).filter(|_| self.locales.contains(locale));
            if let Some(speaks) = known.and_then(|words| words.has_messages()) {
                return speaks;
            }
            self.resources(locale, guide).iter().any(|path| {
                let resource = resource(found, self.files, path);
                resource.is_some_and(|resource| resource.ids().next().is_some())
            })
        };
        if speaks(locale) {
            return None;
        }
        let chain = self.chains.get(locale).map_or(&[][..], Vec::as_slice);
        let other = chain.iter().find(|other| speaks(other));
        Some(other.unwrap_or(&self.source_locale).clone())
    }

    /// The locales of the project that have words for a form.
    #[must_use]
    pub fn locales_of_form(&self, form: &str) -> Vec<Locale> {
        let has = |locale: &&Locale| !self.resources(locale, form).is_empty();
        self.locales.iter().filter(has).cloned().collect()
    }

    /// The guide of this id; `None` after an error. Errors are reported the first time.
    pub fn guide(&self, found: &mut Diagnostics, id: &str) -> Option<Arc<GuideFile>> {
        cached(&self.guides, id, || {
            let source = self.yaml(found, "guide", "docs/guides/", id)?;
            let guide: Guide = yaml::read_partly(found, &source)?;
            named(found, &source, &source.at(guide.guide.place), &guide.guide, "guide")?;
            let errors = found.count(Severity::Error);
            for locale in guide.locales.iter().flatten() {
                if !self.locales.contains(locale) {
                    found.push(
                        Diagnostic::error(
                            &Code::UNKNOWN_LOCALE,
                            format!("the project has no locale `{}`", locale.value),
                        )
                        .at(source.at(locale.place))
                        .help("name a locale that has a folder in `locales/`, or remove it"),
                    );
                }
            }
            let file = GuideFile::new(source, guide);
            file.check_size(found);
            (found.count(Severity::Error) == errors).then_some(file)
        })
    }

    /// The form of this id; `None` after an error. Errors are reported the first time.
    pub fn form(&self, found: &mut Diagnostics, id: &str) -> Option<Arc<FormFile>> {
        cached(&self.forms, id, || {
            let source = self.yaml(found, "form", "docs/forms/", id)?;
            let form: Form = yaml::read(found, &source)?;
            named(found, &source, &source.at(form.form.place), &form.form, "form")?;
            let file = FormFile { source, form };
            file.check(found).then_some(file)
        })
    }

    fn yaml(&self, found: &mut Diagnostics, what: &str, folder: &str, id: &str) -> Option<Source> {
        let path = format!("{folder}{id}.yaml");
        if !id.contains('/') && self.files.contains(&path) {
            return read(found, self.files, &path);
        }
        let ids = stems(self.files, folder);
        let code = if what == "guide" { &Code::UNKNOWN_GUIDE } else { &Code::UNKNOWN_FORM };
        let shown: String = id.chars().take(60).flat_map(char::escape_debug).collect();
        let diagnostic = Diagnostic::error(code, format!("there is no {what} `{shown}`"));
        let help = found.suggest(code, id, ids.iter().map(String::as_str));
        found.push(diagnostic.help(help));
        None
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
            // Without its own bundle a locale has no words: what stands in would hide the error.
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

    /// The words of a form, for each of the locales.
    pub fn form_words(
        &self,
        found: &mut Diagnostics,
        form: &str,
        locales: &[Locale],
        fallback: Fallback,
    ) -> BTreeMap<Locale, Arc<Words>> {
        let mut variables: Vec<String> =
            DOCENT_VARIABLES.iter().map(|name| (*name).to_owned()).collect();
        if let Some(file) = self.form(found, form) {
            // The subject of a mail may have answers in it.
            variables.extend(file.form.fields().map(|field| field.field.to_string()));
        }
        self.words(found, form, locales, fallback, &variables)
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
        let own: Vec<_> = own.iter().map(|path| resource(found, self.files, path)).collect();
        let own = own.into_iter().map(|one| Some(spoken(one?, pseudo))).collect::<Option<_>>()?;
        let known = |id: &str| variables.map(|variables| known(id, variables));
        let bundle = Bundle::new(found, &Arc::clone(base.intl()), Some(&base), own, &known);
        Some(Arc::new(bundle))
    }

    /// What all guides and forms share in a locale: docent's own words, terms and all other files
    /// that are named after no guide or form.
    pub fn shared(&self, found: &mut Diagnostics, locale: &Locale) -> Option<Arc<Bundle>> {
        self.shared
            .get(locale)?
            .get_or_init(|| {
                let mut resources = Vec::new();
                let (words, pseudo) = self.words_of(locale);
                if let Some(own) = self.built_in_locale(words) {
                    let path = format!("locales/{own}/docent.ftl");
                    if !self.is_built_in() && !self.files.contains(&path) {
                        resources.push(resource(found, self.built_in, &path));
                    }
                }
                let owned: HashSet<String> =
                    self.guide_ids().into_iter().chain(self.form_ids()).collect();
                let all = self.messages.get(&words.to_string()).into_iter().flatten();
                let shared = all.filter(|(stem, _)| !owned.contains(*stem));
                let mut paths: Vec<&String> = shared.flat_map(|(_, paths)| paths).collect();
                paths.sort();
                for path in paths {
                    resources.push(resource(found, self.files, path));
                }
                let resources = resources.into_iter().map(|one| Some(spoken(one?, pseudo)));
                let resources = resources.collect::<Option<_>>()?;
                let intl = Arc::new(Intl::renamed(words, locale));
                // Which variables a shared message gets, the templates and guides say that use it.
                let known = |id: &str| id.starts_with("docent-").then(docent_variables);
                Some(Arc::new(Bundle::new(found, &intl, None, resources, &known)))
            })
            .clone()
    }

    /// The locale whose words a locale speaks: a pseudo-locale the source's, changed.
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

    /// docent's own templates for a format, by their names: those that a project can replace.
    #[must_use]
    pub fn built_in_templates(&self, format: &str) -> Vec<&str> {
        let folder = format!("templates/{format}/");
        self.built_in.paths().iter().filter_map(|path| path.strip_prefix(&folder)).collect()
    }

    /// docent's own words in English, where docent has none for a locale and the project neither.
    pub fn unspoken(&self, found: &mut Diagnostics, locale: &Locale) -> Option<Source> {
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

    /// What the source's messages of a guide or form mean; none where it has no such file.
    pub fn meanings(&self, found: &mut Diagnostics, stem: &str) -> Arc<Meanings> {
        let meanings = cached(&self.meanings, stem, || {
            let path = format!("locales/{}/{stem}.ftl", self.source_locale);
            let source = self.files.contains(&path).then(|| read(found, self.files, &path));
            // Its faults are told where its words are used.
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
    fn resources(&self, locale: &Locale, stem: &str) -> &[String] {
        let own = self.messages.get(&locale.to_string()).and_then(|own| own.get(stem));
        own.map(Vec::as_slice).unwrap_or_default()
    }

    /// The paths of all messages that are named after a guide or form, in any locale.
    #[must_use]
    pub fn messages_of(&self, stem: &str) -> Vec<&str> {
        let own = self.messages.values().filter_map(|own| own.get(stem)).flatten();
        let mut own: Vec<&str> = own.map(String::as_str).collect();
        own.sort_unstable();
        own
    }

    /// The paths of what every page may depend on: settings, templates, shared messages, the state of
    /// translations.
    #[must_use]
    pub fn shared_paths(&self) -> Vec<&str> {
        let stems: HashSet<String> = self.guide_ids().into_iter().chain(self.form_ids()).collect();
        let is_shared = |path: &&String| {
            let own = is_ftl(path) && stems.contains(file_stem(path));
            !own && !path.starts_with("docs/")
        };
        self.files.paths().iter().filter(is_shared).map(String::as_str).collect()
    }

    /// A form's block without answers, made once.
    pub fn blank(
        &self,
        form: &str,
        locale: &Locale,
        fallback: Fallback,
        make: impl FnOnce() -> Option<Details>,
    ) -> Option<Arc<Details>> {
        let mut blanks = self.blanks.lock().ok()?;
        let key = (form.to_owned(), locale.clone(), fallback);
        blanks.entry(key).or_insert_with(|| make().map(Arc::new)).clone()
    }

    /// The path of a file below `docs/`, as it is on the disk: some systems compose the letters of names
    /// in another way than people type them (Unicode's normalization forms). `None` where it isn't
    /// there, or where several are.
    #[must_use]
    pub fn media_path(&self, src: &str) -> Option<String> {
        if self.files.contains(&format!("docs/{src}")) {
            return Some(src.to_owned());
        }
        // A name in ASCII has one form only.
        if src.is_ascii() {
            return None;
        }
        self.composed.get_or_init(|| composed_paths(self.files)).get(&*composed(src))?.clone()
    }

    /// What a picture is, by its path below `docs/`; none where it can't be read.
    pub fn picture(&self, path: &str) -> Option<Picture> {
        let mut pictures = self.pictures.lock().ok()?;
        let read = || {
            let content = self.files.bytes(&format!("docs/{path}")).ok()?;
            Some(Picture::of(path, &content))
        };
        *pictures.entry(path.to_owned()).or_insert_with(read)
    }

    /// What a page's script needs to fill in a form, made once.
    pub fn screen(
        &self,
        form: &str,
        locale: &Locale,
        fallback: Fallback,
        make: impl FnOnce() -> Option<String>,
    ) -> Option<Arc<str>> {
        let mut screens = self.screens.lock().ok()?;
        let key = (form.to_owned(), locale.clone(), fallback);
        screens.entry(key).or_insert_with(|| make().map(Arc::from)).clone()
    }

    /// The templates of folders below `templates/`: those of a later folder stand for those of the
    /// same name in an earlier one, and in each folder the project's own for docent's. `None` after an
    /// error.
    pub fn templates(
        &self,
        found: &mut Diagnostics,
        folders: &[&str],
        escaping: Escaping,
    ) -> Option<Templates> {
        let mut sources: BTreeMap<String, Source> = BTreeMap::new();
        let errors = found.count(Severity::Error);
        for folder in folders {
            let folder = format!("templates/{folder}/");
            for files in [self.built_in, self.files] {
                for path in files.paths().iter().filter(|path| path.starts_with(&folder)) {
                    if let Some(source) = read(found, files, path).map(|source| source.plain()) {
                        found.report_never(&source);
                        sources.insert(path[folder.len()..].to_owned(), source);
                    }
                }
            }
        }
        let sources: Vec<_> = sources.into_iter().collect();
        let templates = Templates::new(found, escaping, &sources);
        templates.filter(|_| found.count(Severity::Error) == errors)
    }
}

/// The paths below `docs/` that are not in ASCII, by their composed form; nothing where that is the form
/// of several.
fn composed_paths(files: &dyn Files) -> HashMap<String, Option<String>> {
    let mut all = HashMap::new();
    for path in files.paths().iter().filter(|path| !path.is_ascii()) {
        let Some(path) = path.strip_prefix("docs/") else { continue };
        let form = composed(path).into_owned();
        all.entry(form).and_modify(|one| *one = None).or_insert_with(|| Some(path.to_owned()));
    }
    all
}

/// Where a guide's structure is.
#[must_use]
pub fn guide_path(id: &str) -> String {
    format!("docs/guides/{id}.yaml")
}

/// Where a form's structure is.
#[must_use]
pub fn form_path(id: &str) -> String {
    format!("docs/forms/{id}.yaml")
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

/// What has been read, by id; who asks for the same waits, who asks for another does not.
type Cache<T> = Mutex<HashMap<String, Arc<OnceLock<Option<Arc<T>>>>>>;

fn cached<T>(cache: &Cache<T>, id: &str, make: impl FnOnce() -> Option<T>) -> Option<Arc<T>> {
    let cell = {
        let mut cache = cache.lock().ok()?;
        match cache.get(id) {
            Some(cell) => Arc::clone(cell),
            None => Arc::clone(cache.entry(id.to_owned()).or_default()),
        }
    };
    cell.get_or_init(|| make().map(Arc::new)).clone()
}

/// The text of a file, or a diagnostic.
pub fn read(found: &mut Diagnostics, files: &dyn Files, path: &str) -> Option<Source> {
    match files.read(path) {
        Ok(source) => Some(source),
        Err(error) => {
            found.push(Diagnostic::unread(path, &error));
            None
        }
    }
}

/// A resource as a locale speaks it.
fn spoken(resource: Arc<Resource>, pseudo: Option<Pseudo>) -> Arc<Resource> {
    match pseudo {
        Some(pseudo) => Arc::new(resource.pseudo(pseudo)),
        None => resource,
    }
}

fn resource(found: &mut Diagnostics, files: &dyn Files, path: &str) -> Option<Arc<Resource>> {
    let source = read(found, files, path)?;
    Resource::parse(found, &source).map(Arc::new)
}

/// Whether a file's id is its name, by which all others know it.
fn named(
    found: &mut Diagnostics,
    source: &Source,
    span: &Span,
    id: &str,
    what: &str,
) -> Option<()> {
    if source.stem() == id {
        return Some(());
    }
    let problem = format!("the {what} `{id}` is in a file of another name");
    let help = format!("write `{what}: {}`, or rename the file to `{id}.yaml`", source.stem());
    found.push(Diagnostic::error(&Code::MISNAMED_FILE, problem).at(span.clone()).help(help));
    None
}

/// Whether a file is one of messages, by its name.
pub(crate) fn is_ftl(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "ftl")
}

fn file_stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".ftl").unwrap_or(name)
}

/// Canonical links need an address on the web.
fn check_base_url(found: &mut Diagnostics, config: &Config, source: &Source) {
    let Some(base) = &config.base_url else { return };
    let web = |url: &url::Url| matches!(url.scheme(), "https" | "http") && url.has_host();
    if !url::Url::parse(base).is_ok_and(|url| web(&url)) {
        found.push(
            Diagnostic::error(&Code::WRONG_VALUE, "`base-url` is not an address on the web")
                .at(source.at(base.place))
                .help("write an address such as https://docs.example.com"),
        );
    }
}
