// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.train.data.NearDuplicates;
import org.sitmark.train.datasets.Assignment.Entry;

class AssignmentTest {

    /** Reports of random words; every fourth repeats an earlier one in part; with sources and days. */
    private static List<Entry> entries(int from, int to, Random random, List<Entry> earlier) {
        List<Entry> made = new ArrayList<>(earlier);
        for (int i = from; i < to; i++) {
            StringBuilder text = new StringBuilder();
            if (!made.isEmpty() && random.nextInt(4) == 0) {
                String other = made.get(random.nextInt(made.size())).report().text();
                text.append("UPDATE ").append(other);
            }
            for (int w = 0; w < 20 + random.nextInt(60); w++) {
                text.append('w').append(random.nextInt(1_000_000)).append(' ');
            }
            Map<String, String> info = new HashMap<>();
            if (random.nextInt(5) > 0) {
                info.put(ReportInfo.SOURCE, "source " + random.nextInt(12));
            }
            if (random.nextInt(5) > 0) {
                info.put(
                        ReportInfo.DATE,
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200)).toString());
            }
            made.add(new Entry(
                    Report.of("r" + random.nextInt(1_000_000) + "-" + i, text.toString(), info, List.of()),
                    random.nextInt(9) == 0));
        }
        return made;
    }

    private static SplitRule rule(int by, double validation, double test, long seed) {
        return SplitRule.of(SplitRule.By.values()[by], validation, test, seed);
    }

    @Property(tries = 40, seed = "5125")
    void everyReportIsInOnePartAndRepetitionsAreTogether(
            @ForAll @IntRange(min = 30, max = 80) int count,
            @ForAll @IntRange(max = 2) int by,
            @ForAll @DoubleRange(max = 0.3) double validation,
            @ForAll @DoubleRange(max = 0.4) double test,
            @ForAll long seed) {
        List<Entry> entries = entries(0, count, new Random(seed), List.of());
        Assignment made = Assignment.of(entries, Map.of(), rule(by, validation, test, seed), false);

        assertThat(made.parts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(Entry::name).toList());
        assertThat(made.parts()).containsValue(Part.TRAIN);
        assertRepetitionsAreTogether(entries, made);
        for (Entry entry : entries) {
            Part part = made.parts().get(entry.name());
            assertThat(entry.partial() && (part == Part.TEST || part == Part.VALIDATION))
                    .isFalse();
        }

        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(Assignment.of(shuffled, Map.of(), rule(by, validation, test, seed), false))
                .isEqualTo(made);
    }

    @Property(tries = 40, seed = "5125")
    void growthKeepsTheTestPartAndLetsNothingOfItElsewhere(
            @ForAll @IntRange(min = 30, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 60) int more,
            @ForAll @IntRange(max = 2) int by,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Entry> before = entries(0, count, random, List.of());
        Assignment first = Assignment.of(before, Map.of(), rule(by, 0.1, 0.2, seed), false);
        List<Entry> after = entries(count, count + more, random, before);
        Assignment grown = Assignment.of(after, first.parts(), first.rule(), false);

        assertThat(names(grown, Part.TEST)).isEqualTo(names(first, Part.TEST));
        assertThat(names(grown, Part.TRAIN)).containsAll(names(first, Part.TRAIN));
        assertThat(names(grown, Part.VALIDATION)).containsAll(names(first, Part.VALIDATION));
        assertRepetitionsOfNewReports(before, after, grown);

        Assignment wider = Assignment.of(after, first.parts(), first.rule(), true);
        assertThat(names(wider, Part.TEST)).containsAll(names(first, Part.TEST));
        assertThat(names(wider, Part.TRAIN)).containsAll(names(first, Part.TRAIN));
        assertRepetitionsOfNewReports(before, after, wider);
        assertThat(Assignment.of(after, grown.parts(), grown.rule(), false)).isEqualTo(grown);
    }

    @Property(tries = 20, seed = "5126")
    void dealingAgainKeepsTheTestPart(@ForAll @IntRange(max = 2) int by, @ForAll long seed) {
        List<Entry> entries = entries(0, 50, new Random(seed), List.of());
        Assignment first = Assignment.of(entries, Map.of(), rule(0, 0.1, 0.2, seed), false);
        Map<String, Part> locked = new TreeMap<>(first.parts());
        locked.values().removeIf(p -> p != Part.TEST);
        Assignment again = Assignment.of(entries, locked, rule(by, 0.3, 0.2, seed + 5), false);
        assertThat(names(again, Part.TEST)).isEqualTo(names(first, Part.TEST));
        assertThat(names(again, Part.TRAIN)).isNotEmpty();
    }

    private static void assertRepetitionsAreTogether(List<Entry> entries, Assignment made) {
        for (List<Report> group :
                NearDuplicates.groups(entries.stream().map(Entry::report).toList())) {
            assertThat(used(group, made)).as("parts of %s", group).hasSizeLessThanOrEqualTo(1);
        }
        if (made.rule().by() == SplitRule.By.SOURCE) {
            Map<String, Set<Part>> bySource = new HashMap<>();
            for (Entry entry : entries) {
                String source = entry.report().info(ReportInfo.SOURCE);
                Part part = made.parts().get(entry.name());
                if (source != null && part != Part.ASIDE) {
                    bySource.computeIfAbsent(source, s -> new HashSet<>()).add(part);
                }
            }
            assertThat(bySource.values()).allSatisfy(p -> assertThat(p).hasSize(1));
        }
    }

    /** What a new report repeats is in its part, or it is aside; two old parts may be bridged by it, but it is in neither then. */
    private static void assertRepetitionsOfNewReports(List<Entry> before, List<Entry> after, Assignment grown) {
        Set<String> old = new HashSet<>(before.stream().map(Entry::name).toList());
        for (List<Report> group :
                NearDuplicates.groups(after.stream().map(Entry::report).toList())) {
            Set<Part> ofOld =
                    used(group.stream().filter(r -> old.contains(r.name())).toList(), grown);
            Set<Part> ofNew =
                    used(group.stream().filter(r -> !old.contains(r.name())).toList(), grown);
            assertThat(ofNew).hasSizeLessThanOrEqualTo(1);
            if (!ofOld.isEmpty() && !ofNew.isEmpty()) {
                assertThat(ofNew).isEqualTo(ofOld);
            }
        }
    }

    private static Set<Part> used(List<Report> group, Assignment made) {
        Set<Part> parts = new HashSet<>();
        group.forEach(r -> parts.add(made.parts().get(r.name())));
        parts.remove(Part.ASIDE);
        return parts;
    }

    private static Set<String> names(Assignment made, Part part) {
        Set<String> names = new HashSet<>();
        made.parts().forEach((name, of) -> {
            if (of == part) {
                names.add(name);
            }
        });
        return names;
    }

    @Test
    void byDateTheLatestReportsAreTheTest() {
        List<Entry> entries = new ArrayList<>();
        Random random = new Random(4);
        for (int day = 1; day <= 20; day++) {
            String text = "w" + random.nextInt() + " of " + random.nextInt() + " and " + random.nextInt();
            entries.add(new Entry(Report.of(String.format(java.util.Locale.ROOT, "2024-03-%02d", day), text), false));
        }
        Assignment made = Assignment.of(entries, Map.of(), SplitRule.of(SplitRule.By.DATE, 0.1, 0.2, 1), false);
        Map<Part, Integer> sizes = new EnumMap<>(Part.class);
        made.parts().values().forEach(p -> sizes.merge(p, 1, Integer::sum));
        assertThat(sizes).isEqualTo(Map.of(Part.TRAIN, 14, Part.VALIDATION, 2, Part.TEST, 4));
        assertThat(made.parts().headMap("2024-03-15").values()).containsOnly(Part.TRAIN);
        assertThat(made.rule().testFrom()).isEqualTo(LocalDate.of(2024, 3, 17));
        assertThat(made.rule().validationFrom()).isEqualTo(LocalDate.of(2024, 3, 15));

        List<Entry> later = new ArrayList<>(entries);
        later.add(new Entry(Report.of("2024-04-01", "tomorrow is another day"), false));
        later.add(new Entry(Report.of("2024-02-01", "yesterday was a quiet day"), false));
        Assignment grown = Assignment.of(later, made.parts(), made.rule(), false);
        assertThat(grown.parts()).containsEntry("2024-04-01", Part.ASIDE).containsEntry("2024-02-01", Part.TRAIN);
        assertThat(Assignment.of(later, made.parts(), made.rule(), true).parts())
                .containsEntry("2024-04-01", Part.TEST);
    }

    @Test
    void tooFewReportsAreRefusedWithASentence() {
        assertThatThrownBy(
                        () -> Assignment.of(entries(0, 2, new Random(1), List.of()), Map.of(), SplitRule.USUAL, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 3");
        assertThatThrownBy(() -> SplitRule.of(SplitRule.By.REPORT, 0.5, 0.5, 1))
                .hasMessageContaining("leave something to train on");
    }
}
