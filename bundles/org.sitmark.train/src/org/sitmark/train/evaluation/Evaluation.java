// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
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

    private List<Tally> tallies(String layer, String kind) {
        return each.stream()
                .map(s -> layer.equals(ALL_LAYERS) ? sum(s, RowKey.STRICT) : s.tally(layer, RowKey.STRICT, kind))
                .toList();
    }
}
