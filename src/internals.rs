//! Names that docent's own tests, benches and fuzzing need besides the library. They may change at any
//! time.

pub mod batch {
    pub use crate::batch::draft;
}

pub mod character {
    pub use crate::character::invalid_characters;
}

pub mod compose {
    pub use crate::compose::{Forms, pages};
}

pub mod disk {
    pub use crate::disk::{Folder, Links, OutputFolder, Owner};
}

pub mod field {
    pub use crate::field::KINDS;
}

pub mod inline {
    pub use crate::inline::{Formatted, Printed, VALUE};
}

pub mod limit {
    pub use crate::limit::*;
}

pub mod manifest {
    pub use crate::manifest::Manifest;
}

pub mod markdown {
    pub use crate::markdown::{
        Analysis, COMMON, Guard, LineContext, Links, Parsed, escape, escape_html, parse, to_html,
        to_markdown, to_text,
    };
}

pub mod message {
    pub use crate::message::Resource;
}

pub mod read {
    pub use crate::read::{FILE_TYPES, Forms, Reader};
}

pub mod report {
    pub use crate::report::{Listing, REPORTS, Report};
}

pub mod status {
    pub use crate::status::status;
}

pub mod translation {
    pub use crate::translation::begin;
}

pub mod yaml {
    pub use crate::yaml::tree;
}
