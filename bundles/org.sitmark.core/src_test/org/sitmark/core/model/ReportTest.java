// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String TEXT = "Twelve tanks crossed the Velm near Karsk.";

    private static Mark mark(int id, int begin, int end) {
        return new Mark(id, "thing", new Span(begin, end), Features.NONE, null);
    }

    @Test
    void anEditGivesANewReportAndLeavesTheOldOneAlone() {
        Report empty = Report.of("r", TEXT);
        Report one = empty.with(List.of(Change.add(mark(1, 0, 6))));
        assertThat(empty.marks()).isEmpty();
        assertThat(one.marks()).containsExactly(mark(1, 0, 6));
        assertThat(one.with(List.of(Change.remove(mark(1, 0, 6))))).isEqualTo(empty);
    }

    @Test
    void marksComeInTextOrderLongerFirst() {
        Report report = Report.of("r", TEXT, Map.of(), List.of(mark(3, 7, 12), mark(2, 0, 6), mark(1, 0, 12)));
        assertThat(report.marks()).extracting(Mark::id).containsExactly(1, 2, 3);
    }

    @Test
    void overlappingMarksAreThoseThatShareACharacter() {
        Random random = new Random(7);
        String text = "x".repeat(500);
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            int begin = random.nextInt(490);
            items.add(mark(
                    i, begin, begin + 1 + random.nextInt(Math.min(9 + (i % 50 == 0 ? 200 : 0), 500 - begin - 1) + 1)));
        }
        items.removeIf(item -> item.end() > 500);
        Report report = Report.of("r", text, Map.of(), items);
        for (int i = 0; i < 200; i++) {
            int begin = random.nextInt(480);
            Span span = new Span(begin, begin + 1 + random.nextInt(19));
            List<Item> expected = items.stream()
                    .filter(item -> item.span().overlaps(span))
                    .sorted(Item.TEXT_ORDER)
                    .toList();
            assertThat(report.marksOverlapping(span)).isEqualTo(expected);
        }
    }

    @Test
    void aChangeThatDoesNotFitIsRefused() {
        Report report = Report.of("r", TEXT, Map.of(), List.of(mark(1, 0, 6)));
        assertThatThrownBy(() -> report.with(List.of(Change.remove(mark(1, 0, 7)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report.with(List.of(Change.add(mark(1, 8, 9)))))
                .hasMessageContaining("two items with id 1");
        assertThatThrownBy(() -> report.with(List.of(Change.add(mark(2, 30, 99)))))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> report.with(List.of(new Change.OfInfo("title", "x", "y"))))
                .hasMessageContaining("title");
    }

    @Test
    void freeIdsAreStableAndNeverTaken() {
        Report report = Report.of("r", TEXT);
        int id = report.freeId("thing", new Span(0, 6));
        assertThat(report.freeId("thing", new Span(0, 6))).isEqualTo(id);
        Report taken = report.with(List.of(Change.add(mark(id, 0, 6))));
        assertThat(taken.freeId("thing", new Span(0, 6))).isNotEqualTo(id).isPositive();
    }

    @Test
    void aLinkFollowsTheItemThatItPointsTo() {
        Mark target = mark(1, 0, 6);
        Report report = Report.of("r", TEXT, Map.of(), List.of(target));
        Link link = Link.to(target);
        Report moved = report.with(List.of(Change.replace(target, target.withSpan(new Span(7, 12)))));
        assertThat(link.resolve(moved)).contains(new Span(7, 12));
        assertThat(link.resolve(Report.of("r", TEXT))).isEmpty();
        assertThat(Link.to(new Span(1, 2)).resolve(report)).contains(new Span(1, 2));
    }
}
