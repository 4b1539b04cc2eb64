// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.train.calibration.Reliability;
import org.sitmark.train.charts.Chart.Axis;
import org.sitmark.train.charts.Chart.Form;
import org.sitmark.train.charts.Chart.Point;
import org.sitmark.train.charts.Chart.Series;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.evaluation.KindScore;
import org.sitmark.train.evaluation.Thresholds;
import org.sitmark.train.model.ModelCard;

/** Makes charts from what was measured. */
public final class Charts {

    private static final int FEW = 20;

    private Charts() {}

    /** A bar for each layer and kind with its interval; kinds that gold has none of are left out and told. */
    public static Chart kinds(String subject, List<KindScore> scores, Layers layers) {
        List<String> rows = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        String layer = "";
        for (KindScore score : scores) {
            if (!score.layer().equals(layer)) {
                flush(layer, points, series, layers);
                layer = score.layer();
            }
            String kind = score.kind().replace('_', ' ');
            if (score.strict().gold() == 0) {
                without.add(score.isWholeLayer() ? name(layer, layers) : kind);
                continue;
            }
            String name = score.isWholeLayer() ? name(layer, layers) : "  " + kind;
            points.add(new Point(
                    score.strict().f1(),
                    -rows.size(),
                    score.f1().low(),
                    score.f1().high(),
                    name.strip() + " (" + score.strict().gold() + " marks)"));
            rows.add(name);
        }
        flush(layer, points, series, layers);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There are no marks to compare with");
        }
        List<String> notes = new ArrayList<>();
        if (!without.isEmpty()) {
            notes.add("Without marks in gold, so without F1: " + String.join(", ", new TreeSet<>(without)) + ".");
        }
        return new Chart(
                "F1 by kind: " + subject,
                Axis.share("strict F1, with the 95 % interval over reports"),
                new Axis("", -rows.size() + 0.4, 0.6, List.of()),
                rows,
                series,
                notes);
    }

    private static void flush(String layer, List<Point> points, List<Series> series, Layers layers) {
        if (!points.isEmpty()) {
            series.add(new Series(name(layer, layers), Form.BARS, points));
            points.clear();
        }
    }

    private static String name(String layer, Layers layers) {
        return layers.byId(layer).map(Layer::name).orElse(layer);
    }

    /** Precision over recall of each layer while the least score rises, and where F1 is best. */
    public static Chart thresholds(String subject, List<Evaluation.Judged> judged, Set<String> wanted, Layers layers) {
        List<Series> series = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String layer : new TreeSet<>(wanted)) {
            Thresholds thresholds = Thresholds.of(judged, layer, layers);
            if (thresholds.steps().isEmpty()) {
                continue;
            }
            List<Point> points = thresholds.steps().stream()
                    .map(s -> Point.of(
                            s.strict().recall(),
                            s.strict().precision(),
                            String.format(Locale.ROOT, "score from %.2f", s.least())))
                    .toList();
            series.add(new Series(name(layer, layers), Form.CURVE, points));
            thresholds
                    .best()
                    .ifPresent(b -> notes.add(String.format(
                            Locale.ROOT,
                            "%s: F1 is best, %.3f, with scores from %.2f (precision %.3f, recall %.3f).",
                            name(layer, layers),
                            b.strict().f1(),
                            b.least(),
                            b.strict().precision(),
                            b.strict().recall())));
        }
        if (series.isEmpty()) {
            throw new IllegalArgumentException("Nothing was predicted");
        }
        return new Chart(
                "Precision and recall: " + subject,
                Axis.share("recall"),
                Axis.share("precision"),
                List.of(),
                series,
                notes);
    }

    /** The share that is right over the score that was given, for each layer. */
    public static Chart calibration(String subject, List<Evaluation.Judged> judged, Set<String> wanted, Layers layers) {
        List<Series> series = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        series.add(new Series("honest scores", Form.REFERENCE, List.of(Point.of(0, 0, ""), Point.of(1, 1, ""))));
        for (String layer : new TreeSet<>(wanted)) {
            Reliability reliability = Reliability.of(Thresholds.judged(judged, layer, layers), false);
            if (reliability.count() == 0) {
                continue;
            }
            List<Point> points = new ArrayList<>();
            for (Reliability.Bin bin : reliability.bins()) {
                int right = (int) Math.round(bin.precision() * bin.count());
                Interval interval = Interval.ofShare(right, bin.count());
                points.add(new Point(
                        bin.meanScore(),
                        bin.precision(),
                        interval.low(),
                        interval.high(),
                        bin.count() + " suggestions" + (bin.count() < FEW ? ", few" : "")));
            }
            series.add(new Series(name(layer, layers), Form.LINE, points));
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: scores promise %.3f of %d suggestions, %.3f came true; calibration error %.3f.",
                    name(layer, layers),
                    reliability.meanScore(),
                    reliability.count(),
                    reliability.precision(),
                    reliability.error()));
        }
        if (series.size() == 1) {
            throw new IllegalArgumentException("Nothing was predicted");
        }
        return new Chart(
                "Calibration: " + subject,
                Axis.share("score"),
                Axis.share("share that is right"),
                List.of(),
                series,
                notes);
    }

    /**
     * F1 of the models as their cards tell, the oldest first, for each layer that is wanted.
     *
     * @param cards in any order
     * @param promoted ids of the models that are in use
     */
    public static Chart history(List<ModelCard> cards, Set<String> promoted, Set<String> wanted, Layers layers) {
        List<ModelCard> measured = new ArrayList<>(cards.stream()
                .filter(c -> wanted.stream().anyMatch(l -> c.score(l).isPresent()))
                .toList());
        measured.sort(java.util.Comparator.comparing(ModelCard::created).thenComparing(ModelCard::id));
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("There is no model with scores yet; train one");
        }
        List<String> labels = new ArrayList<>();
        for (ModelCard card : measured) {
            labels.add((promoted.contains(card.id()) ? "\u2605 " : "") + shortTime(card.created()));
        }
        List<Series> series = new ArrayList<>();
        for (String layer : new TreeSet<>(wanted)) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < measured.size(); i++) {
                ModelCard card = measured.get(i);
                int x = i;
                Optional<KindScore> score = card.score(layer).map(ModelCard.Score::shown);
                score.ifPresent(s -> points.add(new Point(
                        x,
                        s.strict().f1(),
                        s.f1().low(),
                        s.f1().high(),
                        card.id() + (promoted.contains(card.id()) ? ", promoted" : ""))));
            }
            if (!points.isEmpty()) {
                series.add(new Series(name(layer, layers), Form.LINE, points));
            }
        }
        long splits = measured.stream()
                .map(ModelCard::data)
                .filter(d -> d != null)
                .map(d -> d == null ? List.of() : d.heldOut())
                .distinct()
                .count();
        return new Chart(
                "Models over time",
                new Axis("model, by the time of its training", -0.5, measured.size() - 0.5, labels),
                Axis.share("strict F1"),
                List.of(),
                series,
                splits > 1
                        ? List.of(
                                "The models were measured on different reports; `sitmark compare` measures two of them on the same.")
                        : List.of());
    }

    /** {@code 2026-11-23T08:10:00Z} as {@code 11-23 08:10}. */
    private static String shortTime(String iso) {
        return iso.length() >= 16 ? iso.substring(5, 10) + " " + iso.substring(11, 16) : iso;
    }
}
