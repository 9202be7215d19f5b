//! `docent build`: guides × locales × formats into a folder.

mod depfile;
mod output;
mod watch;

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use self::output::{BuildReporter, BuildResult};
use super::{
    Failure, FallbackArg, Outcome, Shared, chosen, flavors, formats, listing, parse_locale, policy,
    reports,
};
use crate::build::{Built, NullSink, Plan, PreviousBuild, build};
use crate::character::{folded, log, shown};
use crate::diagnostic::Diagnostics;
use crate::disk::{self, Difference, MANIFEST, OutputFolder, Owner};
use crate::format::{AssetMode, Format, Renderer, configured, format};
use crate::locale::Locale;
use crate::manifest::{Manifest, PageEntry};
use crate::project::{Project, guide_path, same_name};
use crate::report::ReportFormat;

/// The formats of a build where neither the command line nor the settings name any.
const USUAL: &[&str] = &["html", "md"];

/// Build guides into a folder.
///
/// Writes `<out>/<locale>/<guide>.<extension>` and the images beside them, and prints the path of
/// each; `<out>/manifest.json` describes each page. Files that no guide makes any more are
/// removed; files that docent did not make are left alone. After any error nothing is written.
#[derive(Clone, clap::Args)]
pub(super) struct Args {
    /// The guides' ids [default: all]
    guides: Vec<String>,
    /// The locales, such as nl-NL,de-DE [default: all]
    #[arg(short, long, value_name = "TAG,…", value_delimiter = ',', value_parser = parse_locale)]
    locale: Vec<Locale>,
    /// The formats [default: docent.yaml's, else html and md]
    #[arg(short, long, value_name = "FMT,…", value_delimiter = ',', value_parser = formats(true))]
    format: Vec<&'static Format>,
    /// The dialect and the folders of a host
    #[arg(long, value_name = "NAME", value_parser = flavors())]
    flavor: Option<&'static Format>,
    /// The folder to write to [default: site; below a project, the project's site]
    #[arg(short = 'o', long = "out", value_name = "DIR")]
    named_out: Option<PathBuf>,
    /// The folder to write to, named or not.
    #[arg(skip)]
    out: PathBuf,
    /// Put everything that a page in HTML is shown with into it: style, script and pictures
    #[arg(long)]
    standalone: bool,
    /// Build only part I of N of the guides; all parts together make the whole
    #[arg(long, value_name = "I/N", value_parser = parse_shard, conflicts_with = "guides")]
    shard: Option<(usize, usize)>,
    /// Write nothing; show what differs from what is there, and exit with 1 if anything does
    #[arg(long)]
    check: bool,
    /// Write what the pages were made from, as gcc does for make and ninja; the target is the
    /// manifest
    #[arg(long, value_name = "FILE", conflicts_with = "check")]
    depfile: Option<PathBuf>,
    /// How docent replaces messages that a locale lacks [default: docent.yaml's, else mark]
    #[arg(long, value_name = "POLICY")]
    fallback: Option<FallbackArg>,
    /// Text for people, JSON Lines, SARIF 2.1.0, or annotations for GitHub's workflows
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = reports())]
    report: &'static ReportFormat,
    /// Build again whenever something in the project changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["check", "depfile"])]
    watch: bool,
}

impl Args {
    /// The project, and a folder to write to. From below a project that is the project's, as it is from
    /// within it: pages made beside its sources would be in the way.
    fn placed(&self, shared: &Shared) -> Self {
        let root = shared.above.as_deref().unwrap_or(Path::new(""));
        let out = self.named_out.clone().unwrap_or_else(|| root.join("site"));
        Self { out, ..self.clone() }
    }
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let args = &args.placed(shared);
    if args.watch {
        return watch::run(shared, args);
    }
    let reporter = BuildReporter::new(shared, args, None);
    let made = shared.with_project(|found, project| make(found, project, &reporter, &|| true));
    reporter.end(made)
}

