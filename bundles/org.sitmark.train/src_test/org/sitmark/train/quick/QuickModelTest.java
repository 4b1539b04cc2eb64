// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Report;
import org.sitmark.train.Gold;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.data.SampleSentence;

class QuickModelTest {

    private final QuickFeatures features = new QuickFeatures();

    private static List<SampleSentence> sentences(List<Report> reports) {
        List<SampleSentence> sentences = new ArrayList<>();
        for (Report report : reports) {
            sentences.addAll(ReportSamples.of(report, Set.of("entity"), Gold.LAYERS, Gold.SEGMENTER)
                    .sentences());
        }
        return sentences;
    }

    private QuickModel train(List<SampleSentence> gold) {
        QuickLabels labels = QuickLabels.of(gold);
        List<QuickModel.Example> examples = new ArrayList<>();
        for (SampleSentence sentence : gold) {
            examples.add(new QuickModel.Example(features.learn(sentence.tokens()), labels.of(sentence)));
        }
        return QuickModel.train(examples, labels, features.size(), 1, null);
    }

    @Test
    void learnsNamesThatItHasNotSeen() {
        QuickModel model = train(sentences(Gold.many(20)));
        QuickReading reading = model.read(
                features.known(List.of("General", "Zora", "Unknown", "visited", "Lowbridge", "on", "day", "3", ".")));
        assertThat(reading.names())
                .extracting(QuickReading.Named::name)
                .containsExactly(
                        new SampleSentence.Name(
                                1, 3, reading.names().get(0).name().type()),
                        new SampleSentence.Name(
                                4, 5, reading.names().get(1).name().type()));
        assertThat(reading.names().get(0).name().type()).contains("person");
        assertThat(reading.names().get(1).name().type()).contains("location");
    }

    @Test
    void itsProbabilitiesAreThoseOfAllReadingsCountedOneByOne() {
        QuickModel model = train(sentences(Gold.many(2)));
        int[][] read = features.known(List.of("Ann", "visited", "Mud", "Lake"));
        QuickReading reading = model.read(read);
        int n = model.labels().count();
        List<int[]> all = new ArrayList<>();
        all(new int[4], 0, n, all);
        double[][] emissions = model.emissions(read);
        double sum = 0;
        double first = 0;
        double second = 0;
        double[][] marginals = new double[4][n];
        List<double[]> byName = new ArrayList<>();
        for (int[] labels : all) {
            double score = 0;
            for (int i = 0; i < 4; i++) {
                score += model.transition(i == 0 ? 0 : labels[i - 1], labels[i]) + emissions[i][labels[i]];
            }
            double weight = Math.exp(score);
            sum += weight;
            if (weight > first) {
                second = first;
                first = weight;
            } else {
                second = Math.max(second, weight);
            }
            for (int i = 0; i < 4; i++) {
                marginals[i][labels[i]] += weight;
            }
            for (int k = 0; k < reading.names().size(); k++) {
                if (byName.size() <= k) {
                    byName.add(new double[1]);
                }
                if (model.labels().names(labels).contains(reading.names().get(k).name())) {
                    byName.get(k)[0] += weight;
                }
            }
        }
        assertThat(reading.confidence()).isCloseTo(first / sum, within(1e-9));
        assertThat(reading.margin()).isCloseTo((first - second) / sum, within(1e-9));
        assertThat(reading.names()).isNotEmpty();
        for (int k = 0; k < reading.names().size(); k++) {
            assertThat(reading.names().get(k).probability()).isCloseTo(byName.get(k)[0] / sum, within(1e-9));
        }
        for (int i = 0; i < 4; i++) {
            double entropy = 0;
            for (double weight : marginals[i]) {
                entropy -= weight == 0 ? 0 : weight / sum * Math.log(weight / sum);
            }
            assertThat(reading.entropy(i)).isCloseTo(entropy, within(1e-6));
        }
    }

    private static void all(int[] labels, int from, int n, List<int[]> out) {
        if (from == labels.length) {
            out.add(labels.clone());
            return;
        }
        for (int y = 0; y < n; y++) {
            if (QuickLabels.mayFollow(from == 0 ? 0 : labels[from - 1], y)) {
                labels[from] = y;
                all(labels, from + 1, n, out);
            }
        }
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        List<SampleSentence> gold = sentences(Gold.many(5));
        int[][] read = features.learn(gold.get(0).tokens());
        assertThat(train(gold).read(read).confidence())
                .isEqualTo(train(gold).read(read).confidence());
    }

    @Test
    void readsWhatHasNoWords() {
        QuickReading reading = train(sentences(Gold.many(1))).read(new int[0][]);
        assertThat(reading.names()).isEmpty();
        assertThat(reading.entropy()).isZero();
        assertThat(reading.confidence()).isEqualTo(1);
    }

    @Test
    void shapesTellCaseAndDigits() {
        assertThat(QuickFeatures.shape("Mi-24V")).isEqualTo("Aa-00A");
        assertThat(QuickFeatures.shape("UKRAINE")).isEqualTo("AA");
    }
}
