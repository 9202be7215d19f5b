//! The files in the program itself: docent's own project, and the starter of new ones. The door to
//! `include_dir`.

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::source::{Files, ReadError};

static GUIDES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/guides");
static FORMS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/forms");
static REQUESTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/requests");
static MEDIA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/media");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static TREES: &[(&str, &Dir<'_>)] = &[
    ("docs/forms/", &FORMS),
    ("docs/guides/", &GUIDES),
    ("docs/media/", &MEDIA),
    ("docs/requests/", &REQUESTS),
    ("locales/", &LOCALES),
    ("templates/", &TEMPLATES),
];
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/starter");

/// docent's own project.
pub struct Embedded {
    paths: Vec<String>,
}

impl Embedded {
    /// docent's own project.
    #[must_use]
    pub fn open() -> Self {
        let mut paths = Vec::new();
        for (prefix, dir) in TREES {
            list(dir, &mut |path, _| paths.push(format!("{prefix}{path}")));
        }
        paths.sort();
        Self { paths }
    }
}

impl Files for Embedded {
    fn paths(&self) -> &[String] {
        &self.paths
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let file = TREES.iter().find_map(|(prefix, dir)| dir.get_file(path.strip_prefix(prefix)?));
        let missing = || ReadError::Unreadable("it is not in the program".to_owned());
        file.map(|file| file.contents().to_vec()).ok_or_else(missing)
    }
}

/// The files of a new project: path and content.
#[must_use]
pub fn starter() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    list(&STARTER, &mut |path, content| files.push((path, content.to_vec())));
    files.sort();
    files
}

fn list(dir: &Dir<'_>, add: &mut dyn FnMut(String, &[u8])) {
    for file in dir.files() {
        if let Some(path) = Path::to_str(file.path()) {
            add(path.replace('\\', "/"), file.contents());
        }
    }
    dir.dirs().for_each(|dir| list(dir, add));
}
