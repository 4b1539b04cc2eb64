#!/bin/sh
# Draws the PNG icons of the window from the SVG files here. Needs rsvg-convert (Debian: librsvg2-bin).
# A file NAME.svg is drawn at 16 and 32 pixels into the bundle that its first line names.
set -eu
cd "$(dirname "$0")"
for svg in *.svg; do
    name=${svg%.svg}
    bundle=$(sed -n 's/.*bundle: \([a-z.]*\).*/\1/p' "$svg" | head -n 1)
    out=../../bundles/$bundle/icons
    mkdir -p "$out"
    if [ "$name" = sitmark ]; then
        for size in 16 32 48 64 128 256; do rsvg-convert -w $size -h $size -o "$out/$name$size.png" "$svg"; done
    else
        rsvg-convert -w 16 -h 16 -o "$out/$name.png" "$svg"
        rsvg-convert -w 32 -h 32 -o "$out/$name@2x.png" "$svg"
    fi
done
