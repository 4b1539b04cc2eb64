// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.link.LinkWires.Box;
import org.sitmark.ui.editor.link.LinkWires.Corner;

class LinkIndexTest {

    private static final Mark PERSON = new Mark(11, "entity", new Span(6, 9), Features.NONE, null);
    private static final Mark QUOTE = new Mark(
            12,
            "quote",
            new Span(20, 30),
            Features.NONE.with("speaker", Link.to(new Span(0, 9))).with("cue", Link.to(new Span(10, 14))),
            null);
    private static final Report REPORT = Report.of("r", "x".repeat(40), Map.of(), List.of(PERSON, QUOTE));

    @Test
    void aSpanThatCoversAMarkLeadsToIt() {
        assertThat(new LinkIndex(REPORT).into(REPORT, PERSON)).singleElement().satisfies(end -> {
            assertThat(end.item()).isEqualTo(QUOTE);
            assertThat(end.label()).isEqualTo("speaker of quote");
        });
    }

    @Test
    void followsEditsAndUndo() {
        var index = new LinkIndex(REPORT);
        Edit edit = Edits.setFeatures(QUOTE, QUOTE.features().with("speaker", Link.to(PERSON)));
        Report linked = REPORT.with(edit.changes());
        index.changed(edit.changes());
        assertThat(index.into(linked, PERSON)).hasSize(1);
        Edit removed = Edits.remove(linked, List.of(linked.mark(12).orElseThrow()));
        index.changed(removed.changes());
        assertThat(index.into(linked.with(removed.changes()), PERSON)).isEmpty();
        index.changed(removed.inverse().changes());
        assertThat(index.into(linked, PERSON)).hasSize(1);
    }

    @Test
    void linksOfAnItemComeWithWhatTheyLeadTo() {
        assertThat(LinkIndex.from(REPORT, QUOTE))
                .extracting(LinkEnd::label, LinkEnd::span)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cue", new Span(10, 14)),
                        org.assertj.core.groups.Tuple.tuple("speaker", new Span(0, 9)));
    }

    @Test
    void aWayOverLinesRunsInGapsAndInTheMargin() {
        List<Corner> way = LinkWires.route(new Box(2, 100, 52, 150, 70), new Box(6, 200, 156, 260, 174), 8, 49, 0);
        assertThat(way.get(2).x()).isEqualTo(49);
        assertThat(way.get(3).x()).isEqualTo(49);
        // between the glyphs of one line and those of the next
        assertThat(way.get(2).y()).isBetween(70, 78);
        assertThat(way.get(3).y()).isBetween(148, 156);
        assertThat(way.get(way.size() - 1)).isEqualTo(new Corner(230, 155));
    }
}
