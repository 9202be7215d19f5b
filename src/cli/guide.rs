//! `docent guide`: one guide on standard output.

use super::{FallbackArg, Outcome, Shared, chosen, flavors, formats, parse_locale, policy};
use crate::build::embed;
use crate::compose::{self, Forms};
use crate::config::Fallback;
use crate::diagnostic::Diagnostics;
use crate::format::{AssetMode, Format, Renderer, format};
use crate::guide::GuideFile;
use crate::locale::Locale;
use crate::page::Page;
use crate::project::Project;

/// Print one guide.
///
/// Without GUIDE, lists the guides that there are.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The guide's id
    guide: Option<String>,
    /// The locale, such as nl-NL [default: the project's source locale]
    #[arg(short, long, value_name = "TAG", value_parser = parse_locale)]
    locale: Option<Locale>,
    /// The format [default: md, or that of the flavor]
    #[arg(short, long, value_name = "FORMAT", value_parser = formats(true))]
    format: Option<&'static Format>,
    /// The dialect of a host
    #[arg(long, value_name = "NAME", value_parser = flavors())]
    flavor: Option<&'static Format>,
    /// Put pictures into a page in HTML, so that it can be sent as it is
    #[arg(long)]
    standalone: bool,
    /// How docent replaces messages that the locale lacks [default: docent.yaml's, else mark]
    #[arg(long, value_name = "POLICY")]
    fallback: Option<FallbackArg>,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let ended = shared.with_project(|found, project| {
        let Some(id) = &args.guide else {
            return Ok(super::lines(project.guide_ids()));
        };
        let Some(file) = project.guide(found, id) else { return Ok(String::new()) };
        let wanted = args.locale.as_ref().unwrap_or(project.source_locale());
        let Some(locale) = project.guide_locale(found, &file.guide, wanted) else {
            return Ok(String::new());
        };
        let fallback = policy(args.fallback, project);
        let named: Vec<&'static Format> = args.format.into_iter().collect();
        let named = chosen(&named, args.flavor)?;
        let format = named.first().copied().or_else(|| format("md"));
        let parts = if args.standalone { AssetMode::Whole } else { AssetMode::Inside };
        let page = format.and_then(|format| {
            page(found, project, &file, locale, &PageOptions { format, parts, fallback }, |_| {})
        });
        Ok(page.unwrap_or_default())
    })?;
    Ok(ended.into())
}

/// How a page is printed.
pub(super) struct PageOptions {
    pub(super) format: &'static Format,
    pub(super) parts: AssetMode,
    pub(super) fallback: Fallback,
}

/// A guide in a locale, after a last change; `None` after any error.
pub(super) fn page(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &GuideFile,
    locale: Locale,
    look: &PageOptions,
    change: impl Fn(&mut Page),
) -> Option<String> {
    let renderer = Renderer::new(found, project, look.format);
    let renderer = renderer.and_then(|renderer| renderer.with(found, look.parts));
    let screens = renderer.as_ref().is_some_and(Renderer::has_screens);
    let mut pages = compose::pages(
        found,
        project,
        file,
        &[locale],
        look.fallback,
        (&Forms::default(), screens),
    );
    pages.iter_mut().for_each(|(page, _)| change(page));
    let text = renderer.zip(pages.first()).and_then(|(renderer, (page, words))| {
        let whole = renderer.embeds().then(|| embed(found, project.files(), page));
        renderer.page(found, whole.as_ref().unwrap_or(page), words)
    });
    text.filter(|_| !found.has_errors())
}
