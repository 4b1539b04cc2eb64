// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Report;
import org.sitmark.preannotate.model.NameFinderModels;
import org.sitmark.train.Gold;
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.data.SampleSentence;
import org.sitmark.train.opennlp.Algorithm;
import org.sitmark.train.opennlp.OpenNlpNameFinderTrainer;

/** A model with lists and taggers inside needs nothing but OpenNLP: its own command line prints what is found here. */
class RecommendedInStockTest {

    private static final Set<String> LAYERS = Set.of("entity", "equipment");

    @Test
    void stockFindsTheSameWithEveryAlgorithm(@TempDir Path folder) throws Exception {
        List<Report> gold = Gold.many(12);
        for (Algorithm algorithm : Algorithm.values()) {
            OpenNlpNameFinderTrainer trainer = OpenNlpNameFinderTrainer.recommended();
            trainer.algorithm = algorithm;
            trainer.iterations = 10;
            Path model = folder.resolve(algorithm + ".bin");
            try (OutputStream out = Files.newOutputStream(model)) {
                trainer.train(gold, LAYERS, Gold.LAYERS, Gold.SEGMENTER, 1, out, new NullProgressMonitor());
            }
            List<ReportSamples> samples = Gold.many(20).stream()
                    .map(r -> ReportSamples.of(r, LAYERS, Gold.LAYERS, Gold.SEGMENTER))
                    .toList();
            List<String> here = new ArrayList<>();
            NameFinderME finder = new NameFinderME(NameFinderModels.read(model));
            StringBuilder lines = new StringBuilder();
            for (ReportSamples report : samples) {
                NameSamples.writeTokens(report, true, lines);
                finder.clearAdaptiveData();
                here.add("[]"); // the empty line before each report
                for (SampleSentence sentence : report.sentences()) {
                    here.add(names(finder.find(sentence.tokens().toArray(new String[0]))));
                }
            }
            Path tokens = Files.writeString(folder.resolve("tokens.txt"), lines);
            List<String> there = StockOpenNlp.find(model, tokens).stream()
                    .map(NameSample::getNames)
                    .map(RecommendedInStockTest::names)
                    .toList();
            assertThat(there).as("%s in stock OpenNLP", algorithm).isEqualTo(here);
            assertThat(String.join("", here)).as("something is found").contains("person");
        }
    }

    private static String names(Span[] spans) {
        return Arrays.stream(spans)
                .map(s -> s.getStart() + "-" + s.getEnd() + " " + s.getType())
                .toList()
                .toString();
    }
}
