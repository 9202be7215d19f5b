#!/usr/bin/env python3
"""docent as a filter in Apache Spark: drafts requests in JSON Lines, in order.

    DOCENT=path/to/docent python3 spark.py REQUESTS DRAFTS PARTITIONS

Local mode, two cores at most. REQUESTS may be all that Spark reads; DRAFTS becomes one file. Needs
pyspark and Java.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from pyspark import SparkConf, SparkContext

# `--from jsonl`, for a partition may begin with a line that is no JSON. Exit code 1 says that there
# are rejected records, which is no reason for Spark to try the partition again; any other is.
COMMAND = """sh -c '"$DOCENT" draft - --from jsonl --format json --quiet; test $? -le 1'"""


def main(requests, drafts, partitions):
    docent = shutil.which(os.environ.get("DOCENT", "docent"))
    if docent is None:
        sys.exit("spark.py: there is no docent: set DOCENT to its path")
    # Spark hands the process no variables but these, not even PATH. A task has one core, so docent
    # gets one thread.
    env = {"DOCENT": os.path.abspath(docent), "RAYON_NUM_THREADS": "1"}
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    # Else workers run the first python3 on PATH.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    conf = SparkConf().setMaster("local[2]").setAppName("docent")
    conf.set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
    with SparkContext(conf=conf) as spark, tempfile.TemporaryDirectory() as folder:
        spark.setLogLevel("ERROR")
        lines = spark.textFile(requests, int(partitions))
        parts = Path(folder, "parts")
        lines.pipe(COMMAND, env, checkCode=True).saveAsTextFile(parts.as_uri())
        with open(drafts, "wb") as out:
            for part in sorted(parts.glob("part-*")):
                with open(part, "rb") as one:
                    shutil.copyfileobj(one, out)
        # A process that stopped early has lines missing.
        read = lines.filter(lambda line: line.strip() and not line.startswith("#")).count()
        with open(drafts, "rb") as out:
            written = sum(1 for _ in out)
        print(f"{lines.getNumPartitions()} partitions: {read} requests, {written} lines")
        return read != written


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
