// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Prediction;

/**
 * Trains models on some reports and lets them predict others; nothing is stored. Immutable; may be used by many threads.
 *
 * @param trainer what learns
 * @param models the layers that each model learns; one model for all, or one for each, or anything between
 * @param context of the runs
 * @param segmenter of training and prediction
 * @param seed of everything random
 */
public record HoldOut(
        Extension<Trainer> trainer, List<Set<String>> models, RunContext context, Segmenter segmenter, long seed) {

    public HoldOut {
        models = models.stream().map(Set::copyOf).toList();
    }

    /** With what is installed for a corpus. */
    public static HoldOut of(Corpus corpus, Extension<Trainer> trainer, List<Set<String>> models, long seed) {
        return new HoldOut(
                trainer, models, corpus.runContext(), corpus.sitmark().segmenter(), seed);
    }

    /**
     * What models of some reports predict for others.
     *
     * @param options of the trainer
     * @param train to learn from; all their marks of the layers are gold
     * @param held to predict, from their bare texts
     * @throws IOException if there is nothing to learn or a model cannot be written or read
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public List<Evaluation.Judged> judge(
            Map<String, String> options, List<Report> train, List<Report> held, IProgressMonitor monitor)
            throws IOException {
        List<List<Evaluation.Judged>> each = new ArrayList<>();
        for (Set<String> learned : models) {
            each.add(judge(options, learned, train, held, monitor));
        }
        List<Evaluation.Judged> merged = new ArrayList<>();
        for (int report = 0; report < held.size(); report++) {
            List<Suggestion> predicted = new ArrayList<>();
            for (List<Evaluation.Judged> model : each) {
                predicted.addAll(model.get(report).predicted());
            }
            merged.add(new Evaluation.Judged(held.get(report), predicted));
        }
        return merged;
    }

    private List<Evaluation.Judged> judge(
            Map<String, String> options,
            Set<String> learned,
            List<Report> train,
            List<Report> held,
            IProgressMonitor monitor)
            throws IOException {
        Path model = Files.createTempFile("sitmark", ".model");
        try {
            try (OutputStream out = Files.newOutputStream(model)) {
                Trainer learner = trainer.create(options);
                learner.prepare(context);
                learner.train(train, learned, context.layers(), segmenter, seed, out, monitor);
            }
            return Prediction.of(
                    trainer.create(options).load(model, learned), held, learned, context, segmenter, monitor);
        } finally {
            Files.deleteIfExists(model);
        }
    }
}
