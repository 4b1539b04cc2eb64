// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.train.SharedData;

/**
 * Compares our scorer byte by byte with the reference scorer, over real corpora with perturbed predictions. Skipped where there is none. The system
 * property {@code sitmark.rounds} asks for more than one round.
 */
class ReferenceScorerTest {

    private static final int ROUNDS = Integer.getInteger("sitmark.rounds", 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<List<String>> OPTIONS = List.of(
            List.of(),
            List.of("--json"),
            List.of("--layers", "figure,entity"),
            List.of("--layers", "quote,nothing,quote", "--json"),
            List.of("--drop", "nominal=true", "--drop", "numeric=false", "--drop", "kind=person"),
            List.of("--drop", "value=1", "--drop", "speech=false", "--json"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "re3d-dev",
                "gum-quotes-dev",
                "gum-entities-dev",
                "measeval-train",
                "wikigold",
                "crossner-politics-train",
                "btc-sample",
                "losses-samples/losses-dev"
            })
    void printsWhatTheReferenceScorerPrints(String corpus, @TempDir Path folder) throws Exception {
        Path gold = SharedData.require("data/" + corpus + ".jsonl");
        Path script = script();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Path predicted = folder.resolve("predicted" + seed + ".jsonl");
            perturb(gold, predicted, new Random(seed));
            int n = Math.floorMod(corpus.hashCode() + seed, 3);
            compare(script, gold, predicted, OPTIONS.get(n));
            compare(script, predicted, gold, OPTIONS.get(n + 3));
        }
    }

    @Test
    void agreesOnOddValues(@TempDir Path folder) throws Exception {
        Path script = script();
        var random = new Random(42);
        for (int round = 0; round < 12 * ROUNDS; round++) {
            Path gold = folder.resolve("gold" + round + ".jsonl");
            Path predicted = folder.resolve("predicted" + round + ".jsonl");
            oddDocuments(gold, random);
            oddDocuments(predicted, random);
            compare(script, gold, predicted, OPTIONS.get(round % OPTIONS.size()));
        }
    }

    @Test
    void refusesWhatTheReferenceScorerRefuses(@TempDir Path folder) throws Exception {
        Path script = script();
        Path good = write(folder.resolve("good.jsonl"), "{\"name\":\"a\",\"text\":\"x\",\"marks\":[]}");
        Path twice = write(
                folder.resolve("twice.jsonl"), "{\"name\":\"a\",\"text\":\"x\"}\n\n{\"name\":\"a\",\"text\":\"x\"}");
        Path utf16 = write(folder.resolve("utf16.jsonl"), "{\"name\":\"a\",\"text\":\"x\",\"offsetUnit\":\"utf16\"}");
        Path other = write(folder.resolve("other.jsonl"), "\uFEFF{\"name\":\"a\",\"text\":\"y\"}");
        Path empty = write(folder.resolve("empty.jsonl"), "");
        for (Path bad : List.of(twice, utf16, other)) {
            compare(script, good, bad, List.of());
            compare(script, bad, good, List.of());
        }
        compare(script, empty, good, List.of("--json"));
        compare(script, good, empty, List.of());
    }

