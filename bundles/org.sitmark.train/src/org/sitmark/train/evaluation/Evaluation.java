// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.scoring.Accuracy;
import org.sitmark.train.scoring.AttributeKey;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.scoring.ScoreException;
import org.sitmark.train.scoring.ScoredDocument;
import org.sitmark.train.scoring.Scorer;
import org.sitmark.train.scoring.Scores;
import org.sitmark.train.scoring.Tally;

/** What a prediction is worth on reports with gold marks: per layer and kind, with confidence intervals. Immutable. */
public final class Evaluation {

    /**
     * A report and what was predicted for it.
     *
     * @param gold its marks are gold
     * @param predicted what a model or the pre-annotators suggest for its bare text
     */
    public record Judged(Report gold, List<Suggestion> predicted) {
        public Judged {
            predicted = List.copyOf(predicted);
        }
    }

    /** Stands for all layers together in {@link #betterThan} and {@link #significance}. */
    public static final String ALL_LAYERS = "*";

    private final List<String> reports;
    private final List<Scores> each;
    private final Scores total;
    private final long seed;

    private Evaluation(List<String> reports, List<Scores> each, long seed) {
        this.reports = List.copyOf(reports);
        this.each = List.copyOf(each);
        this.total = Scorer.sum(each);
        this.seed = seed;
    }

