//! The way from a project's folder to that of its pages, where one is in the other.

use std::path::Path;

use crate::disk::{here, inside, is_source_path};

/// The path of a folder, relative to a project's.
pub(super) enum FromRoot {
    /// Below it.
    Below(String),
    /// Above it.
    Above(String),
}

impl FromRoot {
    pub(super) fn new(root: Option<&Path>, out: &Path) -> Option<Self> {
        let root = here(root?);
        let below = inside(&root, out).map(Self::Below);
        below.or_else(|| inside(out, &root).map(Self::Above))
    }

    /// Whether a file of the folder is one that the project is made from.
    pub(super) fn is_source(&self, path: &str) -> bool {
        match self {
            Self::Below(way) if way.is_empty() => is_source_path(path),
            Self::Below(way) => is_source_path(&format!("{way}/{path}")),
            Self::Above(way) => {
                let below = path.strip_prefix(way.as_str()).and_then(|path| path.strip_prefix('/'));
                below.is_some_and(is_source_path)
            }
        }
    }
}
