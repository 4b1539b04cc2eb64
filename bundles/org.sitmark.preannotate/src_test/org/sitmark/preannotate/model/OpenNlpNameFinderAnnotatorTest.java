// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

class OpenNlpNameFinderAnnotatorTest {

    private static final String TEXT = "Yesterday Ann Example spoke .\nNothing happened in the north .";

    /** A sentence a line, a token between blanks. */
    private record View(Report report) implements ReportView {

        @Override
        public Segmentation segmentation() {
            return new Segmentation(spans("[^\n]+"), spans("\\S+"));
        }

        private List<Span> spans(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(report.text())
                    .results()
                    .map(r -> new Span(r.start(), r.end()))
                    .toList();
        }

        @Override
        public List<Suggestion> known(String layer) {
            return List.of();
        }
    }

    private record Found(List<String> lines) implements Suggestions {

        @Override
        public Link add(String layer, Span span, Features features, double score, String provenance) {
            assertThat(score).isBetween(0.0, 1.0);
            lines.add(String.format(Locale.ROOT, "%s %s %s %s", layer, span, features, provenance));
            return Link.to(span);
        }

        @Override
        public String layer() {
            return "entity";
        }
    }

    private static List<String> find(OpenNlpNameFinderAnnotator annotator, String text) {
        Found found = new Found(new ArrayList<>());
        annotator.suggest(new View(Report.of("r", text)), found, new NullProgressMonitor());
        return found.lines();
    }

    private static OpenNlpNameFinderAnnotator annotator(String type, Set<String> learned, Set<String> wanted)
            throws Exception {
        return new OpenNlpNameFinderAnnotator(TinyModel.train(type), learned, wanted, OutcomeTypesTest.LAYERS);
    }

    @Test
    void suggestsWithLayerKindAndOffsets() throws Exception {
        assertThat(find(annotator("person", Set.of("entity"), Set.of("entity")), TEXT))
                .containsExactly("entity [10,21] {kind=person} person");
        Set<String> both = Set.of("entity", "equipment");
        assertThat(find(annotator("entity.person", both, both), TEXT))
                .containsExactly("entity [10,21] {kind=person} entity.person");
        assertThat(find(annotator("entity.person", both, Set.of("equipment")), TEXT))
                .isEmpty();
        assertThat(find(annotator("unheard-of", Set.of("entity"), Set.of("entity")), TEXT))
                .isEmpty();
        assertThat(find(annotator("person", Set.of("entity"), Set.of("entity")), ""))
                .isEmpty();
    }

    @Test
    void whatItSawBeforeChangesNothing() throws Exception {
        OpenNlpNameFinderAnnotator annotator = annotator("person", Set.of("entity"), Set.of("entity"));
        String other = "Ann happened in Example .";
        List<String> fresh = find(annotator, other);
        find(annotator, TEXT.repeat(5));
        assertThat(find(annotator, other)).isEqualTo(fresh);
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        OpenNlpNameFinderAnnotator annotator = annotator("person", Set.of("entity"), Set.of("entity"));
        List<String> texts = List.of(TEXT, TEXT.replace("Ann", "Bob"), TEXT.repeat(3), "Example spoke .");
        List<List<String>> serial = texts.stream().map(t -> find(annotator, t)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String text = texts.get(i % texts.size());
                results.add(pool.submit(() -> find(annotator, text)));
            }
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(serial.get(i % texts.size()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        OpenNlpNameFinderAnnotator annotator = annotator("person", Set.of("entity"), Set.of("entity"));
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThatThrownBy(
                        () -> annotator.suggest(new View(Report.of("r", TEXT)), new Found(new ArrayList<>()), monitor))
                .isInstanceOf(OperationCanceledException.class);
        assertThat(find(annotator, TEXT)).hasSize(1);
    }
}
