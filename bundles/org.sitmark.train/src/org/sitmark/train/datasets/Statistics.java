// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;

/**
 * What is in a data set. Immutable.
 *
 * @param parts the size of each part; train, validation and test, also where they are empty
 * @param kinds how often each kind is marked in each part, sorted by layer and kind; kind {@value #ALL} is the whole layer and comes first
 * @param lengths how many marks of each layer have how many words; see {@link #LENGTHS}
 * @param ambiguous strings that are marked with different kinds, the most frequent first
 * @param seen how many of the strings that are measured on were seen in training, for each layer and kind as in {@code kinds}
 * @param sources the sizes by source of the reports; the empty string for those that name none
 */
public record Statistics(
        SortedMap<Part, Size> parts,
        List<KindCount> kinds,
        List<Lengths> lengths,
        List<Ambiguous> ambiguous,
        List<Seen> seen,
        SortedMap<String, SortedMap<Part, Size>> sources) {

    /** Stands for all kinds of a layer. */
    public static final String ALL = "*";

    /** Marks of 1 to 7 words are counted apart, longer ones together. */
    public static final int LENGTHS = 8;

    private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reports, words between white space, and marks in the layers. */
    public record Size(int reports, int words, int marks) {
        static final Size ZERO = new Size(0, 0, 0);

        Size plus(Size other) {
            return new Size(reports + other.reports, words + other.words, marks + other.marks);
        }
    }

    /** How often a kind is marked in each part. */
    public record KindCount(String layer, String kind, Map<Part, Integer> counts) {
        /** In a part. */
        public int in(Part part) {
            return counts.getOrDefault(part, 0);
        }

        /** In all parts. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * How many marks of a layer have how many words.
     *
     * @param counts {@value #LENGTHS} numbers, for 1 word, 2 words and so on; the last for all longer ones
     */
    public record Lengths(String layer, List<Integer> counts) {}

    /**
     * A string that is marked with different kinds.
     *
     * @param text in lower case, with single blanks
     * @param kinds how often with each kind
     */
    public record Ambiguous(String layer, String text, SortedMap<String, Integer> kinds) {
        /** How often in all. */
        public int total() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * How many marks of a measured part have a text that is marked in training too, in the same layer and letter case aside.
     *
     * @param part validation or test
     * @param marks all
     * @param seen those whose text was seen
     */
    public record Seen(Part part, String layer, String kind, int marks, int seen) {
        /** 0 to 1; 0 where there are no marks. */
        public double share() {
            return marks == 0 ? 0 : (double) seen / marks;
        }
    }

    public Statistics {
        kinds = List.copyOf(kinds);
        lengths = List.copyOf(lengths);
        ambiguous = List.copyOf(ambiguous);
        seen = List.copyOf(seen);
    }

    /** Counts the reports of a data set as they are now. */
    public static Statistics of(Contents contents, Layers layers) {
        return new Counter(contents, layers).count();
    }

    /** The text of a mark as it is compared with others: in lower case, with single blanks. */
    public static String key(Report report, Mark mark) {
        return key(mark.span().of(report.text()));
    }

    /** The same for a text. */
    public static String key(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The texts that are marked in some reports, for each layer; see {@link #key(String)}. */
    public static SortedMap<String, Set<String>> strings(List<Report> reports, Set<String> layers) {
        SortedMap<String, Set<String>> strings = new TreeMap<>();
        for (String layer : layers) {
            Set<String> of = strings.computeIfAbsent(layer, l -> new HashSet<>());
            reports.forEach(r -> r.marks(layer).forEach(m -> of.add(key(r, m))));
        }
        return strings;
    }

    /** How many words a text has between white space. */
    public static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static final class Counter {

        private final Contents contents;
        private final Layers layers;
        private final Set<String> wanted;
        private final SortedMap<Part, Size> parts = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, Map<Part, Integer>>> kinds = new TreeMap<>();
        private final SortedMap<String, int[]> lengths = new TreeMap<>();
        private final SortedMap<String, Map<String, SortedMap<String, Integer>>> byText = new TreeMap<>();
        private final SortedMap<String, SortedMap<Part, Size>> sources = new TreeMap<>();
        private final List<Seen> seen = new ArrayList<>();

        Counter(Contents contents, Layers layers) {
            this.contents = contents;
            this.layers = layers;
            this.wanted = contents.selection().layers();
        }

        Statistics count() {
            for (String layer : wanted) {
                kinds.computeIfAbsent(layer, l -> new TreeMap<>()).put(ALL, new EnumMap<>(Part.class));
                lengths.put(layer, new int[LENGTHS]);
            }
            for (Part part : PARTS) {
                parts.put(part, Size.ZERO);
                contents.of(part).forEach(r -> count(part, r));
            }
            countSeen();
            List<KindCount> rows = new ArrayList<>();
            kinds.forEach((layer, of) -> of.forEach((kind, counts) -> rows.add(new KindCount(layer, kind, counts))));
            List<Lengths> lengthRows = new ArrayList<>();
            lengths.forEach((layer, counts) -> lengthRows.add(
                    new Lengths(layer, java.util.Arrays.stream(counts).boxed().toList())));
            return new Statistics(parts, rows, lengthRows, ambiguous(), seen, sources);
        }

        private void count(Part part, Report report) {
            Size size = new Size(1, words(report.text()), Candidates.marks(report, wanted));
            parts.merge(part, size, Size::plus);
            sources.computeIfAbsent(Selection.sourceOf(report), s -> new TreeMap<>())
                    .merge(part, size, Size::plus);
            for (String layer : wanted) {
                SortedMap<String, Map<Part, Integer>> ofLayer = kinds.computeIfAbsent(layer, l -> new TreeMap<>());
                int[] ofLengths = lengths.computeIfAbsent(layer, l -> new int[LENGTHS]);
                for (Mark mark : report.marks(layer)) {
                    String kind = layers.kindOf(mark);
                    String named = kind == null ? "" : kind;
                    ofLayer.computeIfAbsent(ALL, k -> new EnumMap<>(Part.class)).merge(part, 1, Integer::sum);
                    if (kind != null) {
                        ofLayer.computeIfAbsent(named, k -> new EnumMap<>(Part.class))
                                .merge(part, 1, Integer::sum);
                    }
                    String text = mark.span().of(report.text());
                    ofLengths[Math.max(1, Math.min(LENGTHS, words(text))) - 1]++;
                    byText.computeIfAbsent(layer, l -> new TreeMap<>())
                            .computeIfAbsent(key(text), t -> new TreeMap<>())
                            .merge(named, 1, Integer::sum);
                }
            }
        }

        private List<Ambiguous> ambiguous() {
            List<Ambiguous> all = new ArrayList<>();
            byText.forEach((layer, texts) -> texts.forEach((text, of) -> {
                if (of.size() > 1) {
                    all.add(new Ambiguous(layer, text, of));
                }
            }));
            all.sort(Comparator.comparingInt((Ambiguous a) -> -a.total())
                    .thenComparing(Ambiguous::layer)
                    .thenComparing(Ambiguous::text));
            return all;
        }

        private void countSeen() {
            SortedMap<String, Set<String>> learned = strings(contents.train(), wanted);
            for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
                for (String layer : wanted) {
                    SortedMap<String, int[]> counts = new TreeMap<>();
                    counts.put(ALL, new int[2]);
                    Set<String> known = learned.getOrDefault(layer, Set.of());
                    for (Report report : contents.of(part)) {
                        for (Mark mark : report.marks(layer)) {
                            String kind = layers.kindOf(mark);
                            int hit = known.contains(key(report, mark)) ? 1 : 0;
                            for (String row : kind == null ? List.of(ALL) : List.of(ALL, kind)) {
                                int[] count = counts.computeIfAbsent(row, r -> new int[2]);
                                count[0]++;
                                count[1] += hit;
                            }
                        }
                    }
                    counts.forEach((kind, count) -> seen.add(new Seen(part, layer, kind, count[0], count[1])));
                }
            }
        }
    }
}
