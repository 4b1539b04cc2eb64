// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.io.TestLayers;
import org.sitmark.io.bracket.BracketParser;

class MarkSelectionTest {

    private static final Report REPORT = BracketParser.parse(
            "r",
            "[Ann Example|entity#p kind=person] [said|#c]: [we saw [40|figure?0.9#f kind=count value=40] [tanks|entity?0.2#t]"
                    + " and [Ann|entity!] there|quote cue=@c speaker=@p] [Ben|entity?0.5 identifier=b]",
            TestLayers.ALL);

    private static List<String> marks(Report report) {
        return report.marks().stream()
                .map(m -> m.layer() + ":" + m.span().of(report.text()))
                .toList();
    }

    @Test
    void goldIsWhatPersonsDecided() {
        assertThat(marks(MarkSelection.GOLD.of(REPORT)))
                .containsExactly("entity:Ann Example", "quote:we saw 40 tanks and Ann there");
    }

    @Test
    void suggestionsAreTheOpenOnesAsMarks() {
        Report selected = MarkSelection.SUGGESTIONS.of(REPORT);

        assertThat(marks(selected)).containsExactly("figure:40", "entity:tanks", "entity:Ben");
        assertThat(selected.suggestions()).isEmpty();
        assertThat(selected.marks("figure").get(0).features().text("value")).isEqualTo("40");
    }

    @Test
    void bothLeavesOutSuggestionsOnMarksOfTheirLayer() {
        Report report =
                BracketParser.parse("r", "[[Ann|entity?] Example|entity] [Ann Example|figure?]", TestLayers.ALL);

        assertThat(marks(MarkSelection.BOTH.of(report))).containsExactly("entity:Ann Example", "figure:Ann Example");
        assertThat(marks(MarkSelection.SUGGESTIONS.of(report))).containsExactly("entity:Ann", "figure:Ann Example");
    }

    @Test
    void overlappingSuggestionsAreArbitrated() {
        Report report = BracketParser.parse("r", "[the [Ann|entity?0.6] Example Brigade|entity?0.6]", TestLayers.ALL);

        assertThat(marks(MarkSelection.SUGGESTIONS.of(report))).containsExactly("entity:the Ann Example Brigade");
    }

    @Test
    void linksToWhatIsLeftOutLeadToItsPlace() {
        Report report = BracketParser.parse(
                "r",
                "[Ann|entity#p], [tanks|quote?#t] [came|quote speaker=@t cue=@p] [home|quote?#h speaker=@p]",
                TestLayers.ALL);

        Mark gold = MarkSelection.GOLD.of(report).marks("quote").get(0);
        assertThat(gold.features().link("speaker"))
                .isEqualTo(Link.to(report.suggestions("quote").get(0).span()));
        assertThat(gold.features().link("cue"))
                .isEqualTo(Link.to(report.marks("entity").get(0)));
        Mark suggested = MarkSelection.SUGGESTIONS.of(report).marks("quote").get(1);
        assertThat(suggested.features().link("speaker"))
                .isEqualTo(Link.to(report.marks("entity").get(0).span()));
        Report both = MarkSelection.BOTH.of(report);
        assertThat(both.marks("quote").get(1).features().link("speaker"))
                .isEqualTo(Link.to(both.marks("quote").get(0)));
    }
}
