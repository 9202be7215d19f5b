//! The locales of a project: those that have folders, those that the settings choose among them,
//! and what each falls back on.

use std::collections::BTreeMap;

use super::is_ftl;
use crate::character::shown;
use crate::code::Code;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::Locale;
use crate::pseudo::Pseudo;
use crate::source::{Files, Source, Span};
use crate::yaml;

/// The locale among the available ones that serves a wanted one; reports a note if it is another, where
/// it was asked for.
pub(super) fn negotiate(
    found: &mut Diagnostics,
    wanted: &Locale,
    available: &[Locale],
    asked: Option<&Span>,
) -> Option<Locale> {
    if Pseudo::named(&wanted.to_string()).is_some() {
        return Some(wanted.clone());
    }
    let at = |diagnostic: Diagnostic| match asked {
        Some(span) => diagnostic.at(span.clone()),
        None => diagnostic,
    };
    let Some(locale) = wanted.negotiate(available) else {
        let all: Vec<String> = available.iter().map(ToString::to_string).collect();
        let problem = format!("there is no locale for `{wanted}`");
        let help = format!("use one of: {}", all.join(", "));
        found.push(at(Diagnostic::error(&Code::UNKNOWN_LOCALE, problem).help(help)));
        return None;
    };
    if locale != wanted {
        let problem = format!("`{wanted}` is not one of the locales; this is `{locale}`");
        found.push(at(Diagnostic::note(&Code::NEGOTIATED_LOCALE, problem)));
    }
    Some(locale.clone())
}

/// The names of the folders in `locales/` that hold messages.
pub(super) fn folder_names(files: &dyn Files) -> Vec<String> {
    let folder = |path: &String| {
        let rest = path.strip_prefix("locales/")?;
        let (folder, _) = rest.split_once('/')?;
        is_ftl(path).then(|| folder.to_owned())
    };
    let mut names: Vec<String> = files.paths().iter().filter_map(folder).collect();
    names.dedup();
    names
}

/// The locales that have folders; a folder's name is its locale's canonical tag.
pub(super) fn folders(found: &mut Diagnostics, files: &dyn Files) -> Option<Vec<Locale>> {
    let mut locales: Vec<(Locale, String)> = Vec::new();
    let mut sound = true;
    for name in folder_names(files) {
        let path = format!("locales/{name}/");
        let here = Source::new(path.clone(), "").span(0..0);
        let mut fault = |diagnostic: Diagnostic| {
            sound = false;
            found.push(diagnostic.at(here.clone()));
        };
        match name.parse::<Locale>() {
            Err(problem) => fault(
                Diagnostic::error(&Code::LOCALE_SPELLING, problem)
                    .help("name the folder by a language tag such as nl-NL"),
            ),
            Ok(locale) => {
                let same = |known: &&(Locale, String)| known.0 == locale;
                if let Some((_, other)) = locales.iter().find(same) {
                    let problem =
                        format!("`{}` and `{}` are the same locale", shown(&name), shown(other));
                    let help = format!("keep one folder, named `{locale}`");
                    fault(Diagnostic::error(&Code::DUPLICATE_LOCALE, problem).help(help));
                } else if locale.to_string() != name {
                    let problem = format!("the locale `{locale}` is spelt `{}` here", shown(&name));
                    let help = format!("rename the folder to `{locale}`");
                    fault(Diagnostic::error(&Code::LOCALE_SPELLING, problem).help(help));
                }
                locales.push((locale, name));
            }
        }
    }
    let mut locales: Vec<Locale> = locales.into_iter().map(|(locale, _)| locale).collect();
    locales.sort();
    sound.then_some(locales)
}

/// The locales that the settings choose among the folders.
pub(super) fn chosen(
    found: &mut Diagnostics,
    config: &Config,
    source: &Source,
    folders: &[Locale],
) -> Option<Vec<Locale>> {
    let Some(chosen) = &config.locales else { return Some(folders.to_vec()) };
    let mut locales = Vec::new();
    let mut sound = true;
    let mut known = |locale: &yaml::Spanned<Locale>| {
        if !folders.contains(locale) {
            sound = false;
            let problem = format!("there are no messages in `locales/{}/`", locale.value);
            found.push(
                Diagnostic::error(&Code::UNKNOWN_LOCALE, problem)
                    .at(source.at(locale.place))
                    .help("put messages there, or remove the locale here"),
            );
        }
    };
    for (locale, chain) in &chosen.all {
        known(locale);
        chain.iter().flatten().for_each(&mut known);
        locales.push(locale.value.clone());
    }
    for tag in &chosen.wrong {
        sound = false;
        let problem = format!("`{}` is not a language tag", tag.value.escape_debug());
        found.push(
            Diagnostic::error(&Code::UNKNOWN_LOCALE, problem)
                .at(source.at(tag.place))
                .help("write one such as nl-NL"),
        );
    }
    for (at, (locale, _)) in chosen.all.iter().enumerate() {
        if chosen.all.iter().take(at).any(|(first, _)| first.value == locale.value) {
            sound = false;
            let problem = format!("`{}` is there twice", locale.value);
            found.push(
                Diagnostic::error(&Code::DUPLICATE_LOCALE, problem)
                    .at(source.at(locale.place))
                    .help("keep one of the two"),
            );
        }
    }
    locales.sort();
    sound.then_some(locales)
}

pub(super) fn source(
    found: &mut Diagnostics,
    config: &Config,
    config_source: &Source,
    locales: &[Locale],
) -> Option<Locale> {
    let usual: Option<Locale> = "en-US".parse().ok().filter(|usual| locales.contains(usual));
    let (wanted, span) = match &config.source {
        Some(source) => (Some(source.value.clone()), Some(config_source.at(source.place))),
        None if locales.len() == 1 => (locales.first().cloned(), None),
        None => (usual, None),
    };
    let wanted = match wanted {
        Some(locale) if locales.contains(&locale) => return Some(locale),
        Some(locale) => format!("the source locale `{locale}` has no words"),
        None if locales.is_empty() => "this project has no words".to_owned(),
        None => {
            "which locale do authors write? `source` is not set, and there is no en-US".to_owned()
        }
    };
    let diagnostic = Diagnostic::error(&Code::UNKNOWN_LOCALE, wanted)
        .help("put messages into `locales/<tag>/`, and `source: <tag>` into docent.yaml");
    found.push(match span {
        Some(span) => diagnostic.at(span),
        None => diagnostic,
    });
    None
}

/// For each locale itself and those that it falls back on: the settings' chain, else its CLDR
/// parents; the source locale last.
pub(super) fn chains(
    config: &Config,
    locales: &[Locale],
    source: &Locale,
) -> BTreeMap<Locale, Vec<Locale>> {
    let configured = |locale: &Locale| {
        let all = config.locales.as_ref()?.all.iter();
        let (_, chain) = all.into_iter().find(|(known, _)| known.value == *locale)?;
        Some(chain.as_ref()?.iter().map(|locale| locale.value.clone()).collect::<Vec<_>>())
    };
    let chain = |locale: &Locale| {
        let others = configured(locale).unwrap_or_else(|| locale.parents_among(locales));
        let mut chain = vec![locale.clone()];
        for other in others.iter().chain([source]) {
            if !chain.contains(other) {
                chain.push(other.clone());
            }
        }
        chain
    };
    locales.iter().map(|locale| (locale.clone(), chain(locale))).collect()
}
