// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.evaluation.KindScore;
import org.sitmark.train.evaluation.Thresholds;
import org.sitmark.train.scoring.RowKey;

class ChartsTest {

    private static final Set<String> ENTITY = Set.of("entity");

    private static Suggestion suggestion(int id, int begin, int end, String kind, double score) {
        return new Suggestion(
                id,
                "entity",
                new Span(begin, end),
                Features.of("kind", kind),
                new Origin("model", score, kind),
                Suggestion.State.OPEN);
    }

    /** Of three suggestions the two surest are right; one gold mark is missed. */
    private static List<Evaluation.Judged> judged() {
        return List.of(new Evaluation.Judged(
                Gold.report(
                        "a",
                        "General [Ann Example|entity=person] saw [Northtown|entity=location] and [Orsk|entity=location]."),
                List.of(
                        suggestion(1, 8, 19, "person", 0.9),
                        suggestion(2, 24, 33, "location", 0.8),
                        suggestion(3, 0, 7, "person", 0.4))));
    }

    private static Chart kinds() {
        Evaluation evaluation = Evaluation.of(judged(), ENTITY, Gold.LAYERS, 1);
        return Charts.kinds(
                "test", evaluation.types().stream().map(KindScore::of).toList(), Gold.LAYERS);
    }

    @Test
    void barsHaveTheNumbersOfTheEvaluation() {
        Evaluation evaluation = Evaluation.of(judged(), ENTITY, Gold.LAYERS, 1);
        Chart chart = kinds();
        assertThat(chart.rows()).containsExactly("entity", "  location", "  person");
        List<Chart.Point> points = chart.series().get(0).points();
        assertThat(points.get(0).x())
                .isEqualTo(evaluation.type("entity", RowKey.ALL).strict().f1());
        assertThat(points.get(1).x())
                .isEqualTo(evaluation.type("entity", "location").strict().f1());
        assertThat(chart.words()).contains("location (2 marks): 0.667", "person (1 marks): 0.667");
    }

    @Test
    void theLastThresholdIsTheWholePrediction() {
        Thresholds thresholds = Thresholds.of(judged(), "entity", Gold.LAYERS);
        Evaluation evaluation = Evaluation.of(judged(), ENTITY, Gold.LAYERS, 1);
        assertThat(thresholds.steps()).extracting(Thresholds.Step::least).containsExactly(0.9, 0.8, 0.4);
        assertThat(thresholds.steps().get(2).strict())
                .isEqualTo(evaluation.type("entity", RowKey.ALL).strict());
        assertThat(thresholds.best().orElseThrow().least()).isEqualTo(0.8);
        assertThat(thresholds.best().orElseThrow().strict().precision()).isEqualTo(1);
        Chart chart = Charts.thresholds("test", judged(), ENTITY, Gold.LAYERS);
        assertThat(chart.notes())
                .containsExactly("entity: F1 is best, 0.800, with scores from 0.80 (precision 1.000, recall 0.667).");
    }

    @Test
    void calibrationTellsWhatScoresPromiseAndWhatCameTrue() {
        Chart chart = Charts.calibration("test", judged(), ENTITY, Gold.LAYERS);
        assertThat(chart.series()).extracting(Chart.Series::name).containsExactly("honest scores", "entity");
        assertThat(chart.notes().get(0)).startsWith("entity: scores promise 0.700 of 3 suggestions, 0.667 came true");
    }

    /** Agresti and Coull (1998) give 0.0 to 0.278 for none of 10 by Wilson's interval. */
    @Test
    void theIntervalOfAShareIsWilsons() {
        assertThat(Interval.ofShare(0, 10).high()).isCloseTo(0.278, within(5e-4));
        assertThat(Interval.ofShare(10, 10).low()).isCloseTo(0.722, within(5e-4));
        assertThat(Interval.ofShare(5, 10).low()).isCloseTo(0.2366, within(5e-4));
    }

    @Test
    void aDrawingIsXmlWithItsWordsAndPlainColours() throws Exception {
        byte[] svg = ChartFiles.svg(kinds(), Look.LIGHT, 600, 300);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(kinds().words());
        String text = new String(svg, StandardCharsets.UTF_8);
        assertThat(text).contains("#0072b2").doesNotContain("NaN");
        assertThat(ChartFiles.svg(kinds(), Look.LIGHT, 600, 300)).isEqualTo(svg);
    }

    @Test
    void aPictureIsDrawnWithoutADisplayInTheColoursOfTheTheme() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(ChartFiles.png(kinds(), Look.DARK, 600, 300)));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getRGB(3, 3) & 0xffffff).isEqualTo(Look.DARK.paper());
        int[] pixels = ChartFiles.pixels(kinds(), Look.DARK, 600, 300, 1);
        assertThat(pixels).hasSize(600 * 300).contains(Look.DARK.series().get(0));
    }

    @Test
    void otherFilesAreRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> ChartFiles.write(folder.resolve("c.jpg"), kinds(), Look.LIGHT, 600, 300))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".png or .svg");
    }

    @Test
    void allColoursCanBeReadOnTheirGround() {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            assertThat(contrast(look.ink(), look.paper())).isGreaterThan(4.5);
            assertThat(contrast(look.dim(), look.paper())).isGreaterThan(4.5);
            look.series().forEach(c -> assertThat(contrast(c, look.paper())).isGreaterThan(3));
        }
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
