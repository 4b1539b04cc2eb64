// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.util.List;

/**
 * The colours of a chart, as {@code 0xRRGGBB}. The series are told apart by people who do not see red or green apart too, and by their markers; each has a
 * contrast of at least 3 to the ground, text one of at least 4.5.
 *
 * @param paper the ground
 * @param ink text, axes and whiskers
 * @param dim text of lesser weight
 * @param line grid and frames
 * @param series for the series in their order, again from the first where there are more
 */
public record Look(int paper, int ink, int dim, int line, List<Integer> series) {

    /** On a light ground, as in print. */
    public static final Look LIGHT = new Look(
            0xffffff,
            0x22252a,
            0x69707d,
            0xd9d9d4,
            List.of(0x0072b2, 0xd55e00, 0x007a5a, 0xa8478f, 0x8c6d00, 0x5a5a5a));

    /** On a dark ground. */
    public static final Look DARK = new Look(
            0x1d1f22,
            0xe4e6ea,
            0x9aa2ad,
            0x3a3d43,
            List.of(0x56b4e9, 0xff9a5c, 0x2fbf94, 0xe08ac0, 0xf0e442, 0xb4b8be));

    public Look {
        series = List.copyOf(series);
    }

    /** The look of the light or the dark theme. */
    public static Look of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    int series(int index) {
        return series.get(Math.floorMod(index, series.size()));
    }
}
