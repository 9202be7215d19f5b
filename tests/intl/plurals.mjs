// Prints what Intl.PluralRules selects, for tests/plurals.rs: node tests/intl/plurals.mjs > tests/intl/plurals.json
const locales = "ar ar-EG be br cy de-DE en-US es-ES fr-FR ga he ja-JP lt lv mt nl-NL pl-PL pt-BR ro ru sl zh-CN".split(" ");
const numbers = [0, 1, 2, 3, 5, 11, 15, 21, 22, 101, 103, 111, 1.5, 1000000];
const ranges = [[1, 2], [5, 7], [0, 1], [11, 22]];
const table = { cldr: process.versions.cldr, cardinal: {}, ordinal: {}, range: {} };
for (const locale of locales) {
  const cardinal = new Intl.PluralRules(locale);
  const ordinal = new Intl.PluralRules(locale, { type: "ordinal" });
  table.cardinal[locale] = Object.fromEntries(numbers.map((n) => [n, cardinal.select(n)]));
  table.ordinal[locale] = Object.fromEntries(
    numbers.filter(Number.isInteger).map((n) => [n, ordinal.select(n)]));
  table.range[locale] = Object.fromEntries(
    ranges.map(([from, to]) => [`${from}-${to}`, cardinal.selectRange(from, to)]));
}
console.log(JSON.stringify(table, null, 1));
