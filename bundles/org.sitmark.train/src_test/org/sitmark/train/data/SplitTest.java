// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Report;

class SplitTest {

    /** Texts of random words; nothing in common. */
    private static Report random(String name, int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("w").append(random.nextInt(100000)).append(i % 12 == 11 ? ".\n" : " ");
        }
        return Report.of(name, text.toString());
    }

    private static List<Report> different(int count) {
        Random random = new Random(5);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(random("r" + i, 100, random));
        }
        return reports;
    }

    @Test
    void everyReportIsOnExactlyOneSide() {
        for (long seed = 0; seed < 20; seed++) {
            Split split = Split.of(different(50), 0.2, seed);
            assertThat(split.heldOut()).hasSize(10);
            assertThat(split.train()).hasSize(40);
            Set<String> names = new HashSet<>();
            split.train().forEach(r -> names.add(r.name()));
            split.heldOut().forEach(r -> names.add(r.name()));
            assertThat(names).hasSize(50);
        }
    }

    @Test
    void dependsOnTheSeedAndNotOnTheOrder() {
        List<Report> reports = different(30);
        Split first = Split.of(reports, 0.3, 7);
        Collections.shuffle(reports, new Random(1));
        assertThat(Split.of(reports, 0.3, 7)).isEqualTo(first);
        assertThat(Split.of(reports, 0.3, 8).heldOut()).isNotEqualTo(first.heldOut());
    }

    @Test
    void mostReportsKeepTheirSideWhenTheCorpusGrows() {
        Set<String> before = names(Split.of(different(50), 0.2, 3).heldOut());
        Set<String> after = names(Split.of(different(60), 0.2, 3).heldOut());
        Set<String> kept = new HashSet<>(before);
        kept.retainAll(after);
        assertThat(kept.size()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void reportsThatRepeatEachOtherStayTogether() {
        Random random = new Random(11);
        List<Report> reports = new ArrayList<>(different(20));
        for (int i = 0; i < 5; i++) {
            Report first = random("bulletin" + i, 150, random);
            reports.add(first);
            reports.add(Report.of(
                    "bulletin" + i + "-update",
                    "UPDATE " + first.text().toUpperCase(java.util.Locale.ROOT)
                            + random("x", 60, random).text()));
            reports.add(Report.of(
                    "quote" + i, first.text().substring(0, first.text().length() / 2)));
        }
        for (long seed = 0; seed < 10; seed++) {
            Split split = Split.of(reports, 0.3, seed);
            assertThat(split.groups()).isEqualTo(25);
            Set<String> heldOut = names(split.heldOut());
            for (int i = 0; i < 5; i++) {
                boolean held = heldOut.contains("bulletin" + i);
                assertThat(heldOut.contains("bulletin" + i + "-update")).isEqualTo(held);
                assertThat(heldOut.contains("quote" + i)).isEqualTo(held);
            }
        }
    }

    @Test
    void aClosingParagraphThatAllShareIsNoRepetition() {
        String closing = random("closing", 30, new Random(3)).text();
        List<Report> reports = different(20).stream()
                .map(r -> Report.of(r.name(), r.text() + closing))
                .toList();
        assertThat(NearDuplicates.groups(reports)).hasSize(20);
    }

    @Test
    void equalShortTextsAreOneGroup() {
        assertThat(NearDuplicates.groups(List.of(
                        Report.of("a", "All quiet."), Report.of("b", "ALL QUIET"), Report.of("c", "All is quiet."))))
                .hasSize(2);
        assertThat(NearDuplicates.groups(List.of(Report.of("a", ""), Report.of("b", ""))))
                .hasSize(1);
    }

    @Test
    void oneGroupCannotBeSplit() {
        assertThatThrownBy(() -> Split.of(different(1), 0.2, 1)).hasMessageContaining("at least two");
        Report one = different(1).get(0);
        assertThatThrownBy(() -> Split.of(List.of(one, one.named("again")), 0.2, 1))
                .hasMessageContaining("repeat each other");
        assertThatThrownBy(() -> Split.of(different(9), 1, 1)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void bothSidesGetSomethingHoweverUnevenTheGroupsAre() {
        List<Report> reports = new ArrayList<>(different(1));
        Report big = random("big", 200, new Random(8));
        for (int i = 0; i < 9; i++) {
            reports.add(big.named("big" + i));
        }
        for (double share : new double[] {0.05, 0.5, 0.95}) {
            Split split = Split.of(reports, share, 1);
            assertThat(split.train()).isNotEmpty();
            assertThat(split.heldOut()).isNotEmpty();
            assertThat(split.train().size() + split.heldOut().size()).isEqualTo(10);
        }
    }

    private static Set<String> names(List<Report> reports) {
        return reports.stream().map(Report::name).collect(Collectors.toSet());
    }
}
