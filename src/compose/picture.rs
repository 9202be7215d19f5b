//! The pictures of a page: where each is, and whether it is one.

use super::PageComposer;
use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::guide;
use crate::page::{Block, Text};
use crate::picture::Picture;
use crate::project;
use crate::source::Span;

/// The folder of images, below `docs/`.
const MEDIA: &str = "media/";

impl PageComposer<'_, '_> {
    pub(super) fn image(&mut self, image: &guide::Image) -> Option<Block> {
        let alt = self.id(&image.alt).map(Text::line);
        let caption = image.caption.as_ref().and_then(|id| self.id(id));
        let span = self.at(image.src.place);
        let path = self.media(&image.src, span.clone())?;
        let picture = self.project.media().picture(&path);
        let is_picture = picture.is_none_or(|picture| self.check_picture(&path, picture, span));
        let size = picture.and_then(Picture::size);
        is_picture.then_some(Block::Image { path, alt: alt?, size, caption })
    }

    /// Whether a file is a picture; reports one that is none, or that runs something.
    pub(super) fn check_picture(&mut self, path: &str, picture: Picture, span: Span) -> bool {
        let place = format!("docs/{path}");
        let (problem, help) = match picture {
            Picture::Sound(_) => return true,
            Picture::Active(_, at) => {
                let text = project::read(self.found, self.project.files(), &place);
                let problem = "this drawing can run a script when somebody opens it by itself";
                let warning = Diagnostic::warning(&Code::ACTIVE_IMAGE, problem);
                let help = "remove scripts, pages inside it, attributes such as `onclick`, \
                            `javascript:` addresses and declarations of entities";
                let warning = warning.help(help);
                self.found.push(match text {
                    Some(text) => warning.at(text.span(at..at + 1)),
                    None => warning.at(span),
                });
                return true;
            }
            Picture::Foreign => (
                format!("`{}` is no picture: its name has no extension of one", shown(&place)),
                "use a file that ends in .svg, .png, .jpg, .jpeg, .gif, .webp, .avif, .bmp or .ico",
            ),
            Picture::Mismatched => (
                format!("`{}` does not hold the picture that its name promises", shown(&place)),
                "save the picture again in that format; a drawing (SVG) has to be in UTF-8",
            ),
        };
        self.found.push(Diagnostic::error(&Code::WRONG_IMAGE, problem).at(span).help(help));
        false
    }

    /// The path of an image below `docs/`: the locale's own, where there is one.
    pub(super) fn media(&mut self, src: &str, span: Span) -> Option<String> {
        let files = self.project.files();
        let Some(name) =
            src.strip_prefix(MEDIA).filter(|name| !name.split('/').any(|part| part == ".."))
        else {
            let problem = format!("images are kept below `docs/{MEDIA}`");
            let help = format!("write `{MEDIA}name.svg`");
            self.found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).at(span).help(help));
            return None;
        };
        let own = self.project.media().path(&format!("{MEDIA}{}/{name}", self.locale));
        if let Some(path) = own.or_else(|| self.project.media().path(src)) {
            return Some(path);
        }
        let folder = format!("docs/{MEDIA}");
        let known = files.paths().iter().filter_map(|path| path.strip_prefix("docs/"));
        let known = known.filter(|path| path.starts_with(MEDIA));
        let help = match self.found.nearest(&Code::MISSING_IMAGE, src, known) {
            Some(near) => format!("write `{}`, or put the image into `{folder}`", shown(near)),
            None => format!("put the image into `{folder}`"),
        };
        let problem = format!("there is no image `docs/{}`", shown(src));
        self.found.push(Diagnostic::error(&Code::MISSING_IMAGE, problem).at(span).help(help));
        None
    }
}
