//! The answers of a request as its block prints them, and as docent understood them.

use std::sync::Arc;

use smol_str::{SmolStr, format_smolstr};

use super::compiled::{CompiledField, CompiledForm};
use super::fill::{Filled, Filling};
use crate::field::{Answer, AnswerContext};
use crate::page::{self, Details, DetailsPart};
use crate::request::{Given, Request};

impl CompiledForm {
    /// The block with its answers.
    pub(super) fn details(&self, filled: Filled) -> Details {
        let mut parts = Vec::with_capacity(filled.parts.len());
        for part in filled.parts {
            let Some(blank) = self.blank.parts.get(part.part) else { continue };
            let answer = |(filling, (_, field)): (Option<Filling>, (usize, &CompiledField))| {
                page::PrintedAnswer {
                    text: filling.map(|filling| self.print(field, filling)),
                    language: field.kind.prose.then(|| self.answers.clone()).flatten(),
                }
            };
            let answers = part.answers.into_iter().zip(self.of_part(part.part)).map(answer);
            parts.push(DetailsPart {
                labels: Arc::clone(&blank.labels),
                answers: answers.collect(),
            });
        }
        Details { parts, answers: self.notice.clone(), ..self.blank_frame() }
    }

    /// Takes away defaults of fields that aren't asked for.
    pub(super) fn leave_unasked(&self, filled: &mut Filled) {
        (0..filled.parts.len()).for_each(|at| self.leave_unasked_in(filled, at));
    }

    fn leave_unasked_in(&self, filled: &mut Filled, at: usize) {
        let Some(part) = filled.parts.get(at).map(|part| part.part) else { return };
        for (place, (_, field)) in self.of_part(part).enumerate() {
            if field.when.is_some() && !self.is_asked(filled, at, field) {
                let slot = filled.parts.get_mut(at).and_then(|part| part.answers.get_mut(place));
                slot.into_iter().for_each(|slot| *slot = None);
            }
        }
    }

    /// The block without its parts.
    fn blank_frame(&self) -> Details {
        let Details { form, version, locale, dir, title, .. } = &self.blank;
        Details {
            form: form.clone(),
            version: version.clone(),
            locale: locale.clone(),
            dir,
            title: title.clone(),
            parts: Vec::new(),
            answers: None,
        }
    }

    /// An answer as the block shows it.
    pub(super) fn print(&self, field: &CompiledField, filling: Filling) -> SmolStr {
        match filling.answer {
            Answer::Typed => filling.text,
            Answer::Glossed(gloss) => format_smolstr!("{} ({gloss})", filling.text),
            Answer::Option(option) => field.option(option),
            Answer::YesNo(yes) => field.option(usize::from(!yes)),
            Answer::Country(code) => self.country(code),
        }
    }

    /// The request with every answer as it was understood: options, countries, yes and no by what
    /// is typed for them, everything else as it was typed.
    pub(super) fn understood(&self, filled: &Filled, mut request: Request) -> Request {
        request.form = Some(self.blank.form.clone().into());
        let mut values: Vec<(SmolStr, Given)> = Vec::with_capacity(self.fields.len());
        request.parts = Vec::new();
        for part in &filled.parts {
            let Some(asked) = self.file.form.parts.get(part.part) else { continue };
            let id = asked.part.to_string();
            let given = self.of_part(part.part).zip(&part.answers);
            let mut own = Vec::new();
            for ((_, field), filling) in given {
                if let Some(filling) = filling.as_ref().filter(|filling| filling.given) {
                    own.push((
                        field.id.as_str().into(),
                        Given::Text(field.understood(&filling.text, &filling.answer)),
                    ));
                }
            }
            if asked.most() > 1 {
                match values.iter_mut().find(|(key, _)| *key == *id) {
                    Some((_, Given::Rows(rows))) => rows.push(own),
                    _ => values.push((id.into(), Given::Rows(vec![own]))),
                }
                continue;
            }
            if asked.optional {
                request.parts.push(id);
            }
            values.extend(own);
        }
        request.values = values;
        request
    }
}

impl CompiledForm {
    /// The default of a field, by what is typed for it.
    pub(super) fn default(&self, field: &CompiledField) -> Option<String> {
        let default = field.default.as_ref()?;
        let word = field.choice(default);
        let text = word.as_deref().unwrap_or(default);
        let asked =
            AnswerContext { rules: &field.rules, country: None, countries: &self.countries };
        let answer = (field.kind.read)(text, &asked).answer;
        Some(field.understood(text, &answer).to_string())
    }
}

impl CompiledField {
    /// An answer by what is typed for it.
    pub(super) fn understood(&self, text: &str, answer: &Answer) -> SmolStr {
        match answer {
            Answer::Typed | Answer::Glossed(_) => text.into(),
            Answer::Option(option) => {
                self.rules.options.get(*option).cloned().unwrap_or_default().into()
            }
            Answer::YesNo(yes) => if *yes { "yes" } else { "no" }.into(),
            Answer::Country(code) => (*code).into(),
        }
    }
}