    /**
     * Scores predictions.
     *
     * @param wanted ids of the layers to score
     * @param seed of the draws for confidence intervals
     */
    public static Evaluation of(List<Judged> judged, Set<String> wanted, Layers layers, long seed) {
        List<ScoredDocument> gold =
                judged.stream().map(j -> Documents.gold(j.gold(), layers)).toList();
        Scorer scorer = Scorer.forGold(gold, List.copyOf(new TreeSet<>(wanted)));
        List<Scores> each = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Judged report = judged.get(i);
            try {
                each.add(scorer.document(gold.get(i), Documents.predicted(report.gold(), report.predicted(), layers)));
            } catch (ScoreException e) {
                throw new IllegalStateException(e); // kinds and links of our own model are always well formed
            }
        }
        return new Evaluation(judged.stream().map(j -> j.gold().name()).toList(), each, seed);
    }

    /**
     * A decision on a gold mark.
     *
     * @param kind what the gold mark is
     * @param decided what it was taken for; another one than {@code kind} is wrong
     */
    public record Decided(String kind, String decided) {

        boolean isRight() {
            return kind.equals(decided);
        }
    }

    /**
     * Scores decisions on gold marks whose place is known, so that F1 of the layer is the share that is right.
     *
     * @param decisions for each report by its name
     */
    public static Evaluation ofDecisions(Map<String, List<Decided>> decisions, String layer, long seed) {
        List<Scores> each = new ArrayList<>();
        for (List<Decided> report : decisions.values()) {
            SortedMap<RowKey, Tally> tallies = new TreeMap<>();
            for (Decided decided : report) {
                int hit = decided.isRight() ? 1 : 0;
                for (String mode : List.of(RowKey.STRICT, RowKey.SPAN, RowKey.OVERLAP)) {
                    add(tallies, new RowKey(layer, mode, RowKey.ALL), new Tally(1, 1, hit));
                    if (!mode.equals(RowKey.SPAN)) {
                        add(tallies, new RowKey(layer, mode, decided.kind()), new Tally(1, hit, hit));
                        add(tallies, new RowKey(layer, mode, decided.decided()), new Tally(0, 1 - hit, 0));
                    }
                }
            }
            each.add(new Scores(tallies, new TreeMap<>()));
        }
        return new Evaluation(List.copyOf(decisions.keySet()), each, seed);
    }

    private static void add(SortedMap<RowKey, Tally> tallies, RowKey key, Tally tally) {
        tallies.merge(key, tally, Tally::plus);
    }

    /** Names of the reports, in the order they were given. */
    public List<String> reports() {
        return reports;
    }

    /** All rows summed over the reports, as the scorer of files prints them. */
    public Scores scores() {
        return total;
    }

    /** A row for each layer and each kind that gold or prediction has, sorted; the row of a whole layer comes first. */
    public List<TypeScore> types() {
        List<TypeScore> rows = new ArrayList<>();
        for (RowKey key : total.tallies().keySet()) {
            if (key.mode().equals(RowKey.STRICT)) {
                rows.add(type(key.layer(), key.kind()));
            }
        }
        return rows;
    }

    /** The row of a layer or of one of its kinds, all zero where there is none. */
    public TypeScore type(String layer, String kind) {
        return new TypeScore(
                layer,
                kind,
                total.tally(layer, RowKey.STRICT, kind),
                total.tally(layer, RowKey.OVERLAP, kind),
                Bootstrap.ofF1(tallies(layer, kind), seed));
    }

    /** The same evaluation over some of its reports. */
    public Evaluation only(Set<String> names) {
        List<String> kept = new ArrayList<>();
        List<Scores> scores = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if (names.contains(reports.get(i))) {
                kept.add(reports.get(i));
                scores.add(each.get(i));
            }
        }
        return new Evaluation(kept, scores, seed);
    }

    /**
     * How much better this is than another evaluation of the same reports, as strict F1 of a layer.
     *
     * @return the interval of the difference, or nothing where there is no report
     * @throws IllegalArgumentException if the other one is over other reports
     */
    public Optional<Interval> betterThan(Evaluation other, String layer) {
        if (!reports.equals(other.reports)) {
            throw new IllegalArgumentException("The evaluations are over different reports");
        }
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Bootstrap.ofDifference(other.tallies(layer, RowKey.ALL), tallies(layer, RowKey.ALL), seed));
    }

    /**
     * Two-sided probability to see as large a difference in strict F1 of a layer between two systems that are equally good; see {@link Significance}.
     *
     * @throws IllegalArgumentException if the other one is over other reports
     */
    public double significance(Evaluation other, String layer) {
        if (!reports.equals(other.reports)) {
            throw new IllegalArgumentException("The evaluations are over different reports");
        }
        return Significance.ofF1(tallies(layer, RowKey.ALL), other.tallies(layer, RowKey.ALL), seed);
    }

    /** The row of all marks of all layers that were scored: micro-averaged. Its layer is {@link #ALL_LAYERS}. */
    public TypeScore micro() {
        return new TypeScore(
                ALL_LAYERS,
                RowKey.ALL,
                sum(total, RowKey.STRICT),
                sum(total, RowKey.OVERLAP),
                Bootstrap.ofF1(tallies(ALL_LAYERS, RowKey.ALL), seed));
    }

    private static Tally sum(Scores scores, String mode) {
        Tally sum = Tally.ZERO;
        for (Map.Entry<RowKey, Tally> row : scores.tallies().entrySet()) {
            if (row.getKey().mode().equals(mode) && row.getKey().kind().equals(RowKey.ALL)) {
                sum = sum.plus(row.getValue());
            }
        }
        return sum;
    }

    /** What was got strictly in each report, in their order, for a layer or {@link #ALL_LAYERS}. */
    public List<Tally> tallies(String layer) {
        return tallies(layer, RowKey.ALL);
    }

    /** How often a feature of found marks is right, for each report in their order; as gold and predicted counts the same marks, F1 is the accuracy. */
    public List<Tally> attribute(String layer, String feature) {
        AttributeKey key = new AttributeKey(layer, feature);
        List<Tally> tallies = new ArrayList<>();
        for (Scores scores : each) {
            Accuracy accuracy = scores.attributes().getOrDefault(key, new Accuracy(0, 0));
            tallies.add(new Tally(accuracy.gold(), accuracy.gold(), accuracy.hit()));
        }
        return tallies;
    }

    private List<Tally> tallies(String layer, String kind) {
        return each.stream()
                .map(s -> layer.equals(ALL_LAYERS) ? sum(s, RowKey.STRICT) : s.tally(layer, RowKey.STRICT, kind))
                .toList();
    }
}
