//! Tells cargo that docent's own project is part of the program: an added file changes it too. And
//! tells the program of which source it was made: what another docent built is built again.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

fn main() {
    let mut hasher = DefaultHasher::new();
    for folder in ["docs", "locales", "src", "templates"] {
        println!("cargo:rerun-if-changed={folder}");
        hash(Path::new(folder), &mut hasher);
    }
    println!("cargo:rustc-env=DOCENT_SOURCE={:016x}", hasher.finish());
}

fn hash(path: &Path, hasher: &mut DefaultHasher) {
    let Ok(entries) = fs::read_dir(path) else {
        // The same file has the same bytes wherever it lies.
        return fs::read(path).unwrap_or_default().hash(hasher);
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        path.to_string_lossy().replace('\\', "/").hash(hasher);
        hash(&path, hasher);
    }
}
