#!/bin/sh
# docent as a filter of several processes at once: drafts requests in JSON Lines, in order.
#
#   DOCENT=path/to/docent sh parallel.sh parallel|xargs REQUESTS DRAFTS [JOBS]
#
# `parallel` is GNU parallel, with blocks of lines through pipes; `xargs` is GNU split and xargs,
# with a file for each block.
set -eu

[ $# -ge 3 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
way=$1 requests=$2 drafts=$3 jobs=${4:-2}
export DOCENT="${DOCENT:-docent}"
# The processes share the cores.
export RAYON_NUM_THREADS=1
# Rejected records (exit code 1) are no failure of the job; what else goes wrong is.
command='"$DOCENT" draft - --from jsonl --format json --quiet || test $? -le 1'

case $way in
parallel)
	# Blocks so small that a test has several; for real work 16M, as each process has to start.
	PARALLEL_SHELL=/bin/sh parallel --pipe --keep-order --block 1M --jobs "$jobs" --will-cite \
		"$command" <"$requests" >"$drafts"
	;;
xargs)
	blocks=$(mktemp -d)
	trap 'rm -rf "$blocks"' EXIT
	# Several blocks a job, so that none waits long for the last; lines stay whole.
	split --number=l/$((jobs * 4)) --numeric-suffixes --suffix-length=4 "$requests" "$blocks/"
	printf '%s\0' "$blocks"/* |
		xargs -0 -n 1 -P "$jobs" sh -c "{ $command; } <\"\$1\" >\"\$1.out\"" sh
	cat "$blocks"/*.out >"$drafts"
	;;
*)
	echo "parallel.sh: there is no way $way" >&2
	exit 2
	;;
esac
