// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.sitmark.train.datasets.Part;
import org.sitmark.ui.palette.Palette;

/** One colour for each part, the same wherever parts are drawn; lightness differs too, for those who see no hues. UI thread only. */
final class PartColors {

    private PartColors() {}

    static Color of(Part part) {
        Palette palette = Palette.current();
        return switch (part) {
            case TRAIN -> mix(palette.link(), palette.paper(), 55);
            case VALIDATION -> mix(palette.found(), palette.paper(), 80);
            case TEST -> mix(palette.accent(), palette.paper(), 85);
            case ASIDE -> palette.line();
        };
    }

    private static Color mix(Color one, Color other, int percent) {
        RGB a = one.getRGB();
        RGB b = other.getRGB();
        return new Color(
                (a.red * percent + b.red * (100 - percent)) / 100,
                (a.green * percent + b.green * (100 - percent)) / 100,
                (a.blue * percent + b.blue * (100 - percent)) / 100);
    }

    /** What people call a part. */
    static String name(Part part) {
        return switch (part) {
            case TRAIN -> "Train";
            case VALIDATION -> "Validation";
            case TEST -> "Test";
            case ASIDE -> "Aside";
        };
    }
}
