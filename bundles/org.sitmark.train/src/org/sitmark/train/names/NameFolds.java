// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.names;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.Calibration;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.preannotate.entity.EntityAnnotator;
import org.sitmark.train.calibration.GoldSet;
import org.sitmark.train.calibration.Judged;
import org.sitmark.train.measure.PreAnnotateFile;

/**
 * Measures the whole pre-annotation on the corpora that its name finder is trained on: each fifth of their reports is pre-annotated with a model of the
 * other four fifths.
 */
public final class NameFolds {

    private static final int FOLDS = 5;

    private NameFolds() {}

    /**
     * Writes what is suggested for each report by a model that did not see it, a file in the interchange format for each corpus.
     *
     * @param corpora from {@link NameCorpora#read}
     * @param out the folder to write to
     */
    public static void predict(Map<String, List<Report>> corpora, Path out, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, FOLDS + 1);
        Map<String, List<NameCorpus.Sample>> samples = new LinkedHashMap<>();
        corpora.forEach((name, reports) -> samples.put(name, NameCorpus.of(reports)));
        progress.split(1);
        Map<String, TreeMap<Integer, String>> lines = new LinkedHashMap<>();
        Path model = Files.createTempFile("names", ".bin");
        try {
            for (int fold = 0; fold < FOLDS; fold++) {
                NameTraining.write(
                        NameTraining.train(others(samples, fold), new TreeMap<>(), progress.split(1)), model);
                predict(corpora, fold, model, lines);
            }
        } finally {
            Files.delete(model);
        }
        Files.createDirectories(out);
        for (Map.Entry<String, TreeMap<Integer, String>> corpus : lines.entrySet()) {
            try (BufferedWriter writer = Files.newBufferedWriter(out.resolve(corpus.getKey() + ".jsonl"))) {
                for (String line : corpus.getValue().values()) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
    }

    /**
     * Judges what is suggested for each corpus by a model that learned from the other corpora only, with the model's own probabilities: what scores are
     * worth on texts and guidelines of other hands. Tweets are learned from and not judged.
     *
     * @param corpora from {@link NameCorpora#read}
     */
    public static Map<String, List<Judged>> across(Map<String, List<Report>> corpora, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 2 * corpora.size() + 1);
        Map<String, List<NameCorpus.Sample>> samples = new LinkedHashMap<>();
        corpora.forEach((name, reports) -> samples.put(name, NameCorpus.of(reports)));
        progress.split(1);
        Sitmark sitmark = Sitmark.installed();
        List<Extension<PreAnnotator>> annotators = PreAnnotation.enabled(sitmark).stream()
                .filter(e ->
                        e.list("layer").contains("entity") || e.list("layer").contains("equipment"))
                .toList();
        Map<String, List<Judged>> judged = new LinkedHashMap<>();
        Path model = Files.createTempFile("names", ".bin");
        try {
            for (Map.Entry<String, List<Report>> corpus : corpora.entrySet()) {
                if (corpus.getKey().equals(NameCorpora.TWEETS)) {
                    continue;
                }
                List<NameCorpus.Sample> others = new ArrayList<>();
                samples.forEach((name, some) -> others.addAll(name.equals(corpus.getKey()) ? List.of() : some));
                NameTraining.write(NameTraining.train(others, new TreeMap<>(), progress.split(1)), model);
                PreAnnotation run = new PreAnnotation(
                        sitmark,
                        PreAnnotateFile.context(sitmark.layers(), Map.of(EntityAnnotator.MODEL, model.toString())),
                        annotators,
                        Calibration.NONE);
                List<Judged> all = new GoldSet(corpus.getKey(), corpus.getValue(), sitmark.layers())
                        .judge(run, sitmark.layers(), progress.split(1));
                judged.put(
                        corpus.getKey(),
                        all.stream()
                                .filter(j -> j.source().layer().equals("entity"))
                                .toList());
            }
        } finally {
            Files.delete(model);
        }
        return judged;
    }

    private static List<NameCorpus.Sample> others(Map<String, List<NameCorpus.Sample>> samples, int fold) {
        List<NameCorpus.Sample> others = new ArrayList<>();
        for (List<NameCorpus.Sample> corpus : samples.values()) {
            for (int i = 0; i < corpus.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(corpus.get(i));
                }
            }
        }
        return others;
    }

    private static void predict(
            Map<String, List<Report>> corpora, int fold, Path model, Map<String, TreeMap<Integer, String>> lines)
            throws IOException {
        Sitmark sitmark = Sitmark.installed();
        PreAnnotation preAnnotation = new PreAnnotation(
                sitmark, PreAnnotateFile.context(sitmark.layers(), Map.of(EntityAnnotator.MODEL, model.toString())));
        for (Map.Entry<String, List<Report>> corpus : corpora.entrySet()) {
            List<Report> reports = corpus.getValue();
            for (int i = fold; i < reports.size(); i += FOLDS) {
                Report bare = Report.of(reports.get(i).name(), reports.get(i).text());
                String line = PreAnnotateFile.json(bare, preAnnotation.suggest(bare, null))
                        .toString();
                lines.computeIfAbsent(corpus.getKey(), k -> new TreeMap<>()).put(i, line);
            }
        }
    }
}
