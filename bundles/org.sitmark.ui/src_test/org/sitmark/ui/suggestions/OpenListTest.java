// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Suggestion.State;

class OpenListTest {

    @Test
    void followsEveryKindOfEditAndItsUndo() {
        Report report = report(40);
        var list = new OpenList(s -> true);
        list.show(report.openSuggestions());
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            List<Suggestion> open = report.openSuggestions();
            Change change = change(random, i, open.get(random.nextInt(open.size())));
            report = followed(report, change, list);
            if (random.nextInt(3) > 0) {
                report = followed(report, change.inverse(), list);
            }
        }
    }

    private static Change change(Random random, int i, Suggestion one) {
        return switch (random.nextInt(5)) {
            case 0 -> Change.replace(one, one.accepted());
            case 1 -> Change.replace(one, one.withState(State.REJECTED));
            case 2 -> Change.replace(one, one.withFeatures(Features.of("kind", "k" + i)));
            case 3 -> Change.replace(one, one.withSpan(new Span(one.begin(), Math.min(1000, one.end() + 1))));
            default -> Change.add(suggestion(5000 + i, random.nextInt(990), State.OPEN));
        };
    }

    private static Report followed(Report report, Change change, OpenList list) {
        Report changed = report.with(List.of(change));
        List<Suggestion> before = report.openSuggestions();
        List<Suggestion> after = changed.openSuggestions();
        int first = list.follow(List.of(change));
        assertThat(IntStream.range(0, list.size()).mapToObj(list::get).toList()).isEqualTo(after);
        int same = first < 0 ? after.size() : first;
        assertThat(before.subList(0, same)).as("rows before the first").isEqualTo(after.subList(0, same));
        return changed;
    }

    @Test
    void rowsBeforeTheEditStayAsTheyAre() {
        Report report = report(800);
        var list = new OpenList(s -> true);
        list.show(report.openSuggestions());
        Suggestion one = report.openSuggestions().get(400);
        assertThat(list.follow(List.of(Change.replace(one, one.accepted())))).isEqualTo(400);
        assertThat(list.size()).isEqualTo(799);
        assertThat(list.follow(List.of(Change.remove(one.accepted())))).isEqualTo(-1);
    }

    @Test
    void listsOnlyWhatTheFilterLetsPass() {
        var list = new OpenList(s -> s.begin() < 10);
        assertThat(list.follow(List.of(Change.add(suggestion(1, 20, State.OPEN)))))
                .isEqualTo(-1);
        assertThat(list.follow(List.of(Change.add(suggestion(2, 5, State.OPEN)))))
                .isZero();
        assertThat(list.size()).isEqualTo(1);
    }

    private static Report report(int open) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < open; i++) {
            items.add(suggestion(100 + i, i * 990 / open, State.OPEN));
        }
        return Report.of("r", "x".repeat(1000), Map.of(), items);
    }

    private static Suggestion suggestion(int id, int begin, State state) {
        return new Suggestion(
                id, "entity", new Span(begin, begin + 5), Features.NONE, new Origin("test", 0.5, ""), state);
    }
}
