// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.names;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.preannotate.model.OpenNlpNameFinderAnnotator;
import org.sitmark.train.features.FeatureSet;
import org.sitmark.train.opennlp.ModelFile;
import org.sitmark.train.opennlp.SoftmaxTrainer;

/** Makes the name finder model from samples. */
final class NameTraining {

    private static final SoftmaxTrainer.Parameters PARAMETERS = new SoftmaxTrainer.Parameters(20, 1, 0.1, 0, 0.2, 0.02);
    private static final int BEAM = 3;

    private NameTraining() {}

    /** @param told takes what was found out in training */
    static TokenNameFinderModel train(
            List<NameCorpus.Sample> samples, Map<String, String> told, IProgressMonitor monitor) throws IOException {
        List<Event> events = new ArrayList<>();
        try (NameEvents source = new NameEvents(samples)) {
            for (Event event = source.read(); event != null; event = source.read()) {
                events.add(event);
            }
        }
        GISModel weights = new SoftmaxTrainer(PARAMETERS, "P=").train(events, monitor);
        told.put("parameters", PARAMETERS.toString());
        told.put("decisions", Integer.toString(events.size()));
        told.put("features", Integer.toString(((Map<?, ?>) weights.getDataStructures()[1]).size()));
        Map<String, String> manifest = new HashMap<>();
        manifest.put(OpenNlpNameFinderAnnotator.LAYERS_ENTRY, "entity");
        return new TokenNameFinderModel(
                "en",
                weights,
                BEAM,
                FeatureSet.Preset.OPENNLP.set().description(), // not used, but OpenNLP loads no file without generators
                new HashMap<>(),
                manifest,
                new BioCodec(),
                new TokenNameFinderFactory());
    }

    static void write(TokenNameFinderModel model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ModelFile.write(model, out);
        }
    }
}
