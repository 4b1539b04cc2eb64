// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;

class FigureParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    at least 1,200 | count | 1200 | | | | >=
                    30–40 | count | | 30 | 40 | |
                    $1.2bn | money | 1200000000 | | | USD |
                    two dozen | count | 24 | | | |
                    12–13 March | date | | --03-12 | --03-13 | |
                    about 6.5% | percent | 6.5 | | | % | ~
                    """)
    void readsWhatAPersonMarks(
            String text, String kind, String value, String low, String high, String unit, String modifier) {
        FigureReading reading = FigureParser.read(text).orElseThrow();
        assertThat(reading).isEqualTo(new FigureReading(kind, value, low, high, unit, modifier, true));
    }

    @Test
    void readsNothingWhereThereIsNoNumber() {
        assertThat(FigureParser.read("several shells")).isEmpty();
    }

    @Test
    void saysWhenOnlyAPartIsRead() {
        assertThat(FigureParser.read("40 shells").orElseThrow().whole()).isFalse();
    }

    @Test
    void readsANumberThatNamesSomethingByWhatStandsBeforeIt() {
        String text = "See Report No. 14 of the ministry.";
        var span = new Span(text.indexOf("14"), text.indexOf("14") + 2);
        var reading = FigureParser.read(text, span, List.of(new Span(0, text.length())));
        assertThat(reading.orElseThrow().kind()).isEqualTo("identifier");
    }

    @Test
    void findsTheNounThatIsCounted() {
        String text = "They fired at least 40 mortar shells at dusk.";
        var span = new Span(text.indexOf("at least"), text.indexOf("40") + 2);
        Optional<Span> counted = FigureParser.counted(text, span, List.of(new Span(0, text.length())), List.of());
        assertThat(counted.map(s -> s.of(text))).contains("mortar shells");
    }

    @Test
    void replacesWhatTheFeaturesSaidAndKeepsLinks() {
        Features before = Features.of("kind", "count").with("low", "3").with("of", Link.to(new Span(1, 2)));
        Features after = FigureParser.read("12 km").orElseThrow().applyTo(before);
        assertThat(after.text("value")).isEqualTo("12");
        assertThat(after.text("unit")).isEqualTo("km");
        assertThat(after.has("low")).isFalse();
        assertThat(after.link("of")).isNotNull();
    }
}
