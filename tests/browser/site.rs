//! The pages of this very project, as `docent build` makes them.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Weak};

use scraper::{Html, Selector};
use url::Url;

use crate::chromium::lock;
use crate::support::Folder;

/// A folder of built pages. It goes with the last test that holds it.
pub(crate) struct Site {
    folder: Folder,
    /// The pages, as `nl-NL/pay-by-invoice.html`.
    pages: Vec<String>,
}

impl Site {
    /// All pages of the project, in all its locales.
    pub(crate) fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<Site>> = Mutex::new(Weak::new());
        let mut shared = lock(&SHARED);
        let site = shared.upgrade().unwrap_or_else(|| Arc::new(Self::build()));
        *shared = Arc::downgrade(&site);
        site
    }

    /// docent's own project is in the program, so any folder will do.
    fn build() -> Self {
        let folder = Folder::new(&[]);
        let run = folder.docent(&["build", "-f", "html", "--out", "."]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let paths = run.stdout.lines().map(|line| line.trim_start_matches("./").to_owned());
        let pages = paths.filter(|path| !path.starts_with("media/")).collect();
        Self { folder, pages }
    }

    pub(crate) fn pages(&self) -> &[String] {
        &self.pages
    }

    pub(crate) fn path(&self, page: &str) -> PathBuf {
        self.folder.path().join(page)
    }

    pub(crate) fn url(&self, page: &str) -> String {
        url(&self.path(page))
    }
}

/// The address of a file.
pub(crate) fn url(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| panic!("{} is there", path.display()));
    Url::from_file_path(path).expect("a path from the root").into()
}

/// Whether a link into a site leads to something: the file, and the place in it that it names.
pub(crate) fn leads_somewhere(link: &str) -> bool {
    let url = Url::parse(link).expect("an address");
    if url.scheme() != "file" {
        return true;
    }
    let Ok(path) = url.to_file_path() else { return false };
    let Ok(bytes) = fs::read(path) else { return false };
    let Some(anchor) = url.fragment().filter(|anchor| !anchor.is_empty()) else { return true };
    let any = Selector::parse("[id]").expect("a selector");
    let page = Html::parse_document(&String::from_utf8_lossy(&bytes));
    let ids: HashSet<_> = page.select(&any).filter_map(|one| one.value().id()).collect();
    ids.contains(anchor)
}
