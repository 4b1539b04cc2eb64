// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitmark.core.model.Suggestion;

/** All pre-annotators together on texts that nobody would write. */
class NastyTextTest {

    private static final int LONG_LINE = 100_000;

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> texts = Arbitraries.of(NastyTexts.REPORT.split("(?<=[ \\n])"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(180)
                .map(words -> String.join("", words));
        return Combinators.combine(Arbitraries.of(NastyTexts.class), texts, Arbitraries.longs())
                .as((sort, text, seed) -> sort.of(text, new Random(seed)));
    }

    @Property(tries = 1000, seed = "2031", shrinking = ShrinkingMode.BOUNDED)
    void suggestionsAreInsideTheTextAndDoNotOverlap(@ForAll("nasty") String text) throws Exception {
        check(text);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NO_SPACES",
                "ALL_CAPS",
                "OCR_NOISE",
                "UNBALANCED_MARKS",
                "ONE_LINE",
                "NO_ENDS",
                "SAID_THAT",
                "RANDOM"
            })
    void linesOf100KilobytesAreRead(NastyTexts sort) throws Exception {
        check(sort.ofLength(LONG_LINE).replace('\n', ' '));
    }

    private static void check(String text) throws Exception {
        List<Suggestion> found = AllLayers.suggest(text);
        for (Suggestion suggestion : found) {
            assertThat(suggestion.end()).isLessThanOrEqualTo(text.length());
            assertThat(suggestion.begin()).isLessThan(suggestion.end());
        }
        for (String layer : List.of("entity", "figure", "equipment", "quote")) {
            List<Suggestion> marks = found.stream()
                    .filter(s -> s.layer().equals(layer))
                    .sorted((a, b) -> a.span().compareTo(b.span()))
                    .toList();
            for (int i = 1; i < marks.size(); i++) {
                assertThat(marks.get(i).begin())
                        .isGreaterThanOrEqualTo(marks.get(i - 1).end());
            }
        }
    }

    /** Four times the text costs four times as much, with room for a busy machine, but not sixteen times. */
    @ParameterizedTest
    @EnumSource
    void timeGrowsWithTheLengthOnly(NastyTexts sort) throws Exception {
        Growth.Row row = Growth.of(sort, 4);
        System.out.println(row);
        assertThat(row.factor()).as(row.toString()).isLessThan(3);
    }
}
