// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Suggestion.State;

class TextWalkTest {

    private static final String[] LAYERS = {"entity", "figure", "quote"};

    @Test
    void goesThroughAllItemsInTextOrderAndOnAtTheOtherEnd() {
        Report report = random(300, 400);
        List<Item> expected = new ArrayList<>(report.marks());
        expected.addAll(report.openSuggestions());
        expected.sort(Item.TEXT_ORDER);
        TextWalk walk = TextWalk.overAll(report, i -> true);
        Item item = null;
        for (Item next : expected) {
            item = walk.next(item, 0);
            assertThat(item).isEqualTo(next);
        }
        assertThat(walk.next(item, 0)).isEqualTo(expected.get(0));
        for (int i = expected.size() - 1; i > 0; i--) {
            item = walk.previous(expected.get(i), 0);
            assertThat(item).isEqualTo(expected.get(i - 1));
        }
        assertThat(walk.previous(expected.get(0), 0)).isEqualTo(expected.get(expected.size() - 1));
    }

    @Test
    void goesFromAnOffsetToWhatBeginsThereOrAfterItAndBackToWhatBeginsBefore() {
        Report report = random(300, 400);
        List<Suggestion> open = report.openSuggestions();
        TextWalk walk = TextWalk.overSuggestions(report, i -> true);
        for (int offset = 0; offset < report.text().length(); offset++) {
            int at = offset;
            Item next = open.stream().filter(s -> s.begin() >= at).findFirst().orElse(open.get(0));
            assertThat(walk.next(null, offset)).isEqualTo(next);
            List<Suggestion> before = open.stream().filter(s -> s.begin() < at).toList();
            Item previous = before.isEmpty() ? open.get(open.size() - 1) : before.get(before.size() - 1);
            assertThat(walk.previous(null, offset)).isEqualTo(previous);
        }
    }

    @Test
    void goesOnFromAnItemThatIsGone() {
        Report report = random(50, 400);
        Suggestion gone = report.openSuggestions().get(7);
        Item next = report.openSuggestions().get(8);
        Report without = report.with(List.of(Change.remove(gone)));
        assertThat(TextWalk.overSuggestions(without, i -> true).next(gone, 0)).isEqualTo(next);
    }

    @Test
    void findsNothingWhereTheFilterLetsNothingPass() {
        assertThat(TextWalk.overAll(random(50, 400), i -> false).next(null, 0)).isNull();
        assertThat(TextWalk.overAll(Report.of("empty", ""), i -> true).previous(null, 0))
                .isNull();
    }

    @Test
    void aStepLooksAtOneItemOfEachLayerHoweverLongTheReportIs() {
        for (int items : new int[] {100, 20_000}) {
            Report report = random(items, items * 10);
            int[] looked = {0};
            TextWalk walk = TextWalk.overSuggestions(report, i -> {
                looked[0]++;
                return true;
            });
            Item from = report.openSuggestions().get(items / 8);
            walk.next(from, 0);
            walk.previous(from, 0);
            assertThat(looked[0]).isEqualTo(2 * LAYERS.length);
        }
    }

    @Test
    void countsAreKeptWithEveryEdit() {
        Report report = random(200, 400);
        Suggestion open = report.openSuggestions().get(3);
        Report rejected = report.with(List.of(Change.replace(open, open.withState(State.REJECTED))));
        assertCounts(rejected);
        Report accepted = report.with(List.of(Change.replace(open, open.accepted())));
        assertCounts(accepted);
        assertThat(accepted.openCount()).isEqualTo(report.openCount() - 1);
        assertCounts(accepted.with(List.of(Change.replace(open.accepted(), open))));
    }

    private static void assertCounts(Report report) {
        assertThat(report.openCount()).isEqualTo(report.openSuggestions().size());
        assertThat(report.rejectedCount())
                .isEqualTo(
                        report.suggestions().size() - report.openSuggestions().size());
        for (String layer : LAYERS) {
            assertThat(report.markCount(layer)).isEqualTo(report.marks(layer).size());
            assertThat(report.openCount(layer)).isEqualTo((int) report.suggestions(layer).stream()
                    .filter(Suggestion::isOpen)
                    .count());
        }
    }

    private static Report random(int items, int length) {
        var random = new Random(11);
        List<Item> list = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int begin = random.nextInt(length - 12);
            var span = new Span(begin, begin + 1 + random.nextInt(8));
            String layer = LAYERS[random.nextInt(LAYERS.length)];
            list.add(item(i, layer, span, random.nextInt(4)));
        }
        return Report.of("random", "x".repeat(length), Map.of(), list);
    }

    private static Item item(int i, String layer, Span span, int which) {
        var origin = new Origin("test", 0.5, "");
        @Nullable State state = which == 0 ? null : which == 1 ? State.REJECTED : State.OPEN;
        return state == null
                ? new Mark(1000 + i, layer, span, Features.NONE, origin)
                : new Suggestion(1000 + i, layer, span, Features.NONE, origin, state);
    }
}
