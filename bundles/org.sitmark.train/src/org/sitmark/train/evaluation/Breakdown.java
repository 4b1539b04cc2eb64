// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.train.evaluation.Evaluation.Judged;
import org.sitmark.train.scoring.RowKey;

/**
 * Scores in groups. By report and source the reports are grouped; by seen string and length the marks are, gold and predicted alike, so that each
 * group's numbers are those of the scorer for files with the marks of that group only. Immutable.
 *
 * @param by what they are grouped by
 * @param rows a row for each layer and group, groups in their order; where there are several layers, a row of all together first
 * @param macro for each layer the mean F1 of its groups that have gold, each group counting the same
 */
public record Breakdown(By by, List<Row> rows, Map<String, Double> macro) {

    private static final int LONGEST = 5;

    /** What scores are grouped by. */
    public enum By {
        /** Whether the text of a mark is marked in the training reports too, in the same layer and letter case aside. */
        SEEN,
        /** Who published the report. */
        SOURCE,
        /** The report. */
        REPORT,
        /** The kind of the mark. */
        KIND,
        /** How many words the mark has. */
        LENGTH
    }

    /**
     * A group of a layer.
     *
     * @param group name of the group
     * @param reports how many reports have gold or predictions in it
     * @param score its scores; the layer is {@link Evaluation#ALL_LAYERS} for all together
     */
    public record Row(String group, int reports, TypeScore score) {}

    public Breakdown {
        rows = List.copyOf(rows);
        macro = new TreeMap<>(macro);
    }

    /**
     * Groups what was predicted.
     *
     * @param wanted ids of the layers to score
     * @param learned the texts that were marked in training, for each layer, as {@link Statistics#strings} gives them; used by {@link By#SEEN} only
     * @param seed of the draws for confidence intervals
     */
    public static Breakdown of(
            By by,
            List<Judged> judged,
            Set<String> wanted,
            Layers layers,
            Map<String, Set<String>> learned,
            long seed) {
        List<Row> rows = new ArrayList<>();
        Set<String> sorted = new TreeSet<>(wanted);
        switch (by) {
            case KIND -> {
                Evaluation all = Evaluation.of(judged, sorted, layers, seed);
                all.types().stream()
                        .filter(t -> !t.kind().equals(RowKey.ALL))
                        .forEach(t -> rows.add(new Row(t.kind(), reports(judged, t, layers), t)));
            }
            case REPORT, SOURCE -> {
                Evaluation all = Evaluation.of(judged, sorted, layers, seed);
                Map<String, Set<String>> groups = new TreeMap<>();
                for (Judged each : judged) {
                    String name = by == By.REPORT ? each.gold().name() : source(each.gold());
                    groups.computeIfAbsent(name, n -> new TreeSet<>())
                            .add(each.gold().name());
                }
                groups.forEach((name, of) -> add(rows, name, of.size(), all.only(of), sorted));
            }
            case SEEN, LENGTH ->
                groups(by, judged, sorted, learned).forEach((name, of) -> {
                    int reports = (int) of.stream()
                            .filter(j -> !j.predicted().isEmpty()
                                    || sorted.stream().anyMatch(l -> j.gold().markCount(l) > 0))
                            .count();
                    add(rows, name, reports, Evaluation.of(of, sorted, layers, seed), sorted);
                });
        }
        return new Breakdown(by, rows, macro(rows));
    }

    private static void add(List<Row> rows, String group, int reports, Evaluation evaluation, Set<String> layers) {
        if (layers.size() > 1) {
            rows.add(new Row(group, reports, evaluation.micro()));
        }
        layers.forEach(l -> rows.add(new Row(group, reports, evaluation.type(l, RowKey.ALL))));
    }

    private static Map<String, Double> macro(List<Row> rows) {
        Map<String, List<Double>> byLayer = new TreeMap<>();
        for (Row row : rows) {
            if (row.score().strict().gold() > 0) {
                byLayer.computeIfAbsent(row.score().layer(), l -> new ArrayList<>())
                        .add(row.score().strict().f1());
            }
        }
        Map<String, Double> macro = new TreeMap<>();
        byLayer.forEach((layer, f1s) -> macro.put(
                layer, f1s.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return macro;
    }

    private static String source(Report report) {
        String source = report.info(ReportInfo.SOURCE);
        return source == null || source.isBlank() ? "(no source)" : source.strip();
    }

    private static int reports(List<Judged> judged, TypeScore type, Layers layers) {
        return (int) judged.stream()
                .filter(j -> has(j.gold().marks(type.layer()), type.kind(), layers)
                        || j.predicted().stream()
                                .anyMatch(s -> s.layer().equals(type.layer())
                                        && type.kind().equals(layers.kindOf(s))))
                .count();
    }

    private static boolean has(Collection<Mark> marks, String kind, Layers layers) {
        return marks.stream().anyMatch(m -> kind.equals(layers.kindOf(m)));
    }

    /** The reports once for each group, with the marks and predictions of that group only. */
    private static Map<String, List<Judged>> groups(
            By by, List<Judged> judged, Set<String> wanted, Map<String, Set<String>> learned) {
        List<String> names = by == By.SEEN ? List.of("seen", "unseen") : List.of("1", "2", "3", "4", LONGEST + "+");
        Map<String, List<Judged>> groups = new LinkedHashMap<>();
        for (String name : names) {
            groups.put(
                    name,
                    judged.stream()
                            .map(j -> only(name, j, wanted, i -> group(by, j.gold(), i, learned)))
                            .toList());
        }
        return groups;
    }

    private static String group(By by, Report report, Item item, Map<String, Set<String>> learned) {
        String text = item.span().of(report.text());
        if (by == By.SEEN) {
            return learned.getOrDefault(item.layer(), Set.of()).contains(Statistics.key(text)) ? "seen" : "unseen";
        }
        int words = Math.max(1, Statistics.words(text));
        return words < LONGEST ? Integer.toString(words) : LONGEST + "+";
    }

    private static Judged only(String name, Judged judged, Set<String> wanted, Function<Item, String> group) {
        List<Change> others = new ArrayList<>();
        for (String layer : wanted) {
            for (Mark mark : judged.gold().marks(layer)) {
                if (!name.equals(group.apply(mark))) {
                    others.add(Change.remove(mark));
                }
            }
        }
        List<Suggestion> predicted = judged.predicted().stream()
                .filter(s -> wanted.contains(s.layer()) && name.equals(group.apply(s)))
                .toList();
        return new Judged(judged.gold().with(others), predicted);
    }

    /** The rows of one layer, by F1, the worst first. */
    public List<Row> worst(String layer) {
        return rows.stream()
                .filter(r -> r.score().layer().equals(layer))
                .sorted(Comparator.comparingDouble(r -> r.score().strict().f1()))
                .toList();
    }
}
