// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.bulk.RuleMatcher;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;

/**
 * The prepared pre-annotators of one run, in order. Used by one thread at a time; each thread of a run has its own.
 */
final class Pipeline {

    private record Stage(Extension<PreAnnotator> extension, PreAnnotator annotator) {}

    private final List<Stage> stages = new ArrayList<>();
    private final Segmenter segmenter;
    private final Layers layers;
    private final @Nullable RuleMatcher rules;
    private final Scores scores;
    private final Guideline guideline;

    /** @throws PreAnnotationException if a pre-annotator cannot be made or prepared */
    Pipeline(
            List<Extension<PreAnnotator>> extensions,
            RunContext context,
            Sitmark sitmark,
            Scores scores,
            @Nullable IProgressMonitor monitor)
            throws PreAnnotationException {
        this.segmenter = sitmark.segmenter();
        this.scores = scores;
        this.layers = context.layers();
        try {
            this.rules = context.corpusFolder().isEmpty()
                    ? null
                    : RuleMatcher.of(context.corpusFolder().get(), layers, segmenter::stem);
        } catch (IOException e) {
            throw new PreAnnotationException("The remembered rules cannot be read: " + message(e), e);
        }
        try {
            this.guideline = Guideline.of(sitmark, context);
        } catch (IOException e) {
            throw new PreAnnotationException("The conventions of the corpus cannot be followed: " + message(e), e);
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Preparing pre-annotation", extensions.size());
        for (Extension<PreAnnotator> extension : extensions) {
            try {
                PreAnnotator annotator = extension.create();
                annotator.prepare(context, progress.split(1));
                stages.add(new Stage(extension, annotator));
            } catch (OperationCanceledException e) {
                throw e;
            } catch (Exception e) {
                throw new PreAnnotationException(extension.name() + " cannot start: " + message(e), e);
            }
        }
    }

    /** All that the suggestions depend on beside the report, a line each. */
    SortedSet<String> inputs(RunContext context) throws IOException {
        SortedSet<String> lines = RunInputs.of(context, scores);
        for (Stage stage : stages) {
            String id = stage.extension.id();
            lines.add("code\t" + id + '\t' + RunInputs.code(stage.annotator.getClass()));
            for (String input : stage.annotator.inputs(context)) {
                lines.add("input\t" + id + '\t' + input.replace('\n', ' '));
            }
        }
        lines.add("code\t\t" + RunInputs.code(segmenter.getClass()) + '\t' + RunInputs.code(Pipeline.class));
        return lines;
    }

    /** Whether one of these lines, which came or went, may change what is suggested for the report. */
    boolean concerns(Collection<String> changed, Report report) {
        String text = Term.normalized(report.text());
        for (String line : changed) {
            String[] cells = line.split("\t", 3);
            if (!cells[0].equals("input")) {
                if (RunInputs.concerns(line, text)) {
                    return true;
                }
                continue;
            }
            for (Stage stage : stages) {
                if (stage.extension.id().equals(cells[1]) && stage.annotator.concerns(cells[2], report.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Runs all pre-annotators over a report. Links to losers lead to what won their place.
     *
     * @throws PreAnnotationException if a pre-annotator fails
     */
    Explanation explain(Report report, IProgressMonitor monitor) throws PreAnnotationException {
        SubMonitor progress = SubMonitor.convert(monitor, stages.size());
        View view = new View(report, progress);
        Set<Integer> taken = SuggestionCollector.takenIn(report);
        for (Stage stage : stages) {
            SuggestionCollector out = new SuggestionCollector(
                    report,
                    layers,
                    stage.extension.id(),
                    stage.extension.list("layer"),
                    taken,
                    scores,
                    s -> guideline.follow(view, s));
            try {
                stage.annotator.suggest(view, out, progress.split(1));
            } catch (OperationCanceledException e) {
                throw e;
            } catch (Exception | StackOverflowError e) {
                throw new PreAnnotationException(
                        stage.extension.name() + " failed on report " + report.name() + ": " + message(e), e);
            }
            view.add(out.found(), out.suppressed(), out.followed());
        }
        return view.explanation();
    }

    /** Whether a person said that this is never to be suggested. */
    private boolean isNever(Report report, Suggestion suggestion, Guideline.@Nullable Followed change) {
        RuleMatcher remembered = rules;
        return remembered != null
                && (remembered.isNever(suggestion.layer(), suggestion.span().of(report.text()))
                        || change != null
                                && remembered.isNever(
                                        suggestion.layer(), change.span().of(report.text())));
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null || e instanceof RuntimeException ? e.toString() : message;
    }

    /** What the pre-annotators see, and what they have found so far. */
    private final class View implements ReportView {

        private final Report report;
        private final IProgressMonitor monitor;
        private final Map<String, List<Suggestion>> raw = new TreeMap<>();
        private final Map<String, Arbitration.Outcome> known = new HashMap<>();
        private final List<Outvoted> suppressed = new ArrayList<>();
        private final Map<Integer, Guideline.Followed> followed = new HashMap<>();
        private @Nullable Segmentation segmentation;

        View(Report report, IProgressMonitor monitor) {
            this.report = report;
            this.monitor = monitor;
        }

        @Override
        public Report report() {
            return report;
        }

        @Override
        public Segmentation segmentation() {
            Segmentation made = segmentation;
            if (made == null) {
                made = segmenter.segment(report, monitor);
                segmentation = made;
            }
            return made;
        }

        @Override
        public List<Suggestion> known(String layer) {
            return outcome(layer).winners();
        }

        private Arbitration.Outcome outcome(String layer) {
            return known.computeIfAbsent(layer, this::arbitrate);
        }

        private Arbitration.Outcome arbitrate(String layer) {
            List<Suggestion> all = new ArrayList<>();
            for (Mark mark : report.marks(layer)) {
                all.add(new Suggestion(
                        mark.id(),
                        layer,
                        mark.span(),
                        mark.features(),
                        new Origin("decided", 1, ""),
                        Suggestion.State.OPEN));
            }
            List<Suggestion> free = new ArrayList<>();
            for (Suggestion suggestion : raw.getOrDefault(layer, List.of())) {
                if (report.marksOverlapping(suggestion.span()).stream()
                        .noneMatch(m -> m.layer().equals(layer))) {
                    free.add(suggestion);
                }
            }
            all.addAll(free);
            return Arbitration.decide(all);
        }

        void add(List<Suggestion> found, List<Outvoted> rejectedBefore, Map<Integer, Guideline.Followed> changes) {
            suppressed.addAll(rejectedBefore);
            followed.putAll(changes);
            for (Suggestion suggestion : found) {
                if (isNever(report, suggestion, changes.get(suggestion.id()))) {
                    suppressed.add(new Outvoted(suggestion, null, "a remembered rule says never"));
                    continue;
                }
                raw.computeIfAbsent(suggestion.layer(), l -> new ArrayList<>()).add(suggestion);
                known.remove(suggestion.layer());
            }
        }

        Explanation explanation() {
            List<Suggestion> won = new ArrayList<>();
            raw.keySet().forEach(layer -> won.addAll(known(layer)));
            Map<Integer, Link> redirected = redirected();
            won.removeIf(s -> report.mark(s.id()).isPresent());
            Guideline.Outcome outcome = guideline.settle(report, won, followed);
            for (Outvoted lost : outcome.losers()) {
                Suggestion winner = lost.winner();
                int id = lost.suggestion().id();
                Link there = winner == null ? Link.to(lost.suggestion().span()) : Link.to(winner);
                redirected.replaceAll((from, link) -> link instanceof Link.ToItem to && to.id() == id ? there : link);
                redirected.put(id, there);
            }
            List<Suggestion> winners = outcome.winners().stream()
                    .map(s -> s.adapted(
                            s.span(),
                            s.features()
                                    .mapLinks(link -> link instanceof Link.ToItem to
                                            ? redirected.getOrDefault(to.id(), link)
                                            : link),
                            s.origin()))
                    .toList();
            List<Outvoted> others = others();
            others.addAll(outcome.losers());
            others.sort(Comparator.comparing(Outvoted::suggestion, Item.TEXT_ORDER));
            return new Explanation(winners, others);
        }

        private List<Outvoted> others() {
            List<Outvoted> others = new ArrayList<>(suppressed);
            for (String layer : raw.keySet()) {
                outcome(layer)
                        .losers()
                        .forEach((loser, winner) ->
                                others.add(new Outvoted(loser, winner, Arbitration.reason(loser, winner))));
            }
            return others;
        }

        /** Links to losers of the arbitration. */
        private Map<Integer, Link> redirected() {
            Map<Integer, Link> redirected = new HashMap<>();
            for (Map.Entry<String, List<Suggestion>> layer : raw.entrySet()) {
                List<Suggestion> won = known(layer.getKey());
                Set<Integer> ids = new HashSet<>();
                won.forEach(s -> ids.add(s.id()));
                for (Suggestion suggestion : layer.getValue()) {
                    if (!ids.contains(suggestion.id())) {
                        redirected.put(suggestion.id(), inPlaceOf(suggestion, won));
                    }
                }
            }
            return redirected;
        }

        /** Where a link to a loser leads: to the winner that covers it or that it covers, else to its bare span. */
        private Link inPlaceOf(Suggestion loser, List<Suggestion> won) {
            for (Suggestion winner : Places.overlapping(won, loser.span())) {
                if (winner.span().covers(loser.span()) || loser.span().covers(winner.span())) {
                    return Link.to(winner);
                }
            }
            return Link.to(loser.span());
        }
    }
}
