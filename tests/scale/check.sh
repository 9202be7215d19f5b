#!/bin/sh
# Drafts the same made-up requests with one process of docent, and with several under Apache Spark,
# GNU parallel and xargs; says whether all make the same. Exit code 0 only if everything was there,
# ran, and made the same, byte for byte.
#
#   DOCENT=path/to/docent PYTHON=python3 sh check.sh [N]
#
# N, a multiple of 100, is 10000 by default. PYTHON is one that has pyspark. Nothing is installed:
# it names what is missing.
set -u

count=${1:-10000}
export DOCENT="${DOCENT:-docent}"
python=${PYTHON:-python3}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# Says a line of the result; everything but `same` and `right` is a failure.
say() {
	printf '%-8s %s\n' "$1:" "$2"
	case $1 in same | right) ;; *) failed=1 ;; esac
}

# has NAME COMMAND...: whether a thing is there; says so if not.
has() {
	name=$1
	shift
	"$@" >/dev/null 2>&1 || { say missing "$name"; return 1; }
}

# compare NAME: whether a result is the one of one process.
compare() {
	if cmp -s "$work/one" "$work/out"; then say same "$1"; else say differs "$1"; fi
}

# try NAME COMMAND...: runs it and compares what it wrote to $work/out.
try() {
	name=$1
	shift
	rm -f "$work/out"
	if "$@" >"$work/log" 2>&1; then
		compare "$name"
	else
		say failed "$name"
		tail -n 5 "$work/log"
	fi
}

has "python3 ($python)" "$python" --version || exit 1
has "docent ($DOCENT)" "$DOCENT" --version || exit 1

"$python" "$here/customers.py" "$count" >"$work/in" || exit 1
"$DOCENT" draft - --from jsonl --format json --quiet <"$work/in" >"$work/one"
code=$?

# One process: a line for each line, the bad ones rejected.
lines=$(wc -l <"$work/one")
bad=$(grep -c '"rejected":true' "$work/one")
say "$([ "$lines" -eq "$count" ] && echo right || echo wrong)" \
	"one process: $lines lines for $count requests"
[ "$bad" -eq $((count / 100)) ] && [ "$code" -eq $((bad > 0)) ]
say "$([ $? -eq 0 ] && echo right || echo wrong)" \
	"one process: $bad rejected, exit code $code"

RAYON_NUM_THREADS=1 "$DOCENT" draft - --from jsonl --format json --quiet <"$work/in" >"$work/out"
say "$(cmp -s "$work/one" "$work/out" && echo same || echo differs)" \
	"one process, one thread"

if has "GNU parallel (Debian: parallel)" sh -c 'parallel --version | grep -q GNU'; then
	try "GNU parallel, 2 jobs" sh "$here/parallel.sh" parallel "$work/in" "$work/out" 2
	try "GNU parallel, 5 jobs" sh "$here/parallel.sh" parallel "$work/in" "$work/out" 5
fi
if has "GNU split" sh -c 'split --version | grep -q GNU' && has xargs xargs --version; then
	try "split and xargs, 2 jobs" sh "$here/parallel.sh" xargs "$work/in" "$work/out" 2
	try "split and xargs, 5 jobs" sh "$here/parallel.sh" xargs "$work/in" "$work/out" 5
fi
if has "Java" java -version &&
	has "pyspark for $python (PYTHON=one that has it)" "$python" -c 'import pyspark'; then
	version=$("$python" -c 'import pyspark; print(pyspark.__version__)')
	for partitions in 1 2 7 64; do
		try "Spark $version, $partitions partitions" \
			"$python" "$here/spark.py" "$work/in" "$work/out" "$partitions"
	done
fi
exit $failed
