// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;

/** Runs one pre-annotator on one report, as strictly as the host does. */
final class TestRun implements ReportView, Suggestions {

    static final String SOURCE = "test";

    private final Report report;
    private final List<String> served;
    private final Map<String, Layer> layers = new HashMap<>();
    private final List<Suggestion> found = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private @Nullable Segmentation segmentation;

    private TestRun(Report report, List<String> served) {
        this.report = report;
        this.served = served;
        Sitmark.installed().layers().forEach(layer -> layers.put(layer.id(), layer));
        Stream.concat(report.marks().stream(), report.suggestions().stream()).forEach(item -> taken.add(item.id()));
    }

    /** What a convention sees of a report: its marks and its segmentation. */
    static ReportView view(Report report) {
        return new TestRun(report, List.of());
    }

    static RunContext context() {
        return new RunContext() {
            @Override
            public Layers layers() {
                return Sitmark.installed().layers();
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
    }

    static List<Suggestion> suggest(
            PreAnnotator annotator, Report report, List<String> served, IProgressMonitor monitor) {
        prepare(annotator, monitor);
        return again(annotator, report, served, monitor);
    }

    static void prepare(PreAnnotator annotator, IProgressMonitor monitor) {
        try {
            annotator.prepare(context(), monitor);
        } catch (OperationCanceledException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("The pre-annotator cannot start: " + e, e);
        }
    }

    /** A run with a prepared pre-annotator. */
    static List<Suggestion> again(
            PreAnnotator annotator, Report report, List<String> served, IProgressMonitor monitor) {
        TestRun run = new TestRun(report, served);
        try {
            annotator.suggest(run, run, monitor);
        } catch (OperationCanceledException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("The pre-annotator failed: " + e, e);
        }
        run.found.sort(Item.TEXT_ORDER);
        return run.found;
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public Segmentation segmentation() {
        Segmentation made = segmentation;
        if (made == null) {
            made = Sitmark.installed().segmenter().segment(report);
            segmentation = made;
        }
        return made;
    }

    @Override
    public List<Suggestion> known(String layer) {
        return report.marks(layer).stream().map(TestRun::decided).toList();
    }

    private static Suggestion decided(Mark mark) {
        return new Suggestion(
                mark.id(),
                mark.layer(),
                mark.span(),
                mark.features(),
                new Origin("decided", 1, ""),
                Suggestion.State.OPEN);
    }

    @Override
    public String layer() {
        return served.get(0);
    }

    @Override
    public Link add(String layer, Span span, Features features, double score, String provenance) {
        Layer known = layers.get(layer);
        if (known == null || !served.contains(layer) && !served.contains("*")) {
            throw new IllegalArgumentException("It is registered for " + served + ", not for " + layer);
        }
        if (span.end() > report.text().length()) {
            throw new IllegalArgumentException(
                    span + " lies outside of the text of " + report.text().length() + " characters");
        }
        if (span.of(report.text()).isBlank()) {
            throw new IllegalArgumentException(span + " covers nothing");
        }
        features.asMap().forEach((name, value) -> check(known, name, value));
        int id = report.freeId(layer, span);
        while (!taken.add(id)) {
            id++;
        }
        Suggestion suggestion =
                new Suggestion(id, layer, span, features, new Origin(SOURCE, score, provenance), Suggestion.State.OPEN);
        found.add(suggestion);
        return Link.to(suggestion);
    }

    private static void check(Layer layer, String name, Value value) {
        FeatureSpec spec = layer.feature(name)
                .orElseThrow(() -> new IllegalArgumentException("Layer " + layer.id() + " has no feature " + name));
        boolean fits =
                switch (spec.kind()) {
                    case STRING ->
                        value instanceof Value.Text text
                                && (spec.allowedValues().isEmpty()
                                        || spec.allowedValues().contains(text.text()));
                    case NUMBER -> value instanceof Value.Num;
                    case BOOLEAN -> value instanceof Value.Bool;
                    case LINK -> value instanceof Value.Ref;
                    case LINKS -> value instanceof Value.Refs;
                };
        if (!fits) {
            throw new IllegalArgumentException(layer.id() + "." + name + " cannot be '" + value + "'");
        }
    }
}
