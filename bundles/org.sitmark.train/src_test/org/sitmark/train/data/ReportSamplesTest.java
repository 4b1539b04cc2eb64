// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.train.Gold;

class ReportSamplesTest {

    private static ReportSamples samples(Report report, String... layers) {
        return ReportSamples.of(report, Set.of(layers), Gold.LAYERS, Gold.SEGMENTER);
    }

    private static ReportSamples samples(String annotated, String... layers) {
        return samples(Gold.report("r", annotated), layers);
    }

    @Test
    void marksBecomeNamesOverTokens() throws Exception {
        ReportSamples samples =
                samples("Gen. [Ann Example|entity=person] is in [Northtown|entity=location].", "entity");
        StringBuilder text = new StringBuilder();
        NameSamples.write(samples, false, text);
        assertThat(text.toString())
                .isEqualTo("Gen . <START:person> Ann Example <END> is in <START:location> Northtown <END> .\n");
        assertThat(samples.coverage()).isEqualTo(new Coverage(2, 2, 0, 0, List.of()));
    }

    @Test
    void sentencesWithoutMarksStay() {
        assertThat(samples("Nothing here.\n\nNor here.\n[Ann|entity=person].", "entity")
                        .sentences())
                .extracting(s -> s.names().size())
                .containsExactly(0, 0, 1);
        assertThat(samples("Nothing here.", "entity").sentences()).hasSize(1);
        assertThat(samples("", "entity").sentences()).isEmpty();
    }

    @Test
    void onlyTheWantedLayersCount() {
        ReportSamples samples = samples("[Ann|entity=person] saw a [T-1 tank|equipment=tank].", "equipment");
        assertThat(samples.coverage().marks()).isEqualTo(1);
        assertThat(samples.sentences().get(0).names()).containsExactly(new SampleSentence.Name(3, 5, "tank"));
    }

    @Test
    void severalLayersTogetherWriteLayerAndKind() {
        ReportSamples samples = samples(
                "[Ann|entity=person] saw a [T-1 tank|equipment=tank] in [rain|weather].",
                "equipment",
                "entity",
                "weather");
        assertThat(samples.sentences().get(0).names())
                .extracting(SampleSentence.Name::type)
                .containsExactly("entity.person", "equipment.tank", "weather");
    }

    @Test
    void marksInsideATokenAreWidenedAndTold() {
        ReportSamples samples = samples("The [Northtown|entity=location]-led forces.", "entity");
        assertThat(samples.sentences().get(0).names()).containsExactly(new SampleSentence.Name(1, 2, "location"));
        assertThat(samples.coverage().widened()).isEqualTo(1);
        assertThat(samples.coverage().examples())
                .containsExactly("r: entity 'Northtown' at 4 is widened to 'Northtown-led'");
    }

    @Test
    void whatCannotBeLearnedIsCountedAndTold() {
        Report report = Report.of(
                "r",
                "One two\nthree four five",
                java.util.Map.of(),
                List.of(
                        mark(1, "entity", 4, 13),
                        mark(2, "entity", 7, 8),
                        mark(3, "entity", 14, 23),
                        mark(4, "equipment", 14, 18)));
        Coverage coverage = samples(report, "entity", "equipment").coverage();
        assertThat(coverage.marks()).isEqualTo(4);
        assertThat(coverage.exact()).isEqualTo(1);
        assertThat(coverage.leftOut()).isEqualTo(3);
        assertThat(coverage.examples())
                .containsExactlyInAnyOrder(
                        "r: entity 'two three' at 4 runs over the end of a sentence",
                        "r: entity ' ' at 7 has no token",
                        "r: equipment 'four' at 14 overlaps a longer mark");
    }

    @Test
    void countsAddUpAndExamplesAreLimited() {
        Coverage one = new Coverage(3, 1, 1, 1, java.util.Collections.nCopies(15, "x"));
        assertThat(one.plus(one).examples()).hasSize(Coverage.MOST_EXAMPLES);
        assertThat(one.plus(one).marks()).isEqualTo(6);
        assertThat(one).hasToString("3 marks: 1 on token boundaries, 1 widened to whole tokens, 1 left out");
    }

    private static Mark mark(int id, String layer, int begin, int end) {
        return new Mark(id, layer, new Span(begin, end), Features.NONE, null);
    }
}
