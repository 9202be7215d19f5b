//! Forms on pages: each is composed once for all the guides that show it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::config::Fallback;
use crate::details;
use crate::diagnostic::Diagnostics;
use crate::draft::FormSchema;
use crate::form::{FormFile, Labels};
use crate::locale::Locale;
use crate::page::{Details, FormGuidance};
use crate::project::Project;

/// A form, the reader's locale, and what happens to messages that it lacks.
type Key = (String, Locale, Fallback);

/// The forms that pages have shown so far.
#[derive(Default)]
pub struct Forms {
    blanks: Mutex<HashMap<Key, Option<Arc<Details>>>>,
    guidance: Mutex<HashMap<Key, Option<Arc<FormGuidance>>>>,
    schemas: Mutex<HashMap<Key, Option<Arc<str>>>>,
}

impl Forms {
    /// A form's block without answers. Errors are reported the first time.
    pub(super) fn blank(
        &self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        form: &FormFile,
        locale: &Locale,
        fallback: Fallback,
    ) -> Option<Arc<Details>> {
        let key = (form.form.form.to_string(), locale.clone(), fallback);
        let make =
            || details::blank(found, project, form, locale, None::<Labels>, fallback).map(Arc::new);
        self.blanks.lock().ok()?.entry(key).or_insert_with(make).clone()
    }

    /// The words that help readers fill in a form, where it has any. Errors are reported the first time.
    pub(super) fn guidance(
        &self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        form: &FormFile,
        locale: &Locale,
        fallback: Fallback,
    ) -> Option<Arc<FormGuidance>> {
        let key = (form.form.form.to_string(), locale.clone(), fallback);
        let make = || super::guidance(found, project, form, locale, fallback).map(Arc::new);
        self.guidance.lock().ok()?.entry(key).or_insert_with(make).clone()
    }

    /// The schema from which a page's script fills in a form, as JSON.
    pub(super) fn schema(
        &self,
        project: &Project<'_>,
        form: &Arc<FormFile>,
        locale: &Locale,
        fallback: Fallback,
    ) -> Option<Arc<str>> {
        let key = (form.form.form.to_string(), locale.clone(), fallback);
        let make = || Some(Arc::from(FormSchema::new(project, form, locale, fallback)?.json()));
        self.schemas.lock().ok()?.entry(key).or_insert_with(make).clone()
    }
}
