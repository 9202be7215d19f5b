#!/usr/bin/env bash
# Makes a script that pages carry from its source (`script` without a name), on standard output.
exec npm exec --yes --package=terser@5.44.1 -- terser "$(dirname "$0")/${1:-script}.js" \
  --compress passes=3,ecma=2020,loops=false,reduce_funcs=false,keep_fargs=false,pure_getters --mangle --format ascii_only=true \
  --mangle-props 'keep_quoted,regex=/^(answers|unseen|asked|doubtful|one|number|box|field|part|error|controls|inputs|bad|off|unsaved)$/'
