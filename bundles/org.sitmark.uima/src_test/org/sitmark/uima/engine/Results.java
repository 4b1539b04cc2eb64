// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;

/** Runs a pre-annotator on a report and writes down what it suggests. */
record Results(Report report, String layer, List<String> found) implements ReportView, Suggestions {

    static RunContext context(Layers layers, @Nullable Path corpus) {
        return new RunContext() {
            @Override
            public Layers layers() {
                return layers;
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.ofNullable(corpus);
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.empty();
            }
        };
    }

    static List<String> of(PreAnnotator annotator, Report report, String layer) throws Exception {
        Results results = new Results(report, layer, new ArrayList<>());
        annotator.suggest(results, results, new NullProgressMonitor());
        return results.found;
    }

    /** Words and full stops; one sentence. */
    @Override
    public Segmentation segmentation() {
        List<Span> tokens = matches(java.util.regex.Pattern.compile("[\\w-]+|\\."))
                .map(m -> new Span(m.start(), m.end()))
                .toList();
        return new Segmentation(List.of(new Span(0, text().length())), tokens);
    }

    @Override
    public List<Suggestion> known(String id) {
        return report.marks(id).stream()
                .map(m -> new Suggestion(
                        m.id(), id, m.span(), m.features(), new Origin("x", 1, ""), Suggestion.State.OPEN))
                .toList();
    }

    @Override
    public Link add(String id, Span span, Features features, double score, String provenance) {
        found.add(id + span + features + " " + score + " " + provenance);
        return new Link.ToItem(1000 + found.size());
    }
}
