// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.RunContext;

/** All pre-annotators together on texts that nobody would write. */
class NastyTextTest {

    private static final PreAnnotation PIPELINE = new PreAnnotation(Sitmark.installed(), new RunContext() {
        @Override
        public Layers layers() {
            return Sitmark.installed().layers();
        }

        @Override
        public Optional<java.nio.file.Path> corpusFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    });

    private static final String REPORT = """
            LOZHANY, Examplia, 14 March (Example Wire) - At least 40 T-72B3 tanks and "two dozen" 152mm howitzers were lost, Gen. Ann Example said on Friday.
            "We left at 06:30," the Ministry of Defence's spokesman, Col. J. Smith-Jones, told reporters: the 31st Mechanised Brigade (31 MB) held 12.5% of it.
            - tanks - 838 (+17),
            - cost: US$ 3.2 billion; 48.2140° N, 36.9075° E; Resolution 2249
            """;

    static Stream<String> nasty() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>(List.of(
                REPORT.replace(" ", ""),
                REPORT.toUpperCase(Locale.ROOT),
                REPORT.replace('\n', ' '),
                REPORT.replace(" ", "\n"),
                REPORT.replace("\"", ""),
                "\"".repeat(5000),
                "“".repeat(2000) + REPORT,
                "(".repeat(3000) + REPORT + "[".repeat(3000),
                "1".repeat(20_000),
                "1,".repeat(10_000),
                "1 000 ".repeat(5000),
                "A-".repeat(10_000),
                "a".repeat(100_000),
                "Mr. ".repeat(5000),
                "said ".repeat(10_000),
                "He said that ".repeat(5000),
                "two hundred and ".repeat(3000),
                "Ministry of ".repeat(5000),
                "Ann ".repeat(10_000),
                "2S".repeat(10_000),
                "3rd ".repeat(10_000),
                "| 12 | tanks | Kyiv |\n".repeat(2000),
                "Киев и Москва 12 танков. كييف ١٢ دبابة 基辅 12 辆坦克 ".repeat(200)));
        String letters = "abcABC 123.,-\"'“”()%$€°\n\t/x\u00A0\u2013éł\uD83D\uDE00\u0301:;’";
        for (int n = 0; n < 200; n++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                if (random.nextInt(6) == 0) {
                    int from = random.nextInt(REPORT.length() - 12);
                    text.append(REPORT, from, from + random.nextInt(12));
                } else {
                    int at = random.nextInt(letters.length());
                    text.append(letters.charAt(at));
                }
            }
            texts.add(text.toString());
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void suggestionsAreInsideTheTextAndDoNotOverlap(String text) throws Exception {
        List<Suggestion> found = PIPELINE.suggest(Report.of("nasty", text), new NullProgressMonitor());
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

    /** Ten times the text may cost ten times as much, with room for a busy machine, but not a hundred times. */
    @Test
    void timeGrowsWithTheLengthOnly() throws Exception {
        for (String part : List.of(REPORT, "A-1 ", "He said that ", "“x ", "1 000 ", "Ann Example, ")) {
            String small = part.repeat(Math.max(1, 20_000 / part.length()));
            seconds(small);
            double one = Math.max(0.05, Math.min(seconds(small), seconds(small)));
            double ten = seconds(small.repeat(10));
            assertThat(ten / one)
                    .as("'%s': %.3f s for 20,000 characters, %.3f s for 200,000", part.strip(), one, ten)
                    .isLessThan(40);
        }
    }

    /** CPU time of this thread, since the machine may be busy. */
    private static double seconds(String text) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        PIPELINE.suggest(Report.of("long", text), new NullProgressMonitor());
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}
