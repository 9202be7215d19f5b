#!/usr/bin/env bash
# What fuzzing begins with: docent's own project, the starter, the tests' projects, requests and mails.
# bash seeds.sh DOCENT, with the program to draft the mails with; writes to corpus/.
set -euo pipefail
docent=$(realpath "$1")
cd "$(dirname "$0")"
root=$(realpath ..)
mkdir -p corpus/{project,read,input,markdown}

# A project is one file: a line with a mark and a path before each of its own.
joined() { # FOLDER PATH...
  local folder=$1 path; shift
  for path; do printf '@@ %s\n' "$path"; cat "$folder/$path"; done
}
texts() { (cd "$1" && find docs locales templates docent.yaml -type f -size -24k \
  \( -name '*.yaml' -o -name '*.ftl' -o -name '*.svg' -o -name '*.md' -o -name '*.html' -o -name '*.jsonl' -o -name '*.csv' \) 2>/dev/null | sort); }

for folder in "$root"/tests/cmd/*.in "$root"/docs/starter; do
  mapfile -t paths < <(texts "$folder")
  [ ${#paths[@]} -eq 0 ] || joined "$folder" "${paths[@]}" > "corpus/project/$(basename "$folder")"
done
for guide in "$root"/docs/guides/*.yaml; do
  name=$(basename "$guide" .yaml)
  joined "$root" "docs/guides/$name.yaml" locales/{en-US,nl-NL}/"$name.ftl" > "corpus/project/$name"
done
# Each file of the base alone: what is small is changed most.
awk '/^@@ /{ name = $2; gsub("/", "-", name); file = "corpus/project/base-" name } { print > file }' base.txt
for locale in "$root"/locales/*; do
  tag=$(basename "$locale")
  { printf '@@ locales/%s/g.ftl\n' "$tag"; sed -n '/^@@ locales.nl-NL.g/,/^@@ locales.nl-NL.h/p' base.txt | sed '1d;$d'; } \
    > "corpus/project/locale-$tag"
done

python3 - corpus <<'PY'
import glob, os, re, subprocess, sys
out = sys.argv[1]
# Messages' texts.
for number, path in enumerate(sorted(glob.glob("../locales/*/*.ftl"))):
    for at, text in enumerate(re.findall(r"(?m)^[a-z-]+ = (.{20,300})$", open(path, encoding="utf-8").read())[:12]):
        open(f"{out}/markdown/m{number:03}-{at}", "w", encoding="utf-8").write(text)
# Requests, with a first byte that chooses the format.
for at, text in enumerate([
    "form: f\nid: r-1\nlocale: nl-NL\nvalues:\n  name: Sanne\n  transport: train\n",
    "--- # one\nform: f\nvalues: { name: A }\n---\nform: f\nvalues:\n  name: B\n  remarks: |\n    two\n    lines\n...\n",
]):
    open(f"{out}/input/y{at}", "w").write("\x00" + text)
for at, text in enumerate([
    '{"form":"f","id":"r1","values":{"name":"A","seats":2}}\n{"form":"f","values":{"name":"B"},"parts":["room"]}\n',
    '{"name":"A","locale":"nl-NL"}\n\n{"room":[{"nights":1},{"nights":2}],"name":"x\\u0041"}\n',
]):
    open(f"{out}/input/j{at}", "w").write("\x01" + text)
for at, text in enumerate([
    'id;name;remarks;room.1.nights\r\nr1;A;"two\r\nlines";3\r\nr2;B;"a ""b""";\r\n',
    "\ufeffid,name,locale,country,phone\n1,A,nl-NL,NL,0201234567\n2,=B,en-US,,\n",
    "id\tname\n1\tA\n",
]):
    open(f"{out}/input/c{at}", "w", newline="").write("\x02" + text)
for path in glob.glob("../docs/requests/*"):
    open(f"{out}/input/" + os.path.basename(path), "wb").write(b"\x03" + open(path, "rb").read())
PY

# Mails: the base's form, filled in, in each language and format, quoted and wrapped.
base=$(mktemp -d); trap 'rm -rf "$base"' EXIT
awk -v root="$base" '/^@@ /{ file = root "/" $2; folder = file; sub("/[^/]*$", "", folder); system("mkdir -p " folder); next } { print > file }' base.txt
cat > "$base/r.yaml" <<'Y'
form: f
id: r-1
parts: [room]
values:
  name: Sanne de Vries
  transport: plane
  reason: "Too far: by train it takes days"
  mail: sanne@example.org
  country: NL
  phone: "0201234567"
  site: https://example.org/
  tax: NL123456782B90
  year: 1999
  seats: 2
  budget: EUR 12.50
  day: 2026-12-01
  guid: 6e59aa8e-0c5c-4f3a-9d3a-0f4b8f6ad0f1
  street: |
    Main Street 1
    1234 AB Amsterdam
  sure: yes
  remarks: |
    One line.
    | and another
  room:
    - { nights: 2, wish: quiet }
    - { nights: 1 }
Y
for tag in en-US nl-NL; do
  for labels in recipient reader both; do
    for format in text md html eml json; do
      (cd "$base" && "$docent" draft r.yaml -l $tag --labels $labels -f $format) > "corpus/read/$tag-$labels-$format"
    done
    sed 's/^/> /' "corpus/read/$tag-$labels-text" > "corpus/read/$tag-$labels-quoted"
    fold -s -w 30 "corpus/read/$tag-$labels-text" > "corpus/read/$tag-$labels-folded"
  done
  (cd "$base" && "$docent" draft --form f -l $tag) > "corpus/read/$tag-blank"
done
find corpus -size 0 -delete
# A first byte says what a mail is: mostly, what it seems to be.
for file in corpus/read/*; do
  case $file in *-md) byte='\1' ;; *-html) byte='\2' ;; *-eml) byte='\3' ;; *-json) byte='\4' ;; *-text) byte='\0' ;; *) byte='\5' ;; esac
  { printf "$byte"; cat "$file"; } > "$file.new" && mv "$file.new" "$file"
done
