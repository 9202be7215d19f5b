#!/usr/bin/env bash
# Builds docent's flavors with the programs that they are for, and looks at what a reader would see.
# Exit code 0 only if every engine was there, built the pages, and showed what docent says.
#
#   DOCENT=path/to/docent ENGINES=folder bash run.sh [--fast] [--fuzz COUNT] [ENGINE…]
#   ENGINES=folder bash run.sh --install
#
# --fast leaves out the engines that take long. --fuzz builds so many generated texts, those of SEED (1),
# instead of docent's guides and the hostile ones. Engines are installed into the folder, at the
# versions that hosts.py and requirements.txt name; the script names those that can't be. --install
# installs Python's packages and builds nothing. KEEP=1 keeps the sites there, LIMIT=n shows so many
# lines of what is wrong.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
export DOCENT=${DOCENT:-$here/../../target/debug/docent}
export ENGINES=${ENGINES:-$HOME/.cache/docent-engines}
python=$ENGINES/python

if [ "${1:-}" != --install ]; then
	"$DOCENT" --version || { echo "missing: docent ($DOCENT)"; exit 1; }
fi
python3 --version || { echo "missing: python3"; exit 1; }
if ! cmp -s "$here/requirements.txt" "$python/requirements.txt"; then
	mkdir -p "$ENGINES"
	{
		python3 -m venv "$python" &&
			"$python/bin/pip" install --quiet --requirement "$here/requirements.txt"
	} || { echo "missing: Python's packages (Python 3.11.5 or newer)"; exit 1; }
	cp "$here/requirements.txt" "$python"
fi
[ "${1:-}" != --install ] || exit 0
PYTHONDONTWRITEBYTECODE=1 exec "$python/bin/python" "$here/run.py" "$@"
