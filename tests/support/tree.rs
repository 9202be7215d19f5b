//! A folder as it is on the disk: what is in it, and what each thing is.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// One thing in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    File(Vec<u8>, u32),
    Link(PathBuf),
    Folder,
    Fifo,
    Socket,
    Device,
}

impl Entry {
    /// What is there; no link is followed.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        let found = fs::symlink_metadata(path).ok()?;
        let kind = found.file_type();
        Some(if kind.is_symlink() {
            Self::Link(fs::read_link(path).ok()?)
        } else if kind.is_dir() {
            Self::Folder
        } else if kind.is_fifo() {
            Self::Fifo
        } else if kind.is_socket() {
            Self::Socket
        } else if kind.is_file() {
            Self::File(fs::read(path).ok()?, found.permissions().mode() & 0o7777)
        } else {
            Self::Device
        })
    }
}

/// All that is below a folder, by its path there. Nothing where there is no folder.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Entry> {
    fn walk(root: &Path, folder: &Path, all: &mut BTreeMap<String, Entry>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            // A program that ends takes its files away.
            let Some(entry) = Entry::at(&path) else { continue };
            if entry == Entry::Folder {
                walk(root, &path, all);
            }
            let below = path.strip_prefix(root).expect("below");
            all.insert(below.display().to_string(), entry);
        }
    }
    let mut all = BTreeMap::new();
    walk(root, root, &mut all);
    all
}
