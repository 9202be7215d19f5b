//! `human`: text for people. The problems go to standard error as they do with every command.

use super::ReportFormat;

pub(super) const FORMAT: ReportFormat =
    ReportFormat { name: "human", write: None, streams: false, summary: None };
