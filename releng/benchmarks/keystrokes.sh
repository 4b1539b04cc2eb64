#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Counts the keys that turn the pre-annotated sample corpus into its gold, in the real window with real key events, and
# writes keystrokes.md beside this script. Needs a built checkout (./verify), libXtst and xvfb-run.
# usage: releng/benchmarks/keystrokes.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$root/bundles/org.sitmark.tests/target/work
set -- "$root"/releng/org.sitmark.product/target/products/org.sitmark.product/linux/gtk/x86_64/sitmark/plugins/org.eclipse.equinox.launcher_*.jar
if [ ! -f "$work/configuration/config.ini" ] || [ ! -f "$1" ]; then
    echo "keystrokes.sh: build first, with ./verify" >&2
    exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$work/configuration" "$folder/configuration"
launcher=$1
export NO_AT_BRIDGE=1 GTK_A11Y=none GSETTINGS_BACKEND=memory
set -- java -Xmx1g "-Dsitmark.keystrokes.document=$root/releng/benchmarks/keystrokes.md" ${SITMARK_JAVA_OPTS:-} -jar "$launcher" -configuration "$folder/configuration" -dev "file:$work/dev.properties" \
    -data "$folder/workspace" -nosplash -application org.sitmark.tests.keystrokes
set -- xvfb-run -a -s '-screen 0 1600x1200x24 -nolisten tcp' "$@"
"$@"
