#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the editor in the real window: a report of 1 MB with 10,000 marks and 5,000 suggestions is opened, marked,
# undone, confirmed and scrolled; prints medians and p99. Needs a built checkout (./verify) and a display or xvfb-run.
# usage: releng/benchmarks/editor.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$root/bundles/org.sitmark.tests/target/work
set -- "$root"/releng/org.sitmark.product/target/products/org.sitmark.product/linux/gtk/x86_64/sitmark/plugins/org.eclipse.equinox.launcher_*.jar
if [ ! -f "$work/configuration/config.ini" ] || [ ! -f "$1" ]; then
    echo "editor.sh: build first, with ./verify" >&2
    exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$work/configuration" "$folder/configuration"
launcher=$1
export NO_AT_BRIDGE=1 GTK_A11Y=none GSETTINGS_BACKEND=memory
set -- java -Xmx1g ${SITMARK_JAVA_OPTS:-} -jar "$launcher" -configuration "$folder/configuration" -dev "file:$work/dev.properties" \
    -data "$folder/workspace" -nosplash -application org.sitmark.tests.benchmark
[ -n "${DISPLAY:-}" ] || set -- xvfb-run -a -s '-screen 0 1600x1200x24 -nolisten tcp' "$@"
"$@"
