// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.ModelUtil;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.preannotate.model.NameFinderModels;
import org.sitmark.preannotate.model.OpenNlpNameFinderAnnotator;
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;

/**
 * OpenNLP's own training, {@link NameFinderME#train}, with its own features and parameters on the same samples: what others are compared with. It
 * cannot be cancelled while it trains.
 */
final class StockTrainer implements Trainer {

    /** Which of OpenNLP's two defaults. */
    enum Defaults {
        /** Of {@code TokenNameFinderTrainer} without a parameter file: perceptron, 300 iterations, no cutoff. */
        COMMAND_LINE,
        /** Of {@code ModelUtil.createDefaultTrainingParameters}, as the manual uses them: maximum entropy, 100 iterations, cutoff 5. */
        MAXENT
    }

    private final Defaults defaults;

    StockTrainer(Defaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public Map<String, String> train(
            List<Report> gold,
            Set<String> layers,
            Layers known,
            Segmenter segmenter,
            long seed,
            OutputStream model,
            IProgressMonitor monitor)
            throws IOException {
        List<ReportSamples> samples = gold.stream()
                .map(r -> ReportSamples.of(r, layers, known, segmenter))
                .toList();
        TrainingParameters parameters =
                defaults == Defaults.MAXENT ? ModelUtil.createDefaultTrainingParameters() : new TrainingParameters();
        TokenNameFinderModel trained = NameFinderME.train(
                "en",
                null,
                ObjectStreamUtils.createObjectStream(NameSamples.of(samples)),
                parameters,
                TokenNameFinderFactory.create(null, null, new HashMap<>(), new BioCodec()));
        trained.serialize(model);
        return Map.of("defaults", defaults.name(), "layers", String.join(",", new TreeSet<>(layers)));
    }

    @Override
    public PreAnnotator load(Path model, Set<String> layers) throws IOException {
        return new OpenNlpNameFinderAnnotator(NameFinderModels.read(model), layers);
    }
}
