// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.search.ReportSearch;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.spi.Segmenter;

/**
 * The reports of a corpus that a selection takes, and why the others are not taken. Immutable.
 *
 * @param taken sorted by name
 * @param leftOut the names of those that are not taken, by the first reason that there is; reports in which nothing is annotated are left out by
 *     {@link Reason#UNMARKED}
 * @param others the reports that are not taken, by name
 */
public record Candidates(
        SortedMap<String, Candidate> taken, Map<Reason, List<String>> leftOut, SortedMap<String, Report> others) {

    /** Why a report is not taken. */
    public enum Reason {
        UNMARKED("nothing is annotated in these layers"),
        STATE("in another state"),
        PARTIAL("only partly annotated"),
        DATE("of another time"),
        UNDATED("without a date"),
        SOURCE("from another source"),
        QUERY("without what is to be found");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The end of a sentence about such reports. */
        public String words() {
            return words;
        }
    }

    /**
     * A report that is taken.
     *
     * @param report as it is learned from: without marks of kinds that do not count, and without what is not finished
     * @param partial whether it is only partly annotated, so that nothing may be measured on it
     * @param whole the text of the whole report, to find repetitions
     */
    public record Candidate(Report report, boolean partial, String whole) {}

    public Candidates {
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        Map<Reason, List<String>> copy = new EnumMap<>(Reason.class);
        leftOut.forEach((reason, names) -> copy.put(reason, List.copyOf(names)));
        leftOut = Collections.unmodifiableMap(copy);
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Looks at all reports of a corpus; see {@link #of(Collection, Selection, Sitmark, IProgressMonitor)}. */
    public static Candidates of(Corpus corpus, Selection selection, @Nullable IProgressMonitor monitor)
            throws IOException {
        selection.check(corpus.layers());
        List<String> names = corpus.names();
        SubMonitor progress = SubMonitor.convert(monitor, "Selecting reports", names.size() * 2);
        List<Report> reports = new ArrayList<>();
        for (String name : names) {
            progress.split(1);
            reports.add(corpus.read(name));
        }
        return of(reports, selection, corpus.sitmark(), progress);
    }

    /**
     * Looks at reports.
     *
     * @throws IllegalArgumentException with a sentence for people if the query is broken or runs away
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static Candidates of(
            Collection<Report> reports, Selection selection, Sitmark sitmark, @Nullable IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, "Selecting reports", reports.size());
        Look look = new Look(selection, sitmark);
        SortedMap<String, Candidate> taken = new TreeMap<>();
        Map<Reason, List<String>> leftOut = new EnumMap<>(Reason.class);
        SortedMap<String, Report> others = new TreeMap<>();
        for (Report report : reports) {
            SubMonitor step = progress.split(1);
            Optional<Reason> reason = look.reason(report, step);
            if (reason.isPresent()) {
                leftOut.computeIfAbsent(reason.get(), r -> new ArrayList<>()).add(report.name());
                others.put(report.name(), report);
            } else {
                taken.put(report.name(), look.candidate(report));
            }
        }
        return new Candidates(taken, leftOut, others);
    }

    /** Number of marks in the layers of the selection. */
    public int marks(Selection selection) {
        return taken.values().stream()
                .mapToInt(c -> marks(c.report(), selection.layers()))
                .sum();
    }

    static int marks(Report report, Set<String> layers) {
        return layers.stream().mapToInt(report::markCount).sum();
    }

    /** A selection at work. */
    private static final class Look {

        private final Selection selection;
        private final Layers layers;
        private final Segmenter segmenter;
        private final @Nullable ReportSearch search;

        Look(Selection selection, Sitmark sitmark) {
            this.selection = selection;
            this.layers = sitmark.layers();
            this.segmenter = sitmark.segmenter();
            try {
                this.search = selection.query().isEmpty() ? null : new ReportSearch(selection.query(), sitmark);
            } catch (SearchException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        Optional<Reason> reason(Report report, IProgressMonitor monitor) {
            ReportInfo.State state = ReportInfo.stateOf(report);
            boolean marked = selection.layers().stream().anyMatch(l -> report.markCount(l) > 0);
            if (!selection.states().isEmpty() && !selection.states().contains(state)) {
                return Optional.of(marked ? Reason.STATE : Reason.UNMARKED);
            }
            if (!marked && state != ReportInfo.State.DONE) {
                return Optional.of(Reason.UNMARKED);
            }
            if (selection.states().isEmpty()
                    && (state == ReportInfo.State.SKIPPED || state == ReportInfo.State.PROBLEM)) {
                return Optional.of(Reason.STATE);
            }
            Optional<Reason> byInfo = byInfo(report);
            if (byInfo.isPresent()) {
                return byInfo;
            }
            if (isPartial(report) && finished(report).isEmpty()) {
                return Optional.of(Reason.PARTIAL);
            }
            return finds(report, monitor) ? Optional.empty() : Optional.of(Reason.QUERY);
        }

        private Optional<Reason> byInfo(Report report) {
            LocalDate from = selection.from();
            LocalDate to = selection.to();
            if (from != null || to != null) {
                Optional<LocalDate> day = ReportDates.of(report);
                if (day.isEmpty()) {
                    return Optional.of(Reason.UNDATED);
                }
                if (from != null && day.get().isBefore(from)
                        || to != null && day.get().isAfter(to)) {
                    return Optional.of(Reason.DATE);
                }
            }
            return selection.sources().isEmpty() || selection.sources().contains(Selection.sourceOf(report))
                    ? Optional.empty()
                    : Optional.of(Reason.SOURCE);
        }

        private boolean finds(Report report, IProgressMonitor monitor) {
            ReportSearch with = search;
            try {
                return with == null || !with.in(report, 1, monitor).isEmpty();
            } catch (SearchException e) {
                throw new IllegalArgumentException("Report " + report.name() + ": " + e.getMessage(), e);
            }
        }

        /** Work on it is under way and not all is decided. */
        private boolean isPartial(Report report) {
            return ReportInfo.stateOf(report) == ReportInfo.State.IN_PROGRESS
                    && selection.layers().stream().anyMatch(l -> report.openCount(l) > 0);
        }

        Candidate candidate(Report report) {
            boolean partial = isPartial(report);
            Report counted = ofKinds(report);
            return new Candidate(partial ? Excerpt.of(counted, finished(report)) : counted, partial, report.text());
        }

        /** The report without marks of kinds that do not count. */
        private Report ofKinds(Report report) {
            List<Change> changes = new ArrayList<>();
            selection.kinds().forEach((layer, kinds) -> {
                for (Mark mark : report.marks(layer)) {
                    String kind = layers.kindOf(mark);
                    if (kind == null || !kinds.contains(kind)) {
                        changes.add(Change.remove(mark));
                    }
                }
            });
            return changes.isEmpty() ? report : report.with(changes);
        }

        /** The stretches of a partly annotated report that are finished. */
        private List<Span> finished(Report report) {
            if (selection.partial() == Partial.LEAVE_OUT) {
                return List.of();
            }
            int last = lastDecision(report);
            List<Span> stretches = new ArrayList<>();
            boolean before = false;
            for (Span sentence : segmenter.segment(report).sentences()) {
                boolean kept = !has(report, sentence, Suggestion::isOpen)
                        && (selection.partial() == Partial.UP_TO_LAST
                                ? sentence.begin() < last
                                : isDecided(report, sentence));
                if (kept && before) {
                    Span earlier = stretches.remove(stretches.size() - 1);
                    stretches.add(new Span(earlier.begin(), sentence.end()));
                } else if (kept) {
                    stretches.add(sentence);
                }
                before = kept;
            }
            return stretches;
        }

        private int lastDecision(Report report) {
            int last = 0;
            for (String layer : selection.layers()) {
                for (Mark mark : report.marks(layer)) {
                    last = Math.max(last, mark.end());
                }
                for (Suggestion suggestion : report.suggestions(layer)) {
                    last = suggestion.isOpen() ? last : Math.max(last, suggestion.end());
                }
            }
            return last;
        }

        private boolean isDecided(Report report, Span sentence) {
            return report.marksOverlapping(sentence).stream()
                            .anyMatch(m -> selection.layers().contains(m.layer()))
                    || has(report, sentence, s -> !s.isOpen());
        }

        private boolean has(Report report, Span sentence, Predicate<Suggestion> which) {
            return report.suggestionsOverlapping(sentence).stream()
                    .anyMatch(s -> selection.layers().contains(s.layer()) && which.test(s));
        }
    }
}
