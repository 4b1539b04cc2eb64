// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Report;
import org.sitmark.train.Gold;
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Prediction;
import org.sitmark.train.features.FeatureSet;

class OpenNlpNameFinderTrainerTest {

    private static final Set<String> BOTH = Set.of("entity", "equipment");

    private static byte[] train(OpenNlpNameFinderTrainer trainer, List<Report> gold, Set<String> layers, long seed)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        trainer.train(gold, layers, Gold.LAYERS, Gold.SEGMENTER, seed, out, new NullProgressMonitor());
        return out.toByteArray();
    }

    @Test
    void learnsOneLayerOrSeveral(@TempDir Path folder) throws Exception {
        List<Report> all = Gold.many(40);
        for (Set<String> layers : List.of(BOTH, Set.of("entity"), Set.of("equipment"))) {
            for (Algorithm algorithm : Algorithm.values()) {
                OpenNlpNameFinderTrainer trainer = new OpenNlpNameFinderTrainer();
                trainer.algorithm = algorithm;
                Path model = Files.write(folder.resolve("model.bin"), train(trainer, all.subList(0, 30), layers, 1));
                Evaluation evaluation = Evaluation.of(
                        Prediction.of(
                                new OpenNlpNameFinderTrainer().load(model, layers),
                                all.subList(30, 40),
                                layers,
                                Gold.CONTEXT,
                                Gold.SEGMENTER,
                                null),
                        layers,
                        Gold.LAYERS,
                        1);
                for (String layer : layers) {
                    assertThat(evaluation.type(layer, "*").strict().f1())
                            .as("%s of %s by %s", layer, layers, algorithm)
                            .isGreaterThan(0.95);
                }
            }
        }
    }

    @Test
    void equalInputGivesEqualBytes() throws Exception {
        List<Report> gold = new ArrayList<>(Gold.many(12));
        byte[] first = train(new OpenNlpNameFinderTrainer(), gold, BOTH, 1);
        Collections.shuffle(gold, new Random(3));
        assertThat(train(new OpenNlpNameFinderTrainer(), gold, BOTH, 1)).isEqualTo(first);
        OpenNlpNameFinderTrainer perceptron = new OpenNlpNameFinderTrainer();
        perceptron.algorithm = Algorithm.PERCEPTRON;
        byte[] other = train(perceptron, gold, BOTH, 1);
        assertThat(train(perceptron, gold, BOTH, 1)).isEqualTo(other);
        assertThat(train(perceptron, gold, BOTH, 2)).isNotEqualTo(other);
    }

    /** The weights are those that OpenNLP's own way of training gives for the same samples and parameters; those of a perceptron times its scale. */
    @Test
    void weightsAreThoseOfStockTraining() throws Exception {
        List<Report> gold = Gold.many(10);
        for (Algorithm algorithm : Algorithm.values()) {
            if (algorithm == Algorithm.SOFTMAX) {
                continue; // not one of OpenNLP's
            }
            OpenNlpNameFinderTrainer trainer = new OpenNlpNameFinderTrainer();
            trainer.algorithm = algorithm;
            trainer.iterations = 30;
            trainer.features = "opennlp";
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Map<String, String> told = trainer.train(
                    gold, Set.of("entity"), Gold.LAYERS, Gold.SEGMENTER, 5, written, new NullProgressMonitor());
            Map<String, byte[]> ours = entries(written.toByteArray());

            List<Report> order = new ArrayList<>(gold);
            Collections.shuffle(order, new Random(5));
            List<ReportSamples> samples = order.stream()
                    .map(r -> ReportSamples.of(r, Set.of("entity"), Gold.LAYERS, Gold.SEGMENTER))
                    .toList();
            TrainingParameters parameters = new TrainingParameters();
            parameters.put("Algorithm", algorithm.name());
            parameters.put("Iterations", 30);
            parameters.put("Cutoff", 0);
            if (algorithm == Algorithm.MAXENT) {
                parameters.put("GaussianSmoothing", true);
                parameters.put("GaussianSmoothingSigma", trainer.sigma);
            }
            TokenNameFinderModel stock = NameFinderME.train(
                    "en",
                    null,
                    ObjectStreamUtils.createObjectStream(NameSamples.of(samples)),
                    parameters,
                    TokenNameFinderFactory.create(null, null, new HashMap<>(), new BioCodec()));
            if (algorithm == Algorithm.PERCEPTRON) {
                stock = new TokenNameFinderModel(
                        "en",
                        new LogLinear((AbstractModel) Objects.requireNonNull(stock.getArtifact("nameFinder.model")))
                                .model(Double.parseDouble(Objects.requireNonNull(told.get("scale")))),
                        new HashMap<>(),
                        new HashMap<>());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            stock.serialize(out);
            assertThat(Arrays.equals(
                            ours.get("nameFinder.model"),
                            entries(out.toByteArray()).get("nameFinder.model")))
                    .as("the same weights of %s", algorithm)
                    .isTrue();
        }
    }

    @Test
    void theModelSaysWhatItLearnedAndWhatItLooksAt() throws Exception {
        Map<String, byte[]> entries = entries(train(new OpenNlpNameFinderTrainer(), Gold.many(5), BOTH, 1));
        assertThat(new String(entries.get("manifest.properties"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Sitmark-Layers=entity,equipment\n")
                .contains("Timestamp=0\n")
                .doesNotContain("#");
        assertThat(entries.get("generator.featuregen"))
                .isEqualTo(FeatureSet.Preset.STANDARD.set().description());
        assertThat(entries.keySet()).startsWith("generator.featuregen", "manifest.properties");
    }

    @Test
    void goldWithoutMarksIsRefused() {
        List<Report> bare = List.of(Gold.report("a", "Nothing here."), Gold.report("b", "[Ann|entity=person]."));
        assertThatThrownBy(() -> train(new OpenNlpNameFinderTrainer(), bare, Set.of("equipment"), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none of the 2 training reports has a mark in layer equipment");
        OpenNlpNameFinderTrainer odd = new OpenNlpNameFinderTrainer();
        odd.iterations = 0;
        assertThatThrownBy(() -> train(odd, bare, Set.of("entity"), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Cancelled in the middle of reading and in the middle of iterating; answered within a second, nothing written. */
    @Test
    @Timeout(60)
    void cancelEndsATrainingOfAMillionIterations() {
        List<Report> gold = Gold.many(150);
        for (Algorithm algorithm : Algorithm.values()) {
            for (String phase : List.of("Read", "Iteration")) {
                OpenNlpNameFinderTrainer trainer = new OpenNlpNameFinderTrainer();
                trainer.algorithm = algorithm;
                trainer.iterations = 1_000_000;
                trainer.sigma = algorithm == Algorithm.MAXENT ? 1 : 0;
                CancellingMonitor monitor = new CancellingMonitor(phase);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (phase.equals("Iteration") && algorithm != Algorithm.MAXENT && algorithm != Algorithm.SOFTMAX) {
                    continue; // they converge on easy text before anybody can cancel; see the watch's test
                }
                assertThatThrownBy(() -> trainer.train(gold, BOTH, Gold.LAYERS, Gold.SEGMENTER, 1, out, monitor))
                        .as("%s %s", algorithm, phase)
                        .isInstanceOf(OperationCanceledException.class);
                assertThat(out.size()).isZero();
            }
        }
    }

    @Test
    void progressReachesItsEndAndNeverGoesOver() throws Exception {
        CountingMonitor monitor = new CountingMonitor();
        OpenNlpNameFinderTrainer trainer = new OpenNlpNameFinderTrainer();
        // the default is through with so little gold before anybody could look
        trainer.algorithm = Algorithm.MAXENT;
        trainer.iterations = 3000;
        trainer.train(Gold.many(20), BOTH, Gold.LAYERS, Gold.SEGMENTER, 1, new ByteArrayOutputStream(), monitor);
        assertThat(monitor.worked).isBetween(monitor.total * 0.99, monitor.total * 1.0001);
        assertThat(monitor.subTasks).anyMatch(t -> t.matches("Iteration \\d+ of 3000"));
    }

    /** Cancels itself when a sub task with this name begins. */
    @NonNullByDefault({})
    private static final class CancellingMonitor extends NullProgressMonitor {

        private final String phase;

        CancellingMonitor(String phase) {
            this.phase = phase;
        }

        @Override
        public void subTask(String name) {
            if (name.startsWith(phase) && !isCanceled()) {
                setCanceled(true);
            }
        }
    }

    @NonNullByDefault({})
    private static final class CountingMonitor extends NullProgressMonitor {

        private double total;
        private double worked;
        private final List<String> subTasks = new ArrayList<>();

        @Override
        public void beginTask(String name, int totalWork) {
            total = totalWork;
        }

        @Override
        public void internalWorked(double work) {
            worked += work;
        }

        @Override
        public void worked(int work) {
            worked += work;
        }

        @Override
        public void subTask(String name) {
            subTasks.add(name);
        }
    }

    private static Map<String, byte[]> entries(byte[] model) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(model))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
