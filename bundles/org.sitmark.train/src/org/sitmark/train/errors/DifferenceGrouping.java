// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Report;

/** By what differences between two predictions can be put together. */
public enum DifferenceGrouping {
    /** The sort of change and the layer. */
    CHANGE("change"),
    /** The kind before and after. */
    KIND("kind"),
    /** The text, in lower case. */
    STRING("string"),
    /** The report. */
    REPORT("report");

    /**
     * Differences that have something in common. Immutable.
     *
     * @param name what it is
     * @param differences in the order in which they were found; at least one
     */
    public record Group(String name, List<Difference> differences) {
        public Group {
            differences = List.copyOf(differences);
        }

        /** How many of them gold calls better. */
        public int better() {
            return (int) differences.stream().filter(d -> d.gain() > 0).count();
        }

        /** How many of them gold calls worse. */
        public int worse() {
            return (int) differences.stream().filter(d -> d.gain() < 0).count();
        }
    }

    private final String words;

    DifferenceGrouping(String words) {
        this.words = words;
    }

    /** For people, in lower case. */
    public String words() {
        return words;
    }

    /**
     * Puts differences together.
     *
     * @param reports gives a report by its name
     * @return the groups, largest first, then by name
     */
    public List<Group> group(List<Difference> differences, Function<String, Report> reports) {
        Map<String, List<Difference>> groups = new LinkedHashMap<>();
        for (Difference difference : differences) {
            groups.computeIfAbsent(key(difference, reports), k -> new java.util.ArrayList<>())
                    .add(difference);
        }
        return groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Group g) -> -g.differences().size())
                        .thenComparing(Group::name))
                .toList();
    }

    private String key(Difference difference, Function<String, Report> reports) {
        return switch (this) {
            case CHANGE -> difference.layer() + " " + difference.change().words();
            case KIND ->
                difference.layer() + " " + or(difference.before() != null, difference.beforeKind(), difference) + " > "
                        + or(difference.after() != null, difference.afterKind(), difference);
            case STRING ->
                difference
                        .span()
                        .of(reports.apply(difference.report()).text())
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
            case REPORT -> difference.report();
        };
    }

    private static String or(boolean there, @Nullable String kind, Difference difference) {
        return Confusion.name(there, kind, difference.layer());
    }
}
