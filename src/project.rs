//! Projects: which files of a tree are guides, forms, words and templates, and the one way to them.
//! Files are read when they are wanted, and what all pages share is read once.

mod catalog;
mod locales;
mod media;
mod names;
mod places;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock};

use crate::code::Code;
use crate::config::{Config, Fallback};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
pub use crate::form::{Form, FormFile};
pub use crate::guide::{Guide, GuideFile};
use crate::locale::Locale;
use crate::source::{Files, Source, Span};
use crate::template::{Escaping, Templates};
use crate::words::{DOCENT_VARIABLES, Words};
use crate::yaml;

pub use catalog::{Catalog, Meanings};
pub use media::Media;
pub use names::{check as check_names, same_name};
pub use places::check_skipped;

/// The locales that exist without any file.
pub const PSEUDO_LOCALES: [&str; 2] = ["en-XA", "ar-XB"];

/// A project: a tree of files, and docent's own for what the tree doesn't have.
pub struct Project<'f> {
    files: &'f dyn Files,
    built_in: &'f dyn Files,
    config: Config,
    config_source: Source,
    guides: Cache<GuideFile>,
    forms: Cache<FormFile>,
    catalog: Catalog<'f>,
    media: Media<'f>,
}

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

fn guide_ids(files: &dyn Files) -> Vec<String> {
    stems(files, "docs/guides/")
}

fn form_ids(files: &dyn Files) -> Vec<String> {
    stems(files, "docs/forms/")
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
        let mut chains = locales::chains(&config, &locales, &source_locale);
        for tag in PSEUDO_LOCALES {
            if let Ok(locale) = tag.parse::<Locale>()
                && !chains.contains_key(&locale)
            {
                chains.insert(locale.clone(), vec![locale]);
            }
        }
        Some(Self {
            files,
            built_in,
            config,
            config_source,
            guides: Mutex::default(),
            forms: Mutex::default(),
            catalog: Catalog::new((files, built_in), source_locale, locales, chains),
            media: Media::new(files),
        })
    }

    /// Whether this is docent's own project, which is in the program.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        std::ptr::addr_eq(self.files, self.built_in)
    }

    /// Its messages.
    #[must_use]
    pub fn catalog(&self) -> &Catalog<'f> {
        &self.catalog
    }

    /// Its pictures.
    #[must_use]
    pub fn media(&self) -> &Media<'f> {
        &self.media
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
        &self.catalog.source_locale
    }

    /// Its locales, sorted.
    #[must_use]
    pub fn locales(&self) -> &[Locale] {
        &self.catalog.locales
    }

    /// The ids of its guides, sorted.
    #[must_use]
    pub fn guide_ids(&self) -> Vec<String> {
        guide_ids(self.files)
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
        form_ids(self.files)
    }

    /// The locale of the project that serves a wanted one; reports a note if it is another, and an
    /// error if there is none.
    pub fn locale(
        &self,
        found: &mut Diagnostics,
        wanted: &Locale,
        asked: Option<&Span>,
    ) -> Option<Locale> {
        locales::negotiate(found, wanted, &self.catalog.locales, asked)
    }

    /// The locale of a guide that serves a wanted one; reports a note if it is another, and an error if
    /// there is none.
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
                let all = self.catalog.locales.iter();
                all.filter(|locale| offered.iter().any(|one| one.value == **locale))
                    .cloned()
                    .collect()
            }
            None => self.catalog.locales.clone(),
        }
    }

    /// The locales of the project that have words for a form.
    #[must_use]
    pub fn locales_of_form(&self, form: &str) -> Vec<Locale> {
        let has = |locale: &&Locale| !self.catalog.resources(locale, form).is_empty();
        self.catalog.locales.iter().filter(has).cloned().collect()
    }

    /// The guide of this id; `None` after an error. Errors are reported the first time.
    pub fn guide(&self, found: &mut Diagnostics, id: &str) -> Option<Arc<GuideFile>> {
        cached(&self.guides, id, || {
            let source = self.yaml(found, "guide", "docs/guides/", id)?;
            let guide: Guide = yaml::read_partly(found, &source)?;
            named(found, &source, &source.at(guide.guide.place), &guide.guide, "guide")?;
            let errors = found.count(Severity::Error);
            for locale in guide.locales.iter().flatten() {
                if !self.catalog.locales.contains(locale) {
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
            variables.extend(file.form.mail_variables().into_keys());
        }
        self.catalog.words(found, form, locales, fallback, &variables)
    }

    /// docent's own templates for a format, by their names: those that a project can replace.
    #[must_use]
    pub fn built_in_templates(&self, format: &str) -> Vec<&str> {
        let folder = format!("templates/{format}/");
        self.built_in.paths().iter().filter_map(|path| path.strip_prefix(&folder)).collect()
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

    /// The templates of folders below `templates/`: those of a later folder replace those of the
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

/// The path of a guide's file.
#[must_use]
pub fn guide_path(id: &str) -> String {
    format!("docs/guides/{id}.yaml")
}

/// The path of a form's file.
#[must_use]
pub fn form_path(id: &str) -> String {
    format!("docs/forms/{id}.yaml")
}

/// The values that have been read, by id. Threads that ask for one value wait for each other; those that
/// ask for different values don't.
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
