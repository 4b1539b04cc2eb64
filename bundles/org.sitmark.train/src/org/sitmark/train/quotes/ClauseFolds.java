// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quotes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.Event;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.model.Classifier;
import org.sitmark.preannotate.quote.ClauseReader;
import org.sitmark.preannotate.quote.ClauseReader.Clause;
import org.sitmark.preannotate.quote.ClauseReader.End;
import org.sitmark.train.opennlp.ClassifierLearner;
import org.sitmark.train.scoring.Tally;

/**
 * Measures two classifiers of indirect and mixed speech beside the rules that propose it: whether a clause is speech, and where it ends. Each fifth of
 * the reports is read with models of the other four fifths.
 */
public final class ClauseFolds {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String SPEECH = "clause/speech/1";
    private static final String END = "clause/end/1";

    private ClauseFolds() {}

    /**
     * One system on one corpus, counted for each report; gold are the indirect and mixed quotes.
     *
     * @param overlap clauses that overlap a gold quote, one to one
     * @param strict clauses that are just one
     */
    public record Row(String corpus, String system, List<Tally> overlap, List<Tally> strict) {}

    private record Read(List<Mark> gold, List<Clause> clauses) {}

    /**
     * Measures the rules, the rules with unlikely clauses left out, and the rules with other ends.
     *
     * @param corpora from {@link QuoteCorpora#read}
     */
    public static List<Row> measure(
            Map<String, List<Report>> corpora, ClassifierLearner learner, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Measuring clauses", SpeakerFolds.FOLDS * 2 + 2);
        Map<String, List<Read>> read = new LinkedHashMap<>();
        corpora.forEach((name, reports) ->
                read.put(name, reports.stream().map(ClauseFolds::read).toList()));
        progress.split(2);
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (int fold = 0; fold < SpeakerFolds.FOLDS; fold++) {
            List<Read> others = others(read, fold);
            Classifier speech = learn(speechEvents(others), SPEECH, learner, progress.split(1));
            Classifier end = learn(endEvents(others), END, learner, progress.split(1));
            for (Map.Entry<String, List<Read>> corpus : read.entrySet()) {
                for (int i = fold; i < corpus.getValue().size(); i += SpeakerFolds.FOLDS) {
                    count(
                            corpus.getValue().get(i),
                            speech,
                            end,
                            rows.computeIfAbsent(corpus.getKey(), ClauseFolds::empty));
                }
            }
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static List<Row> empty(String corpus) {
        List<Row> rows = new ArrayList<>();
        for (String system : List.of("rules", "left out by model", "ends by model", "both by model")) {
            rows.add(new Row(corpus, system, new ArrayList<>(), new ArrayList<>()));
        }
        return rows;
    }

    private static Read read(Report report) {
        List<Mark> gold = report.marks("quote").stream()
                .filter(m -> !"direct".equals(m.features().text("type")))
                .toList();
        return new Read(
                gold,
                ClauseReader.read(report.text(), Sitmark.installed().segmenter().segment(report)));
    }

    private static void count(Read report, Classifier speech, Classifier end, List<Row> rows) {
        for (int system = 0; system < rows.size(); system++) {
            List<Span> found = new ArrayList<>();
            for (Clause clause : report.clauses()) {
                boolean kept = system % 2 == 0 || speech.probability(clause.features(), YES) >= 0.5;
                if (kept) {
                    found.add(system < 2 ? clause.content() : ended(clause, end));
                }
            }
            int overlap = 0;
            int strict = 0;
            for (Span span : found) {
                overlap += overlapping(span, report.gold()) != null ? 1 : 0;
                strict += report.gold().stream().anyMatch(m -> m.span().equals(span)) ? 1 : 0;
            }
            int gold = report.gold().size();
            rows.get(system).overlap().add(new Tally(gold, found.size(), Math.min(gold, overlap)));
            rows.get(system).strict().add(new Tally(gold, found.size(), strict));
        }
    }

    private static Span ended(Clause clause, Classifier model) {
        End best = null;
        double most = -1;
        for (End end : clause.ends()) {
            double probability = model.probability(end.features(), YES);
            if (probability > most) {
                most = probability;
                best = end;
            }
        }
        return best == null ? clause.content() : new Span(clause.content().begin(), best.offset());
    }

    private static @Nullable Mark overlapping(Span span, List<Mark> gold) {
        return gold.stream().filter(m -> m.span().overlaps(span)).findFirst().orElse(null);
    }

    private static List<Event> speechEvents(List<Read> reports) {
        List<Event> events = new ArrayList<>();
        for (Read report : reports) {
            for (Clause clause : report.clauses()) {
                boolean is = overlapping(clause.content(), report.gold()) != null;
                events.add(new Event(is ? YES : NO, clause.features().toArray(String[]::new)));
            }
        }
        return events;
    }

    private static List<Event> endEvents(List<Read> reports) {
        List<Event> events = new ArrayList<>();
        for (Read report : reports) {
            for (Clause clause : report.clauses()) {
                Mark gold = overlapping(clause.content(), report.gold());
                if (gold != null
                        && gold.begin() == clause.content().begin()
                        && clause.ends().size() > 1) {
                    for (End end : clause.ends()) {
                        events.add(new Event(
                                end.offset() == gold.end() ? YES : NO,
                                end.features().toArray(String[]::new)));
                    }
                }
            }
        }
        return events;
    }

    private static Classifier learn(
            List<Event> events, String task, ClassifierLearner learner, IProgressMonitor monitor) throws IOException {
        return Classifier.of(learner.learn(events, task, "en", monitor).getMaxentModel());
    }

    private static List<Read> others(Map<String, List<Read>> read, int fold) {
        List<Read> others = new ArrayList<>();
        for (List<Read> corpus : read.values()) {
            for (int i = 0; i < corpus.size(); i++) {
                if (i % SpeakerFolds.FOLDS != fold) {
                    others.add(corpus.get(i));
                }
            }
        }
        return others;
    }
}
