// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.palette.Palette;

/** The built-in layers can be told apart by people who see two primary colours only. */
class ColourVisionTest {

    /** Well over what can just be seen (about 2 for large patches). */
    private static final double APART = 6;

    private static List<Layer> layers() {
        return List.of("entity", "figure", "equipment", "quote").stream()
                .map(id -> Sitmark.installed().layers().require(id))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void marksOfTwoLayersAreApartInEveryVision(boolean dark) {
        Palette palette = Palette.of(dark);
        for (Vision vision : Vision.values()) {
            for (Layer one : layers()) {
                for (Layer other : layers()) {
                    if (one != other) {
                        assertThat(Vision.distance(
                                        vision.lab(palette.fill(one).getRGB()),
                                        vision.lab(palette.fill(other).getRGB())))
                                .as("%s and %s, %s, dark %s", one.id(), other.id(), vision, dark)
                                .isGreaterThan(APART);
                    }
                }
                assertThat(Vision.distance(
                                vision.lab(palette.fill(one).getRGB()),
                                vision.lab(palette.paper().getRGB())))
                        .as("%s and the paper, %s, dark %s", one.id(), vision, dark)
                        .isGreaterThan(APART);
            }
        }
    }

    /** Pairs 1, 7, 17 and 25 of the test data that Sharma, Wu and Dalal published with the formula. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644"
    })
    void theDistanceIsThePublishedOne(
            double l1, double a1, double b1, double l2, double a2, double b2, double distance) {
        assertThat(Vision.distance(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
                .isCloseTo(distance, within(0.0001));
    }

    @Test
    void linesOfTwoLayersAreApartInNormalVision() {
        for (boolean dark : new boolean[] {false, true}) {
            Palette palette = Palette.of(dark);
            for (Layer one : layers()) {
                for (Layer other : layers()) {
                    if (one != other) {
                        assertThat(Vision.distance(
                                        Vision.NORMAL.lab(palette.strong(one).getRGB()),
                                        Vision.NORMAL.lab(palette.strong(other).getRGB())))
                                .as("%s and %s, dark %s", one.id(), other.id(), dark)
                                .isGreaterThan(APART);
                    }
                }
            }
        }
    }
}
