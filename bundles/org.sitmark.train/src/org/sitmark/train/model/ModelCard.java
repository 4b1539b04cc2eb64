// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.evaluation.KindScore;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.scoring.Tally;

/**
 * What a model is, where it comes from and what it is worth; stands beside the model as {@code card.json}. Immutable.
 *
 * @param format version of this form
 * @param id unique in the corpus; also the name of the model's folder
 * @param layers what it learned, sorted
 * @param trainer id of the trainer extension, which can also load it
 * @param created ISO time, UTC
 * @param data what it was trained and measured on, or null for a model from elsewhere
 * @param options of the trainer as they were asked for; null on cards of earlier versions
 * @param parameters what the trainer told: options, coverage of the gold
 * @param versions of Java, Sitmark and the libraries
 * @param scores on the held-out reports, for each layer and kind; empty for a model from elsewhere
 * @param comparison with the model that was promoted at that time, or null where there was none to compare with
 * @param bytes size of the model file
 * @param sha256 of the model file
 * @param note what a reader must know about the scores, in sentences
 * @param decides what a classifier over known spans decides; null for a model that finds marks by itself. The scores of a classifier are those of its
 *        decisions on gold marks, so that F1 of the layer is its accuracy
 * @param baseline what is right without the model on the same held-out marks; null for a model that finds marks by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelCard(
        int format,
        String id,
        List<String> layers,
        String trainer,
        String created,
        @Nullable Data data,
        @Nullable SortedMap<String, String> options,
        SortedMap<String, String> parameters,
        SortedMap<String, String> versions,
        List<Score> scores,
        @Nullable Comparison comparison,
        long bytes,
        String sha256,
        String note,
        @Nullable Decides decides,
        @Nullable Baseline baseline) {

    /** The card of a model that finds marks by itself. */
    public ModelCard(
            int format,
            String id,
            List<String> layers,
            String trainer,
            String created,
            @Nullable Data data,
            @Nullable SortedMap<String, String> options,
            SortedMap<String, String> parameters,
            SortedMap<String, String> versions,
            List<Score> scores,
            @Nullable Comparison comparison,
            long bytes,
            String sha256,
            String note) {
        this(
                format,
                id,
                layers,
                trainer,
                created,
                data,
                options,
                parameters,
                versions,
                scores,
                comparison,
                bytes,
                sha256,
                note,
                null,
                null);
    }

    /** The present form. */
    public static final int FORMAT = 1;

    public ModelCard {
        layers = List.copyOf(layers);
        options = options == null ? null : sorted(options);
        parameters = sorted(parameters);
        versions = sorted(versions);
        scores = List.copyOf(scores);
    }

    /**
     * What a classifier decides.
     *
     * @param feature of the marks of the layer
     * @param setting of the corpus that names the model's file while it is promoted
     */
    public record Decides(String layer, String feature, String setting) {}

    /**
     * What is right without the model, on the same marks.
     *
     * @param system what decides then
     * @param low lower end of the 95 % interval of what the model gains
     * @param high its upper end
     * @param chance two-sided probability to see as large a difference between two that are equally good
     */
    public record Baseline(String system, double accuracy, double low, double high, double chance) {

        static Baseline of(String system, double accuracy, Interval gain, double chance) {
            return new Baseline(system, rounded(accuracy), rounded(gain.low()), rounded(gain.high()), rounded(chance));
        }

        /** Sentences for people. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "F1 of the layer is the share of gold marks that are decided right; %s without the model are right for %.3f of them, and the model"
                            + " gains %.3f to %.3f (95 %%; by chance with probability %.4f).",
                    system,
                    accuracy,
                    low,
                    high,
                    chance);
        }
    }

    /** What it does for pre-annotation, which one promoted model at a time can do: the layers that it finds, or the feature that it decides. */
    List<String> serves() {
        Decides what = decides;
        return what == null ? layers : List.of(what.layer() + "/" + what.feature());
    }

    /**
     * Data and split.
     *
     * @param fingerprint over names, texts and marks of all gold reports, see {@link org.sitmark.train.data.GoldReports#fingerprint}
     * @param reports number of gold reports
     * @param marks number of gold marks in the layers
     * @param groups number of groups of reports that do not repeat each other
     * @param share of the reports to hold out, as asked for
     * @param seed of the split and of everything random
     * @param train names of the reports that it was trained on
     * @param heldOut names of the reports that it was measured on
     * @param trainedOnAll whether the stored model was then trained on the held-out reports too
     * @param dataSet the data set that all this comes from, or null for all gold of a corpus
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            String fingerprint,
            int reports,
            int marks,
            int groups,
            double share,
            long seed,
            List<String> train,
            List<String> heldOut,
            boolean trainedOnAll,
            @Nullable DataSetRef dataSet) {
        public Data {
            train = List.copyOf(train);
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * The data set of a model; with the names in {@link Data} enough to train it again.
     *
     * @param fingerprint of its contents as they were learned from, see {@link org.sitmark.train.datasets.Contents#fingerprint}
     * @param measuredOn {@code validation} or {@code test}
     * @param selection as in the file of the data set
     * @param validation names of the reports to choose on
     * @param test names of the reports to report on
     */
    public record DataSetRef(
            String name,
            int version,
            String fingerprint,
            String measuredOn,
            JsonNode selection,
            List<String> validation,
            List<String> test) {
        public DataSetRef {
            validation = List.copyOf(validation);
            test = List.copyOf(test);
        }

        /** As people name it. */
        @Override
        public String toString() {
            return name + " version " + version;
        }
    }

    /**
     * What it is worth for one kind of marks, on held-out reports. Precision, recall and F1 are strict: span and kind equal.
     *
     * @param kind {@code *} for all marks of the layer
     * @param low lower end of the 95 % interval of F1
     * @param high its upper end
     * @param overlapF1 F1 where overlapping is enough
     */
    public record Score(
            String layer,
            String kind,
            int gold,
            int predicted,
            int hit,
            double precision,
            double recall,
            double f1,
            double low,
            double high,
            double overlapF1) {

        static Score of(TypeScore type) {
            return new Score(
                    type.layer(),
                    type.kind(),
                    type.strict().gold(),
                    type.strict().predicted(),
                    type.strict().hit(),
                    rounded(type.strict().precision()),
                    rounded(type.strict().recall()),
                    rounded(type.strict().f1()),
                    rounded(type.f1().low()),
                    rounded(type.f1().high()),
                    rounded(type.overlap().f1()));
        }

        /** For display: the shares come from the counts, not from the rounded numbers of the card. */
        public KindScore shown() {
            return new KindScore(layer, kind, new Tally(gold, predicted, hit), new Interval(low, high));
        }
    }

    /**
     * This model and an earlier one on the same held-out reports, which neither was trained on.
     *
     * @param model id of the other one
     * @param reports number of reports
     * @param layers strict F1 for each layer that both have
     */
    public record Comparison(String model, int reports, List<LayerComparison> layers) {
        public Comparison {
            layers = List.copyOf(layers);
        }
    }

    /**
     * Two models on one layer.
     *
     * @param before strict F1 of the earlier model
     * @param now strict F1 of this model
     * @param low lower end of the 95 % interval of the gain
     * @param high its upper end
     */
    public record LayerComparison(String layer, double before, double now, double low, double high) {

        static LayerComparison of(String layer, double before, double now, Interval gain) {
            return new LayerComparison(layer, rounded(before), rounded(now), rounded(gain.low()), rounded(gain.high()));
        }
    }

    /** The rows of an evaluation as they stand on a card. */
    public static List<Score> scores(Evaluation evaluation) {
        return evaluation.types().stream().map(Score::of).toList();
    }

    /** The scores of a layer as a whole. */
    public Optional<Score> score(String layer) {
        return scores.stream()
                .filter(s -> s.layer().equals(layer) && s.kind().equals("*"))
                .findFirst();
    }

    /** Whether the model saw a report in training. */
    public boolean sawInTraining(String report) {
        Data from = data;
        return from != null
                && (from.train().contains(report)
                        || from.trainedOnAll() && from.heldOut().contains(report));
    }

    /** Whether a report is in the locked test part of the data set that the model comes from. */
    public boolean isLocked(String report) {
        return locked().contains(report);
    }

    /** The reports of the locked test part of the data set that the model comes from; none where it comes from none. */
    public List<String> locked() {
        Data from = data;
        DataSetRef ref = from == null ? null : from.dataSet();
        return ref == null ? List.of() : ref.test();
    }

    /** One line for people. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(id);
        for (String layer : layers) {
            score(layer)
                    .ifPresent(s -> line.append(String.format(
                            Locale.ROOT, "  %s %.3f [%.3f, %.3f]", scored(layer), s.f1(), s.low(), s.high())));
        }
        return line.toString();
    }

    private String scored(String layer) {
        Decides what = decides;
        return what == null ? layer + " F1" : layer + " " + what.feature() + " accuracy";
    }

    private static double rounded(double value) {
        return Math.round(value * 10000) / 10000.0;
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
