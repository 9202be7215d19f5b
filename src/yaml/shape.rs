//! Types that YAML writes in several shapes: a word or a list, a number or a mapping.

/// A type that is read through another: `impl From<$shape> for $type` does the work.
macro_rules! from_shape {
    ($type:ty, $shape:ty) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                <$shape as serde::Deserialize>::deserialize(reader).map(Self::from)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$shape as schemars::JsonSchema>::json_schema(generator)
            }
        }
    };
}

/// A type that is one of several YAML shapes: what is wanted in words, then for text, a number, a
/// list or a mapping the type in the JSON Schema and what makes the value of it; `words` at the end
/// where numbers, true and false are text too.
macro_rules! one_of {
    (
        $shape:ident, $wants:literal
        $(, text $text_type:ty: $text:expr)?
        $(, number $number_type:ty: $number:expr)?
        $(, list $list_type:ty: $list:expr)?
        $(, map $map_type:ty: $map:expr)?
        $(; $words:ident)?
    ) => {
        impl<'de> serde::Deserialize<'de> for $shape {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                struct Shape;
                impl<'de> serde::de::Visitor<'de> for Shape {
                    type Value = $shape;

                    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        out.write_str($wants)
                    }

                    $(fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$shape, E> {
                        let make: fn(String) -> Result<$shape, String> = $text;
                        make(text.to_owned()).map_err(E::custom)
                    })?

                    // Numbers, true and false are words here.
                    $(fn visit_bool<E: serde::de::Error>(self, $words: bool) -> Result<$shape, E> {
                        self.visit_str(if $words { "true" } else { "false" })
                    }

                    fn visit_u64<E: serde::de::Error>(self, $words: u64) -> Result<$shape, E> {
                        self.visit_str(&$words.to_string())
                    }

                    fn visit_i64<E: serde::de::Error>(self, $words: i64) -> Result<$shape, E> {
                        self.visit_str(&$words.to_string())
                    }

                    fn visit_bytes<E: serde::de::Error>(self, $words: &[u8]) -> Result<$shape, E> {
                        self.visit_str(&String::from_utf8_lossy($words))
                    })?

                    $(fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<$shape, E> {
                        let value = i64::try_from(value).map_err(E::custom)?;
                        self.visit_i64(value)
                    }

                    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<$shape, E> {
                        Ok($number(value.into()))
                    }

                    fn visit_bytes<E: serde::de::Error>(self, text: &[u8]) -> Result<$shape, E> {
                        let number = std::str::from_utf8(text).ok().and_then(<$number_type>::parse);
                        number.map($number).ok_or_else(|| E::custom("this number is too large"))
                    })?

                    $(fn visit_seq<A>(self, access: A) -> Result<$shape, A::Error>
                    where
                        A: serde::de::SeqAccess<'de>,
                    {
                        let list = serde::de::value::SeqAccessDeserializer::new(access);
                        serde::Deserialize::deserialize(list).map($list)
                    })?

                    $(fn visit_map<A>(self, access: A) -> Result<$shape, A::Error>
                    where
                        A: serde::de::MapAccess<'de>,
                    {
                        let map = serde::de::value::MapAccessDeserializer::new(access);
                        <$map_type as serde::Deserialize>::deserialize(map).map($map)
                    })?
                }
                reader.deserialize_any(Shape)
            }
        }

        impl schemars::JsonSchema for $shape {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($shape).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "anyOf": [
                    $(generator.subschema_for::<$text_type>(),)?
                    $(generator.subschema_for::<$number_type>(),)?
                    $(generator.subschema_for::<$list_type>(),)?
                    $(generator.subschema_for::<$map_type>(),)?
                ] })
            }
        }
    };
}

pub(crate) use {from_shape, one_of};
