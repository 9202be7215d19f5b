//! `docent serve`: a preview of the project in the browser, which keeps up with its files.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use super::{Ended, Failure, FallbackArg, Outcome, Shared, changes, count, failure, policy, print};
use crate::build::{NullSink, Plan, build};
use crate::diagnostic::Diagnostics;
use crate::disk::{Folder, FsEvents, Poller};
use crate::embedded::Embedded;
use crate::format::{AssetMode, Format, Renderer, format};
use crate::locale::Locale;
use crate::preview::{BuildCache, Preview};
use crate::project::{PSEUDO_LOCALES, Project, is_project};
use crate::serve::{PreviewChannel, Server};

/// The port that is taken where none is asked for: the first letters of the program's name, as
/// telephones have them.
const PORT: u16 = 3623;
/// How long no file may change before docent makes all pages; it makes open pages at once.
const REST: Duration = Duration::from_millis(150);
/// How often docent puts off making all pages while files go on changing.
const PATIENCE: usize = 20;
/// How long to wait before another try, after what docent could not do; nothing in the project may
/// change when docent can do it again.
const RETRY: Duration = Duration::from_secs(2);

/// Show the project in the browser, and every change at once.
///
/// docent makes pages as `docent build` does, keeps them in memory, and shows them at an address that
/// only this machine has. After a change it makes the page that you see first, then all others. It
/// reports problems on the page and here; a page that it can't make stays as it was. The pseudo-locales
/// en-XA and ar-XB show texts that are not in Fluent, and what happens to long ones and from right to
/// left.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The port; 0 takes any that is free
    #[arg(short, long, value_name = "N", default_value_t = PORT)]
    port: u16,
    /// Open it in the browser
    #[arg(long)]
    open: bool,
    /// How docent replaces messages that a locale lacks [default: docent.yaml's, else mark]
    #[arg(long, value_name = "POLICY")]
    fallback: Option<FallbackArg>,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let server = Server::bind(args.port).map_err(|error| {
        let help =
            "end what listens there, or choose another with --port; 0 takes any that is free";
        Failure(format!("port {} can't be taken: {error}\n  help: {help}", args.port))
    })?;
    let channel = PreviewChannel::new(Preview::default());
    let mut stage = PreviewBuilder::new(shared.clone(), args.fallback, Arc::clone(&channel))?;
    // What has never worked will not by waiting.
    stage.whole(&[], &|| false)?;
    let address = server.address();
    print(&format!("{address}\n"))?;
    stage.print_line("changes are shown as they are saved; Ctrl-C ends");
    if args.open
        && let Err(error) = open::that_detached(&address)
    {
        stage.print_line(&format!("the browser can't be opened: {error}"));
    }
    thread::spawn(move || stage.keep_up());
    server.run(&channel)?;
    Ok(Ended::from((Diagnostics::default(), String::new())))
}

/// The caches of the channel's pages, and the project that they are made from.
struct PreviewBuilder {
    shared: Shared,
    fallback: Option<FallbackArg>,
    root: PathBuf,
    watch: Poller,
    fs_events: FsEvents,
    embedded: Embedded,
    folder: Option<Folder>,
    /// The project's locales, then the pseudo-locales.
    caches: [BuildCache; 2],
    channel: Arc<PreviewChannel>,
    /// The report that was given last.
    reported: String,
}

/// A project that is ready to be shown.
struct OpenProject<'a> {
    project: &'a Project<'a>,
    renderers: Vec<Renderer>,
    guides: Vec<String>,
    locales: [Vec<Locale>; 2],
    fallback: Option<FallbackArg>,
}

impl OpenProject<'_> {
    /// The plan of a build of some guides for a cache.
    fn plan<'b>(&'b self, cache: usize, guides: &'b [String]) -> Plan<'b> {
        let fallback = policy(self.fallback, self.project);
        Plan { guides, locales: &self.locales[cache], renderers: &self.renderers, fallback }
    }
}

impl PreviewBuilder {
    fn new(
        shared: Shared,
        fallback: Option<FallbackArg>,
        channel: Arc<PreviewChannel>,
    ) -> Result<Self, Failure> {
        let root = shared.project.clone().unwrap_or_else(|| PathBuf::from("."));
        let folder = Folder::open(&root, shared.links())?;
        if !is_project(&folder) {
            return Err(shared.no_project());
        }
        // Nothing is written, so that there is no output to be left out.
        let watch = Poller::new(&root, &root.join("site"), shared.links());
        let fs_events = FsEvents::new(&root);
        let (embedded, caches, reported) = (Embedded::open(), Default::default(), String::new());
        let folder = Some(folder);
        Ok(Self {
            shared,
            fallback,
            root,
            watch,
            fs_events,
            embedded,
            folder,
            caches,
            channel,
            reported,
        })
    }

    /// Shows every change, as long as the program runs.
    fn keep_up(mut self) {
        let mut failed = None;
        loop {
            let retry = failed.as_ref().map(|_| RETRY);
            let mut changed = self.watch.wait_awake(&mut self.fs_events, retry);
            if failed.is_none() && changed.is_empty() {
                continue;
            }
            let start = Instant::now();
            let mut latest = changed.clone();
            let mut turns = 0;
            let made = loop {
                if let Err(failure) = self.ahead(&latest) {
                    break Err(failure);
                }
                latest = self.watch.wait_awake(&mut self.fs_events, Some(REST));
                if latest.is_empty() {
                    // Pages of new changes come first, but all are made in the end.
                    let has_events = self.fs_events.has_events();
                    let is_over = || turns < PATIENCE && has_events.load(Ordering::Relaxed);
                    match self.whole(&changed, &is_over).transpose() {
                        Some(made) => break made,
                        None => turns += 1,
                    }
                    latest = self.watch.wait_awake(&mut self.fs_events, Some(Duration::ZERO));
                }
                changed.extend(latest.iter().cloned());
            };
            match made {
                Ok(pages) => {
                    failed = None;
                    let time = start.elapsed().as_secs_f64();
                    changed.sort();
                    changed.dedup();
                    let what = if changed.is_empty() {
                        "tried again".to_owned()
                    } else {
                        changes(&changed)
                    };
                    self.print_line(&format!(
                        "{what}: {} made again in {time:.2} s",
                        count(pages, "page")
                    ));
                }
                Err(Failure(problem)) => {
                    // Nothing is known of files that could not be read.
                    self.folder = None;
                    self.channel.show(self.channel.now().with_failure(&problem));
                    if failed.as_ref() != Some(&problem) {
                        let _ = write!(io::stderr(), "{}", failure(&problem));
                    }
                    failed = Some(problem);
                }
            }
        }
    }

