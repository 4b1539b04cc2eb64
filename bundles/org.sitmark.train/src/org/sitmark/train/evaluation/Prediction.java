// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Suggestions;

/** Asks one pre-annotator, such as a model that was just trained, what it suggests for the bare texts of reports. */
public final class Prediction {

    private final PreAnnotator annotator;
    private final Set<String> layers;
    private final Segmenter segmenter;

    private Prediction(PreAnnotator annotator, Set<String> layers, Segmenter segmenter) {
        this.annotator = annotator;
        this.layers = layers;
        this.segmenter = segmenter;
    }

    /**
     * What the pre-annotator suggests for reports with gold marks, which it does not get to see.
     *
     * @param layers what it may suggest for
     * @throws IOException if it cannot start or fails; the message says on which report
     * @throws OperationCanceledException if cancelled
     */
    public static List<Evaluation.Judged> of(
            PreAnnotator annotator,
            List<Report> gold,
            Set<String> layers,
            RunContext context,
            Segmenter segmenter,
            @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Evaluating", gold.size() + 1);
        Prediction prediction = new Prediction(annotator, layers, segmenter);
        prediction.prepare(context, progress.split(1));
        List<Evaluation.Judged> judged = new ArrayList<>();
        for (Report report : gold) {
            judged.add(new Evaluation.Judged(report, prediction.suggest(report, progress.split(1))));
        }
        return judged;
    }

    private void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        try {
            annotator.prepare(context, monitor);
        } catch (OperationCanceledException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The model cannot start: " + e.getMessage(), e);
        }
    }

    private List<Suggestion> suggest(Report gold, IProgressMonitor monitor) throws IOException {
        Collector found = new Collector();
        try {
            annotator.suggest(new View(Report.of(gold.name(), gold.text())), found, monitor);
        } catch (OperationCanceledException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The model failed on report " + gold.name() + ": " + e.getMessage(), e);
        }
        return found.suggestions;
    }

    /** A report without marks. */
    private final class View implements ReportView {

        private final Report report;
        private @Nullable Segmentation segmentation;

        View(Report report) {
            this.report = report;
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
            return List.of();
        }
    }

    private final class Collector implements Suggestions {

        private final List<Suggestion> suggestions = new ArrayList<>();

        @Override
        public Link add(String layer, Span span, Features features, double score, String provenance) {
            if (!layers.contains(layer)) {
                throw new IllegalArgumentException("The model suggests for layer " + layer + ", not for " + layers);
            }
            Suggestion suggestion = new Suggestion(
                    suggestions.size() + 1,
                    layer,
                    span,
                    features,
                    new Origin("model", score, provenance),
                    Suggestion.State.OPEN);
            suggestions.add(suggestion);
            return Link.to(suggestion);
        }

        @Override
        public String layer() {
            return layers.iterator().next();
        }
    }
}
