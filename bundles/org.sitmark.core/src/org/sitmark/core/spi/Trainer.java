// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;

/**
 * Learns layers from gold marks. Contributed through {@code org.sitmark.core.trainers}. The host splits, trains, loads, compares and stores; a
 * trainer only turns gold into bytes and bytes into a pre-annotator. A fresh instance for each training.
 */
public interface Trainer {

    /** Called before {@link #train} where there is a corpus: what a trainer may use beside the gold, such as the lists of the corpus. */
    default void prepare(RunContext corpus) {}

    /**
     * Trains a model.
     *
     * @param gold the training reports; only their marks of the given layers count
     * @param layers ids of the layers to learn
     * @param seed of everything random; the same gold, options and seed give the same bytes
     * @param model takes the model; closed by the caller
     * @return parameters and library versions for the model's card
     * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor was cancelled, at the latest a second later
     * @throws IOException with a sentence for people if the gold is not enough to learn from
     */
    Map<String, String> train(
            List<Report> gold,
            Set<String> layers,
            Layers known,
            Segmenter segmenter,
            long seed,
            OutputStream model,
            IProgressMonitor monitor)
            throws IOException;

    /** A pre-annotator that uses the model. */
    PreAnnotator load(Path model, Set<String> layers) throws IOException;
}
