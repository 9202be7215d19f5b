//! Conditions: when a field is asked for, as authors write it.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::yaml::{Entries, Spanned, one_of};

/// When a field is asked for. Data, not code: no condition can do more than compare.
#[derive(Clone, Debug)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// The field's answer is one of these.
    In(Spanned<String>, Vec<String>),
    /// The field has an answer, or has none.
    Present(Spanned<String>, bool),
}

/// The YAML of a condition: words, lists and mappings.
enum Clause {
    Word(String),
    List(Vec<Clause>),
    Map(Entries<Clause>),
}

one_of!(Clause, "an answer, a list or a mapping",
    text String: |text| Ok(Self::Value::Word(text)),
    list Vec<Clause>: Self::Value::List,
    map Entries<Clause>: Self::Value::Map; words);

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let clauses = Entries::<Clause>::deserialize(reader)?;
        understand(clauses).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Condition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let condition = generator.subschema_for::<Self>();
        let word = serde_json::json!({ "type": ["string", "number", "boolean"] });
        json_schema!({
            "type": "object",
            "description": "A field and its answer; or all, any or not with conditions. Several keys hold together.",
            "minProperties": 1,
            "properties": {
                "all": { "type": "array", "items": condition },
                "any": { "type": "array", "items": condition },
                "not": condition,
            },
            "additionalProperties": { "anyOf": [word, {
                "type": "object",
                "minProperties": 1,
                "properties": {
                    "is": word,
                    "in": { "type": "array", "items": word },
                    "present": { "type": "boolean" },
                },
                "additionalProperties": false,
            }] },
        })
    }
}

/// `all`, `any` and `not` hold conditions; any other key is a field, and its value what is asked
/// of the field's answer. Several keys hold together.
fn understand(clauses: Entries<Clause>) -> Result<Condition, String> {
    let mut all = Vec::new();
    for (key, clause) in clauses.0 {
        all.push(match (key.as_str(), clause) {
            ("all", Clause::List(list)) => Condition::All(conditions(list)?),
            ("any", Clause::List(list)) => Condition::Any(conditions(list)?),
            ("not", Clause::Map(map)) => Condition::Not(Box::new(understand(map)?)),
            ("all" | "any", _) => {
                return Err(format!("`{}` wants a list of conditions", key.value));
            }
            ("not", _) => return Err("`not` wants a condition".to_owned()),
            (_, Clause::Word(answer)) => Condition::In(key, vec![answer]),
            (_, Clause::Map(map)) => test(&key, map)?,
            (_, Clause::List(_)) => {
                return Err(format!("write `{}: {{ in: […] }}` for several answers", key.value));
            }
        });
    }
    match all.len() {
        0 => Err("a condition names a field".to_owned()),
        1 => all.pop().ok_or_else(String::new),
        _ => Ok(Condition::All(all)),
    }
}

fn conditions(list: Vec<Clause>) -> Result<Vec<Condition>, String> {
    let one = |clause| match clause {
        Clause::Map(map) => understand(map),
        Clause::Word(_) | Clause::List(_) => Err("a condition is a mapping".to_owned()),
    };
    list.into_iter().map(one).collect()
}

fn test(field: &Spanned<String>, map: Entries<Clause>) -> Result<Condition, String> {
    let mut all = Vec::new();
    for (word, clause) in map.0 {
        all.push(match (word.as_str(), clause) {
            ("is", Clause::Word(answer)) => Condition::In(field.clone(), vec![answer]),
            ("in", Clause::List(list)) => {
                let answer = |clause| match clause {
                    Clause::Word(answer) => Ok(answer),
                    Clause::List(_) | Clause::Map(_) => Err("`in` wants answers".to_owned()),
                };
                let answers = list.into_iter().map(answer).collect::<Result<_, String>>()?;
                Condition::In(field.clone(), answers)
            }
            ("present", Clause::Word(answer)) if ["true", "yes"].contains(&&*answer) => {
                Condition::Present(field.clone(), true)
            }
            ("present", Clause::Word(answer)) if ["false", "no"].contains(&&*answer) => {
                Condition::Present(field.clone(), false)
            }
            _ => {
                return Err(format!(
                    "`{}` is not asked of a field like this; write is: answer, in: [answers] or present: true",
                    word.value
                ));
            }
        });
    }
    Ok(Condition::All(all))
}

impl Condition {
    /// Whether the condition holds for the answers given: each field's, by its id.
    pub fn holds<'a>(&self, answer: &dyn Fn(&str) -> Option<&'a str>) -> bool {
        match self {
            Self::All(all) => all.iter().all(|condition| condition.holds(answer)),
            Self::Any(any) => any.iter().any(|condition| condition.holds(answer)),
            Self::Not(condition) => !condition.holds(answer),
            Self::In(field, answers) => {
                answer(field).is_some_and(|given| answers.iter().any(|one| one == given))
            }
            Self::Present(field, present) => answer(field).is_some() == *present,
        }
    }

    /// The answers that the condition compares with, each with its field.
    #[must_use]
    pub fn answers(&self) -> Vec<(&Spanned<String>, &str)> {
        match self {
            Self::All(list) | Self::Any(list) => list.iter().flat_map(Self::answers).collect(),
            Self::Not(condition) => condition.answers(),
            Self::In(field, answers) => answers.iter().map(|one| (field, one.as_str())).collect(),
            Self::Present(..) => Vec::new(),
        }
    }

    /// The fields whose answers decide the condition.
    #[must_use]
    pub fn fields(&self) -> Vec<&Spanned<String>> {
        match self {
            Self::All(list) | Self::Any(list) => list.iter().flat_map(Self::fields).collect(),
            Self::Not(condition) => condition.fields(),
            Self::In(field, _) | Self::Present(field, _) => vec![field],
        }
    }
}
