//! The media of a project: pictures and other files below `docs/`, by the paths that guides name.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use crate::character::composed;
use crate::picture::Picture;
use crate::source::Files;

/// The files below `docs/` that pages show.
pub struct Media<'f> {
    files: &'f dyn Files,
    pictures: Mutex<HashMap<String, Option<Picture>>>,
    composed: OnceLock<HashMap<String, Option<String>>>,
}

impl<'f> Media<'f> {
    /// The media among these files.
    pub(super) fn new(files: &'f dyn Files) -> Self {
        Self { files, pictures: Mutex::default(), composed: OnceLock::new() }
    }

    /// The path of a file below `docs/`, as it is on the disk: some systems compose the letters of names
    /// in another way than people type them (Unicode's normalization forms). `None` where it isn't
    /// there, or where several are.
    #[must_use]
    pub fn path(&self, src: &str) -> Option<String> {
        if self.files.contains(&format!("docs/{src}")) {
            return Some(src.to_owned());
        }
        // A name in ASCII has one form only.
        if src.is_ascii() {
            return None;
        }
        self.composed.get_or_init(|| composed_paths(self.files)).get(&*composed(src))?.clone()
    }

    /// The kind of a picture, by its path below `docs/`; `None` where it can't be read.
    pub fn picture(&self, path: &str) -> Option<Picture> {
        let mut pictures = self.pictures.lock().ok()?;
        let read = || {
            let content = self.files.bytes(&format!("docs/{path}")).ok()?;
            Some(Picture::of(path, &content))
        };
        *pictures.entry(path.to_owned()).or_insert_with(read)
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
