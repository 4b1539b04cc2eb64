// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.data.SampleSentence;
import org.sitmark.train.quick.QuickFeatures;
import org.sitmark.train.quick.QuickLabels;
import org.sitmark.train.quick.QuickModel;

/** The sentences of annotated reports, read once for all trainings of a simulation. Immutable. */
final class SimulationData {

    /**
     * A sentence with all that a simulation asks of it.
     *
     * @param report number of its report
     * @param gold its words and names
     * @param ruled the names that rules and gazetteers suggest
     * @param example for the quick learner
     * @param terms its words as a vector
     */
    record Sentence(
            int report,
            SampleSentence gold,
            List<SampleSentence.Name> ruled,
            QuickModel.Example example,
            Terms.Vector terms) {

        int tokens() {
            return gold.tokens().size();
        }
    }

    private final List<Report> reports;
    private final List<Sentence> sentences;
    private final QuickLabels labels;
    private final int features;
    private final int terms;

    private SimulationData(
            List<Report> reports, List<Sentence> sentences, QuickLabels labels, int features, int terms) {
        this.reports = List.copyOf(reports);
        this.sentences = List.copyOf(sentences);
        this.labels = labels;
        this.features = features;
        this.terms = terms;
    }

    /** @param suggested what rules and gazetteers suggest for the bare text of a report; no entry is nothing */
    static SimulationData of(
            List<Report> reports,
            Map<String, List<Suggestion>> suggested,
            Set<String> layers,
            Layers known,
            Segmenter segmenter) {
        List<List<SampleSentence>> gold = new ArrayList<>();
        List<List<SampleSentence>> ruled = new ArrayList<>();
        List<SampleSentence> all = new ArrayList<>();
        for (Report report : reports) {
            gold.add(ReportSamples.of(report, layers, known, segmenter).sentences());
            all.addAll(gold.get(gold.size() - 1));
            List<Suggestion> own = suggested.getOrDefault(report.name(), List.of());
            Report asMarks = Report.of(
                    report.name(),
                    report.text(),
                    Map.of(),
                    own.stream().map(Suggestion::accepted).toList());
            ruled.add(ReportSamples.of(asMarks, layers, known, segmenter).sentences());
        }
        QuickLabels labels = QuickLabels.of(all);
        QuickFeatures features = new QuickFeatures();
        Terms terms = new Terms(all.stream().map(SampleSentence::tokens).toList());
        List<Sentence> sentences = new ArrayList<>();
        for (int r = 0; r < reports.size(); r++) {
            for (int s = 0; s < gold.get(r).size(); s++) {
                SampleSentence sentence = gold.get(r).get(s);
                sentences.add(new Sentence(
                        r,
                        sentence,
                        ruled.get(r).get(s).names(),
                        new QuickModel.Example(features.learn(sentence.tokens()), labels.of(sentence)),
                        terms.vector(sentence.tokens())));
            }
        }
        return new SimulationData(reports, sentences, labels, features.size(), terms.size());
    }

    List<Report> reports() {
        return reports;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    QuickLabels labels() {
        return labels;
    }

    int features() {
        return features;
    }

    int terms() {
        return terms;
    }

    /** Numbers of the reports by name. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            numbers.put(reports.get(i).name(), i);
        }
        return numbers;
    }
}
