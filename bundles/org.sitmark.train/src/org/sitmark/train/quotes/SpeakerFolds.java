// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quotes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.preannotate.quote.QuoteAnnotator;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.measure.PreAnnotateFile;
import org.sitmark.train.opennlp.ClassifierLearner;
import org.sitmark.train.opennlp.ModelFile;
import org.sitmark.train.scoring.Tally;

/** Measures the speaker ranker beside the rules: each fifth of the reports with a model of the other four fifths. */
public final class SpeakerFolds {

    static final int FOLDS = 5;

    private SpeakerFolds() {}

    /**
     * One system on one corpus, counted for each report.
     *
     * @param first how often the right speaker is the first that is named; gold and predicted are the same number
     * @param amongThree how often it is among the first three
     */
    public record Row(String corpus, String system, List<Tally> first, List<Tally> amongThree) {}

    /**
     * Measures.
     *
     * @param corpora from {@link QuoteCorpora#read}
     */
    public static List<Row> measure(
            Map<String, List<Report>> corpora, ClassifierLearner learner, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Measuring the speaker ranker", FOLDS * 2 + 2);
        Map<String, List<List<SpeakerSamples.Sample>>> samples = samples(corpora, progress.split(2));
        Map<String, List<Evaluation.Judged>> ruled = new LinkedHashMap<>();
        Map<String, List<Evaluation.Judged>> learned = new LinkedHashMap<>();
        Map<String, List<Row>> ranked = new LinkedHashMap<>();
        Path file = Files.createTempFile("speakers", ".bin");
        try {
            for (int fold = 0; fold < FOLDS; fold++) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    ModelFile.write(
                            learner.learn(
                                    SpeakerSamples.events(others(samples, fold)),
                                    SpeakerRanker.TASK,
                                    "en",
                                    progress.split(1)),
                            out);
                }
                SpeakerRanker ranker = SpeakerRanker.read(file);
                PreAnnotation withRules = preAnnotation(QuoteAnnotator.RULES);
                PreAnnotation withModel = preAnnotation(file.toString());
                for (Map.Entry<String, List<Report>> corpus : corpora.entrySet()) {
                    String name = corpus.getKey();
                    for (int i = fold; i < corpus.getValue().size(); i += FOLDS) {
                        Report gold = corpus.getValue().get(i);
                        ruled.computeIfAbsent(name, k -> new ArrayList<>()).add(judged(gold, withRules));
                        learned.computeIfAbsent(name, k -> new ArrayList<>()).add(judged(gold, withModel));
                        count(samples.get(name).get(i), ranker, ranked.computeIfAbsent(name, SpeakerFolds::empty));
                    }
                }
                progress.worked(1);
            }
        } finally {
            Files.delete(file);
        }
        List<Row> rows = new ArrayList<>();
        for (String corpus : corpora.keySet()) {
            rows.add(row(corpus, "pre-annotation, rules", ruled.get(corpus)));
            rows.add(row(corpus, "pre-annotation, model", learned.get(corpus)));
            rows.addAll(ranked.get(corpus));
        }
        return rows;
    }

    private static List<Row> empty(String corpus) {
        return List.of(
                new Row(corpus, "gold quotes, rules", new ArrayList<>(), new ArrayList<>()),
                new Row(corpus, "gold quotes, model", new ArrayList<>(), new ArrayList<>()),
                new Row(corpus, "without cue, rules", new ArrayList<>(), new ArrayList<>()),
                new Row(corpus, "without cue, model", new ArrayList<>(), new ArrayList<>()));
    }

    private static Row row(String corpus, String system, List<Evaluation.Judged> judged) {
        Evaluation evaluation =
                Evaluation.of(judged, Set.of("quote"), Sitmark.installed().layers(), 1);
        return new Row(corpus, system, evaluation.attribute("quote", "speaker"), List.of());
    }

    private static void count(List<SpeakerSamples.Sample> samples, SpeakerRanker ranker, List<Row> rows) {
        int n = samples.size();
        Tally ruled = new Tally(n, n, (int) samples.stream()
                .filter(sample -> isRight(sample.ruled(), sample))
                .count());
        for (int i = 0; i < rows.size(); i += 2) {
            int[] hits = new int[4];
            for (SpeakerSamples.Sample sample : samples) {
                hits[place(ranker.rank(i == 0 ? sample.candidates() : sample.uncued()), sample)]++;
            }
            rows.get(i).first().add(ruled);
            rows.get(i + 1).first().add(new Tally(n, n, hits[0]));
            rows.get(i + 1).amongThree().add(new Tally(n, n, n - hits[3]));
        }
    }

    private static boolean isRight(@Nullable Span span, SpeakerSamples.Sample sample) {
        return span != null && span.overlaps(sample.speaker());
    }

    /** How many stand before the right one, at most three. */
    private static int place(List<SpeakerRanker.Ranked> order, SpeakerSamples.Sample sample) {
        for (int k = 0; k < Math.min(3, order.size()); k++) {
            if (isRight(order.get(k).candidate().span(), sample)) {
                return k;
            }
        }
        return 3;
    }

    private static Evaluation.Judged judged(Report gold, PreAnnotation preAnnotation) throws IOException {
        Report bare = Report.of(gold.name(), gold.text());
        return new Evaluation.Judged(gold, preAnnotation.suggest(bare, null));
    }

    private static PreAnnotation preAnnotation(String speakers) {
        Sitmark sitmark = Sitmark.installed();
        return new PreAnnotation(
                sitmark, PreAnnotateFile.context(sitmark.layers(), Map.of(QuoteAnnotator.SPEAKERS, speakers)));
    }

    /** The names are those that the pre-annotation finds, as they will be when the model is asked. */
    static Map<String, List<List<SpeakerSamples.Sample>>> samples(
            Map<String, List<Report>> corpora, IProgressMonitor monitor) throws IOException {
        PreAnnotation preAnnotation = preAnnotation(QuoteAnnotator.RULES);
        Map<String, List<List<SpeakerSamples.Sample>>> samples = new LinkedHashMap<>();
        SubMonitor progress = SubMonitor.convert(
                monitor, corpora.values().stream().mapToInt(List::size).sum());
        for (Map.Entry<String, List<Report>> corpus : corpora.entrySet()) {
            List<List<SpeakerSamples.Sample>> all = new ArrayList<>();
            for (Report gold : corpus.getValue()) {
                progress.split(1);
                Report bare = Report.of(gold.name(), gold.text());
                List<Suggestion> names = preAnnotation.suggest(bare, null).stream()
                        .filter(s -> s.layer().equals("entity"))
                        .toList();
                all.add(SpeakerSamples.of(gold, Sitmark.installed().segmenter().segment(bare), names));
            }
            samples.put(corpus.getKey(), all);
        }
        return samples;
    }

    private static List<SpeakerSamples.Sample> others(
            Map<String, List<List<SpeakerSamples.Sample>>> samples, int fold) {
        List<SpeakerSamples.Sample> others = new ArrayList<>();
        for (List<List<SpeakerSamples.Sample>> corpus : samples.values()) {
            for (int i = 0; i < corpus.size(); i++) {
                if (i % FOLDS != fold) {
                    others.addAll(corpus.get(i));
                }
            }
        }
        return others;
    }
}
