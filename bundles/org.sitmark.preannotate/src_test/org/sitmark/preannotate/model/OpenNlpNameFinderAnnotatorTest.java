// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
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
        Path file = Files.createTempFile("model", ".bin");
        try {
            Files.write(file, TinyModel.withManifestLine("Sitmark-Layers=" + String.join(",", learned), type));
            OpenNlpNameFinderAnnotator annotator = new OpenNlpNameFinderAnnotator(NameFinderModels.read(file), wanted);
            annotator.prepare(CONTEXT, new NullProgressMonitor());
            return annotator;
        } finally {
            Files.delete(file);
        }
    }

    private static final RunContext CONTEXT = new RunContext() {
        @Override
        public Layers layers() {
            return OutcomeTypesTest.LAYERS;
        }

        @Override
        public Optional<Path> corpusFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    };

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
    void aModelFromElsewhereSuggestsForTheWantedLayer() throws Exception {
        OpenNlpNameFinderAnnotator annotator =
                new OpenNlpNameFinderAnnotator(TinyModel.train("person"), Set.of("entity"));
        annotator.prepare(CONTEXT, new NullProgressMonitor());
        assertThat(find(annotator, TEXT)).containsExactly("entity [10,21] {kind=person} person");
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
