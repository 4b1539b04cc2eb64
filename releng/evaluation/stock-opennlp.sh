#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Trains name finders on the entity marks of a real corpus, lets stock OpenNLP's command line find names with them, and compares spans and F1 with
# what Sitmark finds and with what stock OpenNLP's own trainer makes of the same reports. Prints a row for each split.
#
# usage: releng/evaluation/stock-opennlp.sh [SPLITS] [CORPUS]     10 splits of re3d-dev where nothing is said
# The corpora lie in the folder that SITMARK_SHARED names, else in "shared" beside the checkout.
set -eu
cd "$(dirname "$0")/../.."
splits=${1:-10}
corpus=${2:-re3d-dev}
folder=${SITMARK_SHARED:-$(pwd)/../shared}
if [ ! -f "$folder/data/$corpus.jsonl" ]; then
    echo "stock-opennlp.sh: there is no $folder/data/$corpus.jsonl; set SITMARK_SHARED to the folder that has data/" >&2
    exit 2
fi
report=$(pwd)/bundles/org.sitmark.train/target/stock-opennlp.txt
log=$(pwd)/bundles/org.sitmark.train/target/stock-opennlp.log
mkdir -p "$(dirname "$report")"
rm -f "$report"
SITMARK_SHARED=$folder ./mvnw -B -ntp verify -pl bundles/org.sitmark.train -am \
    -Dtest=StockOpenNlpTest -Dsurefire.failIfNoSpecifiedTests=false \
    -DargLine="-Dsitmark.rounds=$splits -Dsitmark.corpus=$corpus -Dsitmark.report=$report" >"$log" 2>&1 || {
    tail -40 "$log" >&2
    exit 1
}
cat "$report"
