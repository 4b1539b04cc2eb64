// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/** One edit changes a few lines, and two people's edits change different ones. */
class DiffTest {

    private final TestLayers test = new TestLayers();
    private final Report report = made();

    DiffTest() throws Exception {}

    /** 400 words, each fourth marked, each fourth suggested. */
    private static Report made() {
        Report report = Report.of("r", "shells ".repeat(400), Map.of("title", "T"), List.of());
        for (int i = 0; i < 400; i += 4) {
            report = report.with(
                    Edits.add(report, "equipment", new Span(i * 7, i * 7 + 6), Features.of("category", "ammunition"))
                            .changes());
        }
        List<Item> items = new ArrayList<>(report.marks());
        for (int i = 2; i < 400; i += 4) {
            Span span = new Span(i * 7, i * 7 + 6);
            items.add(new Suggestion(
                    report.freeId("figure", span),
                    "figure",
                    span,
                    Features.of("kind", "count").with("of", Link.to(items.get(i / 4))),
                    new Origin("rules", 0.9, "x"),
                    Suggestion.State.OPEN));
        }
        return Report.of("r", report.text(), report.info(), items);
    }

    private List<String> lines(Report state) throws Exception {
        return new String(ReportWriter.write(state, null, test.layers, test.types()), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Lines that are in one of both only. */
    private int changed(Report before, Report after) throws Exception {
        List<String> added = new ArrayList<>(lines(after));
        List<String> removed = new ArrayList<>();
        for (String line : lines(before)) {
            if (!added.remove(line)) {
                removed.add(line);
            }
        }
        return added.size() + removed.size();
    }

    private Report after(Edit edit) {
        return report.with(edit.changes());
    }

    @Test
    void everyEditChangesAFewLines() throws Exception {
        Suggestion suggestion = report.suggestions().get(50);
        var mark = report.marks().get(40);

        assertThat(changed(report, after(Edits.add(report, "equipment", new Span(7, 13), Features.NONE))))
                .isEqualTo(2);
        assertThat(changed(report, after(Edits.setFeatures(mark, Features.of("category", "other")))))
                .isEqualTo(2);
        assertThat(changed(report, after(Edits.setSpan(report, mark, new Span(mark.begin(), mark.end() - 1)))))
                .isEqualTo(2);
        assertThat(changed(report, after(Edits.reject(List.of(suggestion))))).isEqualTo(2);
        assertThat(changed(report, after(Edits.accept(report, List.of(suggestion)))))
                .isLessThanOrEqualTo(6);
        assertThat(changed(report, after(Edits.setInfo(report, "state", "done"))))
                .isEqualTo(2);
        // the mark, its member and the suggestion that linked to it
        assertThat(changed(report, after(Edits.remove(report, List.of(mark))))).isLessThanOrEqualTo(6);
    }

    @Test
    void theFirstMarkOfALayerOfAnotherNamespaceChangesAFewLinesToo() throws Exception {
        Report storm = after(Edits.add(report, "weather", new Span(0, 6), Features.of("type", "storm")));

        assertThat(changed(report, storm)).isLessThanOrEqualTo(6);
    }

    @Test
    void twoPeoplesEditsInDifferentPlacesMerge() throws Exception {
        List<String> base = lines(report);
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            int first = random.nextInt(200);
            int second = 210 + random.nextInt(190);
            Set<Integer> one = touched(base, lines(after(edit(first))));
            Set<Integer> two = touched(base, lines(after(edit(second))));
            one.retainAll(two);
            assertThat(one)
                    .as("lines that both edits touch, at words %d and %d", first, second)
                    .isEmpty();
        }
    }

    private Edit edit(int word) {
        Span span = new Span(word * 7, word * 7 + 6);
        Function<Suggestion, Boolean> here = s -> s.span().equals(span);
        return report.suggestions().stream()
                .filter(here::apply)
                .findFirst()
                .map(s -> Edits.accept(report, List.of(s)))
                .orElseGet(() -> Edits.add(report, "entity", span, Features.of("kind", "person")));
    }

    /** Gaps between lines of the base that a change covers or borders on: what a three-way merge needs to be apart. */
    private static Set<Integer> touched(List<String> base, List<String> changed) {
        Set<Integer> gaps = new HashSet<>();
        int b = 0;
        int c = 0;
        while (b < base.size() || c < changed.size()) {
            if (b < base.size() && c < changed.size() && base.get(b).equals(changed.get(c))) {
                b++;
                c++;
            } else {
                gaps.add(b);
                boolean removed =
                        b < base.size() && !changed.subList(c, changed.size()).contains(base.get(b));
                if (removed) {
                    gaps.add(b + 1);
                    b++;
                } else {
                    c++;
                }
            }
        }
        return gaps;
    }
}
