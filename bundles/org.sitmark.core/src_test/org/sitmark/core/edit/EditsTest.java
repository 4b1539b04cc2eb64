// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

class EditsTest {

    private static final String TEXT = "Twelve tanks crossed the Velm near Karsk.";

    private static Suggestion suggestion(int id, String layer, int begin, int end, Features features) {
        return new Suggestion(
                id, layer, new Span(begin, end), features, new Origin("finder", 0.8, "rule 1"), Suggestion.State.OPEN);
    }

    private static Suggestion suggestion(int id, String layer, int begin, int end) {
        return suggestion(id, layer, begin, end, Features.NONE);
    }

    private static Mark mark(int id, String layer, int begin, int end, Features features) {
        return new Mark(id, layer, new Span(begin, end), features, null);
    }

    private static Report report(Item... items) {
        return Report.of("r", TEXT, Map.of(), List.of(items));
    }

    private static Report apply(Report report, Edit edit) {
        Report after = report.with(edit.changes());
        assertThat(after.with(edit.inverse().changes())).as("undone").isEqualTo(report);
        return after;
    }

    @Test
    void acceptingKeepsIdAndOriginSoThatLinksStillLead() {
        Suggestion quantity = suggestion(1, "figure", 0, 6);
        Suggestion tanks = suggestion(2, "thing", 7, 12, Features.NONE.with("of", Link.to(quantity)));
        Report report = apply(report(quantity, tanks), Edits.accept(report(quantity, tanks), List.of(tanks, quantity)));
        assertThat(report.suggestions()).isEmpty();
        Mark accepted = report.mark(2).orElseThrow();
        assertThat(accepted.origin()).isEqualTo(new Origin("finder", 0.8, "rule 1"));
        Link link = accepted.features().link("of");
        assertThat(link).isEqualTo(new Link.ToItem(1));
        assertThat(report.mark(1)).isPresent();
    }

    @Test
    void acceptingWithAnotherSpanIsRememberedAsEdited() {
        Suggestion tanks = suggestion(2, "thing", 7, 12);
        Report before = report(tanks);
        Report after = apply(before, Edits.accept(before, tanks, new Span(0, 12), Features.of("kind", "a")));
        Origin origin = after.mark(2).orElseThrow().origin();
        assertThat(origin).isEqualTo(new Origin("finder", 0.8, "rule 1", true));
    }

    @Test
    void aNewMarkTakesThePlaceOfMarksAndOpenSuggestionsOfItsLayer() {
        Mark old = mark(1, "thing", 0, 6, Features.NONE);
        Mark other = mark(2, "place", 0, 12, Features.NONE.with("of", Link.to(old)));
        Suggestion open = suggestion(3, "thing", 7, 12);
        Report before = report(old, other, open);
        Report after = apply(before, Edits.add(before, "thing", new Span(0, 12), Features.NONE));
        assertThat(after.marks("thing")).extracting(Mark::span).containsExactly(new Span(0, 12));
        assertThat(after.suggestions()).isEmpty();
        Link link = after.mark(2).orElseThrow().features().link("of");
        assertThat(link).isEqualTo(Link.to(after.marks("thing").get(0)));
    }

    @Test
    void removingAMarkLeavesItsSpanToThoseThatLinkToIt() {
        Mark target = mark(1, "thing", 0, 6, Features.NONE);
        Mark linking = mark(2, "place", 25, 29, Features.NONE.with("of", Link.to(target)));
        Report before = report(target, linking);
        Report after = apply(before, Edits.remove(before, List.of(target)));
        assertThat(after.mark(2).orElseThrow().features().link("of")).isEqualTo(Link.to(new Span(0, 6)));
    }

    @Test
    void ofTwoOverlappingSuggestionsThatAreAcceptedTogetherTheFirstStays() {
        Suggestion one = suggestion(1, "thing", 0, 12);
        Suggestion two = suggestion(2, "thing", 7, 12);
        Report before = report(one, two);
        Report after = apply(before, Edits.accept(before, List.of(one, two)));
        assertThat(after.marks()).extracting(Mark::id).containsExactly(1);
        assertThat(after.suggestions()).isEmpty();
    }

    @Test
    void growingAMarkOverAnotherReplacesTheOther() {
        Mark one = mark(1, "thing", 0, 6, Features.NONE);
        Mark two = mark(2, "thing", 7, 12, Features.NONE.with("of", Link.to(one)));
        Report before = report(one, two);
        Report after = apply(before, Edits.setSpan(before, one, new Span(0, 12)));
        assertThat(after.marks()).containsExactly(mark(1, "thing", 0, 12, Features.NONE));
    }

    @Test
    void rejectedSuggestionsStayAndCanBeOpenedAgain() {
        Suggestion one = suggestion(1, "thing", 0, 6);
        Report before = report(one);
        Report rejected = apply(before, Edits.reject(List.of(one)));
        assertThat(rejected.openSuggestions()).isEmpty();
        assertThat(rejected.suggestions()).hasSize(1);
        assertThat(apply(rejected, Edits.reopen(rejected.suggestions()))).isEqualTo(before);
    }

    @Test
    void thePersonsFirstEditTakesANewReportIntoWork() {
        Report fresh = report();
        Report begun = apply(fresh, Edits.byPerson(fresh, Edits.add(fresh, "thing", new Span(0, 6), Features.NONE)));
        assertThat(ReportInfo.stateOf(begun)).isEqualTo(ReportInfo.State.IN_PROGRESS);
        Edit second = Edits.add(begun, "thing", new Span(7, 12), Features.NONE);
        assertThat(Edits.byPerson(begun, second)).isEqualTo(second);
        assertThat(Edits.byPerson(fresh, new Edit("nothing", List.of())).isEmpty())
                .isTrue();
    }

    @Test
    void changingNothingIsAnEmptyEdit() {
        Mark one = mark(1, "thing", 0, 6, Features.of("kind", "a"));
        assertThat(Edits.setSpan(report(one), one, new Span(0, 6)).isEmpty()).isTrue();
        assertThat(Edits.setFeatures(one, Features.of("kind", "a")).isEmpty()).isTrue();
        assertThat(Edits.setInfo(report(one), "state", null).isEmpty()).isTrue();
    }
}