/// Builds; answers the result, for the report at the end. `is_steady` is whether the
/// project is as it was when the build began.
fn make(
    found: &mut Diagnostics,
    project: &Project<'_>,
    reporter: &BuildReporter<'_>,
    is_steady: &dyn Fn() -> bool,
) -> Result<BuildResult, Failure> {
    let (shared, args) = (reporter.shared, reporter.args);
    let mut guides = if args.guides.is_empty() { project.guide_ids() } else { args.guides.clone() };
    if let Some((part, parts)) = args.shard {
        guides = guides.into_iter().skip(part - 1).step_by(parts).collect();
    }
    let locales = locales(found, project, &args.locale);
    let mut formats = chosen(&args.format, args.flavor)?;
    if formats.is_empty() {
        formats = usual(found, project);
    }
    let parts = if args.standalone { AssetMode::Whole } else { AssetMode::Beside };
    let renderers: Vec<Renderer> = formats
        .iter()
        .filter_map(|format| {
            Some(Renderer::new(found, project, format)?.with(found, parts)?.in_site())
        })
        .collect();
    let fallback = policy(args.fallback, project);
    let plan = Plan { guides: &guides, locales: &locales, renderers: &renderers, fallback };
    let mut made =
        BuildResult { guides: guides.len(), locales: locales.len(), ..BuildResult::default() };
    if found.has_errors() {
        // docent reports problems of the guides themselves all the same.
        build(found, project, &plan, &NullSink, None);
        return Ok(made);
    }
    if let Some(path) = &args.depfile {
        super::refuse_target(shared, path, &[])?;
        super::refuse_made(path)?;
    }
    super::refuse_source_folder(project, shared, &args.out, None)?;
    let all = project.guide_ids();
    let root = shared.project.as_deref().unwrap_or(Path::new(""));
    let owner = Owner { root: (!project.is_built_in()).then_some(root), guides: &all };
    let site = if args.check {
        OutputFolder::compare(&args.out, &owner)?
    } else {
        OutputFolder::open(&args.out, &owner)?
    };
    let mut built = build(found, project, &plan, &reporter.sink(&site), Some(&site));
    if !is_steady() {
        // A page may be made from a file, and its fingerprint from what replaced that: nothing is
        // remembered, so that the next build makes all pages again.
        built.sources.clear();
    }
    made.pages = built.pages.len();
    let files = site.files();
    collisions(found, files.keys().map(String::as_str), &args.out);
    reporter.problems(found);
    if found.has_errors() {
        return Ok(made);
    }
    let is_built = |page: &PageEntry| {
        let locale = |locale: &Locale| locale.to_string() == page.locale;
        // Pages of guides that are gone belong to the first part.
        let is_first = args.shard.is_some_and(|(part, _)| part == 1);
        (args.guides.is_empty() && args.shard.is_none()
            || is_first && !all.iter().any(|guide| page.guide == *guide)
            || guides.iter().any(|guide| page.guide == *guide))
            && (args.locale.is_empty() || locales.iter().any(locale))
            && formats.iter().any(|format| format.name == page.format)
    };
    let depfile = match &args.depfile {
        Some(path) => {
            let is_made = |path: String| path == MANIFEST || files.contains_key(&path);
            if disk::below(&args.out, path).is_some_and(is_made) {
                let what = format!("{} is a file of this build", shown(path));
                return Err(Failure(format!("{what}: name another file")));
            }
            let root = shared.project.as_deref().unwrap_or(Path::new(""));
            let paths = sources(project, &guides, &built);
            Some((path, depfile::rule(&args.out.join(MANIFEST), root, &paths)?))
        }
        None => None,
    };
    made.changes.files = files.keys().cloned().collect();
    let manifest = Manifest::new(built.pages, files, built.sources);
    let manifest = manifest.beside(site.manifest(), |page| !is_built(page));
    if !args.report.is_human() {
        made.known.clone_from(&manifest.pages);
        made.before.clone_from(&site.manifest().pages);
    }
    if args.check {
        made.differences = site.differences(&manifest)?;
        return Ok(made);
    }
    made.changes = site.finish(manifest)?;
    if let Some((path, text)) = depfile {
        disk::save(path, text.as_bytes())?;
        // Else make would take it for older than what has changed without changing a page.
        disk::touch(&args.out.join(MANIFEST))?;
    }
    if shared.verbose {
        let _ = writeln!(io::stderr(), "{}", made.written());
    }
    if args.report.is_human() && !shared.quiet && !args.watch {
        let _ = writeln!(io::stderr(), "{}", made.summary(project, shared, &args.out));
    }
    Ok(made)
}

