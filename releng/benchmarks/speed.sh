#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures what pre-annotation costs: four layers over reports and novels, stage by stage, beside DKPro's segmenter, tagger and name finder
# in the same run; one thread and two; memory over 10,000 reports; a gazetteer of 500,000 names. Needs a built checkout (./verify).
# usage: releng/benchmarks/speed.sh DATA [reports] [novels] [threads] [memory] [gazetteer]
#   DATA has re3d-dev.jsonl, wikigold.jsonl (on which the pipeline's name finder is trained) and throughput/novels
set -eu

[ $# -ge 1 ] || { sed -n 3,6p "$0" >&2; exit 2; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
data=$(CDPATH='' cd -- "$1" && pwd)
shift
work=$root/bundles/org.sitmark.tests/target/work
launcher=$(ls "$root"/releng/org.sitmark.product/target/products/org.sitmark.product/*/*/*/sitmark/plugins/org.eclipse.equinox.launcher_*.jar 2> /dev/null | head -n 1)
if [ ! -f "$work/configuration/config.ini" ] || [ -z "$launcher" ]; then
    echo "speed.sh: build first, with ./verify" >&2
    exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$work/configuration" "$folder/configuration"
java -Xmx1500m ${SITMARK_JAVA_OPTS:-} -jar "$launcher" -configuration "$folder/configuration" -dev "file:$work/dev.properties" \
    -data @none -nosplash -application org.sitmark.tests.speed "$data" "$@"
