#!/usr/bin/env bash
# For before a release: every command that writes is killed 300 times, each system call of it fails in
# its turn, and 100 rounds of commands run at once. It says how much there was and ends with 1 after
# any fault. KILLS, CALLS and ROUNDS change how much; about an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PLANTS=all KILLS=${KILLS:-300} CALLS=${CALLS:-1000000} ROUNDS=${ROUNDS:-100}
cargo test --release --locked --test planted --test sweep -- --nocapture
