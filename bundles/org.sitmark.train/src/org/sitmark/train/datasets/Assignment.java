// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Report;
import org.sitmark.train.data.NearDuplicates;

/**
 * Gives reports their parts. Who has a part keeps it; new reports follow those that they repeat, or the rule. Nothing enters a locked test part unless
 * that is asked for, and what would bring something of the test part into another one is put aside. The same reports, parts and rule give the same,
 * in whatever order the reports come. Immutable.
 *
 * @param parts of all reports
 * @param rule with the days that a split by date was drawn with
 */
record Assignment(SortedMap<String, Part> parts, SplitRule rule) {

    /**
     * A report to be given a part.
     *
     * @param report with its whole text
     * @param partial whether nothing may be measured on it
     */
    record Entry(Report report, boolean partial) {
        String name() {
            return report.name();
        }
    }

    /** Reports that must stay together. */
    private record Group(List<Entry> entries) {

        String first() {
            return entries.get(0).name();
        }

        int size() {
            return entries.size();
        }

        boolean hasPartial() {
            return entries.stream().anyMatch(Entry::partial);
        }

        /** The latest day, or null where no report has one. */
        @Nullable
        LocalDate day() {
            LocalDate latest = null;
            for (Entry entry : entries) {
                LocalDate day = ReportDates.of(entry.report()).orElse(null);
                if (day != null && (latest == null || day.isAfter(latest))) {
                    latest = day;
                }
            }
            return latest;
        }
    }

    /**
     * Gives parts.
     *
     * @param entries new reports, and those of {@code known} whose texts are at hand
     * @param known parts that were given earlier; {@link Part#ASIDE} is given anew
     * @param grow whether new reports may enter a test part that is there already
     * @throws IllegalArgumentException with a sentence for people if there are too few reports that do not repeat each other for the parts
     */
    static Assignment of(Collection<Entry> entries, Map<String, Part> known, SplitRule rule, boolean grow) {
        return new Maker(entries, known, rule, grow).make();
    }

    /** One run. */
    private static final class Maker {

        private final List<Entry> entries;
        private final SortedMap<String, Part> parts = new TreeMap<>();
        private final boolean testIsThere;
        private final boolean othersAreThere;
        private final boolean grow;
        private SplitRule rule;

        Maker(Collection<Entry> all, Map<String, Part> known, SplitRule rule, boolean grow) {
            this.entries = new ArrayList<>(all);
            entries.sort(Comparator.comparing(Entry::name));
            known.forEach((name, part) -> {
                if (part != Part.ASIDE) {
                    parts.put(name, part);
                }
            });
            this.testIsThere = parts.containsValue(Part.TEST);
            this.othersAreThere = parts.containsValue(Part.TRAIN) || parts.containsValue(Part.VALIDATION);
            this.rule = rule;
            this.grow = grow;
        }

        Assignment make() {
            List<Group> free = new ArrayList<>();
            for (Group group : groups()) {
                Set<Part> has = EnumSet.noneOf(Part.class);
                group.entries().forEach(e -> {
                    Part part = parts.get(e.name());
                    if (part != null) {
                        has.add(part);
                    }
                });
                if (has.isEmpty()) {
                    free.add(group);
                } else {
                    group.entries().forEach(e -> parts.computeIfAbsent(e.name(), n -> follow(e, has)));
                }
            }
            if (othersAreThere) {
                free.forEach(g -> put(g, byRule(g)));
            } else {
                deal(free);
            }
            return new Assignment(parts, rule);
        }

        /** The part of a new report that repeats, or belongs to, reports in these parts. */
        private Part follow(Entry entry, Set<Part> has) {
            if (has.size() > 1) {
                return Part.ASIDE;
            }
            Part part = has.iterator().next();
            boolean closed = part == Part.TEST && !grow;
            return closed || part != Part.TRAIN && entry.partial() ? Part.ASIDE : part;
        }

        private void put(Group group, Part part) {
            for (Entry entry : group.entries()) {
                boolean measured = part == Part.TEST || part == Part.VALIDATION;
                parts.put(entry.name(), measured && entry.partial() ? Part.ASIDE : part);
            }
        }

        /** The part of a new group where parts were dealt before. */
        private Part byRule(Group group) {
            LocalDate day = rule.by() == SplitRule.By.DATE ? group.day() : null;
            if (rule.by() == SplitRule.By.DATE) {
                return day == null ? Part.TRAIN : byDay(day);
            }
            double place = rule.place(group.first());
            if (grow && rule.test() > 0) {
                return place < rule.test()
                        ? Part.TEST
                        : place < rule.test() + rule.validation() ? Part.VALIDATION : Part.TRAIN;
            }
            return place < rule.validation() / (1 - rule.test()) ? Part.VALIDATION : Part.TRAIN;
        }

        private Part byDay(LocalDate day) {
            LocalDate test = rule.testFrom();
            LocalDate validation = rule.validationFrom();
            if (test != null && !day.isBefore(test)) {
                return testIsThere && !grow ? Part.ASIDE : Part.TEST;
            }
            return validation != null && !day.isBefore(validation) ? Part.VALIDATION : Part.TRAIN;
        }

