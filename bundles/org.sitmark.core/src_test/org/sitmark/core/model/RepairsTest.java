// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.json.ItemJson;
import org.sitmark.core.model.Repair.Unit;

class RepairsTest {

    private static final String TEXT = "Gen. Ott left. T-62M came.";
    //                                  0    5   9     15   20  25
    private static final Segmentation MADE = new Segmentation(
            List.of(new Span(0, 4), new Span(5, 14), new Span(15, 26)),
            List.of(
                    new Span(0, 4),
                    new Span(5, 8),
                    new Span(9, 13),
                    new Span(13, 14),
                    new Span(15, 16),
                    new Span(16, 20),
                    new Span(21, 25),
                    new Span(25, 26)));

    @Test
    void sentencesAreJoined() {
        assertThat(apply(new Repair(Unit.SENTENCE, 5, false)).sentences())
                .containsExactly(new Span(0, 14), new Span(15, 26));
    }

    @Test
    void sentencesAreSplitAndTrimmed() {
        assertThat(apply(new Repair(Unit.SENTENCE, 9, true)).sentences())
                .containsExactly(new Span(0, 4), new Span(5, 8), new Span(9, 14), new Span(15, 26));
    }

    @Test
    void tokensAreJoinedAndSplit() {
        Segmentation joined = apply(new Repair(Unit.TOKEN, 16, false));
        assertThat(joined.tokens()).contains(new Span(15, 20)).doesNotContain(new Span(15, 16));
        Segmentation split = apply(new Repair(Unit.TOKEN, 16, false), new Repair(Unit.TOKEN, 19, true));
        assertThat(split.tokens()).contains(new Span(15, 19), new Span(19, 20));
    }

    @Test
    void tokensNeverGoOverWhiteSpace() {
        assertThat(apply(new Repair(Unit.TOKEN, 9, false)).tokens()).isEqualTo(MADE.tokens());
    }

    @Test
    void aSentenceThatIsSplitInsideATokenSplitsTheToken() {
        Segmentation split = apply(new Repair(Unit.SENTENCE, 18, true));
        assertThat(split.tokens()).contains(new Span(16, 18), new Span(18, 20));
        assertThat(split.sentences()).contains(new Span(15, 18), new Span(18, 26));
    }

    @Test
    void turningABoundaryRoundTwiceLeavesNothing() {
        Report report = Report.of("r", TEXT);
        Edit join = Edits.setBoundary(report, Unit.SENTENCE, 5, false);
        Report joined = report.with(join.changes());
        assertThat(joined.repairs()).containsExactly(new Repair(Unit.SENTENCE, 5, false));
        assertThat(joined).isNotEqualTo(report);
        assertThat(joined.with(join.inverse().changes())).isEqualTo(report);
        Edit split = Edits.setBoundary(joined, Unit.SENTENCE, 5, true);
        assertThat(joined.with(split.changes()).repairs()).isEmpty();
    }

    @Test
    void anEditGoesThroughTheJournal() throws Exception {
        Edit edit = Edits.setBoundary(Report.of("r", TEXT), Unit.TOKEN, 19, true);
        var mapper = new ObjectMapper();
        assertThat(ItemJson.readEdit(
                        mapper.readTree(ItemJson.write(edit.inverse()).toString())))
                .isEqualTo(edit.inverse());
    }

    @Test
    void anEditThatDoesNotFitIsRefused() {
        Report report = Report.of("r", TEXT);
        var gone = new Change.OfRepair(new Repair(Unit.TOKEN, 3, true), null);
        assertThatThrownBy(() -> report.with(List.of(gone))).isInstanceOf(IllegalArgumentException.class);
        var outside = new Change.OfRepair(null, new Repair(Unit.TOKEN, 300, true));
        assertThatThrownBy(() -> report.with(List.of(outside))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Segmentation apply(Repair... repairs) {
        return Repairs.apply(MADE, TEXT, List.of(repairs));
    }
}