    private static Path script() {
        Path script = SharedData.require("tools/score.py");
        try {
            int code = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            Assumptions.assumeTrue(code == 0, "python3 does not run here");
        } catch (IOException noPython) {
            Assumptions.assumeTrue(false, "python3 is not here: " + noPython.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return script;
    }

    private static void compare(Path script, Path gold, Path predicted, List<String> options) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("python3", script.toString(), gold.toString(), predicted.toString()));
        command.addAll(options);
        Path errors = Files.createTempFile(predicted.toAbsolutePath().getParent(), "errors", ".txt");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String expected = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String expectedErrors = Files.readString(errors);
        Files.delete(errors);

        List<String> layers = new ArrayList<>();
        List<String> drop = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            switch (options.get(i)) {
                case "--layers" -> layers.addAll(List.of(options.get(++i).split(",")));
                case "--drop" -> drop.add(options.get(++i));
                default -> assertThat(options.get(i)).isEqualTo("--json");
            }
        }
        String actual;
        String actualErrors;
        try {
            ScoreRun run = ScoreRun.of(gold, predicted, layers, drop);
            actual = options.contains("--json")
                    ? run.scores().toJson()
                    : run.scores().toText();
            actualErrors =
                    String.join("", run.warnings().stream().map(w -> w + "\n").toList());
        } catch (ScoreException e) {
            actual = "";
            actualErrors = e.getMessage() + "\n";
        }
        assertThat(actualErrors).as("error stream of %s", command).isEqualTo(expectedErrors);
        assertThat(actual).as("output of %s", command).isEqualTo(expected);
    }

    /** Copies the documents with marks moved, lost, doubled, of other kinds and with other features. */
    private static void perturb(Path from, Path to, Random random) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(from)) {
            Map<String, Object> document = object(JSON.readValue(line, Object.class));
            if (random.nextInt(20) == 0) {
                continue;
            }
            String text = (String) document.get("text");
            int length = text.codePointCount(0, text.length());
            List<Object> marks = new ArrayList<>();
            for (Object each : (List<?>) document.get("marks")) {
                Map<String, Object> mark = object(each);
                Map<String, Object> features =
                        mark.get("features") == null ? new LinkedHashMap<>() : object(mark.get("features"));
                switch (random.nextInt(8)) {
                    case 0 -> {
                        continue;
                    }
                    case 1 ->
                        mark.put(
                                "end", Math.min(length, ((Number) mark.get("end")).intValue() + 1 + random.nextInt(9)));
                    case 2 ->
                        mark.put("begin", Math.max(0, ((Number) mark.get("begin")).intValue() - 1 - random.nextInt(9)));
                    case 3 ->
                        features.replaceAll((k, v) -> random.nextBoolean() ? v : v instanceof Map ? Map.of() : "é" + v);
                    case 4 ->
                        features.put(
                                random.nextBoolean() ? "kind" : "category", random.nextBoolean() ? "person" : null);
                    case 5 ->
                        features.putAll(Map.of(
                                "value", random.nextInt(3), "unit", "KM", "of", Map.of("begin", 0, "end", length)));
                    case 6 -> marks.add(new LinkedHashMap<>(mark));
                    default -> { // stays
                    }
                }
                mark.put("features", features);
                marks.add(mark);
            }
            document.put("marks", marks);
            lines.add(JSON.writeValueAsString(document));
        }
        lines.add("{\"name\": \"\u00e4 only predicted\", \"text\": \"\"}");
        Files.write(to, lines);
    }

    private static final Object[] ODD = {
        null,
        true,
        false,
        0,
        1,
        1.0,
        0.1,
        -2.5e-7,
        1e22,
        123456789.125,
        "",
        "1",
        " 1_0 ",
        "1e3",
        "0x10",
        "nan",
        "Infinity",
        "person",
        "Ünit",
        "ÜNIT",
        "\uD83D\uDE00",
        "a'b",
        "None",
        "True",
        "*",
        List.of(1, "x"),
        List.of(),
        Map.of("begin", 0, "end", 4),
        Map.of("mark", "m1"),
        Map.of("mark", 2),
        Map.of(),
        "\u2028\u007f",
        12345678901234567L,
        1.0e15,
        3
    };

    private static void oddDocuments(Path to, Random random) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int d = 0; d < 4; d++) {
            List<Object> marks = new ArrayList<>();
            for (int m = random.nextInt(14); m > 0; m--) {
                Map<String, Object> features = new LinkedHashMap<>();
                for (String name : List.of(
                        "value",
                        "low",
                        "high",
                        "unit",
                        "modifier",
                        "of",
                        "designation",
                        "quantity",
                        "speaker",
                        "cue")) {
                    Object value = ODD[random.nextInt(ODD.length)];
                    boolean link = List.of("of", "quantity", "speaker", "cue").contains(name);
                    if (random.nextInt(3) > 0 && (link || !(value instanceof Map<?, ?> map && map.size() > 1))) {
                        features.put(name, value);
                    }
                }
                for (String name : List.of("kind", "category", "type")) {
                    Object value = ODD[random.nextInt(ODD.length)];
                    if (random.nextInt(3) > 0 && !(value instanceof List) && !(value instanceof Map)) {
                        features.put(name, value);
                    }
                }
                Map<String, Object> mark = new LinkedHashMap<>();
                mark.put("id", ODD[random.nextInt(ODD.length)] instanceof Integer i ? i : "m" + m);
                mark.put(
                        "layer",
                        List.of("entity", "figure", "equipment", "quote", "\uFFFDother", "\uD83D\uDE00")
                                .get(random.nextInt(6)));
                int begin = random.nextInt(12);
                mark.put("begin", begin);
                mark.put("end", begin + random.nextInt(5));
                mark.put("features", features);
                marks.add(mark);
            }
            lines.add(JSON.writeValueAsString(Map.of("name", "d" + d, "text", "x".repeat(20), "marks", marks)));
        }
        Files.write(to, lines);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static Map<String, Object> object(Object json) {
        Map<String, Object> result = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((k, v) -> result.put((String) k, v));
        return result;
    }
}