        /** Deals parts for the first time, or again beside a locked test part. */
        private void deal(List<Group> free) {
            boolean wantsTest = rule.test() > 0 && !testIsThere;
            int wanted = 1 + (wantsTest ? 1 : 0) + (rule.validation() > 0 ? 1 : 0);
            if (free.size() < wanted) {
                throw new IllegalArgumentException(sentence(free.size(), wanted));
            }
            if (rule.by() == SplitRule.By.DATE) {
                dealByDay(free, wantsTest);
                return;
            }
            int all = free.stream().mapToInt(Group::size).sum();
            List<Group> line = new ArrayList<>(free);
            line.sort(Comparator.comparingDouble((Group g) -> rule.place(g.first()))
                    .thenComparing(Group::first));
            if (wantsTest) {
                take(line, share(rule.test(), all), Part.TEST, wanted - 1);
                wanted--;
            }
            if (rule.validation() > 0) {
                take(line, share(rule.validation(), all), Part.VALIDATION, wanted - 1);
            }
            line.forEach(g -> put(g, Part.TRAIN));
        }

        private String sentence(int groups, int wanted) {
            String what = rule.by() == SplitRule.By.SOURCE
                    ? "sources that do not repeat each other"
                    : "annotated reports that do not repeat each other";
            return "A data set with " + wanted + " parts needs at least " + wanted + " " + what + "; there "
                    + (groups == 1 ? "is 1" : "are " + groups);
        }

        private static int share(double share, int all) {
            return Math.max(1, (int) Math.round(share * all));
        }

        /** Takes groups as long as that comes nearer to the target, at least one, and leaves some for the other parts. */
        private void take(List<Group> line, int target, Part part, int leave) {
            List<Group> fit = new ArrayList<>();
            int size = 0;
            for (Group group : line) {
                boolean nearer = Math.abs(target - size - group.size()) < target - size;
                if (nearer && !group.hasPartial() && line.size() - fit.size() > leave) {
                    fit.add(group);
                    size += group.size();
                }
            }
            if (fit.isEmpty()) {
                fit.add(line.stream()
                        .min(Comparator.comparing(Group::hasPartial).thenComparingInt(Group::size))
                        .orElseThrow());
            }
            line.removeAll(fit);
            fit.forEach(g -> put(g, part));
        }

        /** The latest days are the test, those before them the validation; a day is not divided, and what has no day is learned from. */
        private void dealByDay(List<Group> free, boolean wantsTest) {
            TreeMap<LocalDate, List<Group>> days = new TreeMap<>(Comparator.reverseOrder());
            int all = 0;
            for (Group group : free) {
                LocalDate day = group.day();
                if (day == null) {
                    put(group, Part.TRAIN);
                } else {
                    days.computeIfAbsent(day, d -> new ArrayList<>()).add(group);
                    all += group.size();
                }
            }
            LocalDate testFrom = rule.testFrom();
            LocalDate validationFrom = rule.validationFrom();
            if (wantsTest && testFrom == null) {
                testFrom = firstDay(days, share(rule.test(), all), null);
            }
            if (rule.validation() > 0 && validationFrom == null) {
                validationFrom = firstDay(days, share(rule.validation(), all), testFrom);
            }
            if (wantsTest && testFrom == null || rule.validation() > 0 && validationFrom == null) {
                throw new IllegalArgumentException(
                        "The reports are of too few days to split them by date: " + days.size());
            }
            rule = rule.from(validationFrom, testFrom);
            days.forEach((day, groups) -> groups.forEach(g -> put(g, byDay(day))));
        }

        /** The day from which on, and before the other day, there are as many reports as wanted; null where nothing would be left before it. */
        private static @Nullable LocalDate firstDay(
                TreeMap<LocalDate, List<Group>> days, int wanted, @Nullable LocalDate before) {
            int size = 0;
            LocalDate oldest = days.isEmpty() ? null : days.lastKey();
            LocalDate best = null;
            for (Map.Entry<LocalDate, List<Group>> day : days.entrySet()) {
                if (before == null || day.getKey().isBefore(before)) {
                    if (size >= wanted || day.getKey().equals(oldest)) {
                        break;
                    }
                    size += day.getValue().stream().mapToInt(Group::size).sum();
                    best = day.getKey();
                }
            }
            return best;
        }

        /** Reports that repeat each other, or by source those of a source, with all that they repeat. */
        private List<Group> groups() {
            Map<String, Entry> byName = new LinkedHashMap<>();
            entries.forEach(e -> byName.put(e.name(), e));
            List<List<Report>> repeating =
                    NearDuplicates.groups(entries.stream().map(Entry::report).toList());
            Map<String, String> root = new HashMap<>();
            for (List<Report> reports : repeating) {
                String first = "report " + reports.get(0).name();
                for (Report report : reports) {
                    join(root, first, "report " + report.name());
                    String source = Selection.sourceOf(report);
                    if (rule.by() == SplitRule.By.SOURCE && !source.isEmpty()) {
                        join(root, first, "source " + source);
                    }
                }
            }
            Map<String, List<Entry>> groups = new LinkedHashMap<>();
            byName.forEach((name, entry) -> groups.computeIfAbsent(find(root, "report " + name), r -> new ArrayList<>())
                    .add(entry));
            return groups.values().stream().map(Group::new).toList();
        }

        private static String find(Map<String, String> root, String node) {
            String at = node;
            for (String next = root.get(at); next != null; next = root.get(at)) {
                at = next;
            }
            if (!at.equals(node)) {
                root.put(node, at); // a short cut for the next time
            }
            return at;
        }

        private static void join(Map<String, String> root, String a, String b) {
            String x = find(root, a);
            String y = find(root, b);
            if (!x.equals(y)) {
                root.put(y, x);
            }
        }
    }
}
