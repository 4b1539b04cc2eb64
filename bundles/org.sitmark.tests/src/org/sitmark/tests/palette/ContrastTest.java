// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.ui.palette.Palette;

/** Texts of full and of lesser weight can be read on every ground that lists and bars have (WCAG 2, level AA). */
class ContrastTest {

    private static final double ENOUGH = 4.5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textsCanBeReadOnPaperBarsAndSelectedRows(boolean dark) {
        Palette palette = Palette.of(dark);
        for (Color text : new Color[] {palette.ink(), palette.dim()}) {
            for (Color ground : new Color[] {palette.paper(), palette.chrome(), palette.selection()}) {
                assertThat(contrast(text, ground))
                        .as("%s on %s, dark %s", text, ground, dark)
                        .isGreaterThanOrEqualTo(ENOUGH);
            }
        }
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one.getRGB()), luminance(other.getRGB()));
        double dark = Math.min(luminance(one.getRGB()), luminance(other.getRGB()));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(RGB color) {
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
