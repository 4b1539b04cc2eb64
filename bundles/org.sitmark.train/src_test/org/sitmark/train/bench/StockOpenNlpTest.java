// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.RunContext;
import org.sitmark.train.Gold;
import org.sitmark.train.SharedData;
import org.sitmark.train.data.Coverage;
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.data.SampleSentence;
import org.sitmark.train.data.Split;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Prediction;
import org.sitmark.train.measure.JsonLines;
import org.sitmark.train.opennlp.OpenNlpNameFinderTrainer;

/**
 * A model of ours in stock OpenNLP finds exactly the spans that it finds here, and is at least as good as what stock OpenNLP trains from the same
 * reports with its default parameters. Runs on a real corpus where it is there. The system property {@code sitmark.rounds} asks for more splits,
 * {@code sitmark.corpus} for another corpus, {@code sitmark.report} for a file that takes the table.
 */
class StockOpenNlpTest {

    /** One split says little: the gain differs by some points between splits. */
    private static final int ROUNDS = Integer.getInteger("sitmark.rounds", 3);

    private static final Set<String> LAYERS = Set.of("entity");
    private static final Sitmark SITMARK = Sitmark.installed();

    @Test
    void findsTheSameSpansAndIsNotWorse(@TempDir Path folder) throws Exception {
        String corpus = System.getProperty("sitmark.corpus", "re3d-dev");
        List<Report> reports = JsonLines.read(SharedData.require("data/" + corpus + ".jsonl"), SITMARK.layers());
        Coverage coverage =
                samples(reports).stream().map(ReportSamples::coverage).reduce(Coverage.NONE, Coverage::plus);
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %d reports, %s%n%-6s %8s %8s %10s %10s %10s%n",
                corpus,
                reports.size(),
                coverage,
                "seed",
                "spans",
                "same",
                "ours F1",
                "stock F1",
                "gain"));
        double sum = 0;
        double stockSum = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Split split = Split.of(reports, 0.2, seed);
            Path ours = train(split.train(), seed, folder.resolve("ours.bin"));
            List<String> here = spans(judge(ours, split.heldOut()));
            List<String> there = stockSpans(ours, split.heldOut(), folder.resolve("tokens.txt"));
            assertThat(there).as("spans of seed %d in stock OpenNLP", seed).isEqualTo(here);

            Path stock = folder.resolve("stock.bin");
            StockOpenNlp.train(write(split.train(), folder.resolve("train.txt")), stock);
            double f1 = f1(judge(ours, split.heldOut()));
            double stockF1 = f1(judge(stock, split.heldOut()));
            sum += f1;
            stockSum += stockF1;
            table.append(String.format(
                    Locale.ROOT,
                    "%-6d %8d %8d %10.4f %10.4f %+10.4f%n",
                    seed,
                    here.size(),
                    there.size(),
                    f1,
                    stockF1,
                    f1 - stockF1));
        }
        table.append(String.format(
                Locale.ROOT,
                "%-6s %8s %8s %10.4f %10.4f %+10.4f%n",
                "mean",
                "",
                "",
                sum / ROUNDS,
                stockSum / ROUNDS,
                (sum - stockSum) / ROUNDS));
        String report = System.getProperty("sitmark.report");
        if (report != null) {
            Files.writeString(Path.of(report), table);
        }
        assertThat(sum).as("mean F1\n%s", table).isGreaterThanOrEqualTo(stockSum);
    }

    private static List<ReportSamples> samples(List<Report> reports) {
        return reports.stream()
                .map(r -> ReportSamples.of(r, LAYERS, SITMARK.layers(), SITMARK.segmenter()))
                .toList();
    }

    private static Path train(List<Report> reports, long seed, Path model) throws IOException {
        try (OutputStream out = Files.newOutputStream(model)) {
            new OpenNlpNameFinderTrainer()
                    .train(
                            reports,
                            LAYERS,
                            SITMARK.layers(),
                            SITMARK.segmenter(),
                            seed,
                            out,
                            new NullProgressMonitor());
        }
        return model;
    }

    private static List<Evaluation.Judged> judge(Path model, List<Report> reports) throws IOException {
        return Prediction.of(
                new OpenNlpNameFinderTrainer().load(model, LAYERS),
                reports,
                LAYERS,
                context(),
                SITMARK.segmenter(),
                null);
    }

    private static double f1(List<Evaluation.Judged> judged) {
        return Evaluation.of(judged, LAYERS, SITMARK.layers(), 1)
                .type("entity", "*")
                .strict()
                .f1();
    }

    private static List<String> spans(List<Evaluation.Judged> judged) {
        List<String> spans = new ArrayList<>();
        for (Evaluation.Judged report : judged) {
            for (Suggestion s : report.predicted()) {
                spans.add(report.gold().name() + " " + s.span() + " "
                        + s.features().text("kind"));
            }
        }
        return spans;
    }

    /** What stock OpenNLP finds in the same tokens, as spans of the reports. */
    private static List<String> stockSpans(Path model, List<Report> reports, Path tokens) throws Exception {
        List<ReportSamples> samples = samples(reports);
        StringBuilder text = new StringBuilder();
        for (ReportSamples report : samples) {
            NameSamples.writeTokens(report, true, text);
        }
        Files.writeString(tokens, text);
        List<NameSample> found = StockOpenNlp.find(model, tokens);
        List<String> spans = new ArrayList<>();
        int line = 0;
        for (int r = 0; r < samples.size(); r++) {
            line++; // the empty line before each report
            Report report = reports.get(r);
            List<Span> places = SITMARK.segmenter().segment(report.text()).tokens();
            int token = 0;
            for (SampleSentence sentence : samples.get(r).sentences()) {
                NameSample names = found.get(line++);
                assertThat(names.getSentence())
                        .containsExactly(sentence.tokens().toArray(new String[0]));
                for (opennlp.tools.util.Span name : names.getNames()) {
                    Span span = new Span(
                            places.get(token + name.getStart()).begin(),
                            places.get(token + name.getEnd() - 1).end());
                    spans.add(report.name() + " " + span + " " + name.getType());
                }
                token += sentence.tokens().size();
            }
        }
        return spans;
    }

    private static Path write(List<Report> reports, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ReportSamples report : samples(reports)) {
            assertThat(NameSamples.write(report, true, text))
                    .as("sentences left out")
                    .isZero();
        }
        return Files.writeString(file, text);
    }

    private static RunContext context() {
        return new RunContext() {
            @Override
            public org.sitmark.core.model.Layers layers() {
                return SITMARK.layers();
            }

            @Override
            public java.util.Optional<Path> corpusFolder() {
                return Gold.CONTEXT.corpusFolder();
            }

            @Override
            public java.util.Optional<String> setting(String key) {
                return Gold.CONTEXT.setting(key);
            }
        };
    }
}
