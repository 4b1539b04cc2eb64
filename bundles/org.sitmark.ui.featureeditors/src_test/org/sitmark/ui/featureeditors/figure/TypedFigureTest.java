// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Features;

class TypedFigureTest {

    private static final Features COUNT = Features.of("kind", "count");

    @ParameterizedTest
    @ValueSource(strings = {"1200", "-3.5", "2031", "2031-11", "2031-11-05", "--11-05", "06:30", "48.5,-37.2"})
    void storesPlainValuesAsTheyStand(String typed) {
        assertThat(TypedFigure.apply(COUNT, typed).text("value")).isEqualTo(typed);
    }

    @Test
    void readsAnExpression() {
        Features features = TypedFigure.apply(COUNT, "$1.2bn");
        assertThat(features)
                .isEqualTo(
                        Features.of("kind", "money").with("value", "1200000000").with("unit", "USD"));
    }

    @Test
    void aRangeTakesThePlaceOfTheValue() {
        Features features = TypedFigure.apply(COUNT.with("value", "30"), "30\u201340");
        assertThat(features).isEqualTo(COUNT.with("low", "30").with("high", "40"));
    }

    @Test
    void aValueTakesThePlaceOfARange() {
        assertThat(TypedFigure.apply(COUNT.with("low", "1").with("high", "2"), "7"))
                .isEqualTo(COUNT.with("value", "7"));
    }

    @Test
    void keepsWhatTheExpressionDoesNotTell() {
        Features before = Features.of("kind", "measure").with("unit", "km").with("modifier", "~");
        assertThat(TypedFigure.apply(before, "two dozen")).isEqualTo(before.with("value", "24"));
    }

    @Test
    void anEmptyFieldTakesTheValueAway() {
        assertThat(TypedFigure.apply(COUNT.with("value", "7"), "")).isEqualTo(COUNT);
    }

    @Test
    void storesWhatItCannotRead() {
        assertThat(TypedFigure.apply(COUNT, "QN 123 456").text("value")).isNotNull();
        assertThat(TypedFigure.apply(COUNT, "unknown").text("value")).isEqualTo("unknown");
    }
}
