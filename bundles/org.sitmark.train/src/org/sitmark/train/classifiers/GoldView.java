// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.classifiers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;

/**
 * A report of the gold as a classifier sees it: its marks and open suggestions, and in layers where it has none of either what the installed
 * pre-annotators find, as they would in a new report. Used by one thread.
 */
public final class GoldView implements ReportView {

    private final Report report;
    private final Segmenter segmenter;
    private final Layers layers;
    private final Map<String, List<Suggestion>> known = new HashMap<>();
    private @Nullable Segmentation segmentation;

    public GoldView(Report report, Segmenter segmenter, Layers layers) {
        this.report = report;
        this.segmenter = segmenter;
        this.layers = layers;
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public Segmentation segmentation() {
        Segmentation made = segmentation;
        if (made == null) {
            made = segmenter.segment(report);
            segmentation = made;
        }
        return made;
    }

    @Override
    public List<Suggestion> known(String layer) {
        return known.computeIfAbsent(layer, this::find);
    }

    private List<Suggestion> find(String layer) {
        List<Suggestion> found = new ArrayList<>();
        for (Mark mark : report.marks(layer)) {
            Origin decided = new Origin("decided", 1, "");
            found.add(new Suggestion(mark.id(), layer, mark.span(), mark.features(), decided, Suggestion.State.OPEN));
        }
        for (Suggestion suggestion : report.suggestions(layer)) {
            boolean free = report.marksOverlapping(suggestion.span()).stream()
                    .noneMatch(m -> m.layer().equals(layer));
            if (suggestion.isOpen() && free) {
                found.add(suggestion);
            }
        }
        found.sort(Item.TEXT_ORDER);
        return found.isEmpty() && layers.byId(layer).isPresent() ? preAnnotated(layer) : found;
    }

    private List<Suggestion> preAnnotated(String layer) {
        Sitmark sitmark = Sitmark.installed();
        List<Extension<PreAnnotator>> serving = sitmark.preAnnotators().stream()
                .filter(e -> e.list("layer").contains(layer))
                .toList();
        Report bare = Report.of(report.name(), report.text());
        try {
            return new PreAnnotation(sitmark, new Bare(layers), serving)
                    .suggest(bare, new NullProgressMonitor()).stream()
                            .filter(s -> s.layer().equals(layer))
                            .toList();
        } catch (IOException e) {
            throw new IllegalStateException(
                    e); // the pre-annotators that come with Sitmark read nothing here that could fail
        }
    }

    /** A run without a corpus. */
    private record Bare(Layers layers) implements RunContext {

        @Override
        public Optional<java.nio.file.Path> corpusFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    }
}