/// Reports files of a build of which some systems would keep only one.
fn collisions<'a>(found: &mut Diagnostics, paths: impl Iterator<Item = &'a str>, out: &Path) {
    let mut known = HashMap::new();
    for path in paths {
        if let Some(first) = known.insert(folded(path), path) {
            let seen = |path: &str| listing::plain(&out.join(path));
            found.push(same_name(&seen(path), &seen(first)));
        }
    }
}

/// The files that pages were made from.
fn sources(project: &Project<'_>, guides: &[String], built: &Built) -> BTreeSet<String> {
    let mut paths: BTreeSet<String> =
        project.shared_paths().into_iter().map(str::to_owned).collect();
    paths.extend(guides.iter().map(|id| guide_path(id)));
    paths.extend(guides.iter().flat_map(|id| project.catalog().messages_of(id)).map(str::to_owned));
    paths.extend(built.sources.values().flat_map(|one| &one.files).cloned());
    paths
}

/// How a file differs, for problems.
fn difference_kind(one: &Difference) -> &'static str {
    match (&one.old, &one.new) {
        (None, _) => "is not there",
        (_, None) => "is no longer made",
        _ => "is not up to date",
    }
}

/// A difference as `diff -u` shows it; where one side is no text, in a line.
fn difference(out: &Path, one: &Difference) -> String {
    let path = shown(out.join(&one.path));
    let fault = difference_kind(one);
    let text = |content: &Option<Vec<u8>>| String::from_utf8(content.clone().unwrap_or_default());
    let (Ok(old), Ok(new)) = (text(&one.old), text(&one.new)) else {
        return format!("{path} {fault}\n");
    };
    let name = |there: bool| if there { path.clone() } else { "/dev/null".to_owned() };
    let diff = similar::TextDiff::from_lines(&old, &new);
    let mut diff = diff.unified_diff();
    let (before, after) = (name(one.old.is_some()), name(one.new.is_some()));
    let diff = diff.context_radius(1).header(&before, &after).to_string();
    // A line of a page must not be one of the log.
    format!("{path} {fault}\n{}", log(&diff))
}

/// `I/N`, with I from 1 to N.
fn parse_shard(text: &str) -> Result<(usize, usize), String> {
    let parts = text.split_once('/').and_then(|(part, parts)| {
        Some((part.parse::<usize>().ok()?, parts.parse::<usize>().ok()?))
    });
    parts
        .filter(|(part, parts)| (1..=*parts).contains(part))
        .ok_or_else(|| "write a part and how many there are, such as 1/3".to_owned())
}

fn locales(found: &mut Diagnostics, project: &Project<'_>, wanted: &[Locale]) -> Vec<Locale> {
    if wanted.is_empty() {
        return project.locales().to_vec();
    }
    let mut locales: Vec<Locale> =
        wanted.iter().filter_map(|locale| project.locale(found, locale, None)).collect();
    locales.sort();
    locales.dedup();
    locales
}

/// The formats of the settings, else the usual ones.
fn usual(found: &mut Diagnostics, project: &Project<'_>) -> Vec<&'static Format> {
    let usual = || USUAL.iter().filter_map(|name| format(name)).collect();
    configured(found, project).unwrap_or_else(usual)
}