    /// Makes the guides of open pages.
    fn ahead(&mut self, changed: &[String]) -> Result<(), Failure> {
        let mut wanted = [BTreeSet::new(), BTreeSet::new()];
        let now = self.channel.now();
        for page in self.channel.open_pages() {
            let pseudo = PSEUDO_LOCALES.iter().any(|tag| page.starts_with(&format!("{tag}/")));
            wanted[usize::from(pseudo)].extend(now.guide(&page).map(str::to_owned));
        }
        let (_, overlays) = self.with_open_project(changed, |caches, _, opened| {
            [0, 1].map(|at| {
                let there = opened.guides.iter().filter(|id| wanted[at].contains(*id));
                let guides: Vec<String> = there.cloned().collect();
                // docent reports problems when all is made.
                let found = &mut Diagnostics::default();
                let plan = opened.plan(at, &guides);
                caches[at].ahead(found, opened.project, &plan, &now.overlays()[at])
            })
        })?;
        if let Some(overlays) = overlays {
            self.channel.show(now.overlaid(overlays));
        }
        Ok(())
    }

    /// Makes all that has changed; answers how many pages, and nothing where it was over before.
    fn whole(
        &mut self,
        changed: &[String],
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<usize>, Failure> {
        let channel = Arc::clone(&self.channel);
        let (mut found, made) = self.with_open_project(changed, |caches, found, opened| {
            let source = opened.project.source_locale().to_string();
            let [own, pseudo] = caches;
            let plan = opened.plan(0, &opened.guides);
            let over = channel.now().overlays().clone();
            let made = own.renew(found, opened.project, &plan, &over[0], is_over)?;
            channel.show(channel.now().renewed(0, own, &source));
            // Pseudo-locales have the source's texts: its own pages report their problems.
            let found = &mut Diagnostics::default();
            let plan = opened.plan(1, &opened.guides);
            let more = pseudo.renew(found, opened.project, &plan, &over[1], is_over)?;
            channel.show(channel.now().renewed(1, pseudo, &source));
            Some(made + more)
        })?;
        // A page may be made from a file, and known by what replaced that.
        let unsteady = self.watch.unsteady().unwrap_or_else(|error| vec![error]);
        self.caches.iter_mut().for_each(|cache| cache.forget(&unsteady));
        let Some(made) = made.unwrap_or(Some(0)) else { return Ok(None) };
        found.finish();
        self.channel.show(self.channel.now().with_problems(&found));
        self.report(&found);
        Ok(Some(made))
    }

    /// Works on the project as it is now; not at all where nothing can be laid out.
    fn with_open_project<T>(
        &mut self,
        changed: &[String],
        work: impl FnOnce(&mut [BuildCache; 2], &mut Diagnostics, &OpenProject<'_>) -> T,
    ) -> Result<(Diagnostics, Option<T>), Failure> {
        let folder = match self.folder.take() {
            Some(folder) => folder.again(changed)?,
            None => Folder::open(&self.root, self.shared.links())?,
        };
        let folder = self.folder.insert(folder);
        if !is_project(folder) {
            return Err(self.shared.no_project());
        }
        let mut found = Diagnostics::default();
        let project = Project::open(&mut found, folder, &self.embedded);
        let opened = project.as_ref().and_then(|project| {
            let html: &'static Format = format("html")?;
            let renderer = Renderer::new(&mut found, project, html);
            let renderer =
                renderer.and_then(|renderer| renderer.with(&mut found, AssetMode::Beside))?;
            let renderers = vec![renderer.in_site()];
            let pseudo = PSEUDO_LOCALES.iter().filter_map(|tag| tag.parse().ok());
            let locales = [project.locales().to_vec(), pseudo.collect()];
            let (guides, fallback) = (project.guide_ids(), self.fallback);
            Some(OpenProject { project, renderers, guides, locales, fallback })
        });
        if let (None, Some(project)) = (&opened, &project) {
            // docent reports problems of the guides themselves all the same.
            let (guides, locales) = (project.guide_ids(), project.locales());
            let fallback = policy(self.fallback, project);
            let plan = Plan { guides: &guides, locales, renderers: &[], fallback };
            build(&mut found, project, &plan, &NullSink, None);
        }
        let made = opened.map(|opened| work(&mut self.caches, &mut found, &opened));
        Ok((found, made))
    }

    /// Reports the problems, where they have changed since the last report.
    fn report(&mut self, found: &Diagnostics) {
        let mut report = self.shared.report(found);
        if report == self.reported {
            return;
        }
        self.reported.clone_from(&report);
        if report.is_empty() && !self.shared.quiet {
            report.push_str("no problem is left\n");
        }
        let _ = io::stderr().write_all(report.as_bytes());
    }

    fn print_line(&self, what: &str) {
        if !self.shared.quiet {
            let _ = writeln!(io::stderr(), "{what}");
        }
    }
}
