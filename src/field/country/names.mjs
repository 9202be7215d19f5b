// Makes names.txt: the names of countries that CLDR's standard ones in docent's ten languages lack. FOLDER holds the
// packages cldr-localenames-full 48.2.0 (Unicode License v3) and i18n-iso-countries 7 (MIT), and
// country-codes.csv of github.com/datasets/country-codes (PDDL: ISO 3166-1 and the United Nations' UNTERM):
//
//     node src/field/country/names.mjs FOLDER > src/field/country/names.txt
//
// A line a country: its code, a tab, its names between bars. A name under two codes is ambiguous, and docent asks.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , root] = process.argv;
const json = (...path) => JSON.parse(readFileSync(join(root, ...path), "utf8"));
const LANGUAGES = ["ar", "de", "en", "es", "fr", "ja", "nl", "pl", "pt", "zh"];
// Mistakes of the sources.
const WRONG = new Set(readFileSync(new URL("wrong.txt", import.meta.url), "utf8").split("\n").filter((line) => !line.startsWith("#")));

const names = new Map();
const known = new Map();
function add(code, name) {
  const clean = name.normalize("NFC").replace(/\s+/g, " ").trim();
  if (!/^[A-Z]{2}$/.test(code) || !clean || WRONG.has(`${code}\t${clean}`)) return;
  const lower = clean.toLowerCase();
  if (known.get(code)?.has(lower)) return;
  known.set(code, (known.get(code) ?? new Set()).add(lower));
  names.set(code, [...(names.get(code) ?? []), clean]);
}

const main = (language) =>
  json("cldr-localenames-full", "main", language, "territories.json").main[language].localeDisplayNames.territories;
const codes = new Set(Object.keys(json("i18n-iso-countries", "codes.json").reduce((all, [two]) => ({ ...all, [two]: 1 }), { XK: 1 })));
for (const language of LANGUAGES) {
  for (const [code, name] of Object.entries(main(language))) {
    if (codes.has(code)) known.set(code, (known.get(code) ?? new Set()).add(name.toLowerCase()));
  }
}
for (const language of LANGUAGES) {
  for (const [key, name] of Object.entries(main(language))) {
    const [code, alternative] = key.split("-alt-");
    if (alternative && codes.has(code)) add(code, name);
  }
  for (const [code, own] of Object.entries(json("i18n-iso-countries", "langs", `${language}.json`).countries)) {
    for (const name of [own].flat()) add(code, name);
  }
}

function rows(text) {
  const all = [[""]];
  let quoted = false;
  for (const char of text) {
    const row = all[all.length - 1];
    if (char === '"') quoted = !quoted;
    else if (char === "," && !quoted) row.push("");
    else if (char === "\n" && !quoted) all.push([""]);
    else row[row.length - 1] += char;
  }
  return all.filter((row) => row.length > 1);
}

const [head, ...countries] = rows(readFileSync(join(root, "country-codes.csv"), "utf8"));
const columns = head.flatMap((name, at) =>
  /^official_name_(en|fr|es|ar|cn)$|^UNTERM (English|French|Spanish|Arabic|Chinese) (Short|Formal)$/.test(name) ? [at] : []);
const codeAt = head.indexOf("ISO3166-1-Alpha-2");
for (const row of countries) for (const at of columns) add(row[codeAt] ?? "", row[at] ?? "");

console.log("# Names of countries besides CLDR's standard ones. names.mjs makes this file and names its sources:");
console.log("# CLDR 48.2 (Unicode License v3), ISO 3166-1 and UNTERM (PDDL), i18n-iso-countries (MIT, Copyright (c) 2016 widdix GmbH: see LICENSE-MIT).");
for (const code of [...names.keys()].sort()) console.log(`${code}\t${names.get(code).join("|")}`);
