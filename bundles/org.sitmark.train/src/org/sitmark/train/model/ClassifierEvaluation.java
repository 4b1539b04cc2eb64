// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.ClassifierTrainer.Decides;
import org.sitmark.core.spi.SpanClassifier;
import org.sitmark.train.classifiers.GoldView;
import org.sitmark.train.evaluation.Evaluation;

/**
 * Measures how often a classifier is right on gold marks that have the feature: a link where it leads to a place that overlaps the right one, else
 * where the value is the same. The rows are those of the marks' kinds.
 */
final class ClassifierEvaluation {

    private static final String WRONG = "wrong";

    private final Corpus corpus;
    private final Decides decides;
    private final Map<String, List<Evaluation.Decided>> decided = new LinkedHashMap<>();
    private final List<Evaluation.Judged> judged = new ArrayList<>();

    private ClassifierEvaluation(Corpus corpus, Decides decides) {
        this.corpus = corpus;
        this.decides = decides;
    }

    static Evaluation of(
            Corpus corpus,
            Decides decides,
            SpanClassifier classifier,
            List<Report> gold,
            long seed,
            IProgressMonitor monitor)
            throws IOException {
        return measure(corpus, decides, classifier, gold, monitor).evaluation(seed);
    }

    /** Asks the classifier for all marks of the gold that have the feature. */
    static ClassifierEvaluation measure(
            Corpus corpus, Decides decides, SpanClassifier classifier, List<Report> gold, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Evaluating " + decides.feature(), gold.size());
        ClassifierEvaluation made = new ClassifierEvaluation(corpus, decides);
        for (Report report : gold) {
            progress.split(1);
            made.decide(classifier, report);
        }
        return made;
    }

    Evaluation evaluation(long seed) {
        return Evaluation.ofDecisions(decided, decides.layer(), seed);
    }

    /** The reports with the marks as the classifier would have them: in their places, with its decisions. */
    List<Evaluation.Judged> judged() {
        return judged;
    }

    private void decide(SpanClassifier classifier, Report report) throws IOException {
        String feature = decides.feature();
        List<Mark> marks = report.marks(decides.layer()).stream()
                .filter(m -> m.features().has(feature))
                .toList();
        List<Mark> bare = marks.stream()
                .map(m -> new Mark(m.id(), m.layer(), m.span(), m.features().without(feature), m.origin()))
                .toList();
        GoldView view = new GoldView(report, corpus.sitmark().segmenter(), corpus.layers());
        List<Evaluation.Decided> result = new ArrayList<>();
        List<Suggestion> suggestions = new ArrayList<>();
        List<SpanClassifier.Decision> decisions = marks.isEmpty() ? List.of() : ask(classifier, view, bare);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Value found = decisions.get(i).value();
            result.add(decided(corpus, report, mark, mark.features().asMap().get(feature), found));
            suggestions.add(new Suggestion(
                    mark.id(),
                    mark.layer(),
                    mark.span(),
                    found == null
                            ? bare.get(i).features()
                            : bare.get(i).features().with(feature, found),
                    new Origin("model", decisions.get(i).probability(), feature),
                    Suggestion.State.OPEN));
        }
        decided.put(report.name(), result);
        judged.add(new Evaluation.Judged(report, suggestions));
    }

    private static List<SpanClassifier.Decision> ask(SpanClassifier classifier, GoldView view, List<Mark> marks)
            throws IOException {
        try {
            return classifier.decide(view, marks);
        } catch (OperationCanceledException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The model failed on report " + view.report().name() + ": " + e.getMessage(), e);
        }
    }

    private static Evaluation.Decided decided(
            Corpus corpus, Report report, Item mark, @Nullable Value wanted, @Nullable Value found) {
        if (wanted instanceof Value.Ref ref) {
            String type = corpus.layers().kindOf(mark);
            String kind = type == null ? "marks" : type;
            Span right = ref.link().resolve(report).orElse(null);
            Link link = found instanceof Value.Ref to ? to.link() : null;
            Span place = link == null ? null : link.resolve(report).orElse(null);
            boolean hit = right != null && place != null && right.overlaps(place);
            return new Evaluation.Decided(kind, hit ? kind : WRONG);
        }
        return new Evaluation.Decided(String.valueOf(wanted), found == null ? WRONG : found.toString());
    }
}
