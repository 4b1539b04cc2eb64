// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;
import org.sitmark.train.SharedData;
import org.sitmark.train.calibration.ModelScores;
import org.sitmark.train.calibration.Reliability;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.train.evaluation.Breakdown.By;
import org.sitmark.train.evaluation.Evaluation.Judged;
import org.sitmark.train.scoring.RowKey;

class BreakdownTest {

    private static final Set<String> LAYERS = Set.of("entity", "equipment");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reports of two sources; of their marks some are missed, moved, or given another kind, and some are invented. */
    private static List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        Random random = new Random(3);
        List<Report> gold = Gold.many(10);
        for (int i = 0; i < gold.size(); i++) {
            Report report = gold.get(i)
                    .with(List.of(new Change.OfInfo(ReportInfo.SOURCE, null, i % 3 == 0 ? "Agency" : "Ministry")));
            List<Suggestion> predicted = new ArrayList<>();
            for (Mark mark : report.marks()) {
                Span span = mark.span();
                Features features = mark.features();
                switch (random.nextInt(6)) {
                    case 0 -> {
                        continue;
                    }
                    case 1 -> span = new Span(Math.max(0, span.begin() - 4), span.end());
                    case 2 ->
                        features = mark.layer().equals("entity")
                                ? Features.of("kind", "organisation")
                                : Features.of("category", "ship");
                    default -> {
                        // as it is
                    }
                }
                predicted.add(new Suggestion(
                        predicted.size() + 1,
                        mark.layer(),
                        span,
                        features,
                        new Origin("test", random.nextInt(11) / 10.0, "test"),
                        Suggestion.State.OPEN));
            }
            judged.add(new Judged(report, predicted));
        }
        return judged;
    }

    private static Map<String, Set<String>> learned() {
        return Statistics.strings(Gold.many(2), LAYERS);
    }

    private static Breakdown of(By by) {
        return Breakdown.of(by, judged(), LAYERS, Gold.LAYERS, learned(), 1);
    }

    @Test
    void theGroupsOfReportsAddUpToTheWhole() {
        Evaluation all = Evaluation.of(judged(), LAYERS, Gold.LAYERS, 1);
        for (By by : List.of(By.SOURCE, By.REPORT, By.SEEN, By.LENGTH)) {
            int gold = of(by).rows().stream()
                    .filter(r -> r.score().layer().equals("entity"))
                    .mapToInt(r -> r.score().strict().gold())
                    .sum();
            assertThat(gold)
                    .as("%s", by)
                    .isEqualTo(all.type("entity", RowKey.ALL).strict().gold());
        }
        assertThat(of(By.SOURCE).rows()).extracting(Breakdown.Row::group).containsOnly("Agency", "Ministry");
        assertThat(of(By.REPORT).rows()).hasSize(30);
        assertThat(of(By.KIND).rows())
                .filteredOn(r -> r.score().layer().equals("entity"))
                .extracting(Breakdown.Row::group)
                .containsExactly("location", "organisation", "person");
    }

    @Test
    void macroIsTheMeanOfGroupsThatHaveGold() {
        Breakdown kinds = of(By.KIND);
        double mean = kinds.rows().stream()
                .filter(r ->
                        r.score().layer().equals("entity") && r.score().strict().gold() > 0)
                .mapToDouble(r -> r.score().strict().f1())
                .average()
                .orElseThrow();
        assertThat(kinds.macro().get("entity")).isCloseTo(mean, within(1e-12));
        assertThat(kinds.rows())
                .filteredOn(r -> r.group().equals("organisation"))
                .singleElement()
                .satisfies(r -> assertThat(r.score().strict().gold()).isZero());
    }

    @Test
    void scoresAreBinnedByWhatCameTrue() {
        Reliability reliability = Reliability.of(ModelScores.judge(judged(), "entity", Gold.LAYERS), false);
        Evaluation all = Evaluation.of(judged(), LAYERS, Gold.LAYERS, 1);
        assertThat(reliability.count())
                .isEqualTo(all.type("entity", RowKey.ALL).strict().predicted());
        assertThat(reliability.precision())
                .isCloseTo(all.type("entity", RowKey.ALL).strict().precision(), within(1e-12));
    }

    @Test
    void everyNumberIsThatOfTheReferenceScorer(@TempDir Path folder) throws Exception {
        Path script = SharedData.require("tools/score.py");
        Map<String, Set<String>> learned = learned();
        compare(script, folder, By.SEEN, (report, item) -> true);
        for (String group : List.of("seen", "unseen")) {
            compareGroup(
                    script,
                    folder,
                    By.SEEN,
                    group,
                    (report, item) -> learned.get(item.layer())
                                    .contains(Statistics.key(item.span().of(report.text())))
                            == group.equals("seen"));
        }
        for (String group : List.of("1", "2", "3")) {
            compareGroup(
                    script,
                    folder,
                    By.LENGTH,
                    group,
                    (report, item) -> Statistics.words(item.span().of(report.text())) == Integer.parseInt(group));
        }
        for (String group : List.of("Agency", "Ministry")) {
            compareGroup(script, folder, By.SOURCE, group, (report, item) -> group.equals(report.info("source")));
        }
        compareGroup(script, folder, By.REPORT, "report004", (report, item) -> report.name()
                .equals("report004"));
    }

    /** The rows of kinds against those of the whole. */
    private static void compare(Path script, Path folder, By by, BiPredicate<Report, Item> all) throws Exception {
        JsonNode scores = scores(script, folder, all);
        for (Breakdown.Row row : of(By.KIND).rows()) {
            String key = row.score().layer() + "/strict/" + row.group();
            assertThat(row.score().strict().f1())
                    .as("%s %s", by, key)
                    .isCloseTo(scores.path(key).path("f1").asDouble(), within(5e-5));
        }
    }

    private static void compareGroup(Path script, Path folder, By by, String group, BiPredicate<Report, Item> in)
            throws Exception {
        JsonNode scores = scores(script, folder, in);
        List<Breakdown.Row> rows = of(by).rows().stream()
                .filter(r -> r.group().equals(group) && !r.score().layer().equals(Evaluation.ALL_LAYERS))
                .toList();
        assertThat(rows).hasSize(2);
        for (Breakdown.Row row : rows) {
            for (String mode : List.of(RowKey.STRICT, RowKey.OVERLAP)) {
                JsonNode expected = scores.path(row.score().layer() + "/" + mode + "/*");
                var tally = mode.equals(RowKey.STRICT)
                        ? row.score().strict()
                        : row.score().overlap();
                assertThat(List.of(tally.gold(), tally.predicted(), tally.hit()))
                        .as("%s %s %s", by, group, mode)
                        .isEqualTo(List.of(
                                expected.path("gold").asInt(),
                                expected.path("predicted").asInt(),
                                expected.path("hit").asInt()));
                assertThat(tally.f1()).isCloseTo(expected.path("f1").asDouble(), within(5e-5));
            }
        }
    }

    /** What the reference scorer says of the marks that fit. */
    private static JsonNode scores(Path script, Path folder, BiPredicate<Report, Item> in) throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Path predicted = folder.resolve("predicted.jsonl");
        List<String> goldLines = new ArrayList<>();
        List<String> predictedLines = new ArrayList<>();
        for (Judged each : judged()) {
            goldLines.add(line(each.gold(), each.gold().marks(), in));
            predictedLines.add(line(each.gold(), each.predicted(), in));
        }
        Files.write(gold, goldLines);
        Files.write(predicted, predictedLines);
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), gold.toString(), predicted.toString(), "--json")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noPython) {
            Assumptions.abort("python3 is not here: " + noPython.getMessage());
            throw noPython;
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return JSON.readTree(out);
    }

    private static String line(Report report, Collection<? extends Item> items, BiPredicate<Report, Item> in)
            throws IOException {
        ObjectNode node = JSON.createObjectNode().put("name", report.name()).put("text", report.text());
        ArrayNode marks = node.putArray("marks");
        for (Item item : items) {
            if (in.test(report, item)) {
                ObjectNode features = marks.addObject()
                        .put("layer", item.layer())
                        .put("begin", item.begin())
                        .put("end", item.end())
                        .putObject("features");
                item.features()
                        .names()
                        .forEach(n -> features.put(n, item.features().text(n)));
            }
        }
        return JSON.writeValueAsString(node);
    }
}
