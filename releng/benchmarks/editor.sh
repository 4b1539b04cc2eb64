#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the editor in the real window: reports of 1 MB with 10,000 marks and 5,000 suggestions, and of five times that,
# are opened, marked, undone, confirmed and scrolled with pauses as between a person's keys, and short reports are gone
# through; prints median, p99 and most on the clock, the processor time of the UI thread ("work"), and what was aimed at.
# Needs a built checkout (./verify) and a display or xvfb-run. Takes six minutes; a machine that does other things shows in
# the clock, less in the work.
# usage: releng/benchmarks/editor.sh
#        SITMARK_JAVA_OPTS=-Dsitmark.benchmark.what=corpus: instead the corpus view with 20,000 reports;
#        ... -Dsitmark.benchmark.corpus=FOLDER: with those of a folder, whose .sitmark/index.json is deleted on the way
#        SITMARK_JAVA_OPTS=-Dsitmark.benchmark.quick=true: the 1 MB report only
#        CAS_EDITOR=JAR (uimaj-ep-cas-editor-3.6.1.jar of Maven Central): afterwards the UIMA Cas Editor with the report of 1 MB, and the ratios
#        ... -Dsitmark.benchmark.edits=N: so many edits;  -Dsitmark.benchmark.trace=true: each slow one, to find it in a profile
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
if [ -n "${CAS_EDITOR:-}" ]; then
    uima=$(find "$work/plugins" "$root/bundles/org.sitmark.nlp.runtime/lib" -name uimaj-core.jar 2> /dev/null | head -n 1)
    # the provider of files is compiled against the bundles that the tests run with
    bundles=$(sed -n -e 's/^osgi\.bundles=//p' -e 's/^osgi\.framework=//p' "$folder/configuration/config.ini" | tr ',' '\n' \
        | sed -n -e 's/^reference\\://' -e 's/^file\\:\(.*\.jar\).*/\1/p')
    extra=$("$root/releng/benchmarks/cas-editor/build.sh" "$CAS_EDITOR" "$uima" "$folder/cas-editor" "$bundles" \
        | sed 's/^/,reference\\:file\\:/' | tr -d '\n')
    sed -i "s|^osgi\.bundles=.*|&$(printf '%s' "$extra" | sed 's/[\\&|]/\\&/g')|" "$folder/configuration/config.ini"
fi
export NO_AT_BRIDGE=1 GTK_A11Y=none GSETTINGS_BACKEND=memory
set -- java -Xmx1g ${SITMARK_JAVA_OPTS:-} -jar "$launcher" -configuration "$folder/configuration" -dev "file:$work/dev.properties" \
    -data "$folder/workspace" -nosplash -application org.sitmark.tests.benchmark
[ -n "${DISPLAY:-}" ] || set -- xvfb-run -a -s '-screen 0 1600x1200x24 -nolisten tcp' "$@"
"$@"
