// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.data.SampleSentence;
import org.sitmark.train.quick.QuickFeatures;
import org.sitmark.train.quick.QuickLabels;
import org.sitmark.train.quick.QuickModel;
import org.sitmark.train.quick.QuickReading;

/**
 * Ranks what is not annotated yet by what annotating it is expected to bring. A quick model learns from what is annotated by now; it need not be trained,
 * promoted or thought of by anybody. Its doubts, its disagreement with the open suggestions of rules, gazetteers and promoted models, the doubts of these,
 * and words of names that nothing annotated has, make the gain of a sentence; its words are the cost. Where nothing is annotated yet, the suggestions and
 * the words decide. Nothing is stored; the same corpus and request give the same queue. Immutable.
 *
 * @param entries the best first
 * @param reports how many reports are waiting
 * @param learned how many annotated reports the quick model learned from; 0 where there are none
 * @param remarks what a person should know, as sentences
 */
public record AnnotationQueue(List<QueueEntry> entries, int reports, int learned, List<String> remarks) {

    /** Reports beyond are not read: the best of so many, drawn by lot, are good enough. */
    static final int MOST_CANDIDATES = 2000;
    /** Reports beyond are not learned from: ranking need not be better than that. */
    static final int MOST_LEARNED = 1000;

    /** Candidates beyond, by gain, are not compared with each other. */
    private static final int MOST_COMPARED = 4000;

    private static final double DIVERSITY = 0.5;
    static final double SENTENCE_OVERHEAD = 5;
    static final double REPORT_OVERHEAD = 40;

    public AnnotationQueue {
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /**
     * Ranks. May take half a minute for some thousand reports.
     *
     * @throws IllegalArgumentException if a layer is unknown
     * @throws IOException if a report cannot be read
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static AnnotationQueue of(Corpus corpus, QueueRequest request, @Nullable IProgressMonitor monitor)
            throws IOException {
        request.layers().forEach(corpus.layers()::require);
        return new Ranker(corpus, request).run(SubMonitor.convert(monitor, "Looking for what to annotate next", 100));
    }

    /** One ranking. */
    private static final class Ranker {

        private final Corpus corpus;
        private final QueueRequest request;
        private final Segmenter segmenter;
        private final QuickFeatures features = new QuickFeatures();
        private final List<String> remarks = new ArrayList<>();
        private final List<QueueEntry> candidates = new ArrayList<>();
        private final List<List<String>> words = new ArrayList<>();

        Ranker(Corpus corpus, QueueRequest request) {
            this.corpus = corpus;
            this.request = request;
            this.segmenter = corpus.sitmark().segmenter();
        }

        AnnotationQueue run(SubMonitor progress) throws IOException {
            List<String> waiting = new ArrayList<>();
            List<String> annotated = new ArrayList<>();
            int bare = sort(waiting, annotated, progress.split(10));
            int reports = waiting.size();
            if (bare == reports && reports > 0) {
                remarks.add("No report has suggestions yet; pre-annotate first, and the queue knows more.");
            }
            Reader reader = learn(drawn(annotated, MOST_LEARNED), progress.split(30));
            List<String> drawn = drawn(waiting, MOST_CANDIDATES);
            if (drawn.size() < reports) {
                remarks.add("The best of " + drawn.size() + " reports, drawn by lot from " + reports + ".");
            }
            SubMonitor reading = progress.split(55).setWorkRemaining(drawn.size());
            for (String name : drawn) {
                reading.split(1);
                read(corpus.read(name), reader);
            }
            return new AnnotationQueue(ranked(), reports, Math.min(annotated.size(), MOST_LEARNED), remarks);
        }

        /** @return how many of those that wait have no suggestion and no mark */
        private int sort(List<String> waiting, List<String> annotated, SubMonitor progress) throws IOException {
            List<String> names = corpus.names();
            progress.setWorkRemaining(names.size());
            int bare = 0;
            for (String name : names) {
                progress.split(1);
                ReportSummary summary = corpus.summary(name);
                switch (summary.state()) {
                    case DONE -> annotated.add(name);
                    case NEW ->
                        (summary.marks() > 0 ? annotated : waiting).add(name); // marks of new reports were imported
                    case IN_PROGRESS -> {
                        waiting.add(name);
                        if (summary.marks() > 0 && summary.open() == 0) {
                            annotated.add(name);
                        }
                    }
                    case SKIPPED, PROBLEM -> {
                        // neither
                    }
                }
                boolean waits =
                        !waiting.isEmpty() && waiting.get(waiting.size() - 1).equals(name);
                bare += waits && summary.marks() + summary.open() + summary.rejected() == 0 ? 1 : 0;
            }
            return bare;
        }

        private List<String> drawn(List<String> names, int most) {
            if (names.size() <= most) {
                return names;
            }
            List<String> lot = new ArrayList<>(names);
            Collections.shuffle(lot, new Random(request.seed()));
            List<String> drawn = new ArrayList<>(lot.subList(0, most));
            Collections.sort(drawn);
            return drawn;
        }

        private Reader learn(List<String> annotated, SubMonitor progress) throws IOException {
            progress.setWorkRemaining(annotated.size() * 2);
            List<SampleSentence> gold = new ArrayList<>();
            for (String name : annotated) {
                progress.split(1);
                gold.addAll(ReportSamples.of(corpus.read(name), request.layers(), corpus.layers(), segmenter)
                        .sentences());
            }
            QuickLabels labels = QuickLabels.of(gold);
            List<List<String>> known = gold.stream().map(SampleSentence::tokens).toList();
            if (labels.count() == 1) {
                remarks.add("Nothing of " + String.join(", ", request.layers())
                        + " is annotated yet, so there is no model to ask; suggestions and unseen names decide.");
                return new Reader(null, known);
            }
            List<QuickModel.Example> examples = new ArrayList<>();
            for (SampleSentence sentence : gold) {
                examples.add(new QuickModel.Example(features.learn(sentence.tokens()), labels.of(sentence)));
            }
            QuickModel model = QuickModel.train(
                    examples, labels, features.size(), request.seed(), progress.split(annotated.size()));
            return new Reader(model, known);
        }

        private void read(Report report, Reader reader) {
            Segmentation segmentation = segmenter.segment(report);
            List<Span> spans = segmentation.sentences().stream()
                    .filter(s -> !segmentation.tokensIn(s).isEmpty())
                    .toList();
            List<SampleSentence> suggested = suggested(report, segmentation);
            Signals all = Signals.NONE;
            List<String> allWords = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                List<String> tokens = suggested.get(i).tokens();
                Signals signals = signals(report, spans.get(i), suggested.get(i), reader);
                if (request.byReport()) {
                    all = all.plus(signals);
                    allWords.addAll(tokens);
                } else if (!QueueOrder.isDecided(report, spans.get(i), request.layers())) {
                    add(report, spans.get(i), signals, tokens);
                }
            }
            if (request.byReport() && all.tokens() > 0) {
                add(report, new Span(0, report.text().length()), all, allWords);
            }
        }

        private void add(Report report, Span span, Signals signals, List<String> tokens) {
            candidates.add(new QueueEntry(report.name(), span, 0, false, signals));
            words.add(tokens);
        }

        /** The sentences with the names that marks and open suggestions tell. */
        private List<SampleSentence> suggested(Report report, Segmentation segmentation) {
            List<Item> items = new ArrayList<>();
            for (String layer : request.layers()) {
                items.addAll(report.marks(layer));
                report.suggestions(layer).stream()
                        .filter(Suggestion::isOpen)
                        .map(Suggestion::accepted)
                        .forEach(items::add);
            }
            Report asMarks = Report.of(report.name(), report.text(), Map.of(), items);
            return ReportSamples.of(asMarks, request.layers(), corpus.layers(), new Segmented(segmentation))
                    .sentences();
        }

        private Signals signals(Report report, Span span, SampleSentence suggested, Reader reader) {
            List<String> tokens = suggested.tokens();
            int unseen = reader.unseen(tokens);
            QuickReading reading = reader.reading(features.known(tokens));
            Signals signals = new Signals(tokens.size(), 0, 0, 0, 0, 0, 0, unseen);
            int disputed = 0;
            if (reading != null) {
                signals = reader.signals(tokens, reading, unseen);
                List<SampleSentence.Name> read =
                        reading.names().stream().map(QuickReading.Named::name).toList();
                disputed = Disputes.between(read, suggested.names());
            }
            double doubt = 0;
            for (Suggestion suggestion : report.suggestionsOverlapping(span)) {
                if (suggestion.isOpen() && request.layers().contains(suggestion.layer())) {
                    doubt += entropy(suggestion.origin().score());
                }
            }
            return signals.plus(new Signals(0, 0, 0, 0, 0, disputed, doubt, 0));
        }

        /** Scores are calibrated: how often such a suggestion is right. */
        private static double entropy(double p) {
            return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
        }

        private List<QueueEntry> ranked() {
            Ranking.Options options = new Ranking.Options(
                    request.strategy(),
                    request.randomShare(),
                    request.strategy() == Strategy.RANDOM ? 0 : DIVERSITY,
                    request.byReport() ? REPORT_OVERHEAD : SENTENCE_OVERHEAD,
                    request.seed());
            List<Integer> compared = compared(options);
            Terms terms = new Terms(compared.stream().map(words::get).toList());
            List<Ranking.Candidate> all = new ArrayList<>();
            for (int i : compared) {
                all.add(new Ranking.Candidate(candidates.get(i).signals(), terms.vector(words.get(i))));
            }
            List<QueueEntry> entries = new ArrayList<>();
            for (Ranking.Place place :
                    new Ranking(all, terms.size(), options).order((places, tokens) -> places >= request.count())) {
                QueueEntry entry = candidates.get(compared.get(place.candidate()));
                entries.add(
                        new QueueEntry(entry.report(), entry.span(), place.score(), place.byLot(), entry.signals()));
            }
            return entries;
        }

        /** All, or of very many the best half and as many by lot. */
        private List<Integer> compared(Ranking.Options options) {
            List<Integer> byGain =
                    Ranking.byGain(candidates.stream().map(QueueEntry::signals).toList(), options);
            if (byGain.size() <= MOST_COMPARED) {
                return byGain.stream().sorted().toList();
            }
            List<Integer> compared = new ArrayList<>(byGain.subList(0, MOST_COMPARED / 2));
            List<Integer> others = new ArrayList<>(byGain.subList(MOST_COMPARED / 2, byGain.size()));
            Collections.shuffle(others, new Random(request.seed()));
            compared.addAll(others.subList(0, MOST_COMPARED / 2));
            Collections.sort(compared);
            return compared;
        }
    }

    /** A segmentation that is there already. */
    private record Segmented(Segmentation segmentation) implements Segmenter {
        @Override
        public Segmentation segment(String text) {
            return segmentation;
        }

        @Override
        public Segmentation segment(Report report) {
            return segmentation;
        }
    }
}
